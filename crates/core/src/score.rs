//! Form definition of the functioning score, beside the self-assessment: a score that is known, or the answers of a
//! WHODAS interview, and the percentage of the decision. Nothing of it is part of a submission.
//!
//! It is a [`Form`] like the self-assessment, so that the same code shows it, checks it and leads through it. The items
//! come from `data/methods/whodas.toml`; their texts are neutral labels, never the World Health Organization's questions.

use crate::answers::{Answer, Answers, Draft, Interpretation};
use crate::condition::Condition;
use crate::form::options::YES;
use crate::form::{
    AnswerKind, Choice, Form, ListLength, Page, Question, QuestionId, Section, Stage, YES_NO, define_options, one_of,
};
use crate::fraction::{Fraction, nonzero};
use crate::journey;
use crate::percent::Percent;
use crate::status::{DisabilityDegree, FunctioningScore};
use crate::whodas::{self, ItemSet};

/// Id of the question whether a score is known or answers are to be entered.
pub const SOURCE: QuestionId = QuestionId("score-source");
/// Id of the question for the percentage of the decision.
pub const PERCENT: QuestionId = QuestionId("score-percent");
/// Id of the question for a score that is known.
pub const KNOWN: QuestionId = QuestionId("score-known");
/// Id of the question whether the person works or studies.
pub const WORKS: QuestionId = QuestionId("score-works");

define_options! {
    /// The options of [`SOURCE`].
    score_source { KNOWN = "known", ANSWERS = "answers" }
}

const FROM_ANSWERS: Condition = Condition::FirstAnsweredIs(&[SOURCE], &[score_source::ANSWERS]);

/// Answer type of a score from 0 to 100 with at most two decimals.
const SCALE: AnswerKind = AnswerKind::Percent { min: Percent::whole(0), max: Percent::whole(100) };

/// Options of the five response categories, by the keys that their texts have.
const ANSWERS: [Choice; 5] = [
    Choice::new("whodas-none").shared(),
    Choice::new("whodas-mild").shared(),
    Choice::new("whodas-moderate").shared(),
    Choice::new("whodas-severe").shared(),
    Choice::new("whodas-extreme").shared(),
];

/// Builds the question of an item that everybody is asked.
pub(crate) const fn item(id: &'static str) -> Question {
    Question::new(id, AnswerKind::One { options: &ANSWERS, length: ListLength::Long }).added().when(FROM_ANSWERS)
}

/// Builds the question of an item that only those are asked who work or study.
pub(crate) const fn work_item(id: &'static str) -> Question {
    item(id).when(Condition::All(&[FROM_ANSWERS, Condition::FirstAnsweredIs(&[WORKS], &[YES])]))
}

const SOURCE_QUESTION: Question = Question::new(SOURCE.0, one_of(score_source::ALL)).added().required_to_submit();

const WORKS_QUESTION: Question = Question::new(WORKS.0, YES_NO).added().required_to_submit().when(FROM_ANSWERS);

const KNOWN_QUESTION: Question = Question::new(KNOWN.0, SCALE)
    .added()
    .required_to_submit()
    .when(Condition::FirstAnsweredIs(&[SOURCE], &[score_source::KNOWN]));

const fn block(at: usize, id: &'static str) -> Page {
    Page { id, questions: whodas::QUESTIONS[at] }
}

static SECTION: Section = Section {
    id: "score",
    number: None,
    stage: Stage::Overview,
    pages: &[
        Page { id: SOURCE.0, questions: &[&SOURCE_QUESTION] },
        Page { id: PERCENT.0, questions: &[&Question::new(PERCENT.0, SCALE).added()] },
        Page { id: KNOWN.0, questions: &[&KNOWN_QUESTION] },
        Page { id: WORKS.0, questions: &[&WORKS_QUESTION] },
        block(0, "whodas-d1"),
        block(1, "whodas-d2"),
        block(2, "whodas-d3"),
        block(3, "whodas-d4"),
        block(4, "whodas-d5-household"),
        block(5, "whodas-d5-work"),
        block(6, "whodas-d6"),
    ],
};

/// Definition of the functioning score's form, in the order on screen.
pub static FORM: Form = Form { version: whodas::SCORING_VERSION, sections: &[&SECTION] };

const _: () = FORM.assert_options();

/// Parsed entry, as far as a score can be made of it.
#[derive(Clone, Debug, PartialEq)]
pub enum ScoreEntry {
    /// A score from 0 to 100 that is known.
    Known(FunctioningScore),
    /// The answers of an interview, some of which may be missing.
    Answers(whodas::Responses),
}

