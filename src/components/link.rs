//! Links and buttons that lead to another screen.

use crate::context::Cx;
use crate::html::{El, Html, Piece, styled};
use crate::key;
use crate::screen::Screen;

/// Something to press that looks like a link. It leads to a place in the element that has no address: nobody can open it
/// in another tab, so it is a button.
pub fn anchor(class: &'static str, act: impl Fn() + 'static) -> El {
    styled("button", class).attr("type", "button").press(act)
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
    Some(styled("p", "sa-back").child(anchor("sa-link", move || app.back(to)).child(cx.t(key::BACK))))
}

/// A link to a heading of the same page, by the name in its id.
pub fn jump(cx: &Cx, name: &str, text: String) -> El {
    let (app, id) = (cx.app.clone(), cx.id(name));
    anchor("sa-link", move || app.focus_heading(&id)).child(text)
}

/// A button that does something.
pub fn button(class: &'static str, text: impl Piece, act: impl Fn() + 'static) -> Html {
    anchor(class, act).child(text).into()
}

/// The button that prints the page.
pub fn print(cx: &Cx, class: &'static str) -> Html {
    let app = cx.app.clone();
    button(class, cx.t(key::PRINT), move || app.print())
}

/// Ways on, side by side where there is room.
pub fn actions(ways: Vec<Html>) -> Html {
    styled("div", "sa-actions").child(ways).into()
}
