// The people who send an application in tests, of the browser and of others: their answers stand beside the tests of
// the core.

import { readFileSync } from 'node:fs';

const PEOPLE = new URL('../../../crates/core/tests/people/', import.meta.url);

/** The answers in a file of `crates/core/tests/people`. */
export const readPeople = name => JSON.parse(readFileSync(new URL(`${name}.json`, PEOPLE), 'utf8'));
