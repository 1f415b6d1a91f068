//! Outcomes whole, as snapshots in `tests/outcomes`: what the rules say to a few telling applicants, line by line, and the JSON of
//! every shape that an outcome can have. A change shows as a difference there; `UPDATE_EXPECT=1 cargo test -p assessment-core --test
//! outcomes` writes them anew, and the difference is read before it is committed.
//!
//! The situations in `tests/cases` prove that the rules are right; these prove that nothing else changed.

use assessment_core::answers::interpret;
use assessment_core::condition::Condition;
use assessment_core::dates::from_iso;
use assessment_core::form::FORM;
use assessment_core::form::questions::{FACT_PRESCRIPTION, RECEIVES_CAR, REQUEST_CAR};
use assessment_core::law::ZHU_70_1;
use assessment_core::measures::{
    Amount, AmountSize, Amounts, Frequency, MEASURES, Measure, MeasureId, MeasureVersion, Period, Rule, When, assess_by,
};
use assessment_core::money::Money;
use assessment_core::parameters::{CAR_TIMES, CAR_YEARS, POVERTY_LINE, Parameter, SUPPORT_SHARE_1};
use assessment_core::test_support::{DraftBuilder, draft};
use expect_test::{ExpectFile, expect_file};
use serde_json::{Map, Value};
use time::{Date, Month};

const TODAY: &str = "2026-11-22";

/// All measures of today. One that is added has situations of its own, and these files stay as they are.
const ALL: [&str; 15] = [
    "monthly-support",
    "car",
    "home-adaptation",
    "balneotherapy",
    "municipal-rent",
    "personal-assistance",
    "assistant-support",
    "technical-aids",
    "social-services",
    "placement",
    "vignette",
    "parking",
    "education",
    "employment",
    "other",
];

fn told(ids: &[&str]) -> Vec<&'static Measure> {
    let of = |id: &&str| *MEASURES.iter().find(|measure| measure.id.0 == *id).unwrap_or_else(|| panic!("no {id}"));
    ids.iter().map(of).collect()
}

/// What the rules say of a draft, as JSON.
fn assessed(measures: &[&Measure], draft: DraftBuilder, day: &str) -> Value {
    let today = from_iso(day).expect("a day");
    let interpretation = interpret(&FORM, &draft.build(), today);
    assert_eq!(interpretation.problems, [], "the answers are understood");
    serde_json::to_value(assess_by(measures, &interpretation.answers)).expect("JSON")
}

/// The same in lines: what is `null` or empty is left out, a figure is its name and its value.
fn lines(value: &Value) -> String {
    let mut text = String::new();
    for outcome in value["outcomes"].as_array().expect("a list") {
        entry(outcome, &mut text);
    }
    for paper in value["papers"].as_array().expect("a list") {
        text.push_str(&format!("paper {}\n", item(paper)));
    }
    text
}

fn entry(outcome: &Value, text: &mut String) {
    let members = outcome.as_object().expect("an object");
    let is_list = |value: &Value| value.as_array().is_some_and(|list| list.iter().any(Value::is_object));
    let head: Map<_, _> = members.clone().into_iter().filter(|(_, value)| !is_list(value)).collect();
    text.push_str(&format!("\n{}\n", item(&Value::Object(head))));
    for (name, list) in sorted(members).into_iter().filter(|(_, value)| is_list(value)) {
        for one in list.as_array().into_iter().flatten() {
            text.push_str(&format!("    {name}: {}\n", item(one)));
        }
    }
}

/// By name, whatever order the JSON library keeps.
fn sorted(members: &Map<String, Value>) -> Vec<(&String, &Value)> {
    let mut all: Vec<_> = members.iter().collect();
    all.sort_by_key(|(name, _)| *name);
    all
}

