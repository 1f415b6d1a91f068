// Somebody with a decision of a medical commission who lives alone.

import { short } from './short.mjs';

export const DECIDED = { ...short, 'has-decision': 'yes', 'decision-kind': 'degree', 'living-arrangement': 'alone' };
/** These are asked for. */
export const requests = (...names) => Object.fromEntries(names.map(name => [`request-${name}`, 'yes']));
const ALL_NO = Object.fromEntries(
  [
    'monthly-support',
    'car',
    'home-adaptation',
    'balneotherapy',
    'municipal-rent',
    'personal-assistance',
    'social-services',
    'technical-aids',
    'education',
    'employment',
    'other',
  ].map(name => [`request-${name}`, 'no']),
);

/** Somebody with a decision of so many per cent who asks for these. */
export const decided = (percent, ...names) => ({
  ...DECIDED,
  ...ALL_NO,
  'decision-percent': percent,
  ...requests(...names),
});
