//! JSON parser and serializer, independent of the page's. The page around may have other ideas of it: libraries teach
//! lists, texts and dates how they are written (`toJSON`), or replace `JSON.parse` by one that makes dates of texts.

use std::fmt::{self, Display, Write};
use std::iter::Peekable;
use std::str::Chars;

/// Maximum nesting depth: nothing that we write or that the agency answers is so deep.
const DEEPEST: usize = 32;

/// JSON value, whatever its type.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Json {
    /// None at all: a member that isn't there.
    #[default]
    Absent,
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number as it is written.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object, in the order of its members.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Returns the string, if it is one.
    pub fn as_string(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    /// Returns the elements of a list; none of anything else.
    pub fn elements(&self) -> &[Self] {
        match self {
            Self::List(list) => list,
            _ => &[],
        }
    }

    /// Returns the members of an object; none of anything else.
    pub fn members(&self) -> &[(String, Self)] {
        match self {
            Self::Object(members) => members,
            _ => &[],
        }
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl<T: Into<Self>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Absent, Into::into)
    }
}

/// As JSON text.
impl Display for Json {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent | Self::Null => to.write_str("null"),
            Self::Bool(value) => to.write_str(if *value { "true" } else { "false" }),
            Self::Number(number) => to.write_str(number),
            Self::Text(text) => quote(text, to),
            Self::List(list) => {
                to.write_char('[')?;
                for (at, value) in list.iter().enumerate() {
                    if at > 0 {
                        to.write_char(',')?;
                    }
                    value.fmt(to)?;
                }
                to.write_char(']')
            }
            Self::Object(members) => {
                to.write_char('{')?;
                let mut is_first = true;
                for (name, value) in members {
                    if matches!(value, Self::Absent) {
                        continue;
                    }
                    if !is_first {
                        to.write_char(',')?;
                    }
                    is_first = false;
                    quote(name, to)?;
                    to.write_char(':')?;
                    value.fmt(to)?;
                }
                to.write_char('}')
            }
        }
    }
}

fn quote(text: &str, to: &mut fmt::Formatter<'_>) -> fmt::Result {
    to.write_char('"')?;
    for char in text.chars() {
        match char {
            '"' => to.write_str("\\\"")?,
            '\\' => to.write_str("\\\\")?,
            '\n' => to.write_str("\\n")?,
            '\r' => to.write_str("\\r")?,
            '\t' => to.write_str("\\t")?,
            '\u{8}' => to.write_str("\\b")?,
            '\u{c}' => to.write_str("\\f")?,
            char if char < ' ' => {
                to.write_str(if char < '\u{10}' { "\\u000" } else { "\\u001" })?;
                to.write_char(char::from_digit(u32::from(char) % 16, 16).unwrap_or('0'))?;
            }
            char => to.write_char(char)?,
        }
    }
    to.write_char('"')
}

/// Parses a whole text as JSON; `None` if anything else stands in it.
pub fn read(text: &str) -> Option<Json> {
    let mut reader = Reader(text.chars().peekable());
    let value = reader.value(0)?;
    reader.blanks();
    reader.0.next().is_none().then_some(value)
}

struct Reader<'a>(Peekable<Chars<'a>>);

impl Reader<'_> {
    fn blanks(&mut self) {
        while self.0.next_if(|char| matches!(char, ' ' | '\n' | '\r' | '\t')).is_some() {}
    }

    /// Consumes a character if it comes next, blanks left aside; returns whether it did.
    fn passes(&mut self, expected: char) -> bool {
        self.blanks();
        self.0.next_if_eq(&expected).is_some()
    }

    fn value(&mut self, depth: usize) -> Option<Json> {
        if depth > DEEPEST {
            return None;
        }
        self.blanks();
        match self.0.peek()? {
            '{' => {
                let of = |reader: &mut Self| {
                    reader.blanks();
                    let name = reader.text()?;
                    let value = reader.passes(':').then(|| reader.value(depth + 1))??;
                    Some((name, value))
                };
                self.several('}', of).map(Json::Object)
            }
            '[' => self.several(']', |reader| reader.value(depth + 1)).map(Json::List),
            '"' => self.text().map(Json::Text),
            _ => self.word(),
        }
    }

    /// Parses the elements between brackets, with commas between.
    fn several<T>(&mut self, end: char, mut one: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        self.0.next()?;
        let mut all = Vec::new();
        if self.passes(end) {
            return Some(all);
        }
        loop {
            all.push(one(self)?);
            if self.passes(end) {
                return Some(all);
            }
            if !self.passes(',') {
                return None;
            }
        }
    }

    fn text(&mut self) -> Option<String> {
        self.0.next_if_eq(&'"')?;
        let mut text = String::new();
        loop {
            match self.0.next()? {
                '"' => return Some(text),
                '\\' => text.push(self.escaped()?),
                char if char < ' ' => return None,
                char => text.push(char),
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        Some(match self.0.next()? {
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let unit = self.unit()?;
                // Half a character, and perhaps the other half behind it.
                let low = |unit: u32| (0xdc00..0xe000).contains(&unit);
                if (0xd800..0xdc00).contains(&unit) {
                    let mut ahead = Self(self.0.clone());
                    let next = (ahead.0.next() == Some('\\') && ahead.0.next() == Some('u')).then(|| ahead.unit());
                    if let Some(second) = next.flatten().filter(|unit| low(*unit)) {
                        self.0 = ahead.0;
                        return char::from_u32(0x1_0000 + ((unit - 0xd800) << 10) + (second - 0xdc00));
                    }
                }
                char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            char @ ('"' | '\\' | '/') => char,
            _ => return None,
        })
    }

    /// Parses four hexadecimal digits (UTF-16 code unit).
    fn unit(&mut self) -> Option<u32> {
        (0..4).try_fold(0, |unit, _| Some(unit * 16 + self.0.next()?.to_digit(16)?))
    }

    /// Parses a word without quotes: a number or one of three literals.
    fn word(&mut self) -> Option<Json> {
        let mut word = String::new();
        while let Some(char) = self.0.next_if(|char| char.is_ascii_alphanumeric() || matches!(char, '-' | '+' | '.')) {
            word.push(char);
        }
        Some(match word.as_str() {
            "null" => Json::Null,
            "true" => Json::Bool(true),
            "false" => Json::Bool(false),
            _ => {
                let is_number = word.ends_with(|char: char| char.is_ascii_digit())
                    && word.starts_with(|char: char| char == '-' || char.is_ascii_digit())
                    && word.chars().all(|char| matches!(char, '0'..='9' | '-' | '+' | '.' | 'e' | 'E'));
                is_number.then_some(Json::Number(word))?
            }
        })
    }
}
