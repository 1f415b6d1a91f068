//! Calibration tables of an agency.

use assessment_core::fraction::Fraction;
use assessment_core::status::{FunctioningScore, ScoreOrigin};
use assessment_core::whodas::{ItemSet, RaschError, RaschTable, RawScale, Response, Responses, WhodasItem, score};
use proptest::prelude::*;

use crate::whodas::any_answers;

/// A table that stretches the ends, as such tables do.
fn scores(items: u32) -> Vec<Fraction> {
    let most = 4 * items;
    (0..=most)
        .map(|raw| {
            let ends = if raw == 0 {
                0
            } else if raw == most {
                1000
            } else {
                100 + raw * 800 / most
            };
            Fraction::new(ends, 10.try_into().expect("not 0"))
        })
        .collect()
}

fn table(set: ItemSet, raw_min: u32, scores: Vec<Fraction>) -> Result<RaschTable, RaschError> {
    RaschTable::new("example".into(), "1".into(), set, raw_min, raw_min + 4 * set.count().get(), scores)
}

fn all(set: ItemSet, answer: Response) -> Responses {
    let mut answers = Responses::new(set);
    WhodasItem::ALL.into_iter().filter(|item| item.block().in_set(set)).for_each(|item| {
        answers.set(item, answer).expect("asked");
    });
    answers
}

#[test]
fn what_a_table_must_be() {
    let good = || scores(36);
    assert_eq!(table(ItemSet::Items36, 0, good()).expect("good").scale(), RawScale::ZeroToFour);
    assert_eq!(table(ItemSet::Items36, 36, good()).expect("good").scale(), RawScale::OneToFive);
    assert_eq!(table(ItemSet::Items32, 0, good()), Err(RaschError::Length { needed: 129, found: 145 }));
    assert_eq!(table(ItemSet::Items36, 1, good()), Err(RaschError::RawRange));
    let new = |id: &str, version: &str, max: u32| {
        RaschTable::new(id.into(), version.into(), ItemSet::Items36, 0, max, good())
    };
    assert_eq!(new("a", "1", 143), Err(RaschError::RawRange));
    assert_eq!((new(" ", "1", 144), new("a", "", 144)), (Err(RaschError::Unnamed), Err(RaschError::Unnamed)));
    let changed = |at: usize, score: Fraction| {
        let mut scores = good();
        scores[at] = score;
        table(ItemSet::Items36, 36, scores)
    };
    assert_eq!(changed(0, Fraction::ONE), Err(RaschError::Ends));
    assert_eq!(changed(144, Fraction::whole(99)), Err(RaschError::Ends));
    assert_eq!(changed(10, Fraction::ZERO), Err(RaschError::Falls(46)));
    assert_eq!(changed(10, Fraction::HUNDRED), Err(RaschError::Falls(47)));
    // Printed tables are rounded: neighbours may be equal.
    assert!(changed(10, good()[9]).is_ok());
}

#[test]
fn a_table_is_read_from_a_file() {
    let file = |items: u32| {
        let scores: Vec<_> = scores(items).iter().map(|score| score.value()).collect();
        serde_json::json!({ "id": "bg", "version": "2", "item_set": items, "raw_min": items, "raw_max": 5 * items,
            "score": scores })
    };
    let read = |json| serde_json::from_value::<RaschTable>(json);
    let table = read(file(32)).expect("good");
    assert_eq!((table.id(), table.version(), table.item_set()), ("bg", "2", ItemSet::Items32));
    assert_eq!(table.score(31), None);
    assert_eq!(table.score(32), Some(Fraction::ZERO));
    assert_eq!(table.score(160), Some(Fraction::HUNDRED));
    assert_eq!(table.score(161), None);
    assert!(read(file(31)).is_err());
    let mut falling = file(36);
    falling["score"][7] = 0.into();
    assert!(read(falling).expect_err("falls").to_string().contains("raw sum 43"));
}

