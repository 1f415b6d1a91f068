// The pages of the functioning score: what is wrong is said, what stands there, on paper, in large letters, for axe.

import { axeFindings, picture } from './lib/browser.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { assertArrived, field, focusText, goOn, option, read } from './lib/form.mjs';
import { focused, press, tabTo } from './lib/person.mjs';
import { entered, kept, openScore, vectorOf } from './lib/score.mjs';
import { startingWith } from './lib/texts.mjs';
import { errorSummary, shown } from './lib/widget.mjs';

test('what is wrong is said where it is, and leads there', async ({ openForm }) => {
  const form = await openScore(openForm, { kept: kept({}, 'question/score/score-source') });
  const { t } = form;
  await goOn(form);
  await expect(errorSummary(form).getByRole('button')).toHaveText(t('problem-choose-one-score-source'));
  expect(await focusText(form)).toContain(t('summary-title'));
  expect(await axeFindings(form.page)).toEqual([]);
  await errorSummary(form).getByRole('button').click();
  expect((await focused(form)).value).toBe('known');
  await option(form, 'score-source', 'known').check();
  await goOn(form);
  for (const { typed, code } of [
    { typed: 'много', code: 'percent-format' },
    { typed: '150', code: 'percent-range' },
    { typed: '70.995', code: 'percent-decimals' },
  ]) {
    await field(form, 'score-percent').fill(typed);
    await goOn(form);
    expect(await read(form), typed).toContain(t.problem(code, 'score-percent', { min: '0%', max: '100%' }));
  }
  await field(form, 'score-percent').fill('');
  await goOn(form);
  for (const { typed, code, values } of [
    { typed: '', code: 'missing-text' },
    { typed: '100,01', code: 'percent-range' },
    { typed: '4o', code: 'letter-for-digit', values: { letter: 'o', digit: '0' } },
  ]) {
    await field(form, 'score-known').fill(typed);
    await goOn(form);
    expect(await read(form), typed).toContain(t.problem(code, 'score-known', values));
    await expect(field(form, 'score-known'), 'what was typed is still there').toHaveValue(typed);
  }
  expect(await axeFindings(form.page)).toEqual([]);
  await expect(shown(form).getByText(t('q-score-known.unit'), { exact: true })).toBeVisible();
});

test('the first page says what WHODAS is and whose words these are', async ({ openForm }) => {
  const form = await openScore(openForm, { kept: kept({}, 'question/score/score-source') });
  const text = await read(form);
  for (const key of ['whodas-about', 'whodas-licence']) expect(text, key).toContain(form.t(key));
});

test('in very large letters on a phone the chosen answer is read whole', async ({ openForm }) => {
  const answers = { 'score-source': 'answers', 'score-works': 'yes', 'whodas-d2-1': 'whodas-extreme' };
  const form = await openScore(openForm, { kept: kept(answers, 'question/score/whodas-d2'), width: 360, height: 740 });
  const list = shown(form).getByRole('combobox', { name: startingWith('D2.1') });
  const height = () => list.evaluate(list => list.clientHeight / parseFloat(getComputedStyle(list).fontSize));
  expect(await height(), 'one line').toBeLessThan(3);
  const session = await form.context.newCDPSession(form.page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  expect(await height(), `more lines: ${await height()}`).toBeGreaterThan(3.5);
  expect(await axeFindings(form.page)).toEqual([]);
});

test('on paper: all that was entered and on what it rests, and nothing to press', async ({ openForm }) => {
  const vector = vectorOf('V16');
  const form = await openScore(openForm, { kept: kept(entered(vector, { 'score-percent': '85' })) });
  const { t } = form;
  await form.page.emulateMedia({ media: 'print' });
  const links = await shown(form).locator('a, button').all();
  for (const link of links) await expect(link).toBeHidden();
  const text = await read(form);
  for (const words of [
    t('score-answers'),
    t('q-whodas-d6-8'),
    t('score-rules', { day: '22.11.2026 г.' }),
    t.short('score-percent'),
  ]) {
    expect(text).toContain(words);
  }
  await expect(shown(form).getByText(t('q-whodas-d6-8')), 'the fold is open on paper').toBeVisible();
});

const known = { 'score-source': 'known', 'score-known': '63', 'score-percent': '66' };
/** Where the draft stands, and what was entered. */
const SCORE_SCREENS = {
  'score-source': { screen: 'question/score/score-source', answers: {} },
  'score-percent': { screen: 'question/score/score-percent', answers: {} },
  'score-known': { screen: 'question/score/score-known', answers: known },
  'score-works': { screen: 'question/score/score-works', answers: { 'score-source': 'answers' } },
  'score-items': {
    screen: 'question/score/whodas-d5-work',
    answers: { 'score-source': 'answers', 'score-works': 'yes' },
  },
  'score-empty': { screen: 'score', answers: {} },
  'score-missing': { screen: 'score', answers: { 'score-source': 'answers', 'score-works': 'no' } },
  'score-result': { screen: 'score', answers: known },
  'score-no-percent': { screen: 'score', answers: { ...known, 'score-percent': '' } },
  'score-again': { screen: 'score-again', answers: known },
  'score-answers': { screen: 'score', answers: entered(vectorOf('V16'), { 'score-percent': '85' }) },
};

for (const [name, { screen, answers }] of Object.entries(SCORE_SCREENS)) {
  test(`${name}: nothing to find for axe, at any width`, async ({ openForm }) => {
    for (const width of [360, 1280]) {
      const form = await openScore(openForm, { kept: kept(answers, screen), width, height: 740 });
      expect(await axeFindings(form.page)).toEqual([]);
      const [wide, room] = await form.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(wide, `${wide} px in ${room} px`).toBeLessThanOrEqual(room);
      await picture(form.page, `${name}-${width}`);
    }
  });
}

test('Enter goes on from a list', async ({ openForm }) => {
  const form = await openScore(openForm, {
    kept: kept({ 'score-source': 'answers', 'score-works': 'yes' }, 'question/score/whodas-d1'),
  });
  await tabTo(form, focus => focus.tag === 'button' && focus.type === 'submit');
  await press(form, 'Enter');
  await assertArrived(form, form.t('p-whodas-d2'));
});
