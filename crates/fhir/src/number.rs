//! Exact decimals from the lexical form of JSON numbers: 320.50, 320.5 and 3.205e2 are one number.

/// JSON number in its lexical form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RawNumber<'a>(&'a str);

/// Maximum exponent, in places that the decimal point is moved; FHIR allows for 18 digits.
const FARTHEST: i32 = 18;

impl<'a> RawNumber<'a> {
    /// Borrows a JSON number; `None` for a string or `null`.
    pub fn new(json: &'a str) -> Option<Self> {
        json.starts_with(|c: char| c == '-' || c.is_ascii_digit()).then_some(Self(json))
    }

    /// Returns the number without an exponent, otherwise as it was written: the core understands what people type.
    pub fn plain(self) -> String {
        let (sign, digits, point) = match self.parts() {
            Some(parts) if self.0.contains(['e', 'E']) => parts,
            _ => return self.0.into(),
        };
        let places = digits.len() as i32;
        let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or_default());
        let (whole, fraction) = if point <= 0 {
            ("0".into(), format!("{}{digits}", zeros(-point)))
        } else if point >= places {
            (format!("{digits}{}", zeros(point - places)), String::new())
        } else {
            let (whole, fraction) = digits.split_at(usize::try_from(point).unwrap_or_default());
            (whole.into(), fraction.into())
        };
        let dot = if fraction.is_empty() { "" } else { "." };
        format!("{sign}{whole}{dot}{fraction}")
    }

    /// Splits the number into sign, significant digits, and how many of them stand before the point. Nothing where the
    /// point would be moved too far.
    fn parts(self) -> Option<(&'static str, String, i32)> {
        let (sign, rest) = self.0.strip_prefix('-').map_or(("", self.0), |rest| ("-", rest));
        let (mantissa, exponent) = rest.split_once(['e', 'E']).unwrap_or((rest, "0"));
        let exponent: i32 = exponent.parse().ok().filter(|exponent| (-FARTHEST..=FARTHEST).contains(exponent))?;
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = format!("{whole}{fraction}");
        let digits = all.trim_start_matches('0');
        let point = i32::try_from(whole.len()).ok()? - i32::try_from(all.len() - digits.len()).ok()? + exponent;
        let digits = digits.trim_end_matches('0');
        // Zero has no sign and no place.
        if digits.is_empty() { Some(("", "0".into(), 1)) } else { Some((sign, digits.into(), point)) }
    }
}

impl PartialEq for RawNumber<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self.parts(), other.parts()) {
            (Some(one), Some(other)) => one == other,
            _ => self.0 == other.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RawNumber;

    fn number(text: &str) -> RawNumber<'_> {
        RawNumber::new(text).expect("a number")
    }

    #[test]
    fn equal_numbers_are_equal_however_they_are_written() {
        for same in [
            &["320.50", "320.5", "3.205e2", "3205E-1", "320.500"][..],
            &["700.00", "700", "700.0", "7e2", "7.0E+2"],
            &["0", "0.00", "-0", "0e5"],
            &["0.05", "5e-2", "0.050"],
            &["-1.5", "-1.50"],
        ] {
            for one in same {
                for other in same {
                    assert_eq!(number(one), number(other));
                }
            }
        }
        for (one, other) in [("320.5", "320.05"), ("32.05", "320.5"), ("1", "-1"), ("1", "10"), ("1e99", "1e98")] {
            assert_ne!(number(one), number(other));
        }
    }

    #[test]
    fn an_exponent_is_written_out() {
        for (written, plain) in [
            ("320.50", "320.50"),
            ("3.205e2", "320.5"),
            ("5e-2", "0.05"),
            ("1.2E3", "1200"),
            ("-1.5e1", "-15"),
            ("0e0", "0"),
            ("1e999", "1e999"),
        ] {
            assert_eq!(number(written).plain(), plain);
        }
        assert!(RawNumber::new("\"5\"").is_none() && RawNumber::new("null").is_none());
    }
}
