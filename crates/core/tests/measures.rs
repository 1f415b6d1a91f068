//! The definitions of the measures: what the types can't say.

use std::collections::{BTreeMap, BTreeSet};

use assessment_core::answers::interpret;
use assessment_core::condition::Condition;
use assessment_core::consistency::raised;
use assessment_core::dates::{from_iso, iso};
use assessment_core::form::{FORM, QuestionId};
use assessment_core::law::{self, LawId};
use assessment_core::measures::{
    AmountSize, Amounts, MEASURES, MeasureVersion, Placeholder, Rule, Verdict, WaitingPeriod, assess, text_keys, texts,
};
use assessment_core::parameters::{self, AnyParameter, Figure, Unit};
use assessment_core::test_support::draft;
use time::Date;

fn day(text: &str) -> Date {
    from_iso(text).expect("a date")
}

/// All days on which something begins or ends, with their neighbours, within a time.
fn days_of(version: &MeasureVersion) -> Vec<Date> {
    let ends = parameters::ALL.iter().flat_map(|p| p.values()).flat_map(|v| [Some(v.from), v.to]).flatten();
    let mut days: BTreeSet<Date> =
        ends.flat_map(|date| [date.previous_day(), Some(date), date.next_day()]).flatten().collect();
    days.extend([version.from, day("2026-11-22")]);
    days.extend(version.to);
    days.into_iter().filter(|date| *date >= version.from && version.to.is_none_or(|to| *date <= to)).collect()
}

fn versions() -> impl Iterator<Item = (&'static str, &'static MeasureVersion)> {
    MEASURES.iter().flat_map(|measure| measure.versions.iter().map(|version| (measure.id.0, version)))
}

fn in_force(law: LawId, version: &MeasureVersion, what: &str) {
    in_force_on(law, version.from, version, what);
}

fn in_force_on(law: LawId, day: Date, version: &MeasureVersion, what: &str) {
    let law = law.law().unwrap_or_else(|| panic!("{what}: {law:?} is not in the table of laws"));
    assert!(law.from <= day, "{what}: {:?} is younger than the version of {}", law.id, iso(version.from));
}

#[test]
fn every_measure_has_versions_in_order_and_nothing_rules_twice() {
    let ids: Vec<_> = MEASURES.iter().map(|measure| measure.id).collect();
    assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len());
    for measure in MEASURES {
        assert!(!measure.versions.is_empty(), "{}", measure.id.0);
        for pair in measure.versions.windows(2) {
            let end = pair[0].to.expect("only the last version is open");
            assert_eq!(end.next_day(), Some(pair[1].from), "{}: a gap or an overlap", measure.id.0);
        }
        for question in [measure.request, measure.receiving].into_iter().flatten() {
            assert!(FORM.question(question.0).is_some(), "{question:?}");
        }
    }
}

#[test]
fn every_condition_amount_and_paper_has_a_law_in_force() {
    for (measure, version) in versions() {
        assert!(!version.rules.is_empty(), "{measure}: a measure without conditions would be everybody's");
        for rule in version.rules {
            assert!(rule.id.starts_with("c-"), "{}", rule.id);
            in_force(rule.law, version, rule.id);
        }
        for amount in amounts(version) {
            in_force(amount.law, version, amount.id);
        }
        for paper in version.papers.iter().copied().flatten() {
            in_force(paper.law, version, paper.id);
        }
        let notes = version.notes.iter().copied().flatten();
        if let Some(law) = version.frequency.law {
            in_force(law, version, version.frequency.id);
        }
        for said in notes.chain(version.durations).chain(version.apply) {
            if let Some(law) = said.law {
                in_force_on(law, said.since.unwrap_or(version.from), version, said.id);
            }
        }
        for deadline in version.deadlines.iter().copied().flatten() {
            assert!(deadline.law.law().is_some(), "{}", deadline.id);
            for value in deadline.length.values {
                let from = deadline.law.law().expect("known").from;
                assert!(from <= value.from, "deadline {}: its law is younger than its figure", deadline.id);
            }
        }
    }
}

