// The ways through the form: any order, facts only where they matter, and back to where one came from.

import { auditPage } from './lib/audit.mjs';
import { everythingLoaded } from './lib/browser.mjs';
import { expect, test } from './lib/fixtures.mjs';
import {
  assertArrived,
  changeAnswer,
  clickLink,
  draftOf,
  field,
  focusText,
  goOn,
  group,
  heading,
  option,
  read,
  settled,
  stored,
} from './lib/form.mjs';
import { fillPage, fillSection } from './lib/person.mjs';
import { SECTIONS } from './lib/sections.mjs';
import { emptyParts, nameInId, shown } from './lib/widget.mjs';
import { decided, DECIDED, requests } from './people/decided.mjs';
import { short } from './people/short.mjs';
import { ana } from './people/whole.mjs';

const open = (openForm, answers, screen, options) => openForm({ kept: draftOf(answers, screen, options) });
const row = (form, section) => shown(form).locator('li', { hasText: form.t(`s-${section}`) });
const state = async (form, section) => (await row(form, section).innerText()).split('\n').pop().trim();

/** Walks through the facts without answering and gives the questions that were asked. */
async function asked(form) {
  const { t } = form;
  if ((await row(form, 'facts').getByRole('button').count()) === 0) return [];
  await row(form, 'facts').getByRole('button').click();
  await settled(form.page);
  const found = [];
  while ((await heading(form)) !== t('overview-title')) {
    const fields = await shown(form)
      .locator('input, select, textarea')
      .evaluateAll(fields => fields.map(field => field.name || field.id));
    const names = fields.map(field => nameInId(field).replace(/-(month|year)$/, ''));
    found.push(...new Set(names.filter(name => !name.startsWith('adding-'))));
    await goOn(form);
  }
  return found;
}

const FOREIGNER = {
  'identifier-kind': 'lnch',
  lnch: '7001234568',
  'birth-date': { day: '1', month: '2', year: '1980' },
};

/** What somebody has answered; which facts must be asked then, and which must not. */
const FACTS = {
  '60 %: the aids for a car and a home are out of the question': {
    answers: decided('60', 'car', 'home-adaptation'),
    wanted: [],
    unwanted: [
      'fact-mobility',
      'fact-wheelchair',
      'fact-car-aid',
      'fact-home-aid',
      'fact-income-per-member',
      'fact-working',
    ],
  },
  '95 % and a car wished: what the car depends on': {
    answers: decided('95', 'car'),
    wanted: ['fact-mobility', 'fact-working', 'fact-income-per-member', 'fact-car-aid'],
    unwanted: ['fact-wheelchair', 'fact-home-aid', 'fact-prescription', 'fact-municipal-lease', 'fact-residence'],
  },
  '95 % and nothing of it wished': {
    answers: decided('95'),
    wanted: [],
    unwanted: ['fact-car-aid', 'fact-home-aid', 'fact-prescription', 'fact-municipal-lease', 'fact-pension'],
  },
  'one who works, by section 3, is not asked again': {
    answers: { ...decided('95', 'car'), 'economic-status': ['employed-full-time'] },
    wanted: ['fact-mobility'],
    unwanted: ['fact-working'],
  },
  'rent: the household and the lease, no income': {
    answers: decided('60', 'municipal-rent'),
    wanted: ['fact-household', 'fact-municipal-lease'],
    unwanted: ['fact-income-per-member', 'fact-mobility'],
  },
  'a car without an ЕГН: the right to stay, as for every aid of the Act': {
    answers: { ...decided('95', 'car'), ...FOREIGNER },
    wanted: ['fact-residence', 'fact-mobility'],
    unwanted: ['fact-wheelchair'],
  },
  'assistance without an ЕГН: the right to stay': {
    answers: { ...decided('95', 'personal-assistance'), ...FOREIGNER, 'attendance-certified': 'yes' },
    wanted: ['fact-residence'],
    unwanted: ['fact-attendance'],
  },
};

