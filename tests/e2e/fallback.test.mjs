// When the form cannot start, the page says why, in plain words, and what else one can do.

import { axeFindings, picture } from './lib/browser.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { continueButton, draftOf, field, reload } from './lib/form.mjs';
import { breakProgram, fillStorage } from './lib/portal.mjs';
import { gate } from './lib/sending.mjs';
import { bulgarian, english, plain } from './lib/texts.mjs';
import { element, formAppears, pageHeadings } from './lib/widget.mjs';
import { short } from './people/short.mjs';

/** The reasons that can be read now, by their names; each in both languages. */
const reasons = page =>
  page.evaluate(() =>
    [...document.querySelectorAll('saa-self-assessment > [data-reason]')]
      .filter(element => element.checkVisibility())
      .map(element => `${element.dataset.reason} ${element.closest('[lang]').lang}`),
  );

/** The heading and the other ways, which stand in the page itself. */
async function assertOtherWays(page) {
  const own = page.locator('saa-self-assessment > :is(h1, p):not([data-reason])');
  expect(await own.count()).toBeGreaterThanOrEqual(4);
  for (const text of await own.all()) await expect(text, await text.innerText()).toBeVisible();
  expect(await pageHeadings(element(page)).count(), 'the form is not there').toBe(0);
}

const withPolicy = change => async route => {
  const response = await route.fetch();
  const headers = response.headers();
  headers['content-security-policy'] = change(headers['content-security-policy']);
  await route.fulfill({ response, headers });
};

const FAULTS = {
  'the program does not arrive': page => page.route('**/*.wasm', route => route.abort()),
  'the program is not there': page => page.route('**/*.wasm', route => route.fulfill({ status: 404, body: '' })),
  'the program is something else': page =>
    page.route('**/*.wasm', route => route.fulfill({ contentType: 'application/wasm', body: '<html>' })),
  'the glue does not arrive': page => page.route('**/assets/app.*.js', route => route.abort()),
  'the texts do not arrive': page => page.route('**/assets/texts-*', route => route.abort()),
  'the style does not arrive': page => page.route('**/assets/style.*', route => route.abort()),
  'the page forbids WebAssembly': (page, url) =>
    page.route(
      url,
      withPolicy(policy => policy.replace(" 'wasm-unsafe-eval'", '')),
    ),
  'the browser is too old for WebAssembly': page =>
    page.addInitScript(() => {
      delete window.WebAssembly;
    }),
};

for (const [fault, arrange] of Object.entries(FAULTS)) {
  test(`${fault}: the page says so`, async ({ openPage, intake }) => {
    const { page } = await openPage('about:blank', { width: 360, height: 740 });
    await arrange(page, intake.url);
    await page.addInitScript(() =>
      addEventListener('sa-error', event => {
        window.told = event.detail;
      }),
    );
    await page.goto(intake.url);
    await page.locator('[data-reason="load"]').first().waitFor();
    expect(await reasons(page)).toEqual(['load bg', 'load en']);
    await assertOtherWays(page);
    expect(await page.evaluate(() => window.told)).toEqual({ code: 'load' });
    expect(await page.evaluate(() => document.activeElement === document.body), 'the focus is not taken').toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, `fallback-${fault.replaceAll(' ', '-')}`);
  });
}

/** A page whose program waits at a gate: `go()` opens it. */
async function slowly(openPage, script) {
  const { page, complaints } = await openPage('about:blank');
  const { go, handle } = gate();
  await page.route('**/*.wasm', handle);
  if (script) await page.addInitScript(script);
  return { page, complaints, go };
}

/** What the element's live region says, with its languages. */
const said = page =>
  page
    .locator('saa-self-assessment > [data-reason]')
    .first()
    .evaluate(() => {
      const texts = document
        .querySelector('saa-self-assessment')
        .shadowRoot.querySelectorAll('[role="status"] [data-reason]');
      return [...texts].map(
        text => `${text.dataset.reason} ${(text.closest('[lang]') ?? text.getRootNode().host).lang}`,
      );
    });

test('a slow line: after a second the page says that it loads, then the form comes', async ({ openPage, intake }) => {
  const { page, complaints, go } = await slowly(openPage);
  await page.goto(intake.url);
  await page.locator('[data-reason="loading"]').first().waitFor({ timeout: 3000 });
  expect(await reasons(page)).toEqual(['loading bg', 'loading en']);
  await assertOtherWays(page);
  expect(await axeFindings(page)).toEqual([]);
  go();
  await formAppears(element(page));
  expect(await said(page), 'who was told to wait is told that it is over').toEqual(['ready bg', 'ready en']);
  expect(await reasons(page)).toEqual([]);
  expect(!(await page.locator('saa-self-assessment > h1').isVisible()), 'only one of the two is shown').toBe(true);
  await page.waitForTimeout(3200);
  expect(await said(page), 'and not met again').toEqual([]);
  expect(complaints).toEqual([]);
});

