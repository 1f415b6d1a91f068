// Wrong answers, typed as people type them, and what each is called.

import { numberIn } from './texts.mjs';

/** What a message names: it depends on the language. */
const dateParts =
  (...names) =>
  t => ({
    parts: names.map(name => t(`date-part-${name}`)).reduce((first, last) => t('format-list', { first, last })),
  });
const upTo100 = t => ({ min: t('format-percent', { value: 0 }), max: t('format-percent', { value: 100 }) });
const euro = (t, amount) => t('format-eur', { amount });
const from1896 = t => ({
  first: t('format-date', { day: 22, day2: '22', month2: '11', month: t('month-11'), year: 1896 }),
});
const example = t => ({ example: euro(t, numberIn(t.language, 420.5, 2)) });
const letter = (letter, digit) => () => ({ letter, digit });
const date = (day, month, year) => ({ day, month, year });

/**
 * A page, what stands in the draft, the question, what is typed wrong there, and what is right. Of what is wrong: the
 * problem's code, what its message names, and the part of a date to which the summary leads if it isn't the day.
 */
export const WRONG_ANSWERS = [
  {
    page: 'identifier',
    answers: { 'identifier-kind': 'egn' },
    question: 'egn',
    wrong: [
      { typed: '', code: 'missing-text' },
      { typed: '0001010010', code: 'egn-check' },
      { typed: '0002290017', code: 'egn-date' }, // 29 February 1900
      { typed: '9533172463', code: 'egn-date' }, // month 33
      { typed: '9642297533', code: 'egn-in-future' }, // born in 2096
      { typed: '00010100', code: 'egn-length' },
      { typed: 'ООО1О1ОО19', code: 'letter-for-digit', names: letter('О', '0') },
      { typed: '٠٠٠١٠١٠٠١٩', code: 'other-digits' },
      { typed: '00010100x9', code: 'egn-digits' },
      { typed: '0021010013', code: 'egn-too-early', names: from1896 }, // born in 1800
    ],
    right: '\u202d000101\u2011 0019\u202c',
  },
  {
    page: 'identifier',
    answers: { 'identifier-kind': 'lnch' },
    question: 'lnch',
    wrong: [
      { typed: '1000000013', code: 'lnch-check' },
      { typed: '100000001', code: 'lnch-length' },
      { typed: '10000x0012', code: 'lnch-digits' },
      { typed: '0000000000', code: 'lnch-check' },
    ],
    right: '1000000012',
  },
  {
    page: 'birth-date',
    answers: { 'identifier-kind': 'lnch' },
    question: 'birth-date',
    wrong: [
      { typed: date('', '', ''), code: 'missing-date' },
      { typed: date('29', '2', '1900'), code: 'date-does-not-exist' },
      { typed: date('23', '11', '2026'), code: 'date-in-future' }, // tomorrow
      { typed: date('31', '', '1980'), code: 'date-incomplete', names: dateParts('month'), part: 'month' },
      { typed: date('', '', '1980'), code: 'date-incomplete', names: dateParts('day', 'month'), part: 'day' },
      { typed: date('1', 'someday', '1980'), code: 'date-not-a-date', part: 'month' },
      { typed: date('31', '13', '1980'), code: 'date-out-of-range', names: dateParts('month'), part: 'month' },
      { typed: date('31', '4', '1980'), code: 'date-does-not-exist' },
      { typed: date('٣١', '٣', '١٩٨٠'), code: 'other-digits' },
      { typed: date('31', '3', '198О'), code: 'letter-for-digit', names: letter('о', '0'), part: 'year' },
      { typed: date('1', '1', '1850'), code: 'date-too-early', names: from1896, part: 'year' },
      { typed: date('1', '1', '80'), code: 'date-short-year', part: 'year' },
      { typed: date('1', '1-2', '1980'), code: 'date-signs', names: dateParts('month'), part: 'month' },
      { typed: date('3|', '3', '1980'), code: 'sign-for-digit', names: () => ({ sign: '|', digit: '1' }), part: 'day' },
      { typed: date('1.1.80', '', ''), code: 'date-incomplete', names: dateParts('month', 'year'), part: 'month' },
    ],
    right: date('22', 'ХІ', '2006'),
  },
  {
    page: 'decision-percent',
    answers: { 'has-decision': 'yes' },
    question: 'decision-percent',
    wrong: [
      { typed: '150', code: 'percent-range', names: upTo100 },
      { typed: '100,01', code: 'percent-range', names: upTo100 },
      { typed: '-5', code: 'percent-range', names: upTo100 },
      { typed: '70.995', code: 'percent-decimals' },
      { typed: 'седемдесет', code: 'percent-format' },
    ],
    right: '70,99 на сто',
  },
  {
    page: 'income',
    answers: {},
    question: 'personal-income',
    wrong: [
      { typed: '12a', code: 'amount-words', names: t => ({ words: 'a', ...example(t) }) },
      { typed: '380 долара', code: 'amount-words', names: t => ({ words: 'долара', ...example(t) }) },
      { typed: 'триста', code: 'amount-format', names: example },
      {
        typed: '380 лв.',
        code: 'amount-currency',
        names: t => ({
          typed: t('format-bgn', { amount: numberIn(t.language, 380, 2) }),
          same: euro(t, numberIn(t.language, 194.29, 2)),
        }),
      },
      { typed: '420 50', code: 'amount-groups', names: example },
      {
        typed: '1.250',
        code: 'amount-ambiguous',
        names: t => ({ mark: '.', thousands: euro(t, numberIn(t.language, 1250, 2)) }),
      },
      { typed: '-5', code: 'amount-negative' },
      { typed: '0,555', code: 'amount-decimals' },
      {
        typed: '99999999999999999999',
        code: 'amount-range',
        names: t => ({ max: euro(t, numberIn(t.language, 1_000_000, 2)) }),
      },
    ],
    right: '1.390,63 €',
  },
  {
    page: 'contact',
    answers: {},
    question: 'email',
    wrong: [
      { typed: 'ana@', code: 'email-format' },
      { typed: 'ana example.bg', code: 'email-format' },
      { typed: 'ana..p@example.bg', code: 'email-dots' },
      { typed: 'аna@example.bg', code: 'email-cyrillic', names: () => ({ letters: 'а' }) },
      { typed: 'αna@example.bg', code: 'email-alphabet', names: () => ({ letters: 'α' }) },
      { typed: 'ana№@example.bg', code: 'email-signs', names: () => ({ signs: '№' }) },
      { typed: 'ana@example,bg', code: 'email-comma' },
      { typed: 'ana@example.bg, vera@example.bg', code: 'email-several' },
    ],
    right: '<ana@example.bg>,',
  },
  {
    page: 'contact',
    answers: {},
    question: 'phone-mobile',
    wrong: [
      { typed: 'после', code: 'phone-format' },
      { typed: 'О888123456', code: 'letter-for-digit', names: letter('О', '0') },
    ],
    right: '0888 12 34 56',
  },
  {
    page: 'toilet',
    answers: { toilet: 'none' },
    question: 'toilet-remark',
    wrong: [
      {
        typed: `${'много '.repeat(16_666)}дума`,
        code: 'too-long',
        names: t => ({ max: 2000, actual: numberIn(t.language, 100_000) }),
      },
    ],
    right: 'Кратко.',
  },
];