for (const [name, { answers, wanted, unwanted }] of Object.entries(FACTS)) {
  test(`facts: ${name}`, async ({ openForm }) => {
    const form = await open(openForm, answers, 'overview');
    const found = await asked(form);
    expect(
      wanted.filter(question => !found.includes(question)),
      'must be asked',
    ).toEqual([]);
    expect(
      unwanted.filter(question => found.includes(question)),
      'must not be asked',
    ).toEqual([]);
    expect(
      found.filter(question => !question.startsWith('fact-')),
      'nothing else stands there',
    ).toEqual([]);
  });
}

test('the facts say that they are not part of the official form', async ({ openForm }) => {
  const form = await open(openForm, { ...DECIDED, 'decision-percent': '95', ...requests('car') }, 'overview');
  await row(form, 'facts').getByRole('button').click();
  await settled(form.page);
  expect(await read(form)).toContain(form.t('s-facts.intro'));
});

test('sections in any order; each says how far it is', async ({ openForm }) => {
  const form = await open(openForm, {}, 'overview');
  const { t } = form;
  for (const section of SECTIONS.filter(section => !['needs', 'facts'].includes(section))) {
    expect(await state(form, section)).toBe(t('state-not-started'));
  }
  expect(await state(form, 'needs')).toBe(t('state-nothing-asked'));
  expect(await row(form, 'needs').getByRole('button').count()).toBe(0);
  // The last first.
  await fillSection(form, 'functioning', ana);
  expect(await state(form, 'functioning')).toBe(t('state-done'));
  // Section 8 asks nothing yet: of all parts two are not to be filled in.
  expect(await read(form)).toContain(t('overview-progress', { left: SECTIONS.length - 2, all: SECTIONS.length }));
  await fillSection(form, 'family', ana);
  expect(await state(form, 'family')).toBe(t('state-done'));
  // The first link leads to the next that is open.
  await clickLink(form, t('overview-next', { title: t('s-personal') }));
  await assertArrived(form, t('q-identifier-kind'));
  await fillPage(form, ana);
  await fillPage(form, ana);
  for (const _ of [1, 2, 3]) await clickLink(form, t('back'));
  expect(await state(form, 'personal')).toBe(t('state-started'));
  // Entered again, a section goes on where it was left.
  await row(form, 'personal').getByRole('button').click();
  await settled(form.page);
  expect(await heading(form)).toBe(t('p-name'));
  await clickLink(form, t('back'));
  await clickLink(form, t('back'));
  await clickLink(form, t('back'));
  // A request opens section 8.
  await fillSection(form, 'requests', ana);
  expect(await state(form, 'needs')).toBe(t('state-not-started'));
  // What is over may be opened and changed; a question that opens makes it unfinished again.
  await fillSection(form, 'employment', { ...ana, 'left-employment': 'no', 'looking-for-work': 'no' });
  expect(await state(form, 'employment')).toBe(t('state-done'));
  await row(form, 'employment').getByRole('button').click();
  await settled(form.page);
  await option(form, 'left-employment', 'yes').check();
  await clickLink(form, t('back'));
  expect(await state(form, 'employment')).toBe(t('state-started'));
  await auditPage(form, 'overview with all states');
});

test('a change leads back to its row, and first to the questions that it opens', async ({ openForm }) => {
  const form = await open(
    openForm,
    { ...short, 'marital-status': 'married', 'left-employment': 'no', 'future-work': 'no' },
    'check',
  );
  const { t } = form;
  await changeAnswer(form, 'marital-status');
  await assertArrived(form, t('q-marital-status'));
  await option(form, 'marital-status', 'divorced').check();
  await goOn(form);
  expect(await heading(form)).toBe(t('check-title'));
  expect(await focusText(form), `the focus is on "${await focusText(form)}"`).toContain(t.short('marital-status'));
  expect(await read(form)).toContain(t('o-marital-status-divorced'));
  await changeAnswer(form, 'left-employment');
  await option(form, 'left-employment', 'yes').check();
  await goOn(form);
  await assertArrived(form, t('q-leaving-reasons'));
  await option(form, 'leaving-reasons', 'other').check();
  await goOn(form);
  await assertArrived(form, t('q-leaving-reason-other'));
  await field(form, 'leaving-reason-other').fill('Далечен път');
  await goOn(form);
  expect(await heading(form)).toBe(t('check-title'));
  expect(await read(form)).toContain('Далечен път');
  // "Back" from a change leads to the answers too, changed or not.
  await changeAnswer(form, 'future-work');
  await clickLink(form, t('back'));
  expect(await heading(form)).toBe(t('check-title'));
});

