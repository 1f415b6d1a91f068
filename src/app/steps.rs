//! Navigation between screens: what is shown, where the focus goes, what the browser's history and the title say of it.

use std::rc::Rc;

use assessment_core::answers::Problem;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::App;
use crate::clock;
use crate::key;
use crate::language::Texts;
use crate::navigation;
use crate::root::{Focus, Root};
use crate::screen::{ReturnTo, Screen};
use crate::screens;

impl App {
    /// Navigates to a screen and focuses its heading.
    pub fn go(self: &Rc<Self>, screen: Screen) {
        self.go_to(screen, Focus::Heading);
    }

    /// Navigates to a screen, and stores the row or card as the return target.
    pub fn go_from(self: &Rc<Self>, mark: &'static str, screen: Screen) {
        self.state.mark.set(mark);
        self.go(screen);
    }

    /// Navigates to a screen and moves the focus to the given target.
    pub fn go_to(self: &Rc<Self>, screen: Screen, focus: Focus) {
        self.enter(screen, focus);
        if let Some(history) = self.mounted().as_ref().and_then(|mounted| mounted.history.as_ref()) {
            history.push(&self.state.screen.get().token());
        }
    }

    /// Navigates to a screen in place of the current history entry: the browser's "back" must not lead to it again.
    pub fn go_instead(self: &Rc<Self>, screen: Screen) {
        self.enter(screen, Focus::Heading);
        if let Some(history) = self.mounted().as_ref().and_then(|mounted| mounted.history.as_ref()) {
            history.replace(&self.state.screen.get().token());
        }
    }

    /// Navigates back: by the browser's own history where that leads to the same screen.
    pub fn back(self: &Rc<Self>, screen: Screen) {
        let mounted = self.mounted();
        let history = mounted.as_ref().and_then(|mounted| mounted.history.as_ref());
        if !history.is_some_and(|history| history.back_to(&screen.token())) {
            self.go(screen);
        }
    }

    pub(super) fn enter(self: &Rc<Self>, screen: Screen, focus: Focus) {
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

    /// Renders the current screen and puts it in the place of the one before.
    pub(crate) fn show(self: &Rc<Self>, focus: Focus) {
        let prefix = self.next_prefix();
        let Some(root) = self.root() else { return };
        self.forget_controls();
        let screen = self.state.screen.get();
        root.show(self, prefix, screen, focus);
        self.entitle(&root.texts, screen);
    }

    /// Renders the screen that `before` shows once more: what was open there is open again.
    pub(super) fn show_again(self: &Rc<Self>, before: &Root) {
        let folds = before.folds();
        self.show(Focus::Nowhere);
        if let Some(root) = self.root() {
            root.fold(&folds);
        }
    }

    /// Repeats a standing alert in a new root.
    pub(super) fn alarm_still(&self) {
        if self.is_full.get() {
            self.alert(key::SAVING_FAILED);
        }
    }

    /// Sets the document title; it says so when something is wrong on the page.
    pub(super) fn entitle(&self, texts: &Texts, screen: Screen) {
        let mut title = screens::title(texts, &self.state, screen);
        if !self.state.problems.read_untracked().is_empty() {
            title = texts.fill(key::TitleError { title: title.into() });
        }
        if let Some(element) = self.element.get() {
            navigation::title(&element, texts.language().tag, &title);
        }
    }

    /// Shows validation errors and focuses their summary.
    pub fn object(self: &Rc<Self>, problems: Vec<Problem>) {
        self.state.problems.set(problems);
        let app = self.clone();
        spawn_local(async move {
            leptos::task::tick().await;
            if let Some(root) = app.root() {
                root.focus(Focus::Summary);
            }
            let screen = app.state.screen.get();
            if let Some(texts) = app.texts(app.language()) {
                app.entitle(&texts, screen);
            }
        });
    }
}
