//! Code generator: Fluent files to modules of typed message keys, one for each crate that shows texts (`message`).
//!
//! What the core tells of (`wanted`) is asked for by its ids, and what a family of texts has by its beginning; every other
//! text is named by the program that shows it, and so is generated for that program.

mod programs;
mod wanted;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

pub use programs::{PROGRAMS, Program};
pub use wanted::{EXTRAS, FORMS, by_a_form, by_methods, by_the_core};

use crate::{Catalogue, LANGUAGES, compile};

/// A message: its file, and the placeholders that it has in some language.
#[derive(Debug, Default)]
struct Text {
    file: String,
    placeholders: BTreeSet<String>,
}

/// The messages of all languages by key.
pub struct MessagesByKey(BTreeMap<String, Text>);

impl MessagesByKey {
    /// Parses the Fluent files of all languages from `locales`.
    ///
    /// # Errors
    ///
    /// If a file can't be read or compiled.
    pub fn read(locales: &Path) -> io::Result<Self> {
        let mut all = Self(BTreeMap::new());
        for language in LANGUAGES {
            for entry in fs::read_dir(locales.join(language.tag))? {
                let path = entry?.path();
                if path.extension().is_some_and(|end| end == "ftl") {
                    let name = path.file_name().unwrap_or_default().to_string_lossy();
                    all.add(language.tag, &name, &fs::read_to_string(&path)?)?;
                }
            }
        }
        Ok(all)
    }

    fn add(&mut self, language: &str, name: &str, content: &str) -> io::Result<()> {
        let compiled = compile::compile(language, &[(name, content)]).map_err(io::Error::other)?;
        let catalogue = Catalogue::load(compiled).map_err(|_| io::Error::other(language))?;
        for key in catalogue.keys() {
            let text = self.0.entry(key.split('[').next().unwrap_or(key).to_owned()).or_default();
            text.file = name.trim_end_matches(".ftl").to_owned();
            text.placeholders.extend(placeholders(catalogue.get(key).unwrap_or_default()));
        }
        Ok(())
    }

    /// Lists the keys of the messages that a program names.
    #[must_use]
    pub fn named_by(&self, program: &Program) -> Vec<&str> {
        let core = by_the_core();
        let belongs = |key: &str, file: &str| {
            let elsewhere = PROGRAMS.iter().any(|other| other.also.contains(&key));
            let of_a_text = EXTRAS.iter().filter_map(|extra| key.strip_suffix(extra)).any(|base| core.contains(base));
            let of_a_family = PROGRAMS.iter().flat_map(|program| program.open).any(|family| key.starts_with(family));
            program.files.contains(&file)
                && !(elsewhere || of_a_text || of_a_family || core.contains(key) || programs::is_of_a_question(key))
        };
        let keys = self.0.iter().filter(|(key, text)| program.also.contains(&key.as_str()) || belongs(key, &text.file));
        keys.map(|(key, _)| key.as_str()).collect()
    }

    /// Generates the module of a program.
    #[must_use]
    pub fn module(&self, program: &Program) -> String {
        let mut code = String::from(HEAD);
        let keys = self.named_by(program);
        let has = |key: &&str| self.0.get(*key).is_some_and(|text| !text.placeholders.is_empty());
        let (messages, plain): (Vec<&str>, Vec<&str>) = keys.into_iter().partition(has);
        let mut used = Vec::new();
        used.extend((!plain.is_empty()).then_some("Key"));
        used.extend((!messages.is_empty()).then_some("Message"));
        let texts = program.texts;
        if !messages.is_empty() {
            line(&mut code, &format!("\nuse {texts}::{{Catalogue, {}, TextArgument}};", used.join(", ")));
        } else if !used.is_empty() {
            line(&mut code, &format!("\nuse {texts}::{};", used.join(", ")));
        }
        if !plain.is_empty() {
            code.push('\n');
        }
        for key in &plain {
            line(&mut code, &format!("pub(crate) const {}: Key = Key::generated({key:?});", constant(key)));
        }
        for key in &messages {
            if let Some(text) = self.0.get(*key) {
                message(&mut code, key, &text.placeholders);
            }
        }
        if !program.families.is_empty() || !program.open.is_empty() {
            line(&mut code, &format!("\npub(crate) mod family {{\n    use {texts}::Family;\n"));
            let families: BTreeSet<_> = program.families.iter().chain(program.open).collect();
            for family in families {
                let count = self.0.keys().filter(|key| key.starts_with(family)).count();
                // A beginning that no text has must not get a name.
                if count > 0 {
                    let name = constant(family.trim_end_matches('-'));
                    line(&mut code, &format!("    pub(crate) const {name}: Family = Family::generated({family:?});"));
                }
            }
            line(&mut code, "}");
        }
        code
    }
}

