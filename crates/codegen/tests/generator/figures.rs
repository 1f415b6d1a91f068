//! Laws and figures: what is written, and what is refused.

use std::collections::BTreeSet;

use assessment_codegen::figures::parameter as make;
use assessment_codegen::laws::laws as make_laws;
use assessment_codegen::{Fault, Faults, Source};

use crate::{data, made, told};

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

const FILE: &str = "data/some-figure.toml";

fn parameter(text: &str) -> Result<String, Vec<Fault>> {
    let faults = Faults::default();
    let laws = make_laws(&Source { file: "laws.toml", text: LAWS, faults: &faults }).0;
    faults.none().expect("good laws");
    made(FILE, text, |source| make(source, &laws, &mut BTreeSet::new()))
}

fn laws(text: &str) -> Result<String, Vec<Fault>> {
    made("laws.toml", text, |source| make_laws(source).1)
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
fn good_data_are_written() {
    let code = parameter(&changed("\n", "\n")).expect("good data");
    assert!(code.contains("pub static SOME_FIGURE: Parameter<u16>"), "{code}");
    assert!(code.contains("Some(day(2019, time::Month::December, 31)), figure: 7"), "{code}");
    assert!(code.contains("to: None, figure: 8"), "{code}");
    parameter(&changed("law = \"report-1\"", "law = \"act-told\"")).expect("the sites that tell of it are named");
    let inferred = "confidence = \"inferred\"\ninferred = \"From a table of all the years.\"";
    parameter(&changed("confidence = \"confirmed\"", inferred)).expect("it says how");
}

#[test]
fn nonsense_is_refused_with_file_and_line() {
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
        told(parameter(&changed(line, by)), FILE, expected);
    }
}

#[test]
fn bad_amounts_and_percentages_are_refused() {
    let money = |amount: &str| {
        let text = changed("unit = \"days\"", "unit = \"money-per-month\"");
        let text = text.replace("figure = \"7\"", &format!("amount = \"{amount}\"\ncurrency = \"BGN\""));
        parameter(&text.replace("figure = \"8\"", "amount = \"8.00\"\ncurrency = \"EUR\""))
    };
    assert!(money("7.00").expect("good").contains("Money::minor(700, Currency::Bgn)"));
    for bad in ["7", "7.0", "7.005", "7,00", "-7.00", "7.0o", ""] {
        told(money(bad), FILE, "two decimals");
    }
    let percent = |figure: &str| {
        parameter(&changed("unit = \"days\"", "unit = \"percent\"").replace("\"7\"", &format!("{figure:?}")))
    };
    assert!(percent("70.99").expect("good").contains("Percent::hundredths(7099)"));
    for bad in ["100.01", "7.5", "7%", "x"] {
        told(percent(bad), FILE, ":9: a percentage from 0 to 100");
    }
    let of = |unit: &str, figure: &str| {
        parameter(
            &changed("unit = \"days\"", &format!("unit = {unit:?}"))
                .replace("figure = \"7\"", &format!("figure = {figure:?}")),
        )
    };
    assert!(of("days", "65535").expect("good").contains("figure: 65535,"));
    told(of("days", "65536"), FILE, ":9: a whole number up to 65535, not \"65536\"");
    let kilowatts = of("kilowatts", "655.35").expect("good");
    assert!(kilowatts.contains("pub static SOME_FIGURE: Parameter<Hundredths>"), "{kilowatts}");
    assert!(kilowatts.contains("figure: Hundredths(65535),"), "{kilowatts}");
    for bad in ["655.36", "7.5", "x"] {
        told(of("kilowatts", bad), FILE, ":9: a number up to 655.35");
    }
    let currency = changed("unit = \"days\"", "unit = \"money-per-month\"")
        .replace("figure = \"7\"", "amount = \"7.00\"\ncurrency = \"DEM\"");
    told(parameter(&currency), FILE, "unknown currency: DEM");
}

#[test]
fn bad_laws_are_refused() {
    for (line, by, expected) in [
        ("kind = \"act\"", "kind = \"song\"", "laws.toml:5: unknown kind of law: song"),
        ("article = \"1\"", "article = \"1\"\nsection = \"2\"", "an article or a section, not both"),
        ("gazette = \"105/2018\"", "gazette = \"105 of 2018\"", "laws.toml:7: a gazette is written issue/year"),
        ("article = \"1\"", "part = \"amending\"", "laws.toml:6: a part of an act is said with a section"),
        ("article = \"1\"", "section = \"2\"\npart = \"last\"", "laws.toml:7: unknown part of an act: last"),
        ("\"example.org\"", "\"somewhere\"", "laws.toml:22: a site is named as one types it"),
        ("url = \"https://", "url = \"http://", "laws.toml:8: an address starts with https://"),
        ("id = \"act-1\"", "id = \"чл-1\"", "laws.toml:3: a key is kebab-case"),
    ] {
        let text = LAWS.replacen(line, by, 1);
        told(laws(&text), "laws.toml", expected);
    }
    let twice = format!("{LAWS}{LAWS}");
    let faults: Vec<_> = laws(&twice).expect_err("twice").iter().map(ToString::to_string).collect();
    assert_eq!(
        faults,
        [
            "laws.toml:26: law act-1 stands twice",
            "laws.toml:35: law report-1 stands twice",
            "laws.toml:41: law act-told stands twice",
        ]
    );
}

/// The methods of needs assessment take their figures of hours from the same tables as the measures.
#[test]
fn a_figure_of_the_project_is_written() {
    let faults = Faults::default();
    let laws = make_laws(&Source { file: "laws.toml", text: &data("laws.toml"), faults: &faults }).0;
    let text = data("parameters/assistance-hours-4.toml");
    let code = made("assistance-hours-4.toml", &text, |source| make(source, &laws, &mut BTreeSet::new()));
    assert!(code.expect("a good figure").contains("figure: 168"));
}
