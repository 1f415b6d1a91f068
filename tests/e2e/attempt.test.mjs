// One application, however its answers get lost: the same answers go under one key, changed ones as a successor that
// names it, and nobody is locked out of a number.

import { expect, test } from './lib/fixtures.mjs';
import { changeAnswer, clickLink, field, goOn, heading, read, reload, stored, switchLanguage } from './lib/form.mjs';
import { again, assertFailed, dead, failAgain, lost, problem, received, submit } from './lib/sending.mjs';
import { languages } from './lib/texts.mjs';
import { footer } from './lib/widget.mjs';

const nextDay = form => form.page.clock.setFixedTime('2026-11-23T00:10:00+02:00');
const inEnglish = form => switchLanguage(form, 'en');
const BETWEEN = {
  busy: form => failAgain(form, problem(form, 503, 'busy')),
  unavailable: form => failAgain(form, problem(form, 503, 'unavailable')),
  internal: form => failAgain(form, problem(form, 500, 'internal')),
  'too many': form =>
    failAgain(form, route => route.fulfill({ status: 429, contentType: 'text/plain', body: 'slow down' })),
};

for (const [what, between] of Object.entries(BETWEEN)) {
  for (const [then, change] of Object.entries({ 'the next day': nextDay, 'another language': inEnglish })) {
    test(`the answer is lost after storing, then ${what}, then ${then}: the number comes all the same`, async ({
      beforeSubmit,
      submissionCount,
    }) => {
      const form = await beforeSubmit();
      const before = await submissionCount();
      await form.next(lost);
      await submit(form);
      await assertFailed(form, form.t('failed-perhaps-same'));
      await between(form);
      await change(form);
      await again(form);
      await received(form);
      expect(await submissionCount(), 'one row').toBe(before + 1);
      expect(new Set(form.bodies()).size, 'one body').toBe(1);
    });
  }
}

test('a refusal after a lost answer does not lock out: what is sent next names the first', async ({ beforeSubmit }) => {
  const form = await beforeSubmit();
  await form.next(dead);
  await submit(form);
  await assertFailed(form);
  await failAgain(form, problem(form, 422, 'filled-on'));
  await assertFailed(form, form.t('failed-date'), form.t('failed-perhaps'));
  await again(form);
  await received(form);
  const [first, , last] = form.posts;
  expect(last.headers()['idempotency-key']).not.toBe(first.headers()['idempotency-key']);
  expect(last.postDataJSON().replaces).toEqual([first.headers()['idempotency-key']]);
});

test('a refusal of the first try leaves the key free for what is mended', async ({ beforeSubmit }) => {
  const form = await beforeSubmit();
  await form.next(problem(form, 422, 'filled-on'));
  await submit(form);
  await assertFailed(form, form.t('failed-safe'));
  await nextDay(form);
  await again(form);
  await received(form);
  expect(new Set(form.keys()).size).toBe(1);
  expect(new Set(form.bodies()).size).toBe(2);
});

/** Changes the family name on the way from the page of failure, and submits again. */
async function correct(form, name) {
  await clickLink(form, form.t('overview-check'));
  expect(await read(form), '"nothing has been sent" would not be true').not.toContain(form.t('check-intro'));
  await changeAnswer(form, 'family-name');
  await field(form, 'family-name').fill(name);
  await goOn(form);
  await clickLink(form, form.t('check-continue'));
  await clickLink(form, form.t('result-send'));
}

for (const language of languages) {
  test(`a correction after a lost answer names it; both numbers are shown, after a reload too (${language})`, async ({
    intake,
    beforeSubmit,
    submissionCount,
  }) => {
    const form = await beforeSubmit({ language });
    const { t } = form;
    const before = await submissionCount();
    await form.next(lost);
    await submit(form);
    await assertFailed(form, t('failed-perhaps-same'));
    await correct(form, 'Друга');
    expect(await footer(form).innerText()).toContain(t('answers-perhaps-sent'));
    await reload(form);
    await submit(form);
    const number = await received(form);
    const [first, last] = form.posts;
    expect(last.postDataJSON().replaces).toEqual([first.headers()['idempotency-key']]);
    expect(await submissionCount()).toBe(before + 2);
    const last2 = await intake.rows('SELECT reference FROM submissions ORDER BY rowid DESC LIMIT 2');
    const numbers = last2.map(row => row.reference);
    expect(numbers[0]).toBe(number);
    for (const _ of [1, 2]) {
      const said = await read(form);
      expect(said).toContain(t('sent-earlier'));
      expect(said).toContain(numbers[1]);
      await reload(form);
    }
  });
}

test('an earlier answer that was never stored is named too, and no number of it is shown', async ({ beforeSubmit }) => {
  const form = await beforeSubmit();
  await form.next(dead);
  await submit(form);
  await assertFailed(form);
  await correct(form, 'Друга');
  await submit(form);
  await received(form);
  expect(form.posts[1].postDataJSON().replaces).toHaveLength(1);
  expect(await read(form)).not.toContain(form.t('sent-earlier'));
});

test('a key under which something else is stored is no dead end', async ({ beforeSubmit, submissionCount }) => {
  const form = await beforeSubmit();
  const before = await submissionCount();
  // As another tab would that the browser tells nobody of.
  await form.next(async route => {
    const body = { ...route.request().postDataJSON(), language: 'en' };
    await route.fetch({ postData: JSON.stringify(body) });
    await route.continue();
  });
  await submit(form);
  await received(form);
  expect(await submissionCount()).toBe(before + 2);
  expect(form.posts[1].postDataJSON().replaces).toEqual([form.keys()[0]]);
  expect(await read(form)).toContain(form.t('sent-earlier'));
});

test('the attempt has its identity when the answers are checked, before anything is sent', async ({ beforeSubmit }) => {
  const form = await beforeSubmit({ screen: 'overview' });
  await clickLink(form, form.t('overview-check'));
  const { attempt } = await stored(form);
  expect(attempt.key).toMatch(/^[0-9a-f]{32}$/);
  await reload(form);
  await clickLink(form, form.t('check-continue'));
  await clickLink(form, form.t('result-send'));
  await submit(form);
  await received(form);
  expect(form.keys()).toEqual([attempt.key]);
  expect(await heading(form)).toBe(form.t('sent-title'));
});
