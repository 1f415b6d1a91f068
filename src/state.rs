//! State of one element: the draft as raw input, the route, and what is being sent. It lives as long as the element,
//! longer than any mounted view. Everything else is derived by the core.

use std::cell::RefCell;
use std::sync::Arc;

use assessment_core::adding_up::RawSums as Adding;
use assessment_core::answers::{Answers, Draft, Interpretation, Problem, ProblemKind, RawAnswer, interpret};
use assessment_core::condition::{Condition, Ternary};
use assessment_core::consistency::{Raised, newly_raised, not_among, raised};
use assessment_core::dates::DatePart;
use assessment_core::form::{Choice, ChoiceText, FORM, Page, Question, QuestionId, Section};
use assessment_core::journey::{self, Ordinal};
use assessment_core::measures::Assessment;
use leptos::prelude::*;
use time::Date;

use crate::answer_location::{AnswerLocation, LocationFacts};
use crate::client::Receipt;
use crate::failure::Failure;
use crate::score::{self, Score};
use crate::screen::{ReturnTo, Screen};
use crate::versioned_cell::VersionedCell;

/// State (store) of one element. What a shown page must follow is a signal.
pub struct State {
    /// As typed.
    pub draft: VersionedCell<Draft>,
    /// What is shown.
    pub screen: VersionedCell<Screen>,
    /// The day, looked up anew with each screen.
    pub today: VersionedCell<Date>,
    /// What the last "continue" or Submit found wrong on this screen.
    pub problems: ArcRwSignal<Vec<Problem>>,
    /// A submission is on its way.
    pub sending: ArcRwSignal<bool>,
    /// It is so for a while now.
    pub sending_still: ArcRwSignal<bool>,
    /// Whoever takes it in has asked for a pause.
    pub waiting: ArcRwSignal<bool>,
    /// Why the last sending did not work.
    pub failure: VersionedCell<Option<Failure>>,
    /// The agency's answer, once it has all that there is.
    receipt: VersionedCell<Option<Receipt>>,
    /// The agency's answer to the answers as they were before the last changes.
    pub outdated: VersionedCell<Option<Receipt>>,
    /// Where the answers are.
    pub answer_location: ArcRwSignal<AnswerLocation>,
    /// Something was on its way, or may have been received, when all answers were deleted.
    pub deleted_too_late: VersionedCell<bool>,
    /// The last key was Tab: the person goes from field to field and does not read what stands between them.
    pub by_tab: VersionedCell<bool>,
    /// What was sent, as long as the page is open: to be printed and signed, with the documents to bring.
    pub sent: VersionedCell<Option<Arc<SentApplication>>>,
    /// Told of every answer that is written, for the few things on a page that follow what stands in another field.
    pub written: ArcTrigger,
    /// From where the result was opened.
    pub result_from: VersionedCell<ReturnTo>,
    /// Submit has been pressed and found something wrong: on the way back to it, what is still wrong is said.
    pub has_objected: VersionedCell<bool>,
    /// The row or card from which a question was opened: where one comes back to.
    pub mark: VersionedCell<&'static str>,
    /// What was typed to add up income. Only in memory, as long as the page is open.
    pub adding: VersionedCell<Adding>,
    /// The functioning score's own form, which is never sent.
    pub score: Score,
    /// What the answers of the page before raised, to be said on the page that is shown.
    pub fresh_prompts: VersionedCell<Vec<Raised>>,
    /// What the answers of the declaration itself raised, which nobody had seen when Submit was pressed.
    pub unseen_prompts: VersionedCell<Vec<Raised>>,
    /// What stood above the declaration when it was drawn.
    pub seen_prompts: VersionedCell<Vec<Raised>>,
    /// The same for the page that comes next.
    coming_prompts: VersionedCell<Vec<Raised>>,
    /// How the draft was understood when the page was opened.
    at_entry: VersionedCell<Option<Arc<Interpretation>>>,
    /// The pages that were shown when a change began: what is new after it is asked before going back.
    shown_before: VersionedCell<Vec<&'static str>>,
    /// The last interpretation: derived again only when the draft or the day is another.
    interpretation: RefCell<Option<CachedInterpretation>>,
}

/// Memo of an interpretation, with what it was made of.
struct CachedInterpretation {
    changes: u32,
    day: Date,
    interpretation: Arc<Interpretation>,
}

