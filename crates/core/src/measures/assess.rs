//! The rules engine: evaluates all measures over an interpreted draft on a day.

use time::Date;

use super::MEASURES;
use super::fact_dependencies::{facts, measures_with};
use super::model::{Measure, MeasureVersion, PaperStage, Rule};
use super::outcome::{
    Assessment, ConditionOutcome, ConditionStatus, MeasureOutcome, RequestedPaper, RulesOutcome, Verdict,
};
use super::outcome_parts::{
    amount_outcomes, amounts, compared, deadline_outcome, figures, frequency, paper_outcome, renewal_outcome,
    shown_notes, used,
};
use crate::answers::{Answers, Stated};
use crate::condition::{Condition, MissingInputs, Ternary};
use crate::form::QuestionId;
use crate::form::questions::{ATTENDANCE_CERTIFIED, FACT_ATTENDANCE, FACT_DEVICE_PRESCRIBED, TECHNICAL_AID_CERTIFIED};

/// Assesses every measure on the day of the answers.
///
/// The answers are those of an interpretation ([`crate::answers::interpret`]), and it is their day that decides which rules and figures
/// count: [`Answers::with_date`] gives them another. Nothing here
/// fails: where a figure of the day is not known, the outcome says so and names no amount.
///
/// ```
/// use assessment_core::answers::{Draft, RawAnswer, interpret};
/// use assessment_core::dates::from_iso;
/// use assessment_core::form::FORM;
/// use assessment_core::measures::{Verdict, assess};
///
/// let answers = [
///     ("identifier-kind", "egn"), ("egn", "6101057509"), ("has-decision", "yes"), ("decision-percent", "95"),
/// ];
/// let answers = answers.map(|(id, answer)| (id.to_owned(), RawAnswer::Text(answer.into()))).into_iter().collect();
/// let draft = Draft { answers, ..Draft::default() };
/// let today = from_iso("2026-11-22").expect("a day");
/// let assessment = assess(&interpret(&FORM, &draft, today).answers);
///
/// let support = assessment.outcomes.iter().find(|outcome| outcome.measure.0 == "monthly-support").expect("assessed");
/// assert_ne!(support.verdict(), Verdict::ProbablyNo);
/// // With the figure used, its law and its dates: the poverty line of 2026.
/// let used = support.amounts().iter().flat_map(|amount| &amount.figures).find(|used| used.parameter == "poverty-line");
/// assert_eq!(used.map(|used| used.law.0), Some("pms-175-2025"));
/// ```
#[must_use]
pub fn assess(answers: &Answers) -> Assessment {
    assess_by(MEASURES, answers)
}

/// Assesses these measures on the day of the answers: [`MEASURES`], or what an agency tries out.
#[must_use]
pub fn assess_by(measures: &[&Measure], answers: &Answers) -> Assessment {
    let all = answers.with_aside();
    let outcomes: Vec<_> = measures.iter().map(|measure| told(measure, answers, &all)).collect();
    let papers = papers_of_requested(&outcomes);
    Assessment { on: answers.today(), outcomes, papers }
}

/// Decides the relevance of a fact: whether it is worth asking, because some measure that is not refused by the person,
/// and not ruled out by the official answers and by the facts before this one, can't be told without it.
///
/// Facts that come later in the form are left out of account, so that an answer never makes an earlier question
/// disappear.
#[must_use]
pub fn is_worth_asking(question: QuestionId, answers: &Answers) -> bool {
    if asked_by_the_form_itself(question, answers) {
        return false;
    }
    // Nothing else than facts is asked for the measures' sake.
    let Some(at) = facts().position(|fact| fact.id == question) else { return false };
    let known = answers.without_all(facts().skip(at).map(|fact| fact.id));
    measures_with(at).any(|measure| {
        measure
            .on(known.today())
            .is_some_and(|version| known.stated(measure.request) != Stated::No && needs(version, question, &known))
    })
}

impl Measure {
    /// Looks up the rules in force on a day.
    #[must_use]
    pub fn on(&self, date: Date) -> Option<&'static MeasureVersion> {
        self.versions.iter().find(|version| version.from <= date && version.to.is_none_or(|to| date <= to))
    }
}

