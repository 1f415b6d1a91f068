// The further texts never come: measures, prompts and places have no words then. The way to the number stays open all
// the same, nothing shows the name of a text or a gap in its place, and what is missing is said.

import { auditPage, OF_AXE } from './lib/audit.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { clickLink, draftOf, heading, settled } from './lib/form.mjs';
import { received, submit } from './lib/sending.mjs';
import { languages, plain } from './lib/texts.mjs';
import { root, shown } from './lib/widget.mjs';
import { short, signature } from './people/short.mjs';

const FURTHER = '**/assets/later-*';
const FATES = {
  'are refused': route => route.abort(),
  'are a page of the portal': route =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Портал' }),
};

/** A person who asks for much, and whose answers raise a prompt. */
const answers = {
  ...short,
  ...signature,
  'has-decision': 'yes',
  'decision-percent': '95',
  'request-monthly-support': 'yes',
  'request-car': 'yes',
  'receives-monthly-support': 'yes',
  'request-social-services': 'yes',
  'share-facts': 'yes',
  'fact-working': 'no',
};

/** All that is read on the page is words. */
async function assertWords(form, where) {
  const texts = await root(form).evaluateAll(roots =>
    roots
      .flatMap(root => [
        ...root.innerText.split('\n'),
        ...[...root.querySelectorAll('option')].map(option => option.label),
        ...[...root.querySelectorAll('[aria-label], [title]')].flatMap(element => [element.ariaLabel, element.title]),
      ])
      .filter(text => text?.trim()),
  );
  expect(texts.length, where).toBeGreaterThan(3);
  const wrong = texts.filter(
    text =>
      /^[\s…]+$|: …|{ /.test(text) || text.split(/[\s„“”"(),:]+/).some(word => word.includes('-') && form.t.has(word)),
  );
  expect(wrong, where).toEqual([]);
}

for (const language of languages) {
  for (const [fate, arrange] of Object.entries(FATES)) {
    test(`the further texts ${fate}: one comes to the number all the same (${language})`, async ({ openForm }) => {
      const open = screen =>
        openForm({
          language,
          kept: draftOf(answers, screen, { language }),
          width: 360,
          height: 740,
          excused: [OF_AXE, /ERR_FAILED/],
          arrange: page => page.route(FURTHER, arrange),
        });
      for (const screen of ['question/overview/district', 'question/overview/fact-income-per-member', 'figures']) {
        const form = await open(screen);
        await form.page.waitForTimeout(3500);
        await assertWords(form, screen);
        // What does not count is said all the same, and no list is told of that is not there.
        if (screen.endsWith('per-member')) {
          const read = await shown(form).innerText();
          expect(plain(read), read).toContain(form.t('q-fact-income-per-member.hint'));
        }
      }
      const form = await open('overview');
      const { t, page } = form;
      await clickLink(form, t('overview-check'));
      await assertWords(form, 'check answers');
      await shown(form).getByText(t('further-incomplete')).waitFor();
      await auditPage(form, 'check answers without the further texts');
      await shown(form)
        .getByRole('button', { name: t('check-continue') })
        .first()
        .click();
      await settled(page);
      expect(await heading(form)).toBe(t('result-title'));
      await shown(form).getByText(t('further-absent')).waitFor();
      await assertWords(form, 'result');
      await auditPage(form, 'the result without the further texts');
      await clickLink(form, t('result-send'));
      expect(await heading(form)).toBe(t('send-title'));
      await assertWords(form, 'declaration');
      // No prompt can be shown, so nothing is held back for one.
      await submit(form);
      expect(await received(form)).toMatch(/\d/);
      await assertWords(form, 'the number');
    });
  }
}
