//! Made-up applications: submissions as the widget would send them, built along the form itself. A new question is
//! answered without a change here.

use assessment_core::answers::{Answers, RawAnswer, parse_answer};
use assessment_core::condition::Ternary;
use assessment_core::dates::{from_iso, iso};
use assessment_core::form::{
    AnswerKind, Choice, ChoiceRole, DateRange, FORM, Question, QuestionId, QuestionOrigin, Requirement, TextLines,
    questions,
};
use assessment_core::submission::Submission;
use litemap::LiteMap;
use time::{Date, Duration};

use crate::chance::Chance;

/// Names the stream of records; another seed is another million.
const SEED: u64 = 20_261_122;

/// The day on which all of them are filled in and assessed.
pub const DAY: &str = "2026-11-22";

/// How much of the form somebody fills in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Hardly more than what is required: three in ten.
    Short,
    /// About half of what may stay blank: five in ten.
    Usual,
    /// Everything that is asked, with remarks: two in ten.
    Full,
}

impl Size {
    /// How many of a hundred questions that may stay blank are answered.
    const fn percent(self) -> usize {
        match self {
            Self::Short => 10,
            Self::Usual => 50,
            Self::Full => 100,
        }
    }
}

/// How far an application is filled in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// It can be sent as it stands.
    Sendable,
    /// Some of what is required to send it may be missing.
    Unfinished,
}

/// Record `number` of the million. One in twelve isn't finished and lacks something that is required.
#[must_use]
pub fn application(number: u64) -> Submission {
    let mut chance = Chance::new(SEED, number);
    let size = a_size(&mut chance);
    let extent = if chance.below(12) > 0 { Extent::Sendable } else { Extent::Unfinished };
    filled(size, extent, &mut chance)
}

/// Record `number` of another million, in which every application can be sent as it stands.
#[must_use]
pub fn finished(number: u64) -> Submission {
    let mut chance = Chance::new(SEED + 1, number);
    filled(a_size(&mut chance), Extent::Sendable, &mut chance)
}

fn a_size(chance: &mut Chance) -> Size {
    match chance.below(10) {
        0..3 => Size::Short,
        3..8 => Size::Usual,
        _ => Size::Full,
    }
}

/// An application of a size that can be sent as it stands, for single benches.
#[must_use]
pub fn of_size(size: Size, number: u64) -> Submission {
    filled(size, Extent::Sendable, &mut Chance::new(SEED + 2, number))
}

/// The day as a date.
#[must_use]
pub fn day() -> Date {
    from_iso(DAY).unwrap_or(Date::MIN)
}

fn filled(size: Size, extent: Extent, chance: &mut Chance) -> Submission {
    let mut known = Answers::none(day());
    let mut typed: LiteMap<String, RawAnswer> = LiteMap::new_vec();
    // Drawn before they are looked at: whether a fact is asked is dear to find out.
    for question in FORM.questions() {
        if !is_answered(question, size, extent, chance) || !known.shows(question) {
            continue;
        }
        let text = typed_for(question, &known, chance);
        // What the form doesn't take isn't said at all; a test sees to it that there is none.
        if let Ok(answer) = parse_answer(question, &text, &known) {
            known.insert(question.id, answer);
            typed.insert(question.id.0.into(), text);
        }
    }
    Submission {
        form: FORM.version.into(),
        language: "bg".into(),
        filled_on: DAY.into(),
        answers: typed,
        replaces: Vec::new(),
    }
}

fn is_answered(question: &Question, size: Size, extent: Extent, chance: &mut Chance) -> bool {
    let percent = match (question.requirement, question.origin) {
        (Requirement::ToSubmit, _) => return extent == Extent::Sendable || !chance.percent(10),
        // The decision brings its percentage along.
        _ if question.id == questions::DECISION_PERCENT || question.id == questions::DECISION_TERM => 97,
        (_, QuestionOrigin::Fact) => 60 + size.percent() / 3,
        (Requirement::ToContinue, _) => 60 + size.percent() * 2 / 5,
        (Requirement::Optional, _) => size.percent(),
    };
    chance.percent(percent)
}

fn typed_for(question: &Question, known: &Answers, chance: &mut Chance) -> RawAnswer {
    if let Some(typed) = special(question.id, chance) {
        return typed;
    }
    let text = match question.kind {
        AnswerKind::Text { max, lines } => {
            let most = if lines == TextLines::Many { 15 } else { 3 };
            words(chance.between(1, most), usize::from(max), chance)
        }
        AnswerKind::One { .. } | AnswerKind::Level { .. } => {
            let choices = offered(question, known, |_| true);
            chance.one(&choices).map(|choice| choice.id.0.to_owned()).unwrap_or_default()
        }
        AnswerKind::Any { .. } => {
            let plain = offered(question, known, |choice| choice.role == ChoiceRole::Regular);
            let alone = offered(question, known, |choice| choice.role != ChoiceRole::Regular);
            let chosen: Vec<_> = if chance.percent(10) && !alone.is_empty() {
                chance.one(&alone).into_iter().collect()
            } else {
                (0..chance.between(1, 3)).filter_map(|_| chance.one(&plain)).collect()
            };
            return RawAnswer::List(chosen.into_iter().map(|choice| choice.id.0.into()).collect());
        }
        AnswerKind::Date { range: DateRange::Past, .. } => days_from_now(-(chance.below(12_000) as i64)),
        AnswerKind::Date { range: DateRange::Any, .. } => days_from_now(chance.below(1_500) as i64 - 150),
        // Nobody gets this far, see `special`; and no number is drawn for it.
        AnswerKind::Egn | AnswerKind::Lnch => String::new(),
        AnswerKind::Email => format!("made-up-{}@example.org", chance.below(1_000_000)),
        AnswerKind::Phone => format!("000 {:07}", chance.below(10_000_000)),
        AnswerKind::Percent { .. } => percentage(chance),
        AnswerKind::Money => format!("{}.{:02}", chance.between(100, 1_500), chance.below(100)),
        AnswerKind::Confirm => "yes".into(),
    };
    RawAnswer::Text(text)
}

