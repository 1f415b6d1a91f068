//! Root view of one language, from the language switch to the live regions. Pages come and go inside it.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use assessment_texts::Script;
use leptos::ev::Event;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::tachys::renderer::Rndr;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent, ShadowRoot};

use crate::app::App;
use crate::components::{footer, language_switch};
use crate::context::Cx;
use crate::focus;
use crate::html::{Html, styled};
use crate::key;
use crate::language::Texts;
use crate::may_fail::may_fail;
use crate::mounted::View;
use crate::screen::Screen;
use crate::screens;

/// Delay before a replaced part is removed from the tree. Screen readers that lose the focused part before they have
/// heard of the new focus say nothing of what comes instead (heard with Orca: a fifth of a second is too short on a
/// busy machine).
const LINGERS: Duration = Duration::from_millis(2000);

/// Focus target after navigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Focus {
    /// It stays.
    Nowhere,
    /// The heading of the page.
    Heading,
    /// The summary of what is wrong.
    Summary,
    /// What one came from: the change link of a row in check-answers, the heading of a measure in the result.
    Row(&'static str),
    /// The button of the language in use.
    Language,
}

/// Mounted view with its node; both go when it is dropped.
struct Part {
    node: HtmlElement,
    views: Option<Box<dyn Any>>,
}

/// Root view of one language with its live regions and the current page.
pub struct Root {
    /// The texts that all its views use.
    pub texts: Texts,
    /// What the polite live region says.
    pub status: ArcRwSignal<String>,
    /// What the assertive live region says.
    pub alarm: ArcRwSignal<String>,
    /// What is about to be said.
    pub saying: Cell<Option<TimeoutHandle>>,
    part: Part,
    page: RefCell<Option<Rc<Part>>>,
}

/// CSS selector of focusable elements. Another root of the same screen has the same.
const FOCUSABLE: &str = "a, button, input, select, textarea, summary, .sa-heading, .sa-summary, [data-row]";

/// State of the disclosures: the mark of each, and whether it is open.
pub type Folds = Vec<(String, bool)>;

/// Focus position in a root: an index in the order of focusable elements, and the selection in a field.
pub struct FocusPlace {
    at: usize,
    selection: Option<(u32, u32)>,
}

impl Root {
    /// Mounts a root inside the element's shadow root.
    pub fn new(app: &Rc<App>, place: &HtmlElement, texts: Texts, prefix: String) -> Self {
        let (status, alarm) = (ArcRwSignal::new(String::new()), ArcRwSignal::new(String::new()));
        let cx = Cx::new(app.clone(), texts.clone(), prefix);
        let regions = LiveRegions { polite: status.clone(), assertive: alarm.clone() };
        let script = texts.language().script;
        let part = Part::new(place, "", script, move || frame(&cx, regions));
        Self { texts, status, alarm, saying: Cell::default(), part, page: RefCell::default() }
    }

    /// Replaces the page by a screen: the new one comes after the old, takes the focus, then the old one goes.
    pub fn show(&self, app: &Rc<App>, prefix: String, screen: Screen, focus: Focus) {
        let Some(stage) = self.find(".sa-stage") else { return };
        let cx = Cx::new(app.clone(), self.texts.clone(), prefix);
        let page = Part::new(&stage, "sa-page", self.texts.language().script, move || screens::view(&cx, screen));
        let before = self.page.replace(Some(Rc::new(page)));
        if let Some(before) = &before {
            before.put_out_of_sight();
        }
        let is_silent = focus == Focus::Nowhere;
        self.focus(focus);
        // Where no focus moves, nobody waits for anything to be said.
        if let Some(before) = before.filter(|_| !is_silent) {
            Part::linger(before);
        }
    }

    /// Moves the focus inside the page that is shown.
    pub fn focus(&self, to: Focus) {
        let Some(page) = self.page() else { return };
        let inside = |selector: &str| page.node.query_selector(selector).ok().flatten();
        match to {
            Focus::Nowhere => {}
            Focus::Heading => {
                if let Some(heading) = inside(".sa-heading") {
                    focus::text(&heading);
                }
                focus::reveal(&page.node);
            }
            Focus::Summary => {
                if let Some(summary) = inside(".sa-summary") {
                    summary.scroll_into_view_with_bool(true);
                    focus::text(&summary);
                }
            }
            Focus::Row(id) => match inside(&format!("[data-row='{id}']")) {
                Some(card) if card.tag_name() != "BUTTON" => {
                    card.scroll_into_view_with_bool(true);
                    focus::text(&card);
                }
                Some(link) => focus::control(&link),
                None => {
                    if let Some(heading) = inside(".sa-heading") {
                        focus::text(&heading);
                    }
                }
            },
            Focus::Language => {
                if let Some(button) = self.find(".sa-languages [aria-current]") {
                    focus::control(&button);
                }
            }
        }
    }

