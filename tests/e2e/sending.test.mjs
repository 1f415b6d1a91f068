// While the form is on its way: it is seen and heard, it ends, nothing typed is lost, and nothing is said after what
// ended it.

import { createServer } from 'node:http';
import { once } from 'node:events';

import { auditPage } from './lib/audit.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { listen } from './lib/inside.mjs';
import { changeAnswer, clickLink, field, focusText, goOn, heading, read, settled, stored } from './lib/form.mjs';
import { tabTo } from './lib/person.mjs';
import { again, assertFailed, dead, gate, lost, received, sendingNote, sendTo, submit } from './lib/sending.mjs';
import { languages } from './lib/texts.mjs';
import { footer, shown } from './lib/widget.mjs';
import { short } from './people/short.mjs';

const status = form => form.page.locator('saa-self-assessment [aria-live="polite"]');
const foot = form => footer(form).innerText();

const WAITS = { 'at once': 0, 'after a moment': 150, 'just as it is said': 760, 'later': 2500 };

for (const [how, wait] of Object.entries(WAITS)) {
  for (const end of [received, assertFailed]) {
    test(`an answer that comes ${how} is never followed by "sending" (${end.name})`, async ({ beforeSubmit }) => {
      const form = await beforeSubmit();
      await listen(form);
      await form.next(async route => {
        await new Promise(resolve => setTimeout(resolve, wait));
        await (end === received ? route.continue() : dead(route));
      });
      await submit(form);
      await end(form);
      await form.page.waitForTimeout(1500);
      const events = (await form.page.evaluate(() => window.events)).map(text => text.trim());
      const over = events.findIndex(text => [form.t('sent-title'), form.t('failed-title')].includes(text));
      expect(over, events.join(' | ')).toBeGreaterThanOrEqual(0);
      const after = events.slice(over);
      for (const text of [form.t('sending'), form.t('sending-still')]) expect(after).not.toContain(text);
      if (wait > 2000) expect(events.slice(0, over)).toContain(form.t('sending'));
      expect((await status(form).allTextContents()).join(''), 'nothing is left to be met').toBe('');
    });
  }
}

for (const language of languages) {
  test(`sending is seen beside the button as long as it lasts, the second time too (${language})`, async ({
    beforeSubmit,
  }) => {
    const form = await beforeSubmit({ language });
    const { page, t } = form;
    for (const { press, name } of [
      { press: submit, name: 'send-do' },
      { press: again, name: 'failed-retry' },
    ]) {
      const { go, handle } = gate(name === 'send-do' ? dead : undefined);
      await form.next(handle);
      await press(form);
      const note = sendingNote(form);
      await note.waitFor();
      const button = shown(form).getByRole('button', { name: t(name) });
      expect(await note.innerText()).toBe(t('sending'));
      expect(await button.getAttribute('aria-disabled')).toBe('true');
      expect(await focusText(form), 'the focus stays on the button').toBe(t(name));
      const [above, below] = [await button.boundingBox(), await note.boundingBox()];
      expect(below.y - above.y - above.height, 'beside the button').toBeLessThan(60);
      expect(await foot(form)).toContain(t('answers-sending'));
      const count = form.posts.length;
      await page.keyboard.press('Enter');
      await button.click({ force: true });
      await page.waitForTimeout(200);
      expect(form.posts, 'a second press does nothing').toHaveLength(count);
      await auditPage(form, `on its way by ${name}`);
      go();
      if (name === 'send-do') await assertFailed(form);
      else await received(form);
    }
  });
}

test('every wait ends: a head without an end, for a confirmation and for a refusal', async ({
  atEnd,
  beforeSubmit,
}) => {
  let head = { status: 201, type: 'application/json' };
  const silent = createServer((request, response) => {
    if (request.method === 'OPTIONS') return response.writeHead(204, allowed).end();
    response.writeHead(head.status, { ...allowed, 'content-type': head.type });
    response.write('{"refer');
  });
  const allowed = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  atEnd(() => {
    silent.closeAllConnections();
    silent.close();
  });
  // The longest wait is made short.
  const script = () => {
    const real = window.setTimeout;
    window.setTimeout = (act, wait, ...rest) => real(act, wait === 90000 ? 1500 : wait, ...rest);
  };
  const form = await beforeSubmit({ script, bypassCSP: true });
  await sendTo(form, `http://127.0.0.1:${silent.address().port}/`);
  await submit(form);
  await assertFailed(form, form.t('failed-timed-out'), form.t('failed-perhaps-same'));
  head = { status: 503, type: 'application/problem+json' };
  await again(form);
  await form.page.waitForTimeout(2500);
  await assertFailed(form, form.t('failed-timed-out'));
  await sendTo(form, undefined);
  await again(form);
  await received(form);
});

