//! Percentages, amounts, fractions and decimals, as people and programs write them.

use assessment_core::decimal::hundredths;
use assessment_core::fraction::{Exact, Fraction};
use assessment_core::hours::Thousandths;
use assessment_core::money::{Currency, Money};
use assessment_core::percent::Percent;

use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "numbers",
    parsers: &[
        "crates/core/src/decimal.rs",
        "crates/core/src/percent.rs",
        "crates/core/src/money.rs",
        "crates/core/src/fraction.rs",
        "crates/core/src/hours/model.rs",
    ],
    shape: Shape::Text,
    words,
    mutants: 2000,
    run,
};

fn words() -> Vec<String> {
    input::words(&[
        "%",
        "€",
        "лв.",
        "лв",
        "евро",
        "EUR",
        "BGN",
        ",",
        ".",
        "/",
        "00",
        "70,99",
        "1 250,50",
        "1.320,50",
        "1,320.50",
        "1'000",
        "320,-",
        "на сто",
        "О",
        "\u{202d}",
        "\u{a0}",
        "2200/53",
        "655.35",
        "655.36",
        "92233720368547758.07",
        "1000000",
        "0.000000000000001",
        "1000000000000000",
        "e-7",
    ])
}

/// Two lines: each is read as everything, and they are compared as fractions.
fn run(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let (one, other) = text.split_once('\n').unwrap_or((text, "1/3"));
    for text in [one, other] {
        percent(text);
        [Currency::Bgn, Currency::Eur].into_iter().for_each(|currency| money(text, currency));
        if let Ok(value) = hundredths(text) {
            assert_eq!(Some(value), plainly(text), "{text:?}");
        }
        if let Some(value) = Thousandths::parse(text) {
            assert_eq!(Thousandths::parse(&value.to_string()), Some(value), "{text:?}");
        }
        as_json(text);
    }
    if let (Ok(one), Ok(other)) = (one.parse::<Fraction>(), other.parse::<Fraction>()) {
        fraction(one);
        fraction(other);
        let crosswise = (one.numerator() * other.denominator()).cmp(&(other.numerator() * one.denominator()));
        assert_eq!(one.cmp(&other), crosswise, "{one} and {other}");
    }
}

fn percent(text: &str) {
    let Ok(percent) = Percent::parse(text) else { return };
    assert_eq!(Percent::parse(&percent.to_string()), Ok(percent), "{text:?}");
    assert_eq!(Some(u64::from(percent.in_hundredths())), plainly(text), "{text:?}");
}

fn money(text: &str, currency: Currency) {
    let Ok(money) = Money::parse(text, currency) else { return };
    assert_eq!(Money::parse(&money.to_string(), currency), Ok(money), "{text:?}");
    assert!(money.in_minor() >= 0 && money.currency() == currency, "{text:?}");
    assert_eq!(u64::try_from(money.in_minor()).ok(), plainly(text), "{text:?}");
}

/// Hundredths by another way: all digits as one number, then moved to their place. What stands before decimals is a point or
/// comma that is there once and last; words end with a point of their own.
fn plainly(text: &str) -> Option<u64> {
    let mut bare = String::new();
    let mut before = ' ';
    for c in text.chars() {
        if c.is_ascii_digit() || (matches!(c, ',' | '.') && !before.is_alphabetic()) {
            bare.push(c);
        }
        before = c;
    }
    let says_none = bare.ends_with([',', '.']);
    let point = bare.rfind([',', '.']).filter(|at| !says_none && bare.matches(&bare[*at..=*at]).count() == 1);
    let places = point.map_or(0, |at| bare.len() - at - 1);
    let digits: String = bare.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_start_matches('0');
    let digits = format!("{digits:0>width$}", width = places + 1);
    let padded = format!("{digits}00");
    let (hundredths, lost) = padded.split_at(padded.len() - places);
    assert!(lost.bytes().all(|b| b == b'0'), "a decimal is lost: {text:?}");
    hundredths.parse().ok()
}

fn fraction(read: Fraction) {
    assert_eq!(read.to_string().parse(), Ok(read));
    assert!(read.denominator() > 0 && gcd(read.numerator(), read.denominator()) == 1, "{read} is not reduced");
    // Rounded half up to four decimals: at most half a unit of the last one away.
    let shown = Exact::from(read).value;
    let exact = read.numerator() as f64 / read.denominator() as f64;
    assert!((shown - exact).abs() <= 0.000_050_001, "{read} is shown as {shown}");
}

fn gcd(mut one: u128, mut other: u128) -> u128 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}

/// As it would stand in JSON, bare or as a text: written and read again it is the same.
fn as_json(text: &str) {
    let quoted = serde_json::to_string(text).unwrap_or_default();
    for json in [text, &quoted] {
        let Ok(read) = serde_json::from_str::<Fraction>(json) else { continue };
        let written = serde_json::to_string(&read).expect("can be written");
        assert_eq!(serde_json::from_str::<Fraction>(&written).ok(), Some(read), "{json}");
    }
}
