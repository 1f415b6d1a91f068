// Answers that rarely go together: said where the second of them is given, and again before the result and before
// sending; never in anybody's way.

import { auditPage } from './lib/audit.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { datePart, draftOf, field, focusText, goOn, heading, option, read, settled, stored } from './lib/form.mjs';
import { received, submit } from './lib/sending.mjs';
import { containing, startingWith } from './lib/texts.mjs';
import { lookAgain, pageHeadings, shown } from './lib/widget.mjs';
import { short } from './people/short.mjs';

async function open(openForm, answers, screen) {
  const form = await openForm({ kept: draftOf(answers, screen), idle: true });
  form.posts = [];
  form.page.on('request', request => {
    if (request.method() === 'POST') form.posts.push(request);
  });
  return form;
}

/** Follows one of the box's ways to an answer. */
async function change(form, question) {
  const text = `${form.t('change')}: ${form.t.short(question)}`;
  await lookAgain(form).getByRole('button').filter({ hasText: text }).first().click();
  await settled(form.page);
}

/** The heading of the page, and what is heard with it by whoever does not look around. */
const pageHeading = form => pageHeadings(shown(form));
const heardAsNew = form => containing(form.t('consistency-new'));

test('said on the page after the second answer, with a way to both and back, and holding nobody up', async ({
  openForm,
}) => {
  const form = await open(openForm, { ...short, 'moving-indoors': 'very-severe' }, 'question/overview/moving-outdoors');
  const { t } = form;
  await option(form, 'moving-outdoors', 'none').check();
  await goOn(form);
  expect(await heading(form), 'one goes on').toBe(t('q-orientation'));
  expect(await read(form)).toContain(t('prompt-indoors-outdoors'));
  await expect(pageHeading(form), 'heard with the heading').toHaveAccessibleDescription(heardAsNew(form));
  await auditPage(form, 'a question below a prompt');
  await change(form, 'moving-indoors');
  expect(await heading(form)).toBe(t('q-moving-indoors'));
  await goOn(form);
  expect(await heading(form), 'back to where one was').toBe(t('q-orientation'));
  expect(await lookAgain(form).count(), 'both answers stay, and nothing is said twice').toBe(0);
  await expect(pageHeading(form), 'nor heard').not.toHaveAccessibleDescription(heardAsNew(form));
  const { answers } = (await stored(form)).draft;
  expect([answers['moving-indoors'], answers['moving-outdoors']]).toEqual(['very-severe', 'none']);
});

test('what was settled at once is not said again', async ({ openForm }) => {
  const form = await open(openForm, { ...short, 'marital-status': 'widowed' }, 'question/overview/living-arrangement');
  const { t } = form;
  await option(form, 'living-arrangement', 'with-spouse').check();
  await goOn(form);
  expect(await heading(form)).toBe(t('overview-title'));
  expect(await read(form)).toContain(t('prompt-spouse-without-marriage'));
  await auditPage(form, 'the overview below a prompt');
  await change(form, 'marital-status');
  await option(form, 'marital-status', 'married').check();
  await goOn(form);
  expect(await heading(form)).toBe(t('check-title'));
  expect(await read(form)).not.toContain(t('prompt-spouse-without-marriage'));
});

/** What is contradictory, the text that says so, and the answers. */
const CASES = {
  'a decision that ends before it begins': {
    text: 'decision-ends-before-it-begins',
    answers: {
      'has-decision': 'yes',
      'decision-term': 'until',
      'decision-date': { day: '1', month: '11', year: '2026' },
      'decision-expires': { day: '1', month: '1', year: '2025' },
    },
  },
  'own income above the income of the family': {
    text: 'own-above-family',
    answers: { 'personal-income': '2000', 'family-income': '100' },
  },
  'a birth date that the number does not tell': {
    text: 'birth-dates',
    answers: { 'birth-date': { day: '31', month: '3', year: '1980' } },
  },
  'received now, and never': {
    text: 'receives-and-never',
    answers: {
      'request-car': 'yes',
      'has-decision': 'yes',
      'decision-percent': '95',
      'receives-car': 'yes',
      'fact-car-aid': 'never',
      'fact-wheelchair': 'yes',
    },
  },
};
for (const [name, { text, answers }] of Object.entries(CASES)) {
  test(`${name}: above the answers, the result and the declaration`, async ({ openForm }) => {
    for (const screen of ['check', 'result', 'send']) {
      const form = await open(openForm, { ...short, ...answers }, screen);
      expect(await read(form), screen).toContain(form.t(`prompt-${text}`));
      const { y } = await lookAgain(form).boundingBox();
      expect(y, `${screen}: where the box begins`).toBeLessThan(900);
      await auditPage(form, `${name} on ${screen}`);
    }
  });
}

