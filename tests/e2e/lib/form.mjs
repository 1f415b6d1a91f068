// The form in a browser: opened, looked at, and complained about by nobody.

import assert from 'node:assert/strict';

import { openPage, settled } from './browser.mjs';
import { TODAY } from './intake.mjs';
import { inLanguage, plain } from './texts.mjs';

/** Where the widget keeps the draft of the first element of a page. */
const STORAGE_KEY = 'saa-self-assessment:1';

/**
 * Opens the form; with `idle`, waits until nothing is loaded any more. What the browser complains about fails the test, unless
 * `excused` knows it; so does what is noted in `faults`. `kept`: what an earlier visit left in the tab's storage; `arrange(page)`
 * is done before the page is opened.
 */
export async function openForm(t, browser, url, { kept, language = 'bg', excused = [], script, arrange, idle = false, ...options } = {}) {
  const opened = await openPage(browser, 'about:blank', {
    locale: 'bg-BG', timezoneId: 'Europe/Sofia', colorScheme: 'light', ...options,
  });
  const { page, context, complaints } = opened;
  page.setDefaultTimeout(10_000);
  await page.clock.setFixedTime(`${TODAY}T10:00:00+02:00`);
  if (script) await page.addInitScript(script);
  if (kept !== undefined) await keep(page, kept);
  if (arrange) await arrange(page);
  await page.goto(url);
  await page.locator('saa-self-assessment .sa-heading').waitFor();
  if (idle) await page.waitForLoadState('networkidle', { timeout: 30_000 });
  t.after(async () => {
    await context.close();
    const serious = complaints.filter(text => !excused.some(known => known.test(text)));
    assert.deepEqual({ complaints: serious, faults: form.faults }, { complaints: [], faults: [] });
  });
  const form = { ...opened, say: inLanguage[language], language, faults: [] };
  if (language !== 'bg' && !kept?.language) await switchLanguage(form, language);
  return form;
}

/** Leaves something in the tab's storage before the page's first script; a reload finds what the page has made of it. */
async function keep(page, kept) {
  const text = typeof kept === 'string' ? kept : JSON.stringify(kept);
  await page.addInitScript(([key, text]) => {
    // In Firefox the empty page before the first has no storage.
    try {
      if (sessionStorage.getItem(key) === null) sessionStorage.setItem(key, text);
    } catch (error) {
      if (error.name !== 'SecurityError') throw error;
    }
  }, [STORAGE_KEY, text]);
}

/** What the tab's storage holds of the form. */
export async function stored(form) {
  // Typing is written down when it pauses.
  await form.page.waitForTimeout(350);
  return JSON.parse(await form.page.evaluate(key => sessionStorage.getItem(key), STORAGE_KEY));
}

/** Waits until the page is at rest. */
export const calm = page => settled(page, 50);

/** What is shown, not what lingers a moment for screen readers. */
const SHOWN = ':not(.sa-leaving, .sa-leaving *)';

/** The page that is shown. */
export const shown = form => form.page.locator(`saa-self-assessment .sa-page${SHOWN}`);

/** All that is shown: of one language, with what stands around the page. */
export const root = form => form.page.locator(`saa-self-assessment .sa-root${SHOWN}`);

/** The heading of the page. */
export async function heading(form) {
  return plain(await shown(form).locator('.sa-heading').innerText());
}

/** All that can be read on the page. */
export async function read(form) {
  return plain(await shown(form).innerText());
}

/** The control of a question: its first option, a date's day, or its text. */
export const field = (form, question) => part(form, question, '');

/** A part of a question: "-month", "-year", "-problem", "-hint". Ids are `<element>-<page>-<question><part>`. */
export const part = (form, question, part) =>
  shown(form).locator(`xpath=//*[substring-after(substring-after(@id, "-"), "-") = "${question}${part}"]`);

/** One option of a question. */
export const option = (form, question, value) => shown(form).locator(`input[value="${value}"][name$="-${question}"]`);

/** Follows a link of the page, by its whole text. */
export async function follow(form, text, scope = shown(form)) {
  await scope.getByRole('button', { name: text, exact: true }).first().click();
  await calm(form.page);
}

/** "Continue". */
export async function goOn(form) {
  await shown(form).getByRole('button', { name: form.say('continue'), exact: true }).click();
  await calm(form.page);
}

/** Chooses a language by its button. */
export async function switchLanguage(form, language) {
  await root(form).locator(`button[lang="${language}"]`).click();
  await form.page.waitForFunction(language => document.documentElement.lang === language, language);
  await calm(form.page);
  form.language = language;
  form.say = inLanguage[language];
}

/** A draft as an earlier visit left it: answers as typed, pages gone through, the screen. */
export const draftOf = (answers, screen = 'overview', { language = 'bg', done = [], form = '' } = {}) => ({
  draft: { form, answers: asTyped(answers), done }, screen, language, attempt: { key: '', body: '' }, receipt: null,
});

const asTyped = answers => Object.fromEntries(Object.entries(answers).map(([question, answer]) =>
  [question, typeof answer === 'object' && !Array.isArray(answer) ? [answer.day, answer.month, answer.year] : answer]));

/** What has the focus, with the words of its heading, link or button. */
export async function focusText(form) {
  return plain(await form.page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element === document.body ? '' : element.innerText ?? '';
  }));
}

/** After a step the focus is on the heading and the title of the browser names the page. */
export async function assertArrived(form, title, { error = false } = {}) {
  const { say, page } = form;
  assert.equal(await heading(form), title);
  if (!error) assert.equal(await focusText(form), title, 'the heading has the focus');
  const whole = await page.title();
  assert.ok(whole.startsWith(error ? say('title-error', { title: '' }).trim() : title), `the title is "${whole}"`);
  assert.ok(whole.includes(title) && whole.includes(say('widget-short')), `the title is "${whole}"`);
}