#[test]
fn a_result_names_its_table_and_the_complex_score_is_a_surrogate() {
    let answers = all(ItemSet::Items36, Response::Moderate);
    for (raw_min, raw) in [(0, 72), (36, 108)] {
        let table = table(ItemSet::Items36, raw_min, scores(36)).expect("good");
        let converted = table.convert(&answers).expect("scorable").expect("the same items");
        assert_eq!((converted.raw, converted.score.value, converted.table.as_str()), (raw, 50.0, "example"));
        let origin = ScoreOrigin::Rasch { table: "example".into(), version: "1".into() };
        assert_eq!(FunctioningScore::rasch(&converted).origin(), &origin);
        assert_eq!(table.convert(&all(ItemSet::Items32, Response::Mild)), Ok(None));
    }
    let surrogate = FunctioningScore::surrogate(&score(&answers).expect("scorable").complex);
    assert_eq!((surrogate.value(), surrogate.origin()), (Fraction::whole(50), &ScoreOrigin::Surrogate));
}

#[test]
fn a_missing_answer_is_looked_up_as_a_whole_one() {
    let table = table(ItemSet::Items32, 0, scores(32)).expect("good");
    let mut answers = Responses::new(ItemSet::Items32);
    for item in
        WhodasItem::ALL.into_iter().filter(|item| item.block().in_set(ItemSet::Items32) && *item != WhodasItem::D2_4)
    {
        answers.set(item, if item == WhodasItem::D2_1 { Response::Extreme } else { Response::Mild }).expect("asked");
    }
    // D2: 4, 1, 1, 1 has the mean 1.75, an answer of 2.
    let converted = table.convert(&answers).expect("scorable").expect("the same items");
    assert_eq!(converted.raw, 27 + 4 + 3 + 2);
    let empty = Responses::new(ItemSet::Items32);
    assert_eq!(table.convert(&empty).expect_err("nothing answered").missing.len(), 32);
}

proptest! {
    /// Of any table that is taken, and any answers.
    #[test]
    fn more_difficulty_never_lowers_the_converted_score(
        answers in any_answers(), steps in prop::collection::vec(0_u32..1000, 144), one_to_five in any::<bool>(), at in 0_usize..36,
    ) {
        let set = answers.set_of_items();
        let steps = &steps[..4 * set.count().get() as usize];
        let Ok(total) = steps.iter().sum::<u32>().try_into() else { return Ok(()) };
        let sums = steps.iter().scan(0, |sum, step| { *sum += step; Some(*sum) });
        let scores = [0].into_iter().chain(sums).map(|sum| Fraction::new(100 * sum, total)).collect();
        let table = table(set, if one_to_five { set.count().get() } else { 0 }, scores).expect("ascends from 0 to 100");
        let converted = |answers: &Responses| table.convert(answers).expect("scorable").expect("the same items");
        let found = converted(&answers);
        prop_assert_eq!(table.score(found.raw), Some(found.score.exact));
        let item = WhodasItem::ALL[at];
        if let Some(raised) = answers.get(item).and_then(|a| Response::from_category(i64::from(a.category()) + 1)) {
            let mut more = answers.clone();
            more.set(item, raised).expect("asked");
            let more = converted(&more);
            prop_assert!(found.raw < more.raw && found.score.exact <= more.score.exact);
        }
    }

    /// One step down anywhere, and the table is not taken.
    #[test]
    fn a_table_that_falls_anywhere_is_refused(at in 1_usize..144, by in 1_u32..=100) {
        let mut falling = scores(36);
        let before = falling[at - 1];
        let value = u32::try_from(before.numerator() * 100 / before.denominator()).expect("small");
        prop_assume!(value >= by);
        falling[at] = Fraction::new(value - by, 100.try_into().expect("not 0"));
        let at = u32::try_from(at).expect("small");
        prop_assert_eq!(table(ItemSet::Items36, 0, falling), Err(RaschError::Falls(at)));
    }
}
