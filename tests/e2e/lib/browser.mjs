// Chromium or Firefox ESR, and what a test wants to know of a page: every request, every complaint, every accessibility
// finding. Both are driven by the same library, so a test is written once.

import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { chromium, firefox } from 'playwright-core';

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How each browser is started. */
const START = {
  chromium: () => chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    // As root, in containers, Chromium's own sandbox cannot start.
    args: process.getuid() === 0 ? ['--no-sandbox'] : [],
  }),
  // The channel means Mozilla's own browser, spoken to by WebDriver BiDi; without it a patched one would be expected.
  firefox: () => firefox.launch({ channel: 'moz-firefox', executablePath: process.env.FIREFOX || '/usr/bin/firefox-esr' }),
};

/** The browser for tests that do not name one: any file goes through Firefox with `BROWSER=firefox`. */
export const BROWSER = process.env.BROWSER || 'chromium';

/** Starts a browser, "chromium" or "firefox", and ends it after the test `t`. */
export async function startBrowser(t, name = BROWSER) {
  const browser = await START[name]();
  t.after(() => browser.close());
  return browser;
}

/**
 * Opens an address in a fresh profile. Gives the page, and three growing lists:
 * `requests` (method, url, type), `complaints` (errors, warnings, blocked content) and `failed` (requests).
 */
export async function openPage(browser, url, { width = 1280, height = 900, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, ...options });
  const page = await context.newPage();
  const requests = [], complaints = [], failed = [];
  context.on('request', request => requests.push({ method: request.method(), url: request.url(), type: request.resourceType() }));
  context.on('requestfailed', request => failed.push(`${request.url()}: ${request.failure()?.errorText}`));
  page.on('console', message => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()); });
  page.on('pageerror', error => complaints.push(String(error)));
  await page.goto(url);
  return { page, context, requests, complaints, failed };
}

/** What axe-core finds wrong, shadow roots included: one line for each rule and node. */
export async function axeFindings(page, options = {}) {
  // Evaluated by the debugger, which the page's content security policy does not concern.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await axeSource);
  const { violations } = await page.evaluate(options => window.axe.run(document, options), options);
  return violations.flatMap(rule => rule.nodes.map(node => `${rule.id} (${rule.impact}): ${node.target.flat(2).join(' ')}: ${node.failureSummary}`));
}

/** Waits until nothing has changed in the page, shadow roots included, for a moment. */
export async function settled(page, moment = 80) {
  await page.evaluate(moment => new Promise(resolve => {
    let last = performance.now();
    const look = root => new MutationObserver(() => { last = performance.now(); })
      .observe(root, { childList: true, subtree: true, characterData: true, attributes: true });
    look(document);
    for (const element of document.querySelectorAll('*')) if (element.shadowRoot) look(element.shadowRoot);
    const check = () => performance.now() - last > moment ? resolve() : requestAnimationFrame(check);
    check();
  }), moment);
}

/** The focused element, through shadow roots. */
export function focused(page) {
  return page.evaluateHandle(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  });
}

/**
 * A picture of the whole page under `target/test/screenshots`, for people to look at. With the caret as it is: to hide it
 * a style would be put into the page, of which its own security policy complains.
 */
export async function picture(page, name) {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, timeout: 60_000, caret: 'initial' });
}
