// Every component with its examples: nothing is wrong with any of them in either language, on a phone and on a desk, in
// both browsers; what each is to assistive technology is as it was; pictures are for people to look at, in
// target/test/screenshots/<browser>/gallery-*. (Decision 42.)

import { readdirSync } from 'node:fs';

import { auditPage, OF_AXE } from './lib/audit.mjs';
import { picture } from './lib/browser.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { draftOf } from './lib/form.mjs';
import { overlapping } from './lib/overlaps.mjs';
import { inLanguage } from './lib/texts.mjs';
import { examples, shown } from './lib/widget.mjs';

// Each page is looked at for itself.
test.describe.configure({ mode: 'parallel' });

const COMPONENTS = readdirSync(new URL('../../src/components/', import.meta.url))
  .filter(file => file.endsWith('.rs') && file !== 'mod.rs')
  .map(file => file.slice(0, -'.rs'.length));

const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
];

/** The page of a component, in a language. */
const open = (openForm, gallery, component, language) =>
  openForm({
    url: `${gallery}?${component}`,
    language,
    kept: draftOf({}, 'start', { language }),
    excused: [OF_AXE],
    ...SIZES[0],
  });

/** What is wrong with a page as a language would show it that is written from right to left; none of ours is yet. */
async function fromTheRight(page) {
  await page.setViewportSize(SIZES[0]);
  const width = await page.evaluate(() => {
    document.querySelector('saa-self-assessment').shadowRoot.querySelector('.sa-root').dir = 'rtl';
    return document.documentElement.scrollWidth;
  });
  const wide = width > SIZES[0].width ? [`the page is ${width} px wide`] : [];
  return [...wide, ...(await overlapping(page))];
}

for (const component of COMPONENTS) {
  for (const language of Object.keys(inLanguage)) {
    test(`${component} in ${language}: nothing is wrong with any example`, async ({ openForm, gallery }) => {
      const form = await open(openForm, gallery, component, language);
      const all = examples(form);
      expect(await all.count(), 'examples').toBeGreaterThan(0);
      for (const content of await all.locator('> div').all()) {
        expect((await content.innerText()).trim(), 'an example shows something').not.toBe('');
      }
      for (const size of SIZES) {
        await form.page.setViewportSize(size);
        const name = `${component} at ${size.width} px`;
        await picture(form.page, `gallery-${component}-${language}-${size.width}`);
        await auditPage(form, name, { dark: size.width < 1000 });
        form.faults.push(...(await overlapping(form.page)).map(text => `"${name}" (${language}): ${text}`));
      }
      // Not of the pictures: fonts and versions of browsers differ from machine to machine.
      if (language !== 'en') return;
      await expect(shown(form)).toMatchAriaSnapshot({ name: `${component}.aria.yml` });
      form.faults.push(...(await fromTheRight(form.page)).map(text => `"${component}" from right to left: ${text}`));
    });
  }
}

test('the list of components leads to each', async ({ openForm, gallery }) => {
  const form = await openForm({ url: gallery, kept: draftOf({}, 'start') });
  expect(await shown(form).getByRole('link').allInnerTexts()).toEqual(COMPONENTS.toSorted());
  await shown(form).getByRole('link', { name: 'text_field', exact: true }).click();
  await expect(shown(form).getByRole('heading', { name: 'text_field', exact: true })).toBeVisible();
});

test('an example takes what is typed, and says what follows', async ({ openForm, gallery }) => {
  const form = await open(openForm, gallery, 'radio_group', 'bg');
  const first = examples(form).first();
  await first.getByRole('radio').first().check();
  const undo = first.getByRole('button', { name: new RegExp(form.t('answer-clear')) });
  await undo.click();
  await expect(first.getByRole('radio').first()).not.toBeChecked();
});

test('nothing of the gallery is in the widget that is shipped', async ({ openForm, gallery }) => {
  const shipped = await openForm({ idle: true });
  const asked = await openForm({ url: gallery, idle: true });
  const sources = async form => {
    const files = form.requests.map(({ url }) => url).filter(url => /\.(js|wasm|txt|css|html)$|\/$/.test(url));
    expect(files.length, 'what was loaded').toBeGreaterThan(5);
    const all = await Promise.all(files.map(async file => Buffer.from(await (await fetch(file)).arrayBuffer())));
    return Buffer.concat(all).toString('latin1');
  };
  // A caption, which stands in the program as it is.
  expect(await sources(asked)).toContain('Never ticked beforehand');
  expect(await sources(shipped)).not.toContain('Never ticked beforehand');
});
