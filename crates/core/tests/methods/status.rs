//! The golden tables 5.3 and 5.4, what holds for any two scores, and what a result says of itself.

use assessment_core::dates::from_iso;
use assessment_core::fraction::Fraction;
use assessment_core::status::{
    AveragedScore, BORDERS, DisabilityDegree, Entitlement, EntitlementChange, FlagConsequence, FlagDirection,
    FunctioningScore, GroupChange, InterpolatedGroup, PercentGroup, Policy, SAMPLE, STRATEGIES, ScoreOrigin,
    Simulation, StatusInput, StatusInputError, StatusOutput, Thresholds, WEIGHTINGS, Weight, changes, explain,
    simulate, simulate_input,
};
use assessment_core::whodas::{CutOffs, Id, preset};
use proptest::prelude::*;
use serde_json::{Value, json};

fn number(text: &str) -> Fraction {
    text.parse().expect("a number")
}

fn simulation(whodas: &str, percent: &str, policy: &Policy) -> Simulation {
    let score = FunctioningScore::given(number(whodas)).expect("a score");
    simulate(&score, DisabilityDegree::new(number(percent)).expect("a degree"), policy)
}

/// The letters of the golden table: n, M, S, V under percent, WHODAS and interpolated borders.
fn letters(averaged: &AveragedScore) -> String {
    let letter = |rank: u8| ["n", "M", "S", "V"][usize::from(rank)];
    Thresholds::ALL.map(|thresholds| letter(averaged.group(thresholds).rank())).join("/")
}

const CASES: [(&str, &str, &str); 6] =
    [("A", "63", "66"), ("B", "36", "93"), ("C", "79", "72"), ("D", "27", "94"), ("E", "22", "85"), ("F", "60", "50")];

#[test]
fn golden_table_of_option_b() {
    let table = [
        ("A", ["65.25 M/V/S", "64.5 M/V/S", "63.75 M/V/S", "63 M/V/V"]),
        ("B", ["78.75 S/V/S", "64.5 M/V/S", "50.25 M/S/S", "36 n/M/M"]),
        ("C", ["73.75 S/V/S", "75.5 S/V/V", "77.25 S/V/V", "79 S/V/V"]),
        ("D", ["77.25 S/V/S", "60.5 M/V/S", "43.75 n/S/M", "27 n/M/M"]),
        ("E", ["69.25 M/V/S", "53.5 M/S/M", "37.75 n/M/M", "22 n/n/n"]),
        ("F", ["52.5 M/S/M", "55 M/S/S", "57.5 M/S/S", "60 M/V/V"]),
    ];
    for ((case, whodas, percent), (name, expected)) in CASES.into_iter().zip(table) {
        assert_eq!(case, name);
        let found = simulation(whodas, percent, &Policy::default()).averaged;
        let found: Vec<_> = found.iter().map(|one| format!("{} {}", one.score.value, letters(one))).collect();
        assert_eq!(found, expected, "{case}");
    }
}

#[test]
fn golden_table_of_option_c() {
    let table = [
        ("A", [true, true, false, true]),
        ("B", [false, false, false, true]),
        ("C", [false, true, false, true]),
        ("D", [false, false, false, true]),
        ("E", [false, false, true, true]),
        ("F", [true, true, false, true]),
    ];
    // The six cases have the same groups under all three presets: they can't decide between them.
    for id in ["default", "alt_severe_45", "alt_very_severe_50"] {
        let policy = Policy { cut_offs: preset(id).expect(id).cut_offs, ..Policy::default() };
        for ((case, whodas, percent), (_, expected)) in CASES.into_iter().zip(table) {
            let found: Vec<_> = simulation(whodas, percent, &policy).flags.iter().map(|flag| flag.flagged).collect();
            assert_eq!(found, expected, "{case} {id}");
        }
    }
}

