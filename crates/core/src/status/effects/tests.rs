use super::*;

const FROM_50: Condition = Condition::PercentAtLeast(DECISION_PERCENT, Percent::whole(50));
const OVER_50: Condition = Condition::PercentOver(DECISION_PERCENT, Percent::whole(50));
const BELOW_50: Condition = Condition::PercentBelow(DECISION_PERCENT, Percent::whole(50));
const OPEN: Condition = Condition::AgeAtLeast(16);

#[test]
fn the_percentage_alone_says_yes_no_or_nothing_of_a_condition() {
    const CASES: &[(Condition, [Option<bool>; 3])] = &[
        // At 49.99, at 50 and at 50.01 per cent.
        (FROM_50, [Some(false), Some(true), Some(true)]),
        (OVER_50, [Some(false), Some(false), Some(true)]),
        (BELOW_50, [Some(true), Some(false), Some(false)]),
        (Condition::Not(&FROM_50), [Some(true), Some(false), Some(false)]),
        (Condition::Always, [Some(true); 3]),
        (Condition::Not(&Condition::Always), [Some(false); 3]),
        (Condition::AgeBelow(ADULT_AGE_FIXED), [Some(false); 3]),
        (OPEN, [None; 3]),
        (Condition::Not(&OPEN), [None; 3]),
        (Condition::All(&[FROM_50, OPEN]), [Some(false), None, None]),
        (Condition::All(&[FROM_50, Condition::Always]), [Some(false), Some(true), Some(true)]),
        (Condition::AnyOf(&[FROM_50, OPEN]), [None, Some(true), Some(true)]),
        (Condition::AnyOf(&[FROM_50, BELOW_50]), [Some(true); 3]),
        (Condition::AnyOf(&[OVER_50, BELOW_50]), [Some(true), Some(false), Some(true)]),
    ];
    for (condition, expected) in CASES {
        let at = [4999, 5000, 5001].map(|percent| holds(condition, exact(Percent::hundredths(percent))));
        assert_eq!(at, *expected, "{condition:?}");
    }
}

#[test]
fn another_way_to_meet_a_condition_leaves_it_open() {
    const OTHER: Condition = Condition::AgeAtLeast(65);
    const CASES: &[(Condition, [Option<EntitlementChange>; 2])] = &[
        // From 60 to 40 per cent, and from 40 to 60.
        (FROM_50, [Some(EntitlementChange::Closes), Some(EntitlementChange::Opens)]),
        (BELOW_50, [Some(EntitlementChange::Opens), Some(EntitlementChange::Closes)]),
        (Condition::AnyOf(&[FROM_50, OPEN]), [Some(EntitlementChange::MayClose), Some(EntitlementChange::MayOpen)]),
        (
            Condition::Not(&Condition::AnyOf(&[FROM_50, OPEN])),
            [Some(EntitlementChange::Opens), Some(EntitlementChange::Closes)],
        ),
        (
            Condition::Not(&Condition::All(&[FROM_50, OPEN])),
            [Some(EntitlementChange::MayOpen), Some(EntitlementChange::MayClose)],
        ),
        (Condition::All(&[FROM_50, OPEN]), [Some(EntitlementChange::Closes), Some(EntitlementChange::Opens)]),
        (
            Condition::All(&[Condition::AnyOf(&[FROM_50, OPEN]), OTHER]),
            [Some(EntitlementChange::MayClose), Some(EntitlementChange::MayOpen)],
        ),
        (
            Condition::AnyOf(&[Condition::All(&[FROM_50, OPEN]), OTHER]),
            [Some(EntitlementChange::MayClose), Some(EntitlementChange::MayOpen)],
        ),
        // What holds or fails anyway makes the rest indifferent.
        (Condition::AnyOf(&[FROM_50, Condition::Always]), [None; 2]),
        (Condition::All(&[FROM_50, Condition::Not(&Condition::Always)]), [None; 2]),
        (Condition::AnyOf(&[FROM_50, BELOW_50, OPEN]), [None; 2]),
        (Condition::All(&[Condition::AnyOf(&[FROM_50, OPEN]), Condition::AgeBelow(ADULT_AGE_FIXED)]), [None; 2]),
        (OPEN, [None; 2]),
        (Condition::All(&[OPEN, OTHER]), [None; 2]),
        // One way closes while another opens: the warning counts.
        (
            Condition::AnyOf(&[Condition::All(&[FROM_50, OPEN]), Condition::All(&[BELOW_50, OTHER])]),
            [Some(EntitlementChange::MayClose); 2],
        ),
    ];
    let [high, low] = [60, 40].map(Fraction::whole);
    for (condition, expected) in CASES {
        assert_eq!([change(condition, high, low), change(condition, low, high)], *expected, "{condition:?}");
        assert_eq!([change(condition, high, high), change(condition, low, low)], [None; 2], "{condition:?}");
    }
}

#[test]
fn measures_that_a_veteran_or_a_single_parent_has_anyway_may_close() {
    let day = crate::dates::from_iso("2026-11-22").expect("a day");
    let degree = |percent: u32| DisabilityDegree::new(percent.into()).expect("a degree");
    let of = |before: u32, after: u32| effects(&changes(degree(before), degree(after), day));
    let find = |effects: &[(MeasureId, Effect)], id: &str| {
        effects.iter().find(|(measure, _)| measure.0 == id).map(|(_, effect)| *effect)
    };
    assert_eq!(find(&of(91, 73), "balneotherapy"), Some(Effect::MayClose));
    assert_eq!(find(&of(73, 91), "balneotherapy"), Some(Effect::MayOpen));
    assert_eq!(find(&of(91, 90), "balneotherapy"), Some(Effect::MayClose));
    assert_eq!(find(&of(90, 60), "balneotherapy"), None);
    assert_eq!(find(&of(60, 40), "municipal-rent"), Some(Effect::MayClose));
    assert_eq!(find(&of(91, 60), "car"), Some(Effect::Closes));
}

#[test]
fn the_graver_of_two_effects_is_named() {
    let (first, second) = (MEASURES[0].id, MEASURES[1].id);
    assert_ne!(first, second);
    let rule = |measure: MeasureId| {
        let found = MEASURES.iter().find(|one| one.id == measure).and_then(|one| one.versions.last()).expect("rules");
        found.rules[0].id
    };
    let law = MEASURES[0].versions[0].rules[0].law;
    let entitlement = |measure, part, change| Entitlement { measure, part, change, law };
    let amount = |change| entitlement(first, "no-rule", change);
    let condition = |change| entitlement(first, rule(first), change);
    let mut named = Vec::new();
    // From the lightest to the gravest: each takes the place of those before, in any order.
    let all = [
        (amount(EntitlementChange::MayClose), Effect::MayOtherAmount),
        (amount(EntitlementChange::Opens), Effect::OtherAmount),
        (condition(EntitlementChange::MayOpen), Effect::MayOpen),
        (condition(EntitlementChange::MayClose), Effect::MayClose),
        (condition(EntitlementChange::Opens), Effect::Opens),
        (condition(EntitlementChange::Closes), Effect::Closes),
    ];
    for (change, effect) in all {
        named.push(change);
        assert_eq!(effects(&named), [(first, effect)]);
        let turned: Vec<_> = named.iter().rev().copied().collect();
        assert_eq!(effects(&turned), [(first, effect)]);
    }
    named.push(entitlement(second, rule(second), EntitlementChange::MayOpen));
    assert_eq!(effects(&named), [(first, Effect::Closes), (second, Effect::MayOpen)]);
}
