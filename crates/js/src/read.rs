//! Deserializer of JavaScript values, as strict as JSON is read natively.
//!
//! serde-wasm-bindgen asks an object only for the members that a struct names. A misspelt member would be passed over in
//! silence, and with it an answer: so objects and lists are walked here, and it reads what they hold.

use assessment_core::pointer;
use assessment_core::text::compose_with;
use js_sys::{Array, JsString, Object};
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{Deserialize, Deserializer, Error as _, IntoDeserializer, Unexpected, Visitor};
use serde::forward_to_deserialize_any;
use serde_path_to_error::Track;
use serde_wasm_bindgen::Error;
use wasm_bindgen::{JsCast, JsValue};

use crate::thrown::Thrown;

/// Maximum nesting depth, deeper than anything that is read here; a cyclic object has no end.
const DEEPEST: u8 = 32;

/// Deserializes an argument.
///
/// # Errors
///
/// `wrong-shape`, with what was expected and where.
pub fn read<'de, T: Deserialize<'de>>(value: JsValue) -> Result<T, Thrown> {
    // JavaScript has Unicode's tables; they need not be in this package too.
    compose_with(|text| JsString::from(text).normalize("NFC").into());
    T::deserialize(JsInput { value: value.clone(), depth: 0 }).map_err(|error| {
        // It is written as JavaScript writes an error, once for each time that it was handed on.
        Thrown::wrong_shape(error.to_string().trim_start_matches("Error: "), &pointer_to_error::<T>(value))
    })
}

/// Returns the JSON pointer to where a value has another shape. Found by deserializing it again: to keep track of the path would cost time on every good one.
fn pointer_to_error<'de, T: Deserialize<'de>>(value: JsValue) -> String {
    let mut track = Track::new();
    let tracked = serde_path_to_error::Deserializer::new(JsInput { value, depth: 0 }, &mut track);
    if T::deserialize(tracked).is_ok() { String::new() } else { pointer::to_error(&track.path()) }
}

/// Deserializer over a JavaScript value.
struct JsInput {
    value: JsValue,
    depth: u8,
}

impl JsInput {
    fn is_missing(&self) -> bool {
        self.value.is_undefined() || self.value.is_null()
    }
}

impl<'de> Deserializer<'de> for JsInput {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let depth = self.depth + 1;
        if depth > DEEPEST {
            return Err(Error::custom("too many objects within each other"));
        }
        if let Some(list) = self.value.dyn_ref::<Array>() {
            return visitor.visit_seq(SeqDeserializer::new(list.iter().map(|value| JsInput { value, depth })));
        }
        if is_plain(&self.value) {
            let entries = Object::entries(self.value.unchecked_ref());
            let members = entries.iter().filter_map(|entry| {
                let entry: Array = entry.unchecked_into();
                // As for JSON, a member that is undefined isn't there.
                let value = Some(entry.get(1)).filter(|value| !value.is_undefined())?;
                Some((entry.get(0).as_string()?, JsInput { value, depth }))
            });
            return visitor.visit_map(MapDeserializer::new(members));
        }
        if self.value.is_object() {
            return Err(Error::custom("only plain objects and arrays are read, as JSON has them"));
        }
        serde_wasm_bindgen::Deserializer::from(self.value).deserialize_any(visitor)
    }

    /// Accepts plain objects only: serde would also take a list of the members in their order.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if self.value.is_instance_of::<Array>() {
            return Err(Error::invalid_type(Unexpected::Seq, &visitor));
        }
        self.deserialize_any(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.is_missing() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        serde_wasm_bindgen::Deserializer::from(self.value).deserialize_enum(name, variants, visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map identifier
    }
}

impl IntoDeserializer<'_, Error> for JsInput {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// Whether the value is a plain object as JSON has them: not a `Map`, a `Date` or another class's instance, whose
/// members would say little.
fn is_plain(value: &JsValue) -> bool {
    if !value.is_object() {
        return false;
    }
    let prototype = Object::get_prototype_of(value);
    // One from another frame has another `Object`, but nothing above its prototype either.
    prototype.is_null() || Object::get_prototype_of(&prototype).is_null()
}
