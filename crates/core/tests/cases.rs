//! Runs the situations in `tests/cases/*.toml`: what a person answers on a day, and what the rules say of it.
//!
//! A file begins with the answers that all its situations share (`[person]`). Each `[[case]]` has:
//!
//! - `name`: a sentence;
//! - `measure` and, where one paragraph decides, `law`: it must be the source of a named condition or amount;
//! - `date`, or `on`: several days, each of which may have its own `verdict` and `amounts`; `{ after-last = "poverty-line" }`
//!   is the first day for which that figure isn't known;
//! - `answers`: as typed; `without` takes away answers of `[person]`;
//! - `verdict`: probably-yes, probably-no, more-information;
//! - `conditions`: the states of those that decide; `ways`: of a condition that can be met in several ways, those that are said;
//! - `amounts`: all of them in order, as "id standing value", such as "monthly-support-1 certain 27.34 EUR";
//! - `missing`: the questions that would settle the unknown conditions; `no-figures`: the figures that aren't known;
//! - `papers`, `not-papers`, `notes`, `not-notes`: some that must (not) be there; `again`: the first day of the next time;
//! - `deadlines`: dates that follow; `has-deadlines`, `not-deadlines`: some that must (not) be there; `apply`: where and by whom;
//! - `durations`: some that must be there; `no-rules`: none are known for the day;
//! -  `asked`, `not-asked`: questions that are (not) shown in this situation.

#![expect(clippy::disallowed_methods, reason = "tests read the files that they check; the core itself reads none")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use assessment_core::answers::{RawAnswer, interpret};
use assessment_core::condition::Condition;
use assessment_core::dates::{from_iso, iso};
use assessment_core::form::{FORM, QuestionOrigin};
use assessment_core::measures::{Amounts, ConditionStatus, MEASURES, MeasureOutcome, assess};
use assessment_core::parameters::{ALL, POVERTY_LINE};
use assessment_core::test_support::{draft, first_day_without};
use serde::Deserialize;
use time::Date;
use toml::value::Datetime;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    person: BTreeMap<String, RawAnswer>,
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Case {
    name: String,
    measure: String,
    law: Option<String>,
    date: Option<CaseDate>,
    #[serde(default)]
    on: Vec<Day>,
    #[serde(default)]
    answers: BTreeMap<String, RawAnswer>,
    #[serde(default)]
    without: Vec<String>,
    verdict: Option<String>,
    #[serde(default)]
    conditions: BTreeMap<String, String>,
    amounts: Option<Vec<String>>,
    missing: Option<BTreeSet<String>>,
    no_figures: Option<Vec<String>>,
    #[serde(default)]
    papers: Vec<String>,
    #[serde(default)]
    not_papers: Vec<String>,
    #[serde(default)]
    notes: Vec<String>,
    #[serde(default)]
    not_notes: Vec<String>,
    #[serde(default)]
    asked: Vec<String>,
    #[serde(default)]
    not_asked: Vec<String>,
    again: Option<Datetime>,
    #[serde(default)]
    deadlines: BTreeMap<String, Datetime>,
    #[serde(default)]
    has_deadlines: Vec<String>,
    #[serde(default)]
    not_deadlines: Vec<String>,
    #[serde(default)]
    apply: Vec<String>,
    #[serde(default)]
    durations: Vec<String>,
    #[serde(default)]
    ways: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    no_rules: bool,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
struct Day {
    date: CaseDate,
    verdict: Option<String>,
    amounts: Option<Vec<String>>,
}

/// When a situation is looked at.
#[derive(Deserialize, Clone)]
#[serde(untagged)]
enum CaseDate {
    Day(Datetime),
    After(AfterLast),
}

/// The first day for which a figure isn't known: it moves when a year is added, and the situation stays true.
#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct AfterLast {
    after_last: String,
}

impl CaseDate {
    fn date(&self) -> Date {
        match self {
            Self::Day(day) => from_iso(&day.to_string()).expect("a date without a time"),
            Self::After(AfterLast { after_last: id }) => {
                let figure = ALL.iter().find(|figure| figure.id() == id).unwrap_or_else(|| panic!("no figure {id}"));
                first_day_without(*figure).unwrap_or_else(|| panic!("{id} has no end"))
            }
        }
    }
}

