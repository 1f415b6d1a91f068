//! Components of links and buttons that lead to another screen.

use crate::context::Cx;
use crate::html::{El, Html, Piece, styled};
use crate::key;
use crate::screen::Screen;

/// Component: a button that looks like a link. It leads to a place in the element that has no address: nobody can open
/// it in another tab, so it is a button.
pub fn anchor(class: &'static str, act: impl Fn() + 'static) -> El {
    styled("button", class).attr("type", "button").press(act)
}

/// Component: a link to a screen.
pub fn link(cx: &Cx, class: &'static str, text: impl Piece, to: Screen) -> Html {
    let app = cx.app.clone();
    anchor(class, move || app.go(to)).child(text).into()
}

/// Component: the back link, first on its page.
pub fn back(cx: &Cx, screen: Screen) -> Option<El> {
    let to = cx.app.state.back(screen)?;
    let app = cx.app.clone();
    Some(styled("p", "sa-back").child(anchor("sa-link", move || app.back(to)).child(cx.t(key::BACK))))
}

/// Component: an in-page link to a heading, by the name in its id.
pub fn jump(cx: &Cx, name: &str, text: String) -> El {
    let (app, id) = (cx.app.clone(), cx.id(name));
    anchor("sa-link", move || app.focus_heading(&id)).child(text)
}

/// Component: a button with its action.
pub fn button(class: &'static str, text: impl Piece, act: impl Fn() + 'static) -> Html {
    anchor(class, act).child(text).into()
}

/// Component: the button that prints the page.
pub fn print(cx: &Cx, class: &'static str) -> Html {
    let app = cx.app.clone();
    button(class, cx.t(key::PRINT), move || app.print())
}

/// Component: a group of buttons and links, side by side where there is room.
pub fn actions(ways: Vec<Html>) -> Html {
    styled("div", "sa-actions").child(ways).into()
}
