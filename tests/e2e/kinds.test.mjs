// Each kind of answer to Submit has a true sentence, and the ways that help: trying again where that can help, others
// first where it can't.

import { createServer } from 'node:http';
import { once } from 'node:events';

import { auditPage } from './lib/audit.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { read } from './lib/form.mjs';
import { fillStorage } from './lib/portal.mjs';
import {
  again,
  assertFailed,
  dead,
  failAgain,
  html,
  problem,
  received,
  retryButton,
  sendTo,
  submit,
} from './lib/sending.mjs';
import { languages } from './lib/texts.mjs';
import { actions, agencyDetail, footer } from './lib/widget.mjs';

const json = (status, body) => route =>
  route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) });

/** Where a redirect points: nothing may come there. */
let strayed = 0;
const ANYBODY = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
const stray = createServer((_, response) => {
  strayed += 1;
  response.writeHead(200, ANYBODY).end();
});
test.beforeAll(async () => {
  await once(stray.listen(0, '127.0.0.1'), 'listening');
});
test.afterAll(() => stray.close());
const redirected = (status, location) => route => html(status, { location: location() })(route);
const elsewhere = () => `http://127.0.0.1:${stray.address().port}/`;

/** The buttons: trying again stands first where it can help, the answers where it can't. */
const RETRY = 'failed-retry';
const CHECK = 'overview-check';

/** What comes back; the sentence; the ways; the first of the buttons. */
const KINDS = [
  { comes: html(400), text: 'failed-not-taken', ways: ['failed-owner', 'failed-print'], first: CHECK },
  { comes: html(401), text: 'failed-forbidden', ways: ['failed-owner', 'failed-print'], first: CHECK },
  { comes: html(403), text: 'failed-forbidden', ways: ['failed-owner', 'failed-print'], first: CHECK },
  { comes: html(404), text: 'failed-not-taken', ways: ['failed-owner', 'failed-print'], first: CHECK },
  { comes: html(405), text: 'failed-not-taken', ways: ['failed-owner', 'failed-print'], first: CHECK },
  { comes: html(408), text: 'failed-timed-out', ways: ['failed-again', 'failed-print'], first: RETRY },
  { comes: html(413), text: 'failed-too-large', ways: ['failed-shorten', 'failed-print'], first: CHECK },
  { comes: html(415), text: 'failed-not-taken', ways: ['failed-owner', 'failed-print'], first: CHECK },
  { comes: html(429), text: 'failed-busy', ways: ['failed-wait', 'failed-print'], first: RETRY },
  { comes: html(500), text: 'failed-faulty', ways: ['failed-wait', 'failed-print'], first: RETRY },
  { comes: html(502), text: 'failed-faulty', ways: ['failed-wait', 'failed-print'], first: RETRY },
  { comes: html(503), text: 'failed-unavailable', ways: ['failed-wait', 'failed-print'], first: RETRY },
  { comes: html(504), text: 'failed-faulty', ways: ['failed-wait', 'failed-print'], first: RETRY },
  { comes: html(511), text: 'failed-not-the-agency', ways: ['failed-network', 'failed-print'], first: RETRY },
  { comes: html(200), text: 'failed-not-the-agency', ways: ['failed-network', 'failed-print'], first: RETRY },
  { comes: json(200, { ok: true }), text: 'failed-not-the-agency', ways: ['failed-network'], first: RETRY },
  { comes: json(201, { reference: 7 }), text: 'failed-not-the-agency', ways: ['failed-network'], first: RETRY },
  { comes: json(201, null), text: 'failed-not-the-agency', ways: ['failed-network'], first: RETRY },
  { comes: json(500, []), text: 'failed-faulty', ways: ['failed-wait'], first: RETRY },
  {
    comes: redirected(302, () => '/elsewhere'),
    text: 'failed-redirected',
    ways: ['failed-network', 'failed-owner', 'failed-print'],
    first: RETRY,
  },
  { comes: redirected(307, elsewhere), text: 'failed-redirected', ways: ['failed-owner'], first: RETRY },
  { comes: dead, text: 'failed-no-answer', ways: ['failed-again', 'failed-print'], first: RETRY },
];

for (const language of languages) {
  test(`every kind of answer is told apart, and one key goes through them all (${language})`, async ({
    beforeSubmit,
    submissionCount,
  }) => {
    const form = await beforeSubmit({ language, bypassCSP: true });
    const { t } = form;
    const before = await submissionCount();
    await form.next(dead);
    await submit(form);
    await assertFailed(form, t('failed-no-answer'), t('failed-perhaps-same'));
    for (const { comes, text, ways, first } of KINDS) {
      await failAgain(form, comes);
      const said = await assertFailed(form, t(text), t('failed-perhaps-same'), ...ways.map(key => t(key)));
      expect(said, 'foreign pages are not shown').not.toContain('Welcome');
      await expect(actions(form).first(), text).toHaveText(t(first));
    }
    await auditPage(form, 'not confirmed');
    expect(new Set(form.keys()).size, 'one key').toBe(1);
    expect(new Set(form.bodies()).size, 'one body').toBe(1);
    expect(await submissionCount()).toBe(before);
    expect(strayed, 'nothing went where a redirect pointed').toBe(0);
    await again(form);
    await received(form);
    expect(await submissionCount()).toBe(before + 1);
  });
}

test('no connection is told apart from no answer', async ({ beforeSubmit }) => {
  const form = await beforeSubmit();
  await form.context.setOffline(true);
  await submit(form);
  await assertFailed(form, form.t('failed-offline'), form.t('failed-again'));
  await form.context.setOffline(false);
  await again(form);
  await received(form);
});

