//! Serde helper for maps: always an object, and each key once. For `#[serde(with = "crate::serde_util::unique_map")]`.
//!
//! The map's own way writes an empty one as a list, and takes lists of pairs; of two values of one key it keeps the last
//! in silence, and which of two answers counts would depend on their order.

use core::fmt;
use core::marker::PhantomData;

use litemap::LiteMap;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

/// Maximum length of a key's excerpt in an error.
const SHOWN: usize = 80;

/// Serializes a map as an object, also where it is empty.
///
/// # Errors
///
/// The serializer's.
pub fn serialize<K: Serialize, V: Serialize, S: Serializer>(
    map: &LiteMap<K, V>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(map.iter())
}

/// Deserializes a map from an object; a duplicate key is an error.
///
/// # Errors
///
/// Anything else than an object, and a key that stands twice.
pub fn deserialize<'de, V: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<LiteMap<String, V>, D::Error> {
    deserializer.deserialize_map(MapVisitor(PhantomData))
}

struct MapVisitor<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> Visitor<'de> for MapVisitor<V> {
    type Value = LiteMap<String, V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut entries: Vec<(String, V)> = Vec::new();
        while let Some(entry) = access.next_entry()? {
            entries.push(entry);
        }
        // Sorted once: to insert each at its place would take hours for as many as fit into a line.
        entries.sort_by(|one, other| one.0.cmp(&other.0));
        let mut map = LiteMap::with_capacity(entries.len());
        for (key, value) in entries {
            if let Some((twice, _)) = map.try_append(key, value) {
                let shown: String = twice.chars().take(SHOWN).collect();
                return Err(A::Error::custom(format_args!("{shown} stands twice")));
            }
        }
        Ok(map)
    }
}

#[cfg(test)]
mod tests {
    use litemap::LiteMap;
    use serde::{Deserialize, Serialize};

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Held {
        #[serde(with = "super")]
        map: LiteMap<String, u8>,
    }

    fn read(json: &str) -> Result<Vec<(String, u8)>, String> {
        let held = serde_json::from_str::<Held>(json).map_err(|error| error.to_string())?;
        Ok(held.map.into_iter().collect())
    }

    #[test]
    fn an_object_comes_back_an_object() {
        for (json, expected) in [(r#"{"map":{}}"#, vec![]), (r#"{"map":{"b":1,"a":2,"c":3}}"#, vec!["a", "b", "c"])] {
            let held: Held = serde_json::from_str(json).expect("reads");
            assert_eq!(held.map.keys().collect::<Vec<_>>(), expected);
            let written = serde_json::to_string(&held).expect("writes");
            assert!(written.starts_with(r#"{"map":{"#), "{written}");
            assert_eq!(serde_json::from_str::<Held>(&written).expect("reads"), held);
        }
    }

    #[test]
    fn a_key_stands_once() {
        for json in [r#"{"map":{"a":1,"a":1}}"#, r#"{"map":{"a":1,"b":2,"a":3}}"#, r#"{"map":{"b":1,"a":1,"b":2}}"#] {
            assert!(read(json).expect_err("twice").contains(" stands twice"), "{json}");
        }
        let long = "k".repeat(1000);
        let error = read(&format!(r#"{{"map":{{"{long}":1,"{long}":1}}}}"#)).expect_err("twice");
        assert!(error.starts_with(&format!("{} stands twice", "k".repeat(super::SHOWN))), "{error}");
    }

    #[test]
    fn only_an_object_is_one() {
        for json in [r#"{"map":[]}"#, r#"{"map":[["a",1]]}"#, r#"{"map":null}"#, r#"{"map":"a"}"#] {
            assert!(read(json).expect_err("no object").contains("expected an object"), "{json}");
        }
    }
}
