//! "Delete what was entered, and begin for another person?"

use super::{ScoreScreen, entrance};
use crate::components::heading::page_heading;
use crate::components::link::{actions, back, button, link};
use crate::context::Cx;
use crate::html::{Html, el, pieces};
use crate::screen::Screen;

/// The page. The self-assessment is not touched.
pub fn view(cx: &Cx) -> Html {
    let app = cx.app.clone();
    let begin = move || {
        app.state.score.begin_again();
        if let Some(to) = entrance() {
            app.go_instead(to);
        }
        app.announce("score-again-done");
    };
    let ways = vec![
        button("sa-button sa-button--warning", cx.t("score-again-do"), begin),
        link(cx, "sa-link", cx.t("score-again-keep"), Screen::Score(ScoreScreen::Result)),
    ];
    pieces()
        .then(back(cx, Screen::Score(ScoreScreen::Again)))
        .then(page_heading(cx, cx.t("score-again-title")))
        .then(el("p").child(cx.t("score-again-what")))
        .then(actions(ways))
        .into()
}
