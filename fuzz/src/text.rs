//! Changes to text, byte by byte, by words and by lines.

use crate::Random;

/// What people and programs get wrong in any text.
const EVERYWHERE: &[&str] = &[
    "",
    " ",
    "\u{a0}",
    "\n",
    "\r\n",
    "\t",
    "\0",
    "-",
    "--",
    "+",
    ".",
    ",",
    "/",
    "|",
    "\"",
    "\\",
    "{",
    "}",
    "[",
    "]",
    ":",
    "%",
    "0",
    "1",
    "9",
    "00",
    "-1",
    "1e9",
    "0.5",
    "99999999999999999999",
    "340282366920938463463374607431768211456",
    "NaN",
    "null",
    "true",
    "\u{feff}",
    "\u{200e}",
    "\u{ad}",
    "\u{2028}",
    "٣",
    "０",
    "е",
    "г",
    "І",
    "🙂",
    "a\u{301}",
];

/// A changed copy.
pub fn change(input: &[u8], words: &[String], random: &mut Random) -> Vec<u8> {
    let from = at(input, random);
    let to = match random.below(3) {
        0 => from,
        1 => (from + 1 + random.below(4)).min(input.len()),
        _ => at(input, random),
    };
    let (from, to) = (from.min(to), from.max(to));
    let (before, rest) = input.split_at(from);
    let (between, after) = rest.split_at(to - from);
    let instead = match random.below(6) {
        0 => Vec::new(),
        1 => between.repeat(2 + random.below(3)),
        2 => vec![u8::try_from(random.below(256)).unwrap_or_default()],
        3 => input.get(at(input, random)..).unwrap_or_default().iter().take(20).copied().collect(),
        4 => word(words, random).into_bytes(),
        _ => random.one(EVERYWHERE).copied().unwrap_or_default().as_bytes().to_vec(),
    };
    [before, &instead, after].concat()
}

/// A word of the parser's, or one that is odd anywhere.
pub fn word(words: &[String], random: &mut Random) -> String {
    if words.is_empty() || random.below(4) == 0 {
        random.one(EVERYWHERE).copied().unwrap_or_default().into()
    } else {
        random.one(words).cloned().unwrap_or_default()
    }
}

/// Somewhere in the input, its end included.
fn at(input: &[u8], random: &mut Random) -> usize {
    random.below(input.len() + 1)
}
