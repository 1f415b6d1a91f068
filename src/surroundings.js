// The page around: what of it must not reach in, and what must not get out to it.

/** Keys that mean typing: nobody outside has a use for them, and a portal's own one-key shortcuts would eat the letters. */
const isTyping = (event) => {
  const within = event.composedPath()[0];
  const isField = within instanceof HTMLTextAreaElement || within instanceof HTMLSelectElement
    || (within instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(within.type));
  if (!isField || /^(Escape|Tab|F\d+|Control|Alt|Meta|Shift|AltGraph)$/.test(event.key)) return false;
  // With AltGr one types letters too, and some systems call it Ctrl and Alt.
  return event.getModifierState?.('AltGraph') || !(event.ctrlKey || event.metaKey || event.altKey);
};

const keepTyping = (root) => {
  for (const kind of ['keydown', 'keypress', 'keyup']) {
    root.addEventListener(kind, (event) => { if (isTyping(event)) event.stopPropagation(); });
  }
};

/** What of the page around lies over a point and stays there when one scrolls. */
const over = (host, x, y) => {
  const around = new Set();
  for (let node = host; node; node = node.parentNode ?? node.host) around.add(node);
  for (let node = document.elementFromPoint(x, y); node && !around.has(node); node = node.parentElement) {
    if (['fixed', 'sticky'].includes(getComputedStyle(node).position)) return node.getBoundingClientRect();
  }
  return undefined;
};

const ROOM = 16;

/** Scrolls until no header or bar of the page around covers the place. */
const uncover = (host, place) => {
  for (let turn = 0; turn < 3; turn++) {
    const box = place.getBoundingClientRect();
    const x = box.left + Math.min(box.width / 2, 24);
    const above = over(host, x, box.top + 1);
    const below = over(host, x, Math.min(box.bottom, innerHeight) - 1);
    const block = above && above.top <= box.top ? 'start' : below && below.top > ROOM ? 'end' : undefined;
    if (!block) return;
    const margin = block === 'start' ? above.bottom : innerHeight - below.top;
    const before = place.style.scrollMarginBlock;
    place.style.scrollMarginBlock = `${margin + ROOM}px`;
    place.scrollIntoView({ block, behavior: 'instant' });
    place.style.scrollMarginBlock = before;
    if (!place.getAttribute('style')) place.removeAttribute('style');
  }
};

/** Keeps what gets the focus in sight. Who presses something with a pointer sees it, and it must not move away under it. */
const keepInSight = (host, root) => {
  let isPressed = false;
  root.addEventListener('pointerdown', () => {
    isPressed = true;
    setTimeout(() => { isPressed = false; });
  });
  root.addEventListener('focusin', ({ target }) => {
    if (isPressed) return;
    // Once the page has been scrolled to it.
    requestAnimationFrame(() => {
      if (root.activeElement !== target) return;
      uncover(host, target.closest('.sa-field')?.querySelector('.sa-problem') ?? target);
      uncover(host, target);
    });
  });
};

const asked = new Set();

/**
 * Looks whether the answers will arrive, and tells the console if not: whoever sets the page up reads it, not the person at
 * the end of the form. One request without any content.
 */
const tryAddress = async (address, given) => {
  const tell = (...what) => console.error('saa-self-assessment: submit-url:', ...what);
  if (!address) return tell('not an address:', given);
  const { protocol, origin, hostname } = new URL(address);
  if (!/^https?:$/.test(protocol)) return tell('neither http nor https:', address);
  if (location.protocol === 'https:' && protocol === 'http:' && !/^(localhost|127\.|\[::1\])/.test(hostname)) {
    return tell('a page of https may not send to http:', address);
  }
  // Our own page comes from where the answers go.
  if (asked.has(address) || document.documentElement.classList.contains('sa-stand-alone')) return undefined;
  asked.add(address);
  let policy = '';
  const note = (event) => { if (event.blockedURI.startsWith(origin)) policy = event.effectiveDirective; };
  document.addEventListener('securitypolicyviolation', note);
  try {
    // The same headers as the submission's, so that a browser asks the other origin the same things beforehand.
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'none' };
    const { status } = await within(fetch(address, { method: 'HEAD', headers, redirect: 'error' }));
    if (status !== 405 && (status < 200 || status > 299)) tell(address, 'answers', status);
  } catch (error) {
    // The policy's own word comes a moment later.
    await new Promise((done) => { setTimeout(done, 100); });
    if (policy) tell(address, 'is forbidden by', policy, 'of the page\'s content security policy');
    else tell(address, 'can\'t be reached from this page; another origin must allow it by CORS:', String(error));
  } finally {
    document.removeEventListener('securitypolicyviolation', note);
  }
  return undefined;
};