/// Whether the fact is asked by section 8 of the form itself, where it is shown.
pub(crate) fn asked_by_the_form_itself(question: QuestionId, answers: &Answers) -> bool {
    [(FACT_ATTENDANCE, ATTENDANCE_CERTIFIED), (FACT_DEVICE_PRESCRIBED, TECHNICAL_AID_CERTIFIED)]
        .into_iter()
        .filter(|(fact, _)| *fact == question)
        .filter_map(|(_, official)| answers.form().question(official.0))
        .any(|official| answers.shows(official))
}

/// Whether a measure that isn't ruled out lacks an answer for its conditions, amounts or papers.
fn needs(version: &MeasureVersion, question: QuestionId, answers: &Answers) -> bool {
    let misses = |truth| matches!(truth, Ternary::Unknown(missing) if missing.questions.contains(&question));
    let mut missed = false;
    for rule in version.rules {
        match rule.when.evaluate(answers) {
            Ternary::NotMet => return false,
            truth => missed |= misses(truth),
        }
    }
    let amounts = amounts(&version.amounts).iter().map(|amount| amount.when.condition());
    let papers = version.papers.iter().copied().flatten().map(|paper| paper.when.condition());
    missed || amounts.chain(papers).any(|condition| misses(condition.evaluate(answers)))
}

/// Evaluates a measure with the answers that travel, or with all answers where those turn it down. A fact that was
/// answered counts where it is no longer asked too: what somebody said is never "not known yet". But only of a measure
/// that is turned down, or ruled out without it: of any other the person is told what the agency will find, which never
/// gets that answer.
fn told(measure: &Measure, travels: &Answers, all: &Answers) -> MeasureOutcome {
    let found = outcome(measure, travels);
    let is_closed = found.requested == Stated::No || found.verdict() == Verdict::ProbablyNo;
    if is_closed && all.has_aside() { outcome(measure, all) } else { found }
}

fn outcome(measure: &Measure, answers: &Answers) -> MeasureOutcome {
    MeasureOutcome {
        measure: measure.id,
        requested: answers.stated(measure.request),
        receiving: answers.stated(measure.receiving),
        rules: measure.on(answers.today()).map(|version| rules(version, answers)),
    }
}

fn rules(version: &MeasureVersion, answers: &Answers) -> RulesOutcome {
    let conditions: Vec<_> = version.rules.iter().map(|rule| condition(rule, answers)).collect();
    let verdict = verdict(&conditions);
    RulesOutcome {
        verdict,
        conditions,
        amounts: amount_outcomes(&version.amounts, verdict, answers),
        frequency: frequency(&version.frequency, answers.today()),
        again: version.again.as_ref().map(|again| renewal_outcome(again, answers)),
        durations: shown_notes(version.durations, answers),
        papers: version.papers.iter().copied().flatten().filter_map(|paper| paper_outcome(paper, answers)).collect(),
        deadlines: version
            .deadlines
            .iter()
            .copied()
            .flatten()
            .filter_map(|deadline| deadline_outcome(deadline, answers))
            .collect(),
        apply: shown_notes(version.apply, answers),
        notes: shown_notes(version.notes.iter().copied().flatten(), answers),
    }
}

fn verdict(conditions: &[ConditionOutcome]) -> Verdict {
    if conditions.iter().any(|condition| condition.state == ConditionStatus::NotMet) {
        Verdict::ProbablyNo
    } else if conditions.iter().all(|condition| condition.state == ConditionStatus::Met) {
        Verdict::ProbablyYes
    } else {
        Verdict::MoreInformation
    }
}

fn condition(rule: &Rule, answers: &Answers) -> ConditionOutcome {
    let today = answers.today();
    let (state, missing) = split(rule.when.evaluate(answers));
    let mut figures = figures(rule.figures, today);
    figures
        .extend(compared(&rule.when).into_iter().filter_map(|parameter| used(parameter.id(), parameter, today).ok()));
    ConditionOutcome {
        id: rule.id,
        law: rule.law,
        state,
        ways: ways(rule, state, answers),
        questions: answerable(&missing.questions, answers),
        offices: missing.offices.into_iter().collect(),
        figures,
        no_figures: missing.figures,
    }
}

