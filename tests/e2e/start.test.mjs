// The first page: how it arrives, and that nothing is wrong with it.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { axeFindings, openPage, picture, settled, startBrowser } from './lib/browser.mjs';
import { startIntake } from './lib/intake.mjs';

test('the page starts without a complaint, from its own server alone', async t => {
  const intake = await startIntake(t);
  const { page, requests, complaints, failed } = await openPage(await startBrowser(t), intake.url);
  await page.locator('saa-self-assessment .sa-heading').waitFor();
  await settled(page);
  assert.deepEqual(complaints, []);
  assert.deepEqual(failed, []);
  assert.deepEqual(requests.filter(({ url }) => !url.startsWith(intake.url)), []);
  assert.deepEqual(await axeFindings(page), []);
  await picture(page, 'start-1280');
});

test('a browser without JavaScript gets a page that says what to do', async t => {
  const intake = await startIntake(t);
  const { page } = await openPage(await startBrowser(t), intake.url, { javaScriptEnabled: false });
  assert.match(await page.locator('body').innerText(), /\p{Script=Cyrillic}{3,}/u);
  await picture(page, 'start-without-javascript');
});

test('files arrive compressed; hashed names are kept for good, the entry is asked for each time', async t => {
  const intake = await startIntake(t);
  const browser = await startBrowser(t);
  const context = await browser.newContext();
  const page = await context.newPage();
  const seen = [];
  page.on('response', async response => seen.push({ path: new URL(response.url()).pathname, headers: await response.allHeaders() }));
  await page.goto(intake.url);
  await page.locator('saa-self-assessment .sa-heading').waitFor();
  await settled(page);
  const assets = seen.filter(({ path }) => path.startsWith('/assets/'));
  for (const kind of ['.wasm', '.js', '.css', '.txt']) assert.ok(assets.some(({ path }) => path.endsWith(kind)), `no ${kind}`);
  for (const { path, headers } of assets) {
    assert.match(headers['cache-control'] ?? '', /immutable/, path);
    assert.match(headers['content-encoding'] ?? '', /^(br|gzip)$/, path);
  }
  for (const { path, headers } of seen.filter(({ path }) => ['/', '/saa-self-assessment.js'].includes(path))) {
    assert.match(headers['cache-control'] ?? '', /no-cache/, path);
    assert.doesNotMatch(headers['cache-control'] ?? '', /immutable/, path);
  }
  const policy = seen.find(({ path }) => path === '/').headers['content-security-policy'] ?? '';
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /'unsafe-(inline|eval)'/);
});