/// Converts the answers to a known score or to WHODAS responses; `None` while they don't yet say which, or lack the
/// score.
///
/// ```
/// use assessment_core::answers::{Draft, RawAnswer, interpret};
/// use assessment_core::score::{ScoreEntry, FORM, entered};
///
/// let mut draft = Draft::default();
/// for (id, typed) in [("score-source", "known"), ("score-known", "41,5")] {
///     draft.answers.insert(id.into(), RawAnswer::Text(typed.into()));
/// }
/// let day = assessment_core::dates::from_iso("2026-11-22").expect("a day");
/// let Some(ScoreEntry::Known(score)) = entered(&interpret(&FORM, &draft, day).answers) else { panic!("a score") };
/// assert_eq!(score.value().to_string(), "83/2");
/// ```
#[must_use]
pub fn entered(answers: &Answers) -> Option<ScoreEntry> {
    let Answer::One(source) = answers.get(SOURCE)? else { return None };
    if *source == score_source::KNOWN {
        return FunctioningScore::given(fraction(answers, KNOWN)?).ok().map(ScoreEntry::Known);
    }
    let Answer::One(works) = answers.get(WORKS)? else { return None };
    let mut given = whodas::Responses::new(ItemSet::of(*works == YES));
    for item in whodas::WhodasItem::ALL {
        if let Some(Answer::One(chosen)) = answers.get(item.question_id())
            && let Some(at) = ANSWERS.iter().position(|choice| choice.id == *chosen)
            && let Some(answer) = whodas::Response::ALL.get(at)
        {
            // An item that is not asked has no answer among those that were read.
            let _ = given.set(item, *answer);
        }
    }
    Some(ScoreEntry::Answers(given))
}

/// Returns the percentage of the decision, if it was entered.
#[must_use]
pub fn degree(answers: &Answers) -> Option<DisabilityDegree> {
    DisabilityDegree::new(fraction(answers, PERCENT)?).ok()
}

/// Returns the first incomplete page: something on it is wrong or needed, or nobody has come to it and nothing stands
/// on it. After a change one is led through these, and then back to what came of it.
#[must_use]
pub fn open_page(draft: &Draft, interpretation: &Interpretation) -> Option<&'static Page> {
    let is_untouched = |page: &Page| {
        !draft.has_done(page.id) && page.questions.iter().all(|question| !draft.answers.contains_key(question.id.0))
    };
    journey::shown_pages(&SECTION, &interpretation.answers)
        .into_iter()
        .find(|page| is_untouched(page) || !journey::problems_of(page, draft, interpretation).is_empty())
}