test('from the declaration to an answer and back to the declaration', async ({ openForm }) => {
  const form = await open(openForm, { ...short, 'personal-income': '2000', 'family-income': '100' }, 'send');
  await change(form, 'family-income');
  expect(await heading(form)).toBe(form.t('p-income'));
  await field(form, 'family-income').fill('2100');
  await goOn(form);
  expect(await heading(form)).toBe(form.t('send-title'));
  expect(await focusText(form)).toBe(form.t('send-title'));
  expect(await read(form)).not.toContain(form.t('prompt-own-above-family'));
});

test('a fact that is no longer asked is still one of the two ways, says so, and can be changed', async ({
  openForm,
}) => {
  const answers = {
    'has-decision': 'yes',
    'decision-body': 'telk',
    'decision-percent': '95',
    'economic-status': ['employed-full-time'],
    'fact-working': 'no',
  };
  for (const screen of ['check', 'send']) {
    const form = await open(openForm, { ...short, ...answers }, screen);
    const { t } = form;
    expect(await read(form), screen).toContain(t('prompt-working-twice'));
    for (const question of ['economic-status', 'fact-working']) {
      const link = lookAgain(form)
        .getByRole('button')
        .filter({ hasText: t.short(question) });
      await expect(link, `${screen}: ${question}`).toHaveCount(1);
    }
    await change(form, 'fact-working');
    expect(await heading(form)).toBe(t('q-fact-working'));
    expect(await read(form)).toContain(t('consistency-not-asked'));
    await expect(option(form, 'fact-working', 'no'), 'with the answer that is compared').toBeChecked();
    await auditPage(form, 'a question to which only a second look leads');
    await option(form, 'fact-working', 'yes').check();
    await goOn(form);
    expect(await heading(form)).toBe(t(`${screen}-title`));
    expect(await read(form), 'settled').not.toContain(t('prompt-working-twice'));
  }
});

// A child's form was sent before its prompt could ever be seen: it is completed by the last page itself.
const child = {
  ...short,
  'identifier-kind': 'other',
  'other-document': 'паспорт 1',
  'birth-date': { day: '20', month: '5', year: '2016' },
  'has-representative': 'yes',
  'representative-first-name': 'Мария',
  'representative-family-name': 'Петкова',
};

test('what the declaration itself raises is looked at before anything is sent, once', async ({ openForm }) => {
  const form = await open(openForm, child, 'send');
  const { t } = form;
  expect(await read(form)).toContain(t('prompt-under-age'));
  expect(await read(form), 'not yet answered').not.toContain(t('prompt-child-signs-for-itself'));
  await option(form, 'signed-by', 'person').check();
  await field(form, 'signature-name').fill('Ива Петкова');
  await field(form, 'declaration').check();
  await submit(form);
  await settled(form.page);
  expect(form.posts, 'nothing is sent').toHaveLength(0);
  expect(await heading(form)).toBe(t('send-title'));
  expect(await focusText(form), 'the box has the focus').toBe(t('consistency-title'));
  await expect(
    lookAgain(form).getByRole('heading'),
    'that nothing was sent is heard with it',
  ).toHaveAccessibleDescription(t('consistency-unsent'));
  const points = await lookAgain(form).getByRole('list').first().innerText();
  expect(points, 'what is new stands first').toMatch(startingWith(t('prompt-child-signs-for-itself')));
  await expect(option(form, 'signed-by', 'person'), 'what was answered stays').toBeChecked();
  await auditPage(form, 'a declaration that was not sent');
  await submit(form);
  await received(form);
  expect(form.posts, 'the second press sends').toHaveLength(1);
});

test('what was settled on the declaration is sent at once', async ({ openForm }) => {
  const form = await open(openForm, child, 'send');
  await option(form, 'signed-by', 'person').check();
  await field(form, 'signature-name').fill('Ива Петкова');
  await field(form, 'declaration').check();
  await submit(form);
  await settled(form.page);
  expect(form.posts).toHaveLength(0);
  await option(form, 'signed-by', 'representative').check();
  await submit(form);
  await received(form);
  expect(form.posts).toHaveLength(1);
});

test('what stood above the declaration already holds nobody up', async ({ openForm }) => {
  const form = await open(openForm, { ...short, 'personal-income': '2000', 'family-income': '100' }, 'send');
  await field(form, 'signature-name').fill('Ива Петкова');
  await field(form, 'declaration').check();
  await submit(form);
  await received(form);
  expect(form.posts).toHaveLength(1);
});

test('the page after the birth date of a child says for whom the form is', async ({ openForm }) => {
  const { 'birth-date': _, ...before } = child;
  const form = await open(openForm, before, 'question/overview/birth-date');
  for (const [part, text] of Object.entries(child['birth-date'])) await datePart(form, 'birth-date', part).fill(text);
  await goOn(form);
  expect(await read(form)).toContain(form.t('prompt-under-age'));
  await expect(pageHeading(form), 'heard with the heading').toHaveAccessibleDescription(heardAsNew(form));
});
