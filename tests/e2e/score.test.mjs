// The functioning score: an optional page of its own program. What is entered gives what the vectors say.

import { expect, test } from './lib/fixtures.mjs';
import { assertArrived, heading, read, settled } from './lib/form.mjs';
import { activate, fillPage } from './lib/person.mjs';
import {
  AREAS,
  assertAsExpected,
  beside,
  entered,
  kept,
  openScore,
  questionOf,
  shownNumber,
  vectorOf,
  vectors,
  within,
} from './lib/score.mjs';
import { plain, startingWith } from './lib/texts.mjs';
import { cards, shown } from './lib/widget.mjs';

test('a known score by keyboard: what today is, what each option makes of it, and nothing is sent', async ({
  openForm,
  submissionCount,
}) => {
  const form = await openScore(openForm, { idle: true });
  const { t, requests } = form;
  await activate(form, t('start-begin'), t('overview-title'));
  const before = await submissionCount();
  requests.length = 0;
  await activate(form, t('score-link'), t('q-score-source'));
  await fillPage(form, { 'score-source': 'known' });
  await assertArrived(form, t('q-score-percent'));
  await fillPage(form, { 'score-percent': '93' });
  await assertArrived(form, t('q-score-known'));
  await fillPage(form, { 'score-known': '36' });
  await assertArrived(form, t('score-title'));
  const text = await read(form);
  expect(text).toContain(t('status-simulation'));
  expect(text).toContain(t('status-whodas', { score: '36', group: t('whodas-group-moderate') }));
  expect(text).toContain(t('status-percent', { percent: '93', group: t('percent-group-very-severe') }));
  await assertAsExpected(form, vectors.status_vectors.find(({ id }) => id === 'case_B').expected);
  expect(await within(form, t('status-weighting-b4'))).toContain(t('status-change-closes', { what: t('m-parking') }));
  expect(await within(form, t('status-weighting-b3')), '50.25% is enough for it').not.toContain(t('m-parking'));
  expect(text).toContain(t('status-option-a.about'));
  expect(text, 'on what the changes rest').toContain(t('score-rules', { day: '22.11.2026 г.' }));
  expect(await beside(form, t('pilot-degree-none')), 'the pilot on the group, not on the person').toMatch(
    startingWith('90,3%'),
  );
  expect(requests).toEqual([]);
  expect(await submissionCount()).toBe(before);
});

for (const vector of vectors.status_vectors.filter(({ id }) => id.startsWith('case_'))) {
  test(`${vector.id}: the groups and flags of the vectors`, async ({ openForm }) => {
    const { whodas, percent } = vector;
    const answers = { 'score-source': 'known', 'score-known': String(whodas), 'score-percent': String(percent) };
    const form = await openScore(openForm, {
      kept: kept(answers, 'score', {}, { language: 'en' }),
      language: 'en',
    });
    await assertAsExpected(form, vector.expected);
  });
}

test('answers by keyboard, one of them missing: filled in, said so, and the score of the vector', async ({
  openForm,
}) => {
  const vector = vectorOf('V14');
  const answers = entered(vector);
  const form = await openScore(openForm, { kept: kept({}, 'overview') });
  const { t } = form;
  await activate(form, t('score-link'), t('q-score-source'));
  const steps = ['score-percent', 'score-works', ...AREAS];
  await fillPage(form, answers);
  for (const step of steps) {
    const title = step.startsWith('d') ? t(`p-whodas-${step}`) : t(`q-${step}`);
    await assertArrived(form, title);
    const missing = Object.fromEntries(vector.expected.missing.map(code => [questionOf(code), '']));
    await fillPage(form, { 'score-percent': '', ...missing, ...answers });
  }
  await assertArrived(form, t('score-title'));
  expect(await beside(form, t('whodas-complex'))).toBe(shownNumber(vector.expected.complex.summary.value));
  expect(await beside(form, t('whodas-simple'))).toBe(shownNumber(vector.expected.simple.pct_of_max.value));
  const text = await read(form);
  expect(text).toContain(t('whodas-filled-in', { count: 1 }));
  expect(text, 'the complex score is not the one of the pilot').toContain(t('whodas-surrogate'));
  expect(text, 'no option without the percentage').toContain(t('score-no-percent'));
  for (const option of ['a', 'b', 'c']) {
    expect(text, 'what each option is needs no number').toContain(t(`status-option-${option}.about`));
  }
  expect(await cards(form).count(), 'nothing is computed').toBe(0);
  await activate(form, t('score-add-percent'), t('q-score-percent'));
});

