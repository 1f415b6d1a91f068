// A form that stands before Submit, and a network of which the test decides what it does.

import assert from 'node:assert/strict';

import { assertArrived, calm, draftOf, openForm, read, shown } from './form.mjs';
import { short, signature } from '../people/short.mjs';

/** The browser itself notes in the console what went wrong on the network. */
const NOTED = [/Failed to load resource/, /ERR_/];

const ADDRESS = '**/api/v1/submissions';

/** Opens forms of an intake, complete but for Submit. */
export function sendingTo(browser, intake) {
  return {
    /** How many submissions are stored. */
    rows: async () => (await intake.rows('SELECT count(*) AS count FROM submissions'))[0].count,
    async beforeSubmit(t, { language = 'bg', answers = {}, screen = 'send', ...options } = {}) {
      const kept = draftOf({ ...short, ...signature, ...answers }, screen, { language });
      const form = await openForm(t, browser, intake.url, { language, kept, excused: NOTED, ...options });
      watch(form, form.page);
      return form;
    },
  };
}

/** Notes what is posted; `next(handle)` says what becomes of the next Submit. */
export function watch(form, page) {
  form.posts = [];
  page.on('request', request => { if (request.method() === 'POST' && !request.redirectedFrom()) form.posts.push(request); });
  form.next = handle => page.route(ADDRESS, handle, { times: 1 });
  form.keys = () => form.posts.map(request => request.headers()['idempotency-key']);
  form.bodies = () => form.posts.map(request => request.postData());
}

/** The server stores, and its answer is lost on the way. */
export const lost = async route => { await route.fetch(); await route.abort('connectionreset'); };

/** Nothing ever arrives. */
export const dead = route => route.abort('connectionreset');

/** Somebody between us and the agency answers. */
export const html = (status, headers = {}) => route => route.fulfill({
  status, headers, contentType: 'text/html', body: '<!doctype html><title>Wi-Fi</title><h1>Welcome! Log in to go on</h1>',
});

/** The agency says what is wrong. */
export const problem = (form, status, name, headers = {}) => route => route.fulfill({
  status, contentType: 'application/problem+json', headers: { 'content-language': form.language, ...headers },
  body: JSON.stringify({ type: `/problems/${name}`, title: form.say(`intake-${name}`), status, detail: form.say(`intake-${name}-detail`, { got: '2026-11-22', today: '2026-11-23' }) }),
});

/** A route that waits until it is let go. */
export function gate(then = route => route.continue()) {
  let go;
  const open = new Promise(resolve => { go = resolve; });
  return { go, handle: async route => { await open; await then(route).catch(() => {}); } };
}

export const submit = form => shown(form).getByRole('button', { name: form.say('send-do') }).click();
export const again = form => shown(form).getByRole('button', { name: form.say('failed-retry') }).click();

/** The page that says that it was not confirmed, and all of these texts. */
export async function assertFailed(form, ...texts) {
  const { page, say } = form;
  await page.waitForFunction(title => document.title.startsWith(title), say('failed-title'));
  await calm(page);
  await assertArrived(form, say('failed-title'));
  const said = await read(form);
  const received = ['failed-safe', 'failed-perhaps-same', 'failed-perhaps'].filter(key => said.includes(say(key)));
  assert.equal(received.length, 1, `one sentence on what may have been received: ${received}; in ${said}`);
  for (const text of texts) assert.ok(said.includes(text), `"${text}" in: ${said}`);
  return said;
}

/** Fails once more: the page comes anew. */
export async function failAgain(form, handle) {
  await form.next(handle);
  const count = form.posts.length;
  await shown(form).evaluateAll(pages => pages.forEach(page => { page.dataset.old = ''; }));
  await again(form);
  await form.page.waitForFunction(() => document.querySelector('saa-self-assessment').shadowRoot.querySelector('.sa-page:not(.sa-leaving):not([data-old])'));
  await calm(form.page);
  assert.equal(form.posts.length, count + 1, 'it was sent once more');
}

/** It has been received; gives the number. */
export async function received(form) {
  await form.page.locator('.sa-reference').waitFor();
  await calm(form.page);
  await assertArrived(form, form.say('sent-title'));
  return form.page.locator('.sa-reference strong').innerText();
}
