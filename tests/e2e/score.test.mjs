// The functioning score: an optional page of its own program. What is entered gives what the vectors say, stays in the tab, and
// is never part of what is sent.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';

import { axeFindings, openPage, picture, startBrowser } from './lib/browser.mjs';
import { assertArrived, calm, draftOf, field, focusText, follow, goOn, heading, openForm, option, part, read, root, shown, stored, switchLanguage } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { fillPage, here, press, tabTo, take } from './lib/person.mjs';
import { plain } from './lib/texts.mjs';
import { short, signature } from './people/short.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });
const page = `${intake.url}functioning-score.html`;
const vectors = JSON.parse(readFileSync(new URL('../../crates/core/tests/data/whodas-vectors.json', import.meta.url), 'utf8'));

const LEVELS = ['none', 'mild', 'moderate', 'severe', 'extreme'];
const question = code => `whodas-${code.toLowerCase().replace('.', '-')}`;

/** What was entered, as it is kept: answers 0 to 4 by item. */
function entered({ works_or_studies: works, answers_0_4: answers }, more = {}) {
  const items = Object.entries(answers).filter(([, answer]) => answer !== null)
    .map(([code, answer]) => [question(code), `whodas-${LEVELS[answer]}`]);
  return { 'score-source': 'answers', 'score-works': works ? 'yes' : 'no', ...Object.fromEntries(items), ...more };
}

const AREAS = ['d1', 'd2', 'd3', 'd4', 'd5-household', 'd5-work', 'd6'];
const PAGES = ['score-source', 'score-percent', 'score-known', 'score-works', ...AREAS.map(area => `whodas-${area}`)];

/** A draft with something entered for the score; `done`: the pages that somebody has been on. */
const kept = (answers, screen = 'score', of = {}, { done = PAGES, ...more } = {}) =>
  ({ ...draftOf(of, screen, more), score: { form: '', answers, done } });

/** A number as it is shown: half up to two decimals. */
const shownNumber = (value, language = 'bg') => {
  const text = String(Math.floor(value * 100 + 0.5) / 100);
  return language === 'bg' ? text.replace('.', ',') : text;
};

/** What stands beside a name in the lists of the page. */
const beside = async (form, name) => plain(await shown(form).locator('.sa-profile__row')
  .filter({ has: form.page.locator('dt', { hasText: name }) }).first().locator('dd').innerText());

/** What stands in the block of a weighting or a rule, and nowhere else. */
const within = async (form, title) => plain(await shown(form).locator('.sa-measure')
  .filter({ has: form.page.getByRole('heading', { name: title, exact: true }) }).innerText());

/** What a weighting or a rule says first. */
const verdict = async (form, title) => plain(await shown(form).locator('.sa-measure')
  .filter({ has: form.page.getByRole('heading', { name: title, exact: true }) }).locator('.sa-verdict').innerText());

/** The link by which something that was entered is changed. Browsers put a space before what only is heard. */
const changeOf = (form, name) => shown(form).getByRole('button', { name: new RegExp(`^${form.say('change')} ?: ${name}$`) });

/** Follows such a link, and arrives. */
async function change(form, name, title) {
  await changeOf(form, name).click();
  await calm(form.page);
  await assertArrived(form, title);
}

/** One is on the result again, at the link by which the change began. */
async function assertBackAt(form, name) {
  assert.equal(await heading(form), form.say('score-title'));
  assert.equal((await focusText(form)).replace(' :', ':'), `${form.say('change')}: ${name}`);
}

/** Weightings as the vectors name them: shares in per cent. */
const WEIGHTINGS = { B1_75_25: ['75', '25'], B2_50_50: ['50', '50'], B3_25_75: ['25', '75'], B4_0_100: ['0', '100'] };
const STRATEGIES = ['c1', 'c2', 'c3', 'concordance'];
const id = name => name.replace('_', '-');

/** Each weighting and each rule says within its own block what the vector expects of it. */
async function assertAsExpected(form, { averaging, flags, percent_band: before }) {
  const { say, language } = form;
  assert.deepEqual(Object.keys(averaging), Object.keys(WEIGHTINGS));
  for (const [key, { score, band_percent_thresholds: after }] of Object.entries(averaging)) {
    const [degree, whodas] = WEIGHTINGS[key];
    const text = await within(form, say(`status-weighting-${key.slice(0, 2).toLowerCase()}`));
    assert.ok(text.includes(say('status-averaged', { degree, whodas, score: shownNumber(score.value, language) })), `${key}: ${text}`);
    const groups = { before: say(`percent-group-${id(before)}`), after: say(`percent-group-${id(after)}`) };
    assert.ok(text.includes(say('status-groups', groups)), `${key}: ${text}`);
  }
  for (const [at, flagged] of Object.values(flags).entries()) {
    assert.equal(await verdict(form, say(`status-strategy-${STRATEGIES[at]}`)), say(flagged ? 'score-flagged' : 'score-not-flagged'), STRATEGIES[at]);
  }
}

