//! Headings. The first level is the page's to choose, by the attribute `heading-level`.

use leptos::html::custom;
use leptos::prelude::*;

use crate::context::Cx;

const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

fn tag(cx: &Cx, below: usize) -> &'static str {
    let level = cx.app.element.get_attribute("heading-level").and_then(|level| level.parse().ok()).unwrap_or(2);
    TAGS.get((usize::max(level, 1) - 1 + below).min(TAGS.len() - 1)).copied().unwrap_or("h6")
}

/// The heading of the page: what is focused when the page comes.
pub fn page_heading(cx: &Cx, content: impl IntoAny) -> AnyView {
    custom(tag(cx, 0)).class("sa-heading").child(content.into_any()).into_any()
}

/// A heading so many levels below that of the page.
pub fn heading(cx: &Cx, below: usize, id: Option<String>, text: String) -> AnyView {
    let class = if below == 1 { "sa-subheading" } else { "sa-subheading sa-subheading--small" };
    custom(tag(cx, below)).class(class).id(id).child(text.into_any()).into_any()
}