const HEAD: &str = "\
// Generated by `cargo xtask generate` from locales/*/*.ftl: not to be changed by hand.
//! Message keys of the texts that this crate names. A text that nobody uses doesn't compile.

#![deny(dead_code)]
";

/// Generates all modules: the path in the project and the content.
///
/// # Errors
///
/// If the Fluent files can't be read.
pub fn modules(root: &Path) -> io::Result<Vec<(PathBuf, String)>> {
    let texts = MessagesByKey::read(&root.join("locales"))?;
    Ok(PROGRAMS.iter().map(|program| (root.join(program.module), texts.module(program))).collect())
}

fn message(code: &mut String, key: &str, placeholders: &BTreeSet<String>) {
    let name = structure(key);
    let fields: Vec<String> = placeholders.iter().map(|name| name.replace('-', "_")).collect();
    let declared: String = fields.iter().map(|field| format!("    pub {field}: TextArgument<'a>,\n")).collect();
    let values: Vec<String> =
        placeholders.iter().zip(&fields).map(|(name, field)| format!("({name:?}, self.{field})")).collect();
    line(
        code,
        &format!(
            "\n/// `{key}`\npub(crate) struct {name}<'a> {{\n{declared}}}\n\n\
             impl Message for {name}<'_> {{\n    #[inline(always)]\n    fn fill_from(self, texts: &Catalogue) -> String {{\n        \
             texts.fill_named({key:?}, &[{}])\n    }}\n}}",
            values.join(", ")
        ),
    );
}

fn line(code: &mut String, line: &str) {
    // Writing to a string can't fail.
    let _ = writeln!(code, "{line}");
}

fn placeholders(text: &str) -> impl Iterator<Item = String> {
    text.split('{').skip(1).filter_map(|rest| Some(rest.split('}').next()?.trim_start_matches('?').to_owned()))
}

fn constant(key: &str) -> String {
    key.replace(['-', '.'], "_").to_uppercase()
}

fn structure(key: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    key.split(['-', '.']).map(word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROGRAM: Program = Program {
        module: "",
        texts: "assessment_texts",
        files: &["ui"],
        also: &["consistency-title"],
        families: &["m-", "no-such-"],
        open: &["sent-sign-"],
    };

    #[test]
    fn a_module_has_what_the_program_names_and_nothing_else() {
        let mut texts = MessagesByKey(BTreeMap::new());
        let files = [
            (
                "bg",
                "ui.ftl",
                "a-b = x\nq-egn = x\nsent-sign-paper = x\nm-car = x\nn = { $very-much ->\n *[other] x\n }",
            ),
            ("en", "ui.ftl", "a-b = x\n    .c = x\nn = { $to } { $very-much }"),
            ("en", "consistency.ftl", "consistency-title = x\nconsistency-other = x"),
        ];
        for (language, name, content) in files {
            texts.add(language, name, content).expect("compiles");
        }
        assert_eq!(texts.named_by(&PROGRAM), ["a-b", "a-b.c", "consistency-title", "n"]);
        let module = texts.module(&PROGRAM);
        let has = |line: &str| assert!(module.contains(line), "no {line} in {module}");
        has("const A_B_C: Key = Key::generated(\"a-b.c\");");
        has("pub(crate) struct N<'a> {\n    pub to: TextArgument<'a>,\n    pub very_much: TextArgument<'a>,\n}");
        has("texts.fill_named(\"n\", &[(\"to\", self.to), (\"very-much\", self.very_much)])");
        has("const SENT_SIGN: Family = Family::generated(\"sent-sign-\");");
        assert!(!module.contains("NO_SUCH") && !module.contains("EGN") && !module.contains("OTHER"), "{module}");
    }
}
