//! Compiler of Fluent files to the catalogue's line format.

use std::collections::BTreeMap;
use std::fmt;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

use crate::languages::{Language, Script};

/// Compile error: the file and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompileError {
    /// Name of the file.
    pub file: String,
    /// What is wrong, for developers and translators.
    pub message: String,
}

impl fmt::Display for CompileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file, self.message)
    }
}

impl std::error::Error for CompileError {}

/// Compiles the files of one language, `(name, content)`, into one catalogue. The names of districts and municipalities
/// are added from the data of the core.
///
/// # Errors
///
/// On anything that isn't Fluent, that uses more of Fluent than placeholders and one selector a message, or on a
/// key that stands twice; on a table of places with a row that is none.
pub fn compile(language: &str, files: &[(&str, &str)]) -> Result<String, CompileError> {
    let mut texts = BTreeMap::new();
    for (name, content) in files {
        let fail = |message: String| CompileError { file: format!("{language}/{name}"), message };
        if let Some(at) = broken_escape(content) {
            return Err(fail(format!("an escape needs hexadecimal digits, at byte {at}")));
        }
        let resource = fluent_syntax::parser::parse(*content).map_err(|(_, errors)| {
            fail(errors.first().map_or_else(String::new, |e| format!("{e} at byte {}", e.pos.start)))
        })?;
        for entry in resource.body {
            let message = match entry {
                Entry::Message(message) => message,
                Entry::Term(term) => return Err(fail(format!("-{}: terms are not used here", term.id.name))),
                _ => continue,
            };
            let id = message.id.name;
            let attributes = message.attributes.iter().map(|a| (format!("{id}.{}", a.id.name), &a.value));
            let own = message.value.iter().map(|value| (id.to_owned(), value));
            for (key, pattern) in own.chain(attributes) {
                for (key, text) in lines(&key, pattern).map_err(|message| fail(format!("{key}: {message}")))? {
                    if texts.insert(key.clone(), text).is_some() {
                        return Err(fail(format!("{key} stands twice")));
                    }
                }
            }
        }
    }
    // Names of places go with the form, which asks for them.
    if files.iter().any(|(name, _)| *name == "places.ftl") {
        for (key, name) in places(language)? {
            // A language may have names of its own for some.
            texts.entry(key).or_insert(name);
        }
    }
    let mut compiled = format!("{language}\n");
    for (key, text) in texts {
        compiled.push_str(&format!("{key}\t{text}\n"));
    }
    Ok(compiled)
}

/// Finds an escape such as `\u00A0` that doesn't have its digits. The parser cuts them off by bytes before it looks at
/// them, and would end in the middle of a Cyrillic letter.
fn broken_escape(content: &str) -> Option<usize> {
    let digits = |at: usize, count: usize| {
        let digits = content.as_bytes().get(at + 2..at + 2 + count);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    };
    let short = content.match_indices("\\u").find(|(at, _)| !digits(*at, 4));
    let long = content.match_indices("\\U").find(|(at, _)| !digits(*at, 6));
    short.or(long).map(|(at, _)| at)
}

/// Compiles one message into its lines: one, or a selecting line and one for each variant.
fn lines(key: &str, pattern: &Pattern<&str>) -> Result<Vec<(String, String)>, String> {
    let selectors: Vec<_> = pattern
        .elements
        .iter()
        .filter_map(|element| match element {
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                Some((selector, variants))
            }
            _ => None,
        })
        .collect();
    match selectors.as_slice() {
        [] => Ok(vec![(key.into(), flat(pattern, None)?)]),
        [(InlineExpression::VariableReference { id }, variants)] => {
            let mut all = vec![(key.to_owned(), format!("{{?{}}}", id.name))];
            for variant in *variants {
                let name = match &variant.key {
                    VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name } => *name,
                };
                if variant.default && name != "other" {
                    return Err("the default variant must be [other]".into());
                }
                all.push((format!("{key}[{name}]"), flat(pattern, Some(&variant.value))?));
            }
            Ok(all)
        }
        [_] => Err("only a variable can select".into()),
        _ => Err("more than one selector".into()),
    }
}

/// Flattens a pattern to a text with placeholders as `{name}`, and the chosen variant in place of the selector.
fn flat(pattern: &Pattern<&str>, variant: Option<&Pattern<&str>>) -> Result<String, String> {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } if value.contains(['{', '}', '\t', '\r']) => {
                return Err("braces and tabs can't stand in a text".into());
            }
            PatternElement::TextElement { value } => text.push_str(&value.replace('\n', " ")),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => {
                text.push_str(&format!("{{{}}}", id.name));
            }
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
                let value = fluent_syntax::unicode::unescape_unicode_to_string(value);
                // Each is a sign of the compiled file.
                if value.contains(['{', '}', '\t', '\n', '\r']) {
                    return Err("braces, tabs and line breaks can't stand in a text".into());
                }
                text.push_str(&value);
            }
            PatternElement::Placeable { expression: Expression::Select { .. } } => match variant {
                Some(variant) => text.push_str(&flat(variant, None)?),
                None => return Err("a selector inside a variant".into()),
            },
            PatternElement::Placeable { .. } => return Err("only variables can stand in braces".into()),
        }
    }
    Ok(text.trim().to_owned())
}

