// Drafts that the form did not leave as they are now: another edition, a hand that changed them, a browser that
// refuses.

import { auditPage } from './lib/audit.mjs';
import { expect, test } from './lib/fixtures.mjs';
import {
  clickLink,
  draftOf,
  field,
  goOn,
  heading,
  option,
  read,
  settled,
  stored,
  switchLanguage,
} from './lib/form.mjs';
import { fillPage } from './lib/person.mjs';
import { fillStorage } from './lib/portal.mjs';
import { submit } from './lib/sending.mjs';
import { languages } from './lib/texts.mjs';
import { errorSummary, footer, referenceNumber, shown } from './lib/widget.mjs';
import { short, signature } from './people/short.mjs';

for (const language of languages) {
  test(`an option that the form does not have is shown and asked again (${language})`, async ({ openForm }) => {
    const answers = { ...short, 'marital-status': 'complicated', 'life-plans': ['health', 'fly'], 'first-name': 'Ива' };
    const form = await openForm({ kept: draftOf(answers, 'overview', { language }), language });
    const { t } = form;
    const row = section => shown(form).locator('li', { hasText: t(`s-${section}`) });
    for (const section of ['family', 'plans'])
      expect(await row(section).innerText(), section).toContain(t('state-has-problem'));
    await row('family').getByRole('button').click();
    await settled(form.page);
    const text = t.problem('unknown-option', 'marital-status');
    expect(await read(form)).toContain(text);
    await auditPage(form, 'an option that is not there');
    // Nothing is thrown away until the person chooses.
    await clickLink(form, t('back'));
    expect((await stored(form)).draft.answers).toEqual(answers);
    await clickLink(form, t('overview-check'));
    expect(await read(form)).toContain(text);
    await clickLink(form, t('check-continue'));
    await clickLink(form, t('result-send'));
    await fillPage(form, signature);
    const summary = errorSummary(form);
    expect(await summary.innerText()).toContain(text);
    await summary.getByRole('button', { name: text }).click();
    await settled(form.page);
    expect(await heading(form)).toBe(t('q-marital-status'));
    await option(form, 'marital-status', 'married').check();
    await goOn(form);
    await form.page.waitForTimeout(300);
    expect((await stored(form)).draft.answers['life-plans']).toEqual(['health', 'fly']);
  });

  test(`answers to questions that the form does not have are shown, and removed only by hand (${language})`, async ({
    openForm,
    submissionCount,
  }) => {
    const form = await openForm({
      kept: draftOf({ ...short, 'shoe-size': '42', 'old-list': ['едно', 'две'] }, 'send', { language }),
      language,
    });
    const { t } = form;
    const before = await submissionCount();
    await fillPage(form, signature);
    await settled(form.page);
    const summary = errorSummary(form);
    expect((await summary.count()) === 1, 'nothing was sent').toBe(true);
    expect(await submissionCount()).toBe(before);
    // From the message there is a way to the answers.
    await summary.getByRole('button').first().click();
    await settled(form.page);
    expect(await heading(form)).toBe(t('check-title'));
    const text = await read(form);
    for (const what of [t('strangers-title'), t('strangers-what'), '42', 'едно, две']) expect(text).toContain(what);
    await auditPage(form, 'answers without a question');
    for (const _ of [1, 2]) {
      await shown(form)
        .getByRole('button', { name: t('remove') })
        .first()
        .click();
      await settled(form.page);
    }
    expect(await read(form)).not.toContain(t('strangers-title'));
    await clickLink(form, t('check-continue'));
    await clickLink(form, t('result-send'));
    await submit(form);
    await referenceNumber(form).waitFor();
  });

  test(`a draft of another edition of the form is kept, and the person is told (${language})`, async ({ openForm }) => {
    const form = await openForm({
      kept: draftOf({ ...short, toilet: 'severe' }, 'overview', { language, form: 'annex-2/0' }),
      language,
    });
    expect(await read(form)).toContain(form.t('draft-other-edition'));
    await clickLink(form, form.t('overview-check'));
    expect(await read(form)).toContain(short['family-name']);
    expect((await stored(form)).draft.answers.toilet).toBe('severe');
  });

  test(`a draft that cannot be read is put aside, and the person is told (${language})`, async ({ openForm }) => {
    const broken = '{"draft":{"answers":{"first-name":"Ива"';
    // The frame that holds the page's load event has a document too, without the element.
    const script = `if (top === window && !document.documentElement?.lang) addEventListener('DOMContentLoaded', () =>
      document.querySelector('saa-self-assessment').lang = '${language}')`;
    const form = await openForm({ kept: broken, language, script });
    expect(await read(form)).toContain(form.t('draft-unreadable'));
    const texts = await form.page.evaluate(() => Object.values({ ...sessionStorage }));
    expect(texts, 'what was kept is still there for somebody who can read it').toContain(broken);
  });
}

