// The ways through the form: any order, facts only where they matter, and back to where one came from.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { startBrowser } from './lib/browser.mjs';
import { assertArrived, calm, draftOf, field, focusText, follow, goOn, heading, openForm, option, read, shown, stored } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { fillPage, fillSection } from './lib/person.mjs';
import { SECTIONS } from './lib/sections.mjs';
import { soundPage } from './lib/sound.mjs';
import { plain } from './lib/texts.mjs';
import { short } from './people/short.mjs';
import { ana } from './people/whole.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });
const open = (t, answers, screen, options) => openForm(t, browser, intake.url, { kept: draftOf(answers, screen, options) });
const row = (form, section) => shown(form).locator('li', { hasText: form.say(`s-${section}`) });
const state = async (form, section) => (await row(form, section).innerText()).split('\n').pop().trim();

/** Walks through the facts without answering and gives the questions that were asked. */
async function asked(form) {
  const { say } = form;
  if (await row(form, 'facts').getByRole('button').count() === 0) return [];
  await row(form, 'facts').getByRole('button').click();
  await calm(form.page);
  const found = [];
  while ((await heading(form)) !== say('overview-title')) {
    found.push(...await shown(form).locator('input, select, textarea').evaluateAll(fields =>
      [...new Set(fields.map(field => (field.name || field.id).replace(/^sa[^-]*-\d+-/, '').replace(/-(month|year)$/, '')))].filter(name => !name.startsWith('adding-'))));
    await goOn(form);
  }
  return found;
}

const DECIDED = { ...short, 'has-decision': 'yes', 'decision-kind': 'degree', 'living-arrangement': 'alone' };
const requests = (...names) => Object.fromEntries(names.map(name => [`request-${name}`, 'yes']));
const ALL_NO = Object.fromEntries([
  'monthly-support', 'car', 'home-adaptation', 'balneotherapy', 'municipal-rent', 'personal-assistance', 'social-services', 'technical-aids',
  'education', 'employment', 'other',
].map(name => [`request-${name}`, 'no']));

const FACTS = [
  ['60 %: the aids for a car and a home are out of the question', { ...DECIDED, ...ALL_NO, 'decision-percent': '60', ...requests('car', 'home-adaptation') },
    [], ['fact-mobility', 'fact-wheelchair', 'fact-car-aid', 'fact-home-aid', 'fact-income-per-member', 'fact-working']],
  ['95 % and a car wished: what the car depends on', { ...DECIDED, ...ALL_NO, 'decision-percent': '95', ...requests('car') },
    ['fact-mobility', 'fact-working', 'fact-income-per-member', 'fact-car-aid'], ['fact-wheelchair', 'fact-home-aid', 'fact-prescription', 'fact-municipal-lease', 'fact-residence']],
  ['95 % and nothing of it wished', { ...DECIDED, ...ALL_NO, 'decision-percent': '95' },
    [], ['fact-car-aid', 'fact-home-aid', 'fact-prescription', 'fact-municipal-lease', 'fact-pension']],
  ['one who works, by section 3, is not asked again', { ...DECIDED, ...ALL_NO, 'decision-percent': '95', ...requests('car'), 'economic-status': ['employed-full-time'] },
    ['fact-mobility'], ['fact-working']],
  ['rent: the household and the lease, no income', { ...DECIDED, ...ALL_NO, 'decision-percent': '60', ...requests('municipal-rent') },
    ['fact-household', 'fact-municipal-lease'], ['fact-income-per-member', 'fact-mobility']],
  ['a car without an ЕГН: the right to stay, as for every aid of the Act', {
    ...DECIDED, ...ALL_NO, 'identifier-kind': 'lnch', lnch: '7001234568', 'birth-date': { day: '1', month: '2', year: '1980' }, 'decision-percent': '95',
    ...requests('car'),
  }, ['fact-residence', 'fact-mobility'], ['fact-wheelchair']],
  ['assistance without an ЕГН: the right to stay', {
    ...DECIDED, ...ALL_NO, 'identifier-kind': 'lnch', lnch: '7001234568', 'birth-date': { day: '1', month: '2', year: '1980' }, 'decision-percent': '95',
    ...requests('personal-assistance'), 'attendance-certified': 'yes',
  }, ['fact-residence'], ['fact-attendance']],
];

