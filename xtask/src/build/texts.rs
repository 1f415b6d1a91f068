//! Compilation of the texts that the widget downloads: one small catalogue for each language.

use std::fs;

use anyhow::{Context, Result, anyhow, bail};
use assessment_texts::Catalogue;
use assessment_texts::files::{OUTSIDE, REASONS};

use crate::project::Project;

/// Compiles the listed files of each language: tag and catalogue, in the order of `assessment_texts::LANGUAGES`.
pub fn compile(project: &Project, list: &[&str]) -> Result<Vec<(String, String)>> {
    assessment_texts::LANGUAGES
        .iter()
        .map(|language| Ok((language.tag.to_owned(), one(project, language.tag, list)?)))
        .collect()
}

/// Map of fallback messages by the reason's name.
pub type Reasons = Vec<(String, String)>;

/// Reads the fallback messages shown in the place of the form: the tag of each language with its sentences.
pub fn reasons(project: &Project) -> Result<Vec<(String, Reasons)>> {
    let mut all = Vec::new();
    for (tag, text) in compile(project, OUTSIDE)? {
        let catalogue = Catalogue::load(text).map_err(|_| anyhow!("no language {tag}"))?;
        let sentence = |key: &&str| {
            let name = key.strip_prefix("reason-").unwrap_or(key);
            Some((name.to_owned(), catalogue.get(key)?.to_owned()))
        };
        all.push((tag, REASONS.iter().filter_map(sentence).collect()));
    }
    Ok(all)
}

/// Computes the checksum of a text in the same way as `src/loading.js`: FNV-1a over UTF-16.
pub fn sum(text: &str) -> u32 {
    text.encode_utf16().fold(0x811c_9dc5, |sum, unit| (sum ^ u32::from(unit)).wrapping_mul(0x0100_0193))
}

/// Encodes a catalogue in the character encoding in which the language travels.
pub fn encode(tag: &str, texts: &str) -> Result<Vec<u8>> {
    let language = assessment_texts::Language::find(tag).with_context(|| format!("no language {tag}"))?;
    let charset = encoding_rs::Encoding::for_label(language.charset.as_bytes())
        .with_context(|| format!("{} of {tag} is no encoding that browsers know", language.charset))?;
    let unknown = |char: &char| charset.encode(char.encode_utf8(&mut [0; 4])).2;
    if let Some(line) = texts.lines().find(|line| line.chars().any(|char| unknown(&char))) {
        bail!(
            "{} doesn't know a character of this text; put it in other words or change `charset` of {tag} in \
             crates/texts/src/languages.rs: {line}",
            language.charset
        );
    }
    Ok(charset.encode(texts).0.into_owned())
}

fn one(project: &Project, tag: &str, list: &[&str]) -> Result<String> {
    let folder = project.root.join("locales").join(tag);
    let mut files = Vec::new();
    for file in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
        let path = file?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if assessment_texts::files::is_of(list, &name) {
            files.push((name, fs::read_to_string(&path).with_context(|| path.display().to_string())?));
        }
    }
    let expected = list.len();
    if files.len() != expected {
        bail!("{}: {} of {expected} files that the widget downloads", folder.display(), files.len());
    }
    files.sort();
    let named: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    assessment_texts::compile::compile(tag, &named).context("locales")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_travels_in_its_encoding_and_nothing_is_lost() {
        for (tag, texts) in compile(&Project::find().unwrap(), assessment_texts::files::WIDGET).unwrap() {
            let language = assessment_texts::Language::find(&tag).unwrap();
            let charset = encoding_rs::Encoding::for_label(language.charset.as_bytes()).unwrap();
            let encoded = encode(&tag, &texts).unwrap();
            assert_eq!(charset.decode(&encoded).0, texts, "{tag}");
        }
        let letters = encode("bg", "\u{430}").unwrap();
        assert_eq!(letters, [0xe0], "a byte a letter");
        let message = encode("bg", "key\t\u{45d}").unwrap_err().to_string();
        assert!(message.contains("windows-1251") && message.contains("key"), "{message}");
    }

    #[test]
    fn every_reason_has_a_sentence_in_every_language() {
        for (tag, sentences) in reasons(&Project::find().unwrap()).unwrap() {
            assert_eq!(sentences.len(), REASONS.len(), "{tag}");
            assert!(sentences.iter().any(|(name, text)| name == "crash-unsaved" && !text.is_empty()), "{tag}");
        }
    }

    #[test]
    fn a_sum_tells_texts_apart() {
        // The published values of FNV-1a, 32 bits.
        assert_eq!([sum(""), sum("a"), sum("foobar")], [0x811c_9dc5, 0xe40c_292c, 0xbf9c_f968]);
        assert_ne!(sum("\u{430}"), sum("\u{431}"));
    }

    #[test]
    fn what_visitors_do_not_need_is_not_loaded() {
        let all = compile(&Project::find().unwrap(), assessment_texts::files::WIDGET).unwrap();
        assert!(all.len() > 1);
        for (tag, texts) in all {
            let has = |key: &str| texts.lines().any(|line| line.starts_with(key));
            assert!(has("q-egn\t") && !has("m-car\t"), "{tag}");
            for key in ["whodas-title\t", "status-simulation\t", "pilot-note\t", "intake-"] {
                assert!(!has(key), "{tag}: {key}");
            }
        }
    }
}
