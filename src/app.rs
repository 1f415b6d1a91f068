//! One element at work: it swaps screens, switches languages, keeps the draft, and sends.

use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use assessment_core::answers::Problem;
use assessment_core::attempt::Attempt;
use assessment_core::form::FORM;
use assessment_texts::{Catalogue, Language};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, HtmlElement};

use crate::answer_location::{AnswerLocation, LocationFacts};
use crate::clock;
use crate::controls::Control;
use crate::drafts::{Drafts, StoredDraft};
use crate::host::Host;
use crate::key;
use crate::language::Texts;
use crate::navigation::{self, History};
use crate::root::{Focus, Root};
use crate::score;
use crate::screen::{ReturnTo, Screen};
use crate::screens;
use crate::state::State;
use crate::tabs::{self, TabListener};

/// Writing to storage waits until typing pauses.
const TYPING_PAUSE: Duration = Duration::from_millis(250);

/// Does something that waits. Of one type for all, so that the code behind it is in the download once.
pub(crate) fn later(doing: Pin<Box<dyn Future<Output = ()>>>) {
    wasm_bindgen_futures::spawn_local(doing);
}

/// The language where none is asked for. Taken at compile time: there is one.

/// One element.
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

/// What exists while the element is in the document. Handed out, never lent: the page around may call back whenever
/// something in the document is touched.
struct Mounted {
    place: HtmlElement,
    root: RefCell<Rc<Root>>,
    history: Option<History>,
}

/// What `element.js` does for the program.
pub struct HostBridge {
    /// Where the program came from.
    pub home: String,
    /// Gives the texts of a language as a promise.
    pub load: js_sys::Function,
    /// Is told where the answers are, each time that may have changed: `kept`, `unsaved` or `sent`.
    pub kept: js_sys::Function,
}

impl App {
    /// A new element: with what was kept for it in this tab, if anything was.
    pub fn new(element: HtmlElement, name: &str, outside: HostBridge) -> Self {
        let drafts = Drafts::open(name);
        let (kept, unreadable) = drafts.load();
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
            unreadable,
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

    /// The language in use.
    pub fn language(&self) -> &'static Language {
        self.language.get()
    }

