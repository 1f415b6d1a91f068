// The functioning score's page: what was entered, as a draft has it, and what the page shows of it.

import { readFileSync } from 'node:fs';

import { expect } from '@playwright/test';

import { assertArrived, draftOf, focusText, heading, settled } from './form.mjs';
import { numberIn, plain } from './texts.mjs';
import { cardOf, shown, verdictIn } from './widget.mjs';

/** The page that has the functioning score. */
export const PATH = 'functioning-score.html';

const VECTORS = new URL('../../../crates/core/tests/data/whodas-vectors.json', import.meta.url);
export const vectors = JSON.parse(readFileSync(VECTORS, 'utf8'));

/** The vector of this name. */
export const vectorOf = name => vectors.scoring_vectors.find(({ id }) => id === name);

/** Opens the page with something entered for the score. */
export const openScore = (openForm, options) => openForm({ path: PATH, ...options });

export const LEVELS = ['none', 'mild', 'moderate', 'severe', 'extreme'];
/** The question that asks an item. */
export const questionOf = code => `whodas-${code.toLowerCase().replace('.', '-')}`;

/** What was entered, as it is kept: answers 0 to 4 by item. */
export function entered({ works_or_studies: works, answers_0_4: answers }, more = {}) {
  const items = Object.entries(answers)
    .filter(([, answer]) => answer !== null)
    .map(([code, answer]) => [questionOf(code), `whodas-${LEVELS[answer]}`]);
  return { 'score-source': 'answers', 'score-works': works ? 'yes' : 'no', ...Object.fromEntries(items), ...more };
}

export const AREAS = ['d1', 'd2', 'd3', 'd4', 'd5-household', 'd5-work', 'd6'];
export const PAGES = [
  'score-source',
  'score-percent',
  'score-known',
  'score-works',
  ...AREAS.map(area => `whodas-${area}`),
];

/** A draft with something entered for the score; `done`: the pages that somebody has been on. */
export const kept = (answers, screen = 'score', of = {}, { done = PAGES, ...more } = {}) => ({
  ...draftOf(of, screen, more),
  score: { form: '', answers, done },
});

/** A number as it is shown: half up to two decimals. */
export const shownNumber = (value, language = 'bg') => numberIn(language, Math.floor(value * 100 + 0.5) / 100);

/** What stands beside a name in the lists of the page. */
export const beside = async (form, name) => plain(await rowOf(form, name).getByRole('definition').first().innerText());

/** The row of the lists that begins with a name. */
export const rowOf = (form, name) => shown(form).getByRole('term').filter({ hasText: name }).first().locator('..');

/** What stands in the block of a weighting or a rule, and nowhere else. */
export const within = async (form, title) => plain(await cardOf(form, title).innerText());

/** What a weighting or a rule says first. */
const verdict = async (form, title) => plain(await verdictIn(cardOf(form, title)).innerText());

/** The link by which something that was entered is changed. Browsers put a space before what only is heard. */
export const changeOf = (form, name) =>
  shown(form).getByRole('button', { name: new RegExp(`^${form.t('change')} ?: ${name}$`) });

/** Follows such a link, and arrives. */
export async function change(form, name, title) {
  await changeOf(form, name).click();
  await settled(form.page);
  await assertArrived(form, title);
}

/** One is on the result again, at the link by which the change began. */
export async function assertBackAt(form, name) {
  expect(await heading(form)).toBe(form.t('score-title'));
  expect((await focusText(form)).replace(' :', ':')).toBe(`${form.t('change')}: ${name}`);
}

/** Weightings as the vectors name them: shares in per cent. */
const WEIGHTINGS = { B1_75_25: ['75', '25'], B2_50_50: ['50', '50'], B3_25_75: ['25', '75'], B4_0_100: ['0', '100'] };
const STRATEGIES = ['c1', 'c2', 'c3', 'concordance'];
const id = name => name.replace('_', '-');

/** Each weighting and each rule says within its own block what the vector expects of it. */
export async function assertAsExpected(form, { averaging, flags, percent_band: before }) {
  const { t, language } = form;
  expect(Object.keys(averaging)).toEqual(Object.keys(WEIGHTINGS));
  for (const [key, { score, band_percent_thresholds: after }] of Object.entries(averaging)) {
    const [degree, whodas] = WEIGHTINGS[key];
    const text = await within(form, t(`status-weighting-${key.slice(0, 2).toLowerCase()}`));
    const averaged = { degree, whodas, score: shownNumber(score.value, language) };
    expect(text, key).toContain(t('status-averaged', averaged));
    const groups = { before: t(`percent-group-${id(before)}`), after: t(`percent-group-${id(after)}`) };
    expect(text, key).toContain(t('status-groups', groups));
  }
  for (const [at, flagged] of Object.values(flags).entries()) {
    const said = await verdict(form, t(`status-strategy-${STRATEGIES[at]}`));
    expect(said, STRATEGIES[at]).toBe(t(flagged ? 'score-flagged' : 'score-not-flagged'));
  }
}
