import { defineConfig } from '@playwright/test';

import { CHROMIUM, FIREFOX } from './lib/launch.mjs';

/** The files that go through Firefox ESR in every run: those in which nothing is Chromium's own. */
const IN_FIREFOX = ['adding-up', 'adding-up-kept', 'declaration', 'figures', 'firefox', 'further', 'gallery', 'keep'];

const named = names => names.map(name => `${name}.test.mjs`);

export default defineConfig({
  testDir: '.',
  testMatch: '*.test.mjs',
  // Under the folder of everything that is built, which is not kept.
  outputDir: process.env.TRACES || '../../target/test/end-to-end',
  reporter: 'list',
  forbidOnly: true,
  // A test that passes at the second try has found something.
  retries: 0,
  workers: Number(process.env.WORKERS || 2),
  // The longest fills in the whole form by keyboard.
  timeout: 300_000,
  expect: {
    timeout: 10_000,
    // What examples of components are to assistive technology; the same in both browsers.
    toMatchAriaSnapshot: { pathTemplate: 'examples/{arg}{ext}' },
  },
  // A snapshot that is missing is a fault too.
  updateSnapshots: process.env.UPDATE_EXPECT ? 'changed' : 'none',
  use: {
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'chromium',
      testIgnore: named(['firefox']),
      use: { browserName: 'chromium', launchOptions: CHROMIUM },
    },
    {
      name: 'firefox-esr',
      testMatch: process.env.ANY_IN_FIREFOX ? '*.test.mjs' : named(IN_FIREFOX),
      use: {
        browserName: 'firefox',
        channel: FIREFOX.channel,
        launchOptions: { executablePath: FIREFOX.executablePath },
      },
    },
  ],
});
