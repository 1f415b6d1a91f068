// The whole way, by keyboard alone, in both languages: every section, check, result, sending, and the row that the
// agency finds in its database.

import { auditPage } from './lib/audit.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { assertArrived, draftOf, read, settled } from './lib/form.mjs';
import { TODAY } from './lib/intake.mjs';
import { activate, fillPage, fillSection } from './lib/person.mjs';
import { SECTIONS } from './lib/sections.mjs';
import { plain } from './lib/texts.mjs';
import { cards, referenceNumber, verdictIn } from './lib/widget.mjs';
import { ana, asSent, omar } from './people/whole.mjs';

const answeredByAnyone = new Set();

// The last test looks at what the others have answered.
test.describe.configure({ mode: 'serial' });

/** Facts that these two are not asked for, because other answers settle them. */
const SETTLED = [
  'fact-attendance',
  'fact-device-prescribed', // Both are asked in section 8.
  'fact-child-benefit', // Only people under 20 can have it.
  'fact-working', // Section 3 says that they work.
  'fact-home-aid-date', // "Never".
];
const NOT_ASKED = {
  ana: [...SETTLED, 'fact-residence', 'fact-veteran'], // She has an ЕГН, and more than 90 %.
  omar: [
    ...SETTLED,
    // 90 % are not more than 90 %: the aids for a car and a home are out of the question, whatever else he answers.
    'fact-mobility',
    'fact-wheelchair',
    'fact-income-per-member',
    'fact-car-aid',
    'fact-car-aid-date',
    'fact-home-aid',
    'fact-pension', // It matters from more than 90 % on.
  ],
};

async function wholeWay({ openForm, intake }, { person, name, language, look, ...options }) {
  const form = await openForm({ language, ...options });
  const { t, requests } = form;
  await look(form, t('start-title'));
  await activate(form, t('start-begin'), t('overview-title'));
  const answered = [];
  for (const section of SECTIONS) {
    await look(form, t('overview-title'));
    answered.push(...(await fillSection(form, section, person, title => look(form, title))));
  }
  expect(await read(form)).toContain(t('overview-progress', { left: 0, all: SECTIONS.length }));
  await activate(form, t('overview-check'), t('check-title'));
  await look(form, t('check-title'));
  const all = await read(form);
  const shownAnswers = ['first-name', 'settlement', 'toilet-remark', 'request-other-text', 'doctor-phone'];
  for (const text of shownAnswers.map(question => person[question])) {
    expect(all, `check answers shows "${text}"`).toContain(text);
  }
  expect(all, 'the identification number is masked').not.toContain(person.egn ?? person.lnch);
  await activate(form, t('check-continue'), t('result-title'));
  await look(form, t('result-title'));
  const verdicts = await verdictsOf(form);
  const result = await read(form);
  await activate(form, t('result-send'), t('send-title'));
  await look(form, t('send-title'));
  const before = requests.length;
  answered.push(...(await fillPage(form, person)));
  await referenceNumber(form).waitFor();
  await settled(form.page);
  await assertArrived(form, t('sent-title'));
  await look(form, t('sent-title'));
  // What was sent can still be read here, and signed on paper.
  await form.page.emulateMedia({ media: 'print' });
  const paper = await read(form);
  const number = person.egn ?? person.lnch;
  for (const text of [person['family-name'], person['toilet-remark'], number, t('paper-sign'), t('q-declaration')]) {
    expect(paper, `the printed page has "${text}"`).toContain(text);
  }
  await form.page.emulateMedia({ media: 'screen' });
  expect(await read(form), 'the identification number is masked').not.toContain(number);
  const reference = (await referenceNumber(form).innerText()).trim();
  expect(requests.slice(before).map(({ method, url }) => `${method} ${url}`)).toEqual([
    `POST ${intake.url}api/v1/submissions`,
  ]);

  const [row, ...more] = await intake.rows(`SELECT * FROM submissions WHERE reference = '${reference}'`);
  expect(row, `a row has the number ${reference}`).toBeDefined();
  expect(more, 'and only one').toEqual([]);
  const { form: edition, language: spoken, filled_on, answers } = JSON.parse(row.application);
  expect(row).toMatchObject({ language, filled_on: TODAY, assessed_on: TODAY, form_version: edition });
  expect({ spoken, filled_on }).toEqual({ spoken: language, filled_on: TODAY });
  const expected = asSent(person);
  for (const question of NOT_ASKED[name]) delete expected[question];
  expect(answers).toEqual(expected);
  expect(new Set(answered), 'what was asked is what arrived').toEqual(new Set(Object.keys(expected)));
  answered.forEach(question => answeredByAnyone.add(question));
  const found = await intake.found(reference);
  // What the person was shown is what the agency's own core has found.
  const { outcomes, papers } = found.assessment;
  const wanted = outcomes.map(({ measure, verdict }) => [t(`m-${measure}`), t(`verdict-${verdict}`)]);
  expect(verdicts).toEqual(Object.fromEntries(wanted));
  expect(papers.length).toBeGreaterThan(10);
  for (const key of papers.flatMap(({ id, stage }) => [`doc-${id}`, `when-${stage}`]))
    expect(result, key).toContain(t(key));
  for (const { area } of found.profile) expect(result, area).toContain(t(`area-${area}`));
  return found;
}

