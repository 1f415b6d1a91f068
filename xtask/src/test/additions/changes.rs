//! Patches of an addition: insertions at lines that are found by what stands in them, so that changes elsewhere in a
//! file don't disturb them (`tests/additions/README.md`).

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::pseudo_language::{PseudoLanguage, rewritten};

/// DTO of a file of `tests/additions`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    pseudo_language: Option<PseudoLanguage>,
    change: Vec<Change>,
}

/// DTO of a change as it is written in TOML.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct ChangeEntry {
    file: String,
    after: Option<String>,
    before: Option<String>,
    after_last: Option<String>,
    instead_of: Option<String>,
    at_end: Option<bool>,
    text: String,
}

/// A patch of one file.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "ChangeEntry")]
pub struct Change {
    pub file: String,
    place: Place,
    text: String,
}

/// Position of the inserted text. Lines are found by their beginning, white space apart.
#[derive(Clone, Debug)]
enum Place {
    /// After the only line that begins so.
    After(String),
    /// Before the only line that begins so.
    Before(String),
    /// After the last line that begins so.
    AfterLast(String),
    /// Instead of this, which stands there once.
    InsteadOf(String),
    /// A new file, or the end of one.
    AtEnd,
    /// A new file with the messages of this one, in a pseudo-language.
    Translated(PseudoLanguage, String),
    /// All over a page: its paragraphs in a pseudo-language.
    Page(PseudoLanguage),
}

impl TryFrom<ChangeEntry> for Change {
    type Error = String;

    fn try_from(entry: ChangeEntry) -> Result<Self, String> {
        let places = [
            entry.after.map(Place::After),
            entry.before.map(Place::Before),
            entry.after_last.map(Place::AfterLast),
            entry.instead_of.map(Place::InsteadOf),
            entry.at_end.filter(|at_end| *at_end).map(|_| Place::AtEnd),
        ];
        match <[Place; 1]>::try_from(places.into_iter().flatten().collect::<Vec<_>>()) {
            Ok([place]) => Ok(Self { file: entry.file, place, text: entry.text }),
            Err(places) => Err(format!("a change of {} has one place, not {}", entry.file, places.len())),
        }
    }
}

/// Parses the changes that a file of `tests/additions` lists. `{last-year}` in it is the last year of the poverty line, `{next-year}`
/// the one after: next January it is another. `{pseudo: ...}` is a word in the letters of a pseudo-language.
pub fn read(root: &Path, file: &Path, last_year: u16) -> Result<Vec<Change>> {
    let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let text = text.replace("{last-year}", &last_year.to_string()).replace("{next-year}", &(last_year + 1).to_string());
    let File { pseudo_language, change: mut changes } =
        toml::from_str(&with_rewritten_words(&text)).with_context(|| file.display().to_string())?;
    if let Some(language) = pseudo_language {
        changes.extend(translation(root, &language)?);
    }
    Ok(changes)
}

fn with_rewritten_words(text: &str) -> String {
    let mut parts = text.split("{pseudo: ");
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.map(|part| match part.split_once('}') {
        Some((word, after)) => rewritten(word) + after,
        None => part.to_owned(),
    });
    first + &rest.collect::<String>()
}

/// Generates the translated files, one for each of the language from which it is made, and its paragraphs in the page.
fn translation(root: &Path, language: &PseudoLanguage) -> Result<Vec<Change>> {
    let from = format!("locales/{}", language.from);
    let mut names = Vec::new();
    for entry in fs::read_dir(root.join(&from)).with_context(|| from.clone())? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    let change = |file: String, place| Change { file, place, text: String::new() };
    let files = names.iter().map(|name| {
        let place = Place::Translated(language.clone(), format!("{from}/{name}"));
        change(format!("locales/{}/{name}", language.tag), place)
    });
    Ok(files.chain([change("index.html".into(), Place::Page(language.clone()))]).collect())
}

/// Returns the last year for which the poverty line is known.
pub fn last_year(poverty_line: &str) -> Result<u16> {
    let mut ends = poverty_line.lines().filter_map(|line| line.strip_prefix("to = ")).filter_map(|day| day.get(..4));
    ends.next_back().context("no value with an end")?.parse().context("the year of a day")
}

