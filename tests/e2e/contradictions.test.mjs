// Answers that rarely go together: said where the second of them is given, and again before the result and before sending;
// never in anybody's way.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { startBrowser } from './lib/browser.mjs';
import { calm, draftOf, focusText, goOn, heading, openForm, option, read, shown, stored } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { soundPage } from './lib/sound.mjs';
import { short } from './people/short.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });
const open = (t, answers, screen) => openForm(t, browser, intake.url, { kept: draftOf(answers, screen), idle: true });

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
