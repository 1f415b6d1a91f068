// One application, however its answers get lost: the same answers go under one key, changed ones as a successor that names it, and
// nobody is locked out of a number.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { startBrowser } from './lib/browser.mjs';
import { calm, field, follow, goOn, heading, read, shown, stored, switchLanguage } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { again, assertFailed, dead, failAgain, lost, problem, received, sendingTo, submit } from './lib/sending.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });
const { beforeSubmit, rows } = sendingTo(browser, intake);

const nextDay = form => form.page.clock.setFixedTime('2026-11-23T00:10:00+02:00');
const inEnglish = form => switchLanguage(form, 'en');
async function reload(form) {
  await form.page.reload();
  await form.page.locator('saa-self-assessment .sa-heading').waitFor();
  await calm(form.page);
}

const BETWEEN = {
  busy: form => failAgain(form, problem(form, 503, 'busy')),
  unavailable: form => failAgain(form, problem(form, 503, 'unavailable')),
  internal: form => failAgain(form, problem(form, 500, 'internal')),
  'too many': form => failAgain(form, route => route.fulfill({ status: 429, contentType: 'text/plain', body: 'slow down' })),
};

for (const [what, between] of Object.entries(BETWEEN)) {
  for (const [then, change] of [['the next day', nextDay], ['another language', inEnglish]]) {
    test(`the answer is lost after storing, then ${what}, then ${then}: the number comes all the same`, async t => {
      const form = await beforeSubmit(t);
      const before = await rows();
      await form.next(lost);
      await submit(form);
      await assertFailed(form, form.say('failed-perhaps-same'));
      await between(form);
      await change(form);
      await again(form);
      await received(form);
      assert.equal(await rows(), before + 1, 'one row');
      assert.equal(new Set(form.bodies()).size, 1, 'one body');
    });
  }
}

test('a refusal after a lost answer does not lock out: what is sent next names the first', async t => {
  const form = await beforeSubmit(t);
  await form.next(dead);
  await submit(form);
  await assertFailed(form);
  await failAgain(form, problem(form, 422, 'filled-on'));
  await assertFailed(form, form.say('failed-date'), form.say('failed-perhaps'));
  await again(form);
  await received(form);
  const [first, , last] = form.posts;
  assert.notEqual(last.headers()['idempotency-key'], first.headers()['idempotency-key']);
  assert.deepEqual(last.postDataJSON().replaces, [first.headers()['idempotency-key']]);
});

test('a refusal of the first try leaves the key free for what is mended', async t => {
  const form = await beforeSubmit(t);
  await form.next(problem(form, 422, 'filled-on'));
  await submit(form);
  await assertFailed(form, form.say('failed-safe'));
  await nextDay(form);
  await again(form);
  await received(form);
  assert.equal(new Set(form.keys()).size, 1);
  assert.equal(new Set(form.bodies()).size, 2);
});

/** Changes the family name on the way from the page of failure, and submits again. */
async function correct(form, name) {
  await follow(form, form.say('overview-check'));
  assert.ok(!(await read(form)).includes(form.say('check-intro')), '"nothing has been sent" would not be true');
  await shown(form).locator('[data-row="family-name"]').click();
  await calm(form.page);
  await field(form, 'family-name').fill(name);
  await goOn(form);
  await follow(form, form.say('check-continue'));
  await follow(form, form.say('result-send'));
}

for (const language of ['bg', 'en']) {
  test(`a correction after a lost answer names it, and both numbers are shown, also after a reload (${language})`, async t => {
    const form = await beforeSubmit(t, { language });
    const { say } = form;
    const before = await rows();
    await form.next(lost);
    await submit(form);
    await assertFailed(form, say('failed-perhaps-same'));
    await correct(form, 'Друга');
    assert.ok((await form.page.locator('.sa-foot').innerText()).includes(say('answers-perhaps-sent')));
    await reload(form);
    await submit(form);
    const number = await received(form);
    const [first, last] = form.posts;
    assert.deepEqual(last.postDataJSON().replaces, [first.headers()['idempotency-key']]);
    assert.equal(await rows(), before + 2);
    const numbers = (await intake.rows('SELECT reference FROM submissions ORDER BY rowid DESC LIMIT 2')).map(row => row.reference);
    assert.equal(numbers[0], number);
    for (const _ of [1, 2]) {
      const said = await read(form);
      assert.ok(said.includes(say('sent-earlier')) && said.includes(numbers[1]), said);
      await reload(form);
    }
  });
}

test('an earlier answer that was never stored is named too, and no number of it is shown', async t => {
  const form = await beforeSubmit(t);
  await form.next(dead);
  await submit(form);
  await assertFailed(form);
  await correct(form, 'Друга');
  await submit(form);
  await received(form);
  assert.equal(form.posts[1].postDataJSON().replaces.length, 1);
  assert.ok(!(await read(form)).includes(form.say('sent-earlier')));
});

test('a key under which something else is stored is no dead end', async t => {
  const form = await beforeSubmit(t);
  const before = await rows();
  // As another tab would that the browser tells nobody of.
  await form.next(async route => {
    const body = { ...route.request().postDataJSON(), language: 'en' };
    await route.fetch({ postData: JSON.stringify(body) });
    await route.continue();
  });
  await submit(form);
  await received(form);
  assert.equal(await rows(), before + 2);
  assert.deepEqual(form.posts[1].postDataJSON().replaces, [form.keys()[0]]);
  assert.ok((await read(form)).includes(form.say('sent-earlier')));
});

test('the attempt has its identity when the answers are checked, before anything is sent', async t => {
  const form = await beforeSubmit(t, { screen: 'overview' });
  await follow(form, form.say('overview-check'));
  const { attempt } = await stored(form);
  assert.match(attempt.key, /^[0-9a-f]{32}$/);
  await reload(form);
  await follow(form, form.say('check-continue'));
  await follow(form, form.say('result-send'));
  await submit(form);
  await received(form);
  assert.deepEqual(form.keys(), [attempt.key]);
  assert.equal(await heading(form), form.say('sent-title'));
});
