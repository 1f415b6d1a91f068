//! No pair of answers that excludes the other, by the calendar or by its own words, stays unnoticed.

use assessment_core::answers::{Answer, Answers, interpret};
use assessment_core::condition::Condition;
use assessment_core::consistency::{Clause, PROMPTS, raised};
use assessment_core::dates::{PartialDate, from_iso, iso};
use assessment_core::form::questions::*;
use assessment_core::form::{AnswerKind, FORM, OptionId, Question, QuestionId, options};
use assessment_core::identity::Egn;
use assessment_core::money::{Currency, Money};
use assessment_core::test_support::draft;
use proptest::prelude::*;
use proptest::sample::select;
use time::{Date, Duration};

const TODAY: &str = "2026-11-22";

/// What cannot both be true: each answer says the opposite of the other, or contains it. Beside each, the words.
const EXCLUDING: &[(QuestionId, &str, QuestionId, &str)] = &[
    // "I receive it now" / "never received".
    (RECEIVES_CAR, "yes", FACT_CAR_AID, "never"),
    (RECEIVES_HOME_ADAPTATION, "yes", FACT_HOME_AID, "never"),
    (RECEIVES_BALNEOTHERAPY, "yes", FACT_BALNEO_AID, "never"),
    // The aid is for the rent of a municipal dwelling / no lease of one.
    (RECEIVES_MUNICIPAL_RENT, "yes", FACT_MUNICIPAL_LEASE, "no"),
    (RECEIVES_VIGNETTE, "yes", FACT_VIGNETTE_CAR, "no"),
    // A wheelchair is an assistive device.
    (RECEIVES_TECHNICAL_AIDS, "no", FACT_WHEELCHAIR, "yes"),
    // "Without family" / with a spouse, with family, married.
    (MARITAL_STATUS, "married", FACT_HOUSEHOLD, "single"),
    (MARITAL_STATUS, "civil-union", FACT_HOUSEHOLD, "single"),
    (MARITAL_STATUS, "partner", FACT_HOUSEHOLD, "single-parent"),
    (LIVING_ARRANGEMENT, "with-spouse", FACT_HOUSEHOLD, "single"),
    (LIVING_ARRANGEMENT, "with-spouse", FACT_HOUSEHOLD, "single-parent"),
    (LIVING_ARRANGEMENT, "with-family", FACT_HOUSEHOLD, "single"),
    (LIVING_ARRANGEMENT, "alone", FACT_HOUSEHOLD, "single-parent"),
    (LIVING_ARRANGEMENT, "with-spouse", MARITAL_STATUS, "widowed"),
    (LIVING_ARRANGEMENT, "with-spouse", MARITAL_STATUS, "unmarried"),
    (TRUSTED_RELATIONSHIP, "spouse", MARITAL_STATUS, "divorced"),
    // "At home" / "in an institution".
    (LIVING_ARRANGEMENT, "alone", RECEIVES_PLACEMENT, "yes"),
    (LIVING_ARRANGEMENT, "with-family", RECEIVES_PLACEMENT, "yes"),
    (LIVING_ARRANGEMENT, "institution", RECEIVES_PLACEMENT, "no"),
    (LIVING_ARRANGEMENT, "with-spouse", FACT_RESIDENTIAL_CARE, "yes"),
    // "No decision" / what only a decision says or gives.
    (HAS_DECISION, "no", ATTENDANCE_CERTIFIED, "yes"),
    (HAS_DECISION, "no", FACT_ATTENDANCE, "yes"),
    (HAS_DECISION, "no", TECHNICAL_AID_CERTIFIED, "yes"),
    (HAS_DECISION, "no", FACT_DEVICE_PRESCRIBED, "yes"),
    (HAS_DECISION, "no", LEFT_EMPLOYMENT, "yes"),
    (HAS_DECISION, "no", ECONOMIC_STATUS, "retired-disability"),
    (HAS_DECISION, "no", ECONOMIC_STATUS, "continued-working"),
    (HAS_DECISION, "no", FACT_PENSION, "general-illness"),
    (HAS_DECISION, "no", FACT_PENSION, "social-disability"),
    (HAS_DECISION, "no", RECEIVES_MONTHLY_SUPPORT, "yes"),
    (HAS_DECISION, "no", RECEIVES_PARKING, "yes"),
    // Asked in two places, answered in two ways.
    (FACT_WORKING, "no", ECONOMIC_STATUS, "employed-full-time"),
    (FACT_WORKING, "no", ECONOMIC_STATUS, "childhood-employed-part-time"),
    (FACT_WORKING, "no", ECONOMIC_STATUS, "student"),
    (FACT_WORKING, "yes", ECONOMIC_STATUS, "unemployed-registered"),
    (LEFT_EMPLOYMENT, "no", ECONOMIC_STATUS, "left-employment"),
    (LEFT_EMPLOYMENT, "yes", ECONOMIC_STATUS, "not-worked-before"),
    (LEFT_EMPLOYMENT, "yes", ECONOMIC_STATUS, "continued-working"),
    (LOOKING_FOR_WORK, "no", ECONOMIC_STATUS, "unemployed-registered"),
    (FUTURE_WORK, "no", LOOKING_FOR_WORK, "yes"),
    (FUTURE_WORK, "no", LIFE_PLANS, "job"),
    (FUTURE_WORK, "no", REQUEST_EMPLOYMENT, "yes"),
    // A pension / none; a pension of one kind / only of another.
    (ECONOMIC_STATUS, "retired-disability", FACT_PENSION, "none"),
    (ECONOMIC_STATUS, "retired-old-age", FACT_PENSION, "none"),
    (ECONOMIC_STATUS, "retired-disability", FACT_PENSION, "old-age"),
    (ECONOMIC_STATUS, "retired-old-age", FACT_PENSION, "general-illness"),
    // "By wheelchair" / "walking, jumping, running", "freely and independently", "no lasting difficulty".
    (FACT_WHEELCHAIR, "yes", MOVING_OUTDOORS, "none"),
    (FACT_WHEELCHAIR, "yes", MOVING_INDOORS, "none"),
    (FACT_WHEELCHAIR, "yes", FACT_MOBILITY, "no"),
    (FACT_MOBILITY, "yes", MOVING_OUTDOORS, "none"),
    (FACT_MOBILITY, "no", MOVING_OUTDOORS, "very-severe"),
    (FACT_MOBILITY, "no", MOVING_INDOORS, "very-severe"),
    // "Cannot move at all" / what is done by moving.
    (MOVING_INDOORS, "very-severe", MOVING_OUTDOORS, "none"),
    (MOVING_INDOORS, "very-severe", TOILET, "none"),
    (MOVING_INDOORS, "very-severe", WASHING, "none"),
];

