// Wrong answers, typed as people type them: each is said in words, on the question and above the page, and stays where
// it was typed until the person mends it.

import { auditPage } from './lib/audit.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { datePart, draftOf, field, goOn, group, heading, option, settled } from './lib/form.mjs';
import { submit } from './lib/sending.mjs';
import { containing, languages, plain, startingWith } from './lib/texts.mjs';
import { focusedNode } from './lib/tree.mjs';
import { errorSummary, shown } from './lib/widget.mjs';
import { WRONG_ANSWERS } from './lib/wrong-answers.mjs';
import { short } from './people/short.mjs';
import { ana } from './people/whole.mjs';

/** The fields of a question with what is typed there: one, or the parts of a date. */
const fieldsOf = (form, question, typed) =>
  typeof typed === 'string'
    ? [{ control: field(form, question), text: typed }]
    : Object.entries(typed).map(([part, text]) => ({ control: datePart(form, question, part), text }));

/** The control to which the summary leads: a date's part, the first of some options, or the field. */
const controlOf = (form, question, part) => {
  if (part) return datePart(form, question, part);
  return field(form, question).or(group(form, question).locator('input').first());
};

async function type(form, question, typed) {
  for (const { control, text } of fieldsOf(form, question, typed)) await control.fill(text);
}

/** The summary has the focus and names the problem; its link leads to the field, which says the same words. */
async function assertRefused(form, question, text, { part, isHeard = true } = {}) {
  const { page, t } = form;
  const summary = errorSummary(form);
  await expect(summary, 'the summary has the focus').toBeFocused();
  if (isHeard) {
    const said = plain(await focusedNode(page));
    expect(said).toMatch(startingWith(`group '${t('summary-title')}'`));
    expect(said).toContain(text);
  }
  expect(await page.title()).toMatch(startingWith(t('title-error', { title: await heading(form) })));
  await summary.getByRole('button', { name: text, exact: true }).click();
  const control = controlOf(form, question, part);
  await expect(control, 'the field has the focus').toBeFocused();
  await expect(control, 'the field is in view').toBeInViewport();
  await expect(control, 'it is described by the problem').toHaveAccessibleDescription(
    containing(`${t('error-word')} ${text}`),
  );
  await expect(shown(form).getByText(`${t('error-word')} ${text}`, { exact: true }), 'it is seen').toBeVisible();
  if (!isHeard) return;
  const said = plain(await focusedNode(page));
  expect(said, 'the problem is heard with the field').toContain(text);
  if (!['radio', 'checkbox'].includes(await control.getAttribute('type'))) expect(said).toMatch(/invalid=true/);
}

for (const language of languages) {
  for (const { page, answers, question, wrong, right } of WRONG_ANSWERS) {
    test(`wrong answers to "${question}" (${language})`, async ({ openForm }) => {
      const form = await openForm({ language, kept: draftOf(answers, `question/overview/${page}`, { language }) });
      const { t } = form;
      const title = await heading(form);
      for (const [at, { typed, code, names = () => ({}), part }] of wrong.entries()) {
        await type(form, question, typed);
        await goOn(form);
        expect(await heading(form), 'the page stays').toBe(title);
        const text = t.problem(code, question, names(t));
        const first = typeof typed === 'string' ? undefined : 'day';
        await assertRefused(form, question, text, { part: part ?? first, isHeard: at === 0 || Boolean(part) });
        for (const { control, text } of fieldsOf(form, question, typed)) {
          await expect(control, 'what was typed is still there').toHaveValue(text);
        }
        if (at === 0) await auditPage(form, `${page} with an error`, { thorough: language === languages[0] });
      }
      await type(form, question, right);
      await goOn(form);
      expect(await heading(form), 'mended, it goes on').not.toBe(title);
      expect(await form.page.title()).not.toMatch(startingWith(t('title-error', { title: '' })));
    });
  }

  test(`what must be answered is asked for, all at once (${language})`, async ({ openForm }) => {
    const form = await openForm({ language, kept: draftOf({}, 'question/overview/name', { language }) });
    const { t } = form;
    await field(form, 'patronymic').fill('Петрова');
    await goOn(form);
    const links = await errorSummary(form).getByRole('button').allInnerTexts();
    expect(links).toEqual(['first-name', 'family-name'].map(question => t.problem('missing-text', question)));
    await expect(field(form, 'patronymic')).toHaveValue('Петрова');
    await field(form, 'first-name').fill('Ана');
    await goOn(form);
    expect(await errorSummary(form).getByRole('button').allInnerTexts()).toEqual(links.slice(1));
    await assertRefused(form, 'family-name', links[1]);
  });

  test(`a level of difficulty must be chosen, "I can't judge" included (${language})`, async ({ openForm }) => {
    const form = await openForm({ language, kept: draftOf({}, 'question/overview/eating', { language }) });
    await goOn(form);
    await assertRefused(form, 'eating', form.t.problem('choose-one', 'eating'));
    await auditPage(form, 'a level not chosen');
    await option(form, 'eating', 'cannot-say').check();
    await goOn(form);
    expect(await heading(form)).toBe(form.t('q-preparing-food'));
  });

  test(`answers that exclude each other (${language})`, async ({ openForm }) => {
    const form = await openForm({ language, kept: draftOf(ana, 'question/overview/fact-pension', { language }) });
    await option(form, 'fact-pension', 'not-sure').check();
    await goOn(form);
    await assertRefused(form, 'fact-pension', form.t.problem('options-conflict', 'fact-pension'));
    await auditPage(form, 'answers that exclude each other');
    await expect(option(form, 'fact-pension', 'social-disability')).toBeChecked();
  });

  test(`Submit says what is missing, here and elsewhere (${language})`, async ({ openForm, submissionCount }) => {
    const { egn: _, ...answers } = short;
    const form = await openForm({ language, kept: draftOf({ ...answers, email: 'ana@' }, 'send', { language }) });
    const { t, page } = form;
    const before = await submissionCount();
    await submit(form);
    await settled(page);
    const texts = [
      t.problem('missing-text', 'egn'),
      t.problem('email-format', 'email'),
      t.problem('missing-text', 'signature-name'),
      t.problem('not-confirmed', 'declaration'),
    ];
    expect(await errorSummary(form).getByRole('button').allInnerTexts()).toEqual(texts);
    await auditPage(form, 'Submit with errors');
    await assertRefused(form, 'declaration', texts[3]);
    await shown(form).getByRole('button', { name: texts[0] }).click();
    await settled(page);
    expect(await heading(form)).toBe(t('p-identifier'));
    await field(form, 'egn').fill(short.egn);
    await goOn(form);
    expect(await heading(form), 'mended, it leads to what is wrong in the same part').toBe(t('p-contact'));
    await field(form, 'email').fill('');
    await goOn(form);
    expect(await heading(form), 'and back').toBe(t('send-title'));
    expect(await submissionCount(), 'nothing was sent').toBe(before);
  });
}

test('numbers with the spaces and dashes that people type are right', async ({ openForm }) => {
  const form = await openForm({ kept: draftOf({ 'identifier-kind': 'egn' }, 'question/overview/identifier') });
  for (const typed of [' 000101 0019 ', '000101-0019', '0001010019\u200b']) {
    await field(form, 'egn').fill(typed);
    await goOn(form);
    expect(await heading(form), JSON.stringify(typed)).toBe(form.t('p-name'));
    await form.page.goBack();
    await settled(form.page);
  }
});
