// The sections of the overview in the order of the form. A section that is missing here is missed by whole.test.mjs,
// which wants every question of the form answered.
export const SECTIONS = [
  'personal',
  'family',
  'economic',
  'employment',
  'education',
  'income',
  'requests',
  'needs',
  'receiving',
  'register',
  'plans',
  'functioning',
  'facts',
];
