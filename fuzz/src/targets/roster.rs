//! The roster of one person's assistants.

use assessment_core::municipal::{PROGRAMMES, Roster, check_roster};

use crate::targets::command::json;
use crate::{Shape, Target};

pub const TARGET: Target = Target {
    name: "roster",
    parsers: &["crates/core/src/municipal/roster.rs", "crates/core/src/municipal/local_date_time.rs"],
    shape: Shape::Json,
    words,
    mutants: 2000,
    run,
};

fn words() -> Vec<String> {
    let own = [
        "programme",
        "granted-hours",
        "shifts",
        "assistant",
        "from",
        "to",
        "A",
        "B",
        "2013-07-01T08:00",
        "2013-07-31T24:00",
        "2013-08-01T00:00",
        "2013-12-31T23:59",
        "2014-01-01T00:01",
        "2020-02-29T12:00",
    ];
    PROGRAMMES.iter().map(|programme| programme.id.0).chain(own).map(str::to_owned).collect()
}

fn run(bytes: &[u8]) {
    let Ok(mut roster) = serde_json::from_slice::<Roster>(bytes) else { return };
    let again: Roster = serde_json::from_str(&json(&roster)).expect("reads what was written");
    assert_eq!(again, roster);
    let report = check_roster(&roster);
    roster.shifts.reverse();
    let turned = check_roster(&roster);
    let report = match report {
        Err(why) => return assert!(turned.is_err() && !why.to_string().is_empty()),
        Ok(report) => report,
    };
    assert_eq!(turned.as_ref(), Ok(&report), "the order of the shifts matters");
    let worked: i64 = roster.shifts.iter().map(|shift| shift.to.since(shift.from)).sum();
    assert_eq!(report.months.iter().map(|month| month.minutes).sum::<i64>(), worked, "minutes are lost");
    assert!(report.months.iter().all(|month| month.minutes > 0) && report.months.is_sorted_by_key(|m| m.month.clone()));
    let too_many = report.months.iter().filter(|month| month.minutes > month.limit_minutes).count();
    let found = report.findings.iter().filter(|finding| json(finding).contains("too-many-hours")).count();
    assert_eq!(found, too_many);
}
