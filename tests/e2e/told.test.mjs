// What stands between the form and the agency is told from the agency: its words, its breaks and its waits prove
// nothing, and never leave anybody at a page from which nothing leads on.

import { createServer } from 'node:http';
import { once } from 'node:events';

import { expect, test } from './lib/fixtures.mjs';
import { read, reload } from './lib/form.mjs';
import { again, assertFailed, html, lost, problem, received, submit } from './lib/sending.mjs';
import { shown } from './lib/widget.mjs';

const said =
  (status, body, contentType = 'application/json') =>
  route =>
    route.fulfill({ status, contentType, body: JSON.stringify(body) });

const PROBLEM = 'application/problem+json';
const VALIDATION = 'One or more validation errors occurred.';

/** Who says it, what they say, and what the page makes of it. */
const OTHERS = {
  'a framework': {
    answers: said(400, { type: 'https://tools.ietf.org/html/rfc9110', title: VALIDATION }),
    text: 'failed-not-taken',
    ways: ['failed-owner', 'failed-print'],
  },
  'a firewall': {
    answers: said(403, { title: 'Request blocked', detail: 'Incident 7' }, PROBLEM),
    text: 'failed-forbidden',
    ways: ['failed-owner', 'failed-print'],
  },
  'a proxy with a name of ours': {
    answers: said(502, { type: '/problems/validation', title: 'Bad' }, PROBLEM),
    text: 'failed-faulty',
    ways: ['failed-wait', 'failed-print'],
  },
};

for (const [who, { answers, text, ways }] of Object.entries(OTHERS)) {
  test(`the words of ${who} are not the agency's`, async ({ beforeSubmit, submissionCount }) => {
    const form = await beforeSubmit();
    const before = await submissionCount();
    await form.next(answers);
    await submit(form);
    const wanted = [text, 'failed-perhaps-same', ...ways].map(key => form.t(key));
    const all = await assertFailed(form, ...wanted);
    for (const foreign of ['One or more', 'blocked', 'Incident', 'Bad']) expect(all).not.toContain(foreign);
    await again(form);
    await received(form);
    expect(await submissionCount()).toBe(before + 1);
  });
}

test('an agency that names no answer to correct leaves the ways that there are', async ({ beforeSubmit }) => {
  const form = await beforeSubmit();
  const { t } = form;
  for (const errors of [[], [{ question: 'not-a-question', code: 'x', detail: 'Нещо' }]]) {
    await form.next(said(422, { type: '/problems/validation', title: t('intake-validation'), errors }, PROBLEM));
    await (errors.length > 0 ? again(form) : submit(form));
    const all = await assertFailed(form, t('intake-validation'), t('failed-owner'), t('failed-print'));
    expect(all, 'there is nothing to correct').not.toContain(t('failed-correct'));
  }
});

test('whoever is not told to wait can send at once', async ({ beforeSubmit }) => {
  const form = await beforeSubmit();
  await form.next(html(413, { 'retry-after': '3600' }));
  await submit(form);
  await assertFailed(form, form.t('failed-shorten'));
  await again(form);
  await received(form);
});

test('a wait that was asked for outlives a reload, and says until when', async ({ beforeSubmit }) => {
  const form = await beforeSubmit();
  const { t } = form;
  await form.next(problem(form, 503, 'busy', { 'retry-after': '600' }));
  await submit(form);
  await assertFailed(form, t('intake-busy'));
  await reload(form);
  // Shut for now, and it says why.
  await shown(form)
    .getByRole('button', { name: t('send-do') })
    .click({ force: true });
  const [before] = t('failed-wait-until', { time: '|' }).split('|');
  await assertFailed(form, before.trim());
  expect(form.posts, 'nothing is sent before').toHaveLength(1);
  await form.page.clock.setFixedTime('2026-11-22T23:59:00+02:00');
  await reload(form);
  await submit(form);
  await received(form);
});

/**
 * A server before another that breaks off its first answer to a submission: the routes of the browser's driver can't.
 */
