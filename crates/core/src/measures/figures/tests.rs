use super::*;
use crate::dates::{from_iso, iso};
use crate::parameters::Confidence;
use crate::test_support::first_day_without;

fn on(day: &str) -> FigureList {
    figures_on(from_iso(day).expect("a day"))
}

/// The first day on which no poverty line is known.
fn without_line() -> String {
    iso(first_day_without(&POVERTY_LINE).expect("the line is set year by year"))
}

fn listed<'a>(list: &'a FigureList, id: &str) -> &'a ListedFigure {
    list.figures.iter().find(|listed| listed.used.parameter == id).unwrap_or_else(|| panic!("{id} is not listed"))
}

#[test]
fn every_figure_is_listed_or_said_to_have_no_value() {
    for day in ["2018-01-01", "2019-01-01", "2022-06-30", "2026-11-22", &without_line()] {
        let list = on(day);
        assert_eq!(list.figures.len() + list.without.len(), ALL.len(), "{day}");
    }
    assert!(on("2018-01-01").figures.is_empty());
    assert!(on(&without_line()).without.iter().any(|missing| missing.parameter == "poverty-line"));
}

#[test]
fn what_is_computed_is_told_from_what_was_published() {
    for (day, id, minor, published) in [
        ("2026-11-22", "car-times", 156_252, false),
        ("2026-11-22", "home-times", 78_126, false),
        ("2026-11-22", "balneo-share", 31_250, false),
        ("2026-11-22", "support-share-5", 22_266, true),
        ("2025-12-31", "car-times", 255_200, false),
        ("2024-02-29", "car-times", 210_400, true),
        ("2024-02-29", "support-share-5", 29_982, false),
    ] {
        let amount = listed(&on(day), id).amount.clone().expect(id);
        assert_eq!((amount.money.in_minor(), amount.published), (minor, published), "{id} on {day}");
    }
    assert_eq!(listed(&on("2026-11-22"), "car-years").amount, None);
    // Without a line there are shares, and no amounts.
    assert_eq!(listed(&on(&without_line()), "car-times").amount, None);
}

#[test]
fn published_products_are_of_shares_and_multiples_of_the_line() {
    for parameter in ALL {
        for value in parameter.values() {
            assert!(value.published.is_empty() || parameter.id() == POVERTY_LINE.id, "{}", parameter.id());
            for id in value.published {
                let of = ALL.iter().find(|of| of.id() == *id).unwrap_or_else(|| panic!("no figure {id}"));
                assert!(matches!(of.unit(), Unit::PercentOfPovertyLine | Unit::TimesPovertyLine), "{id}");
            }
        }
    }
}

#[test]
fn each_kind_of_confidence_is_listed_somewhere() {
    let list = on("2026-11-22");
    let sure = |id: &str| listed(&list, id).used.confidence.id();
    assert_eq!(
        ["car-times", "poverty-line", "child-benefit-deduction"].map(sure),
        ["confirmed", "secondary", "inferred"]
    );
}

#[test]
fn subjects_stand_in_their_order_and_what_one_gets_stands_first() {
    let list = on("2026-11-22");
    let subjects: Vec<_> = list.figures.iter().map(|listed| listed.subject).collect();
    assert!(subjects.is_sorted());
    assert_eq!(subjects.iter().collect::<std::collections::BTreeSet<_>>().len(), Subject::ALL.len());
    assert!(Subject::ALL.is_sorted());
    let of = |subject| list.figures.iter().filter(move |listed| listed.subject == subject);
    let ids: Vec<_> = of(Subject::Support).map(|listed| listed.used.parameter).collect();
    assert_eq!(
        ids[..5],
        ["support-share-1", "support-share-2", "support-share-3", "support-share-4", "support-share-5"]
    );
    assert_eq!(ids.last(), Some(&"support-loss-years"));
    for (id, subject) in
        [("poverty-line", Subject::Income), ("car-times", Subject::Aids), ("order-days", Subject::Application)]
    {
        assert_eq!(listed(&list, id).subject, subject, "{id}");
    }
}

#[test]
fn values_that_are_over_are_listed_apart_and_the_latest_first() {
    let list = on("2026-11-22");
    let lines: Vec<_> = list.earlier.iter().filter(|earlier| earlier.used.parameter == "poverty-line").collect();
    assert_eq!(lines.len(), 7, "2019 to 2025");
    assert_eq!(lines[0].used.to, from_iso("2025-12-31"));
    assert_eq!(lines[6].used.from, from_iso("2019-01-01").expect("a day"));
    assert!(list.earlier.iter().all(|earlier| earlier.used.to.is_some_and(|to| to < list.on)));
    // Law no more, and so without a value on the day.
    assert!(list.earlier.iter().any(|earlier| earlier.used.parameter == "assistance-review-days"));
    // The last day of a value still counts; nothing is over before the first law.
    let ids = |day: &str| on(day).earlier.iter().filter(|e| e.used.parameter == "poverty-line").count();
    assert_eq!([ids("2019-12-31"), ids("2020-01-01")], [0, 1]);
    assert!(on("2019-01-01").earlier.is_empty());
}

#[test]
fn only_shares_and_multiples_of_the_poverty_line_are_amounts() {
    let day = from_iso("2026-11-22").expect("a day");
    for parameter in ALL {
        let is_of_line = matches!(parameter.unit(), Unit::PercentOfPovertyLine | Unit::TimesPovertyLine);
        let has_value = parameter.value_on(day).is_ok();
        assert_eq!(product(*parameter, day).is_some(), is_of_line && has_value, "{}", parameter.id());
    }
}

#[test]
fn a_figure_that_was_only_told_of_is_not_confirmed() {
    let list = on("2026-11-22");
    for confidence in [Confidence::Confirmed, Confidence::Secondary, Confidence::Inferred] {
        let used = FigureUsed { confidence, ..list.figures[0].used.clone() };
        assert_eq!(used.is_confirmed(), confidence == Confidence::Confirmed);
    }
}