    /// Finds an element of the shown page by its id.
    pub fn find_id(&self, id: &str) -> Option<Element> {
        self.page()?.node.query_selector(&format!("[id='{id}']")).ok().flatten()
    }

    /// Reads the value of a control of the shown page.
    pub fn value(&self, id: &str) -> Option<String> {
        // Lists and areas have a value like fields; the type isn't looked at.
        self.find_id(id).map(|control| control.unchecked_into::<HtmlInputElement>().value())
    }

    /// Reads the values of the controls of the shown page that a selector finds.
    pub fn values(&self, selector: &str) -> Vec<String> {
        let found = self.page().and_then(|page| page.node.query_selector_all(selector).ok());
        let controls = found.iter().flat_map(|found| (0..found.length()).filter_map(|at| found.get(at)));
        controls.map(|control| control.unchecked_into::<HtmlInputElement>().value()).collect()
    }

    /// Whether the page doesn't contain the focus.
    pub fn is_idle(&self) -> bool {
        self.page().is_some_and(|page| page.node.query_selector(":focus").ok().flatten().is_none())
    }

    /// Sets the colour theme: light, dark, or as the device has it.
    pub fn set_theme(&self, theme: &str) {
        if let Some(root) = self.find(".sa-root") {
            may_fail(root.set_attribute("data-theme", known_theme(theme)));
        }
    }

    /// Captures the state of the disclosures.
    pub fn folds(&self) -> Folds {
        let Some(page) = self.page() else { return Folds::new() };
        folds_in(&page.node).map(|(mark, fold)| (mark, fold.has_attribute("open"))).collect()
    }

    /// Restores the state of the disclosures from another page of the same screen.
    pub fn fold(&self, as_before: &Folds) {
        let Some(page) = self.page() else { return };
        for (mark, fold) in folds_in(&page.node) {
            if let Some((_, is_open)) = as_before.iter().find(|(before, _)| *before == mark) {
                may_fail(fold.toggle_attribute_with_force("open", *is_open));
            }
        }
    }

    /// Opens all disclosures, so that paper shows them too.
    pub fn open_all(&self) {
        if let Ok(folded) = self.part.node.query_selector_all("details") {
            for at in 0..folded.length() {
                if let Some(element) = folded.get(at).and_then(|node| node.dyn_into::<Element>().ok()) {
                    may_fail(element.set_attribute("open", ""));
                }
            }
        }
    }

    /// Removes the root after a delay: another has come.
    pub fn leave(self: Rc<Self>) {
        self.clear_announcement();
        self.part.put_out_of_sight();
        set_timeout(move || drop(self), LINGERS);
    }

    /// Clears the polite live region, also of what is about to be said; not an alert, which stays true wherever one
    /// goes.
    pub fn clear_announcement(&self) {
        if let Some(waiting) = self.saying.take() {
            waiting.clear();
        }
        self.status.set(String::new());
    }

    /// Captures the focus position, if it is in this root.
    pub fn place_of_focus(&self) -> Option<FocusPlace> {
        let focused = self.part.node.get_root_node().dyn_into::<ShadowRoot>().ok()?.active_element()?;
        let at = self.focusable().iter().position(|element| *element == focused)?;
        let area = focused.dyn_ref::<HtmlTextAreaElement>();
        let line = focused.dyn_ref::<HtmlInputElement>();
        let start = area.map(HtmlTextAreaElement::selection_start).or(line.map(HtmlInputElement::selection_start));
        let end = area.map(HtmlTextAreaElement::selection_end).or(line.map(HtmlInputElement::selection_end));
        let selection = start.and_then(Result::ok).flatten().zip(end.and_then(Result::ok).flatten());
        Some(FocusPlace { at, selection })
    }

    /// Restores the focus position captured in another root. Nothing is scrolled: it is where it was.
    pub fn focus_place(&self, place: &FocusPlace) {
        let all = self.focusable();
        let Some(found) = all.get(place.at) else { return };
        if matches!(found.tag_name().as_str(), "A" | "BUTTON" | "INPUT" | "SELECT" | "TEXTAREA" | "SUMMARY") {
            focus::quietly(found);
        } else {
            focus::text(found);
        }
        if let Some((start, end)) = place.selection {
            may_fail(match (found.dyn_ref::<HtmlTextAreaElement>(), found.dyn_ref::<HtmlInputElement>()) {
                (Some(area), _) => area.set_selection_range(start, end),
                (_, Some(line)) => line.set_selection_range(start, end),
                _ => Ok(()),
            });
        }
    }

