// A person at the keyboard: reads what has the focus, types, and knows nothing of the program but what it shows.

import assert from 'node:assert/strict';

import { settled } from './browser.mjs';

/** What has the focus, through shadow roots. */
export function here(page) {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return { tag: 'body' };
    const group = element.closest('fieldset')?.querySelector('legend')?.innerText ?? '';
    return {
      tag: element.localName, type: element.type ?? '', id: element.id, value: element.value ?? '', checked: !!element.checked,
      text: (element.innerText || element.labels?.[0]?.innerText || '').trim(), group: group.trim(),
      lang: element.closest('[lang]')?.lang ?? '',
    };
  });
}

/** Moves on by Tab until `wanted(focus)`, at most once around the page. */
export async function tabTo(page, wanted, limit = 150) {
  const seen = [];
  for (let step = 0; step < limit; step++) {
    await page.keyboard.press('Tab');
    const focus = await here(page);
    if (wanted(focus)) return focus;
    seen.push(`${focus.tag} ${focus.text.slice(0, 40)}`);
  }
  assert.fail(`Tab never came to what was wanted; it came to: ${seen.join(' | ')}`);
}

/** Presses a key and waits until the page has come to rest (the page before goes a moment after the new one has come). */
export async function press(page, key) {
  await page.keyboard.press(key);
  await settled(page);
  await page.waitForTimeout(230);
  await settled(page);
}

/** The heading that the person is at; the newest where two pages overlap for a moment. */
export async function heading(page) {
  return (await page.locator('saa-self-assessment').locator('h1:visible').last().innerText()).trim();
}

/** The question of the answers table to which a field belongs: the longest key that its id holds. */
function questionOf(id, answers) {
  return Object.keys(answers).filter(key => new RegExp(`-${key}(-|$)`).test(id)).sort((a, b) => b.length - a.length)[0];
}

/**
 * Fills the page that is shown, by keyboard alone, and presses its button. `answers`: question -> text, array of
 * options, or { day, month, year }. Gives the questions that it answered.
 */
export async function fillPage(page, answers) {
  const answered = new Set();
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press('Tab');
    const focus = await here(page);
    if (focus.type === 'submit') {
      await press(page, 'Enter');
      return [...answered];
    }
    const question = questionOf(focus.id, answers);
    if (question === undefined) continue;
    answered.add(question);
    const answer = answers[question];
    if (focus.type === 'radio') await chooseRadio(page, answer);
    else if (focus.type === 'checkbox') await tick(page, focus, answer);
    else if (focus.tag === 'select') await chooseFromList(page, answer);
    else await type(page, typeof answer === 'object' ? answer[/-(month|year)$/.exec(focus.id)?.[1] ?? 'day'] : answer);
  }
  assert.fail(`no button on the page "${await heading(page)}"`);
}

async function chooseRadio(page, option) {
  const first = await here(page);
  if (first.value === option) {
    if (!first.checked) await page.keyboard.press('Space');
    return;
  }
  for (let step = 0; step < 20; step++) {
    await page.keyboard.press('ArrowDown');
    const focus = await here(page);
    if (focus.value === option && focus.checked) return;
  }
  assert.fail(`no option ${option} in "${first.group}"`);
}

async function tick(page, focus, answer) {
  const wanted = Array.isArray(answer) ? answer.includes(focus.value) : answer === 'yes';
  if (wanted !== focus.checked) await page.keyboard.press('Space');
}

async function chooseFromList(page, option) {
  for (let step = 0; step < 300; step++) {
    if ((await here(page)).value === option) return;
    await page.keyboard.press('ArrowDown');
  }
  assert.fail(`the list has no ${option}`);
}

async function type(page, text) {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}
