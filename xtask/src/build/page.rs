//! The stand-alone page: as written, with links that let the browser fetch everything at once. Without them it would
//! find out file by file: page, entry, element, and only then the program.

use anyhow::{Result, bail};

use super::entry::Names;

/// Adds the links at the end of the page's head.
pub fn page(html: &str, names: &Names) -> Result<String> {
    let Some((head, rest)) = html.split_once("</head>") else { bail!("index.html has no </head>") };
    let mut links = String::new();
    for module in [&names.element, &names.glue] {
        links.push_str(&format!("<link rel=\"modulepreload\" href=\"{module}\">\n"));
    }
    // The element fetches the first language in any case, and the others after the start.
    let first = names.texts.first().map(|(_, path)| path);
    for fetched in [&names.wasm, &names.css].into_iter().chain(first) {
        // `crossorigin` makes it the same kind of request as the element's own `fetch`, so that it is used for it.
        links.push_str(&format!("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{fetched}\">\n"));
    }
    Ok(format!("{head}{links}</head>{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_links_stand_at_the_end_of_the_head() {
        let names = Names {
            wasm: "a.wasm".into(),
            glue: "g.js".into(),
            css: "s.css".into(),
            element: "e.js".into(),
            texts: vec![("bg".into(), "bg.txt".into()), ("en".into(), "en.txt".into())],
            later: Vec::new(),
        };
        let page = page("<head><title>t</title></head><body></body>", &names).unwrap();
        assert_eq!(page.matches("<link").count(), 5);
        assert!(page.contains("href=\"bg.txt\">\n</head><body>"), "{page}");
        assert!(!page.contains("en.txt"), "{page}");
        assert!(super::page("<p>", &names).is_err());
    }
}
