// What is done and noted within the page, by its own program: in documents that the driver doesn't look into, and in
// the order in which things happen. Private classes of the widget are named here because no locator reaches in.

/** Notes in their order what the live region says and what gets the focus. */
export const listen = form =>
  form.page.evaluate(() => {
    window.events = [];
    const root = document.querySelector('saa-self-assessment').shadowRoot;
    new MutationObserver(() => {
      const text = root.querySelector('.sa-root:not(.sa-leaving) [aria-live="polite"]').textContent;
      if (text && window.events.at(-1) !== text) window.events.push(text);
    }).observe(root, { subtree: true, childList: true, characterData: true });
    root.addEventListener('focusin', event => window.events.push(event.target.textContent));
  });

/** Waits until the element has its clothes on, in whichever document it is. */
export const isDressed = page =>
  page.waitForFunction(() => {
    const root = window.element.shadowRoot;
    const button = root.querySelector('.sa-root:not(.sa-leaving) .sa-form .sa-button');
    return (
      button &&
      root.adoptedStyleSheets.length === 1 &&
      window.element.ownerDocument.defaultView.getComputedStyle(button).backgroundColor !== 'rgba(0, 0, 0, 0)'
    );
  });

/**
 * Types a letter, goes on and comes back, in a document that the driver may not see: by the program of the page. Gives
 * what is kept of the typing, whether it went on, and what had the focus then.
 */
export const useIt = page =>
  page.evaluate(async () => {
    const rests = () =>
      new Promise(done => {
        setTimeout(done, 400);
      });
    const kept = () => JSON.parse(sessionStorage.getItem('saa-self-assessment:1'));
    const shown = selector => window.element.shadowRoot.querySelector(`.sa-page:not(.sa-leaving) ${selector}`);
    const field = shown('input');
    field.value += 'а';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await rests();
    const typed = kept().draft.answers['first-name'];
    shown('.sa-form .sa-button').click();
    await rests();
    const wentOn = kept().screen !== 'question/overview/name';
    for (let turn = 0; turn < 20 && !window.element.shadowRoot.activeElement; turn++) await rests();
    const focus = window.element.shadowRoot.activeElement?.className;
    shown('.sa-back button').click();
    await rests();
    return { typed, wentOn, focus };
  });