test('an answer that need not be given can be taken back', async ({ openForm }) => {
  const form = await open(openForm, { ...short, 'marital-status': 'married' }, 'question/overview/marital-status');
  const clear = shown(form).getByRole('button', { name: form.t('answer-clear') });
  await option(form, 'marital-status', 'widowed').check();
  await clear.click();
  expect(await shown(form).locator('input:checked').count()).toBe(0);
  expect(await clear.count(), 'nothing is left to take back').toBe(0);
  const first = group(form, 'marital-status').getByRole('radio').first();
  await expect(first, 'the focus is on the first option').toBeFocused();
  expect((await stored(form)).draft.answers['marital-status']).toBeUndefined();
  await option(form, 'marital-status', 'divorced').check();
  await expect(clear).toHaveCount(1);
});

for (const screen of ['check', 'result']) {
  test(`what comes after the page is on it too when ${screen} is loaded again`, async ({ openForm }) => {
    const unlikely = { 'moving-outdoors': 'very-severe', 'public-transport': 'none' };
    const form = await open(openForm, { ...ana, ...unlikely }, screen);
    const { t } = form;
    const wanted =
      screen === 'check'
        ? t('prompt-outdoors-transport')
        : t('law-zhu.place', { place: t('law-place-article', { article: '74' }) });
    await expect.poll(() => read(form), { timeout: 3000 }).toContain(wanted);
  });
}

test('answers that rarely go together are shown for a second look, and forbid nothing', async ({ openForm }) => {
  const unlikely = { 'moving-outdoors': 'very-severe', 'public-transport': 'none' };
  const form = await open(openForm, { ...short, ...unlikely }, 'overview', { done: [] });
  const { t } = form;
  await everythingLoaded(form);
  await clickLink(form, t('overview-check'));
  const text = t('prompt-outdoors-transport');
  expect(await read(form)).toContain(text);
  expect(await read(form)).toContain(t('consistency-note'));
  await auditPage(form, 'answers to look at again');
  const change = `${t('change')}: ${form.t.short('public-transport')}`;
  await shown(form).getByRole('button', { name: change, exact: true }).click();
  await settled(form.page);
  await goOn(form);
  expect(await focusText(form), 'back to the second look').toBe(t('consistency-title'));
  await shown(form).getByRole('button', { name: change, exact: true }).click();
  await settled(form.page);
  await option(form, 'public-transport', 'severe').check();
  await goOn(form);
  expect(await heading(form)).toBe(t('check-title'));
  expect(await read(form), 'settled').not.toContain(text);
});

test('what is missing is named above the answers, with a way to each', async ({ openForm }) => {
  const { settlement: _, ...answers } = short;
  const form = await open(openForm, answers, 'check');
  const { t } = form;
  expect(await read(form)).toContain(t('check-missing', { count: 1 }));
  await shown(form)
    .getByRole('button', { name: form.t.short('settlement'), exact: true })
    .click();
  await settled(form.page);
  await field(form, 'settlement').fill('Троян');
  await goOn(form);
  expect(await heading(form)).toBe(t('check-title'));
  expect(await read(form)).not.toContain(t('check-missing', { count: 1 }));
});

test('a part that was left empty is named before sending, with a way into it', async ({ openForm }) => {
  const form = await open(openForm, short, 'check');
  const { t } = form;
  const parts = SECTIONS.filter(section => !['personal', 'needs', 'facts'].includes(section));
  const box = emptyParts(form);
  for (const part of parts) expect(await box.innerText(), part).toContain(t(`s-${part}`));
  await box
    .getByRole('button')
    .filter({ hasText: t('s-functioning') })
    .click();
  await settled(form.page);
  expect(await heading(form)).toBe(t('q-toilet'));
  const send = await open(openForm, { ...short, toilet: 'none' }, 'send');
  const named = await emptyParts(send).innerText();
  expect(named).toContain(t('s-family'));
  expect(named).not.toContain(t('s-functioning'));
  await auditPage(send, 'the declaration with empty parts');
});
