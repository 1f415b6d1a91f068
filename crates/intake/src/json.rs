//! JSON deserialization whose errors say where: serde's error with its path, as a JSON pointer (RFC 6901).

use assessment_core::pointer;
use serde::de::DeserializeOwned;
use serde_json::{Deserializer, Value};

/// JSON deserialization error: a syntax error or a shape error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JsonError {
    /// A syntax error: it isn't JSON.
    Syntax,
    /// JSON, but of another shape.
    Shape(ShapeError),
}

/// A shape error: where, and what was expected there.
///
/// For the sender alone. It names members, which are the sender's own text; what stood in them it doesn't repeat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShapeError {
    /// JSON pointer (RFC 6901) of the member; empty for the whole document.
    pub pointer: String,
    /// The deserializer's message without the value that it met.
    pub message: String,
}

/// Deserializes a JSON object from the whole of the bytes. They are parsed once; again only to tell the two kinds of
/// error apart.
///
/// # Errors
///
/// [`JsonError`].
pub fn from_slice<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, JsonError> {
    let bytes = without_mark(bytes);
    let error = match read(bytes) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    // A reader may give up on the shape long before the place where the syntax is wrong.
    match serde_json::from_slice::<Value>(bytes) {
        Ok(_) => Err(JsonError::Shape(error)),
        Err(_) => Err(JsonError::Syntax),
    }
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ShapeError> {
    // A struct would also be read from a list of its members in order, which nobody means.
    if bytes.trim_ascii_start().first() != Some(&b'{') {
        return Err(ShapeError { pointer: String::new(), message: "expected an object".to_owned() });
    }
    let mut json = Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut json)
        .map_err(|error| ShapeError { pointer: pointer::to_error(error.path()), message: message(error.inner()) })?;
    json.end().map_err(|error| ShapeError { pointer: String::new(), message: message(&error) })?;
    Ok(value)
}

/// Extracts a string member of an object, whatever else is in the object.
#[must_use]
pub fn text_member(bytes: &[u8], name: &str) -> Option<String> {
    let value: Value = serde_json::from_slice(without_mark(bytes)).ok()?;
    Some(value.get(name)?.as_str()?.to_owned())
}

/// Strips a byte order mark, which says nothing here (RFC 8259, 8.1), and which some programs write.
fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// Returns serde's message without the value: "invalid type: string \"...\", expected u8" could hold anything about a
/// person.
fn message(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let has_value = ["invalid type: ", "invalid value: "].iter().any(|start| message.starts_with(start));
    let Some((unexpected, expected)) = message.rsplit_once(", expected ").filter(|_| has_value) else { return message };
    // The kind of the value stands before it, and the value in quotes.
    let kind = unexpected.split(['"', '`']).next().unwrap_or_default().trim_end();
    format!("{kind}, expected {expected}")
}
