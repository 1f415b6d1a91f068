// What can go wrong at Submit: the person is told what and what to do, in their language, and nothing is lost or sent twice.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { startBrowser } from './lib/browser.mjs';
import { calm, field, follow, focusText, goOn, heading, read, shown, switchLanguage } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { press, tabTo } from './lib/person.mjs';
import { again, assertFailed, lost, received, sendingTo, submit } from './lib/sending.mjs';
import { soundPage } from './lib/sound.mjs';
import { signature } from './people/short.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });
const { beforeSubmit: open, rows } = sendingTo(browser, intake);
const beforeSubmit = (t, language = 'bg', answers = {}) => open(t, { language, answers });

async function retry(form, before) {
  await again(form);
  await received(form);
  assert.equal(await rows(), before + 1, 'one row, and one only');
}

for (const language of ['bg', 'en']) {
  test(`the agency refuses an answer: it is named in the person's language, with a way to it (${language})`, async t => {
    const form = await beforeSubmit(t, language, { email: 'ana@example.bg' });
    const { say, page } = form;
    const before = await rows();
    // A real refusal of the real server, which is stricter than this browser's program.
    await form.next(async route => {
      const body = route.request().postDataJSON();
      body.answers.egn = '0001010010';
      body.answers.email = 'ana@';
      await route.fulfill({ response: await route.fetch({ postData: body }) });
    });
    await submit(form);
    const texts = [say.problem('egn-check', 'egn'), say.problem('email-format', 'email')];
    await page.waitForFunction(title => !document.title.startsWith(title), say('send-title'));
    await calm(page);
    const links = shown(form).getByRole('button');
    for (const text of texts) assert.equal(await links.filter({ hasText: text }).count(), 1, text);
    assert.equal(await rows(), before);
    await soundPage(form, 'refused answers');
    await links.filter({ hasText: texts[1] }).click();
    await calm(page);
    assert.equal(await heading(form), say('p-contact'));
    // The error of the server stands on the question, as the form's own errors do.
    assert.ok((await read(form)).includes(texts[1]), 'the problem stands on the question too');
    assert.equal(await field(form, 'email').inputValue(), 'ana@example.bg');
    await field(form, 'email').fill('iva@example.bg');
    await goOn(form);
    assert.equal(await heading(form), say('send-title'), 'back to where the answer was refused');
    assert.equal(await field(form, 'signature-name').inputValue(), signature['signature-name']);
    await submit(form);
    await page.locator('.sa-reference').waitFor();
    assert.equal(await rows(), before + 1);
  });

  test(`the form has been renewed in the meantime (${language})`, async t => {
    const form = await beforeSubmit(t, language);
    const before = await rows();
    await form.next(async route => {
      const body = { ...route.request().postDataJSON(), form: 'annex-2/0' };
      await route.fulfill({ response: await route.fetch({ postData: body }) });
    });
    await submit(form);
    await assertFailed(form, form.say('intake-form-version'), form.say('failed-form'));
    await soundPage(form, 'the form has been renewed');
    assert.ok((await read(form)).includes(form.say('failed-safe')));
    await retry(form, before);
  });

  test(`too much, and cut off on the way: by the real server (${language})`, async t => {
    const form = await beforeSubmit(t, language);
    const { say } = form;
    const before = await rows();
    const real = text => async route => route.fulfill({ response: await route.fetch({ postData: Buffer.from(text) }) });
    await form.next(real(JSON.stringify({ form: 'annex-2/1', language, filled_on: '2026-11-22', answers: { x: 'x'.repeat(300_000) } })));
    await submit(form);
    await assertFailed(form, say('intake-too-large'), say('intake-too-large-detail'), say('failed-shorten'), say('failed-safe'));
    await form.next(real('{"form":"annex-2/1","lang'));
    await again(form);
    await shown(form).getByText(say('intake-not-json')).first().waitFor();
    await assertFailed(form, say('intake-not-json'), say('failed-safe'));
    assert.equal(await rows(), before);
    await retry(form, before);
    assert.equal(new Set(form.keys()).size, 1, 'the same content goes under the same key');
  });
}

test('a refusal is read in the other language after a switch', async t => {
  const form = await beforeSubmit(t);
  await form.next(async route => route.fulfill({ response: await route.fetch({ postData: Buffer.from('{') }) }));
  await submit(form);
  await assertFailed(form, form.say('intake-not-json'));
  const inBulgarian = form.say('intake-not-json');
  await switchLanguage(form, 'en');
  const said = await read(form);
  assert.ok(said.includes(form.say('failed-title')));
  // The server said it in Bulgarian only: then it is marked as Bulgarian, or said anew in English.
  const foreign = shown(form).getByText(inBulgarian);
  if (await foreign.count()) assert.equal(await foreign.first().evaluate(element => element.closest('[lang]').lang), 'bg');
  else assert.ok(said.includes(form.say('intake-not-json')));
});

