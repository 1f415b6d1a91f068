// Files that are something else than they should be, or never come: the page says so, takes nothing for good, and works once
// the server is well again.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { startBrowser } from './lib/browser.mjs';
import { startIntake } from './lib/intake.mjs';
import { openPortal, POLICY, TAG } from './lib/portal.mjs';
import { bulgarian, english } from './lib/texts.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });

const HTML = { contentType: 'text/html; charset=utf-8', body: '<!doctype html><title>Портал</title><p>Добре дошли' };
const changed = change => async route => {
  const response = await route.fetch();
  await route.fulfill({ response, body: change(await response.body()) });
};

/** What is wrong, and how the answer of the server is made so. */
const FAULTS = {
  'the texts are a page': ['**/assets/texts-bg*', route => route.fulfill(HTML)],
  'the texts are half there': ['**/assets/texts-bg*', changed(body => body.subarray(0, body.length / 2))],
  'one letter of the texts is another': ['**/assets/texts-bg*', changed(body => Buffer.from(body).fill(65, 5000, 5001))],
  'the style is a page': ['**/assets/style*', route => route.fulfill(HTML)],
  'the style is a page that says it is a style': ['**/assets/style*', route => route.fulfill({ ...HTML, contentType: 'text/css' })],
  'the style is half there': ['**/assets/style*', changed(body => body.subarray(0, body.length * 0.4))],
  'the style is a page that names our own classes': ['**/assets/style*', route => route.fulfill({ contentType: 'text/html', body: 'Access denied .sa-root { }' })],
  'the style has been shortened': ['**/assets/style*', changed(body => Buffer.from(String(body).replaceAll('\n', '')))],
  'the program is a page': ['**/*.wasm', route => route.fulfill(HTML)],
  'the program is half there': ['**/*.wasm', changed(body => body.subarray(0, body.length / 2))],
  'the program is another one': ['**/*.wasm', route => route.fulfill({ contentType: 'application/wasm', body: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]) })],
  'the glue is another script': ['**/assets/app.*.js*', route => route.fulfill({ contentType: 'text/javascript', body: 'export const nothing = 0;' })],
  'the glue is a page': ['**/assets/app.*.js*', route => route.fulfill(HTML)],
};

for (const [fault, [address, answer]] of Object.entries(FAULTS)) {
  test(`${fault}: it is said, and over once the server is well`, async t => {
    const { page, told } = await openPortal(t, browser, intake, TAG, { wait: false, arrange: page => page.route(address, answer) });
    const element = page.locator('saa-self-assessment');
    await element.getByText(bulgarian('reason-load')).first().waitFor();
    assert.ok(await element.getByText(english('reason-load')).first().isVisible());
    assert.ok(await element.getByRole('button').first().isVisible());
    assert.deepEqual(await told(), ['sa-error load']);
    await page.unroute(address);
    await page.evaluate(async () => {
      const element = document.querySelector('saa-self-assessment');
      element.remove();
      await new Promise(done => { setTimeout(done, 20); });
      document.body.append(element);
    });
    await element.locator('.sa-heading').waitFor();
    assert.equal(await element.getByText(bulgarian('reason-load')).filter({ visible: true }).count(), 0);
    assert.deepEqual(await told(), ['sa-error load', 'sa-ready']);
    await page.evaluate(() => document.querySelector('saa-self-assessment').after(document.createElement('saa-self-assessment')));
    await page.locator('saa-self-assessment:nth-of-type(2) .sa-heading').waitFor();
  });
}

test('texts that a well-meaning program has put into UTF-8 are read all the same', async t => {
  const decode = changed(body => Buffer.from(new TextDecoder('windows-1251').decode(body).replaceAll('\n', '\r\n')));
  const { page } = await openPortal(t, browser, intake, TAG, { arrange: page => page.route('**/assets/texts-bg*', decode) });
  assert.equal(await page.locator('.sa-heading').innerText(), bulgarian('start-title'));
});

for (const [file, address] of [['the style', '**/assets/style*'], ['the texts', '**/assets/texts-bg*'], ['the glue', '**/assets/app.*.js'], ['the element', '**/assets/element*']]) {
  test(`${file} never comes: it is said after a while`, async t => {
    const { page, told } = await openPortal(t, browser, intake, TAG, {
      wait: false, today: false,
      arrange: async page => {
        await page.clock.install();
        await page.route(address, () => {});
      },
    });
    await page.waitForTimeout(1500);
    await page.clock.runFor(70_000);
    await page.getByText(bulgarian('reason-load')).first().waitFor();
    assert.deepEqual(await told(), ['sa-error load']);
  });
}

test('not even the element comes: the entry says it', async t => {
  const body = `${TAG}<saa-self-assessment><p data-reason="load" hidden>Няма го.</p></saa-self-assessment>`;
  const { page, told } = await openPortal(t, browser, intake, body, {
    wait: false, arrange: page => page.route('**/assets/element*', route => route.fulfill({ status: 404, body: '' })),
  });
  await page.getByText(bulgarian('reason-load')).waitFor();
  assert.ok(await page.getByText('Няма го.').isVisible());
  assert.deepEqual(await told(), ['sa-error load', 'sa-error load']);
});

test('a style sheet that a well-meaning program has put another end of line into is the same', async t => {
  const convert = changed(body => Buffer.from(`\ufeff${String(body).replaceAll('\n', '\r\n')}`));
  const { page } = await openPortal(t, browser, intake, TAG, { arrange: page => page.route('**/assets/style*', convert) });
  assert.notEqual(await page.locator('.sa-page .sa-button').evaluate(button => getComputedStyle(button).backgroundColor), 'rgba(0, 0, 0, 0)');
});

test('a browser without sheets of its own gets the style by a link, and is told where that does not come', async t => {
  const isOld = () => { delete CSSStyleSheet.prototype.replaceSync; };
  const dressed = page => page.locator('.sa-page .sa-button').evaluate(button => getComputedStyle(button).backgroundColor !== 'rgba(0, 0, 0, 0)');
  const well = await openPortal(t, browser, intake, TAG, { policy: POLICY, arrange: page => page.addInitScript(isOld) });
  assert.ok(await well.page.locator('saa-self-assessment link').count() === 1);
  await well.page.waitForTimeout(100);
  assert.ok(await dressed(well.page));
  const ill = await openPortal(t, browser, intake, TAG, {
    wait: false,
    arrange: async page => {
      await page.addInitScript(isOld);
      await page.route('**/assets/style*', route => route.request().resourceType() === 'stylesheet' ? route.abort() : route.continue());
    },
  });
  await ill.page.getByText(bulgarian('reason-load')).first().waitFor();
  assert.deepEqual(await ill.told(), ['sa-error load']);
});