test('a known score by keyboard: what today is, what each option makes of it, and nothing is sent', async t => {
  const form = await openForm(t, browser, page, { idle: true });
  const { say, requests } = form;
  await take(form, say('start-begin'), say('overview-title'));
  requests.length = 0;
  await take(form, say('score-link'), say('q-score-source'));
  await fillPage(form, { 'score-source': 'known' });
  await assertArrived(form, say('q-score-percent'));
  await fillPage(form, { 'score-percent': '93' });
  await assertArrived(form, say('q-score-known'));
  await fillPage(form, { 'score-known': '36' });
  await assertArrived(form, say('score-title'));
  const text = await read(form);
  assert.ok(text.includes(say('status-simulation')));
  assert.ok(text.includes(say('status-whodas', { score: '36', group: say('whodas-group-moderate') })));
  assert.ok(text.includes(say('status-percent', { percent: '93', group: say('percent-group-very-severe') })));
  await assertAsExpected(form, vectors.status_vectors.find(({ id }) => id === 'case_B').expected);
  assert.ok((await within(form, say('status-weighting-b4'))).includes(say('status-change-closes', { what: say('m-parking') })));
  assert.ok(!(await within(form, say('status-weighting-b3'))).includes(say('m-parking')), '50.25% is enough for it');
  assert.ok(text.includes(say('status-option-a.about')));
  assert.ok(text.includes(say('score-rules', { day: '22.11.2026 г.' })), 'on what the changes rest');
  assert.ok((await beside(form, say('pilot-degree-none'))).startsWith('90,3%'), 'the pilot on the group, not on the person');
  assert.deepEqual(requests, []);
  assert.equal((await intake.rows('SELECT count(*) AS count FROM submissions'))[0].count, 0);
});

for (const vector of vectors.status_vectors.filter(({ id }) => id.startsWith('case_'))) {
  test(`${vector.id}: the groups and flags of the vectors`, async t => {
    const form = await openForm(t, browser, page, {
      kept: kept({ 'score-source': 'known', 'score-known': String(vector.whodas), 'score-percent': String(vector.percent) }, 'score', {}, { language: 'en' }), language: 'en',
    });
    await assertAsExpected(form, vector.expected);
  });
}

test('answers by keyboard, one of them missing: filled in, said so, and the score of the vector', async t => {
  const vector = vectors.scoring_vectors.find(({ id }) => id === 'V14');
  const answers = entered(vector);
  const form = await openForm(t, browser, page, { kept: kept({}, 'overview') });
  const { say } = form;
  await take(form, say('score-link'), say('q-score-source'));
  const steps = ['score-percent', 'score-works', ...AREAS];
  await fillPage(form, answers);
  for (const step of steps) {
    const title = step.startsWith('d') ? say(`p-whodas-${step}`) : say(`q-${step}`);
    await assertArrived(form, title);
    const missing = Object.fromEntries(vector.expected.missing.map(code => [question(code), '']));
    await fillPage(form, { 'score-percent': '', ...missing, ...answers });
  }
  await assertArrived(form, say('score-title'));
  assert.equal(await beside(form, say('whodas-complex')), shownNumber(vector.expected.complex.summary.value));
  assert.equal(await beside(form, say('whodas-simple')), shownNumber(vector.expected.simple.pct_of_max.value));
  const text = await read(form);
  assert.ok(text.includes(say('whodas-filled-in', { count: 1 })));
  assert.ok(text.includes(say('whodas-surrogate')), 'the complex score is not the one of the pilot');
  assert.ok(text.includes(say('score-no-percent')), 'no option without the percentage');
  for (const option of ['a', 'b', 'c']) assert.ok(text.includes(say(`status-option-${option}.about`)), 'what each option is needs no number');
  assert.equal(await shown(form).locator('.sa-measure').count(), 0, 'nothing is computed');
  await take(form, say('score-add-percent'), say('q-score-percent'));
});

for (const vector of vectors.scoring_vectors.filter(({ expected }) => expected.status !== 'error')) {
  test(`${vector.id} (${vector.note}): the page shows what the vector says`, async t => {
    const form = await openForm(t, browser, page, { kept: kept(entered(vector)) });
    const { say } = form;
    const { expected } = vector;
    assert.equal(await heading(form), say('score-title'));
    if (expected.status === 'not_scorable') {
      assert.ok((await read(form)).includes(say('whodas-more-than-two-missing', { count: expected.missing.length })));
      await shown(form).getByRole('listitem').getByRole('button').first().click();
      await calm(form.page);
      assert.equal(await heading(form), say(`p-whodas-${expected.missing[0].slice(0, 2).toLowerCase()}`));
      return;
    }
    assert.equal(await beside(form, say('whodas-complex')), shownNumber(expected.complex.summary.value));
    assert.equal(await beside(form, say('whodas-simple')), shownNumber(expected.simple.pct_of_max.value));
    for (const [block, pct] of Object.entries(expected.complex.domain_pct)) {
      const name = say(`p-whodas-${block.toLowerCase().replace('_', '-')}`);
      assert.equal(await beside(form, name), pct ? shownNumber(pct.value) : say('score-withheld'), block);
    }
  });
}