#[test]
fn who_is_flagged_in_which_direction_and_what_follows() {
    let flag = |whodas: &str, percent: &str, at: usize| {
        let flag = simulation(whodas, percent, &Policy::default()).flags[at];
        (flag.direction, flag.follows)
    };
    assert_eq!(flag("63", "66", 0), (Some(FlagDirection::MoreSevere), FlagConsequence::SecondStep));
    assert_eq!(flag("22", "85", 2), (Some(FlagDirection::LessSevere), FlagConsequence::SecondStep));
    assert_eq!(flag("36", "93", 0), (None, FlagConsequence::Nothing));
    // B and D: very severe by the degree, moderate by WHODAS. Only the rule of concordance sees them.
    assert_eq!(flag("36", "93", 3), (Some(FlagDirection::LessSevere), FlagConsequence::OtherCommission));
    assert_eq!(flag("65", "95", 3), (None, FlagConsequence::Certificate));
    // Below 50 per cent agrees with no problem, and there is no group to be certified.
    assert_eq!(flag("10", "40", 3), (None, FlagConsequence::Nothing));
    assert_eq!(flag("41", "40", 3), (Some(FlagDirection::MoreSevere), FlagConsequence::OtherCommission));
    assert_eq!(
        STRATEGIES.iter().map(|s| (s.id, s.flagged)).collect::<Vec<_>>(),
        [("C1", 437), ("C2", 31), ("C3", 217)]
    );
    assert_eq!(SAMPLE, 3118);
}

#[test]
fn groups_of_the_degree_at_their_borders() {
    for (percent, group) in [
        ("0", PercentGroup::Below50),
        ("49.999999", PercentGroup::Below50),
        ("50", PercentGroup::Moderate),
        ("69.99", PercentGroup::Moderate),
        ("69.999999", PercentGroup::Moderate),
        ("70", PercentGroup::Severe),
        ("89.99", PercentGroup::Severe),
        ("90", PercentGroup::VerySevere),
        ("90.01", PercentGroup::VerySevere),
        ("100", PercentGroup::VerySevere),
    ] {
        assert_eq!(PercentGroup::of(DisabilityDegree::new(number(percent)).expect(percent)), group, "{percent}");
    }
    assert!(DisabilityDegree::new(number("100.000001")).is_err() && FunctioningScore::given(number("101")).is_err());
}

#[test]
fn interpolated_borders_give_back_both_pure_cases() {
    let policy =
        Policy { other_weights: vec![Weight::of_degree(Fraction::ONE).expect("a weight")], ..Policy::default() };
    for (whodas, percent) in
        [("0", "50"), ("25", "50"), ("25.01", "49.99"), ("40", "70"), ("60", "90"), ("59.99", "89.99")]
    {
        let found = simulation(whodas, percent, &policy);
        let [only_whodas, only_degree] = [3, 4].map(|at| found.averaged[at].clone());
        assert_eq!(only_whodas.by_interpolated as u8, found.whodas_group as u8, "{whodas}");
        assert_eq!(only_degree.by_interpolated as u8, found.percent_group as u8, "{percent}");
        assert_eq!(only_degree.interpolated, BORDERS);
        assert_eq!(only_whodas.interpolated, found.cut_offs.borders());
    }
    let half = &simulation("25", "50", &policy).averaged[1];
    assert_eq!(half.interpolated.map(|border| border.value()), [37.5, 55.0, 75.0]);
    // Exactly on the lowest border: below, as 25 is no problem.
    assert_eq!((half.score.value, half.by_interpolated), (37.5, InterpolatedGroup::Below));
}

#[test]
fn any_other_weight_is_exact() {
    let weight = |text: &str| Weight::of_degree(number(text));
    assert!(weight("1.000001").is_err() && weight("0.3333333").is_err());
    assert!(weight("0.333333").is_ok() && weight("0.000001").is_ok() && weight("1").is_ok());
    let third = weight("1/3").expect("a third");
    assert_eq!((third.degree().to_string(), third.whodas().to_string()), ("1/3".into(), "2/3".into()));
    let policy = Policy { other_weights: vec![third], ..Policy::default() };
    let found = simulation("2200/53", "70", &policy).averaged;
    assert_eq!((found.len(), found[4].weighting, found[4].score.exact.to_string()), (5, None, "8110/159".into()));
}

#[test]
fn what_is_refused() {
    let line = |input: Value| {
        let input: StatusInput = serde_json::from_value(input).expect("an input");
        serde_json::to_value(simulate_input(&input)).expect("JSON")
    };
    assert_eq!(
        line(json!({ "id": "a", "whodas": 100.01, "percent": 101, "weights": [2] })),
        json!({ "id": "a", "status": "error", "error": "value_out_of_range", "fields": ["whodas", "percent", "weights"] })
    );
    assert_eq!(line(json!({ "id": 1, "whodas": 1, "percent": 1, "preset": "x" }))["error"], "unknown_preset");
    for bad in
        [json!({ "whodas": -1, "percent": 50 }), json!({ "whodas": null, "percent": 50 }), json!({ "whodas": 5 })]
    {
        let mut bad = bad;
        bad["id"] = "a".into();
        assert!(serde_json::from_value::<StatusInput>(bad.clone()).is_err(), "{bad}");
    }
    let other = line(json!({ "id": "a", "whodas": "2200/53", "percent": "66.5", "weights": [0.6],
        "preset": "alt_severe_45" }));
    assert_eq!(other["whodas_band"], "moderate");
    assert_eq!(other["averaging"]["B_3/5"]["score"]["exact"], "29947/530");
}

