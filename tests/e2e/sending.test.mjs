// While the form is on its way: it is seen and heard, it ends, nothing typed is lost, and nothing is said after what ended it.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { after, test } from 'node:test';

import { startBrowser } from './lib/browser.mjs';
import { calm, field, focusText, follow, goOn, heading, read, shown, stored } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { tabTo } from './lib/person.mjs';
import { again, assertFailed, dead, gate, lost, received, sendingTo, submit } from './lib/sending.mjs';
import { soundPage } from './lib/sound.mjs';
import { short } from './people/short.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });
const { beforeSubmit, rows } = sendingTo(browser, intake);

/** Notes in their order what the live region says and what gets the focus. */
const listen = form => form.page.evaluate(() => {
  window.events = [];
  const root = document.querySelector('saa-self-assessment').shadowRoot;
  new MutationObserver(() => {
    const text = root.querySelector('.sa-root:not(.sa-leaving) [aria-live="polite"]').textContent;
    if (text && window.events.at(-1) !== text) window.events.push(text);
  }).observe(root, { subtree: true, childList: true, characterData: true });
  root.addEventListener('focusin', event => window.events.push(event.target.textContent));
});

const status = form => form.page.locator('saa-self-assessment .sa-root [aria-live="polite"]');
const foot = form => form.page.locator('saa-self-assessment .sa-foot').innerText();

for (const [how, wait] of [['at once', 0], ['after a moment', 150], ['just as it is said', 760], ['later', 2500]]) {
  for (const end of [received, assertFailed]) {
    test(`an answer that comes ${how} is never followed by "sending" (${end.name})`, async t => {
      const form = await beforeSubmit(t);
      await listen(form);
      await form.next(async route => {
        await new Promise(resolve => setTimeout(resolve, wait));
        await (end === received ? route.continue() : dead(route));
      });
      await submit(form);
      await end(form);
      await form.page.waitForTimeout(1500);
      const events = (await form.page.evaluate(() => window.events)).map(text => text.trim());
      const over = events.findIndex(text => [form.say('sent-title'), form.say('failed-title')].includes(text));
      assert.ok(over >= 0, events.join(' | '));
      assert.ok(!events.slice(over).some(text => [form.say('sending'), form.say('sending-still')].includes(text)), events.join(' | '));
      if (wait > 2000) assert.ok(events.slice(0, over).includes(form.say('sending')), events.join(' | '));
      assert.equal((await status(form).allTextContents()).join(''), '', 'nothing is left to be met');
    });
  }
}

for (const language of ['bg', 'en']) {
  test(`sending is seen beside the button as long as it lasts, the second time too (${language})`, async t => {
    const form = await beforeSubmit(t, { language });
    const { page, say } = form;
    for (const [press, name] of [[submit, 'send-do'], [again, 'failed-retry']]) {
      const { go, handle } = gate(name === 'send-do' ? dead : undefined);
      await form.next(handle);
      await press(form);
      const note = shown(form).locator('.sa-sending');
      await note.waitFor();
      const button = shown(form).getByRole('button', { name: say(name) });
      assert.equal(await note.innerText(), say('sending'));
      assert.equal(await button.getAttribute('aria-disabled'), 'true');
      assert.equal(await focusText(form), say(name), 'the focus stays on the button');
      const [above, below] = [await button.boundingBox(), await note.boundingBox()];
      assert.ok(below.y - above.y - above.height < 60, 'beside the button');
      assert.ok((await foot(form)).includes(say('answers-sending')));
      const count = form.posts.length;
      await page.keyboard.press('Enter');
      await button.click({ force: true });
      await page.waitForTimeout(200);
      assert.equal(form.posts.length, count, 'a second press does nothing');
      await soundPage(form, `on its way by ${name}`);
      go();
      if (name === 'send-do') await assertFailed(form);
      else await received(form);
    }
  });
}

test('every wait ends: a head without an end, for a confirmation and for a refusal', async t => {
  let head = { status: 201, type: 'application/json' };
  const silent = createServer((request, response) => {
    if (request.method === 'OPTIONS') return response.writeHead(204, allowed).end();
    response.writeHead(head.status, { ...allowed, 'content-type': head.type });
    response.write('{"refer');
  });
  const allowed = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  t.after(() => { silent.closeAllConnections(); silent.close(); });
  // The longest wait is made short.
  const script = () => {
    const real = window.setTimeout;
    window.setTimeout = (act, wait, ...rest) => real(act, wait === 90000 ? 1500 : wait, ...rest);
  };
  const form = await beforeSubmit(t, { script, bypassCSP: true });
  await form.page.locator('saa-self-assessment').evaluate((element, url) => element.setAttribute('submit-url', url), `http://127.0.0.1:${silent.address().port}/`);
  await submit(form);
  await assertFailed(form, form.say('failed-timed-out'), form.say('failed-perhaps-same'));
  head = { status: 503, type: 'application/problem+json' };
  await again(form);
  await form.page.waitForTimeout(2500);
  await assertFailed(form, form.say('failed-timed-out'));
  await form.page.locator('saa-self-assessment').evaluate(element => element.removeAttribute('submit-url'));
  await again(form);
  await received(form);
});

