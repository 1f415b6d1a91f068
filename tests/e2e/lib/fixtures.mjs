// What a test can ask for: an intake, and pages in a browser. Each is given by name, as in
// `test('...', async ({ openForm, intake }) => { ... })`, and ended after the test.

import { test as base, expect } from '@playwright/test';

import { openPage } from './browser.mjs';
import { openForm } from './form.mjs';
import { startIntake } from './intake.mjs';
import { openPortal } from './portal.mjs';
import { openBeforeSubmit } from './sending.mjs';

export { expect };

/** What is undone at the end at the end: what was opened last first. */
async function withCleanup(use) {
  const steps = [];
  try {
    await use(step => steps.push(step));
  } finally {
    for (const step of steps.reverse()) await step();
  }
}

/**
 * - `intake`: the running intake with the built widget. All tests of a worker share it and its database: a test counts
 *   what it has added, and looks at its own rows.
 * - `gallery`: the address of the gallery of components, which isn't in the built widget.
 * - `startIntake(variables)`: another one, for this test alone.
 * - `openPage(url, options)`: any page.
 * - `openForm(options)`: the form, watched: what the browser complains about and what `auditPage` notes fails the test.
 * - `openPortal(body, options)`: a page of others that embeds the form.
 * - `beforeSubmit(options)`: a form that is complete but for Submit, and its network (`lib/sending.mjs`).
 * - `atEnd(step)`: something of the test's own is undone after it.
 * - `submissionCount()`: how many submissions the intake has stored.
 */
export const test = base.extend({
  intake: [
    async ({}, use) => {
      const intake = await startIntake();
      await use(intake);
      await intake.end();
    },
    { scope: 'worker' },
  ],

  gallery: [
    async ({}, use) => {
      const intake = await startIntake({}, 'GALLERY');
      await use(intake.url);
      await intake.end();
    },
    { scope: 'worker' },
  ],

  startIntake: async ({}, use) => {
    await withCleanup(atEnd =>
      use(async variables => {
        const intake = await startIntake(variables);
        atEnd(intake.end);
        return intake;
      }),
    );
  },

  atEnd: async ({}, use) => {
    await withCleanup(use);
  },

  openPage: async ({ browser }, use) => {
    await withCleanup(atEnd =>
      use(async (url, options) => {
        const opened = await openPage(browser, url, options);
        atEnd(() => opened.context.close());
        return opened;
      }),
    );
  },

  openForm: async ({ openPage, intake }, use) => {
    const forms = [];
    await use(async ({ path = '', url = intake.url, ...options } = {}) => {
      const form = await openForm(openPage, `${url}${path}`, options);
      forms.push(form);
      return form;
    });
    // Asked before the runner takes its picture of the end, for which it puts a style into the page. What has just been
    // said is here once the page answers.
    for (const { page } of forms) await page.evaluate(() => {}).catch(() => {});
    const found = forms.map(form => ({ complaints: form.seriousComplaints(), faults: form.faults }));
    expect(found, 'what the browser complained about, and what is wrong with a page').toEqual(
      found.map(() => ({ complaints: [], faults: [] })),
    );
  },

  openPortal: async ({ openPage, intake }, use) => {
    await use((body, options) => openPortal(openPage, intake, body, options));
  },

  beforeSubmit: async ({ openForm }, use) => {
    await use(options => openBeforeSubmit(openForm, options));
  },

  submissionCount: async ({ intake }, use) => {
    await use(async () => (await intake.rows('SELECT count(*) AS count FROM submissions'))[0].count);
  },
});