fn day(text: &str) -> Date {
    from_iso(text).expect("a date")
}

fn answer(question: &Question, option: &'static str) -> Answer {
    let option = question.option(option).unwrap_or_else(|| panic!("{:?} {option}", question.id)).id;
    if matches!(question.kind, AnswerKind::Any { .. }) { Answer::Any(vec![option]) } else { Answer::One(option) }
}

fn question(id: QuestionId) -> &'static Question {
    FORM.question(id.0).expect("a question")
}

/// An ЕГН of this birth date.
fn egn(birth: Date) -> Egn {
    let (century, month) = match birth.year() {
        1800..=1899 => (1800, 20),
        1900..=1999 => (1900, 0),
        _ => (2000, 40),
    };
    let first = format!("{:02}{:02}{:02}006", birth.year() - century, u8::from(birth.month()) + month, birth.day());
    (0..10).find_map(|check| Egn::parse(&format!("{first}{check}")).ok()).expect("an ЕГН")
}

/// Whether a prompt is raised that looks at all of these.
fn noticed(answers: &Answers, questions: &[QuestionId]) -> bool {
    raised(answers).any(|raised| questions.iter().all(|question| raised.look_again.contains(question)))
}

/// Answers to any questions with options.
fn noise() -> impl Strategy<Value = Vec<(QuestionId, Answer)>> {
    let with_options: Vec<_> = FORM.questions().filter(|question| !question.options().is_empty()).collect();
    let one = select(with_options).prop_flat_map(|question| {
        select(question.options()).prop_map(|choice| (question.id, answer(question, choice.id.0)))
    });
    proptest::collection::vec(one, 0..12)
}

