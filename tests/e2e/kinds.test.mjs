// Each kind of answer to Submit has a true sentence, and the ways that help: trying again where that can help, others first where
// it can't.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { after, test } from 'node:test';

import { startBrowser } from './lib/browser.mjs';
import { read, shown } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { assertFailed, dead, failAgain, html, problem, received, again, sendingTo, submit } from './lib/sending.mjs';
import { soundPage } from './lib/sound.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });
const { beforeSubmit, rows } = sendingTo(browser, intake);

const json = (status, body) => route => route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) });

/** Where a redirect points: nothing may come there. */
let strayed = 0;
const stray = createServer((_, response) => { strayed += 1; response.writeHead(200, { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }).end(); });
stray.listen(0, '127.0.0.1');
await once(stray, 'listening');
after(() => stray.close());
const elsewhere = `http://127.0.0.1:${stray.address().port}/`;

/** What comes back; the sentence; the ways; whether trying again is the first of the buttons. */
const KINDS = [
  [html(400), 'failed-not-taken', ['failed-owner', 'failed-print'], false],
  [html(401), 'failed-forbidden', ['failed-owner', 'failed-print'], false],
  [html(403), 'failed-forbidden', ['failed-owner', 'failed-print'], false],
  [html(404), 'failed-not-taken', ['failed-owner', 'failed-print'], false],
  [html(405), 'failed-not-taken', ['failed-owner', 'failed-print'], false],
  [html(408), 'failed-timed-out', ['failed-again', 'failed-print'], true],
  [html(413), 'failed-too-large', ['failed-shorten', 'failed-print'], false],
  [html(415), 'failed-not-taken', ['failed-owner', 'failed-print'], false],
  [html(429), 'failed-busy', ['failed-wait', 'failed-print'], true],
  [html(500), 'failed-faulty', ['failed-wait', 'failed-print'], true],
  [html(502), 'failed-faulty', ['failed-wait', 'failed-print'], true],
  [html(503), 'failed-unavailable', ['failed-wait', 'failed-print'], true],
  [html(504), 'failed-faulty', ['failed-wait', 'failed-print'], true],
  [html(511), 'failed-not-the-agency', ['failed-network', 'failed-print'], true],
  [html(200), 'failed-not-the-agency', ['failed-network', 'failed-print'], true],
  [json(200, { ok: true }), 'failed-not-the-agency', ['failed-network'], true],
  [json(201, { reference: 7 }), 'failed-not-the-agency', ['failed-network'], true],
  [json(201, null), 'failed-not-the-agency', ['failed-network'], true],
  [json(500, []), 'failed-faulty', ['failed-wait'], true],
  [html(302, { location: '/elsewhere' }), 'failed-redirected', ['failed-network', 'failed-owner', 'failed-print'], true],
  [html(307, { location: elsewhere }), 'failed-redirected', ['failed-owner'], true],
  [dead, 'failed-no-answer', ['failed-again', 'failed-print'], true],
];

for (const language of ['bg', 'en']) {
  test(`every kind of answer is told apart, and one key goes through them all (${language})`, async t => {
    const form = await beforeSubmit(t, { language, bypassCSP: true });
    const { say } = form;
    const before = await rows();
    await form.next(dead);
    await submit(form);
    await assertFailed(form, say('failed-no-answer'), say('failed-perhaps-same'));
    for (const [handle, text, ways, isFirst] of KINDS) {
      await failAgain(form, handle);
      const said = await assertFailed(form, say(text), say('failed-perhaps-same'), ...ways.map(key => say(key)));
      assert.ok(!said.includes('Welcome'), 'foreign pages are not shown');
      const first = await shown(form).locator('.sa-actions > *').first().innerText();
      assert.equal(first, say(isFirst ? 'failed-retry' : 'overview-check'), text);
    }
    await soundPage(form, 'not confirmed');
    assert.equal(new Set(form.keys()).size, 1, 'one key');
    assert.equal(new Set(form.bodies()).size, 1, 'one body');
    assert.equal(await rows(), before);
    assert.equal(strayed, 0, 'nothing went where a redirect pointed');
    await again(form);
    await received(form);
    assert.equal(await rows(), before + 1);
  });
}

test('no connection is told apart from no answer', async t => {
  const form = await beforeSubmit(t);
  await form.context.setOffline(true);
  await submit(form);
  await assertFailed(form, form.say('failed-offline'), form.say('failed-again'));
  await form.context.setOffline(false);
  await again(form);
  await received(form);
});

test('an address of another origin that does not let this page in', async t => {
  const other = createServer((_, response) => response.writeHead(204).end()).listen(0, '127.0.0.1');
  await once(other, 'listening');
  t.after(() => other.close());
  // Whether the policy of the page or the other side's silence on CORS is in the way, the program is not told.
  const form = await beforeSubmit(t, { excused: [/./] });
  await form.page.locator('saa-self-assessment').evaluate((element, url) => element.setAttribute('submit-url', url), `http://127.0.0.1:${other.address().port}/`);
  await submit(form);
  await assertFailed(form, form.say('failed-not-reached'), form.say('failed-owner'), form.say('failed-print'));
});

