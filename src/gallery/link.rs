//! Examples of links and buttons.

use super::{Example, Gallery, example};
use crate::components::link::{actions, anchor, back, button, jump, link, print};
use crate::html::el;
use crate::key;
use crate::screen::Screen;

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    let page = gallery.page();
    let cx = &page.cx;
    let styles = ["sa-button", "sa-button sa-button--plain", "sa-button sa-button--warning"];
    let buttons = styles.map(|class| button(class, cx.t(key::CONTINUE), || {}));
    let ways = || vec![link(cx, "sa-button", cx.t(key::OVERVIEW_CHECK), Screen::Check), print(cx, "sa-link")];
    let in_sentence =
        el("p").child(cx.t(key::AGENCY_HELP)).child(" ").child(anchor("sa-link", || {}).child(cx.t(key::CHANGE)));
    let mut all = vec![
        example("Back, first on its page", el("div").child(back(cx, Screen::Result))),
        example("Ways on, side by side where there is room", actions(ways())),
        example("In a sentence", in_sentence),
        example("To a heading of the same page", jump(cx, "heading", cx.t(key::TO_TOP))),
    ];
    let captions = ["The button that goes on", "A button beside it", "A button that takes something away"];
    all.extend(captions.into_iter().zip(buttons).map(|(caption, button)| example(caption, button)));
    all
}
