// Two tabs with one draft: a copied tab (window.open, "duplicate tab") never sends a second application unseen.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { startBrowser } from './lib/browser.mjs';
import { calm, field, read, shown, stored } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { assertFailed, gate, lost, received, sendingTo, submit, watch } from './lib/sending.mjs';
import { soundPage } from './lib/sound.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });
const { beforeSubmit, rows } = sendingTo(browser, intake);

/** A copy of the tab, as the browser makes it: by window.open, which copies the storage of the tab. */
async function copyOf(form) {
  await stored(form);
  const opening = form.context.waitForEvent('page');
  await form.page.evaluate(() => { window.open(location.href); });
  const page = await opening;
  await page.clock.setFixedTime('2026-11-22T10:00:00+02:00');
  await page.reload();
  await page.locator('saa-self-assessment .sa-heading').waitFor();
  await calm(page);
  const copy = { ...form, page, faults: form.faults };
  watch(copy, page);
  return copy;
}

const foot = form => form.page.locator('saa-self-assessment .sa-foot').innerText();

for (const language of ['bg', 'en']) {
  test(`what one tab has sent, its copy shows, with the number, and nothing is sent twice (${language})`, async t => {
    const form = await beforeSubmit(t, { language });
    const before = await rows();
    const copy = await copyOf(form);
    await submit(form);
    const number = await received(form);
    assert.equal(await received(copy), number);
    await soundPage(copy, 'sent from another tab');
    assert.equal(copy.posts.length, 0);
    assert.equal(await rows(), before + 1);
  });
}

test('a copy with other answers says under which number the first was received, and sends a correction that names it', async t => {
  const form = await beforeSubmit(t);
  const { say } = form;
  const before = await rows();
  const copy = await copyOf(form);
  await field(copy, 'signature-name').fill('Друго Име');
  await submit(form);
  const number = await received(form);
  await shown(copy).getByText(say('changed-send')).waitFor();
  assert.ok((await read(copy)).includes(say('answers-changed-since', { number })));
  assert.ok((await foot(copy)).includes(say('answers-changed-since', { number })));
  assert.equal(await field(copy, 'signature-name').inputValue(), 'Друго Име', 'what was typed stays');
  await soundPage(copy, 'another state was sent from another tab');
  // It is known after a reload too.
  await copy.page.reload();
  await shown(copy).getByText(say('changed-send')).waitFor();
  await submit(copy);
  const last = await received(copy);
  assert.notEqual(last, number);
  assert.deepEqual(copy.posts[0].postDataJSON().replaces, form.keys());
  assert.equal(await rows(), before + 2);
  assert.ok((await read(copy)).includes(number), 'every number there is');
  // The first tab learns of the last number.
  await form.page.locator('.sa-reference', { hasText: last }).waitFor();
  assert.ok((await read(form)).includes(number));
});

test('the changes of a copy can be given up for the number that there is', async t => {
  const form = await beforeSubmit(t);
  const copy = await copyOf(form);
  await field(copy, 'signature-name').fill('Друго Име');
  await submit(form);
  const number = await received(form);
  await shown(copy).getByRole('button', { name: form.say('changed-leave') }).click();
  assert.equal(await received(copy), number);
  assert.ok(!JSON.stringify(await stored(copy)).includes('Друго Име'));
});

test('while one tab sends, its copy does not, and says why; then it shows the number', async t => {
  const form = await beforeSubmit(t);
  const before = await rows();
  const copy = await copyOf(form);
  const { go, handle } = gate();
  await form.next(handle);
  await submit(form);
  await form.page.locator('saa-self-assessment .sa-sending').waitFor();
  await submit(copy);
  await assertFailed(copy, form.say('failed-elsewhere'), form.say('failed-other-tab'));
  assert.equal(copy.posts.length, 0);
  go();
  const number = await received(form);
  assert.equal(await received(copy), number);
  assert.equal(await rows(), before + 1);
});

test('after a lost answer the copy goes on where the first tab was', async t => {
  const form = await beforeSubmit(t);
  const before = await rows();
  await form.next(lost);
  await submit(form);
  await assertFailed(form);
  const copy = await copyOf(form);
  await submit(copy);
  const number = await received(copy);
  assert.deepEqual(copy.keys(), form.keys(), 'the same attempt');
  assert.equal(await rows(), before + 1);
  assert.equal(await received(form), number, 'and the first tab has the number too');
});

test('a copy that was made before the first sending names it, though its answer was lost', async t => {
  const form = await beforeSubmit(t);
  const copy = await copyOf(form);
  await form.next(lost);
  await submit(form);
  await assertFailed(form);
  await field(copy, 'signature-name').fill('Друго Име');
  await submit(copy);
  await received(copy);
  assert.deepEqual(copy.posts[0].postDataJSON().replaces, form.keys());
});

for (const [what, script] of [
  ['locks', () => { delete Navigator.prototype.locks; }],
  ['channels', () => { delete window.BroadcastChannel; }],
  ['either', () => { delete Navigator.prototype.locks; delete window.BroadcastChannel; }],
]) {
  test(`a browser without ${what}: nobody is locked out, and nothing is hidden`, async t => {
    const form = await beforeSubmit(t, { script });
    const before = await rows();
    await form.context.addInitScript(script);
    const copy = await copyOf(form);
    assert.deepEqual(await copy.page.evaluate(() => [!!navigator.locks, !!window.BroadcastChannel]), [what === 'channels', what === 'locks']);
    await submit(form);
    const number = await received(form);
    if (what !== 'locks') {
      // Other answers under the same key: it is taken, and what follows names it.
      await field(copy, 'signature-name').fill('Друго Име');
      await submit(copy);
      const last = await received(copy);
      assert.notEqual(last, number);
      assert.ok((await read(copy)).includes(number));
      assert.equal(await rows(), before + 2);
    } else {
      assert.equal(await received(copy), number);
    }
  });
}

test('nothing that one tab tells the others holds an answer', async t => {
  const form = await beforeSubmit(t);
  await form.page.evaluate(() => {
    window.heard = [];
    new BroadcastChannel('saa-self-assessment').onmessage = event => window.heard.push(JSON.stringify(event.data));
  });
  await submit(form);
  await received(form);
  const heard = (await form.page.evaluate(() => window.heard)).join();
  assert.ok(heard.includes(form.keys()[0]));
  for (const answer of Object.values(form.posts[0].postDataJSON().answers).flat().filter(text => text.length > 3)) {
    assert.ok(!heard.includes(answer), answer);
  }
});

test('another draft is not touched by what a tab tells', async t => {
  const form = await beforeSubmit(t);
  const copy = await copyOf(form);
  await copy.page.locator('saa-self-assessment .sa-foot').getByRole('button', { name: form.say('clear-link') }).click();
  await shown(copy).getByRole('button', { name: form.say('clear-do') }).click();
  await calm(copy.page);
  await submit(form);
  await received(form);
  await copy.page.waitForTimeout(300);
  assert.ok((await read(copy)).includes(form.say('start-begin')));
  assert.ok(!(await stored(copy)).receipt);
});
