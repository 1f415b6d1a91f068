// What the page around does must not reach in, and what happens inside must not get out: its own JSON, its one-key shortcuts,
// its `base`, its fixed header.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { startBrowser } from './lib/browser.mjs';
import { draftOf } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { openPortal, TAG } from './lib/portal.mjs';
import { bulgarian } from './lib/texts.mjs';
import { short, signature } from './people/short.mjs';
import { ana } from './people/whole.mjs';

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

/** What a portal listens to on the way in, before anything of ours. */
const eat = () => {
  window.keys = [];
  const isField = event => /INPUT|TEXTAREA/.test(event.target.tagName);
  for (const kind of ['keydown', 'keypress', 'keyup', 'beforeinput', 'paste', 'cut', 'copy']) {
    document.addEventListener(kind, event => {
      if (isField(event)) return;
      window.keys.push(`${kind} ${event.key ?? ''}`);
      if (event.ctrlKey || ['Tab', 'Shift', 'Control'].includes(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === 's') document.querySelector('#search').focus();
    }, true);
  }
};

test('a shortcut that listens on the way in gets no letters and keeps nothing from the field', async t => {
  const { page } = await openPortal(t, browser, intake, `<input id="search">${TAG}`, { kept: NAME });
  await page.evaluate(eat);
  const field = page.locator('saa-self-assessment input').first();
  await field.fill('');
  await page.evaluate(() => { window.keys.length = 0; });
  await field.pressSequentially('Jossi/иванка');
  assert.equal(await field.inputValue(), 'Jossi/иванка');
  assert.equal(await page.locator('#search').inputValue(), '');
  assert.deepEqual(await page.evaluate(() => window.keys), []);
  for (const key of ['Control+a', 'Control+c', 'End', 'Control+v', 'Backspace']) await page.keyboard.press(key);
  assert.equal(await field.inputValue(), 'Jossi/иванкаJossi/иванк');
  const keys = await page.evaluate(() => window.keys.filter(key => !/Control/.test(key)));
  assert.deepEqual([...new Set(keys)].filter(key => !/^key\w+ [acv]$/.test(key)), []);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => JSON.parse(sessionStorage.getItem('saa-self-assessment:1')).screen !== 'question/overview/name');
});

test('what chooses and presses inside is not the page\'s either', async t => {
  const { page } = await openPortal(t, browser, intake, TAG, { kept: draftOf({ ...short, toilet: 'none' }, 'question/overview/toilet') });
  await page.evaluate(eat);
  const radios = page.locator('.sa-page input[type="radio"]');
  await radios.first().focus();
  const at = () => radios.evaluateAll(all => all.findIndex(radio => radio.checked));
  const before = await at();
  await page.keyboard.press('ArrowDown');
  assert.notEqual(await at(), before);
  await radios.last().focus();
  await page.keyboard.press('Space');
  assert.ok(await radios.last().isChecked());
  await page.locator('.sa-form button[type="submit"]').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => JSON.parse(sessionStorage.getItem('saa-self-assessment:1')).screen !== 'question/overview/toilet');
});

