//! Controller of one custom element: what it holds, and its life in the page. What it does stands in the files below.

#[cfg(feature = "gallery")]
mod example;
mod saving;
mod steps;
mod texts;

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use assessment_core::attempt::Attempt;
use assessment_core::form::FORM;
use assessment_texts::{Catalogue, Language};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use web_sys::{AbortController, HtmlElement};

use crate::clock;
use crate::controls::Control;
use crate::drafts::{Drafts, LoadedDraft};
use crate::host::Host;
use crate::navigation::History;
use crate::root::{Focus, Root};
use crate::score;
use crate::screen::Screen;
use crate::state::State;
use crate::tabs::{self, TabListener};

/// Controller of one custom element.
pub struct App {
    /// What it knows.
    pub state: State,
    /// The element in the page.
    pub element: Host,
    outside: HostBridge,
    name: String,
    language: Cell<&'static Language>,
    /// The language that was asked for last; its texts may still be on their way.
    wanted: Cell<&'static Language>,
    catalogues: RefCell<Vec<Arc<Catalogue>>>,
    further: RefCell<Vec<Arc<Catalogue>>>,
    pub(crate) drafts: Drafts,
    /// Something was kept that can't be understood.
    pub unreadable: bool,
    pub(crate) attempt: RefCell<Attempt>,
    /// Counts sendings and deletions: an answer to an earlier one is of nobody who is here.
    pub(crate) turn: Cell<u32>,
    /// Until when the agency has asked to wait, in milliseconds since 1970; kept with the draft.
    pub(crate) until: Cell<u64>,
    /// Ends what is on its way.
    pub(crate) stop: RefCell<Option<AbortController>>,
    /// The other tabs are listened to.
    pub(crate) listening: RefCell<Option<TabListener>>,
    /// Something has just been said of the sending.
    pub(crate) is_being_heard: Cell<bool>,
    /// The last attempt at keeping the answers did not work.
    is_full: Cell<bool>,
    saving: Cell<Option<TimeoutHandle>>,
    mounted: RefCell<Option<Rc<Mounted>>>,
    /// Those of the page that is shown.
    pub(crate) controls: RefCell<Vec<Rc<Control>>>,
    /// Counts roots and pages, so that ids are never there twice while one replaces another.
    generation: Cell<u32>,
}

/// State that exists while the element is in the document. Handed out, never lent: the page around may call back
/// whenever something in the document is touched.
struct Mounted {
    place: HtmlElement,
    root: RefCell<Rc<Root>>,
    history: Option<History>,
}

/// Callbacks from WebAssembly into the element's JavaScript (`element.js`).
pub struct HostBridge {
    /// Where the program came from.
    pub home: String,
    /// Gives the texts of a language as a promise.
    pub load: js_sys::Function,
    /// Is told where the answers are, each time that may have changed: `kept`, `unsaved` or `sent`.
    pub kept: js_sys::Function,
}

impl App {
    /// Creates a controller and restores what was kept for it in this tab, if anything was.
    pub fn new(element: HtmlElement, name: &str, outside: HostBridge) -> Self {
        let drafts = Drafts::open(name);
        let LoadedDraft { stored: kept, is_unreadable } = drafts.load();
        let own = element.get_attribute("lang");
        let page = || document().document_element().and_then(|page| page.get_attribute("lang"));
        let language = Language::find(&kept.language)
            .or_else(|| Language::find(own.as_deref().unwrap_or_default()))
            .or_else(|| Language::find(&page().unwrap_or_default()));
        let mut draft = kept.draft;
        if !draft.form.is_empty() && draft.form != FORM.version {
            // Of another edition: every page is to be looked at again.
            draft.done = Default::default();
        }
        let state = State::new(draft, clock::today());
        state.set_receipt(kept.receipt);
        state.outdated.set(kept.outdated);
        state.score.restore(kept.score);
        state.screen.set(state.admit(Screen::from_token(&kept.screen).unwrap_or(Screen::Start)));
        #[cfg(feature = "gallery")]
        if element.has_attribute("gallery") {
            state.screen.set(Screen::Gallery);
        }
        state.open(state.screen.get());
        let held = Host::default();
        held.hold(element);
        Self {
            state,
            element: held,
            outside,
            name: name.into(),
            language: Cell::new(language.unwrap_or(Language::FIRST)),
            wanted: Cell::new(language.unwrap_or(Language::FIRST)),
            catalogues: RefCell::default(),
            further: RefCell::default(),
            drafts,
            unreadable: is_unreadable,
            attempt: RefCell::new(kept.attempt),
            turn: Cell::default(),
            until: Cell::new(kept.until),
            stop: RefCell::default(),
            listening: RefCell::default(),
            is_being_heard: Cell::default(),
            is_full: Cell::default(),
            saving: Cell::default(),
            mounted: RefCell::default(),
            controls: RefCell::default(),
            generation: Cell::default(),
        }
    }

