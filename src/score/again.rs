//! Screen: confirmation of deleting what was entered, to begin for another person.

use super::key;
use super::{ScoreScreen, entrance};
use crate::components::heading::page_heading;
use crate::components::link::{actions, back, button, link};
use crate::context::Cx;
use crate::html::{Html, el, pieces};
use crate::screen::Screen;

/// Screen: the confirmation page. The self-assessment is not touched.
pub fn view(cx: &Cx) -> Html {
    let app = cx.app.clone();
    let begin = move || {
        app.state.score.begin_again();
        if let Some(to) = entrance() {
            app.go_instead(to);
        }
        app.announce(key::SCORE_AGAIN_DONE);
    };
    let ways = vec![
        button("sa-button sa-button--warning", cx.t(key::SCORE_AGAIN_DO), begin),
        link(cx, "sa-link", cx.t(key::SCORE_AGAIN_KEEP), Screen::Score(ScoreScreen::Result)),
    ];
    pieces()
        .then(back(cx, Screen::Score(ScoreScreen::Again)))
        .then(page_heading(cx, cx.t(key::SCORE_AGAIN_TITLE)))
        .then(el("p").child(cx.t(key::SCORE_AGAIN_WHAT)))
        .then(actions(ways))
        .into()
}
