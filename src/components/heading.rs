//! Headings. The first level is the page's to choose, by the attribute `heading-level`.

use super::look_again::fresh_id;
use super::progress;
use crate::context::Cx;
use crate::html::{El, Html, Piece, pieces, styled};

const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

fn first_level(cx: &Cx) -> usize {
    let level = cx.app.element.get_attribute("heading-level").and_then(|level| level.trim().parse().ok()).unwrap_or(2);
    usize::clamp(level, 1, TAGS.len())
}

fn tag(cx: &Cx, below: usize) -> &'static str {
    TAGS.get(first_level(cx) - 1 + below).copied().unwrap_or("h6")
}

/// The heading of the page: what is focused when the page comes.
pub fn page_heading(cx: &Cx, content: impl Piece) -> Html {
    styled(tag(cx, 0), "sa-heading").maybe("aria-describedby", fresh_id(cx)).child(content).into()
}

/// The heading of a question page: what came up and how far one is stand above it, and are heard with it.
pub fn question_heading(cx: &Cx, id: Option<String>, content: impl Piece) -> Html {
    let above = [fresh_id(cx).unwrap_or_default(), progress::id(cx)].join(" ");
    let heading = styled(tag(cx, 0), "sa-heading").maybe("id", id).attr("aria-describedby", above.trim());
    heading.child(content).into()
}

/// The heading of a card to which one comes back.
pub fn card_heading(cx: &Cx, mark: &'static str, text: String) -> Html {
    row_heading(cx, 2, mark, text, None)
}

/// A heading so many levels below that of the page, to which one comes back; heard with what describes it.
pub fn row_heading(cx: &Cx, below: usize, mark: &'static str, text: String, described: Option<String>) -> Html {
    let heading = leveled(cx, below).attr("id", cx.id(mark)).attr("data-row", mark);
    heading.maybe("aria-describedby", described).child(text).into()
}

/// The heading of what stands before that of the page: on its level, for a lower one would come from nowhere; but a page has
/// one of the first level only.
pub fn heading_before(cx: &Cx, id: String, text: String) -> Html {
    heading(cx, usize::from(first_level(cx) == 1), Some(id), text)
}

/// A heading that stands more than once on the page: who goes from heading to heading hears what it is about.
pub fn heading_of(cx: &Cx, below: usize, title: String, of: &str) -> Html {
    let of = styled("span", "sa-hidden").child([": ", of].concat());
    leveled(cx, below).child(pieces().then(title).then(of)).into()
}

/// A heading so many levels below that of the page.
pub fn heading(cx: &Cx, below: usize, id: Option<String>, text: String) -> Html {
    leveled(cx, below).maybe("id", id).child(text).into()
}

fn leveled(cx: &Cx, below: usize) -> El {
    let class = if below <= 1 { "sa-subheading" } else { "sa-subheading sa-subheading--small" };
    styled(tag(cx, below), class)
}
