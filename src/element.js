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
 * programs is {wasm, glue, texts: {tag: file}}, each file of texts [address, sum]. Texts are in UTF-8 where
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

  let sheet;
  // A sheet of its own needs no exception in the page's content security policy.
  const dress = async (root) => {
    if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
      const css = await style(manifest.css);
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
      }
      root.adoptedStyleSheets = [sheet];
      // The page around is ours only where it says so.
      if (standsAlone()) document.adoptedStyleSheets = [sheet];
    } else if (!root.querySelector('link')) {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = manifest.css;
      root.prepend(link);
    }
  };

  customElements.define(TAG, class extends HTMLElement {
    static observedAttributes = ['lang', 'theme', 'heading-level'];

    #of;
    #turn = 0;
    #instance;
    #program;
    #name;
    #mounted = false;
    // What it holds is nowhere else.
    #only = false;
    // Where the answers are, as the program said last. Nothing that it holds may hold the element.
    #answers = { place: 'unsaved' };
    #holder = { element: this, leave: () => this.#leave(), ended: () => this.#ended() };
    #root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    #place = document.createElement('div');
    #notice = document.createElement('div');
    #reason = document.createElement('div');
    #slot = document.createElement('slot');
    #silence;
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
      keepTyping(this.#root);
      keepInSight(this, this.#root);
    }

    async connectedCallback() {
      const turn = ++this.#turn;
      // Moved within the document: everything is still here.
      if (this.#mounted) return;
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
        const begin = () => Promise.all([load(this.#of), this.#texts(first), dress(this.#root)]);
        const [program] = await begin().catch((error) => {
          // What is optional must not take the form with it.
          if (this.#instance || this.#of === manifest.plain) throw error;
          this.#of = manifest.plain;
          return begin();
        });
        if (turn !== this.#turn || !this.isConnected) return;
        this.#program = program;
        this.#instance ??= this.#make(program.glue);
        const language = this.#instance.language();
        const own = await this.#texts(language);
        // What the first page says may stand in the further texts. It doesn't wait long: the page is drawn again when they come.
        const further = this.#instance.lacks()
          && await Promise.race([texts(manifest.later[language], manifest.charsets[language]).catch(() => ''), new Promise((over) => { setTimeout(over, HEARD); })]);
        // Taken out, or taken out and put back, while loading: a later turn goes on.
        if (turn !== this.#turn || !this.isConnected) return;
        this.#instance.texts(own);
        if (further) this.#instance.further(further);
        this.#instance.mount(this, this.#place);
        this.#mounted = true;
        program.elements.add(this.#holder);
        window.addEventListener('pagehide', this.#save);
        document.addEventListener('visibilitychange', this.#save);
        this.#slot.hidden = true;
        this.#reason.hidden = true;
        this.#notice.hidden = true;
        // Who was told to wait is told that it is over.
        if (late) this.#say('ready');
        this.#tell('sa-ready', {});
        // Everything that may be needed later comes now: from here to Submit nothing is asked of the network.
        Object.keys(this.#of.texts).forEach((tag) => {
          this.#texts(tag).catch(() => {});
          this.#further(tag, PATIENCE);
        });
        tryAddress(this.#instance?.address(), this.getAttribute('submit-url'));
      } catch (error) {
        console.error(`${TAG}:`, error);
        if (turn === this.#turn && !this.#mounted) {
          this.#instance = undefined;
          this.#fail('load');
        }
      } finally {
        clearTimeout(slow);
        // By then the browser has told of all that is new.
        setTimeout(letGo, SETTLES);
      }
    }

    #make(glue) {
      const { charsets, home } = manifest;
      const of = this.#of;
      const answers = this.#answers = { place: 'unsaved' };
      const load = (tag) => texts(of.texts[tag], charsets[tag]);
      return new glue.Instance(this, this.#name, home, load, (place) => { answers.place = place; });
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
      queueMicrotask(() => { if (turn === this.#turn) this.#leave(); });
    }

    // Taken out for good, as far as one can know: what it held of the program's memory goes back, with the answers in it, unless
    // they are nowhere else. Put back, it begins anew and reads what was kept.
    #leave() {
      if (names.get(this.#name) === this.#holder) names.delete(this.#name);
      this.#show(undefined);
      if (this.#mounted) this.#only = !(this.#ask((instance) => instance.unmount()) ?? true);
      this.#quit();
      if (this.#only) return;
      const instance = this.#instance;
      this.#instance = undefined;
      if (!this.#program?.hasEnded) instance?.free();
    }

    #quit() {
      this.#mounted = false;
      this.#program?.elements.delete(this.#holder);
      window.removeEventListener('pagehide', this.#save);
      document.removeEventListener('visibilitychange', this.#save);
    }

    attributeChangedCallback(name, before, now) {
      if (before !== now) this.#ask((instance) => instance.attribute(name));
    }

    // The program can't go on: nothing of it may be touched any more, only what is outside.
    #ended() {
      this.#quit();
      this.#instance = undefined;
      this.#only = false;
      this.#place.replaceChildren();
      const { place } = this.#answers;
      this.#fail(place === 'kept' ? 'crash' : `crash-${place}`);
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
      if (document.readyState !== 'complete') return;
      this.#notice.hidden = false;
      this.#notice.replaceChildren(...this.#words(reason));
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
