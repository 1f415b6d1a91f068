// Every screen and every kind of page, each reached by a draft and perhaps a step: for axe, and to be looked at.

import { calm, goOn, shown } from './form.mjs';
import { short, signature } from '../people/short.mjs';
import { ana } from '../people/whole.mjs';

const submit = async form => {
  await shown(form).getByRole('button', { name: form.say('send-do') }).click();
  await form.page.waitForFunction(title => !document.title.startsWith(title), form.say('send-title'));
  await calm(form.page);
};
const { 'identifier-kind': _kind, egn: _egn, ...unnamed } = ana;
const foreigner = { ...unnamed, 'identifier-kind': 'lnch', lnch: '7001234568' };
const unsent = Object.fromEntries(Object.entries(ana).filter(([question]) =>
  !['share-facts', 'filled-with-help', 'signed-by', 'signature-name', 'declaration'].includes(question)));

/** Opens what is folded, so that it is looked at as well. */
const unfold = form => form.page.evaluate(() => {
  for (const details of document.querySelector('saa-self-assessment').shadowRoot.querySelectorAll('details')) details.open = true;
});

/** Name, where the draft stands, its answers, a step, and which pages of the network are needed for it. */
export const SCREENS = [
  ['start', 'start', {}],
  ['start-continue', 'start', short],
  ['overview', 'overview', {}],
  ['overview-half', 'overview', ana, undefined, { done: ['marital-status', 'living-arrangement', 'life-plans', 'toilet'] }],
  ['question-radio', 'question/overview/identifier-kind', {}],
  ['question-line', 'question/overview/identifier', { 'identifier-kind': 'egn' }],
  ['question-lines', 'question/overview/name', {}],
  ['question-date', 'question/overview/birth-date', foreigner],
  ['question-list', 'question/overview/municipality', ana],
  ['question-percent', 'question/overview/decision-percent', ana],
  ['question-money', 'question/overview/income', ana],
  ['question-checkboxes', 'question/overview/economic-status', ana],
  ['question-dates', 'question/overview/economic-since', ana],
  ['question-yes-no', 'question/overview/requests-money', ana],
  ['question-area', 'question/overview/requests-other', ana],
  ['question-level', 'question/overview/toilet', {}],
  ['question-fact', 'question/overview/fact-pension', ana],
  ['error-radio', 'question/overview/toilet', {}, goOn],
  ['error-lines', 'question/overview/name', {}, goOn],
  ['error-date', 'question/overview/birth-date', { ...foreigner, 'birth-date': { day: '31', month: '', year: '1980' } }, goOn],
  ['error-money', 'question/overview/income', { ...ana, 'personal-income': '12a' }, goOn],
  ['error-area', 'question/overview/toilet', { toilet: 'none', 'toilet-remark': 'много '.repeat(400) }, goOn],
  ['error-send', 'send', short, async form => { await shown(form).getByRole('button', { name: form.say('send-do') }).click(); await calm(form.page); }],
  ['check-empty', 'check', {}],
  ['check', 'check', ana],
  ['check-with-errors', 'check', { ...short, email: 'ana@', 'marital-status': 'complicated', 'shoe-size': '42' }],
  ['result-empty', 'result', {}, unfold],
  ['result', 'result', ana],
  ['result-unfolded', 'result', { ...ana, 'decision-percent': '90', 'request-car': 'no', 'fact-prescription': 'not-sure' }, unfold],
  ['send', 'send', unsent],
  ['send-short', 'send', short],
  ['failed', 'send', { ...short, ...signature }, async form => {
    await form.page.route('**/api/v1/submissions', route => route.abort(), { times: 1 });
    await submit(form);
  }],
  ['sent', 'send', { ...short, ...signature }, submit],
  ['clear', 'clear', short],
];

