//! Exact decimals with two places, as people type them.

/// Why a text is not such a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalError {
    /// Not a number, or written so that it could mean two things.
    Format,
    /// More than two decimals that matter.
    Decimals,
    /// Too large to be held.
    TooLarge,
}

/// Reads hundredths: a decimal comma or point, spaces between thousands, and one of the given signs before or behind.
///
/// Zeros behind the second decimal are harmless; any other third decimal is refused, never rounded.
///
/// # Errors
///
/// See [`DecimalError`].
pub fn hundredths(text: &str, signs: &[&str]) -> Result<u64, DecimalError> {
    let text = text.trim();
    let bare = |sign: &&str| text.strip_suffix(*sign).or_else(|| text.strip_prefix(*sign));
    let text = signs.iter().find_map(bare).unwrap_or(text);
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (whole, fraction) = digits.split_once([',', '.']).unwrap_or((&digits, ""));
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
        return Err(DecimalError::Format);
    }
    if digits.len() > whole.len() && fraction.is_empty() {
        return Err(DecimalError::Format);
    }
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > 2 {
        return Err(DecimalError::Decimals);
    }
    let whole: u64 = whole.parse().map_err(|_| DecimalError::TooLarge)?;
    let cents: u64 = fraction.bytes().map(|b| u64::from(b - b'0')).fold(0, |sum, digit| sum * 10 + digit);
    let cents = if fraction.len() == 1 { cents * 10 } else { cents };
    whole.checked_mul(100).and_then(|hundredths| hundredths.checked_add(cents)).ok_or(DecimalError::TooLarge)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_people_type_them() {
        for (text, expected) in [
            ("70,99", Ok(7099)),
            ("70.99", Ok(7099)),
            (" 70 %", Ok(7000)),
            ("%70", Ok(7000)),
            ("%70%", Err(DecimalError::Format)),
            ("70%", Ok(7000)),
            ("70,9", Ok(7090)),
            ("70,990", Ok(7099)),
            ("1 234,50", Ok(123_450)),
            ("1\u{a0}234", Ok(123_400)),
            ("0", Ok(0)),
            ("70,995", Err(DecimalError::Decimals)),
            ("70,", Err(DecimalError::Format)),
            (",5", Err(DecimalError::Format)),
            ("-5", Err(DecimalError::Format)),
            ("1.234,50", Err(DecimalError::Format)),
            ("12a", Err(DecimalError::Format)),
            ("", Err(DecimalError::Format)),
            ("7e1", Err(DecimalError::Format)),
            ("99999999999999999999", Err(DecimalError::TooLarge)),
            ("184467440737095517", Err(DecimalError::TooLarge)),
        ] {
            assert_eq!(hundredths(text, &["%"]), expected, "{text}");
        }
    }
}