/// Snapshot of the application that was sent. Only in memory: nothing personal stays in the browser's storage.
pub struct SentApplication {
    /// As typed.
    pub draft: Draft,
    /// As it travelled.
    pub interpretation: Interpretation,
    /// What it led to.
    pub assessment: Assessment,
}

impl State {
    /// Creates the state on a day.
    pub fn new(draft: Draft, today: Date) -> Self {
        Self {
            draft: VersionedCell::new(draft),
            screen: VersionedCell::new(Screen::Start),
            today: VersionedCell::new(today),
            problems: ArcRwSignal::new(Vec::new()),
            sending: ArcRwSignal::new(false),
            sending_still: ArcRwSignal::new(false),
            waiting: ArcRwSignal::new(false),
            failure: VersionedCell::new(None),
            receipt: VersionedCell::new(None),
            outdated: VersionedCell::new(None),
            answer_location: ArcRwSignal::new(LocationFacts::default().answer_location()),
            deleted_too_late: VersionedCell::new(false),
            by_tab: VersionedCell::new(false),
            sent: VersionedCell::new(None),
            written: ArcTrigger::new(),
            result_from: VersionedCell::new(ReturnTo::Check),
            has_objected: VersionedCell::new(false),
            mark: VersionedCell::new(""),
            adding: VersionedCell::new(Adding::default()),
            score: Score::new(),
            fresh_prompts: VersionedCell::new(Vec::new()),
            unseen_prompts: VersionedCell::new(Vec::new()),
            seen_prompts: VersionedCell::new(Vec::new()),
            coming_prompts: VersionedCell::new(Vec::new()),
            at_entry: VersionedCell::new(None),
            shown_before: VersionedCell::new(Vec::new()),
            interpretation: RefCell::default(),
        }
    }

    /// Returns the memoized interpretation of the draft.
    pub fn interpretation(&self) -> Arc<Interpretation> {
        let (changes, day) = (self.draft.changes(), self.today.get());
        if let Some(cached) = &*self.interpretation.borrow()
            && (cached.changes, cached.day) == (changes, day)
        {
            return cached.interpretation.clone();
        }
        let interpretation = Arc::new(interpret(&FORM, &self.draft.read(), day));
        let cached = CachedInterpretation { changes, day, interpretation: interpretation.clone() };
        *self.interpretation.borrow_mut() = Some(cached);
        interpretation
    }

    /// Returns the interpretation of the form to which a page belongs.
    pub fn interpretation_for(&self, from: ReturnTo) -> Arc<Interpretation> {
        match from {
            ReturnTo::Score(flow) => score::interpretation(self, flow),
            _ => self.interpretation(),
        }
    }

    /// Whether the agency has confirmed all that there is.
    pub fn is_received(&self) -> bool {
        self.receipt.read().is_some()
    }

    /// Returns the agency's confirmation.
    pub fn receipt(&self) -> Option<Receipt> {
        self.receipt.get()
    }

    /// Sets or clears the agency's confirmation.
    pub fn set_receipt(&self, receipt: Option<Receipt>) {
        self.receipt.set(receipt);
    }

    /// Returns the raw input of a question.
    pub fn raw(&self, id: QuestionId) -> Option<RawAnswer> {
        match score::own(id) {
            Some(own) => self.score.raw(own),
            None => self.draft.read().answers.get(id.0).cloned(),
        }
    }

    /// Writes raw input to the draft; an empty field is no answer. What the agency refused is refused no longer.
    pub fn write(&self, id: QuestionId, raw: RawAnswer) {
        if let Some(own) = score::own(id) {
            return self.score.write(own, raw);
        }
        if self.failure.read().is_some() {
            self.failure.update(|failure| {
                if let Some(failure) = failure {
                    failure.forget(id.0);
                }
            });
        }
        self.draft.update(|draft| {
            if draft.form.is_empty() {
                draft.form = FORM.version.into();
            }
            if raw.is_blank() {
                draft.answers.remove(id.0);
            } else {
                draft.answers.insert(id.0.into(), raw);
            }
        });
        self.written.notify();
    }

