//! `assessment hours`: section totals as JSON.

use std::sync::LazyLock;

use assessment_cli::LineCommand;
use assessment_core::hours::{HoursError, HoursRequest, HoursSection, METHOD, SectionTotals, estimate};

use super::command;
use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "hours",
    parsers: &[
        "crates/core/src/serde_util/strict_objects.rs",
        "crates/core/src/serde_util/lenient_integer.rs",
        "crates/cli/src/commands/hours.rs",
        "crates/core/src/hours/input.rs",
        "crates/core/src/serde_util/iso_date.rs",
    ],
    shape: Shape::Json,
    words,
    mutants: 2000,
    run,
};

static COMMAND: LazyLock<LineCommand> = LazyLock::new(|| LineCommand::new(&["hours"]).expect("a command over lines"));

fn words() -> Vec<String> {
    let others = ["id", "date", "age", "totals", "2019-09-01", "2020-12-31", "2021-01-01", "2020-05-01"];
    HoursSection::ALL.into_iter().map(HoursSection::id).chain(others).map(str::to_owned).collect()
}

fn run(bytes: &[u8]) {
    let Some(line) = input::line(bytes) else { return };
    let said = command::answer(&COMMAND, line);
    let Some(request) = command::read::<HoursRequest>(line) else { return assert_eq!(said, None) };
    let said = said.expect("what is read is answered");
    let again: HoursRequest = serde_json::from_str(&command::json(&request)).expect("reads what was written");
    assert_eq!(again, request);
    match estimate(&request) {
        Err(error) => {
            let HoursError::Missing { sections } = error else { return assert!(said.contains("\"error\"")) };
            let given = sections.iter().find(|section| request.totals.get(**section).is_some());
            assert_eq!((given, sections.is_empty()), (None, false));
        }
        Ok(estimate) => {
            assert_eq!(said, command::json(&estimate));
            assert_eq!(estimate.hours, estimate.rounded.min(estimate.cap));
            let given = HoursSection::ALL.into_iter().filter_map(|section| request.totals.get(section));
            assert_eq!(estimate.sum, given.map(u32::from).sum::<u32>());
            no_total_is_taken_for_zero(&request, estimate.band);
            assert!(u64::from(estimate.rounded) * 1000 >= u64::from(estimate.product.in_thousandths()), "rounded down");
            more_points_never_give_fewer_hours(&request, estimate.hours);
        }
    }
}

fn no_total_is_taken_for_zero(request: &HoursRequest, band: &str) {
    let version = METHOD.on(request.date).expect("figures for the day");
    let band = version.bands.iter().find(|one| one.id == band).expect("a band of the method");
    for section in HoursSection::ALL {
        let may_be_missing = band.not_applicable.contains(&section);
        assert!(may_be_missing || request.totals.get(section).is_some(), "an estimate without {section:?}");
    }
}

fn more_points_never_give_fewer_hours(request: &HoursRequest, hours: u32) {
    for section in HoursSection::ALL {
        let Some(total) = request.totals.get(section).and_then(|total| total.checked_add(1)) else { continue };
        let mut totals: SectionTotals = request.totals;
        totals.set(section, total);
        if let Ok(more) = estimate(&HoursRequest { totals, ..request.clone() }) {
            assert!(more.hours >= hours, "{section:?}");
        }
    }
}
