// When the program dies: a trap, not only a panic. The page says it, says truly where the answers are, sends nothing by itself,
// and what is put there afterwards works.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { axeFindings, startBrowser } from './lib/browser.mjs';
import { draftOf } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { breakProgram, openPortal, POLICY, TAG } from './lib/portal.mjs';
import { bulgarian, english, plain } from './lib/texts.mjs';
import { short, signature } from './people/short.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });
const TOILET = draftOf({ ...short, toilet: 'none' }, 'question/overview/toilet');

/** What the widget itself says where the page has no words of its own. */
const said = async page => {
  const texts = page.locator('saa-self-assessment [data-reason]:visible');
  return (await texts.allInnerTexts()).map(plain);
};
const both = reason => [bulgarian(`reason-${reason}`), english(`reason-${reason}`)];

test('a trap: no request, no navigation, the reason, the answers, and a way on', async t => {
  const opened = await openPortal(t, browser, intake, `<main><h1>Портал</h1>${TAG}</main>`, { policy: POLICY, kept: TOILET });
  const { page, requests, told } = opened;
  await page.waitForLoadState('networkidle');
  const before = requests.length;
  await breakProgram(opened);
  await page.locator('.sa-form button[type="submit"]').click();
  await page.getByRole('button', { name: new RegExp(bulgarian('reason-reload')) }).waitFor();
  await page.waitForTimeout(300);
  assert.equal(page.url(), `${intake.url}portal`);
  assert.deepEqual(requests.slice(before).filter(({ url }) => !url.includes('/assets/')), []);
  assert.deepEqual((await said(page)).filter(text => text !== bulgarian('reason-reload')).slice(0, 2), both('crash'));
  assert.deepEqual(await told(), ['sa-ready', 'sa-error crash']);
  assert.deepEqual(await axeFindings(page, { include: [['saa-self-assessment']] }), []);
  await page.getByRole('button', { name: new RegExp(bulgarian('reason-reload')) }).click();
  await page.locator('input[value="none"]:checked').waitFor();
});

test('no form of the widget is ever sent by the browser, whoever asks for it', async t => {
  const { page, requests } = await openPortal(t, browser, intake, TAG, { policy: POLICY, kept: TOILET });
  await page.waitForLoadState('networkidle');
  const before = requests.length;
  await page.evaluate(() => {
    const form = document.querySelector('saa-self-assessment').shadowRoot.querySelector('form');
    const copy = form.cloneNode(true);
    form.replaceWith(copy); // nobody inside listens to it
    copy.requestSubmit();
    copy.submit();
  });
  await page.waitForTimeout(300);
  assert.equal(page.url(), `${intake.url}portal`);
  assert.deepEqual(requests.slice(before), []);
});

test('the words of the page itself come first', async t => {
  const body = TAG.replace('></', '><p data-reason="crash" hidden>Спря.</p><p>Елате в дирекцията.</p></');
  const opened = await openPortal(t, browser, intake, body, { kept: TOILET });
  const { page } = opened;
  await breakProgram(opened);
  await page.locator('.sa-form button[type="submit"]').click();
  await page.getByText('Спря.').first().waitFor();
  const texts = (await said(page)).filter(text => text !== bulgarian('reason-reload') && text !== english('reason-reload'));
  assert.deepEqual([...new Set(texts)], ['Спря.']);
  assert.ok(await page.getByText('Елате в дирекцията.').isVisible());
});

test('where the answers are is said as it is then', async t => {
  const full = await openPortal(t, browser, intake, TAG, { kept: TOILET });
  // The storage fills up after the form has begun.
  await full.page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
  await full.page.locator('.sa-page input:not(:checked)').first().click();
  await full.page.waitForTimeout(500);
  await breakProgram(full);
  await full.page.locator('.sa-form button[type="submit"]').click();
  await full.page.getByText(bulgarian('reason-crash-unsaved')).first().waitFor();
  assert.deepEqual((await full.told()).at(-1), 'sa-error crash-unsaved');

  const sent = await openPortal(t, browser, intake, TAG, { kept: draftOf({ ...short, ...signature }, 'send') });
  await sent.page.locator('.sa-form button[type="submit"]').click();
  await sent.page.locator('.sa-reference').waitFor();
  // The page before lingers, and the turn to send is waited for: either would meet the broken program first.
  await sent.page.waitForTimeout(3000);
  await breakProgram(sent);
  await sent.page.locator('.sa-foot button').last().click();
  await sent.page.getByText(bulgarian('reason-crash-sent')).first().waitFor();
  assert.deepEqual((await sent.told()).at(-1), 'sa-error crash-sent');
});