    /// Handles "Continue" on a page: the next route, or the validation errors.
    pub fn continue_from(
        &self,
        section: &'static Section,
        page: &'static Page,
        from: ReturnTo,
    ) -> Result<Screen, Vec<Problem>> {
        if let ReturnTo::Score(flow) = from {
            return score::go_on(self, section, page, flow);
        }
        let problems = journey::problems_of(page, &self.draft.read(), &self.interpretation());
        if !problems.is_empty() {
            return Err(problems);
        }
        self.draft.update(|draft| {
            draft.mark_done(page.id);
        });
        let interpretation = self.interpretation();
        if let Some(before) = &*self.at_entry.read() {
            let answered: Vec<_> = page.questions.iter().map(|question| question.id).collect();
            self.coming_prompts.set(newly_raised(&before.answers, &interpretation.answers, &answered));
        }
        Ok(match from {
            ReturnTo::Overview => journey::next(section, page, &interpretation.answers)
                .map_or(Screen::Overview, |page| Screen::Question(section, page, ReturnTo::Overview)),
            ReturnTo::Check | ReturnTo::Result | ReturnTo::Send | ReturnTo::Page(_) => {
                match self.newly_open(section, &interpretation) {
                    Some(page) => Screen::Question(section, page, from),
                    // Where one goes on is where "back" leads.
                    None => Screen::Question(section, page, from).back(&interpretation).unwrap_or(Screen::Overview),
                }
            }
            ReturnTo::Score(_) => Screen::Overview,
        })
    }

    /// Records that a screen is opened, and shows there the prompts that "Continue" raised, if it is a question or the
    /// overview.
    pub fn open(&self, screen: Screen) {
        let coming = self.coming_prompts.update(std::mem::take);
        let goes_on = matches!(screen, Screen::Question(..) | Screen::Overview);
        self.fresh_prompts.set(if goes_on { coming } else { Vec::new() });
        self.at_entry.set(matches!(screen, Screen::Question(..)).then(|| self.interpretation()));
        self.unseen_prompts.set(Vec::new());
    }

    /// Records the raised prompts that have not been seen, and returns whether Submit must stop for them: the
    /// declaration's own answers raised something that should be looked at first.
    pub fn has_unseen_prompts(&self) -> bool {
        let unseen: Vec<_> = not_among(self.seen_prompts.get(), raised(&self.interpretation().answers)).collect();
        let has_some = !unseen.is_empty();
        self.unseen_prompts.set(unseen);
        has_some
    }

    /// Records which pages are visible, as a change begins.
    pub fn begin_change(&self) {
        let answers = &self.interpretation().answers;
        let pages = FORM.sections.iter().flat_map(|section| journey::shown_pages(section, answers));
        self.shown_before.set(pages.map(|page| page.id).collect());
    }

