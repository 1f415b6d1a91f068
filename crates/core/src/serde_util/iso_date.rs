//! Serde helper for dates in JSON, ISO 8601: `"2026-11-22"`. For `#[serde(with = "crate::serde_util::iso_date")]`.

use serde::{Deserialize, Deserializer, Serializer, de::Error};
use time::Date;

use crate::dates::{from_iso, iso};

pub(crate) fn serialize<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&iso(*date))
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let text = String::deserialize(deserializer)?;
    from_iso(&text).ok_or_else(|| {
        D::Error::custom(format_args!("a day of the calendar is needed, written YYYY-MM-DD, not {text:?}"))
    })
}

/// Serde helper for an optional date.
pub(crate) mod maybe {
    use serde::Serializer;
    use time::Date;

    pub(crate) fn serialize<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        match date {
            Some(date) => super::serialize(date, serializer),
            None => serializer.serialize_none(),
        }
    }
}
