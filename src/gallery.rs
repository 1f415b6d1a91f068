//! Gallery (component catalogue): every component with its examples, one page a component. For whoever works on one,
//! for the audits of the browser tests, and as documentation of what each is given. Only in a program of its own
//! (feature `gallery`), which is never shipped (decision 42).
//!
//! The page with `?` and a component's name shows its examples; without a name, the list of all. What is said around an
//! example is for developers and in English; the example itself speaks the language that is chosen.

mod adding_up;
mod checkbox_group;
mod confirm_box;
mod date_field;
mod deadline;
mod document_list;
mod empty_parts;
mod error_summary;
mod field;
mod fieldset;
mod footer;
mod heading;
mod language_switch;
mod law_note;
mod link;
mod look_again;
mod measure_card;
mod option_row;
mod page;
mod profile;
mod progress;
mod radio_group;
mod select;
mod sending;
mod text_area;
mod text_field;

use std::cell::Cell;

use leptos::prelude::window;

use crate::components::heading::{Depth, heading, page_heading};
use crate::context::Cx;
use crate::html::{El, Html, el, pieces, styled};
use page::ExamplePage;

/// Example of a component, with its caption.
pub struct Example {
    /// What it shows.
    caption: &'static str,
    content: Html,
}

/// Builds an example of a component.
pub fn example(caption: &'static str, content: impl Into<Html>) -> Example {
    Example { caption, content: content.into() }
}

/// Context in which examples get their pages.
pub struct Gallery<'a> {
    cx: &'a Cx,
    pages: Cell<u32>,
}

impl Gallery<'_> {
    /// Creates a page for an example, or for several that share what was answered.
    pub fn page(&self) -> ExamplePage {
        self.pages.set(self.pages.get() + 1);
        ExamplePage::new(self.cx, self.pages.get())
    }
}

/// Function that draws the examples of one component.
type Examples = fn(&Gallery<'_>) -> Vec<Example>;

macro_rules! components {
    ($($name:ident)*) => { &[$((stringify!($name), $name::examples)),*] };
}

/// Registry of all components, by the names of their files. A component without a file here is noticed by
/// `xtask/tests/tidy/pairs.rs`, a file that isn't in this list by the compiler.
const COMPONENTS: &[(&str, Examples)] = components![
    adding_up checkbox_group confirm_box date_field deadline document_list empty_parts error_summary field fieldset footer
    heading language_switch law_note link look_again measure_card option_row profile progress radio_group select sending
    text_area text_field
];

/// Builds a note for developers, whatever language the examples speak.
fn note(element: El, text: &str) -> El {
    element.attr("lang", "en").child(text)
}

/// Renders the page that the address asks for.
pub fn view(cx: &Cx) -> Html {
    let asked = window().location().search().unwrap_or_default();
    let asked = asked.trim_start_matches('?');
    match COMPONENTS.iter().find(|(name, _)| *name == asked) {
        Some((name, examples)) => component(cx, name, *examples),
        None => list(cx),
    }
}

fn list(cx: &Cx) -> Html {
    let mut links = styled("ul", "sa-list");
    for (name, _) in COMPONENTS {
        links = links.child(el("li").child(note(styled("a", "sa-link").attr("href", format!("?{name}")), name)));
    }
    pieces().then(page_heading(cx, note(el("span"), "Components"))).then(links).into()
}

fn component(cx: &Cx, name: &str, examples: Examples) -> Html {
    let back = note(styled("a", "sa-link").attr("href", "?"), "Components");
    let mut page = pieces().then(styled("p", "sa-back").child(back)).then(page_heading(cx, note(el("span"), name)));
    for Example { caption, content } in examples(&Gallery { cx, pages: Cell::new(0) }) {
        let caption = note(heading(cx, Depth::Part, String::new()), caption);
        page = page.then(styled("section", "sa-part").child(caption).child(el("hr")).child(el("div").child(content)));
    }
    page.into()
}