    /// Returns the first page of a section that the change has opened and that is not answered, or on which an answer
    /// no longer fits.
    fn newly_open(&self, section: &'static Section, interpretation: &Interpretation) -> Option<&'static Page> {
        let before = self.shown_before.read();
        let draft = self.draft.read();
        let fits = |page: &Page| {
            let has =
                |question: &&Question| interpretation.problems.iter().any(|problem| problem.question == question.id.0);
            !page.questions.iter().copied().any(|question| has(&question))
        };
        let is_open = |page: &&Page| {
            let is_new = !before.contains(&page.id);
            let is_done = draft.has_done(page.id) && journey::problems_of(page, &draft, interpretation).is_empty();
            (is_new && !is_done) || !fits(page)
        };
        journey::shown_pages(section, &interpretation.answers).into_iter().find(is_open)
    }

    /// Guards a route: returns the screen that can be shown instead of one that was asked for, since a page may be
    /// hidden by now, and what is sent is not filled in again.
    pub fn admit(&self, screen: Screen) -> Screen {
        if self.receipt.read().is_some() && screen != Screen::Clear {
            return Screen::Sent;
        }
        match screen {
            Screen::Question(_, page, from)
                if journey::opened_questions(page, &self.interpretation_for(from).answers).is_empty() =>
            {
                Screen::Overview
            }
            Screen::Sent => Screen::Start,
            Screen::Failed if self.failure.read().is_none() => Screen::Send,
            screen => screen,
        }
    }

    /// Returns the back route; `None` where there is nothing before.
    pub fn back(&self, screen: Screen) -> Option<Screen> {
        match screen {
            Screen::Result if self.result_from.get() == ReturnTo::Overview => Some(Screen::Overview),
            _ => score::back(self, screen).or_else(|| screen.back(&self.interpretation())),
        }
    }

    /// Lists the validation errors of what was typed on a page, blanks left aside; by the agency's word too, if it
    /// refused.
    pub fn standing_problems(&self, page: &Page, from: ReturnTo) -> Vec<Problem> {
        let on_page = |id: &str| page.questions.iter().any(|question| question.id.0 == id);
        let mut problems = self.interpretation_for(from).problems.clone();
        if let Some(failure) = &*self.failure.read() {
            for error in failure.errors() {
                if problems.iter().all(|problem| problem.question != error.question) {
                    let kind = ProblemKind::Refused { detail: error.detail.clone() };
                    problems.push(Problem { question: error.question.clone(), kind });
                }
            }
        }
        problems.retain(|problem| on_page(&problem.question));
        problems
    }

    /// Lists the validation errors of a page as Submit sees it, blanks included.
    pub fn submit_problems(&self, page: &Page) -> Vec<Problem> {
        let mut problems = journey::problems_of(page, &self.draft.read(), &self.interpretation());
        for problem in self.standing_problems(page, ReturnTo::Send) {
            if problems.iter().all(|known| known.question != problem.question) {
                problems.push(problem);
            }
        }
        problems
    }

    /// Whether the draft was begun on another edition of the form.
    pub fn is_other_edition(&self) -> bool {
        let draft = self.draft.read();
        !draft.form.is_empty() && draft.form != FORM.version
    }

    /// Lists the raw answers to questions that this edition of the form doesn't have.
    pub fn strangers(&self) -> Vec<(String, RawAnswer)> {
        let draft = self.draft.read();
        let unknown = draft.answers.iter().filter(|(id, _)| FORM.question(id).is_none());
        unknown.map(|(id, raw)| (id.clone(), raw.clone())).collect()
    }

    /// Removes one raw answer, because the person said so.
    pub fn remove(&self, id: &str) {
        self.draft.update(|draft| {
            draft.answers.remove(id);
        });
    }
}

/// Lists the options that are offered as the answers stand.
pub fn offered(question: &'static Question, answers: &Answers) -> Vec<&'static Choice> {
    question.options().iter().filter(|choice| matches!(choice.when.evaluate(answers), Ternary::Met)).collect()
}

/// Returns the ordinal of a page and the number of pages, in sections where that stays true whatever is answered.
pub fn ordinal_in_section(section: &Section, page: &Page) -> Option<Ordinal> {
    let fixed = |page: &Page| page.questions.iter().all(|question| matches!(question.show_when, Condition::Always));
    let at = section.pages.iter().position(|candidate| candidate.id == page.id)?;
    let ordinal = Ordinal { at: at + 1, of: section.pages.len() };
    (ordinal.of > 1 && section.pages.iter().all(fixed)).then_some(ordinal)
}

/// Counts the characters that may still be typed, said only when it gets close; negative when there are too many.
pub fn characters_left(max: u16, text: &str) -> Option<isize> {
    const CLOSE: isize = 200;
    let left = isize::try_from(max).ok()? - isize::try_from(text.chars().count()).ok()?;
    (left <= CLOSE.min(isize::try_from(max).ok()? / 4)).then_some(left)
}

/// Returns the part of a date to which a validation error belongs; the first part where it isn't about one.
pub fn part_at_fault(problem: &Problem) -> DatePart {
    problem.kind.date_parts().first().copied().unwrap_or(DatePart::Day)
}

/// Splits raw input into the three fields of a date.
pub fn date_parts(raw: Option<RawAnswer>) -> [String; 3] {
    match raw {
        Some(RawAnswer::List(parts)) => {
            let mut parts = parts.into_iter();
            [(); 3].map(|()| parts.next().unwrap_or_default())
        }
        Some(RawAnswer::Text(text)) => match assessment_core::dates::PartialDate::from_iso(&text) {
            Some(date) => [
                date.day().map_or_else(String::new, |day| day.to_string()),
                date.month().map_or_else(String::new, |month| month.to_string()),
                date.year().to_string(),
            ],
            // Not understood: shown where it can be seen and mended.
            None => [text, String::new(), String::new()],
        },
        None => [(); 3].map(|()| String::new()),
    }
}

/// Whether the options are two words side by side: "yes" and "no". Others need a line each.
pub fn is_short_pair(choices: &[&Choice]) -> bool {
    choices.len() == 2 && choices.iter().all(|choice| choice.text == ChoiceText::Shared)
}

#[cfg(test)]
mod tests;
