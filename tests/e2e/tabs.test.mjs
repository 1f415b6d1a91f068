// Two tabs with one draft: a copied tab (window.open, "duplicate tab") never sends a second application unseen.

import { auditPage } from './lib/audit.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { clearAll, field, read, reload, stored } from './lib/form.mjs';
import { assertFailed, gate, lost, received, sendingNote, submit, watch } from './lib/sending.mjs';
import { languages } from './lib/texts.mjs';
import { footer, referenceNumber, shown } from './lib/widget.mjs';

/** A copy of the tab, as the browser makes it: by window.open, which copies the storage of the tab. */
async function copyOf(form) {
  await stored(form);
  const opening = form.context.waitForEvent('page');
  await form.page.evaluate(() => {
    window.open(location.href);
  });
  const page = await opening;
  await page.clock.setFixedTime('2026-11-22T10:00:00+02:00');
  const copy = { ...form, page };
  await reload(copy);
  watch(copy, page);
  return copy;
}

const foot = form => footer(form).innerText();

for (const language of languages) {
  test(`what one tab has sent, its copy shows, with the number, and nothing is sent twice (${language})`, async ({
    beforeSubmit,
    submissionCount,
  }) => {
    const form = await beforeSubmit({ language });
    const before = await submissionCount();
    const copy = await copyOf(form);
    await submit(form);
    const number = await received(form);
    expect(await received(copy)).toBe(number);
    await auditPage(copy, 'sent from another tab');
    expect(copy.posts).toHaveLength(0);
    expect(await submissionCount()).toBe(before + 1);
  });
}

test('a copy with other answers says under which number the first was received, and its correction names that', async ({
  beforeSubmit,
  submissionCount,
}) => {
  const form = await beforeSubmit();
  const { t } = form;
  const before = await submissionCount();
  const copy = await copyOf(form);
  await field(copy, 'signature-name').fill('Друго Име');
  await submit(form);
  const number = await received(form);
  await shown(copy).getByText(t('changed-send')).waitFor();
  expect(await read(copy)).toContain(t('answers-changed-since', { number }));
  expect(await foot(copy)).toContain(t('answers-changed-since', { number }));
  await expect(field(copy, 'signature-name'), 'what was typed stays').toHaveValue('Друго Име');
  await auditPage(copy, 'another state was sent from another tab');
  // It is known after a reload too.
  await copy.page.reload();
  await shown(copy).getByText(t('changed-send')).waitFor();
  await submit(copy);
  const last = await received(copy);
  expect(last).not.toBe(number);
  expect(copy.posts[0].postDataJSON().replaces).toEqual(form.keys());
  expect(await submissionCount()).toBe(before + 2);
  expect(await read(copy), 'every number there is').toContain(number);
  // The first tab learns of the last number.
  await referenceNumber(form).filter({ hasText: last }).waitFor();
  expect(await read(form)).toContain(number);
});

test('the changes of a copy can be given up for the number that there is', async ({ beforeSubmit }) => {
  const form = await beforeSubmit();
  const copy = await copyOf(form);
  await field(copy, 'signature-name').fill('Друго Име');
  await submit(form);
  const number = await received(form);
  await shown(copy)
    .getByRole('button', { name: form.t('changed-leave') })
    .click();
  expect(await received(copy)).toBe(number);
  expect(JSON.stringify(await stored(copy))).not.toContain('Друго Име');
});

test('while one tab sends, its copy does not, and says why; then it shows the number', async ({
  beforeSubmit,
  submissionCount,
}) => {
  const form = await beforeSubmit();
  const before = await submissionCount();
  const copy = await copyOf(form);
  const { go, handle } = gate();
  await form.next(handle);
  await submit(form);
  await sendingNote(form).waitFor();
  await submit(copy);
  await assertFailed(copy, form.t('failed-elsewhere'), form.t('failed-other-tab'));
  expect(copy.posts).toHaveLength(0);
  go();
  const number = await received(form);
  expect(await received(copy)).toBe(number);
  expect(await submissionCount()).toBe(before + 1);
});

test('after a lost answer the copy goes on where the first tab was', async ({ beforeSubmit, submissionCount }) => {
  const form = await beforeSubmit();
  const before = await submissionCount();
  await form.next(lost);
  await submit(form);
  await assertFailed(form);
  const copy = await copyOf(form);
  await submit(copy);
  const number = await received(copy);
  expect(copy.keys(), 'the same attempt').toEqual(form.keys());
  expect(await submissionCount()).toBe(before + 1);
  expect(await received(form), 'and the first tab has the number too').toBe(number);
});

test('a copy that was made before the first sending names it, though its answer was lost', async ({ beforeSubmit }) => {
  const form = await beforeSubmit();
  const copy = await copyOf(form);
  await form.next(lost);
  await submit(form);
  await assertFailed(form);
  await field(copy, 'signature-name').fill('Друго Име');
  await submit(copy);
  await received(copy);
  expect(copy.posts[0].postDataJSON().replaces).toEqual(form.keys());
});

const WITHOUT = {
  locks: () => {
    delete Navigator.prototype.locks;
  },
  channels: () => {
    delete window.BroadcastChannel;
  },
  either: () => {
    delete Navigator.prototype.locks;
    delete window.BroadcastChannel;
  },
};

for (const [what, script] of Object.entries(WITHOUT)) {
  test(`a browser without ${what}: nobody is locked out, and nothing is hidden`, async ({
    beforeSubmit,
    submissionCount,
  }) => {
    const form = await beforeSubmit({ script });
    const before = await submissionCount();
    await form.context.addInitScript(script);
    const copy = await copyOf(form);
    const has = await copy.page.evaluate(() => ({ locks: !!navigator.locks, channels: !!window.BroadcastChannel }));
    expect(has).toEqual({ locks: what === 'channels', channels: what === 'locks' });
    await submit(form);
    const number = await received(form);
    if (what !== 'locks') {
      // Other answers under the same key: it is taken, and what follows names it.
      await field(copy, 'signature-name').fill('Друго Име');
      await submit(copy);
      const last = await received(copy);
      expect(last).not.toBe(number);
      expect(await read(copy)).toContain(number);
      expect(await submissionCount()).toBe(before + 2);
    } else {
      expect(await received(copy)).toBe(number);
    }
  });
}

test('nothing that one tab tells the others holds an answer', async ({ beforeSubmit }) => {
  const form = await beforeSubmit();
  await form.page.evaluate(() => {
    window.heard = [];
    new BroadcastChannel('saa-self-assessment').onmessage = event => window.heard.push(JSON.stringify(event.data));
  });
  await submit(form);
  await received(form);
  const heard = (await form.page.evaluate(() => window.heard)).join();
  expect(heard).toContain(form.keys()[0]);
  for (const answer of Object.values(form.posts[0].postDataJSON().answers)
    .flat()
    .filter(text => text.length > 3)) {
    expect(heard).not.toContain(answer);
  }
});

test('another draft is not touched by what a tab tells', async ({ beforeSubmit }) => {
  const form = await beforeSubmit();
  const copy = await copyOf(form);
  await clearAll(copy);
  await submit(form);
  await received(form);
  await copy.page.waitForTimeout(300);
  expect(await read(copy)).toContain(form.t('start-begin'));
  expect((await stored(copy)).receipt).toBeFalsy();
});
