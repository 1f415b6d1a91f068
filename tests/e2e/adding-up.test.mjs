// The help with adding up, at the question of income: filled in by keyboard, its quotient, what it refuses, and that nothing
// that is typed there is an answer: it is not kept, not sent, and gone after a reload or "Delete everything".

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { picture, startBrowser } from './lib/browser.mjs';
import { calm, draftOf, field, follow, goOn, heading, openForm, root, shown, stored, switchLanguage } from './lib/form.mjs';
import { startIntake } from './lib/intake.mjs';
import { TABS_END, here, press, tabTo } from './lib/person.mjs';
import { OF_AXE, soundPage } from './lib/sound.mjs';
import { plain } from './lib/texts.mjs';
import { short, signature } from './people/short.mjs';

const intake = await startIntake({ after });
const browser = await startBrowser({ after });

const QUESTION = 'fact-income-per-member';
/** Numbers that stand nowhere else, so that they are found wherever they have got to. */
const OWN = ['5123', '617', '733'];

const open = (t, language = 'bg', answers = {}, screen = 'overview') => openForm(t, browser, intake.url, {
  language, kept: draftOf({ ...short, ...answers }, `question/${screen}/${QUESTION}`, { language }), width: 360, height: 740, excused: [OF_AXE],
});

/** A field of the help, by the end of its id. */
const own = (form, name) => shown(form).locator(`input[id$="-adding-${name}"]`);
const isOn = (focus, name) => focus.id.endsWith(`-adding-${name}`);

/** Types into the fields of the help in the order in which Tab comes to them. */
async function type(form, values) {
  for (const [name, value] of Object.entries(values)) {
    await tabTo(form, focus => isOn(focus, name));
    await form.page.keyboard.press('Control+a');
    await (value === '' ? form.page.keyboard.press('Delete') : form.page.keyboard.type(value));
  }
}

/** Opens the help by keyboard. */
async function unfold(form) {
  await tabTo(form, focus => focus.tag === 'summary');
  await press(form, 'Enter');
  await own(form, 'members').waitFor();
}

const problems = async form => (await shown(form).locator('.sa-adding .sa-problem:visible').allInnerTexts())
  .map(plain);

/** A text without what languages set between figures. */
const bare = text => text.replace(/[\s,.]/g, '');

/** The sentence of the result, or nothing. */
const result = async form => {
  const found = shown(form).locator('.sa-adding-result');
  return await found.count() ? bare(await found.innerText()) : '';
};

/** Goes to a button that begins with this text, and presses it. */
const take = async (form, key) => {
  await tabTo(form, focus => focus.tag === 'button' && focus.text.startsWith(form.say(key)));
  await press(form, 'Enter');
};

/** Nothing of what was typed is anywhere where it could stay. */
async function leftNowhere(form, where) {
  const places = await form.page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie, history.state, location.href]));
  for (const number of OWN) assert.ok(!places.includes(number), `${number} is kept ${where}`);
}

