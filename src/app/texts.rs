//! Message catalogues of an element: what has been loaded of each language, and which language is shown.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use assessment_texts::{Catalogue, Language};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::App;
use crate::key;
use crate::language::Texts;
use crate::root::{Focus, Root};
use crate::screen::Screen;

impl App {
    /// Adds a language's message catalogue.
    pub fn add_texts(&self, compiled: String) -> bool {
        Self::take(&self.catalogues, compiled).is_some_and(|tag| {
            self.join(tag);
            true
        })
    }

    /// Parses a catalogue, inserts it or replaces that of the same language, and returns its tag.
    fn take(all: &RefCell<Vec<Arc<Catalogue>>>, compiled: String) -> Option<&'static str> {
        let catalogue = Catalogue::load(compiled).ok()?;
        let tag = catalogue.language().tag;
        let mut all = all.borrow_mut();
        all.retain(|known| known.language().tag != tag);
        all.push(Arc::new(catalogue));
        Some(tag)
    }

    /// Adds a language's further message catalogue.
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

    /// Links the further catalogue of a language as a fallback of its first one.
    fn join(&self, tag: &str) {
        let of =
            |all: &RefCell<Vec<Arc<Catalogue>>>| all.borrow().iter().find(|all| all.language().tag == tag).cloned();
        if let (Some(texts), Some(further)) = (of(&self.catalogues), of(&self.further)) {
            texts.add_further(&further);
        }
    }

    /// Whether the screen lacks further texts that have not been loaded.
    pub fn lacks_further(&self) -> bool {
        self.state.screen.get().needs_further() && self.further().is_none()
    }

    /// Returns the further catalogue of the language in use, if it has been loaded.
    pub fn further(&self) -> Option<Texts> {
        let all = self.further.borrow();
        all.iter().find(|catalogue| catalogue.language().tag == self.language().tag).cloned().map(Texts)
    }

    /// Returns the catalogue of a language, if it has been loaded.
    pub(crate) fn texts(&self, language: &Language) -> Option<Texts> {
        let all = self.catalogues.borrow();
        all.iter().find(|catalogue| catalogue.language().tag == language.tag).cloned().map(Texts)
    }

    /// Switches the language: loads its texts if they are not here yet, and says so if they can't be had. The last one
    /// that was asked for counts, whichever texts come first.
    pub fn switch(self: &Rc<Self>, language: &'static Language, focus: Focus) {
        self.wanted.set(language);
        if language.tag == self.language().tag {
            return;
        }
        let app = self.clone();
        spawn_local(async move {
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
        });
    }

    /// Replaces the root by another: the same screen with all that was typed.
    pub(super) fn rebuild(self: &Rc<Self>, focus: Focus) {
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
}