async function breakingProxy(url, atEnd) {
  let hasBroken = false;
  const NOT_PASSED_ON = ['connection', 'transfer-encoding', 'content-encoding', 'content-length'];
  const answer = async (request, sent, response) => {
    const headers = { ...request.headers, connection: 'close' };
    for (const name of ['host', 'content-length', 'accept-encoding']) delete headers[name];
    const isSubmission = request.method === 'POST';
    const real = await fetch(new URL(request.url, url), {
      method: request.method,
      headers,
      body: isSubmission ? sent : undefined,
    });
    const bytes = Buffer.from(await real.arrayBuffer());
    const kept = [...real.headers].filter(([name]) => !NOT_PASSED_ON.includes(name));
    response.writeHead(real.status, [...kept, ['content-length', String(bytes.length)]].flat());
    if (!isSubmission || hasBroken) {
      response.end(bytes);
      return;
    }
    hasBroken = true;
    response.write(bytes.subarray(0, 20), () => setTimeout(() => response.destroy(), 100));
  };
  const proxy = createServer((request, response) => {
    const chunks = [];
    request.on('data', chunk => chunks.push(chunk)).on('end', () => answer(request, Buffer.concat(chunks), response));
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  atEnd(() => proxy.close());
  return `http://127.0.0.1:${proxy.address().port}/`;
}

test('a confirmation that breaks off is no answer, and the number comes with the next try', async ({
  atEnd,
  intake,
  beforeSubmit,
  submissionCount,
}) => {
  const url = await breakingProxy(intake.url, atEnd);
  const form = await beforeSubmit({ url, excused: [/./] });
  const before = await submissionCount();
  await submit(form);
  await assertFailed(form, form.t('failed-no-answer'), form.t('failed-again'), form.t('failed-perhaps-same'));
  expect(await submissionCount(), 'it is stored').toBe(before + 1);
  await again(form);
  await received(form);
  expect(await submissionCount(), 'once').toBe(before + 1);
});

test('a page whose own fetch throws gets a page of failure, and not the end of the form', async ({ beforeSubmit }) => {
  const form = await beforeSubmit();
  await form.page.evaluate(() => {
    const { fetch } = window;
    let times = 0;
    window.fetch = (...all) => {
      times += 1;
      if (times === 1) throw new Error('blocked');
      if (times === 2) return 'nothing';
      return fetch(...all).then(answer => ({
        ok: answer.ok,
        status: answer.status,
        headers: answer.headers,
        text: () => answer.text(),
      }));
    };
  });
  await submit(form);
  await assertFailed(form, form.t('failed-no-answer'));
  await again(form);
  await form.page.waitForTimeout(300);
  await assertFailed(form, form.t('failed-no-answer'));
  // What is no `Response` may still be the agency's answer.
  await again(form);
  await received(form);
});

test('a number without its moment is a number', async ({ beforeSubmit }) => {
  for (const received_at of [undefined, 'garbage']) {
    const form = await beforeSubmit();
    await form.next(said(201, { reference: 'AAAA-BBBB-CCCC', received_at, status: 'filed' }));
    await submit(form);
    expect(await received(form)).toBe('AAAA-BBBB-CCCC');
    const all = await read(form);
    const [before] = form.t('sent-time', { time: '|' }).split('|');
    for (const text of [before, 'garbage']) expect(all).not.toContain(text);
  }
});

test('the next person in the same form is no correction of the last one', async ({ beforeSubmit }) => {
  const form = await beforeSubmit();
  await form.next(lost);
  await submit(form);
  await assertFailed(form);
  // As a helper would: number and names are somebody else's.
  await form.page.evaluate(() => {
    const key = Object.keys(sessionStorage).find(name => /^saa-self-assessment:\d+$/.test(name));
    window.kept = [key, sessionStorage.getItem(key)];
  });
  const [key, text] = await form.page.evaluate(() => window.kept);
  const kept = JSON.parse(text);
  const next = { egn: '0101010060', 'first-name': 'Иван', 'family-name': 'Колев', 'signature-name': 'Иван Колев' };
  Object.assign(kept.draft.answers, next);
  await form.page.addInitScript(
    ([name, changed]) => {
      sessionStorage.setItem(name, changed);
    },
    [key, JSON.stringify(kept)],
  );
  await reload(form);
  await submit(form);
  await received(form);
  expect(await shown(form).innerText(), 'no number of somebody else').not.toContain(form.t('sent-earlier'));
  expect(form.posts.at(-1).postDataJSON().replaces ?? []).toEqual([]);
});