/// Answers that chance alone would make unlike any application, or like a real person's.
fn special(id: QuestionId, chance: &mut Chance) -> Option<RawAnswer> {
    let text = match id {
        questions::IDENTIFIER_KIND => "other".into(),
        questions::OTHER_DOCUMENT => format!("MADE-UP-{:09}", chance.below(1_000_000_000)),
        questions::BIRTH_DATE => days_from_now(-(chance.between(17 * 365, 95 * 365) as i64)),
        questions::HAS_DECISION => mostly("yes", 90, &["no", "not-sure"], chance),
        questions::DECISION_BODY => mostly("telk", 80, &["nelk", "lkk"], chance),
        questions::HAS_REPRESENTATIVE => mostly("no", 90, &["yes"], chance),
        questions::LIVING_ARRANGEMENT => mostly("with-family", 50, &["alone", "with-spouse", "institution"], chance),
        questions::REQUEST_MONTHLY_SUPPORT => mostly("yes", 80, &["no"], chance),
        questions::SHARE_FACTS => mostly("yes", 80, &["no"], chance),
        _ => return None,
    };
    Some(RawAnswer::Text(text))
}

fn mostly(this: &str, percent: usize, others: &[&str], chance: &mut Chance) -> String {
    if chance.percent(percent) { this } else { chance.one(others).copied().unwrap_or(this) }.into()
}

fn offered(question: &Question, known: &Answers, wanted: impl Fn(&Choice) -> bool) -> Vec<&'static Choice> {
    let offered = |choice: &&Choice| wanted(choice) && choice.when.evaluate(known) == Ternary::Met;
    question.options().iter().filter(offered).collect()
}

fn days_from_now(days: i64) -> String {
    iso(day().checked_add(Duration::days(days)).unwrap_or_else(day))
}

/// The borders of the tiers, and anything between.
fn percentage(chance: &mut Chance) -> String {
    const BORDERS: &[&str] = &["49.99", "50", "70", "70.99", "71", "90", "90.01", "100"];
    match chance.below(4) {
        0 => chance.one(BORDERS).copied().unwrap_or_default().into(),
        1 => format!("{}.{:02}", chance.between(30, 99), chance.below(100)),
        _ => chance.between(40, 100).to_string(),
    }
}

/// Random small letters, most of them Cyrillic, as the form is filled in Bulgaria.
fn words(count: usize, max: usize, chance: &mut Chance) -> String {
    let first = if chance.percent(90) { '\u{430}' } else { 'a' };
    let mut text = String::new();
    for at in 0..count {
        if at > 0 {
            text.push(' ');
        }
        for _ in 0..chance.between(2, 10) {
            text.extend(char::from_u32(u32::from(first) + chance.below(26) as u32));
        }
    }
    text.chars().take(max).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use assessment_core::answers::{Draft, interpret};
    use assessment_core::measures::{Verdict, assess};
    use assessment_core::submission::{Received, Refused, receive};

    use super::*;

    #[test]
    fn they_are_what_the_widget_would_send() {
        let (mut finished, mut answered) = (0, BTreeSet::new());
        for number in 0..600 {
            let sent = application(number);
            let draft = Draft { form: sent.form.clone(), answers: sent.answers.clone(), done: Vec::new() };
            let interpretation = interpret(&FORM, &draft, day());
            assert!(interpretation.problems.is_empty(), "{number}: {:?}", interpretation.problems);
            // Nothing stands in it that isn't asked.
            let kept: Vec<_> = interpretation.answers.iter().map(|(id, _)| id.0).collect();
            let typed: Vec<_> = draft.answers.keys().map(String::as_str).collect();
            assert_eq!(kept, typed, "{number}");
            finished += u32::from(!matches!(receive(&sent, day()), Err(Refused::Problems(_))));
            answered.extend(kept);
        }
        assert!((500..600).contains(&finished), "{finished} of 600");
        // Everything but the numbers of persons is answered by somebody.
        let never: Vec<_> =
            FORM.questions().map(|question| question.id).filter(|id| !answered.contains(id.0)).collect();
        assert_eq!(never, [questions::EGN, questions::LNCH]);
    }

    #[test]
    fn measures_meet_each_verdict() {
        let mut met = BTreeSet::new();
        for number in 0..1_200 {
            if let Ok(Received { application, .. }) = receive(&application(number), day()) {
                let outcomes = assess(application.answers()).outcomes;
                met.extend(outcomes.iter().map(|outcome| (outcome.measure.0, outcome.verdict() as u8)));
            }
        }
        for measure in ["monthly-support", "balneotherapy", "parking", "vignette", "personal-assistance"] {
            for verdict in [Verdict::ProbablyYes, Verdict::ProbablyNo, Verdict::MoreInformation] {
                assert!(met.contains(&(measure, verdict as u8)), "{measure} {verdict:?}");
            }
        }
    }

    #[test]
    fn sizes_differ() {
        let answers = |size| (0..50).map(|number| of_size(size, number).answers.len()).sum::<usize>() / 50;
        let (short, usual, full) = (answers(Size::Short), answers(Size::Usual), answers(Size::Full));
        assert!(short * 3 / 2 < usual && usual * 4 / 3 < full, "{short} {usual} {full}");
    }
}
