// What must hold on every page of the form, whatever it shows.

import { axeFindings } from './browser.mjs';
import { nothingLingers } from './widget.mjs';

/** A style of axe-core's own, which a page's policy rightly blocks; Chromium lets the debugger's scripts do it. */
export const OF_AXE = /sha256-YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT\+SmwNZWA=/;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Findings of axe: all in the light theme, those that depend on colours in the dark one too. */
async function axe(page, withDark) {
  const found = await axeFindings(page, { runOnly: { type: 'tag', values: TAGS } });
  if (!withDark) return found.map(text => `axe: ${text}`);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeFindings(page, { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...found.map(text => `axe: ${text}`), ...dark.map(text => `axe in the dark: ${text}`)];
}

/** Nothing goes beyond the edge of a narrow screen: of a phone, or of a page enlarged to 400 %. */
async function fits(page, width = 320) {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: 256 });
  const wide = await page.evaluate(() => {
    const root = document.querySelector('saa-self-assessment').shadowRoot;
    const outside = [...root.querySelectorAll('.sa-page *, .sa-top *, .sa-foot *')]
      .filter(element => element.checkVisibility() && !element.closest('.sa-leaving, .sa-hidden'))
      .filter(element => element.getBoundingClientRect().right > innerWidth + 1);
    const page = document.documentElement;
    return [
      page.scrollWidth > innerWidth ? `the page is ${page.scrollWidth} px wide` : [],
      outside.map(element => `${element.localName}.${element.className}`),
    ].flat();
  });
  await page.setViewportSize(before);
  return wide.map(text => `at ${width} px: ${text}`);
}

/**
 * What is pressed is 44 px high and wide, and no two overlap: buttons, links, fields, what unfolds, and the labels of
 * radio buttons and checkboxes. Links inside a sentence are as high as its line.
 */
function targets(page) {
  return page.evaluate(() => {
    const LEAST = 44;
    const root = document.querySelector('saa-self-assessment').shadowRoot;
    const inSentence = element =>
      getComputedStyle(element).display === 'inline' &&
      [...element.parentElement.childNodes].some(node => node !== element && node.textContent.trim());
    const faults = [],
      boxes = [];
    for (const element of root.querySelectorAll('button, a[href], summary, select, textarea, input')) {
      if (!element.checkVisibility() || element.closest('.sa-leaving, .sa-hidden') || inSentence(element)) continue;
      const own = /^(radio|checkbox)$/.test(element.type) ? root.querySelector(`label[for="${element.id}"]`) : element;
      // A row that is pressed as a whole has its own height.
      const whole = getComputedStyle(own, '::before').position === 'absolute' ? own.offsetParent : own;
      const box = whole.getBoundingClientRect();
      const name = `${element.localName} "${(own.innerText || element.id).trim().slice(0, 40)}"`;
      if (box.width < LEAST - 0.5 || box.height < LEAST - 0.5) {
        faults.push(`${name} is ${box.width.toFixed()} x ${box.height.toFixed()} px`);
      }
      for (const [other, its] of boxes) {
        const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
        const along = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
        if (across > 1 && along > 1) faults.push(`${name} overlaps ${other}`);
      }
      boxes.push([name, box]);
    }
    return faults;
  });
}

/**
 * No mark that ends a sentence stands alone at the beginning of a line, as the "?" of a title that just doesn't fit.
 */
function marks(page) {
  return page.evaluate(() => {
    const root = document.querySelector('saa-self-assessment').shadowRoot;
    const faults = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
      const within = node.parentElement;
      if (within.closest('style, slot, select, textarea, .sa-leaving, .sa-hidden') || !within.checkVisibility())
        continue;
      for (const { index } of node.data.matchAll(/(?<=\S)[?!.,:;]+(?=\s|$)/gu)) {
        const place = at => {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return range.getBoundingClientRect();
        };
        if (place(index).top > place(index - 1).bottom - 2) {
          faults.push(`"${node.data[index]}" falls onto a line of its own: ${node.data.trim().slice(-60)}`);
        }
      }
    }
    return faults;
  });
}

/** On a phone held upright: no mark alone, nothing too small to press. */
async function onPhone(page) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  const found = [...(await marks(page)), ...(await targets(page))];
  await page.setViewportSize(before);
  return found.map(text => `at 360 px: ${text}`);
}

