// A person who answers only what must be answered, with an ЕГН that belongs to nobody: born on 1 January 1900. The
// answers are those of all tests.

import { readPeople } from './read.mjs';

const { overview, sending } = readPeople('least');

/** Everything but the last page. */
export const short = overview;

/** The last page. */
export const signature = { 'filled-with-help': '', ...sending };
