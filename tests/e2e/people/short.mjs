// A person who answers only what must be answered, with an ЕГН that belongs to nobody: born on 1 January 1900.

/** Everything but the last page. */
export const short = {
  'identifier-kind': 'egn',
  'egn': '0001010019',
  'first-name': 'Ива',
  'family-name': 'Петкова',
  'settlement': 'Троян',
};

/** The last page. */
export const signature = { 'filled-with-help': '', 'signature-name': 'Ива Петкова', 'declaration': 'yes' };
