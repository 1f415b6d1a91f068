// Every screen and every kind of page in English, in light and dark, on a phone and on a desk: no fault that axe finds,
// no text that is cut off when its spacing grows. (Bulgarian: every single page, in whole.test.mjs.)

import { after, test } from 'node:test';

import { startBrowser } from './lib/browser.mjs';
import { draftOf, openForm } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { SCREENS } from './lib/screens.mjs';
import { looseText, soundPage } from './lib/sound.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });
const excused = [/ERR_FAILED/];

for (const [name, screen, answers, act, more] of SCREENS) {
  test(`${name}: nothing is wrong with it`, async t => {
    const kept = draftOf(answers, screen, { language: 'en', ...more });
    const form = await openForm(t, browser, intake.url, { kept, language: 'en', excused, width: 360, height: 740 });
    await act?.(form);
    await soundPage(form, name);
    await form.page.setViewportSize({ width: 1280, height: 900 });
    await soundPage(form, `${name} on a desk`, { dark: false });
    await looseText(form, name);
  });
}
