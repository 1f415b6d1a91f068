//! Evaluates the parts of a measure's version (amounts, papers, deadlines, notes) into the parts of its [`super::MeasureOutcome`].

use time::Date;

use super::assess::{answerable, split};
use super::model::{
    Amount, AmountSize, Amounts, Deadline, DeadlineStart, Frequency, Note, Paper, Placeholder, Renewal, WaitingPeriod,
};
use super::outcome::{
    AmountOutcome, Certainty, ConditionStatus, DeadlineOutcome, FigureUsed, NoteOutcome, OfBase, PaperOutcome,
    RenewalOutcome, SizeOutcome, Verdict,
};
use crate::answers::{Answer, Answers};
use crate::condition::{Condition, MissingInputs, Ternary};
use crate::dates::years_later;
use crate::deadlines::{assessment_ready, months_later};
use crate::form::QuestionId;
use crate::money::Money;
use crate::parameters::{AnyParameter, DatedValue, Figure, NoFigure, Parameter};
use crate::percent::Percent;

/// Lists the parameters with which a condition compares an answer.
pub(super) fn compared(condition: &Condition) -> Vec<AnyParameter> {
    match condition {
        Condition::NotAbove(_, parameter) => vec![parameter.any()],
        Condition::All(conditions) | Condition::AnyOf(conditions) => conditions.iter().flat_map(compared).collect(),
        Condition::Not(condition) => compared(condition),
        _ => Vec::new(),
    }
}

pub(super) const fn amounts(amounts: &Amounts) -> &'static [Amount] {
    match amounts {
        Amounts::Tiers(list) | Amounts::Each(list) | Amounts::SetBy { degrees: list, .. } => list,
    }
}

pub(super) fn amount_outcomes(all: &Amounts, verdict: Verdict, answers: &Answers) -> Vec<AmountOutcome> {
    let if_met = match verdict {
        // Whoever sums up amounts must not meet one that isn't due.
        Verdict::ProbablyNo => return Vec::new(),
        Verdict::ProbablyYes => Certainty::Certain,
        Verdict::MoreInformation => Certainty::Conditional,
    };
    let mut outcomes: Vec<_> = amounts(all)
        .iter()
        .map(|amount| (amount, amount.when.condition().evaluate(answers)))
        .filter(|(amount, truth)| amount.when.applies(truth))
        .map(|(amount, truth)| {
            let (state, missing) = split(truth);
            let standing = if state == ConditionStatus::Met { if_met } else { Certainty::Possible };
            amount_outcome(amount, standing, &missing, answers)
        })
        .collect();
    match all {
        Amounts::Each(_) => {}
        // One tier alone is left: it is that one. Several: the lowest is sure where the right is, the others are possible.
        Amounts::Tiers(_) => {
            if outcomes.len() > 1 {
                for (at, outcome) in outcomes.iter_mut().enumerate() {
                    let is_sure = at == 0 && verdict == Verdict::ProbablyYes;
                    outcome.standing = if is_sure { Certainty::Minimum } else { Certainty::Possible };
                }
            }
        }
        Amounts::SetBy { office, .. } => {
            for outcome in &mut outcomes {
                outcome.standing = Certainty::Possible;
                outcome.offices.push(office);
            }
        }
    }
    outcomes
}

fn amount_outcome(amount: &Amount, standing: Certainty, missing: &MissingInputs, answers: &Answers) -> AmountOutcome {
    let today = answers.today();
    let mut figures = figures(amount.figures, today);
    AmountOutcome {
        id: amount.id,
        standing,
        size: sized(amount.size, &mut figures, today),
        period: amount.period,
        law: amount.law,
        figures,
        questions: answerable(&missing.questions, answers),
        offices: missing.offices.clone(),
    }
}

/// Evaluates the formula of an amount, and collects the figures from which that follows; what is known stays even if a
/// figure is missing.
fn sized(size: AmountSize, figures: &mut Vec<FigureUsed>, today: Date) -> SizeOutcome {
    let mut share_of = |base, share| {
        let factor: Percent = take(share, figures, today)?;
        Ok(OfBase { factor, money: take(base, figures, today).map(|base: Money| base.share_half_up(factor)) })
    };
    match size {
        AmountSize::Share { base, share } => SizeOutcome::Share(share_of(base, share)),
        AmountSize::UpToShare { base, share } => SizeOutcome::UpToShare(share_of(base, share)),
        AmountSize::UpToTimes { base, times } => SizeOutcome::UpToTimes(take(times, figures, today).map(|times| {
            let factor = u32::from(times);
            OfBase { factor, money: take(base, figures, today).map(|base| base.times(factor)) }
        })),
        AmountSize::UpToHours(hours) => SizeOutcome::UpToHours(take(hours, figures, today).map(u32::from)),
        AmountSize::InWords => SizeOutcome::InWords,
    }
}

