// What was entered for the functioning score can be held against the paper, changed and deleted, and one is back where
// one was.

import { axeFindings } from './lib/browser.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { assertArrived, clickLink, field, goOn, heading, option, read, reload, stored } from './lib/form.mjs';
import { activate, focused, press, tabTo } from './lib/person.mjs';
import {
  AREAS,
  assertBackAt,
  beside,
  change,
  changeOf,
  entered,
  kept,
  LEVELS,
  openScore,
  PAGES,
  vectorOf,
} from './lib/score.mjs';
import { startingWith } from './lib/texts.mjs';
import { liveRegion, shown } from './lib/widget.mjs';
import { short } from './people/short.mjs';

test('what was copied can be held against the paper, changed, and one is back; a second person begins anew', async ({
  openForm,
}) => {
  const vector = vectorOf('V14');
  const form = await openScore(openForm, { kept: kept(entered(vector), 'score', short) });
  const { t } = form;
  await shown(form)
    .locator('summary', { hasText: t('score-answers') })
    .click();
  const answerTo = code => {
    const answer = vector.answers_0_4[code];
    return t(answer === null ? 'no-answer' : `o-whodas-${LEVELS[answer]}`);
  };
  expect(await beside(form, `D1.1 ${t('q-whodas-d1-1')}`)).toBe(answerTo('D1.1'));
  expect(await beside(form, `D6.8 ${t('q-whodas-d6-8')}`)).toBe(answerTo('D6.8'));
  await changeOf(form, t('p-whodas-d6')).click();
  await assertArrived(form, t('p-whodas-d6'));
  // The paper's number is enough.
  const item = await shown(form)
    .getByRole('combobox', { name: startingWith('D6.8') })
    .getAttribute('id');
  await tabTo(form, focus => focus.id === item);
  await press(form, '5');
  expect((await focused(form)).value).toBe('whodas-extreme');
  await goOn(form);
  // The list is open again, at the place that was changed.
  await assertBackAt(form, t('p-whodas-d6'));
  expect(await beside(form, `D6.8 ${t('q-whodas-d6-8')}`)).toBe(t('o-whodas-extreme'));
  await expect(changeOf(form, t('p-whodas-d1'))).toBeVisible();
  await activate(form, t('score-again'), t('score-again-title'));
  await activate(form, t('score-again-do'), t('q-score-source'));
  const left = await stored(form);
  expect(left.score.answers).toEqual({});
  expect(left.draft.answers['first-name'], 'the self-assessment stays').toBe(short['first-name']);
});

test('each thing that was entered is changed by a link of its own, which leads back', async ({ openForm }) => {
  const form = await openScore(openForm, {
    kept: kept({ 'score-source': 'known', 'score-known': '36', 'score-percent': '93' }),
  });
  const { t } = form;
  const shownOf = question => beside(form, t.short(question));
  expect(await shownOf('score-known')).toBe(t('score-value', { score: '36' }));
  for (const { question, typed, said } of [
    { question: 'score-percent', typed: '72,5', said: '72,5%' },
    { question: 'score-percent', typed: '', said: t('no-answer') },
    { question: 'score-known', typed: '41,5', said: t('score-value', { score: '41,5' }) },
  ]) {
    await change(form, t.short(question), t(`q-${question}`));
    await field(form, question).fill(typed);
    await goOn(form);
    await assertBackAt(form, t.short(question));
    expect(await shownOf(question)).toBe(said);
  }
  expect(await read(form)).toContain(t('score-value', { score: '41,5' }));
  await change(form, t.short('score-source'), t('q-score-source'));
  await goOn(form);
  await assertBackAt(form, t.short('score-source'));

  // In the middle of a change the page may be loaded again; back is where the change began.
  await change(form, t.short('score-known'), t('q-score-known'));
  await reload(form);
  await clickLink(form, t('back'));
  await assertArrived(form, t('score-title'));
  await change(form, t.short('score-percent'), t('q-score-percent'));
  await field(form, 'score-percent').fill('66');
  await reload(form);
  await goOn(form);
  await assertArrived(form, t('score-title'));
  expect(await shownOf('score-percent')).toBe('66%');
});

