// The main way in Firefox ESR, by keyboard alone, in both languages: first page, overview, a part with every kind of
// field, wrong answers, check, result, a sending that fails and one that arrives, the reference number. What other
// files show goes through Firefox with `BROWSER=firefox`.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { picture, startBrowser } from './lib/browser.mjs';
import { assertArrived, calm, draftOf, field, focusText, goOn, openForm, shown } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { fillPage, fillSection, here, press, tabTo, take } from './lib/person.mjs';
import { OF_AXE, soundPage } from './lib/sound.mjs';
import { ana, asSent, omar } from './people/whole.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after }, 'firefox');

/** The section that is filled in here, and the pages before Submit; the rest is there from an earlier visit. */
const BY_HAND = /^(?:identifier-kind|egn|lnch|first-name|patronymic|family-name|birth-date|share-facts|filled-with-help|signed-by|signature-name|declaration)$/;

for (const [language, person] of [['bg', ana], ['en', omar]]) {
  test(`from the first page to the reference number (${language})`, async t => {
    const before = Object.fromEntries(Object.entries(person).filter(([question]) => !BY_HAND.test(question)));
    const form = await openForm(t, browser, intake.url, {
      language, kept: draftOf(before, 'start', { language }), width: 360, height: 740, excused: [/NS_ERROR|NetworkError/, OF_AXE],
    });
    const { say, page } = form;
    assert.equal(page.context().browser().browserType().name(), 'firefox');
    assert.equal(await focusText(form), '', 'the page takes no focus by itself');
    const look = title => soundPage(form, title, { dark: false });
    await look(say('start-title'));
    await take(form, say('start-continue'), say('overview-title'));
    await look(say('overview-title'));
    // Axe looks at each of these in Chromium.
    await fillSection(form, 'personal', person, title => soundPage(form, title, { thorough: false }));

    // A wrong answer: the summary has the focus, its link leads to the field, which keeps what was typed.
    await take(form, say('overview-check'), say('check-title'));
    await tabTo(form, focus => focus.tag === 'button' && focus.text.includes(say.short('first-name')));
    await press(form, 'Enter');
    await assertArrived(form, say('p-name'));
    await field(form, 'first-name').fill('');
    await goOn(form);
    assert.ok((await focusText(form)).startsWith(say('summary-title')));
    const text = say.problem('missing-text', 'first-name');
    await take(form, text);
    assert.equal((await here(form)).id, await field(form, 'first-name').getAttribute('id'));
    await page.keyboard.type(person['first-name']);
    await press(form, 'Enter');
    assert.ok((await focusText(form)).includes(say.short('first-name')), 'back to the row');

    await take(form, say('check-continue'), say('result-title'));
    await look(say('result-title'));
    await take(form, say('result-send'), say('send-title'));
    let lost = true;
    await page.route('**/api/v1/submissions', route => lost ? route.abort() : route.continue());
    await fillPage(form, person);
    await page.waitForFunction(title => document.title.startsWith(title), say('failed-title'));
    await calm(page);
    await assertArrived(form, say('failed-title'));
    await look(say('failed-title'));
    lost = false;
    await take(form, say('failed-retry'));
    await page.locator('.sa-reference').waitFor();
    await calm(page);
    await assertArrived(form, say('sent-title'));
    await look(say('sent-title'));
    await picture(page, `firefox-sent-${language}`);
    const reference = (await shown(form).locator('.sa-reference strong').innerText()).trim();
    const rows = await intake.rows(`SELECT language, application FROM submissions WHERE reference = '${reference}'`);
    assert.deepEqual(rows.map(row => row.language), [language]);
    const { answers } = JSON.parse(rows[0].application);
    const expected = asSent(person);
    assert.deepEqual(answers, Object.fromEntries(Object.entries(expected).filter(([question]) => question in answers)));
    for (const question of Object.keys(expected).filter(question => BY_HAND.test(question))) assert.ok(question in answers, question);
  });
}
