//! Configuration of the code generator: which crate shows which texts.

use assessment_core::answers::ProblemKind;

use super::wanted::{FORMS, by_the_core};
use crate::files;

/// A crate, or a part of one, for which a module is generated.
#[derive(Debug)]
pub struct Program {
    /// The generated module.
    pub module: &'static str,
    /// How it calls this crate.
    pub texts: &'static str,
    /// The Fluent files whose texts it names, without `.ftl`.
    pub files: &'static [&'static str],
    /// What it names beside: texts of other programs' files, and those that the core tells of too.
    pub also: &'static [&'static str],
    /// Beginnings of the keys that it completes with ids of the core, whose texts are known one by one.
    pub families: &'static [&'static str],
    /// The same for ids that no list of the core has: a text counts as used because it begins so.
    pub open: &'static [&'static str],
}

/// File names of the widget's texts before the functioning score is asked for, without the one that this crate reads
/// for it.
const WIDGET: &[&str] = &[
    "agency",
    "form",
    "problems",
    "ui",
    "consistency",
    "documents",
    "figures",
    "laws",
    "measures",
    "places",
    "result",
];

/// All programs for which a module is generated.
pub const PROGRAMS: &[Program] = &[
    Program {
        module: "crates/texts/src/key.rs",
        texts: "crate",
        files: &["format"],
        also: &["shared-short"],
        families: &["date-part-", "figure-", "figures-", "month-", "problem-", "q-"],
        open: &[],
    },
    Program {
        module: "crates/fhir/src/key.rs",
        texts: "assessment_texts",
        files: &["fhir"],
        also: &["start-title"],
        families: &[],
        open: &["fhir-extension-", "fhir-hint-", "fhir-origin-"],
    },
    Program {
        module: "crates/intake/src/key.rs",
        texts: "assessment_texts",
        files: &[],
        also: &[],
        families: &[],
        open: &["intake-"],
    },
    Program {
        module: "src/key.rs",
        texts: "assessment_texts",
        files: WIDGET,
        also: &[
            "amount-hours-range",
            "change",
            "consistency-interview",
            "consistency-new",
            "consistency-not-asked",
            "consistency-note",
            "consistency-title",
            "consistency-unsent",
            "deadline-passed",
            "figure-amount-computed",
            "figure-amount-published",
            "figure-facts",
            "figure-line",
            "figure-until",
            "figures-computed",
            "figures-computed.ceilings",
            "figures-earlier",
            "figures-sure",
            "no-answer",
            "sent-sign-ask",
            "sent-sign-title",
            "start-title",
            "state-nothing-asked",
        ],
        families: &[
            "adding-wrong-",
            "again-",
            "amount-",
            "apply-",
            "area-",
            "assessed-",
            "confidence-",
            "deadline-",
            "doc-",
            "duration-",
            "figure-",
            "figure-period",
            "figures-",
            "frequency-",
            "income-counted-",
            "income-not-counted-",
            "issuer-",
            "level-",
            "m-",
            "measure-settle-",
            "note-",
            "o-",
            "p-",
            "place-",
            "q-",
            "s-",
            "standing-",
            "state-",
            "unit-",
            "used-",
            "verdict-",
            "when-",
        ],
        open: &["sent-sign-"],
    },
    Program {
        module: "src/score/key.rs",
        texts: "assessment_texts",
        files: files::SCORE,
        also: &[
            "pilot-any",
            "pilot-share",
            "pilot-title",
            "status-averaged",
            "status-borders",
            "status-flag-changes-nothing",
            "status-groups",
            "status-no-changes",
            "status-percent",
            "status-score-given",
            "status-score-rasch",
            "status-simulation",
            "status-thresholds-percent",
            "status-title",
            "status-whodas",
            "whodas-about",
            "whodas-complex",
            "whodas-filled-in",
            "whodas-licence",
            "whodas-more-than-two-missing",
            "whodas-simple",
            "whodas-surrogate",
            "whodas-withheld",
        ],
        families: &[
            "m-",
            "o-whodas-",
            "p-",
            "p-whodas-",
            "percent-group-",
            "pilot-degree-",
            "q-",
            "status-change-",
            "status-direction-",
            "status-follows-",
            "status-group-",
            "status-moves-",
            "status-option-",
            "status-strategy-",
            "status-thresholds-",
            "status-weighting-",
            "whodas-group-",
            "whodas-preset-",
        ],
        open: &[],
    },
];

/// Whether a text is specific to some questions: a validation message, or what an answer settles, in words of its own.
pub(super) fn is_of_a_question(key: &str) -> bool {
    let is_question = |id: &str| FORMS.iter().any(|form| form.question(id).is_some());
    let of_a_problem =
        ProblemKind::CODES.iter().any(|code| key.strip_prefix(&format!("problem-{code}-")).is_some_and(is_question));
    let settles = key.strip_prefix("measure-settle-").is_some_and(|rest| {
        let (question, condition) = rest.split_once('.').unwrap_or((rest, "c-decision"));
        is_question(question) && by_the_core().contains(condition)
    });
    of_a_problem || settles || key.starts_with("place-")
}
