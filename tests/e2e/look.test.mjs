// What people see who see it otherwise: in forced colours every control keeps its edge, and on paper everything stands open
// with nothing to press.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { picture, startBrowser } from './lib/browser.mjs';
import { draftOf, openForm, root, shown } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { SCREENS } from './lib/screens.mjs';
import { ana } from './people/whole.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });

for (const name of ['question-level', 'error-date', 'overview-half', 'result']) {
  test(`${name} in forced colours keeps its edges`, async t => {
    const [, screen, answers, act, more] = SCREENS.find(([other]) => other === name);
    const form = await openForm(t, browser, intake.url, { kept: draftOf(answers, screen, more), forcedColors: 'active', width: 360, height: 740 });
    await act?.(form);
    await picture(form.page, `${name}-forced-colours`);
    const bare = await shown(form).locator('input:not([type=radio], [type=checkbox]), textarea, select, button').evaluateAll(all => all
      .filter(element => parseFloat(getComputedStyle(element).borderTopWidth) < 1 || getComputedStyle(element).borderTopStyle === 'none')
      .filter(element => !getComputedStyle(element).textDecorationLine.includes('underline'))
      .map(element => element.outerHTML.slice(0, 80)));
    assert.deepEqual(bare, []);
    await form.page.keyboard.press('Tab');
    const ring = await form.page.evaluate(() => getComputedStyle(document.querySelector('saa-self-assessment').shadowRoot.activeElement).outlineStyle);
    assert.notEqual(ring, 'none', 'the focus can be seen');
  });
}

for (const [name, screen] of [['result', 'result'], ['check', 'check']]) {
  test(`${name} on paper: all of it, and nothing to press`, async t => {
    const form = await openForm(t, browser, intake.url, { kept: draftOf(ana, screen) });
    await form.page.emulateMedia({ media: 'print' });
    await picture(form.page, `${name}-on-paper`);
    const whole = root(form);
    for (const text of [form.say('back'), 'English', form.say('clear-link')]) {
      assert.equal(await whole.getByText(text, { exact: true }).filter({ visible: true }).count(), 0, `"${text}" on paper`);
    }
    // Ways to other places of the page are text on paper: nothing that looks like something to press.
    const pressable = await whole.getByRole('button').filter({ visible: true }).evaluateAll(all => all.filter(button => {
      const { borderTopStyle, backgroundColor, textDecorationLine } = getComputedStyle(button);
      return borderTopStyle !== 'none' || backgroundColor !== 'rgba(0, 0, 0, 0)' || textDecorationLine !== 'none';
    }).map(button => button.outerHTML.slice(0, 100)));
    assert.deepEqual(pressable, []);
    // Folded reasons are unfolded on paper, where nobody can open them.
    const folded = await whole.locator('details > :not(summary)').evaluateAll(all => all.filter(element => !element.checkVisibility()).length);
    assert.equal(folded, 0, 'folded parts on paper');
    const { background, colour } = await whole.evaluate(element => ({ background: getComputedStyle(element).backgroundColor, colour: getComputedStyle(element).color }));
    assert.match(background, /rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\)/);
    assert.match(colour, /rgb\(0, 0, 0\)/);
  });
}