/** Faults of the markup that no rule of axe finds in a shadow root. */
function wellFormed(page, language) {
  return page.evaluate(language => {
    const faults = [];
    const root = document.querySelector('saa-self-assessment').shadowRoot;
    const gone = node => (node.closest ? node : node.parentElement).closest('.sa-leaving');
    const all = [...root.querySelectorAll('*')].filter(element => !gone(element));
    const ids = all.map(element => element.id).filter(Boolean);
    for (const id of new Set(ids)) {
      if (ids.filter(other => other === id).length > 1) faults.push(`id ${id} stands more than once`);
    }
    const refers = /^(?:for|aria-(?:describedby|labelledby|controls|owns|errormessage|details))$/;
    for (const element of all) {
      for (const name of element.getAttributeNames().filter(name => refers.test(name))) {
        const value = element.getAttribute(name).trim();
        if (!value) faults.push(`${element.localName} has an empty ${name}`);
        for (const id of value.split(/\s+/).filter(Boolean))
          if (!ids.includes(id)) faults.push(`${name}="${id}" leads nowhere`);
      }
    }
    const main = all.filter(element => element.localName === 'h1' && element.checkVisibility());
    if (main.length !== 1) faults.push(`${main.length} headings of the first level`);
    let level = 1;
    for (const heading of all.filter(element => /^h[1-6]$/.test(element.localName))) {
      const at = Number(heading.localName[1]);
      if (at > level + 1) faults.push(`after a heading of level ${level}, "${heading.innerText}" has level ${at}`);
      level = at;
    }
    const own = all.find(element => element.matches('.sa-root'));
    if (own?.lang !== language || document.documentElement.lang !== language) {
      faults.push(`the language is not ${language}`);
    }
    const { fontSize } = getComputedStyle(all.find(element => element.matches('.sa-page')));
    if (parseFloat(fontSize) < 18) faults.push('the text is smaller than 18 px');
    // What the page wrote for the element to say has the language of where it wrote it: that of the element.
    const host = document.querySelector('saa-self-assessment').closest('[lang]').lang;
    const spoken = element => element.closest('[lang]')?.lang ?? host;
    const words = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
      const within = node.parentElement;
      if (['STYLE', 'TEXTAREA', 'SLOT'].includes(within.tagName) || gone(node)) continue;
      words.push({
        text: node.data.trim(),
        lang: spoken(within),
        isTyped: !!within.closest('.sa-answer__text, .sa-reference'),
        isInList: within.localName === 'option',
      });
    }
    for (const element of all) {
      for (const name of ['aria-label', 'placeholder', 'title', 'alt'].filter(name => element.hasAttribute(name))) {
        words.push({ text: element.getAttribute(name), lang: spoken(element), isTyped: false, isInList: false });
      }
    }
    for (const { text, lang, isTyped, isInList } of words) {
      // The letters of its language.
      const own = new Intl.Locale(lang || 'und').maximize().script;
      const hasOwn = new RegExp(`\\p{Script=${own}}`, 'u').test(text);
      const isCyrillic = /\p{Script=Cyrillic}/u.test(text);
      if (/^[a-z]+(-[a-z0-9]+)+$/.test(text) && !isTyped) faults.push(`a key is shown: ${text}`);
      if (/[{}]/.test(text)) faults.push(`a placeholder is shown: ${text}`);
      if (own !== 'Cyrl' && isCyrillic && !isInList) faults.push(`Bulgarian, and not marked so: ${text}`);
      if (own !== 'Latn' && !isTyped && /[A-Za-z]{3,}/.test(text) && !hasOwn) faults.push(`not ${lang}: ${text}`);
    }
    return faults;
  }, language);
}

/**
 * Looks at the page that is shown and notes what is wrong; the test fails at its end, so that one run shows every
 * page's faults. `thorough: false` leaves out axe, which takes longest; `dark: false` leaves out the dark theme.
 */
export async function auditPage(form, name, { thorough = true, dark = true } = {}) {
  // Axe would look at what lingers too.
  if (thorough) await nothingLingers(form.page);
  const { page, language } = form;
  const found = [
    ...(await wellFormed(page, language)),
    ...(await fits(page)),
    ...(await fits(page, 280)),
    ...(await onPhone(page)),
    ...(thorough ? await axe(page, dark) : []),
  ];
  form.faults.push(...found.map(text => `"${name}" (${form.language}): ${text}`));
}

/** With the text spacing of WCAG 1.4.12 nothing overlaps the edge or is cut off. */
export async function looseText(form, name) {
  const { page } = form;
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }
    `);
    const root = document.querySelector('saa-self-assessment').shadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  });
  const cut = await page.evaluate(() => {
    const root = document.querySelector('saa-self-assessment').shadowRoot;
    return [...root.querySelectorAll('.sa-page *')]
      .filter(element => !element.closest('.sa-leaving, .sa-hidden, input, textarea, select'))
      .filter(element => getComputedStyle(element).overflow !== 'visible')
      .filter(element => element.scrollHeight > element.clientHeight + 1)
      .map(element => `cut off with wide spacing: ${element.localName}.${element.className}`);
  });
  const where = `"${name}" with wide spacing (${form.language})`;
  form.faults.push(...[...cut, ...(await fits(page))].map(text => `${where}: ${text}`));
}
