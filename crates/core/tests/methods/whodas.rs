//! What holds for any answers to WHODAS, and what is refused.

use assessment_core::fraction::Fraction;
use assessment_core::whodas::{
    CutOffError, CutOffs, DEFAULT, Extras, InterviewResponse, ItemBlock, ItemSet, MISSING_RULE, NotAsked, PRESETS,
    RawResponses, Recode, Response, Responses, SCORING_VERSION, SeverityGroup, WhodasInput, WhodasItem, WhodasScores,
    preset, score, score_input, score_input_with,
};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

fn asked(set: ItemSet) -> impl Iterator<Item = WhodasItem> {
    WhodasItem::ALL.into_iter().filter(move |item| item.block().in_set(set))
}

fn answers(set: ItemSet, mut of: impl FnMut(WhodasItem) -> Option<Response>) -> Responses {
    let mut answers = Responses::new(set);
    for item in asked(set) {
        if let Some(answer) = of(item) {
            answers.set(item, answer).expect("asked");
        }
    }
    answers
}

fn scored(answers: &Responses) -> WhodasScores {
    score(answers).expect("scorable")
}

fn numbers(scored: &WhodasScores) -> (String, String) {
    (scored.simple.pct_of_max.exact.to_string(), scored.complex.summary.exact.to_string())
}

const SETS: [ItemSet; 2] = [ItemSet::Items36, ItemSet::Items32];

#[test]
fn the_same_answer_to_everything() {
    for (answer, simple, complex_36, complex_32) in [
        (Response::None, "0/1", "0/1", "0/1"),
        (Response::Mild, "25/1", "1800/53", "800/23"),
        (Response::Moderate, "50/1", "50/1", "50/1"),
        (Response::Severe, "75/1", "4450/53", "1950/23"),
        (Response::Extreme, "100/1", "100/1", "100/1"),
    ] {
        for (set, complex) in SETS.into_iter().zip([complex_36, complex_32]) {
            let found = scored(&answers(set, |_| Some(answer)));
            assert_eq!(numbers(&found), (simple.into(), complex.into()), "{answer:?} {set:?}");
            assert!(
                found.simple.domains.iter().all(|(_, part)| part.is_some_and(|p| p.pct.exact.to_string() == simple))
            );
        }
    }
}

/// The trap: the printed codes of D5 and the SPSS names differ, and a shift of the full-range weight from D5.3 to D5.4
/// leaves every highest sum as it is.
#[test]
fn d5_3_has_the_full_range_and_d5_4_has_not() {
    let only = |item: WhodasItem| {
        numbers(&scored(&answers(ItemSet::Items36, |i| {
            Some(if i == item { Response::Extreme } else { Response::None })
        })))
    };
    assert_eq!(only(WhodasItem::D5_3), ("25/9".into(), "200/53".into()));
    assert_eq!(only(WhodasItem::D5_4), ("25/9".into(), "100/53".into()));
    assert_eq!(WhodasItem::from_spss_name("d5_4"), Some(WhodasItem::D5_3));
}

#[test]
fn mild_is_moderate_and_severe_is_extreme_on_collapsed_items() {
    for item in WhodasItem::ALL {
        let with = |answer: Response| {
            scored(&answers(ItemSet::Items36, |i| Some(if i == item { answer } else { Response::Mild }))).complex
        };
        let same = item.recode() == Recode::Collapsed;
        assert_eq!(with(Response::Mild) == with(Response::Moderate), same, "{}", item.code());
        assert_eq!(with(Response::Severe) == with(Response::Extreme), same, "{}", item.code());
        assert_ne!(with(Response::None), with(Response::Mild), "{}", item.code());
        assert_ne!(with(Response::Moderate), with(Response::Severe), "{}", item.code());
    }
}

