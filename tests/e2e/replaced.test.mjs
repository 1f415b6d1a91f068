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
    // What comes after the first page is in the browser's cache then, and each mount has it.
    await mounts(page, 1, isNew);
    await page.waitForLoadState('networkidle');
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

/** Other documents of the page's. */
const DOCUMENTS = {
  'an empty frame': () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    window.other = () => frame.contentDocument;
  },
  'a frame with a page of its own': async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<!doctype html><title>Рамка</title><body>';
    const loaded = new Promise(done => { frame.onload = done; });
    document.body.append(frame);
    await loaded;
    window.other = () => frame.contentDocument;
  },
  'another window': () => {
    const opened = window.open('');
    window.other = () => opened.document;
  },
};

for (const [where, make] of Object.entries(DOCUMENTS)) {
  for (const waits of [false, true]) {
    test(`moved into ${where} and back it keeps its clothes and what is typed (${waits ? 'with a pause' : 'at once'})`, async t => {
      const { page, told } = await openPortal(t, browser, intake, `<main>${TAG}</main>`, { kept: NAME });
      await page.waitForLoadState('networkidle');
      await page.evaluate(make);
      const move = there => page.evaluate(async ([there, waits]) => {
        window.element ??= document.querySelector('saa-self-assessment');
        if (waits) {
          window.element.remove();
          await new Promise(done => { setTimeout(done, 30); });
        }
        (there ? window.other() : document).body.append(window.element);
      }, [there, waits]);
      const look = () => page.waitForFunction(() => {
        const root = window.element.shadowRoot;
        const button = root.querySelector('.sa-root:not(.sa-leaving) .sa-form .sa-button');
        return button && root.adoptedStyleSheets.length === 1
          && window.element.ownerDocument.defaultView.getComputedStyle(button).backgroundColor !== 'rgba(0, 0, 0, 0)';
      });
      const steps = page => page.evaluate(async () => {
        const rests = () => new Promise(done => { setTimeout(done, 400); });
        const shown = selector => window.element.shadowRoot.querySelector(`.sa-page:not(.sa-leaving) ${selector}`);
        const field = shown('input');
        field.value += 'а';
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        await rests();
        const typed = JSON.parse(sessionStorage.getItem('saa-self-assessment:1')).draft.answers['first-name'];
        shown('.sa-form .sa-button').click();
        await rests();
        const { screen } = JSON.parse(sessionStorage.getItem('saa-self-assessment:1'));
        for (let turn = 0; turn < 20 && !window.element.shadowRoot.activeElement; turn++) await rests();
        const focus = window.element.shadowRoot.activeElement?.className;
        shown('.sa-back button').click();
        await rests();
        return [typed, screen !== 'question/overview/name', focus];
      });
      await move(true);
      await look();
      const name = short['first-name'];
      assert.deepEqual(await steps(page), [`${name}а`, true, 'sa-heading']);
      await move(false);
      await look();
      assert.deepEqual(await steps(page), [`${name}аа`, true, 'sa-heading']);
      assert.ok((await told()).every(name => name === 'sa-ready'), String(await told()));
    });
  }
}

test('an element that was taken out listens to no window any more', async t => {
  const { page } = await openPortal(t, browser, intake, '', {
    wait: false,
    arrange: page => page.addInitScript(() => {
      window.listening = {};
      const { addEventListener, removeEventListener } = EventTarget.prototype;
      const note = (target, kind, by) => { if (target === window || target === document) window.listening[kind] = (window.listening[kind] ?? 0) + by; };
      EventTarget.prototype.addEventListener = function (kind, ...rest) { note(this, kind, 1); return addEventListener.call(this, kind, ...rest); };
      EventTarget.prototype.removeEventListener = function (kind, ...rest) { note(this, kind, -1); return removeEventListener.call(this, kind, ...rest); };
    }),
  });
  await page.waitForFunction(() => customElements.get('saa-self-assessment'));
  await mounts(page, 1, true);
  // The address is tried once a page, and listened to meanwhile.
  const listening = () => page.evaluate(() => ({ ...window.listening, securitypolicyviolation: 0 }));
  const before = await listening();
  assert.ok('keydown' in before && 'pagehide' in before);
  await mounts(page, 3, true);
  assert.deepEqual(await listening(), before);
});
