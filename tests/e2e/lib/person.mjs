// A person at the keyboard: reads what has the focus, types, and knows nothing of the program but what it shows.

import { expect } from '@playwright/test';

import { assertArrived, focusText, heading, settled } from './form.mjs';
import { nameInId } from './widget.mjs';

/** More steps than any page has. */
const MANY = 400;

/** What has the focus, through shadow roots. */
export function focused({ page }) {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return { tag: 'body', text: '', id: '' };
    const group = element.closest('fieldset')?.querySelector('legend')?.innerText ?? '';
    const ringed = node => {
      const { outlineStyle, outlineWidth } = getComputedStyle(node);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    };
    const box = element.getBoundingClientRect();
    const text = element.innerText || element.labels?.[0]?.innerText || '';
    return {
      tag: element.localName,
      type: element.type ?? '',
      id: element.id,
      value: element.value ?? '',
      checked: !!element.checked,
      text: text.replaceAll('\u00a0', ' ').trim(),
      group: group.trim(),
      // What shows where the focus is: a ring around the control or its row, inside the window.
      ring: [element, ...(element.labels ?? [])].some(ringed),
      inView: box.bottom > 0 && box.top < innerHeight,
    };
  });
}

/** Why a test that tabs past the end of the page is not run in Firefox. */
export const TABS_END = 'without a window, Firefox tells of no focus once Tab has left the page';

/** Tab, and what it leads to: something whose focus can be seen. */
async function tab(form, key = 'Tab') {
  await form.page.keyboard.press(key);
  const focus = await focused(form);
  if (focus.tag !== 'body') {
    const { ring, inView } = focus;
    expect({ ring, inView }, `the focus on ${focus.tag} "${focus.text}" can be seen`).toEqual({
      ring: true,
      inView: true,
    });
  }
  return focus;
}

/** Moves on by Tab until `wanted(focus)`, at most once around the page. */
export async function tabTo(form, wanted) {
  const seen = [];
  for (let step = 0; step < MANY; step++) {
    const focus = await tab(form);
    if (wanted(focus)) return focus;
    if (focus.tag === 'body' && seen.includes('body')) break;
    seen.push(focus.tag === 'body' ? 'body' : `${focus.tag} "${focus.text.slice(0, 60)}"`);
  }
  throw new Error(`Tab never came to what was wanted; it came to: ${seen.join(', ')}`);
}

/** Presses a key and waits until the page has come to rest. */
export async function press(form, key) {
  await form.page.keyboard.press(key);
  await settled(form.page);
}

/** Goes to a button with this text by Tab, presses it by Enter, and arrives at a page with this title. */
export async function activate(form, text, title) {
  await tabTo(form, focus => focus.tag === 'button' && focus.text === text);
  await press(form, 'Enter');
  if (title !== undefined) await assertArrived(form, title);
}

/** The question of the answers table to which a field belongs: the longest key with which its id goes on. */
function questionOf(id, answers) {
  const own = nameInId(id);
  const fitting = Object.keys(answers).filter(key => own === key || own.startsWith(`${key}-`));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

/**
 * Fills the page that is shown and presses its button. `answers`: question -> text, array of options, or
 * { day, month, year }. Gives the questions that it answered.
 */
export async function fillPage(form, answers) {
  const answered = new Set();
  const unknown = [];
  for (let step = 0; step < MANY; step++) {
    const focus = await tab(form);
    if (focus.type === 'submit') {
      await press(form, 'Enter');
      expect(unknown, 'fields without an answer in the table').toEqual([]);
      return [...answered];
    }
    if (!['input', 'select', 'textarea'].includes(focus.tag)) continue;
    const question = questionOf(focus.id, answers);
    if (question === undefined) {
      unknown.push(focus.id);
      continue;
    }
    answered.add(question);
    const answer = answers[question];
    if (focus.type === 'radio') await chooseRadio(form, answer);
    else if (focus.type === 'checkbox') await tick(form, focus, answer);
    else if (focus.tag === 'select') await chooseFromList(form, answer);
    else await type(form, typeof answer === 'object' ? answer[/-(month|year)$/.exec(focus.id)?.[1] ?? 'day'] : answer);
  }
  throw new Error(`no button on the page "${await heading(form)}"`);
}

/**
 * Fills a section from the overview and comes back to it. `look(title)` is called on every page before it is filled.
 * Gives the questions that were answered.
 */
export async function fillSection(form, section, answers, look = () => {}) {
  const { t } = form;
  const title = t(`s-${section}`);
  await tabTo(form, focus => focus.tag === 'button' && focus.text.replace(/^\d+\. /, '') === title);
  await press(form, 'Enter');
  const answered = [];
  for (let page = 0; page < MANY; page++) {
    const title = await heading(form);
    await assertArrived(form, title);
    if (title === t('overview-title')) return answered;
    await look(title);
    const now = await fillPage(form, answers);
    expect(now.length, `something to answer on the page "${title}"`).toBeGreaterThan(0);
    answered.push(...now);
    expect(await focusText(form), `the focus is not left on the button of "${title}"`).not.toBe(t('continue'));
  }
  throw new Error(`the section ${section} does not end`);
}

async function chooseRadio(form, option) {
  const first = await focused(form);
  if (first.value === option) {
    if (!first.checked) await form.page.keyboard.press('Space');
    return;
  }
  for (let step = 0; step < 20; step++) {
    await form.page.keyboard.press('ArrowDown');
    const focus = await focused(form);
    if (focus.value === option && focus.checked) return;
  }
  throw new Error(`no option ${option} in "${first.group}"`);
}

async function tick(form, focus, answer) {
  const wanted = Array.isArray(answer) ? answer.includes(focus.value) : answer === 'yes';
  if (wanted !== focus.checked) await form.page.keyboard.press('Space');
}

async function chooseFromList(form, option) {
  for (let step = 0; step < MANY; step++) {
    if ((await focused(form)).value === option) return;
    await form.page.keyboard.press('ArrowDown');
  }
  throw new Error(`the list has no ${option}`);
}

async function type({ page }, text) {
  await page.keyboard.press('Control+a');
  await (text === '' ? page.keyboard.press('Delete') : page.keyboard.type(text));
}
