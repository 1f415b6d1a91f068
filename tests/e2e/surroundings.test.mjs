// What the page around does must not reach in, and what happens inside must not get out: its own JSON, its one-key shortcuts,
// its `base`, its fixed header, its attributes that change while one types.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { axeFindings, startBrowser } from './lib/browser.mjs';
import { draftOf } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { openPortal, TAG } from './lib/portal.mjs';
import { bulgarian, english } from './lib/texts.mjs';
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
  'members of every object': 'Object.prototype.answers = { egn: "x" }; Object.prototype.score = 1; Array.prototype.receipt = {}',
};

for (const [patch, script] of Object.entries(PATCHES)) {
  test(`a page with its own JSON changes nothing: ${patch}`, async t => {
    const answers = { ...short, ...signature, 'life-plans': ['health', 'job'] };
    const { page } = await openPortal(t, browser, intake, TAG, { head: `<script>${script}</script>`, kept: draftOf(answers, 'question/overview/life-plans') });
    await page.locator('input[value="education"]').check();
    await page.waitForTimeout(400);
    await page.reload();
    for (const plan of ['health', 'job', 'education']) await page.locator(`input[value="${plan}"]:checked`).waitFor();
    await page.evaluate(() => {
      const kept = new RegExp('"screen":"[^"]*"');
      const text = sessionStorage.getItem('saa-self-assessment:1').replace(kept, '"screen":"send"');
      addEventListener('pagehide', () => sessionStorage.setItem('saa-self-assessment:1', text));
    });
    await page.reload();
    await submit(page);
    await page.locator('.sa-reference').waitFor();
    const [row] = await intake.rows('SELECT * FROM submissions ORDER BY rowid DESC LIMIT 1');
    assert.ok(JSON.stringify(row).replaceAll('\\', '').includes('["education","health","job"]') || JSON.stringify(row).replaceAll('\\', '').includes('["health","job","education"]'), JSON.stringify(row).slice(0, 600));
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

test('who types stays in the field when language, level or theme of the page change', async t => {
  const { page } = await openPortal(t, browser, intake, TAG, { kept: NAME });
  await page.waitForLoadState('networkidle');
  const field = page.locator('saa-self-assessment .sa-root:not(.sa-leaving *) input').first();
  await field.focus();
  await page.evaluate(() => { document.querySelector('saa-self-assessment').shadowRoot.activeElement.setSelectionRange(1, 2); });
  const where = () => page.evaluate(() => {
    const { activeElement } = document.querySelector('saa-self-assessment').shadowRoot;
    return activeElement && [activeElement.id.replace(/^sa1-\d+-/, ''), activeElement.selectionStart, activeElement.selectionEnd, !activeElement.closest('.sa-leaving')];
  });
  for (const [name, value] of [['lang', 'en'], ['heading-level', '3'], ['theme', 'dark'], ['lang', 'bg']]) {
    await page.evaluate(([name, value]) => document.querySelector('saa-self-assessment').setAttribute(name, value), [name, value]);
    await page.waitForTimeout(150);
    assert.deepEqual(await where(), ['first-name', 1, 2, true], `${name}="${value}"`);
  }
});

test('the language that was asked for last is the one that comes', async t => {
  let go;
  const gate = new Promise(done => { go = done; });
  const { page } = await openPortal(t, browser, intake, TAG, {
    arrange: page => page.route('**/assets/texts-en*', async route => { await gate; await route.continue(); }),
  });
  await page.evaluate(() => {
    const element = document.querySelector('saa-self-assessment');
    element.lang = 'en';
    element.lang = 'bg';
  });
  go();
  await page.waitForTimeout(600);
  assert.equal(await page.locator('.sa-heading').innerText(), bulgarian('start-title'));
  assert.equal(await page.evaluate(() => document.querySelector('saa-self-assessment').lang), 'bg');
  await page.evaluate(() => { document.querySelector('saa-self-assessment').lang = 'en'; });
  await page.locator('.sa-page:not(.sa-leaving *)').getByText(english('start-title')).waitFor();
});

test('a host that changes attributes while the focus moves does not stop the form', async t => {
  const { page, told } = await openPortal(t, browser, intake, TAG, { kept: NAME });
  await page.evaluate(() => {
    let level = 2;
    document.addEventListener('focusin', () => {
      level = level === 2 ? 3 : 2;
      document.querySelector('saa-self-assessment').setAttribute('heading-level', level);
    });
  });
  await submit(page);
  await page.waitForTimeout(500);
  await page.locator('.sa-back .sa-link').last().click();
  await page.waitForTimeout(500);
  assert.deepEqual(await told(), ['sa-ready']);
});

test('headings are in order on every level, also where something is wrong', async t => {
  const body = `<h1>Портал</h1>${TAG}`;
  const { page } = await openPortal(t, browser, intake, body, { kept: draftOf({}, 'question/overview/name') });
  await submit(page);
  await page.locator('.sa-summary').waitFor();
  for (const level of [1, 2, 3, 4, 5, 6]) {
    await page.evaluate(level => {
      const element = document.querySelector('saa-self-assessment');
      document.querySelectorAll('h1, h2, h3, h4, h5').forEach(heading => heading.remove());
      for (let at = 1; at < level; at++) {
        const heading = document.createElement(`h${at}`);
        heading.textContent = 'Портал';
        element.before(heading);
      }
      element.setAttribute('heading-level', level);
    }, level);
    await page.waitForFunction(() => !document.querySelector('saa-self-assessment').shadowRoot.querySelector('.sa-leaving'));
    const found = await axeFindings(page, { runOnly: { type: 'rule', values: ['heading-order', 'page-has-heading-one'] } });
    assert.deepEqual(found, [], `level ${level}`);
  }
});

test('what was said is not met again when it is no longer so', async t => {
  const { page } = await openPortal(t, browser, intake, TAG, { kept: draftOf({ ...short, toilet: 'none' }, 'question/overview/toilet') });
  const status = page.locator('.sa-root > [role="status"], .sa-root [role="status"]').first();
  const area = page.locator('.sa-page textarea').first();
  await area.fill('а'.repeat(1990));
  await page.waitForFunction(() => /\d/.test(document.querySelector('saa-self-assessment').shadowRoot.querySelector('.sa-root [role="status"]').textContent));
  await area.fill('а'.repeat(100));
  assert.equal(await status.textContent(), '');
  await area.fill('а'.repeat(1990));
  await page.waitForFunction(() => /\d/.test(document.querySelector('saa-self-assessment').shadowRoot.querySelector('.sa-root [role="status"]').textContent));
  await submit(page);
  await page.waitForTimeout(1500);
  assert.equal(await status.textContent(), '');
});
