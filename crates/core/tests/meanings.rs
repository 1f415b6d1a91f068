//! Whether two answers exclude each other, told by what each of them means, and not by the list of prompts: each option
//! says what must be so in the life of whoever chose it. Two that leave nothing possible must raise a prompt that names
//! both questions, and two that leave something possible must raise none that does.

use assessment_core::answers::{Answer, Answers};
use assessment_core::condition::Condition;
use assessment_core::consistency::{Clause, PROMPTS, raised};
use assessment_core::dates::{PartialDate, from_iso};
use assessment_core::form::{AnswerKind, FORM, OptionId, QuestionId};
use assessment_core::money::{Currency, Money};
use assessment_core::percent::Percent;

/// What is so: one of these values of something, or an age from the first to the second.
#[derive(Clone, Copy)]
enum So {
    Is(&'static str, &'static [&'static str]),
    Age(i32, i32),
}
use So::{Age, Is};

/// A question, one of its answers, and what is so for whoever gave it.
type Meaning = (&'static str, &'static str, &'static [So]);

const EVER: i32 = 200;
const YES: &[&str] = &["yes"];
const NO: &[&str] = &["no"];

const DECIDED: So = Is("decision", &["lkk", "under-50", "50", "71", "over-90"]);
const CERTIFIED: So = Is("decision", &["under-50", "50", "71", "over-90"]);
const LASTING: So = Is("decision", &["50", "71", "over-90"]);
const AT_HOME: So = Is("place", &["alone", "spouse", "others"]);
const IN_CARE: So = Is("place", &["institution"]);
const COUPLE: So = Is("couple", YES);
const NO_COUPLE: So = Is("couple", NO);
const EARNS: So = Is("own-income", YES);
const FAMILY_EARNS: So = Is("family-income", YES);
const BUSY: So = Is("works-or-studies", YES);
const JOB: So = Is("job", YES);
const NO_JOB: So = Is("job", NO);
const WORKED: So = Is("ever-worked", YES);
const WANTS_WORK: So = Is("wants-work", YES);
const OLD_ENOUGH_TO_WORK: So = Age(15, EVER);
const MOVES: So = Is("moves", YES);
const FINDS: So = Is("finds-the-way", YES);
const RESIDENT: So = Is("residence", YES);

const MEANINGS: &[Meaning] = &[
    // Age.
    ("birth-date", "2023-01-01", &[Age(3, 3)]),
    ("birth-date", "2016-05-20", &[Age(10, 10)]),
    ("birth-date", "2011-11-23", &[Age(14, 14)]),
    ("birth-date", "2009-03-01", &[Age(17, 17)]),
    ("birth-date", "2006-11-23", &[Age(19, 19)]),
    ("birth-date", "1996-05-20", &[Age(30, 30)]),
    ("birth-date", "1956-05-20", &[Age(70, 70)]),
    ("has-representative", "no", &[Age(18, EVER)]),
    ("signed-by", "person", &[Age(18, EVER)]),
    ("signed-by", "representative", &[]),
    ("education-level", "less-than-primary", &[]),
    ("education-level", "primary", &[Age(9, EVER)]),
    ("education-level", "secondary", &[Age(16, EVER)]),
    ("education-level", "vocational", &[Age(14, EVER)]),
    ("education-level", "university", &[Age(18, EVER)]),
    ("education-level", "master", &[Age(18, EVER)]),
    ("education-level", "doctorate", &[Age(21, EVER)]),
    // The decision.
    ("has-decision", "yes", &[DECIDED]),
    ("has-decision", "no", &[Is("decision", &["none"])]),
    // What the form asks only of those who have one, or have one that sets a percentage, is never beside the other.
    ("decision-body", "telk", &[Is("decision", &["none", "under-50", "50", "71", "over-90"])]),
    ("decision-body", "nelk", &[Is("decision", &["none", "under-50", "50", "71", "over-90"])]),
    ("decision-body", "lkk", &[Is("decision", &["none", "lkk"])]),
    ("decision-percent", "30", &[Is("decision", &["none", "lkk", "under-50"])]),
    ("decision-percent", "60", &[Is("decision", &["none", "lkk", "50"])]),
    ("decision-percent", "80", &[Is("decision", &["none", "lkk", "71"])]),
    ("decision-percent", "95", &[Is("decision", &["none", "lkk", "over-90"])]),
    ("decision-kind", "capacity", &[Age(16, EVER)]),
    ("decision-kind", "degree", &[]),
    ("attendance-certified", "yes", &[CERTIFIED, Is("attendance", YES)]),
    ("attendance-certified", "no", &[Is("attendance", NO)]),
    ("fact-attendance", "yes", &[CERTIFIED, Is("attendance", YES)]),
    ("fact-attendance", "no", &[Is("attendance", NO)]),
    ("technical-aid-certified", "yes", &[DECIDED, Is("device-prescribed", YES)]),
    ("technical-aid-certified", "no", &[Is("device-prescribed", NO)]),
    ("fact-device-prescribed", "yes", &[DECIDED, Is("device-prescribed", YES)]),
    ("fact-device-prescribed", "no", &[Is("device-prescribed", NO)]),
    ("fact-child-benefit", "yes", &[LASTING, Age(0, 19)]),
    ("fact-child-benefit", "no", &[]),
    // Household.
    ("marital-status", "unmarried", &[Is("spouse", NO), Is("place", &["alone", "others", "institution"])]),
    ("marital-status", "married", &[COUPLE, Age(16, EVER)]),
    ("marital-status", "widowed", &[Is("spouse", NO), Is("place", &["alone", "others", "institution"]), Age(16, EVER)]),
    ("marital-status", "separated", &[Is("place", &["alone", "others", "institution"]), Age(16, EVER)]),
    (
        "marital-status",
        "divorced",
        &[Is("spouse", NO), Is("place", &["alone", "others", "institution"]), Age(16, EVER)],
    ),
    ("marital-status", "civil-union", &[COUPLE, Age(16, EVER)]),
    ("marital-status", "partner", &[COUPLE, Is("place", &["spouse", "others", "institution"]), Age(14, EVER)]),
    ("living-arrangement", "institution", &[IN_CARE]),
    ("living-arrangement", "alone", &[Is("place", &["alone"]), Age(16, EVER)]),
    ("living-arrangement", "with-spouse", &[Is("place", &["spouse"]), Age(16, EVER)]),
    ("living-arrangement", "with-family", &[Is("place", &["others"])]),
    (
        "fact-household",
        "single",
        &[NO_COUPLE, Is("place", &["alone", "institution"]), Is("rent-for", YES), Age(16, EVER)],
    ),
    (
        "fact-household",
        "single-parent",
        &[NO_COUPLE, Is("place", &["others", "institution"]), Is("rent-for", YES), Age(14, EVER)],
    ),
    ("fact-household", "neither", &[Is("rent-for", NO)]),
    ("trusted-relationship", "spouse", &[Is("spouse", YES), Age(16, EVER)]),
    ("trusted-relationship", "child", &[Age(14, EVER)]),
    ("trusted-relationship", "friend", &[]),
    ("receives-placement", "yes", &[IN_CARE]),
    ("receives-placement", "no", &[AT_HOME]),
    ("fact-residential-care", "yes", &[IN_CARE, Is("free-care", YES)]),
    ("fact-residential-care", "no", &[AT_HOME, Is("free-care", NO)]),
    // Received, by the law of each.
    ("receives-monthly-support", "yes", &[LASTING, RESIDENT, Age(18, EVER), Is("free-care", NO)]),
    ("receives-car", "yes", &[Is("decision", &["over-90"]), RESIDENT, Is("legs", &["weak"]), BUSY, Is("car-aid", YES)]),
    (
        "receives-home-adaptation",
        "yes",
        &[Is("decision", &["over-90"]), RESIDENT, Is("wheelchair", YES), Is("home-aid", YES)],
    ),
    ("receives-balneotherapy", "yes", &[RESIDENT, Is("prescription", YES), Is("balneo-aid", YES)]),
    (
        "receives-municipal-rent",
        "yes",
        &[DECIDED, RESIDENT, NO_COUPLE, Is("place", &["alone", "others"]), Is("rent-for", YES), Is("lease", YES)],
    ),
    ("receives-personal-assistance", "yes", &[LASTING, RESIDENT, AT_HOME, Is("attendance", YES)]),
    // Given to the family of a child with a lasting disability too.
    ("receives-vignette", "yes", &[Is("vignette-car", YES)]),
    ("receives-parking", "yes", &[LASTING]),
    ("receives-technical-aids", "no", &[Is("uses-devices", NO)]),
    ("receives-technical-aids", "yes", &[]),
    ("receives-employment", "yes", &[OLD_ENOUGH_TO_WORK]),
    ("receives-education", "yes", &[]),
    ("receives-social-services", "yes", &[]),
    ("fact-car-aid", "never", &[Is("car-aid", NO)]),
    ("fact-home-aid", "never", &[Is("home-aid", NO)]),
    ("fact-balneo-aid", "never", &[Is("balneo-aid", NO)]),
    ("fact-prescription", "no", &[Is("prescription", NO)]),
    ("fact-municipal-lease", "no", &[Is("lease", NO)]),
    ("fact-vignette-car", "no", &[Is("vignette-car", NO)]),
    ("fact-residence", "no", &[Is("residence", NO)]),
    ("fact-residence", "yes", &[]),
    ("fact-veteran", "yes", &[Age(18, EVER)]),
    ("fact-veteran", "no", &[Is("veteran", NO)]),
    // Work.
    (
        "economic-status",
        "employed-full-time",
        &[JOB, BUSY, WORKED, EARNS, FAMILY_EARNS, OLD_ENOUGH_TO_WORK, Is("hours", &["full"]), Is("communicates", YES)],
    ),
    (
        "economic-status",
        "employed-part-time",
        &[JOB, BUSY, WORKED, EARNS, FAMILY_EARNS, OLD_ENOUGH_TO_WORK, Is("hours", &["part"])],
    ),
    (
        "economic-status",
        "childhood-employed-full-time",
        &[JOB, BUSY, WORKED, EARNS, FAMILY_EARNS, OLD_ENOUGH_TO_WORK, Is("hours", &["full"]), Is("communicates", YES)],
    ),
    (
        "economic-status",
        "childhood-employed-part-time",
        &[JOB, BUSY, WORKED, EARNS, FAMILY_EARNS, OLD_ENOUGH_TO_WORK, Is("hours", &["part"])],
    ),
    (
        "economic-status",
        "unemployed-registered",
        &[NO_JOB, WANTS_WORK, Is("seeks", YES), Is("registered", YES), Is("busy-or-not", NO), OLD_ENOUGH_TO_WORK],
    ),
    (
        "economic-status",
        "unemployed-not-registered",
        &[NO_JOB, WANTS_WORK, Is("seeks", YES), Is("registered", NO), Is("busy-or-not", NO), OLD_ENOUGH_TO_WORK],
    ),
    (
        "economic-status",
        "childhood-unemployed",
        &[NO_JOB, WANTS_WORK, Is("seeks", YES), Is("busy-or-not", NO), OLD_ENOUGH_TO_WORK],
    ),
    ("economic-status", "childhood-never-employed", &[Is("ever-worked", NO), Is("busy-or-not", NO)]),
    ("economic-status", "student", &[BUSY, Age(5, EVER)]),
    ("economic-status", "left-employment", &[CERTIFIED, WORKED, Is("at-certification", &["left"]), OLD_ENOUGH_TO_WORK]),
    (
        "economic-status",
        "continued-working",
        &[CERTIFIED, WORKED, Is("at-certification", &["stayed"]), OLD_ENOUGH_TO_WORK],
    ),
    ("economic-status", "not-worked-before", &[CERTIFIED, Is("at-certification", &["no-job"])]),
    ("economic-status", "retired-old-age", &[WORKED, EARNS, FAMILY_EARNS, Is("old-age-pension", YES), Age(35, EVER)]),
    (
        "economic-status",
        "retired-disability",
        &[LASTING, EARNS, FAMILY_EARNS, Is("disability-pension", YES), Age(16, EVER)],
    ),
    ("fact-working", "yes", &[Is("busy-or-not", YES), Age(5, EVER)]),
    ("fact-working", "no", &[Is("works-or-studies", NO)]),
    ("left-employment", "yes", &[CERTIFIED, WORKED, Is("at-certification", &["left"]), OLD_ENOUGH_TO_WORK]),
    ("left-employment", "no", &[Is("at-certification", &["stayed", "no-job"])]),
    ("leaving-reasons", "does-not-want", &[Is("wants-work", NO)]),
    ("leaving-reasons", "part-time-only", &[WANTS_WORK]),
    ("leaving-reasons", "close-to-home", &[WANTS_WORK]),
    ("leaving-reasons", "not-able", &[]),
    ("looking-for-work", "yes", &[WANTS_WORK, OLD_ENOUGH_TO_WORK]),
    ("looking-for-work", "no", &[Is("seeks", NO)]),
    ("future-work", "yes", &[Is("would-work", YES)]),
    ("future-work", "no", &[Is("wants-work", NO), Is("would-work", NO)]),
    ("future-work", "depends", &[]),
    ("life-plans", "job", &[WANTS_WORK]),
    ("life-plans", "skills", &[WANTS_WORK]),
    ("life-plans", "retirement", &[]),
    ("request-employment", "yes", &[WANTS_WORK]),
    // Pensions: the whole answer is one kind.
    ("fact-pension", "general-illness", &[LASTING, EARNS, FAMILY_EARNS, Is("old-age-pension", NO), Age(16, EVER)]),
    (
        "fact-pension",
        "work-accident",
        &[LASTING, WORKED, EARNS, FAMILY_EARNS, Is("old-age-pension", NO), Age(16, EVER)],
    ),
    (
        "fact-pension",
        "social-disability",
        &[Is("decision", &["71", "over-90"]), EARNS, FAMILY_EARNS, Is("old-age-pension", NO), Age(16, EVER)],
    ),
    (
        "fact-pension",
        "military",
        &[LASTING, EARNS, FAMILY_EARNS, Is("old-age-pension", NO), Is("veteran", YES), Age(16, EVER)],
    ),
    ("fact-pension", "civil", &[LASTING, EARNS, FAMILY_EARNS, Is("old-age-pension", NO), Age(16, EVER)]),
    ("fact-pension", "survivor", &[EARNS, FAMILY_EARNS, Is("old-age-pension", NO), Is("disability-pension", NO)]),
    ("fact-pension", "old-age", &[WORKED, EARNS, FAMILY_EARNS, Is("disability-pension", NO), Age(35, EVER)]),
    ("fact-pension", "none", &[Is("old-age-pension", NO), Is("disability-pension", NO)]),
    // Money.
    ("personal-income", "0", &[Is("own-income", NO)]),
    ("personal-income", "500", &[FAMILY_EARNS]),
    ("family-income", "0", &[Is("family-income", NO)]),
    ("family-income", "600", &[Is("members-earn", YES)]),
    ("fact-income-per-member", "0", &[Is("family-income", NO), Is("members-earn", NO)]),
    ("fact-income-per-member", "300", &[FAMILY_EARNS]),
    // Everyday life.
    (
        "fact-wheelchair",
        "yes",
        &[Is("wheelchair", YES), Is("uses-devices", YES), Is("walks", NO), Is("legs", &["weak"])],
    ),
    ("fact-wheelchair", "no", &[Is("wheelchair", NO)]),
    ("fact-mobility", "yes", &[Is("legs", &["weak"])]),
    ("fact-mobility", "no", &[Is("legs", &["strong"])]),
    ("moving-outdoors", "none", &[Is("legs", &["strong"]), Is("walks", YES), Is("goes-out", YES), MOVES, FINDS]),
    ("moving-outdoors", "moderate", &[Is("walks", YES), Is("goes-out", YES), MOVES]),
    ("moving-outdoors", "severe", &[Is("legs", &["weak"]), Is("goes-out", YES)]),
    ("moving-outdoors", "very-severe", &[Is("legs", &["weak"]), Is("goes-out", NO)]),
    ("moving-indoors", "none", &[Is("walks", YES), MOVES]),
    ("moving-indoors", "moderate", &[MOVES]),
    ("moving-indoors", "severe", &[Is("legs", &["weak"]), Is("moves", YES)]),
    ("moving-indoors", "very-severe", &[Is("legs", &["weak"]), Is("moves", NO)]),
    ("orientation", "none", &[]),
    ("orientation", "very-severe", &[Is("finds-the-way", NO)]),
    ("public-transport", "none", &[Is("goes-out", YES), MOVES, FINDS]),
    ("public-transport", "moderate", &[Is("goes-out", YES), MOVES, FINDS]),
    ("public-transport", "severe", &[]),
    ("public-transport", "very-severe", &[]),
    ("shopping", "none", &[MOVES, FINDS, Is("knows-money", YES)]),
    ("shopping", "moderate", &[MOVES]),
    ("shopping", "very-severe", &[]),
    ("managing-money", "very-severe", &[Is("knows-money", NO)]),
    ("managing-money", "none", &[]),
    ("housework", "none", &[MOVES, Is("feeds", YES)]),
    ("housework", "moderate", &[MOVES]),
    ("housework", "very-severe", &[]),
    ("preparing-food", "none", &[MOVES, Is("feeds", YES)]),
    ("preparing-food", "moderate", &[MOVES, Is("feeds", YES)]),
    ("preparing-food", "very-severe", &[]),
    ("eating", "none", &[MOVES]),
    ("eating", "moderate", &[]),
    ("eating", "very-severe", &[Is("feeds", NO)]),
    ("dressing", "none", &[MOVES]),
    ("dressing", "moderate", &[]),
    ("dressing", "very-severe", &[Is("undresses", NO)]),
    ("washing", "none", &[MOVES, Is("washes", YES), Is("undresses", YES)]),
    ("washing", "moderate", &[MOVES, Is("washes", YES)]),
    ("washing", "very-severe", &[Is("washes-all", NO)]),
    ("toilet", "none", &[MOVES, Is("washes-all", YES)]),
    ("toilet", "moderate", &[MOVES]),
    ("toilet", "very-severe", &[Is("washes", NO)]),
    ("speaking", "very-severe", &[Is("communicates", NO)]),
    ("speaking", "none", &[]),
    ("peers", "very-severe", &[Is("social-life", NO)]),
    ("community", "none", &[Is("social-life", YES)]),
    ("community", "very-severe", &[]),
    ("family-life", "very-severe", &[]),
    ("reading", "very-severe", &[]),
];

fn answer(id: &str, value: &'static str) -> (QuestionId, Answer) {
    let question = FORM.question(id).unwrap_or_else(|| panic!("{id}"));
    let option = || question.option(value).unwrap_or_else(|| panic!("{id} {value}")).id;
    let answer = match question.kind {
        AnswerKind::Any { .. } => Answer::Any(vec![option()]),
        AnswerKind::Date { .. } => Answer::Date(PartialDate::whole(from_iso(value).expect("a date"))),
        AnswerKind::Percent { .. } => Answer::Percent(Percent::parse(value).expect("a percentage")),
        AnswerKind::Money => Answer::Money(Money::parse(value, Currency::Eur).expect("an amount")),
        _ => Answer::One(option()),
    };
    (question.id, answer)
}

/// A grown-up person with neither ЕГН nor ЛНЧ, who said this.
fn who_said(said: &[&Meaning]) -> Answers {
    let mut answers = Answers::none(from_iso("2026-11-22").expect("a day"));
    let all = [("identifier-kind", "other"), ("birth-date", "1970-01-01")].into_iter();
    for (id, value) in all.chain(said.iter().map(|(id, value, _)| (*id, *value))) {
        let (id, mut answer) = answer(id, value);
        if let (Answer::Any(chosen), Some(Answer::Any(known))) = (&mut answer, answers.get(id)) {
            chosen.splice(0..0, known.iter().copied());
        }
        answers.insert(id, answer);
    }
    answers
}

fn exclude(one: &[So], other: &[So]) -> bool {
    one.iter().any(|one| {
        other.iter().any(|other| match (*one, *other) {
            (Is(what, values), Is(same, allowed)) => what == same && !values.iter().any(|v| allowed.contains(v)),
            (Age(from, to), Age(least, most)) => to < least || most < from,
            _ => false,
        })
    })
}

/// Asked once: where section 8 asks, the fact is not asked, and an answer to it is not looked at any more.
const ONE_OF_TWO: &[(&str, &str)] =
    &[("attendance-certified", "fact-attendance"), ("technical-aid-certified", "fact-device-prescribed")];

/// All pairs of answers that one person can give: of two questions, or of one with several answers.
fn pairs() -> impl Iterator<Item = (&'static Meaning, &'static Meaning)> {
    let several = ["economic-status", "leaving-reasons"];
    MEANINGS.iter().enumerate().flat_map(move |(at, one)| {
        MEANINGS[at + 1..]
            .iter()
            .filter(move |other| one.0 != other.0 || several.contains(&one.0))
            .filter(move |other| !ONE_OF_TWO.contains(&(one.0, other.0)))
            .map(move |other| (one, other))
    })
}

fn is_named(one: &Meaning, other: &Meaning) -> Vec<&'static str> {
    let (a, b) = (answer(one.0, one.1).0, answer(other.0, other.1).0);
    let names = |ids: &[QuestionId]| ids.contains(&a) && ids.contains(&b);
    raised(&who_said(&[one, other])).filter(|raised| names(&raised.look_again)).map(|raised| raised.id).collect()
}

#[test]
fn two_answers_that_leave_nothing_possible_are_noticed() {
    let unnoticed: Vec<_> = pairs()
        .filter(|(one, other)| exclude(one.2, other.2) && is_named(one, other).is_empty())
        .map(|(one, other)| format!("{} {} / {} {}", one.0, one.1, other.0, other.1))
        .collect();
    assert!(unnoticed.is_empty(), "{} unnoticed:\n{}", unnoticed.len(), unnoticed.join("\n"));
}

#[test]
fn two_answers_that_leave_something_possible_are_let_alone() {
    let alarms: Vec<_> = pairs()
        .filter(|(one, other)| !exclude(one.2, other.2))
        .map(|(one, other)| (one, other, is_named(one, other)))
        .filter(|(_, _, ids)| !ids.is_empty())
        .map(|(one, other, ids)| format!("{} {} / {} {}: {ids:?}", one.0, one.1, other.0, other.1))
        .collect();
    assert!(alarms.is_empty(), "{} alarms:\n{}", alarms.len(), alarms.join("\n"));
}

#[test]
fn every_question_with_options_that_a_prompt_names_has_its_meanings() {
    let known =
        |id: &str, option: OptionId| MEANINGS.iter().any(|(known, value, _)| *known == id && *value == option.0);
    // Three answers and more are no pair.
    for prompt in PROMPTS.iter().filter(|prompt| prompt.when.len() <= 2) {
        for clause in prompt.when {
            if let Clause::Given(Condition::FirstAnsweredIs(&[id], options)) = *clause {
                assert!(options.iter().any(|option| known(id.0, *option)), "{}: {id:?} {options:?}", prompt.id);
            }
        }
    }
}

/// Lives without a contradiction in them: each answer beside all the others of its life.
const LIVES: &[&[(&str, &str)]] = &[
    // A pensioner with a high degree who is helped at home by her husband and an assistant.
    &[
        ("birth-date", "1956-05-20"),
        ("has-decision", "yes"),
        ("decision-body", "telk"),
        ("decision-percent", "95"),
        ("decision-kind", "degree"),
        ("attendance-certified", "yes"),
        ("marital-status", "married"),
        ("living-arrangement", "with-spouse"),
        ("economic-status", "retired-old-age"),
        ("fact-pension", "old-age"),
        ("personal-income", "420"),
        ("family-income", "900"),
        ("fact-income-per-member", "450"),
        ("receives-monthly-support", "yes"),
        ("receives-personal-assistance", "yes"),
        ("receives-placement", "no"),
        ("fact-residential-care", "no"),
        ("moving-indoors", "severe"),
        ("moving-outdoors", "severe"),
        ("dressing", "severe"),
        ("washing", "very-severe"),
        ("toilet", "severe"),
        ("eating", "moderate"),
        ("shopping", "very-severe"),
        ("public-transport", "very-severe"),
        ("fact-wheelchair", "yes"),
        ("receives-technical-aids", "yes"),
        ("fact-mobility", "yes"),
        ("receives-parking", "yes"),
        ("fact-household", "neither"),
        ("trusted-relationship", "spouse"),
        ("has-representative", "no"),
        ("future-work", "no"),
        ("looking-for-work", "no"),
        ("life-plans", "retirement"),
        ("education-level", "secondary"),
    ],
    // A blind man with a doctorate who lives alone and works, and reads with a device.
    &[
        ("birth-date", "1970-01-01"),
        ("has-decision", "yes"),
        ("decision-percent", "95"),
        ("decision-kind", "capacity"),
        ("marital-status", "divorced"),
        ("living-arrangement", "alone"),
        ("fact-household", "single"),
        ("economic-status", "employed-full-time"),
        ("economic-status", "continued-working"),
        ("fact-working", "yes"),
        ("personal-income", "1500"),
        ("family-income", "1500"),
        ("fact-income-per-member", "1300"),
        ("receives-monthly-support", "yes"),
        ("receives-vignette", "yes"),
        ("receives-parking", "yes"),
        ("receives-municipal-rent", "yes"),
        ("fact-municipal-lease", "yes"),
        ("reading", "very-severe"),
        ("moving-indoors", "none"),
        ("moving-outdoors", "severe"),
        ("public-transport", "severe"),
        ("orientation", "severe"),
        ("shopping", "none"),
        ("peers", "none"),
        ("community", "none"),
        ("speaking", "none"),
        ("education-level", "doctorate"),
        ("has-representative", "no"),
        ("left-employment", "no"),
        ("future-work", "yes"),
        ("looking-for-work", "no"),
        ("fact-residential-care", "no"),
    ],
    // Disabled since childhood, never employed, studying, with the parents; a social pension.
    &[
        ("birth-date", "2004-05-20"),
        ("has-decision", "yes"),
        ("decision-percent", "80"),
        ("economic-status", "student"),
        ("economic-status", "childhood-never-employed"),
        ("economic-status", "retired-disability"),
        ("fact-pension", "social-disability"),
        ("fact-working", "yes"),
        ("marital-status", "unmarried"),
        ("living-arrangement", "with-family"),
        ("fact-household", "neither"),
        ("personal-income", "190"),
        ("family-income", "1200"),
        ("fact-income-per-member", "300"),
        ("receives-monthly-support", "yes"),
        ("fact-child-benefit", "no"),
        ("receives-education", "yes"),
        ("life-plans", "job"),
        ("request-employment", "yes"),
        ("education-level", "secondary"),
        ("looking-for-work", "no"),
        ("future-work", "yes"),
        ("trusted-relationship", "friend"),
    ],
    // In a home paid for by the state.
    &[
        ("birth-date", "1956-05-20"),
        ("has-decision", "yes"),
        ("decision-percent", "95"),
        ("fact-attendance", "yes"),
        ("living-arrangement", "institution"),
        ("receives-placement", "yes"),
        ("fact-residential-care", "yes"),
        ("marital-status", "widowed"),
        ("receives-monthly-support", "no"),
        ("receives-personal-assistance", "no"),
        ("fact-pension", "survivor"),
        ("personal-income", "250"),
        ("moving-indoors", "very-severe"),
        ("moving-outdoors", "very-severe"),
        ("eating", "moderate"),
        ("dressing", "very-severe"),
        ("washing", "very-severe"),
        ("toilet", "very-severe"),
        ("has-representative", "yes"),
        ("signed-by", "representative"),
    ],
    // No decision yet; out of work; a single mother.
    &[
        ("birth-date", "1996-05-20"),
        ("has-decision", "no"),
        ("economic-status", "unemployed-registered"),
        ("looking-for-work", "yes"),
        ("future-work", "yes"),
        ("fact-working", "no"),
        ("marital-status", "unmarried"),
        ("living-arrangement", "with-family"),
        ("fact-household", "single-parent"),
        ("receives-municipal-rent", "yes"),
        ("fact-municipal-lease", "yes"),
        ("personal-income", "0"),
        ("family-income", "0"),
        ("fact-income-per-member", "0"),
        ("fact-pension", "none"),
        ("receives-social-services", "yes"),
        ("fact-attendance", "no"),
        ("fact-device-prescribed", "no"),
        ("trusted-relationship", "child"),
        ("education-level", "vocational"),
    ],
    // A protocol of a ЛКК for a device, and nothing else.
    &[
        ("birth-date", "1970-01-01"),
        ("has-decision", "yes"),
        ("decision-body", "lkk"),
        ("technical-aid-certified", "yes"),
        ("receives-technical-aids", "yes"),
        ("fact-wheelchair", "no"),
        ("fact-mobility", "yes"),
        ("moving-outdoors", "moderate"),
        ("economic-status", "employed-part-time"),
        ("personal-income", "600"),
        ("family-income", "1400"),
        ("fact-income-per-member", "350"),
        ("marital-status", "partner"),
        ("living-arrangement", "with-spouse"),
        ("fact-household", "neither"),
        ("fact-working", "yes"),
    ],
    // Once helped with a car, and out of work since.
    &[
        ("birth-date", "1970-01-01"),
        ("has-decision", "yes"),
        ("decision-percent", "95"),
        ("fact-car-aid", "yes"),
        ("receives-car", "no"),
        ("fact-mobility", "yes"),
        ("fact-wheelchair", "no"),
        ("fact-working", "no"),
        ("economic-status", "left-employment"),
        ("left-employment", "yes"),
        ("leaving-reasons", "not-able"),
        ("future-work", "depends"),
        ("looking-for-work", "no"),
        ("fact-pension", "general-illness"),
        ("economic-status", "retired-disability"),
        ("fact-income-per-member", "400"),
        ("marital-status", "separated"),
        ("living-arrangement", "with-family"),
        ("personal-income", "400"),
        ("family-income", "400"),
    ],
];

#[test]
fn ordinary_lives_are_asked_nothing() {
    for life in LIVES {
        let said: Vec<Meaning> = life.iter().map(|&(id, value)| (id, value, &[][..])).collect();
        let found: Vec<_> = raised(&who_said(&said.iter().collect::<Vec<_>>())).map(|raised| raised.id).collect();
        assert!(found.is_empty(), "{:?}: {found:?}", life[0]);
    }
}
