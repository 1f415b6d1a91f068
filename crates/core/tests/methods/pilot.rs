//! Table 12 as shares with their intervals, compared with the table that was computed for the specification.

use assessment_core::pilot::{ALL, CITATION, Dependence, INTERVAL_CITATION, ROWS, RatedGroup, information};
use assessment_core::status::PercentGroup;
use assessment_core::whodas::SeverityGroup;

/// As printed in the specification: count, share and interval of each degree, then of any.
const TABLE: &[(RatedGroup, u32, [&str; 6])] = &[
    (
        RatedGroup::Whodas(SeverityGroup::None),
        41,
        [
            "41: 100.0 (91.4-100.0)",
            "0: 0.0 (0.0-8.6)",
            "0: 0.0 (0.0-8.6)",
            "0: 0.0 (0.0-8.6)",
            "0: 0.0 (0.0-8.6)",
            "0: 0.0 (0.0-8.6)",
        ],
    ),
    (
        RatedGroup::Whodas(SeverityGroup::Moderate),
        145,
        [
            "131: 90.3 (84.4-94.2)",
            "5: 3.4 (1.5-7.8)",
            "6: 4.1 (1.9-8.7)",
            "1: 0.7 (0.1-3.8)",
            "2: 1.4 (0.4-4.9)",
            "14: 9.7 (5.8-15.6)",
        ],
    ),
    (
        RatedGroup::Whodas(SeverityGroup::Severe),
        185,
        [
            "122: 65.9 (58.9-72.4)",
            "11: 5.9 (3.4-10.3)",
            "9: 4.9 (2.6-9.0)",
            "23: 12.4 (8.4-18.0)",
            "20: 10.8 (7.1-16.1)",
            "63: 34.1 (27.6-41.1)",
        ],
    ),
    (
        RatedGroup::Whodas(SeverityGroup::VerySevere),
        189,
        [
            "17: 9.0 (5.7-13.9)",
            "11: 5.8 (3.3-10.1)",
            "2: 1.1 (0.3-3.8)",
            "10: 5.3 (2.9-9.5)",
            "149: 78.8 (72.5-84.1)",
            "172: 91.0 (86.1-94.3)",
        ],
    ),
    (
        RatedGroup::Percent(PercentGroup::Moderate),
        104,
        [
            "98: 94.2 (88.0-97.3)",
            "4: 3.8 (1.5-9.5)",
            "1: 1.0 (0.2-5.2)",
            "1: 1.0 (0.2-5.2)",
            "0: 0.0 (0.0-3.6)",
            "6: 5.8 (2.7-12.0)",
        ],
    ),
    (
        RatedGroup::Percent(PercentGroup::Severe),
        118,
        [
            "100: 84.7 (77.2-90.1)",
            "8: 6.8 (3.5-12.8)",
            "7: 5.9 (2.9-11.7)",
            "1: 0.8 (0.1-4.6)",
            "2: 1.7 (0.5-6.0)",
            "18: 15.3 (9.9-22.8)",
        ],
    ),
    (
        RatedGroup::Percent(PercentGroup::VerySevere),
        338,
        [
            "113: 33.4 (28.6-38.6)",
            "15: 4.4 (2.7-7.2)",
            "9: 2.7 (1.4-5.0)",
            "32: 9.5 (6.8-13.1)",
            "169: 50.0 (44.7-55.3)",
            "225: 66.6 (61.4-71.4)",
        ],
    ),
    (
        RatedGroup::Everybody,
        560,
        [
            "311: 55.5 (51.4-59.6)",
            "27: 4.8 (3.3-6.9)",
            "17: 3.0 (1.9-4.8)",
            "34: 6.1 (4.4-8.4)",
            "171: 30.5 (26.9-34.5)",
            "249: 44.5 (40.4-48.6)",
        ],
    ),
];

#[test]
fn shares_and_intervals_are_those_of_the_specification() {
    assert_eq!(TABLE.len(), ROWS.len() + 1);
    for (rated, persons, expected) in TABLE {
        let found = information(*rated).expect("in the table");
        assert_eq!((found.persons, found.note, found.level), (*persons, "pilot-note", "95"));
        let shares = found.degrees.iter().map(|degree| degree.share).chain([found.any]);
        let shown: Vec<_> = shares
            .map(|share| {
                let (low, high) = (share.interval.low, share.interval.high);
                assert!(low <= share.share.value && share.share.value <= high && share.persons == *persons);
                // Half up, as the specification prints.
                let [value, low, high] =
                    [share.share.value, low, high].map(|number| (number * 10.0 + 0.5).floor() / 10.0);
                format!("{}: {value:.1} ({low:.1}-{high:.1})", share.count)
            })
            .collect();
        assert_eq!(shown, expected, "{rated:?}");
    }
}

#[test]
fn both_halves_of_the_table_count_the_same_persons() {
    for half in [true, false] {
        let mut sums = [0; 5];
        for row in ROWS.iter().filter(|row| matches!(row.rated, RatedGroup::Whodas(_)) == half) {
            sums.iter_mut().zip(row.counts).for_each(|(sum, count)| *sum += count);
        }
        assert_eq!(sums, ALL.counts);
    }
    assert_eq!(ALL.persons(), 560);
    assert!(CITATION.source().is_some() && INTERVAL_CITATION.source().is_some());
}

#[test]
fn nobody_below_50_per_cent_was_in_the_pilot() {
    assert_eq!(information(RatedGroup::Percent(PercentGroup::Below50)), None);
    let json = serde_json::to_value(information(RatedGroup::Whodas(SeverityGroup::Severe))).expect("JSON");
    assert_eq!((&json["by"], &json["group"]), (&"whodas".into(), &"severe".into()));
    assert_eq!((&json["degrees"][4]["degree"], &json["degrees"][4]["count"]), (&"fourth".into(), &20.into()));
    assert_eq!(Dependence::ALL.map(Dependence::id), ["none", "first", "second", "third", "fourth"]);
}
