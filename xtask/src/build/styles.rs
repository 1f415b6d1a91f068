//! Bundling of the shadow root's style sheet: the tokens, the base, each component, and the print rules last.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Concatenates the files of `style/`. Component files are taken in the order of their names; none may depend on it.
pub fn join(folder: &Path) -> Result<String> {
    let mut components: Vec<_> = fs::read_dir(folder.join("components"))
        .context("style/components")?
        .map(|file| file.map(|file| file.path()))
        .collect::<Result<_, _>>()?;
    components.retain(|file| file.extension().is_some_and(|extension| extension == "css"));
    components.sort();
    let mut files = vec![folder.join("tokens.css"), folder.join("base.css")];
    files.extend(components);
    files.push(folder.join("print.css"));
    let mut sheet = String::new();
    for file in files {
        let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        sheet.push_str(&shorten(&text));
    }
    Ok(sheet)
}

/// Minifies CSS: takes out comments, indentation and empty lines. Nothing inside a line is touched, so no rule can
/// change.
fn shorten(text: &str) -> String {
    let mut rest = text;
    let mut bare = String::with_capacity(text.len());
    while let Some(begin) = rest.find("/*") {
        bare.push_str(&rest[..begin]);
        rest = match rest[begin..].find("*/") {
            Some(end) => &rest[begin + end + 2..],
            None => "",
        };
    }
    bare.push_str(rest);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_rules_stay() {
        let text = "/* why */\n.a {\n  color: red; /* because\n  it is */\n\n  margin: 0 1px\n}\n";
        assert_eq!(shorten(text), ".a {\ncolor: red;\nmargin: 0 1px\n}\n");
        assert_eq!(shorten(".a{} /* never closed"), ".a{}\n");
    }
}
