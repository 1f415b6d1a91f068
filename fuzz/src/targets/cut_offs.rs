//! Three numbers as cut-offs of the severity groups.

use assessment_core::fraction::Fraction;
use assessment_core::whodas::{CutOffs, SeverityGroup};

use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "cut-offs",
    parsers: &["crates/core/src/whodas/groups.rs", "crates/core/src/fraction.rs"],
    shape: Shape::Text,
    words,
    mutants: 2000,
    run,
};

fn words() -> Vec<String> {
    input::words(&["4", "24", "25", "49", "50", "95", "95.000001", "100", "100.000001", "1/3", "0", "\n"])
}

/// Three lines; each is a border, and a score to be grouped.
fn run(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let read: Option<Vec<Fraction>> = text.lines().map(|line| line.trim().parse().ok()).collect();
    let Some([none_to, severe_from, very_severe_from]) = read.as_deref() else { return };
    let Ok(cut_offs) = CutOffs::new(*none_to, *severe_from, *very_severe_from) else { return };
    assert!(cut_offs.borders().is_sorted() && cut_offs.borders().iter().all(|border| *border <= Fraction::HUNDRED));
    assert_eq!(cut_offs.group(*none_to), SeverityGroup::None, "up to and including");
    assert_eq!(cut_offs.group(*severe_from), SeverityGroup::Severe);
    assert_eq!(cut_offs.group(*very_severe_from), SeverityGroup::VerySevere);
    let groups: Vec<_> = (0..=100).map(|score| cut_offs.group(Fraction::whole(score))).collect();
    assert!(groups.is_sorted(), "a higher score, a milder group");
}
