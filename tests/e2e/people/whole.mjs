// Two people who answer everything that the form asks them. Between them every question of the form is answered.
// The values are synthetic; the identification numbers belong to nobody.

const levels = ['none', 'moderate', 'severe', 'very-severe', 'cannot-say'];
const items = [
  'toilet',
  'dressing',
  'eating',
  'preparing-food',
  'washing',
  'speaking',
  'reading',
  'moving-indoors',
  'moving-outdoors',
  'orientation',
  'maintaining-health',
  'public-transport',
  'public-services',
  'managing-money',
  'shopping',
  'housework',
  'peers',
  'family-life',
  'community',
];
const functioning = shift =>
  Object.fromEntries(
    items.flatMap((item, at) => [
      [item, levels[(at + shift) % levels.length]],
      [`${item}-remark`, `Пояснение ${at + 1}: в лоши дни ми е по-трудно.`],
    ]),
  );
const statuses = [
  'employed-full-time',
  'employed-part-time',
  'unemployed-registered',
  'unemployed-not-registered',
  'student',
  'childhood-never-employed',
  'childhood-employed-full-time',
  'childhood-employed-part-time',
  'childhood-unemployed',
  'retired-old-age',
  'retired-disability',
  'left-employment',
  'continued-working',
  'not-worked-before',
];
const since = Object.fromEntries(
  statuses.map((status, at) => [`since-${status}`, { day: '', month: String((at % 12) + 1), year: '2015' }]),
);
const all = (prefix, names) => Object.fromEntries(names.map(name => [`${prefix}-${name}`, 'yes']));

const shared = {
  'patronymic': 'Петрова',
  'district': 'lov',
  'municipality': 'lov18',
  'settlement': 'Ловеч',
  'street': 'ул. Търговска, вх. А',
  'street-number': '12',
  'floor': '3',
  'apartment': '7',
  'phone-landline': '068 600 000',
  'phone-mobile': '+359 88 812 3456',
  'email': 'ana@example.bg',
  'has-representative': 'yes',
  'representative-first-name': 'Борис',
  'representative-family-name': 'Петров',
  'representative-address': 'Ловеч, ул. Търговска 12',
  'representative-phone': '068600001',
  'representative-email': 'boris@example.bg',
  'trusted-name': 'Вера Димитрова',
  'trusted-relationship': 'other-relative',
  'trusted-relative': 'леля',
  'trusted-address': 'Троян',
  'trusted-phone': '0888123457',
  'trusted-email': 'vera@example.bg',
  'doctor-first-name': 'Георги',
  'doctor-family-name': 'Георгиев',
  'doctor-institution': 'Медицински център – Ловеч',
  'doctor-phone': '068600002',
  'has-decision': 'yes',
  'decision-body': 'telk',
  'decision-commission': 'Първа ТЕЛК',
  'decision-place': 'Ловеч',
  'decision-number': '1234/56',
  'decision-date': { day: '5', month: '3', year: '2024' },
  'decision-kind': 'degree',
  'decision-term': 'until',
  'decision-expires': { day: '1', month: '3', year: '2029' },
  'marital-status': 'widowed',
  'economic-status': statuses,
  ...since,
  'left-employment': 'yes',
  'leaving-reasons': ['health-first', 'other'],
  'leaving-reason-other': 'Далечен път',
  'future-work': 'depends',
  'looking-for-work': 'yes',
  'job-obstacles': ['no-transport', 'other'],
  'job-obstacle-other': 'Няма достъпен вход',
  'education-level': 'vocational',
  'current-profession': 'шивачка',
  'former-profession': 'учителка',
  'personal-income': '320,50',
  'family-income': '700',
  ...all('request', [
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
  ]),
  'request-other-text': 'Жестов превод',
  'attendance-certified': 'yes',
  'technical-aid-certified': 'yes',
  ...all('receives', [
    'monthly-support',
    'car',
    'home-adaptation',
    'balneotherapy',
    'municipal-rent',
    'personal-assistance',
    'social-services',
    'placement',
    'technical-aids',
    'vignette',
    'parking',
    'employment',
    'education',
    'other',
  ]),
  'receives-technical-aids-text': 'слухов апарат',
  'receives-other-text': 'дневен център',
  'register-awareness': 'knows',
  'life-plans': ['health', 'job', 'education', 'skills', 'retirement', 'family'],
  // Facts: typed where they are asked.
  'fact-attendance': 'yes',
  'fact-child-benefit': 'no',
  'fact-pension': ['social-disability'],
  'fact-residence': 'yes',
  'fact-residential-care': 'no',
  'fact-wheelchair': 'yes',
  'fact-mobility': 'yes',
  'fact-working': 'yes',
  'fact-income-per-member': '390,63',
  'fact-car-aid': 'yes',
  'fact-car-aid-date': { day: '', month: '2', year: '2020' },
  'fact-home-aid': 'never',
  'fact-home-aid-date': { day: '', month: '', year: '2010' },
  'fact-balneo-aid': 'yes',
  'fact-balneo-aid-date': { day: '', month: '', year: '2024' },
  'fact-prescription': 'yes',
  'fact-veteran': 'no',
  'fact-household': 'single',
  'fact-municipal-lease': 'yes',
  'fact-device-prescribed': 'yes',
  'fact-vignette-car': 'yes',
  // Sending.
  'share-facts': 'yes',
  'filled-with-help': 'Вера Димитрова',
  'signed-by': 'representative',
  'signature-name': 'Борис Петров',
  'declaration': 'yes',
};

/** Born in 1901, with an ЕГН; fills in Bulgarian. */
export const ana = {
  ...shared,
  ...functioning(0),
  'identifier-kind': 'egn',
  'egn': '0101010060',
  'first-name': 'Ана',
  'family-name': 'Иванова',
  'decision-percent': '95,5',
  'living-arrangement': 'institution',
};

/** With an ЛНЧ and a birth date; fills in English. */
export const omar = {
  ...shared,
  ...functioning(2),
  'identifier-kind': 'lnch',
  'lnch': '7001234568',
  'first-name': 'Омар',
  'family-name': 'Халед',
  'birth-date': { day: '29', month: 'февруари', year: '1984' },
  'decision-percent': '90',
  'living-arrangement': 'alone',
};

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
