//! Fallible calls into the browser whose failing changes nothing that could be done better.

use wasm_bindgen::JsValue;

/// Ignores an error that the browser can only return where nothing hangs on it, a node of our own set in our own place
/// for example. A development build tells its console, so that a mistake of ours is seen; the download pays nothing for
/// it.
#[inline(always)]
pub fn may_fail<T>(result: Result<T, JsValue>) {
    #[cfg(debug_assertions)]
    if let Err(error) = result {
        web_sys::console::error_2(&"saa-self-assessment: refused by the browser:".into(), &error);
    }
    #[cfg(not(debug_assertions))]
    drop(result);
}
