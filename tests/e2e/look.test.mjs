// What people see who see it otherwise: in forced colours every control keeps its edge, and on paper everything stands
// open with nothing to press.

import { picture } from './lib/browser.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { draftOf } from './lib/form.mjs';
import { SCREENS } from './lib/screens.mjs';
import { root, shown } from './lib/widget.mjs';
import { ana } from './people/whole.mjs';

for (const name of ['question-level', 'error-date', 'overview-half', 'result']) {
  test(`${name} in forced colours keeps its edges`, async ({ openForm }) => {
    const { screen, answers, act, done } = SCREENS.find(screen => screen.name === name);
    const kept = draftOf(answers, screen, { done });
    const form = await openForm({ kept, forcedColors: 'active', width: 360, height: 740 });
    await act?.(form);
    await picture(form.page, `${name}-forced-colours`);
    const bare = await shown(form)
      .locator('input:not([type=radio], [type=checkbox]), textarea, select, button')
      .evaluateAll(all =>
        all
          .filter(
            element =>
              parseFloat(getComputedStyle(element).borderTopWidth) < 1 ||
              getComputedStyle(element).borderTopStyle === 'none',
          )
          .filter(element => !getComputedStyle(element).textDecorationLine.includes('underline'))
          .map(element => element.outerHTML.slice(0, 80)),
      );
    expect(bare).toEqual([]);
    await form.page.keyboard.press('Tab');
    const ring = await form.page.evaluate(
      () => getComputedStyle(document.querySelector('saa-self-assessment').shadowRoot.activeElement).outlineStyle,
    );
    expect(ring, 'the focus can be seen').not.toBe('none');
  });
}

for (const screen of ['result', 'check']) {
  test(`${screen} on paper: all of it, and nothing to press`, async ({ openForm }) => {
    const form = await openForm({ kept: draftOf(ana, screen) });
    await form.page.emulateMedia({ media: 'print' });
    await picture(form.page, `${screen}-on-paper`);
    const whole = root(form);
    for (const text of [form.t('back'), 'English', form.t('clear-link')]) {
      expect(await whole.getByText(text, { exact: true }).filter({ visible: true }).count(), `"${text}" on paper`).toBe(
        0,
      );
    }
    // Ways to other places of the page are text on paper: nothing that looks like something to press.
    const pressable = await whole
      .getByRole('button')
      .filter({ visible: true })
      .evaluateAll(all =>
        all
          .filter(button => {
            const { borderTopStyle, backgroundColor, textDecorationLine } = getComputedStyle(button);
            return borderTopStyle !== 'none' || backgroundColor !== 'rgba(0, 0, 0, 0)' || textDecorationLine !== 'none';
          })
          .map(button => button.outerHTML.slice(0, 100)),
      );
    expect(pressable).toEqual([]);
    // Folded reasons are unfolded on paper, where nobody can open them.
    const folded = await whole
      .locator('details > :not(summary)')
      .evaluateAll(all => all.filter(element => !element.checkVisibility()).length);
    expect(folded, 'folded parts on paper').toBe(0);
    const { background, colour } = await whole.evaluate(element => ({
      background: getComputedStyle(element).backgroundColor,
      colour: getComputedStyle(element).color,
    }));
    expect(background).toMatch(/rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\)/);
    expect(colour).toMatch(/rgb\(0, 0, 0\)/);
  });
}
