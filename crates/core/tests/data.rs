//! The data files: what the build script refuses, and that a date without a figure stays without one.

use std::collections::BTreeSet;

use assessment_core::dates::from_iso;
use assessment_core::parameters::{self, NoFigure};
use assessment_core::test_support::first_day_without;
use time::Date;

#[path = "data/methods.rs"]
mod of_methods;
#[path = "../build/tables.rs"]
mod tables;

fn day(text: &str) -> Date {
    from_iso(text).expect("a date")
}

const LAWS: &str = r#"
[[law]]
id = "act-1"
act = "act"
kind = "act"
article = "1"
gazette = "105/2018"
url = "https://example.org/"
from = 2019-01-01

[[law]]
id = "report-1"
act = "report"
kind = "report"
from = 2019-01-01

[[law]]
id = "act-told"
act = "act"
kind = "act"
article = "2"
read-in = ["example.org"]
from = 2019-01-01
"#;

fn parameter(text: &str) -> Result<String, String> {
    let laws = tables::laws(&tables::Source { file: "laws.toml", text: LAWS }).expect("good laws").0;
    let source = tables::Source { file: "data/some-figure.toml", text };
    tables::parameter(&source, &laws, &mut BTreeSet::new()).map_err(|fault| fault.to_string())
}

/// A good file; `change` replaces one of its lines.
fn changed(line: &str, by: &str) -> String {
    let good = r#"id = "some-figure"
unit = "days"
subject = "application"
note = "A figure."

[[value]]
from = 2019-01-01
to = 2019-12-31
figure = "7"
law = "act-1"
confidence = "confirmed"
checked = 2026-11-22

[[value]]
from = 2020-01-01
to = "open"
figure = "8"
law = "report-1"
confidence = "secondary"
checked = 2026-11-22
"#;
    assert!(good.contains(line), "{line}");
    good.replacen(line, by, 1)
}

#[test]
fn the_build_script_takes_good_data() {
    let code = parameter(&changed("\n", "\n")).expect("good data");
    assert!(code.contains("pub static SOME_FIGURE: Parameter"), "{code}");
    assert!(code.contains("Some(day(2019, time::Month::December, 31)), figure: Figure::Count(7)"), "{code}");
    assert!(code.contains("to: None, figure: Figure::Count(8)"), "{code}");
    parameter(&changed("law = \"report-1\"", "law = \"act-told\"")).expect("the sites that tell of it are named");
    let inferred = "confidence = \"inferred\"\ninferred = \"From a table of all the years.\"";
    parameter(&changed("confidence = \"confirmed\"", inferred)).expect("it says how");
}

#[test]
fn the_build_script_stops_on_nonsense_with_file_and_line() {
    for (line, by, expected) in [
        ("from = 2020-01-01", "from = 2019-12-31", ":15: overlaps with the value before, which ends on 2019-12-31"),
        ("from = 2020-01-01", "from = 2020-01-02", ":15: no figure between 2019-12-31 and 2020-01-02"),
        ("from = 2020-01-01", "from = 2020-01-01\nafter-gap = true", ":16: there is no gap before this value"),
        ("from = 2019-01-01", "from = 2019-01-01\nafter-gap = true", ":8: nothing stands before the first value"),
        ("to = 2019-12-31", "to = \"open\"", ":15: the value before is open"),
        ("to = 2019-12-31", "to = 2018-12-31", ":8: the end lies before the beginning"),
        ("to = \"open\"", "to = \"later\"", ":16: a date or \"open\", not \"later\""),
        ("from = 2019-01-01", "from = 2018-12-31", ":10: law act-1 is in force from 2019-01-01 only"),
        ("from = 2019-01-01", "from = 2019-02-29", ":7:"),
        ("from = 2019-01-01", "from = 2019-01-01T00:00:00", ":7: a date without a time is needed"),
        ("law = \"act-1\"", "law = \"act-2\"", ":10: unknown law: act-2"),
        ("confidence = \"confirmed\"", "confidence = \"sure\"", ":11: unknown confidence: sure"),
        ("law = \"act-1\"", "law = \"report-1\"", ":11: what is confirmed was read itself"),
        ("law = \"act-1\"", "law = \"act-told\"", ":11: what is confirmed was read itself"),
        ("law = \"report-1\"", "law = \"act-1\"", ":19: what is secondary names who tells of it"),
        ("confidence = \"confirmed\"", "confidence = \"inferred\"", ":11: what is inferred says how"),
        (
            "confidence = \"confirmed\"",
            "confidence = \"inferred\"\ninferred = \"Somehow.\"",
            ":11: what is inferred says how",
        ),
        (
            "confidence = \"confirmed\"",
            "confidence = \"confirmed\"\ninferred = \"From a table of all the years.\"",
            ":11: only what is inferred has `inferred`",
        ),
        ("unit = \"days\"", "unit = \"moons\"", ":2: unknown unit: moons"),
        ("subject = \"application\"", "subject = \"weather\"", ":3: unknown subject: weather"),
        ("subject = \"application\"\n", "", "missing field `subject`"),
        ("figure = \"7\"", "figure = \"7.5\"", ":9: a whole number, not \"7.5\""),
        ("figure = \"7\"", "figure = \"-7\"", ":9: a whole number, not \"-7\""),
        ("figure = \"7\"", "amount = \"7.00\"", ":2: a figure in days has `figure`"),
        ("figure = \"7\"", "figure = \"7\"\ncurrency = \"EUR\"", ":10: only an amount of money"),
        ("id = \"some-figure\"", "id = \"other\"", ":1: the file of other is called other.toml"),
        ("id = \"some-figure\"", "id = \"Some\"", ":1: a key is kebab-case, not \"Some\""),
        ("note = \"A figure.\"", "note = \" \"", ":4: a note says what the figure is"),
        ("note = \"A figure.\"", "note = \"A figure.\"\nfixed = true", ":5: a fixed figure is the same in all values"),
        ("note = \"A figure.\"", "note = \"A figure.\"\nsource = \"me\"", "unknown field `source`"),
        ("checked = 2026-11-22", "", "missing field `checked`"),
    ] {
        let fault = parameter(&changed(line, by)).expect_err(by);
        assert!(fault.starts_with("data/some-figure.toml:"), "{fault}");
        assert!(fault.contains(expected), "{by}: {fault}");
    }
}

