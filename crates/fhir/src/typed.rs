//! Encoding of raw input as a FHIR `string`: as it is, or escaped as JSON where FHIR forbids a character.

use assessment_core::answers::RawAnswer;

/// Whether the text is a valid FHIR `string`: not blank, no control characters, no spaces but the plain one. The
/// official schema refuses the space that does not break, which people paste from word processors.
pub(crate) fn is_string(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().all(fits)
}

/// Normalizes the text to a valid FHIR `string`: other spaces become plain ones, control characters as well. `None` for
/// a blank.
pub(crate) fn as_string(text: &str) -> Option<String> {
    let text: String = text.chars().map(|c| if fits(c) { c } else { ' ' }).collect();
    let text = text.trim();
    (!text.is_empty()).then(|| text.into())
}

fn fits(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\r' | '\t') || !(c.is_control() || c.is_whitespace() || c == '\u{feff}')
}

/// Encodes raw input without loss as a valid FHIR `string`: JSON with every other space and control character escaped.
pub(crate) fn exactly(value: &impl serde::Serialize) -> Option<String> {
    let json = serde_json::to_string(value).ok()?;
    let mut text = String::with_capacity(json.len());
    for c in json.chars() {
        if fits(c) {
            text.push(c);
        } else {
            // All of them lie in the first plane, so one escape each is enough.
            text.push_str(&format!("\\u{:04x}", u32::from(c)));
        }
    }
    Some(text)
}

/// Decodes what [`exactly`] encoded.
pub(crate) fn read(text: &str) -> Option<RawAnswer> {
    serde_json::from_str(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_comes_back() {
        for text in ["", " ", "а\u{a0}б", "\u{0}\u{85}\u{feff}\u{2028}", "\"\\u00a0\"", "1 200\n", "𝄞"] {
            for typed in
                [RawAnswer::Text(text.into()), RawAnswer::List(vec![text.into(), "x".into()]), RawAnswer::List(vec![])]
            {
                let written = exactly(&typed).expect("JSON");
                assert!(is_string(&written), "{written}");
                assert_eq!(read(&written), Some(typed));
            }
        }
    }

    #[test]
    fn all_that_does_not_fit_lies_in_the_first_plane() {
        assert!(('\u{10000}'..=char::MAX).all(fits));
    }

    #[test]
    fn a_text_is_changed_only_where_it_must_be() {
        assert_eq!(as_string("a\u{a0}b\r\n").as_deref(), Some("a b"));
        assert_eq!(as_string("\u{a0}"), None);
        assert!(!is_string("a\u{a0}b") && !is_string("\u{feff}a") && is_string(" a\tb\n"));
    }
}
