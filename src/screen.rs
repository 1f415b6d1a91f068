//! Routes of the widget, and what "back" means on each.

use assessment_core::adding_up;
use assessment_core::answers::Interpretation;
use assessment_core::form::{FORM, Page, QuestionId, Section, Stage};
use assessment_core::journey;

use crate::forms;
use crate::score::{self, ScoreFlow, ScoreScreen};

/// Route of the widget: the screen that is shown.
#[derive(Clone, Copy, Debug)]
pub enum Screen {
    /// What this is, language, begin or continue.
    Start,
    /// The sections and how far each is.
    Overview,
    /// One question or one small group.
    Question(&'static Section, &'static Page, ReturnTo),
    /// All answers.
    Check,
    /// Functioning profile, measures, documents, what happens next.
    Result,
    /// All figures of the rules, with their sources.
    Figures,
    /// Declaration and Submit.
    Send,
    /// Sending did not work.
    Failed,
    /// The reference number.
    Sent,
    /// "Delete all answers?"
    Clear,
    /// The functioning score and what a reform would make of it, or a question about it.
    Score(ScoreScreen),
    /// Every component with its examples, in a program of its own.
    #[cfg(feature = "gallery")]
    Gallery,
}

/// Return route: from where a question was opened, and so where its "Continue" leads in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReturnTo {
    /// The overview.
    Overview,
    /// A change link of check-answers.
    Check,
    /// A link beside a condition of the result.
    Result,
    /// A link to what Submit found wrong.
    Send,
    /// A second look at an earlier answer: back to the page with this id.
    Page(&'static str),
    /// The form of the functioning score, gone through or changed.
    Score(ScoreFlow),
}

impl Screen {
    /// Returns the route to the page of a question.
    pub fn of_question(id: QuestionId, from: ReturnTo) -> Option<Self> {
        let page = FORM.page_of(id)?;
        FORM.page(page.id).map(|(section, page)| Self::Question(section, page, from))
    }

    /// Returns the route to the page with this id, gone through from the overview.
    pub fn of_page(id: &str) -> Self {
        FORM.page(id).map_or(Self::Overview, |(section, page)| Self::Question(section, page, ReturnTo::Overview))
    }

    /// Returns the route token, a name that can be kept and understood later. It says nothing of the answers.
    pub fn token(self) -> String {
        match self {
            Self::Question(_, page, from) => format!("{}/{}/{}", self.kind(), from.id(), page.id),
            _ => self.kind().into(),
        }
    }

    /// Parses a route token.
    pub fn from_token(token: &str) -> Option<Self> {
        Some(match token {
            "start" => Self::Start,
            "overview" => Self::Overview,
            "check" => Self::Check,
            "result" => Self::Result,
            "figures" => Self::Figures,
            // Why sending failed is not kept: the way on is the same page.
            "send" | "failed" => Self::Send,
            "sent" => Self::Sent,
            "clear" => Self::Clear,
            _ => {
                if let Some(here) = score::screen_from_token(token) {
                    return Some(Self::Score(here));
                }
                let (from, page) = token.strip_prefix("question/")?.split_once('/')?;
                let from = ReturnTo::from_id(from)?;
                let (section, page) = forms::page(page, from)?;
                Self::Question(section, page, from)
            }
        })
    }

    /// Whether the screen uses the further texts: on measures, documents, figures.
    pub fn needs_further(self) -> bool {
        match self {
            Self::Result | Self::Figures | Self::Sent | Self::Score(_) => true,
            #[cfg(feature = "gallery")]
            Self::Gallery => true,
            Self::Question(_, page, _) => {
                page.questions.iter().any(|question| question.has_places() || question.id == adding_up::QUESTION)
            }
            Self::Check => true,
            _ => false,
        }
    }

    /// Whether the screen has nothing else to show before the further texts come.
    pub fn waits_for_further(self) -> bool {
        match self {
            Self::Result | Self::Figures => true,
            #[cfg(feature = "gallery")]
            Self::Gallery => true,
            Self::Question(_, page, _) => page.questions.iter().all(|question| question.has_places()),
            _ => false,
        }
    }

