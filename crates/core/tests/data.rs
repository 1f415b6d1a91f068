//! The figures: a date without one stays without one. What is refused in the data files: `crates/codegen/tests`.

use assessment_core::dates::from_iso;
use assessment_core::parameters::{self, NoFigure};
use assessment_core::test_support::first_day_without;
use time::Date;

fn day(text: &str) -> Date {
    from_iso(text).expect("a date")
}

#[test]
fn a_date_without_a_figure_is_an_error_and_never_the_last_figure() {
    let line = &parameters::POVERTY_LINE;
    assert_eq!(line.figure_on(day("2018-12-31")), Err(NoFigure { parameter: "poverty-line", date: day("2018-12-31") }));
    assert_eq!(
        line.figure_on(day("2018-12-31")).expect_err("nothing").to_string(),
        "no figure of poverty-line for 2018-12-31"
    );
    let after = first_day_without(line).expect("the line is set year by year");
    assert_eq!(line.figure_on(after), Err(NoFigure { parameter: "poverty-line", date: after }));
    for (date, amount, currency) in [
        ("2019-01-01", "348.00", "BGN"),
        ("2019-12-31", "348.00", "BGN"),
        ("2020-01-01", "363.00", "BGN"),
        ("2021-01-01", "369.00", "BGN"),
        ("2022-01-01", "413.00", "BGN"),
        ("2023-01-01", "504.00", "BGN"),
        ("2024-01-01", "526.00", "BGN"),
        ("2025-12-31", "638.00", "BGN"),
        ("2026-01-01", "390.63", "EUR"),
        ("2026-12-31", "390.63", "EUR"),
    ] {
        let money = line.figure_on(day(date)).expect(date);
        assert_eq!((money.to_string().as_str(), money.currency().code()), (amount, currency), "{date}");
    }
}

#[test]
fn the_deduction_from_the_child_benefit_changes_with_the_euro() {
    let on = |date| parameters::CHILD_BENEFIT_DEDUCTION.figure_on(day(date)).expect(date);
    let (leva, euro) = (on("2025-12-31"), on("2026-01-01"));
    assert_eq!((leva.to_string(), euro.to_string()), ("380.00".into(), "194.29".into()));
    assert_eq!(leva.to_euro_half_up(), euro);
}
