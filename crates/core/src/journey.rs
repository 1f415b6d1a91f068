//! Form navigation: visibility, routing to the next page, progress of each section. Pure functions of form, draft and answers;
//! the widget only renders what they return.

use crate::answers::{Answers, Draft, Interpretation, Problem, RawAnswer, blank, parse_answer};
use crate::condition::{Condition, Ternary};
use crate::form::{Form, Page, Question, Requirement, Section, Stage};
use crate::keyed_enum::keyed_enum;
use crate::parameters::ADULT_AGE_FIXED;

keyed_enum! {
    /// Progress state of a section. Text: `state-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum SectionState {
        /// No page has been gone through.
        NotStarted => "not-started",
        /// Some pages have been gone through.
        Started => "started",
        /// All pages that are shown have been gone through.
        Done => "done",
        /// A page has a validation problem.
        HasProblem => "has-problem",
        /// None of its questions is visible with these answers.
        NothingAsked => "nothing-asked",
    }
}

/// Whether the applicant is under age. The form is for adults: children's needs are assessed otherwise.
#[must_use]
pub fn is_under_age(answers: &Answers) -> bool {
    matches!(Condition::AgeBelow(ADULT_AGE_FIXED).evaluate(answers), Ternary::Met)
}

/// Lists the visible questions of a page.
#[must_use]
pub fn shown_questions(page: &Page, answers: &Answers) -> Vec<&'static Question> {
    page.questions.iter().copied().filter(|question| answers.shows(question)).collect()
}

/// Whether a link (deep link) to a question may open its page: the question is visible, or it is a fact that is no
/// longer asked and whose answer is put aside. On the way through the form nobody meets the latter.
#[must_use]
pub fn opens(question: &Question, answers: &Answers) -> bool {
    answers.shows(question) || answers.keeps_aside(question.id)
}

/// Lists the questions of a page that was opened by a link to one of them.
#[must_use]
pub fn opened_questions(page: &Page, answers: &Answers) -> Vec<&'static Question> {
    page.questions.iter().copied().filter(|question| opens(question, answers)).collect()
}

/// Lists the visible pages of a section.
#[must_use]
pub fn shown_pages(section: &Section, answers: &Answers) -> Vec<&'static Page> {
    section.pages.iter().filter(|page| page.questions.iter().any(|question| answers.shows(question))).collect()
}

/// Iterates over the sections that are filled from the overview, in order.
pub fn overview_sections(form: &Form) -> impl Iterator<Item = &'static Section> + use<> {
    form.sections.iter().copied().filter(|section| section.stage == Stage::Overview)
}

/// Computes the progress state of a section.
#[must_use]
pub fn state(section: &Section, draft: &Draft, interpretation: &Interpretation) -> SectionState {
    let pages = shown_pages(section, &interpretation.answers);
    let questions = || pages.iter().flat_map(|page| shown_questions(page, &interpretation.answers));
    let done = |page: &&&Page| draft.has_done(page.id);
    let blank_required = |page: &&&Page| {
        shown_questions(page, &interpretation.answers).iter().any(|question| {
            question.requirement == Requirement::ToSubmit
                && draft.answers.get(question.id.0).is_none_or(RawAnswer::is_blank)
        })
    };
    if pages.is_empty() {
        SectionState::NothingAsked
    } else if questions().any(|question| interpretation.problems.iter().any(|p| p.question == question.id.0)) {
        SectionState::HasProblem
    } else if pages.iter().all(|page| done(&page) && !blank_required(&page)) {
        SectionState::Done
    } else if pages.iter().any(|page| done(&page)) || questions().any(|q| draft.answers.contains_key(q.id.0)) {
        SectionState::Started
    } else {
        SectionState::NotStarted
    }
}

/// Iterates over the empty sections of the overview, in which questions are shown and not one is answered: they may
/// have been forgotten, or gone through without answers. Nobody is held up by them; they are named before sending.
pub fn empty_sections(answers: &Answers) -> impl Iterator<Item = &'static Section> {
    overview_sections(answers.form()).filter(|section| {
        let pages = shown_pages(section, answers);
        let mut questions = pages.iter().flat_map(|page| shown_questions(page, answers));
        !pages.is_empty() && questions.all(|question| answers.get(question.id).is_none())
    })
}

/// Validates a page on "Continue": problems of raw answers, and blanks where an answer is asked for.
#[must_use]
pub fn problems_of(page: &Page, draft: &Draft, interpretation: &Interpretation) -> Vec<Problem> {
    shown_questions(page, &interpretation.answers)
        .into_iter()
        .filter_map(|question| {
            let kind = match draft.answers.get(question.id.0).filter(|typed| !typed.is_blank()) {
                None => blank(question),
                Some(typed) => parse_answer(question, typed, &interpretation.answers).err(),
            }?;
            Some(Problem { question: question.id.0.into(), kind })
        })
        .collect()
}

