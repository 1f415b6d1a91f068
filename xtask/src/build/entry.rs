//! The entry: the one script that a page names. It is tiny, never cached, and knows the hashed names of the rest.

use std::fmt::Write;

/// Its file name, which must stay.
pub const FILE: &str = "saa-self-assessment.js";

/// The paths of the other files below `pkg/dist`.
pub struct Names {
    pub css: String,
    pub element: String,
    /// What everybody gets.
    pub plain: Program,
    /// What the attribute `functioning-score` asks for.
    pub score: Program,
    /// Tag and file of what each language loads once the form is on the page.
    pub later: Vec<(String, String)>,
    /// Tag and encoding of each language that doesn't travel in UTF-8.
    pub charsets: Vec<(String, &'static str)>,
}

/// One program with the texts that it needs at first.
pub struct Program {
    pub wasm: String,
    pub glue: String,
    /// Tag and file of each language.
    pub texts: Vec<(String, String)>,
}

/// The entry's source. `element.js` exports `define(manifest)` and gets whole addresses, so that the files work from
/// any folder and any origin.
pub fn entry(names: &Names) -> String {
    let list = |files: &[(String, String)]| {
        let mut list = String::new();
        for (tag, path) in files {
            // Writing into a String cannot fail.
            let _ = write!(list, "\"{tag}\":u(\"{path}\"),");
        }
        list.trim_end_matches(',').to_owned()
    };
    let program = |Program { wasm, glue, texts }: &Program| {
        format!("{{wasm:u(\"{wasm}\"),glue:u(\"{glue}\"),texts:{{{texts}}}}}", texts = list(texts))
    };
    let charsets: Vec<_> = names.charsets.iter().map(|(tag, charset)| format!("\"{tag}\":\"{charset}\"")).collect();
    format!(
        "import{{define}}from\"./{element}\";\n\
         const u=p=>new URL(p,import.meta.url).href;\n\
         define({{css:u(\"{css}\"),charsets:{{{charsets}}},later:{{{later}}},plain:{plain},score:{score}}});\n",
        element = names.element,
        css = names.css,
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
        let names = Names {
            css: "assets/style.3.css".into(),
            element: "assets/element.4.js".into(),
            plain: Program {
                wasm: "assets/app.1.wasm".into(),
                glue: "assets/app.2.js".into(),
                texts: vec![
                    ("bg".into(), "assets/texts-bg.5.txt".into()),
                    ("en".into(), "assets/texts-en.6.txt".into()),
                ],
            },
            score: Program {
                wasm: "assets/score.8.wasm".into(),
                glue: "assets/score.9.js".into(),
                texts: vec![("bg".into(), "assets/score-bg.0.txt".into())],
            },
            later: vec![("bg".into(), "assets/later-bg.7.txt".into())],
            charsets: vec![("bg".into(), "windows-1251")],
        };
        assert_eq!(
            entry(&names),
            "import{define}from\"./assets/element.4.js\";\n\
             const u=p=>new URL(p,import.meta.url).href;\n\
             define({css:u(\"assets/style.3.css\"),charsets:{\"bg\":\"windows-1251\"},later:{\"bg\":u(\"assets/later-bg.7.txt\")},\
             plain:{wasm:u(\"assets/app.1.wasm\"),glue:u(\"assets/app.2.js\"),\
             texts:{\"bg\":u(\"assets/texts-bg.5.txt\"),\"en\":u(\"assets/texts-en.6.txt\")}},\
             score:{wasm:u(\"assets/score.8.wasm\"),glue:u(\"assets/score.9.js\"),\
             texts:{\"bg\":u(\"assets/score-bg.0.txt\")}}});\n"
        );
    }
}