test('what is wrong is said where it is, and leads there', async t => {
  const form = await openForm(t, browser, page, { kept: kept({}, 'question/score/score-source') });
  const { say } = form;
  await goOn(form);
  assert.equal(plain(await shown(form).locator('.sa-summary__link').innerText()), say('problem-choose-one-score-source'));
  assert.match(await focusText(form), new RegExp(say('summary-title')));
  assert.deepEqual(await axeFindings(form.page), []);
  await shown(form).locator('.sa-summary__link').click();
  assert.equal((await here(form)).value, 'known');
  await option(form, 'score-source', 'known').check();
  await goOn(form);
  for (const [typed, code] of [['много', 'percent-format'], ['150', 'percent-range'], ['70.995', 'percent-decimals']]) {
    await field(form, 'score-percent').fill(typed);
    await goOn(form);
    assert.ok((await read(form)).includes(say.problem(code, 'score-percent', { min: '0%', max: '100%' })), typed);
  }
  await field(form, 'score-percent').fill('');
  await goOn(form);
  const wrong = [['', 'missing-text'], ['100,01', 'percent-range'], ['4o', 'letter-for-digit', { letter: 'o', digit: '0' }]];
  for (const [typed, code, values] of wrong) {
    await field(form, 'score-known').fill(typed);
    await goOn(form);
    assert.ok((await read(form)).includes(say.problem(code, 'score-known', values)), typed);
    assert.equal(await field(form, 'score-known').inputValue(), typed, 'what was typed is still there');
  }
  assert.deepEqual(await axeFindings(form.page), []);
  assert.equal(plain(await shown(form).locator('.sa-unit').innerText()), say('q-score-known.unit'));
});

test('it is kept in the tab, in another language, and back leads the way one came', async t => {
  const answers = { 'score-source': 'known', 'score-known': '41,5', 'score-percent': '72' };
  const form = await openForm(t, browser, page, { kept: kept(answers) });
  await form.page.reload();
  await shown(form).locator('.sa-heading').waitFor();
  await switchLanguage(form, 'en');
  assert.ok((await read(form)).includes(form.say('score-value', { score: '41.5' })));
  for (const title of ['q-score-known', 'q-score-percent', 'q-score-source', 'overview-title']) {
    await follow(form, form.say('back'));
    assert.equal(await heading(form), form.say(title));
  }
  await follow(form, form.say('overview-result'));
  await follow(form, form.say('score-link'));
  await follow(form, form.say('back'));
  assert.equal(await heading(form), form.say('result-title'));
});

test('the percentage of the decision needn\'t be typed twice', async t => {
  const of = { ...short, 'has-decision': 'yes', 'decision-body': 'telk', 'decision-percent': '72,5' };
  const form = await openForm(t, browser, page, { kept: draftOf(of) });
  await follow(form, form.say('score-link'));
  await option(form, 'score-source', 'known').check();
  await goOn(form);
  assert.equal(await field(form, 'score-percent').inputValue(), '72,5');
  assert.ok((await read(form)).includes(form.say('score-percent-taken')), 'where it comes from');
  await field(form, 'score-percent').fill('');
  await goOn(form);
  await follow(form, form.say('back'));
  assert.equal(await field(form, 'score-percent').inputValue(), '', 'emptied on purpose');
  await follow(form, form.say('back'));
  await follow(form, form.say('back'));
  await form.page.reload();
  await shown(form).locator('.sa-heading').waitFor();
  await follow(form, form.say('score-link'));
  await goOn(form);
  assert.equal(await field(form, 'score-percent').inputValue(), '', 'taken over once');
  assert.ok(!(await read(form)).includes(form.say('score-percent-taken')));
});

