// What can go wrong at Submit: the person is told what and what to do, in their language, and nothing is lost or sent
// twice.

import { auditPage } from './lib/audit.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { clickLink, field, focusText, goOn, heading, read, settled, switchLanguage } from './lib/form.mjs';
import { press, tabTo } from './lib/person.mjs';
import { again, assertFailed, lost, received, submit } from './lib/sending.mjs';
import { languages } from './lib/texts.mjs';
import { errorSummary, liveRegion, referenceNumber, shown } from './lib/widget.mjs';
import { signature } from './people/short.mjs';

async function retry(form, submissionCount, before) {
  await again(form);
  await received(form);
  expect(await submissionCount(), 'one row, and one only').toBe(before + 1);
}

for (const language of languages) {
  test(`the agency refuses an answer: it is named in the person's language, with a way to it (${language})`, async ({
    beforeSubmit,
    submissionCount,
  }) => {
    const form = await beforeSubmit({ language, answers: { email: 'ana@example.bg' } });
    const { t, page } = form;
    const before = await submissionCount();
    // A real refusal of the real server, which is stricter than this browser's program.
    await form.next(async route => {
      const body = route.request().postDataJSON();
      body.answers.egn = '0001010010';
      body.answers.email = 'ana@';
      await route.fulfill({ response: await route.fetch({ postData: body }) });
    });
    await submit(form);
    const texts = [t.problem('egn-check', 'egn'), t.problem('email-format', 'email')];
    await page.waitForFunction(title => !document.title.startsWith(title), t('send-title'));
    await settled(page);
    const links = shown(form).getByRole('button');
    for (const text of texts) await expect(links.filter({ hasText: text }), text).toHaveCount(1);
    expect(await submissionCount()).toBe(before);
    await auditPage(form, 'refused answers');
    await links.filter({ hasText: texts[1] }).click();
    await settled(page);
    expect(await heading(form)).toBe(t('p-contact'));
    // The error of the server stands on the question, as the form's own errors do.
    expect(await read(form), 'the problem stands on the question too').toContain(texts[1]);
    await expect(field(form, 'email')).toHaveValue('ana@example.bg');
    await field(form, 'email').fill('iva@example.bg');
    await goOn(form);
    expect(await heading(form), 'back to where the answer was refused').toBe(t('send-title'));
    await expect(field(form, 'signature-name')).toHaveValue(signature['signature-name']);
    await submit(form);
    await referenceNumber(form).waitFor();
    expect(await submissionCount()).toBe(before + 1);
  });

  test(`the form has been renewed in the meantime (${language})`, async ({ beforeSubmit, submissionCount }) => {
    const form = await beforeSubmit({ language });
    const before = await submissionCount();
    await form.next(async route => {
      const body = { ...route.request().postDataJSON(), form: 'annex-2/0' };
      await route.fulfill({ response: await route.fetch({ postData: body }) });
    });
    await submit(form);
    await assertFailed(form, form.t('intake-form-version'), form.t('failed-form'));
    await auditPage(form, 'the form has been renewed');
    expect(await read(form)).toContain(form.t('failed-safe'));
    await retry(form, submissionCount, before);
  });

  test(`too much, and cut off on the way: by the real server (${language})`, async ({
    beforeSubmit,
    submissionCount,
  }) => {
    const form = await beforeSubmit({ language });
    const { t } = form;
    const before = await submissionCount();
    const real = text => async route => route.fulfill({ response: await route.fetch({ postData: Buffer.from(text) }) });
    const tooMuch = { form: 'annex-2/1', language, filled_on: '2026-11-22', answers: { x: 'x'.repeat(300_000) } };
    await form.next(real(JSON.stringify(tooMuch)));
    await submit(form);
    await assertFailed(
      form,
      t('intake-too-large'),
      t('intake-too-large-detail'),
      t('failed-shorten'),
      t('failed-safe'),
    );
    await form.next(real('{"form":"annex-2/1","lang'));
    await again(form);
    await shown(form).getByText(t('intake-not-json')).first().waitFor();
    await assertFailed(form, t('intake-not-json'), t('failed-safe'));
    expect(await submissionCount()).toBe(before);
    await retry(form, submissionCount, before);
    expect(new Set(form.keys()).size, 'the same content goes under the same key').toBe(1);
  });
}

test('a refusal is read in the other language after a switch', async ({ beforeSubmit }) => {
  const form = await beforeSubmit();
  await form.next(async route => route.fulfill({ response: await route.fetch({ postData: Buffer.from('{') }) }));
  await submit(form);
  await assertFailed(form, form.t('intake-not-json'));
  const inBulgarian = form.t('intake-not-json');
  await switchLanguage(form, 'en');
  const said = await read(form);
  expect(said).toContain(form.t('failed-title'));
  // The server said it in Bulgarian only: then it is marked as Bulgarian, or said anew in English.
  const foreign = shown(form).getByText(inBulgarian);
  if (await foreign.count())
    expect(await foreign.first().evaluate(element => element.closest('[lang]').lang)).toBe('bg');
  else expect(said).toContain(form.t('intake-not-json'));
});

