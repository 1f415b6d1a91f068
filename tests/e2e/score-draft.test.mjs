// What is entered for the functioning score stays in the tab, and is never part of what is sent.

import { expect, test } from './lib/fixtures.mjs';
import {
  assertArrived,
  clearAll,
  clickLink,
  draftOf,
  field,
  goOn,
  heading,
  keep,
  option,
  read,
  reload,
  settled,
  stored,
  switchLanguage,
} from './lib/form.mjs';
import { activate } from './lib/person.mjs';
import { TAG, tagWith } from './lib/portal.mjs';
import { kept, openScore, PATH } from './lib/score.mjs';
import { submit } from './lib/sending.mjs';
import { element, formAppears, shown } from './lib/widget.mjs';
import { short, signature } from './people/short.mjs';

test('it is kept in the tab, in another language, and back leads the way one came', async ({ openForm }) => {
  const answers = { 'score-source': 'known', 'score-known': '41,5', 'score-percent': '72' };
  const form = await openScore(openForm, { kept: kept(answers) });
  await reload(form);
  await switchLanguage(form, 'en');
  expect(await read(form)).toContain(form.t('score-value', { score: '41.5' }));
  for (const title of ['q-score-known', 'q-score-percent', 'q-score-source', 'overview-title']) {
    await clickLink(form, form.t('back'));
    expect(await heading(form)).toBe(form.t(title));
  }
  await clickLink(form, form.t('overview-result'));
  await clickLink(form, form.t('score-link'));
  await clickLink(form, form.t('back'));
  expect(await heading(form)).toBe(form.t('result-title'));
});

test("the percentage of the decision needn't be typed twice", async ({ openForm }) => {
  const of = { ...short, 'has-decision': 'yes', 'decision-body': 'telk', 'decision-percent': '72,5' };
  const form = await openScore(openForm, { kept: draftOf(of) });
  await clickLink(form, form.t('score-link'));
  await option(form, 'score-source', 'known').check();
  await goOn(form);
  await expect(field(form, 'score-percent')).toHaveValue('72,5');
  expect(await read(form), 'where it comes from').toContain(form.t('score-percent-taken'));
  await field(form, 'score-percent').fill('');
  await goOn(form);
  await clickLink(form, form.t('back'));
  await expect(field(form, 'score-percent'), 'emptied on purpose').toHaveValue('');
  await clickLink(form, form.t('back'));
  await clickLink(form, form.t('back'));
  await reload(form);
  await clickLink(form, form.t('score-link'));
  await goOn(form);
  await expect(field(form, 'score-percent'), 'taken over once').toHaveValue('');
  expect(await read(form)).not.toContain(form.t('score-percent-taken'));
});

test("one person's percentage doesn't get into another's score", async ({ openForm }) => {
  const of = { ...short, 'has-decision': 'yes', 'decision-body': 'telk', 'decision-percent': '72,5' };
  const form = await openScore(openForm, {
    kept: kept({ 'score-source': 'known', 'score-known': '63' }, 'overview', of),
  });
  const { t } = form;
  await clickLink(form, t('score-link'));
  for (let step = 0; step < 3; step++) await goOn(form);
  expect(await read(form)).toContain(t('status-percent', { percent: '72,5', group: t('percent-group-severe') }));
  await shown(form)
    .getByRole('button', { name: t('score-again'), exact: true })
    .click();
  await settled(form.page);
  await shown(form)
    .getByRole('button', { name: t('score-again-do'), exact: true })
    .click();
  await settled(form.page);
  await assertArrived(form, t('q-score-source'));
  for (const again of [false, true]) {
    if (again) {
      await clickLink(form, t('back'));
      await clickLink(form, t('score-link'));
    }
    await option(form, 'score-source', 'known').check();
    await goOn(form);
    await expect(field(form, 'score-percent')).toHaveValue('');
    await field(form, 'score-percent').fill('72,5');
    await goOn(form);
    await clickLink(form, t('back'));
    expect(await read(form), 'typed, not taken').not.toContain(t('score-percent-taken'));
    await field(form, 'score-percent').fill('');
    await clickLink(form, t('back'));
  }
});

