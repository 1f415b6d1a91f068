//! Renaming of the imports and exports between WASM and glue to short names: wasm-bindgen's are long and end in a hash,
//! which nothing compresses, and each stands in both files.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use wasmparser::{Parser, Payload};

/// Infix of the names that wasm-bindgen made. Only those are changed: the glue's callers know the others.
const MADE: &str = "__wb";

/// Minimum length of the glue's own names that are shortened.
const LONG: usize = 10;

/// Assigns a short name to each linked name, none of which the glue uses for anything else.
pub fn shorter(wasm: &[u8], glue: &str) -> Result<BTreeMap<String, String>> {
    let mut linked = BTreeSet::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    linked.insert(import?.name.to_owned());
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    linked.insert(export?.name.to_owned());
                }
            }
            _ => {}
        }
    }
    let taken: BTreeSet<&str> = words(glue).collect();
    let mut free = (0..).map(|number: usize| format!("_{number}")).filter(|name| !taken.contains(name.as_str()));
    let own = own(glue).map(str::to_owned).filter(|name| !linked.contains(name)).collect::<BTreeSet<_>>();
    Ok(linked.into_iter().filter(|name| name.starts_with(MADE)).chain(own).zip(&mut free).collect())
}

/// Finds the long names that only the glue itself knows: functions and values of the whole file that are not exported,
/// and are never the name of a member as well.
fn own(glue: &str) -> impl Iterator<Item = &str> {
    let exported: BTreeSet<&str> = glue.lines().filter(|line| line.starts_with("export ")).flat_map(words).collect();
    let is_member = move |name: &str| {
        glue.match_indices(name).any(|(at, _)| {
            let before = glue.get(..at).and_then(|text| text.chars().next_back());
            let after = glue.get(at + name.len()..).and_then(|text| text.chars().next());
            matches!(before, Some('.' | '"' | '\'')) || after == Some(':')
        })
    };
    glue.lines()
        .filter_map(defined)
        .filter(|name| name.len() >= LONG)
        .filter(move |name| !exported.contains(name) && !is_member(name))
}

/// Parses the name that a line at the file's own level defines.
fn defined(line: &str) -> Option<&str> {
    let rest = ["async function ", "function ", "let ", "const "].iter().find_map(|word| line.strip_prefix(word))?;
    words(rest).next()
}

/// Renames the identifiers in the glue. Every name is a word of its own in it: a property, a function.
pub fn rename(glue: &str, names: &BTreeMap<String, String>) -> String {
    let mut renamed = String::with_capacity(glue.len());
    let mut rest = glue;
    while let Some(start) = rest.find(is_word) {
        let (before, word_on) = rest.split_at(start);
        let (word, after) = word_on.split_at(word_on.find(|char| !is_word(char)).unwrap_or(word_on.len()));
        renamed.push_str(before);
        renamed.push_str(names.get(word).map_or(word, String::as_str));
        rest = after;
    }
    renamed.push_str(rest);
    renamed
}

fn words(glue: &str) -> impl Iterator<Item = &str> {
    glue.split(|char| !is_word(char)).filter(|word| !word.is_empty())
}

fn is_word(char: char) -> bool {
    char.is_alphanumeric() || matches!(char, '_' | '$')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_are_renamed_and_nothing_else() {
        let names = BTreeMap::from([("__wbg_a".to_owned(), "_1".to_owned())]);
        let glue = "const x={__wbg_a:function(){}, __wbg_ab:1};wasm.__wbg_a(\"$__wbg_a\")";
        assert_eq!(rename(glue, &names), "const x={_1:function(){}, __wbg_ab:1};wasm._1(\"$__wbg_a\")");
    }

    #[test]
    fn only_what_the_glue_keeps_to_itself_is_renamed() {
        let glue = "let cachedMemory = null;\nfunction getStringFrom(a) {}\nexport function exportedOne() {}\nconst longEnoughToo = 1;\n\
                    x.longEnoughToo = 2;\nlet short = 1;\n  const insideOfSomething = 1;\nasync function loadTheFile() {}\n\
                    export { loadTheFile as default };\n";
        assert_eq!(own(glue).collect::<Vec<_>>(), ["cachedMemory", "getStringFrom"]);
    }

    #[test]
    fn a_name_in_use_is_not_given_again() {
        let mut module = wasm_encoder::Module::new();
        let mut types = wasm_encoder::TypeSection::new();
        types.ty().function([], []);
        module.section(&types);
        let mut imports = wasm_encoder::ImportSection::new();
        for name in ["__wbg_one_0123456789abcdef", "__wbindgen_two", "kept"] {
            imports.import("./app_bg.js", name, wasm_encoder::EntityType::Function(0));
        }
        module.section(&imports);
        let names = shorter(&module.finish(), "let _0 = 1; __wbindgen_two()").unwrap();
        let names: Vec<_> = names.iter().map(|(long, short)| (long.as_str(), short.as_str())).collect();
        assert_eq!(names, [("__wbg_one_0123456789abcdef", "_1"), ("__wbindgen_two", "_2")]);
    }
}
