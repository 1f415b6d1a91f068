//! Made-up answers to WHODAS 2.0, as `assessment whodas` takes them.

use assessment_core::whodas::{Id, ItemSet, RawResponse, RawResponses, WhodasInput, WhodasItem};

use crate::chance::Chance;

const SEED: u64 = 36;

/// Record `number` of the million: two in five work or study; of a hundred, 84 have answered everything, ten lack one answer,
/// four two, two more than may be filled in.
#[must_use]
pub fn person(number: u64) -> WhodasInput {
    let mut chance = Chance::new(SEED, number);
    let works_or_studies = chance.percent(40);
    // Answers of one person go together: around a level of their own.
    let level = chance.between(0, 5);
    let asked: Vec<WhodasItem> =
        ItemSet::of(works_or_studies).blocks().flat_map(|block| block.items()).copied().collect();
    let mut answers: Vec<(String, RawResponse)> = asked
        .iter()
        .map(|item| {
            let answer = (level + chance.below(4)).saturating_sub(2).min(4);
            (item.code().to_owned(), RawResponse::Whole(answer as i64))
        })
        .collect();
    let lacking = match chance.below(100) {
        0..84 => 0,
        84..94 => 1,
        94..98 => 2,
        _ => 5,
    };
    for _ in 0..lacking {
        let at = chance.below(answers.len());
        if let Some((_, answer)) = answers.get_mut(at) {
            *answer = RawResponse::None;
        }
    }
    let id = Id::Number(i64::try_from(number).unwrap_or(i64::MAX));
    WhodasInput { id, works_or_studies, answers_0_4: RawResponses(answers), not_scored: None }
}

#[cfg(test)]
mod tests {
    use assessment_core::whodas::{WhodasOutcome, score_input};

    use super::*;

    #[test]
    fn most_are_scored_some_lack_too_much_none_is_wrong() {
        let (mut scored, mut filled_in, mut unscorable) = (0, 0, 0);
        for number in 0..1000 {
            match score_input(&person(number)).outcome {
                WhodasOutcome::Ok(score) => {
                    scored += 1;
                    filled_in += usize::from(!score.missing.is_empty());
                }
                WhodasOutcome::NotScorable { .. } => unscorable += 1,
                WhodasOutcome::Error { error, items } => panic!("{number}: {error} {items:?}"),
            }
        }
        assert!(scored > 900 && filled_in > 50 && unscorable > 5, "{scored} {filled_in} {unscorable}");
    }
}
