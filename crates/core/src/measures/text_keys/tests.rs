use super::*;
use crate::form::options::NEVER;
use crate::form::questions::{DECISION_PERCENT, FACT_CAR_AID, FACT_CAR_AID_DATE, PERSONAL_INCOME};
use crate::law::ZHU_70_1;
use crate::measures::{Amount, Deadline, DeadlineStart, Frequency, Paper, Period, Renewal, Rule, When};
use crate::parameters::{CAR_YEARS, CHILD_BENEFIT_DEDUCTION, ORDER_DAYS, POVERTY_LINE, SUPPORT_SHARE_1};
use crate::percent::Percent;

const NAMED: &[Placeholder] = &[Placeholder { name: "years", parameter: CAR_YEARS.any() }];

const fn amount(id: &'static str, size: AmountSize) -> Amount {
    Amount { id, when: When::ALWAYS, size, period: Period::Month, law: ZHU_70_1, figures: NAMED }
}

const fn said(id: &'static str) -> Note {
    Note { id, when: When::ALWAYS, figures: NAMED, law: Some(ZHU_70_1), since: None }
}

const fn rule(id: &'static str, when: Condition) -> Rule {
    Rule { id, when, law: ZHU_70_1, figures: &[], ways: &[] }
}

const fn deadline(id: &'static str, counts: DeadlineStart) -> Deadline {
    Deadline { id, length: &ORDER_DAYS, counts, when: When::ALWAYS, law: ZHU_70_1 }
}

static VERSION: MeasureVersion = MeasureVersion {
    from: crate::law::day(2024, time::Month::January, 1),
    to: None,
    rules: &[
        Rule { figures: NAMED, ..rule("c-percent", Condition::PercentAtLeast(DECISION_PERCENT, Percent::whole(50))) },
        rule("c-office", Condition::Not(&Condition::AssessedBy("doctor"))),
        rule(
            "c-income",
            Condition::All(&[
                Condition::AnyOf(&[Condition::NotAbove(PERSONAL_INCOME, &CHILD_BENEFIT_DEDUCTION)]),
                Condition::Always,
            ]),
        ),
    ],
    amounts: Amounts::SetBy {
        office: "social-worker",
        degrees: &[
            amount("share", AmountSize::Share { base: &POVERTY_LINE, share: &SUPPORT_SHARE_1 }),
            amount("up-to", AmountSize::UpToShare { base: &POVERTY_LINE, share: &SUPPORT_SHARE_1 }),
            amount("times", AmountSize::UpToTimes { base: &POVERTY_LINE, times: &CAR_YEARS }),
            amount("hours", AmountSize::UpToHours(&CAR_YEARS)),
            amount("words", AmountSize::InWords),
        ],
    },
    frequency: Frequency { id: "monthly", figures: NAMED, law: Some(ZHU_70_1) },
    again: Some(Renewal {
        id: "five-years",
        after: WaitingPeriod::Years(&CAR_YEARS),
        ever: FACT_CAR_AID,
        never: NEVER,
        last: FACT_CAR_AID_DATE,
        law: ZHU_70_1,
    }),
    durations: &[said("a-year")],
    papers: &[&[Paper {
        id: "bill",
        issuer: "supplier",
        stage: PaperStage::WithApplication,
        when: When::ALWAYS,
        law: ZHU_70_1,
    }]],
    deadlines: &[&[
        deadline("order", DeadlineStart::FromEvent),
        deadline("ready", DeadlineStart::MonthEndsAfterFiling),
    ]],
    apply: &[said("at-the-office")],
    notes: &[&[said("for-life")]],
};

#[test]
fn a_version_needs_these_texts_with_these_placeholders() {
    let mut wanted = Wanted::default();
    wanted.version(&VERSION);
    let found: Vec<_> = wanted
        .0
        .iter()
        .map(|(key, names)| (key.as_str(), names.iter().copied().collect::<Vec<_>>().join(" ")))
        .collect();
    let expected = [
        ("again-five-years", "years"),
        ("again-five-years.from", "date"),
        ("amount-hours", "hours years"),
        ("amount-hours-range", "least most"),
        ("amount-share", "money share years"),
        ("amount-share.no-figure", "share years"),
        ("amount-times", "money times years"),
        ("amount-times.no-figure", "times years"),
        ("amount-up-to", "money share years"),
        ("amount-up-to.no-figure", "share years"),
        ("amount-words", "years"),
        ("apply-at-the-office", "years"),
        ("assessed-doctor", ""),
        ("assessed-social-worker", ""),
        ("c-income", ""),
        ("c-office", ""),
        ("c-percent", "years"),
        ("deadline-order", "count"),
        ("deadline-ready", "count"),
        ("deadline-ready.date", "date"),
        ("doc-bill", ""),
        ("doc-bill.reason", ""),
        ("duration-a-year", "years"),
        ("frequency-monthly", "years"),
        ("issuer-supplier", ""),
        ("note-for-life", "years"),
        ("used-child-benefit-deduction", "amount from to"),
        ("used-child-benefit-deduction.missing", "date"),
        ("used-child-benefit-deduction.year", "amount year"),
        ("used-poverty-line", "amount from to"),
        ("used-poverty-line.missing", "date"),
        ("used-poverty-line.year", "amount year"),
    ];
    assert_eq!(found, expected.map(|(key, names)| (key, names.to_owned())));
}

#[test]
fn laws_and_what_the_screens_say_need_their_texts() {
    let keys = text_keys();
    for law in law::ALL {
        let has = |key: String| keys.contains(&key);
        assert!(has(format!("law-{}", law.act)), "{:?}", law.id);
        assert!(law.article.is_none() || has(format!("law-{}.place", law.act)), "{:?}", law.id);
        let part = law.section.map(|section| format!("law-{}.{}", law.act, section.part.id()));
        assert!(part.is_none_or(has), "{:?}", law.id);
        assert!(law.number.is_none() || has(format!("law-{}.number", law.act)), "{:?}", law.id);
    }
    // An act that is cited as a whole has no place, one without a number none.
    let count = |end: &str| keys.iter().filter(|key| key.starts_with("law-") && key.ends_with(end)).count();
    let acts = |with: fn(&law::Law) -> bool| {
        law::ALL.iter().filter(|law| with(law)).map(|law| law.act).collect::<BTreeSet<_>>()
    };
    assert_eq!(count(".place"), acts(|law| law.article.is_some()).len());
    assert_eq!(count(".supplementary"), 1, "the Persons with Disabilities Act");
    assert!(keys.contains(&"law-read-in".into()));
    assert_eq!(count(".number"), acts(|law| law.number.is_some()).len());
    for key in
        ["m-car", "m-car.summary", "verdict-probably-no", "state-unknown", "standing-minimum", "confidence-inferred"]
    {
        assert!(keys.iter().any(|known| known == key), "{key}");
    }
}