test('a draft of wrong shapes does not stop the form', async ({ openForm }) => {
  const kept = draftOf({}, 'question/overview/name');
  kept.draft.answers = {
    'first-name': 7,
    'family-name': null,
    toilet: { level: 3 },
    'life-plans': 'health',
    'birth-date': ['1', '2'],
    egn: [],
  };
  kept.draft.done = 'all';
  kept.receipt = 'yes';
  const form = await openForm({ kept });
  expect(await heading(form)).toBe(form.t('p-name'));
  await expect(field(form, 'first-name')).toHaveValue('7');
  await clickLink(form, form.t('back'));
  await clickLink(form, form.t('back'));
  await clickLink(form, form.t('overview-check'));
  await clickLink(form, form.t('check-continue'));
});

test('a browser that keeps nothing says so, and the form works to the end', async ({ openForm }) => {
  const script = () =>
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  const form = await openForm({ script });
  const { page } = form;
  expect(await read(form)).toContain(form.t('start-no-storage'));
  expect(await footer(form).innerText()).toContain(form.t('answers-in-memory'));
  await auditPage(form, 'a browser that keeps nothing');
  await shown(form)
    .getByRole('button', { name: form.t('start-begin') })
    .click();
  await settled(page);
  await clickLink(form, `1. ${form.t('s-personal')}`);
  for (const _ of ['identifier-kind', 'identifier', 'name', 'district', 'address']) {
    await fillPage(form, {
      ...short,
      'patronymic': '',
      district: '',
      street: '',
      'street-number': '',
      floor: '',
      apartment: '',
    });
  }
  await switchLanguage(form, 'en');
  await clickLink(form, form.t('back'));
  await expect(field(form, 'settlement')).toHaveValue(short.settlement);
  for (let step = 0; step < 9 && (await heading(form)) !== form.t('overview-title'); step++)
    await clickLink(form, form.t('back'));
  await clickLink(form, form.t('overview-check'));
  await clickLink(form, form.t('check-continue'));
  await clickLink(form, form.t('result-send'));
  await fillPage(form, signature);
  await referenceNumber(form).waitFor();
});

test('storage that fills up on the way is told at once', async ({ openForm }) => {
  const form = await openForm();
  await fillStorage(form.page);
  await shown(form)
    .getByRole('button', { name: form.t('start-begin') })
    .click();
  await settled(form.page);
  await clickLink(form, `5. ${form.t('s-education')}`);
  await option(form, 'education-level', 'primary').check();
  const said = form.page.locator(
    'saa-self-assessment [aria-live="assertive"], saa-self-assessment [aria-live="polite"]',
    { hasText: form.t('saving-failed') },
  );
  await said.first().waitFor({ state: 'attached', timeout: 3000 });
  expect(await footer(form).innerText(), 'and it stays where it can be read').toContain(form.t('saving-failed'));
});

test('everything can be deleted', async ({ openForm }) => {
  const form = await openForm({ kept: draftOf({ ...short, toilet: 'severe' }, 'overview') });
  const { page, t } = form;
  const foot = footer(form);
  await clickLink(form, t('clear-link'), foot);
  expect(await heading(form)).toBe(t('clear-title'));
  await auditPage(form, 'deleting');
  await clickLink(form, t('clear-keep'));
  expect((await stored(form)).draft.answers.toilet === 'severe').toBe(true);
  await clickLink(form, t('clear-link'), foot);
  await shown(form)
    .getByRole('button', { name: t('clear-do') })
    .click();
  await settled(page);
  expect(await heading(form)).toBe(t('start-title'));
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(short['family-name']);
  await page.goBack();
  await settled(page);
  expect(await read(form)).not.toContain(short['family-name']);
});