const TODAY: &str = "2026-11-22";

#[test]
fn a_result_explains_itself() {
    let found = simulation("36", "93", &Policy::default());
    let explained = explain(&found, from_iso(TODAY).expect("a day"));
    assert_eq!((explained.simulation, explained.option_a), ("status-simulation", "status-option-a"));
    let half = &explained.option_b[1];
    assert_eq!((half.weight_of_percent.value, half.weight_of_whodas.value, half.score.value), (0.5, 0.5, 64.5));
    assert_eq!(
        (half.before, half.moves, half.thresholds),
        (PercentGroup::VerySevere, GroupChange::Down, Thresholds::Percent)
    );
    assert_eq!(half.borders, BORDERS);
    assert!(!half.entitlements.is_empty());
    let json = serde_json::to_value(&explained).expect("JSON");
    assert_eq!(json["origin"]["kind"], "given");
    assert_eq!(json["option_b"][1]["after"], "moderate");
    assert_eq!(json["option_c"][3]["direction"], "less-severe");
    assert_eq!(json["option_c"][3]["entitlements"], json!([]));
    assert_eq!(json["cut_offs"], json!(["25/1", "40/1", "60/1"]));
    // The same person under the WHODAS cut-offs doesn't move.
    let policy = Policy { thresholds: Thresholds::Whodas, ..Policy::default() };
    let explained = explain(&simulation("36", "93", &policy), from_iso(TODAY).expect("a day"));
    assert_eq!(explained.option_b[1].moves, GroupChange::Stays);
}

#[test]
fn what_the_percentage_opens_and_closes() {
    let changes = |before: &str, after: &str| -> Vec<String> {
        let degree = |text: &str| DisabilityDegree::new(number(text)).expect(text);
        changes(degree(before), degree(after), from_iso(TODAY).expect("a day"))
            .iter()
            .map(|Entitlement { measure, part, change, .. }| format!("{} {} {}", measure.0, part, change.id()))
            .collect()
    };
    assert_eq!(changes("85", "85"), [""; 0]);
    // Within one payment tier and one side of every threshold.
    assert_eq!(changes("85", "71"), [""; 0]);
    assert_eq!(
        changes("85", "69.25"),
        ["monthly-support monthly-support-1 opens", "monthly-support monthly-support-2 closes",]
    );
    let down = changes("93", "64.5");
    for expected in [
        "monthly-support monthly-support-1 opens",
        "monthly-support monthly-support-3 closes",
        "car c-car-percent closes",
    ] {
        assert!(down.iter().any(|line| line == expected), "{expected}: {down:?}");
    }
    assert!(down.iter().any(|line| line.starts_with("home-adaptation") && line.ends_with("closes")), "{down:?}");
    // An adult's personal assistance asks for the need of assistance by others, not for a percentage.
    assert!(!down.iter().any(|line| line.starts_with("personal-assistance")), "{down:?}");
    // Exactly 90 is not "over 90".
    assert!(!changes("89.99", "90").iter().any(|line| line.starts_with("car")));
    assert!(changes("90", "90.01").contains(&"car c-car-percent opens".to_owned()));
    let below = changes("50", "49.99");
    assert!(below.contains(&"parking c-parking-percent closes".to_owned()), "{below:?}");
    assert!(below.contains(&"monthly-support c-lasting-disability closes".to_owned()), "{below:?}");
    // Backwards everything that closed opens.
    let mirrored: Vec<_> = changes("64.5", "93")
        .iter()
        .map(|line| {
            let (rest, change) = line.rsplit_once(' ').expect("a change");
            let turned =
                if change.contains("open") { change.replace("open", "close") } else { change.replace("close", "open") };
            format!("{rest} {turned}")
        })
        .collect();
    assert_eq!(mirrored, down);
    assert_eq!(EntitlementChange::ALL.map(EntitlementChange::id), ["opens", "closes", "may-open", "may-close"]);
    // In 2020 the percentage counted for personal assistance too.
    let degree = |text: &str| DisabilityDegree::new(number(text)).expect(text);
    let then = assessment_core::status::changes(degree("89"), degree("90"), from_iso("2020-06-01").expect("a day"));
    assert!(
        then.iter().any(|one| one.measure.0 == "personal-assistance" && one.change == EntitlementChange::Opens),
        "{then:?}"
    );
}