test('a slow answer is waited for, and the person is told that it still goes on', async ({
  beforeSubmit,
  submissionCount,
}) => {
  const form = await beforeSubmit();
  const { page, t } = form;
  const before = await submissionCount();
  await form.next(async route => {
    await new Promise(resolve => setTimeout(resolve, 11_500));
    await route.continue();
  });
  const button = shown(form).getByRole('button', { name: t('send-do') });
  await tabTo(form, focus => focus.type === 'submit');
  await page.keyboard.press('Enter');
  const status = liveRegion(form, 'polite');
  await status.filter({ hasText: new RegExp(`^${t('sending')}$`) }).waitFor({ state: 'attached' });
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  expect(await focusText(form), 'the focus stays on the button').toBe(t('send-do'));
  // Impatience does no harm: keys, and a double click.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await button.dblclick({ force: true });
  await auditPage(form, 'sending');
  await status.filter({ hasText: t('sending-still') }).waitFor({ state: 'attached', timeout: 12_000 });
  expect(await heading(form)).toBe(t('send-title'));
  await referenceNumber(form).waitFor();
  expect(form.posts).toHaveLength(1);
  expect(await submissionCount()).toBe(before + 1);
});

test('a double press sends once, and going back afterwards shows what has been sent', async ({
  beforeSubmit,
  submissionCount,
}) => {
  const form = await beforeSubmit({ language: 'en' });
  const { page, t } = form;
  const before = await submissionCount();
  await clickLink(form, t('back'));
  await clickLink(form, t('result-send'));
  await shown(form)
    .getByRole('button', { name: t('send-do') })
    .dblclick();
  await referenceNumber(form).waitFor();
  const reference = await referenceNumber(form).innerText();
  expect(form.posts).toHaveLength(1);
  expect(await submissionCount()).toBe(before + 1);
  for (const _ of [1, 2]) {
    await page.goBack();
    await settled(page);
    expect(await heading(form)).toBe(t('sent-title'));
    expect(await referenceNumber(form).innerText()).toBe(reference);
  }
  // Another one is begun on purpose only.
  await page.getByText(t('sent-again')).first().focus();
  await press(form, 'Enter');
  expect(await heading(form), 'and only after a question').toBe(t('clear-title'));
  await shown(form)
    .getByRole('button', { name: t('clear-do') })
    .click();
  await settled(page);
  expect(await heading(form)).toBe(t('start-title'));
  expect(await read(form)).toContain(t('start-begin'));
});

const CHANGES = {
  'another language': form => switchLanguage(form, 'en'),
  'midnight': form => form.page.clock.setFixedTime('2026-11-23T00:10:00+02:00'),
};

for (const [what, change] of Object.entries(CHANGES)) {
  test(`the answer is lost after storing, then ${what}: one application all the same`, async ({
    beforeSubmit,
    submissionCount,
  }) => {
    const form = await beforeSubmit();
    const before = await submissionCount();
    await form.next(lost);
    await submit(form);
    await assertFailed(form, form.t('failed-no-answer'));
    await change(form);
    expect(await submissionCount(), 'it is stored').toBe(before + 1);
    await retry(form, submissionCount, before);
  });
}

test('a device with a wrong date is told so, and sends again once it is right', async ({
  beforeSubmit,
  submissionCount,
}) => {
  const form = await beforeSubmit();
  const before = await submissionCount();
  await form.page.clock.setFixedTime('2029-01-01T10:00:00+02:00');
  await submit(form);
  await assertFailed(form, form.t('intake-filled-on'));
  expect(await submissionCount()).toBe(before);
  await form.page.clock.setFixedTime('2026-11-22T10:00:00+02:00');
  await retry(form, submissionCount, before);
});

test('a browser without AbortSignal.timeout submits too', async ({ beforeSubmit, submissionCount }) => {
  const form = await beforeSubmit();
  const before = await submissionCount();
  await form.page.evaluate(() => {
    delete AbortSignal.timeout;
  });
  await submit(form);
  await referenceNumber(form).waitFor();
  expect(await submissionCount()).toBe(before + 1);
});

test('what Submit finds wrong is mended one by one, and leads back to the declaration', async ({ beforeSubmit }) => {
  const form = await beforeSubmit({ answers: { 'first-name': '', settlement: '' } });
  const { t } = form;
  await submit(form);
  await settled(form.page);
  await clickLink(form, t('problem-missing-text-first-name'));
  expect(await heading(form)).toBe(t('p-name'));
  expect(await read(form), 'what is wrong stands on the page').toContain(t('problem-missing-text-first-name'));
  await field(form, 'first-name').fill('Ива');
  await goOn(form);
  expect(await heading(form)).toBe(t('send-title'));
  expect(await read(form)).not.toContain(t('problem-missing-text-first-name'));
  await clickLink(form, t('problem-missing-text-settlement'));
  await field(form, 'settlement').fill('Троян');
  await goOn(form);
  expect(await heading(form)).toBe(t('send-title'));
  expect(await errorSummary(form).count()).toBe(0);
  await submit(form);
  await referenceNumber(form).waitFor();
});
