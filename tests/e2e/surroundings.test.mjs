// What the page around does must not reach in, and what happens inside must not get out: its own JSON, its one-key shortcuts,
// its `base`, its fixed header.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { startBrowser } from './lib/browser.mjs';
import { draftOf } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { openPortal, TAG } from './lib/portal.mjs';
import { short, signature } from './people/short.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });
const NAME = draftOf(short, 'question/overview/name');
const submit = page => page.locator('.sa-form button[type="submit"]').click();

/** What libraries teach the values of a page, before our script. */
const PATCHES = {
  'lists as Prototype 1.6 writes them': 'Array.prototype.toJSON = function () { return "[" + this.map(v => JSON.stringify(v)).join(",") + "]" }',
  'texts, numbers, dates and objects': 'for (const of of [String, Number, Boolean, Date, Object]) of.prototype.toJSON = function () { return "patched" }',
  'a reader that makes dates of texts': 'const read = JSON.parse; JSON.parse = text => read(text, (_, v) => /^\\d{4}-/.test(v) ? new Date(v) : v)',
  'members of every object': 'for (const name of ["answers", "score", "receipt"]) Object.defineProperty(Object.prototype, name, { value: { egn: "x" }, writable: true })',
};

for (const [patch, script] of Object.entries(PATCHES)) {
  test(`a page with its own JSON changes nothing: ${patch}`, async t => {
    const answers = { ...short, ...signature, 'life-plans': ['health', 'job'] };
    const { page } = await openPortal(t, browser, intake, TAG, { head: `<script>${script}</script>`, kept: draftOf(answers, 'question/overview/life-plans') });
    await page.locator('input[value="education"]').check();
    await page.waitForTimeout(400);
    await page.reload();
    for (const plan of ['health', 'job', 'education']) await page.locator(`input[value="${plan}"]:checked`).waitFor();
    const sending = await openPortal(t, browser, intake, TAG, { head: `<script>${script}</script>`, kept: draftOf(answers, 'send') });
    await submit(sending.page);
    await sending.page.locator('.sa-reference').waitFor();
    const [{ application }] = await intake.rows('SELECT * FROM submissions ORDER BY rowid DESC LIMIT 1');
    assert.match(application, /\["health", ?"job"\]/);
  });
}

test('letters stay in the field; Escape, Tab and shortcuts with Ctrl get out', async t => {
  const body = `<input id="search">${TAG}`;
  const { page } = await openPortal(t, browser, intake, body, { kept: NAME });
  await page.evaluate(() => {
    window.keys = [];
    for (const kind of ['keydown', 'keypress', 'keyup']) {
      document.addEventListener(kind, event => {
        window.keys.push(`${kind} ${event.key}`);
        if (['s', '/', 'н'].includes(event.key) && !/INPUT|TEXTAREA/.test(event.target.tagName)) document.querySelector('#search').focus();
      });
    }
  });
  const field = page.locator('saa-self-assessment input').first();
  await field.fill('');
  await field.pressSequentially('Jossi/иванка');
  assert.equal(await field.inputValue(), 'Jossi/иванка');
  assert.equal(await page.locator('#search').inputValue(), '');
  assert.deepEqual(await page.evaluate(() => window.keys), []);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  await page.keyboard.press('Tab');
  const keys = await page.evaluate(() => window.keys.filter(key => key.startsWith('keydown')));
  assert.deepEqual(keys.filter(key => key !== 'keydown Control'), ['keydown k', 'keydown Escape', 'keydown F2', 'keydown Tab']);
});

test('a base element does not decide where the answers go', async t => {
  const other = await startIntake(t);
  const kept = draftOf({ ...short, ...signature }, 'send');
  for (const [given, expected] of [['', `${intake.url}api/v1/submissions`], [' submit-url="api/here"', `${intake.url}api/here`]]) {
    const { page, requests } = await openPortal(t, browser, intake, TAG.replace(' lang', `${given} lang`), {
      head: `<base href="${other.url}">`, kept, entry: `${intake.url}saa-self-assessment.js`,
    });
    await submit(page);
    await page.locator('.sa-reference, .sa-inset').first().waitFor();
    assert.deepEqual([...new Set(requests.filter(({ method }) => method === 'POST').map(({ url }) => url))], [expected]);
  }
});