test('what is typed while it is on its way is kept, said, and can be sent as a correction', async t => {
  const form = await beforeSubmit(t);
  const { page, say } = form;
  const before = await rows();
  const { go, handle } = gate();
  await form.next(handle);
  await submit(form);
  await follow(form, say('back'));
  await follow(form, say('back'));
  await shown(form).locator('[data-row="family-name"]').click();
  await calm(page);
  await field(form, 'family-name').fill('Променена');
  go();
  await page.waitForFunction(() => JSON.parse(sessionStorage.getItem('saa-self-assessment:1')).outdated);
  assert.equal(await heading(form), say('p-name'), 'nobody is torn away from what they type');
  assert.equal(await field(form, 'family-name').inputValue(), 'Променена');
  const [{ reference: number }] = await intake.rows('SELECT reference FROM submissions ORDER BY rowid DESC LIMIT 1');
  assert.ok((await foot(form)).includes(say('answers-changed-since', { number })));
  assert.equal((await stored(form)).draft.answers['family-name'], 'Променена');
  await goOn(form);
  await follow(form, say('check-continue'));
  await follow(form, say('result-send'));
  assert.ok((await read(form)).includes(say('changed-send')));
  await submit(form);
  await received(form);
  assert.deepEqual(form.posts[1].postDataJSON().replaces, [form.keys()[0]]);
  assert.equal(await rows(), before + 2);
  await page.emulateMedia({ media: 'print' });
  const paper = await read(form);
  assert.ok(paper.includes('Променена') && paper.includes(number), paper);
});

test('a changed mind: the copy of what was sent is of what was sent', async t => {
  const form = await beforeSubmit(t);
  const { go, handle } = gate();
  await form.next(handle);
  await submit(form);
  await field(form, 'signature-name').fill('Друго Име');
  go();
  await shown(form).getByRole('button', { name: form.say('changed-leave') }).click();
  await received(form);
  await form.page.emulateMedia({ media: 'print' });
  const paper = await read(form);
  assert.ok(paper.includes(short['family-name']) && !paper.includes('Друго Име'), paper);
});

for (const language of ['bg', 'en']) {
  test(`deleting while it is on its way calls it back, says what may be, and touches nobody else (${language})`, async t => {
    const form = await beforeSubmit(t, { language });
    const { page, say } = form;
    const { go, handle } = gate(async route => route.fulfill({ response: await route.fetch() }));
    await form.next(handle);
    await submit(form);
    await page.locator('saa-self-assessment .sa-sending').waitFor();
    await page.locator('saa-self-assessment .sa-foot').getByRole('button', { name: say('clear-link') }).click();
    await calm(page);
    assert.ok((await read(form)).includes(say('clear-sending')));
    await soundPage(form, 'deleting while sending');
    await shown(form).getByRole('button', { name: say('clear-do') }).click();
    await calm(page);
    assert.equal(await heading(form), say('start-title'));
    assert.ok((await read(form)).includes(say('cleared-perhaps-sent')));
    // The next person begins.
    await shown(form).getByRole('button', { name: say('start-begin') }).click();
    await calm(page);
    await follow(form, `5. ${say('s-education')}`);
    await shown(form).locator('input[type=radio]').first().check();
    go();
    await page.waitForTimeout(1500);
    assert.equal(await heading(form), say('q-education-level'));
    const kept = await stored(form);
    assert.ok(!kept.receipt);
    assert.ok(kept.draft.answers['education-level']);
    assert.notEqual(kept.attempt.key, form.keys()[0], 'another person, another attempt');
    assert.deepEqual(kept.attempt.before, []);
  });
}

test('deleting after a lost answer says that the form may have been received', async t => {
  const form = await beforeSubmit(t);
  const { say } = form;
  await form.next(lost);
  await submit(form);
  await assertFailed(form);
  await form.page.locator('saa-self-assessment .sa-foot').getByRole('button', { name: say('clear-link') }).click();
  await calm(form.page);
  assert.ok((await read(form)).includes(say('clear-perhaps')));
  await shown(form).getByRole('button', { name: say('clear-do') }).click();
  await calm(form.page);
  assert.ok((await read(form)).includes(say('cleared-perhaps-sent')));
  await tabTo(form, focus => focus.text === say('start-begin'));
});
