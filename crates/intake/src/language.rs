//! Content negotiation: in which language to answer.

use assessment_texts::Language;
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;

/// Negotiates the language by `Accept-Language` among ours; `None` where it names none of them.
///
/// Regions don't matter here (`en-GB` is English). Of equal weights the first counts; weight 0 means "not this one".
#[must_use]
pub fn preferred(headers: &HeaderMap) -> Option<&'static Language> {
    let mut best: Option<(f32, &'static Language)> = None;
    let values = headers.get_all(ACCEPT_LANGUAGE).into_iter().filter_map(|value| value.to_str().ok());
    for range in values.flat_map(|value| value.split(',')) {
        let (tag, weight) = range.split_once(';').unwrap_or((range, "q=1"));
        let Some(language) = Language::find(tag.trim()) else { continue };
        let weight = weight.trim().strip_prefix("q=").and_then(|weight| weight.parse::<f32>().ok());
        let Some(weight) = weight.filter(|weight| *weight > 0.0 && *weight <= 1.0) else { continue };
        if best.is_none_or(|(heaviest, _)| weight > heaviest) {
            best = Some((weight, language));
        }
    }
    best.map(|(_, language)| language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefers_what_the_browser_asks_for() {
        for (header, expected) in [
            ("bg", Some("bg")),
            ("en-GB,en;q=0.9,bg;q=0.8", Some("en")),
            ("de-DE, BG;q=0.5, en;q=0.4", Some("bg")),
            ("en;q=0.5,bg;q=0.5", Some("en")),
            ("en;q=0,bg;q=0.1", Some("bg")),
            ("de,fr;q=0.9", None),
            ("*", None),
            ("", None),
            ("en;q=nan,bg;q=-1,;;,=,q=1", None),
            ("enx", None),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_LANGUAGE, header.parse().unwrap());
            assert_eq!(preferred(&headers).map(|language| language.tag), expected, "{header}");
        }
        assert!(preferred(&HeaderMap::new()).is_none());
    }
}
