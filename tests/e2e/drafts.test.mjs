// Drafts that the form did not leave as they are now: another edition, a hand that changed them, a browser that refuses.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { startBrowser } from './lib/browser.mjs';
import { calm, draftOf, field, follow, goOn, heading, openForm, option, read, shown, stored, switchLanguage } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { fillPage } from './lib/person.mjs';
import { soundPage } from './lib/sound.mjs';
import { short, signature } from './people/short.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });
const open = (t, options) => openForm(t, browser, intake.url, options);
const submit = async form => {
  await shown(form).getByRole('button', { name: form.say('send-do') }).click();
  await calm(form.page);
};

for (const language of ['bg', 'en']) {
  test(`an option that the form does not have is shown and asked again (${language})`, async t => {
    const answers = { ...short, 'marital-status': 'complicated', 'life-plans': ['health', 'fly'], 'first-name': 'Ива' };
    const form = await open(t, { kept: draftOf(answers, 'overview', { language }), language });
    const { say } = form;
    const row = section => shown(form).locator('li', { hasText: say(`s-${section}`) });
    for (const section of ['family', 'plans']) assert.ok((await row(section).innerText()).includes(say('state-has-problem')), section);
    await row('family').getByRole('button').click();
    await calm(form.page);
    const text = say.problem('unknown-option', 'marital-status');
    assert.ok((await read(form)).includes(text), text);
    await soundPage(form, 'an option that is not there');
    // Nothing is thrown away until the person chooses.
    await follow(form, say('back'));
    assert.deepEqual((await stored(form)).draft.answers, answers);
    await follow(form, say('overview-check'));
    assert.ok((await read(form)).includes(text));
    await follow(form, say('check-continue'));
    await follow(form, say('result-send'));
    await fillPage(form, signature);
    const summary = shown(form).locator('.sa-summary');
    assert.ok((await summary.innerText()).includes(text));
    await summary.getByRole('button', { name: text }).click();
    await calm(form.page);
    assert.equal(await heading(form), say('q-marital-status'));
    await option(form, 'marital-status', 'married').check();
    await goOn(form);
    await form.page.waitForTimeout(300);
    assert.deepEqual((await stored(form)).draft.answers['life-plans'], ['health', 'fly']);
  });

  test(`answers to questions that the form does not have are shown, and removed only by hand (${language})`, async t => {
    const form = await open(t, { kept: draftOf({ ...short, 'shoe-size': '42', 'old-list': ['едно', 'две'] }, 'send', { language }), language });
    const { say } = form;
    await fillPage(form, signature);
    await calm(form.page);
    const summary = shown(form).locator('.sa-summary');
    assert.ok(await summary.count() === 1, 'nothing was sent');
    assert.equal((await intake.rows(`SELECT * FROM submissions WHERE language = '${language}'`)).length, 0);
    // From the message there is a way to the answers.
    await summary.getByRole('button').first().click();
    await calm(form.page);
    assert.equal(await heading(form), say('check-title'));
    const text = await read(form);
    for (const what of [say('strangers-title'), say('strangers-what'), '42', 'едно, две']) assert.ok(text.includes(what), what);
    await soundPage(form, 'answers without a question');
    for (const _ of [1, 2]) {
      await shown(form).getByRole('button', { name: say('remove') }).first().click();
      await calm(form.page);
    }
    assert.ok(!(await read(form)).includes(say('strangers-title')));
    await follow(form, say('check-continue'));
    await follow(form, say('result-send'));
    await submit(form);
    await form.page.locator('.sa-reference').waitFor();
  });

  test(`a draft of another edition of the form is kept, and the person is told (${language})`, async t => {
    const form = await open(t, { kept: draftOf({ ...short, toilet: 'severe' }, 'overview', { language, form: 'annex-2/0' }), language });
    assert.ok((await read(form)).includes(form.say('draft-other-edition')));
    await follow(form, form.say('overview-check'));
    assert.ok((await read(form)).includes(short['family-name']));
    assert.equal((await stored(form)).draft.answers.toilet, 'severe');
  });

  test(`a draft that cannot be read is put aside, and the person is told (${language})`, async t => {
    const broken = '{"draft":{"answers":{"first-name":"Ива"';
    // The frame that holds the page's load event has a document too, without the element.
    const script = `if (top === window && !document.documentElement?.lang) addEventListener('DOMContentLoaded', () =>
      document.querySelector('saa-self-assessment').lang = '${language}')`;
    const form = await open(t, { kept: broken, language, script });
    assert.ok((await read(form)).includes(form.say('draft-unreadable')));
    const texts = await form.page.evaluate(() => Object.values({ ...sessionStorage }));
    assert.ok(texts.includes(broken), 'what was kept is still there for somebody who can read it');
  });
}