    /// The language that was asked for last.
    pub fn wanted(&self) -> &'static Language {
        self.wanted.get()
    }

    /// Where the answers go.
    pub fn submit_url(&self) -> Option<String> {
        self.element.submit_url(&self.outside.home)
    }

    /// The root that is shown.
    pub fn root(&self) -> Option<Rc<Root>> {
        self.mounted().map(|mounted| mounted.root.borrow().clone())
    }

    fn mounted(&self) -> Option<Rc<Mounted>> {
        self.mounted.borrow().clone()
    }

    /// Whether the browser lets the tab keep something at all.
    pub const fn has_storage(&self) -> bool {
        self.drafts.work()
    }

    /// Whether what is typed outlives the page, as things stand.
    pub fn keeps(&self) -> bool {
        self.drafts.work() && !self.is_full.get()
    }

    /// Where the answers are, as things stand.
    pub fn answer_location(&self) -> AnswerLocation {
        let known = LocationFacts {
            has_storage: self.drafts.work(),
            is_full: self.is_full.get(),
            is_received: self.state.is_received(),
            has_copy: self.state.sent.read().is_some(),
            is_outdated: self.state.outdated.read().is_some(),
            is_sending: self.state.sending.get_untracked(),
            may_be_stored: self.attempt.borrow().may_be_stored(),
        };
        known.answer_location()
    }

    /// Has what is said of it follow.
    pub(crate) fn note(&self) {
        let now = self.answer_location();
        // The number in the sentence on earlier answers may be another one.
        if now != self.state.answer_location.get_untracked() || now.sent == crate::answer_location::SendProgress::Before
        {
            self.state.answer_location.set(now);
        }
    }

    /// Takes the texts of a language.
    pub fn add_texts(&self, compiled: String) -> bool {
        Self::take(&self.catalogues, compiled).is_some_and(|tag| {
            self.join(tag);
            true
        })
    }

    /// Puts the texts of a language among the others, or in the place of the same ones, and gives its tag.
    fn take(all: &RefCell<Vec<Arc<Catalogue>>>, compiled: String) -> Option<&'static str> {
        let catalogue = Catalogue::load(compiled).ok()?;
        let tag = catalogue.language().tag;
        let mut all = all.borrow_mut();
        all.retain(|known| known.language().tag != tag);
        all.push(Arc::new(catalogue));
        Some(tag)
    }

    /// Takes the further texts of a language.
    pub fn add_further(self: Rc<Self>, compiled: String) {
        let Some(tag) = Self::take(&self.further, compiled) else { return };
        self.join(tag);
        let screen = self.state.screen.get();
        // A page that has them is drawn again, as after a reload, unless somebody is at work on it.
        let has_them = screen.needs_further() || matches!(screen, Screen::Send);
        let idle = self.root().filter(|root| screen.waits_for_further() || root.is_idle());
        if let Some(root) = idle.filter(|_| has_them && tag == self.language().tag) {
            self.show_again(&root);
        }
    }

    /// From now on the further texts of a language are found among the others.
    fn join(&self, tag: &str) {
        let of =
            |all: &RefCell<Vec<Arc<Catalogue>>>| all.borrow().iter().find(|all| all.language().tag == tag).cloned();
        if let (Some(texts), Some(further)) = (of(&self.catalogues), of(&self.further)) {
            texts.add_further(&further);
        }
    }

    /// Whether what is shown needs further texts that have not come.
    pub fn lacks_further(&self) -> bool {
        self.state.screen.get().needs_further() && self.further().is_none()
    }

    /// The further texts of the language in use, if they have come.
    pub fn further(&self) -> Option<Texts> {
        let all = self.further.borrow();
        all.iter().find(|catalogue| catalogue.language().tag == self.language().tag).cloned().map(Texts)
    }

    /// The texts of a language, if they are here.
    pub(crate) fn texts(&self, language: &Language) -> Option<Texts> {
        let all = self.catalogues.borrow();
        all.iter().find(|catalogue| catalogue.language().tag == language.tag).cloned().map(Texts)
    }

    /// What is unique to a root or page: the beginning of its ids.
    fn next_prefix(&self) -> String {
        self.generation.set(self.generation.get() + 1);
        ["sa", &self.name, "-", &self.generation.get().to_string()].concat()
    }

    /// Shows itself in `element`, inside `place`; says whether it can. Focus stays where it is.
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

    /// Takes all views away. Says whether nothing is lost when this is forgotten too: the answers are kept, nothing is on
    /// its way, and nothing was sent that could still be printed.
    pub fn unmount(&self) -> bool {
        let saved = self.save();
        self.listening.take();
        drop(self.mounted.take());
        self.element.let_go();
        saved && !self.state.sending.get_untracked() && self.state.sent.read().is_none()
    }

    /// An attribute has changed.
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

    // Screens

    /// Goes on to a screen.
    pub fn go(self: &Rc<Self>, screen: Screen) {
        self.go_to(screen, Focus::Heading);
    }

    /// Opens a question and remembers the row or card to come back to.
    pub fn go_from(self: &Rc<Self>, mark: &'static str, screen: Screen) {
        self.state.mark.set(mark);
        self.go(screen);
    }

    /// Goes on to a screen and focuses something else than its heading.
    pub fn go_to(self: &Rc<Self>, screen: Screen, focus: Focus) {
        self.enter(screen, focus);
        if let Some(history) = self.mounted().as_ref().and_then(|mounted| mounted.history.as_ref()) {
            history.push(&self.state.screen.get().token());
        }
    }

    /// Goes to a screen in place of the one that is shown: the browser's "back" must not lead to it again.
    pub fn go_instead(self: &Rc<Self>, screen: Screen) {
        self.enter(screen, Focus::Heading);
        if let Some(history) = self.mounted().as_ref().and_then(|mounted| mounted.history.as_ref()) {
            history.replace(&self.state.screen.get().token());
        }
    }

    /// Goes back: by the browser's own history where that leads to the same screen.
    pub fn back(self: &Rc<Self>, screen: Screen) {
        let mounted = self.mounted();
        let history = mounted.as_ref().and_then(|mounted| mounted.history.as_ref());
        if !history.is_some_and(|history| history.back_to(&screen.token())) {
            self.go(screen);
        }
    }

    fn enter(self: &Rc<Self>, screen: Screen, focus: Focus) {
        self.take_all();
        // What was said was about the page before.
        self.clear_announcement();
        self.state.today.set(clock::today());
        let screen = self.state.admit(screen);
        let before = self.state.screen.get();
        match (before, screen) {
            (Screen::Overview, Screen::Result) => self.state.result_from.set(ReturnTo::Overview),
            (Screen::Check, Screen::Result) => self.state.result_from.set(ReturnTo::Check),
            _ => {}
        }
        let standing = match screen {
            Screen::Question(_, page, from) => {
                if from != ReturnTo::Overview && !matches!(before, Screen::Question(_, _, f) if f == from) {
                    self.state.begin_change();
                }
                if from == ReturnTo::Send {
                    self.state.submit_problems(page)
                } else {
                    self.state.standing_problems(page, from)
                }
            }
            _ => Vec::new(),
        };
        if screen != Screen::Start {
            self.state.deleted_too_late.set(false);
        }
        let focus = match (before, screen) {
            // Back where one came from, by whichever way.
            (Screen::Figures, Screen::Result) => Focus::Row(screens::FIGURES),
            _ => focus,
        };
        self.state.problems.set(standing);
        self.state.by_tab.set(false);
        self.state.screen.set(screen);
        self.state.open(screen);
        self.save();
        self.show(focus);
        self.dispatch("sa-step", &[("screen", screen.kind()), ("section", screen.section_id())]);
    }

    /// Draws the screen and puts it in the place of the one before.
    pub(crate) fn show(self: &Rc<Self>, focus: Focus) {
        let prefix = self.next_prefix();
        let Some(root) = self.root() else { return };
        self.forget_controls();
        let screen = self.state.screen.get();
        root.show(self, prefix, screen, focus);
        self.entitle(&root.texts, screen);
    }

    /// Draws the screen that `before` shows once more: what was open there is open again.
    fn show_again(self: &Rc<Self>, before: &Root) {
        let folds = before.folds();
        self.show(Focus::Nowhere);
        if let Some(root) = self.root() {
            root.fold(&folds);
        }
    }

    /// What was said at once stays said in another root as long as it is so.
    fn alarm_still(&self) {
        if self.is_full.get() {
            self.alert(key::SAVING_FAILED);
        }
    }

    /// The title of the browser's tab; it says so when something is wrong on the page.
    fn entitle(&self, texts: &Texts, screen: Screen) {
        let mut title = screens::title(texts, &self.state, screen);
        if !self.state.problems.read_untracked().is_empty() {
            title = texts.fill(key::TitleError { title: title.into() });
        }
        if let Some(element) = self.element.get() {
            navigation::title(&element, texts.language().tag, &title);
        }
    }

    // Languages

    /// Switches the language: loads its texts if they are not here yet, and says so if they can't be had.
    /// The last one that was asked for counts, whichever texts come first.
    pub fn switch(self: &Rc<Self>, language: &'static Language, focus: Focus) {
        self.wanted.set(language);
        if language.tag == self.language().tag {
            return;
        }
        let app = self.clone();
        later(Box::pin(async move {
            if app.texts(language).is_none() {
                let loaded = app.outside.load.call1(&JsValue::NULL, &language.tag.into()).map(js_sys::Promise::from);
                let text = match loaded {
                    Ok(promise) => JsFuture::from(promise).await.ok().and_then(|text| text.as_string()),
                    Err(_) => None,
                };
                let is_here = text.is_some_and(|text| app.add_texts(text));
                if app.wanted().tag != language.tag {
                    return;
                }
                if !is_here {
                    app.wanted.set(app.language());
                    app.announce(key::LANGUAGE_UNAVAILABLE);
                    return;
                }
            }
            app.language.set(language);
            app.rebuild(focus);
            app.element.set_attribute("lang", language.tag);
            app.announce(key::LANGUAGE_NOW);
            app.save();
        }));
    }

    /// Another root in place of the present one: the same screen with all that was typed.
    fn rebuild(self: &Rc<Self>, focus: Focus) {
        self.take_all();
        let Some(texts) = self.texts(self.language()) else { return };
        let prefix = self.next_prefix();
        let Some(mounted) = self.mounted() else { return };
        let place = self.root().and_then(|root| root.place_of_focus());
        let root = Rc::new(Root::new(self, &mounted.place, texts, prefix));
        let before = mounted.root.replace(root.clone());
        before.clone().leave();
        self.show_again(&before);
        self.alarm_still();
        // Who stood somewhere stands there still, unless the button that was pressed says where.
        match place.filter(|_| focus == Focus::Nowhere) {
            Some(place) => root.focus_place(&place),
            None => root.focus(focus),
        }
    }

    // Answers

    /// Writes down what was typed, once typing pauses.
    pub fn save_later(self: &Rc<Self>) {
        if let Some(waiting) = self.saving.take() {
            waiting.clear();
        }
        let app = self.clone();
        self.saving.set(set_timeout_with_handle(move || _ = app.save(), TYPING_PAUSE).ok());
    }

    /// Shows what is wrong, and leads there.
    pub fn object(self: &Rc<Self>, problems: Vec<Problem>) {
        self.state.problems.set(problems);
        let app = self.clone();
        later(Box::pin(async move {
            leptos::task::tick().await;
            if let Some(root) = app.root() {
                root.focus(Focus::Summary);
            }
            let screen = app.state.screen.get();
            if let Some(texts) = app.texts(app.language()) {
                app.entitle(&texts, screen);
            }
        }));
    }

    /// Writes down what there is, now.
    pub fn save(&self) -> bool {
        if let Some(waiting) = self.saving.take() {
            waiting.clear();
        }
        self.take_all();
        self.begin_attempt();
        let kept = StoredDraft {
            draft: self.state.draft.get(),
            screen: self.state.screen.get().token(),
            language: self.language().tag.into(),
            attempt: self.attempt.borrow().clone(),
            receipt: self.state.receipt(),
            outdated: self.state.outdated.get(),
            until: self.until.get(),
            score: self.state.score.entered(),
        };
        let saved = self.drafts.save(&kept);
        // Said once, when it begins; the foot of the page says it as long as it lasts.
        let is_full = !saved && self.drafts.work();
        let was_full = self.is_full.replace(is_full);
        self.note();
        if is_full && !was_full {
            self.alert(key::SAVING_FAILED);
        } else if was_full && !is_full {
            self.clear_alert();
        }
        self.tell_where_answers_are();
        saved
    }

    /// For the case that the program can't say it itself any more.
    fn tell_where_answers_are(&self) {
        let place = match (self.state.is_received(), self.keeps()) {
            (true, _) => "sent",
            (false, true) => "kept",
            (false, false) => "unsaved",
        };
        let _ = self.outside.kept.call1(&JsValue::NULL, &place.into());
    }
}
