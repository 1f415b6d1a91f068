//! ЕГН and ЛНЧ.

use assessment_core::identity::{Egn, Lnch, NotANumber, masked};

use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "identity",
    parsers: &["crates/core/src/identity.rs"],
    shape: Shape::Text,
    words,
    mutants: 2000,
    run,
};

fn words() -> Vec<String> {
    input::words(&[
        "0001010019",
        "8825172464",
        "9642297533",
        "1000000012",
        "7001234568",
        "-",
        " ",
        "\u{200e}",
        "\u{ad}",
        "\u{202d}",
        "\u{2011}",
        "О",
        "٠",
        "0000000000",
    ])
}

fn run(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    match Egn::parse(text) {
        Ok(egn) => {
            assert_eq!(egn.as_str(), digits, "the digits that were typed");
            assert_eq!(Egn::parse(egn.as_str()), Ok(egn.clone()));
            let birth = egn.birth_date();
            let year = birth.year();
            assert!((1800..2100).contains(&year));
            let month = u8::from(birth.month())
                + if year < 1900 {
                    20
                } else if year >= 2000 {
                    40
                } else {
                    0
                };
            assert!(digits.starts_with(&format!("{:02}{month:02}{:02}", year % 100, birth.day())), "another birthday");
            another_last_digit_is_refused(&digits, |text| Egn::parse(text).map(|_| ()));
        }
        Err(NotANumber::Length) => assert_ne!(digits.len(), 10, "{text:?}"),
        Err(_) => assert!(!digits.is_empty() || !text.trim().is_empty(), "wrong, and nothing typed"),
    }
    if let Ok(lnch) = Lnch::parse(text) {
        assert_eq!(lnch.as_str(), digits, "the digits that were typed");
        assert_eq!(Lnch::parse(lnch.as_str()), Ok(lnch));
        another_last_digit_is_refused(&digits, |text| Lnch::parse(text).map(|_| ()));
    }
    let hidden = masked(text, 4);
    assert_eq!(hidden.chars().count(), text.chars().count());
    assert!(text.chars().count() < 4 || hidden.chars().rev().take(4).eq(text.chars().rev().take(4)));
}

fn another_last_digit_is_refused(digits: &str, parse: impl Fn(&str) -> Result<(), NotANumber>) {
    let (most, last) = digits.split_at(digits.len() - 1);
    for other in (0..=9).map(|digit| digit.to_string()).filter(|other| other != last) {
        assert_eq!(parse(&format!("{most}{other}")), Err(NotANumber::Check));
    }
}