#[test]
fn the_build_script_stops_on_bad_amounts_and_percentages() {
    let money = |amount: &str| {
        let text = changed("unit = \"days\"", "unit = \"money-per-month\"");
        let text = text.replace("figure = \"7\"", &format!("amount = \"{amount}\"\ncurrency = \"BGN\""));
        parameter(&text.replace("figure = \"8\"", "amount = \"8.00\"\ncurrency = \"EUR\""))
    };
    assert!(money("7.00").expect("good").contains("Money::minor(700, Currency::Bgn)"));
    for bad in ["7", "7.0", "7.005", "7,00", "-7.00", "7.0o", ""] {
        assert!(money(bad).expect_err(bad).contains("two decimals"), "{bad}");
    }
    let percent = |figure: &str| {
        parameter(&changed("unit = \"days\"", "unit = \"percent\"").replace("\"7\"", &format!("{figure:?}")))
    };
    assert!(percent("70.99").expect("good").contains("Percent::hundredths(7099)"));
    for bad in ["100.01", "7.5", "7%", "x"] {
        assert!(percent(bad).is_err(), "{bad}");
    }
    let currency = changed("unit = \"days\"", "unit = \"money-per-month\"")
        .replace("figure = \"7\"", "amount = \"7.00\"\ncurrency = \"DEM\"");
    assert!(parameter(&currency).expect_err("an old currency").contains("unknown currency: DEM"));
}

#[test]
fn the_build_script_stops_on_bad_laws() {
    for (line, by, expected) in [
        ("kind = \"act\"", "kind = \"song\"", "laws.toml:5: unknown kind of law: song"),
        ("article = \"1\"", "article = \"1\"\nsection = \"2\"", "an article or a section, not both"),
        ("gazette = \"105/2018\"", "gazette = \"105 of 2018\"", "laws.toml:7: a gazette is written issue/year"),
        ("url = \"https://", "url = \"http://", "laws.toml:8: an address starts with https://"),
        ("id = \"act-1\"", "id = \"чл-1\"", "laws.toml:3: a key is kebab-case"),
    ] {
        let text = LAWS.replacen(line, by, 1);
        let fault = tables::laws(&tables::Source { file: "laws.toml", text: &text }).expect_err(by).to_string();
        assert!(fault.contains(expected), "{by}: {fault}");
    }
    let twice = format!("{LAWS}{LAWS}");
    let fault = tables::laws(&tables::Source { file: "laws.toml", text: &twice }).expect_err("twice").to_string();
    assert_eq!(fault, "laws.toml:26: law act-1 stands twice");
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
        let money = line.money_on(day(date)).expect(date);
        assert_eq!((money.to_string().as_str(), money.currency().code()), (amount, currency), "{date}");
    }
    // Asking for another kind of figure is no figure either.
    assert!(line.whole_on(day("2026-01-01")).is_err());
    assert!(line.percent_on(day("2026-01-01")).is_err());
    assert!(parameters::CAR_YEARS.money_on(day("2026-01-01")).is_err());
}

#[test]
fn the_deduction_from_the_child_benefit_changes_with_the_euro() {
    let on = |date| parameters::CHILD_BENEFIT_DEDUCTION.money_on(day(date)).expect(date);
    let (leva, euro) = (on("2025-12-31"), on("2026-01-01"));
    assert_eq!((leva.to_string(), euro.to_string()), ("380.00".into(), "194.29".into()));
    assert_eq!(leva.to_euro_half_up(), euro);
}
