//! The tests in browsers: they find things as people do, and their lines can be read.

use crate::sources::{Source, all};
use crate::{none, some};

/// As `max_width` in `rustfmt.toml`.
const WIDTH: usize = 120;

fn offences(sources: &[Source]) -> Vec<String> {
    let mut offences = Vec::new();
    for source in sources.iter().filter(|source| source.is_in("tests/e2e") && source.has_extension(&["mjs"])) {
        for (at, line) in source.text.lines().enumerate() {
            if line.chars().count() > WIDTH {
                offences.push(source.offence(at + 1, "wider than 120 columns"));
            }
            if source.path.ends_with(".test.mjs") && line.contains("locator(") && line.contains(".sa-") {
                offences
                    .push(source.offence(at + 1, "a private class of the widget; a role, a label, or lib/widget.mjs"));
            }
        }
    }
    offences
}

#[test]
fn tests_find_things_as_people_do() {
    none(offences(&all()));
}

#[test]
fn a_wide_line_and_a_private_class_are_noticed() {
    let one = |path: &str, text: &str| offences(&[Source::new(path, text)]);
    let wide = "ж".repeat(WIDTH + 1);
    some(1, one("tests/e2e/lib/form.mjs", &wide));
    none(one("tests/e2e/lib/form.mjs", &wide[2..]));
    none(one("crates/js/index.mjs", &wide));
    some(1, one("tests/e2e/keep.test.mjs", "await page.locator('.sa-inset').click();"));
    none(one("tests/e2e/lib/widget.mjs", "page.locator('.sa-page')"));
    none(one("tests/e2e/keep.test.mjs", "form.page.getByRole('button')"));
}