for (const language of ['bg', 'en']) {
  test(`by keyboard: what is received, what does not count, the quotient as the answer (${language})`, async t => {
    const form = await open(t, language);
    const { page } = form;
    await unfold(form);
    assert.equal(await own(form, 'months').inputValue(), '12', 'the months over which the law counts stand there');
    await type(form, { members: '4', 'amount-counted-0': '5123', 'times-counted-0': '11', 'amount-counted-1': '617,25', 'times-counted-1': '2' });
    await take(form, 'adding-more');
    assert.ok(isOn(await here(form), 'amount-counted-2'), 'the new row has the focus');
    await page.keyboard.type('45');
    await press(form, 'Enter');
    // 5123 x 11 + 617.25 x 2 + 45 x 12 = 58,127.50; by 12 months and 4 people, up to the cent: 1,210.99.
    assert.ok((await result(form)).includes('5812750') && (await result(form)).includes('121099'), await result(form));
    await soundPage(form, 'adding up, with its result');
    await picture(page, `adding-up-${language}-360`);
    await page.setViewportSize({ width: 1280, height: 900 });
    await picture(page, `adding-up-${language}-1280`);
    await page.setViewportSize({ width: 360, height: 740 });

    // Something of it does not count. The sum that no longer holds is gone the moment a number changes.
    await type(form, { 'amount-left-out-0': '70' });
    assert.equal(await result(form), '', 'a sum that is no longer so is not shown');
    await take(form, 'adding-do');
    // 58,127.50 - 70 x 12 = 57,287.50; by 48: 1,193.4896, up to the cent.
    assert.ok((await result(form)).includes('5728750') && (await result(form)).includes('119349'), await result(form));
    const said = () => root(form).locator('[aria-live="polite"]').last().textContent();
    for (let wait = 0; wait < 40 && !bare(await said()).includes('119349'); wait++) await page.waitForTimeout(50);
    assert.ok(bare(await said()).includes('119349'), 'the result is said');
    await leftNowhere(form, 'while adding up');
    assert.equal((await stored(form)).draft.answers[QUESTION], undefined, 'no answer before the person says so');

    await tabTo(form, focus => focus.tag === 'button' && bare(focus.text).includes('119349'));
    await press(form, 'Enter');
    assert.equal((await here(form)).id, await field(form, QUESTION).getAttribute('id'), 'the field of the question has the focus');
    assert.equal(bare(await field(form, QUESTION).inputValue()), '119349');
    assert.equal(bare((await stored(form)).draft.answers[QUESTION]), '119349', 'the quotient is the answer');
    await leftNowhere(form, 'after taking it over');

    // Another language keeps what stands in the open page; a reload does not, for it is kept nowhere.
    await switchLanguage(form, language === 'bg' ? 'en' : 'bg');
    assert.deepEqual([await own(form, 'amount-counted-0').inputValue(), await own(form, 'amount-counted-2').inputValue()], ['5123', '45']);
    await page.reload();
    await page.locator('saa-self-assessment .sa-heading').waitFor();
    await calm(page);
    assert.deepEqual([await own(form, 'amount-counted-0').inputValue(), await own(form, 'members').inputValue()], ['', '']);
    assert.equal(bare(await field(form, QUESTION).inputValue()), '119349', 'the answer itself is kept');
  });

  test(`numbers that are refused are named, each where it stands (${language})`, async t => {
    const form = await open(t, language);
    const { say } = form;
    await unfold(form);
    const good = { members: '2', months: '12', 'amount-counted-0': '45', 'times-counted-0': '12', 'amount-left-out-0': '', 'times-left-out-0': '12' };
    // A number that can't be read is refused in the words of any question, with what is wrong with it.
    const amount = { question: say('adding-amount', { at: '1' }), example: say('format-eur', { amount: language === 'bg' ? '420,50' : '420.50' }) };
    const members = say('adding-wrong-members', { most: '30' });
    const months = say('adding-wrong-months', { most: '12' });
    const times = say('adding-wrong-times', { most: '400' });
    for (const [name, value, text] of [
      ['members', '', members], ['members', '0', members], ['members', '31', members], ['members', '2,5', members],
      ['months', '13', months], ['months', 'година', months],
      ['members', '1O', say('problem-letter-for-digit', { question: say('adding-members-short'), letter: 'O', digit: '0' })],
      ['months', '1O', say('problem-letter-for-digit', { question: say('adding-months-short'), letter: 'O', digit: '0' })],
      ['amount-counted-0', '', say('adding-wrong-nothing')],
      ['amount-counted-0', '420 50', say('problem-amount-groups', amount)],
      ['amount-counted-0', '-5', say('problem-amount-negative', amount)],
      ['amount-counted-0', '99999999', say('adding-wrong-too-large')],
      ['amount-counted-0', '42O', say('problem-letter-for-digit', { ...amount, letter: 'O', digit: '0' })],
      ['times-counted-0', '0', times], ['times-counted-0', '401', times],
      ['amount-left-out-0', '46', say('adding-wrong-more-left-out')],
      ['amount-left-out-0', 'x', say('problem-amount-format', amount)],
      ['amount-left-out-0', '5 долара', say('problem-amount-words', { ...amount, words: 'долара' })],
    ]) {
      for (const [field, typed] of Object.entries({ ...good, [name]: value })) await own(form, field).fill(typed);
      await own(form, 'members').focus();
      await take(form, 'adding-do');
      assert.deepEqual(await problems(form), [`${say('error-word')} ${text}`], `${name} "${value}"`);
      assert.ok(isOn(await here(form), name), `${name} "${value}" has the focus`);
      assert.equal(await own(form, name).getAttribute('aria-invalid'), 'true');
      const described = await own(form, name).getAttribute('aria-describedby');
      assert.ok(plain(await shown(form).locator(`[id="${described}"]`).innerText()).includes(text), 'it is described by what is wrong');
      assert.equal(await result(form), '', 'no quotient beside a refusal');
    }
    await soundPage(form, 'adding up, with a refusal');
    await picture(form.page, `adding-up-refused-${language}-360`);
    for (const [field, text] of Object.entries(good)) await own(form, field).fill(text);
    await own(form, 'members').focus();
    await press(form, 'Enter');
    assert.deepEqual(await problems(form), [], 'Enter adds up as the button does, and the refusal is gone');
    assert.notEqual(await result(form), '');
    assert.equal(await heading(form), say(`q-${QUESTION}`), 'Enter does not leave the page');
  });
}

