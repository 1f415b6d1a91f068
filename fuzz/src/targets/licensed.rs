//! The World Health Organization's questions, from the file of an institution that has the licence.

use assessment_core::whodas::{LicensedTexts, WhodasItem};

use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "licensed",
    parsers: &["crates/core/src/whodas/licensed.rs"],
    shape: Shape::Json,
    words,
    mutants: 1000,
    run,
};

fn words() -> Vec<String> {
    let codes = WhodasItem::ALL.iter().map(|item| item.code().to_owned());
    input::words(&["licence", "languages", "bg", "en", "", " "]).into_iter().chain(codes).collect()
}

fn run(bytes: &[u8]) {
    let texts = match serde_json::from_slice::<LicensedTexts>(bytes) {
        Ok(texts) => texts,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    assert!(!texts.licence().trim().is_empty(), "questions without a licence");
    let file: serde_json::Value = serde_json::from_slice(bytes).expect("what was read is JSON");
    let languages = file["languages"].as_object().expect("languages");
    assert!(!languages.is_empty());
    for (language, given) in languages {
        for item in WhodasItem::ALL {
            let text = texts.get(language, item).expect("all items have a text");
            assert!(!text.trim().is_empty() && given[item.code()] == text, "{language} {}", item.code());
        }
    }
    assert_eq!(texts.get("no such language", WhodasItem::D1_1), None);
}
