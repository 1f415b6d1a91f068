// The form in a browser: opened, looked at, and complained about by nobody.

import { expect } from '@playwright/test';

import { everythingLoaded, settled } from './browser.mjs';
import { TODAY } from './intake.mjs';
import { exactly, inLanguage, plain } from './texts.mjs';
import { element, formAppears, pageHeadings, root, shown } from './widget.mjs';

export { settled };

/** Where the widget keeps the draft of the first element of a page. */
export const STORAGE_KEY = 'saa-self-assessment:1';

/**
 * Opens the form; with `idle`, waits until everything is loaded. What the browser complains about fails the test,
 * unless `excused` knows it; so does what is noted in `faults`. `kept`: what an earlier visit left in the tab's
 * storage; `arrange(page)` is done before the page is opened.
 */
export async function openForm(openPage, url, options = {}) {
  const { kept, language = 'bg', excused = [], script, arrange, idle = false, ...more } = options;
  const opened = await openPage('about:blank', {
    locale: 'bg-BG',
    timezoneId: 'Europe/Sofia',
    colorScheme: 'light',
    ...more,
  });
  const { page, complaints } = opened;
  page.setDefaultTimeout(10_000);
  await page.clock.setFixedTime(`${TODAY}T10:00:00+02:00`);
  if (script) await page.addInitScript(script);
  if (kept !== undefined) await keep(page, kept);
  if (arrange) await arrange(page);
  await page.goto(url);
  await formAppears(element(page));
  if (idle) await everythingLoaded(opened);
  const form = {
    ...opened,
    /** The texts of its language: `form.t('back')`. */
    t: inLanguage[language],
    language,
    faults: [],
    seriousComplaints: () => complaints.filter(text => !excused.some(known => known.test(text))),
  };
  if (language !== 'bg' && !kept?.language) await switchLanguage(form, language);
  return form;
}

/** Leaves something in the tab's storage before the page's first script; a reload finds what the page made of it. */
export async function keep(page, kept, key = STORAGE_KEY) {
  const text = typeof kept === 'string' ? kept : JSON.stringify(kept);
  await page.addInitScript(
    ([key, text]) => {
      // In Firefox the empty page before the first has no storage.
      try {
        if (sessionStorage.getItem(key) === null) sessionStorage.setItem(key, text);
      } catch (error) {
        if (error.name !== 'SecurityError') throw error;
      }
    },
    [key, text],
  );
}

/** What the tab's storage holds of the form. */
export async function stored(form) {
  // Typing is written down when it pauses.
  await form.page.waitForTimeout(350);
  return JSON.parse(await form.page.evaluate(key => sessionStorage.getItem(key), STORAGE_KEY));
}

/** Loads the page again in the same tab. */
export async function reload(form) {
  await form.page.reload();
  await formAppears(element(form.page));
  await settled(form.page);
}

/** The heading of the page. */
export async function heading(form) {
  return plain(await pageHeadings(shown(form)).innerText());
}

/** All that can be read on the page. */
export async function read(form) {
  return plain(await shown(form).innerText());
}

/** The label of a question, with the word that an answer is needed or without it. */
function labelOf({ t }, question) {
  const label = t(question.endsWith('-remark') ? 'q-functioning-remark' : `q-${question}`);
  return exactly(label, `${label} ${t('required')}`);
}

const withRoles = (scope, roles, options) =>
  roles.map(role => scope.getByRole(role, options)).reduce((one, other) => one.or(other));

/** The group of controls under a question: options, or the parts of a date. */
export const group = (form, question) => shown(form).getByRole('group', { name: labelOf(form, question) });

/** The one control of a question, by its label. */
export const field = (form, question) =>
  withRoles(shown(form), ['textbox', 'combobox', 'checkbox'], { name: labelOf(form, question) });

/** A part of a date: "day", "month" or "year". */
export const datePart = (form, question, part) =>
  group(form, question).getByRole('textbox', { name: form.t(`date-${part}`), exact: true });

/** One option of a question. */
export const option = (form, question, value) =>
  withRoles(group(form, question), ['radio', 'checkbox'], {
    name: form.t.first(`o-${question}-${value}`, `o-${value}`),
    exact: true,
  });

/** Clicks a link of the page, by its whole text. */
export async function clickLink(form, text, scope = shown(form)) {
  await scope.getByRole('button', { name: text, exact: true }).first().click();
  await settled(form.page);
}

/** Follows the link by which an answer is changed. Browsers put a space before what only is heard. */
export async function changeAnswer(form, question) {
  const { t } = form;
  const name = t.short(question);
  await shown(form)
    .getByRole('button', { name: exactly(`${t('change')}: ${name}`, `${t('change')} : ${name}`) })
    .click();
  await settled(form.page);
}

/** "Continue". */
export const continueButton = form => shown(form).getByRole('button', { name: form.t('continue'), exact: true });

export async function goOn(form) {
  await continueButton(form).click();
  await settled(form.page);
}

/** "Delete everything", and yes. */
export async function clearAll(form) {
  await root(form)
    .getByRole('button', { name: form.t('clear-link'), exact: true })
    .click();
  await settled(form.page);
  await shown(form)
    .getByRole('button', { name: form.t('clear-do'), exact: true })
    .click();
  await settled(form.page);
}

/** Chooses a language by its button. Its list is called by the language that is shown, which the form may not speak. */
export async function switchLanguage(form, language) {
  await root(form).locator(`button[lang="${language}"]`).click();
  await form.page.waitForFunction(language => document.documentElement.lang === language, language);
  await settled(form.page);
  form.language = language;
  form.t = inLanguage[language];
}

/** A draft as an earlier visit left it: answers as typed, pages gone through, the screen. */
export const draftOf = (answers, screen = 'overview', { language = 'bg', done = [], form = '' } = {}) => ({
  draft: { form, answers: asTyped(answers), done },
  screen,
  language,
  attempt: { key: '', body: '' },
  receipt: null,
});

const isDate = answer => typeof answer === 'object' && !Array.isArray(answer);
const asTyped = answers =>
  Object.fromEntries(
    Object.entries(answers).map(([question, answer]) => [
      question,
      isDate(answer) ? [answer.day, answer.month, answer.year] : answer,
    ]),
  );

/** What has the focus, with the words of its heading, link or button. */
export async function focusText(form) {
  return plain(
    await form.page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element === document.body ? '' : (element.innerText ?? '');
    }),
  );
}

/** After a step the focus is on the heading and the title of the browser names the page. */
export async function assertArrived(form, title, { error = false } = {}) {
  const { t, page } = form;
  expect(await heading(form)).toBe(title);
  if (!error) expect(await focusText(form), 'the heading has the focus').toBe(title);
  const whole = await page.title();
  const beginning = error ? t('title-error', { title: '' }) : title;
  expect(whole.slice(0, beginning.length), `the title is "${whole}"`).toBe(beginning);
  expect(whole).toContain(title);
  expect(whole).toContain(t('widget-short'));
}
