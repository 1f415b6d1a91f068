//! Targeted aid for the rent of a municipal dwelling, art. 77 of the Persons with Disabilities Act.

use time::Month;

use super::common::*;
use super::model::*;
use super::terms::*;
use crate::condition::Condition;
use crate::form::OptionId;
use crate::form::options::YES;
use crate::form::questions::*;
use crate::law::*;
use crate::parameters::*;

/// The measure.
pub(super) static MEASURE: Measure = Measure {
    id: MeasureId("municipal-rent"),
    request: Some(REQUEST_MUNICIPAL_RENT),
    receiving: Some(RECEIVES_MUNICIPAL_RENT),
    versions: &[Version {
        from: day(2019, Month::January, 1),
        to: None,
        rules: &[
            // "Single" stands in the law without a definition that was found: both words are shown, the directorate says.
            rule_with(
                "c-rent-person",
                Condition::AnyOf(&[
                    Condition::All(&[LASTING_DISABILITY, Condition::Is(&[FACT_HOUSEHOLD], &[OptionId("single")])]),
                    Condition::Is(&[FACT_HOUSEHOLD], &[OptionId("single-parent")]),
                ]),
                ZHU_77_1,
                figures!["percent" => LASTING_DISABILITY_PERCENT],
            ),
            rule("c-municipal-lease", Condition::Is(&[FACT_MUNICIPAL_LEASE], &[YES]), ZHU_77),
        ],
        amounts: Amounts::Each(&[Amount {
            id: "municipal-rent",
            when: Condition::Always,
            size: Size::InWords,
            period: Period::Month,
            law: ZHU_77,
            figures: &[],
        }]),
        frequency: say("monthly-to-municipality", ZHU_77),
        again: None,
        durations: &[say("while-lease", WORLD_BANK_2022)],
        papers: &[
            DIRECTORATE_PAPERS,
            &[
                paper("lease", "municipality", PaperStage::AfterApproval, ZHU_77),
                paper("rent-invoice", "municipality", PaperStage::ObtainedByAgency, ZHU_77),
            ],
        ],
        deadlines: &[DIRECTORATE_DEADLINES],
        apply: AT_THE_DIRECTORATE,
        notes: &[DIRECTORATE_NOTES, &[say("rent-single", ZHU_77_1), PAPERS_AT_ONCE]],
    }],
};
