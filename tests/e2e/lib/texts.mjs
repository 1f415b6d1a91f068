// The texts of the product, read from `locales` by key, so that no test repeats one.

import { readdirSync, readFileSync } from 'node:fs';

import { FluentBundle, FluentNumber, FluentResource } from '@fluent/bundle';

const LOCALES = new URL('../../../locales/', import.meta.url);

/** A text without no-break spaces and line breaks, which concern nobody but the eye. */
export const plain = text => text.replace(/\s+/g, ' ').trim();

/** As a pattern, in which any space of the page is a space. */
const escaped = text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s');

/** What contains, begins with, or is a text, for assertions that wait and for names of roles. */
export const containing = text => new RegExp(escaped(text));
export const startingWith = (...texts) => new RegExp(`^(?:${texts.map(escaped).join('|')})`);
export const exactly = (...texts) => new RegExp(`^(?:${texts.map(escaped).join('|')})$`);

/** All texts of a language, whichever file they stand in. */
function bundleOf(language) {
  const folder = new URL(`${language}/`, LOCALES);
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const file of readdirSync(folder)) {
    const errors = bundle.addResource(new FluentResource(readFileSync(new URL(file, folder), 'utf8')));
    if (errors.length > 0) throw new AggregateError(errors, `locales/${language}/${file}`);
  }
  return bundle;
}

/** Numbers choose the plural, and are written as they are: the texts of the product get them without separators. */
const written = value => (typeof value === 'number' ? new FluentNumber(value, { useGrouping: false }) : value);

/**
 * The texts of a language: `t(key, values)`, where a key is `message` or `message.attribute`. A key that isn't there
 * and a value that is wanted and isn't given fail the test.
 */
export function textsOf(language) {
  const bundle = bundleOf(language);
  const patternOf = key => {
    const [message, attribute] = key.split('.');
    const found = bundle.getMessage(message);
    return attribute ? found?.attributes[attribute] : found?.value;
  };
  const t = (key, values = {}) => {
    const pattern = patternOf(key);
    if (pattern === undefined || pattern === null) throw new Error(`locales/${language} has no ${key}`);
    const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(value)]));
    const errors = [];
    const text = bundle.formatPattern(pattern, given, errors);
    if (errors.length > 0) throw new AggregateError(errors, `locales/${language}, ${key}: ${errors.join('; ')}`);
    return plain(text);
  };
  const has = key => (patternOf(key) ?? undefined) !== undefined;
  const short = question => t(has(`q-${question}.short`) ? `q-${question}.short` : `q-${question}`);
  return Object.assign(t, {
    language,
    has,
    /** The text whatever these values are. */
    like(key, ...names) {
      const text = t(key, Object.fromEntries(names.map(name => [name, '\0'])));
      return new RegExp(`^${escaped(text).replaceAll('\0', '.*')}$`);
    },
    /** The end of a text, behind its other values, where it ends with a date: whichever that is. */
    endingWithDate(key, name, ...others) {
      const months = Array.from({ length: 12 }, (_, at) => t(`month-${at + 1}`));
      const shapes = {
        day: '(?:[1-9]|[12]\\d|3[01])',
        day2: '(?:0[1-9]|[12]\\d|3[01])',
        month2: '(?:0[1-9]|1[0-2])',
        month: `(?:${months.map(escaped).join('|')})`,
        year: '20\\d\\d',
      };
      const marked = names => Object.fromEntries(names.map(name => [name, `\0${name}\0`]));
      const date = t('format-date', marked(Object.keys(shapes)));
      const text = t(key, { ...marked(others), [name]: date });
      let end = escaped(text.slice(text.indexOf(date)));
      const before = text.slice(0, text.indexOf(date)).split('\0').at(-1);
      for (const [shape, pattern] of Object.entries(shapes)) end = end.replaceAll(`\0${shape}\0`, pattern);
      return new RegExp(`${escaped(before)}${end}$`);
    },
    /** The text of the first of these keys that there is. */
    first: (...keys) => t(keys.find(has) ?? keys.at(-1)),
    /** What a question is called in lists; a remark names the question to which it belongs. */
    short(question) {
      if (!question.endsWith('-remark')) return short(question);
      return t('shared-short', { question: short(question.replace('-remark', '')), part: short('functioning-remark') });
    },
    /** What a person reads about a problem with an answer. */
    problem(code, question, values = {}) {
      const own = `problem-${code}-${question}`;
      return t(has(own) ? own : `problem-${code}`, { question: t.short(question), ...values });
    },
  });
}

/** All languages of the form. */
export const languages = readdirSync(LOCALES).sort();
export const inLanguage = Object.fromEntries(languages.map(language => [language, textsOf(language)]));
export const { bg: bulgarian, en: english } = inLanguage;

/** A number as the language writes it: digits as the form's, groups from five digits on. */
export const numberIn = (language, value, decimals = 0) =>
  new Intl.NumberFormat(language, {
    numberingSystem: 'latn',
    useGrouping: 'min2',
    minimumFractionDigits: decimals,
    maximumFractionDigits: Math.max(decimals, 2),
  }).format(value);