fn files() -> Vec<(String, File)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder of cases")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("a readable file");
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            let file = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
            (name, file)
        })
        .collect();
    files.sort_by(|a, b| a.0.cmp(&b.0));
    files
}

/// What a case asserts, for the tests on completeness.
#[derive(Default)]
struct Covered {
    verdicts: BTreeMap<String, BTreeSet<String>>,
    states: BTreeSet<(String, String)>,
}

fn days(case: &Case) -> Vec<Day> {
    let one = case.date.clone().map(|date| Day { date, verdict: None, amounts: None });
    let days: Vec<_> = one.into_iter().chain(case.on.iter().cloned()).collect();
    assert!(!days.is_empty(), "{}: a date is needed", case.name);
    days
}

fn run(file: &File, case: &Case, covered: &mut Covered) -> Vec<String> {
    let mut faults = Vec::new();
    let mut answers = file.person.clone();
    answers.retain(|question, _| !case.without.contains(question));
    answers.extend(case.answers.clone());
    let draft = draft().answers(answers).build();
    for day in days(case) {
        let date = day.date.date();
        let place = format!("{} [{}]", case.name, iso(date));
        let mut fault = |what: String| faults.push(format!("{place}: {what}"));
        let interpretation = interpret(&FORM, &draft, date);
        for problem in &interpretation.problems {
            fault(format!("the answer to {} is not understood: {:?}", problem.question, problem.kind));
        }
        let read: BTreeSet<_> = interpretation.answers.iter().map(|(id, _)| id.0.to_owned()).collect();
        // A fact may be answered where it is not asked any more: it still counts.
        let is_fact = |id: &str| FORM.question(id).is_some_and(|question| question.origin == QuestionOrigin::Fact);
        for hidden in draft.answers.keys().filter(|id| !read.contains(*id) && !is_fact(id)) {
            fault(format!("{hidden} is answered, but not asked in this situation"));
        }
        let assessment = assess(&interpretation.answers);
        let Some(outcome) = assessment.outcomes.iter().find(|outcome| outcome.measure.0 == case.measure) else {
            fault(format!("there is no measure {}", case.measure));
            continue;
        };
        if let Some(verdict) = day.verdict.as_ref().or(case.verdict.as_ref()) {
            if outcome.verdict().id() != verdict {
                fault(format!("verdict is {}, not {verdict}; {}", outcome.verdict().id(), states(outcome)));
            }
            covered.verdicts.entry(case.measure.clone()).or_default().insert(verdict.clone());
        }
        for (id, expected) in &case.conditions {
            match outcome.conditions().iter().find(|condition| condition.id == id) {
                Some(condition) if condition.state.id() == expected => {
                    covered.states.insert((id.clone(), expected.clone()));
                }
                Some(condition) => fault(format!("{id} is {}, not {expected}", condition.state.id())),
                None => fault(format!("{id} is no condition of {}", case.measure)),
            }
        }
        if let Some(expected) = day.amounts.as_ref().or(case.amounts.as_ref()) {
            let amounts = amounts(outcome);
            if &amounts != expected {
                fault(format!("amounts are {amounts:?}, not {expected:?}"));
            }
        }
        if let Some(law) = &case.law {
            let conditions = outcome.conditions().iter().filter(|c| case.conditions.contains_key(c.id)).map(|c| c.law);
            let laws: BTreeSet<_> =
                conditions.chain(outcome.amounts().iter().map(|a| a.law)).map(|law| law.0).collect();
            if !laws.contains(law.as_str()) {
                fault(format!("{law} is the source of nothing that this case names: {laws:?}"));
            }
        }
        let unknown = || outcome.conditions().iter().filter(|condition| condition.state == ConditionStatus::Unknown);
        if let Some(expected) = &case.missing {
            let missing: BTreeSet<_> = unknown().flat_map(|c| c.questions.iter().map(|id| id.0.to_owned())).collect();
            if &missing != expected {
                fault(format!("missing are {missing:?}, not {expected:?}"));
            }
        }
        if let Some(expected) = &case.no_figures {
            let missing: Vec<_> = unknown().flat_map(|c| c.no_figures.iter().map(|f| f.parameter.to_owned())).collect();
            if &missing != expected {
                fault(format!("figures that aren't known are {missing:?}, not {expected:?}"));
            }
        }
        let rules = || outcome.rules.iter();
        let papers: Vec<_> = rules().flat_map(|rules| &rules.papers).map(|paper| paper.id).collect();
        let notes: Vec<_> = rules().flat_map(|rules| &rules.notes).map(|note| note.id).collect();
        let deadlines: Vec<_> = rules().flat_map(|rules| &rules.deadlines).map(|line| line.id).collect();
        let apply: Vec<_> = rules().flat_map(|rules| &rules.apply).map(|line| line.id).collect();
        let durations: Vec<_> = rules().flat_map(|rules| &rules.durations).map(|line| line.id).collect();
        if outcome.rules.is_none() != case.no_rules {
            fault(format!("no-rules is {}", outcome.rules.is_none()));
        }
        for (id, expected) in &case.ways {
            let said =
                outcome.conditions().iter().find(|condition| condition.id == id).map(|condition| &condition.ways);
            if said.is_none_or(|said| said != expected) {
                fault(format!("ways of {id} are {said:?}, not {expected:?}"));
            }
        }
        for (what, wanted, there, list) in [
            ("paper", &case.papers, true, &papers),
            ("paper", &case.not_papers, false, &papers),
            ("note", &case.notes, true, &notes),
            ("note", &case.not_notes, false, &notes),
            ("deadline", &case.has_deadlines, true, &deadlines),
            ("deadline", &case.not_deadlines, false, &deadlines),
            ("place to apply", &case.apply, true, &apply),
            ("duration", &case.durations, true, &durations),
        ] {
            for id in wanted.iter().filter(|id| list.contains(&id.as_str()) != there) {
                fault(format!("{what} {id} {}: {list:?}", if there { "is missing" } else { "should not be there" }));
            }
        }
        let shown = |id: &str| interpretation.answers.shows(FORM.question(id).expect("a question of the form"));
        for id in case.asked.iter().filter(|id| !shown(id)).chain(case.not_asked.iter().filter(|id| shown(id))) {
            fault(format!("{id} is {}", if shown(id) { "asked" } else { "not asked" }));
        }
        if let Some(expected) = case.again {
            let first = rules().find_map(|rules| rules.again.as_ref()?.first).map(iso);
            if first != Some(expected.to_string()) {
                fault(format!("again from {first:?}, not {expected}"));
            }
        }
        for (id, expected) in &case.deadlines {
            let date = rules()
                .flat_map(|rules| &rules.deadlines)
                .find(|line| line.id == id)
                .and_then(|line| line.date)
                .map(iso);
            if date != Some(expected.to_string()) {
                fault(format!("deadline {id} is {date:?}, not {expected}"));
            }
        }
    }
    faults
}