fn fraction(answers: &Answers, id: QuestionId) -> Option<Fraction> {
    match answers.get(id)? {
        Answer::Percent(percent) => Some(Fraction::new(percent.in_hundredths().into(), const { nonzero(100) })),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::tests::{draft, today};
    use crate::answers::{interpret, parse};
    use crate::whodas::WhodasItem;

    fn reading(answers: &[(&str, &str)]) -> Interpretation {
        interpret(&FORM, &draft(answers), today())
    }

    fn way(answers: &[(&str, &str)]) -> Vec<&'static str> {
        journey::shown_pages(&SECTION, &reading(answers).answers).iter().map(|page| page.id).collect()
    }

    #[test]
    fn each_item_has_its_question_in_the_order_of_the_form() {
        let questions: Vec<_> = FORM.questions().map(|question| question.id).collect();
        let items = WhodasItem::ALL.map(WhodasItem::question_id);
        assert_eq!(questions[4..], items);
        for (block, page) in whodas::ItemBlock::ALL.iter().zip(&SECTION.pages[4..]) {
            assert_eq!(page.id, format!("whodas-{}", whodas::hyphens(block.id())), "{block:?}");
            assert_eq!(
                page.questions.iter().map(|q| q.id).collect::<Vec<_>>(),
                block.items().iter().map(|i| i.question_id()).collect::<Vec<_>>()
            );
        }
        assert_eq!(
            ANSWERS.map(|choice| choice.id.0),
            whodas::Response::ALL.map(|answer| format!("whodas-{}", answer.id()))
        );
    }

    #[test]
    fn only_what_is_needed_is_asked() {
        let head = ["score-source", "score-percent"];
        assert_eq!(way(&[]), head);
        assert_eq!(way(&[("score-source", "known")]), [&head[..], &["score-known"]].concat());
        let answers = [("score-source", "answers")];
        assert_eq!(way(&answers).len(), 2 + 1 + 6);
        assert_eq!(way(&[answers[0], ("score-works", "yes")]).len(), 2 + 1 + 7);
        assert_eq!(way(&[answers[0], ("score-works", "no")]).len(), 2 + 1 + 6);
    }

    #[test]
    fn answers_come_out_as_the_method_takes_them() {
        let typed = [
            ("score-source", "answers"),
            ("score-works", "no"),
            ("whodas-d1-1", "whodas-mild"),
            ("whodas-d6-8", "whodas-extreme"),
            ("whodas-d5-5", "whodas-severe"),
        ];
        let Some(ScoreEntry::Answers(answers)) = entered(&reading(&typed).answers) else { panic!("answers") };
        assert_eq!(answers.set_of_items(), ItemSet::Items32);
        assert_eq!(answers.get(WhodasItem::D1_1), Some(whodas::Response::Mild));
        assert_eq!(answers.get(WhodasItem::D6_8), Some(whodas::Response::Extreme));
        assert_eq!(answers.get(WhodasItem::D5_5), None, "hidden, because the person doesn't work");
        assert_eq!(answers.missing().len(), 30);
    }

    #[test]
    fn a_score_needs_its_source_and_its_number() {
        for typed in [&[][..], &[("score-known", "40")], &[("score-source", "known")], &[("score-source", "answers")]] {
            assert_eq!(entered(&reading(typed).answers), None, "{typed:?}");
        }
        let known = |number: &str| entered(&reading(&[("score-source", "known"), ("score-known", number)]).answers);
        let score = |hundredths: u32| {
            FunctioningScore::given(Fraction::new(hundredths, nonzero(100))).ok().map(ScoreEntry::Known)
        };
        assert_eq!(known("40"), score(4000));
        assert_eq!(known("100"), score(10_000));
        assert_eq!(known("0,01"), score(1));
        assert_eq!(known("100,01"), None);
        assert_eq!(
            degree(&reading(&[("score-percent", "70,99")]).answers),
            DisabilityDegree::new(Fraction::new(7099, nonzero(100))).ok()
        );
        assert_eq!(degree(&reading(&[("score-percent", "101")]).answers), None);
    }

    #[test]
    fn what_still_wants_something_is_found_in_the_order_of_the_form() {
        let open = |typed: &[(&str, &str)], done: &[&str]| {
            let mut draft = draft(typed);
            done.iter().for_each(|page| draft.mark_done(page));
            open_page(&draft, &interpret(&FORM, &draft, today())).map(|page| page.id)
        };
        let known = [("score-source", "known"), ("score-known", "41,5")];
        assert_eq!(open(&[], &[]), Some("score-source"));
        // What may stay empty is open until somebody has come to it.
        assert_eq!(open(&known, &[]), Some("score-percent"));
        assert_eq!(open(&known, &["score-percent"]), None);
        assert_eq!(open(&[known[0], known[1], ("score-percent", "72")], &[]), None);
        assert_eq!(open(&[known[0], known[1], ("score-percent", "101")], &["score-percent"]), Some("score-percent"));
        // What is needed is open also where somebody has come to it.
        assert_eq!(open(&known[..1], &["score-percent", "score-known"]), Some("score-known"));
        let answers = [("score-source", "answers"), ("score-works", "no"), ("whodas-d1-3", "whodas-mild")];
        assert_eq!(open(&answers[..1], &["score-percent"]), Some("score-works"));
        assert_eq!(
            open(&answers, &["score-percent"]),
            Some("whodas-d2"),
            "one answer of an area is enough to leave it"
        );
        let areas = ["score-percent", "whodas-d2", "whodas-d3", "whodas-d4", "whodas-d5-household", "whodas-d6"];
        assert_eq!(open(&answers, &areas), None);
        let works = [answers[0], ("score-works", "yes"), answers[2]];
        assert_eq!(open(&works, &areas), Some("whodas-d5-work"), "opened by the change");
    }

    #[test]
    fn nothing_of_it_is_part_of_a_submission() {
        for question in FORM.questions() {
            assert!(crate::form::FORM.question(question.id.0).is_none(), "{:?}", question.id);
            let problems =
                parse(&crate::form::FORM, &draft(&[(question.id.0, "yes")]), today()).expect_err("a stranger");
            assert!(problems.iter().any(|problem| problem.question == question.id.0));
        }
    }
}
