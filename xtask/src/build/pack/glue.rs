//! The glue without what only its developers read, and with short names for what it and the WASM file share.

use anyhow::{Result, ensure};

use super::module::Names;

/// Short names for those that wasm-bindgen made up. Names that others may call stay.
pub fn short_names<'a>(linked: impl Iterator<Item = &'a str>, glue: &str) -> Names {
    let made_up = linked.filter(|name| name.starts_with("__wb") || name.starts_with("wasm_bindgen__"));
    let free = (0..).map(|number| format!("${number}")).filter(|name| !glue.contains(name.as_str()));
    made_up.map(str::to_owned).zip(free).collect()
}

/// The glue with the new names, without comments, indentation and empty lines.
pub fn shorten(glue: &str, names: &Names) -> Result<String> {
    let mut short = String::with_capacity(glue.len());
    let mut in_comment = false;
    for line in glue.lines() {
        let line = line.trim();
        in_comment |= line.starts_with("/*");
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            // A text over several lines would lose its indentation; wasm-bindgen writes none.
            ensure!(line.matches('`').count() % 2 == 0, "the glue has a text over several lines: {line}");
            short.push_str(&renamed(line, names));
            short.push('\n');
        }
        in_comment &= !line.ends_with("*/");
    }
    Ok(short)
}

/// The line with each whole word that has a new name replaced.
fn renamed(line: &str, names: &Names) -> String {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$';
    let mut new = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(begin) = rest.find(is_part) {
        let (before, word) = rest.split_at(begin);
        let (word, after) = word.split_at(word.find(|letter| !is_part(letter)).unwrap_or(word.len()));
        new.push_str(before);
        new.push_str(names.get(word).map_or(word, String::as_str));
        rest = after;
    }
    new.push_str(rest);
    new
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_names_become_short() {
        let glue = "/**\n * why\n */\nfunction f() {\n    // how\n    wasm.__wbg_a_1(`x // ${y}`); // stays\n}\n\n\
                    const i = {\n  __wbg_a_12: 1,\n};\n";
        let linked = ["__wbg_a_1", "__wbg_a_12", "instance_mount", "memory"];
        let names = short_names(linked.into_iter(), glue);
        assert_eq!(names.len(), 2);
        assert_eq!(
            shorten(glue, &names).unwrap(),
            "function f() {\nwasm.$0(`x // ${y}`); // stays\n}\nconst i = {\n$1: 1,\n};\n"
        );
    }

    #[test]
    fn a_name_that_the_glue_has_already_is_not_taken() {
        let names = short_names(["__wbg_a_1"].into_iter(), "let $0, $1;");
        assert_eq!(names["__wbg_a_1"], "$2");
    }

    #[test]
    fn a_text_over_several_lines_is_refused() {
        assert!(shorten("let a = `one\n  two`;", &Names::new()).is_err());
    }
}
