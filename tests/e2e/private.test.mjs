// From the moment the page is ready until Submit, nothing leaves it; and it needs nothing from the network.

import { expect, test } from './lib/fixtures.mjs';
import { clickLink, draftOf, field, heading, option, read, reload, settled, switchLanguage } from './lib/form.mjs';
import { activate, fillPage, fillSection } from './lib/person.mjs';
import { submit, titled } from './lib/sending.mjs';
import { referenceNumber, shown } from './lib/widget.mjs';
import { short, signature } from './people/short.mjs';
import { omar } from './people/whole.mjs';

/** Goes everywhere and answers something everywhere, then stands before Submit. */
async function fillAndWander(form, sections) {
  await activate(form, form.t('start-begin'), form.t('overview-title'));
  for (const section of sections) await fillSection(form, section, omar);
  await switchLanguage(form, 'en');
  await switchLanguage(form, 'bg');
  await clickLink(form, form.t('overview-check'));
  expect(await read(form)).toContain(omar.settlement);
  await switchLanguage(form, 'en');
  await clickLink(form, form.t('check-continue'));
  expect(await read(form), 'the result is there').toContain(form.t('result-profile-title'));
  await switchLanguage(form, 'bg');
  await clickLink(form, form.t('result-send'));
  await field(form, 'signature-name').fill(omar['signature-name']);
  await option(form, 'share-facts', 'yes').check();
  await option(form, 'signed-by', 'person').check();
  await field(form, 'declaration').check();
  await form.page.waitForTimeout(400);
}

/** Submit, until something has come of it. */
async function submitUntilAnswered(form) {
  const before = await heading(form);
  await submit(form);
  await form.page.waitForFunction(before => !document.title.startsWith(before), before);
  await settled(form.page);
}

test('nothing is asked of the network between load and Submit, and one thing then', async ({
  openForm,
  intake,
  submissionCount,
}) => {
  const form = await openForm({ idle: true });
  const { page, context, requests } = form;
  const others = [];
  page.on('websocket', socket => others.push(socket.url()));
  page.on('worker', worker => others.push(worker.url()));
  context.on('page', opened => others.push(opened.url()));
  const stored = await submissionCount();
  const loaded = requests.length;
  expect(
    loaded > 5 && requests.every(({ method, url }) => method === 'GET' && url.startsWith(intake.url)),
    'only own files are loaded',
  ).toBe(true);
  await fillAndWander(form, ['personal', 'functioning', 'requests', 'needs', 'facts']);
  expect(requests.slice(loaded), 'nothing was asked while filling in').toEqual([]);

  // Nothing is left behind outside the tab either.
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, location.search + location.hash])).toEqual([0, '']);
  const outside = JSON.stringify(
    await page.evaluate(() => [history.state, document.title, document.querySelector('saa-self-assessment').outerHTML]),
  );
  for (const answer of [omar.lnch, omar['family-name'], omar['toilet-remark'], omar['signature-name']]) {
    expect(outside, `"${answer}" is seen outside the form`).not.toContain(answer);
  }

  const sent = page.waitForRequest(request => request.method() === 'POST');
  await submit(form);
  await referenceNumber(form).waitFor();
  await settled(page);
  expect(requests.slice(loaded).map(({ method, url }) => `${method} ${url}`)).toEqual([
    `POST ${intake.url}api/v1/submissions`,
  ]);
  const headers = await (await sent).allHeaders();
  expect(headers.cookie).toBeUndefined();
  expect(headers['idempotency-key']).toMatch(/^[0-9a-f]{32}$/);
  expect(others).toEqual([]);
  expect(await submissionCount()).toBe(stored + 1);
  for (const answer of [omar.lnch, omar['first-name'], omar['family-name'], omar.email, omar['toilet-remark']]) {
    expect(intake.log, `the log of the server holds "${answer}"`).not.toContain(answer);
  }
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  expect(
    !kept.includes(omar.lnch) && !kept.includes(omar['family-name']),
    'once sent, the answers are gone from the tab',
  ).toBe(true);
});

test('without a network, all but Submit works, and Submit can be repeated', async ({ openForm, submissionCount }) => {
  const form = await openForm({ idle: true, excused: [/ERR_INTERNET_DISCONNECTED/] });
  const { page, context, t } = form;
  const before = await submissionCount();
  await context.setOffline(true);
  await fillAndWander(form, ['personal', 'requests', 'facts']);
  await submitUntilAnswered(form);
  expect(await heading(form)).toBe(t('failed-title'));
  const text = await read(form);
  for (const key of ['failed-offline', 'failed-perhaps-same', 'failed-again', 'failed-print'])
    expect(text, key).toContain(t(key));
  await clickLink(form, t('overview-check'));
  expect(await read(form), 'the answers are still there').toContain(omar.settlement);
  await page.goBack();
  await settled(page);
  expect(await heading(form)).toBe(t('send-title'));
  await expect(field(form, 'signature-name')).toHaveValue(omar['signature-name']);
  await submitUntilAnswered(form);
  expect(await heading(form), 'still offline, still not sent').toBe(t('failed-title'));
  expect(await submissionCount()).toBe(before);
  await context.setOffline(false);
  await shown(form)
    .getByRole('button', { name: t('failed-retry') })
    .click();
  await referenceNumber(form).waitFor();
  expect(await submissionCount()).toBe(before + 1);
});

test('what has arrived although no answer came back is not received a second time', async ({
  openForm,
  submissionCount,
}) => {
  const form = await openForm({ kept: draftOf(short, 'send'), excused: [/ERR_FAILED|ERR_CONNECTION/] });
  const { page, t } = form;
  const before = await submissionCount();
  const keys = [];
  await page.route('**/api/v1/submissions', async route => {
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length > 1) return route.continue();
    // The line breaks after the agency has the submission, before its answer is here.
    await route.fetch();
    await route.abort('connectionreset');
  });
  await fillPage(form, signature);
  await titled(form, t('failed-title'));
  expect(await submissionCount()).toBe(before + 1);
  // Not even a reload makes another submission of it.
  await reload(form);
  expect(await heading(form)).toBe(t('send-title'));
  await submit(form);
  await referenceNumber(form).waitFor();
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
  expect(await submissionCount()).toBe(before + 1);
});
