// The main way in Firefox ESR, by keyboard alone, in both languages: first page, overview, a part with every kind of
// field, wrong answers, check, result, a sending that fails and one that arrives, the reference number. What other
// files show goes through Firefox with `BROWSER=firefox`.

import { auditPage, OF_AXE } from './lib/audit.mjs';
import { picture } from './lib/browser.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { assertArrived, draftOf, field, focusText, goOn, settled } from './lib/form.mjs';
import { activate, fillPage, fillSection, focused, press, tabTo } from './lib/person.mjs';
import { titled } from './lib/sending.mjs';
import { startingWith } from './lib/texts.mjs';
import { referenceNumber } from './lib/widget.mjs';
import { ana, asSent, omar } from './people/whole.mjs';

/** The section that is filled in here, and the pages before Submit; the rest is there from an earlier visit. */
const BY_HAND = new Set([
  'identifier-kind',
  'egn',
  'lnch',
  'first-name',
  'patronymic',
  'family-name',
  'birth-date',
  'share-facts',
  'filled-with-help',
  'signed-by',
  'signature-name',
  'declaration',
]);

for (const { language, person } of [
  { language: 'bg', person: ana },
  { language: 'en', person: omar },
]) {
  test(`from the first page to the reference number (${language})`, async ({ openForm, intake }) => {
    const before = Object.fromEntries(Object.entries(person).filter(([question]) => !BY_HAND.has(question)));
    const form = await openForm({
      language,
      kept: draftOf(before, 'start', { language }),
      width: 360,
      height: 740,
      excused: [/NS_ERROR|NetworkError/, OF_AXE],
    });
    const { t, page } = form;
    expect(page.context().browser().browserType().name()).toBe('firefox');
    expect(await focusText(form), 'the page takes no focus by itself').toBe('');
    const look = title => auditPage(form, title, { dark: false });
    await look(t('start-title'));
    await activate(form, t('start-continue'), t('overview-title'));
    await look(t('overview-title'));
    // Axe looks at each of these in Chromium.
    await fillSection(form, 'personal', person, title => auditPage(form, title, { thorough: false }));

    // A wrong answer: the summary has the focus, its link leads to the field, which keeps what was typed.
    await activate(form, t('overview-check'), t('check-title'));
    await tabTo(form, focus => focus.tag === 'button' && focus.text.includes(t.short('first-name')));
    await press(form, 'Enter');
    await assertArrived(form, t('p-name'));
    await field(form, 'first-name').fill('');
    await goOn(form);
    expect(await focusText(form)).toMatch(startingWith(t('summary-title')));
    const text = t.problem('missing-text', 'first-name');
    await activate(form, text);
    expect((await focused(form)).id).toBe(await field(form, 'first-name').getAttribute('id'));
    await page.keyboard.type(person['first-name']);
    await press(form, 'Enter');
    expect(await focusText(form), 'back to the row').toContain(t.short('first-name'));

    await activate(form, t('check-continue'), t('result-title'));
    await look(t('result-title'));
    await activate(form, t('result-send'), t('send-title'));
    let lost = true;
    await page.route('**/api/v1/submissions', route => (lost ? route.abort() : route.continue()));
    await fillPage(form, person);
    await titled(form, t('failed-title'));
    await assertArrived(form, t('failed-title'));
    await look(t('failed-title'));
    lost = false;
    await activate(form, t('failed-retry'));
    await referenceNumber(form).waitFor();
    await settled(page);
    await assertArrived(form, t('sent-title'));
    await look(t('sent-title'));
    await picture(page, `firefox-sent-${language}`);
    const reference = (await referenceNumber(form).innerText()).trim();
    const rows = await intake.rows(`SELECT language, application FROM submissions WHERE reference = '${reference}'`);
    expect(rows.map(row => row.language)).toEqual([language]);
    const { answers } = JSON.parse(rows[0].application);
    const expected = asSent(person);
    expect(answers).toEqual(Object.fromEntries(Object.entries(expected).filter(([question]) => question in answers)));
    for (const question of Object.keys(expected).filter(question => BY_HAND.has(question)))
      expect(question in answers, question).toBe(true);
  });
}