test('other months: what nobody has changed goes with them', { skip: TABS_END }, async t => {
  const form = await open(t);
  await unfold(form);
  await type(form, { members: '1', months: '3', 'amount-counted-0': '300', 'times-counted-1': '1' });
  assert.equal(await own(form, 'times-counted-0').inputValue(), '3', 'each month, as often as there are months');
  assert.equal(await own(form, 'times-left-out-0').inputValue(), '3');
  await type(form, { 'amount-counted-1': '90' });
  await own(form, 'months').fill('10');
  await own(form, 'months').press('Enter');
  await calm(form.page);
  assert.equal(await own(form, 'times-counted-0').inputValue(), '10');
  assert.equal(await own(form, 'times-counted-1').inputValue(), '1', 'what somebody wrote stays');
  // 300 x 10 + 90 x 1 = 3,090; by 10 months and one person.
  assert.ok((await result(form)).includes('309000') && (await result(form)).includes('30900'), await result(form));
});

test('a label names its sum to who hears it alone', async t => {
  const form = await open(t);
  await unfold(form);
  const names = await shown(form).locator('.sa-adding fieldset:first-of-type label:visible').allInnerTexts();
  assert.equal(new Set(names).size, names.length, names.join(', '));
  const more = await shown(form).locator('.sa-adding fieldset button').allInnerTexts();
  assert.equal(new Set(more).size, more.length, more.join(', '));
});

/** Numbers in the help, and their quotient taken over. */
async function addUp(form) {
  await shown(form).locator('.sa-adding > summary').click();
  for (const [name, text] of Object.entries({ members: '3', 'amount-counted-0': '5123', 'amount-left-out-0': '617', 'amount-counted-1': '733' })) await own(form, name).fill(text);
  await shown(form).getByRole('button', { name: form.say('adding-do'), exact: true }).click();
  await calm(form.page);
  await shown(form).locator('.sa-adding-result + p > button').click();
}

test('"Delete everything" takes it away with the answers', async t => {
  const form = await open(t);
  const { say, page } = form;
  await addUp(form);
  await goOn(form);
  const next = await heading(form);
  await page.goBack();
  await calm(page);
  assert.equal(await own(form, 'amount-counted-0').inputValue(), '5123', 'on another page of the form it is not lost');
  await goOn(form);
  await root(form).getByRole('button', { name: say('clear-link'), exact: true }).click();
  await calm(page);
  await shown(form).getByRole('button', { name: say('clear-do'), exact: true }).click();
  await calm(page);
  await leftNowhere(form, 'after deleting');
  for (let step = 0; step < 4 && await heading(form) !== say(`q-${QUESTION}`); step++) {
    await page.goBack();
    await calm(page);
  }
  assert.equal(await heading(form), say(`q-${QUESTION}`), `not "${next}"`);
  assert.deepEqual([await own(form, 'amount-counted-0').inputValue(), await own(form, 'members').inputValue()], ['', '']);
  assert.equal(await field(form, QUESTION).inputValue(), '');
});

test('only the quotient travels', async t => {
  const form = await open(t, 'bg', { ...signature, 'request-car': 'yes', 'share-facts': 'yes' }, 'check');
  const { say, page } = form;
  const posts = [];
  page.on('request', request => { if (request.method() === 'POST') posts.push(request.postData() ?? ''); });
  await addUp(form);
  // Perhaps by further questions that the answer opens.
  for (let step = 0; step < 20 && await heading(form) !== say('check-title'); step++) await goOn(form);
  await follow(form, say('check-continue'));
  await follow(form, say('result-send'));
  await leftNowhere(form, 'before sending');
  await shown(form).getByRole('button', { name: say('send-do') }).click();
  await page.locator('.sa-reference').waitFor();
  assert.equal(posts.length, 1);
  // What is spoken to Firefox doesn't give the body: the server has it.
  if (!posts[0]) posts[0] = (await intake.rows('SELECT application FROM submissions ORDER BY rowid DESC LIMIT 1'))[0].application;
  // (5123 + 733 - 617) x 12, by 12 months and 3 people.
  assert.ok(posts[0].includes('"1746.34"'), posts[0]);
  for (const number of OWN) assert.ok(!posts[0].includes(number), `${number} is sent`);
  await leftNowhere(form, 'after sending');
});
