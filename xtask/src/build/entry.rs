//! Generator of the entry, the one script that a page names. It is small, never cached, and knows the hashed names of
//! the rest, and what to say where the rest doesn't come.

use std::fmt::Write;

/// File name of the entry, which must stay.
pub const FILE: &str = "saa-self-assessment.js";

/// Manifest: the hashed paths of the other files below `pkg/dist`.
pub struct Names {
    pub css: StyleEntry,
    pub element: String,
    /// What everybody gets.
    pub plain: ProgramEntry,
    /// What the attribute `functioning-score` asks for.
    pub score: ProgramEntry,
    /// What each language loads once the form is on the page.
    pub later: Vec<TextsEntry>,
    /// Tag and encoding of each language that doesn't travel in UTF-8.
    pub charsets: Vec<(String, &'static str)>,
    /// Tag and sentences of each language: what is said in the place of the form, and the reason's name.
    pub reasons: Vec<(String, Vec<(String, String)>)>,
}

/// Manifest entry of the style sheet.
pub struct StyleEntry {
    pub path: String,
    /// As of texts.
    pub sum: u32,
}

/// Manifest entry of a file of texts.
pub struct TextsEntry {
    /// The tag of the language.
    pub tag: String,
    pub path: String,
    /// What the texts amount to, so that nothing else is taken for them.
    pub sum: u32,
}

/// Manifest entry of one program with the texts that it needs at first.
pub struct ProgramEntry {
    pub wasm: String,
    pub glue: String,
    pub texts: Vec<TextsEntry>,
}

/// JavaScript of the fallback: what is said where the form can't be, and below it what is done when not even the
/// element comes.
const REASONS: &str = include_str!("../../../src/reasons.js");
const MISSING: &str = include_str!("../../../src/missing.js");

fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for char in text.chars() {
        if matches!(char, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(char);
    }
    quoted + "\""
}

/// Generates the entry's source. `element.js` exports `define(manifest)` and gets whole addresses, so that the files
/// work from any folder and any origin.
pub fn entry(names: &Names) -> String {
    let list = |files: &[TextsEntry]| {
        let mut list = String::new();
        for TextsEntry { tag, path, sum } in files {
            // Writing into a String cannot fail.
            let _ = write!(list, "\"{tag}\":[u(\"{path}\"),{sum}],");
        }
        list.trim_end_matches(',').to_owned()
    };
    let program = |ProgramEntry { wasm, glue, texts }: &ProgramEntry| {
        format!("{{wasm:u(\"{wasm}\"),glue:u(\"{glue}\"),texts:{{{texts}}}}}", texts = list(texts))
    };
    let charsets: Vec<_> = names.charsets.iter().map(|(tag, charset)| format!("\"{tag}\":\"{charset}\"")).collect();
    let reasons: Vec<_> = (names.reasons.iter())
        .map(|(tag, sentences)| {
            // As JSON writes texts: the same as JavaScript.
            let all: Vec<_> = sentences.iter().map(|(name, text)| format!("\"{name}\":{}", quoted(text))).collect();
            format!("\"{tag}\":{{{}}}", all.join(","))
        })
        .collect();
    format!(
        "const u=p=>new URL(p,import.meta.url).href;\n\
         const m={{home:import.meta.url,css:[u(\"{css}\"),{sum}],charsets:{{{charsets}}},later:{{{later}}},plain:{plain},\
         score:{score},reasons:{{{reasons}}}}};\n\
         {REASONS}{MISSING}Object.assign(m,{{hold,reload,sentences,standsAlone}});\n\
         missing(m,import(\"./{element}\").then(e=>e.define(m)));\n",
        reasons = reasons.join(","),
        element = names.element,
        css = names.css.path,
        sum = names.css.sum,
        charsets = charsets.join(","),
        later = list(&names.later),
        plain = program(&names.plain),
        score = program(&names.score),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_entry_names_every_file() {
        let texts = |tag: &str, path: &str, sum| TextsEntry { tag: tag.into(), path: path.into(), sum };
        let names = Names {
            css: StyleEntry { path: "assets/style.3.css".into(), sum: 3 },
            element: "assets/element.4.js".into(),
            plain: ProgramEntry {
                wasm: "assets/app.1.wasm".into(),
                glue: "assets/app.2.js".into(),
                texts: vec![texts("bg", "assets/texts-bg.5.txt", 5), texts("en", "assets/texts-en.6.txt", 6)],
            },
            score: ProgramEntry {
                wasm: "assets/score.8.wasm".into(),
                glue: "assets/score.9.js".into(),
                texts: vec![texts("bg", "assets/score-bg.0.txt", 0)],
            },
            later: vec![texts("bg", "assets/later-bg.7.txt", 7)],
            charsets: vec![("bg".into(), "windows-1251")],
            reasons: vec![("bg".into(), vec![("load".into(), "a \"b\"".into())])],
        };
        let entry = entry(&names);
        let (manifest, rest) = entry.split_once("};\n").expect("a manifest");
        assert_eq!(
            manifest,
            "const u=p=>new URL(p,import.meta.url).href;\n\
             const m={home:import.meta.url,css:[u(\"assets/style.3.css\"),3],charsets:{\"bg\":\"windows-1251\"},\
             later:{\"bg\":[u(\"assets/later-bg.7.txt\"),7]},\
             plain:{wasm:u(\"assets/app.1.wasm\"),glue:u(\"assets/app.2.js\"),\
             texts:{\"bg\":[u(\"assets/texts-bg.5.txt\"),5],\"en\":[u(\"assets/texts-en.6.txt\"),6]}},\
             score:{wasm:u(\"assets/score.8.wasm\"),glue:u(\"assets/score.9.js\"),\
             texts:{\"bg\":[u(\"assets/score-bg.0.txt\"),0]}},\
             reasons:{\"bg\":{\"load\":\"a \\\"b\\\"\"}}"
        );
        assert!(rest.ends_with("missing(m,import(\"./assets/element.4.js\").then(e=>e.define(m)));\n"), "{rest}");
    }
}