    fn focusable(&self) -> Vec<Element> {
        let Ok(all) = self.part.node.query_selector_all(FOCUSABLE) else { return Vec::new() };
        let all = (0..all.length()).filter_map(|at| all.get(at)?.dyn_into::<Element>().ok());
        all.filter(|element| element.closest(".sa-leaving").is_ok_and(|leaving| leaving.is_none())).collect()
    }

    fn page(&self) -> Option<Rc<Part>> {
        self.page.borrow().clone()
    }

    fn find(&self, selector: &str) -> Option<HtmlElement> {
        self.part.node.query_selector(selector).ok().flatten()?.dyn_into().ok()
    }
}

fn folds_in(node: &HtmlElement) -> impl Iterator<Item = (String, Element)> {
    let all = node.query_selector_all("[data-fold]").ok();
    let count = all.as_ref().map_or(0, web_sys::NodeList::length);
    let all = (0..count).filter_map(move |at| all.as_ref()?.get(at)?.dyn_into::<Element>().ok());
    all.filter_map(|fold| Some((fold.get_attribute("data-fold")?, fold)))
}

impl Part {
    fn new(parent: &HtmlElement, class: &str, script: Script, html: impl FnOnce() -> Html + 'static) -> Self {
        let node: HtmlElement = Rndr::create_element("div", None).unchecked_into();
        node.set_class_name(class);
        let views: Box<dyn Any> = Box::new(mount_to(node.clone(), move || View::new(html(), script)));
        // After the part that it replaces: put before it, readers who go on with the arrow from the new heading come to
        // what stands after the old part once that has gone (decision 23).
        may_fail(parent.append_child(&node));
        Self { node, views: Some(views) }
    }

    fn put_out_of_sight(&self) {
        may_fail(self.node.class_list().add_1("sa-leaving"));
        // Nobody tabs into what is leaving. (`inert` would take it out of the tree at once.)
        if let Ok(controls) = self.node.query_selector_all("a, button, input, select, textarea, summary") {
            for at in 0..controls.length() {
                if let Some(control) = controls.get(at).and_then(|node| node.dyn_into::<Element>().ok()) {
                    may_fail(control.set_attribute("tabindex", "-1"));
                }
            }
        }
    }

    fn linger(part: Rc<Self>) {
        set_timeout(move || drop(part), LINGERS);
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        self.views.take();
        self.node.remove();
    }
}

/// Validates a theme: what is not known is as the device has it.
fn known_theme(theme: &str) -> &str {
    if matches!(theme, "light" | "dark") { theme } else { "auto" }
}

/// Signals of the live regions: what is said to screen readers, by how urgent it is.
struct LiveRegions {
    polite: ArcRwSignal<String>,
    assertive: ArcRwSignal<String>,
}

/// Builds the frame that is always there, around the pages.
fn frame(cx: &Cx, live: LiveRegions) -> Html {
    let language = cx.texts.language();
    let theme = cx.app.element.get_attribute("theme").unwrap_or_default();
    let app = cx.app.clone();
    // Letters are seen by what they change: their keys don't come here (`surroundings.js`).
    let noticed = move |event: Event| {
        let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
        app.state.by_tab.set(key.is_some_and(|key| key == "Tab"));
    };
    // No role: a region with the role of a status or an alert is an object, and read as one ("status bar") at the end
    // of every page even while it is empty.
    let region = |manner: &'static str, text: ArcRwSignal<String>| {
        let region = styled("div", "sa-hidden").attr("aria-live", manner).attr("aria-atomic", "true");
        region.text(move || text.get())
    };
    let top = styled("div", "sa-top")
        .child(styled("p", "sa-product").child(cx.t(key::WIDGET_NAME)))
        .child(language_switch::language_switch(cx));
    let widget = styled("section", "sa-widget")
        .attr("aria-label", cx.t(key::WIDGET_NAME))
        .child(top)
        .child(styled("div", "sa-stage").on("keydown", noticed.clone()).on("input", noticed))
        .child(footer::footer(cx));
    styled("div", "sa-root")
        .attr("lang", language.tag)
        .attr("dir", language.direction.id())
        .attr("data-theme", known_theme(&theme))
        .child(widget)
        .child(region("polite", live.polite))
        .child(region("assertive", live.assertive))
        .into()
}