#[test]
fn too_many_missing_and_two_in_one_block() {
    let without = |set: ItemSet, missing: &[WhodasItem]| {
        score(&answers(set, |item| (!missing.contains(&item)).then_some(Response::Mild)))
    };
    let three = [WhodasItem::D1_1, WhodasItem::D2_1, WhodasItem::D6_1];
    assert_eq!(without(ItemSet::Items36, &three).expect_err("three").missing, three);
    assert!(without(ItemSet::Items32, &[WhodasItem::D1_1, WhodasItem::D1_2, WhodasItem::D1_3]).is_err());
    // The halves of D5 are blocks of their own: one missing in each withholds nothing.
    let halves = without(ItemSet::Items36, &[WhodasItem::D5_1, WhodasItem::D5_8]).expect("two");
    assert_eq!((halves.unreportable_blocks.len(), halves.missing.len()), (0, 2));
    assert!(halves.domain_mean_pct.is_some());
    let household = without(ItemSet::Items36, &[WhodasItem::D5_1, WhodasItem::D5_2]).expect("two");
    assert_eq!(household.unreportable_blocks, [ItemBlock::D5Household]);
    let json = serde_json::to_value(&household).expect("JSON");
    assert_eq!(json["simple"]["domains"]["D5_household"], Value::Null);
    assert_eq!(json["simple"]["domains"]["D5_all8"], Value::Null);
    assert_eq!(json["complex"]["domain_pct"]["D5_household"], Value::Null);
    assert_eq!(json["complex"]["domain_pct"]["D5_work"]["exact"], "200/7");
    assert_eq!(json["domain_mean_pct"], Value::Null);
    // The summary is given all the same, and says by which rule.
    assert_eq!(numbers(&household), ("25/1".into(), "1800/53".into()));
    assert_eq!(household.about.missing_rule, Some(MISSING_RULE));
    assert_eq!(household.about.scoring_version, SCORING_VERSION);
    assert_eq!(scored(&answers(ItemSet::Items36, |_| Some(Response::Mild))).about.missing_rule, None);
}

/// Why the mean of recoded values is not the default: full items pull the mean of a collapsed one above its highest value.
#[test]
fn the_alternative_rule_can_leave_the_scale() {
    let missing = answers(ItemSet::Items36, |item| (item != WhodasItem::D3_3).then_some(Response::Extreme));
    let found = scored(&missing);
    assert_eq!(found.complex.summary.exact, Fraction::HUNDRED);
    let alternative = found.complex_alt_recoded_mean.expect("something is missing");
    assert!(alternative.summary.exact > Fraction::HUNDRED, "{}", alternative.summary.exact);
    let d3 = alternative.domain_pct.get(&ItemBlock::D3).copied().flatten().expect("reported");
    assert_eq!(d3.exact.to_string(), "320/3");
}

#[test]
fn a_missing_answer_is_the_mean_rounded_half_up() {
    // D3 without D3.2 (full): 1, 1, 3 has the mean 5/3, an answer of 2; 0, 1, 1 has 2/3, an answer of 1; 0, 0, 1 none.
    for (given, raw, recoded) in [([1, 1, 3], "20/3", "6/1"), ([0, 1, 1], "8/3", "3/1"), ([0, 0, 1], "4/3", "1/1")] {
        let mut rest = given.into_iter();
        let found = scored(&answers(ItemSet::Items32, |item| match item {
            WhodasItem::D3_2 => None,
            item if item.block() == ItemBlock::D3 => rest.next().and_then(Response::from_category),
            _ => Some(Response::None),
        }));
        assert_eq!(found.simple.sum_0_4.exact.to_string(), raw);
        let sum = found.complex.recoded_sum.get(&ItemBlock::D3).copied().flatten().expect("reported");
        assert_eq!(sum.exact.to_string(), recoded);
    }
    // Exactly half: 0 and 1 in D3 with two missing is 1, on the full and on the collapsed item alike.
    let found = scored(&answers(ItemSet::Items32, |item| match item {
        WhodasItem::D3_1 | WhodasItem::D3_2 => None,
        WhodasItem::D3_3 => Some(Response::Mild),
        _ => Some(Response::None),
    }));
    assert_eq!(found.complex.summary.exact, Fraction::new(300, 92.try_into().expect("not 0")));
}

