use super::*;
use crate::dates::from_iso;
use crate::dependence::DependenceDegree;
use crate::parameters::Confidence;

fn day(text: &str) -> Date {
    from_iso(text).expect("a date")
}

/// A request whose totals add up to `sum`, all seven given.
fn request(date: &str, age: u8, sum: u16) -> HoursRequest {
    let mut totals = SectionTotals::default();
    HoursSection::ALL.into_iter().for_each(|section| totals.set(section, 0));
    totals.set(HoursSection::Motor, sum);
    HoursRequest { id: None, date: day(date), age, totals }
}

fn hours(age: u8, sum: u16) -> (String, u32, u32, bool) {
    let estimate = estimate(&request("2020-05-01", age, sum)).expect("an estimate");
    (estimate.product.to_string(), estimate.rounded, estimate.hours, estimate.capped)
}

#[test]
fn the_table_of_the_sources_on_both_sides_of_the_cap() {
    // The highest total that stays within 168 hours, the next one, and the maxima of 34, 32 and 27 issues.
    for (age, sum, product, rounded, hours_, capped) in [
        (18, 136, "167.824", 168, 168, false),
        (18, 137, "169.058", 170, 168, true),
        (18, 140, "172.760", 173, 168, true),
        (17, 127, "166.751", 167, 167, false),
        (17, 128, "168.064", 169, 168, true),
        (12, 128, "168.064", 169, 168, true),
        (11, 107, "166.492", 167, 167, false),
        (11, 108, "168.048", 169, 168, true),
        (0, 140, "217.840", 218, 168, true),
        (18, 0, "0.000", 0, 0, false),
        (18, 1, "1.234", 2, 2, false),
        (18, 50, "61.700", 62, 62, false),
    ] {
        assert_eq!(hours(age, sum), (product.into(), rounded, hours_, capped), "{age}: {sum}");
    }
}

#[test]
fn both_sides_of_each_age() {
    for (age, band, coefficient) in [
        (0, "under-12", "1.556"),
        (11, "under-12", "1.556"),
        (12, "from-12", "1.313"),
        (17, "from-12", "1.313"),
        (18, "adult", "1.234"),
        (255, "adult", "1.234"),
    ] {
        let estimate = estimate(&request("2020-05-01", age, 10)).expect("an estimate");
        assert_eq!((estimate.band, estimate.coefficient.to_string().as_str()), (band, coefficient), "{age}");
    }
}

#[test]
fn both_sides_of_each_degree() {
    // The highest sum of an adult in each degree and the next one.
    for (sum, hours, degree) in [
        (0, 0, None),
        (1, 2, Some(DependenceDegree::First)),
        (12, 15, Some(DependenceDegree::First)),
        (13, 17, Some(DependenceDegree::Second)),
        (34, 42, Some(DependenceDegree::Second)),
        (35, 44, Some(DependenceDegree::Third)),
        (68, 84, Some(DependenceDegree::Third)),
        (69, 86, Some(DependenceDegree::Fourth)),
        (140, 168, Some(DependenceDegree::Fourth)),
    ] {
        let estimate = estimate(&request("2020-05-01", 40, sum)).expect("an estimate");
        assert_eq!((estimate.hours, estimate.degree.map(|of| of.degree)), (hours, degree), "{sum}");
        assert_eq!(estimate.caveats.contains(&"degree-inferred"), degree.is_some(), "{sum}");
    }
}

#[test]
fn the_result_says_when_the_cap_acted_and_only_then() {
    // 168 hours exactly, and the next total.
    for (sum, acted) in [(136, false), (137, true)] {
        let estimate = estimate(&request("2020-05-01", 18, sum)).expect("an estimate");
        assert_eq!((estimate.hours, estimate.capped), (168, acted));
        assert_eq!(estimate.caveats.contains(&"cap-acted"), acted);
    }
}

#[test]
fn both_sides_of_each_date() {
    let on = |date| estimate(&request(date, 40, 50));
    assert_eq!(
        on("2019-03-31"),
        Err(HoursError::NoFigure(NoFigure { parameter: "methodology-2019", date: day("2019-03-31") }))
    );
    for (date, confidence, amended) in [
        ("2019-04-01", Confidence::Secondary, false),
        ("2021-07-12", Confidence::Secondary, false),
        ("2021-07-13", Confidence::Inferred, true),
        ("2026-11-22", Confidence::Inferred, true),
    ] {
        let estimate = on(date).expect(date);
        assert_eq!(estimate.hours, 62);
        assert_eq!(estimate.basis[0].confidence, confidence, "{date}");
        assert_eq!(estimate.caveats.contains(&"methodology-amended"), amended, "{date}");
    }
}

#[test]
fn a_total_that_is_not_given_is_not_zero() {
    let mut totals = SectionTotals::default();
    totals.set(HoursSection::Motor, 4);
    let request = HoursRequest { id: None, date: day("2020-05-01"), age: 40, totals };
    let missing: Vec<_> = HoursSection::ALL[1..].to_vec();
    assert_eq!(estimate(&request), Err(HoursError::Missing { sections: missing }));
}

#[test]
fn the_home_section_may_be_missing_below_twelve_only() {
    let mut totals = SectionTotals::default();
    for section in HoursSection::ALL.into_iter().filter(|section| *section != HoursSection::HomeActivities) {
        totals.set(section, 4);
    }
    let of = |age, totals| estimate(&HoursRequest { id: None, date: day("2020-05-01"), age, totals });
    assert_eq!(of(11, totals).expect("an estimate").hours, 38);
    assert_eq!(of(12, totals), Err(HoursError::Missing { sections: vec![HoursSection::HomeActivities] }));
    // Nothing scored in it is nothing that shouldn't be there.
    totals.set(HoursSection::HomeActivities, 0);
    assert!(!of(11, totals).expect("an estimate").caveats.contains(&"section-not-applicable"));
    // Given all the same, it counts, and the result says so.
    totals.set(HoursSection::HomeActivities, 4);
    let estimate = of(11, totals).expect("an estimate");
    assert_eq!(estimate.sum, 28);
    assert!(estimate.caveats.contains(&"section-not-applicable"));
    assert!(!of(12, totals).expect("an estimate").caveats.contains(&"section-not-applicable"));
}

#[test]
fn more_points_than_the_form_has_are_a_slip() {
    assert!(estimate(&request("2020-05-01", 40, 140)).is_ok());
    assert_eq!(estimate(&request("2020-05-01", 40, 141)), Err(HoursError::TooHigh { sum: 141, highest: 140 }));
    let most = estimate(&request("2020-05-01", 40, u16::MAX)).expect_err("too many");
    assert_eq!(most.to_string(), "the totals add up to 65535, the form has 140 at most");
}

#[test]
fn rounding_is_exact() {
    for (thousandths, up, half_up) in
        [(0, 0, 0), (1, 1, 0), (499, 1, 0), (500, 1, 1), (1000, 1, 1), (1001, 2, 1), (168_064, 169, 168)]
    {
        let value = Thousandths::new(thousandths);
        assert_eq!((Rounding::Up.apply(value), Rounding::HalfUp.apply(value)), (up, half_up), "{value}");
    }
}

#[test]
fn decimals_are_read_as_they_are_written() {
    for text in ["1.234", "0.000", "168.064", "4294967.295"] {
        assert_eq!(Thousandths::parse(text).expect(text).to_string(), text);
    }
    for text in ["", "1", "1.23", "1.2345", "1,234", ".234", "1.", "-1.234", "+1.234", "4294967.296", "1.2e4"] {
        assert_eq!(Thousandths::parse(text), None, "{text}");
    }
}
