use proptest::prelude::*;

use super::*;

fn fraction(text: &str) -> Fraction {
    text.parse().expect("a fraction")
}

#[test]
fn what_is_read_and_what_is_not() {
    for (text, expected) in [
        ("25.01", Ok("2501/100")),
        ("25.010", Ok("2501/100")),
        ("0.05", Ok("1/20")),
        ("0", Ok("0/1")),
        ("0.0", Ok("0/1")),
        ("36", Ok("36/1")),
        ("2200/53", Ok("2200/53")),
        ("100/4", Ok("25/1")),
        ("41.5094339622641541", Err(FractionError::TooLong)),
        ("41.50943396226415", Ok("830188679245283/20000000000000")),
        ("1000000", Ok("1000000/1")),
        ("1000000.0", Ok("1000000/1")),
        ("1000000/1", Ok("1000000/1")),
        ("1000000.1", Err(FractionError::TooLong)),
        ("1000001", Err(FractionError::TooLong)),
        ("1000000000000000000000000000000000000000000", Err(FractionError::TooLong)),
        ("0.0000000000000001", Err(FractionError::TooLong)),
        ("1/0", Err(FractionError::Format)),
        ("-1", Err(FractionError::Format)),
        ("1,5", Err(FractionError::Format)),
        ("1.", Err(FractionError::Format)),
        (".5", Err(FractionError::Format)),
        ("1e2", Err(FractionError::Format)),
        ("NaN", Err(FractionError::Format)),
        ("", Err(FractionError::Format)),
        ("1/2/3", Err(FractionError::Format)),
    ] {
        assert_eq!(text.parse::<Fraction>().map(|f| f.to_string()), expected.map(String::from), "{text}");
    }
}

#[test]
fn a_number_means_the_decimal_it_is_written_as() {
    for (json, expected) in [
        ("25.01", "2501/100"),
        ("63", "63/1"),
        ("70.0", "70/1"),
        ("\"2200/53\"", "2200/53"),
        ("41.509433962264154", "20754716981132077/500000000000000"),
        ("0.94339622641509435", "471698113207547/500000000000000"),
        ("1e-20", "0/1"),
    ] {
        let read: Fraction = serde_json::from_str(json).expect(json);
        assert_eq!(read.to_string(), expected);
    }
    for json in ["-1", "-0.5", "null", "true", "\"x\"", "1e20", "[1]"] {
        assert!(serde_json::from_str::<Fraction>(json).is_err(), "{json}");
    }
}

#[test]
fn terms_are_those_of_the_reduced_fraction() {
    // Small ones, and some that don't fit into 64 bits.
    let terms = |fraction: Fraction| (fraction.numerator(), fraction.denominator());
    assert_eq!(terms(fraction("4400/106")), (2200, 53));
    let large = 1_u128 << 100;
    assert_eq!(terms(Fraction::reduced(6 * large, 4 * large)), (3, 2));
    assert_eq!(terms(Fraction::reduced(6 * large, 4)), (3 * large / 2, 1));
}

#[test]
fn values_are_rounded_half_up() {
    for (text, expected) in [
        ("1/3", 0.3333),
        ("2/3", 0.6667),
        ("2200/53", 41.5094),
        ("0.00005", 0.0001),
        ("0.00004999", 0.0),
        ("47.4975", 47.4975),
        ("36", 36.0),
        ("99.99995", 100.0),
    ] {
        assert_eq!(fraction(text).value().to_bits(), f64::to_bits(expected), "{text}");
    }
}

#[test]
fn the_longest_terms_do_not_overflow() {
    let (nearly, weight) = (fraction("99.999999999999999"), fraction("0.333333"));
    let score = nearly.weighted(weight, fraction("99.999999999999998"));
    assert!(score < Fraction::HUNDRED && score > fraction("99.999999999999998") && score < nearly);
    assert_eq!(score.value(), 100.0);
}

fn any() -> impl Strategy<Value = Fraction> {
    (0_u32..2_000_000, 1_u32..20_000).prop_map(|(n, d)| Fraction::new(n, NonZeroU32::new(d).expect("not 0")))
}

proptest! {
    #[test]
    fn printed_and_read_back(fraction in any()) {
        let fraction = Fraction::reduced(fraction.numerator.min(1_000_000), fraction.denominator);
        prop_assert_eq!(fraction.to_string().parse(), Ok(fraction));
        let json = serde_json::to_string(&fraction).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<Fraction>(&json).expect("reads"), fraction);
    }

    #[test]
    fn the_order_is_that_of_the_numbers(a in any(), b in any()) {
        prop_assert_eq!(a.cmp(&b), (a.numerator * b.denominator).cmp(&(b.numerator * a.denominator)));
        prop_assert_eq!(a.cmp(&a), Ordering::Equal);
    }

    #[test]
    fn sums_and_products_are_exact(a in any(), b in any()) {
        let (sum, product) = (a.plus(b), a.times(b));
        prop_assert_eq!(sum.numerator * a.denominator * b.denominator,
            (a.numerator * b.denominator + b.numerator * a.denominator) * sum.denominator);
        prop_assert_eq!(product.numerator * a.denominator * b.denominator, a.numerator * b.numerator * product.denominator);
        prop_assert_eq!(a.plus(b), b.plus(a));
    }

    #[test]
    fn the_value_is_the_nearest(a in any()) {
        let value = a.value() * 10_000.0;
        let exact = a.numerator as f64 / a.denominator as f64 * 10_000.0;
        prop_assert!((value - exact).abs() <= 0.5 + 1e-3, "{a}: {value} {exact}");
    }
}

#[test]
fn two_decimals_are_rounded_half_up() {
    for (exact, shown) in [
        ("2000/53", "37.74"),
        ("36", "36"),
        ("64.5", "64.5"),
        ("0.005", "0.01"),
        ("0.004999", "0"),
        ("99.995", "100"),
        ("100", "100"),
        ("1000000", "655.35"),
    ] {
        assert_eq!(exact.parse::<Fraction>().expect(exact).rounded().to_string(), shown, "{exact}");
    }
}

#[test]
fn a_number_for_reading_stays_on_its_side_of_a_border() {
    let borders = ["50", "70", "90"].map(fraction);
    for (exact, shown) in [
        ("2000/53", "37.74"),
        ("36", "36"),
        ("64.5", "64.5"),
        ("70", "70"),
        // 0.75 x 71 + 0.25 x 7100/106: below 70, and so in the lower group.
        ("29677/424", "69.99"),
        ("69.9953", "69.995"),
        ("69.99999", "69.99999"),
        ("50.004", "50.004"),
        ("0.005", "0.01"),
    ] {
        assert_eq!(fraction(exact).rounded_beside(&borders), shown, "{exact}");
    }
    assert_eq!(fraction("69.9953").rounded_beside(&[]), "70");
}
