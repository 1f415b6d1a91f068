// What stands between the form and the agency is told from the agency: its words, its breaks and its waits prove nothing, and never
// leave anybody at a page from which nothing leads on.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { after, test } from 'node:test';

import { startBrowser } from './lib/browser.mjs';
import { calm, read, shown } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { again, assertFailed, html, problem, received, sendingTo, submit } from './lib/sending.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });
const { beforeSubmit, rows } = sendingTo(browser, intake);

const said = (status, body, contentType = 'application/json') => route =>
  route.fulfill({ status, contentType, body: JSON.stringify(body) });

for (const [who, handle, text, ways] of [
  ['a framework', said(400, { type: 'https://tools.ietf.org/html/rfc9110', title: 'One or more validation errors occurred.' }), 'failed-not-taken', ['failed-owner', 'failed-print']],
  ['a firewall', said(403, { title: 'Request blocked', detail: 'Incident 7' }, 'application/problem+json'), 'failed-forbidden', ['failed-owner', 'failed-print']],
  ['a proxy with a name of ours', said(502, { type: '/problems/validation', title: 'Bad' }, 'application/problem+json'), 'failed-faulty', ['failed-wait', 'failed-print']],
]) {
  test(`the words of ${who} are not the agency's`, async t => {
    const form = await beforeSubmit(t);
    const before = await rows();
    await form.next(handle);
    await submit(form);
    const all = await assertFailed(form, form.say(text), form.say('failed-perhaps-same'), ...ways.map(key => form.say(key)));
    for (const foreign of ['One or more', 'blocked', 'Incident', 'Bad']) assert.ok(!all.includes(foreign), foreign);
    await again(form);
    await received(form);
    assert.equal(await rows(), before + 1);
  });
}

test('an agency that names no answer to correct leaves the ways that there are', async t => {
  const form = await beforeSubmit(t);
  const { say } = form;
  for (const errors of [[], [{ question: 'not-a-question', code: 'x', detail: 'Нещо' }]]) {
    await form.next(said(422, { type: '/problems/validation', title: say('intake-validation'), errors }, 'application/problem+json'));
    if (errors.length) await again(form); else await submit(form);
    const all = await assertFailed(form, say('intake-validation'), say('failed-owner'), say('failed-print'));
    assert.ok(!all.includes(say('failed-correct')), 'there is nothing to correct');
  }
});

test('whoever is not told to wait can send at once', async t => {
  const form = await beforeSubmit(t);
  await form.next(html(413, { 'retry-after': '3600' }));
  await submit(form);
  await assertFailed(form, form.say('failed-shorten'));
  await again(form);
  await received(form);
});

test('a wait that was asked for outlives a reload, and says until when', async t => {
  const form = await beforeSubmit(t);
  const { say } = form;
  await form.next(problem(form, 503, 'busy', { 'retry-after': '600' }));
  await submit(form);
  await assertFailed(form, say('intake-busy'));
  await form.page.reload();
  await form.page.locator('saa-self-assessment .sa-heading').waitFor();
  await calm(form.page);
  // Shut for now, and it says why.
  await shown(form).getByRole('button', { name: say('send-do') }).click({ force: true });
  const [before] = say('failed-wait-until', { time: '|' }).split('|');
  await assertFailed(form, before.trim());
  assert.equal(form.posts.length, 1, 'nothing is sent before');
  await form.page.clock.setFixedTime('2026-11-22T23:59:00+02:00');
  await form.page.reload();
  await form.page.locator('saa-self-assessment .sa-heading').waitFor();
  await calm(form.page);
  await submit(form);
  await received(form);
});

