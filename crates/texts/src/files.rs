//! Which files of `locales/<language>` travel to the browser.

/// The files that the widget downloads on its first load, without `.ftl`. Every other file is for native programs only
/// (the server, the command line), where the module `native` has them all.
///
/// A file belongs here once the widget asks for its texts; a test sees to it that it asks for no others.
pub const WIDGET: &[&str] = &["agency", "documents", "form", "format", "measures", "problems", "ui"];

/// Whether a file, `name.ftl`, travels to the browser.
#[must_use]
pub fn in_widget(file: &str) -> bool {
    file.strip_suffix(".ftl").is_some_and(|stem| WIDGET.contains(&stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_listed_files_travel() {
        assert!(in_widget("ui.ftl") && in_widget("form.ftl"));
        for file in ["needs.ftl", "consistency.ftl", "intake.ftl", "ui", "ui.ftl.bak", "new.ftl"] {
            assert!(!in_widget(file), "{file}");
        }
    }
}