/// Returns the next visible page within the section; `None` at its end.
///
/// ```
/// use assessment_core::answers::Answers;
/// use assessment_core::dates::from_iso;
/// use assessment_core::form::FORM;
/// use assessment_core::journey::{next, previous, shown_pages};
///
/// let answers = Answers::none(from_iso("2026-11-22").expect("a day"));
/// let section = FORM.sections[1];
/// let pages = shown_pages(section, &answers);
/// let after = next(section, pages[0], &answers).expect("another page");
/// assert_eq!((after.id, previous(section, after, &answers).map(|page| page.id)), (pages[1].id, Some(pages[0].id)));
/// ```
#[must_use]
pub fn next(section: &Section, page: &Page, answers: &Answers) -> Option<&'static Page> {
    let pages = shown_pages(section, answers);
    let after = position(section, page)? + 1;
    pages.into_iter().find(|candidate| position(section, candidate).is_some_and(|at| at >= after))
}

/// Returns the previous visible page within the section; `None` at its beginning.
#[must_use]
pub fn previous(section: &Section, page: &Page, answers: &Answers) -> Option<&'static Page> {
    let at = position(section, page)?;
    shown_pages(section, answers)
        .into_iter()
        .rfind(|candidate| position(section, candidate).is_some_and(|candidate| candidate < at))
}

/// Returns the page at which a section is entered: its first page that has not been gone through or still lacks
/// something, else its first.
#[must_use]
pub fn entrance(section: &Section, draft: &Draft, interpretation: &Interpretation) -> Option<&'static Page> {
    let pages = shown_pages(section, &interpretation.answers);
    let open =
        pages.iter().find(|page| !draft.has_done(page.id) || !problems_of(page, draft, interpretation).is_empty());
    open.or(pages.first()).copied()
}

/// Returns the first section after this one (wrapping round) that is neither done nor empty.
#[must_use]
pub fn next_section(
    after: Option<&Section>,
    draft: &Draft,
    interpretation: &Interpretation,
) -> Option<&'static Section> {
    let sections: Vec<_> = overview_sections(interpretation.answers.form()).collect();
    let start = after.and_then(|after| sections.iter().position(|s| s.id == after.id)).map_or(0, |at| at + 1);
    sections
        .iter()
        .cycle()
        .skip(start)
        .take(sections.len())
        .find(|section| {
            !matches!(state(section, draft, interpretation), SectionState::Done | SectionState::NothingAsked)
        })
        .copied()
}

/// Progress in the overview: sections still to be filled in, and all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Sections that are still to be filled in.
    pub left: usize,
    /// All sections of the overview.
    pub all: usize,
}

/// Counts the sections still to be filled in, and all in the overview. A section that asks nothing is one of them and
/// not to be filled in: so the whole stays the same whatever is answered.
#[must_use]
pub fn progress(draft: &Draft, interpretation: &Interpretation) -> Progress {
    let mut progress = Progress { left: 0, all: 0 };
    for section in overview_sections(interpretation.answers.form()) {
        progress.all += 1;
        if !matches!(state(section, draft, interpretation), SectionState::NothingAsked | SectionState::Done) {
            progress.left += 1;
        }
    }
    progress
}

/// Ordinal with its total: which one of how many, counted from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ordinal {
    /// Which one.
    pub at: usize,
    /// Of how many.
    pub of: usize,
}

/// Returns the ordinal of a section and the number of sections; `None` for one that is not in the overview. The
/// official form's parts come first, under the numbers that are printed on it.
#[must_use]
pub fn ordinal(form: &Form, section: &Section) -> Option<Ordinal> {
    let at = overview_sections(form).position(|candidate| candidate.id == section.id)?;
    Some(Ordinal { at: at + 1, of: overview_sections(form).count() })
}