test('back from a change leads back to the result, from an area too', async ({ openForm }) => {
  const vector = vectorOf('V16');
  const form = await openScore(openForm, { kept: kept(entered(vector)) });
  const { t } = form;
  await shown(form)
    .locator('summary', { hasText: t('score-answers') })
    .click();
  await change(form, t('p-whodas-d3'), t('p-whodas-d3'));
  await clickLink(form, t('back'));
  await assertArrived(form, t('score-title'));
  await change(form, t.short('score-works'), t('q-score-works'));
  await clickLink(form, t('back'));
  await assertArrived(form, t('score-title'));
  // Where one came to the result step by step, back leads the same way.
  await clickLink(form, t('back'));
  await assertArrived(form, t('p-whodas-d6'));
  await clickLink(form, t('back'));
  expect(await heading(form)).toBe(t('p-whodas-d5-work'));
});

test('a change that opens something leads through it before it leads back', async ({ openForm }) => {
  const form = await openScore(openForm, {
    kept: kept({ 'score-source': 'known', 'score-known': '63' }, 'score', {}, { done: PAGES.slice(0, 3) }),
  });
  const { t } = form;
  await change(form, t.short('score-source'), t('q-score-source'));
  await option(form, 'score-source', 'answers').check();
  await goOn(form);
  expect(await heading(form), 'the percentage stays empty, as it was left').toBe(t('q-score-works'));
  await option(form, 'score-works', 'no').check();
  await reload(form);
  await goOn(form);
  for (const area of AREAS.filter(area => area !== 'd5-work')) {
    expect(await heading(form)).toBe(t(`p-whodas-${area}`));
    for (const list of await shown(form).getByRole('combobox').all()) await list.selectOption('whodas-mild');
    await goOn(form);
  }
  expect(await heading(form)).toBe(t('score-title'));
  expect(await beside(form, t('whodas-simple'))).toBe('25');
  await change(form, t.short('score-works'), t('q-score-works'));
  await option(form, 'score-works', 'yes').check();
  await goOn(form);
  await assertArrived(form, t('p-whodas-d5-work'));
  for (const list of await shown(form).getByRole('combobox').all()) await list.selectOption('whodas-mild');
  await goOn(form);
  await assertBackAt(form, t.short('score-works'));
  await expect(
    shown(form)
      .getByRole('term', { includeHidden: true })
      .filter({ hasText: `D5.8 ${t('q-whodas-d5-8')}` }),
  ).toHaveCount(1);
});

test('deleting for another person is asked first', async ({ openForm }) => {
  const answers = { 'score-source': 'known', 'score-known': '36', 'score-percent': '72' };
  const form = await openScore(openForm, { kept: kept(answers, 'score', short) });
  const { t } = form;
  await activate(form, t('score-again'), t('score-again-title'));
  expect(await axeFindings(form.page)).toEqual([]);
  await reload(form);
  expect(await heading(form)).toBe(t('score-again-title'));
  expect((await stored(form)).score.answers, 'asked, not done').toEqual(answers);
  await activate(form, t('score-again-keep'), t('score-title'));
  await activate(form, t('score-again'), t('score-again-title'));
  await clickLink(form, t('back'));
  await assertArrived(form, t('score-title'));
  await activate(form, t('score-again'), t('score-again-title'));
  await activate(form, t('score-again-do'), t('q-score-source'));
  const left = await stored(form);
  expect([left.score.answers, left.score.done]).toEqual([{}, []]);
  expect(left.draft.answers['first-name'], 'the self-assessment stays').toBe(short['first-name']);
  await expect(liveRegion(form, 'polite')).toHaveText(t('score-again-done'));
});
