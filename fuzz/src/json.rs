//! Changes to JSON as a tree.

use serde_json::{Map, Number, Value};

use crate::{Random, text};

/// Numbers on the edges of what readers hold.
const NUMBERS: &[&str] = &[
    "0",
    "1",
    "4",
    "5",
    "-1",
    "2.0",
    "0.5",
    "30",
    "31",
    "100",
    "100.0001",
    "255",
    "256",
    "65535",
    "65536",
    "4294967295",
    "4294967296",
    "9007199254740993",
    "9223372036854775807",
    "18446744073709551615",
    "1e300",
    "0.1234567890123456",
];

/// A changed copy, or nothing where the input isn't JSON.
pub fn change(input: &[u8], words: &[String], random: &mut Random) -> Option<Vec<u8>> {
    let mut root: Value = serde_json::from_slice(input).ok()?;
    let chosen = random.below(count(&root));
    let donor = nth(&root, random.below(count(&root))).cloned();
    let place = nth_mut(&mut root, &mut { chosen })?;
    *place = changed(place.take(), donor, words, random);
    // A tree can't hold a member twice, its text can.
    Some(serde_json::to_string(&root).ok()?.replace(TWICE_WRITTEN, "\":").into_bytes())
}

/// Behind a name: the member stands twice. And how JSON writes it.
const TWICE: char = '\u{1}';
const TWICE_WRITTEN: &str = "\\u0001\":";

fn changed(value: Value, donor: Option<Value>, words: &[String], random: &mut Random) -> Value {
    match (value, random.below(8)) {
        (_, 0) => donor.unwrap_or_default(),
        (_, 1) => leaf(words, random),
        (Value::Object(mut members), what) => {
            let key = members.keys().nth(random.below(members.len())).cloned().unwrap_or_default();
            match what {
                2 | 3 => {
                    members.remove(&key);
                }
                4 => {
                    let value = members.remove(&key).unwrap_or_default();
                    members.insert(text::word(words, random), value);
                }
                5 => {
                    members.insert(text::word(words, random), donor.unwrap_or_default());
                }
                6 => {
                    members.insert(format!("{key}{TWICE}"), donor.unwrap_or_default());
                }
                _ => {
                    members.insert(text::word(words, random), leaf(words, random));
                }
            }
            Value::Object(members)
        }
        (Value::Array(mut elements), what) => {
            let at = random.below(elements.len() + 1);
            match what {
                2 => drop(elements.pop()),
                3 => elements.reverse(),
                4 => elements.extend(elements.clone()),
                5 => elements.insert(at, donor.unwrap_or_default()),
                _ => elements.insert(at, leaf(words, random)),
            }
            Value::Array(elements)
        }
        (Value::String(old), 2 | 3) => {
            String::from_utf8_lossy(&text::change(old.as_bytes(), words, random)).into_owned().into()
        }
        (Value::String(old), 4) => Value::Array(old.split('-').map(Value::from).collect()),
        (Value::Number(old), 2) => old.to_string().into(),
        (Value::Bool(old), 2..=5) => Value::Bool(!old),
        (_, 3) => Value::Array(vec![leaf(words, random)]),
        (_, 4) => Value::Object(Map::from_iter([(text::word(words, random), leaf(words, random))])),
        _ => leaf(words, random),
    }
}

fn leaf(words: &[String], random: &mut Random) -> Value {
    match random.below(6) {
        0 => Value::Null,
        1 => Value::Bool(random.below(2) == 0),
        2 => {
            let number = random.one(NUMBERS).copied().unwrap_or("0");
            number.parse::<Number>().map_or(Value::Null, Value::Number)
        }
        3 => Value::from(random.below(6)),
        _ => text::word(words, random).into(),
    }
}

/// How many values a tree holds, itself included.
fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(elements) => elements.iter().map(count).sum(),
        Value::Object(members) => members.values().map(count).sum(),
        _ => 0,
    }
}

fn nth(value: &Value, mut at: usize) -> Option<&Value> {
    let mut open = vec![value];
    while let Some(value) = open.pop() {
        if at == 0 {
            return Some(value);
        }
        at -= 1;
        match value {
            Value::Array(elements) => open.extend(elements),
            Value::Object(members) => open.extend(members.values()),
            _ => {}
        }
    }
    None
}

fn nth_mut<'a>(value: &'a mut Value, at: &mut usize) -> Option<&'a mut Value> {
    if *at == 0 {
        return Some(value);
    }
    *at -= 1;
    match value {
        Value::Array(elements) => elements.iter_mut().find_map(|element| nth_mut(element, at)),
        Value::Object(members) => members.values_mut().find_map(|member| nth_mut(member, at)),
        _ => None,
    }
}