test('what is sent holds nothing of it, and afterwards nothing of it is kept', async ({ openForm, intake }) => {
  const answers = { 'score-source': 'known', 'score-known': '41,5', 'score-percent': '72' };
  const form = await openScore(openForm, { kept: kept(answers, 'send', { ...short }) });
  await field(form, 'signature-name').fill(signature['signature-name']);
  await field(form, 'declaration').check();
  await submit(form);
  await shown(form).getByText(form.t('sent-title')).first().waitFor();
  const [row] = await intake.rows('SELECT * FROM submissions ORDER BY rowid DESC LIMIT 1');
  expect(JSON.stringify(row)).toContain('Ива');
  expect(JSON.stringify(row)).not.toMatch(/score|41,5/);
  expect((await stored(form)).score.answers).toEqual({});
});

test('deleted with everything else', async ({ openForm }) => {
  const form = await openScore(openForm, { kept: kept({ 'score-source': 'known', 'score-known': '41,5' }) });
  await clearAll(form);
  expect((await stored(form)).score.answers).toEqual({});
});

test('a page without the score leaves what was entered in the same tab as it is', async ({ openForm }) => {
  const answers = { 'score-source': 'known', 'score-known': '63' };
  const form = await openForm({ kept: kept(answers, 'start') });
  await activate(form, form.t('start-begin'), form.t('overview-title'));
  expect((await stored(form)).score.answers).toEqual(answers);
  await clearAll(form);
  expect((await stored(form)).score, 'deleted is deleted').toBeUndefined();
});

for (const slow of ['score', 'app']) {
  test(`two programs on one page: each keeps its own draft, also when ${slow} is slow`, async ({ openPortal }) => {
    const both = [
      kept({ 'score-source': 'known' }, 'overview', { 'first-name': 'Ана' }),
      draftOf({ 'first-name': 'Боян' }),
    ];
    const { page } = await openPortal(`${tagWith('functioning-score')}${TAG}`, {
      async arrange(page) {
        await page.route(`**/assets/${slow}.*.wasm`, async route => {
          await new Promise(resolve => setTimeout(resolve, 600));
          await route.continue();
        });
        for (const [at, draft] of both.entries()) await keep(page, draft, `saa-self-assessment:${at + 1}`);
      },
    });
    const elements = element(page);
    for (const at of [0, 1]) await formAppears(elements.nth(at));
    await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
    const [first, second] = await page.evaluate(() =>
      [1, 2].map(at => JSON.parse(sessionStorage.getItem(`saa-self-assessment:${at}`))),
    );
    expect([first.draft.answers['first-name'], second.draft.answers['first-name']]).toEqual(['Ана', 'Боян']);
    expect(first.score.answers['score-source']).toBe('known');
    await expect(elements.nth(0).getByText('(незадължително)')).toHaveCount(1);
    expect(await elements.nth(1).getByText('(незадължително)').count()).toBe(0);
  });
}

test("if the optional program doesn't come, the form does", async ({ openPage, intake }) => {
  const { page } = await openPage('about:blank');
  await page.route('**/assets/score.*.wasm', route => route.abort());
  await page.goto(`${intake.url}${PATH}`);
  await formAppears(element(page));
});

test('without being asked for, nothing of it is there', async ({ openForm }) => {
  const form = await openForm({ kept: kept({ 'score-source': 'known' }, 'score'), idle: true });
  expect(await heading(form)).toBe(form.t('start-title'));
  await activate(form, form.t('start-begin'), form.t('overview-title'));
  expect(await read(form)).not.toContain(form.t('score-link'));
  expect(form.requests.filter(({ url }) => url.includes('score'))).toEqual([]);
});
