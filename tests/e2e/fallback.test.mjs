// When the form cannot start, the page says why, in plain words, and what else one can do.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { axeFindings, openPage, picture, startBrowser } from './lib/browser.mjs';
import { calm, draftOf, field, openForm } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { breakProgram } from './lib/portal.mjs';
import { bulgarian, english, plain } from './lib/texts.mjs';
import { short } from './people/short.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });

/** The reasons that can be read now, by their names; each in both languages. */
const reasons = page => page.evaluate(() => [...document.querySelectorAll('saa-self-assessment > [data-reason]')]
  .filter(element => element.checkVisibility()).map(element => `${element.dataset.reason} ${element.closest('[lang]').lang}`));

/** The heading and the other ways, which stand in the page itself. */
async function assertOtherWays(page) {
  const own = page.locator('saa-self-assessment > :is(h1, p):not([data-reason])');
  assert.ok(await own.count() >= 4);
  for (const text of await own.all()) assert.ok(await text.isVisible(), await text.innerText());
  assert.equal(await page.locator('saa-self-assessment .sa-heading').count(), 0, 'the form is not there');
}

const withPolicy = change => async route => {
  const response = await route.fetch();
  const headers = response.headers();
  headers['content-security-policy'] = change(headers['content-security-policy']);
  await route.fulfill({ response, headers });
};

const FAULTS = {
  'the program does not arrive': page => page.route('**/*.wasm', route => route.abort()),
  'the program is not there': page => page.route('**/*.wasm', route => route.fulfill({ status: 404, body: '' })),
  'the program is something else': page => page.route('**/*.wasm', route => route.fulfill({ contentType: 'application/wasm', body: '<html>' })),
  'the glue does not arrive': page => page.route('**/assets/app.*.js', route => route.abort()),
  'the texts do not arrive': page => page.route('**/assets/texts-*', route => route.abort()),
  'the style does not arrive': page => page.route('**/assets/style.*', route => route.abort()),
  'the page forbids WebAssembly': page => page.route(intake.url, withPolicy(policy => policy.replace(" 'wasm-unsafe-eval'", ''))),
  'the browser is too old for WebAssembly': page => page.addInitScript(() => { delete window.WebAssembly; }),
};

for (const [fault, arrange] of Object.entries(FAULTS)) {
  test(`${fault}: the page says so`, async t => {
    const { page, context } = await openPage(browser, 'about:blank', { width: 360, height: 740 });
    t.after(() => context.close());
    await arrange(page);
    await page.addInitScript(() => addEventListener('sa-error', event => { window.told = event.detail; }));
    await page.goto(intake.url);
    await page.locator('[data-reason="load"]').first().waitFor();
    assert.deepEqual(await reasons(page), ['load bg', 'load en']);
    await assertOtherWays(page);
    assert.deepEqual(await page.evaluate(() => window.told), { code: 'load' });
    assert.ok(await page.evaluate(() => document.activeElement === document.body), 'the focus is not taken');
    assert.deepEqual(await axeFindings(page), []);
    await picture(page, `fallback-${fault.replaceAll(' ', '-')}`);
  });
}

/** A page whose program waits at a gate: `go()` opens it. */
async function slowly(t, script) {
  const { page, context, complaints } = await openPage(browser, 'about:blank');
  t.after(() => context.close());
  let go;
  const gate = new Promise(resolve => { go = resolve; });
  await page.route('**/*.wasm', async route => { await gate; await route.continue(); });
  if (script) await page.addInitScript(script);
  return { page, complaints, go };
}

/** What the element's live region says, with its languages. */
const said = page => page.locator('saa-self-assessment > [data-reason]').first().evaluate(() => {
  const texts = document.querySelector('saa-self-assessment').shadowRoot.querySelectorAll('[role="status"] [data-reason]');
  return [...texts].map(text => `${text.dataset.reason} ${(text.closest('[lang]') ?? text.getRootNode().host).lang}`);
});

test('a slow line: after a second the page says that it loads, then the form comes', async t => {
  const { page, complaints, go } = await slowly(t);
  await page.goto(intake.url);
  await page.locator('[data-reason="loading"]').first().waitFor({ timeout: 3000 });
  assert.deepEqual(await reasons(page), ['loading bg', 'loading en']);
  await assertOtherWays(page);
  assert.deepEqual(await axeFindings(page), []);
  go();
  await page.locator('saa-self-assessment .sa-heading').waitFor();
  assert.deepEqual(await said(page), ['ready bg', 'ready en'], 'who was told to wait is told that it is over');
  assert.deepEqual(await reasons(page), []);
  assert.ok(!(await page.locator('saa-self-assessment > h1').isVisible()), 'only one of the two is shown');
  await page.waitForTimeout(3200);
  assert.deepEqual(await said(page), [], 'and not met again');
  assert.deepEqual(complaints, []);
});

