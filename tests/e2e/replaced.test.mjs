// Elements that come and go as frameworks have them: nothing typed is lost, no two share a draft, and memory comes back.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { startBrowser } from './lib/browser.mjs';
import { draftOf } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { glueOf, openPortal, TAG } from './lib/portal.mjs';
import { short } from './people/short.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });
const NAME = draftOf(short, 'question/overview/name');
const named = id => TAG.replace(' lang', ` id="${id}" lang`);
const first = page => page.locator('saa-self-assessment input').first();
const kept = page => page.evaluate(() => Object.keys(sessionStorage).sort());

/** How frameworks put one element in the place of another, in one task. */
const SWAPS = {
  'a new element': () => {
    const element = document.querySelector('saa-self-assessment');
    const next = document.createElement('saa-self-assessment');
    if (element.id) next.id = element.id;
    element.replaceWith(next);
  },
  'a copy': () => {
    const element = document.querySelector('saa-self-assessment');
    element.replaceWith(element.cloneNode(true));
  },
  'the same markup again': () => { document.querySelector('main').innerHTML = String(document.querySelector('main').innerHTML); },
  'out and in again': () => {
    const element = document.querySelector('saa-self-assessment');
    const { parentNode } = element;
    element.remove();
    parentNode.append(element);
  },
};

for (const [swap, how] of Object.entries(SWAPS)) {
  for (const id of ['', 'form']) {
    test(`${swap} in place of the old one keeps the draft (${id || 'without an id'})`, async t => {
      const key = `saa-self-assessment:${id || 1}`;
      const { page } = await openPortal(t, browser, intake, `<main>${id ? named(id) : TAG}</main>`, { kept: NAME, key });
      await first(page).waitFor();
      // Typed a moment ago: not even written down yet.
      await first(page).fill('Пенка');
      await page.evaluate(how);
      await first(page).waitFor();
      assert.equal(await first(page).inputValue(), 'Пенка');
      assert.deepEqual((await kept(page)).filter(name => name.startsWith('saa-')), [key]);
      await first(page).fill('Станка');
      await page.waitForTimeout(400);
      await page.reload();
      await first(page).waitFor();
      assert.equal(await first(page).inputValue(), 'Станка');
    });
  }
}

test('an element that comes back while another has its place does not write into its draft', async t => {
  const { page } = await openPortal(t, browser, intake);
  await page.evaluate(async () => {
    window.first = document.querySelector('saa-self-assessment');
    window.first.remove();
    await new Promise(done => { setTimeout(done, 30); });
    document.body.append(document.createElement('saa-self-assessment'));
  });
  await page.locator('.sa-page .sa-button').click();
  await page.locator('.sa-tasks').waitFor();
  await page.evaluate(() => document.body.append(window.first));
  await page.locator('saa-self-assessment:nth-of-type(2) .sa-heading').waitFor();
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
  const screens = await page.evaluate(() => ['1', '2'].map(name => JSON.parse(sessionStorage.getItem(`saa-self-assessment:${name}`)).screen));
  assert.deepEqual(screens, ['overview', 'start']);
});

/** The size of the running program's memory. */
const memory = opened => opened.page.evaluate(async glue => (await (await import(glue)).default()).memory.buffer.byteLength, glueOf(opened));

/** Mounts and removes an element so many times: a new one each time, or the same. */
const mounts = (page, times, isNew) => page.evaluate(async ([times, isNew]) => {
  const shows = element => new Promise(done => { element.addEventListener('sa-ready', () => done(), { once: true }); });
  let element = document.createElement('saa-self-assessment');
  for (let at = 0; at < times; at++) {
    if (isNew) element = document.createElement('saa-self-assessment');
    const ready = shows(element);
    document.body.append(element);
    await ready;
    (window.gone ??= []).push(new WeakRef(element));
    element.remove();
    await new Promise(done => { setTimeout(done); });
  }
}, [times, isNew]);

for (const isNew of [true, false]) {
  test(`a hundred mounts take no more memory than two (${isNew ? 'new elements' : 'the same one'})`, async t => {
    const opened = await openPortal(t, browser, intake, '', { wait: false });
    const { page } = opened;
    await page.waitForFunction(() => customElements.get('saa-self-assessment'));
    await mounts(page, 2, isNew);
    const before = await memory(opened);
    await mounts(page, 100, isNew);
    const afterwards = await memory(opened);
    assert.ok(afterwards <= before * 1.05, `${before} -> ${afterwards}`);
    const session = await page.context().newCDPSession(page);
    // What lingers for screen readers goes after a second.
    await page.waitForTimeout(1500);
    for (let turn = 0; turn < 4; turn++) await session.send('HeapProfiler.collectGarbage');
    const alive = await page.evaluate(() => new Set(window.gone.map(reference => reference.deref()).filter(Boolean)).size);
    assert.ok(alive <= 1, `${alive} elements are still alive`);
  });
}
