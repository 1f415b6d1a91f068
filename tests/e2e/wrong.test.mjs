// Wrong answers, typed as people type them: each is said in words, on the question and above the page, and stays where
// it was typed until the person mends it.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { startBrowser } from './lib/browser.mjs';
import { calm, draftOf, field, goOn, heading, openForm, option, part, shown } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { here } from './lib/person.mjs';
import { soundPage } from './lib/sound.mjs';
import { plain } from './lib/texts.mjs';
import { focusedNode } from './lib/tree.mjs';
import { short } from './people/short.mjs';
import { ana } from './people/whole.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });
const LONG = 'много '.repeat(16_666) + 'дума';
const parts = (...names) => say => ({ parts: names.map(name => say(`date-part-${name}`)).reduce((first, last) => say('format-list', { first, last })) });
const per = value => say => say('format-percent', { value });
const number = (say, whole, cents) => `${whole}${say.language === 'bg' ? ',' : '.'}${cents}`;
const first1896 = say => ({ first: say('format-date', { day: 22, day2: '22', month2: '11', month: say('month-11'), year: 1896 }) });
const example = say => ({ example: say('format-eur', { amount: say.language === 'bg' ? '420,50' : '420.50' }) });

/** Page, what stands in the draft, and what is typed: question, answer, the problem's code and its limits. */
const PAGES = [
  ['identifier', { 'identifier-kind': 'egn' }, 'egn', [
    ['', 'missing-text'],
    ['0001010010', 'egn-check'],
    ['0002290017', 'egn-date'], // 29 February 1900
    ['9533172463', 'egn-date'], // month 33
    ['9642297533', 'egn-in-future'], // born in 2096
    ['00010100', 'egn-length'],
    ['ООО1О1ОО19', 'letter-for-digit', () => ({ letter: 'О', digit: '0' })],
    ['٠٠٠١٠١٠٠١٩', 'other-digits'],
    ['00010100x9', 'egn-digits'],
    ['0021010013', 'egn-too-early', first1896], // born in 1800
  ], '\u202d000101\u2011 0019\u202c'],
  ['identifier', { 'identifier-kind': 'lnch' }, 'lnch', [
    ['1000000013', 'lnch-check'], ['100000001', 'lnch-length'], ['10000x0012', 'lnch-digits'], ['0000000000', 'lnch-check'],
  ], '1000000012'],
  ['birth-date', { 'identifier-kind': 'lnch' }, 'birth-date', [
    [['', '', ''], 'missing-date'],
    [['29', '2', '1900'], 'date-does-not-exist'],
    [['23', '11', '2026'], 'date-in-future'], // tomorrow
    [['31', '', '1980'], 'date-incomplete', parts('month'), '-month'],
    [['', '', '1980'], 'date-incomplete', parts('day', 'month'), ''],
    [['1', 'someday', '1980'], 'date-not-a-date', undefined, '-month'],
    [['31', '13', '1980'], 'date-out-of-range', parts('month'), '-month'],
    [['31', '4', '1980'], 'date-does-not-exist'],
    [['٣١', '٣', '١٩٨٠'], 'other-digits'],
    [['31', '3', '198О'], 'letter-for-digit', () => ({ letter: 'о', digit: '0' }), '-year'],
    [['1', '1', '1850'], 'date-too-early', first1896, '-year'],
    [['1', '1', '80'], 'date-short-year', undefined, '-year'],
    [['1', '1-2', '1980'], 'date-signs', parts('month'), '-month'],
    [['3|', '3', '1980'], 'sign-for-digit', () => ({ sign: '|', digit: '1' }), ''],
    [['1.1.80', '', ''], 'date-incomplete', parts('month', 'year'), '-month'],
  ], ['22', 'ХІ', '2006']],
  ['decision-percent', { 'has-decision': 'yes' }, 'decision-percent', [
    ['150', 'percent-range', say => ({ min: per(0)(say), max: per(100)(say) })],
    ['100,01', 'percent-range', say => ({ min: per(0)(say), max: per(100)(say) })],
    ['-5', 'percent-range', say => ({ min: per(0)(say), max: per(100)(say) })],
    ['70.995', 'percent-decimals'],
    ['седемдесет', 'percent-format'],
  ], '70,99 на сто'],
  ['income', {}, 'personal-income', [
    ['12a', 'amount-words', say => ({ words: 'a', ...example(say) })],
    ['380 долара', 'amount-words', say => ({ words: 'долара', ...example(say) })],
    ['триста', 'amount-format', example],
    ['380 лв.', 'amount-currency', say => ({ typed: say('format-bgn', { amount: number(say, 380, '00') }), same: say('format-eur', { amount: number(say, 194, '29') }) })],
    ['420 50', 'amount-groups', example],
    ['1.250', 'amount-ambiguous', say => ({ mark: '.', thousands: say('format-eur', { amount: number(say, 1250, '00') }) })],
    ['-5', 'amount-negative'],
    ['0,555', 'amount-decimals'],
    ['99999999999999999999', 'amount-range', say => ({ max: say('format-eur', { amount: say.language === 'bg' ? '1 000 000,00' : '1,000,000.00' }) })],
  ], '1.390,63 €'],
  ['contact', {}, 'email', [
    ['ana@', 'email-format'], ['ana example.bg', 'email-format'], ['ana..p@example.bg', 'email-dots'],
    ['аna@example.bg', 'email-cyrillic', () => ({ letters: 'а' })],
    ['αna@example.bg', 'email-alphabet', () => ({ letters: 'α' })],
    ['ana№@example.bg', 'email-signs', () => ({ signs: '№' })],
    ['ana@example,bg', 'email-comma'], ['ana@example.bg, vera@example.bg', 'email-several'],
  ], '<ana@example.bg>,'],
  ['contact', {}, 'phone-mobile', [
    ['после', 'phone-format'], ['О888123456', 'letter-for-digit', () => ({ letter: 'О', digit: '0' })],
  ], '0888 12 34 56'],
  ['toilet', {}, 'toilet-remark', [
    [LONG, 'too-long', say => ({ max: 2000, actual: say.language === 'bg' ? '100 000' : '100,000' })],
  ], 'Кратко.'],
];