test('what is typed while it is on its way is kept, said, and can be sent as a correction', async ({
  intake,
  beforeSubmit,
  submissionCount,
}) => {
  const form = await beforeSubmit();
  const { page, t } = form;
  const before = await submissionCount();
  const { go, handle } = gate();
  await form.next(handle);
  await submit(form);
  await clickLink(form, t('back'));
  await clickLink(form, t('back'));
  await changeAnswer(form, 'family-name');
  await field(form, 'family-name').fill('Променена');
  go();
  await page.waitForFunction(() => JSON.parse(sessionStorage.getItem('saa-self-assessment:1')).outdated);
  expect(await heading(form), 'nobody is torn away from what they type').toBe(t('p-name'));
  await expect(field(form, 'family-name')).toHaveValue('Променена');
  const [{ reference: number }] = await intake.rows('SELECT reference FROM submissions ORDER BY rowid DESC LIMIT 1');
  expect(await foot(form)).toContain(t('answers-changed-since', { number }));
  expect((await stored(form)).draft.answers['family-name']).toBe('Променена');
  await goOn(form);
  await clickLink(form, t('check-continue'));
  await clickLink(form, t('result-send'));
  expect(await read(form)).toContain(t('changed-send'));
  await submit(form);
  await received(form);
  expect(form.posts[1].postDataJSON().replaces).toEqual([form.keys()[0]]);
  expect(await submissionCount()).toBe(before + 2);
  await page.emulateMedia({ media: 'print' });
  const paper = await read(form);
  expect(paper).toContain('Променена');
  expect(paper).toContain(number);
});

test('a changed mind: the copy of what was sent is of what was sent', async ({ beforeSubmit }) => {
  const form = await beforeSubmit();
  const { go, handle } = gate();
  await form.next(handle);
  await submit(form);
  await field(form, 'signature-name').fill('Друго Име');
  go();
  await shown(form)
    .getByRole('button', { name: form.t('changed-leave') })
    .click();
  await received(form);
  await form.page.emulateMedia({ media: 'print' });
  const paper = await read(form);
  expect(paper).toContain(short['family-name']);
  expect(paper).not.toContain('Друго Име');
});

for (const language of languages) {
  test(`deleting while it is on its way calls it back, says what may be, touches nobody else (${language})`, async ({
    beforeSubmit,
  }) => {
    const form = await beforeSubmit({ language });
    const { page, t } = form;
    const { go, handle } = gate(async route => route.fulfill({ response: await route.fetch() }));
    await form.next(handle);
    await submit(form);
    await sendingNote(form).waitFor();
    await footer(form)
      .getByRole('button', { name: t('clear-link') })
      .click();
    await settled(page);
    expect(await read(form)).toContain(t('clear-sending'));
    await auditPage(form, 'deleting while sending');
    await shown(form)
      .getByRole('button', { name: t('clear-do') })
      .click();
    await settled(page);
    expect(await heading(form)).toBe(t('start-title'));
    expect(await read(form)).toContain(t('cleared-perhaps-sent'));
    // The next person begins.
    await shown(form)
      .getByRole('button', { name: t('start-begin') })
      .click();
    await settled(page);
    await clickLink(form, `5. ${t('s-education')}`);
    await shown(form).locator('input[type=radio]').first().check();
    go();
    await page.waitForTimeout(1500);
    expect(await heading(form)).toBe(t('q-education-level'));
    const kept = await stored(form);
    expect(kept.receipt).toBeFalsy();
    expect(kept.draft.answers['education-level']).toBeTruthy();
    expect(kept.attempt.key, 'another person, another attempt').not.toBe(form.keys()[0]);
    expect(kept.attempt.before).toEqual([]);
  });
}

test('deleting after a lost answer says that the form may have been received', async ({ beforeSubmit }) => {
  const form = await beforeSubmit();
  const { t } = form;
  await form.next(lost);
  await submit(form);
  await assertFailed(form);
  await footer(form)
    .getByRole('button', { name: t('clear-link') })
    .click();
  await settled(form.page);
  expect(await read(form)).toContain(t('clear-perhaps'));
  await shown(form)
    .getByRole('button', { name: t('clear-do') })
    .click();
  await settled(form.page);
  expect(await read(form)).toContain(t('cleared-perhaps-sent'));
  await tabTo(form, focus => focus.text === t('start-begin'));
});
