//! Links and buttons that lead to another screen.

use crate::context::Cx;
use crate::html::{El, Html, Piece, el, styled};
use crate::screen::Screen;

/// Something to press that looks like a link, and is one: a place in the element, not an address.
pub fn anchor(class: &'static str, act: impl Fn() + 'static) -> El {
    styled("a", class).attr("href", "#").press(act)
}

/// A link to a screen.
pub fn link(cx: &Cx, class: &'static str, text: impl Piece, to: Screen) -> Html {
    let app = cx.app.clone();
    anchor(class, move || app.go(to)).child(text).into()
}

/// The link back, first on its page.
pub fn back(cx: &Cx, screen: Screen) -> Option<El> {
    let to = cx.app.state.back(screen)?;
    let app = cx.app.clone();
    let link = el("a").attr("href", "#").press(move || app.back(to)).child(cx.t("back"));
    Some(styled("p", "sa-back").child(link))
}

/// A button that does something.
pub fn button(class: &'static str, text: impl Piece, act: impl Fn() + 'static) -> Html {
    styled("button", class).attr("type", "button").press(act).child(text).into()
}

/// The button that prints the page.
pub fn print(cx: &Cx, class: &'static str) -> Html {
    let app = cx.app.clone();
    button(class, cx.t("print"), move || app.print())
}

/// Ways on, side by side where there is room.
pub fn actions(ways: Vec<Html>) -> Html {
    styled("div", "sa-actions").child(ways).into()
}
