// What the page around does must not reach in, and what happens inside must not get out: its own JSON, its one-key
// shortcuts, its frames.

import { expect, test } from './lib/fixtures.mjs';
import { continueButton, draftOf, field, option, STORAGE_KEY } from './lib/form.mjs';
import { TAG } from './lib/portal.mjs';
import { submit } from './lib/sending.mjs';
import { bulgarian } from './lib/texts.mjs';
import { element, formAppears, pageHeadings, referenceNumber, shown } from './lib/widget.mjs';
import { short, signature } from './people/short.mjs';
import { ana } from './people/whole.mjs';

/** A page with a field of its own, to which a shortcut leads. */
const SEARCHED = `<input id="search">${TAG}`;
const NAME = draftOf(short, 'question/overview/name');

/** Waits until the draft stands on another screen. */
const wentOnFrom = (page, screen) =>
  page.waitForFunction(
    ([key, screen]) => JSON.parse(sessionStorage.getItem(key)).screen !== screen,
    [STORAGE_KEY, screen],
  );

/** What libraries teach the values of a page, before our script. */
const PATCHES = {
  'lists as Prototype 1.6 writes them': `
    Array.prototype.toJSON = function () { return "[" + this.map(v => JSON.stringify(v)).join(",") + "]" }`,
  'texts, numbers, dates and objects': `
    for (const of of [String, Number, Boolean, Date, Object]) of.prototype.toJSON = function () { return "patched" }`,
  'a reader that makes dates of texts': `
    const read = JSON.parse;
    JSON.parse = text => read(text, (_, v) => /^\\d{4}-/.test(v) ? new Date(v) : v)`,
  'members of every object': `
    for (const name of ["answers", "score", "receipt"]) {
      Object.defineProperty(Object.prototype, name, { value: { egn: "x" }, writable: true })
    }`,
};

for (const [patch, script] of Object.entries(PATCHES)) {
  test(`a page with its own JSON changes nothing: ${patch}`, async ({ openPortal, intake }) => {
    const answers = { ...short, ...signature, 'life-plans': ['health', 'job'] };
    const head = `<script>${script}</script>`;
    const opened = await openPortal(TAG, { head, kept: draftOf(answers, 'question/overview/life-plans') });
    const { page } = opened;
    await option(opened, 'life-plans', 'education').check();
    await page.waitForTimeout(400);
    await page.reload();
    for (const plan of ['health', 'job', 'education']) await expect(option(opened, 'life-plans', plan)).toBeChecked();
    const sending = await openPortal(TAG, { head, kept: draftOf(answers, 'send') });
    await submit(sending);
    await referenceNumber(sending).waitFor();
    const [{ application }] = await intake.rows('SELECT * FROM submissions ORDER BY rowid DESC LIMIT 1');
    expect(application).toMatch(/\["health", ?"job"\]/);
  });
}

test('letters stay in the field; Escape, Tab and shortcuts with Ctrl get out', async ({ openPortal }) => {
  const opened = await openPortal(SEARCHED, { kept: NAME });
  const { page } = opened;
  await page.evaluate(() => {
    window.keys = [];
    for (const kind of ['keydown', 'keypress', 'keyup']) {
      document.addEventListener(kind, event => {
        window.keys.push(`${kind} ${event.key}`);
        const isField = /INPUT|TEXTAREA/.test(event.target.tagName);
        if (['s', '/', 'н'].includes(event.key) && !isField) document.querySelector('#search').focus();
      });
    }
  });
  const name = field(opened, 'first-name');
  await name.fill('');
  await name.pressSequentially('Jossi/иванка');
  await expect(name).toHaveValue('Jossi/иванка');
  await expect(page.locator('#search')).toHaveValue('');
  expect(await page.evaluate(() => window.keys)).toEqual([]);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  await page.keyboard.press('Tab');
  const keys = await page.evaluate(() => window.keys.filter(key => key.startsWith('keydown')));
  expect(keys.filter(key => key !== 'keydown Control')).toEqual([
    'keydown k',
    'keydown Escape',
    'keydown F2',
    'keydown Tab',
  ]);
});