const shownText = (say, code, question, values) => say.problem(code, question, values ? values(say) : {});

async function type(form, question, answer) {
  const names = ['', '-month', '-year'];
  for (const [at, text] of [answer].flat().entries()) await part(form, question, names[at]).fill(text);
}

/** The summary has the focus and names the problem; its link leads to the field, which says the same words. */
async function assertRefused(form, question, text, { at = '', heard = true } = {}) {
  const { page, say } = form;
  const summary = shown(form).locator('.sa-summary');
  assert.ok(await summary.evaluate(element => element.getRootNode().activeElement === element), 'the summary has the focus');
  if (heard) {
    const said = await focusedNode(page);
    assert.ok(said.startsWith(`group '${say('summary-title')}'`) && plain(said).includes(text), said);
  }
  const title = await page.title();
  assert.ok(title.startsWith(say('title-error', { title: await heading(form) })), title);
  await summary.getByRole('button', { name: text, exact: true }).click();
  const focus = await here(form);
  assert.match(focus.id, new RegExp(`^sa[^-]*-\\d+-${question}${at}$`));
  assert.ok(focus.inView, 'the field is in view');
  assert.equal(plain(await part(form, question, '-problem').innerText()), `${say('error-word')} ${text}`);
  if (!heard) return;
  const said = await focusedNode(page);
  assert.ok(plain(said).includes(text), 'the problem is heard with the field');
  if (!['radio', 'checkbox'].includes(focus.type)) assert.match(said, /invalid=true/);
}

