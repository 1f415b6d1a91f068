// The first page: how it arrives, and that nothing is wrong with it.

import { axeFindings, picture } from './lib/browser.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { settled } from './lib/form.mjs';
import { element, formAppears } from './lib/widget.mjs';

test('the page starts without a complaint, from its own server alone', async ({ openPage, intake }) => {
  const { page, requests, complaints, failed } = await openPage(intake.url);
  await formAppears(element(page));
  await settled(page, 80);
  expect(complaints).toEqual([]);
  expect(failed).toEqual([]);
  expect(requests.filter(({ url }) => !url.startsWith(intake.url))).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
  await picture(page, 'start-1280');
});

test('a browser without JavaScript gets a page that says what to do', async ({ openPage, intake }) => {
  const { page } = await openPage(intake.url, { javaScriptEnabled: false });
  expect(await page.locator('body').innerText()).toMatch(/\p{Script=Cyrillic}{3,}/u);
  await picture(page, 'start-without-javascript');
});

test('files arrive compressed; hashed names are kept for good, the entry is asked for each time', async ({
  openPage,
  intake,
}) => {
  const { page } = await openPage('about:blank');
  const seen = [];
  page.on('response', async response =>
    seen.push({ path: new URL(response.url()).pathname, headers: await response.allHeaders() }),
  );
  await page.goto(intake.url);
  await formAppears(element(page));
  await settled(page, 80);
  const assets = seen.filter(({ path }) => path.startsWith('/assets/'));
  for (const kind of ['.wasm', '.js', '.css', '.txt'])
    expect(
      assets.some(({ path }) => path.endsWith(kind)),
      `no ${kind}`,
    ).toBe(true);
  for (const { path, headers } of assets) {
    expect(headers['cache-control'] ?? '', path).toMatch(/immutable/);
    expect(headers['content-encoding'] ?? '', path).toMatch(/^(br|gzip)$/);
  }
  for (const { path, headers } of seen.filter(({ path }) => ['/', '/saa-self-assessment.js'].includes(path))) {
    expect(headers['cache-control'] ?? '', path).toMatch(/no-cache/);
    expect(headers['cache-control'] ?? '', path).not.toMatch(/immutable/);
  }
  const policy = seen.find(({ path }) => path === '/').headers['content-security-policy'] ?? '';
  expect(policy).toMatch(/default-src 'none'/);
  expect(policy).not.toMatch(/'unsafe-(inline|eval)'/);
});
