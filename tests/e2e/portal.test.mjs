// In pages of others: in any layout, several at once, taken out and put back; and nothing stays behind that was deleted.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { openPage, startBrowser } from './lib/browser.mjs';
import { draftOf, field, openForm, shown } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { short } from './people/short.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });

/** A portal's page with this body. */
async function portal(t, body, options) {
  const { page, context } = await openPage(browser, 'about:blank', options);
  t.after(() => context.close());
  const html = `<!doctype html><html lang="bg"><title>Портал</title><script type="module" src="/saa-self-assessment.js"></script><body>${body}`;
  await page.route('**/portal', route => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto(`${intake.url}portal`);
  await page.locator('saa-self-assessment .sa-heading').first().waitFor();
  return page;
}

const TAG = '<saa-self-assessment lang="bg"></saa-self-assessment>';
const LAYOUTS = {
  'a row': `<div style="display:flex">${TAG}</div>`,
  'a row with a neighbour': `<div style="display:flex"><nav style="flex:none;width:60px">Меню</nav>${TAG}</div>`,
  'a centred column': `<div style="display:flex;flex-direction:column;align-items:center">${TAG}</div>`,
  'a grid that centres': `<div style="display:grid;place-items:center">${TAG}</div>`,
  'a line': `<div style="display:inline-block">${TAG}</div>`,
  'a table': `<table><tr><td>${TAG}</table>`,
  'a float': `<div style="float:left">${TAG}</div>`,
  'something absolute': `<div style="position:absolute">${TAG}</div>`,
};

for (const [layout, body] of Object.entries(LAYOUTS)) {
  test(`in ${layout} the form has room`, async t => {
    for (const width of [360, 1280]) {
      const page = await portal(t, body, { width, height: 740 });
      const heading = await page.locator('.sa-widget').evaluate(element => element.getBoundingClientRect().width);
      assert.ok(heading >= 250, `${heading} px at ${width} px`);
    }
  });
}

test('a portal keeps its load event, its title and its history', async t => {
  const page = await portal(t, `<h1>Портал</h1>${TAG}`);
  assert.equal(await page.title(), 'Портал');
  const before = await page.evaluate(() => history.length);
  await page.locator('.sa-page .sa-button').click();
  assert.equal(await page.title(), 'Портал');
  assert.equal(await page.evaluate(() => history.length), before);
  assert.equal(await page.evaluate(() => document.querySelector('saa-self-assessment').shadowRoot.querySelectorAll('iframe').length), 0);
});

const kept = page => page.evaluate(() => Object.keys(sessionStorage).sort());

test('an element made by a program has its own draft, and the next one in its place the same', async t => {
  const page = await portal(t, TAG.replace(' lang', ' id="first \'one\'" lang'));
  await page.evaluate(() => {
    const element = document.createElement('saa-self-assessment');
    element.id = 'second';
    document.body.append(element);
  });
  await page.locator('#second .sa-heading').waitFor();
  await page.locator('#second .sa-button').click();
  await page.locator('#second .sa-tasks').waitFor();
  assert.ok((await kept(page)).includes('saa-self-assessment:second'), (await kept(page)).join());
  // A portal of one page goes elsewhere and comes back: a new element of the same name.
  await page.evaluate(() => document.querySelector('#second').remove());
  await page.waitForTimeout(50);
  await page.evaluate(() => {
    const element = document.createElement('saa-self-assessment');
    element.id = 'second';
    document.body.append(element);
  });
  await page.locator('#second .sa-tasks').waitFor();
});

test('elements without a name that come and go find their draft again', async t => {
  const page = await portal(t, TAG);
  await page.locator('.sa-page .sa-button').click();
  await page.locator('.sa-tasks').waitFor();
  await page.evaluate(() => document.querySelector('saa-self-assessment').remove());
  await page.waitForTimeout(50);
  await page.evaluate(() => document.body.append(document.createElement('saa-self-assessment')));
  await page.locator('.sa-tasks').waitFor();
  assert.deepEqual(await kept(page), ['saa-self-assessment:1']);
});

test('the theme changes in place, and what is open stays open', async t => {
  const form = await openForm(t, browser, intake.url, { kept: draftOf(short, 'question/overview/name') });
  await field(form, 'first-name').focus();
  await form.page.evaluate(() => document.querySelector('saa-self-assessment').setAttribute('theme', 'dark'));
  assert.equal(await form.page.locator('.sa-root').getAttribute('data-theme'), 'dark');
  assert.equal(await field(form, 'first-name').evaluate(input => input === input.getRootNode().activeElement), true);
});

test('"delete everything" leaves nothing, not even what could not be read', async t => {
  const form = await openForm(t, browser, intake.url, { kept: '{"draft":{"answers":{"first-name":"Ива"' });
  const held = () => form.page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  assert.ok((await held()).includes('Ива'), 'put aside until then');
  await form.page.locator('.sa-foot .sa-link').last().click();
  await shown(form).getByRole('button', { name: form.say('clear-do') }).click();
  await form.page.waitForTimeout(400);
  assert.ok(!(await held()).includes('Ива'), await held());
});