fn states(outcome: &MeasureOutcome) -> String {
    outcome.conditions().iter().map(|c| format!("{} {}", c.id, c.state.id())).collect::<Vec<_>>().join(", ")
}

fn amounts(outcome: &MeasureOutcome) -> Vec<String> {
    outcome
        .amounts()
        .iter()
        .map(|line| {
            let value = match (line.no_figure(), line.money(), line.hours()) {
                (Some(missing), ..) => format!("no-figure {}", missing.parameter),
                (None, Some(money), _) => format!("{money} {}", money.currency().code()),
                (None, None, Some(hours)) => format!("{hours} h"),
                (None, None, None) => "in-words".into(),
            };
            format!("{} {} {value}", line.id, line.standing.id())
        })
        .collect()
}

fn run_all() -> (Vec<String>, Covered) {
    let mut covered = Covered::default();
    let mut faults = Vec::new();
    for (name, file) in files() {
        for case in &file.case {
            faults.extend(run(&file, case, &mut covered).into_iter().map(|fault| format!("{name}: {fault}")));
        }
    }
    (faults, covered)
}

#[test]
fn every_situation_comes_out_as_written() {
    let (faults, _) = run_all();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn names_of_situations_are_unique() {
    let mut seen = BTreeSet::new();
    for (file, name) in
        files().into_iter().flat_map(|(file, f)| f.case.into_iter().map(move |c| (file.clone(), c.name)))
    {
        assert!(seen.insert(name.clone()), "{file}: two situations are called {name:?}");
    }
}

/// Which values a condition can have at all: what an office assesses is never met or failed by answers.
fn can_be_met(condition: &Condition) -> bool {
    match condition {
        Condition::AssessedBy(_) => false,
        Condition::Always => true,
        Condition::Not(inner) => can_be_not_met(inner),
        Condition::All(inner) => inner.iter().all(can_be_met),
        Condition::AnyOf(inner) => inner.iter().any(can_be_met),
        _ => true,
    }
}

fn can_be_not_met(condition: &Condition) -> bool {
    match condition {
        Condition::AssessedBy(_) | Condition::Always => false,
        Condition::Not(inner) => can_be_met(inner),
        Condition::All(inner) => inner.iter().any(can_be_not_met),
        Condition::AnyOf(inner) => inner.iter().all(can_be_not_met),
        _ => true,
    }
}

#[test]
fn every_measure_has_situations_for_yes_no_and_unknown() {
    let (_, covered) = run_all();
    for measure in MEASURES {
        let rules = || measure.versions.iter().map(|version| version.rules);
        let mut wanted = vec!["more-information"];
        if rules().any(|rules| rules.iter().all(|rule| can_be_met(&rule.when))) {
            wanted.push("probably-yes");
        }
        if rules().any(|rules| rules.iter().any(|rule| can_be_not_met(&rule.when))) {
            wanted.push("probably-no");
        }
        let seen = covered.verdicts.get(measure.id.0).cloned().unwrap_or_default();
        for verdict in wanted {
            assert!(seen.contains(verdict), "no situation in which {} is {verdict}", measure.id.0);
        }
    }
}

#[test]
fn every_condition_has_situations_for_each_of_its_values() {
    let (_, covered) = run_all();
    let mut lacking = Vec::new();
    for rule in MEASURES.iter().flat_map(|measure| measure.versions).flat_map(|version| version.rules) {
        let mut wanted = vec!["unknown"];
        wanted.extend(can_be_met(&rule.when).then_some("met"));
        wanted.extend(can_be_not_met(&rule.when).then_some("not-met"));
        lacking.extend(
            wanted
                .into_iter()
                .filter(|state| !covered.states.contains(&(rule.id.into(), (*state).into())))
                .map(|state| format!("{} {state}", rule.id)),
        );
    }
    assert!(lacking.is_empty(), "no situation for:\n{}", lacking.join("\n"));
}

/// Next year's line is added in a hurry: that it holds from its first day to its last is not forgotten.
#[test]
fn every_year_of_the_poverty_line_has_an_amount_on_its_first_and_on_its_last_day() {
    let mut told = BTreeSet::new();
    for (_, file) in files() {
        for case in &file.case {
            let is_told =
                |day: &Day| day.amounts.iter().chain(&case.amounts).flatten().any(|a| a.contains(" certain "));
            told.extend(days(case).iter().filter(|day| is_told(day)).map(|day| day.date.date()));
        }
    }
    for value in POVERTY_LINE.values {
        for day in [Some(value.from), value.to].into_iter().flatten() {
            assert!(told.contains(&day), "no situation tells an amount on {day}");
        }
    }
}

#[test]
fn every_version_and_every_amount_stands_in_a_situation() {
    let mut dates: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut named = BTreeSet::new();
    for (_, file) in files() {
        for case in &file.case {
            for day in days(case) {
                dates.entry(case.measure.clone()).or_default().insert(iso(day.date.date()));
                let lines = day.amounts.iter().chain(case.amounts.iter()).flatten();
                named.extend(lines.filter_map(|line| line.split(' ').next().map(str::to_owned)));
            }
        }
    }
    for measure in MEASURES {
        let seen = dates.get(measure.id.0).cloned().unwrap_or_default();
        for version in measure.versions.iter().filter(|_| measure.versions.len() > 1) {
            for date in [Some(version.from), version.to].into_iter().flatten().map(iso) {
                // The first day of the first version may be where the Act begins.
                assert!(date == "2019-01-01" || seen.contains(&date), "{}: no situation on {date}", measure.id.0);
            }
        }
        for version in measure.versions {
            let (Amounts::Tiers(list) | Amounts::Each(list) | Amounts::SetBy { degrees: list, .. }) = version.amounts;
            for amount in list {
                assert!(named.contains(amount.id), "no situation names the amount {}", amount.id);
            }
        }
    }
}
