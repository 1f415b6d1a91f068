// The declaration: the name that was answered before is offered as the signature, never filled in unasked.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { picture, startBrowser } from './lib/browser.mjs';
import { field, option, shown, stored } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { here, press, tabTo } from './lib/person.mjs';
import { received, sendingTo, submit } from './lib/sending.mjs';
import { OF_AXE, soundPage } from './lib/sound.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });
const { beforeSubmit } = sendingTo(browser, intake);

const PERSON = { 'has-representative': 'no', 'signature-name': '' };
const REPRESENTED = {
  'has-representative': 'yes', 'representative-first-name': 'Петър', 'representative-family-name': 'Иванов',
  'receives-personal-assistance': '', 'signature-name': '',
};
const offer = form => shown(form).locator('.sa-offer button:visible');
const words = (form, text) => form.say('offer-use', { text });

for (const language of ['bg', 'en']) {
  test(`by keyboard: the name given before becomes the signature (${language})`, async t => {
    const form = await beforeSubmit(t, { language, answers: PERSON, width: 360, height: 740, excused: [OF_AXE] });
    assert.equal(await field(form, 'signature-name').inputValue(), '', 'nobody signs unasked');
    await soundPage(form, 'the declaration with an offer');
    await picture(form.page, `declaration-offer-${language}`);
    await tabTo(form, focus => focus.tag === 'button' && focus.text === words(form, 'Ива Петкова'));
    await press(form, 'Enter');
    const focus = await here(form);
    assert.deepEqual([focus.tag, focus.value], ['input', 'Ива Петкова'], 'what was taken over has the focus and is heard');
    assert.equal((await stored(form)).draft.answers['signature-name'], 'Ива Петкова');
    await submit(form);
    await received(form);
    const [row] = await intake.rows('SELECT application FROM submissions ORDER BY received_at DESC LIMIT 1');
    assert.equal(JSON.parse(row.application).answers['signature-name'], 'Ива Петкова');
  });
}

test('where another person may sign, the offer follows who signs, and there is none before that is said', async t => {
  const form = await beforeSubmit(t, { answers: REPRESENTED });
  assert.equal(await offer(form).count(), 0);
  await option(form, 'signed-by', 'representative').check();
  assert.equal(await offer(form).innerText(), words(form, 'Петър Иванов'));
  await option(form, 'signed-by', 'person').check();
  assert.equal(await offer(form).innerText(), words(form, 'Ива Петкова'));
  // Typing does not change it, and the button stays the one that is being pressed.
  await field(form, 'signature-name').fill('Ива П');
  await shown(form).locator('.sa-offer button').evaluate(button => { button.dataset.same = ''; });
  await offer(form).click();
  assert.equal(await field(form, 'signature-name').inputValue(), 'Ива Петкова');
  assert.equal(await shown(form).locator('.sa-offer button[data-same]').count(), 1);
});

test('nothing is offered to a question that no other answer tells', async t => {
  const form = await beforeSubmit(t, { screen: 'question/check/name', answers: PERSON });
  assert.equal(await shown(form).locator('.sa-offer').count(), 0);
});