/** What a portal listens to on the way in, before anything of ours. */
const eat = () => {
  window.keys = [];
  const isField = event => /INPUT|TEXTAREA/.test(event.target.tagName);
  for (const kind of ['keydown', 'keypress', 'keyup', 'beforeinput', 'paste', 'cut', 'copy']) {
    document.addEventListener(
      kind,
      event => {
        if (isField(event)) return;
        window.keys.push(`${kind} ${event.key ?? ''}`);
        if (event.ctrlKey || ['Tab', 'Shift', 'Control'].includes(event.key)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        if (event.key === 's') document.querySelector('#search').focus();
      },
      true,
    );
  }
};

test('a shortcut that listens on the way in gets no letters and keeps nothing from the field', async ({
  openPortal,
}) => {
  const opened = await openPortal(SEARCHED, { kept: NAME });
  const { page } = opened;
  await page.evaluate(eat);
  const name = field(opened, 'first-name');
  await name.fill('');
  await page.evaluate(() => {
    window.keys.length = 0;
  });
  await name.pressSequentially('Jossi/иванка');
  await expect(name).toHaveValue('Jossi/иванка');
  await expect(page.locator('#search')).toHaveValue('');
  expect(await page.evaluate(() => window.keys)).toEqual([]);
  for (const key of ['Control+a', 'Control+c', 'End', 'Control+v', 'Backspace']) await page.keyboard.press(key);
  await expect(name).toHaveValue('Jossi/иванкаJossi/иванк');
  const keys = await page.evaluate(() => window.keys.filter(key => !/Control/.test(key)));
  expect([...new Set(keys)].filter(key => !/^key\w+ [acv]$/.test(key))).toEqual([]);
  await page.keyboard.press('Enter');
  await wentOnFrom(page, 'question/overview/name');
});

test("what chooses and presses inside is not the page's either", async ({ openPortal }) => {
  const opened = await openPortal(TAG, { kept: draftOf({ ...short, toilet: 'none' }, 'question/overview/toilet') });
  const { page } = opened;
  await page.evaluate(eat);
  const radios = shown(opened).getByRole('radio');
  await radios.first().focus();
  const at = () => radios.evaluateAll(all => all.findIndex(radio => radio.checked));
  const before = await at();
  await page.keyboard.press('ArrowDown');
  expect(await at()).not.toBe(before);
  await radios.last().focus();
  await page.keyboard.press('Space');
  await expect(radios.last()).toBeChecked();
  await continueButton(opened).focus();
  await page.keyboard.press('Enter');
  await wentOnFrom(page, 'question/overview/toilet');
});

test('Enter in the help to add up adds up', async ({ openPortal }) => {
  const opened = await openPortal(TAG, { kept: draftOf(ana, 'question/overview/fact-income-per-member') });
  const { t } = opened;
  const help = shown(opened)
    .locator('details')
    .filter({ hasText: t('adding-title') });
  await help.locator('summary').click();
  const members = help.getByRole('textbox', { name: t('adding-members'), exact: true });
  await members.fill('а');
  await members.press('Enter');
  await help.getByText(t('error-word')).first().waitFor();
  await expect(help, 'the page stays').toHaveCount(1);
});

const SANDBOX = 'allow-scripts allow-same-origin';
for (const { where, frame, headers } of [
  { where: 'a frame', frame: `sandbox="${SANDBOX}"`, headers: {} },
  { where: 'a page by its header', frame: '', headers: { 'content-security-policy': `sandbox ${SANDBOX}` } },
]) {
  test(`where no forms are allowed, in ${where}, one goes on by button and by Enter, and sends`, async ({
    openPortal,
  }) => {
    const inside = async screen => {
      const { page } = await openPortal(`<iframe ${frame} style="width: 600px; height: 700px"></iframe>`, {
        wait: false,
        kept: draftOf({ ...short, ...signature }, screen),
      });
      await page.route('**/inner', route =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers,
          body: `<!doctype html><html lang=bg><script type="module" src="/saa-self-assessment.js"></script>${TAG}`,
        }),
      );
      await page.locator('iframe').evaluate(frame => {
        frame.src = '/inner';
      });
      const inner = { page: page.frameLocator('iframe'), t: bulgarian };
      await formAppears(element(inner.page));
      return inner;
    };
    const question = await inside('question/overview/name');
    await continueButton(question).click();
    await pageHeadings(shown(question))
      .filter({ hasNotText: bulgarian('p-name') })
      .waitFor();
    const send = await inside('send');
    await field(send, 'signature-name').press('Enter');
    await referenceNumber(send).waitFor();
  });
}
