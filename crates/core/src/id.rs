//! Correlation id of a record, which the sender chooses.

use core::fmt;

use serde::de::{Deserializer, Error, Unexpected, Visitor};
use serde::{Deserialize, Serialize};

/// Largest integer up to which every one is exact in a double.
const LARGEST: f64 = 9_007_199_254_740_992.0;

/// Correlation id: the sender's own key of a record, any JSON, which comes back with the result. Never looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(untagged)]
pub enum Id {
    /// A text.
    Text(String),
    /// A whole number.
    Number(i64),
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct IdVisitor;

        impl Visitor<'_> for IdVisitor {
            type Value = Id;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "a key: a text, or a whole number up to {}", i64::MAX)
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Id, E> {
                Ok(Id::Text(text.into()))
            }

            fn visit_string<E: Error>(self, text: String) -> Result<Id, E> {
                Ok(Id::Text(text))
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Id, E> {
                Ok(Id::Number(number))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Id, E> {
                let read = i64::try_from(number).map(Id::Number);
                read.map_err(|_| E::invalid_value(Unexpected::Unsigned(number), &self))
            }

            fn visit_f64<E: Error>(self, number: f64) -> Result<Id, E> {
                // pandas writes a column of numbers with gaps as 34.0.
                let whole = number.fract() == 0.0 && number.abs() <= LARGEST;
                if whole {
                    Ok(Id::Number(number as i64))
                } else {
                    Err(E::invalid_value(Unexpected::Float(number), &self))
                }
            }
        }

        deserializer.deserialize_any(IdVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::Id;

    #[test]
    fn a_key_comes_back_as_it_was() {
        for json in [r#""a""#, r#""""#, "0", "-7", "9223372036854775807"] {
            let id: Id = serde_json::from_str(json).expect("a key");
            assert_eq!(serde_json::to_string(&id).expect("writes"), json);
        }
        assert_eq!(serde_json::from_str::<Id>("34.0").expect("a key"), Id::Number(34));
        assert_eq!(
            serde_json::from_str::<Id>("-9007199254740992.0").expect("a key"),
            Id::Number(-9_007_199_254_740_992)
        );
    }

    #[test]
    fn what_is_no_key_is_said_in_words() {
        for json in ["null", "1.5", "1e16", "true", "[1]", "{}", "9223372036854775808"] {
            let error = serde_json::from_str::<Id>(json).expect_err("no key").to_string();
            assert!(error.contains("expected a key: a text, or a whole number"), "{error}");
        }
    }
}