fn item(value: &Value) -> String {
    match value {
        Value::Object(members) if members.contains_key("confidence") => {
            format!("{}={}", item(&members["name"]), item(&members["figure"]))
        }
        Value::Object(members) => {
            let name = ["id", "measure", "parameter"].into_iter().find(|name| members.contains_key(*name));
            let first = name.map(|name| item(&members[name]));
            let rest =
                sorted(members).into_iter().filter(|(name_of, value)| Some(name_of.as_str()) != name && says(value));
            let rest = rest.map(|(name, value)| match value {
                Value::Bool(is_so) => format!("{name} {}", if *is_so { "yes" } else { "no" }),
                Value::Object(_) => format!("{name} ({})", item(value)),
                _ => format!("{name} {}", item(value)),
            });
            first.into_iter().chain(rest).collect::<Vec<_>>().join(", ")
        }
        Value::Array(list) => format!("[{}]", list.iter().map(item).collect::<Vec<_>>().join(" ")),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn says(value: &Value) -> bool {
    !(value.is_null() || value.as_array().is_some_and(Vec::is_empty))
}

/// An applicant with a number that tells the age.
fn born(egn: &str) -> DraftBuilder {
    draft().answer("identifier-kind", "egn").answer("egn", egn)
}

/// An adult of 46 with a decision.
fn certified(percent: &str) -> DraftBuilder {
    born("8001010008").answer("has-decision", "yes").answer("decision-percent", percent)
}

fn asks_for(draft: DraftBuilder, answer: &str) -> DraftBuilder {
    let requests = MEASURES.iter().filter_map(|measure| measure.request);
    draft.answers(requests.map(|request| (request, answer)))
}

/// An applicant, and what the measures say that are telling for one like that.
struct Applicant {
    draft: DraftBuilder,
    day: &'static str,
    measures: &'static [&'static str],
    snapshot: ExpectFile,
}

impl Applicant {
    fn new(draft: DraftBuilder, measures: &'static [&'static str], snapshot: ExpectFile) -> Self {
        Self { draft, day: TODAY, measures, snapshot }
    }
}

fn applicants() -> Vec<Applicant> {
    vec![
        Applicant::new(
            draft(),
            &["monthly-support", "car", "personal-assistance", "parking", "education"],
            expect_file!["outcomes/nothing-answered.txt"],
        ),
        Applicant::new(
            draft().answers([("identifier-kind", "other"), ("birth-date", "2016-05-20"), ("has-decision", "yes")]),
            &["monthly-support", "personal-assistance", "technical-aids", "vignette"],
            expect_file!["outcomes/child.txt"],
        ),
        Applicant::new(
            asks_for(certified("95"), "yes")
                .answers([("attendance-certified", "yes"), ("technical-aid-certified", "yes")])
                .answer("living-arrangement", "alone"),
            &ALL,
            expect_file!["outcomes/adult-who-asks-for-everything.txt"],
        ),
        Applicant::new(
            asks_for(certified("80"), "no").answers([("receives-car", "yes"), ("receives-parking", "yes")]),
            &["car", "municipal-rent", "assistant-support", "parking"],
            expect_file!["outcomes/adult-who-asks-for-nothing.txt"],
        ),
        Applicant::new(
            draft()
                .answers([("identifier-kind", "other"), ("birth-date", "1945-05-05"), ("fact-residence", "yes")])
                .answers([("has-decision", "yes"), ("decision-percent", "75"), ("request-car", "yes")]),
            &["monthly-support", "car", "home-adaptation", "balneotherapy"],
            expect_file!["outcomes/pensioner.txt"],
        ),
        Applicant::new(
            certified("60").answers([("decision-term", "until"), ("decision-expires", "2026-10-31")]),
            &["monthly-support", "vignette"],
            expect_file!["outcomes/expired-decision.txt"],
        ),
        Applicant::new(
            born("8001010008").answers([("has-decision", "no"), ("request-monthly-support", "yes")]),
            &["monthly-support", "social-services", "placement", "other"],
            expect_file!["outcomes/no-decision.txt"],
        ),
        Applicant::new(
            draft()
                .answers([("identifier-kind", "other"), ("birth-date", "1980-05-17"), ("fact-residence", "no")])
                .answers([("has-decision", "yes"), ("decision-percent", "95"), ("request-car", "yes")]),
            &["monthly-support", "car", "vignette"],
            expect_file!["outcomes/no-residence-that-the-acts-name.txt"],
        ),
        Applicant {
            day: "2020-06-15",
            ..Applicant::new(
                certified("95"),
                &["monthly-support", "personal-assistance", "vignette"],
                expect_file!["outcomes/adult-of-2020.txt"],
            )
        },
    ]
}

#[test]
fn what_the_measures_say_to_each_applicant() {
    for applicant in applicants() {
        let said = assessed(&told(applicant.measures), applicant.draft, applicant.day);
        applicant.snapshot.assert_eq(&lines(&said));
    }
}