/** Each measure of the result with its verdict, in words. */
async function verdictsOf(form) {
  const found = {};
  for (const card of await cards(form).all()) {
    found[plain(await card.getByRole('heading').first().innerText())] = plain(await verdictIn(card).innerText());
  }
  return found;
}

/** What the agency's own core has found for a few measures: verdict, and the certain amounts. */
function assertFound({ on, outcomes }, expected) {
  expect(on).toBe(TODAY);
  for (const [measure, { verdict, amounts = [] }] of Object.entries(expected)) {
    const found = outcomes.find(outcome => outcome.measure === measure);
    expect(found.verdict, measure).toBe(verdict);
    const certain = found.amounts.filter(({ standing, money }) => standing === 'certain' && money);
    expect(
      certain.map(({ money }) => `${money.amount} ${money.currency}`),
      measure,
    ).toEqual(amounts);
  }
}

test('a person fills in every part in Bulgarian on a phone-wide screen and submits', async ({ openForm, intake }) => {
  // Axe looks at every page in English, below, and at every kind of page in Bulgarian, in pages.test.mjs.
  const look = (form, title) => auditPage(form, title, { thorough: false });
  const { assessment, profile } = await wholeWay(
    { openForm, intake },
    {
      person: ana,
      name: 'ana',
      language: 'bg',
      width: 360,
      height: 740,
      look,
    },
  );
  assertFound(assessment, {
    // More than 90 % with attendance and a social pension: 57 % of the poverty line of 2026, which is 390.63 euro.
    'monthly-support': { verdict: 'probably-yes', amounts: ['222.66 EUR'] },
    // An income of exactly the line; the last aids are far enough back.
    car: { verdict: 'probably-yes', amounts: ['1562.52 EUR'] },
    'home-adaptation': { verdict: 'probably-yes', amounts: ['781.26 EUR'] },
    'balneotherapy': { verdict: 'probably-yes', amounts: ['312.50 EUR', '312.50 EUR'] },
    'municipal-rent': { verdict: 'probably-yes' },
    // She lives in an institution, which excludes it.
    'personal-assistance': { verdict: 'probably-no' },
  });
  expect(profile.find(({ area }) => area === 'communicating').items).toEqual([
    { question: 'speaking', said: 'none' },
    { question: 'reading', said: 'moderate' },
  ]);
});

test('a person fills in every part in English and submits', async ({ openForm, intake }) => {
  // Axe on each of some ninety pages: minutes even on a quiet machine.
  test.slow();
  const { assessment } = await wholeWay(
    { openForm, intake },
    { person: omar, name: 'omar', language: 'en', look: auditPage },
  );
  assertFound(assessment, {
    // Exactly 90 % is the second group, and not "more than 90 %".
    'monthly-support': { verdict: 'probably-yes', amounts: ['58.59 EUR'] },
    // What he probably can't have carries no amount.
    car: { verdict: 'probably-no' },
    'home-adaptation': { verdict: 'probably-no' },
    'balneotherapy': { verdict: 'probably-no' },
    // He lives alone, and says in section 9 to live in an institution: the directorate finds out.
    'personal-assistance': { verdict: 'more-information' },
  });
});

test('answers outside the official form stay at home if the person says so', async ({ openForm, intake }) => {
  const { lnch: _, ...rest } = omar;
  const person = { ...rest, 'identifier-kind': 'other', 'other-document': 'C01X00T47', 'share-facts': 'no' };
  const sending = ['share-facts', 'filled-with-help', 'signed-by', 'signature-name', 'declaration'];
  const before = Object.fromEntries(Object.entries(person).filter(([question]) => !sending.includes(question)));
  const form = await openForm({ kept: draftOf(before, 'send', { language: 'en' }), language: 'en' });
  let body;
  form.page.on('request', request => {
    if (request.method() === 'POST') body = request.postDataJSON();
  });
  await fillPage(form, person);
  await referenceNumber(form).waitFor();
  const reference = await referenceNumber(form).innerText();
  const [row] = await intake.rows(`SELECT * FROM submissions WHERE reference = '${reference}'`);
  const { answers } = JSON.parse(row.application);
  expect(answers['other-document']).toBe('C01X00T47');
  // Where no fact travels, neither does the answer to whether it may.
  expect(body.answers).toEqual(answers);
  expect(answers['share-facts']).toBeUndefined();
  expect(Object.keys(answers).filter(question => question.startsWith('fact-'))).toEqual([]);
  // Nobody has told the agency whether the dwelling is a municipal one.
  const rent = (await intake.found(reference)).assessment.outcomes.find(({ measure }) => measure === 'municipal-rent');
  expect(rent.verdict).toBe('more-information');
  Object.keys(answers).forEach(question => answeredByAnyone.add(question));
});

test('between them, they have answered every question of the official form', async ({ intake }) => {
  const schema = await (await fetch(`${intake.url}api/v1/schema/submission`)).json();
  const questions = Object.entries(schema.properties.answers.properties);
  const official = questions
    .filter(([, { $comment: origin }]) => origin === 'origin: official-form')
    .map(([question]) => question);
  expect(official.length, `${official.length} questions of the official form`).toBeGreaterThan(130);
  expect(official.filter(question => !answeredByAnyone.has(question))).toEqual([]);
});