test('an address of another origin that does not let this page in', async ({ atEnd, beforeSubmit }) => {
  const other = createServer((_, response) => response.writeHead(204).end()).listen(0, '127.0.0.1');
  await once(other, 'listening');
  atEnd(() => other.close());
  // Whether the policy of the page or the other side's silence on CORS is in the way, the program is not told.
  const form = await beforeSubmit({ excused: [/./] });
  await sendTo(form, `http://127.0.0.1:${other.address().port}/`);
  await submit(form);
  await assertFailed(form, form.t('failed-not-reached'), form.t('failed-owner'), form.t('failed-print'));
});

for (const { how, after } of [
  { how: 'in seconds', after: '2' },
  { how: 'as a moment', after: new Date(Date.parse('2026-11-22T08:00:02Z')).toUTCString() },
]) {
  test(`who is asked to wait, ${how}, is told until when, and can send then`, async ({ beforeSubmit }) => {
    const form = await beforeSubmit();
    const { t } = form;
    await form.next(problem(form, 503, 'busy', { 'retry-after': after, date: 'Sun, 22 Nov 2026 08:00:00 GMT' }));
    await submit(form);
    const [before, behind] = t('failed-wait-until', { time: '|' }).split('|');
    const said = await assertFailed(form, t('intake-busy'), before.trim());
    const until = said.slice(said.indexOf(before) + before.length);
    expect(until, `until when, to the minute: ${until}`).toMatch(/^22\.11\.2026.*?, 10:01/);
    expect(behind).toBe('');
    const retry = retryButton(form);
    await expect(retry).toHaveAttribute('aria-disabled', 'true');
    await retry.click({ force: true });
    expect(form.posts, 'not yet').toHaveLength(1);
    await expect(retry).not.toHaveAttribute('aria-disabled');
    await retry.click();
    await received(form);
  });
}

for (const language of languages) {
  test(`who is asked to wait over a weekend is told the day, not "some minutes" (${language})`, async ({
    beforeSubmit,
  }) => {
    const form = await beforeSubmit({ language });
    await form.next(problem(form, 503, 'busy', { 'retry-after': '259200' }));
    await submit(form);
    const [until] = form.t('failed-wait-until', { time: '|' }).split('|');
    const said = await assertFailed(form, form.t('intake-busy'), until.trim());
    expect(said, 'three days after 22 November').toMatch(/25/);
    expect(said).not.toContain(form.t('failed-wait'));
  });
}

const confirmed = (form, confirmation) => form.next(json(201, confirmation));

for (const reference of ['  ', '\u200b', '\u2800\u3164', 7, null]) {
  test(`a confirmation whose number is ${JSON.stringify(reference)} is none: the answers stay`, async ({
    beforeSubmit,
  }) => {
    const form = await beforeSubmit();
    await confirmed(form, { reference, received_at: '2026-11-22T10:00:00+02:00', status: 'filed' });
    await submit(form);
    await assertFailed(form, form.t('failed-not-the-agency'));
    await again(form);
    expect(await received(form)).toMatch(/\S/);
  });
}

for (const { status, sign, texts, not } of [
  { status: 'filed', sign: [], texts: ['sent-filed'], not: ['sent-sign-title'] },
  {
    status: 'preliminary',
    sign: ['paper'],
    texts: ['sent-preliminary', 'sent-sign-title', 'sent-sign-paper'],
    not: ['sent-sign-ask'],
  },
  { status: 'preliminary', sign: [], texts: ['sent-preliminary', 'sent-sign-title', 'sent-sign-ask'], not: [] },
  { status: 'preliminary', sign: ['by-pigeon'], texts: ['sent-preliminary', 'sent-sign-ask'], not: [] },
  {
    status: 'rejected',
    sign: [],
    texts: ['sent-received'],
    not: ['sent-preliminary', 'sent-filed', 'sent-sign-title'],
  },
  {
    status: undefined,
    sign: undefined,
    texts: ['sent-received'],
    not: ['sent-preliminary', 'sent-filed', 'sent-sign-title'],
  },
]) {
  test(`the confirmation says ${status}, to be signed ${sign}: nothing else is told`, async ({ beforeSubmit }) => {
    const form = await beforeSubmit();
    await confirmed(form, { reference: 'AB12', received_at: '2026-11-22T10:00:00+02:00', status, sign });
    await submit(form);
    await received(form);
    const said = await read(form);
    for (const text of texts) expect(said, `${text}: ${said}`).toContain(form.t(text));
    for (const text of not) expect(said, `not ${text}: ${said}`).not.toContain(form.t(text));
  });
}

test('what can only be read after a reload is not offered where a reload loses the answers', async ({
  beforeSubmit,
}) => {
  const form = await beforeSubmit();
  const { t } = form;
  await fillStorage(form.page);
  await form.next(async route => {
    const postData = { ...route.request().postDataJSON(), form: 'annex-2/0' };
    await route.fulfill({ response: await route.fetch({ postData }) });
  });
  await submit(form);
  const said = await assertFailed(form, t('intake-form-version'), t('failed-form-unsaved'));
  expect(said).not.toContain(t('failed-form'));
  const reload = /презаредете|reload the page/i;
  const detail = await agencyDetail(form).innerText();
  expect(!reload.test(detail), `the agency does not know whether a reload does harm: ${detail}`).toBe(true);
  expect(await footer(form).innerText()).toContain(t('saving-failed'));
  expect(await read(form)).not.toContain(t('answers-kept'));
});
