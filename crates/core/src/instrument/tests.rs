use std::collections::BTreeSet;

use super::*;
use crate::answers::{Answer, Answers, Stated};
use crate::dates::from_iso;
use crate::dependence::degrees_on;
use crate::form::questions::*;
use crate::form::{AnswerKind, FORM, LifeArea};
use crate::functioning::Level;
use crate::measures::{ConditionStatus, MEASURES, MeasureId};
use crate::test_support::option;

fn day() -> time::Date {
    from_iso("2026-11-22").expect("a date")
}

fn answers(given: &[(crate::form::QuestionId, &str)]) -> Answers {
    crate::test_support::answers(day(), given.iter().map(|(id, chosen)| (*id, Answer::One(option(*id, chosen)))))
}

fn record(findings: &[(&str, InstrumentFinding)]) -> InterviewRecord {
    let mut record = InterviewRecord::default();
    findings.iter().for_each(|(id, finding)| record.find(INSTRUMENT.item(id).expect("an item"), *finding));
    record
}

#[test]
fn the_printed_instrument_is_whole() {
    assert_eq!(INSTRUMENT.items.len(), 23);
    let of = |area| INSTRUMENT.items.iter().filter(|item| item.area == area).count();
    assert_eq!(LifeArea::ALL.map(of), [5, 2, 3, 6, 7]);
    let in_block = |at| INSTRUMENT.items.iter().filter(|item| item.block == at).map(|i| i.number).collect::<Vec<_>>();
    let blocks: Vec<_> = (0..INSTRUMENT.blocks.len()).map(in_block).collect();
    let expected: [Vec<u8>; 8] = [
        (1..=5).collect(),
        vec![6, 7],
        (8..=10).collect(),
        (11..=16).collect(),
        (17..=20).collect(),
        vec![21],
        vec![22],
        vec![23],
    ];
    assert_eq!(blocks, expected);
    let sizes: Vec<_> = INSTRUMENT.blocks.iter().map(|block| (block.how_often.len(), block.who.len())).collect();
    assert_eq!(sizes, [(4, 5), (4, 5), (4, 5), (4, 5), (4, 5), (3, 6), (4, 6), (4, 5)]);
    assert_eq!((INSTRUMENT.overview_how_often.len(), INSTRUMENT.overview_who.len()), (5, 5));
    assert_eq!(INSTRUMENT.checklist.len(), 14);
    let may_not_apply: Vec<_> = INSTRUMENT.items.iter().filter(|i| i.may_not_apply).map(|i| i.number).collect();
    assert_eq!(may_not_apply, [21]);
}

#[test]
fn the_self_assessment_asks_nineteen_of_them() {
    // 1 to 18 are the same; 19 of the self-assessment is 20 here.
    let asked: Vec<_> = INSTRUMENT.items.iter().filter_map(|item| Some((item.number, item.question?))).collect();
    let levels: Vec<_> =
        FORM.questions().filter(|q| matches!(q.kind, AnswerKind::Level { .. })).map(|question| question.id).collect();
    let numbers: Vec<u8> = (1..=18).chain([20]).collect();
    assert_eq!(asked, numbers.into_iter().zip(levels).collect::<Vec<_>>());
    for item in INSTRUMENT.items {
        if let Some(question) = item.question.and_then(|question| FORM.question(question.0)) {
            assert!(matches!(question.kind, AnswerKind::Level { area } if area == item.area), "{:?}", item.id);
        }
    }
}

#[test]
fn every_measure_that_is_named_exists_and_every_area_has_some() {
    let known: BTreeSet<_> = MEASURES.iter().map(|measure| measure.id).collect();
    assert!(INSTRUMENT.checklist.iter().all(|measure| known.contains(measure)));
    for (area, measures) in INSTRUMENT.related {
        assert_eq!(INSTRUMENT.related_to(*area), *measures, "{area:?}");
    }
    for area in LifeArea::ALL {
        let related = INSTRUMENT.related_to(area);
        assert!(!related.is_empty(), "{area:?}");
        assert!(related.contains(&MeasureId("personal-assistance")), "{area:?}");
        let lines = overview(&InterviewRecord::default())
            .areas
            .into_iter()
            .find(|of| of.area == area)
            .expect("the area")
            .measures;
        let listed: BTreeSet<_> = lines.iter().map(|line| line.measure).collect();
        assert_eq!(listed, INSTRUMENT.checklist.iter().copied().collect(), "nothing of the printed list is hidden");
        assert_eq!(lines.len(), 14);
        assert!(lines[..related.len()].iter().all(|line| line.related && !line.marked));
    }
}