fn hundredths() -> impl Strategy<Value = Fraction> {
    (0_u32..=10_000).prop_map(|value| Fraction::new(value, 100.try_into().expect("not 0")))
}

fn policies() -> impl Strategy<Value = Policy> {
    (1_u32..=98, 0_u32..100, 0_u32..100, 0_u32..=1000).prop_map(|(low, second, third, weight)| {
        let severe = low + 1 + second * (99 - low) / 100;
        let very_severe = severe + 1 + third * (100 - severe) / 100;
        let cut_offs = CutOffs::new(low.into(), severe.into(), very_severe.min(100).into());
        let weight = Fraction::new(weight, 1000.try_into().expect("not 0"));
        Policy {
            cut_offs: cut_offs.unwrap_or(Policy::default().cut_offs),
            other_weights: vec![Weight::of_degree(weight).expect("a weight")],
            ..Policy::default()
        }
    })
}

proptest! {
    #[test]
    fn a_weight_of_nought_or_one_gives_one_input(whodas in hundredths(), percent in hundredths()) {
        let weights = [Fraction::ZERO, Fraction::ONE].map(|part| Weight::of_degree(part).expect("a weight"));
        let policy = Policy { other_weights: weights.to_vec(), ..Policy::default() };
        let score = FunctioningScore::given(whodas).expect("a score");
        let found = simulate(&score, DisabilityDegree::new(percent).expect("a degree"), &policy);
        prop_assert_eq!(found.averaged[4].score.exact, whodas);
        prop_assert_eq!(found.averaged[5].score.exact, percent);
        prop_assert_eq!(found.averaged[3].score, found.averaged[4].score);
        prop_assert_eq!(found.averaged[5].by_percent, found.percent_group);
        prop_assert_eq!(found.averaged[4].by_whodas, found.whodas_group);
    }

    #[test]
    fn an_average_lies_between_its_inputs_and_rises_with_them(
        whodas in hundredths(), percent in hundredths(), more in hundredths(), policy in policies(),
    ) {
        let degree = DisabilityDegree::new(percent).expect("a degree");
        let at = |score: Fraction| simulate(&FunctioningScore::given(score).expect("a score"), degree, &policy);
        let (found, raised) = (at(whodas), at(whodas.max(more)));
        prop_assert!(found.whodas_group <= raised.whodas_group);
        for (one, other) in found.averaged.iter().zip(&raised.averaged) {
            prop_assert!(one.score.exact >= whodas.min(percent) && one.score.exact <= whodas.max(percent));
            prop_assert!(one.score.exact <= other.score.exact);
            for thresholds in Thresholds::ALL {
                prop_assert!(one.group(thresholds).rank() <= other.group(thresholds).rank());
            }
            prop_assert!(one.interpolated.is_sorted());
        }
    }

    #[test]
    fn flags_agree_with_the_groups(whodas in hundredths(), percent in hundredths(), policy in policies()) {
        let score = FunctioningScore::given(whodas).expect("a score");
        let found = simulate(&score, DisabilityDegree::new(percent).expect("a degree"), &policy);
        let flagged = [0, 1, 2, 3].map(|at| found.flags[at].flagged);
        // The report's words, in numbers.
        let [none_to, severe_from, very_severe_from] = policy.cut_offs.borders();
        let [fifty, seventy, ninety] = [50, 70, 90].map(Fraction::whole);
        let (moderate, severe) = (fifty <= percent && percent < seventy, seventy <= percent && percent < ninety);
        let c1 = moderate && whodas >= severe_from;
        let c2 = (moderate || severe) && whodas >= very_severe_from;
        let c3 = percent >= seventy && whodas <= none_to;
        let level = |over: [bool; 3]| over.into_iter().filter(|over| *over).count();
        let differ = level([percent >= fifty, percent >= seventy, percent >= ninety])
            != level([whodas > none_to, whodas >= severe_from, whodas >= very_severe_from]);
        prop_assert_eq!(flagged, [c1, c2, c3, differ]);
        // A direction stands with a flag only.
        for flag in &found.flags {
            prop_assert_eq!(flag.flagged, flag.direction.is_some());
        }
        // Each weight is written under its name, with its own score.
        let output = serde_json::to_value(StatusOutput::from(&found)).expect("JSON");
        let written = output["averaging"].as_object().expect("an object");
        prop_assert_eq!(written.len(), WEIGHTINGS.len() + 1);
        for averaged in &found.averaged {
            let named = WEIGHTINGS.iter().find(|weighting| Some(weighting.id) == averaged.weighting);
            let name = named.map_or_else(|| format!("B_{}", averaged.weight.degree()), |named| named.json_name.to_owned());
            prop_assert_eq!(&written[&name]["score"]["exact"], &json!(averaged.score.exact.to_string()));
        }
    }

    /// What moves nobody opens and closes nothing that depends on a group; and nothing changes without a change.
    #[test]
    fn without_another_percentage_nothing_changes(percent in hundredths(), other in hundredths()) {
        let on = from_iso(TODAY).expect("a day");
        let degree = |percent| DisabilityDegree::new(percent).expect("a degree");
        prop_assert!(changes(degree(percent), degree(percent), on).is_empty());
        let (there, back) = (changes(degree(percent), degree(other), on), changes(degree(other), degree(percent), on));
        prop_assert_eq!(there.len(), back.len());
        for (one, other) in there.iter().zip(&back) {
            prop_assert_eq!((one.measure, one.part, one.law), (other.measure, other.part, other.law));
            let turned = match one.change {
                EntitlementChange::Opens => EntitlementChange::Closes,
                EntitlementChange::Closes => EntitlementChange::Opens,
                EntitlementChange::MayOpen => EntitlementChange::MayClose,
                EntitlementChange::MayClose => EntitlementChange::MayOpen,
            };
            prop_assert_eq!(other.change, turned);
        }
    }
}

