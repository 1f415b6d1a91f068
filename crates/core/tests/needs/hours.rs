//! Hours by the 2019 method, and degrees.

use assessment_core::dependence::{DependenceDegree, degrees_on};
use assessment_core::hours::{
    HoursError, HoursRequest, HoursSection, METHOD, Rounding, SectionTotals, Thousandths, estimate,
};
use assessment_core::id::Id;
use proptest::prelude::*;
use proptest::sample::select;
use time::Date;

use crate::day;

/// Days on both sides of every date of the method.
fn a_day() -> impl Strategy<Value = Date> {
    let days = ["2018-12-31", "2019-03-31", "2019-04-01", "2021-07-12", "2021-07-13", "2026-11-22", "2100-01-01"];
    select(days.to_vec()).prop_map(day)
}

/// Totals, each perhaps not given; together rarely more than the form has.
fn totals() -> impl Strategy<Value = SectionTotals> {
    proptest::collection::vec(proptest::option::weighted(0.97, 0..=22u16), 7).prop_map(|given| {
        let mut totals = SectionTotals::default();
        for (section, total) in HoursSection::ALL.into_iter().zip(given) {
            if let Some(total) = total {
                totals.set(section, total);
            }
        }
        totals
    })
}

fn request() -> impl Strategy<Value = HoursRequest> {
    let age = prop_oneof![select(vec![0u8, 11, 12, 17, 18, 255]), any::<u8>()];
    (proptest::option::of("[a-zа-я0-9\"\\\\ ]{0,8}"), a_day(), age, totals())
        .prop_map(|(id, date, age, totals)| HoursRequest { id: id.map(Id::Text), date, age, totals })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn hours_never_pass_the_cap_and_follow_the_formula(request in request()) {
        let Ok(estimate) = estimate(&request) else { return Ok(()) };
        let [.., fourth] = degrees_on(request.date).expect("figures");
        prop_assert!(estimate.hours <= fourth.up_to);
        prop_assert_eq!(estimate.capped, estimate.rounded > estimate.hours);
        // The product lies in the hour below the rounded one: rounding up, said without dividing.
        let (product, rounded) = (u64::from(estimate.product.in_thousandths()), u64::from(estimate.rounded));
        prop_assert_eq!(product, u64::from(estimate.sum) * u64::from(estimate.coefficient.in_thousandths()));
        prop_assert!(product <= rounded * 1000 && (rounded == 0 || product > (rounded - 1) * 1000));
        prop_assert_eq!(estimate.degree.is_none(), estimate.hours == 0);
        if let Some(degree) = estimate.degree {
            prop_assert!(estimate.hours <= degree.up_to);
        }
    }

    #[test]
    fn raising_a_total_never_lowers_the_hours(request in request(), at in 0..7usize, more in 1..30u16) {
        let section = HoursSection::ALL[at];
        let mut raised = request.clone();
        raised.totals.set(section, request.totals.get(section).unwrap_or(0) + more);
        match (estimate(&request), estimate(&raised)) {
            (Ok(before), Ok(after)) => {
                prop_assert!(before.hours <= after.hours);
                prop_assert!(before.degree.map(|d| d.degree) <= after.degree.map(|d| d.degree));
            }
            // More points than the form has are refused, never cut.
            (Ok(_), Err(error)) => {
                let too_high = matches!(error, HoursError::TooHigh { .. });
                prop_assert!(too_high, "{}", error);
            },
            _ => {}
        }
    }

    #[test]
    fn the_order_of_the_totals_never_matters(request in request(), turn in 0..7usize) {
        let given: Vec<_> = HoursSection::ALL.iter().map(|section| request.totals.get(*section)).collect();
        prop_assume!(given.iter().all(Option::is_some) && request.age >= 12);
        let mut turned = request.clone();
        for (at, total) in given.iter().enumerate() {
            turned.totals.set(HoursSection::ALL[(at + turn) % 7], total.expect("given"));
        }
        prop_assert_eq!(estimate(&request), estimate(&turned));
    }

    #[test]
    fn a_total_that_is_not_given_is_never_zero(request in request()) {
        let home_of_a_child = |section: &HoursSection| *section == HoursSection::HomeActivities && request.age < 12;
        let missing: Vec<_> = HoursSection::ALL
            .into_iter()
            .filter(|section| request.totals.get(*section).is_none() && !home_of_a_child(section))
            .collect();
        let error = estimate(&request).err();
        if METHOD.on(request.date).is_err() {
            let no_figure = matches!(error, Some(HoursError::NoFigure(_)));
            prop_assert!(no_figure, "{:?}", error);
        } else if !missing.is_empty() {
            prop_assert_eq!(error, Some(HoursError::Missing { sections: missing }));
        } else {
            let too_high = matches!(error, None | Some(HoursError::TooHigh { .. }));
            prop_assert!(too_high, "{:?}", error);
        }
    }

    #[test]
    fn an_hours_request_is_read_as_it_is_written(request in request()) {
        let json = serde_json::to_string(&request).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<HoursRequest>(&json).expect("the same JSON"), request);
    }

    #[test]
    fn decimals_are_read_as_they_are_written_and_rounded_in_order(one in any::<u32>(), other in any::<u32>()) {
        let (one, other) = (Thousandths::new(one.min(other)), Thousandths::new(one.max(other)));
        prop_assert_eq!(Thousandths::parse(&one.to_string()), Some(one));
        for rounding in Rounding::ALL {
            prop_assert!(rounding.apply(one) <= rounding.apply(other));
        }
        prop_assert!(Rounding::HalfUp.apply(one) <= Rounding::Up.apply(one));
        prop_assert!(Rounding::Up.apply(one) - Rounding::HalfUp.apply(one) <= 1);
    }

    #[test]
    fn any_text_is_a_decimal_or_none(text in "[0-9]{0,8}[.,][0-9]{0,4}|.{0,12}") {
        if let Some(decimal) = Thousandths::parse(&text) {
            let written = decimal.to_string();
            prop_assert_eq!(written.trim_start_matches('0'), text.trim_start_matches('0'));
        }
    }

    #[test]
    fn more_hours_never_mean_a_lower_degree(one in 0..=168u32, other in 0..=168u32) {
        let covering = |hours| DependenceDegree::covering(hours, day("2026-11-22")).expect("figures");
        prop_assert!(covering(one.min(other)) <= covering(one.max(other)));
    }
}