test('Enter in the help to add up adds up', async t => {
  const { page } = await openPortal(t, browser, intake, TAG, { kept: draftOf(ana, 'question/overview/fact-income-per-member') });
  await page.locator('.sa-adding summary').click();
  await page.locator('.sa-adding input').first().fill('а');
  await page.locator('.sa-adding input').first().press('Enter');
  await page.locator('.sa-adding .sa-problem').first().waitFor();
  assert.equal(await page.locator('.sa-page:not(.sa-leaving) .sa-adding').count(), 1);
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

for (const [what, how] of Object.entries({
  replaces: element => element.replaceWith(document.createElement('saa-self-assessment')),
  removes: element => element.remove(),
  moves: element => document.body.prepend(element),
})) {
  test(`a page that ${what} the element as soon as it is ready is told of no wrong address`, async t => {
    const script = `let once = false; addEventListener('sa-ready', ({ target }) => { if (once) return; once = true; (${how})(target); });`;
    const { page, complaints, told } = await openPortal(t, browser, intake, TAG, { wait: false, head: `<script>${script}</script>` });
    await page.waitForFunction(() => window.told.length > 0);
    await page.waitForTimeout(500);
    assert.deepEqual(complaints.filter(text => !/favicon/.test(text)), []);
    assert.ok(!(await told()).some(name => name.startsWith('sa-error')));
  });
}

test('an address that becomes wrong later is told to the console, and never to the applicant as a page not found', async t => {
  const { page, complaints } = await openPortal(t, browser, intake, TAG, { kept: draftOf({ ...short, ...signature }, 'send') });
  await page.waitForLoadState('networkidle');
  await page.locator('saa-self-assessment').evaluate(element => element.setAttribute('submit-url', '/api/other'));
  const told = () => complaints.filter(text => /submit-url:.*answers 404/.test(text));
  for (let turn = 0; turn < 50 && told().length === 0; turn++) await page.waitForTimeout(100);
  assert.equal(told().length, 1, complaints.join('\n'));
  await submit(page);
  await page.getByText(bulgarian('failed-not-taken')).waitFor();
  assert.ok(await page.getByText(bulgarian('failed-owner')).isVisible());
  assert.equal(await page.getByText(bulgarian('intake-not-found')).count(), 0);
});

for (const [where, frame, headers] of [
  ['a frame', 'sandbox="allow-scripts allow-same-origin"', {}],
  ['a page by its header', '', { 'content-security-policy': 'sandbox allow-scripts allow-same-origin' }],
]) {
  test(`where no forms are allowed, in ${where}, one goes on by button and by Enter, and sends`, async t => {
    const inside = async screen => {
      const { page } = await openPortal(t, browser, intake, `<iframe ${frame} style="width: 600px; height: 700px"></iframe>`, {
        wait: false, kept: draftOf({ ...short, ...signature }, screen),
      });
      await page.route('**/inner', route => route.fulfill({
        contentType: 'text/html; charset=utf-8', headers, body: `<!doctype html><html lang=bg><script type="module" src="/saa-self-assessment.js"></script>${TAG}`,
      }));
      await page.locator('iframe').evaluate(frame => { frame.src = '/inner'; });
      const inner = page.frameLocator('iframe');
      await inner.locator('.sa-heading').waitFor();
      return inner;
    };
    const question = await inside('question/overview/name');
    await question.locator('.sa-form button[type="submit"]').click();
    await question.locator('.sa-page:not(.sa-leaving) .sa-heading').filter({ hasNotText: bulgarian('p-name') }).waitFor();
    const send = await inside('send');
    await send.locator('.sa-form input').first().press('Enter');
    await send.locator('.sa-reference').waitFor();
  });
}

for (const margin of [8, 24]) {
  test(`a window of 280 px with a margin of ${margin} px does not scroll sideways`, async t => {
    const { page } = await openPortal(t, browser, intake, TAG, {
      width: 280, height: 640, head: `<style>body { margin: ${margin}px }</style>`, kept: draftOf({ ...ana }, 'check'),
    });
    for (const name of ['check', 'result']) {
      const [inside, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(inside <= window, `${name}: ${inside} in ${window}`);
      if (name === 'check') await page.getByRole('button', { name: bulgarian('check-continue') }).first().click();
    }
    await page.getByText(bulgarian('result-title')).waitFor();
  });
}

test('a right address is not complained about', async t => {
  const { page, complaints } = await openPortal(t, browser, intake);
  await page.waitForLoadState('networkidle');
  assert.deepEqual(complaints.filter(text => !/favicon/.test(text)), []);
});

/** Headers as portals build them, each 140 px high. */
const BAR = 'top:0;left:0;right:0;height:140px;background:#ddd;z-index:9';
const inShadow = (html, mode) => `<div id="bar"></div><script>document.querySelector('#bar').attachShadow({ mode: '${mode}' }).innerHTML = '${html}'</script>`;
const HEADERS = {
  'fixed': `<header style="position:fixed;${BAR}">Портал</header>`,
  'sticky': `<header style="position:sticky;${BAR}">Портал</header>`,
  'fixed in the shadow of another element': inShadow(`<header style="position:fixed;${BAR}">Портал</header>`, 'open'),
  'a slot of another element': `<div id="bar"><b style="display:block;height:140px;background:#ddd">Портал</b></div><script>document.querySelector('#bar')
    .attachShadow({ mode: 'open' }).innerHTML = '<header style="position:fixed;top:0;left:0;right:0;z-index:9"><slot></slot></header>'</script>`,
  'fixed and lets the pointer through': `<header style="position:fixed;pointer-events:none;${BAR}">Портал</header>`,
  'taller than what holds it': `<div style="position:fixed;top:0;left:0;right:0;height:0;z-index:9"><div style="height:140px;background:#ddd">Портал</div></div>`,
  'placed in what holds it': `<div style="position:fixed;top:0;left:0;z-index:9"><div style="position:absolute;width:1280px;${BAR}">Портал</div></div>`,
  'drawn before its content': `<style>header::before { content: ''; position: absolute; inset: 0; background: #ddd }</style><header style="position:fixed;${BAR};background:none"><b></b></header>`,
  'in two rows': `<div style="position:fixed;top:0;left:0;right:0;z-index:9"><div style="height:70px;background:#ddd">Портал</div><nav style="height:70px;background:#ccc">Меню</nav></div>`,
  'under a layer of messages': `<div style="position:fixed;inset:0;pointer-events:none;z-index:10"><p></p></div><header style="position:fixed;${BAR}">Портал</header>`,
};

test('what is fixed but not to be seen moves nothing', async t => {
  const body = `<div style="position:fixed;inset:0;pointer-events:none;z-index:10"><div style="height:300px"><p></p></div></div>
    <nav style="position:fixed;top:0;left:0;right:0;height:20px;overflow:hidden;background:#ddd;z-index:9"><div style="height:400px;background:#ccc">Меню</div></nav>
    <div style="position:fixed;top:0;left:0;right:0;height:200px;background:#ddd;opacity:0;pointer-events:none">Меню</div>
    <aside style="position:fixed;inset:0 auto 0 0;width:700px;background:#eee;z-index:-1"></aside><div style="height:60px"></div>${TAG}`;
  const { page } = await openPortal(t, browser, intake, body, { height: 600, kept: NAME });
  await page.locator('saa-self-assessment input').first().focus();
  await page.waitForTimeout(200);
  const before = await page.evaluate(() => scrollY);
  await page.locator('.sa-languages button').first().focus();
  await page.waitForTimeout(200);
  assert.equal(before, 0);
  assert.equal(await page.evaluate(() => scrollY), 0);
});

for (const [kind, header] of Object.entries(HEADERS)) {
  test(`nothing that has the focus is under a header: ${kind}`, async t => {
    const body = `${header}<div style="height:200px"></div>${TAG}<div style="height:900px"></div>`;
    const { page } = await openPortal(t, browser, intake, body, { height: 600, kept: draftOf(short, 'start') });
    // It is moved a moment later, by browsers at different ones.
    const covered = () => page.evaluate(async () => {
      for (let frame = 0; ; frame++) {
        await new Promise(done => { requestAnimationFrame(done); });
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        const box = element.getBoundingClientRect();
        const isSeen = element === document.body || !element.getRootNode().host || (box.bottom > 148 && box.top < innerHeight);
        if (frame > 1 && isSeen) return '';
        if (frame > 20) return `${element.localName}.${element.className} at ${box.top} to ${box.bottom}`;
      }
    });
    await page.locator('.sa-page .sa-button').focus();
    await page.keyboard.press('Enter');
    await page.locator('.sa-tasks').waitFor();
    const found = [await covered()];
    // Not beyond the last: a Firefox that nobody looks at tells of no focus any more once it has gone to the browser's own bar.
    for (let step = 0; step < 15; step++) {
      await page.keyboard.press('Tab');
      found.push(await covered());
    }
    for (let step = 0; step < 15; step++) {
      await page.keyboard.press('Shift+Tab');
      found.push(await covered());
    }
    assert.deepEqual(found.filter(Boolean), []);
  });
}