#[test]
fn what_is_refused() {
    let outcome = |works: bool, given: Value| {
        let input = json!({ "id": 7, "works_or_studies": works, "answers_0_4": given });
        let input: WhodasInput = serde_json::from_value(input).expect("an input");
        let line = serde_json::to_value(score_input(&input)).expect("JSON");
        assert_eq!(line["id"], 7);
        line
    };
    for (given, error, items) in [
        (json!({ "D1.1": 5 }), "value_out_of_range", json!(["D1.1"])),
        (json!({ "D6.1": -1, "D1.2": 9_000_000_000_000_000_000_u64 }), "value_out_of_range", json!(["D1.2", "D6.1"])),
        (json!({ "D1.1": 1.5 }), "value_out_of_range", json!(["D1.1"])),
        (json!({ "D5.9": 2, "d1_1": 1 }), "unknown_item", json!(["D5.9", "d1_1"])),
        (json!({ "D5.8": 0, "D5.5": 0 }), "answer_for_not_applicable_item", json!(["D5.5", "D5.8"])),
    ] {
        let line = outcome(false, given.clone());
        assert_eq!((&line["status"], &line["error"]), (&json!("error"), &json!(error)), "{given}");
        assert_eq!(line["items"].as_array().map(Vec::len), items.as_array().map(Vec::len), "{given}");
        assert!(
            items
                .as_array()
                .expect("a list")
                .iter()
                .all(|item| line["items"].as_array().expect("a list").contains(item))
        );
        assert!(line.get("complex").is_none() && line.get("simple").is_none());
    }
    // Whole numbers as JavaScript and pandas may write them.
    assert_eq!(outcome(true, json!({ "D1.1": 2.0 }))["status"], "not_scorable");
    for bad in [r#"{"D1.1": "2"}"#, r#"{"D1.1": true}"#, r#"{"D1.1": 1, "D1.1": 1}"#, "[]"] {
        let text = format!(r#"{{"id": "a", "works_or_studies": true, "answers_0_4": {bad}}}"#);
        assert!(serde_json::from_str::<WhodasInput>(&text).is_err(), "{bad}");
    }
}

#[test]
fn codes_of_the_form() {
    assert_eq!(Response::ALL.map(Response::form_code), [1, 2, 3, 4, 5]);
    assert_eq!(
        Response::ALL.map(|answer| Response::from_form_code(answer.form_code().into())),
        Response::ALL.map(Some)
    );
    assert_eq!([0, 6, i64::MIN].map(Response::from_form_code), [None; 3]);
    assert_eq!([-1, 5, i64::MAX].map(Response::from_category), [None; 3]);
    assert_eq!(
        [0, 1, 4, 5, 9, 10].map(ItemSet::of_work_status),
        [None, Some(ItemSet::Items36), Some(ItemSet::Items36), Some(ItemSet::Items32), Some(ItemSet::Items32), None]
    );
    assert_eq!(InterviewResponse::NotForHealth.response(), Some(Response::Extreme));
    assert_eq!(InterviewResponse::NotOtherwise.response(), None);
    assert_eq!(InterviewResponse::Yes(Response::Mild).response(), Some(Response::Mild));
    assert_eq!(Responses::new(ItemSet::Items32).set(WhodasItem::D5_5, Response::None), Err(NotAsked(WhodasItem::D5_5)));
}

#[test]
fn groups_at_their_borders() {
    let group = |preset: &str, score: &str| {
        super::whodas::preset(preset).expect("a preset").cut_offs.group(score.parse().expect("a score"))
    };
    for (score, default, later_severe, earlier_very_severe) in [
        ("0", SeverityGroup::None, SeverityGroup::None, SeverityGroup::None),
        ("25", SeverityGroup::None, SeverityGroup::None, SeverityGroup::None),
        ("25.000001", SeverityGroup::Moderate, SeverityGroup::Moderate, SeverityGroup::Moderate),
        ("39.999999", SeverityGroup::Moderate, SeverityGroup::Moderate, SeverityGroup::Moderate),
        ("40", SeverityGroup::Severe, SeverityGroup::Moderate, SeverityGroup::Severe),
        ("45", SeverityGroup::Severe, SeverityGroup::Severe, SeverityGroup::Severe),
        ("49.999999", SeverityGroup::Severe, SeverityGroup::Severe, SeverityGroup::Severe),
        ("50", SeverityGroup::Severe, SeverityGroup::Severe, SeverityGroup::VerySevere),
        ("59.999999", SeverityGroup::Severe, SeverityGroup::Severe, SeverityGroup::VerySevere),
        ("60", SeverityGroup::VerySevere, SeverityGroup::VerySevere, SeverityGroup::VerySevere),
        ("100", SeverityGroup::VerySevere, SeverityGroup::VerySevere, SeverityGroup::VerySevere),
    ] {
        let found = PRESETS.iter().map(|preset| group(preset.id, score)).collect::<Vec<_>>();
        assert_eq!(found, [default, later_severe, earlier_very_severe], "{score}");
    }
    assert_eq!(
        PRESETS.iter().map(|preset| preset.id).collect::<Vec<_>>(),
        ["default", "alt_severe_45", "alt_very_severe_50"]
    );
    assert_eq!(DEFAULT.id, "default");
    assert!(preset("other").is_none());
    assert!(PRESETS.iter().flat_map(|preset| preset.citations).all(|citation| citation.source().is_some()));
}

#[test]
fn cut_offs_of_an_agency_are_checked() {
    let cut_offs = |none: &str, severe: &str, very: &str| {
        CutOffs::new(none.parse().expect(none), severe.parse().expect(severe), very.parse().expect(very))
    };
    assert_eq!(cut_offs("20", "37.5", "55").expect("good").group(Fraction::whole(20)), SeverityGroup::None);
    assert_eq!(cut_offs("25", "25", "60"), Err(CutOffError::Order));
    assert_eq!(cut_offs("25", "60", "40"), Err(CutOffError::Order));
    assert_eq!(cut_offs("25", "40", "100.5"), Err(CutOffError::Range));
    assert_eq!(cut_offs("25", "40.1234567", "60"), Err(CutOffError::Decimals));
}

/// Any answers, with up to two missing.
pub fn any_answers() -> impl Strategy<Value = Responses> {
    let missing = prop::collection::vec(0_usize..36, 0..=2);
    (select(&SETS[..]), prop::collection::vec(select(&Response::ALL[..]), 36), missing).prop_map(
        |(set, given, missing)| {
            answers(set, |item| (!missing.contains(&(item as usize))).then(|| given[item as usize]))
        },
    )
}

proptest! {
    #[test]
    fn every_score_stays_on_its_scale(answers in any_answers()) {
        let found = scored(&answers);
        let (zero, hundred) = (Fraction::ZERO, Fraction::HUNDRED);
        let on_scale = |score: Fraction| zero <= score && score <= hundred;
        prop_assert!(on_scale(found.complex.summary.exact) && on_scale(found.complex.st_s32.exact));
        prop_assert!(on_scale(found.simple.pct_of_max.exact));
        prop_assert!(found.complex.domain_pct.iter().all(|(_, score)| score.is_none_or(|s| on_scale(s.exact))));
        prop_assert!(found.simple.domains.iter().all(|(_, score)| score.is_none_or(|s| on_scale(s.pct.exact))));
        prop_assert!(found.domain_mean_pct.is_none_or(|score| on_scale(score.exact)));
        prop_assert_eq!(found.complex_alt_recoded_mean.is_some(), !found.missing.is_empty());
        // The sums of the form's codes and of 0 to 4 differ by the number of items.
        let (codes, sum) = (found.simple.sum_1_5.exact, found.simple.sum_0_4.exact);
        prop_assert!((codes.value() - sum.value() - f64::from(found.item_set.count().get())).abs() < 1e-3);
    }

    #[test]
    fn raising_one_answer_never_lowers_a_score(answers in any_answers(), at in 0_usize..36) {
        let item = WhodasItem::ALL[at];
        let Some(raised) = answers.get(item).and_then(|a| Response::from_category(i64::from(a.category()) + 1)) else {
            return Ok(());
        };
        let mut more = answers.clone();
        more.set(item, raised).expect("asked");
        let (before, after) = (scored(&answers), scored(&more));
        prop_assert!(before.complex.summary.exact <= after.complex.summary.exact);
        prop_assert!(before.simple.pct_of_max.exact < after.simple.pct_of_max.exact);
        prop_assert!(before.domain_mean_pct.map(|s| s.exact) <= after.domain_mean_pct.map(|s| s.exact));
        for (block, score) in before.complex.domain_pct.iter() {
            let later = after.complex.domain_pct.get(block).copied().flatten();
            prop_assert!(score.map(|s| s.exact) <= later.map(|s| s.exact));
        }
        for preset in PRESETS {
            let group = |scored: &WhodasScores| preset.cut_offs.group(scored.complex.summary.exact);
            prop_assert!(group(&before) <= group(&after));
        }
    }

    #[test]
    fn the_order_of_answers_never_matters(
        answers in any_answers(),
        order in Just((0..36).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let pairs: Vec<_> = order.iter().map(|at| (WhodasItem::ALL[*at], answers.get(WhodasItem::ALL[*at]))).collect();
        let text: Vec<_> = pairs.iter().map(|(item, answer)| {
            format!("\"{}\": {}", item.code(), answer.map_or("null".into(), |a| a.category().to_string()))
        }).collect();
        let works = answers.set_of_items() == ItemSet::Items36;
        let input = format!(r#"{{"id": "a", "works_or_studies": {works}, "answers_0_4": {{{}}}}}"#, text.join(","));
        let input: WhodasInput = serde_json::from_str(&input).expect("an input");
        let read = input.answers().expect("good answers");
        prop_assert_eq!(&read, &answers);
        let printed = serde_json::to_string(&input).expect("JSON");
        prop_assert_eq!(&serde_json::from_str::<WhodasInput>(&printed).expect("reads"), &input);
        // The same by the short way for callers in Rust.
        let ready = WhodasInput { answers_0_4: RawResponses::of(&answers), ..input };
        prop_assert_eq!(&ready.answers().expect("good answers"), &answers);
        prop_assert_eq!(scored(&read), scored(&answers));
    }

    /// The literal formulation of the manual's SPSS syntax: codes 1 to 5 under the SPSS names, recoded and summed.
    #[test]
    fn the_spss_formulation_gives_the_same(given in prop::collection::vec(1_i64..=5, 36), works in any::<bool>()) {
        const FULL: &str = "d1_1 d1_2 d1_3 d1_4 d2_1 d2_4 d2_5 d3_2 d4_4 d5_4 d5_9 d5_10 d5_11 d6_2 d6_4 d6_5 d6_7";
        let full: Vec<_> = FULL.split(' ').collect();
        let set = ItemSet::of(works);
        let (mut sum, mut most) = (0, 0);
        let answers = answers(set, |item| {
            let (name, code) = (item.spss_name(), given[item as usize]);
            (sum, most) = if full.contains(&name) {
                (sum + code - 1, most + 4)
            } else {
                (sum + match code { 1 => 0, 2 | 3 => 1, _ => 2 }, most + 2)
            };
            Response::from_form_code(code)
        });
        prop_assert_eq!(most, if works { 106 } else { 92 });
        let expected = Fraction::new(
            u32::try_from(100 * sum).expect("small"), u32::try_from(most).expect("small").try_into().expect("not 0"));
        prop_assert_eq!(scored(&answers).complex.summary.exact, expected);
    }
}

/// What is asked for beside the scores: nothing else changes, and nothing comes unasked.
#[test]
fn tables_and_groups_come_beside_the_scores_only_if_asked() {
    let table = |id: &str, items: u32| {
        let scores: Vec<_> = (0..=4 * items).map(|raw| format!("{}/{}", 100 * raw, 4 * items)).collect();
        json!({ "id": id, "version": "1", "item_set": items, "raw_min": 0, "raw_max": 4 * items, "score": scores })
    };
    let extras = |json: serde_json::Value| serde_json::from_value::<Extras>(json).map_err(|error| error.to_string());
    let input = |set: ItemSet, answer: Response| {
        let answers = answers(set, |_| Some(answer));
        let input = json!({ "id": 1, "works_or_studies": set == ItemSet::Items36, "answers_0_4": {} });
        WhodasInput { answers_0_4: RawResponses::of(&answers), ..serde_json::from_value(input).expect("an input") }
    };
    let mild = input(ItemSet::Items36, Response::Mild);
    let nothing = score_input_with(&mild, &Extras::default());
    assert_eq!((&nothing.about, &nothing.rasch, &nothing.groups), (&None, &None, &None));
    assert_eq!(nothing, assessment_core::whodas::score_input(&mild));

    let about = score_input_with(&mild, &extras(json!({ "about": true })).expect("extras"));
    assert!(
        about.about.is_some_and(|about| about.missing_rule.is_none())
            && about.rasch.is_none()
            && about.groups.is_none()
    );
    assert_eq!(about, score_input_with(&mild, &Extras::default().with_about()));
    assert_eq!(about.outcome, nothing.outcome);

    // Each set of items has a table of its own, or none.
    let both =
        extras(json!({ "tables": [table("long", 36), table("short", 32)], "preset": "default" })).expect("extras");
    for (set, id) in [(ItemSet::Items36, "long"), (ItemSet::Items32, "short")] {
        let line = score_input_with(&input(set, Response::Mild), &both);
        let rasch = line.rasch.expect("a table for these items");
        assert_eq!((rasch.table.as_str(), rasch.score.value), (id, 25.0));
        let groups = line.groups.expect("asked for");
        // 25 is no problem yet; the complex score of all mild answers, 34, is moderate.
        assert_eq!(
            (groups.rasch, groups.surrogate, groups.preset),
            (Some(SeverityGroup::None), SeverityGroup::Moderate, Some("default"))
        );
        assert!(line.about.is_none());
    }
    let short = extras(json!({ "tables": [table("short", 32)], "preset": "alt_severe_45" })).expect("extras");
    let line = score_input_with(&mild, &short);
    let groups = line.groups.expect("asked for");
    assert_eq!((line.rasch, groups.rasch, groups.preset), (None, None, Some("alt_severe_45")));

    let own =
        extras(json!({ "cut_offs": { "none_to": 10, "severe_from": 30, "very_severe_from": 34 } })).expect("extras");
    let groups = score_input_with(&input(ItemSet::Items32, Response::Mild), &own).groups.expect("asked for");
    assert_eq!((groups.surrogate, groups.preset, groups.rasch), (SeverityGroup::VerySevere, None, None));
    assert_eq!(groups.cut_offs.borders(), [10, 30, 34].map(Fraction::whole));

    // Without a score there is neither.
    let empty: WhodasInput =
        serde_json::from_value(json!({ "id": 1, "works_or_studies": true, "answers_0_4": {} })).expect("an input");
    let line = score_input_with(
        &empty,
        &extras(json!({ "about": true, "tables": [table("long", 36)], "preset": "default" })).expect("extras"),
    );
    assert!(line.rasch.is_none() && line.groups.is_none());
    assert!(line.about.is_some_and(|about| about.missing_rule.is_none()));

    for (bad, why) in [
        (json!({ "tables": [table("a", 36), table("b", 32), table("c", 36)] }), "two tables are for 36 items"),
        (json!({ "tables": [table("a", 32), table("b", 32)] }), "two tables are for 32 items"),
        (json!({ "preset": "none" }), "there is no preset \"none\""),
        (
            json!({ "preset": "default", "cut_offs": { "none_to": 1, "severe_from": 2, "very_severe_from": 3 } }),
            "not both",
        ),
        (json!({ "table": [] }), "unknown field `table`"),
    ] {
        assert!(extras(bad.clone()).expect_err("refused").contains(why), "{bad}");
    }
    assert!(extras(json!({ "preset": null, "cut_offs": null, "tables": [] })).is_ok());
}
