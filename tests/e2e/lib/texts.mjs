// The texts of the product, read from `locales` by key, so that no test repeats one.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const LOCALES = new URL('../../../locales/', import.meta.url);

/** A text without no-break spaces and line breaks, which concern nobody but the eye. */
export const plain = text => text.replace(/\s+/g, ' ').trim();

/** Messages, attributes and variants of one file: `key`, `key.attribute`, `key[variant]`. */
function messages(content) {
  const texts = {};
  let message, key, before = '';
  const put = (name, text) => { key = name; texts[name] = text.trim(); };
  for (const line of content.split('\n')) {
    let found;
    if (line.trim() === '' || line.startsWith('#')) continue;
    if ((found = /^([a-z][\w-]*) =(.*)$/.exec(line))) { message = found[1]; put(message, found[2]); }
    else if ((found = /^\s+\.([\w-]+) =(.*)$/.exec(line))) put(`${message}.${found[1]}`, found[2]);
    else if ((found = /^\s+\*?\[(\w+)\](.*)$/.exec(line))) {
      if (!key.includes('[')) before = texts[key].replace(/\{ \$\w+ ->$/, '');
      put(`${key.replace(/\[.*/, '')}[${found[1]}]`, before + found[2].trim());
    } else if ((found = /^\s+\}(.*)$/.exec(line))) {
      const whole = key.replace(/\[.*/, '');
      for (const name of Object.keys(texts)) if (name.startsWith(`${whole}[`)) texts[name] += found[1];
    } else texts[key] += ` ${line.trim()}`;
  }
  return texts;
}

/** The texts of a language: `say(key, values)`; a key that isn't there fails the test. */
export function textsOf(language) {
  const folder = new URL(`${language}/`, LOCALES);
  const texts = Object.assign({}, ...readdirSync(folder).map(file => messages(readFileSync(new URL(file, folder), 'utf8'))));
  const say = (key, values = {}) => {
    const count = Object.values(values).find(value => typeof value === 'number');
    const form = count === undefined ? undefined
      : [`${key}[${count}]`, `${key}[${count === 1 ? 'one' : 'other'}]`, `${key}[other]`].find(name => name in texts);
    const text = texts[form ?? key];
    assert.ok(text !== undefined, `locales/${language} has no ${key}`);
    return plain(text.replace(/\{ \$(\w+) \}/g, (_, name) => values[name] ?? assert.fail(`${key} wants $${name}`)));
  };
  const short = question => say(`q-${question}.short` in texts ? `q-${question}.short` : `q-${question}`);
  return Object.assign(say, {
    language,
    /** The names of all texts. */
    keys: new Set(Object.keys(texts)),
    /** What a question is called in lists; a remark names the question to which it belongs. */
    short: question => question.endsWith('-remark')
      ? say('shared-short', { question: short(question.replace('-remark', '')), part: short('functioning-remark') }) : short(question),
    /** What a person reads about a problem with an answer. */
    problem(code, question, values = {}) {
      const own = `problem-${code}-${question}`;
      return say(own in texts ? own : `problem-${code}`, { question: this.short(question), ...values });
    },
  });
}

export const bulgarian = textsOf('bg');
export const english = textsOf('en');
export const inLanguage = { bg: bulgarian, en: english };
