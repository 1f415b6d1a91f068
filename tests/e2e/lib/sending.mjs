// A form that stands before Submit, and a network of which the test decides what it does.

import { expect } from '@playwright/test';

import { assertArrived, draftOf, read, settled } from './form.mjs';
import { element, referenceNumber, shown } from './widget.mjs';
import { short, signature } from '../people/short.mjs';

/** The browser itself notes in the console what went wrong on the network. */
const NOTED = [/Failed to load resource/, /ERR_/];

const ADDRESS = '**/api/v1/submissions';

/** Opens a form, complete but for Submit. */
export async function openBeforeSubmit(openForm, options = {}) {
  const { language = 'bg', answers = {}, screen = 'send', ...more } = options;
  const kept = draftOf({ ...short, ...signature, ...answers }, screen, { language });
  const form = await openForm({ language, kept, excused: NOTED, ...more });
  watch(form, form.page);
  return form;
}

/** Notes what is posted; `next(handle)` says what becomes of the next Submit. */
export function watch(form, page) {
  form.posts = [];
  page.on('request', request => {
    if (request.method() === 'POST' && !request.redirectedFrom()) form.posts.push(request);
  });
  form.next = handle => page.route(ADDRESS, handle, { times: 1 });
  form.keys = () => form.posts.map(request => request.headers()['idempotency-key']);
  form.bodies = () => form.posts.map(request => request.postData());
}

/** The server stores, and its answer is lost on the way. */
export const lost = async route => {
  await route.fetch();
  await route.abort('connectionreset');
};

/** Nothing ever arrives. */
export const dead = route => route.abort('connectionreset');

/** Somebody between us and the agency answers. */
export const html =
  (status, headers = {}) =>
  route =>
    route.fulfill({
      status,
      headers,
      contentType: 'text/html',
      body: '<!doctype html><title>Wi-Fi</title><h1>Welcome! Log in to go on</h1>',
    });

/** The agency says what is wrong. */
export const problem =
  ({ t, language }, status, name, headers = {}) =>
  route =>
    route.fulfill({
      status,
      contentType: 'application/problem+json',
      headers: { 'content-language': language, ...headers },
      body: JSON.stringify({
        type: `/problems/${name}`,
        title: t(`intake-${name}`),
        status,
        detail: t(`intake-${name}-detail`, { got: '2026-11-22', today: '2026-11-23' }),
      }),
    });

/** The page gives another address to send to; none, the usual one again. */
export const sendTo = (form, url) =>
  element(form.page).evaluate((element, url) => {
    if (url === undefined) element.removeAttribute('submit-url');
    else element.setAttribute('submit-url', url);
  }, url);

/** A route that waits until it is let go. */
export function gate(then = route => route.continue()) {
  let go;
  const open = new Promise(resolve => {
    go = resolve;
  });
  return {
    go,
    handle: async route => {
      await open;
      await then(route).catch(() => {});
    },
  };
}

export const submitButton = form => shown(form).getByRole('button', { name: form.t('send-do') });
export const submit = form => submitButton(form).click();
export const retryButton = form => shown(form).getByRole('button', { name: form.t('failed-retry') });
export const again = form => retryButton(form).click();

/** That it is being sent, as it is seen beside the button. */
export const sendingNote = form => shown(form).getByText(form.t('sending'), { exact: true });

/** Waits until a page with this title has come. */
export const titled = async (form, title) => {
  await form.page.waitForFunction(title => document.title.startsWith(title), title);
  await settled(form.page);
};

/** The page that says that it was not confirmed, and all of these texts. */
export async function assertFailed(form, ...texts) {
  const { t } = form;
  await titled(form, t('failed-title'));
  await assertArrived(form, t('failed-title'));
  const said = await read(form);
  const received = ['failed-safe', 'failed-perhaps-same', 'failed-perhaps'].filter(key => said.includes(t(key)));
  expect(received, `one sentence on what may have been received, in: ${said}`).toHaveLength(1);
  for (const text of texts) expect(said).toContain(text);
  return said;
}

/** Fails once more: the page comes anew. */
export async function failAgain(form, handle) {
  await form.next(handle);
  const count = form.posts.length;
  await shown(form).evaluateAll(pages =>
    pages.forEach(page => {
      page.dataset.old = '';
    }),
  );
  await again(form);
  await expect(shown(form).and(form.page.locator(':not([data-old])'))).toHaveCount(1);
  await settled(form.page);
  expect(form.posts, 'it was sent once more').toHaveLength(count + 1);
}

/** It has been received; gives the number. */
export async function received(form) {
  await referenceNumber(form).waitFor();
  await settled(form.page);
  await assertArrived(form, form.t('sent-title'));
  return referenceNumber(form).innerText();
}