for (const language of ['bg', 'en']) {
  for (const [screen, answers, question, cases, right] of PAGES) {
    test(`wrong answers to "${question}" (${language})`, async t => {
      const other = screen === 'toilet' ? { toilet: 'none' } : {};
      const form = await openForm(t, browser, intake.url, { language, kept: draftOf({ ...answers, ...other }, `question/overview/${screen}`, { language }) });
      const title = await heading(form);
      for (const [at, [answer, code, values, where]] of cases.entries()) {
        await type(form, question, answer);
        await goOn(form);
        assert.equal(await heading(form), title, 'the page stays');
        await assertRefused(form, question, shownText(form.say, code, question, values), { at: where, heard: at === 0 || Boolean(where) });
        for (const [place, text] of [answer].flat().entries()) {
          assert.equal(await part(form, question, ['', '-month', '-year'][place]).inputValue(), text, 'what was typed is still there');
        }
        if (at === 0) await soundPage(form, `${screen} with an error`, { thorough: language === 'bg' });
      }
      await type(form, question, right);
      await goOn(form);
      assert.notEqual(await heading(form), title, 'mended, it goes on');
      assert.ok(!(await form.page.title()).startsWith(form.say('title-error', { title: '' }).trim()));
    });
  }

  test(`what must be answered is asked for, all at once (${language})`, async t => {
    const form = await openForm(t, browser, intake.url, { language, kept: draftOf({}, 'question/overview/name', { language }) });
    const { say } = form;
    await field(form, 'patronymic').fill('Петрова');
    await goOn(form);
    const links = await shown(form).locator('.sa-summary__link').allInnerTexts();
    assert.deepEqual(links, ['first-name', 'family-name'].map(question => say.problem('missing-text', question)));
    assert.equal(await field(form, 'patronymic').inputValue(), 'Петрова');
    await field(form, 'first-name').fill('Ана');
    await goOn(form);
    assert.deepEqual(await shown(form).locator('.sa-summary__link').allInnerTexts(), links.slice(1));
    await assertRefused(form, 'family-name', links[1]);
  });

  test(`a level of difficulty must be chosen, "I can't judge" included (${language})`, async t => {
    const form = await openForm(t, browser, intake.url, { language, kept: draftOf({}, 'question/overview/eating', { language }) });
    await goOn(form);
    await assertRefused(form, 'eating', shownText(form.say, 'choose-one', 'eating'));
    await soundPage(form, 'a level not chosen');
    await option(form, 'eating', 'cannot-say').check();
    await goOn(form);
    assert.equal(await heading(form), form.say('q-preparing-food'));
  });

  test(`answers that exclude each other (${language})`, async t => {
    const form = await openForm(t, browser, intake.url, { language, kept: draftOf(ana, 'question/overview/fact-pension', { language }) });
    await option(form, 'fact-pension', 'not-sure').check();
    await goOn(form);
    await assertRefused(form, 'fact-pension', shownText(form.say, 'options-conflict', 'fact-pension'));
    await soundPage(form, 'answers that exclude each other');
    assert.ok(await option(form, 'fact-pension', 'social-disability').isChecked());
  });

  test(`Submit says what is missing, here and elsewhere (${language})`, async t => {
    const { egn: _, ...answers } = short;
    const form = await openForm(t, browser, intake.url, { language, kept: draftOf({ ...answers, email: 'ana@' }, 'send', { language }) });
    const { say, page } = form;
    await shown(form).getByRole('button', { name: say('send-do') }).click();
    await calm(page);
    const expected = [['missing-text', 'egn'], ['email-format', 'email'], ['missing-text', 'signature-name'], ['not-confirmed', 'declaration']];
    const texts = expected.map(([code, question]) => say.problem(code, question));
    assert.deepEqual(await shown(form).locator('.sa-summary__link').allInnerTexts(), texts);
    await soundPage(form, 'Submit with errors');
    await assertRefused(form, 'declaration', texts[3]);
    await shown(form).getByRole('button', { name: texts[0] }).click();
    await calm(page);
    assert.equal(await heading(form), say('p-identifier'));
    await field(form, 'egn').fill(short.egn);
    await goOn(form);
    assert.equal(await heading(form), say('p-contact'), 'mended, it leads to what is wrong in the same part');
    await field(form, 'email').fill('');
    await goOn(form);
    assert.equal(await heading(form), say('send-title'), 'and back');
    assert.equal((await intake.rows('SELECT * FROM submissions')).length, 0);
  });
}

test('numbers with the spaces and dashes that people type are right', async t => {
  const form = await openForm(t, browser, intake.url, { kept: draftOf({ 'identifier-kind': 'egn' }, 'question/overview/identifier') });
  for (const [typed, again] of [[' 000101 0019 ', false], ['000101-0019', false], ['0001010019\u200b', true]]) {
    await field(form, 'egn').fill(typed);
    await goOn(form);
    assert.equal(await heading(form), form.say('p-name'), JSON.stringify(typed));
    if (!again) await form.page.goBack();
    await calm(form.page);
  }
});