#[test]
fn what_is_prefilled_and_what_stays_for_the_interview() {
    let levels: Vec<_> = FORM
        .questions()
        .filter(|q| matches!(q.kind, AnswerKind::Level { .. }))
        .map(|question| (question.id, "severe"))
        .collect();
    let all = prefill(&answers(&levels));
    assert_eq!(all.said().count(), 19);
    let stay: Vec<_> = all.for_interview().map(|item| (item.number, &item.proposal)).collect();
    let not_asked = Proposal::Interview { why: WhyInterview::NotAsked };
    assert_eq!(stay, [19, 21, 22, 23].map(|number| (number, &not_asked)));
    // Where the printed sentence of the level is another, the interview is told.
    let differ: Vec<_> = all
        .said()
        .filter(|item| matches!(item.proposal, Proposal::Said { wording_differs: true, .. }))
        .map(|item| item.number)
        .collect();
    assert_eq!(differ, [3, 4, 15, 20]);
}

#[test]
fn a_blank_and_i_cannot_judge_are_never_a_level() {
    let some = prefill(&answers(&[(TOILET, "none"), (DRESSING, "cannot-say"), (COMMUNITY, "very-severe")]));
    let proposal = |number: u8| some.items[usize::from(number) - 1].proposal.clone();
    assert_eq!(proposal(1), Proposal::Said { question: TOILET, level: Level::None, wording_differs: false });
    assert_eq!(proposal(2), Proposal::Interview { why: WhyInterview::CannotSay });
    assert_eq!(proposal(3), Proposal::Interview { why: WhyInterview::Unanswered });
    assert_eq!(proposal(20), Proposal::Said { question: COMMUNITY, level: Level::VerySevere, wording_differs: false });
    assert_eq!(some.said().count(), 2);
}

#[test]
fn not_asked_and_blank_are_not_a_no() {
    let given = prefill(&answers(&[(REQUEST_CAR, "yes"), (REQUEST_EDUCATION, "no"), (RECEIVES_PARKING, "yes")]));
    let row = |id| {
        let row = given.measures.iter().find(|row| row.measure == MeasureId(id)).expect("a row");
        (row.requested, row.received)
    };
    assert_eq!(row("car"), (Stated::Yes, Stated::Unanswered));
    assert_eq!(row("education"), (Stated::No, Stated::Unanswered));
    // Neither yes nor no is no answer to either.
    let mut unsure = answers(&[]);
    unsure.insert(REQUEST_CAR, Answer::One(crate::form::options::NOT_SURE));
    let open = prefill(&unsure);
    assert!(open.measures.iter().all(|row| row.requested != Stated::No));
    // Section 7 of the form has no row for these three.
    assert_eq!(row("parking"), (Stated::NotAsked, Stated::Yes));
    assert_eq!(row("vignette"), (Stated::NotAsked, Stated::Unanswered));
    assert_eq!(row("placement"), (Stated::NotAsked, Stated::Unanswered));
}

#[test]
fn need_is_asked_once_an_item_is_moderate() {
    let communicating =
        |findings: &[(&str, InstrumentFinding)]| overview(&record(findings)).areas.swap_remove(1).need_asked;
    let level = InstrumentFinding::Level;
    assert_eq!(communicating(&[]), ConditionStatus::Unknown);
    assert_eq!(communicating(&[("speaking", level(Level::None))]), ConditionStatus::Unknown);
    assert_eq!(communicating(&[("speaking", level(Level::Moderate))]), ConditionStatus::Met);
    assert_eq!(
        communicating(&[("speaking", level(Level::None)), ("reading", level(Level::None))]),
        ConditionStatus::NotMet
    );
    assert_eq!(
        communicating(&[("speaking", level(Level::None)), ("reading", level(Level::VerySevere))]),
        ConditionStatus::Met
    );
}

