// Elements that come and go as frameworks have them: nothing typed is lost, no two share a draft, and memory comes
// back.

import { everythingLoaded } from './lib/browser.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { isDressed, useIt } from './lib/inside.mjs';
import { draftOf } from './lib/form.mjs';
import { begin, glueOf, TAG, tagWith } from './lib/portal.mjs';
import { element, formAppears } from './lib/widget.mjs';
import { short } from './people/short.mjs';

const NAME = draftOf(short, 'question/overview/name');
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
  'the same markup again': () => {
    document.querySelector('main').innerHTML = String(document.querySelector('main').innerHTML);
  },
  'out and in again': () => {
    const element = document.querySelector('saa-self-assessment');
    const { parentNode } = element;
    element.remove();
    parentNode.append(element);
  },
};

for (const [swap, how] of Object.entries(SWAPS)) {
  for (const id of ['', 'form']) {
    test(`${swap} in place of the old one keeps the draft (${id || 'without an id'})`, async ({ openPortal }) => {
      const key = `saa-self-assessment:${id || 1}`;
      const { page } = await openPortal(`<main>${id ? tagWith(`id="${id}"`) : TAG}</main>`, { kept: NAME, key });
      await first(page).waitFor();
      // Typed a moment ago: not even written down yet.
      await first(page).fill('Пенка');
      await page.evaluate(how);
      await first(page).waitFor();
      await expect(first(page)).toHaveValue('Пенка');
      expect((await kept(page)).filter(name => name.startsWith('saa-'))).toEqual([key]);
      await first(page).fill('Станка');
      await page.waitForTimeout(400);
      await page.reload();
      await first(page).waitFor();
      await expect(first(page)).toHaveValue('Станка');
    });
  }
}

test('an element that comes back while another has its place does not write into its draft', async ({ openPortal }) => {
  const { page } = await openPortal();
  await page.evaluate(async () => {
    window.first = document.querySelector('saa-self-assessment');
    window.first.remove();
    await new Promise(done => {
      setTimeout(done, 30);
    });
    document.body.append(document.createElement('saa-self-assessment'));
  });
  await begin(page);
  await page.evaluate(() => document.body.append(window.first));
  await formAppears(element(page).nth(1));
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
  const screens = await page.evaluate(() =>
    ['1', '2'].map(name => JSON.parse(sessionStorage.getItem(`saa-self-assessment:${name}`)).screen),
  );
  expect(screens).toEqual(['overview', 'start']);
});

/** The size of the running program's memory. */
const memory = opened =>
  opened.page.evaluate(async glue => (await (await import(glue)).default()).memory.buffer.byteLength, glueOf(opened));

/** Mounts and removes an element so many times: a new one each time, or the same. */
const mounts = (page, times, isNew) =>
  page.evaluate(
    async ([times, isNew]) => {
      const shows = element =>
        new Promise(done => {
          element.addEventListener('sa-ready', () => done(), { once: true });
        });
      let element = document.createElement('saa-self-assessment');
      for (let at = 0; at < times; at++) {
        if (isNew) element = document.createElement('saa-self-assessment');
        const ready = shows(element);
        document.body.append(element);
        await ready;
        (window.gone ??= []).push(new WeakRef(element));
        element.remove();
        await new Promise(done => {
          setTimeout(done);
        });
      }
    },
    [times, isNew],
  );

for (const isNew of [true, false]) {
  test(`a hundred mounts take no more memory than two (${isNew ? 'new elements' : 'the same one'})`, async ({
    openPortal,
  }) => {
    const opened = await openPortal('', { wait: false });
    const { page } = opened;
    await page.waitForFunction(() => customElements.get('saa-self-assessment'));
    // What comes after the first page is in the browser's cache then, and each mount has it.
    await mounts(page, 1, isNew);
    await page.waitForLoadState('networkidle');
    await mounts(page, 2, isNew);
    const before = await memory(opened);
    await mounts(page, 100, isNew);
    const afterwards = await memory(opened);
    expect(afterwards, `${before} -> ${afterwards}`).toBeLessThanOrEqual(before * 1.05);
    const session = await page.context().newCDPSession(page);
    // What lingers for screen readers goes after a second.
    await page.waitForTimeout(1500);
    for (let turn = 0; turn < 4; turn++) await session.send('HeapProfiler.collectGarbage');
    const alive = await page.evaluate(
      () => new Set(window.gone.map(reference => reference.deref()).filter(Boolean)).size,
    );
    expect(alive, `${alive} elements are still alive`).toBeLessThanOrEqual(1);
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
    const loaded = new Promise(done => {
      frame.onload = done;
    });
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
    const how = waits ? 'with a pause' : 'at once';
    test(`moved into ${where} and back it keeps its clothes and what is typed (${how})`, async ({ openPortal }) => {
      const opened = await openPortal(`<main>${TAG}</main>`, { kept: NAME });
      const { page, told } = opened;
      await everythingLoaded(opened);
      await page.evaluate(make);
      const move = there =>
        page.evaluate(
          async ([there, waits]) => {
            window.element ??= document.querySelector('saa-self-assessment');
            if (waits) {
              window.element.remove();
              await new Promise(done => {
                setTimeout(done, 30);
              });
            }
            (there ? window.other() : document).body.append(window.element);
          },
          [there, waits],
        );
      const name = short['first-name'];
      await move(true);
      await isDressed(page);
      expect(await useIt(page)).toEqual({ typed: `${name}а`, wentOn: true, focus: 'sa-heading' });
      await move(false);
      await isDressed(page);
      expect(await useIt(page)).toEqual({ typed: `${name}аа`, wentOn: true, focus: 'sa-heading' });
      expect(new Set(await told())).toEqual(new Set(['sa-ready']));
    });
  }
}

test('an element that was taken out listens to no window any more', async ({ openPortal }) => {
  const { page } = await openPortal('', {
    wait: false,
    arrange: page =>
      page.addInitScript(() => {
        window.listening = {};
        const { addEventListener, removeEventListener } = EventTarget.prototype;
        const note = (target, kind, by) => {
          if (target === window || target === document) window.listening[kind] = (window.listening[kind] ?? 0) + by;
        };
        EventTarget.prototype.addEventListener = function (kind, ...rest) {
          note(this, kind, 1);
          return addEventListener.call(this, kind, ...rest);
        };
        EventTarget.prototype.removeEventListener = function (kind, ...rest) {
          note(this, kind, -1);
          return removeEventListener.call(this, kind, ...rest);
        };
      }),
  });
  await page.waitForFunction(() => customElements.get('saa-self-assessment'));
  await mounts(page, 1, true);
  // The address is tried once a page, and listened to meanwhile.
  const listening = () => page.evaluate(() => ({ ...window.listening, securitypolicyviolation: 0 }));
  const before = await listening();
  expect('keydown' in before && 'pagehide' in before).toBe(true);
  await mounts(page, 3, true);
  expect(await listening()).toEqual(before);
});
