//! Which files of `locales/<language>` travel to the browser.

/// The files that the widget downloads on its first load, without `.ftl`. Every other file is for native programs only
/// (the server, the command line), where the module `native` has them all.
///
/// A file belongs here once the widget asks for its texts; a test sees to it that it asks for no others.
pub const WIDGET: &[&str] = &["agency", "form", "format", "problems", "ui"];

/// The files that it downloads once it is on the page, as one more file a language: what is not needed to begin. A page that
/// needs them says so until they come (`Screen::needs_further`); to fill in and send, nobody waits for them.
pub const LATER: &[&str] = &["consistency", "documents", "figures", "laws", "measures", "places", "result"];

/// The files that it downloads beside these where the page asks for the functioning score.
pub const SCORE: &[&str] = &["methods", "score"];

/// The file with what is said in the place of the form, in all languages at once: it is in the entry.
pub const OUTSIDE: &[&str] = &["outside"];

/// The keys of its texts.
pub const REASONS: [&str; 7] = [
    "reason-loading",
    "reason-ready",
    "reason-load",
    "reason-crash",
    "reason-crash-unsaved",
    "reason-crash-sent",
    "reason-reload",
];

/// Whether a file, `name.ftl`, is one of a list.
#[must_use]
pub fn is_of(list: &[&str], file: &str) -> bool {
    file.strip_suffix(".ftl").is_some_and(|stem| list.contains(&stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_listed_files_travel() {
        assert!(is_of(WIDGET, "ui.ftl") && is_of(LATER, "consistency.ftl"));
        for file in ["needs.ftl", "intake.ftl", "ui", "ui.ftl.bak", "new.ftl"] {
            assert!(!is_of(WIDGET, file) && !is_of(LATER, file), "{file}");
        }
        assert!(WIDGET.iter().all(|name| !LATER.contains(name)));
    }
}
