// The help with adding up, at the question of income: filled in by keyboard, its quotient, what it refuses.

import {
  QUESTION,
  openIncome,
  help,
  listOf,
  own,
  isOn,
  type,
  unfold,
  problems,
  bare,
  result,
  activateOwn,
  leftNowhere,
} from './lib/adding-up.mjs';
import { auditPage } from './lib/audit.mjs';
import { picture } from './lib/browser.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { field, heading, reload, settled, stored, switchLanguage } from './lib/form.mjs';
import { focused, press, TABS_END, tabTo } from './lib/person.mjs';
import { containing, languages, numberIn } from './lib/texts.mjs';
import { liveRegion } from './lib/widget.mjs';

for (const language of languages) {
  test(`by keyboard: what is received, what does not count, the quotient as the answer (${language})`, async ({
    openForm,
  }) => {
    const form = await openIncome(openForm, language);
    const { page } = form;
    await unfold(form);
    await expect(own(form, 'months'), 'the months over which the law counts stand there').toHaveValue('12');
    await type(form, {
      members: '4',
      'amount-counted-0': '5123',
      'times-counted-0': '11',
      'amount-counted-1': '617,25',
      'times-counted-1': '2',
    });
    await activateOwn(form, 'adding-more');
    expect(await isOn(form, 'amount-counted-2'), 'the new row has the focus').toBe(true);
    await page.keyboard.type('45');
    await press(form, 'Enter');
    // 5123 x 11 + 617.25 x 2 + 45 x 12 = 58,127.50; by 12 months and 4 people, up to the cent: 1,210.99.
    for (const amount of ['5812750', '121099']) expect(await result(form)).toContain(amount);
    await auditPage(form, 'adding up, with its result');
    await picture(page, `adding-up-${language}-360`);
    await page.setViewportSize({ width: 1280, height: 900 });
    await picture(page, `adding-up-${language}-1280`);
    await page.setViewportSize({ width: 360, height: 740 });

    // Something of it does not count. The sum that no longer holds is gone the moment a number changes.
    await type(form, { 'amount-left-out-0': '70' });
    expect(await result(form), 'a sum that is no longer so is not shown').toBe('');
    await activateOwn(form, 'adding-do');
    // 58,127.50 - 70 x 12 = 57,287.50; by 48: 1,193.4896, up to the cent.
    for (const amount of ['5728750', '119349']) expect(await result(form)).toContain(amount);
    const said = async () => bare(await liveRegion(form, 'polite').textContent());
    await expect.poll(said, { message: 'the result is said', timeout: 2000 }).toContain('119349');
    await leftNowhere(form, 'while adding up');
    expect((await stored(form)).draft.answers[QUESTION], 'no answer before the person says so').toBeUndefined();

    await tabTo(form, focus => focus.tag === 'button' && bare(focus.text).includes('119349'));
    await press(form, 'Enter');
    const { id } = await focused(form);
    await expect(field(form, QUESTION), 'the field of the question has the focus').toHaveId(id);
    expect(bare(await field(form, QUESTION).inputValue())).toBe('119349');
    expect(bare((await stored(form)).draft.answers[QUESTION]), 'the quotient is the answer').toBe('119349');
    await leftNowhere(form, 'after taking it over');

    // Another language keeps what stands in the open page; a reload does not, for it is kept nowhere.
    await switchLanguage(form, languages.find(other => other !== language));
    await expect(own(form, 'amount-counted-0')).toHaveValue('5123');
    await expect(own(form, 'amount-counted-2')).toHaveValue('45');
    await reload(form);
    for (const name of ['amount-counted-0', 'members']) await expect(own(form, name)).toHaveValue('');
    expect(bare(await field(form, QUESTION).inputValue()), 'the answer itself is kept').toBe('119349');
  });

  test(`numbers that are refused are named, each where it stands (${language})`, async ({ openForm }) => {
    const form = await openIncome(openForm, language);
    const { t } = form;
    await unfold(form);
    const good = {
      members: '2',
      months: '12',
      'amount-counted-0': '45',
      'times-counted-0': '12',
      'amount-left-out-0': '',
      'times-left-out-0': '12',
    };
    // A number that can't be read is refused in the words of any question, with what is wrong with it.
    const amount = {
      question: t('adding-amount', { at: '1' }),
      example: t('format-eur', { amount: numberIn(language, 420.5, 2) }),
    };
    const members = t('adding-wrong-members', { most: '30' });
    const months = t('adding-wrong-months', { most: '12' });
    const times = t('adding-wrong-times', { most: '400' });
    for (const { name, value, text } of [
      { name: 'members', value: '', text: members },
      { name: 'members', value: '0', text: members },
      { name: 'members', value: '31', text: members },
      { name: 'members', value: '2,5', text: members },
      { name: 'months', value: '13', text: months },
      { name: 'months', value: 'година', text: months },
      {
        name: 'members',
        value: '1O',
        text: t('problem-letter-for-digit', { question: t('adding-members-short'), letter: 'O', digit: '0' }),
      },
      {
        name: 'months',
        value: '1O',
        text: t('problem-letter-for-digit', { question: t('adding-months-short'), letter: 'O', digit: '0' }),
      },
      { name: 'amount-counted-0', value: '', text: t('adding-wrong-nothing') },
      { name: 'amount-counted-0', value: '420 50', text: t('problem-amount-groups', amount) },
      { name: 'amount-counted-0', value: '-5', text: t('problem-amount-negative', amount) },
      { name: 'amount-counted-0', value: '99999999', text: t('adding-wrong-too-large') },
      {
        name: 'amount-counted-0',
        value: '42O',
        text: t('problem-letter-for-digit', { ...amount, letter: 'O', digit: '0' }),
      },
      { name: 'times-counted-0', value: '0', text: times },
      { name: 'times-counted-0', value: '401', text: times },
      { name: 'amount-left-out-0', value: '46', text: t('adding-wrong-more-left-out') },
      { name: 'amount-left-out-0', value: 'x', text: t('problem-amount-format', amount) },
      { name: 'amount-left-out-0', value: '5 долара', text: t('problem-amount-words', { ...amount, words: 'долара' }) },
    ]) {
      for (const [field, typed] of Object.entries({ ...good, [name]: value })) await own(form, field).fill(typed);
      await own(form, 'members').focus();
      await activateOwn(form, 'adding-do');
      expect(await problems(form), `${name} "${value}"`).toEqual([`${t('error-word')} ${text}`]);
      expect(await isOn(form, name), `${name} "${value}" has the focus`).toBe(true);
      await expect(own(form, name)).toHaveAttribute('aria-invalid', 'true');
      await expect(own(form, name), 'it is described by what is wrong').toHaveAccessibleDescription(containing(text));
      expect(await result(form), 'no quotient beside a refusal').toBe('');
    }
    await auditPage(form, 'adding up, with a refusal');
    await picture(form.page, `adding-up-refused-${language}-360`);
    for (const [field, text] of Object.entries(good)) await own(form, field).fill(text);
    await own(form, 'members').focus();
    await press(form, 'Enter');
    expect(await problems(form), 'Enter adds up as the button does, and the refusal is gone').toEqual([]);
    expect(await result(form)).not.toBe('');
    expect(await heading(form), 'Enter does not leave the page').toBe(t(`q-${QUESTION}`));
  });
}