/// Art. 6 of the Persons with Disabilities Act and art. 10 of the Personal Assistance Act: whoever may have the rights of the
/// Act may have each of them, and nobody else may have one.
#[test]
fn every_measure_of_the_two_acts_tests_who_has_their_rights() {
    let mut tested = BTreeSet::new();
    for (measure, version) in versions() {
        let of = |act: &str| {
            let rules = version.rules.iter().map(|rule| rule.law);
            let laws = rules.chain(amounts(version).iter().map(|amount| amount.law));
            // What a lasting disability is, other acts take from this one.
            let own = laws.filter(|law| law.0 != "zhu-lasting-disability");
            own.into_iter().any(|law| law.law().is_some_and(|law| law.act == act))
        };
        let expected = match (of("zhu"), of("zlp")) {
            (_, true) => Some("zlp-10"),
            (true, false) => Some("zhu-6"),
            (false, false) => None,
        };
        let residence = version.rules.iter().find(|rule| rule.id == "c-residence").map(|rule| rule.law.0);
        assert_eq!(residence, expected, "{measure} from {}", iso(version.from));
        tested.extend(residence.map(|_| measure));
    }
    let known = [
        "balneotherapy",
        "car",
        "education",
        "employment",
        "home-adaptation",
        "monthly-support",
        "municipal-rent",
        "other",
        "personal-assistance",
        "technical-aids",
    ];
    assert_eq!(tested.into_iter().collect::<Vec<_>>(), known);
}

#[test]
fn a_condition_with_ways_has_a_name_for_each_and_others_have_none() {
    let mut with_ways = BTreeSet::new();
    for rule in versions().flat_map(|(_, version)| version.rules) {
        if let Condition::AnyOf(alternatives) = rule.when
            && !rule.ways.is_empty()
        {
            assert_eq!(rule.ways.len(), alternatives.len(), "{}", rule.id);
            assert_eq!(rule.ways.iter().collect::<BTreeSet<_>>().len(), rule.ways.len(), "{}", rule.id);
            with_ways.insert(rule.id);
        } else {
            // One sentence says it for all alternatives.
            assert!(rule.ways.is_empty(), "{}", rule.id);
            let one_sentence = ["c-not-in-residential-care"].contains(&rule.id);
            assert!(one_sentence || !matches!(rule.when, Condition::AnyOf(_)), "{} names no ways", rule.id);
        }
    }
    assert!(with_ways.len() >= 8, "{with_ways:?}");
}

#[test]
fn conditions_of_one_name_are_one_condition() {
    let mut seen: BTreeMap<&str, String> = BTreeMap::new();
    for rule in versions().flat_map(|(_, version)| version.rules) {
        let when = format!("{:?}{:?}", rule.when, rule.ways);
        let known = seen.entry(rule.id).or_insert_with(|| when.clone());
        assert_eq!(known, &when, "{} means two things", rule.id);
    }
}

/// A text may name a figure only if there is one on every day of the version; only the poverty line has gaps, and it is
/// never named in a text of a condition.
#[test]
fn figures_named_in_texts_exist_on_every_day_of_the_version() {
    for (measure, version) in versions() {
        let rules = version.rules.iter().map(|rule| (rule.id, rule.figures, None));
        let notes = version.notes.iter().copied().flatten();
        let said = notes.chain(version.durations).chain(version.apply);
        let rules = rules.chain([(version.frequency.id, version.frequency.figures, None)]);
        let named = rules.chain(said.map(|said| (said.id, said.figures, said.since)));
        for (id, figures, since) in named {
            for date in days_of(version).into_iter().filter(|date| since.is_none_or(|since| since <= *date)) {
                for Placeholder { name, parameter } in figures {
                    assert!(parameter.figure_on(date).is_ok(), "{measure} {id} {name}: no figure on {}", iso(date));
                }
            }
        }
        if let Some(again) = &version.again
            && let WaitingPeriod::Years(years) = again.after
        {
            assert_eq!(years.unit, Unit::Years);
        }
    }
}

#[test]
fn a_limit_in_a_condition_is_the_figure_that_its_text_names() {
    fn limits(condition: &Condition, found: &mut BTreeSet<u32>) {
        match condition {
            Condition::PercentAtLeast(_, limit)
            | Condition::PercentOver(_, limit)
            | Condition::PercentBelow(_, limit) => {
                found.insert(u32::from(limit.in_hundredths()));
            }
            Condition::All(inner) | Condition::AnyOf(inner) => inner.iter().for_each(|c| limits(c, found)),
            Condition::Not(inner) => limits(inner, found),
            _ => {}
        }
    }
    let named = |rule: &Rule, date| -> BTreeSet<u32> {
        let figures = rule.figures.iter().map(|named| named.parameter.figure_on(date).expect("checked above"));
        figures
            .filter_map(
                |figure| if let Figure::Percent(p) = figure { Some(u32::from(p.in_hundredths())) } else { None },
            )
            .collect()
    };
    for (_, version) in versions() {
        for rule in version.rules {
            let mut found = BTreeSet::new();
            limits(&rule.when, &mut found);
            assert_eq!(found, named(rule, version.from), "{}", rule.id);
        }
    }
}

