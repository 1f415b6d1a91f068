// A person at the keyboard: reads what has the focus, types, and knows nothing of the program but what it shows.

import assert from 'node:assert/strict';

import { BROWSER } from './browser.mjs';
import { assertArrived, calm, focusText, heading } from './form.mjs';

/** More steps than any page has. */
const MANY = 400;

/** What has the focus, through shadow roots. */
export function here({ page }) {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return { tag: 'body', text: '', id: '' };
    const group = element.closest('fieldset')?.querySelector('legend')?.innerText ?? '';
    const ringed = node => getComputedStyle(node).outlineStyle !== 'none' && parseFloat(getComputedStyle(node).outlineWidth) >= 2;
    const box = element.getBoundingClientRect();
    return {
      tag: element.localName, type: element.type ?? '', id: element.id, value: element.value ?? '', checked: !!element.checked,
      text: (element.innerText || element.labels?.[0]?.innerText || '').replaceAll('\u00a0', ' ').trim(), group: group.trim(),
      // What shows where the focus is: a ring around the control or its row, inside the window.
      ring: [element, ...(element.labels ?? [])].some(ringed),
      inView: box.bottom > 0 && box.top < innerHeight,
    };
  });
}

/** Why a test that tabs past the end of the page is not run here, if it isn't. */
export const TABS_END = BROWSER === 'firefox' && 'without a window, Firefox tells of no focus once Tab has left the page';

/** Tab, and what it leads to: something whose focus can be seen. */
async function tab(form, key = 'Tab') {
  await form.page.keyboard.press(key);
  const focus = await here(form);
  if (focus.tag !== 'body') assert.deepEqual([focus.ring, focus.inView], [true, true], `the focus on ${focus.tag} "${focus.text}" can be seen`);
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
  assert.fail(`Tab never came to what was wanted; it came to: ${seen.join(', ')}`);
}

/** Presses a key and waits until the page has come to rest. */
export async function press(form, key) {
  await form.page.keyboard.press(key);
  await calm(form.page);
}

/** Presses a button with this text and arrives at a page with this title. */
export async function take(form, text, title) {
  await tabTo(form, focus => focus.tag === 'button' && focus.text === text);
  await press(form, 'Enter');
  if (title !== undefined) await assertArrived(form, title);
}

/** The question of the answers table to which a field belongs: the longest key with which its id goes on. */
function questionOf(id, answers) {
  const own = /^sa[^-]+-\d+-(.*)$/.exec(id)?.[1] ?? '';
  return Object.keys(answers).filter(key => own === key || own.startsWith(`${key}-`)).sort((a, b) => b.length - a.length)[0];
}

/**
 * Fills the page that is shown and presses its button. `answers`: question -> text, array of options, or
 * { day, month, year }. Gives the questions that it answered.
 */
export async function fillPage(form, answers) {
  const answered = new Set(), unknown = [];
  for (let step = 0; step < MANY; step++) {
    const focus = await tab(form);
    if (focus.type === 'submit') {
      await press(form, 'Enter');
      assert.deepEqual(unknown, [], 'fields without an answer in the table');
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
  assert.fail(`no button on the page "${await heading(form)}"`);
}

/**
 * Fills a section from the overview and comes back to it. `look(title)` is called on every page before it is filled.
 * Gives the questions that were answered.
 */
export async function fillSection(form, section, answers, look = () => {}) {
  const { say } = form;
  await tabTo(form, focus => focus.tag === 'button' && focus.text.replace(/^\d+\. /, '') === say(`s-${section}`));
  await press(form, 'Enter');
  const answered = [];
  for (let page = 0; page < MANY; page++) {
    const title = await heading(form);
    await assertArrived(form, title);
    if (title === say('overview-title')) return answered;
    await look(title);
    const now = await fillPage(form, answers);
    assert.ok(now.length > 0, `nothing to answer on the page "${title}"`);
    answered.push(...now);
    assert.notEqual(await focusText(form), form.say('continue'), `the focus is left on the button of "${title}"`);
  }
  assert.fail(`the section ${section} does not end`);
}

async function chooseRadio(form, option) {
  const first = await here(form);
  if (first.value === option) {
    if (!first.checked) await form.page.keyboard.press('Space');
    return;
  }
  for (let step = 0; step < 20; step++) {
    await form.page.keyboard.press('ArrowDown');
    const focus = await here(form);
    if (focus.value === option && focus.checked) return;
  }
  assert.fail(`no option ${option} in "${first.group}"`);
}

async function tick(form, focus, answer) {
  const wanted = Array.isArray(answer) ? answer.includes(focus.value) : answer === 'yes';
  if (wanted !== focus.checked) await form.page.keyboard.press('Space');
}

async function chooseFromList(form, option) {
  for (let step = 0; step < MANY; step++) {
    if ((await here(form)).value === option) return;
    await form.page.keyboard.press('ArrowDown');
  }
  assert.fail(`the list has no ${option}`);
}

async function type({ page }, text) {
  await page.keyboard.press('Control+a');
  await (text === '' ? page.keyboard.press('Delete') : page.keyboard.type(text));
}