    /// Returns its kind, for the page that embeds the widget: never which question.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Overview => "overview",
            Self::Question(..) => "question",
            Self::Check => "check",
            Self::Result => "result",
            Self::Figures => "figures",
            Self::Send => "send",
            Self::Failed => "failed",
            Self::Sent => "sent",
            Self::Clear => "clear",
            Self::Score(here) => here.id(),
            #[cfg(feature = "gallery")]
            Self::Gallery => "gallery",
        }
    }

    /// Returns the id of the section of a question's screen; empty on other screens.
    pub const fn section_id(self) -> &'static str {
        match self {
            Self::Question(section, _, _) => section.id,
            _ => "",
        }
    }

    /// Whether the question has its field on this screen.
    pub fn holds(self, question: &str) -> bool {
        let on = |page: &Page| page.questions.iter().any(|on| on.id.0 == question);
        match self {
            Self::Question(_, page, _) => on(page),
            Self::Send => sending_pages().any(on),
            _ => false,
        }
    }

    /// Returns the back route; `None` where there is nothing before.
    pub fn back(self, interpretation: &Interpretation) -> Option<Self> {
        match self {
            Self::Start | Self::Sent => None,
            Self::Overview => Some(Self::Start),
            Self::Question(section, page, ReturnTo::Overview) => Some(
                journey::previous(section, page, &interpretation.answers)
                    .map_or(Self::Overview, |page| Self::Question(section, page, ReturnTo::Overview)),
            ),
            Self::Question(_, _, ReturnTo::Check) | Self::Result => Some(Self::Check),
            Self::Question(_, _, ReturnTo::Result) | Self::Figures => Some(Self::Result),
            Self::Question(_, _, ReturnTo::Send) => Some(Self::Send),
            Self::Question(_, _, ReturnTo::Page(id)) => Some(Self::of_page(id)),
            // What comes before these depends on what was entered: the state knows.
            Self::Question(_, _, ReturnTo::Score(_)) | Self::Score(_) => Some(Self::Overview),
            Self::Check | Self::Clear => Some(Self::Overview),
            Self::Send => Some(Self::Result),
            Self::Failed => Some(Self::Send),
            #[cfg(feature = "gallery")]
            Self::Gallery => None,
        }
    }
}

/// Iterates over the pages of the sections of stage `Sending`, which are filled in just before sending.
pub fn sending_pages() -> impl Iterator<Item = &'static Page> {
    FORM.sections.iter().filter(|section| section.stage == Stage::Sending).flat_map(|section| section.pages)
}

impl ReturnTo {
    const fn id(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Check => "check",
            Self::Result => "result",
            Self::Send => "send",
            Self::Page(id) => id,
            Self::Score(way) => way.id(),
        }
    }

    fn from_id(id: &str) -> Option<Self> {
        let all = [Self::Overview, Self::Check, Self::Result, Self::Send];
        let own = all.into_iter().find(|from| from.id() == id);
        let way = own.or_else(|| score::flow_from_token(id).map(Self::Score));
        way.or_else(|| FORM.page(id).map(|(_, page)| Self::Page(page.id)))
    }
}

impl PartialEq for Screen {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Question(_, page, from), Self::Question(_, other, of)) => page.id == other.id && from == of,
            // Whatever else differs has a name of its own.
            _ => self.kind() == other.kind(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use assessment_core::answers::{Draft, RawAnswer, interpret};
    use wasm_bindgen_test::wasm_bindgen_test as test;

    fn interpretation(answers: &[(&str, &str)]) -> Interpretation {
        let answers = answers.iter().map(|(id, text)| ((*id).into(), RawAnswer::Text((*text).into()))).collect();
        let draft = Draft { answers, ..Draft::default() };
        interpret(&FORM, &draft, assessment_core::dates::from_iso("2026-11-22").expect("a date"))
    }

    fn question(page: &str, from: ReturnTo) -> Screen {
        let (section, page) = FORM.page(page).expect("page exists");
        Screen::Question(section, page, from)
    }

    #[test]
    fn names_are_understood_again() {
        let screens = [
            Screen::Start,
            Screen::Overview,
            Screen::Check,
            Screen::Result,
            Screen::Figures,
            Screen::Send,
            Screen::Sent,
        ];
        let all = [
            ReturnTo::Overview,
            ReturnTo::Check,
            ReturnTo::Result,
            ReturnTo::Send,
            ReturnTo::Page("living-arrangement"),
        ];
        let questions = all.map(|from| question("toilet", from));
        for screen in screens.into_iter().chain(questions) {
            assert_eq!(Screen::from_token(&screen.token()), Some(screen));
        }
        assert_eq!(Screen::from_token("failed"), Some(Screen::Send));
        for unknown in ["", "question/", "question/overview/ghost", "question/ghost/toilet", "question/toilet"] {
            assert_eq!(Screen::from_token(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn no_page_has_the_name_of_another_way_back() {
        for page in FORM.sections.iter().flat_map(|section| section.pages) {
            assert_eq!(ReturnTo::from_id(page.id), Some(ReturnTo::Page(page.id)));
        }
    }

    #[test]
    fn back_passes_over_pages_that_are_not_shown() {
        let none = interpretation(&[]);
        assert_eq!(question("identifier-kind", ReturnTo::Overview).back(&none), Some(Screen::Overview));
        assert_eq!(
            question("name", ReturnTo::Overview).back(&none),
            Some(question("identifier-kind", ReturnTo::Overview)),
            "without a kind of number, its page is not shown"
        );
        let with = interpretation(&[("identifier-kind", "egn")]);
        assert_eq!(question("name", ReturnTo::Overview).back(&with), Some(question("identifier", ReturnTo::Overview)));
    }

    #[test]
    fn back_leads_to_where_the_question_was_opened() {
        let none = interpretation(&[]);
        assert_eq!(question("name", ReturnTo::Check).back(&none), Some(Screen::Check));
        assert_eq!(question("name", ReturnTo::Result).back(&none), Some(Screen::Result));
        assert_eq!(
            question("name", ReturnTo::Page("toilet")).back(&none),
            Some(question("toilet", ReturnTo::Overview))
        );
        assert_eq!(Screen::Sent.back(&none), None);
    }
}
