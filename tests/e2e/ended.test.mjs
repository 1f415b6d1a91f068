// When the program dies: a trap, not only a panic. The page says it, says truly where the answers are, sends nothing by
// itself, and what is put there afterwards works.

import { axeFindings, everythingLoaded } from './lib/browser.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { continueButton, draftOf, field, option } from './lib/form.mjs';
import { begin, breakProgram, fillStorage, POLICY, TAG, tagWith } from './lib/portal.mjs';
import { submit } from './lib/sending.mjs';
import { bulgarian, english, plain } from './lib/texts.mjs';
import { footer, formAppears, languages, referenceNumber, root } from './lib/widget.mjs';
import { short, signature } from './people/short.mjs';

const TOILET = draftOf({ ...short, toilet: 'none' }, 'question/overview/toilet');

/** The button that begins, in one of the elements. */
const pressBegin = scope => scope.getByRole('button', { name: bulgarian('start-begin') }).click();

/** What the widget itself says where the page has no words of its own. */
const said = async page => {
  const texts = page.locator('saa-self-assessment [data-reason]:visible');
  return (await texts.allInnerTexts()).map(plain);
};
const both = reason => [bulgarian(`reason-${reason}`), english(`reason-${reason}`)];

test('a trap: no request, no navigation, the reason, the answers, and a way on', async ({ openPortal, intake }) => {
  const opened = await openPortal(`<main><h1>Портал</h1>${TAG}</main>`, { policy: POLICY, kept: TOILET });
  const { page, requests, told } = opened;
  await everythingLoaded(opened);
  const before = requests.length;
  await breakProgram(opened);
  await continueButton(opened).click();
  await page.getByRole('button', { name: new RegExp(bulgarian('reason-reload')) }).waitFor();
  await page.waitForTimeout(300);
  expect(page.url()).toBe(`${intake.url}portal`);
  expect(requests.slice(before).filter(({ url }) => !url.includes('/assets/'))).toEqual([]);
  expect((await said(page)).filter(text => text !== bulgarian('reason-reload')).slice(0, 2)).toEqual(both('crash'));
  expect(await told()).toEqual(['sa-ready', 'sa-error crash']);
  expect(await axeFindings(page, { include: [['saa-self-assessment']] })).toEqual([]);
  await page.getByRole('button', { name: new RegExp(bulgarian('reason-reload')) }).click();
  await page.locator('input[value="none"]:checked').waitFor();
});

