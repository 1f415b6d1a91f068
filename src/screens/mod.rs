//! Screens (pages of the widget), one a file.

mod check;
mod clear;
mod failed;
mod figures;
mod overview;
mod question;
mod result;
mod send;
mod sent;
mod start;

pub use result::FIGURES;

use crate::components::progress::place;
use crate::context::Cx;
use crate::html::Html;
use crate::key;
use crate::language::Texts;
use crate::score;
use crate::screen::Screen;
use crate::state::State;

/// Renders a screen.
pub fn view(cx: &Cx, screen: Screen) -> Html {
    match screen {
        Screen::Start => start::start(cx),
        Screen::Overview => overview::overview(cx),
        Screen::Question(section, page, from) => question::question(cx, section, page, from),
        Screen::Check => check::check(cx),
        Screen::Result => result::result(cx),
        Screen::Figures => figures::figures(cx),
        Screen::Send => send::send(cx),
        Screen::Failed => failed::failed(cx),
        Screen::Sent => sent::sent(cx),
        Screen::Clear => clear::clear(cx),
        Screen::Score(here) => score::view(cx, here),
        #[cfg(feature = "gallery")]
        Screen::Gallery => crate::gallery::view(cx),
    }
}

/// Returns the heading of a screen.
pub fn heading(texts: &Texts, screen: Screen) -> String {
    match screen {
        Screen::Question(_, page, _) => texts.page(page),
        Screen::Start => texts.text(key::START_TITLE),
        Screen::Overview => texts.text(key::OVERVIEW_TITLE),
        Screen::Check => texts.text(key::CHECK_TITLE),
        Screen::Result => texts.text(key::RESULT_TITLE),
        Screen::Figures => texts.text(key::FIGURES_TITLE),
        Screen::Send => texts.text(key::SEND_TITLE),
        Screen::Failed => texts.text(key::FAILED_TITLE),
        Screen::Sent => texts.text(key::SENT_TITLE),
        Screen::Clear => texts.text(key::CLEAR_TITLE),
        Screen::Score(here) => texts.text(here.title()),
        #[cfg(feature = "gallery")]
        Screen::Gallery => screen.kind().into(),
    }
}

/// Returns the document title: the most particular part first.
pub fn title(texts: &Texts, state: &State, screen: Screen) -> String {
    let mut parts = vec![heading(texts, screen)];
    if let Screen::Question(section, page, from) = screen {
        parts.extend(place(texts, section, page, &state.interpretation_for(from).answers));
        parts.push(texts.section(section));
    }
    // The first page is named after the product already.
    if !matches!(screen, Screen::Start) {
        parts.push(texts.text(key::WIDGET_SHORT));
    }
    parts.push(texts.text(key::AGENCY_SHORT));
    parts.join(" – ")
}