#[test]
fn an_item_that_does_not_apply_counts_for_nothing() {
    let findings: Vec<_> = INSTRUMENT
        .items
        .iter()
        .map(|item| {
            (
                item.id.0,
                if item.may_not_apply {
                    InstrumentFinding::NotApplicable
                } else {
                    InstrumentFinding::Level(Level::None)
                },
            )
        })
        .collect();
    let overview = overview(&record(&findings));
    assert_eq!(overview.open, []);
    let social = overview.areas.last().expect("five areas");
    assert_eq!((social.counts.none, social.counts.not_applicable, social.need_asked), (6, 1, ConditionStatus::NotMet));
}

#[test]
fn a_record_says_what_it_cannot_understand_and_keeps_the_rest() {
    use RecordProblemKind::{NobodyAndSomebody, NotOffered, Twice, UnknownKey, UnknownLevel, UnknownMeasure};
    let json = r#"{
        "items": {"toilet": "severe", "education": "not-applicable", "following-rules": "none", "eating": "5",
                  "avoiding-danger": "not-applicable"},
        "help": {"self-care": {"how-often": "every-day", "who": ["paid-assistant", "family"]},
                 "education": {"how-often": "constantly"},
                 "mobility": {"who": ["nobody", "family"]},
                 "safety": {"who": ["employer"]}},
        "areas": {"self-care": {"how-often": "needed-but-nobody", "measures": ["technical-aids", "personal-assistance"]},
                  "mobility": {"measures": ["helicopter"]},
                  "communicating": {"measures": ["car", "car"]}}
    }"#;
    let (record, problems) = InterviewRecord::from_interview(&serde_json::from_str(json).expect("JSON"));
    let found: Vec<_> = problems.iter().map(|problem| (problem.at.as_str(), problem.kind)).collect();
    assert_eq!(
        found,
        [
            ("avoiding-danger", UnknownLevel),
            ("eating", UnknownLevel),
            ("following-rules", UnknownKey),
            ("education", NotOffered),
            ("mobility", NobodyAndSomebody),
            ("safety", NotOffered),
            ("communicating", Twice),
            ("mobility", UnknownMeasure),
        ]
    );
    let overview = overview(&record);
    let care = &overview.areas[0];
    assert_eq!((care.counts.severe, care.counts.open), (1, 4));
    assert_eq!(care.how_often, Some(HowOften::NeededButNobody));
    let marked: Vec<_> = care.measures.iter().filter(|line| line.marked).map(|line| line.measure.0).collect();
    assert_eq!(marked, ["personal-assistance", "technical-aids"]);
    let help = record.help(INSTRUMENT.block("self-care").expect("a block")).expect("recorded");
    assert_eq!(help.who, [Helper::Family, Helper::PaidAssistant], "in the instrument's order");
    assert!(serde_json::from_str::<InterviewInput>(r#"{"score": 5}"#).is_err());
    assert!(serde_json::from_str::<InterviewInput>(r#"{"help": {"self-care": {"how-often": "weekly"}}}"#).is_err());
}

#[test]
fn nobody_alone_and_nobody_twice() {
    let who = |who: &[Helper]| {
        let help = HelpAnswer { how_often: None, who: who.to_vec() };
        let interview = InterviewInput {
            help: [("self-care".to_owned(), help)].into_iter().collect(),
            ..InterviewInput::default()
        };
        let (record, problems) = InterviewRecord::from_interview(&interview);
        let block = INSTRUMENT.block("self-care").expect("a block");
        (record.help(block).map(|help| help.who.clone()), problems.first().map(|problem| problem.kind))
    };
    use RecordProblemKind::{NobodyAndSomebody, Twice};
    assert_eq!(who(&[Helper::Nobody]), (Some(vec![Helper::Nobody]), None));
    assert_eq!(who(&[]), (Some(vec![]), None));
    assert_eq!(who(&[Helper::Family, Helper::Family]), (None, Some(Twice)));
    assert_eq!(who(&[Helper::Nobody, Helper::Family]), (None, Some(NobodyAndSomebody)));
}

#[test]
fn the_recommended_scale_beside_the_law() {
    let scale = recommended_scale(day()).expect("figures");
    let lines: Vec<_> = scale
        .levels
        .iter()
        .map(|level| (level.id, level.up_to, level.replaces.iter().map(|degree| degree.up_to).collect::<Vec<_>>()))
        .collect();
    assert_eq!(
        lines,
        [("moderate", 42, vec![15]), ("severe", 84, vec![42]), ("very-severe-or-total", 168, vec![84, 168]),]
    );
    let replaced: Vec<_> = scale.levels.iter().flat_map(|level| level.replaces.iter().map(|of| of.degree)).collect();
    assert_eq!(replaced, degrees_on(day()).expect("figures").map(|of| of.degree), "each degree once");
    assert!(recommended_scale(from_iso("2018-12-31").expect("a date")).is_err());
    let json = serde_json::to_value(&scale).expect("JSON");
    assert_eq!(json["kind"], "recommendation");
}

/// Everything that a record names or depends on, in one text.
fn edition() -> String {
    let items = INSTRUMENT.items.iter().map(|item| {
        let question = item.question.map_or("", |question| question.0);
        let differs: Vec<_> = item.differs.iter().map(|level| level.id()).collect();
        let (area, may_not) = (item.area.id(), item.may_not_apply);
        format!("{} {} {area} {} {question} {} {may_not}", item.number, item.id.0, item.block, differs.join("+"))
    });
    let choices = |id: &str, how_often: &[HowOften], who: &[Helper]| {
        let how_often: Vec<_> = how_often.iter().map(|one| one.id()).collect();
        let who: Vec<_> = who.iter().map(|one| one.id()).collect();
        format!("{id}: {} / {}", how_often.join(" "), who.join(" "))
    };
    let blocks = INSTRUMENT.blocks.iter().map(|block| choices(block.id, block.how_often, block.who));
    let overview = choices("overview", INSTRUMENT.overview_how_often, INSTRUMENT.overview_who);
    let checklist = INSTRUMENT.checklist.iter().map(|measure| measure.0.to_owned());
    items.chain(blocks).chain([overview]).chain(checklist).collect::<Vec<_>>().join("\n")
}

/// `docs/adding.md`, "A change of the instrument".
#[test]
fn a_change_of_the_instrument_raises_its_edition() {
    // FNV-1a: enough to notice a change.
    let print = edition()
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    assert_eq!(
        (INSTRUMENT.id, format!("{print:016x}").as_str()),
        ("annex-1/1", "b1454a0f1167d4c9"),
        "records name the edition they are of: after a change of items, choices or checklist raise `id` in instrument.toml"
    );
}

#[test]
fn the_instrument_is_written_out_with_who_helps_and_how_often() {
    let all = definition(&|key| Some(key.to_owned()));
    assert_eq!(all.how_often.iter().map(|one| one.id).collect::<Vec<_>>(), INSTRUMENT.overview_how_often);
    assert_eq!(all.who.iter().map(|one| one.id).collect::<Vec<_>>(), INSTRUMENT.overview_who);
    assert!(!all.how_often.is_empty() && !all.who.is_empty());
    assert_eq!(all.help.len(), INSTRUMENT.blocks.len());
    for (written, block) in all.help.iter().zip(INSTRUMENT.blocks) {
        assert_eq!(written.how_often.iter().map(|one| one.id).collect::<Vec<_>>(), block.how_often);
        assert_eq!(written.who.iter().map(|one| one.id).collect::<Vec<_>>(), block.who);
        for one in &written.who {
            assert_eq!(one.text, Some(format!("helper-{}", one.id.id())));
        }
    }
}
