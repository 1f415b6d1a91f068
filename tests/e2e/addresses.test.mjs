// Where the answers go: the address that the page gives, or the one from which the program came; and what is told of a
// wrong one.

import { everythingLoaded } from './lib/browser.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { draftOf } from './lib/form.mjs';
import { TAG, tagWith } from './lib/portal.mjs';
import { submit } from './lib/sending.mjs';
import { bulgarian, exactly } from './lib/texts.mjs';
import { element, pageHeadings, referenceNumber, shown } from './lib/widget.mjs';
import { short, signature } from './people/short.mjs';

const NAME = draftOf(short, 'question/overview/name');
const COMPLETE = draftOf({ ...short, ...signature }, 'send');

test('a base element does not decide where the answers go', async ({ openPortal, startIntake, intake }) => {
  const other = await startIntake();
  for (const { given, path } of [
    { given: '', path: 'api/v1/submissions' },
    { given: 'submit-url="api/here"', path: 'api/here' },
  ]) {
    const opened = await openPortal(tagWith(given), {
      head: `<base href="${other.url}">`,
      kept: COMPLETE,
      entry: `${intake.url}saa-self-assessment.js`,
    });
    await submit(opened);
    const answered = exactly(opened.t('sent-title'), opened.t('failed-title'));
    await pageHeadings(shown(opened)).filter({ hasText: answered }).waitFor();
    const posts = opened.requests.filter(({ method }) => method === 'POST').map(({ url }) => url);
    expect([...new Set(posts)]).toEqual([`${intake.url}${path}`]);
  }
});

test('without an address the answers go to where the program came from', async ({ openPortal, startIntake }) => {
  const home = await startIntake();
  const opened = await openPortal(TAG, {
    kept: COMPLETE,
    arrange: async page => {
      // The portal has no files of the widget; the other origin lets it have them.
      await page.route(`${home.url}**`, async route => {
        const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
        if (route.request().method() === 'OPTIONS') return route.fulfill({ status: 204, headers });
        const response = await route.fetch();
        return route.fulfill({ response, headers: { ...response.headers(), ...headers } });
      });
    },
    entry: `${home.url}saa-self-assessment.js`,
  });
  await submit(opened);
  await referenceNumber(opened).waitFor();
  expect(await home.rows('SELECT * FROM submissions')).toHaveLength(1);
});

const NOBODY = 'http://127.0.0.1:9/submissions';
const ADDRESSES = {
  'no address': { address: 'http://', told: /not an address/ },
  'another kind of address': { address: 'ftp://example.bg/', told: /neither http nor https/ },
  'nobody there': { address: NOBODY, told: /can't be reached/ },
  'nothing there': { address: '/not-there', told: /answers 404/ },
  'forbidden by the policy': {
    address: NOBODY,
    told: /connect-src/,
    policy: "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'",
  },
};

for (const [fault, { address, told: expected, policy }] of Object.entries(ADDRESSES)) {
  test(`a wrong address is told to the console when the page opens: ${fault}`, async ({ openPortal }) => {
    const opened = await openPortal(tagWith(`submit-url="${address}"`), { policy, kept: NAME });
    const { complaints, requests } = opened;
    const told = () => complaints.filter(text => text.startsWith('saa-self-assessment: submit-url'));
    await expect.poll(told).not.toEqual([]);
    expect(told()).toEqual([expect.stringMatching(expected)]);
    expect(requests.every(({ method }) => ['GET', 'HEAD'].includes(method))).toBe(true);
    await expect(pageHeadings(shown(opened)), 'the person is not bothered').toBeVisible();
  });
}

for (const [what, how] of Object.entries({
  replaces: element => element.replaceWith(document.createElement('saa-self-assessment')),
  removes: element => element.remove(),
  moves: element => document.body.prepend(element),
})) {
  test(`a page that ${what} the element as soon as it is ready is told of no wrong address`, async ({ openPortal }) => {
    const script = `let once = false;
      addEventListener('sa-ready', ({ target }) => { if (once) return; once = true; (${how})(target); });`;
    const { page, complaints, told } = await openPortal(TAG, { wait: false, head: `<script>${script}</script>` });
    await page.waitForFunction(() => window.told.length > 0);
    await page.waitForTimeout(500);
    expect(complaints.filter(text => !/favicon/.test(text))).toEqual([]);
    expect((await told()).filter(name => name.startsWith('sa-error'))).toEqual([]);
  });
}

test('an address that becomes wrong later is told to the console, never to the applicant as a page not found', async ({
  openPortal,
}) => {
  const opened = await openPortal(TAG, { kept: COMPLETE });
  const { page, complaints } = opened;
  await everythingLoaded(opened);
  await element(page).evaluate(element => element.setAttribute('submit-url', '/api/other'));
  const told = () => complaints.filter(text => /submit-url:.*answers 404/.test(text));
  await expect.poll(told).not.toEqual([]);
  expect(told()).toHaveLength(1);
  await submit(opened);
  await page.getByText(bulgarian('failed-not-taken')).waitFor();
  await expect(page.getByText(bulgarian('failed-owner'))).toBeVisible();
  expect(await page.getByText(bulgarian('intake-not-found')).count()).toBe(0);
});

test('a right address is not complained about', async ({ openPortal }) => {
  const opened = await openPortal();
  const { complaints } = opened;
  await everythingLoaded(opened);
  expect(complaints.filter(text => !/favicon/.test(text))).toEqual([]);
});