test('the other program on the page goes on, and a new element beside the dead one works', async t => {
  const body = `${TAG.replace(' lang', ' id="plain" lang')}${TAG.replace(' lang', ' id="score" functioning-score lang')}`;
  const opened = await openPortal(t, browser, intake, body);
  const { page } = opened;
  await page.locator('#score .sa-heading').waitFor();
  await page.locator('#plain .sa-heading').waitFor();
  await breakProgram(opened);
  await page.locator('#plain .sa-page .sa-button').click();
  await page.locator('#plain').getByText(bulgarian('reason-crash')).first().waitFor();
  await page.locator('#score .sa-page .sa-button').click();
  await page.locator('#score .sa-tasks').waitFor();
  await page.evaluate(() => {
    const next = document.createElement('saa-self-assessment');
    next.id = 'next';
    document.body.append(next);
  });
  await page.locator('#next .sa-page .sa-button').click();
  await page.locator('#next .sa-tasks').waitFor();
  // And the dead one itself, once it is put back.
  await page.evaluate(async () => {
    const dead = document.querySelector('#plain');
    dead.remove();
    await new Promise(done => { setTimeout(done, 20); });
    document.body.append(dead);
  });
  await page.locator('#plain .sa-page .sa-button').click();
  await page.locator('#plain .sa-tasks').waitFor();
  assert.equal(await page.locator('#plain').getByText(bulgarian('reason-crash')).filter({ visible: true }).count(), 0);
});

/** Takes the element out and, after a moment, puts it back. */
const outAndIn = page => page.evaluate(async () => {
  const element = document.querySelector('saa-self-assessment');
  const { parentNode } = element;
  element.remove();
  await new Promise(done => { setTimeout(done, 50); });
  parentNode.append(element);
});
const NAME = draftOf(short, 'question/overview/name');
const field = page => page.locator('.sa-root:not(.sa-leaving *) input').first();

for (const value of [0, 0xff]) {
  test(`it dies while its element is taken out: it is told, and the element works again (${value})`, async t => {
    const opened = await openPortal(t, browser, intake, `<main>${TAG}</main>`, { kept: NAME });
    const { page, told } = opened;
    await breakProgram(opened, 'app', value);
    await outAndIn(page);
    await page.waitForFunction(() => window.told.length === 3);
    assert.deepEqual(await told(), ['sa-ready', 'sa-error crash', 'sa-ready']);
    assert.equal(await page.locator('.sa-root').count(), 1);
    await field(page).fill('Пенка');
    await page.waitForTimeout(400);
    assert.match(await page.evaluate(() => sessionStorage.getItem('saa-self-assessment:1')), /Пенка/);
    assert.equal(await page.locator('saa-self-assessment [data-reason]:visible').count(), 0);
  });

  const steps = {
    'another language by the page': page => page.evaluate(() => { document.querySelector('saa-self-assessment').lang = 'en'; }),
    'another language by its button': page => page.locator('.sa-languages button:not([aria-current])').click(),
    'another level': page => page.evaluate(() => { document.querySelector('saa-self-assessment').setAttribute('heading-level', '3'); }),
    'a letter': page => field(page).pressSequentially('а'),
    'the page is hidden': page => page.evaluate(() => { window.dispatchEvent(new PageTransitionEvent('pagehide')); }),
  };
  for (const [step, how] of Object.entries(steps)) {
    test(`no step into a broken program is without a word: ${step} (${value})`, async t => {
      const opened = await openPortal(t, browser, intake, TAG, { kept: NAME });
      await breakProgram(opened, 'app', value);
      await how(opened.page);
      await opened.page.getByText(bulgarian('reason-crash')).first().waitFor();
      assert.deepEqual(await opened.told(), ['sa-ready', 'sa-error crash']);
      assert.equal(await opened.page.locator('.sa-root').count(), 0);
    });
  }
}

test('answers that are nowhere else and die with the program outside of the page are told when the element is back', async t => {
  const body = `${TAG.replace(' lang', ' id="one" lang')}${TAG.replace(' lang', ' id="two" lang')}`;
  const opened = await openPortal(t, browser, intake, body, { kept: NAME, key: 'saa-self-assessment:one' });
  const { page, told } = opened;
  await page.locator('#two .sa-heading').waitFor();
  await page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
  await field(page).fill('Пенка');
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    window.one = document.querySelector('#one');
    window.one.remove();
  });
  await page.waitForTimeout(100);
  await breakProgram(opened);
  await page.locator('#two .sa-page .sa-button').click();
  await page.waitForFunction(() => window.told.length === 3);
  await page.evaluate(() => { document.body.append(window.one); });
  await page.locator('#one').getByText(bulgarian('reason-crash-unsaved')).first().waitFor();
  assert.deepEqual((await told()).slice(3), ['sa-error crash-unsaved']);
  assert.equal(await page.locator('.sa-root').count(), 0);
});