/// Lists the decisive alternatives of a rule, see [`ConditionOutcome::ways`].
fn ways(rule: &Rule, state: ConditionStatus, answers: &Answers) -> Vec<&'static str> {
    let Condition::AnyOf(alternatives) = rule.when else { return Vec::new() };
    let open = |is_open: fn(&Condition, &Answers) -> bool| {
        let ways = rule.ways.iter().zip(alternatives);
        ways.filter(|(_, way)| is_open(way, answers)).map(|(name, _)| *name).collect::<Vec<_>>()
    };
    let but_not_all =
        |open: Vec<&'static str>| Some(open).filter(|open| open.len() < rule.ways.len()).unwrap_or_default();
    match state {
        ConditionStatus::Met => open(|way, answers| way.evaluate(answers) == Ternary::Met),
        ConditionStatus::Unknown => but_not_all(open(|way, answers| !is_closed(way, answers))),
        // What is only for another age would not help.
        ConditionStatus::NotMet => but_not_all(open(|way, answers| !is_of_another_age(way, answers))),
    }
}

/// Whether an alternative is ruled out; a question that was not answered yet rules out none.
fn is_closed(way: &Condition, answers: &Answers) -> bool {
    match way {
        Condition::Answered(_) => false,
        Condition::All(conditions) => conditions.iter().any(|condition| is_closed(condition, answers)),
        _ => way.evaluate(answers) == Ternary::NotMet,
    }
}

/// Whether the person has not the age that an alternative is for.
fn is_of_another_age(way: &Condition, answers: &Answers) -> bool {
    match way {
        Condition::AgeAtLeast(_) | Condition::AgeBelow(_) => way.evaluate(answers) == Ternary::NotMet,
        Condition::All(conditions) => conditions.iter().any(|condition| is_of_another_age(condition, answers)),
        _ => false,
    }
}

pub(super) fn split(truth: Ternary) -> (ConditionStatus, MissingInputs) {
    match truth {
        Ternary::Met => (ConditionStatus::Met, MissingInputs::default()),
        Ternary::NotMet => (ConditionStatus::NotMet, MissingInputs::default()),
        Ternary::Unknown(missing) => (ConditionStatus::Unknown, missing),
    }
}

/// Lists the questions that can be answered now: for a hidden one, those that bring it, unless they are determinate.
pub(super) fn answerable(questions: &[QuestionId], answers: &Answers) -> Vec<QuestionId> {
    let mut found = Vec::new();
    let mut open = questions.to_vec();
    let mut hidden = Vec::new();
    let mut seen = Vec::new();
    while let Some(id) = open.pop() {
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        let Some(question) = answers.form().question(id.0) else { continue };
        if answers.shows(question) {
            found.push(id);
        } else if let Ternary::Unknown(missing) = question.show_when.evaluate(answers) {
            hidden.extend(missing.questions);
        }
        // Where one can be answered, no hidden one is opened for the same.
        if open.is_empty() && found.is_empty() {
            open.append(&mut hidden);
        }
    }
    if found.is_empty() {
        return found;
    }
    // In the order of the form.
    answers.form().questions().map(|question| question.id).filter(|id| found.contains(id)).collect()
}

/// Merges the papers of all requested measures that aren't ruled out, each once, in the order of the stages.
fn papers_of_requested(outcomes: &[MeasureOutcome]) -> Vec<RequestedPaper> {
    let mut papers: Vec<RequestedPaper> = Vec::new();
    for outcome in outcomes.iter().filter(|outcome| outcome.is_requested_and_open()) {
        for line in outcome.rules.iter().flat_map(|rules| &rules.papers) {
            match papers.iter_mut().find(|known| known.paper.id == line.id) {
                Some(known) => {
                    known.paper.certain |= line.certain;
                    known.paper.stage = known.paper.stage.min(line.stage);
                    known.measures.push(outcome.measure);
                }
                None => papers.push(RequestedPaper { paper: line.clone(), measures: vec![outcome.measure] }),
            }
        }
    }
    // By stage, otherwise as they came; a sort of its own would weigh in the download.
    PaperStage::ALL
        .into_iter()
        .flat_map(|stage| papers.iter().filter(move |known| known.paper.stage == stage).cloned())
        .collect()
}

#[cfg(test)]
mod tests;
