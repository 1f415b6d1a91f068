// Nothing that is typed into the help with adding up is an answer: it is not kept, not sent, and gone after "Delete
// everything".

import { QUESTION, OWN, openIncome, own, leftNowhere, addUp } from './lib/adding-up.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { clearAll, clickLink, field, goOn, heading, settled } from './lib/form.mjs';
import { submit } from './lib/sending.mjs';
import { referenceNumber } from './lib/widget.mjs';
import { signature } from './people/short.mjs';

test('"Delete everything" takes it away with the answers', async ({ openForm }) => {
  const form = await openIncome(openForm);
  const { t, page } = form;
  await addUp(form);
  await goOn(form);
  const next = await heading(form);
  await page.goBack();
  await settled(page);
  await expect(own(form, 'amount-counted-0'), 'on another page of the form it is not lost').toHaveValue('5123');
  await goOn(form);
  await clearAll(form);
  await leftNowhere(form, 'after deleting');
  for (let step = 0; step < 4 && (await heading(form)) !== t(`q-${QUESTION}`); step++) {
    await page.goBack();
    await settled(page);
  }
  expect(await heading(form), `not "${next}"`).toBe(t(`q-${QUESTION}`));
  for (const name of ['amount-counted-0', 'members']) await expect(own(form, name)).toHaveValue('');
  await expect(field(form, QUESTION)).toHaveValue('');
});

test('only the quotient travels', async ({ openForm, intake }) => {
  const form = await openIncome(openForm, 'bg', { ...signature, 'request-car': 'yes', 'share-facts': 'yes' }, 'check');
  const { t, page } = form;
  const posts = [];
  page.on('request', request => {
    if (request.method() === 'POST') posts.push(request.postData() ?? '');
  });
  await addUp(form);
  // Perhaps by further questions that the answer opens.
  for (let step = 0; step < 20 && (await heading(form)) !== t('check-title'); step++) await goOn(form);
  await clickLink(form, t('check-continue'));
  await clickLink(form, t('result-send'));
  await leftNowhere(form, 'before sending');
  await submit(form);
  await referenceNumber(form).waitFor();
  expect(posts).toHaveLength(1);
  // What is spoken to Firefox doesn't give the body: the server has it.
  const [row] = await intake.rows('SELECT application FROM submissions ORDER BY rowid DESC LIMIT 1');
  const sent = posts[0] || row.application;
  // (5123 + 733 - 617) x 12, by 12 months and 3 people.
  expect(sent).toContain('"1746.34"');
  for (const number of OWN) expect(sent, `${number} is sent`).not.toContain(number);
  await leftNowhere(form, 'after sending');
});
