//! Partition of the Fluent files in `locales/<language>` by when the browser downloads them.

/// Files of the first load, without `.ftl`. Every other file is for native programs only (the server, the command
/// line), where the module `native` has them all.
///
/// A file belongs here once the widget asks for its texts; a test sees to it that it asks for no others.
pub const WIDGET: &[&str] = &["agency", "form", "format", "problems", "ui"];

/// Files that the widget downloads once it is on the page, as one more file a language: what is not needed to begin. A
/// page that needs them says so until they come (`Screen::needs_further`); to fill in and send, nobody waits for them.
pub const LATER: &[&str] = &["consistency", "documents", "figures", "laws", "measures", "places", "result"];

/// Files that the widget downloads beside these where the page asks for the functioning score.
pub const SCORE: &[&str] = &["methods", "score"];

/// File with the fallback messages shown in place of the form, in all languages at once: it is in the entry.
pub const OUTSIDE: &[&str] = &["outside"];

/// Keys of the fallback messages.
pub const REASONS: [&str; 7] = [
    "reason-loading",
    "reason-ready",
    "reason-load",
    "reason-crash",
    "reason-crash-unsaved",
    "reason-crash-sent",
    "reason-reload",
];

/// Whether a file, `name.ftl`, is in a list of names.
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