test('a confirmation that breaks off is no answer, and the number comes with the next try', async t => {
  // The routes of the browser's driver can't break off: a real proxy does.
  const proxy = createServer((request, response) => {
    const chunks = [];
    request.on('data', chunk => chunks.push(chunk)).on('end', async () => {
      const headers = { ...request.headers, connection: 'close' };
      delete headers.host;
      delete headers['content-length'];
      delete headers['accept-encoding'];
      const body = request.method === 'POST' ? Buffer.concat(chunks) : undefined;
      const answer = await fetch(new URL(request.url, intake.url), { method: request.method, headers, body });
      const bytes = Buffer.from(await answer.arrayBuffer());
      const breaks = request.method === 'POST' && !proxy.broke;
      const kept = [...answer.headers].filter(([name]) => !['connection', 'transfer-encoding', 'content-encoding', 'content-length'].includes(name));
      response.writeHead(answer.status, [...kept, ['content-length', String(bytes.length)]].flat());
      if (!breaks) return response.end(bytes);
      proxy.broke = true;
      response.write(bytes.subarray(0, 20), () => setTimeout(() => response.destroy(), 100));
    });
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  t.after(() => proxy.close());
  const { beforeSubmit: through } = sendingTo(browser, { ...intake, url: `http://127.0.0.1:${proxy.address().port}/` });
  const form = await through(t, { excused: [/./] });
  const before = await rows();
  await submit(form);
  await assertFailed(form, form.say('failed-no-answer'), form.say('failed-again'), form.say('failed-perhaps-same'));
  assert.equal(await rows(), before + 1, 'it is stored');
  await again(form);
  await received(form);
  assert.equal(await rows(), before + 1, 'once');
});

test('a page whose own fetch throws gets a page of failure, and not the end of the form', async t => {
  const form = await beforeSubmit(t);
  await form.page.evaluate(() => {
    const { fetch } = window;
    let times = 0;
    window.fetch = (...all) => {
      times += 1;
      if (times === 1) throw new Error('blocked');
      if (times === 2) return 'nothing';
      return fetch(...all).then(answer => ({ ok: answer.ok, status: answer.status, headers: answer.headers, text: () => answer.text() }));
    };
  });
  await submit(form);
  await assertFailed(form, form.say('failed-no-answer'));
  await again(form);
  await form.page.waitForTimeout(300);
  await assertFailed(form, form.say('failed-no-answer'));
  // What is no `Response` may still be the agency's answer.
  await again(form);
  await received(form);
});

test('a number without its moment is a number', async t => {
  for (const received_at of [undefined, 'garbage']) {
    const form = await beforeSubmit(t);
    await form.next(said(201, { reference: 'AAAA-BBBB-CCCC', received_at, status: 'filed' }));
    await submit(form);
    assert.equal(await received(form), 'AAAA-BBBB-CCCC');
    const all = await read(form);
    const [before] = form.say('sent-time', { time: '|' }).split('|');
    assert.ok(!all.includes(before) && !all.includes('garbage'), all);
  }
});

test('the next person in the same form is no correction of the last one', async t => {
  const form = await beforeSubmit(t);
  await form.next(async route => { await route.fetch(); await route.abort('connectionreset'); });
  await submit(form);
  await assertFailed(form);
  // As a helper would: number and names are somebody else's.
  await form.page.evaluate(() => {
    const key = Object.keys(sessionStorage).find(name => /^saa-self-assessment:\d+$/.test(name));
    window.kept = [key, sessionStorage.getItem(key)];
  });
  const [key, text] = await form.page.evaluate(() => window.kept);
  const kept = JSON.parse(text);
  Object.assign(kept.draft.answers, { egn: '0101010060', 'first-name': 'Иван', 'family-name': 'Колев', 'signature-name': 'Иван Колев' });
  await form.page.addInitScript(([name, changed]) => { sessionStorage.setItem(name, changed); }, [key, JSON.stringify(kept)]);
  await form.page.reload();
  await form.page.locator('saa-self-assessment .sa-heading').waitFor();
  await calm(form.page);
  await submit(form);
  await received(form);
  assert.ok(!(await shown(form).innerText()).includes(form.say('sent-earlier')), 'no number of somebody else');
  assert.deepEqual(form.posts.at(-1).postDataJSON().replaces ?? [], []);
});
