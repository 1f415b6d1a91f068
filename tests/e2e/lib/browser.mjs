// What a test wants to know of a page: every request, every complaint, every accessibility finding. Chromium and
// Firefox ESR are driven by the same library, so a test is written once.

import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { chromium, expect } from '@playwright/test';

import { CHROMIUM } from './launch.mjs';
import { languages } from './texts.mjs';

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Starts Chromium for a test of Node's own runner, and ends it after that test. */
export async function startBrowser(test) {
  const browser = await chromium.launch(CHROMIUM);
  test.after(() => browser.close());
  return browser;
}

/**
 * Opens an address in a fresh profile. Gives the page, and growing lists: `requests` (method, url, type), those that
 * are `finished` (url) and `failed` (why), and `complaints` (errors, warnings, blocked content).
 */
export async function openPage(browser, url, { width = 1280, height = 900, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, ...options });
  const page = await context.newPage();
  const requests = [];
  const complaints = [];
  const finished = [];
  const failed = [];
  context.on('request', request => {
    requests.push({ method: request.method(), url: request.url(), type: request.resourceType() });
  });
  context.on('requestfinished', request => finished.push(request.url()));
  context.on('requestfailed', request => failed.push(`${request.url()}: ${request.failure()?.errorText}`));
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(String(error)));
  await page.goto(url);
  return { page, context, requests, finished, complaints, failed };
}

/** What axe-core finds wrong, shadow roots included: one line for each rule and node. */
export async function axeFindings(page, options = {}) {
  // Evaluated by the debugger, which the page's content security policy does not concern.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await axeSource);
  const { violations } = await page.evaluate(options => window.axe.run(document, options), options);
  return violations.flatMap(rule =>
    rule.nodes.map(node => `${rule.id} (${rule.impact}): ${node.target.flat(2).join(' ')}: ${node.failureSummary}`),
  );
}

/** Waits until nothing has changed in the page, shadow roots included, for a moment. */
export async function settled(page, moment = 50) {
  await page.evaluate(
    moment =>
      new Promise(resolve => {
        let last = performance.now();
        const look = root =>
          new MutationObserver(() => {
            last = performance.now();
          }).observe(root, { childList: true, subtree: true, characterData: true, attributes: true });
        look(document);
        for (const element of document.querySelectorAll('*')) if (element.shadowRoot) look(element.shadowRoot);
        const check = () => (performance.now() - last > moment ? resolve() : requestAnimationFrame(check));
        check();
      }),
    moment,
  );
}

/**
 * Waits until all has come that the widget loads by itself: the texts of all languages (with those of the functioning
 * score in one file, where it is asked for), the further ones; and, in a page of others, the trial of the address to
 * send to. A browser that is quiet for a moment may only be between two of them.
 */
export async function everythingLoaded({ page, finished }) {
  const traits = await page.evaluate(() => ({
    hasScore: !!document.querySelector('[functioning-score]'),
    isOurs: document.documentElement.classList.contains('sa-stand-alone'),
  }));
  const kinds = traits.hasScore ? ['score', 'later'] : ['texts', 'later'];
  const wanted = kinds.flatMap(kind => languages.map(language => `/assets/${kind}-${language}.`));
  if (!traits.isOurs) wanted.push('/api/v1/submissions');
  const missing = () => wanted.filter(part => !finished.some(url => url.includes(part)));
  await expect.poll(missing, { message: 'what has not come', timeout: 30_000 }).toEqual([]);
  await settled(page);
}

/**
 * A picture of the whole page under `target/test/screenshots`, for people to look at. With the caret as it is: to hide
 * it a style would be put into the page, of which its own security policy complains.
 */
export async function picture(page, name) {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  const browser = page.context().browser().browserType().name();
  await mkdir(join(folder, browser), { recursive: true });
  await page.screenshot({
    path: join(folder, browser, `${name}.png`),
    fullPage: true,
    timeout: 60_000,
    caret: 'initial',
  });
}
