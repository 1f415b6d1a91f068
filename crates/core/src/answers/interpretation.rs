//! The lenient pass over a draft, for every screen: what is understood, and what is wrong with the rest.

use time::Date;

use super::environment::Evaluated;
use super::{Answer, Answers, Draft, Problem, ProblemKind, parse_answer};
use crate::form::{Form, QuestionOrigin};

/// The interpretation of a draft on a day: typed answers and validation problems, the single source for every screen.
#[derive(Clone, Debug)]
pub struct Interpretation {
    /// Answers to the questions that are shown and understood.
    pub answers: Answers,
    /// What is wrong with what was typed, in the order of the form. Blanks are no problem here, see [`crate::answers::blanks`].
    pub problems: Vec<Problem>,
}

/// Interprets a draft as a fixpoint: all questions are parsed in the order of the form, again and again until nothing changes,
/// because the visibility of a question depends on the answers to others, also to later ones. Hidden answers stay in the draft and count for nothing, but
/// for facts: those are kept aside, so that what was said once is known.
///
/// ```
/// use assessment_core::answers::{Answer, Draft, RawAnswer, interpret};
/// use assessment_core::dates::from_iso;
/// use assessment_core::form::{FORM, questions::DECISION_PERCENT};
/// use assessment_core::percent::Percent;
///
/// let typed = |text: &str| RawAnswer::Text(text.into());
/// let answers = [("has-decision", typed("yes")), ("decision-percent", typed("95,5 %")), ("toilet", typed("sometimes"))];
/// let draft = Draft { answers: answers.map(|(id, answer)| (id.into(), answer)).into_iter().collect(), ..Draft::default() };
/// let interpretation = interpret(&FORM, &draft, from_iso("2026-11-22").expect("a day"));
/// assert_eq!(interpretation.answers.get(DECISION_PERCENT), Some(&Answer::Percent(Percent::hundredths(9550))));
/// // What can't be understood is a problem, and no answer.
/// assert_eq!(interpretation.problems.len(), 1);
/// assert_eq!(interpretation.problems[0].question, "toilet");
/// ```
#[must_use]
pub fn interpret(form: &'static Form, draft: &Draft, today: Date) -> Interpretation {
    let mut interpretation = interpret_once(draft, &Answers::none_to(form, today));
    // Each round settles at least one more question, or nothing changes any more.
    for _ in 0..form.questions().count() {
        let next = interpret_once(draft, &interpretation.answers);
        let settled = next.answers.known == interpretation.answers.known;
        interpretation = next;
        if settled {
            break;
        }
    }
    interpretation.answers.typed_birth_date = hidden_birth_date(draft, &interpretation.answers);
    // Few drafts hold anything that the form doesn't ask; each key is searched for only in those.
    let asked = form.questions().filter(|question| draft.answers.contains_key(question.id.0)).count();
    if asked < draft.answers.len() {
        for id in draft.answers.keys().filter(|id| form.question(id).is_none()) {
            interpretation.problems.push(Problem { question: id.clone(), kind: ProblemKind::UnknownQuestion });
        }
    }
    interpretation
}

/// Parses a birth date in the draft that is not asked as the answers stand.
fn hidden_birth_date(draft: &Draft, answers: &Answers) -> Option<Date> {
    let question = answers.form().question(crate::form::questions::BIRTH_DATE.0)?;
    let typed = draft.answers.get(question.id.0).filter(|typed| !typed.is_blank() && !answers.shows(question))?;
    match parse_answer(question, typed, answers) {
        Ok(Answer::Date(date)) => date.exact(),
        _ => None,
    }
}

/// One iteration of the fixpoint: visibility follows from the answers of this pass so far and those of the last.
fn interpret_once(draft: &Draft, last: &Answers) -> Interpretation {
    let mut interpretation =
        Interpretation { answers: Answers::none_to(last.form(), last.today()), problems: Vec::new() };
    let mut seen_from = last.clone();
    for question in last.form().questions() {
        seen_from.remove(question.id);
        let Some(typed) = draft.answers.get(question.id.0).filter(|typed| !typed.is_blank()) else { continue };
        if !seen_from.shows(question) {
            // Only facts: whether one is asked depends on what else is known, and never on whether the answer is true.
            let is_aside = question.origin == QuestionOrigin::Fact && seen_from.was_asked(question);
            if let Some(answer) = is_aside.then(|| parse_answer(question, typed, &seen_from).ok()).flatten() {
                let known = Evaluated { is_determinate: answer.is_determinate(question), answer };
                seen_from.set_aside(question.id, known.clone());
                interpretation.answers.set_aside(question.id, known);
            }
            continue;
        }
        match parse_answer(question, typed, &seen_from) {
            Ok(answer) => {
                let known = Evaluated { is_determinate: answer.is_determinate(question), answer };
                seen_from.set(question.id, known.clone());
                interpretation.answers.set(question.id, known);
            }
            Err(kind) => interpretation.problems.push(Problem { question: question.id.0.into(), kind }),
        }
    }
    interpretation
}
