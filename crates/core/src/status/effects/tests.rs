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
