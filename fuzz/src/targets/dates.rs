//! Days and moments, as typed in three fields and as they travel.

use assessment_core::dates::{DatePrecision, NotADate, PartialDate, from_iso, iso};
use assessment_core::municipal::LocalDateTime;

use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "dates",
    parsers: &[
        "crates/core/src/dates.rs",
        "crates/core/src/serde_util/iso_date.rs",
        "crates/core/src/municipal/local_date_time.rs",
    ],
    shape: Shape::Text,
    words,
    mutants: 2000,
    run,
};

fn words() -> Vec<String> {
    input::words(&[
        "1980",
        "31",
        "02",
        "29",
        "2000",
        "1900",
        "г.",
        "март",
        "Март",
        "mar",
        "XII",
        "viii",
        "ⅩⅡ",
        "1.0",
        "20.24",
        "|",
        "-",
        ".",
        "/",
        " ",
        "1980-03-31",
        "31.03.1980 г.",
        "T24:00",
        "T00:00",
        "T23:59",
        "9999-12-31",
        "1000-01-01",
        "0999",
        "\n",
    ])
}

/// Three lines as three fields; the first one also as what travels.
fn run(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let mut fields = text.split('\n');
    let mut field = || fields.next().unwrap_or_default();
    let (day, month, year) = (field(), field(), field());
    for precision in [DatePrecision::Day, DatePrecision::YearOrMore] {
        match PartialDate::from_parts(day, month, year, precision) {
            Ok(date) => {
                if year.contains(|c: char| c.is_ascii_digit()) {
                    let parts = [date.day().map(i32::from), date.month().map(i32::from), Some(date.year())];
                    [day, month, year].into_iter().zip(parts).for_each(|(field, part)| is_not_joined(field, part));
                }
                assert!(precision != DatePrecision::Day || date.exact().is_some(), "a whole date was asked for");
                stays(date);
            }
            Err(NotADate::Incomplete(parts)) => assert!(!parts.is_empty() && parts.is_sorted()),
            Err(_) => {
                assert!([day, month, year].iter().any(|field| !field.trim().is_empty()), "wrong, and nothing typed")
            }
        }
    }
    travels(day);
}

/// The digits that stand together in a field are its number, and there are no others but the zeros of a whole number's decimals.
fn is_not_joined(field: &str, part: Option<i32>) {
    // What nobody sees keeps no digits apart.
    let seen = assessment_core::text::plain(field);
    let mut runs = seen.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
    let Some(first) = runs.next() else { return };
    assert_eq!(first.parse().ok(), part, "{field:?} is another number");
    assert!(runs.all(|zeros| matches!(zeros, "0" | "00")), "{field:?} has more digits");
}

fn stays(date: PartialDate) {
    let printed = date.to_string();
    assert_eq!(PartialDate::from_iso(&printed), Some(date));
    let part = |part: Option<u8>| part.map(|part| part.to_string()).unwrap_or_default();
    let (day, month, year) = (part(date.day()), part(date.month()), date.year().to_string());
    let typed = PartialDate::from_parts(&day, &month, &year, DatePrecision::YearOrMore);
    assert_eq!(typed, Ok(date), "typed as it is shown");
    assert!(date.earliest() <= date.latest());
    assert_eq!(date.exact().is_some(), date.day().is_some());
    assert!(date.exact().is_none_or(|day| day == date.earliest() && day == date.latest()));
}

/// What travels has one way to be written: databases and signatures compare it letter by letter.
fn travels(text: &str) {
    if let Some(date) = PartialDate::from_iso(text) {
        assert_eq!(date.to_string(), text);
        stays(date);
    }
    if let Some(date) = from_iso(text) {
        assert_eq!(iso(date), text);
    }
    if let Ok(moment) = text.parse::<LocalDateTime>() {
        let printed = moment.to_string();
        assert!(printed == text || text.ends_with("T24:00"), "{text} is {printed}");
        assert_eq!(printed.parse(), Ok(moment));
    }
}