for (const [name, answers, wanted, unwanted] of FACTS) {
  test(`facts: ${name}`, async t => {
    const form = await open(t, answers, 'overview');
    const found = await asked(form);
    assert.deepEqual(wanted.filter(question => !found.includes(question)), [], 'must be asked');
    assert.deepEqual(unwanted.filter(question => found.includes(question)), [], 'must not be asked');
    assert.deepEqual(found.filter(question => !question.startsWith('fact-')), [], 'nothing else stands there');
  });
}

test('the facts say that they are not part of the official form', async t => {
  const form = await open(t, { ...DECIDED, 'decision-percent': '95', ...requests('car') }, 'overview');
  await row(form, 'facts').getByRole('button').click();
  await calm(form.page);
  assert.ok((await read(form)).includes(form.say('s-facts.intro')));
});

test('sections in any order; each says how far it is', async t => {
  const form = await open(t, {}, 'overview');
  const { say } = form;
  for (const section of SECTIONS.filter(section => !['needs', 'facts'].includes(section))) assert.equal(await state(form, section), say('state-not-started'));
  assert.equal(await state(form, 'needs'), say('state-nothing-asked'));
  assert.equal(await row(form, 'needs').getByRole('button').count(), 0);
  // The last first.
  await fillSection(form, 'functioning', ana);
  assert.equal(await state(form, 'functioning'), say('state-done'));
  // Section 8 asks nothing yet: of all parts two are not to be filled in.
  assert.ok((await read(form)).includes(say('overview-progress', { left: SECTIONS.length - 2, all: SECTIONS.length })));
  await fillSection(form, 'family', ana);
  assert.equal(await state(form, 'family'), say('state-done'));
  // The first link leads to the next that is open.
  await follow(form, say('overview-next', { title: say('s-personal') }));
  await assertArrived(form, say('q-identifier-kind'));
  await fillPage(form, ana);
  await fillPage(form, ana);
  for (const _ of [1, 2, 3]) await follow(form, say('back'));
  assert.equal(await state(form, 'personal'), say('state-started'));
  // Entered again, a section goes on where it was left.
  await row(form, 'personal').getByRole('button').click();
  await calm(form.page);
  assert.equal(await heading(form), say('p-name'));
  await follow(form, say('back'));
  await follow(form, say('back'));
  await follow(form, say('back'));
  // A request opens section 8.
  await fillSection(form, 'requests', ana);
  assert.equal(await state(form, 'needs'), say('state-not-started'));
  // What is over may be opened and changed; a question that opens makes it unfinished again.
  await fillSection(form, 'employment', { ...ana, 'left-employment': 'no', 'looking-for-work': 'no' });
  assert.equal(await state(form, 'employment'), say('state-done'));
  await row(form, 'employment').getByRole('button').click();
  await calm(form.page);
  await option(form, 'left-employment', 'yes').check();
  await follow(form, say('back'));
  assert.equal(await state(form, 'employment'), say('state-started'));
  await soundPage(form, 'overview with all states');
});

test('a change leads back to its row, and first to the questions that it opens', async t => {
  const form = await open(t, { ...short, 'marital-status': 'married', 'left-employment': 'no', 'future-work': 'no' }, 'check');
  const { say } = form;
  const change = question => shown(form).getByRole('button', { name: new RegExp(`^${say('change')}\\s*: ${say.short(question)}$`) });
  await change('marital-status').click();
  await calm(form.page);
  await assertArrived(form, say('q-marital-status'));
  await option(form, 'marital-status', 'divorced').check();
  await goOn(form);
  assert.equal(await heading(form), say('check-title'));
  assert.ok((await focusText(form)).includes(say.short('marital-status')), `the focus is on "${await focusText(form)}"`);
  assert.ok((await read(form)).includes(say('o-marital-status-divorced')));
  await change('left-employment').click();
  await calm(form.page);
  await option(form, 'left-employment', 'yes').check();
  await goOn(form);
  await assertArrived(form, say('q-leaving-reasons'));
  await option(form, 'leaving-reasons', 'other').check();
  await goOn(form);
  await assertArrived(form, say('q-leaving-reason-other'));
  await field(form, 'leaving-reason-other').fill('Далечен път');
  await goOn(form);
  assert.equal(await heading(form), say('check-title'));
  assert.ok((await read(form)).includes('Далечен път'));
  // "Back" from a change leads to the answers too, changed or not.
  await change('future-work').click();
  await calm(form.page);
  await follow(form, say('back'));
  assert.equal(await heading(form), say('check-title'));
});

