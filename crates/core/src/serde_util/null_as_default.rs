//! Serde helper that reads `null` as the default, as programs write it that keep records in tables: every column in
//! every row. For `#[serde(default, deserialize_with = "crate::serde_util::null_as_default::read")]`.

use litemap::LiteMap;
use serde::de::{Deserialize, Deserializer};

pub(crate) fn read<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(deserializer: D) -> Result<T, D::Error> {
    Ok(Option::<T>::deserialize(deserializer)?.unwrap_or_default())
}

/// Deserializes a list in which, and in place of which, there may be `null`: polars keeps a missing part of a list as
/// one.
pub(crate) fn read_list<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    Ok(read::<D, Vec<Option<T>>>(deserializer)?.into_iter().flatten().collect())
}

/// Deserializes a map in which, and in place of which, there may be `null`; otherwise as
/// [`crate::serde_util::unique_map`] does.
pub(crate) fn read_map<'de, D: Deserializer<'de>, V: Deserialize<'de>>(
    deserializer: D,
) -> Result<LiteMap<String, V>, D::Error> {
    let given: Map<V> = read(deserializer)?;
    Ok(given.0.into_iter().filter_map(|(key, value)| Some((key, value?))).collect())
}

struct Map<V>(LiteMap<String, Option<V>>);

impl<V> Default for Map<V> {
    fn default() -> Self {
        Self(LiteMap::new_vec())
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Map<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::serde_util::unique_map::deserialize(deserializer).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nulls_of_tables_are_left_out_of_a_map_and_stand_for_an_empty_one() {
        let read = |json: &str| {
            let read: LiteMap<String, u8> = read_map(&mut serde_json::Deserializer::from_str(json)).expect("a map");
            read.into_iter().collect::<Vec<_>>()
        };
        assert_eq!(read(r#"{"b": 2, "a": 1, "c": null}"#), [("a".to_owned(), 1), ("b".to_owned(), 2)]);
        assert_eq!(read("null"), []);
        let twice = read_map::<_, u8>(&mut serde_json::Deserializer::from_str(r#"{"a": 1, "a": 2}"#));
        assert!(twice.is_err());
    }
}
