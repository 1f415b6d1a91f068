//! Exact amounts of money in minor units (stotinki, cents), with their currency. No floating point.
//!
//! Rounding is always one of the named functions below, each with the law that orders it.

use core::fmt;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use time::{Date, Month};

use crate::decimal::{AmbiguousMark, DecimalError, read, without_unit};
use crate::lexicon::TypedUnit;
use crate::percent::Percent;
use crate::text::plain;

/// Currency of an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Currency {
    /// Bulgarian lev, until 31 December 2025.
    Bgn,
    /// Euro, from 1 January 2026.
    Eur,
}

/// First day of the euro in Bulgaria.
const EURO_FROM: Date = match Date::from_calendar_date(2026, Month::January, 1) {
    Ok(date) => date,
    Err(_) => panic!("1 January 2026 exists"),
};

/// Fixed conversion rate in hundred-thousandths of a lev for one euro: 1.95583, all five decimals, never rounded or
/// inverted (art. 5 and 12 of the Act on the Introduction of the Euro).
const LEVA_PER_EURO: i128 = 195_583;
const EURO_SCALE: i128 = 100_000;

impl Currency {
    /// Returns the official currency of a day.
    #[must_use]
    pub fn on(date: Date) -> Self {
        if date < EURO_FROM { Self::Bgn } else { Self::Eur }
    }

    /// Returns the ISO 4217 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Bgn => "BGN",
            Self::Eur => "EUR",
        }
    }
}

/// Exact amount of money in minor units, never negative where people are paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    minor: i64,
    currency: Currency,
}

/// Parse error: why a text is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountError {
    /// Its number can't be read.
    Number(DecimalError),
    /// A point or comma that may stand between thousands or before decimals: "1.250".
    Ambiguous {
        /// The mark.
        mark: char,
        /// What it would be if the mark stood between thousands.
        thousands: Money,
    },
    /// It is in the other currency.
    OtherCurrency(Money),
}

