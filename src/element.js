// The custom element <saa-self-assessment>: the part that must be JavaScript. It loads the rest, puts it into one
// open shadow root, and keeps the page's own content in view when that does not work.

const TAG = 'saa-self-assessment';
const SLOW = 1000;
const SETTLES = 250;
const HEARD = 3000;
const PATIENCE = [1000, 5000];

/**
 * Defines the tag. `manifest` holds whole addresses: {css, later: {tag: address}, plain, score}; each of the two programs
 * is {wasm, glue, texts: {tag: address}}. Texts are in UTF-8 where `charsets: {tag: encoding}` says no other.
 */
export function define(manifest) {
  if (customElements.get(TAG)) return;

  // Screen readers read a page out when it counts as loaded, and only what is there by then. An open document within keeps
  // our own page from counting as loaded before the form is on it; a portal's page is left alone.
  const hold = (root) => {
    if (document.readyState === 'complete' || !standsAlone()) return;
    const frame = document.createElement('iframe');
    frame.hidden = true;
    root.append(frame);
    frame.contentDocument.open();
    return () => {
      frame.contentDocument?.close();
      frame.remove();
    };
  };

  const standsAlone = () => document.documentElement.classList.contains('sa-stand-alone');

  // Each element's draft has a name: its id, or the first number that no other on the page has.
  const names = new Set();
  const name = (id) => {
    let name = id.replace(/[^\w-]/g, '-');
    for (let number = 1; !name || names.has(name); number++) name = String(number);
    names.add(name);
    return name;
  };

  const elements = new Set();

  const get = async (url) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    return response;
  };

  // One copy of a program for all elements of the page.
  const load = (of) => of.program ??= (async () => {
    const wasm = get(of.wasm);
    wasm.catch(() => {});
    const glue = await import(of.glue);
    await glue.default({ module_or_path: wasm });
    glue.onPanic(() => elements.forEach((element) => element.crash()));
    return glue;
  })().catch((error) => { of.program = undefined; throw error; });

  const loaded = {};
  const fetched = (url, tag) => loaded[url] ??= get(url).then((file) => file.arrayBuffer())
    .then((bytes) => new TextDecoder(manifest.charsets[tag]).decode(bytes))
    .catch((error) => { delete loaded[url]; throw error; });

  const known = (tag) => {
    const primary = (tag || '').split('-')[0].toLowerCase();
    return manifest.later[primary] ? primary : undefined;
  };

  let sheet;
  // A sheet of its own needs no exception in the page's content security policy.
  const dress = async (root) => {
    if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
      sheet ??= get(manifest.css).then((file) => file.text()).then((css) => {
        const made = new CSSStyleSheet();
        made.replaceSync(css);
        return made;
      }).catch((error) => { sheet = undefined; throw error; });
      root.adoptedStyleSheets = [await sheet];
      // The page around is ours only where it says so.
      if (standsAlone()) document.adoptedStyleSheets = [await sheet];
    } else {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = manifest.css;
      root.prepend(link);
    }
  };

  customElements.define(TAG, class extends HTMLElement {
    static observedAttributes = ['lang', 'theme', 'heading-level'];

    #name;
    #of;
    #turn = 0;
    #failed = false;
    #instance;
    #mounted = false;
    #keeps = false;
    #root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    #place = document.createElement('div');
    #notice = document.createElement('div');
    #slot = document.createElement('slot');
    #silence;
    // The last words typed are kept too when the page is left or goes out of sight, for good on many phones.
    #save = () => { if (this.#mounted) this.#instance.save(); };

    constructor() {
      super();
      this.#notice.setAttribute('role', 'status');
      this.#notice.style.cssText = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)';
      this.#slot.hidden = true;
      this.#root.append(this.#place, this.#notice, this.#slot);
    }

    async connectedCallback() {
      const turn = ++this.#turn;
      // Moved within the document: everything is still here.
      if (this.#mounted || this.#failed) return;
      // Before anything is waited for: which draft is whose must not depend on the network.
      this.#name ??= name(this.id);
      names.add(this.#name);
      this.#of ??= this.hasAttribute('functioning-score') ? manifest.score : manifest.plain;
      let release = hold(this.#root);
      const letGo = () => { release?.(); release = undefined; };
      let late = false;
      const slow = setTimeout(() => {
        late = true;
        this.#fallback('loading');
        letGo();
      }, SLOW);
      try {
        const first = known(this.getAttribute('lang')) ?? known(document.documentElement.lang) ?? Object.keys(manifest.later)[0];
        const texts = (tag) => fetched(this.#of.texts[tag], tag);
        const begin = () => Promise.all([load(this.#of), texts(first), dress(this.#root)]);
        const [glue] = await begin().catch((error) => {
          // What is optional must not take the form with it.
          if (this.#instance || this.#of === manifest.plain) throw error;
          this.#of = manifest.plain;
          return begin();
        });
        this.#instance ??= new glue.Instance(this, this.#name, texts);
        const own = await texts(this.#instance.language());
        // Taken out, or taken out and put back, while loading: a later turn goes on.
        if (turn !== this.#turn || !this.isConnected) return;
        this.#instance.texts(own);
        this.#instance.mount(this.#place);
        this.#mounted = true;
        this.#keeps = this.#instance.keeps();
        elements.add(this);
        window.addEventListener('pagehide', this.#save);
        document.addEventListener('visibilitychange', this.#save);
        this.#slot.hidden = true;
        this.#notice.hidden = true;
        // Who was told to wait is told that it is over.
        if (late) this.#say('ready');
        this.#tell('sa-ready', {});
        // Everything that may be needed later comes now: from here to Submit nothing is asked of the network.
        Object.keys(this.#of.texts).forEach((tag) => {
          texts(tag).catch(() => {});
          this.#further(tag, PATIENCE);
        });
      } catch (error) {
        console.error(`${TAG}:`, error);
        this.#fail('load');
      } finally {
        clearTimeout(slow);
        // By then the browser has told of all that is new.
        setTimeout(letGo, SETTLES);
      }
    }

    // What helps but is not needed: without it, the form says less. A few times, while the page may still be said to load.
    #further(tag, waits) {
      fetched(manifest.later[tag], tag).then((text) => { if (this.#mounted) this.#instance.further(text); }).catch(() => {
        if (waits.length) setTimeout(() => this.#further(tag, waits.slice(1)), waits[0]);
      });
    }

    disconnectedCallback() {
      const turn = ++this.#turn;
      queueMicrotask(() => {
        if (turn !== this.#turn) return;
        // Another element may take its place, and its draft, as after a change of pages in a portal.
        names.delete(this.#name);
        if (!this.#mounted) return;
        this.#mounted = false;
        elements.delete(this);
        window.removeEventListener('pagehide', this.#save);
        document.removeEventListener('visibilitychange', this.#save);
        this.#instance.unmount();
      });
    }

    attributeChangedCallback(name, before, now) {
      if (this.#mounted && before !== now) this.#instance.attribute(name);
    }

    /** Called by the program when it can't go on. */
    crash() {
      // The program is in the middle of a call: nothing of it may be touched, only what is outside.
      queueMicrotask(() => {
        this.#place.remove();
        this.#fail(this.#keeps ? 'crash' : 'crash-unsaved');
      });
    }

    #fail(code) {
      this.#failed = true;
      elements.delete(this);
      this.#fallback(code);
      this.#tell('sa-error', { code });
    }

    // The page's own content, with the sentences that it has for this case.
    #fallback(reason) {
      this.#slot.hidden = false;
      this.querySelectorAll('[data-reason]').forEach((text) => { text.hidden = text.dataset.reason !== reason; });
      this.#say(reason);
    }

    // For those who hear the page. Before it counts as loaded nobody has begun to read it out: they will come to it.
    #say(reason) {
      if (document.readyState !== 'complete') return;
      this.#notice.hidden = false;
      this.#notice.replaceChildren(...[...this.querySelectorAll(`[data-reason="${reason}"]`)].map((text) => {
        const copy = text.cloneNode(true);
        copy.hidden = false;
        return copy;
      }));
      // What has been said is not to be met again; an empty region is read as one.
      clearTimeout(this.#silence);
      this.#silence = setTimeout(() => {
        this.#notice.hidden = true;
        this.#notice.replaceChildren();
      }, HEARD);
    }

    #tell(name, detail) {
      this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    }
  });
}
