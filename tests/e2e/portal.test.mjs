// In pages of others: in any layout, several at once, taken out and put back; and nothing stays behind that was
// deleted.

import { expect, test } from './lib/fixtures.mjs';
import { clearAll, draftOf, field } from './lib/form.mjs';
import { begin, overviewAppears, TAG, tagWith } from './lib/portal.mjs';
import { bulgarian } from './lib/texts.mjs';
import { element, root } from './lib/widget.mjs';
import { short } from './people/short.mjs';

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
  test(`in ${layout} the form has room`, async ({ openPortal }) => {
    for (const width of [360, 1280]) {
      const { page } = await openPortal(body, { width, height: 740 });
      const box = await page.getByRole('region', { name: bulgarian('widget-name') }).boundingBox();
      expect(box.width, `its width at ${width} px`).toBeGreaterThanOrEqual(250);
    }
  });
}

test('a portal keeps its load event, its title and its history', async ({ openPortal }) => {
  const { page } = await openPortal(`<h1>Портал</h1>${TAG}`);
  expect(await page.title()).toBe('Портал');
  const before = await page.evaluate(() => history.length);
  await begin(page);
  expect(await page.title()).toBe('Портал');
  expect(await page.evaluate(() => history.length)).toBe(before);
  expect(await element(page).locator('iframe').count()).toBe(0);
});

const kept = page => page.evaluate(() => Object.keys(sessionStorage).sort());

test('an element made by a program has its own draft, and the next one in its place the same', async ({
  openPortal,
}) => {
  const { page } = await openPortal(tagWith('id="first \'one\'"'));
  await page.evaluate(() => {
    const element = document.createElement('saa-self-assessment');
    element.id = 'second';
    document.body.append(element);
  });
  await begin(page.locator('#second'));
  expect(await kept(page)).toContain('saa-self-assessment:second');
  // A portal of one page goes elsewhere and comes back: a new element of the same name.
  await page.evaluate(() => document.querySelector('#second').remove());
  await page.waitForTimeout(50);
  await page.evaluate(() => {
    const element = document.createElement('saa-self-assessment');
    element.id = 'second';
    document.body.append(element);
  });
  await overviewAppears(page.locator('#second'));
});

test('elements without a name that come and go find their draft again', async ({ openPortal }) => {
  const { page } = await openPortal(TAG);
  await begin(page);
  await page.evaluate(() => document.querySelector('saa-self-assessment').remove());
  await page.waitForTimeout(50);
  await page.evaluate(() => document.body.append(document.createElement('saa-self-assessment')));
  await overviewAppears(page);
  expect(await kept(page)).toEqual(['saa-self-assessment:1']);
});

test('the theme changes in place, and what is open stays open', async ({ openForm }) => {
  const form = await openForm({ kept: draftOf(short, 'question/overview/name') });
  await field(form, 'first-name').focus();
  await form.page.evaluate(() => document.querySelector('saa-self-assessment').setAttribute('theme', 'dark'));
  expect(await root(form).getAttribute('data-theme')).toBe('dark');
  expect(await field(form, 'first-name').evaluate(input => input === input.getRootNode().activeElement)).toBe(true);
});

test('"delete everything" leaves nothing, not even what could not be read', async ({ openForm }) => {
  const form = await openForm({ kept: '{"draft":{"answers":{"first-name":"Ива"' });
  const held = () => form.page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  expect(await held(), 'put aside until then').toContain('Ива');
  await clearAll(form);
  await form.page.waitForTimeout(400);
  expect(await held()).not.toContain('Ива');
});