test('a slow answer is waited for, and the person is told that it still goes on', async t => {
  const form = await beforeSubmit(t);
  const { page, say } = form;
  const before = await rows();
  await form.next(async route => {
    await new Promise(resolve => setTimeout(resolve, 11_500));
    await route.continue();
  });
  const button = shown(form).getByRole('button', { name: say('send-do') });
  await tabTo(form, focus => focus.type === 'submit');
  await page.keyboard.press('Enter');
  const status = page.locator('saa-self-assessment [aria-live="polite"]');
  await status.filter({ hasText: new RegExp(`^${say('sending')}$`) }).waitFor({ state: 'attached' });
  assert.equal(await button.getAttribute('aria-disabled'), 'true');
  assert.equal(await focusText(form), say('send-do'), 'the focus stays on the button');
  // Impatience does no harm: keys, and a double click.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await button.dblclick({ force: true });
  await soundPage(form, 'sending');
  await status.filter({ hasText: say('sending-still') }).waitFor({ state: 'attached', timeout: 12_000 });
  assert.equal(await heading(form), say('send-title'));
  await page.locator('.sa-reference').waitFor();
  assert.equal(form.posts.length, 1);
  assert.equal(await rows(), before + 1);
});

test('a double press sends once, and going back afterwards shows what has been sent', async t => {
  const form = await beforeSubmit(t, 'en');
  const { page, say } = form;
  const before = await rows();
  await follow(form, say('back'));
  await follow(form, say('result-send'));
  await shown(form).getByRole('button', { name: say('send-do') }).dblclick();
  await page.locator('.sa-reference').waitFor();
  const reference = await page.locator('.sa-reference strong').innerText();
  assert.equal(form.posts.length, 1);
  assert.equal(await rows(), before + 1);
  for (const _ of [1, 2]) {
    await page.goBack();
    await calm(page);
    assert.equal(await heading(form), say('sent-title'));
    assert.equal(await shown(form).locator('.sa-reference strong').innerText(), reference);
  }
  // Another one is begun on purpose only.
  await page.getByText(say('sent-again')).first().focus();
  await press(form, 'Enter');
  assert.equal(await heading(form), say('clear-title'), 'and only after a question');
  await shown(form).getByRole('button', { name: say('clear-do') }).click();
  await calm(page);
  assert.equal(await heading(form), say('start-title'));
  assert.ok((await read(form)).includes(say('start-begin')));
});

for (const [what, change] of [
  ['another language', async form => switchLanguage(form, 'en')],
  ['midnight', async form => form.page.clock.setFixedTime('2026-11-23T00:10:00+02:00')],
]) {
  test(`the answer is lost after storing, then ${what}: one application all the same`, async t => {
    const form = await beforeSubmit(t);
    const before = await rows();
    await form.next(lost);
    await submit(form);
    await assertFailed(form, form.say('failed-no-answer'));
    await change(form);
    assert.equal(await rows(), before + 1, 'it is stored');
    await retry(form, before);
  });
}

test('a device with a wrong date is told so, and sends again once it is right', async t => {
  const form = await beforeSubmit(t);
  const before = await rows();
  await form.page.clock.setFixedTime('2029-01-01T10:00:00+02:00');
  await submit(form);
  await assertFailed(form, form.say('intake-filled-on'));
  assert.equal(await rows(), before);
  await form.page.clock.setFixedTime('2026-11-22T10:00:00+02:00');
  await retry(form, before);
});

test('a browser without AbortSignal.timeout submits too', async t => {
  const form = await beforeSubmit(t);
  const before = await rows();
  await form.page.evaluate(() => { delete AbortSignal.timeout; });
  await submit(form);
  await form.page.locator('.sa-reference').waitFor();
  assert.equal(await rows(), before + 1);
});

test('what Submit finds wrong is mended one by one, and leads back to the declaration', async t => {
  const form = await beforeSubmit(t, 'bg', { 'first-name': '', settlement: '' });
  const { say } = form;
  await submit(form);
  await calm(form.page);
  await follow(form, say('problem-missing-text-first-name'));
  assert.equal(await heading(form), say('p-name'));
  assert.ok((await read(form)).includes(say('problem-missing-text-first-name')), 'what is wrong stands on the page');
  await field(form, 'first-name').fill('Ива');
  await goOn(form);
  assert.equal(await heading(form), say('send-title'));
  assert.ok(!(await read(form)).includes(say('problem-missing-text-first-name')));
  await follow(form, say('problem-missing-text-settlement'));
  await field(form, 'settlement').fill('Троян');
  await goOn(form);
  assert.equal(await heading(form), say('send-title'));
  assert.equal(await shown(form).locator('.sa-summary').count(), 0);
  await submit(form);
  await form.page.locator('.sa-reference').waitFor();
});
