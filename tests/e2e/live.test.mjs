// What changes while somebody is at work: attributes, languages, words that were said. The focus stays, the last wish
// counts, and nothing is met again that is no longer so.

import { axeFindings, everythingLoaded } from './lib/browser.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { continueButton, draftOf, field, heading } from './lib/form.mjs';
import { fillStorage, TAG } from './lib/portal.mjs';
import { gate } from './lib/sending.mjs';
import { bulgarian, english, plain } from './lib/texts.mjs';
import { errorSummary, liveRegion, nameInId, nothingLingers, shown } from './lib/widget.mjs';
import { short } from './people/short.mjs';

const NAME = draftOf(short, 'question/overview/name');

test('who types stays in the field when language, level or theme of the page change', async ({ openPortal }) => {
  const opened = await openPortal(TAG, { kept: NAME });
  const { page } = opened;
  await everythingLoaded(opened);
  await field(opened, 'first-name').focus();
  await page.evaluate(() => {
    document.querySelector('saa-self-assessment').shadowRoot.activeElement.setSelectionRange(1, 2);
  });
  // Of the page that is shown, whatever lingers.
  const where = async () => {
    const [field] = await shown(opened)
      .locator('input:focus')
      .evaluateAll(all =>
        all.map(field => ({
          id: field.id,
          from: field.selectionStart,
          to: field.selectionEnd,
        })),
      );
    return field && { name: nameInId(field.id), from: field.from, to: field.to };
  };
  for (const [name, value] of [
    ['lang', 'en'],
    ['heading-level', '3'],
    ['theme', 'dark'],
    ['lang', 'bg'],
  ]) {
    await page.evaluate(
      ([name, value]) => document.querySelector('saa-self-assessment').setAttribute(name, value),
      [name, value],
    );
    await page.waitForTimeout(150);
    expect(await where(), `${name}="${value}"`).toEqual({ name: 'first-name', from: 1, to: 2 });
  }
});

test('the language that was asked for last is the one that comes', async ({ openPortal }) => {
  const { go, handle } = gate();
  const opened = await openPortal(TAG, { arrange: page => page.route('**/assets/texts-en*', handle) });
  const { page } = opened;
  await page.evaluate(() => {
    const element = document.querySelector('saa-self-assessment');
    element.lang = 'en';
    element.lang = 'bg';
  });
  go();
  await page.waitForTimeout(600);
  expect(await heading(opened)).toBe(bulgarian('start-title'));
  expect(await page.evaluate(() => document.querySelector('saa-self-assessment').lang)).toBe('bg');
  await page.evaluate(() => {
    document.querySelector('saa-self-assessment').lang = 'en';
  });
  await shown(opened).getByText(english('start-title')).waitFor();
});

test('a host that changes attributes while the focus moves does not stop the form', async ({ openPortal }) => {
  const opened = await openPortal(TAG, { kept: NAME });
  const { page, told } = opened;
  await page.evaluate(() => {
    let level = 2;
    document.addEventListener('focusin', () => {
      level = level === 2 ? 3 : 2;
      document.querySelector('saa-self-assessment').setAttribute('heading-level', level);
    });
  });
  await continueButton(opened).click();
  await page.waitForTimeout(500);
  await shown(opened)
    .getByRole('button', { name: opened.t('back'), exact: true })
    .click();
  await page.waitForTimeout(500);
  expect(await told()).toEqual(['sa-ready']);
});

test('headings are in order on every level, also where something is wrong', async ({ openPortal }) => {
  const body = `<h1>Портал</h1>${TAG}`;
  const opened = await openPortal(body, { kept: draftOf({}, 'question/overview/name') });
  const { page } = opened;
  await continueButton(opened).click();
  await errorSummary(opened).waitFor();
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
    await nothingLingers(page);
    const found = await axeFindings(page, {
      runOnly: { type: 'rule', values: ['heading-order', 'page-has-heading-one'] },
    });
    expect(found, `level ${level}`).toEqual([]);
  }
});

test('what was said is not met again when it is no longer so', async ({ openPortal }) => {
  const opened = await openPortal(TAG, { kept: draftOf({ ...short, toilet: 'none' }, 'question/overview/toilet') });
  const status = liveRegion(opened, 'polite');
  const area = field(opened, 'toilet-remark');
  await area.fill('а'.repeat(1990));
  await expect(status).toHaveText(/\d/);
  await area.fill('а'.repeat(100));
  expect(await status.textContent()).toBe('');
  await area.fill('а'.repeat(1990));
  await expect(status).toHaveText(/\d/);
  await continueButton(opened).click();
  await opened.page.waitForTimeout(1500);
  expect(await status.textContent()).toBe('');
});

test('what was opened stays open, and the focus in it, when language or level of the page change', async ({
  openPortal,
}) => {
  const opened = await openPortal(TAG, { kept: draftOf(short, 'result') });
  const { page } = opened;
  await everythingLoaded(opened);
  const all = shown(opened).locator('details');
  const folds = () => all.evaluateAll(all => all.map(fold => fold.open));
  const count = await all.count();
  expect(count, `${count}`).toBeGreaterThan(5);
  // All but one: what is closed is not opened either.
  await all.evaluateAll(folds =>
    folds.slice(1).forEach(fold => {
      fold.open = true;
    }),
  );
  const asLeft = await folds();
  const link = shown(opened).locator('details[open]').getByRole('button').first();
  await link.focus();
  // Of the page that is shown, whatever lingers.
  const where = () =>
    shown(opened)
      .locator('button:focus')
      .evaluateAll(all => all.map(link => ({ what: link.className, fold: link.closest('details')?.dataset.fold })));
  const before = await where();
  expect(before).toHaveLength(1);
  for (const [name, value] of [
    ['lang', 'en'],
    ['heading-level', '3'],
    ['lang', 'bg'],
  ]) {
    await page.evaluate(
      ([name, value]) => document.querySelector('saa-self-assessment').setAttribute(name, value),
      [name, value],
    );
    await page.waitForTimeout(2600);
    expect(await folds(), `${name}="${value}"`).toEqual(asLeft);
    expect(await where(), `${name}="${value}"`).toEqual(before);
  }
});

test('that nothing can be kept any more stays said in another language and on another level', async ({
  openPortal,
}) => {
  const opened = await openPortal(TAG, { kept: NAME });
  const { page } = opened;
  await everythingLoaded(opened);
  await fillStorage(page);
  const alarm = async () => plain(await liveRegion(opened, 'assertive').textContent());
  await field(opened, 'first-name').fill('Пенка');
  await page.waitForTimeout(400);
  expect(await alarm()).toBe(bulgarian('saving-failed'));
  for (const [name, value, t] of [
    ['lang', 'en', english],
    ['heading-level', '3', english],
    ['lang', 'bg', bulgarian],
  ]) {
    await page.evaluate(
      ([name, value]) => document.querySelector('saa-self-assessment').setAttribute(name, value),
      [name, value],
    );
    await page.waitForTimeout(2600);
    expect(await alarm(), `${name}="${value}"`).toBe(t('saving-failed'));
  }
});
