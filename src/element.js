// The custom element <saa-self-assessment>: the part that must be JavaScript. It puts what is loaded into one open shadow
// root, and says what is the matter when that does not work, with the page's own content in view.

const TAG = 'saa-self-assessment';
const SLOW = 1000;
const SETTLES = 250;
const HEARD = 3000;
const PATIENCE = [1000, 5000];
const HIDDEN = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)';

/**
 * Defines the tag. `manifest` holds whole addresses: {home, css, later: {tag: file}, plain, score, reasons}; each of the two
 * programs is {wasm, glue, texts: {tag: file}}, the style and each file of texts [address, sum]. Texts are in UTF-8 where
 * `charsets: {tag: encoding}` says no other. `reasons: {tag: {reason: sentence}}` is what is said when the page has no words
 * of its own; `sentences` and `reload` make elements of them. `hold` and `standsAlone` are the entry's too.
 */
export function define(manifest) {
  if (customElements.get(TAG)) return;
  const { hold, reload, sentences, standsAlone } = manifest;

  // Each element's draft has a name: its id, or the first number that no other on the page has. One that was taken out of the
  // page in this very moment writes down what was typed and gives its name up: the next one stands in its place.
  const names = new Map();
  const claim = (holder) => {
    const isTaken = (name) => names.get(name) !== holder && names.get(name)?.element.isConnected;
    let name = holder.element.id.replace(/[^\w-]/g, '-');
    for (let number = 1; !name || isTaken(name); number++) name = String(number);
    if (names.get(name) !== holder) names.get(name)?.leave();
    names.set(name, holder);
    return name;
  };

  const known = (tag) => {
    const primary = (tag || '').split('-')[0].toLowerCase();
    return manifest.later[primary] ? primary : undefined;
  };

  const sheets = new WeakMap();
  // A sheet of its own needs no exception in the page's content security policy. It is of one document only, and an element may
  // be moved into another, of a frame or a window of the page's.
  const dress = async (root) => {
    const css = await texts(manifest.css);
    const page = root.ownerDocument;
    const { CSSStyleSheet: Sheet } = page.defaultView ?? window;
    if ('adoptedStyleSheets' in root && 'replaceSync' in Sheet.prototype) {
      let sheet = sheets.get(page);
      if (!sheet) {
        sheet = new Sheet();
        sheet.replaceSync(css);
        sheets.set(page, sheet);
      }
      root.adoptedStyleSheets = [sheet];
      // The page around is ours only where it says so.
      if (page === document && standsAlone()) page.adoptedStyleSheets = [sheet];
    } else if (!root.querySelector('link')) {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      [link.href] = manifest.css;
      const comes = new Promise((done, refuse) => {
        link.onload = done;
        link.onerror = () => refuse(otherwise(link.href));
      });
      root.prepend(link);
      await within(comes).catch((error) => {
        link.remove();
        throw error;
      });
    }
  };

  customElements.define(TAG, class extends HTMLElement {
    static observedAttributes = ['lang', 'theme', 'heading-level', 'submit-url'];

    #of;
    #turn = 0;
    #instance;
    #program;
    #name;
    #mounted = false;
    // What it holds is nowhere else.
    #only = false;
    // Where the answers are, as the program said last. Nothing that it holds may hold the element.
    #answers = {};
    #holder = { element: this, leave: () => this.#leave(), ended: () => this.#ended() };
    #root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    #place = document.createElement('div');
    #notice = document.createElement('div');
    #reason = document.createElement('div');
    #slot = document.createElement('slot');
    #silence;
    // The window that it listens to.
    #view;
    #keep = (event) => keepTyping(this.#root, event);
    // The last words typed are kept too when the page is left or goes out of sight, for good on many phones.
    #save = () => this.#ask((instance) => instance.save());

    constructor() {
      super();
      this.#notice.setAttribute('role', 'status');
      this.#notice.style.cssText = HIDDEN;
      this.#slot.hidden = true;
      this.#reason.hidden = true;
      this.#root.append(this.#place, this.#notice, this.#reason, this.#slot);
      // Whatever has become of the program: the browser never sends a form by itself.
      this.#root.addEventListener('submit', (event) => event.preventDefault(), true);
      keepInSight(this, this.#root);
    }

    // To the window that it is in, as long as it is in one.
    #listen(view) {
      const before = this.#view;
      this.#view = view;
      for (const [of, does] of [[before, 'removeEventListener'], [view, 'addEventListener']]) {
        for (const kind of of ? TYPED : []) of[does](kind, this.#keep, true);
        of?.[does]('pagehide', this.#save);
        of?.document[does]('visibilitychange', this.#save);
      }
    }

    async connectedCallback() {
      const turn = ++this.#turn;
      const view = this.ownerDocument.defaultView;
      this.#listen(view);
      // Nobody sees a document without a window.
      if (!view) return;
      // Moved: everything is still here, but the clothes belong to the document.
      if (this.#mounted) {
        dress(this.#root).catch(() => {});
        return;
      }
      if (this.#program?.hasEnded) {
        // While it was out of the page. What was kept comes back by itself; of what was not, one is told first.
        const code = this.#code();
        this.#forget();
        if (code === 'crash') this.#tell('sa-error', { code });
        else if (code !== 'load') {
          this.#fail(code);
          return;
        }
      }
      // Before anything is waited for: which draft is whose must not depend on the network.
      this.#name = claim(this.#holder);
      this.#of ??= this.hasAttribute('functioning-score') ? manifest.score : manifest.plain;
      let release = hold(this.#root);
      const letGo = () => { release?.(); release = undefined; };
      let late = false;
      const slow = setTimeout(() => {
        if (turn !== this.#turn) return;
        late = true;
        this.#fallback('loading');
        letGo();
      }, SLOW);
      try {
        const first = known(this.getAttribute('lang')) ?? known(document.documentElement.lang) ?? Object.keys(manifest.later)[0];
        const begin = async () => {
          const [program] = await Promise.all([load(this.#of), this.#texts(first), dress(this.#root)]);
          // Another element may have been its end meanwhile.
          return program.hasEnded ? begin() : program;
        };
        const program = await begin().catch((error) => {
          // What is optional must not take the form with it.
          if (this.#instance || this.#of === manifest.plain) throw error;
          this.#of = manifest.plain;
          return begin();
        });
        if (turn !== this.#turn || !this.isConnected) return;
        if (!this.#instance) this.#make(program);
        const language = this.#instance.language();
        const own = await this.#texts(language);
        // What the first page says may stand in the further texts. It doesn't wait long: the page is drawn again when they come.
        const further = this.#instance.lacks()
          && await Promise.race([texts(manifest.later[language], manifest.charsets[language]).catch(() => ''), new Promise((over) => { setTimeout(over, HEARD); })]);
        // Taken out, or taken out and put back, while loading: a later turn goes on.
        if (turn !== this.#turn || !this.isConnected) return;
        this.#instance.texts(own);
        if (further) this.#instance.further(further);
        program.elements.add(this.#holder);
        this.#instance.mount(this, this.#place);
        this.#mounted = true;
        this.#slot.hidden = true;
        this.#reason.hidden = true;
        this.#notice.hidden = true;
        // Who was told to wait is told that it is over.
        if (late) this.#say('ready');
        this.#tell('sa-ready', {});
        // The page may have taken it out at this word.
        if (!this.isConnected || program.hasEnded) return;
        // Everything that may be needed later comes now: from here to Submit nothing is asked of the network.
        Object.keys(this.#of.texts).forEach((tag) => {
          this.#texts(tag).catch(() => {});
          this.#further(tag, PATIENCE);
        });
        this.#tryAddress();
      } catch (error) {
        console.error(`${TAG}:`, error);
        // Where the program has ended, that is told in a moment.
        if (turn === this.#turn && !this.#mounted && !this.#program?.hasEnded) {
          if (!this.#only) this.#forget();
          this.#fail('load');
        }
      } finally {
        clearTimeout(slow);
        // By then the browser has told of all that is new.
        setTimeout(letGo, SETTLES);
      }
    }

    // A wrong address is told to whoever wrote it, before anybody sends to it.
    #tryAddress() {
      this.#ask((instance) => tryAddress(instance.address(), this.getAttribute('submit-url')));
    }

    #make(program) {
      const { charsets, home } = manifest;
      const of = this.#of;
      const answers = this.#answers = {};
      const load = (tag) => texts(of.texts[tag], charsets[tag]);
      this.#program = program;
      // From here on it is told when the program ends, also where that comes before anything is shown.
      program.elements.add(this.#holder);
      this.#instance = new program.glue.Instance(this, this.#name, home, load, (place) => { answers.place = place; });
    }

    #forget() {
      const instance = this.#instance;
      this.#program?.elements.delete(this.#holder);
      this.#mounted = false;
      this.#only = false;
      this.#instance = undefined;
      this.#program = undefined;
      return instance;
    }

    #texts(tag) {
      return texts(this.#of.texts[tag], manifest.charsets[tag]);
    }

    /** Asks the program for something. What goes wrong in there is told by the program's guard. */
    #ask(something) {
      if (!this.#mounted) return undefined;
      try {
        return something(this.#instance);
      } catch {
        return undefined;
      }
    }

    // What helps but is not needed: without it, the form says less. A few times, while the page may still be said to load.
    #further(tag, waits) {
      texts(manifest.later[tag], manifest.charsets[tag])
        .then((text) => this.#ask((instance) => instance.further(text)))
        .catch(() => {
          if (waits.length) setTimeout(() => this.#further(tag, waits.slice(1)), waits[0]);
        });
    }

    disconnectedCallback() {
      const turn = ++this.#turn;
      this.#listen(undefined);
      queueMicrotask(() => { if (turn === this.#turn) this.#leave(); });
    }

    // Taken out for good, as far as one can know: what it held of the program's memory goes back, with the answers in it, unless
    // they are nowhere else. Put back, it begins anew and reads what was kept.
    #leave() {
      if (names.get(this.#name) === this.#holder) names.delete(this.#name);
      this.#show(undefined);
      if (this.#mounted) this.#only = !(this.#ask((instance) => instance.unmount()) ?? true);
      this.#mounted = false;
      this.#program?.elements.delete(this.#holder);
      // Whatever has become of the program, and of what it meant to take away later.
      this.#place.replaceChildren();
      // Where it has ended in doing so, that is told when the element is back.
      if (this.#only || this.#program?.hasEnded) return;
      try {
        this.#forget()?.free();
      } catch {
        // The program's guard tells of it, and nothing of ours is in there any more.
      }
    }

    attributeChangedCallback(name, before, now) {
      if (before === now) return;
      if (name === 'submit-url') this.#tryAddress();
      else this.#ask((instance) => instance.attribute(name));
    }

    // The program can't go on: nothing of it may be touched any more, only what is outside.
    #ended() {
      if (!this.isConnected) return;
      // What it was waiting for, it waited for in that program.
      this.#turn += 1;
      this.#forget();
      this.#place.replaceChildren();
      this.#fail(this.#code());
    }

    // By where the answers were when the program ended; it may not have come so far.
    #code() {
      return { kept: 'crash', unsaved: 'crash-unsaved', sent: 'crash-sent' }[this.#answers.place] ?? 'load';
    }

    #fail(code) {
      this.#fallback(code);
      this.#tell('sa-error', { code });
    }

    // The page's own content, with the sentences that it has for this case.
    #fallback(reason) {
      this.#show(reason);
      this.#say(reason);
    }

    /** The page's own sentences for a reason, or else ours. */
    #words(reason) {
      const own = [...this.querySelectorAll(`[data-reason="${reason}"]`)].map((text) => {
        const copy = text.cloneNode(true);
        copy.hidden = false;
        return copy;
      });
      return own.length ? own : sentences(manifest.reasons, reason, 'p');
    }

    #show(reason) {
      this.#slot.hidden = !reason;
      this.#reason.hidden = !reason;
      const own = [...this.querySelectorAll('[data-reason]')];
      own.forEach((text) => { text.hidden = text.dataset.reason !== reason; });
      if (!reason) return;
      const has = own.some((text) => text.dataset.reason === reason);
      this.#reason.style.cssText = 'max-inline-size:40em;margin-inline:auto;padding:0 1em';
      this.#reason.replaceChildren(...has ? [] : this.#words(reason), ...reason === 'loading' ? [] : [reload(manifest.reasons)]);
      if (has) this.#slot.after(this.#reason);
      else this.#slot.before(this.#reason);
    }

    // For those who hear the page. Before it counts as loaded nobody has begun to read it out: they will come to it.
    #say(reason) {
      // An empty region is read as one.
      this.#notice.hidden = document.readyState !== 'complete';
      if (this.#notice.hidden) return;
      this.#notice.replaceChildren(...this.#words(reason));
      // What has been said is not to be met again.
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
