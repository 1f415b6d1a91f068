// Answers that rarely go together: said where the second of them is given, and again before the result and before sending;
// never in anybody's way.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { startBrowser } from './lib/browser.mjs';
import { calm, draftOf, focusText, goOn, heading, openForm, option, read, shown, stored } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { received, submit } from './lib/sending.mjs';
import { soundPage } from './lib/sound.mjs';
import { short } from './people/short.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });
async function open(t, answers, screen) {
  const form = await openForm(t, browser, intake.url, { kept: draftOf(answers, screen), idle: true });
  form.posts = [];
  form.page.on('request', request => { if (request.method() === 'POST') form.posts.push(request); });
  return form;
}

/** The box, and one of its ways to an answer. */
const box = form => shown(form).locator('.sa-look-again');
async function change(form, question) {
  const text = `${form.say('change')}: ${form.say.short(question)}`;
  await box(form).locator('a, button').filter({ hasText: text }).first().click();
  await calm(form.page);
}

/** What describes the heading: heard with it by whoever does not look around. */
const description = form => shown(form).locator('.sa-heading').evaluate(heading => (heading.getAttribute('aria-describedby') ?? '').split(' ')
  .map(id => heading.getRootNode().getElementById(id)?.textContent ?? '').join(' '));

test('said on the page after the second answer, with a way to both and back, and holding nobody up', async t => {
  const form = await open(t, { ...short, 'moving-indoors': 'very-severe' }, 'question/overview/moving-outdoors');
  const { say } = form;
  await option(form, 'moving-outdoors', 'none').check();
  await goOn(form);
  assert.equal(await heading(form), say('q-orientation'), 'one goes on');
  assert.ok((await read(form)).includes(say('prompt-indoors-outdoors')));
  assert.ok((await description(form)).includes(say('consistency-new')), 'heard with the heading');
  await soundPage(form, 'a question below a prompt');
  await change(form, 'moving-indoors');
  assert.equal(await heading(form), say('q-moving-indoors'));
  await goOn(form);
  assert.equal(await heading(form), say('q-orientation'), 'back to where one was');
  assert.equal(await box(form).count(), 0, 'both answers stay, and nothing is said twice');
  assert.ok(!(await description(form)).includes(say('consistency-new')), 'nor heard');
  const { answers } = (await stored(form)).draft;
  assert.deepEqual([answers['moving-indoors'], answers['moving-outdoors']], ['very-severe', 'none']);
});

test('what was settled at once is not said again', async t => {
  const form = await open(t, { ...short, 'marital-status': 'widowed' }, 'question/overview/living-arrangement');
  const { say } = form;
  await option(form, 'living-arrangement', 'with-spouse').check();
  await goOn(form);
  assert.equal(await heading(form), say('overview-title'));
  assert.ok((await read(form)).includes(say('prompt-spouse-without-marriage')));
  await soundPage(form, 'the overview below a prompt');
  await change(form, 'marital-status');
  await option(form, 'marital-status', 'married').check();
  await goOn(form);
  assert.equal(await heading(form), say('check-title'));
  assert.ok(!(await read(form)).includes(say('prompt-spouse-without-marriage')));
});

const CASES = [
  ['a decision that ends before it begins', 'decision-ends-before-it-begins',
    { 'has-decision': 'yes', 'decision-term': 'until', 'decision-date': { day: '1', month: '11', year: '2026' }, 'decision-expires': { day: '1', month: '1', year: '2025' } }],
  ['own income above the income of the family', 'own-above-family', { 'personal-income': '2000', 'family-income': '100' }],
  ['a birth date that the number does not tell', 'birth-dates', { 'birth-date': { day: '31', month: '3', year: '1980' } }],
  ['received now, and never', 'receives-and-never', { 'request-car': 'yes', 'has-decision': 'yes', 'decision-percent': '95', 'receives-car': 'yes', 'fact-car-aid': 'never', 'fact-wheelchair': 'yes' }],
];
for (const [name, text, answers] of CASES) {
  test(`${name}: above the answers, the result and the declaration`, async t => {
    for (const screen of ['check', 'result', 'send']) {
      const form = await open(t, { ...short, ...answers }, screen);
      assert.ok((await read(form)).includes(form.say(`prompt-${text}`)), screen);
      const top = await box(form).boundingBox();
      assert.ok(top.y < 900, `${screen}: the box begins at ${top.y} px`);
      await soundPage(form, `${name} on ${screen}`);
    }
  });
}

test('from the declaration to an answer and back to the declaration', async t => {
  const form = await open(t, { ...short, 'personal-income': '2000', 'family-income': '100' }, 'send');
  await change(form, 'family-income');
  assert.equal(await heading(form), form.say('p-income'));
  await shown(form).locator('input').nth(1).fill('2100');
  await goOn(form);
  assert.equal(await heading(form), form.say('send-title'));
  assert.equal(await focusText(form), form.say('send-title'));
  assert.ok(!(await read(form)).includes(form.say('prompt-own-above-family')));
});

