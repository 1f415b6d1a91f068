// Every screen and every kind of page, each reached by a draft and perhaps a step: for axe, and to be looked at.

import { goOn, settled } from './form.mjs';
import { submitButton } from './sending.mjs';
import { short, signature } from '../people/short.mjs';
import { ana } from '../people/whole.mjs';

/** Submit, which leads on. */
const submitted = async form => {
  await submitButton(form).click();
  await form.page.waitForFunction(title => !document.title.startsWith(title), form.t('send-title'));
  await settled(form.page);
};

/** Submit, which finds something wrong. */
const refused = async form => {
  await submitButton(form).click();
  await settled(form.page);
};

const lostThenSubmitted = async form => {
  await form.page.route('**/api/v1/submissions', route => route.abort(), { times: 1 });
  await submitted(form);
};

const { 'identifier-kind': _kind, egn: _egn, ...unnamed } = ana;
const foreigner = { ...unnamed, 'identifier-kind': 'lnch', lnch: '7001234568' };
const LAST_PAGE = ['share-facts', 'filled-with-help', 'signed-by', 'signature-name', 'declaration'];
const unsent = Object.fromEntries(Object.entries(ana).filter(([question]) => !LAST_PAGE.includes(question)));
const done = ['marital-status', 'living-arrangement', 'life-plans', 'toilet'];
const mistyped = { ...short, email: 'ana@', 'marital-status': 'complicated', 'shoe-size': '42' };

/** Opens what is folded, so that it is looked at as well. */
const unfold = form =>
  form.page.evaluate(() => {
    const { shadowRoot } = document.querySelector('saa-self-assessment');
    for (const details of shadowRoot.querySelectorAll('details')) details.open = true;
  });

const onQuestion = (name, page, answers = {}, act) => ({
  name: `question-${name}`,
  screen: `question/overview/${page}`,
  answers,
  act,
});
const withError = (name, page, answers) => ({
  name: `error-${name}`,
  screen: `question/overview/${page}`,
  answers,
  act: goOn,
});

/** Name, where the draft stands, its answers, the pages gone through (`done`), and a step. */
export const SCREENS = [
  { name: 'start', screen: 'start', answers: {} },
  { name: 'start-continue', screen: 'start', answers: short },
  { name: 'overview', screen: 'overview', answers: {} },
  { name: 'overview-half', screen: 'overview', answers: ana, done },
  onQuestion('radio', 'identifier-kind'),
  onQuestion('line', 'identifier', { 'identifier-kind': 'egn' }),
  onQuestion('lines', 'name'),
  onQuestion('date', 'birth-date', foreigner),
  onQuestion('list', 'municipality', ana),
  onQuestion('percent', 'decision-percent', ana),
  onQuestion('money', 'income', ana),
  onQuestion('checkboxes', 'economic-status', ana),
  onQuestion('dates', 'economic-since', ana),
  onQuestion('yes-no', 'requests-money', ana),
  onQuestion('area', 'requests-other', ana),
  onQuestion('level', 'toilet'),
  onQuestion('fact', 'fact-pension', ana),
  withError('radio', 'toilet', {}),
  withError('lines', 'name', {}),
  withError('date', 'birth-date', { ...foreigner, 'birth-date': { day: '31', month: '', year: '1980' } }),
  withError('money', 'income', { ...ana, 'personal-income': '12a' }),
  withError('area', 'toilet', { toilet: 'none', 'toilet-remark': 'много '.repeat(400) }),
  { name: 'error-send', screen: 'send', answers: short, act: refused },
  { name: 'check-empty', screen: 'check', answers: {} },
  { name: 'check', screen: 'check', answers: ana },
  { name: 'check-with-errors', screen: 'check', answers: mistyped },
  { name: 'result-empty', screen: 'result', answers: {}, act: unfold },
  { name: 'result', screen: 'result', answers: ana },
  {
    name: 'result-unfolded',
    screen: 'result',
    answers: { ...ana, 'decision-percent': '90', 'request-car': 'no', 'fact-prescription': 'not-sure' },
    act: unfold,
  },
  { name: 'send', screen: 'send', answers: unsent },
  { name: 'send-short', screen: 'send', answers: short },
  { name: 'failed', screen: 'send', answers: { ...short, ...signature }, act: lostThenSubmitted },
  { name: 'sent', screen: 'send', answers: { ...short, ...signature }, act: submitted },
  { name: 'clear', screen: 'clear', answers: short },
];
