//! Loader of licensed texts: the questions in the World Health Organization's words, from a file of the institution
//! that has the licence, and only if the file is the one whose hash the page names.

use std::rc::Rc;

use assessment_core::whodas::LicensedTexts;
use wasm_bindgen_futures::spawn_local;

use crate::app::App;
use crate::client;
use crate::json::{member, parse, text};
use crate::root::Focus;
use crate::screen::{ReturnTo, Screen};

/// Loads the file that the element's attributes name: address in `whodas-items`, hash in `whodas-integrity`.
pub fn load(app: &Rc<App>) {
    let named = |name: &str| app.element.get_attribute(name).filter(|value| !value.trim().is_empty());
    let Some(address) = named("whodas-items") else { return };
    // What a browser can't understand as a hash it passes over: any file would do.
    let Some(integrity) = named("whodas-integrity").filter(|hash| is_hash(hash)) else {
        web_sys::console::error_1(&"saa-self-assessment: whodas-items needs whodas-integrity, sha256-...".into());
        return;
    };
    if app.state.score.licensed.borrow().is_some() {
        return;
    }
    let app = app.clone();
    spawn_local(async move {
        match client::pinned(&address, &integrity).await.as_deref().map(read) {
            Some(Ok(texts)) => {
                *app.state.score.licensed.borrow_mut() = Some(texts);
                let is_shown = matches!(app.state.screen.get(), Screen::Question(_, _, ReturnTo::Score(_)));
                let is_idle = app.root().is_some_and(|root| root.is_idle());
                if is_shown && is_idle {
                    app.show(Focus::Nowhere);
                }
            }
            Some(Err(error)) => {
                web_sys::console::error_2(&"saa-self-assessment: whodas-items:".into(), &error.into());
            }
            // Why is in the console already: the browser says it.
            None => {}
        }
    });
}

/// Whether the text is one hash as subresource integrity writes it: the algorithm, and so many bytes in base64.
fn is_hash(text: &str) -> bool {
    let Some((algorithm, value)) = text.split_once('-') else { return false };
    let bytes: usize = match algorithm {
        "sha256" => 32,
        "sha384" => 48,
        "sha512" => 64,
        _ => return false,
    };
    let digits = value.trim_end_matches('=');
    let padding = value.len() - digits.len();
    value.len() == bytes.div_ceil(3) * 4
        && padding == (3 - bytes % 3) % 3
        && digits.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'))
}

/// Parses the file; the error says why it can't be used, in words for whoever sets it up.
fn read(file: &str) -> Result<LicensedTexts, String> {
    let json = parse(file).ok_or("not JSON")?;
    let languages = member(&json, "languages").members().iter().map(|(language, items)| {
        let items = items.members().iter().map(|(code, text)| (code.clone(), text.as_string().unwrap_or_default()));
        (language.clone(), items.collect())
    });
    LicensedTexts::new(text(&json, "licence"), languages).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::is_hash;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn only_what_browsers_compare_is_a_hash() {
        let of =
            |algorithm: &str, digits: usize, padding: &str| format!("{}-{}{}", algorithm, "a".repeat(digits), padding);
        for hash in [of("sha256", 43, "="), of("sha384", 64, ""), of("sha512", 86, "==")] {
            assert!(is_hash(&hash), "{hash}");
        }
        let wrong = [of("sha256", 44, ""), of("sha256", 42, "=="), of("md5", 22, "=="), of("sha256", 64, "")];
        for hash in wrong.iter().map(String::as_str).chain(["", "nonsense", "sha256-", "sha256"]) {
            assert!(!is_hash(hash), "{hash}");
        }
        assert!(!is_hash(&[of("sha256", 43, "="), of("sha256", 43, "=")].join(" ")), "one");
    }
}
