// Files that are something else than they should be, or never come: the page says so, takes nothing for good, and works
// once the server is well again.

import { expect, test } from './lib/fixtures.mjs';
import { heading } from './lib/form.mjs';
import { POLICY, TAG } from './lib/portal.mjs';
import { bulgarian, english } from './lib/texts.mjs';
import { element, formAppears, shown } from './lib/widget.mjs';

/** The button of the first page, which has a colour of its own once the style is there. */
const beginButton = opened => shown(opened).getByRole('button', { name: opened.t('start-begin') });
const NAKED = 'rgba(0, 0, 0, 0)';

const HTML = { contentType: 'text/html; charset=utf-8', body: '<!doctype html><title>Портал</title><p>Добре дошли' };
const changed = change => async route => {
  const response = await route.fetch();
  await route.fulfill({ response, body: change(await response.body()) });
};

/** What is wrong, and how the answer of the server is made so. */
const FAULTS = {
  'the texts are a page': {
    address: '**/assets/texts-bg*',
    answer: route => route.fulfill(HTML),
  },
  'the texts are half there': {
    address: '**/assets/texts-bg*',
    answer: changed(body => body.subarray(0, body.length / 2)),
  },
  'one letter of the texts is another': {
    address: '**/assets/texts-bg*',
    answer: changed(body => Buffer.from(body).fill(65, 5000, 5001)),
  },
  'the style is a page': {
    address: '**/assets/style*',
    answer: route => route.fulfill(HTML),
  },
  'the style is a page that says it is a style': {
    address: '**/assets/style*',
    answer: route => route.fulfill({ ...HTML, contentType: 'text/css' }),
  },
  'the style is half there': {
    address: '**/assets/style*',
    answer: changed(body => body.subarray(0, body.length * 0.4)),
  },
  'the style is a page that names our own classes': {
    address: '**/assets/style*',
    answer: route => route.fulfill({ contentType: 'text/html', body: 'Access denied .sa-root { }' }),
  },
  'the style has been shortened': {
    address: '**/assets/style*',
    answer: changed(body => Buffer.from(String(body).replaceAll('\n', ''))),
  },
  'the program is a page': {
    address: '**/*.wasm',
    answer: route => route.fulfill(HTML),
  },
  'the program is half there': {
    address: '**/*.wasm',
    answer: changed(body => body.subarray(0, body.length / 2)),
  },
  'the program is another one': {
    address: '**/*.wasm',
    answer: route =>
      route.fulfill({ contentType: 'application/wasm', body: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]) }),
  },
  'the glue is another script': {
    address: '**/assets/app.*.js*',
    answer: route => route.fulfill({ contentType: 'text/javascript', body: 'export const nothing = 0;' }),
  },
  'the glue is a page': {
    address: '**/assets/app.*.js*',
    answer: route => route.fulfill(HTML),
  },
};

for (const [fault, { address, answer }] of Object.entries(FAULTS)) {
  test(`${fault}: it is said, and over once the server is well`, async ({ openPortal }) => {
    const { page, told } = await openPortal(TAG, { wait: false, arrange: page => page.route(address, answer) });
    const form = element(page);
    await form.getByText(bulgarian('reason-load')).first().waitFor();
    await expect(form.getByText(english('reason-load')).first()).toBeVisible();
    await expect(form.getByRole('button').first()).toBeVisible();
    expect(await told()).toEqual(['sa-error load']);
    await page.unroute(address);
    await page.evaluate(async () => {
      const element = document.querySelector('saa-self-assessment');
      element.remove();
      await new Promise(done => {
        setTimeout(done, 20);
      });
      document.body.append(element);
    });
    await formAppears(form);
    expect(await form.getByText(bulgarian('reason-load')).filter({ visible: true }).count()).toBe(0);
    expect(await told()).toEqual(['sa-error load', 'sa-ready']);
    await page.evaluate(() =>
      document.querySelector('saa-self-assessment').after(document.createElement('saa-self-assessment')),
    );
    await formAppears(element(page).nth(1));
  });
}

test('texts that a well-meaning program has put into UTF-8 are read all the same', async ({ openPortal }) => {
  const decode = changed(body => Buffer.from(new TextDecoder('windows-1251').decode(body).replaceAll('\n', '\r\n')));
  const opened = await openPortal(TAG, { arrange: page => page.route('**/assets/texts-bg*', decode) });
  expect(await heading(opened)).toBe(bulgarian('start-title'));
});

const FILES = {
  'the style': '**/assets/style*',
  'the texts': '**/assets/texts-bg*',
  'the glue': '**/assets/app.*.js',
  'the element': '**/assets/element*',
};

for (const [file, address] of Object.entries(FILES)) {
  test(`${file} never comes: it is said after a while`, async ({ openPortal }) => {
    const { page, told } = await openPortal(TAG, {
      wait: false,
      today: false,
      arrange: async page => {
        await page.clock.install();
        await page.route(address, () => {});
      },
    });
    await page.waitForTimeout(1500);
    await page.clock.runFor(70_000);
    await page.getByText(bulgarian('reason-load')).first().waitFor();
    expect(await told()).toEqual(['sa-error load']);
  });
}

test('not even the element comes: the entry says it', async ({ openPortal }) => {
  const body = `${TAG}<saa-self-assessment><p data-reason="load" hidden>Няма го.</p></saa-self-assessment>`;
  const { page, told } = await openPortal(body, {
    wait: false,
    arrange: page => page.route('**/assets/element*', route => route.fulfill({ status: 404, body: '' })),
  });
  await page.getByText(bulgarian('reason-load')).waitFor();
  await expect(page.getByText('Няма го.')).toBeVisible();
  expect(await told()).toEqual(['sa-error load', 'sa-error load']);
});

test('a style sheet that a well-meaning program has put another end of line into is the same', async ({
  openPortal,
}) => {
  const convert = changed(body => Buffer.from(`\ufeff${String(body).replaceAll('\n', '\r\n')}`));
  const opened = await openPortal(TAG, { arrange: page => page.route('**/assets/style*', convert) });
  await expect(beginButton(opened)).not.toHaveCSS('background-color', NAKED);
});

test('a browser without sheets of its own gets the style by a link, and is told where that does not come', async ({
  openPortal,
}) => {
  const isOld = () => {
    delete CSSStyleSheet.prototype.replaceSync;
  };
  const well = await openPortal(TAG, { policy: POLICY, arrange: page => page.addInitScript(isOld) });
  await expect(element(well.page).locator('link')).toHaveCount(1);
  await well.page.waitForTimeout(100);
  await expect(beginButton(well)).not.toHaveCSS('background-color', NAKED);
  const ill = await openPortal(TAG, {
    wait: false,
    arrange: async page => {
      await page.addInitScript(isOld);
      await page.route('**/assets/style*', route =>
        route.request().resourceType() === 'stylesheet' ? route.abort() : route.continue(),
      );
    },
  });
  await ill.page.getByText(bulgarian('reason-load')).first().waitFor();
  expect(await ill.told()).toEqual(['sa-error load']);
});