for (const vector of vectors.scoring_vectors.filter(({ expected }) => expected.status !== 'error')) {
  test(`${vector.id} (${vector.note}): the page shows what the vector says`, async ({ openForm }) => {
    const form = await openScore(openForm, { kept: kept(entered(vector)) });
    const { t } = form;
    const { expected } = vector;
    expect(await heading(form)).toBe(t('score-title'));
    if (expected.status === 'not_scorable') {
      expect(await read(form)).toContain(t('whodas-more-than-two-missing', { count: expected.missing.length }));
      await shown(form).getByRole('listitem').getByRole('button').first().click();
      await settled(form.page);
      expect(await heading(form)).toBe(t(`p-whodas-${expected.missing[0].slice(0, 2).toLowerCase()}`));
      return;
    }
    expect(await beside(form, t('whodas-complex'))).toBe(shownNumber(expected.complex.summary.value));
    expect(await beside(form, t('whodas-simple'))).toBe(shownNumber(expected.simple.pct_of_max.value));
    for (const [block, pct] of Object.entries(expected.complex.domain_pct)) {
      const name = t(`p-whodas-${block.toLowerCase().replace('_', '-')}`);
      expect(await beside(form, name), block).toBe(pct ? shownNumber(pct.value) : t('score-withheld'));
    }
  });
}

test('a number never stands on the other side of a border than its group', async ({ openForm }) => {
  // 71 of 106: 66.98; with a quarter of the weight 69.9953, below the border of 70.
  const answers = entered(vectorOf('V01'), { 'score-percent': '71' });
  const extreme = [
    'd1-1',
    'd1-2',
    'd1-3',
    'd1-4',
    'd2-1',
    'd2-4',
    'd2-5',
    'd3-2',
    'd4-4',
    'd5-3',
    'd5-6',
    'd5-7',
    'd5-8',
    'd6-2',
    'd6-4',
    'd6-5',
    'd6-7',
  ];
  for (const item of extreme) answers[`whodas-${item}`] = 'whodas-extreme';
  Object.assign(answers, { 'whodas-d1-5': 'whodas-severe', 'whodas-d1-6': 'whodas-mild' });
  const form = await openScore(openForm, { kept: kept(answers) });
  expect(await beside(form, form.t('whodas-complex'))).toBe('66,98');
  const text = await read(form);
  expect(text).toContain('69,995');
  expect(text).not.toContain(': 70.');
});

test("the pilot's shares say of which group they are, by which borders, and what the bracket is", async ({
  openForm,
}) => {
  const known = async answers => {
    const form = await openScore(openForm, { kept: kept({ 'score-source': 'known', ...answers }) });
    return { form, text: await read(form) };
  };
  const { form, text } = await known({ 'score-known': '52', 'score-percent': '72' });
  const { t } = form;
  const headings = (await shown(form).getByRole('heading', { level: 4 }).allInnerTexts()).map(plain);
  const pilotOf = (group, persons) => t('score-pilot-group', { group: t(group), persons: String(persons) });
  expect(headings.filter(text => t.like('score-pilot-group', 'group', 'persons').test(text))).toEqual([
    pilotOf('whodas-group-severe', 185),
    pilotOf('percent-group-severe', 118),
  ]);
  const borders = t('score-preset', { name: t('whodas-preset-default'), group: t('whodas-group-severe') });
  expect(text, 'very severe from 50 on by other borders').toContain(`${borders} ${t('score-pilot-differs')}`);
  expect(text).toContain(t('score-pilot-interval', { level: '95' }));
  const agreed = await known({ 'score-known': '48', 'score-percent': '49,99' });
  expect(agreed.text, 'severe by all borders').not.toContain(t('score-pilot-differs'));
  const [below50] = pilotOf('percent-group-below-50', 0).split('(');
  expect(agreed.text, 'the table has no such row').not.toContain(below50);
  expect(agreed.text).toContain(pilotOf('whodas-group-severe', 185));
});

test('nobody knows which score a known one is: it says for which the borders are', async ({ openForm }) => {
  const form = await openScore(openForm, { kept: kept({ 'score-source': 'known', 'score-known': '36' }) });
  expect(await read(form)).toContain(form.t('score-given-borders'));
  expect(await read(form)).not.toContain(form.t('whodas-surrogate'));
});