/// The limits of the percentages, each from both sides, and the tiers beyond them.
#[test]
fn what_every_tier_of_the_monthly_support_says() {
    let support = told(&["monthly-support"]);
    // What hangs on the percentage; the rest is the same for each and stands in the other files.
    let beside = ["    deadlines", "    papers", "    apply", "    notes"];
    let tell = |who: String, draft: DraftBuilder| {
        let said = lines(&assessed(&support, draft, TODAY));
        let hangs = said.lines().filter(|line| !beside.iter().any(|list| line.starts_with(list)));
        format!("# {who}\n{}\n", hangs.collect::<Vec<_>>().join("\n"))
    };
    let mut text = String::new();
    for percent in ["49.99", "50", "70.99", "71", "90", "90.01"] {
        text.push_str(&tell(format!("{percent} %"), certified(percent)));
    }
    for pension in ["general-illness", "social-disability"] {
        let draft = certified("95").answer("fact-attendance", "yes").answer("fact-pension", [pension]);
        text.push_str(&tell(format!("95 %, attendance, {pension}"), draft));
    }
    expect_file!["outcomes/percentages.txt"].assert_eq(&text);
}

const fn day(year: i32) -> Date {
    match Date::from_calendar_date(year, Month::January, 1) {
        Ok(day) => day,
        Err(_) => panic!("a day"),
    }
}

/// A figure that nobody has set yet.
static NO_MONEY: Parameter<Money> = Parameter { values: &[], ..POVERTY_LINE };
static NO_TIMES: Parameter<u16> = Parameter { values: &[], ..CAR_TIMES };

const fn amount(id: &'static str, when: Condition, size: AmountSize) -> Amount {
    Amount { id, when: When::UnlessNotMet(when), size, period: Period::Once, law: ZHU_70_1, figures: &[] }
}

/// Every size, with its figures and without.
const SIZES: &[Amount] = &[
    amount("share", Condition::Always, AmountSize::Share { base: &POVERTY_LINE, share: &SUPPORT_SHARE_1 }),
    amount("share-of-nothing", Condition::Always, AmountSize::Share { base: &NO_MONEY, share: &SUPPORT_SHARE_1 }),
    amount("up-to-share", Condition::Always, AmountSize::UpToShare { base: &POVERTY_LINE, share: &SUPPORT_SHARE_1 }),
    amount("up-to-times", Condition::Always, AmountSize::UpToTimes { base: &POVERTY_LINE, times: &CAR_TIMES }),
    amount("times-of-nothing", Condition::Always, AmountSize::UpToTimes { base: &NO_MONEY, times: &CAR_TIMES }),
    amount("no-times", Condition::Always, AmountSize::UpToTimes { base: &POVERTY_LINE, times: &NO_TIMES }),
    amount("hours", Condition::Always, AmountSize::UpToHours(&CAR_YEARS)),
    amount("no-hours", Condition::Always, AmountSize::UpToHours(&NO_TIMES)),
    amount("in-words", Condition::Answered(FACT_PRESCRIPTION), AmountSize::InWords),
];

static EVERY_SIZE: Measure = Measure {
    id: MeasureId("car"),
    request: Some(REQUEST_CAR),
    receiving: Some(RECEIVES_CAR),
    versions: &[MeasureVersion {
        from: day(2020),
        to: None,
        rules: &[Rule {
            id: "c-office",
            when: Condition::AssessedBy("doctor"),
            law: ZHU_70_1,
            figures: &[],
            ways: &[],
        }],
        amounts: Amounts::Each(SIZES),
        frequency: Frequency { id: "once", figures: &[], law: None },
        again: None,
        durations: &[],
        papers: &[],
        deadlines: &[],
        apply: &[],
        notes: &[],
    }],
};

/// The JSON as scripts read it, member by member: with rules, with every size, and on a day without rules.
#[test]
fn an_outcome_has_one_shape_whatever_is_known() {
    let json = |draft: DraftBuilder, day: &str| {
        let answers = interpret(&FORM, &draft.build(), from_iso(day).expect("a day")).answers;
        serde_json::to_string_pretty(&assess_by(&[&EVERY_SIZE], &answers)).expect("JSON") + "\n"
    };
    let asked = draft().answer("request-car", "yes").answer("receives-car", "no");
    expect_file!["outcomes/every-size.json"].assert_eq(&json(asked.clone(), TODAY));
    expect_file!["outcomes/no-rules.json"].assert_eq(&json(asked, "2019-12-31"));
}