fn partly(date: Date, known: u8) -> PartialDate {
    let text = iso(date);
    PartialDate::from_iso(&text[..[4, 7, 10][usize::from(known)]]).expect("a date")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_excludes_another_answer_by_its_own_words(pair in select(EXCLUDING), noise in noise()) {
        let (one, is, other, is_too) = pair;
        let mut answers = Answers::none(day(TODAY));
        noise.into_iter().for_each(|(id, answer)| answers.insert(id, answer));
        answers.insert(one, answer(question(one), is));
        answers.insert(other, answer(question(other), is_too));
        prop_assert!(noticed(&answers, &[one, other]), "{:?}", pair);
    }

    #[test]
    fn no_date_before_birth(
        question in select(FORM.questions().filter(|q| matches!(q.kind, AnswerKind::Date { .. }) && q.id != BIRTH_DATE).collect::<Vec<_>>()),
        born in 0..36_000_i64,
        earlier in 1..20_000_i64,
        known in 0..3_u8,
        by_egn in any::<bool>(),
    ) {
        let birth = day("1926-01-01") + Duration::days(born);
        let date = partly(birth - Duration::days(earlier), known);
        prop_assume!(date.latest() < birth);
        let mut answers = Answers::none(day(TODAY));
        let told_by = if by_egn { EGN } else { BIRTH_DATE };
        answers.insert(told_by, if by_egn { Answer::Egn(egn(birth)) } else { Answer::Date(PartialDate::whole(birth)) });
        answers.insert(question.id, Answer::Date(date));
        prop_assert!(noticed(&answers, &[question.id, told_by]), "{:?} {date}, born {birth}", question.id);
        // On the day of birth and later nothing is said of being born later.
        answers.insert(question.id, Answer::Date(PartialDate::whole(birth)));
        prop_assert!(raised(&answers).all(|prompt| prompt.text != "before-birth"));
    }

    #[test]
    fn a_decision_runs_out_after_it_begins(issued in 0..9_000_i64, runs in -3_000..3_000_i64) {
        let mut answers = Answers::none(day(TODAY));
        let begins = day("2001-01-01") + Duration::days(issued);
        answers.insert(DECISION_DATE, Answer::Date(PartialDate::whole(begins)));
        answers.insert(DECISION_EXPIRES, Answer::Date(PartialDate::whole(begins + Duration::days(runs))));
        prop_assert_eq!(noticed(&answers, &[DECISION_DATE, DECISION_EXPIRES]), runs < 0);
    }

    #[test]
    fn a_decision_is_not_for_a_lifetime(issued in 0..9_000_i64, runs in 0..50_000_i64, known in any::<bool>()) {
        let mut answers = Answers::none(day(TODAY));
        let begins = day("2001-01-01") + Duration::days(issued);
        let ends = begins + Duration::days(runs);
        if known {
            answers.insert(DECISION_DATE, Answer::Date(PartialDate::whole(begins)));
        }
        answers.insert(DECISION_EXPIRES, Answer::Date(PartialDate::whole(ends)));
        let from = if known { begins } else { day(TODAY) };
        let is_long = ends >= assessment_core::dates::years_later(from, 30);
        prop_assert_eq!(noticed(&answers, &[DECISION_EXPIRES]), is_long);
    }

    #[test]
    fn one_who_lives_without_family_has_the_income_of_the_family(own in 1..400_i64, member in 1..400_i64, family in 1..400_i64) {
        let mut answers = Answers::none(day(TODAY));
        let euro = |amount: i64| Answer::Money(Money::minor(amount * 100, Currency::Eur));
        answers.insert(FACT_HOUSEHOLD, Answer::One(fact_household::SINGLE));
        answers.insert(PERSONAL_INCOME, euro(own));
        answers.insert(FAMILY_INCOME, euro(family));
        answers.insert(FACT_INCOME_PER_MEMBER, euro(member));
        prop_assert_eq!(noticed(&answers, &[FAMILY_INCOME, PERSONAL_INCOME]), family != own);
        // An average of twelve months, without what is not counted, may differ much; not by any measure.
        if member >= own * 2 || member * 5 < own {
            prop_assert!(noticed(&answers, &[FACT_INCOME_PER_MEMBER, PERSONAL_INCOME]));
        }
        if member <= own && member * 2 >= own {
            prop_assert!(!noticed(&answers, &[FACT_INCOME_PER_MEMBER, PERSONAL_INCOME]));
        }
    }

    #[test]
    fn a_part_is_not_more_than_the_whole(own in 0..400_i64, member in 0..400_i64, family in 0..400_i64) {
        let mut answers = Answers::none(day(TODAY));
        let euro = |amount: i64| Answer::Money(Money::minor(amount * 100, Currency::Eur));
        answers.insert(PERSONAL_INCOME, euro(own));
        answers.insert(FACT_INCOME_PER_MEMBER, euro(member));
        prop_assert!(!noticed(&answers, &[FAMILY_INCOME]));
        answers.insert(FAMILY_INCOME, euro(family));
        prop_assert_eq!(noticed(&answers, &[FAMILY_INCOME, PERSONAL_INCOME]), family < own);
        let is_a_slip = family < member || member * 20 < family;
        prop_assert_eq!(noticed(&answers, &[FAMILY_INCOME, FACT_INCOME_PER_MEMBER]), is_a_slip);
        prop_assert_eq!(noticed(&answers, &[PERSONAL_INCOME, FACT_INCOME_PER_MEMBER]), member * 20 < own);
    }

    #[test]
    fn a_birth_date_that_the_number_does_not_tell(born in 0..30_000_i64, typed in 0..30_000_i64) {
        let (born, typed) = (day("1930-01-01") + Duration::days(born), day("1930-01-01") + Duration::days(typed));
        let draft = draft().answer("identifier-kind", "egn").answer("egn", egn(born).as_str()).answer("birth-date", iso(typed));
        let interpretation = interpret(&FORM, &draft.build(), day(TODAY));
        prop_assert_eq!(noticed(&interpretation.answers, &[EGN]), born != typed);
        // It stays an answer that counts for nothing.
        prop_assert!(interpretation.answers.get(BIRTH_DATE).is_none());
        prop_assert_eq!(interpretation.answers.birth_date(), Some(born));
    }
}