test('the result names what is missing and leads there and back', async t => {
  const form = await open(t, { ...DECIDED, ...ALL_NO, 'decision-percent': '95', ...requests('car') }, 'result');
  const { say } = form;
  const card = measure => shown(form).locator('.sa-measure', { has: form.page.getByRole('heading', { name: say(`m-${measure}`), exact: true }) });
  assert.ok((await card('car').innerText()).includes(say('verdict-more-information')));
  await soundPage(form, 'a result with questions');
  const link = say('measure-settle', { question: say.short('fact-mobility') });
  await card('car').getByRole('button', { name: link }).first().click();
  await calm(form.page);
  await assertArrived(form, say('q-fact-mobility'));
  await option(form, 'fact-mobility', 'no').check();
  await goOn(form);
  assert.equal(await heading(form), say('result-title'));
  assert.ok((await card('car').innerText()).includes(say('verdict-probably-no')));
  assert.equal(await card('car').getByRole('button', { name: link }).count(), 0);
  // What decides stands first, as what would be needed, and nothing of the list is heavier.
  const rows = card('car').locator('li', { has: form.page.locator('.sa-tag') });
  const first = plain(await rows.first().innerText());
  assert.ok(first.startsWith(`${say('state-not-met')} ${say('c-mobility')}`), first);
  const weights = await rows.evaluateAll(all => all.map(row => Number(getComputedStyle(row).fontWeight)));
  assert.ok(weights[0] > Math.max(...weights.slice(1)), String(weights));
});

test('what would settle a condition says what to enter and what for; hours that an office sets are one line', async t => {
  const form = await open(t, requests('monthly-support', 'personal-assistance'), 'result');
  const { say } = form;
  const card = measure => shown(form).locator('.sa-measure', { has: form.page.getByRole('heading', { name: say(`m-${measure}`), exact: true }) });
  const row = beginning => card('monthly-support').locator('li', { hasText: beginning }).first();
  // The same question, for two conditions: the age, and the right to stay.
  const [age] = say('c-support-age', { age: '|' }).split('|');
  const link = async condition => plain(await row(condition).getByRole('button').innerText());
  assert.equal(await link(age.trim()), say('measure-settle-identifier-kind'));
  assert.equal(await link(say('c-residence')), say('measure-settle-identifier-kind.c-residence'));
  const amounts = card('personal-assistance').locator('ul').first().locator('li');
  assert.equal(await amounts.count(), 1);
  const [before, , after] = say('amount-hours-range', { least: '|', most: '|' }).split('|');
  assert.match(plain(await amounts.innerText()), new RegExp(`^${before}\\d+ .* \\d+${after}`));
});

test('what was not asked for can be added from the result', async t => {
  const form = await open(t, { ...DECIDED, ...ALL_NO, 'decision-percent': '95' }, 'result');
  const { say } = form;
  const card = () => shown(form).locator('.sa-measure', { has: form.page.getByRole('heading', { name: say('m-monthly-support'), exact: true }) });
  await card().getByRole('button', { name: say('measure-request') }).click();
  await calm(form.page);
  assert.equal(await heading(form), say('p-requests-money'));
  await option(form, 'request-monthly-support', 'yes').check();
  await goOn(form);
  assert.equal(await heading(form), say('result-title'));
  assert.equal(await card().getByRole('button', { name: say('measure-request') }).count(), 0);
  assert.match(await card().innerText(), /97[.,]66/, 'more than 90 % without attendance: 25 % of 390.63');
});

test('from the result one comes back to where it was opened', async t => {
  const form = await open(t, short, 'overview');
  const { say } = form;
  await follow(form, say('overview-result'));
  await assertArrived(form, say('result-title'));
  await follow(form, say('back'));
  await assertArrived(form, say('overview-title'));
  await follow(form, say('overview-check'));
  await follow(form, say('check-continue'));
  await follow(form, say('back'));
  await assertArrived(form, say('check-title'));
});