    /// Returns the language in use.
    pub fn language(&self) -> &'static Language {
        self.language.get()
    }

    /// Returns the requested language, the one that was asked for last.
    pub fn wanted(&self) -> &'static Language {
        self.wanted.get()
    }

    /// Returns the URL to which answers are sent.
    pub fn submit_url(&self) -> Option<String> {
        self.element.submit_url(&self.outside.home)
    }

    /// Returns the mounted root.
    pub fn root(&self) -> Option<Rc<Root>> {
        self.mounted().map(|mounted| mounted.root.borrow().clone())
    }

    fn mounted(&self) -> Option<Rc<Mounted>> {
        self.mounted.borrow().clone()
    }

    /// Returns a new id prefix, unique to a root or page.
    fn next_prefix(&self) -> String {
        self.generation.set(self.generation.get() + 1);
        format!("sa{}-{}", self.name, self.generation.get())
    }

    /// Mounts the views in `element`, inside `place`; returns whether that worked. Focus stays where it is.
    pub fn mount(self: Rc<Self>, element: HtmlElement, place: HtmlElement) -> bool {
        let Some(texts) = self.texts(self.language()) else { return false };
        self.element.hold(element.clone());
        self.state.today.set(clock::today());
        let root = Root::new(&self, &place, texts, self.next_prefix());
        let current = self.state.screen.get().token();
        let back = Rc::downgrade(&self);
        let history = History::follow(&element, &current, move |token| {
            if let (Some(app), Some(screen)) = (back.upgrade(), Screen::from_token(&token)) {
                app.enter(screen, Focus::Heading);
            }
        });
        let mounted = Mounted { place, root: RefCell::new(Rc::new(root)), history };
        self.mounted.replace(Some(Rc::new(mounted)));
        let app = Rc::downgrade(&self);
        *self.listening.borrow_mut() = tabs::listen(move |news| {
            if let Some(app) = app.upgrade() {
                app.hear(news);
            }
        });
        if self.attempt.borrow().line.is_empty() && !self.state.draft.read().answers.is_empty() {
            // Of an earlier program, which gave it no identity.
            self.save();
        }
        self.wait_until();
        self.note();
        self.show(Focus::Nowhere);
        self.alarm_still();
        score::load(&self);
        self.tell_where_answers_are();
        true
    }

    /// Unmounts all views. Says whether nothing is lost when this is forgotten too: the answers are kept, nothing is on
    /// its way, and nothing was sent that could still be printed.
    pub fn unmount(&self) -> bool {
        let saved = self.save();
        self.listening.take();
        drop(self.mounted.take());
        self.element.let_go();
        saved && !self.state.sending.get_untracked() && self.state.sent.read().is_none()
    }

    /// Handles the change of an attribute (`attributeChangedCallback`).
    pub fn attribute(self: Rc<Self>, name: &str) {
        match name {
            "lang" => {
                let wanted = self.element.get_attribute("lang").and_then(|tag| Language::find(&tag));
                if let Some(language) = wanted.filter(|language| language.tag != self.wanted().tag) {
                    self.switch(language, Focus::Nowhere);
                }
            }
            "theme" => {
                if let Some(root) = self.root() {
                    root.set_theme(&self.element.get_attribute("theme").unwrap_or_default());
                }
            }
            _ => self.rebuild(Focus::Nowhere),
        }
    }
}