/// Looks up the figure of the day, and adds it to those that were used.
fn take<T: Copy>(parameter: &'static Parameter<T>, used: &mut Vec<FigureUsed>, today: Date) -> Result<T, NoFigure>
where
    AnyParameter: From<&'static Parameter<T>>,
{
    let figure = parameter.figure_on(today)?;
    used.push(self::used(parameter.id, parameter.into(), today)?);
    Ok(figure)
}

pub(super) fn used(name: &'static str, parameter: AnyParameter, today: Date) -> Result<FigureUsed, NoFigure> {
    parameter.value_on(today).map(|value| of(name, parameter, value))
}

/// Creates the record of a parameter's value in use.
pub(super) const fn of(name: &'static str, parameter: AnyParameter, value: DatedValue<Figure>) -> FigureUsed {
    FigureUsed {
        name,
        parameter: parameter.id(),
        figure: value.figure,
        unit: parameter.unit(),
        from: value.from,
        to: value.to,
        law: value.law,
        confidence: value.confidence,
        checked: value.checked,
    }
}

pub(super) fn figures(named: &[Placeholder], today: Date) -> Vec<FigureUsed> {
    named.iter().filter_map(|figure| used(figure.name, figure.parameter, today).ok()).collect()
}

pub(super) fn frequency(frequency: &Frequency, today: Date) -> NoteOutcome {
    let Frequency { id, figures: named, law } = frequency;
    NoteOutcome { id, law: *law, figures: figures(named, today) }
}

/// Evaluates the notes that are shown to this person on the day.
pub(super) fn shown_notes<'a>(notes: impl IntoIterator<Item = &'a Note>, answers: &Answers) -> Vec<NoteOutcome> {
    notes
        .into_iter()
        .filter(|note| is_in_effect(note, answers.today()) && note.when.holds(answers))
        .map(|note| NoteOutcome { id: note.id, law: note.law, figures: figures(note.figures, answers.today()) })
        .collect()
}

fn is_in_effect(note: &Note, today: Date) -> bool {
    note.since.is_none_or(|since| since <= today)
}

pub(super) fn renewal_outcome(again: &Renewal, answers: &Answers) -> RenewalOutcome {
    let today = answers.today();
    let received = !matches!(answers.get(again.ever), Some(Answer::One(option)) if *option == again.never);
    let last = match answers.get(again.last) {
        Some(Answer::Date(date)) if received => Some(*date),
        _ => None,
    };
    let (first, named) = match again.after {
        WaitingPeriod::Years(years) => (
            last.and_then(|last| Some(years_later(last.exact()?, i32::from(years.figure_on(today).ok()?)))),
            used("years", years.any(), today).ok(),
        ),
        WaitingPeriod::CalendarYear => {
            (last.and_then(|last| Date::from_calendar_date(last.year() + 1, time::Month::January, 1).ok()), None)
        }
    };
    RenewalOutcome { id: again.id, law: again.law, figures: named.into_iter().collect(), first }
}

pub(super) fn paper_outcome(paper: &Paper, answers: &Answers) -> Option<PaperOutcome> {
    let truth = paper.when.condition().evaluate(answers);
    paper.when.applies(&truth).then(|| PaperOutcome {
        id: paper.id,
        issuer: paper.issuer,
        stage: paper.stage,
        certain: truth == Ternary::Met,
        law: paper.law,
    })
}

/// Evaluates a deadline; `None` for one that the law didn't know on the day or that is not this person's.
pub(super) fn deadline_outcome(deadline: &Deadline, answers: &Answers) -> Option<DeadlineOutcome> {
    let today = answers.today();
    if !deadline.when.holds(answers) {
        return None;
    }
    let length = used("count", deadline.length.any(), today).ok()?;
    let months = || deadline.length.figure_on(today).ok().map(i32::from);
    let date = match deadline.counts {
        DeadlineStart::MonthEndsAfterFiling => months().map(|months| assessment_ready(today, months)),
        DeadlineStart::MonthsBefore(question) => match answers.get(question) {
            // What has run out already is said elsewhere.
            Some(Answer::Date(date)) if date.latest() < today => return None,
            // There is no such date, and so no deadline: no decision, or one for life.
            None if is_ruled_out(question, answers) => return None,
            Some(Answer::Date(date)) => months().zip(date.exact()).map(|(months, date)| months_later(date, -months)),
            _ => None,
        },
        DeadlineStart::FromEvent => None,
    };
    Some(DeadlineOutcome {
        id: deadline.id,
        length,
        law: deadline.law,
        date,
        has_passed: date.is_some_and(|date| date < today),
    })
}

/// Whether the question is not asked because of the answers before it, however many questions lie between: no answer
/// that is still open leads to it.
fn is_ruled_out(question: QuestionId, answers: &Answers) -> bool {
    answerable(&[question], answers).is_empty()
}

#[cfg(test)]
mod tests;
