// Pages of others that embed the form, as a portal's developer writes them.

import { everythingLoaded } from './browser.mjs';
import { keep, STORAGE_KEY } from './form.mjs';
import { TODAY } from './intake.mjs';
import { bulgarian } from './texts.mjs';
import { element, formAppears } from './widget.mjs';

/** What README promises to be enough. */
export const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";

export const TAG = '<saa-self-assessment lang="bg"></saa-self-assessment>';

/** The element with these further attributes. */
export const tagWith = attributes => TAG.replace(' lang', ` ${attributes} lang`);

/** Nothing in it is in sight of the element's own script: it runs before. */
const note = () => {
  window.told = [];
  for (const name of ['sa-ready', 'sa-error', 'sa-submitted']) {
    addEventListener(name, event => {
      window.told.push([name, ...Object.values(event.detail ?? {})].join(' '));
    });
  }
};

/**
 * Opens a portal's page with this body on the intake's own origin; with `wait`, once the form is on it. `told` gives
 * the element's events. `kept`: what an earlier visit left in the tab's storage under `key`.
 */
export async function openPortal(openPage, intake, body = TAG, options = {}) {
  const {
    head = '',
    policy,
    kept,
    key = STORAGE_KEY,
    arrange,
    wait = true,
    today = true,
    entry = '/saa-self-assessment.js',
    ...more
  } = options;
  const opened = await openPage('about:blank', { locale: 'bg-BG', ...more });
  const { page } = opened;
  page.setDefaultTimeout(15_000);
  if (today) await page.clock.setFixedTime(`${TODAY}T10:00:00+02:00`);
  const html =
    `<!doctype html><html lang="bg"><head>${head}<title>Портал</title>` +
    `<script type="module" src="${entry}"></script></head><body>${body}</body></html>`;
  const headers = policy ? { 'content-security-policy': policy } : {};
  await page.route('**/portal*', route =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html, headers }),
  );
  await page.addInitScript(note);
  if (kept) await keep(page, kept, key);
  if (arrange) await arrange(page);
  await page.goto(`${intake.url}portal`);
  if (wait) await formAppears(element(page));
  return { ...opened, t: bulgarian, language: 'bg', told: () => page.evaluate(() => window.told) };
}

/** Begins, in an element or in a page that has one. */
export async function begin(scope) {
  await scope.getByRole('button', { name: bulgarian('start-begin') }).click();
  await overviewAppears(scope);
}

/** Waits until the overview is there, in an element or in a page that has one. */
export const overviewAppears = scope => scope.getByRole('heading', { name: bulgarian('overview-title') }).waitFor();

/** Takes the storage of the page away from now on. */
export const fillStorage = page =>
  page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });

/** The address of the first copy of a running program's glue; `which`: app or score. */
export const glueOf = ({ requests }, which = 'app') =>
  requests.map(({ url }) => url).find(url => new RegExp(`/assets/${which}\\.[^/]*\\.js$`).test(url));

/** Overwrites the memory of a running program, so that its next step is a trap. */
export const breakProgram = async (opened, which, value = 0) => {
  // What still comes would reach the broken program before anybody presses anything.
  await everythingLoaded(opened);
  await opened.page.evaluate(
    async ([glue, value]) => {
      const program = await (await import(glue)).default();
      new Uint8Array(program.memory.buffer).fill(value);
    },
    [glueOf(opened, which), value],
  );
};
