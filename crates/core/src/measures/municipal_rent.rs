//! Measure: targeted aid for the rent of a municipal dwelling, art. 77 of the Persons with Disabilities Act.

use time::Month;

use super::common::*;
use super::model::*;
use super::terms::*;
use crate::condition::Condition;
use crate::form::options::YES;
use crate::form::questions::*;
use crate::law::*;
use crate::parameters::*;

/// Definition of the rent aid with its versions.
pub(super) static MEASURE: Measure = Measure {
    id: MeasureId("municipal-rent"),
    request: Some(REQUEST_MUNICIPAL_RENT),
    receiving: Some(RECEIVES_MUNICIPAL_RENT),
    versions: &[MeasureVersion {
        from: day(2019, Month::January, 1),
        to: None,
        rules: &[
            rule_with("c-rent-person", PERSON, ZHU_77_1, figures!["percent" => LASTING_DISABILITY_PERCENT])
                .ways(&["single", "single-parent"]),
            RESIDENCE,
            rule("c-municipal-lease", Condition::FirstAnsweredIs(&[FACT_MUNICIPAL_LEASE], &[YES]), ZHU_77),
        ],
        amounts: Amounts::Each(&[Amount {
            id: "municipal-rent",
            when: When::ALWAYS,
            size: AmountSize::InWords,
            period: Period::Month,
            law: ZHU_77,
            figures: &[],
        }]),
        frequency: frequency("monthly-to-municipality", ZHU_77),
        again: None,
        durations: &[cited_note("while-lease", WORLD_BANK_2022)],
        papers: &[
            DIRECTORATE_PAPERS,
            &[
                paper("child-decision", "commission", PaperStage::WithApplication, ZHU_77_1)
                    .unless_not_met(SINGLE_PARENT),
                paper("lease", "municipality", PaperStage::AfterApproval, ZHU_77),
                paper("rent-invoice", "municipality", PaperStage::ObtainedByAgency, ZHU_77),
            ],
        ],
        deadlines: &[DIRECTORATE_DEADLINES, MONTHLY_DEADLINES],
        apply: AT_THE_DIRECTORATE,
        notes: &[
            &[
                advice("decision-first").if_met(Condition::All(&[UNDECIDED, Condition::Not(&PERSON)])),
                advice("decision-or-exception")
                    .if_met(Condition::All(&[UNDECIDED, Condition::Not(&Condition::Answered(FACT_HOUSEHOLD))])),
                advice("decision-of-lkk").if_met(Condition::All(&[BY_LKK, Condition::Not(&PERSON)])),
            ],
            DIRECTORATE_NOTES,
            &[
                cited_note("rent-single", ZHU_77_1),
                cited_note("rent-parent", ZHU_77_1)
                    .if_met(Condition::All(&[SINGLE_PARENT, Condition::Not(&LASTING_DISABILITY)])),
                PAPERS_AT_ONCE,
            ],
            MONEY_NOTES,
        ],
    }],
};

/// Condition on the person. "Single" stands in the law without a definition that was found: both words are shown, the
/// directorate says. On the wording ("people with lasting disabilities, if they are ... single parents with a child
/// with a lasting disability") a parent needs a certificate too; a report reads it otherwise, so that without one the
/// directorate decides.
const PERSON: Condition = Condition::AnyOf(&[
    Condition::All(&[LASTING_DISABILITY, Condition::FirstAnsweredIs(&[FACT_HOUSEHOLD], &[fact_household::SINGLE])]),
    Condition::All(&[SINGLE_PARENT, Condition::AnyOf(&[LASTING_DISABILITY, Condition::AssessedBy("directorate")])]),
]);

const SINGLE_PARENT: Condition = Condition::FirstAnsweredIs(&[FACT_HOUSEHOLD], &[fact_household::SINGLE_PARENT]);
