//! Serde helper for booleans, also as the 1 and 0 that tables hold for them. For `#[serde(deserialize_with =
//! "crate::serde_util::lenient_bool::read")]`.

use core::fmt;

use serde::de::{Deserializer, Error, Unexpected, Visitor};

pub(crate) fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    deserializer.deserialize_any(BoolVisitor)
}

struct BoolVisitor;

impl Visitor<'_> for BoolVisitor {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("true or false, or 1 or 0")
    }

    fn visit_bool<E: Error>(self, yes: bool) -> Result<bool, E> {
        Ok(yes)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<bool, E> {
        match number {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(E::invalid_value(Unexpected::Unsigned(number), &self)),
        }
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<bool, E> {
        match u64::try_from(number) {
            Ok(number) => self.visit_u64(number),
            Err(_) => Err(E::invalid_value(Unexpected::Signed(number), &self)),
        }
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<bool, E> {
        if number == 1.0 || number == 0.0 {
            Ok(number == 1.0)
        } else {
            Err(E::invalid_value(Unexpected::Float(number), &self))
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn one_and_nought_are_yes_and_no_and_nothing_else_is() {
        for (yes, json) in
            [(true, json!(true)), (true, json!(1)), (true, json!(1.0)), (false, json!(0)), (false, json!(0.0))]
        {
            assert_eq!(super::read(&json).expect("one meaning"), yes, "{json}");
        }
        for json in [json!(2), json!(-1), json!(0.5), json!("yes"), json!(null), json!([true])] {
            let error = super::read(&json).expect_err("no meaning").to_string();
            assert!(error.ends_with("expected true or false, or 1 or 0"), "{error}");
        }
    }
}