test('other months: what nobody has changed goes with them', async ({ browserName, openForm }) => {
  test.skip(browserName === 'firefox', TABS_END);
  const form = await openIncome(openForm);
  await unfold(form);
  await type(form, { members: '1', months: '3', 'amount-counted-0': '300', 'times-counted-1': '1' });
  await expect(own(form, 'times-counted-0'), 'each month, as often as there are months').toHaveValue('3');
  await expect(own(form, 'times-left-out-0')).toHaveValue('3');
  await type(form, { 'amount-counted-1': '90' });
  await own(form, 'months').fill('10');
  await own(form, 'months').press('Enter');
  await settled(form.page);
  await expect(own(form, 'times-counted-0')).toHaveValue('10');
  await expect(own(form, 'times-counted-1'), 'what somebody wrote stays').toHaveValue('1');
  // 300 x 10 + 90 x 1 = 3,090; by 10 months and one person.
  for (const amount of ['309000', '30900']) expect(await result(form)).toContain(amount);
});

test('a label names its sum to who hears it alone', async ({ openForm }) => {
  const form = await openIncome(openForm);
  await unfold(form);
  const names = await listOf(form, 'counted').locator('label:visible').allInnerTexts();
  expect(new Set(names).size, names.join(', ')).toBe(names.length);
  const more = await help(form).getByRole('group').getByRole('button').allInnerTexts();
  expect(new Set(more).size, more.join(', ')).toBe(more.length);
});
