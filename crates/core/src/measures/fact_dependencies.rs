//! A const-evaluated dependency index from facts to measures. Whether a fact is relevant is asked for each question on each
//! interpretation of a draft, and most measures don't depend on it; the index skips those.

use super::MEASURES;
use super::model::Measure;
use super::outcome_parts::amounts;
use crate::form::facts::SECTION;
use crate::form::{Question, QuestionId};

/// Dependency index: one bit set a measure, whose bit n stands for fact n in the order of the form.
static LOOKED_AT: [u32; MEASURES.len()] = {
    let mut all = [0; MEASURES.len()];
    let mut measure = 0;
    while measure < all.len() {
        let (mut page, mut bit) = (0, 1);
        while page < SECTION.pages.len() {
            let questions = SECTION.pages[page].questions;
            let mut at = 0;
            while at < questions.len() {
                if depends_on(MEASURES[measure], questions[at].id) {
                    all[measure] |= bit;
                }
                // With more facts than bits the build stops here.
                bit *= 2;
                at += 1;
            }
            page += 1;
        }
        measure += 1;
    }
    all
};

/// Iterates over the questions that are facts, in the order of the form.
pub(super) fn facts() -> impl Iterator<Item = &'static Question> {
    SECTION.pages.iter().flat_map(|page| page.questions).copied()
}

/// Iterates over the measures with a condition, in any version, that depends on the fact at this index.
pub(super) fn measures_with(fact: usize) -> impl Iterator<Item = &'static Measure> {
    MEASURES.iter().zip(&LOOKED_AT).filter(move |(_, facts)| **facts >> fact & 1 != 0).map(|(measure, _)| *measure)
}

/// Whether a condition of the measure, its amounts or its papers depends on the question.
const fn depends_on(measure: &Measure, question: QuestionId) -> bool {
    let mut at = 0;
    while at < measure.versions.len() {
        let version = &measure.versions[at];
        let mut rule = 0;
        while rule < version.rules.len() {
            if version.rules[rule].when.depends_on(question) {
                return true;
            }
            rule += 1;
        }
        let amounts = amounts(&version.amounts);
        let mut amount = 0;
        while amount < amounts.len() {
            if amounts[amount].when.condition().depends_on(question) {
                return true;
            }
            amount += 1;
        }
        let mut list = 0;
        while list < version.papers.len() {
            let papers = version.papers[list];
            let mut paper = 0;
            while paper < papers.len() {
                if papers[paper].when.condition().depends_on(question) {
                    return true;
                }
                paper += 1;
            }
            list += 1;
        }
        at += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::condition::Condition;
    use crate::form::{FORM, QuestionOrigin};
    use crate::law::ZHU_70_1;
    use crate::measures::{
        Amount, AmountSize, Amounts, Frequency, MeasureVersion, Paper, PaperStage, Period, Rule, When,
    };
    use crate::parameters::{CAR_TIMES, POVERTY_LINE};

    /// The const index equals what [`Condition::questions`] says at run time.
    #[test]
    fn every_measure_that_looks_at_a_fact_is_found() {
        let by_origin = FORM.questions().filter(|question| question.origin == QuestionOrigin::Fact);
        assert!(by_origin.map(|fact| fact.id).eq(facts().map(|fact| fact.id)));
        let mut pairs = 0;
        for (at, fact) in facts().enumerate() {
            let found: Vec<_> = measures_with(at).map(|measure| measure.id).collect();
            let looking = MEASURES.iter().filter(|measure| {
                let mut asked = Vec::new();
                for version in measure.versions {
                    let papers = version.papers.iter().copied().flatten().map(|paper| paper.when.condition());
                    let amounts = amounts(&version.amounts).iter().map(|amount| amount.when.condition());
                    let conditions: Vec<&Condition> =
                        version.rules.iter().map(|rule| &rule.when).chain(amounts).chain(papers).collect();
                    conditions.iter().for_each(|condition| condition.questions(&mut asked));
                }
                asked.contains(&fact.id)
            });
            assert_eq!(found, looking.map(|measure| measure.id).collect::<Vec<_>>(), "{:?}", fact.id);
            pairs += found.len();
        }
        assert!(pairs > 20, "{pairs}");
    }

    const FREQUENCY: Frequency = Frequency { id: "once", figures: &[], law: Some(ZHU_70_1) };

    const fn rule(question: QuestionId) -> Rule {
        Rule { id: "c", when: Condition::Answered(question), law: ZHU_70_1, figures: &[], ways: &[] }
    }

    const fn amount(question: QuestionId) -> Amount {
        let size = AmountSize::UpToTimes { base: &POVERTY_LINE, times: &CAR_TIMES };
        let when = When::UnlessNotMet(Condition::Answered(question));
        Amount { id: "a", when, size, period: Period::Once, law: ZHU_70_1, figures: &[] }
    }

    const fn paper(question: QuestionId) -> Paper {
        let stage = PaperStage::WithApplication;
        let when = When::UnlessNotMet(Condition::Answered(question));
        Paper { id: "p", issuer: "office", stage, when, law: ZHU_70_1 }
    }

    const fn version(
        rules: &'static [Rule],
        amounts: &'static [Amount],
        papers: &'static [&'static [Paper]],
    ) -> MeasureVersion {
        let from = crate::law::day(2020, time::Month::January, 1);
        let amounts = Amounts::Each(amounts);
        let (durations, deadlines, apply, notes) = (&[], &[], &[], &[]);
        MeasureVersion {
            from,
            to: None,
            rules,
            amounts,
            frequency: FREQUENCY,
            again: None,
            durations,
            papers,
            deadlines,
            apply,
            notes,
        }
    }

    /// The first and the last of each list, of two versions: today's measures happen not to need each of them.
    #[test]
    fn no_list_of_a_measure_is_passed_over() {
        const IDS: [QuestionId; 12] = [
            QuestionId("q0"),
            QuestionId("q1"),
            QuestionId("q2"),
            QuestionId("q3"),
            QuestionId("q4"),
            QuestionId("q5"),
            QuestionId("q6"),
            QuestionId("q7"),
            QuestionId("q8"),
            QuestionId("q9"),
            QuestionId("q10"),
            QuestionId("q11"),
        ];
        static MEASURE: Measure = Measure {
            id: crate::measures::MeasureId("m"),
            request: None,
            receiving: None,
            versions: &[
                version(
                    &[rule(IDS[0]), rule(IDS[1])],
                    &[amount(IDS[2]), amount(IDS[3])],
                    &[&[paper(IDS[4]), paper(IDS[5])], &[paper(IDS[6])]],
                ),
                version(&[], &[], &[]),
                version(&[rule(IDS[7])], &[amount(IDS[8])], &[&[paper(IDS[9]), paper(IDS[10])]]),
            ],
        };
        let found: Vec<_> = IDS.into_iter().filter(|id| depends_on(&MEASURE, *id)).collect();
        assert_eq!(found, IDS[..11]);
    }
}
