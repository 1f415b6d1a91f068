// The whole way, by keyboard alone, in both languages: every section, check, result, sending, and the row that the
// agency finds in its database.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { startBrowser } from './lib/browser.mjs';
import { assertArrived, calm, draftOf, openForm, read, shown } from './lib/form.mjs';
import { TODAY, startIntake } from './lib/intake.mjs';
import { fillPage, fillSection, take } from './lib/person.mjs';
import { SECTIONS } from './lib/sections.mjs';
import { soundPage } from './lib/sound.mjs';
import { ana, asSent, omar } from './people/whole.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });
const answeredByAnyone = new Set();

/** Facts that these two are not asked for, because other answers settle them. */
const SETTLED = [
  'fact-attendance', 'fact-device-prescribed', // Both are asked in section 8.
  'fact-child-benefit', // Only people under 20 can have it.
  'fact-working', // Section 3 says that they work.
  'fact-home-aid-date', // "Never".
];
const NOT_ASKED = {
  ana: [...SETTLED, 'fact-residence', 'fact-veteran'], // She has an ЕГН, and more than 90 %.
  omar: [
    ...SETTLED,
    // 90 % are not more than 90 %: the aids for a car and a home are out of the question, whatever else he answers.
    'fact-mobility', 'fact-wheelchair', 'fact-income-per-member', 'fact-car-aid', 'fact-car-aid-date', 'fact-home-aid',
    'fact-pension', // It matters from more than 90 % on.
  ],
};

async function wholeWay(t, { person, name, language, look, ...options }) {
  const form = await openForm(t, browser, intake.url, { language, ...options });
  const { say, requests } = form;
  await look(form, say('start-title'));
  await take(form, say('start-begin'), say('overview-title'));
  const answered = [];
  for (const section of SECTIONS) {
    await look(form, say('overview-title'));
    answered.push(...await fillSection(form, section, person, title => look(form, title)));
  }
  assert.ok((await read(form)).includes(say('overview-progress', { left: 0, all: SECTIONS.length })));
  await take(form, say('overview-check'), say('check-title'));
  await look(form, say('check-title'));
  const all = await read(form);
  for (const text of [person['first-name'], person.settlement, person['toilet-remark'], person['request-other-text'], '068600002']) {
    assert.ok(all.includes(text), `check answers shows "${text}"`);
  }
  assert.ok(!all.includes(person.egn ?? person.lnch), 'the identification number is masked');
  await take(form, say('check-continue'), say('result-title'));
  await look(form, say('result-title'));
  const verdicts = await verdictsOf(form);
  const result = await read(form);
  await take(form, say('result-send'), say('send-title'));
  await look(form, say('send-title'));
  const before = requests.length;
  answered.push(...await fillPage(form, person));
  await form.page.locator('.sa-reference').waitFor();
  await calm(form.page);
  await assertArrived(form, say('sent-title'));
  await look(form, say('sent-title'));
  // What was sent can still be read here, and signed on paper.
  await form.page.emulateMedia({ media: 'print' });
  const paper = await read(form);
  for (const text of [person['family-name'], person['toilet-remark'], person.egn ?? person.lnch, say('paper-sign'), say('q-declaration')]) {
    assert.ok(paper.includes(text), `the printed page has "${text}"`);
  }
  await form.page.emulateMedia({ media: 'screen' });
  assert.ok(!(await read(form)).includes(person.egn ?? person.lnch), 'the identification number is masked');
  const reference = (await form.page.locator('.sa-reference strong').innerText()).trim();
  assert.deepEqual(requests.slice(before).map(({ method, url }) => `${method} ${url}`), [`POST ${intake.url}api/v1/submissions`]);

  const [row, ...more] = await intake.rows(`SELECT * FROM submissions WHERE reference = '${reference}'`);
  assert.ok(row && more.length === 0, `one row has the number ${reference}`);
  const { form: edition, language: spoken, filled_on, answers } = JSON.parse(row.application);
  assert.deepEqual([row.language, spoken], [language, language]);
  assert.deepEqual([row.filled_on, filled_on, row.assessed_on], [TODAY, TODAY, TODAY]);
  assert.equal(row.form_version, edition);
  const expected = asSent(person);
  for (const question of NOT_ASKED[name]) delete expected[question];
  assert.deepEqual(answers, expected);
  assert.deepEqual(new Set(answered), new Set(Object.keys(expected)), 'what was asked is what arrived');
  answered.forEach(question => answeredByAnyone.add(question));
  const found = await intake.found(reference);
  // What the person was shown is what the agency's own core has found.
  const { outcomes, papers } = found.assessment;
  assert.deepEqual(verdicts, Object.fromEntries(outcomes.map(({ measure, verdict }) => [say(`m-${measure}`), say(`verdict-${verdict}`)])));
  assert.ok(papers.length > 10);
  for (const { id, stage } of papers) for (const key of [`doc-${id}`, `when-${stage}`]) assert.ok(result.includes(say(key)), key);
  for (const { area } of found.profile) assert.ok(result.includes(say(`area-${area}`)), area);
  return found;
}

