// The questions in their official words, which only a licensed file has.

import { createHash } from 'node:crypto';

import { axeFindings, picture } from './lib/browser.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { read, reload, settled, switchLanguage } from './lib/form.mjs';
import { kept, openScore, PATH, vectors } from './lib/score.mjs';
import { shown } from './lib/widget.mjs';

// The licensed questions are made up here: the real ones are the World Health Organization's.
const ITEMS = Object.keys(vectors.scoring_vectors[0].answers_0_4);
const official = JSON.stringify({
  licence: 'Пример 1/2026',
  languages: { bg: Object.fromEntries(ITEMS.map(code => [code, `Пример за въпрос ${code}?`])) },
});
const hash = text => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const FILE = '/whodas.json';
const pinnedTo = integrity => ({ 'whodas-items': FILE, 'whodas-integrity': integrity });
const PINNED = pinnedTo(hash(official));

/** The page with these further attributes, and the file that they name. */
async function withQuestions(openForm, attributes, options) {
  const form = await openScore(openForm, options);
  await form.page.route('**/whodas.json', route => route.fulfill({ contentType: 'application/json', body: official }));
  await form.page.route(`**/${PATH}`, async route => {
    const response = await route.fetch();
    const named = Object.entries(attributes)
      .map(([name, value]) => `${name}="${value}" `)
      .join('');
    const body = (await response.text()).replace('functioning-score ', `functioning-score ${named}`);
    await route.fulfill({ response, body });
  });
  await reload(form);
  return form;
}

test('questions in their official words come from a licensed file, and only from the one that is meant', async ({
  openForm,
}) => {
  const start = { kept: kept({ 'score-source': 'answers', 'score-works': 'yes' }, 'question/score/whodas-d2') };
  const good = await withQuestions(openForm, PINNED, start);
  await good.page.getByText('Пример за въпрос D2.1?').waitFor();
  expect(await read(good)).toContain(good.t('score-licence', { licence: 'Пример 1/2026' }));
  await expect(shown(good).getByRole('combobox'), 'who copies from paper chooses by number').toHaveCount(5);
  expect(await read(good)).toContain(good.t('score-recall'));
  await switchLanguage(good, 'en');
  expect(await read(good), 'there is no licensed text in this language').toContain(good.t('q-whodas-d2-1'));
  const first = await withQuestions(openForm, PINNED, { kept: kept({}, 'question/score/score-source') });
  await first.page.getByText(first.t('whodas-licence')).waitFor({ state: 'detached' });
  expect(await read(first)).toContain(first.t('whodas-about'));

  const other = await withQuestions(openForm, pinnedTo(hash('another file')), {
    ...start,
    excused: [/integrity/i, /digest/i],
  });
  await settled(other.page);
  expect(await read(other)).toContain(other.t('q-whodas-d2-1'));
  // What is no hash a browser passes over, and would load whatever there is.
  for (const nonsense of ['nonsense', `md5-${'a'.repeat(22)}==`, 'sha256-', `sha256-${'a'.repeat(64)}`]) {
    const misspelt = await withQuestions(openForm, pinnedTo(nonsense), { ...start, excused: [/whodas-integrity/] });
    await settled(misspelt.page);
    expect(await read(misspelt), nonsense).toContain(misspelt.t('q-whodas-d2-1'));
  }
  const unpinned = await withQuestions(openForm, { 'whodas-items': FILE }, { ...start, excused: [/whodas-integrity/] });
  await settled(unpinned.page);
  expect(await read(unpinned)).toContain(unpinned.t('q-whodas-d2-1'));
});

test('people are asked only behind a switch, and only in the official words', async ({ openForm }) => {
  const start = {
    kept: kept({ 'score-source': 'answers', 'score-works': 'yes' }, 'question/score/whodas-d2'),
    width: 360,
    height: 740,
  };
  const asked = await withQuestions(openForm, { ...PINNED, 'whodas-administration': '' }, start);
  await asked.page.getByText('Пример за въпрос D2.1?').waitFor();
  await expect(shown(asked).getByRole('radio')).toHaveCount(5 * 5);
  expect(await shown(asked).getByRole('combobox').count()).toBe(0);
  const text = await read(asked);
  expect(text, 'said to the person, not to who copies').toContain(asked.t('score-recall-asked'));
  for (const key of ['score-recall', 'score-codes']) expect(text, key).not.toContain(asked.t(key));
  expect(await axeFindings(asked.page)).toEqual([]);
  await picture(asked.page, 'score-asked-360');
  const without = await withQuestions(openForm, { 'whodas-administration': '' }, start);
  expect(await shown(without).getByRole('radio').count(), 'neutral labels are no questions').toBe(0);
});