#[test]
fn figures_in_conditions_and_amounts_have_the_right_unit() {
    fn check(condition: &Condition) {
        match condition {
            Condition::NotAbove(_, parameter) => assert_eq!(parameter.unit, Unit::MoneyPerMonth, "{}", parameter.id),
            Condition::YearsPassed { years, .. } => assert_eq!(years.unit, Unit::Years, "{}", years.id),
            Condition::All(inner) | Condition::AnyOf(inner) => inner.iter().for_each(check),
            Condition::Not(inner) => check(inner),
            _ => {}
        }
    }
    for (_, version) in versions() {
        version.rules.iter().for_each(|rule| check(&rule.when));
        for amount in amounts(version) {
            let unit = |parameter: AnyParameter, unit| {
                assert_eq!(parameter.unit(), unit, "{} in {}", parameter.id(), amount.id)
            };
            match amount.size {
                AmountSize::Share { base, share } | AmountSize::UpToShare { base, share } => {
                    unit(base.any(), Unit::MoneyPerMonth);
                    unit(share.any(), Unit::PercentOfPovertyLine);
                }
                AmountSize::UpToTimes { base, times } => {
                    unit(base.any(), Unit::MoneyPerMonth);
                    unit(times.any(), Unit::TimesPovertyLine);
                }
                AmountSize::UpToHours(hours) => unit(hours.any(), Unit::HoursPerMonth),
                AmountSize::InWords => {}
            }
        }
        for deadline in version.deadlines.iter().copied().flatten() {
            let units = [Unit::Days, Unit::WorkingDays, Unit::Months];
            assert!(units.contains(&deadline.length.unit), "{}", deadline.id);
        }
    }
}

fn amounts(version: &MeasureVersion) -> &'static [assessment_core::measures::Amount] {
    let (Amounts::Tiers(list) | Amounts::Each(list) | Amounts::SetBy { degrees: list, .. }) = version.amounts;
    list
}

#[test]
fn conditions_name_questions_and_options_that_exist() {
    fn check(condition: &Condition) {
        let question = |id: &QuestionId| FORM.question(id.0).unwrap_or_else(|| panic!("no question {id:?}"));
        match condition {
            Condition::FirstAnsweredIs(questions, options) => {
                for question in questions.iter().map(question) {
                    for option in *options {
                        assert!(question.option(option.0).is_some(), "{:?} has no {option:?}", question.id);
                    }
                }
            }
            Condition::SelectedAny(id, options) => {
                let question = question(id);
                assert!(options.iter().all(|option| question.option(option.0).is_some()), "{id:?}");
            }
            Condition::YearsPassed { ever, never, last, .. } | Condition::NotThisYear { ever, never, last } => {
                assert!(question(ever).option(never.0).is_some(), "{ever:?}");
                question(last);
            }
            Condition::All(inner) | Condition::AnyOf(inner) => inner.iter().for_each(check),
            Condition::Not(inner) => check(inner),
            other => {
                let mut ids = BTreeSet::new();
                other.questions(&mut ids);
                ids.iter().for_each(|id| {
                    question(id);
                });
            }
        }
    }
    for (_, version) in versions() {
        version.rules.iter().for_each(|rule| check(&rule.when));
        amounts(version).iter().for_each(|amount| check(amount.when.condition()));
        version.papers.iter().copied().flatten().for_each(|paper| check(paper.when.condition()));
        version.notes.iter().copied().flatten().for_each(|note| check(note.when.condition()));
    }
}

#[test]
fn every_law_and_every_figure_is_used() {
    // What the measures hold, each value with its name: a law or a figure that is only imported isn't in it.
    let held = format!("{MEASURES:?}");
    let of_figures: BTreeSet<LawId> =
        parameters::ALL.iter().flat_map(|figure| figure.values()).map(|value| value.law).collect();
    for law in law::ALL {
        assert!(of_figures.contains(&law.id) || held.contains(&format!("{:?}", law.id)), "nothing cites {:?}", law.id);
    }
    for parameter in parameters::ALL {
        let name = format!("id: {:?}", parameter.id());
        // An age that has always been the same stands in conditions as a number.
        let ages = parameter.values().into_iter().filter_map(|value| match value.figure {
            Figure::Count(age) if parameter.unit() == Unit::Age => {
                Some([format!("AgeAtLeast({age})"), format!("AgeBelow({age})")])
            }
            _ => None,
        });
        let is_used = held.contains(&name) || ages.flatten().any(|age| held.contains(&age));
        assert!(is_used, "nothing uses the figure {}", parameter.id());
    }
}