#[test]
fn whoever_never_received_something_does_not_receive_it_now() {
    let asks_ever = |question: &&Question| question.option(options::NEVER.0).is_some();
    for question in FORM.questions().filter(asks_ever) {
        let compares = |clause: &Clause, of: QuestionId, with: OptionId| match *clause {
            Clause::Given(Condition::FirstAnsweredIs(&[is], options)) => is == of && options.contains(&with),
            _ => false,
        };
        let has_prompt = PROMPTS.iter().any(|prompt| {
            prompt.when.iter().any(|clause| compares(clause, question.id, options::NEVER))
                && prompt.look_again.iter().any(|id| id.0.starts_with("receives-"))
        });
        assert!(has_prompt, "{:?}", question.id);
    }
}

#[test]
fn a_child_does_not_sign_alone() {
    let child = |given: &[(QuestionId, &'static str)]| {
        let mut answers = Answers::none(day(TODAY));
        answers.insert(EGN, Answer::Egn(egn(day("2016-05-20"))));
        given.iter().for_each(|&(id, option)| answers.insert(id, answer(question(id), option)));
        answers
    };
    let ids = |answers: &Answers| {
        let mut all = raised(answers).map(|prompt| prompt.id);
        assert_eq!(all.next(), Some("under-age"), "said of every child");
        all.collect::<Vec<_>>()
    };
    assert_eq!(ids(&child(&[(HAS_REPRESENTATIVE, "no")])), ["child-without-representative"]);
    assert_eq!(ids(&child(&[(HAS_REPRESENTATIVE, "yes"), (SIGNED_BY, "person")])), ["child-signs-for-itself"]);
    assert_eq!(ids(&child(&[(HAS_REPRESENTATIVE, "yes"), (SIGNED_BY, "representative")])), [""; 0]);
    let mut signed = child(&[]);
    assert_eq!(ids(&signed), [""; 0], "not yet asked");
    let name =
        assessment_core::text::NonEmptyText::parse("Ива", assessment_core::form::TextLines::One).expect("a text");
    signed.insert(SIGNATURE_NAME, Answer::Text(name));
    assert_eq!(ids(&signed), ["child-signs-alone"]);
    assert_eq!(ids(&child(&[(HAS_REPRESENTATIVE, "yes"), (MARITAL_STATUS, "married")])), ["child-married"]);
    assert_eq!(ids(&child(&[(HAS_REPRESENTATIVE, "yes"), (ECONOMIC_STATUS, "employed-full-time")])), ["child-works"]);
}

#[test]
fn age_against_pension_and_benefit() {
    let born = |birth: &str, id: QuestionId, option: &'static str| {
        let mut answers = Answers::none(day(TODAY));
        answers.insert(EGN, Answer::Egn(egn(day(birth))));
        answers.insert(id, answer(question(id), option));
        raised(&answers).map(|prompt| prompt.id).collect::<Vec<_>>()
    };
    assert_eq!(born("1998-01-01", FACT_PENSION, "old-age"), ["young-old-age-pension"]);
    assert_eq!(born("1998-01-01", ECONOMIC_STATUS, "retired-old-age"), ["young-old-age-status"]);
    assert_eq!(born("1956-01-01", FACT_PENSION, "old-age"), [""; 0]);
    assert_eq!(born("2006-11-22", FACT_CHILD_BENEFIT, "yes"), ["adult-child-benefit"]);
    assert_eq!(born("2006-11-23", FACT_CHILD_BENEFIT, "yes"), [""; 0]);
}