test('a fact that is no longer asked is still one of the two ways, says so, and can be changed', async t => {
  const answers = { 'has-decision': 'yes', 'decision-body': 'telk', 'decision-percent': '95', 'economic-status': ['employed-full-time'], 'fact-working': 'no' };
  for (const screen of ['check', 'send']) {
    const form = await open(t, { ...short, ...answers }, screen);
    const { say } = form;
    assert.ok((await read(form)).includes(say('prompt-working-twice')), screen);
    for (const question of ['economic-status', 'fact-working']) {
      const link = box(form).locator('a, button').filter({ hasText: say.short(question) });
      assert.equal(await link.count(), 1, `${screen}: ${question}`);
    }
    await change(form, 'fact-working');
    assert.equal(await heading(form), say('q-fact-working'));
    assert.ok((await read(form)).includes(say('consistency-not-asked')));
    assert.ok(await option(form, 'fact-working', 'no').isChecked(), 'with the answer that is compared');
    await soundPage(form, 'a question to which only a second look leads');
    await option(form, 'fact-working', 'yes').check();
    await goOn(form);
    assert.equal(await heading(form), say(`${screen}-title`));
    assert.ok(!(await read(form)).includes(say('prompt-working-twice')), 'settled');
  }
});

// A child's form was sent before its prompt could ever be seen: it is completed by the last page itself.
const child = { ...short, 'identifier-kind': 'other', 'other-document': 'паспорт 1', 'birth-date': { day: '20', month: '5', year: '2016' }, 'has-representative': 'yes',
  'representative-first-name': 'Мария', 'representative-family-name': 'Петкова' };

test('what the declaration itself raises is looked at before anything is sent, once', async t => {
  const form = await open(t, child, 'send');
  const { say } = form;
  assert.ok((await read(form)).includes(say('prompt-under-age')));
  assert.ok(!(await read(form)).includes(say('prompt-child-signs-for-itself')), 'not yet answered');
  await option(form, 'signed-by', 'person').check();
  await shown(form).locator('input[id$="signature-name"]').fill('Ива Петкова');
  await shown(form).locator('input[type=checkbox]').check();
  await submit(form);
  await calm(form.page);
  assert.equal(form.posts.length, 0, 'nothing is sent');
  assert.equal(await heading(form), say('send-title'));
  assert.equal(await focusText(form), say('consistency-title'), 'the box has the focus');
  const described = await shown(form).locator('[data-row="look-again"]').evaluate(heading =>
    heading.getRootNode().getElementById(heading.getAttribute('aria-describedby')).textContent);
  assert.equal(described, say('consistency-unsent'), 'that nothing was sent is heard with it');
  const points = await box(form).locator('ul').first().innerText();
  assert.ok(points.startsWith(say('prompt-child-signs-for-itself')), 'what is new stands first');
  assert.ok(await option(form, 'signed-by', 'person').isChecked(), 'what was answered stays');
  await soundPage(form, 'a declaration that was not sent');
  await submit(form);
  await received(form);
  assert.equal(form.posts.length, 1, 'the second press sends');
});

test('what was settled on the declaration is sent at once', async t => {
  const form = await open(t, child, 'send');
  await option(form, 'signed-by', 'person').check();
  await shown(form).locator('input[id$="signature-name"]').fill('Ива Петкова');
  await shown(form).locator('input[type=checkbox]').check();
  await submit(form);
  await calm(form.page);
  assert.equal(form.posts.length, 0);
  await option(form, 'signed-by', 'representative').check();
  await submit(form);
  await received(form);
  assert.equal(form.posts.length, 1);
});

test('what stood above the declaration already holds nobody up', async t => {
  const form = await open(t, { ...short, 'personal-income': '2000', 'family-income': '100' }, 'send');
  await shown(form).locator('input[id$="signature-name"]').fill('Ива Петкова');
  await shown(form).locator('input[type=checkbox]').check();
  await submit(form);
  await received(form);
  assert.equal(form.posts.length, 1);
});

test('the page after the birth date of a child says for whom the form is', async t => {
  const { 'birth-date': _, ...before } = child;
  const form = await open(t, before, 'question/overview/birth-date');
  const fields = shown(form).locator('input');
  for (const [at, text] of ['20', '5', '2016'].entries()) await fields.nth(at).fill(text);
  await goOn(form);
  assert.ok((await read(form)).includes(form.say('prompt-under-age')));
  assert.ok((await description(form)).includes(form.say('consistency-new')), 'heard with the heading');
});
