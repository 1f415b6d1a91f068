//! The applicants of a municipal programme.

use std::collections::BTreeSet;

use assessment_core::municipal::{Applicants, Funding, PROGRAMMES, rank};

use crate::targets::command::json;
use crate::{Shape, Target};

pub const TARGET: Target = Target {
    name: "applicants",
    parsers: &["crates/core/src/municipal/ranking.rs", "crates/core/src/serde_util/iso_date.rs"],
    shape: Shape::Json,
    words,
    mutants: 400,
    run,
};

fn words() -> Vec<String> {
    let own = [
        "programme",
        "date",
        "budgets",
        "service",
        "hours",
        "applicants",
        "id",
        "age",
        "points",
        "impairment",
        "assistance",
        "applied",
        "2013-07-01",
        "2013-05-02",
        "A",
        "B",
    ];
    let versions = PROGRAMMES.iter().flat_map(|programme| programme.versions);
    let services = versions.flat_map(|version| version.services).map(|service| service.id.0);
    let programmes = PROGRAMMES.iter().map(|programme| programme.id.0);
    programmes.chain(services).chain(own).map(str::to_owned).collect()
}

fn run(bytes: &[u8]) {
    let Ok(mut input) = serde_json::from_slice::<Applicants>(bytes) else { return };
    let again: Applicants = serde_json::from_str(&json(&input)).expect("reads what was written");
    assert_eq!(again, input);
    let ranked = rank(&input);
    input.applicants.reverse();
    input.budgets.reverse();
    let turned = rank(&input);
    let ranked = match ranked {
        Err(why) => return assert!(turned.is_err() && !why.to_string().is_empty()),
        Ok(ranked) => ranked,
    };
    assert_eq!(turned.as_ref(), Ok(&ranked), "the order of the applicants matters");
    let places = ranked.services.iter().flat_map(|list| &list.places).map(|place| &place.id);
    let named: Vec<_> = places.chain(ranked.unranked.iter().map(|one| &one.id)).collect();
    assert_eq!(named.len(), input.applicants.len(), "somebody is lost or stands twice");
    assert_eq!(named.iter().collect::<BTreeSet<_>>().len(), named.len());
    for list in &ranked.services {
        let budget = input.budgets.iter().find(|budget| budget.service == list.service.0);
        assert!(budget.is_none_or(|budget| list.hours_used <= budget.hours.into()), "more than the budget");
        assert!(list.places.is_sorted_by(|one, other| one.points >= other.points && one.rank <= other.rank));
        // Nobody is passed over by somebody below.
        let first_without = list.places.iter().position(|place| place.funding != Some(Funding::Funded));
        let funded_below = list.places.iter().skip(first_without.unwrap_or(list.places.len()));
        assert!(funded_below.into_iter().all(|place| place.funding != Some(Funding::Funded)));
    }
    // Who can't be ranked is told why, and no point that was not given is a zero.
    for one in &ranked.unranked {
        assert!(one.too_young || !one.missing.is_empty(), "{}", one.id);
    }
}
