// The help with adding up, at the question of income.

import { expect } from '@playwright/test';

import { OF_AXE } from './audit.mjs';
import { draftOf, settled } from './form.mjs';
import { press, tabTo } from './person.mjs';
import { exactly, plain } from './texts.mjs';
import { shown } from './widget.mjs';
import { short } from '../people/short.mjs';

export const QUESTION = 'fact-income-per-member';
/** Numbers that stand nowhere else, so that they are found wherever they have got to. */
export const OWN = ['5123', '617', '733'];

/** Opens the form at the question. */
export const openIncome = (openForm, language = 'bg', answers = {}, screen = 'overview') =>
  openForm({
    language,
    kept: draftOf({ ...short, ...answers }, `question/${screen}/${QUESTION}`, { language }),
    width: 360,
    height: 740,
    excused: [OF_AXE],
  });

/** What is folded up has no role for who looks; its fields are there all the same. */
const FOLDED = { includeHidden: true };

/** The help, and its two lists of sums. */
export const help = form =>
  shown(form)
    .locator('details')
    .filter({ hasText: form.t('adding-title') });
export const listOf = (form, name) =>
  help(form).getByRole('group', { name: form.t(`adding-${name}`), exact: true, ...FOLDED });

/** A field of the help: "members", "months", or one in a row of its lists, as in "times-left-out-0". */
export function own(form, field) {
  const { t } = form;
  const [, kind, list, row] = /^(amount|times)-(counted|left-out)-(\d+)$/.exec(field) ?? [];
  if (kind === undefined)
    return help(form).getByRole('textbox', { name: t(`adding-${field}`), exact: true, ...FOLDED });
  const amount = t('adding-amount', { at: String(Number(row) + 1) });
  const times = t('adding-times');
  // Browsers put a space before what only is heard.
  const name = kind === 'amount' ? exactly(amount) : exactly(`${times}: ${amount}`, `${times} : ${amount}`);
  return listOf(form, list).getByRole('textbox', { name, ...FOLDED });
}

/** Whether a field of the help has the focus. */
export const isOn = (form, name) => own(form, name).evaluate(field => field.getRootNode().activeElement === field);

/** Moves on by Tab to a field of the help. */
export async function tabToOwn(form, name) {
  const id = await own(form, name).getAttribute('id');
  await tabTo(form, focus => focus.id === id);
}

/** Types into the fields of the help in the order in which Tab comes to them. */
export async function type(form, values) {
  for (const [name, value] of Object.entries(values)) {
    await tabToOwn(form, name);
    await form.page.keyboard.press('Control+a');
    await (value === '' ? form.page.keyboard.press('Delete') : form.page.keyboard.type(value));
  }
}

/** Opens the help by keyboard. */
export async function unfold(form) {
  await tabTo(form, focus => focus.tag === 'summary');
  await press(form, 'Enter');
  await own(form, 'members').waitFor();
}

/** What is said to be wrong. */
export const problems = async form => {
  const said = help(form)
    .getByRole('paragraph')
    .filter({ hasText: form.t('error-word'), visible: true });
  return (await said.allInnerTexts()).map(plain);
};

/** A text without what languages set between figures. */
export const bare = text => text.replace(/[\s,.]/g, '');

/** The button that takes the quotient over, and the sentence of the result above it. */
export const takeOver = form => help(form).getByRole('button', { name: form.t.like('adding-take', 'each') });
export const resultOf = form =>
  help(form)
    .getByRole('paragraph')
    .filter({ hasText: form.t.like('adding-result', 'total', 'months', 'members', 'each') });

/** The sentence of the result, or nothing. */
export const result = async form => {
  const found = resultOf(form);
  return (await found.count()) > 0 ? bare(await found.innerText()) : '';
};

/** Goes to a button that begins with this text, and presses it. */
export const activateOwn = async (form, key) => {
  await tabTo(form, focus => focus.tag === 'button' && focus.text.startsWith(form.t(key)));
  await press(form, 'Enter');
};

/** Nothing of what was typed is anywhere where it could stay. */
export async function leftNowhere(form, where) {
  // A random key and the server's port may hold the same digits by chance.
  const places = await form.page.evaluate(() =>
    JSON.stringify([
      { ...sessionStorage },
      { ...localStorage },
      document.cookie,
      history.state,
      location.href.replace(location.origin, ''),
    ]).replace(/[\da-f]{16,}/g, 'key'),
  );
  for (const number of OWN) expect(places, `${number} is kept ${where}`).not.toContain(number);
}

/** Numbers in the help, and their quotient taken over. */
export async function addUp(form) {
  await help(form).locator('summary').click();
  const values = { members: '3', 'amount-counted-0': '5123', 'amount-left-out-0': '617', 'amount-counted-1': '733' };
  for (const [name, text] of Object.entries(values)) await own(form, name).fill(text);
  await shown(form)
    .getByRole('button', { name: form.t('adding-do'), exact: true })
    .click();
  await settled(form.page);
  await takeOver(form).click();
}
