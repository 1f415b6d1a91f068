// The list of all figures: by subject, short rows, what counts today open and earlier years folded, and back to where one
// came from.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { BROWSER, picture, startBrowser } from './lib/browser.mjs';
import { assertArrived, calm, draftOf, focusText, follow, openForm, read, shown } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { TABS_END, press, tabTo, take } from './lib/person.mjs';
import { OF_AXE, looseText, soundPage } from './lib/sound.mjs';
import { ana } from './people/whole.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });
const SUBJECTS = ['income', 'support', 'assistance', 'aids', 'travel', 'services', 'disability', 'application'];
const height = form => form.page.evaluate(() => document.documentElement.scrollHeight);

for (const language of ['bg', 'en']) {
  test(`all figures can be taken in (${language})`, async t => {
    const form = await openForm(t, browser, intake.url, { kept: draftOf(ana, 'figures', { language }), language, width: 360, height: 740, excused: [OF_AXE] });
    const { say, page } = form;
    const list = shown(form);
    // Firefox has wider letters here.
    assert.ok(await height(form) < { chromium: 14_000, firefox: 14_500 }[BROWSER], `${await height(form)} px at 360 px`);
    const headings = await list.locator('h2').allInnerTexts();
    assert.deepEqual(headings.map(text => text.trim()), SUBJECTS.map(subject => say(`figures-${subject}`)), 'subjects in their order');

    // Each row: the figure and how much; where from, how sure, when somebody last looked.
    const rows = list.locator('.sa-figures > li:visible');
    const sure = ['confirmed', 'secondary', 'inferred'].map(id => say(`confidence-${id}`));
    const texts = (await rows.allInnerTexts()).map(text => text.replaceAll('\u00a0', ' '));
    assert.ok(texts.length >= 60, `${texts.length} rows`);
    for (const text of texts) {
      assert.ok(sure.some(word => text.includes(word)), `how sure: ${text}`);
      assert.match(text, language === 'bg' ? /проверено на \d+\.11\.2026 г\.$/ : /checked on \d+ November 2026$/);
      assert.ok(text.split('\n').at(-1).length > 30, `a source: ${text}`);
    }
    // Of a share, what it comes to is said first.
    assert.ok(texts.some(text => text.startsWith(`${say('figure-support-share-1')}: `) && /^[^\n]*27[,.]34[^\n]*\n7%/.test(text)), texts.join('\n'));
    const line = texts.find(text => text.startsWith(say('figure-poverty-line')));
    assert.match(line, /390[,.]63/);
    assert.ok(!texts.some(text => /2019|2020|2021|2022|2023|2024/.test(text.split('\n')[0])), 'no earlier value is in the open');

    // That the ceilings of the year are computed is said once at the top, and at each of them.
    const whole = await read(form);
    assert.ok(whole.includes(say('figures-computed.ceilings', { year: '2026' })), 'the ceilings of 2026 are computed');
    for (const figure of ['car-times', 'home-times', 'balneo-share']) {
      const row = texts.find(text => text.startsWith(say(`figure-${figure}`)));
      assert.ok(row.includes({ bg: 'изчислена сума', en: 'a calculated amount' }[language]), row);
    }
    await picture(page, `figures-${language}-360`);
    await soundPage(form, 'all figures');

    // Earlier years: folded, opened by keyboard, the latest first.
    const folded = list.locator('details:not([open])');
    assert.equal(await folded.count(), 4, 'the words, and subjects with earlier values');
    await list.locator('h2').first().evaluate(heading => { heading.tabIndex = -1; heading.focus(); });
    await tabTo(form, focus => focus.tag === 'summary' && focus.text.startsWith(say('figures-earlier')));
    await press(form, 'Enter');
    const years = (await list.locator('details[open] > h3').allInnerTexts()).map(text => Number(/20\d\d/.exec(text)[0]));
    assert.deepEqual(years, [2025, 2024, 2023, 2022, 2021, 2020, 2019]);
    for (const details of await list.locator('details').all()) await details.evaluate(details => { details.open = true; });
    await soundPage(form, 'all figures, unfolded');
    await page.setViewportSize({ width: 1280, height: 900 });
    await picture(page, `figures-${language}-1280`);
    await soundPage(form, 'all figures on a desk', { dark: false });
    await looseText(form, 'all figures');
  });
}

test('a subject is one press away, and the heading has the focus', { skip: TABS_END }, async t => {
  const form = await openForm(t, browser, intake.url, { kept: draftOf(ana, 'figures'), width: 360, height: 740 });
  for (const subject of SUBJECTS) {
    await shown(form).locator('.sa-heading').focus();
    await take(form, form.say(`figures-${subject}`));
    assert.equal(await focusText(form), form.say(`figures-${subject}`));
  }
});

for (const [how, leave] of [
  ['the link back', async form => { await shown(form).getByRole('button', { name: form.say('back'), exact: true }).focus(); await press(form, 'Enter'); }],
  ['the button at the end', form => follow(form, form.say('figures-back'))],
  ['the browser', async form => { await form.page.goBack(); await calm(form.page); }],
]) {
  test(`back where one came from: by ${how}`, async t => {
    const form = await openForm(t, browser, intake.url, { kept: draftOf(ana, 'result'), width: 360, height: 740 });
    const { say, page } = form;
    await take(form, say('figures-link'), say('figures-title'));
    await leave(form);
    assert.ok((await page.title()).startsWith(say('result-title')), await page.title());
    assert.equal(await focusText(form), say('figures-link'), 'the link that was pressed has the focus');
    const top = await shown(form).getByRole('button', { name: say('figures-link') }).evaluate(link => link.getBoundingClientRect().top);
    assert.ok(top > -1 && top < 740, `it is in view: ${top}`);
    // And again, forward and back.
    await press(form, 'Enter');
    await assertArrived(form, say('figures-title'));
  });
}