// Screen readers read a page out when it counts as loaded: what comes later they leave out.
test('the page counts as loaded when the form is on it, or what it says instead', async t => {
  const { page, go } = await slowly(t, () => addEventListener('load', () => {
    const element = document.querySelector('saa-self-assessment');
    window.loaded = { form: !!element.shadowRoot?.querySelector('.sa-heading'), reason: element.querySelector('[data-reason="loading"]').checkVisibility() };
  }));
  // The page's clock stands still: however busy the machine, the second after which the page speaks itself doesn't pass.
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  await page.goto(intake.url, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.querySelector('saa-self-assessment')?.shadowRoot);
  await page.waitForTimeout(400);
  assert.equal(await page.evaluate(() => window.loaded), undefined, 'it waits for the form');
  go();
  await page.locator('saa-self-assessment .sa-heading').waitFor();
  assert.equal(await page.evaluate(() => window.loaded), undefined, 'it waits until the browser has told of the form');
  await page.clock.runFor(900);
  await page.waitForFunction(() => window.loaded);
  assert.deepEqual(await page.evaluate(() => window.loaded), { form: true, reason: false });
  assert.equal(await page.evaluate(() => document.querySelector('saa-self-assessment').shadowRoot.querySelectorAll('iframe').length), 0);
});

test('the page that waits longest counts as loaded with what it says instead', async t => {
  const { page, go } = await slowly(t, () => addEventListener('load', () => {
    window.reason = document.querySelector('[data-reason="loading"]').checkVisibility();
  }));
  await page.goto(intake.url);
  assert.equal(await page.evaluate(() => window.reason), true);
  assert.deepEqual(await said(page), [], 'it is read with the page and not said a second time');
  go();
});

test('on a quick line nothing flashes up before the form', async t => {
  const { page, context } = await openPage(browser, 'about:blank');
  t.after(() => context.close());
  await page.addInitScript(() => {
    window.flashes = [];
    customElements.whenDefined('saa-self-assessment').then(() => { window.defined = performance.now(); });
    const look = () => {
      const heading = document.querySelector('saa-self-assessment > h1');
      // Before the script has come, the page shows what it has; from then on either the form or, after a second, the page.
      if (heading && customElements.get('saa-self-assessment') && heading.checkVisibility()) window.flashes.push(performance.now());
      requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(intake.url);
  await page.locator('saa-self-assessment .sa-heading').waitFor();
  const [flashes, defined] = await page.evaluate(() => [window.flashes, window.defined]);
  // From the definition of the element on, whatever the machine: nothing in the first nine tenths of a second.
  assert.deepEqual(flashes.filter(at => at - defined < 900), []);
});

test('a browser without JavaScript shows the other ways and no reason that is not one', async t => {
  const { page, context } = await openPage(browser, intake.url, { javaScriptEnabled: false });
  t.after(() => context.close());
  await assertOtherWays(page);
  for (const text of await page.locator('[data-reason]').all()) assert.ok(!(await text.isVisible()));
});

test('after a fault inside, the answers are still there when the page is loaded again', async t => {
  const form = await openForm(t, browser, intake.url, { kept: draftOf(short, 'question/overview/name'), excused: [/saa-self-assessment|RuntimeError|\0/] });
  const { page } = form;
  await field(form, 'patronymic').fill('Иванова');
  await page.waitForTimeout(400);
  await breakProgram(form);
  await page.locator('.sa-form button[type="submit"]').click();
  await page.locator('[data-reason="crash"]').first().waitFor();
  assert.deepEqual(await reasons(page), ['crash bg', 'crash en']);
  assert.deepEqual(await said(page), ['crash bg', 'crash en'], 'nobody who only hears is left with silence');
  await assertOtherWays(page);
  assert.deepEqual(await axeFindings(page), []);
  await page.reload();
  await page.locator('saa-self-assessment .sa-heading').waitFor();
  await calm(page);
  assert.equal(await field(form, 'patronymic').inputValue(), 'Иванова');
});

test('where earlier answers are kept, the page does not send anybody back to the beginning', async t => {
  const form = await openForm(t, browser, intake.url, { kept: draftOf(short, 'question/overview/name'), excused: [/saa-self-assessment|RuntimeError|\0/] });
  const { page } = form;
  await page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
  await field(form, 'patronymic').fill('Иванова');
  await page.waitForTimeout(400);
  await breakProgram(form);
  await page.locator('.sa-form button[type="submit"]').click();
  const own = page.locator('saa-self-assessment > [data-reason="crash-unsaved"]');
  await own.first().waitFor();
  assert.deepEqual((await own.allInnerTexts()).map(plain), [bulgarian('reason-crash-unsaved'), english('reason-crash-unsaved')]);
  await page.reload();
  await page.locator('saa-self-assessment .sa-heading').waitFor();
  await calm(page);
  assert.equal(await field(form, 'first-name').inputValue(), short['first-name']);
});

test('no empty region is met on the page that says why there is no form, however early it says it', async t => {
  const { page, context } = await openPage(browser, 'about:blank');
  t.after(() => context.close());
  await page.route('**/portal', route => route.fulfill({
    contentType: 'text/html; charset=utf-8',
    body: '<!doctype html><html lang="bg"><title>Портал</title><script type="module" src="/saa-self-assessment.js"></script><saa-self-assessment></saa-self-assessment><img src="/slow.png" alt="Снимка">',
  }));
  await page.route('**/slow.png', () => {});
  await page.route('**/*.wasm', route => route.fulfill({ status: 404, body: '' }));
  await page.goto(`${intake.url}portal`, { waitUntil: 'commit' });
  await page.getByText(bulgarian('reason-load')).first().waitFor();
  assert.equal(await page.evaluate(() => document.readyState), 'interactive');
  const empty = await page.evaluate(() => [...document.querySelector('saa-self-assessment').shadowRoot.querySelectorAll('[role="status"], [aria-live]')]
    .filter(region => region.checkVisibility() && !region.textContent.trim()).length);
  assert.equal(empty, 0);
});