impl Money {
    /// Creates an amount from minor units.
    #[must_use]
    pub const fn minor(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Returns the amount in minor units.
    #[must_use]
    pub const fn in_minor(self) -> i64 {
        self.minor
    }

    /// Returns the currency.
    #[must_use]
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// Parses an amount as people type it, by the grammar of [`crate::decimal`], with the currency before or behind it.
    ///
    /// # Errors
    ///
    /// See [`AmountError`]. Three digits behind a single point are refused even if the last is 0: "1.250" may well mean
    /// one thousand two hundred and fifty.
    ///
    /// ```
    /// use assessment_core::money::{AmountError, Currency, Money};
    ///
    /// let euro = |text| Money::parse(text, Currency::Eur);
    /// assert_eq!(euro("1 200,50"), Ok(Money::minor(120_050, Currency::Eur)));
    /// assert_eq!(euro("€1,200.50"), euro("1.200,50 евро"));
    /// let thousands = Money::minor(125_000, Currency::Eur);
    /// assert_eq!(euro("1.250"), Err(AmountError::Ambiguous { mark: '.', thousands }));
    /// assert_eq!(euro("380 лв."), Err(AmountError::OtherCurrency(Money::minor(38_000, Currency::Bgn))));
    /// ```
    pub fn parse(text: &str, currency: Currency) -> Result<Self, AmountError> {
        let text = plain(text);
        let (number, found) = without_unit(&text, |unit| unit != TypedUnit::Percent);
        let mut written_in = found.into_iter().flatten().filter_map(|unit| match unit {
            TypedUnit::Money(currency) => Some(currency),
            TypedUnit::Percent => None,
        });
        let is_in = written_in.next().unwrap_or(currency);
        if written_in.any(|other| other != is_in) {
            return Err(AmountError::Number(DecimalError::Format));
        }
        let written = read(number).map_err(AmountError::Number)?;
        if let Some(AmbiguousMark { mark, without_it }) = written.may_be_thousands() {
            let thousands = Self::minor(i64::from(without_it) * 100, is_in);
            return Err(AmountError::Ambiguous { mark, thousands });
        }
        if written.decimals() > 2 {
            return Err(AmountError::Number(DecimalError::Decimals));
        }
        let minor = written.hundredths().map_err(AmountError::Number)?;
        let minor = i64::try_from(minor).map_err(|_| AmountError::Number(DecimalError::TooLarge))?;
        let money = Self::minor(minor, is_in);
        // Nothing is nothing in every currency.
        let is_same = is_in == currency || minor == 0;
        if is_same { Ok(Self::minor(minor, currency)) } else { Err(AmountError::OtherCurrency(money)) }
    }

    /// Converts to the other currency at the fixed rate, rounded half up.
    #[must_use]
    pub fn in_other_currency(self) -> Self {
        match self.currency {
            Currency::Bgn => self.to_euro_half_up(),
            Currency::Eur => self.to_leva_half_up(),
        }
    }

    /// Returns a percentage of the amount, rounded half up to the minor unit.
    ///
    /// For the euro the rule is art. 13 of the Act on the Introduction of the Euro (the third decimal decides: below 5
    /// down, from 5 up), and the amounts that the ministry publishes agree. For the lev no rule is stated; the same
    /// rounding gives every published figure of 2019 to 2025.
    #[must_use]
    pub fn share_half_up(self, share: Percent) -> Self {
        // In two parts, so that no number is wider than 64 bits.
        let share = i64::from(share.in_hundredths());
        let (whole, rest) = (self.minor.div_euclid(10_000), self.minor.rem_euclid(10_000));
        let minor = whole.saturating_mul(share).saturating_add((2 * rest * share + 10_000).div_euclid(20_000));
        Self { minor, ..self }
    }

    /// Multiplies by an integer, exactly. Exact.
    #[must_use]
    pub const fn times(self, factor: u32) -> Self {
        Self { minor: self.minor.saturating_mul(factor as i64), ..self }
    }

    /// Divides the amount, rounded up to the minor unit. For averages that are compared with a limit: in whole minor
    /// units the rounded average is above the limit exactly when the exact one is. Nothing is divided by 0.
    #[must_use]
    pub const fn divided_up(self, parts: u32) -> Self {
        let parts = if parts == 0 { 1 } else { parts as i64 };
        let up = (self.minor.rem_euclid(parts) > 0) as i64;
        Self { minor: self.minor.div_euclid(parts) + up, ..self }
    }

    /// Converts to euro at the fixed rate, rounded half up to the cent (art. 12 and 13 of the Act on the Introduction
    /// of the Euro). An amount in euro stays as it is.
    #[must_use]
    pub fn to_euro_half_up(self) -> Self {
        match self.currency {
            Currency::Eur => self,
            Currency::Bgn => Self::minor(half_up(i128::from(self.minor) * EURO_SCALE, LEVA_PER_EURO), Currency::Eur),
        }
    }

    /// Converts to euro at the fixed rate, rounded in favour of the citizen: if the third decimal is greater than 0,
    /// the cent goes up (art. 45 of the Act on the Introduction of the Euro: wages, compensations, cash and social
    /// benefits that were fixed in leva before 2026). Only the third decimal is looked at, as the Act says. Not for
    /// percentages of the poverty line of 2026, which is set in euro.
    #[must_use]
    pub fn to_euro_in_favour(self) -> Self {
        match self.currency {
            Currency::Eur => self,
            Currency::Bgn => {
                // Tenths of a cent, cut off: the last digit is the third decimal.
                let tenths = (i128::from(self.minor) * EURO_SCALE * 10).div_euclid(LEVA_PER_EURO);
                let up = i128::from(tenths.rem_euclid(10) > 0);
                Self::minor(narrowed(tenths.div_euclid(10) + up), Currency::Eur)
            }
        }
    }

    /// Converts to leva at the fixed rate, rounded half up: for orientation only, the lev is no currency since 2026
    /// (art. 12 and 13 of the Act on the Introduction of the Euro). An amount in leva stays as it is.
    #[must_use]
    pub fn to_leva_half_up(self) -> Self {
        match self.currency {
            Currency::Bgn => self,
            Currency::Eur => Self::minor(half_up(i128::from(self.minor) * LEVA_PER_EURO, EURO_SCALE), Currency::Bgn),
        }
    }

    /// Whether the amount is not above another one. Amounts in two currencies are compared exactly at the fixed rate,
    /// without rounding (art. 11 and 12 of the Act on the Introduction of the Euro).
    #[must_use]
    pub fn at_most(self, other: Self) -> bool {
        let exact = |money: Self| match money.currency {
            Currency::Bgn => i128::from(money.minor) * EURO_SCALE,
            Currency::Eur => i128::from(money.minor) * LEVA_PER_EURO,
        };
        exact(self) <= exact(other)
    }
}

impl fmt::Display for Money {
    /// Formats the bare amount, `390.63`: what [`Money::parse`] reads back as the same value in the same currency.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.minor < 0 { "-" } else { "" };
        let minor = self.minor.unsigned_abs();
        write!(f, "{sign}{}.{:02}", minor / 100, minor % 100)
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut money = serializer.serialize_struct("Money", 2)?;
        money.serialize_field("amount", &self.to_string())?;
        money.serialize_field("currency", self.currency.code())?;
        money.end()
    }
}

