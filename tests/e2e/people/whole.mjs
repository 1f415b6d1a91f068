// Two people who answer everything that the form asks them. Between them every question of the form is answered.
// The values are synthetic; the identification numbers belong to nobody.

import { readPeople } from './read.mjs';
import { short, signature } from './short.mjs';

const whole = readPeople('whole');
// What must be answered, but the number: each has one of their own.
const { egn: _egn, ...required } = { ...short, ...signature };
const shared = { ...required, ...whole.shared };

/** Born in 1901, with an ЕГН; fills in Bulgarian. */
export const ana = { ...shared, ...whole.ana };

/** With an ЛНЧ and a birth date; fills in English. */
export const omar = { ...shared, ...whole.omar };

/** The answers as they travel: dates as YYYY-MM-DD as far as they are known, decimals with a point. */
export function asSent(answers) {
  const months = { февруари: '2' };
  const two = part => part.padStart(2, '0');
  return Object.fromEntries(
    Object.entries(answers).map(([question, answer]) => {
      if (Array.isArray(answer)) return [question, [...answer].sort()];
      if (typeof answer === 'object') {
        const month = months[answer.month] ?? answer.month;
        return [question, [answer.year, month && two(month), answer.day && two(answer.day)].filter(Boolean).join('-')];
      }
      if (/income/.test(question)) return [question, Number(answer.replace(',', '.')).toFixed(2)];
      return [question, question === 'decision-percent' ? answer.replace(',', '.') : answer];
    }),
  );
}
