//! JSON pointers (RFC 6901): where in a document an error is, as integrators' tools understand it.

use serde_path_to_error::{Path, Segment};

/// Builds the pointer to a member of an object, of an object's member, and so on.
///
/// ```
/// assert_eq!(assessment_core::pointer::to_member(&["answers", "a/b~c"]), "/answers/a~1b~0c");
/// ```
#[must_use]
pub fn to_member(members: &[&str]) -> String {
    members.iter().map(|member| format!("/{}", member.replace('~', "~0").replace('/', "~1"))).collect()
}

/// Builds the pointer to the place at which deserializing failed; empty for the whole document.
///
/// ```
/// let json = &mut serde_json::Deserializer::from_str(r#"{"a": [1, "x"]}"#);
/// let read: Result<std::collections::BTreeMap<String, Vec<u8>>, _> = serde_path_to_error::deserialize(json);
/// assert_eq!(assessment_core::pointer::to_error(read.unwrap_err().path()), "/a/1");
/// ```
#[must_use]
pub fn to_error(path: &Path) -> String {
    // What is no place in a document ends the pointer.
    let segments = path.iter().map_while(|segment| match segment {
        Segment::Map { key } => Some(to_member(&[key])),
        Segment::Seq { index } => Some(format!("/{index}")),
        Segment::Enum { .. } | Segment::Unknown => None,
    });
    segments.collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn pointers_lead_to_the_place_of_an_error() {
        let of = |json: &str| {
            let read: Result<BTreeMap<String, Vec<u8>>, _> =
                serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(json));
            to_error(read.expect_err("a text for a number").path())
        };
        assert_eq!(of(r#"{"a/b~c": [1, "x"]}"#), "/a~1b~0c/1");
        assert_eq!(of("[]"), "");
        assert_eq!(to_member(&["answers", "a/b~c"]), "/answers/a~1b~0c");
    }
}