/** Each measure of the result with its verdict, in words. */
const verdictsOf = async form => Object.fromEntries(await shown(form).locator('.sa-measure').evaluateAll(cards =>
  cards.map(card => [card.querySelector('h3').innerText, card.querySelector('.sa-verdict').innerText])));

/** What the agency's own core has found for a few measures: verdict, and the certain amounts. */
function assertFound({ on, outcomes }, expected) {
  assert.equal(on, TODAY);
  for (const [measure, verdict, ...amounts] of expected) {
    const found = outcomes.find(outcome => outcome.measure === measure);
    assert.equal(found.verdict, verdict, measure);
    const certain = found.amounts.filter(({ standing, money }) => standing === 'certain' && money);
    assert.deepEqual(certain.map(({ money }) => `${money.amount} ${money.currency}`), amounts, measure);
  }
}

test('a person fills in every part in Bulgarian on a phone-wide screen and submits', async t => {
  // Axe looks at every page in English, below, and at every kind of page in Bulgarian, in pages.test.mjs.
  const look = (form, title) => soundPage(form, title, { thorough: false });
  const { assessment, profile } = await wholeWay(t, { person: ana, name: 'ana', language: 'bg', width: 360, height: 740, look });
  assertFound(assessment, [
    // More than 90 % with attendance and a social pension: 57 % of the poverty line of 2026, which is 390.63 euro.
    ['monthly-support', 'probably-yes', '222.66 EUR'],
    // An income of exactly the line; the last aids are far enough back.
    ['car', 'probably-yes', '1562.52 EUR'],
    ['home-adaptation', 'probably-yes', '781.26 EUR'],
    ['balneotherapy', 'probably-yes', '312.50 EUR', '312.50 EUR'],
    ['municipal-rent', 'probably-yes'],
    // She lives in an institution, which excludes it.
    ['personal-assistance', 'probably-no'],
  ]);
  assert.deepEqual(profile.find(({ area }) => area === 'communicating').items, [
    { question: 'speaking', said: 'none' }, { question: 'reading', said: 'moderate' },
  ]);
});

test('a person fills in every part in English and submits', async t => {
  const { assessment } = await wholeWay(t, { person: omar, name: 'omar', language: 'en', look: soundPage });
  assertFound(assessment, [
    // Exactly 90 % is the second group, and not "more than 90 %".
    ['monthly-support', 'probably-yes', '58.59 EUR'],
    // What he probably can't have carries no amount.
    ['car', 'probably-no'],
    ['home-adaptation', 'probably-no'],
    ['balneotherapy', 'probably-no'],
    // He lives alone, and says in section 9 to live in an institution: the directorate finds out.
    ['personal-assistance', 'more-information'],
  ]);
});

test('answers outside the official form stay at home if the person says so', async t => {
  const { lnch: _, ...rest } = omar;
  const person = { ...rest, 'identifier-kind': 'other', 'other-document': 'C01X00T47', 'share-facts': 'no' };
  const sending = ['share-facts', 'filled-with-help', 'signed-by', 'signature-name', 'declaration'];
  const before = Object.fromEntries(Object.entries(person).filter(([question]) => !sending.includes(question)));
  const form = await openForm(t, browser, intake.url, { kept: draftOf(before, 'send', { language: 'en' }), language: 'en' });
  let body;
  form.page.on('request', request => { if (request.method() === 'POST') body = request.postDataJSON(); });
  await fillPage(form, person);
  await form.page.locator('.sa-reference').waitFor();
  const reference = await form.page.locator('.sa-reference strong').innerText();
  const [row] = await intake.rows(`SELECT * FROM submissions WHERE reference = '${reference}'`);
  const { answers } = JSON.parse(row.application);
  assert.equal(answers['other-document'], 'C01X00T47');
  // Where no fact travels, neither does the answer to whether it may.
  assert.deepEqual(body.answers, answers);
  assert.equal(answers['share-facts'], undefined);
  assert.deepEqual(Object.keys(answers).filter(question => question.startsWith('fact-')), []);
  // Nobody has told the agency whether the dwelling is a municipal one.
  const rent = (await intake.found(reference)).assessment.outcomes.find(({ measure }) => measure === 'municipal-rent');
  assert.equal(rent.verdict, 'more-information');
  Object.keys(answers).forEach(question => answeredByAnyone.add(question));
});

test('between them, they have answered every question of the official form', async () => {
  const schema = await (await fetch(`${intake.url}api/v1/schema/submission`)).json();
  const questions = Object.entries(schema.properties.answers.properties);
  const official = questions.filter(([, { $comment: origin }]) => origin === 'origin: official-form').map(([question]) => question);
  assert.ok(official.length > 130, `${official.length} questions of the official form`);
  assert.deepEqual(official.filter(question => !answeredByAnyone.has(question)), []);
});
