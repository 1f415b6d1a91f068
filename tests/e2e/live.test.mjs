// What changes while somebody is at work: attributes, languages, words that were said. The focus stays, the last wish counts, and
// nothing is met again that is no longer so.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { axeFindings, startBrowser } from './lib/browser.mjs';
import { draftOf } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { openPortal, TAG } from './lib/portal.mjs';
import { bulgarian, english } from './lib/texts.mjs';
import { short } from './people/short.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });
const NAME = draftOf(short, 'question/overview/name');
const submit = page => page.locator('.sa-form button[type="submit"]').last().click();

test('who types stays in the field when language, level or theme of the page change', async t => {
  const { page } = await openPortal(t, browser, intake, TAG, { kept: NAME });
  await page.waitForLoadState('networkidle');
  const field = page.locator('saa-self-assessment .sa-root:not(.sa-leaving *) input').first();
  await field.focus();
  await page.evaluate(() => { document.querySelector('saa-self-assessment').shadowRoot.activeElement.setSelectionRange(1, 2); });
  const where = () => page.evaluate(() => {
    const { activeElement } = document.querySelector('saa-self-assessment').shadowRoot;
    return activeElement && [activeElement.id.replace(/^sa1-\d+-/, ''), activeElement.selectionStart, activeElement.selectionEnd, !activeElement.closest('.sa-leaving')];
  });
  for (const [name, value] of [['lang', 'en'], ['heading-level', '3'], ['theme', 'dark'], ['lang', 'bg']]) {
    await page.evaluate(([name, value]) => document.querySelector('saa-self-assessment').setAttribute(name, value), [name, value]);
    await page.waitForTimeout(150);
    assert.deepEqual(await where(), ['first-name', 1, 2, true], `${name}="${value}"`);
  }
});

test('the language that was asked for last is the one that comes', async t => {
  let go;
  const gate = new Promise(done => { go = done; });
  const { page } = await openPortal(t, browser, intake, TAG, {
    arrange: page => page.route('**/assets/texts-en*', async route => { await gate; await route.continue(); }),
  });
  await page.evaluate(() => {
    const element = document.querySelector('saa-self-assessment');
    element.lang = 'en';
    element.lang = 'bg';
  });
  go();
  await page.waitForTimeout(600);
  assert.equal(await page.locator('.sa-heading').innerText(), bulgarian('start-title'));
  assert.equal(await page.evaluate(() => document.querySelector('saa-self-assessment').lang), 'bg');
  await page.evaluate(() => { document.querySelector('saa-self-assessment').lang = 'en'; });
  await page.locator('.sa-page:not(.sa-leaving *)').getByText(english('start-title')).waitFor();
});

test('a host that changes attributes while the focus moves does not stop the form', async t => {
  const { page, told } = await openPortal(t, browser, intake, TAG, { kept: NAME });
  await page.evaluate(() => {
    let level = 2;
    document.addEventListener('focusin', () => {
      level = level === 2 ? 3 : 2;
      document.querySelector('saa-self-assessment').setAttribute('heading-level', level);
    });
  });
  await submit(page);
  await page.waitForTimeout(500);
  await page.locator('.sa-back .sa-link').last().click();
  await page.waitForTimeout(500);
  assert.deepEqual(await told(), ['sa-ready']);
});

test('headings are in order on every level, also where something is wrong', async t => {
  const body = `<h1>Портал</h1>${TAG}`;
  const { page } = await openPortal(t, browser, intake, body, { kept: draftOf({}, 'question/overview/name') });
  await submit(page);
  await page.locator('.sa-summary').waitFor();
  for (const level of [1, 2, 3, 4, 5, 6]) {
    await page.evaluate(level => {
      const element = document.querySelector('saa-self-assessment');
      document.querySelectorAll('h1, h2, h3, h4, h5').forEach(heading => heading.remove());
      for (let at = 1; at < level; at++) {
        const heading = document.createElement(`h${at}`);
        heading.textContent = 'Портал';
        element.before(heading);
      }
      element.setAttribute('heading-level', level);
    }, level);
    await page.waitForFunction(() => !document.querySelector('saa-self-assessment').shadowRoot.querySelector('.sa-leaving'));
    const found = await axeFindings(page, { runOnly: { type: 'rule', values: ['heading-order', 'page-has-heading-one'] } });
    assert.deepEqual(found, [], `level ${level}`);
  }
});

test('what was said is not met again when it is no longer so', async t => {
  const { page } = await openPortal(t, browser, intake, TAG, { kept: draftOf({ ...short, toilet: 'none' }, 'question/overview/toilet') });
  const status = page.locator('.sa-root [aria-live="polite"]').first();
  const area = page.locator('.sa-page textarea').first();
  await area.fill('а'.repeat(1990));
  await page.waitForFunction(() => /\d/.test(document.querySelector('saa-self-assessment').shadowRoot.querySelector('.sa-root [aria-live="polite"]').textContent));
  await area.fill('а'.repeat(100));
  assert.equal(await status.textContent(), '');
  await area.fill('а'.repeat(1990));
  await page.waitForFunction(() => /\d/.test(document.querySelector('saa-self-assessment').shadowRoot.querySelector('.sa-root [aria-live="polite"]').textContent));
  await submit(page);
  await page.waitForTimeout(1500);
  assert.equal(await status.textContent(), '');
});

test('what was opened stays open, and the focus in it, when language or level of the page change', async t => {
  const { page } = await openPortal(t, browser, intake, TAG, { kept: draftOf(short, 'result') });
  await page.waitForLoadState('networkidle');
  const folds = () => page.locator('.sa-page:not(.sa-leaving, .sa-leaving *) details').evaluateAll(all => all.map(fold => fold.open));
  const all = page.locator('.sa-page details');
  const count = await all.count();
  assert.ok(count > 5, `${count}`);
  // All but one: what is closed is not opened either.
  await all.evaluateAll(folds => folds.slice(1).forEach(fold => { fold.open = true; }));
  const asLeft = await folds();
  const link = page.locator('.sa-page details[open] .sa-link').first();
  await link.focus();
  const where = () => page.evaluate(() => {
    const { activeElement } = document.querySelector('saa-self-assessment').shadowRoot;
    return activeElement && [activeElement.className, activeElement.closest('details')?.dataset.fold, !activeElement.closest('.sa-leaving')];
  });
  const before = await where();
  for (const [name, value] of [['lang', 'en'], ['heading-level', '3'], ['lang', 'bg']]) {
    await page.evaluate(([name, value]) => document.querySelector('saa-self-assessment').setAttribute(name, value), [name, value]);
    await page.waitForTimeout(2600);
    assert.deepEqual(await folds(), asLeft, `${name}="${value}"`);
    assert.deepEqual(await where(), before, `${name}="${value}"`);
  }
});

test('that nothing can be kept any more stays said in another language and on another level', async t => {
  const { page } = await openPortal(t, browser, intake, TAG, { kept: NAME });
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
  const alarm = () => page.locator('.sa-root:not(.sa-leaving *) > [aria-live="assertive"]').last().textContent();
  await page.locator('.sa-page input').first().fill('Пенка');
  await page.waitForTimeout(400);
  assert.equal(await alarm(), bulgarian('saving-failed'));
  for (const [name, value, say] of [['lang', 'en', english], ['heading-level', '3', english], ['lang', 'bg', bulgarian]]) {
    await page.evaluate(([name, value]) => document.querySelector('saa-self-assessment').setAttribute(name, value), [name, value]);
    await page.waitForTimeout(2600);
    assert.equal(await alarm(), say('saving-failed'), `${name}="${value}"`);
  }
});
