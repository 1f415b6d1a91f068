// The result: what is missing and what would settle it, with ways there and back.

import { auditPage } from './lib/audit.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { assertArrived, clickLink, draftOf, focusText, goOn, heading, option, settled } from './lib/form.mjs';
import { plain, startingWith } from './lib/texts.mjs';
import { cardOf } from './lib/widget.mjs';
import { decided, requests } from './people/decided.mjs';
import { short } from './people/short.mjs';
import { ana } from './people/whole.mjs';

const open = (openForm, answers, screen, options) => openForm({ kept: draftOf(answers, screen, options) });

test('the result names what is missing and leads there and back', async ({ openForm }) => {
  const form = await open(openForm, decided('95', 'car'), 'result');
  const { t } = form;
  const card = measure => cardOf(form, t(`m-${measure}`));
  expect(await card('car').innerText()).toContain(t('verdict-more-information'));
  await auditPage(form, 'a result with questions');
  const link = t('measure-settle', { question: t.short('fact-mobility') });
  await card('car').getByRole('button', { name: link }).first().click();
  await settled(form.page);
  await assertArrived(form, t('q-fact-mobility'));
  await option(form, 'fact-mobility', 'no').check();
  await goOn(form);
  expect(await heading(form)).toBe(t('result-title'));
  expect(await card('car').innerText()).toContain(t('verdict-probably-no'));
  expect(await card('car').getByRole('button', { name: link }).count()).toBe(0);
  // What decides stands first, as what would be needed, and nothing of the list is heavier.
  const states = ['met', 'not-met', 'unknown'].map(state => t(`state-${state}`));
  const rows = card('car')
    .getByRole('listitem')
    .filter({ hasText: startingWith(...states) });
  const first = plain(await rows.first().innerText());
  expect(first).toMatch(startingWith(`${t('state-not-met')} ${t('c-mobility')}`));
  const weights = await rows.evaluateAll(all => all.map(row => Number(getComputedStyle(row).fontWeight)));
  expect(weights[0], String(weights)).toBeGreaterThan(Math.max(...weights.slice(1)));
});

test('what would settle a condition says what to enter and what for; hours that an office sets are one line', async ({
  openForm,
}) => {
  const form = await open(openForm, requests('monthly-support', 'personal-assistance'), 'result');
  const { t } = form;
  const card = measure => cardOf(form, t(`m-${measure}`));
  const row = beginning => card('monthly-support').locator('li', { hasText: beginning }).first();
  // The same question, for two conditions: the age, and the right to stay.
  const [age] = t('c-support-age', { age: '|' }).split('|');
  const link = async condition => plain(await row(condition).getByRole('button').innerText());
  expect(await link(age.trim())).toBe(t('measure-settle-identifier-kind'));
  expect(await link(t('c-residence'))).toBe(t('measure-settle-identifier-kind.c-residence'));
  const amounts = card('personal-assistance').locator('ul').first().locator('li');
  await expect(amounts).toHaveCount(1);
  const [before, , after] = t('amount-hours-range', { least: '|', most: '|' }).split('|');
  expect(plain(await amounts.innerText())).toMatch(new RegExp(`^${before}\\d+ .* \\d+${after}`));
});

test('what was not asked for can be added from the result', async ({ openForm }) => {
  const form = await open(openForm, decided('95'), 'result');
  const { t } = form;
  const card = () => cardOf(form, t('m-monthly-support'));
  await card()
    .getByRole('button', { name: t('measure-request') })
    .click();
  await settled(form.page);
  expect(await heading(form)).toBe(t('p-requests-money'));
  await option(form, 'request-monthly-support', 'yes').check();
  await goOn(form);
  expect(await heading(form)).toBe(t('result-title'));
  expect(
    await card()
      .getByRole('button', { name: t('measure-request') })
      .count(),
  ).toBe(0);
  expect(await card().innerText(), 'more than 90 % without attendance: 25 % of 390.63').toMatch(/97[.,]66/);
});

test('from the result one comes back to where it was opened', async ({ openForm }) => {
  const form = await open(openForm, short, 'overview');
  const { t } = form;
  await clickLink(form, t('overview-result'));
  await assertArrived(form, t('result-title'));
  await clickLink(form, t('back'));
  await assertArrived(form, t('overview-title'));
  await clickLink(form, t('overview-check'));
  await clickLink(form, t('check-continue'));
  await clickLink(form, t('back'));
  await assertArrived(form, t('check-title'));
});

test('the links at the top of the result lead to its parts', async ({ openForm }) => {
  const form = await open(openForm, ana, 'result');
  for (const part of ['result-papers-title', 'result-next-title', 'result-profile-title']) {
    await clickLink(form, form.t(part));
    expect(await focusText(form)).toBe(form.t(part));
  }
});