test('without an address the answers go to where the program came from', async t => {
  const home = await startIntake(t);
  const body = TAG;
  const { page } = await openPortal(t, browser, intake, body, {
    kept: draftOf({ ...short, ...signature }, 'send'),
    arrange: async page => {
      // The portal has no files of the widget; the other origin lets it have them.
      await page.route(`${home.url}**`, async route => {
        const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
        if (route.request().method() === 'OPTIONS') return route.fulfill({ status: 204, headers });
        const response = await route.fetch();
        return route.fulfill({ response, headers: { ...response.headers(), ...headers } });
      });
    },
    entry: `${home.url}saa-self-assessment.js`,
  });
  await submit(page);
  await page.locator('.sa-reference').waitFor();
  assert.equal((await home.rows('SELECT * FROM submissions')).length, 1);
});

const ADDRESSES = {
  'no address': ['http://', /not an address/],
  'another kind of address': ['ftp://example.bg/', /neither http nor https/],
  'nobody there': ['http://127.0.0.1:9/submissions', /can't be reached/],
  'nothing there': ['/not-there', /answers 404/],
  'forbidden by the policy': ['http://127.0.0.1:9/submissions', /connect-src/, "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'"],
};

for (const [fault, [address, expected, policy]] of Object.entries(ADDRESSES)) {
  test(`a wrong address is told to the console when the page opens: ${fault}`, async t => {
    const { page, complaints, requests } = await openPortal(t, browser, intake, TAG.replace(' lang', ` submit-url="${address}" lang`), { policy, kept: NAME });
    const told = () => complaints.filter(text => text.startsWith('saa-self-assessment: submit-url'));
    for (let turn = 0; turn < 50 && told().length === 0; turn++) await page.waitForTimeout(100);
    assert.equal(told().length, 1, complaints.join('\n'));
    assert.match(told()[0], expected);
    assert.ok(requests.every(({ method }) => ['GET', 'HEAD'].includes(method)));
    assert.ok(await page.locator('.sa-heading').isVisible(), 'the person is not bothered');
  });
}

test('a right address is not complained about', async t => {
  const { page, complaints } = await openPortal(t, browser, intake);
  await page.waitForLoadState('networkidle');
  assert.deepEqual(complaints.filter(text => !/favicon/.test(text)), []);
});

for (const position of ['fixed', 'sticky']) {
  test(`nothing that has the focus is under a header that is ${position}`, async t => {
    const style = `position:${position};top:0;left:0;right:0;height:140px;background:#ddd;z-index:9`;
    const body = `<header style="${style}">Портал</header><div style="height:200px"></div>${TAG}<div style="height:900px"></div>`;
    const { page } = await openPortal(t, browser, intake, body, { height: 600, kept: draftOf(short, 'start') });
    const covered = () => page.evaluate(() => new Promise(done => {
      requestAnimationFrame(() => requestAnimationFrame(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        const box = element.getBoundingClientRect();
        const own = element === document.body || !element.getRootNode().host || (box.bottom > 148 && box.top < innerHeight);
        done(own ? '' : `${element.localName}.${element.className} at ${box.top} to ${box.bottom}`);
      }));
    }));
    await page.locator('.sa-page .sa-button').focus();
    await page.keyboard.press('Enter');
    await page.locator('.sa-tasks').waitFor();
    const found = [await covered()];
    for (let step = 0; step < 24; step++) {
      await page.keyboard.press('Tab');
      found.push(await covered());
    }
    for (let step = 0; step < 24; step++) {
      await page.keyboard.press('Shift+Tab');
      found.push(await covered());
    }
    assert.deepEqual(found.filter(Boolean), []);
  });
}
