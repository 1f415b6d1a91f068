// Nothing that was typed is ever lost: by a reload, by going back, by another language, by a draft from elsewhere.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { startBrowser } from './lib/browser.mjs';
import {
  assertArrived, calm, draftOf, field, focusText, follow, goOn, heading, openForm, option, part, read, root, shown, stored,
  switchLanguage,
} from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { short, signature } from './people/short.mjs';
import { omar } from './people/whole.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });
const open = (t, options) => openForm(t, browser, intake.url, options);

async function reload(form) {
  await form.page.reload();
  await form.page.locator('saa-self-assessment .sa-heading').waitFor();
  await calm(form.page);
}

test('a reload in the same tab keeps every answer, the screen and the language', async t => {
  const form = await open(t, { kept: draftOf(omar, 'question/overview/toilet', { language: 'en' }), language: 'en' });
  const { page, say } = form;
  await option(form, 'toilet', 'very-severe').check();
  await field(form, 'toilet-remark').fill('Half a sen');
  const before = await stored(form);
  assert.equal(before.draft.answers['toilet-remark'], 'Half a sen');
  await reload(form);
  assert.equal(await heading(form), say('q-toilet'));
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  assert.ok(await option(form, 'toilet', 'very-severe').isChecked());
  assert.equal(await field(form, 'toilet-remark').inputValue(), 'Half a sen');
  assert.deepEqual((await stored(form)).draft.answers, before.draft.answers);
  await goOn(form);
  assert.equal(await heading(form), say('q-dressing'));
  // Typed a moment before the reload, when nothing has been written down yet.
  await field(form, 'dressing-remark').fill('Just now');
  await reload(form);
  assert.equal(await field(form, 'dressing-remark').inputValue(), 'Just now');
  // Back works after a reload as before.
  await follow(form, say('back'));
  assert.equal(await heading(form), say('q-toilet'));
});

test('back leads to the page before without loss, by the link and by the browser', async t => {
  const form = await open(t);
  const { page, say } = form;
  await shown(form).getByRole('button', { name: say('start-begin') }).click();
  await calm(page);
  await follow(form, `1. ${say('s-personal')}`);
  await option(form, 'identifier-kind', 'lnch').check();
  await goOn(form);
  await field(form, 'lnch').fill('700123');
  await follow(form, say('back'));
  await assertArrived(form, say('q-identifier-kind'));
  assert.ok(await option(form, 'identifier-kind', 'lnch').isChecked());
  await goOn(form);
  assert.equal(await field(form, 'lnch').inputValue(), '700123', 'what was half typed is still there');
  await page.goBack();
  await calm(page);
  await assertArrived(form, say('q-identifier-kind'));
  await page.goForward();
  await calm(page);
  assert.equal(await field(form, 'lnch').inputValue(), '700123');
  for (const title of [say('q-identifier-kind'), say('overview-title'), say('start-title')]) {
    await page.goBack();
    await calm(page);
    await assertArrived(form, title);
  }
  assert.ok((await shown(form).innerText()).includes(say('start-continue')));
});

test('another answer hides a question, and what was typed there comes back with it', async t => {
  const form = await open(t, { kept: draftOf({ 'identifier-kind': 'egn', egn: short.egn }, 'question/overview/identifier-kind') });
  await option(form, 'identifier-kind', 'lnch').check();
  await goOn(form);
  assert.equal(await field(form, 'egn').count(), 0);
  await follow(form, form.say('back'));
  await option(form, 'identifier-kind', 'egn').check();
  await goOn(form);
  assert.equal(await field(form, 'egn').inputValue(), short.egn);
});

const SWITCHED = [
  ['a question with half a word', 'question/overview/toilet', async form => field(form, 'toilet-remark').fill('Когато ме бол'),
    async form => assert.equal(await field(form, 'toilet-remark').inputValue(), 'Когато ме бол')],
  ['a date with one part', 'question/overview/decision', async form => part(form, 'decision-date', '-year').fill('202'),
    async form => assert.equal(await part(form, 'decision-date', '-year').inputValue(), '202')],
  ['a page with errors', 'question/overview/contact', async form => { await field(form, 'email').fill('ana'); await goOn(form); },
    async form => {
      assert.equal(await field(form, 'email').inputValue(), 'ana');
      const text = form.say.problem('email-format', 'email');
      assert.equal(await shown(form).locator('.sa-summary__link').innerText(), text);
      assert.ok((await part(form, 'email', '-problem').innerText()).includes(text));
      assert.ok((await form.page.title()).startsWith(form.say('title-error', { title: '' }).trim()), await form.page.title());
    }],
  ['check answers', 'check', async () => {}, async form => assert.ok((await read(form)).includes(omar['toilet-remark']))],
  ['the result', 'result', async () => {}, async form => assert.ok((await read(form)).includes(form.say('m-car')))],
  ['the declaration', 'send', async form => { await field(form, 'signature-name').fill('Омар Хал'); await field(form, 'declaration').check(); },
    async form => {
      assert.equal(await field(form, 'signature-name').inputValue(), 'Омар Хал');
      assert.ok(await field(form, 'declaration').isChecked());
    }],
];

for (const [where, screen, act, verify] of SWITCHED) {
  test(`another language on ${where} loses nothing`, async t => {
    const { declaration: _, 'signature-name': _name, 'toilet-remark': remark, email: _mail, 'decision-date': _date, ...answers } = omar;
    const kept = draftOf(where === 'check answers' ? { ...answers, 'toilet-remark': remark } : answers, screen);
    const form = await open(t, { kept });
    await act(form);
    const before = (await stored(form)).draft;
    for (const language of ['en', 'bg']) {
      await switchLanguage(form, language);
      assert.equal(await focusText(form), { bg: 'Български', en: 'English' }[language], 'the focus is on the switch');
      assert.equal(await form.page.locator('saa-self-assessment').getAttribute('lang'), language);
      assert.equal(await root(form).getAttribute('lang'), language);
      assert.ok((await form.page.title()).includes(form.say('widget-short')));
      // Said by the live region of the new language.
      await form.page.locator('saa-self-assessment [aria-live="polite"]', { hasText: form.say('language-now') }).waitFor({ state: 'attached' });
      await verify(form);
      assert.deepEqual((await stored(form)).draft, before);
    }
  });
}

test('another language while sending, on the failure and on the confirmation', async t => {
  const form = await open(t, { kept: draftOf({ ...short, ...signature }, 'send'), excused: [/ERR_FAILED/] });
  let fail = true;
  await form.page.route('**/api/v1/submissions', route => fail ? route.abort() : route.continue());
  await shown(form).getByRole('button', { name: form.say('send-do') }).click();
  await form.page.waitForFunction(title => document.title.startsWith(title), form.say('failed-title'));
  await calm(form.page);
  await switchLanguage(form, 'en');
  assert.equal(await heading(form), form.say('failed-title'));
  assert.ok((await read(form)).includes(form.say('failed-no-answer')));
  fail = false;
  await shown(form).getByRole('button', { name: form.say('failed-retry') }).click();
  await form.page.locator('.sa-reference').waitFor();
  await calm(form.page);
  const reference = await shown(form).locator('.sa-reference strong').innerText();
  await switchLanguage(form, 'bg');
  assert.equal(await heading(form), form.say('sent-title'));
  assert.equal(await shown(form).locator('.sa-reference strong').innerText(), reference);
  await reload(form);
  assert.equal(await shown(form).locator('.sa-reference strong').innerText(), reference, 'the number survives a reload');
});