for (const [how, after] of [
  ['in seconds', () => '2'],
  ['as a moment', () => new Date(Date.parse('2026-11-22T08:00:02Z')).toUTCString()],
]) {
  test(`who is asked to wait, ${how}, is told until when, and can send then`, async t => {
    const form = await beforeSubmit(t);
    const { say } = form;
    await form.next(problem(form, 503, 'busy', { 'retry-after': after(), date: 'Sun, 22 Nov 2026 08:00:00 GMT' }));
    await submit(form);
    const [before, behind] = say('failed-wait-until', { time: '|' }).split('|');
    const said = await assertFailed(form, say('intake-busy'), before.trim());
    const until = said.slice(said.indexOf(before) + before.length);
    assert.match(until, /^22\.11\.2026.*?, 10:01/, `until when, to the minute: ${until}`);
    assert.equal(behind, '');
    const retry = shown(form).getByRole('button', { name: say('failed-retry') });
    assert.equal(await retry.getAttribute('aria-disabled'), 'true');
    await retry.click({ force: true });
    assert.equal(form.posts.length, 1, 'not yet');
    await form.page.waitForFunction(() => !document.querySelector('saa-self-assessment').shadowRoot.querySelector('.sa-actions [aria-disabled]'));
    await retry.click();
    await received(form);
  });
}

for (const language of ['bg', 'en']) {
  test(`who is asked to wait over a weekend is told the day, not "some minutes" (${language})`, async t => {
    const form = await beforeSubmit(t, { language });
    await form.next(problem(form, 503, 'busy', { 'retry-after': '259200' }));
    await submit(form);
    const said = await assertFailed(form, form.say('intake-busy'), form.say('failed-wait-until', { time: '|' }).split('|')[0].trim());
    assert.match(said, /25/, 'three days after 22 November');
    assert.ok(!said.includes(form.say('failed-wait')), said);
  });
}

const confirmed = (form, confirmation) => form.next(route => route.fulfill({ status: 201, contentType: 'application/json', body: JSON.stringify(confirmation) }));

for (const reference of ['  ', '\u200b', '\u2800\u3164', 7, null]) {
  test(`a confirmation whose number is ${JSON.stringify(reference)} is none: the answers stay`, async t => {
    const form = await beforeSubmit(t);
    await confirmed(form, { reference, received_at: '2026-11-22T10:00:00+02:00', status: 'filed' });
    await submit(form);
    await assertFailed(form, form.say('failed-not-the-agency'));
    await again(form);
    assert.match(await received(form), /\S/);
  });
}

for (const [status, sign, texts, not] of [
  ['filed', [], ['sent-filed'], ['sent-sign-title']],
  ['preliminary', ['paper'], ['sent-preliminary', 'sent-sign-title', 'sent-sign-paper'], ['sent-sign-ask']],
  ['preliminary', [], ['sent-preliminary', 'sent-sign-title', 'sent-sign-ask'], []],
  ['preliminary', ['by-pigeon'], ['sent-preliminary', 'sent-sign-ask'], []],
  ['rejected', [], ['sent-received'], ['sent-preliminary', 'sent-filed', 'sent-sign-title']],
  [undefined, undefined, ['sent-received'], ['sent-preliminary', 'sent-filed', 'sent-sign-title']],
]) {
  test(`the confirmation says ${status}, to be signed ${sign}: nothing else is told`, async t => {
    const form = await beforeSubmit(t);
    await confirmed(form, { reference: 'AB12', received_at: '2026-11-22T10:00:00+02:00', status, sign });
    await submit(form);
    await received(form);
    const said = await read(form);
    for (const text of texts) assert.ok(said.includes(form.say(text)), `${text}: ${said}`);
    for (const text of not) assert.ok(!said.includes(form.say(text)), `not ${text}: ${said}`);
  });
}

test('what can only be read after a reload is not offered where a reload loses the answers', async t => {
  const form = await beforeSubmit(t);
  const { say } = form;
  await form.page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
  await form.next(async route => route.fulfill({ response: await route.fetch({ postData: { ...route.request().postDataJSON(), form: 'annex-2/0' } }) }));
  await submit(form);
  const said = await assertFailed(form, say('intake-form-version'), say('failed-form-unsaved'));
  assert.ok(!said.includes(say('failed-form')));
  const reload = /презаредете|reload the page/i;
  const detail = await shown(form).locator('.sa-lead + p').innerText();
  assert.ok(!reload.test(detail), `the agency does not know whether a reload does harm: ${detail}`);
  assert.ok((await form.page.locator('.sa-foot').innerText()).includes(say('saving-failed')));
  assert.ok(!(await read(form)).includes(say('answers-kept')));
});
