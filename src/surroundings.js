// The page around: what of it must not reach in, and what must not get out to it.

/** The events in which letters come, or what is pasted in their place. */
const TYPED = ['keydown', 'keypress', 'keyup', 'beforeinput', 'paste', 'cut', 'copy'];

/**
 * What means typing, or pressing a control of ours: nobody outside has a use for it, and a portal's own one-key shortcuts would
 * eat it.
 */
const isTyping = (event, { localName, type }) => {
  const { key = '' } = event;
  const isField = /^(textarea|select)$/.test(localName) || (localName === 'input' && !/^(radio|checkbox|button|submit)$/.test(type));
  if (!isField && !(/^(input|button|summary)$/.test(localName) && /^( |Enter|Arrow.*)$/.test(key))) return false;
  if (/^(Escape|Tab|F\d+|Control|Alt|Meta|Shift|AltGraph)$/.test(key)) return false;
  // With AltGr one types letters too, and some systems call it Ctrl and Alt.
  return event.getModifierState?.('AltGraph') || !(event.ctrlKey || event.metaKey || event.altKey);
};

/**
 * Keeps it from the page, at the window and on the way in: a shortcut may listen at the document and on the way in too. What listens
 * at the window and came earlier can't be kept from it.
 */
const keepTyping = (root, event) => {
  const [target] = event.composedPath();
  if (target?.getRootNode?.() !== root || !isTyping(event, target)) return;
  // Of this one the form makes something itself.
  if (event.key === 'Enter' && target.closest('.sa-adding')) return;
  event.stopImmediatePropagation();
};

/** What stands inside something, as it is drawn. */
const drawnIn = (node) => {
  const given = node.localName === 'slot' ? node.assignedElements() : [];
  return [...given.length ? given : (node.shadowRoot ?? node).children];
};

const paints = ({ backgroundColor, backgroundImage }) => backgroundColor !== 'rgba(0, 0, 0, 0)' || backgroundImage !== 'none';

/** A transparent layer or a bar over the whole window: there is no place to which one could scroll from under it. */
const LAYER = 0.8;

/**
 * The boxes of the page around that stay where they are when one scrolls, as far as there is something to see in them: a header may be in
 * another element's shadow, let the pointer through, or be taller than what holds it.
 */
const boxesOver = (host) => {
  const { defaultView: view } = host.ownerDocument;
  const around = new Set();
  for (let node = host; node; node = node.assignedSlot ?? node.parentNode ?? node.host) around.add(node);
  const boxes = [];
  const look = (node, isOfFixed, clip) => {
    const style = node === host ? {} : view.getComputedStyle(node);
    if (node === host || style.display === 'none' || style.opacity === '0') return;
    const stays = !around.has(node) && (isOfFixed || /fixed|sticky/.test(style.position));
    const inside = drawnIn(node);
    let rest = clip;
    if (stays && style.display !== 'contents') {
      const box = node.getBoundingClientRect();
      const cut = {
        left: Math.max(box.left, clip.left),
        top: Math.max(box.top, clip.top),
        right: Math.min(box.right, clip.right),
        bottom: Math.min(box.bottom, clip.bottom),
      };
      const isSeen = !inside.length || paints(style)
        || ['::before', '::after'].some((part) => paints(view.getComputedStyle(node, part)))
        || [...node.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim());
      if (isSeen && style.visibility === 'visible' && cut.bottom - cut.top < LAYER * view.innerHeight) boxes.push(cut);
      if (style.overflow !== 'visible') rest = cut;
    }
    inside.forEach((child) => look(child, stays, rest));
  };
  look(host.ownerDocument.documentElement, false, { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight });
  return boxes;
};

const ROOM = 16;

/** Scrolls until no header or bar of the page around covers the place. */
const uncover = (host, place) => {
  const { innerHeight } = host.ownerDocument.defaultView;
  for (let turn = 0; turn < 3; turn++) {
    const box = place.getBoundingClientRect();
    const x = box.left + Math.min(box.width / 2, 24);
    const boxes = boxesOver(host);
    const over = (y) => boxes.find((one) => one.left <= x && x < one.right && one.top <= y && y < one.bottom);
    // Some browsers leave the upper edge of it above the window.
    const top = Math.max(box.top, 0);
    const above = box.bottom > 0 ? over(top + 1) : undefined;
    const below = over(Math.min(box.bottom, innerHeight) - 1);
    const block = above && above.top <= top ? 'start' : below && below.top > ROOM ? 'end' : undefined;
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
    root.ownerDocument.defaultView?.requestAnimationFrame(() => {
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