fn position(section: &Section, page: &Page) -> Option<usize> {
    section.pages.iter().position(|candidate| candidate.id == page.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::interpret;
    use crate::answers::tests::{draft, today};
    use crate::form::FORM;

    fn section(id: &str) -> &'static Section {
        FORM.sections.iter().find(|section| section.id == id).copied().expect("section exists")
    }

    fn state_of(id: &str, answers: &[(&str, &str)], done: &[&str]) -> SectionState {
        let mut draft = draft(answers);
        draft.done = done.iter().map(|page| (*page).to_owned()).collect();
        state(section(id), &draft, &interpret(&FORM, &draft, today()))
    }

    #[test]
    fn states_of_a_section() {
        assert_eq!(state_of("family", &[], &[]), SectionState::NotStarted);
        assert_eq!(state_of("family", &[("marital-status", "married")], &[]), SectionState::Started);
        assert_eq!(state_of("family", &[], &["marital-status"]), SectionState::Started);
        assert_eq!(state_of("family", &[], &["marital-status", "living-arrangement"]), SectionState::Done);
        assert_eq!(state_of("family", &[("marital-status", "maybe")], &[]), SectionState::HasProblem);
        // A problem elsewhere is none here.
        assert_eq!(state_of("family", &[("toilet", "somewhat")], &[]), SectionState::NotStarted);
        assert_eq!(state_of("needs", &[], &[]), SectionState::NothingAsked);
        assert_eq!(state_of("needs", &[("request-personal-assistance", "yes")], &[]), SectionState::NotStarted);
    }

    #[test]
    fn a_part_is_empty_until_something_in_it_is_answered() {
        let empty = |answers: &[(&str, &str)]| {
            let interpretation = interpret(&FORM, &draft(answers), today());
            empty_sections(&interpretation.answers).map(|section| section.id).collect::<Vec<_>>()
        };
        let none = empty(&[]);
        assert!(none.contains(&"functioning") && none.contains(&"personal"));
        assert!(!none.contains(&"needs"), "nothing is asked in it");
        assert!(!none.contains(&"declaration"), "it comes with sending");
        let one = empty(&[("toilet", "none"), ("marital-status", "maybe")]);
        assert!(!one.contains(&"functioning"));
        assert!(one.contains(&"family"), "what can't be understood is no answer");
    }

    #[test]
    fn only_children_are_under_age() {
        let born = |date: &str| {
            is_under_age(
                &interpret(&FORM, &draft(&[("identifier-kind", "other"), ("birth-date", date)]), today()).answers,
            )
        };
        let day = crate::dates::years_later(today(), -18);
        assert!(!born(&crate::dates::iso(day)));
        assert!(born(&crate::dates::iso(day.next_day().expect("a day"))));
        assert!(!is_under_age(&interpret(&FORM, &draft(&[]), today()).answers));
    }

    #[test]
    fn a_page_that_opens_later_reopens_its_section() {
        let done = ["left-employment", "future-work", "looking-for-work"];
        assert_eq!(state_of("employment", &[("left-employment", "no")], &done), SectionState::Done);
        assert_eq!(state_of("employment", &[("left-employment", "yes")], &done), SectionState::Started);
    }

    #[test]
    fn a_required_answer_taken_away_reopens_its_section() {
        let pages: Vec<&str> = section("personal").pages.iter().map(|page| page.id).collect();
        assert_eq!(state_of("personal", &[], &pages), SectionState::Started);
    }

    #[test]
    fn continue_leads_through_what_is_shown_and_back_the_same_way() {
        let draft = draft(&[("left-employment", "yes"), ("leaving-reasons", "[other]"), ("looking-for-work", "no")]);
        let answers = interpret(&FORM, &draft, today()).answers;
        let employment = section("employment");
        let mut page = &employment.pages[0];
        let mut way = vec![page.id];
        while let Some(after) = next(employment, page, &answers) {
            assert_eq!(previous(employment, after, &answers).map(|page| page.id), Some(page.id));
            page = after;
            way.push(page.id);
        }
        assert_eq!(
            way,
            ["left-employment", "leaving-reasons", "leaving-reason-other", "future-work", "looking-for-work"]
        );
        // From a page that has just been hidden, "Continue" still goes forward.
        let hidden = employment.pages.iter().find(|page| page.id == "job-obstacles").expect("page");
        assert_eq!(previous(employment, hidden, &answers).map(|page| page.id), Some("looking-for-work"));
    }

    #[test]
    fn a_section_is_entered_where_something_is_still_to_do() {
        let enter = |answers: &[(&str, &str)], done: &[&str]| {
            let mut draft = draft(answers);
            draft.done = done.iter().map(|page| (*page).to_owned()).collect();
            entrance(section("family"), &draft, &interpret(&FORM, &draft, today())).map(|page| page.id)
        };
        let both = ["marital-status", "living-arrangement"];
        assert_eq!(enter(&[], &[]), Some("marital-status"));
        assert_eq!(enter(&[], &["marital-status"]), Some("living-arrangement"));
        assert_eq!(enter(&[], &both), Some("marital-status"));
        assert_eq!(enter(&[("living-arrangement", "on the moon")], &both), Some("living-arrangement"));
        assert_eq!(enter(&[("living-arrangement", "on the moon")], &[]), Some("marital-status"));
        let nothing = draft(&[]);
        assert!(entrance(section("needs"), &nothing, &interpret(&FORM, &nothing, today())).is_none());
    }

    #[test]
    fn continue_asks_for_an_answer_where_one_is_needed() {
        let check = |page: &str, answers: &[(&str, &str)]| -> Vec<(String, &'static str)> {
            let draft = draft(answers);
            let page = FORM.page(page).expect("page").1;
            problems_of(page, &draft, &interpret(&FORM, &draft, today()))
                .into_iter()
                .map(|problem| (problem.question, problem.kind.code()))
                .collect()
        };
        assert_eq!(check("toilet", &[]), [("toilet".into(), "choose-one")]);
        assert_eq!(check("toilet", &[("toilet", "cannot-say")]), []);
        assert_eq!(check("marital-status", &[]), []);
        assert_eq!(check("name", &[("first-name", " ")]).len(), 2);
        assert_eq!(check("contact", &[("email", "x")]), [("email".into(), "email-format")]);
    }

    #[test]
    fn the_next_section_wraps_round_and_skips_what_asks_nothing() {
        let mut draft = draft(&[]);
        let interpretation = interpret(&FORM, &draft, today());
        let after =
            |id: &str, draft: &Draft| next_section(Some(section(id)), draft, &interpretation).map(|section| section.id);
        assert_eq!(after("requests", &draft), Some("receiving"));
        draft.done = FORM.sections.iter().flat_map(|s| s.pages).map(|page| page.id.to_owned()).collect();
        draft.done.retain(|page| page != "marital-status");
        assert_eq!(after("facts", &draft), Some("personal"));
    }

    #[test]
    fn what_is_left_to_fill_in_is_counted_over_all_parts() {
        let mut draft = draft(&[]);
        let interpretation = interpret(&FORM, &draft, today());
        let all = overview_sections(&FORM).count();
        let states = |draft: &Draft| {
            overview_sections(&FORM).map(|section| state(section, draft, &interpretation)).collect::<Vec<_>>()
        };
        let empty = states(&draft).iter().filter(|state| **state == SectionState::NothingAsked).count();
        assert!(empty > 0, "without requests, a part asks nothing");
        assert_eq!(progress(&draft, &interpretation), Progress { left: all - empty, all });
        draft.done = section("receiving").pages.iter().map(|page| page.id.to_owned()).collect();
        assert_eq!(progress(&draft, &interpretation), Progress { left: all - empty - 1, all });
    }

    #[test]
    fn parts_are_counted_as_the_official_form_numbers_them() {
        for section in FORM.sections.iter().filter(|section| section.number.is_some()) {
            assert_eq!(
                ordinal(&FORM, section).map(|ordinal| ordinal.at),
                section.number.map(usize::from),
                "{}",
                section.id
            );
        }
        let all = overview_sections(&FORM).count();
        assert_eq!(ordinal(&FORM, section("facts")), Some(Ordinal { at: all, of: all }));
        let sending = FORM.sections.iter().find(|section| section.stage == Stage::Sending).expect("a section");
        assert_eq!(ordinal(&FORM, sending), None);
    }

    #[test]
    fn a_link_opens_a_fact_that_was_answered_and_is_not_asked_now() {
        use crate::form::questions::{FACT_CAR_AID, FACT_CAR_AID_DATE, FIRST_NAME};
        let of = |answers: &[(&str, &str)]| interpret(&FORM, &draft(answers), today()).answers;
        let question = |id: crate::form::QuestionId| FORM.question(id.0).expect("a question");
        let mut pages = FORM.sections.iter().flat_map(|section| section.pages);
        let page = pages.find(|page| page.questions.iter().any(|asked| asked.id == FACT_CAR_AID)).expect("a page");
        let opened =
            |answers: &Answers| opened_questions(page, answers).iter().map(|asked| asked.id).collect::<Vec<_>>();

        let no = ("request-car", "no");
        let (none, aside) = (of(&[no]), of(&[no, ("fact-car-aid", "never")]));
        assert!(!opens(question(FACT_CAR_AID), &none) && opened(&none).is_empty());
        assert!(aside.keeps_aside(FACT_CAR_AID) && opens(question(FACT_CAR_AID), &aside));
        assert_eq!(opened(&aside), [FACT_CAR_AID]);
        assert!(!opens(question(FACT_CAR_AID_DATE), &aside) && opens(question(FIRST_NAME), &aside));
    }
}
