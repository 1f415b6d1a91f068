// What browsers, phones and password managers fill in counts, whichever event they fire, none included.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { startBrowser } from './lib/browser.mjs';
import { calm, draftOf, field, goOn, heading, openForm, option, part, root, shown, stored, switchLanguage } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { short } from './people/short.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });
const ANA = { 'identifier-kind': 'egn', egn: '0001010019', 'first-name': 'Ива', 'family-name': 'Петкова', settlement: 'Троян' };
const open = (t, answers, page) => openForm(t, browser, intake.url, { kept: draftOf(answers, page === 'send' ? 'send' : `question/overview/${page}`) });

/** Sets a property of a control as a program does, and fires these events. */
const fillIn = (control, property, value, events) => control.evaluate((control, [property, value, events]) => {
  control[property] = value;
  for (const event of events) control.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
}, [property, value, events]);

/** Page, what stands in the draft, what is filled in, and what is then kept. */
const PAGES = [
  ['name', {}, form => [[field(form, 'first-name'), 'value', 'Ива'], [field(form, 'family-name'), 'value', 'Петкова']],
    { 'first-name': 'Ива', 'family-name': 'Петкова' }],
  ['contact', ANA, form => [[field(form, 'phone-mobile'), 'value', '+359888123456'], [field(form, 'email'), 'value', 'ana@example.bg']],
    { 'phone-mobile': '+359888123456', email: 'ana@example.bg' }],
  ['toilet', { toilet: 'none' }, form => [[field(form, 'toilet-remark'), 'value', 'Сама.\nБез помощ.']], { 'toilet-remark': 'Сама.\nБез помощ.' }],
  ['toilet', { toilet: 'none' }, form => [[option(form, 'toilet', 'severe'), 'checked', true]], { toilet: 'severe' }],
  ['birth-date', { 'identifier-kind': 'lnch' },
    form => ['', '-month', '-year'].map((name, at) => [part(form, 'birth-date', name), 'value', ['31', '3', '1980'][at]]),
    { 'birth-date': ['31', '3', '1980'] }],
  ['district', ANA, form => [[field(form, 'district'), 'value', 'lov']], { district: 'lov' }],
  ['life-plans', { 'life-plans': ['job'] },
    form => [[option(form, 'life-plans', 'health'), 'checked', true], [option(form, 'life-plans', 'job'), 'checked', false]], { 'life-plans': ['health'] }],
];

for (const [events, named] of [[['change'], '"change" only'], [[], 'no event'], [['input'], '"input" only'], [['change', 'blur'], '"change" and "blur"']]) {
  test(`filled in with ${named}, it counts on Continue`, async t => {
    for (const [page, answers, controls, kept] of PAGES) {
      const form = await open(t, answers, page);
      const title = await heading(form);
      for (const [control, property, value] of controls(form)) await fillIn(control, property, value, events);
      await goOn(form);
      assert.notEqual(await heading(form), title, `${page}: it goes on`);
      const { draft } = await stored(form);
      for (const [question, answer] of Object.entries(kept)) assert.deepEqual(draft.answers[question], answer, question);
    }
  });
}

test('filled in with no event, it counts however the page is left', async t => {
  for (const leave of [
    form => form.page.goBack(),
    form => shown(form).locator('.sa-back').locator('a, button').click(),
    form => switchLanguage(form, 'en'),
    form => form.page.evaluate(() => window.dispatchEvent(new Event('pagehide'))),
  ]) {
    const form = await openForm(t, browser, intake.url, { kept: draftOf(ANA, 'overview', { done: ['identifier-kind'] }) });
    await root(form).getByRole('button', { name: /^1\. / }).first().click();
    await calm(form.page);
    const control = shown(form).locator('input[type=text]').first();
    const question = (await control.getAttribute('id')).replace(/^sa\d+-\d+-/, '');
    await fillIn(control, 'value', '0101010060', []);
    await leave(form);
    await calm(form.page);
    assert.equal((await stored(form)).draft.answers[question], '0101010060', leave.toString());
  }
});

test('filled in on the last page with no event, it is sent', async t => {
  const form = await open(t, short, 'send');
  await fillIn(field(form, 'signature-name'), 'value', 'И\u0306ва\u200b Петкова', []);
  await fillIn(field(form, 'declaration'), 'checked', true, []);
  await shown(form).getByRole('button', { name: form.say('send-do') }).click();
  await shown(form).locator('.sa-reference').waitFor();
  const [row] = await intake.rows('SELECT * FROM submissions');
  assert.equal(JSON.parse(row.application).answers['signature-name'], 'Йва Петкова');
});

test('a name of which nothing can be seen is a missing one, on the page as on the server', async t => {
  for (const nothing of ['\u200b', '\u00ad', '\u2800', '\u3164', '\u202e', '\ufe0f']) {
    const form = await open(t, {}, 'name');
    await field(form, 'first-name').fill(nothing);
    await field(form, 'family-name').fill('Петкова');
    await goOn(form);
    assert.deepEqual(await shown(form).locator('.sa-summary button').allInnerTexts(), [form.say.problem('missing-text', 'first-name')]);
  }
});

test('an answer that nobody touched is not written anew', async t => {
  // Kept as it travels, and an option that another edition had.
  const kept = { 'identifier-kind': 'lnch', 'birth-date': '1980-03-31', toilet: 'once-an-option', 'life-plans': ['once-an-option', 'job'] };
  for (const page of ['birth-date', 'toilet', 'life-plans']) {
    const form = await open(t, kept, page);
    await shown(form).locator('.sa-back').locator('a, button').click();
    await calm(form.page);
    assert.deepEqual((await stored(form)).draft.answers, kept, page);
  }
});

test('the only municipality of a district is chosen', async t => {
  const form = await open(t, { ...ANA, district: 'sof' }, 'municipality');
  assert.equal(await field(form, 'municipality').locator('option').count(), 1);
  await goOn(form);
  assert.notEqual(await heading(form), form.say('q-municipality'));
  assert.equal((await stored(form)).draft.answers.municipality, 'sof46');
});
