//! National identification numbers: ЕГН and ЛНЧ, with their check digits and, for the ЕГН, the birth date inside.

use time::{Date, Month};

use crate::text::{Misdigit, misdigit, plain};

/// A valid ЕГН (Uniform Civil Number), a newtype that only its parser makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Egn {
    digits: String,
    birth: Date,
}

/// A valid ЛНЧ (Personal Number of a Foreigner), a newtype that only its parser makes. It holds no date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lnch(String);

/// Parse error: why a text is not such a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotANumber {
    /// Holds something that is not a digit.
    Digits,
    /// Holds a letter for a digit, or digits of another script.
    Misdigit(Misdigit),
    /// Doesn't have ten digits.
    Length,
    /// The first six digits are no date that exists (ЕГН only).
    Date,
    /// The check digit doesn't fit.
    Check,
}

impl Egn {
    /// Parses an ЕГН and verifies its check digit and date; spaces, hyphens and invisible characters are passed over.
    ///
    /// Check: sum of the first nine digits by the weights 2 4 8 5 10 9 7 3 6, modulo 11, where 10 counts as 0.
    ///
    /// # Errors
    ///
    /// See [`NotANumber`].
    pub fn parse(text: &str) -> Result<Self, NotANumber> {
        let (text, digits) = ten_digits(text)?;
        let [y1, y2, m1, m2, d1, d2, ..] = digits;
        let (year, month, day) = (i32::from(y1 * 10 + y2), m1 * 10 + m2, d1 * 10 + d2);
        let (century, month) = match month {
            1..=12 => (1900, month),
            21..=32 => (1800, month - 20),
            41..=52 => (2000, month - 40),
            _ => return Err(NotANumber::Date),
        };
        let birth = Month::try_from(month)
            .and_then(|month| Date::from_calendar_date(century + year, month, day))
            .map_err(|_| NotANumber::Date)?;
        if weighted(&digits, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 != u32::from(digits[9]) {
            return Err(NotANumber::Check);
        }
        Ok(Self { digits: text, birth })
    }

    /// Returns the birth date that the number encodes.
    #[must_use]
    pub const fn birth_date(&self) -> Date {
        self.birth
    }

    /// Borrows the ten digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.digits
    }
}

impl Lnch {
    /// Parses an ЛНЧ and verifies its check digit; spaces, hyphens and invisible characters are passed over.
    ///
    /// Check: sum of the first nine digits by the weights 21 19 17 13 11 9 7 3 1, modulo 10.
    ///
    /// # Errors
    ///
    /// See [`NotANumber`]; never [`NotANumber::Date`].
    pub fn parse(text: &str) -> Result<Self, NotANumber> {
        let (text, digits) = ten_digits(text)?;
        // The sum of nothing fits too, and is what is typed to get past the field.
        if digits == [0; 10] || weighted(&digits, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 != u32::from(digits[9]) {
            return Err(NotANumber::Check);
        }
        Ok(Self(text))
    }

    /// Borrows the ten digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Mask character, which stands for each hidden one.
pub const MASK: char = '•';

/// Masks all but the last `shown` characters.
#[must_use]
pub fn masked(text: &str, shown: usize) -> String {
    let hidden = text.chars().count().saturating_sub(shown);
    text.chars().enumerate().map(|(at, c)| if at < hidden { MASK } else { c }).collect()
}

fn ten_digits(text: &str) -> Result<(String, [u8; 10]), NotANumber> {
    let kept: String = plain(text).chars().filter(|c| !matches!(c, ' ' | '-')).collect();
    if !kept.bytes().all(|b| b.is_ascii_digit()) {
        return Err(misdigit(&kept, |_| false).map_or(NotANumber::Digits, NotANumber::Misdigit));
    }
    let digits: Vec<u8> = kept.bytes().map(|b| b - b'0').collect();
    let digits = <[u8; 10]>::try_from(digits).map_err(|_| NotANumber::Length)?;
    Ok((kept, digits))
}

fn weighted(digits: &[u8; 10], weights: [u32; 9]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| u32::from(*digit) * weight).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates::iso;

    #[test]
    fn egn() {
        let read = |text| Egn::parse(text).map(|egn| iso(egn.birth_date()));
        for (text, expected) in [
            ("0001010019", Ok("1900-01-01")),
            ("8825172464", Ok("1888-05-17")),
            ("9642297533", Ok("2096-02-29")),
            ("0101010060", Ok("1901-01-01")),
            ("000101-00 19", Ok("1900-01-01")),
            ("\u{200e}0001010019", Ok("1900-01-01")),
            ("0001010010", Err(NotANumber::Check)),
            ("0002290017", Err(NotANumber::Date)),
            ("9533172463", Err(NotANumber::Date)),
            ("7001234568", Err(NotANumber::Check)),
            ("000101001", Err(NotANumber::Length)),
            ("00010100190", Err(NotANumber::Length)),
            ("", Err(NotANumber::Length)),
            ("\u{202d}0001\u{2011}01\u{2013}0019\u{fe0d}\u{202c}\u{2069}", Ok("1900-01-01")),
            ("00010100x9", Err(NotANumber::Digits)),
            ("ЕГН 0001010019", Err(NotANumber::Digits)),
            ("00010100l9", Err(NotANumber::Misdigit(Misdigit::Letter { letter: 'l', digit: '1' }))),
            ("ООО1О1ОО19", Err(NotANumber::Misdigit(Misdigit::Letter { letter: 'О', digit: '0' }))),
            ("０００１０１００１９", Err(NotANumber::Misdigit(Misdigit::OtherDigits))),
        ] {
            assert_eq!(read(text), expected.map(String::from), "{text}");
            if let Ok(egn) = Egn::parse(text) {
                // Only the digits are kept, and they are read as the same number.
                assert!(egn.as_str().len() == 10 && Egn::parse(egn.as_str()) == Ok(egn.clone()), "{text}");
            }
        }
    }

    #[test]
    fn lnch() {
        for (text, expected) in [
            ("1000000012", Ok(())),
            ("7001234568", Ok(())),
            ("9999999900", Ok(())),
            ("1000000013", Err(NotANumber::Check)),
            ("0000000000", Err(NotANumber::Check)),
            ("7001234563", Err(NotANumber::Check)),
            ("71110429A5", Err(NotANumber::Digits)),
        ] {
            assert_eq!(Lnch::parse(text).map(|lnch| assert_eq!(lnch.as_str(), text)), expected, "{text}");
        }
    }

    #[test]
    fn every_wrong_check_digit_is_found() {
        for digit in (0..=9).filter(|digit| *digit != 9) {
            assert_eq!(Egn::parse(&format!("000101001{digit}")), Err(NotANumber::Check));
        }
    }

    #[test]
    fn masks_all_but_the_end() {
        assert_eq!(masked("0001010019", 4), "••••••0019");
        assert_eq!(masked("12", 4), "12");
    }
}
