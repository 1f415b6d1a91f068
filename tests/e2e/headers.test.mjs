// A page with little room: a narrow window, and headers under which nothing that has the focus may be.

import { expect, test } from './lib/fixtures.mjs';
import { draftOf, field } from './lib/form.mjs';
import { overviewAppears, TAG } from './lib/portal.mjs';
import { languages, shown } from './lib/widget.mjs';
import { short } from './people/short.mjs';
import { ana } from './people/whole.mjs';

const NAME = draftOf(short, 'question/overview/name');

for (const margin of [8, 24]) {
  test(`a window of 280 px with a margin of ${margin} px does not scroll sideways`, async ({ openPortal }) => {
    const opened = await openPortal(TAG, {
      width: 280,
      height: 640,
      head: `<style>body { margin: ${margin}px }</style>`,
      kept: draftOf(ana, 'check'),
    });
    const { page, t } = opened;
    const tooWide = () =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return Math.max(0, scrollWidth - clientWidth);
      });
    expect(await tooWide(), 'check answers').toBe(0);
    await shown(opened)
      .getByRole('button', { name: t('check-continue') })
      .first()
      .click();
    await shown(opened)
      .getByRole('heading', { name: t('result-title') })
      .waitFor();
    expect(await tooWide(), 'the result').toBe(0);
  });
}

/** Headers as portals build them, each 140 px high. */
const BAR = 'top:0;left:0;right:0;height:140px;background:#ddd;z-index:9';
const inShadow = html => `<div id="bar"></div>
  <script>document.querySelector('#bar').attachShadow({ mode: 'open' }).innerHTML = '${html}'</script>`;
const GREY = 'background:#ddd';
const OVER = 'position:fixed;top:0;left:0;right:0;z-index:9';
const HEADERS = {
  'fixed': `<header style="position:fixed;${BAR}">Портал</header>`,
  'sticky': `<header style="position:sticky;${BAR}">Портал</header>`,
  'fixed in the shadow of another element': inShadow(`<header style="position:fixed;${BAR}">Портал</header>`),
  'a slot of another element': `<div id="bar"><b style="display:block;height:140px;${GREY}">Портал</b></div>
    <script>document.querySelector('#bar').attachShadow({ mode: 'open' }).innerHTML =
      '<header style="${OVER}"><slot></slot></header>'</script>`,
  'fixed and lets the pointer through': `<header style="position:fixed;pointer-events:none;${BAR}">Портал</header>`,
  'taller than what holds it': `<div style="${OVER};height:0"><div style="height:140px;${GREY}">Портал</div></div>`,
  'placed in what holds it': `<div style="position:fixed;top:0;left:0;z-index:9">
    <div style="position:absolute;width:1280px;${BAR}">Портал</div></div>`,
  'drawn before its content': `<style>header::before { content: ''; position: absolute; inset: 0; ${GREY} }</style>
    <header style="position:fixed;${BAR};background:none"><b></b></header>`,
  'in two rows': `<div style="${OVER}"><div style="height:70px;${GREY}">Портал</div>
    <nav style="height:70px;background:#ccc">Меню</nav></div>`,
  'under a layer of messages': `<div style="position:fixed;inset:0;pointer-events:none;z-index:10"><p></p></div>
    <header style="position:fixed;${BAR}">Портал</header>`,
};

test('what is fixed but not to be seen moves nothing', async ({ openPortal }) => {
  const body = `
    <div style="position:fixed;inset:0;pointer-events:none;z-index:10"><div style="height:300px"><p></p></div></div>
    <nav style="${OVER};height:20px;overflow:hidden;${GREY}"><div style="height:400px;background:#ccc">Меню</div></nav>
    <div style="position:fixed;top:0;left:0;right:0;height:200px;${GREY};opacity:0;pointer-events:none">Меню</div>
    <aside style="position:fixed;inset:0 auto 0 0;width:700px;background:#eee;z-index:-1"></aside>
    <div style="height:60px"></div>${TAG}`;
  const opened = await openPortal(body, { height: 600, kept: NAME });
  const { page } = opened;
  await field(opened, 'first-name').focus();
  await page.waitForTimeout(200);
  const before = await page.evaluate(() => scrollY);
  await languages(opened).getByRole('button').first().focus();
  await page.waitForTimeout(200);
  expect(before).toBe(0);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

for (const [kind, header] of Object.entries(HEADERS)) {
  test(`nothing that has the focus is under a header: ${kind}`, async ({ openPortal }) => {
    const body = `${header}<div style="height:200px"></div>${TAG}<div style="height:900px"></div>`;
    const { page, t } = await openPortal(body, { height: 600, kept: draftOf(short, 'start') });
    // It is moved a moment later, by browsers at different ones.
    const covered = () =>
      page.evaluate(async () => {
        for (let frame = 0; ; frame++) {
          await new Promise(done => {
            requestAnimationFrame(done);
          });
          let element = document.activeElement;
          while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
          const box = element.getBoundingClientRect();
          const isSeen =
            element === document.body || !element.getRootNode().host || (box.bottom > 148 && box.top < innerHeight);
          if (frame > 1 && isSeen) return '';
          if (frame > 20) return `${element.localName}.${element.className} at ${box.top} to ${box.bottom}`;
        }
      });
    await page.getByRole('button', { name: t('start-continue') }).focus();
    await page.keyboard.press('Enter');
    await overviewAppears(page);
    const found = [await covered()];
    // Not beyond the last: a Firefox that nobody looks at tells of no focus any more once it has gone to the browser's
    // own bar.
    for (let step = 0; step < 15; step++) {
      await page.keyboard.press('Tab');
      found.push(await covered());
    }
    for (let step = 0; step < 15; step++) {
      await page.keyboard.press('Shift+Tab');
      found.push(await covered());
    }
    expect(found.filter(Boolean)).toEqual([]);
  });
}