test('a draft of wrong shapes does not stop the form', async t => {
  const kept = draftOf({}, 'question/overview/name');
  kept.draft.answers = { 'first-name': 7, 'family-name': null, toilet: { level: 3 }, 'life-plans': 'health', 'birth-date': ['1', '2'], egn: [] };
  kept.draft.done = 'all';
  kept.receipt = 'yes';
  const form = await open(t, { kept });
  assert.equal(await heading(form), form.say('p-name'));
  assert.equal(await field(form, 'first-name').inputValue(), '7');
  await follow(form, form.say('back'));
  await follow(form, form.say('back'));
  await follow(form, form.say('overview-check'));
  await follow(form, form.say('check-continue'));
});

test('a browser that keeps nothing says so, and the form works to the end', async t => {
  const script = () => Object.defineProperty(window, 'sessionStorage', {
    get() { throw new DOMException('The operation is insecure.', 'SecurityError'); },
  });
  const form = await open(t, { script });
  const { page } = form;
  assert.ok((await read(form)).includes(form.say('start-no-storage')));
  assert.ok((await page.locator('.sa-foot').innerText()).includes(form.say('answers-in-memory')));
  await soundPage(form, 'a browser that keeps nothing');
  await shown(form).getByRole('button', { name: form.say('start-begin') }).click();
  await calm(page);
  await follow(form, `1. ${form.say('s-personal')}`);
  for (const _ of ['identifier-kind', 'identifier', 'name', 'district', 'address']) {
    await fillPage(form, { ...short, 'patronymic': '', district: '', street: '', 'street-number': '', floor: '', apartment: '' });
  }
  await switchLanguage(form, 'en');
  await follow(form, form.say('back'));
  assert.equal(await field(form, 'settlement').inputValue(), short.settlement);
  for (let step = 0; step < 9 && (await heading(form)) !== form.say('overview-title'); step++) await follow(form, form.say('back'));
  await follow(form, form.say('overview-check'));
  await follow(form, form.say('check-continue'));
  await follow(form, form.say('result-send'));
  await fillPage(form, signature);
  await page.locator('.sa-reference').waitFor();
});

test('storage that fills up on the way is told at once', async t => {
  const form = await open(t);
  await form.page.evaluate(() => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await shown(form).getByRole('button', { name: form.say('start-begin') }).click();
  await calm(form.page);
  await follow(form, `5. ${form.say('s-education')}`);
  await option(form, 'education-level', 'primary').check();
  const said = form.page.locator('saa-self-assessment [aria-live="assertive"], saa-self-assessment [aria-live="polite"]', { hasText: form.say('saving-failed') });
  await said.first().waitFor({ state: 'attached', timeout: 3000 });
  assert.ok((await form.page.locator('.sa-foot').innerText()).includes(form.say('saving-failed')), 'and it stays where it can be read');
});

test('everything can be deleted', async t => {
  const form = await open(t, { kept: draftOf({ ...short, toilet: 'severe' }, 'overview') });
  const { page, say } = form;
  const foot = page.locator('saa-self-assessment .sa-foot');
  await follow(form, say('clear-link'), foot);
  assert.equal(await heading(form), say('clear-title'));
  await soundPage(form, 'deleting');
  await follow(form, say('clear-keep'));
  assert.ok((await stored(form)).draft.answers.toilet === 'severe');
  await follow(form, say('clear-link'), foot);
  await shown(form).getByRole('button', { name: say('clear-do') }).click();
  await calm(page);
  assert.equal(await heading(form), say('start-title'));
  assert.ok(!(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).includes(short['family-name']));
  await page.goBack();
  await calm(page);
  assert.ok(!(await read(form)).includes(short['family-name']));
});
