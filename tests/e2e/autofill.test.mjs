// What browsers, phones and password managers fill in counts, whichever event they fire, none included.

import { expect, test } from './lib/fixtures.mjs';
import { datePart, draftOf, field, goOn, heading, option, settled, stored, switchLanguage } from './lib/form.mjs';
import { submit } from './lib/sending.mjs';
import { errorSummary, nameInId, referenceNumber, root, shown } from './lib/widget.mjs';
import { short } from './people/short.mjs';

const open = (openForm, answers, page) =>
  openForm({ kept: draftOf(answers, page === 'send' ? 'send' : `question/overview/${page}`) });

/** Sets properties of a control as a program does, and fires these events. */
const fillIn = (control, properties, events) =>
  control.evaluate(
    (control, [properties, events]) => {
      Object.assign(control, properties);
      for (const event of events) control.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
    },
    [properties, events],
  );

/** What is filled in on a page, given what stands in the draft, and what is then kept. */
const PAGES = [
  {
    page: 'name',
    answers: {},
    filled: form => [
      { control: field(form, 'first-name'), value: 'Ива' },
      { control: field(form, 'family-name'), value: 'Петкова' },
    ],
    kept: { 'first-name': 'Ива', 'family-name': 'Петкова' },
  },
  {
    page: 'contact',
    answers: short,
    filled: form => [
      { control: field(form, 'phone-mobile'), value: '+359888123456' },
      { control: field(form, 'email'), value: 'ana@example.bg' },
    ],
    kept: { 'phone-mobile': '+359888123456', email: 'ana@example.bg' },
  },
  {
    page: 'toilet',
    answers: { toilet: 'none' },
    filled: form => [{ control: field(form, 'toilet-remark'), value: 'Сама.\nБез помощ.' }],
    kept: { 'toilet-remark': 'Сама.\nБез помощ.' },
  },
  {
    page: 'toilet',
    answers: { toilet: 'none' },
    filled: form => [{ control: option(form, 'toilet', 'severe'), checked: true }],
    kept: { toilet: 'severe' },
  },
  {
    page: 'birth-date',
    answers: { 'identifier-kind': 'lnch' },
    filled: form => [
      { control: datePart(form, 'birth-date', 'day'), value: '31' },
      { control: datePart(form, 'birth-date', 'month'), value: '3' },
      { control: datePart(form, 'birth-date', 'year'), value: '1980' },
    ],
    kept: { 'birth-date': ['31', '3', '1980'] },
  },
  {
    page: 'district',
    answers: short,
    filled: form => [{ control: field(form, 'district'), value: 'lov' }],
    kept: { district: 'lov' },
  },
  {
    page: 'life-plans',
    answers: { 'life-plans': ['job'] },
    filled: form => [
      { control: option(form, 'life-plans', 'health'), checked: true },
      { control: option(form, 'life-plans', 'job'), checked: false },
    ],
    kept: { 'life-plans': ['health'] },
  },
];

const EVENTS = {
  '"change" only': ['change'],
  'no event': [],
  '"input" only': ['input'],
  '"change" and "blur"': ['change', 'blur'],
};

for (const [named, events] of Object.entries(EVENTS)) {
  test(`filled in with ${named}, it counts on Continue`, async ({ openForm }) => {
    for (const { page, answers, filled, kept } of PAGES) {
      const form = await open(openForm, answers, page);
      const title = await heading(form);
      for (const { control, ...property } of filled(form)) await fillIn(control, property, events);
      await goOn(form);
      expect(await heading(form), `${page}: it goes on`).not.toBe(title);
      const { draft } = await stored(form);
      for (const [question, answer] of Object.entries(kept)) expect(draft.answers[question], question).toEqual(answer);
    }
  });
}

test('filled in with no event, it counts however the page is left', async ({ openForm }) => {
  for (const leave of [
    form => form.page.goBack(),
    form =>
      shown(form)
        .getByRole('button', { name: form.t('back'), exact: true })
        .click(),
    form => switchLanguage(form, 'en'),
    form => form.page.evaluate(() => window.dispatchEvent(new Event('pagehide'))),
  ]) {
    const form = await openForm({ kept: draftOf(short, 'overview', { done: ['identifier-kind'] }) });
    await root(form).getByRole('button', { name: /^1\. / }).first().click();
    await settled(form.page);
    const control = shown(form).locator('input[type=text]').first();
    const question = nameInId(await control.getAttribute('id'));
    await fillIn(control, { value: '0101010060' }, []);
    await leave(form);
    await settled(form.page);
    expect((await stored(form)).draft.answers[question], leave.toString()).toBe('0101010060');
  }
});

test('filled in on the last page with no event, it is sent', async ({ openForm, intake }) => {
  const form = await open(openForm, short, 'send');
  await fillIn(field(form, 'signature-name'), { value: 'И\u0306ва\u200b Петкова' }, []);
  await fillIn(field(form, 'declaration'), { checked: true }, []);
  await submit(form);
  await referenceNumber(form).waitFor();
  const [row] = await intake.rows('SELECT * FROM submissions ORDER BY rowid DESC LIMIT 1');
  expect(JSON.parse(row.application).answers['signature-name']).toBe('Йва Петкова');
});

test('a name of which nothing can be seen is a missing one, on the page as on the server', async ({ openForm }) => {
  for (const nothing of ['\u200b', '\u00ad', '\u2800', '\u3164', '\u202e', '\ufe0f']) {
    const form = await open(openForm, {}, 'name');
    await field(form, 'first-name').fill(nothing);
    await field(form, 'family-name').fill('Петкова');
    await goOn(form);
    expect(await errorSummary(form).getByRole('button').allInnerTexts()).toEqual([
      form.t.problem('missing-text', 'first-name'),
    ]);
  }
});

test('an answer that nobody touched is not written anew', async ({ openForm }) => {
  // Kept as it travels, and an option that another edition had.
  const kept = {
    'identifier-kind': 'lnch',
    'birth-date': '1980-03-31',
    toilet: 'once-an-option',
    'life-plans': ['once-an-option', 'job'],
  };
  for (const page of ['birth-date', 'toilet', 'life-plans']) {
    const form = await open(openForm, kept, page);
    await shown(form)
      .getByRole('button', { name: form.t('back'), exact: true })
      .click();
    await settled(form.page);
    expect((await stored(form)).draft.answers, page).toEqual(kept);
  }
});

test('the only municipality of a district is chosen', async ({ openForm }) => {
  const form = await open(openForm, { ...short, district: 'sof' }, 'municipality');
  await expect(field(form, 'municipality').locator('option')).toHaveCount(1);
  await goOn(form);
  expect(await heading(form)).not.toBe(form.t('q-municipality'));
  expect((await stored(form)).draft.answers.municipality).toBe('sof46');
});