test('one person\'s percentage doesn\'t get into another\'s score', async t => {
  const of = { ...short, 'has-decision': 'yes', 'decision-body': 'telk', 'decision-percent': '72,5' };
  const form = await openForm(t, browser, page, { kept: kept({ 'score-source': 'known', 'score-known': '63' }, 'overview', of) });
  const { say } = form;
  await follow(form, say('score-link'));
  for (let step = 0; step < 3; step++) await goOn(form);
  assert.ok((await read(form)).includes(say('status-percent', { percent: '72,5', group: say('percent-group-severe') })));
  await shown(form).getByRole('button', { name: say('score-again'), exact: true }).click();
  await calm(form.page);
  await shown(form).getByRole('button', { name: say('score-again-do'), exact: true }).click();
  await calm(form.page);
  await assertArrived(form, say('q-score-source'));
  for (const again of [false, true]) {
    if (again) {
      await follow(form, say('back'));
      await follow(form, say('score-link'));
    }
    await option(form, 'score-source', 'known').check();
    await goOn(form);
    assert.equal(await field(form, 'score-percent').inputValue(), '');
    await field(form, 'score-percent').fill('72,5');
    await goOn(form);
    await follow(form, say('back'));
    assert.ok(!(await read(form)).includes(say('score-percent-taken')), 'typed, not taken');
    await field(form, 'score-percent').fill('');
    await follow(form, say('back'));
  }
});

test('what is sent holds nothing of it, and afterwards nothing of it is kept', async t => {
  const answers = { 'score-source': 'known', 'score-known': '41,5', 'score-percent': '72' };
  const form = await openForm(t, browser, page, { kept: kept(answers, 'send', { ...short }) });
  for (const [id, typed] of Object.entries(signature).filter(([, typed]) => typed && typed !== 'yes')) await field(form, id).fill(typed);
  await field(form, 'declaration').check();
  await shown(form).getByRole('button', { name: form.say('send-do') }).click();
  await shown(form).getByText(form.say('sent-title')).first().waitFor();
  const [row] = await intake.rows('SELECT * FROM submissions ORDER BY rowid DESC LIMIT 1');
  assert.ok(JSON.stringify(row).includes('Ива'));
  assert.ok(!/score|41,5/.test(JSON.stringify(row)), JSON.stringify(row));
  assert.deepEqual((await stored(form)).score.answers, {});
});

test('deleted with everything else', async t => {
  const form = await openForm(t, browser, page, { kept: kept({ 'score-source': 'known', 'score-known': '41,5' }) });
  await root(form).getByRole('button', { name: form.say('clear-link') }).click();
  await calm(form.page);
  await shown(form).getByRole('button', { name: form.say('clear-do') }).click();
  await calm(form.page);
  assert.deepEqual((await stored(form)).score.answers, {});
});

// The licensed questions are made up here: the real ones are the World Health Organization's.
const official = JSON.stringify({
  licence: 'Пример 1/2026',
  languages: { bg: Object.fromEntries(Object.keys(vectors.scoring_vectors[0].answers_0_4).map(code => [code, `Пример за въпрос ${code}?`])) },
});
const hash = text => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** The page with these further attributes, and the file that they name. */
async function withQuestions(t, attributes, options) {
  const form = await openForm(t, browser, page, options);
  await form.page.route('**/whodas.json', route => route.fulfill({ contentType: 'application/json', body: official }));
  await form.page.route(page, async route => {
    const response = await route.fetch();
    const named = Object.entries(attributes).map(([name, value]) => `${name}="${value}" `).join('');
    await route.fulfill({ response, body: (await response.text()).replace('functioning-score ', `functioning-score ${named}`) });
  });
  await form.page.reload();
  await shown(form).locator('.sa-heading').waitFor();
  return form;
}

test('questions in their official words come from a licensed file, and only from the one that is meant', async t => {
  const start = { kept: kept({ 'score-source': 'answers', 'score-works': 'yes' }, 'question/score/whodas-d2') };
  const good = await withQuestions(t, { 'whodas-items': '/whodas.json', 'whodas-integrity': hash(official) }, start);
  await good.page.getByText('Пример за въпрос D2.1?').waitFor();
  assert.ok((await read(good)).includes(good.say('score-licence', { licence: 'Пример 1/2026' })));
  assert.equal(await shown(good).locator('select').count(), 5, 'who copies from paper chooses by number');
  assert.ok((await read(good)).includes(good.say('score-recall')));
  await switchLanguage(good, 'en');
  assert.ok((await read(good)).includes(good.say('q-whodas-d2-1')), 'there is no licensed text in this language');
  const first = await withQuestions(t, { 'whodas-items': '/whodas.json', 'whodas-integrity': hash(official) }, { kept: kept({}, 'question/score/score-source') });
  await first.page.getByText(first.say('whodas-licence')).waitFor({ state: 'detached' });
  assert.ok((await read(first)).includes(first.say('whodas-about')));

  const other = await withQuestions(t, { 'whodas-items': '/whodas.json', 'whodas-integrity': hash('another file') }, { ...start, excused: [/integrity/i, /digest/i] });
  await calm(other.page);
  assert.ok((await read(other)).includes(other.say('q-whodas-d2-1')));
  // What is no hash a browser passes over, and would load whatever there is.
  for (const nonsense of ['nonsense', `md5-${'a'.repeat(22)}==`, 'sha256-', `sha256-${'a'.repeat(64)}`]) {
    const misspelt = await withQuestions(t, { 'whodas-items': '/whodas.json', 'whodas-integrity': nonsense }, { ...start, excused: [/whodas-integrity/] });
    await calm(misspelt.page);
    assert.ok((await read(misspelt)).includes(misspelt.say('q-whodas-d2-1')), nonsense);
  }
  const unpinned = await withQuestions(t, { 'whodas-items': '/whodas.json' }, { ...start, excused: [/whodas-integrity/] });
  await calm(unpinned.page);
  assert.ok((await read(unpinned)).includes(unpinned.say('q-whodas-d2-1')));
});

