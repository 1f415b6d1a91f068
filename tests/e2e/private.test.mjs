// From the moment the page is ready until Submit, nothing leaves it; and it needs nothing from the network.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { startBrowser } from './lib/browser.mjs';
import { calm, draftOf, field, follow, heading, openForm, option, read, shown, switchLanguage } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { fillPage, fillSection, take } from './lib/person.mjs';
import { short, signature } from './people/short.mjs';
import { omar } from './people/whole.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });
const rows = async () => (await intake.rows('SELECT count(*) AS count FROM submissions'))[0].count;

/** Goes everywhere and answers something everywhere, then stands before Submit. */
async function fillAndWander(form, sections) {
  await take(form, form.say('start-begin'), form.say('overview-title'));
  for (const section of sections) await fillSection(form, section, omar);
  await switchLanguage(form, 'en');
  await switchLanguage(form, 'bg');
  await follow(form, form.say('overview-check'));
  assert.ok((await read(form)).includes(omar.settlement));
  await switchLanguage(form, 'en');
  await follow(form, form.say('check-continue'));
  assert.ok((await read(form)).includes(form.say('result-profile-title')), 'the result is there');
  await switchLanguage(form, 'bg');
  await follow(form, form.say('result-send'));
  await field(form, 'signature-name').fill(omar['signature-name']);
  await option(form, 'share-facts', 'yes').check();
  await option(form, 'signed-by', 'person').check();
  await field(form, 'declaration').check();
  await form.page.waitForTimeout(400);
}

/** Submit, until something has come of it. */
async function submit(form) {
  const before = await heading(form);
  await shown(form).getByRole('button', { name: form.say('send-do') }).click();
  await form.page.waitForFunction(before => !document.title.startsWith(before), before);
  await calm(form.page);
}

test('nothing is asked of the network between load and Submit, and one thing then', async t => {
  const form = await openForm(t, browser, intake.url, { idle: true });
  const { page, context, requests, say } = form;
  const others = [];
  page.on('websocket', socket => others.push(socket.url()));
  page.on('worker', worker => others.push(worker.url()));
  context.on('page', opened => others.push(opened.url()));
  const loaded = requests.length;
  assert.ok(loaded > 5 && requests.every(({ method, url }) => method === 'GET' && url.startsWith(intake.url)), 'only own files are loaded');
  await fillAndWander(form, ['personal', 'functioning', 'requests', 'needs', 'facts']);
  assert.deepEqual(requests.slice(loaded), [], 'nothing was asked while filling in');

  // Nothing is left behind outside the tab either.
  assert.deepEqual(await context.cookies(), []);
  assert.deepEqual(await page.evaluate(() => [localStorage.length, location.search + location.hash]), [0, '']);
  const outside = JSON.stringify(await page.evaluate(() => [history.state, document.title, document.querySelector('saa-self-assessment').outerHTML]));
  for (const answer of [omar.lnch, omar['family-name'], omar['toilet-remark'], omar['signature-name']]) {
    assert.ok(!outside.includes(answer), `"${answer}" is seen outside the form`);
  }

  const sent = page.waitForRequest(request => request.method() === 'POST');
  await shown(form).getByRole('button', { name: say('send-do') }).click();
  await page.locator('.sa-reference').waitFor();
  await calm(page);
  assert.deepEqual(requests.slice(loaded).map(({ method, url }) => `${method} ${url}`), [`POST ${intake.url}api/v1/submissions`]);
  const headers = await (await sent).allHeaders();
  assert.equal(headers.cookie, undefined);
  assert.match(headers['idempotency-key'], /^[0-9a-f]{32}$/);
  assert.deepEqual(others, []);
  assert.equal(await rows(), 1);
  for (const answer of [omar.lnch, omar['first-name'], omar['family-name'], omar.email, omar['toilet-remark']]) {
    assert.ok(!intake.log.includes(answer), `the log of the server holds "${answer}"`);
  }
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  assert.ok(!kept.includes(omar.lnch) && !kept.includes(omar['family-name']), 'once sent, the answers are gone from the tab');
});

test('without a network, all but Submit works, and Submit can be repeated', async t => {
  const form = await openForm(t, browser, intake.url, { idle: true, excused: [/ERR_INTERNET_DISCONNECTED/] });
  const { page, context, say } = form;
  const before = await rows();
  await context.setOffline(true);
  await fillAndWander(form, ['personal', 'requests', 'facts']);
  await submit(form);
  assert.equal(await heading(form), say('failed-title'));
  const text = await read(form);
  for (const key of ['failed-offline', 'failed-perhaps-same', 'failed-again', 'failed-print']) assert.ok(text.includes(say(key)), key);
  await follow(form, say('overview-check'));
  assert.ok((await read(form)).includes(omar.settlement), 'the answers are still there');
  await page.goBack();
  await calm(page);
  assert.equal(await heading(form), say('send-title'));
  assert.equal(await field(form, 'signature-name').inputValue(), omar['signature-name']);
  await submit(form);
  assert.equal(await heading(form), say('failed-title'), 'still offline, still not sent');
  assert.equal(await rows(), before);
  await context.setOffline(false);
  await shown(form).getByRole('button', { name: say('failed-retry') }).click();
  await page.locator('.sa-reference').waitFor();
  assert.equal(await rows(), before + 1);
});

test('what has arrived although no answer came back is not received a second time', async t => {
  const form = await openForm(t, browser, intake.url, { kept: draftOf(short, 'send'), excused: [/ERR_FAILED|ERR_CONNECTION/] });
  const { page, say } = form;
  const before = await rows();
  const keys = [];
  await page.route('**/api/v1/submissions', async route => {
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length > 1) return route.continue();
    // The line breaks after the agency has the submission, before its answer is here.
    await route.fetch();
    await route.abort('connectionreset');
  });
  await fillPage(form, signature);
  await page.waitForFunction(title => document.title.startsWith(title), say('failed-title'));
  await calm(page);
  assert.equal(await rows(), before + 1);
  // Not even a reload makes another submission of it.
  await page.reload();
  await page.locator('saa-self-assessment .sa-heading').waitFor();
  await calm(page);
  assert.equal(await heading(form), say('send-title'));
  await shown(form).getByRole('button', { name: say('send-do') }).click();
  await page.locator('.sa-reference').waitFor();
  assert.equal(keys.length, 2);
  assert.equal(keys[0], keys[1]);
  assert.equal(await rows(), before + 1);
});
