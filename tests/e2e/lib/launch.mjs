// How the browsers of the system are started: none is downloaded.

/** Chromium. As root, in containers, its own sandbox cannot start. */
export const CHROMIUM = {
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: process.getuid() === 0 ? ['--no-sandbox'] : [],
};

/**
 * Firefox ESR. The channel means Mozilla's own browser, spoken to by WebDriver BiDi; else a patched one is expected.
 */
export const FIREFOX = {
  channel: 'moz-firefox',
  executablePath: process.env.FIREFOX || '/usr/bin/firefox-esr',
};