#[test]
fn the_table_in_the_docs_is_true() {
    let docs = include_str!("../../../../docs/methods/assistance-hours-2019.md");
    let table = docs.split("| age | sum | product | rounded up | nearest |").nth(1).expect("the table");
    let mut rows = 0;
    for line in table.lines().skip(2).take_while(|line| line.starts_with('|')) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let (age, sum): (u8, u16) = (cells[0].parse().expect(line), cells[1].parse().expect(line));
        let mut totals = SectionTotals::default();
        HoursSection::ALL.into_iter().for_each(|section| totals.set(section, 0));
        totals.set(HoursSection::SelfCare, sum);
        let estimate = estimate(&HoursRequest { id: None, date: day("2020-05-01"), age, totals }).expect(line);
        let nearest = Rounding::HalfUp.apply(estimate.product);
        let computed = [estimate.product.to_string(), estimate.rounded.to_string(), nearest.to_string()];
        assert_eq!(cells[2..], computed, "{line}");
        rows += 1;
    }
    assert_eq!(rows, 13);
}

#[test]
fn the_sums_of_the_degrees_in_the_docs_are_true() {
    // The last sum of the first, second and third degree, by age.
    for (age, last) in [(18u8, [12, 34, 68]), (12, [11, 31, 63]), (11, [9, 26, 53])] {
        let degree = |sum: u16| {
            let mut totals = SectionTotals::default();
            HoursSection::ALL.into_iter().for_each(|section| totals.set(section, 0));
            totals.set(HoursSection::Motor, sum);
            let request = HoursRequest { id: None, date: day("2020-05-01"), age, totals };
            estimate(&request).expect("an estimate").degree.map(|degree| degree.degree)
        };
        for (sum, pair) in last.into_iter().zip(DependenceDegree::ALL.windows(2)) {
            assert_eq!((degree(sum), degree(sum + 1)), (Some(pair[0]), Some(pair[1])), "{age}: {sum}");
        }
        assert_eq!(
            (degree(0), degree(1), degree(140)),
            (None, Some(DependenceDegree::First), Some(DependenceDegree::Fourth))
        );
    }
}

#[test]
fn nobody_reads_the_self_assessment_as_a_total() {
    // The form's keys are none of the sections' keys, and a request with answers is refused.
    let json = r#"{"date": "2020-05-01", "age": 40, "totals": {"toilet": 3}}"#;
    assert!(serde_json::from_str::<HoursRequest>(json).is_err());
    assert!(serde_json::from_str::<SectionTotals>(r#"{"motor": "severe"}"#).is_err());
}

#[test]
fn results_travel_as_codes_and_exact_numbers() {
    let json = r#"{"id": "7", "date": "2020-05-01", "age": 11, "totals": {"motor": 28, "self-care": 20, "orientation": 20,
        "psycho-social": 20, "social-functioning": 10, "relationships": 10}}"#;
    let request: HoursRequest = serde_json::from_str(json).expect("a request");
    let result = serde_json::to_value(estimate(&request).expect("an estimate")).expect("JSON");
    for (key, value) in [
        ("id", serde_json::json!("7")),
        ("kind", serde_json::json!("estimate")),
        ("method", serde_json::json!("methodology-2019")),
        ("date", serde_json::json!("2020-05-01")),
        ("sum", serde_json::json!(108)),
        ("coefficient", serde_json::json!("1.556")),
        ("product", serde_json::json!("168.048")),
        ("rounding", serde_json::json!("up")),
        ("rounded", serde_json::json!(169)),
        ("hours", serde_json::json!(168)),
        ("capped", serde_json::json!(true)),
        ("caveats", serde_json::json!(["coefficients-unexplained", "cap-acted", "degree-inferred"])),
    ] {
        assert_eq!(result[key], value, "{key}");
    }
    assert_eq!(result["degree"]["degree"], "fourth");
    assert_eq!(result["basis"][0]["confidence"], "secondary");
    let error = |request: &HoursRequest| serde_json::to_value(estimate(request).expect_err("none")).expect("JSON");
    let early = HoursRequest { date: day("2019-03-31"), ..request.clone() };
    assert_eq!(
        error(&early),
        serde_json::json!({"error": "no-figure", "parameter": "methodology-2019", "date": "2019-03-31"})
    );
    let grown = HoursRequest { age: 12, ..request };
    assert_eq!(error(&grown), serde_json::json!({"error": "missing", "sections": ["home-activities"]}));
}
