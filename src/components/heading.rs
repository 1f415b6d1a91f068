//! Components of headings, by level. The first level is the page's to choose, by the attribute `heading-level`.

use super::look_again::fresh_id;
use super::progress;
use crate::context::Cx;
use crate::html::{El, Html, Piece, styled};

/// Depth of a heading below that of the page.
#[derive(Clone, Copy)]
pub enum Depth {
    /// On its level.
    Page,
    /// Of a part of the page.
    Part,
    /// Of a piece of a part, a card for example.
    Subpart,
    /// Within a card.
    Detail,
}

const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

fn first_level(cx: &Cx) -> usize {
    let level = cx.app.element.get_attribute("heading-level").and_then(|level| level.trim().parse().ok()).unwrap_or(2);
    usize::clamp(level, 1, TAGS.len())
}

fn tag(cx: &Cx, depth: Depth) -> &'static str {
    TAGS.get(first_level(cx) - 1 + depth as usize).copied().unwrap_or("h6")
}

/// Component: the heading of the page, which is focused when the page comes.
pub fn page_heading(cx: &Cx, content: impl Piece) -> Html {
    styled(tag(cx, Depth::Page), "sa-heading").maybe("aria-describedby", fresh_id(cx)).child(content).into()
}

/// Component: the heading of a question page; what came up and how far one is stand above it, and are heard with it.
pub fn question_heading(cx: &Cx, content: impl Piece) -> El {
    let above = [fresh_id(cx).unwrap_or_default(), progress::id(cx)].join(" ");
    let heading = styled(tag(cx, Depth::Page), "sa-heading").attr("aria-describedby", above.trim());
    heading.child(content)
}

/// Component: a heading that is a return target, with an id and its mark.
pub fn row_heading(cx: &Cx, depth: Depth, mark: &'static str, text: String) -> El {
    heading(cx, depth, text).attr("id", cx.id(mark)).attr("data-row", mark)
}

/// Component: the heading of a box above the page's own heading: on the same level, except under an `h1`, of which a
/// page has one only.
pub fn heading_before(cx: &Cx, text: String) -> El {
    heading(cx, if first_level(cx) == 1 { Depth::Part } else { Depth::Page }, text)
}

/// Component: a heading that stands more than once on the page, with visually hidden context: who goes from heading to
/// heading hears what it is about.
pub fn heading_of(cx: &Cx, depth: Depth, title: String, of: &str) -> El {
    let of = styled("span", "sa-hidden").child(format!(": {of}"));
    leveled(cx, depth).child(title).child(of)
}

/// Component: a heading below that of the page.
pub fn heading(cx: &Cx, depth: Depth, text: String) -> El {
    leveled(cx, depth).child(text)
}

fn leveled(cx: &Cx, depth: Depth) -> El {
    let class = match depth {
        Depth::Page | Depth::Part => "sa-subheading",
        Depth::Subpart | Depth::Detail => "sa-subheading sa-subheading--small",
    };
    styled(tag(cx, depth), class)
}