test('people are asked only behind a switch, and only in the official words', async t => {
  const start = { kept: kept({ 'score-source': 'answers', 'score-works': 'yes' }, 'question/score/whodas-d2'), width: 360, height: 740 };
  const asked = await withQuestions(t, { 'whodas-items': '/whodas.json', 'whodas-integrity': hash(official), 'whodas-administration': '' }, start);
  await asked.page.getByText('Пример за въпрос D2.1?').waitFor();
  assert.equal(await shown(asked).locator('input[type=radio]').count(), 5 * 5);
  assert.equal(await shown(asked).locator('select').count(), 0);
  const text = await read(asked);
  assert.ok(text.includes(asked.say('score-recall-asked')), 'said to the person, not to who copies');
  for (const key of ['score-recall', 'score-codes']) assert.ok(!text.includes(asked.say(key)), key);
  assert.deepEqual(await axeFindings(asked.page), []);
  await picture(asked.page, 'score-asked-360');
  const without = await withQuestions(t, { 'whodas-administration': '' }, start);
  assert.equal(await shown(without).locator('input[type=radio]').count(), 0, 'neutral labels are no questions');
});

test('in very large letters on a phone the chosen answer is read whole', async t => {
  const answers = { 'score-source': 'answers', 'score-works': 'yes', 'whodas-d2-1': 'whodas-extreme' };
  const form = await openForm(t, browser, page, { kept: kept(answers, 'question/score/whodas-d2'), width: 360, height: 740 });
  const list = field(form, 'whodas-d2-1');
  const height = () => list.evaluate(list => list.clientHeight / parseFloat(getComputedStyle(list).fontSize));
  assert.ok(await height() < 3, 'one line');
  const session = await form.context.newCDPSession(form.page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  assert.ok(await height() > 3.5, `more lines: ${await height()}`);
  assert.deepEqual(await axeFindings(form.page), []);
});

test('a number never stands on the other side of a border than its group', async t => {
  // 71 of 106: 66.98; with a quarter of the weight 69.9953, below the border of 70.
  const answers = entered(vectors.scoring_vectors.find(({ id }) => id === 'V01'), { 'score-percent': '71' });
  const levels = { 'd2-1': 4, 'd2-4': 4, 'd2-5': 4, 'd3-2': 4, 'd4-4': 4, 'd5-3': 4, 'd5-6': 4, 'd5-7': 4, 'd5-8': 4, 'd6-2': 4, 'd6-4': 4, 'd6-5': 4, 'd6-7': 4, 'd1-1': 4, 'd1-2': 4, 'd1-3': 4, 'd1-4': 4, 'd1-5': 3, 'd1-6': 1 };
  for (const [item, level] of Object.entries(levels)) answers[`whodas-${item}`] = `whodas-${LEVELS[level]}`;
  const form = await openForm(t, browser, page, { kept: kept(answers) });
  assert.equal(await beside(form, form.say('whodas-complex')), '66,98');
  const text = await read(form);
  assert.ok(text.includes('69,995'), text);
  assert.ok(!text.includes(': 70.'));
});

test('what was copied can be held against the paper, changed, and one is back; a second person begins anew', async t => {
  const vector = vectors.scoring_vectors.find(({ id }) => id === 'V14');
  const form = await openForm(t, browser, page, { kept: kept(entered(vector), 'score', short) });
  const { say } = form;
  await shown(form).locator('summary', { hasText: say('score-answers') }).click();
  assert.equal(await beside(form, `D1.1 ${say('q-whodas-d1-1')}`), say(vector.answers_0_4['D1.1'] === null ? 'no-answer' : `o-whodas-${LEVELS[vector.answers_0_4['D1.1']]}`));
  assert.equal(await beside(form, `D6.8 ${say('q-whodas-d6-8')}`), say(`o-whodas-${LEVELS[vector.answers_0_4['D6.8']]}`));
  await shown(form).getByRole('button', { name: new RegExp(`${say('change')}.*${say('p-whodas-d6')}`) }).click();
  await assertArrived(form, say('p-whodas-d6'));
  // The paper's number is enough.
  await tabTo(form, focus => focus.id.endsWith('whodas-d6-8'));
  await press(form, '5');
  assert.equal((await here(form)).value, 'whodas-extreme');
  await goOn(form);
  // The list is open again, at the place that was changed.
  await assertBackAt(form, say('p-whodas-d6'));
  assert.equal(await beside(form, `D6.8 ${say('q-whodas-d6-8')}`), say('o-whodas-extreme'));
  assert.ok(await changeOf(form, say('p-whodas-d1')).isVisible());
  await take(form, say('score-again'), say('score-again-title'));
  await take(form, say('score-again-do'), say('q-score-source'));
  const left = await stored(form);
  assert.deepEqual(left.score.answers, {});
  assert.equal(left.draft.answers['first-name'], short['first-name'], 'the self-assessment stays');
});

test('each thing that was entered is changed by a link of its own, which leads back', async t => {
  const form = await openForm(t, browser, page, { kept: kept({ 'score-source': 'known', 'score-known': '36', 'score-percent': '93' }) });
  const { say } = form;
  const shownOf = async question => plain(await shown(form).locator('.sa-answer')
    .filter({ has: form.page.locator('dt', { hasText: say.short(question) }) }).locator('.sa-answer__text').innerText());
  assert.equal(await shownOf('score-known'), say('score-value', { score: '36' }));
  for (const [question, typed, said] of [['score-percent', '72,5', '72,5%'], ['score-percent', '', say('no-answer')], ['score-known', '41,5', say('score-value', { score: '41,5' })]]) {
    await change(form, say.short(question), say(`q-${question}`));
    await field(form, question).fill(typed);
    await goOn(form);
    await assertBackAt(form, say.short(question));
    assert.equal(await shownOf(question), said);
  }
  assert.ok((await read(form)).includes(say('score-value', { score: '41,5' })));
  await change(form, say.short('score-source'), say('q-score-source'));
  await goOn(form);
  await assertBackAt(form, say.short('score-source'));

  // In the middle of a change the page may be loaded again; back is where the change began.
  await change(form, say.short('score-known'), say('q-score-known'));
  await form.page.reload();
  await shown(form).locator('.sa-heading').waitFor();
  await follow(form, say('back'));
  await assertArrived(form, say('score-title'));
  await change(form, say.short('score-percent'), say('q-score-percent'));
  await field(form, 'score-percent').fill('66');
  await form.page.reload();
  await shown(form).locator('.sa-heading').waitFor();
  await goOn(form);
  await assertArrived(form, say('score-title'));
  assert.equal(await shownOf('score-percent'), '66%');
});

test('back from a change leads back to the result, from an area too', async t => {
  const vector = vectors.scoring_vectors.find(({ id }) => id === 'V16');
  const form = await openForm(t, browser, page, { kept: kept(entered(vector)) });
  const { say } = form;
  await shown(form).locator('summary', { hasText: say('score-answers') }).click();
  await change(form, say('p-whodas-d3'), say('p-whodas-d3'));
  await follow(form, say('back'));
  await assertArrived(form, say('score-title'));
  await change(form, say.short('score-works'), say('q-score-works'));
  await follow(form, say('back'));
  await assertArrived(form, say('score-title'));
  // Where one came to the result step by step, back leads the same way.
  await follow(form, say('back'));
  await assertArrived(form, say('p-whodas-d6'));
  await follow(form, say('back'));
  assert.equal(await heading(form), say('p-whodas-d5-work'));
});

test('a change that opens something leads through it before it leads back', async t => {
  const form = await openForm(t, browser, page, { kept: kept({ 'score-source': 'known', 'score-known': '63' }, 'score', {}, { done: PAGES.slice(0, 3) }) });
  const { say } = form;
  await change(form, say.short('score-source'), say('q-score-source'));
  await option(form, 'score-source', 'answers').check();
  await goOn(form);
  assert.equal(await heading(form), say('q-score-works'), 'the percentage stays empty, as it was left');
  await option(form, 'score-works', 'no').check();
  await form.page.reload();
  await shown(form).locator('.sa-heading').waitFor();
  await goOn(form);
  for (const area of AREAS.filter(area => area !== 'd5-work')) {
    assert.equal(await heading(form), say(`p-whodas-${area}`));
    for (const list of await shown(form).locator('select').all()) await list.selectOption('whodas-mild');
    await goOn(form);
  }
  assert.equal(await heading(form), say('score-title'));
  assert.equal(await beside(form, say('whodas-simple')), '25');
  await change(form, say.short('score-works'), say('q-score-works'));
  await option(form, 'score-works', 'yes').check();
  await goOn(form);
  await assertArrived(form, say('p-whodas-d5-work'));
  for (const list of await shown(form).locator('select').all()) await list.selectOption('whodas-mild');
  await goOn(form);
  await assertBackAt(form, say.short('score-works'));
  assert.equal(await shown(form).locator('dt', { hasText: `D5.8 ${say('q-whodas-d5-8')}` }).count(), 1);
});

test('the pilot\'s shares say of which group they are, by which borders, and what the bracket is', async t => {
  const of = async answers => {
    const form = await openForm(t, browser, page, { kept: kept({ 'score-source': 'known', ...answers }) });
    return { form, text: await read(form) };
  };
  const { form, text } = await of({ 'score-known': '52', 'score-percent': '72' });
  const { say } = form;
  const headings = (await shown(form).getByRole('heading', { level: 4 }).allInnerTexts()).map(plain);
  const pilot = headings.filter(text => text.startsWith(say('score-pilot-group', { group: '', persons: '' }).split('„')[0]));
  assert.deepEqual(pilot, [['whodas-group-severe', 185], ['percent-group-severe', 118]]
    .map(([group, persons]) => say('score-pilot-group', { group: say(group), persons: String(persons) })));
  const borders = say('score-preset', { name: say('whodas-preset-default'), group: say('whodas-group-severe') });
  assert.ok(text.includes(`${borders} ${say('score-pilot-differs')}`), 'very severe from 50 on by other borders');
  assert.ok(text.includes(say('score-pilot-interval', { level: '95' })));
  const agreed = await of({ 'score-known': '48', 'score-percent': '49,99' });
  assert.ok(!agreed.text.includes(say('score-pilot-differs')), 'severe by all borders');
  assert.ok(!agreed.text.includes(say('score-pilot-group', { group: say('percent-group-below-50'), persons: '0' }).split('(')[0]), 'the table has no such row');
  assert.ok(agreed.text.includes(say('score-pilot-group', { group: say('whodas-group-severe'), persons: '185' })));
});

test('nobody knows which score a known one is: it says for which the borders are', async t => {
  const form = await openForm(t, browser, page, { kept: kept({ 'score-source': 'known', 'score-known': '36' }) });
  assert.ok((await read(form)).includes(form.say('score-given-borders')));
  assert.ok(!(await read(form)).includes(form.say('whodas-surrogate')));
});

test('deleting for another person is asked first', async t => {
  const answers = { 'score-source': 'known', 'score-known': '36', 'score-percent': '72' };
  const form = await openForm(t, browser, page, { kept: kept(answers, 'score', short) });
  const { say } = form;
  await take(form, say('score-again'), say('score-again-title'));
  assert.deepEqual(await axeFindings(form.page), []);
  await form.page.reload();
  await shown(form).locator('.sa-heading').waitFor();
  assert.equal(await heading(form), say('score-again-title'));
  assert.deepEqual((await stored(form)).score.answers, answers, 'asked, not done');
  await take(form, say('score-again-keep'), say('score-title'));
  await take(form, say('score-again'), say('score-again-title'));
  await follow(form, say('back'));
  await assertArrived(form, say('score-title'));
  await take(form, say('score-again'), say('score-again-title'));
  await take(form, say('score-again-do'), say('q-score-source'));
  const left = await stored(form);
  assert.deepEqual([left.score.answers, left.score.done], [{}, []]);
  assert.equal(left.draft.answers['first-name'], short['first-name'], 'the self-assessment stays');
  await root(form).locator('[aria-live="polite"]').filter({ hasText: say('score-again-done') }).waitFor({ state: 'attached' });
});

test('the first page says what WHODAS is and whose words these are', async t => {
  const form = await openForm(t, browser, page, { kept: kept({}, 'question/score/score-source') });
  const text = await read(form);
  for (const key of ['whodas-about', 'whodas-licence']) assert.ok(text.includes(form.say(key)), key);
});

test('on paper: all that was entered and on what it rests, and nothing to press', async t => {
  const vector = vectors.scoring_vectors.find(({ id }) => id === 'V16');
  const form = await openForm(t, browser, page, { kept: kept(entered(vector, { 'score-percent': '85' })) });
  const { say } = form;
  await form.page.emulateMedia({ media: 'print' });
  const links = await shown(form).locator('a, button').all();
  for (const link of links) assert.equal(await link.isVisible(), false, await link.innerText());
  const text = await read(form);
  for (const words of [say('score-answers'), say('q-whodas-d6-8'), say('score-rules', { day: '22.11.2026 г.' }), say.short('score-percent')]) {
    assert.ok(text.includes(words), words);
  }
  assert.ok(await shown(form).getByText(say('q-whodas-d6-8')).isVisible(), 'the fold is open on paper');
});

test('a page without the score leaves what was entered in the same tab as it is', async t => {
  const answers = { 'score-source': 'known', 'score-known': '63' };
  const form = await openForm(t, browser, intake.url, { kept: kept(answers, 'start') });
  await take(form, form.say('start-begin'), form.say('overview-title'));
  assert.deepEqual((await stored(form)).score.answers, answers);
  await root(form).getByRole('button', { name: form.say('clear-link') }).click();
  await calm(form.page);
  await shown(form).getByRole('button', { name: form.say('clear-do') }).click();
  await calm(form.page);
  assert.equal((await stored(form)).score, undefined, 'deleted is deleted');
});

for (const slow of ['score', 'app']) {
  test(`two programs on one page: each keeps its own draft, also when ${slow} is slow`, async t => {
    const { page: tab, context } = await openPage(browser, 'about:blank');
    t.after(() => context.close());
    const html = '<!doctype html><html lang="bg"><title>Портал</title><script type="module" src="/saa-self-assessment.js"></script>'
      + '<body><saa-self-assessment lang="bg" functioning-score></saa-self-assessment><saa-self-assessment lang="bg"></saa-self-assessment>';
    await tab.route('**/two', route => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    await tab.route(`**/assets/${slow}.*.wasm`, async route => { await new Promise(resolve => setTimeout(resolve, 600)); await route.continue(); });
    const both = [kept({ 'score-source': 'known' }, 'overview', { 'first-name': 'Ана' }), draftOf({ 'first-name': 'Боян' })];
    await tab.addInitScript(both => both.forEach((one, at) => sessionStorage.setItem(`saa-self-assessment:${at + 1}`, JSON.stringify(one))), both);
    await tab.goto(`${intake.url}two`);
    const elements = tab.locator('saa-self-assessment');
    for (const at of [0, 1]) await elements.nth(at).locator('.sa-heading').first().waitFor();
    await tab.evaluate(() => window.dispatchEvent(new Event('pagehide')));
    const [first, second] = await tab.evaluate(() => [1, 2].map(at => JSON.parse(sessionStorage.getItem(`saa-self-assessment:${at}`))));
    assert.deepEqual([first.draft.answers['first-name'], second.draft.answers['first-name']], ['Ана', 'Боян']);
    assert.equal(first.score.answers['score-source'], 'known');
    assert.equal(await elements.nth(0).getByText('(незадължително)').count(), 1);
    assert.equal(await elements.nth(1).getByText('(незадължително)').count(), 0);
  });
}

test('if the optional program doesn\'t come, the form does', async t => {
  const { page: tab, context } = await openPage(browser, 'about:blank');
  t.after(() => context.close());
  await tab.route('**/assets/score.*.wasm', route => route.abort());
  await tab.goto(page);
  await tab.locator('saa-self-assessment .sa-heading').waitFor();
});

test('without being asked for, nothing of it is there', async t => {
  const form = await openForm(t, browser, intake.url, { kept: kept({ 'score-source': 'known' }, 'score'), idle: true });
  assert.equal(await heading(form), form.say('start-title'));
  await take(form, form.say('start-begin'), form.say('overview-title'));
  assert.ok(!(await read(form)).includes(form.say('score-link')));
  assert.deepEqual(form.requests.filter(({ url }) => url.includes('score')), []);
});

const known = { 'score-source': 'known', 'score-known': '63', 'score-percent': '66' };
const SCREENS = {
  'score-source': ['question/score/score-source', {}],
  'score-percent': ['question/score/score-percent', {}],
  'score-known': ['question/score/score-known', known],
  'score-works': ['question/score/score-works', { 'score-source': 'answers' }],
  'score-items': ['question/score/whodas-d5-work', { 'score-source': 'answers', 'score-works': 'yes' }],
  'score-empty': ['score', {}],
  'score-missing': ['score', { 'score-source': 'answers', 'score-works': 'no' }],
  'score-result': ['score', known],
  'score-no-percent': ['score', { ...known, 'score-percent': '' }],
  'score-again': ['score-again', known],
  'score-answers': ['score', entered(vectors.scoring_vectors.find(({ id }) => id === 'V16'), { 'score-percent': '85' })],
};

for (const [name, [screen, answers]] of Object.entries(SCREENS)) {
  test(`${name}: nothing to find for axe, at any width`, async t => {
    for (const width of [360, 1280]) {
      const form = await openForm(t, browser, page, { kept: kept(answers, screen), width, height: 740 });
      assert.deepEqual(await axeFindings(form.page), []);
      const [wide, room] = await form.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(wide <= room, `${wide} px in ${room} px`);
      await picture(form.page, `${name}-${width}`);
    }
  });
}

test('Enter goes on from a list', async t => {
  const form = await openForm(t, browser, page, { kept: kept({ 'score-source': 'answers', 'score-works': 'yes' }, 'question/score/whodas-d1') });
  await tabTo(form, focus => focus.tag === 'button' && focus.type === 'submit');
  await press(form, 'Enter');
  await assertArrived(form, form.say('p-whodas-d2'));
});