// Screen readers read a page out when it counts as loaded: what comes later they leave out.
test('the page counts as loaded when the form is on it, or what it says instead', async ({ openPage, intake }) => {
  const { page, go } = await slowly(openPage, () =>
    addEventListener('load', () => {
      const element = document.querySelector('saa-self-assessment');
      window.loaded = {
        form: !!element.shadowRoot?.querySelector('h1'),
        reason: element.querySelector('[data-reason="loading"]').checkVisibility(),
      };
    }),
  );
  // The page's clock stands still: however busy the machine, the second after which the page speaks itself doesn't
  // pass.
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  await page.goto(intake.url, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.querySelector('saa-self-assessment')?.shadowRoot);
  await page.waitForTimeout(400);
  expect(await page.evaluate(() => window.loaded), 'it waits for the form').toBeUndefined();
  go();
  await formAppears(element(page));
  expect(await page.evaluate(() => window.loaded), 'it waits until the browser has told of the form').toBeUndefined();
  await page.clock.runFor(900);
  await page.waitForFunction(() => window.loaded);
  expect(await page.evaluate(() => window.loaded)).toEqual({ form: true, reason: false });
  expect(
    await page.evaluate(
      () => document.querySelector('saa-self-assessment').shadowRoot.querySelectorAll('iframe').length,
    ),
  ).toBe(0);
});

test('the page that waits longest counts as loaded with what it says instead', async ({ openPage, intake }) => {
  const { page, go } = await slowly(openPage, () =>
    addEventListener('load', () => {
      window.reason = document.querySelector('[data-reason="loading"]').checkVisibility();
    }),
  );
  await page.goto(intake.url);
  expect(await page.evaluate(() => window.reason)).toBe(true);
  expect(await said(page), 'it is read with the page and not said a second time').toEqual([]);
  go();
});

test('on a quick line nothing flashes up before the form', async ({ openPage, intake }) => {
  const { page } = await openPage('about:blank');
  await page.addInitScript(() => {
    window.flashes = [];
    customElements.whenDefined('saa-self-assessment').then(() => {
      window.defined = performance.now();
    });
    const look = () => {
      const heading = document.querySelector('saa-self-assessment > h1');
      // Before the script has come, the page shows what it has; from then on either the form or, after a second, the
      // page.
      if (heading && customElements.get('saa-self-assessment') && heading.checkVisibility())
        window.flashes.push(performance.now());
      requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(intake.url);
  await formAppears(element(page));
  const [flashes, defined] = await page.evaluate(() => [window.flashes, window.defined]);
  // From the definition of the element on, whatever the machine: nothing in the first nine tenths of a second.
  expect(flashes.filter(at => at - defined < 900)).toEqual([]);
});

test('a browser without JavaScript shows the other ways and no reason that is not one', async ({
  openPage,
  intake,
}) => {
  const { page } = await openPage(intake.url, { javaScriptEnabled: false });
  await assertOtherWays(page);
  for (const text of await page.locator('[data-reason]').all()) expect(!(await text.isVisible())).toBe(true);
});

test('after a fault inside, the answers are still there when the page is loaded again', async ({ openForm }) => {
  const form = await openForm({
    kept: draftOf(short, 'question/overview/name'),
    excused: [/saa-self-assessment|RuntimeError|\0/],
  });
  const { page } = form;
  await field(form, 'patronymic').fill('Иванова');
  await page.waitForTimeout(400);
  await breakProgram(form);
  await continueButton(form).click();
  await page.locator('[data-reason="crash"]').first().waitFor();
  expect(await reasons(page)).toEqual(['crash bg', 'crash en']);
  expect(await said(page), 'nobody who only hears is left with silence').toEqual(['crash bg', 'crash en']);
  await assertOtherWays(page);
  expect(await axeFindings(page)).toEqual([]);
  await reload(form);
  await expect(field(form, 'patronymic')).toHaveValue('Иванова');
});

test('where earlier answers are kept, the page does not send anybody back to the beginning', async ({ openForm }) => {
  const form = await openForm({
    kept: draftOf(short, 'question/overview/name'),
    excused: [/saa-self-assessment|RuntimeError|\0/],
  });
  const { page } = form;
  await fillStorage(page);
  await field(form, 'patronymic').fill('Иванова');
  await page.waitForTimeout(400);
  await breakProgram(form);
  await continueButton(form).click();
  const own = page.locator('saa-self-assessment > [data-reason="crash-unsaved"]');
  await own.first().waitFor();
  expect((await own.allInnerTexts()).map(plain)).toEqual([
    bulgarian('reason-crash-unsaved'),
    english('reason-crash-unsaved'),
  ]);
  await reload(form);
  await expect(field(form, 'first-name')).toHaveValue(short['first-name']);
});

test('no empty region is met on the page that says why there is no form, however early it says it', async ({
  openPage,
  intake,
}) => {
  const { page } = await openPage('about:blank');
  await page.route('**/portal', route =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="bg"><title>Портал</title>
        <script type="module" src="/saa-self-assessment.js"></script>
        <saa-self-assessment></saa-self-assessment><img src="/slow.png" alt="Снимка">`,
    }),
  );
  await page.route('**/slow.png', () => {});
  await page.route('**/*.wasm', route => route.fulfill({ status: 404, body: '' }));
  await page.goto(`${intake.url}portal`, { waitUntil: 'commit' });
  await page.getByText(bulgarian('reason-load')).first().waitFor();
  expect(await page.evaluate(() => document.readyState)).toBe('interactive');
  const empty = await page.evaluate(
    () =>
      [
        ...document.querySelector('saa-self-assessment').shadowRoot.querySelectorAll('[role="status"], [aria-live]'),
      ].filter(region => region.checkVisibility() && !region.textContent.trim()).length,
  );
  expect(empty).toBe(0);
});