#[test]
fn changes_are_summed_up_measure_by_measure() {
    let effects = |before: &str, after: &str| -> Vec<String> {
        let degree = |text: &str| DisabilityDegree::new(text.parse().expect(text)).expect(text);
        let changes = assessment_core::status::changes(degree(before), degree(after), from_iso(TODAY).expect("a day"));
        let effects = assessment_core::status::effects(&changes);
        effects.into_iter().map(|(measure, effect)| format!("{} {}", measure.0, effect.id())).collect()
    };
    assert_eq!(effects("85", "71"), [""; 0]);
    // Veterans have balneotherapy without a percentage.
    assert_eq!(
        effects("93", "64.5"),
        ["monthly-support other-amount", "car closes", "home-adaptation closes", "balneotherapy may-close"]
    );
    assert_eq!(
        effects("50", "95"),
        ["monthly-support other-amount", "car opens", "home-adaptation opens", "balneotherapy may-open"]
    );
    // Personal assistance has one border since 2021, that of a lasting disability.
    assert!(!effects("93", "50").iter().any(|line| line.starts_with("personal-assistance")));
    assert!(effects("93", "49.99").contains(&"personal-assistance closes".to_owned()));
    // What closes weighs more than an amount, wherever it stands.
    assert_eq!(effects("93", "36")[0], "monthly-support closes");
    assert_eq!(effects("40", "60")[0], "monthly-support opens");
}

