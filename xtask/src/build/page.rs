//! Generator of the stand-alone pages, with preload links that let the browser fetch everything at once. Without them
//! it would find out file by file: page, entry, element, and only then the program.

use anyhow::{Result, bail};

use super::entry::{Names, ProgramEntry};

/// File name of the stand-alone page with the functioning score.
pub const SCORE_FILE: &str = "functioning-score.html";

/// HTML tag of the widget in the page, and the attribute that makes it show the functioning score.
const TAG: &str = "<saa-self-assessment ";
const SCORE: &str = "functioning-score ";
/// HTML attribute that makes the widget show the gallery, in a program that has it.
const GALLERY: &str = "gallery ";

/// Generates the page for everybody.
pub fn page(html: &str, names: &Names) -> Result<String> {
    linked(html, names, &names.plain)
}

/// Generates the page with the functioning score.
pub fn score_page(html: &str, names: &Names) -> Result<String> {
    linked(&with_attribute(html, SCORE)?, names, &names.score)
}

/// Generates the page of the gallery.
pub fn gallery_page(html: &str, names: &Names) -> Result<String> {
    linked(&with_attribute(html, GALLERY)?, names, &names.plain)
}

fn with_attribute(html: &str, attribute: &str) -> Result<String> {
    if html.matches(TAG).count() != 1 {
        bail!("index.html has not one widget");
    }
    Ok(html.replace(TAG, &format!("{TAG}{attribute}")))
}

/// Adds the preload links at the end of the page's head.
fn linked(html: &str, names: &Names, program: &ProgramEntry) -> Result<String> {
    let Some((head, rest)) = html.split_once("</head>") else { bail!("index.html has no </head>") };
    let mut links = String::new();
    for module in [&names.element, &program.glue] {
        links.push_str(&format!("<link rel=\"modulepreload\" href=\"{module}\">\n"));
    }
    // The element fetches the first language in any case, and the others after the start.
    let first = program.texts.first().map(|texts| &texts.path);
    for fetched in [&program.wasm, &names.css.path].into_iter().chain(first) {
        // `crossorigin` makes it the same kind of request as the element's own `fetch`, so that it is used for it.
        links.push_str(&format!("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{fetched}\">\n"));
    }
    Ok(format!("{head}{links}</head>{rest}"))
}

#[cfg(test)]
mod tests {
    use super::super::entry::{StyleEntry, TextsEntry};
    use super::*;

    #[test]
    fn the_links_stand_at_the_end_of_the_head() {
        let texts = |tag: &str, path: &str| TextsEntry { tag: tag.into(), path: path.into(), sum: 0 };
        let names = Names {
            css: StyleEntry { path: "s.css".into(), sum: 0 },
            element: "e.js".into(),
            plain: ProgramEntry {
                wasm: "a.wasm".into(),
                glue: "g.js".into(),
                texts: vec![texts("bg", "bg.txt"), texts("en", "en.txt")],
            },
            score: ProgramEntry { wasm: "b.wasm".into(), glue: "h.js".into(), texts: vec![texts("bg", "sc.txt")] },
            later: Vec::new(),
            charsets: Vec::new(),
            reasons: Vec::new(),
        };
        let html = "<head><title>t</title></head><body><saa-self-assessment lang=\"bg\"></saa-self-assessment></body>";
        let other = score_page(html, &names).unwrap();
        assert!(other.contains("<saa-self-assessment functioning-score lang=\"bg\">"), "{other}");
        assert!(other.contains("b.wasm") && other.contains("sc.txt") && !other.contains("a.wasm"), "{other}");
        assert!(score_page("<head></head>", &names).is_err());
        let gallery = gallery_page(html, &names).unwrap();
        assert!(gallery.contains("<saa-self-assessment gallery lang=\"bg\">"), "{gallery}");
        let page = page(html, &names).unwrap();
        assert!(!page.contains("b.wasm") && !page.contains("functioning-score") && !page.contains("gallery"), "{page}");
        assert_eq!(page.matches("<link").count(), 5);
        assert!(page.contains("href=\"bg.txt\">\n</head><body>"), "{page}");
        assert!(!page.contains("en.txt"), "{page}");
        assert!(super::page("<p>", &names).is_err());
    }
}
