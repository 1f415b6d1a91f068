// The declaration: the name that was answered before is offered as the signature, never filled in unasked.

import { auditPage, OF_AXE } from './lib/audit.mjs';
import { picture } from './lib/browser.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { field, option, stored } from './lib/form.mjs';
import { focused, press, tabTo } from './lib/person.mjs';
import { received, submit } from './lib/sending.mjs';
import { languages } from './lib/texts.mjs';
import { shown } from './lib/widget.mjs';

const PERSON = { 'has-representative': 'no', 'signature-name': '' };
const REPRESENTED = {
  'has-representative': 'yes',
  'representative-first-name': 'Петър',
  'representative-family-name': 'Иванов',
  'receives-personal-assistance': '',
  'signature-name': '',
};
const words = (form, text) => form.t('offer-use', { text });
const offer = form => shown(form).getByRole('button', { name: form.t.like('offer-use', 'text') });

for (const language of languages) {
  test(`by keyboard: the name given before becomes the signature (${language})`, async ({ intake, beforeSubmit }) => {
    const form = await beforeSubmit({ language, answers: PERSON, width: 360, height: 740, excused: [OF_AXE] });
    await expect(field(form, 'signature-name'), 'nobody signs unasked').toHaveValue('');
    await auditPage(form, 'the declaration with an offer');
    await picture(form.page, `declaration-offer-${language}`);
    await tabTo(form, focus => focus.tag === 'button' && focus.text === words(form, 'Ива Петкова'));
    await press(form, 'Enter');
    const focus = await focused(form);
    expect([focus.tag, focus.value], 'what was taken over has the focus and is heard').toEqual([
      'input',
      'Ива Петкова',
    ]);
    expect((await stored(form)).draft.answers['signature-name']).toBe('Ива Петкова');
    await submit(form);
    await received(form);
    const [row] = await intake.rows('SELECT application FROM submissions ORDER BY received_at DESC LIMIT 1');
    expect(JSON.parse(row.application).answers['signature-name']).toBe('Ива Петкова');
  });
}

test('where another person may sign, the offer follows who signs, and there is none before that is said', async ({
  beforeSubmit,
}) => {
  const form = await beforeSubmit({ answers: REPRESENTED });
  expect(await offer(form).count()).toBe(0);
  await option(form, 'signed-by', 'representative').check();
  expect(await offer(form).innerText()).toBe(words(form, 'Петър Иванов'));
  await option(form, 'signed-by', 'person').check();
  expect(await offer(form).innerText()).toBe(words(form, 'Ива Петкова'));
  // Typing does not change it, and the button stays the one that is being pressed.
  await field(form, 'signature-name').fill('Ива П');
  await offer(form).evaluate(button => {
    button.dataset.same = '';
  });
  await offer(form).click();
  await expect(field(form, 'signature-name')).toHaveValue('Ива Петкова');
  await expect(offer(form).and(form.page.locator('[data-same]'))).toHaveCount(1);
});

test('nothing is offered to a question that no other answer tells', async ({ beforeSubmit }) => {
  const form = await beforeSubmit({ screen: 'question/check/name', answers: PERSON });
  expect(await offer(form).count()).toBe(0);
});