#[test]
fn text_keys_are_unique_and_sorted() {
    let keys = text_keys();
    assert!(keys.windows(2).all(|pair| pair[0] < pair[1]));
    assert_eq!(keys.len(), texts().len());
    for key in [
        "m-car",
        "c-income",
        "doc-referral.reason",
        "amount-car.no-figure",
        "law-zhu.place",
        "figure-poverty-line",
        "used-poverty-line",
    ] {
        assert!(keys.iter().any(|known| known == key), "{key}");
    }
}

/// Whoever has no decision, or only a protocol of a ЛКК, is not spoken to as if a commission had certified something.
#[test]
fn nothing_is_said_of_a_decision_to_whoever_has_none() {
    let beside: &[(&str, &str)] = &[
        ("identifier-kind", "egn"),
        ("egn", "6101057509"),
        ("fact-veteran", "yes"),
        ("fact-prescription", "yes"),
        ("fact-balneo-aid", "never"),
        ("fact-household", "single-parent"),
        ("fact-municipal-lease", "yes"),
        ("fact-vignette-car", "yes"),
    ];
    let mut granted = 0;
    for decision in [&[("has-decision", "no")][..], &[("has-decision", "yes"), ("decision-body", "lkk")]] {
        // A fact that contradicts it, typed before, opens nothing either.
        for attendance in ["", "yes", "no"] {
            let said = [("fact-attendance", attendance)];
            let all = beside.iter().chain(decision).chain(&said);
            let interpretation = interpret(&FORM, &draft().answers(all.copied()).build(), day("2026-11-22"));
            let fact = FORM.question("fact-attendance").expect("a question");
            assert!(!interpretation.answers.shows(fact), "{decision:?}: attendance is set by a decision alone");
            for outcome in assess(&interpretation.answers).outcomes {
                let what = format!("{decision:?}, {}", outcome.measure.0);
                let rules = outcome.rules.as_ref().expect("rules on that day");
                assert!(rules.deadlines.iter().all(|deadline| deadline.id != "recertification"), "{what}");
                assert!(outcome.amounts().iter().all(|amount| amount.id != "balneotherapy-companion"), "{what}");
                let presuming = ["reminder", "decision-expired", "decision-expired-in-time", "attendance-supplement"];
                assert!(rules.notes.iter().all(|note| !presuming.contains(&note.id)), "{what}");
                if decision.len() == 1 {
                    let lasts = |id: &str| rules.durations.iter().any(|duration| duration.id == id);
                    assert!(!lasts("as-decision") && !lasts("after-pension-age") && !lasts("for-life"), "{what}");
                }
                granted += usize::from(outcome.verdict() == Verdict::ProbablyYes);
            }
        }
    }
    assert!(granted > 5, "some of it is granted all the same: {granted}");
}

/// What the law gives by a way that the form doesn't ask for is never refused for the way that it asks for.
#[test]
fn nobody_is_refused_what_a_family_may_have() {
    for decision in [
        &[("has-decision", "no")][..],
        &[("has-decision", "yes"), ("decision-percent", "40")],
        &[("has-decision", "yes"), ("decision-body", "lkk")],
    ] {
        let beside =
            &[("fact-household", "single-parent"), ("fact-municipal-lease", "yes"), ("fact-vignette-car", "yes")];
        let received = &[("receives-vignette", "yes"), ("receives-municipal-rent", "yes")];
        let all =
            decision.iter().chain(beside).chain(received).chain(&[("identifier-kind", "egn"), ("egn", "8001010008")]);
        let answers = interpret(&FORM, &draft().answers(all.copied()).build(), day("2026-11-22")).answers;
        for outcome in assess(&answers).outcomes {
            if ["vignette", "municipal-rent"].contains(&outcome.measure.0) {
                assert_eq!(outcome.verdict(), Verdict::MoreInformation, "{decision:?}, {}", outcome.measure.0);
                let offices: Vec<_> = outcome.conditions().iter().flat_map(|condition| &condition.offices).collect();
                assert!(!offices.is_empty(), "{decision:?}: an office decides on {}", outcome.measure.0);
            }
        }
        let prompts: Vec<_> = raised(&answers).map(|raised| raised.id).collect();
        assert!(prompts.is_empty(), "{decision:?}: {prompts:?}");
    }
}
