//! The entry: the one script that a page names. It is tiny, never cached, and knows the hashed names of the rest.

use std::fmt::Write;

/// Its file name, which must stay.
pub const FILE: &str = "saa-self-assessment.js";

/// The paths of the other files below `pkg/dist`.
pub struct Names {
    pub wasm: String,
    pub glue: String,
    pub css: String,
    pub element: String,
    /// Tag and file of each language.
    pub texts: Vec<(String, String)>,
}

/// The entry's source. `element.js` exports `define(manifest)` and gets whole addresses, so that the files work from
/// any folder and any origin.
pub fn entry(names: &Names) -> String {
    let mut texts = String::new();
    for (tag, path) in &names.texts {
        // Writing into a String cannot fail.
        let _ = write!(texts, "\"{tag}\":u(\"{path}\"),");
    }
    format!(
        "import{{define}}from\"./{element}\";\n\
         const u=p=>new URL(p,import.meta.url).href;\n\
         define({{wasm:u(\"{wasm}\"),glue:u(\"{glue}\"),css:u(\"{css}\"),texts:{{{texts}}}}});\n",
        element = names.element,
        wasm = names.wasm,
        glue = names.glue,
        css = names.css,
        texts = texts.trim_end_matches(','),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_entry_names_every_file() {
        let names = Names {
            wasm: "assets/app.1.wasm".into(),
            glue: "assets/app.2.js".into(),
            css: "assets/style.3.css".into(),
            element: "assets/element.4.js".into(),
            texts: vec![("bg".into(), "assets/texts-bg.5.txt".into()), ("en".into(), "assets/texts-en.6.txt".into())],
        };
        assert_eq!(
            entry(&names),
            "import{define}from\"./assets/element.4.js\";\n\
             const u=p=>new URL(p,import.meta.url).href;\n\
             define({wasm:u(\"assets/app.1.wasm\"),glue:u(\"assets/app.2.js\"),css:u(\"assets/style.3.css\"),\
             texts:{\"bg\":u(\"assets/texts-bg.5.txt\"),\"en\":u(\"assets/texts-en.6.txt\")}});\n"
        );
    }
}