test('no form of the widget is ever sent by the browser, whoever asks for it', async ({ openPortal, intake }) => {
  const opened = await openPortal(TAG, { policy: POLICY, kept: TOILET });
  const { page, requests } = opened;
  await everythingLoaded(opened);
  const before = requests.length;
  await page.evaluate(() => {
    const form = document.querySelector('saa-self-assessment').shadowRoot.querySelector('form');
    const copy = form.cloneNode(true);
    form.replaceWith(copy); // nobody inside listens to it
    copy.requestSubmit();
    copy.submit();
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe(`${intake.url}portal`);
  expect(requests.slice(before)).toEqual([]);
});

test('the words of the page itself come first', async ({ openPortal }) => {
  const body = TAG.replace('></', '><p data-reason="crash" hidden>Спря.</p><p>Елате в дирекцията.</p></');
  const opened = await openPortal(body, { kept: TOILET });
  const { page } = opened;
  await breakProgram(opened);
  await continueButton(opened).click();
  await page.getByText('Спря.').first().waitFor();
  const texts = (await said(page)).filter(
    text => text !== bulgarian('reason-reload') && text !== english('reason-reload'),
  );
  expect([...new Set(texts)]).toEqual(['Спря.']);
  await expect(page.getByText('Елате в дирекцията.')).toBeVisible();
});

test('where the answers are is said as it is then', async ({ openPortal }) => {
  const full = await openPortal(TAG, { kept: TOILET });
  // The storage fills up after the form has begun.
  await fillStorage(full.page);
  await option(full, 'toilet', 'moderate').check();
  await full.page.waitForTimeout(500);
  await breakProgram(full);
  await continueButton(full).click();
  await full.page.getByText(bulgarian('reason-crash-unsaved')).first().waitFor();
  expect((await full.told()).at(-1)).toEqual('sa-error crash-unsaved');

  const sent = await openPortal(TAG, { kept: draftOf({ ...short, ...signature }, 'send') });
  await submit(sent);
  await referenceNumber(sent).waitFor();
  // The page before lingers, and the turn to send is waited for: either would meet the broken program first.
  await sent.page.waitForTimeout(3000);
  await breakProgram(sent);
  await footer(sent)
    .getByRole('button', { name: sent.t('clear-link') })
    .click();
  await sent.page.getByText(bulgarian('reason-crash-sent')).first().waitFor();
  expect((await sent.told()).at(-1)).toEqual('sa-error crash-sent');
});

test('the other program on the page goes on, and a new element beside the dead one works', async ({ openPortal }) => {
  const body = `${tagWith('id="plain"')}${tagWith('id="score" functioning-score')}`;
  const opened = await openPortal(body);
  const { page } = opened;
  await formAppears(page.locator('#score'));
  await formAppears(page.locator('#plain'));
  await breakProgram(opened);
  await pressBegin(page.locator('#plain'));
  await page.locator('#plain').getByText(bulgarian('reason-crash')).first().waitFor();
  await begin(page.locator('#score'));
  await page.evaluate(() => {
    const next = document.createElement('saa-self-assessment');
    next.id = 'next';
    document.body.append(next);
  });
  await begin(page.locator('#next'));
  // And the dead one itself, once it is put back.
  await page.evaluate(async () => {
    const dead = document.querySelector('#plain');
    dead.remove();
    await new Promise(done => {
      setTimeout(done, 20);
    });
    document.body.append(dead);
  });
  await begin(page.locator('#plain'));
  expect(await page.locator('#plain').getByText(bulgarian('reason-crash')).filter({ visible: true }).count()).toBe(0);
});

/** Takes the element out and, after a moment, puts it back. */
const outAndIn = page =>
  page.evaluate(async () => {
    const element = document.querySelector('saa-self-assessment');
    const { parentNode } = element;
    element.remove();
    await new Promise(done => {
      setTimeout(done, 50);
    });
    parentNode.append(element);
  });
const NAME = draftOf(short, 'question/overview/name');
const name = opened => field(opened, 'first-name');

for (const value of [0, 0xff]) {
  test(`it dies while its element is taken out: it is told, and the element works again (${value})`, async ({
    openPortal,
  }) => {
    const opened = await openPortal(`<main>${TAG}</main>`, { kept: NAME });
    const { page, told } = opened;
    await breakProgram(opened, 'app', value);
    await outAndIn(page);
    await page.waitForFunction(() => window.told.length === 3);
    expect(await told()).toEqual(['sa-ready', 'sa-error crash', 'sa-ready']);
    await expect(root(opened)).toHaveCount(1);
    await name(opened).fill('Пенка');
    await page.waitForTimeout(400);
    expect(await page.evaluate(() => sessionStorage.getItem('saa-self-assessment:1'))).toMatch(/Пенка/);
    expect(await page.locator('saa-self-assessment [data-reason]:visible').count()).toBe(0);
  });

  const steps = {
    'another language by the page': ({ page }) =>
      page.evaluate(() => {
        document.querySelector('saa-self-assessment').lang = 'en';
      }),
    'another language by its button': opened => languages(opened).getByRole('button', { name: 'English' }).click(),
    'another level': ({ page }) =>
      page.evaluate(() => {
        document.querySelector('saa-self-assessment').setAttribute('heading-level', '3');
      }),
    'a letter': opened => name(opened).pressSequentially('а'),
    'the page is hidden': ({ page }) =>
      page.evaluate(() => {
        window.dispatchEvent(new PageTransitionEvent('pagehide'));
      }),
  };
  for (const [step, how] of Object.entries(steps)) {
    test(`no step into a broken program is without a word: ${step} (${value})`, async ({ openPortal }) => {
      const opened = await openPortal(TAG, { kept: NAME });
      await breakProgram(opened, 'app', value);
      await how(opened);
      await opened.page.getByText(bulgarian('reason-crash')).first().waitFor();
      expect(await opened.told()).toEqual(['sa-ready', 'sa-error crash']);
      expect(await root(opened).count()).toBe(0);
    });
  }
}

test('answers that die with the program outside of the page are told when the element is back', async ({
  openPortal,
}) => {
  const body = `${tagWith('id="one"')}${tagWith('id="two"')}`;
  const opened = await openPortal(body, { kept: NAME, key: 'saa-self-assessment:one' });
  const { page, told } = opened;
  await formAppears(page.locator('#two'));
  await fillStorage(page);
  await name(opened).fill('Пенка');
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    window.one = document.querySelector('#one');
    window.one.remove();
  });
  await page.waitForTimeout(100);
  await breakProgram(opened);
  await pressBegin(page.locator('#two'));
  await page.waitForFunction(() => window.told.length === 3);
  await page.evaluate(() => {
    document.body.append(window.one);
  });
  await page.locator('#one').getByText(bulgarian('reason-crash-unsaved')).first().waitFor();
  expect((await told()).slice(3)).toEqual(['sa-error crash-unsaved']);
  expect(await root(opened).count()).toBe(0);
});