#[test]
fn what_a_decision_can_say_is_measured_by_the_age_on_its_day() {
    let with = |birth: &str, date: QuestionId, on: &str, id: QuestionId, option: &'static str| {
        let mut answers = Answers::none(day(TODAY));
        answers.insert(EGN, Answer::Egn(egn(day(birth))));
        answers.insert(date, Answer::Date(PartialDate::from_iso(on).expect("a date")));
        answers.insert(id, answer(question(id), option));
        raised(&answers).map(|prompt| prompt.id).collect::<Vec<_>>()
    };
    let capacity = |on| with("2007-05-20", DECISION_DATE, on, DECISION_KIND, "capacity");
    assert_eq!(capacity("2015"), ["child-capacity-then-decision-date"]);
    assert_eq!(capacity("2023-05-19"), ["child-capacity-then-decision-date"]);
    // On the sixteenth birthday, or on a day that may lie after it.
    assert_eq!(capacity("2023-05-20"), [""; 0]);
    assert_eq!(capacity("2023"), [""; 0]);
    let expired = |on| with("2007-05-20", DECISION_EXPIRES, on, DECISION_KIND, "capacity");
    assert_eq!(expired("2020-01-01"), ["child-capacity-then-decision-expires"]);
    assert_eq!(expired("2030-01-01"), [""; 0]);
    assert_eq!(with("2007-05-20", DECISION_DATE, "2015", DECISION_KIND, "degree"), [""; 0]);
    // Before birth is said by itself, and whoever is under 16 today is told so.
    assert_eq!(capacity("2006"), ["before-birth-decision-date"]);
    assert_eq!(with("2016-05-20", DECISION_DATE, "2024", DECISION_KIND, "capacity"), ["under-age", "child-capacity"]);
    let worked = |on| with("2004-05-20", DECISION_DATE, on, ECONOMIC_STATUS, "continued-working");
    assert_eq!(worked("2012"), ["worked-before-decision-as-a-child"]);
    assert_eq!(worked("2024"), [""; 0]);
}
