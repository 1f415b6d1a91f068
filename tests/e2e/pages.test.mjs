// Every screen and every kind of page in Bulgarian, in light and dark, on a phone and on a desk: no fault that axe
// finds, no text that is cut off when its spacing grows; and a picture of each for people to look at, in
// target/test/screenshots/chromium. (English: every single page, in whole.test.mjs.)

import { auditPage, looseText } from './lib/audit.mjs';
import { picture } from './lib/browser.mjs';
import { test } from './lib/fixtures.mjs';
import { draftOf } from './lib/form.mjs';
import { SCREENS } from './lib/screens.mjs';

const excused = [/ERR_FAILED/];

async function pictures(form, name, width) {
  for (const colorScheme of ['dark', 'light']) {
    await form.page.emulateMedia({ colorScheme });
    await picture(form.page, `${name}-${width}-${colorScheme}`);
  }
}

for (const { name, screen, answers, act, done } of SCREENS) {
  test(`${name}: nothing is wrong with it`, async ({ openForm }) => {
    const form = await openForm({ kept: draftOf(answers, screen, { done }), excused, width: 360, height: 740 });
    await act?.(form);
    await pictures(form, name, 360);
    await auditPage(form, name);
    await form.page.setViewportSize({ width: 1280, height: 900 });
    await pictures(form, name, 1280);
    await auditPage(form, `${name} on a desk`, { dark: false });
    await looseText(form, name);
  });
}
