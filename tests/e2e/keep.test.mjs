// Nothing that was typed is ever lost: by a reload, by going back, by another language, by a draft from elsewhere.

import { expect, test } from './lib/fixtures.mjs';
import {
  assertArrived,
  clickLink,
  datePart,
  draftOf,
  field,
  focusText,
  goOn,
  heading,
  option,
  read,
  reload,
  settled,
  stored,
  switchLanguage,
} from './lib/form.mjs';
import { submit, titled } from './lib/sending.mjs';
import { containing, startingWith } from './lib/texts.mjs';
import { element, errorSummary, liveRegion, referenceNumber, root, shown } from './lib/widget.mjs';
import { short, signature } from './people/short.mjs';
import { omar } from './people/whole.mjs';

test('a reload in the same tab keeps every answer, the screen and the language', async ({ openForm }) => {
  const form = await openForm({ kept: draftOf(omar, 'question/overview/toilet', { language: 'en' }), language: 'en' });
  const { page, t } = form;
  await option(form, 'toilet', 'very-severe').check();
  await field(form, 'toilet-remark').fill('Half a sen');
  const before = await stored(form);
  expect(before.draft.answers['toilet-remark']).toBe('Half a sen');
  await reload(form);
  expect(await heading(form)).toBe(t('q-toilet'));
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await expect(option(form, 'toilet', 'very-severe')).toBeChecked();
  await expect(field(form, 'toilet-remark')).toHaveValue('Half a sen');
  expect((await stored(form)).draft.answers).toEqual(before.draft.answers);
  await goOn(form);
  expect(await heading(form)).toBe(t('q-dressing'));
  // Typed a moment before the reload, when nothing has been written down yet.
  await field(form, 'dressing-remark').fill('Just now');
  await reload(form);
  await expect(field(form, 'dressing-remark')).toHaveValue('Just now');
  // Back works after a reload as before.
  await clickLink(form, t('back'));
  expect(await heading(form)).toBe(t('q-toilet'));
});

test('back leads to the page before without loss, by the link and by the browser', async ({ openForm }) => {
  const form = await openForm();
  const { page, t } = form;
  await shown(form)
    .getByRole('button', { name: t('start-begin') })
    .click();
  await settled(page);
  await clickLink(form, `1. ${t('s-personal')}`);
  await option(form, 'identifier-kind', 'lnch').check();
  await goOn(form);
  await field(form, 'lnch').fill('700123');
  await clickLink(form, t('back'));
  await assertArrived(form, t('q-identifier-kind'));
  await expect(option(form, 'identifier-kind', 'lnch')).toBeChecked();
  await goOn(form);
  await expect(field(form, 'lnch'), 'what was half typed is still there').toHaveValue('700123');
  await page.goBack();
  await settled(page);
  await assertArrived(form, t('q-identifier-kind'));
  await page.goForward();
  await settled(page);
  await expect(field(form, 'lnch')).toHaveValue('700123');
  for (const title of [t('q-identifier-kind'), t('overview-title'), t('start-title')]) {
    await page.goBack();
    await settled(page);
    await assertArrived(form, title);
  }
  expect(await shown(form).innerText()).toContain(t('start-continue'));
});

test('another answer hides a question, and what was typed there comes back with it', async ({ openForm }) => {
  const form = await openForm({
    kept: draftOf({ 'identifier-kind': 'egn', egn: short.egn }, 'question/overview/identifier-kind'),
  });
  await option(form, 'identifier-kind', 'lnch').check();
  await goOn(form);
  expect(await field(form, 'egn').count()).toBe(0);
  await clickLink(form, form.t('back'));
  await option(form, 'identifier-kind', 'egn').check();
  await goOn(form);
  await expect(field(form, 'egn')).toHaveValue(short.egn);
});

