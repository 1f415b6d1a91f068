// The further texts never come: measures, prompts and places have no words then. The way to the number stays open all the same,
// nothing shows the name of a text or a gap in its place, and what is missing is said.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { startBrowser } from './lib/browser.mjs';
import { calm, draftOf, follow, heading, openForm, root, shown } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { received, submit } from './lib/sending.mjs';
import { OF_AXE, soundPage } from './lib/sound.mjs';
import { plain } from './lib/texts.mjs';
import { short, signature } from './people/short.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });

const FURTHER = '**/assets/later-*';
const FATES = {
  'are refused': route => route.abort(),
  'are a page of the portal': route => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Портал' }),
};

/** A person who asks for much, and whose answers raise a prompt. */
const answers = {
  ...short, ...signature, 'has-decision': 'yes', 'decision-percent': '95', 'request-monthly-support': 'yes', 'request-car': 'yes',
  'receives-monthly-support': 'yes', 'request-social-services': 'yes', 'share-facts': 'yes', 'fact-working': 'no',
};

/** All that is read on the page is words. */
async function assertWords(form, where) {
  const texts = await root(form).evaluateAll(roots => roots.flatMap(root => [
    ...root.innerText.split('\n'), ...[...root.querySelectorAll('option')].map(option => option.label),
    ...[...root.querySelectorAll('[aria-label], [title]')].flatMap(element => [element.ariaLabel, element.title]),
  ]).filter(text => text?.trim()));
  assert.ok(texts.length > 3, where);
  const { keys } = form.say;
  const wrong = texts.filter(text => /^[\s…]+$|: …|{ /.test(text) || text.split(/[\s„“”"(),:]+/).some(word => word.includes('-') && keys.has(word)));
  assert.deepEqual(wrong, [], where);
}

for (const language of ['bg', 'en']) {
  for (const [fate, arrange] of Object.entries(FATES)) {
    test(`the further texts ${fate}: one comes to the number all the same (${language})`, async t => {
      const open = screen => openForm(t, browser, intake.url, {
        language, kept: draftOf(answers, screen, { language }), width: 360, height: 740, excused: [OF_AXE, /ERR_FAILED/],
        arrange: page => page.route(FURTHER, arrange),
      });
      for (const screen of ['question/overview/district', 'question/overview/fact-income-per-member', 'figures']) {
        const form = await open(screen);
        await form.page.waitForTimeout(3500);
        await assertWords(form, screen);
        // What does not count is said all the same, and no list is told of that is not there.
        if (screen.endsWith('per-member')) {
          const read = await shown(form).innerText();
          assert.ok(plain(read).includes(form.say('q-fact-income-per-member.hint')), read);
        }
      }
      const form = await open('overview');
      const { say, page } = form;
      await follow(form, say('overview-check'));
      await assertWords(form, 'check answers');
      await shown(form).getByText(say('further-incomplete')).waitFor();
      await soundPage(form, 'check answers without the further texts');
      await shown(form).getByRole('button', { name: say('check-continue') }).first().click();
      await calm(page);
      assert.equal(await heading(form), say('result-title'));
      await shown(form).getByText(say('further-absent')).waitFor();
      await assertWords(form, 'result');
      await soundPage(form, 'the result without the further texts');
      await follow(form, say('result-send'));
      assert.equal(await heading(form), say('send-title'));
      await assertWords(form, 'declaration');
      // No prompt can be shown, so nothing is held back for one.
      await submit(form);
      assert.match(await received(form), /\d/);
      await assertWords(form, 'the number');
    });
  }
}