/// Generates the messages of districts and municipalities, `place-<code>`: in Cyrillic, or in the official Latin transliteration, which the
/// signs on the roads have too.
fn places(language: &str) -> Result<Vec<(String, String)>, CompileError> {
    /// File, column of codes, content.
    const TABLES: [(&str, &str, &str); 2] = [
        ("districts.csv", "district_code", include_str!("../../core/data/places/districts.csv")),
        ("municipalities.csv", "municipality_code", include_str!("../../core/data/places/municipalities.csv")),
    ];
    let is_cyrillic = Language::find(language).is_some_and(|language| language.script == Script::Cyrillic);
    let name = if is_cyrillic { "name_bg" } else { "name_en" };
    let mut places = Vec::new();
    for (file, code, table) in TABLES {
        places.extend(names(table, code, name).map_err(|message| CompileError { file: file.into(), message })?);
    }
    Ok(places)
}

/// Parses two columns of a table with a heading, a code and a name, to messages.
fn names(table: &str, code: &str, name: &str) -> Result<Vec<(String, String)>, String> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let headers = reader.headers().map_err(|error| error.to_string())?.clone();
    let at = |column: &str| {
        let found = headers.iter().position(|header| header == column);
        found.ok_or_else(|| format!("there is no column {column}"))
    };
    let (code, name) = (at(code)?, at(name)?);
    let named = reader.records().map(|record| {
        let record = record.map_err(|error| error.to_string())?;
        let cell = |at: usize| record.get(at).unwrap_or_default();
        Ok((format!("place-{}", cell(code).to_lowercase()), cell(name).to_owned()))
    });
    named.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Catalogue;

    fn compiled(content: &str) -> Result<Catalogue, String> {
        compile("bg", &[("test.ftl", content)])
            .map_err(|error| error.message)
            .map(|text| Catalogue::load(text).expect("names its language"))
    }

    #[test]
    fn messages_attributes_and_plurals() {
        let texts = compiled("# comment\na = Здравей, { $name }\n    .hint = Две\n        думи\nb = Готови { $count ->\n    [one] е { $count } част\n   *[other] са { $count } части\n } днес\n")
            .expect("compiles");
        assert_eq!(texts.get("a.hint"), Some("Две думи"));
        assert_eq!(texts.fill_named("a", &[("name", "Ана".into())]), "Здравей, Ана");
        assert_eq!(texts.fill_named("b", &[("count", 1.into())]), "Готови е 1 част днес");
        assert_eq!(texts.fill_named("b", &[("count", 3.into())]), "Готови са 3 части днес");
        assert!(texts.get("place-lov").is_none());
    }

    #[test]
    fn names_of_places_go_with_their_file() {
        let named = |language: &str, own: &str| {
            let compiled = compile(language, &[("places.ftl", own)]).expect("compiles");
            Catalogue::load(compiled).expect("names its language").get("place-lov").map(String::from)
        };
        assert_eq!(named("bg", "").as_deref(), Some("Ловеч"));
        assert_eq!(named("en", "").as_deref(), Some("Lovech"));
        assert_eq!(named("en", "place-lov = Lovitch").as_deref(), Some("Lovitch"));
    }

    #[test]
    fn a_name_may_have_a_comma_and_quotes() {
        let table = "name_en,code\n\"Stolichna, the \"\"capital\"\"\",SOF46\r\nLovech,LOV\n";
        let named = |key: &str, name: &str| (key.to_owned(), name.to_owned());
        let names_of = |table| names(table, "code", "name_en");
        let wanted = vec![named("place-sof46", "Stolichna, the \"capital\""), named("place-lov", "Lovech")];
        assert_eq!(names_of(table), Ok(wanted));
        let one_cell_too_many = names_of("name_en,code\nStolichna, the capital,SOF46\n");
        assert!(one_cell_too_many.is_err_and(|message| message.contains("line: 2")), "the row that is none is told");
        assert_eq!(names_of("name,code\n"), Err("there is no column name_en".into()));
    }

    #[test]
    fn ends_of_lines_as_windows_writes_them() {
        let texts = compiled("a = x\r\nb = y\r\n    z\r\n    .hint = h\r\n").expect("compiles");
        assert_eq!(["a", "b", "b.hint"].map(|key| texts.get(key)), [Some("x"), Some("y z"), Some("h")]);
    }

    #[test]
    fn what_it_refuses() {
        assert!(compiled("a = { NUMBER($x) }").is_err());
        assert!(compiled("-term = x").is_err());
        assert!(compiled("a = x\na = y").is_err());
        assert!(compiled("a = { $n ->\n   *[many] x\n }").is_err());
        assert!(compiled("a = {").is_err());
        for sign in ["{", "}", "\\u0009", "\\u000A"] {
            assert!(compiled(&format!("a = x{{ \"{sign}\" }}y")).is_err(), "{sign}");
        }
        assert!(compiled("a = { \"\\u00A0\" }").is_ok());
        assert!(compiled("a = { \"\\u00я\" }").is_err());
        assert!(compiled("a = { \"\\U01F60\" }").is_err());
    }
}
