//! Serde helper for integers in JSON. What doesn't fit is refused with the numbers that do, not with the name of a
//! type. For `#[serde(deserialize_with = "crate::serde_util::lenient_integer::read")]`.

use core::fmt;
use core::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};

/// Integer type that the helper deserializes.
pub(crate) trait Whole: TryFrom<u64> {
    /// Maximum value of the type.
    const MOST: u32;
}

impl Whole for u8 {
    const MOST: u32 = u8::MAX as u32;
}

impl Whole for u16 {
    const MOST: u32 = u16::MAX as u32;
}

impl Whole for u32 {
    const MOST: u32 = u32::MAX;
}

pub(crate) fn read<'de, D: Deserializer<'de>, T: Whole>(deserializer: D) -> Result<T, D::Error> {
    Ok(Read::deserialize(deserializer)?.0)
}

/// Deserializes an optional integer; beside it stands `default`.
pub(crate) fn read_maybe<'de, D: Deserializer<'de>, T: Whole>(deserializer: D) -> Result<Option<T>, D::Error> {
    Ok(Option::<Read<T>>::deserialize(deserializer)?.map(|read| read.0))
}

struct Read<T>(T);

impl<'de, T: Whole> Deserialize<'de> for Read<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(IntegerVisitor(PhantomData))
    }
}

struct IntegerVisitor<T>(PhantomData<T>);

impl<T: Whole> Visitor<'_> for IntegerVisitor<T> {
    type Value = Read<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a whole number from 0 to {}", T::MOST)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Read<T>, E> {
        T::try_from(value).map(Read).map_err(|_| E::invalid_value(Unexpected::Unsigned(value), &self))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Read<T>, E> {
        match u64::try_from(value) {
            Ok(value) => self.visit_u64(value),
            Err(_) => Err(E::invalid_value(Unexpected::Signed(value), &self)),
        }
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Read<T>, E> {
        // pandas writes a column of whole numbers with gaps as 34.0, which JSON Schema calls an integer too.
        let fits = value.fract() == 0.0 && (0.0..=f64::from(T::MOST)).contains(&value);
        let whole = if fits { T::try_from(value as u64).ok() } else { None };
        whole.map(Read).ok_or_else(|| E::invalid_value(Unexpected::Float(value), &self))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{read, read_maybe};

    #[test]
    fn whole_numbers_are_read_as_programs_write_them() {
        for (json, expected) in [(json!(0), 0), (json!(255), 255), (json!(34.0), 34), (json!(-0.0), 0)] {
            assert_eq!(read::<_, u8>(&json).expect("fits"), expected);
            assert_eq!(read_maybe::<_, u8>(&json).expect("fits"), Some(expected));
        }
        assert_eq!(read::<_, u16>(json!(65_535)).expect("fits"), 65_535);
        assert_eq!(read::<_, u32>(json!(4_294_967_295_u32)).expect("fits"), u32::MAX);
        assert_eq!(read_maybe::<_, u8>(Value::Null).expect("none"), None);
    }

    #[test]
    fn what_does_not_fit_is_refused_with_what_does() {
        for (json, seen) in [
            (json!(256), "integer `256`"),
            (json!(-1), "integer `-1`"),
            (json!(2.5), "floating point `2.5`"),
            (json!(256.0), "floating point `256.0`"),
            (json!(-1.0), "floating point `-1.0`"),
            (json!("34"), "string \"34\""),
            (json!(true), "boolean `true`"),
            (json!(null), "null"),
        ] {
            let error = read::<_, u8>(&json).expect_err("doesn't fit").to_string();
            assert!(error.ends_with("expected a whole number from 0 to 255"), "{error}");
            assert!(error.contains(seen), "{error}");
        }
        let error = read_maybe::<_, u16>(json!(65_536)).expect_err("doesn't fit").to_string();
        assert!(error.ends_with("expected a whole number from 0 to 65535"), "{error}");
    }
}
