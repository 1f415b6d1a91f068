//! A compiled file of texts, as the widget downloads it; a proxy may have cut or changed it.

use assessment_texts::{Catalogue, TextArgument};

use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "catalogue",
    parsers: &["crates/texts/src/catalogue.rs"],
    shape: Shape::Text,
    words,
    mutants: 2000,
    run,
};

fn words() -> Vec<String> {
    input::words(&[
        "bg\n", "en\n", "\t", "\n", "{", "}", "{?count}", "{?}", "[one]", "[other]", "[0]", "{count}", "a", "b",
    ])
}

fn run(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let Ok(catalogue) = Catalogue::load(text.to_owned()) else { return };
    assert_eq!(text.lines().next(), Some(catalogue.language().tag));
    let mut keys: Vec<&str> = catalogue.keys().collect();
    let as_made = keys.is_sorted() && keys.len() + 1 == text.lines().count() && !text.contains('\r');
    for key in &keys {
        if as_made {
            assert!(catalogue.get(key).is_some(), "{key:?} is not found");
        }
        for count in [0, 1, 2] {
            let filled = catalogue.fill_named(key, &[("count", TextArgument::Count(count)), ("name", "x".into())]);
            assert!(filled.len() <= text.len() * 2 + 20, "{key:?} grows");
        }
    }
    keys.push("no-such-key");
    assert_eq!(
        catalogue.get("no-such-key").is_none(),
        catalogue.fill_named("no-such-key", &[]) == "no-such-key" || text.contains("no-such-key")
    );
}