/// Lists the changed files, each once, in the order in which they are listed.
pub fn files(changes: &[Change]) -> Vec<&str> {
    let mut files: Vec<&str> = Vec::new();
    for change in changes {
        if !files.contains(&change.file.as_str()) {
            files.push(&change.file);
        }
    }
    files
}

impl Change {
    /// Applies the change below a folder.
    pub fn make(&self, root: &Path) -> Result<()> {
        let path = root.join(&self.file);
        let before = fs::read_to_string(&path).unwrap_or_default();
        let after = match &self.place {
            Place::Translated(language, from) => language.messages(&fs::read_to_string(root.join(from))?),
            Place::Page(language) => language.page(&before),
            place => place.put(&before, &self.text),
        };
        let after = after.with_context(|| format!("{}: {:?}", self.file, self.place))?;
        fs::create_dir_all(path.parent().context("a file has a folder")?)?;
        fs::write(&path, after).with_context(|| path.display().to_string())
    }
}

impl Place {
    fn put(&self, text: &str, new: &str) -> Result<String> {
        let at = match self {
            Self::After(begin) => only(&lines(text, begin))?.1,
            Self::Before(begin) => only(&lines(text, begin))?.0,
            Self::AfterLast(begin) => lines(text, begin).last().context("no line begins so")?.1,
            Self::InsteadOf(old) => {
                let found: Vec<_> = text.match_indices(old.as_str()).map(|(at, _)| (at, at + old.len())).collect();
                let (from, to) = only(&found)?;
                return Ok(format!("{}{new}{}", &text[..from], &text[to..]));
            }
            Self::AtEnd => text.len(),
            Self::Translated(..) | Self::Page(..) => bail!("made of a whole file"),
        };
        Ok(format!("{}{new}{}", &text[..at], &text[at..]))
    }
}

/// Finds the lines that begin so, as byte ranges.
fn lines(text: &str, begin: &str) -> Vec<(usize, usize)> {
    let mut at = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        if line.trim_start().starts_with(begin) {
            found.push((at, at + line.len()));
        }
        at += line.len();
    }
    found
}

fn only(found: &[(usize, usize)]) -> Result<(usize, usize)> {
    match found {
        [one] => Ok(*one),
        _ => bail!("found {} times", found.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(place: &str, text: &str) -> Result<String> {
        let file: File = toml::from_str(&format!("[[change]]\nfile = \"a\"\n{place}\ntext = \"new\\n\"\n")).unwrap();
        file.change[0].place.put(text, &file.change[0].text)
    }

    #[test]
    fn a_line_is_found_by_what_stands_in_it() {
        assert_eq!(put("after = \"a\"", "  a b\nc a\n").unwrap(), "  a b\nnew\nc a\n");
        assert_eq!(put("before = \"c\"", "a b\n  c\n").unwrap(), "a b\nnew\n  c\n");
        assert_eq!(put("after-last = \"b\"", "b\nb\nc").unwrap(), "b\nb\nnew\nc");
        assert_eq!(put("instead-of = \" b\\n\"", "a b\nc\n").unwrap(), "anew\nc\n");
        assert_eq!(put("at-end = true", "a\n").unwrap(), "a\nnew\n");
    }

    #[test]
    fn a_line_that_is_not_there_or_not_alone_is_refused() {
        for place in ["after = \"b\"", "before = \"b\"", "instead-of = \"b\""] {
            assert_eq!(put(place, "b\nb\n").unwrap_err().to_string(), "found 2 times");
            assert_eq!(put(place, "a\n").unwrap_err().to_string(), "found 0 times");
        }
        assert!(put("after-last = \"b\"", "a\n").is_err());
        assert!(toml::from_str::<File>("[[change]]\nfile = \"a\"\ntext = \"b\"\n").is_err(), "nowhere");
    }

    #[test]
    fn words_of_the_pseudo_language_are_in_its_letters() {
        assert_eq!(with_rewritten_words("a {pseudo: b} {c} {pseudo: x}"), "a \u{628} {c} \u{62e}");
    }

    #[test]
    fn the_last_year_follows_from_the_data() {
        assert_eq!(last_year("to = 2025-12-31\n# to = 2030\nto = 2026-12-31\n").unwrap(), 2026);
        assert!(last_year("to = \"open\"\n").is_err());
    }
}