test('the links at the top of the result lead to its parts', async t => {
  const form = await open(t, ana, 'result');
  for (const part of ['result-papers-title', 'result-next-title', 'result-profile-title']) {
    await follow(form, form.say(part));
    assert.equal(await focusText(form), form.say(part));
  }
});

test('an answer that need not be given can be taken back', async t => {
  const form = await open(t, { ...short, 'marital-status': 'married' }, 'question/overview/marital-status');
  const clear = shown(form).getByRole('button', { name: form.say('answer-clear') });
  await option(form, 'marital-status', 'widowed').check();
  await clear.click();
  assert.equal(await shown(form).locator('input:checked').count(), 0);
  assert.equal(await clear.count(), 0, 'nothing is left to take back');
  const first = await field(form, 'marital-status').evaluate(input => input === input.getRootNode().activeElement);
  assert.ok(first, 'the focus is on the first option');
  assert.equal((await stored(form)).draft.answers['marital-status'], undefined);
  await option(form, 'marital-status', 'divorced').check();
  assert.equal(await clear.count(), 1);
});

for (const screen of ['check', 'result']) {
  test(`what comes after the page is on it too when ${screen} is loaded again`, async t => {
    const unlikely = { 'moving-outdoors': 'very-severe', 'public-transport': 'none' };
    const form = await open(t, { ...ana, ...unlikely }, screen);
    const wanted = screen === 'check' ? form.say('prompt-outdoors-transport') : form.say('law-zhu.place', { place: form.say('law-place-article', { article: '74' }) });
    const there = async () => (await read(form)).includes(wanted);
    for (let waited = 0; !(await there()) && waited < 3000; waited += 100) await form.page.waitForTimeout(100);
    assert.ok(await there(), wanted);
  });
}

test('answers that rarely go together are shown for a second look, and forbid nothing', async t => {
  const unlikely = { 'moving-outdoors': 'very-severe', 'public-transport': 'none' };
  const form = await open(t, { ...short, ...unlikely }, 'overview', { done: [] });
  const { say } = form;
  await form.page.waitForLoadState('networkidle');
  await follow(form, say('overview-check'));
  const text = say('prompt-outdoors-transport');
  assert.ok((await read(form)).includes(text), text);
  assert.ok((await read(form)).includes(say('consistency-note')));
  await soundPage(form, 'answers to look at again');
  const change = `${say('change')}: ${form.say.short('public-transport')}`;
  await shown(form).locator('.sa-inset').getByRole('button', { name: change, exact: true }).click();
  await calm(form.page);
  await goOn(form);
  assert.equal(await focusText(form), say('consistency-title'), 'back to the second look');
  await shown(form).locator('.sa-inset').getByRole('button', { name: change, exact: true }).click();
  await calm(form.page);
  await option(form, 'public-transport', 'severe').check();
  await goOn(form);
  assert.equal(await heading(form), say('check-title'));
  assert.ok(!(await read(form)).includes(text), 'settled');
});

test('what is missing is named above the answers, with a way to each', async t => {
  const { settlement: _, ...answers } = short;
  const form = await open(t, answers, 'check');
  const { say } = form;
  assert.ok((await read(form)).includes(say('check-missing', { count: 1 })));
  await shown(form).locator('.sa-inset').getByRole('button', { name: form.say.short('settlement'), exact: true }).click();
  await calm(form.page);
  await field(form, 'settlement').fill('Троян');
  await goOn(form);
  assert.equal(await heading(form), say('check-title'));
  assert.ok(!(await read(form)).includes(say('check-missing', { count: 1 })));
});

test('a part that was left empty is named before sending, with a way into it', async t => {
  const form = await open(t, short, 'check');
  const { say } = form;
  const parts = SECTIONS.filter(section => !['personal', 'needs', 'facts'].includes(section));
  const box = shown(form).locator('.sa-empty-parts');
  for (const part of parts) assert.ok((await box.innerText()).includes(say(`s-${part}`)), part);
  await box.locator('a, button').filter({ hasText: say('s-functioning') }).click();
  await calm(form.page);
  assert.equal(await heading(form), say('q-toilet'));
  const send = await open(t, { ...short, toilet: 'none' }, 'send');
  const named = await shown(send).locator('.sa-empty-parts').innerText();
  assert.ok(named.includes(say('s-family')) && !named.includes(say('s-functioning')), named);
  await soundPage(send, 'the declaration with empty parts');
});