#[test]
fn scores_say_where_they_come_from_and_cut_offs_may_be_ones_own() {
    let explained = |json: serde_json::Value| {
        let input: StatusInput = serde_json::from_value(json).expect("an input");
        let printed = serde_json::to_string(&input).expect("JSON");
        assert_eq!(serde_json::from_str::<StatusInput>(&printed).expect("reads"), input);
        let day = from_iso(TODAY).expect("a day");
        input.simulate().map(|simulation| serde_json::to_value(explain(&simulation, day)).expect("JSON"))
    };
    let with = |more: serde_json::Value| {
        let mut json = json!({ "id": 1, "whodas": "2200/53", "percent": 66 });
        json.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        explained(json)
    };
    let plain = with(json!({})).expect("scores");
    assert_eq!(
        (&plain["origin"]["kind"], &plain["preset"], &plain["rules_as_of"]),
        (&json!("given"), &json!("default"), &json!(TODAY))
    );
    assert_eq!(plain["sources"]["cut_offs"].as_array().map(Vec::len), Some(3));
    assert!(plain["sources"]["borders"]["source"].is_string() && plain["sources"]["borders"]["confidence"].is_string());
    assert_eq!(with(json!({ "origin": { "kind": "surrogate" } })).expect("scores")["origin"]["kind"], "surrogate");
    let table = json!({ "kind": "rasch", "table": "bg", "version": "2" });
    assert_eq!(with(json!({ "origin": table })).expect("scores")["origin"], table);
    // The mark stays with a result that isn't explained too; nothing is added that wasn't sent.
    let plainly = |more: serde_json::Value| {
        let mut json = json!({ "id": 1, "whodas": "2200/53", "percent": 66 });
        json.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        serde_json::to_value(simulate_input(&serde_json::from_value(json).expect("an input"))).expect("JSON")
    };
    assert_eq!(plainly(json!({ "origin": { "kind": "surrogate" } }))["origin"]["kind"], "surrogate");
    assert_eq!(plainly(json!({ "origin": table }))["origin"], table);
    assert!(plainly(json!({})).get("origin").is_none());
    // 41.5 is severe from 40 on, moderate by an agency that begins at 45.
    assert_eq!(plain["whodas_group"], "severe");
    let own = json!({ "none_to": 20, "severe_from": "45", "very_severe_from": 70.5 });
    let by_own = with(json!({ "cut_offs": own })).expect("scores");
    assert_eq!((&by_own["whodas_group"], &by_own["preset"]), (&json!("moderate"), &json!(null)));
    assert_eq!(
        (&by_own["cut_offs"], &by_own["sources"]["cut_offs"]),
        (&json!(["20/1", "45/1", "141/2"]), &json!(null))
    );
    assert_eq!(with(json!({ "cut_offs": own, "preset": "default" })), Err(StatusInputError::CutOffsTwice));
    // Nothing that is misspelt or out of order is passed over.
    for bad in [
        json!({ "id": 1, "whodas": 1, "percent": 2, "prset": "default" }),
        json!({ "id": 1, "whodas": 1, "percent": 2, "origin": { "kind": "rasch", "table": "bg" } }),
        json!({ "id": 1, "whodas": 1, "percent": 2, "origin": { "kind": "rasch", "table": " ", "version": "1" } }),
        json!({ "id": 1, "whodas": 1, "percent": 2, "origin": { "kind": "surrogate", "table": "bg" } }),
        json!({ "id": 1, "whodas": 1, "percent": 2, "origin": { "kind": "given", "note": "x" } }),
        json!({ "id": 1, "whodas": 1, "percent": 2, "origin": { "kind": "complex" } }),
        json!({ "id": 1, "whodas": 1, "percent": 2, "cut_offs": { "none_to": 20, "severe_from": 20, "very_severe_from": 70 } }),
        json!({ "id": 1, "whodas": 1, "percent": 2, "cut_offs": { "none_to": 20, "severe_from": 30 } }),
    ] {
        assert!(serde_json::from_value::<StatusInput>(bad.clone()).is_err(), "{bad}");
    }
}

proptest! {
    #[test]
    fn an_input_is_read_as_it_is_printed(
        whodas in hundredths(), percent in hundredths(), policy in policies(), kind in 0..4, name in "[a-zа-я][a-zа-я\"\\\\ ]{0,8}",
    ) {
        let origin = match kind {
            0 => None,
            1 => Some(ScoreOrigin::Given),
            2 => Some(ScoreOrigin::Surrogate),
            _ => Some(ScoreOrigin::Rasch { table: name.clone(), version: name.clone() }),
        };
        let weights = policy.other_weights.iter().map(|weight| weight.degree()).collect();
        let cut_offs = (kind % 2 == 0).then_some(policy.cut_offs);
        let input = StatusInput { id: Id::Text(name), whodas, percent, origin, preset: None, cut_offs, weights };
        let printed = serde_json::to_string(&input).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<StatusInput>(&printed).expect("reads"), input);
    }
}

#[test]
fn a_day_without_rules_is_told_and_never_looks_as_if_nothing_changed() {
    let no_rules = |day: &str| {
        let explained = explain(&simulation("36", "93", &Policy::default()), from_iso(day).expect("a day"));
        let told: Vec<_> = explained.no_rules.iter().map(|measure| measure.0).collect();
        for average in &explained.option_b {
            assert!(average.entitlements.iter().all(|one| !told.contains(&one.measure.0)));
        }
        told
    };
    assert!(["monthly-support", "car"].iter().all(|measure| no_rules("2018-06-01").contains(measure)));
    assert!(no_rules("2025-12-31").contains(&"vignette") && !no_rules("2025-12-31").contains(&"car"));
    assert_eq!(no_rules(TODAY), [""; 0]);
}
