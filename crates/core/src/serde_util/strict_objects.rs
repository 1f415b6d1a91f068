//! Deserializer adapter that takes no list for an object: serde would also read a struct from a list of its members in
//! their order, and what was meant by `[34, 2]` nobody knows.
//!
//! ```
//! use assessment_core::serde_util::strict_objects::Objects;
//! use serde::Deserialize;
//!
//! #[derive(Debug, Deserialize)]
//! struct Point { x: u8, y: u8 }
//!
//! let read = |json| Vec::<Point>::deserialize(Objects(&mut serde_json::Deserializer::from_str(json)));
//! assert_eq!(read(r#"[{"x": 1, "y": 2}]"#).map(|all| (all[0].x, all[0].y)).ok(), Some((1, 2)));
//! assert!(read("[[1, 2]]").is_err());
//! ```

use core::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor,
};

/// Prefix of the type names with which serde_json talks to itself, as for a value that is kept as it stands.
const INTERNAL: &str = "$serde_json::";

/// Deserializer adapter that reads structs from objects only, however deep they stand.
pub struct Objects<D>(pub D);

/// Whether a visitor takes a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lists {
    Taken,
    Refused,
}

/// Visitor adapter that wraps what is within in [`Objects`].
struct Within<V>(V, Lists);

macro_rules! forward {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.0.$method(Within(visitor, Lists::Taken))
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Objects<D> {
    type Error = D::Error;

    forward! {
        deserialize_any deserialize_bool deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128 deserialize_f32 deserialize_f64
        deserialize_char deserialize_str deserialize_string deserialize_bytes deserialize_byte_buf deserialize_option
        deserialize_unit deserialize_seq deserialize_map deserialize_identifier deserialize_ignored_any
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_unit_struct(name, Within(visitor, Lists::Taken))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        if name.starts_with(INTERNAL) {
            return self.0.deserialize_newtype_struct(name, visitor);
        }
        self.0.deserialize_newtype_struct(name, Within(visitor, Lists::Taken))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_tuple(length, Within(visitor, Lists::Taken))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_tuple_struct(name, length, Within(visitor, Lists::Taken))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        if name.starts_with(INTERNAL) {
            return self.0.deserialize_struct(name, fields, visitor);
        }
        self.0.deserialize_struct(name, fields, Within(visitor, Lists::Refused))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_enum(name, variants, Within(visitor, Lists::Taken))
    }
}

macro_rules! visit {
    ($($method:ident($type:ty))*) => {$(
        fn $method<E: Error>(self, value: $type) -> Result<V::Value, E> {
            self.0.$method(value)
        }
    )*};
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Within<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    visit! {
        visit_bool(bool) visit_i8(i8) visit_i16(i16) visit_i32(i32) visit_i64(i64) visit_i128(i128) visit_u8(u8)
        visit_u16(u16) visit_u32(u32) visit_u64(u64) visit_u128(u128) visit_f32(f32) visit_f64(f64) visit_char(char)
        visit_str(&str) visit_borrowed_str(&'de str) visit_string(String) visit_bytes(&[u8])
        visit_borrowed_bytes(&'de [u8]) visit_byte_buf(Vec<u8>)
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.0.visit_none()
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.0.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        self.0.visit_some(Objects(deserializer))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        self.0.visit_newtype_struct(Objects(deserializer))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<V::Value, A::Error> {
        match self.1 {
            Lists::Taken => self.0.visit_seq(Access(access)),
            Lists::Refused => Err(A::Error::invalid_type(Unexpected::Seq, &self)),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<V::Value, A::Error> {
        self.0.visit_map(Access(access))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<V::Value, A::Error> {
        self.0.visit_enum(Access(access))
    }
}

/// Access adapter that wraps the elements of lists and maps in the same way.
struct Access<A>(A);

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Access<A> {
    type Error = A::Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, A::Error> {
        self.0.next_element_seed(Seed(seed))
    }

    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint()
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Access<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        self.0.next_key_seed(seed)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, A::Error> {
        self.0.next_value_seed(Seed(seed))
    }

    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint()
    }
}

impl<'de, A: EnumAccess<'de>> EnumAccess<'de> for Access<A> {
    type Error = A::Error;
    type Variant = Access<A::Variant>;

    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<(T::Value, Self::Variant), A::Error> {
        self.0.variant_seed(seed).map(|(value, variant)| (value, Access(variant)))
    }
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Access<A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.0.unit_variant()
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, A::Error> {
        self.0.newtype_variant_seed(Seed(seed))
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.0.tuple_variant(length, Within(visitor, Lists::Taken))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.0.struct_variant(fields, Within(visitor, Lists::Refused))
    }
}

struct Seed<T>(T);

impl<'de, T: DeserializeSeed<'de>> DeserializeSeed<'de> for Seed<T> {
    type Value = T::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T::Value, D::Error> {
        self.0.deserialize(Objects(deserializer))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;
    use serde::de::value::{Error as ValueError, MapDeserializer, SeqDeserializer};

    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Point {
        x: u8,
        y: u8,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    enum Shape {
        Nothing,
        Dot(Point),
        Circle(Point, u8),
        Line { from: Point },
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Drawing {
        list: Vec<Point>,
        named: BTreeMap<String, Point>,
        maybe: Option<Point>,
        shapes: Vec<Shape>,
    }

    fn read(json: &str) -> serde_json::Result<Drawing> {
        Drawing::deserialize(Objects(&mut serde_json::Deserializer::from_str(json)))
    }

    #[test]
    fn objects_are_read_as_ever_and_never_from_lists() {
        let point = r#"{"x": 1, "y": 2}"#;
        let of = |list: &str, named: &str, maybe: &str, dot: &str, circle: &str, line: &str| {
            format!(
                r#"{{"list": [{list}], "named": {{"a": {named}}}, "maybe": {maybe},
                "shapes": ["Nothing", {{"Dot": {dot}}}, {{"Circle": [{circle}, 3]}}, {{"Line": {line}}}]}}"#
            )
        };
        let line = format!(r#"{{"from": {point}}}"#);
        let right = of(point, point, point, point, point, &line);
        assert_eq!(read(&right).ok(), serde_json::from_str(&right).ok());
        assert_eq!(read(&right).expect("a drawing").shapes.len(), 4);
        let wrong = "[1, 2]";
        let line_of_list = format!("[{point}]");
        for json in [
            of(wrong, point, point, point, point, &line),
            of(point, wrong, point, point, point, &line),
            of(point, point, wrong, point, point, &line),
            of(point, point, point, wrong, point, &line),
            of(point, point, point, point, wrong, &line),
            of(point, point, point, point, point, &line_of_list),
        ] {
            assert!(serde_json::from_str::<Drawing>(&json).is_ok(), "without the adapter: {json}");
            assert!(read(&json).is_err(), "{json}");
        }
        assert!(read(&right.replace(r#""Nothing""#, r#"{"Nothing": 1}"#)).is_err());
        assert_eq!(read(&right.replace(r#""Nothing""#, r#"{"Nothing": null}"#)).ok(), read(&right).ok());
    }

    /// How many elements a deserializer says that it has.
    struct Announced;

    impl<'de> Visitor<'de> for Announced {
        type Value = Option<usize>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list or a map")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Option<usize>, A::Error> {
            let announced = access.size_hint();
            while access.next_element::<u8>()?.is_some() {}
            Ok(announced)
        }

        fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Option<usize>, A::Error> {
            let announced = access.size_hint();
            while access.next_entry::<u8, u8>()?.is_some() {}
            Ok(announced)
        }
    }

    #[test]
    fn the_number_of_elements_is_passed_on() {
        let list = SeqDeserializer::<_, ValueError>::new([1_u8, 2, 3].into_iter());
        assert_eq!(Objects(list).deserialize_seq(Announced), Ok(Some(3)));
        let map = MapDeserializer::<_, ValueError>::new([(1_u8, 2_u8), (3, 4)].into_iter());
        assert_eq!(Objects(map).deserialize_map(Announced), Ok(Some(2)));
    }
}