/// Divides and rounds half up (towards the larger number).
fn half_up(numerator: i128, denominator: i128) -> i64 {
    narrowed((2 * numerator + denominator).div_euclid(2 * denominator))
}

/// Narrows to `i64`, saturating: amounts of people fit; anything else stops at the end of the range instead of wrapping
/// around.
fn narrowed(value: i128) -> i64 {
    i64::try_from(value).unwrap_or(if value.is_negative() { i64::MIN } else { i64::MAX })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bgn(minor: i64) -> Money {
        Money::minor(minor, Currency::Bgn)
    }

    fn eur(minor: i64) -> Money {
        Money::minor(minor, Currency::Eur)
    }

    #[test]
    fn amounts_as_people_type_them() {
        use crate::text::Misdigit;
        let number = |error| Err(AmountError::Number(error));
        let ambiguous = |mark, minor| Err(AmountError::Ambiguous { mark, thousands: eur(minor) });
        let leva = |minor| Err(AmountError::OtherCurrency(bgn(minor)));
        for (text, expected) in [
            ("390,63", Ok(39063)),
            ("390.63", Ok(39063)),
            (" 1 250 ", Ok(125_000)),
            ("1\u{a0}250,5", Ok(125_050)),
            ("0", Ok(0)),
            ("390,63 €", Ok(39063)),
            ("390,63 Евро", Ok(39063)),
            ("EUR 390.63", Ok(39063)),
            ("€390.63 EUR", Ok(39063)),
            ("320 евро.", Ok(32_000)),
            ("1.320,50", Ok(132_050)),
            ("1,320.50", Ok(132_050)),
            ("10,000.00", Ok(1_000_000)),
            ("1.250,00", Ok(125_000)),
            ("1.250.000", Ok(125_000_000)),
            ("320,-", Ok(32_000)),
            ("320,\u{2013} €", Ok(32_000)),
            ("\u{2066}320\u{2069}", Ok(32_000)),
            ("320 лв.", leva(32_000)),
            ("380 лв", leva(38_000)),
            ("1 320,50 лева", leva(132_050)),
            ("BGN 5", leva(500)),
            ("1.250", ambiguous('.', 125_000)),
            ("12,000 €", ambiguous(',', 1_200_000)),
            ("390,635", ambiguous(',', 39_063_500)),
            ("0,635", number(DecimalError::Decimals)),
            ("1390,635", number(DecimalError::Decimals)),
            ("390,6350", number(DecimalError::Decimals)),
            ("420 50", number(DecimalError::Groups)),
            ("39x", number(DecimalError::Format)),
            ("39o", number(DecimalError::Digits(Misdigit::Letter { letter: 'o', digit: '0' }))),
            ("€5 лв.", number(DecimalError::Format)),
            ("320 евро и 50 цента", number(DecimalError::Format)),
            ("$320", number(DecimalError::Format)),
            ("евро", number(DecimalError::Format)),
            ("-1", number(DecimalError::Negative)),
            ("-1 €", number(DecimalError::Negative)),
            ("", number(DecimalError::Format)),
            ("٣", number(DecimalError::Digits(Misdigit::OtherDigits))),
            ("99999999999999999999", number(DecimalError::TooLarge)),
            ("92233720368547758.08", number(DecimalError::TooLarge)),
        ] {
            assert_eq!(Money::parse(text, Currency::Eur).map(Money::in_minor), expected, "{text}");
        }
        let before_the_euro = |text| Money::parse(text, Currency::Bgn);
        for text in ["420,50 лв.", "лв 420.5", "420.50 BGN", "420,5 ЛВ."] {
            assert_eq!(before_the_euro(text), Ok(bgn(42_050)), "{text}");
        }
        // The point of the unit is no decimal point, and that of the number is one of two things.
        assert_eq!(before_the_euro("1.250 лв."), Err(AmountError::Ambiguous { mark: '.', thousands: bgn(125_000) }));
        assert_eq!(before_the_euro("420,50 евро"), Err(AmountError::OtherCurrency(eur(42_050))));
    }

    #[test]
    fn shown_as_it_is_read() {
        for minor in [0, 5, 50, 100, 39063, 100_000_000] {
            assert_eq!(Money::parse(&eur(minor).to_string(), Currency::Eur), Ok(eur(minor)));
        }
    }

    #[test]
    fn shares_are_rounded_half_up() {
        assert_eq!(eur(39063).share_half_up(Percent::whole(7)), eur(2734));
        assert_eq!(eur(39063).share_half_up(Percent::whole(15)), eur(5859));
        assert_eq!(eur(39063).share_half_up(Percent::whole(80)), eur(31250));
        assert_eq!(eur(50).share_half_up(Percent::whole(1)), eur(1));
        assert_eq!(eur(49).share_half_up(Percent::whole(1)), eur(0));
    }

    #[test]
    fn leva_become_euro_exactly() {
        assert_eq!(bgn(38000).to_euro_half_up(), eur(19429));
        assert_eq!(bgn(76400).to_euro_half_up(), eur(39063));
        for (leva, euro) in [
            (34800, 17793),
            (36300, 18560),
            (36900, 18867),
            (41300, 21116),
            (50400, 25769),
            (52600, 26894),
            (63800, 32620),
        ] {
            assert_eq!(bgn(leva).to_euro_half_up(), eur(euro));
        }
        assert_eq!(eur(39063).to_leva_half_up(), bgn(76401));
        assert_eq!(eur(100).to_leva_half_up(), bgn(196));
    }

    #[test]
    fn benefits_fixed_in_leva_go_up_when_the_third_decimal_is_above_zero() {
        // 380 lv. = 194.2909.. EUR: the third decimal is 0, the fourth isn't looked at.
        assert_eq!(bgn(38000).to_euro_in_favour(), eur(19429));
        // 100 lv. = 51.1291.. EUR: the third decimal is 9.
        assert_eq!(bgn(10000).to_euro_in_favour(), eur(5113));
        // 10 lv. = 5.1129.. EUR: half up would give 5.11.
        assert_eq!(bgn(1000).to_euro_in_favour(), eur(512));
        assert_eq!(bgn(1000).to_euro_half_up(), eur(511));
        assert_eq!(bgn(0).to_euro_in_favour(), eur(0));
    }

    #[test]
    fn the_currency_changes_with_2026() {
        let day = |year, month, day| Date::from_calendar_date(year, month, day).expect("a date");
        assert_eq!(Currency::on(day(2025, Month::December, 31)), Currency::Bgn);
        assert_eq!(Currency::on(day(2026, Month::January, 1)), Currency::Eur);
    }

    #[test]
    fn amounts_in_two_currencies_are_compared_without_rounding() {
        assert!(eur(39063).at_most(eur(39063)));
        assert!(!eur(39064).at_most(eur(39063)));
        assert!(bgn(76400).at_most(eur(39063)));
        assert!(!eur(39063).at_most(bgn(76400)));
        assert!(eur(39062).at_most(bgn(76400)));
        assert!(!bgn(76402).at_most(eur(39063)));
    }

    #[test]
    fn an_amount_beyond_the_range_stops_at_its_end() {
        assert_eq!(bgn(i64::MAX).to_leva_half_up(), bgn(i64::MAX));
        assert_eq!(eur(i64::MAX).to_leva_half_up(), bgn(i64::MAX));
        assert_eq!(eur(i64::MIN).to_leva_half_up(), bgn(i64::MIN));
    }

    mod properties {
        use proptest::prelude::*;

        use super::*;

        /// Hundredths by hand: the decimals are what stands behind a point or comma that is there once, last, and alone.
        fn by_hand(text: &str) -> Option<i64> {
            let kept: String = text.chars().filter(|c| c.is_ascii_digit() || matches!(c, ',' | '.')).collect();
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            let point = kept.rfind([',', '.']).filter(|at| kept.matches(&kept[*at..=*at]).count() == 1);
            let (whole, cents) = point.map_or((kept.as_str(), ""), |at| kept.split_at(at));
            format!("{}{:0<2}", digits(whole), digits(cents)).parse().ok()
        }

        proptest! {
            /// Nothing is misread: what is accepted has the value of its digits, and is read again as it is written.
            #[test]
            fn an_accepted_amount_is_the_one_that_was_typed(text in "[0-9]{1,4}([ .,'\u{a0}][0-9]{1,4}){0,3}( ?(€|евро|EUR))?") {
                if let Ok(money) = Money::parse(&text, Currency::Eur) {
                    prop_assert_eq!(Some(money.in_minor()), by_hand(&text), "{}", text);
                    prop_assert_eq!(Money::parse(&money.to_string(), Currency::Eur), Ok(money));
                }
            }
        }
    }
}