/** Where somebody changes the language, what they have just done there, and what must still be so. */
const SWITCHED = [
  {
    where: 'a question with half a word',
    screen: 'question/overview/toilet',
    act: form => field(form, 'toilet-remark').fill('Когато ме бол'),
    verify: form => expect(field(form, 'toilet-remark')).toHaveValue('Когато ме бол'),
  },
  {
    where: 'a date with one part',
    screen: 'question/overview/decision',
    act: form => datePart(form, 'decision-date', 'year').fill('202'),
    verify: form => expect(datePart(form, 'decision-date', 'year')).toHaveValue('202'),
  },
  {
    where: 'a page with errors',
    screen: 'question/overview/contact',
    async act(form) {
      await field(form, 'email').fill('ana');
      await goOn(form);
    },
    async verify(form) {
      await expect(field(form, 'email')).toHaveValue('ana');
      const text = form.t.problem('email-format', 'email');
      await expect(errorSummary(form).getByRole('button')).toHaveText(text);
      await expect(field(form, 'email')).toHaveAccessibleDescription(containing(text));
      expect(await form.page.title()).toMatch(startingWith(form.t('title-error', { title: '' })));
    },
  },
  {
    where: 'check answers',
    screen: 'check',
    verify: async form => expect(await read(form)).toContain(omar['toilet-remark']),
  },
  {
    where: 'the result',
    screen: 'result',
    verify: async form => expect(await read(form)).toContain(form.t('m-car')),
  },
  {
    where: 'the declaration',
    screen: 'send',
    async act(form) {
      await field(form, 'signature-name').fill('Омар Хал');
      await field(form, 'declaration').check();
    },
    async verify(form) {
      await expect(field(form, 'signature-name')).toHaveValue('Омар Хал');
      await expect(field(form, 'declaration')).toBeChecked();
    },
  },
];

for (const { where, screen, act, verify } of SWITCHED) {
  test(`another language on ${where} loses nothing`, async ({ openForm }) => {
    const {
      declaration: _,
      'signature-name': _name,
      'toilet-remark': remark,
      email: _mail,
      'decision-date': _date,
      ...answers
    } = omar;
    const kept = draftOf(where === 'check answers' ? { ...answers, 'toilet-remark': remark } : answers, screen);
    const form = await openForm({ kept });
    await act?.(form);
    const before = (await stored(form)).draft;
    for (const language of ['en', 'bg']) {
      await switchLanguage(form, language);
      expect(await focusText(form), 'the focus is on the switch').toBe({ bg: 'Български', en: 'English' }[language]);
      expect(await element(form.page).getAttribute('lang')).toBe(language);
      expect(await root(form).getAttribute('lang')).toBe(language);
      expect(await form.page.title()).toContain(form.t('widget-short'));
      // Said by the live region of the new language.
      await expect(liveRegion(form, 'polite')).toHaveText(form.t('language-now'));
      await verify(form);
      expect((await stored(form)).draft).toEqual(before);
    }
  });
}

test('another language while sending, on the failure and on the confirmation', async ({ openForm }) => {
  const form = await openForm({ kept: draftOf({ ...short, ...signature }, 'send'), excused: [/ERR_FAILED/] });
  let fail = true;
  await form.page.route('**/api/v1/submissions', route => (fail ? route.abort() : route.continue()));
  await submit(form);
  await titled(form, form.t('failed-title'));
  await switchLanguage(form, 'en');
  expect(await heading(form)).toBe(form.t('failed-title'));
  expect(await read(form)).toContain(form.t('failed-no-answer'));
  fail = false;
  await shown(form)
    .getByRole('button', { name: form.t('failed-retry') })
    .click();
  await referenceNumber(form).waitFor();
  await settled(form.page);
  const reference = await referenceNumber(form).innerText();
  await switchLanguage(form, 'bg');
  expect(await heading(form)).toBe(form.t('sent-title'));
  expect(await referenceNumber(form).innerText()).toBe(reference);
  await reload(form);
  expect(await referenceNumber(form).innerText(), 'the number survives a reload').toBe(reference);
});
