// The list of all figures: by subject, short rows, what counts today open and earlier years folded, and back to where
// one came from.

import { auditPage, looseText, OF_AXE } from './lib/audit.mjs';
import { picture } from './lib/browser.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { assertArrived, clickLink, draftOf, focusText, read, settled } from './lib/form.mjs';
import { activate, press, TABS_END, tabTo } from './lib/person.mjs';
import { languages, startingWith } from './lib/texts.mjs';
import { pageHeadings, shown } from './lib/widget.mjs';
import { ana } from './people/whole.mjs';

const SUBJECTS = ['income', 'support', 'assistance', 'aids', 'travel', 'services', 'disability', 'application'];
const height = form => form.page.evaluate(() => document.documentElement.scrollHeight);

for (const language of languages) {
  test(`all figures can be taken in (${language})`, async ({ browserName, openForm }) => {
    const form = await openForm({
      kept: draftOf(ana, 'figures', { language }),
      language,
      width: 360,
      height: 740,
      excused: [OF_AXE],
    });
    const { t, page } = form;
    const list = shown(form);
    // Firefox has wider letters here.
    const limit = { chromium: 14_000, firefox: 14_500 }[browserName];
    expect(await height(form), 'the height at 360 px').toBeLessThan(limit);
    const headings = await list.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(
      headings.map(text => text.trim()),
      'subjects in their order',
    ).toEqual(SUBJECTS.map(subject => t(`figures-${subject}`)));

    // Each row: the figure and how much; where from, how sure, when somebody last looked.
    const rows = list.getByRole('listitem').filter({ has: page.getByRole('strong') });
    const sure = ['confirmed', 'secondary', 'inferred'].map(id => t(`confidence-${id}`));
    const texts = (await rows.allInnerTexts()).map(text => text.replaceAll('\u00a0', ' '));
    expect(texts.length, `${texts.length} rows`).toBeGreaterThanOrEqual(60);
    const checked = t.endingWithDate('figure-facts', 'date', 'law', 'sure');
    for (const text of texts) {
      expect(
        sure.some(word => text.includes(word)),
        `how sure: ${text}`,
      ).toBe(true);
      expect(text, 'when it was checked').toMatch(checked);
      expect(text.split('\n').at(-1).length, `a source: ${text}`).toBeGreaterThan(30);
    }
    // Of a share, what it comes to is said first.
    const share = texts.find(text => text.startsWith(`${t('figure-support-share-1')}: `));
    expect(share).toMatch(/^[^\n]*27[,.]34[^\n]*\n7%/);
    const line = texts.find(text => text.startsWith(t('figure-poverty-line')));
    expect(line).toMatch(/390[,.]63/);
    const earlier = texts.filter(text => /2019|2020|2021|2022|2023|2024/.test(text.split('\n')[0]));
    expect(earlier, 'no earlier value is in the open').toEqual([]);

    // That the ceilings of the year are computed is said once at the top, and at each of them.
    const whole = await read(form);
    expect(whole, 'the ceilings of 2026 are computed').toContain(t('figures-computed.ceilings', { year: '2026' }));
    for (const figure of ['car-times', 'home-times', 'balneo-share']) {
      const row = texts.find(text => text.startsWith(t(`figure-${figure}`)));
      expect(row).toContain(t('figure-amount-computed', { value: '' }));
    }
    await picture(page, `figures-${language}-360`);
    await auditPage(form, 'all figures');

    // Earlier years: folded, opened by keyboard, the latest first.
    const folded = list.locator('details:not([open])');
    await expect(folded, 'the words, and subjects with earlier values').toHaveCount(4);
    await list
      .getByRole('heading', { level: 2 })
      .first()
      .evaluate(heading => {
        heading.tabIndex = -1;
        heading.focus();
      });
    await tabTo(form, focus => focus.tag === 'summary' && focus.text.startsWith(t('figures-earlier')));
    await press(form, 'Enter');
    const years = (await list.locator('details[open]').getByRole('heading', { level: 3 }).allInnerTexts()).map(text =>
      Number(/20\d\d/.exec(text)[0]),
    );
    expect(years).toEqual([2025, 2024, 2023, 2022, 2021, 2020, 2019]);
    for (const details of await list.locator('details').all())
      await details.evaluate(details => {
        details.open = true;
      });
    await auditPage(form, 'all figures, unfolded');
    await page.setViewportSize({ width: 1280, height: 900 });
    await picture(page, `figures-${language}-1280`);
    await auditPage(form, 'all figures on a desk', { dark: false });
    await looseText(form, 'all figures');
  });
}

test('a subject is one press away, and the heading has the focus', async ({ browserName, openForm }) => {
  test.skip(browserName === 'firefox', TABS_END);
  const form = await openForm({ kept: draftOf(ana, 'figures'), width: 360, height: 740 });
  for (const subject of SUBJECTS) {
    await pageHeadings(shown(form)).focus();
    await activate(form, form.t(`figures-${subject}`));
    expect(await focusText(form)).toBe(form.t(`figures-${subject}`));
  }
});

const WAYS_BACK = {
  async 'the link back'(form) {
    await shown(form)
      .getByRole('button', { name: form.t('back'), exact: true })
      .focus();
    await press(form, 'Enter');
  },
  'the button at the end': form => clickLink(form, form.t('figures-back')),
  async 'the browser'(form) {
    await form.page.goBack();
    await settled(form.page);
  },
};

for (const [how, leave] of Object.entries(WAYS_BACK)) {
  test(`back where one came from: by ${how}`, async ({ openForm }) => {
    const form = await openForm({ kept: draftOf(ana, 'result'), width: 360, height: 740 });
    const { t, page } = form;
    await activate(form, t('figures-link'), t('figures-title'));
    await leave(form);
    expect(await page.title()).toMatch(startingWith(t('result-title')));
    expect(await focusText(form), 'the link that was pressed has the focus').toBe(t('figures-link'));
    const top = await shown(form)
      .getByRole('button', { name: t('figures-link') })
      .evaluate(link => link.getBoundingClientRect().top);
    expect(top > -1 && top < 740, `it is in view: ${top}`).toBe(true);
    // And again, forward and back.
    await press(form, 'Enter');
    await assertArrived(form, t('figures-title'));
  });
}
