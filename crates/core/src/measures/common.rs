//! Shared parts of measures: conditions, papers, deadlines, notes.

use time::Month;

use super::model::*;
use super::terms::*;
use crate::condition::Condition;
use crate::form::options::{NO, YES};
use crate::form::questions::*;
use crate::law::*;
use crate::parameters::*;

/// Condition that a decision of the medical expertise exists. Whether rights outlast a term that has run out (art. 26
/// (3) of the act, after pension age) is for the directorate to say; who leaves the term open is taken at their word.
pub(super) const DECIDED: Condition = Condition::All(&[
    Condition::FirstAnsweredIs(&[HAS_DECISION], &[YES]),
    Condition::AnyOf(&[Condition::Not(&EXPIRED), Condition::AssessedBy("directorate")]),
]);

/// Condition that the term of the decision has run out.
const EXPIRED: Condition = Condition::All(&[Condition::Answered(DECISION_EXPIRES), Condition::Past(DECISION_EXPIRES)]);

/// Condition that a decision sets a percentage: a protocol of a ЛКК doesn't.
pub(super) const CERTIFIED: Condition = Condition::All(&[DECIDED, Condition::Not(&NO_PERCENTAGE)]);

/// Condition that attendance (чужда помощ) is determined, by the decision or, where the form didn't ask, by the
/// person's word. Who has no decision, or only a protocol of a ЛКК, has no such finding, and isn't asked for it.
pub(super) const ATTENDANCE: Condition = Condition::All(&[
    Condition::Not(&NO_DECISION),
    Condition::Not(&NO_PERCENTAGE),
    Condition::FirstAnsweredIs(&[ATTENDANCE_CERTIFIED, FACT_ATTENDANCE], &[YES]),
]);

/// Condition that the question whether there is a decision was answered with "no". Unlike [`UNDECIDED`] it is settled
/// as long as nothing is said.
pub(super) const NO_DECISION: Condition = Condition::All(&[Condition::Answered(HAS_DECISION), UNDECIDED]);

/// Condition that the decision is a protocol of a ЛКК, which sets no percentage. Settled as long as nothing is said.
const NO_PERCENTAGE: Condition = Condition::All(&[Condition::Answered(DECISION_BODY), BY_LKK]);

/// Condition of lasting disability: a degree of 50 per cent or more, found by medical expertise. Without a decision
/// there is none.
pub(super) const LASTING_DISABILITY: Condition =
    Condition::All(&[CERTIFIED, Condition::PercentAtLeast(DECISION_PERCENT, LASTING_DISABILITY_PERCENT_FIXED)]);

/// Condition of residence: Bulgarian citizens, and the others to whom the Persons with Disabilities Act (art. 6) and
/// the Personal Assistance Act (art. 10) give their rights. Whoever has an ЕГН needs no further question; nobody else
/// is told yes without an answer.
const RESIDENT: Condition = Condition::AnyOf(&[
    Condition::FirstAnsweredIs(&[IDENTIFIER_KIND], &[identifier_kind::EGN]),
    Condition::All(&[Condition::Answered(IDENTIFIER_KIND), Condition::FirstAnsweredIs(&[FACT_RESIDENCE], &[YES])]),
]);

/// Rule of residence in every measure of the Persons with Disabilities Act.
pub(super) const RESIDENCE: Rule = residence(ZHU_6);

/// Builds the rule of residence, who may have the rights of an act.
pub(super) const fn residence(law: LawId) -> Rule {
    rule("c-residence", RESIDENT, law).ways(&["egn", "status"])
}

/// Condition that the person is an adult.
pub(super) const ADULT: Condition = Condition::AgeAtLeast(ADULT_AGE_FIXED);

/// Condition that the person is a child.
pub(super) const CHILD: Condition = Condition::AgeBelow(ADULT_AGE_FIXED);

/// Condition that the person lives at home, or says not to be in residential care. Whoever lives in an institution may
/// still be outside of what the law means, so that the fact is asked; where section 2 says nothing, it settles both
/// ways.
pub(super) const NOT_IN_RESIDENTIAL_CARE: Condition = Condition::AnyOf(&[
    Condition::All(&[
        Condition::Answered(LIVING_ARRANGEMENT),
        Condition::FirstAnsweredIs(
            &[LIVING_ARRANGEMENT],
            &[living_arrangement::ALONE, living_arrangement::WITH_SPOUSE, living_arrangement::WITH_FAMILY],
        ),
        Condition::Not(&SAYS_PLACED),
    ]),
    Condition::FirstAnsweredIs(&[FACT_RESIDENTIAL_CARE], &[NO]),
]);

/// Condition that the person lives at home: residential care of any kind excludes personal assistance and assistant
/// support. Section 9 may say otherwise. Who says nothing of this in section 2, but of free residential care that it is
/// used, has said it too.
pub(super) const LIVES_AT_HOME: Condition = Condition::All(&[
    Condition::Not(&Condition::FirstAnsweredIs(&[LIVING_ARRANGEMENT], &[living_arrangement::INSTITUTION])),
    Condition::Not(&Condition::All(&[
        Condition::Not(&Condition::Answered(LIVING_ARRANGEMENT)),
        Condition::Answered(FACT_RESIDENTIAL_CARE),
        Condition::FirstAnsweredIs(&[FACT_RESIDENTIAL_CARE], &[YES]),
    ])),
    Condition::AnyOf(&[Condition::Not(&SAYS_PLACED), Condition::AssessedBy("directorate")]),
]);

/// Condition that section 9 says that the person lives in an institution.
const SAYS_PLACED: Condition = Condition::All(&[
    Condition::Answered(RECEIVES_PLACEMENT),
    Condition::FirstAnsweredIs(&[RECEIVES_PLACEMENT], &[YES]),
]);

/// Condition that the person works or studies, by section 3 where it says so, else as the person says. "Continued
/// working after certification" may lie in the past and isn't counted here. Where section 3 is blank, the fact settles
/// both ways.
pub(super) const WORKS_OR_STUDIES: Condition = Condition::AnyOf(&[
    Condition::All(&[
        Condition::Answered(ECONOMIC_STATUS),
        Condition::SelectedAny(
            ECONOMIC_STATUS,
            &[
                economic_status::EMPLOYED_FULL_TIME,
                economic_status::EMPLOYED_PART_TIME,
                economic_status::CHILDHOOD_EMPLOYED_FULL_TIME,
                economic_status::CHILDHOOD_EMPLOYED_PART_TIME,
            ],
        ),
    ]),
    Condition::All(&[
        Condition::Answered(ECONOMIC_STATUS),
        Condition::SelectedAny(ECONOMIC_STATUS, &[economic_status::STUDENT]),
    ]),
    Condition::FirstAnsweredIs(&[FACT_WORKING], &[YES]),
]);

/// Builds the income test of the car and home aids, which stands in the article of each. The law says "the poverty
/// line"; that of the day of application is taken.
pub(super) const fn income(law: LawId) -> Rule {
    rule_with(
        "c-income",
        Condition::NotAbove(FACT_INCOME_PER_MEMBER, &POVERTY_LINE),
        law,
        figures!["months" => INCOME_MONTHS],
    )
}

/// Notes on what income is, and what is not counted.
pub(super) const INCOME_NOTES: &[Note] =
    &[cited_note("income-counted", ZHU_INCOME), cited_note("income-not-counted", ZHU_NOT_INCOME)];

/// Rule that a decision of the medical expertise exists: a paper that the directorate wants.
pub(super) const DECISION: Rule = decision(ZHU_21_3_3);

/// Builds the rule that a decision of the medical expertise exists, where something else asks for it.
pub(super) const fn decision(law: LawId) -> Rule {
    rule("c-decision", DECIDED, law)
}

/// Rule of lasting disability, as the act defines it.
pub(super) const LASTING: Rule = rule_with(
    "c-lasting-disability",
    LASTING_DISABILITY,
    ZHU_LASTING_DISABILITY,
    figures!["percent" => LASTING_DISABILITY_PERCENT],
);

/// Condition that is always unknown: the form doesn't ask for it, so that a paper under it may be needed.
pub(super) const PERHAPS: Condition = Condition::AssessedBy("applicant");

/// Papers with every application to the directorate.
pub(super) const DIRECTORATE_PAPERS: &[Paper] = &[
    paper("application-declaration", "applicant", PaperStage::WithApplication, ZHU_21_3_1),
    paper("self-assessment", "applicant", PaperStage::WithApplication, ZHU_21_3_2),
    paper("decision", "commission", PaperStage::WithApplication, ZHU_21_3_3),
    paper("identity-card", "applicant", PaperStage::WithApplication, ZZLD_25G),
    paper("guardianship-act", "court", PaperStage::WithApplication, ZHU_21_2)
        .unless_not_met(Condition::FirstAnsweredIs(&[HAS_REPRESENTATIVE], &[YES])),
    paper("power-of-attorney", "notary", PaperStage::WithApplication, ZHU_21_2).unless_not_met(PERHAPS),
];

/// Deadlines of the procedure at the directorate.
pub(super) const DIRECTORATE_DEADLINES: &[Deadline] = &[
    deadline("file-gap", &FILE_GAP_DAYS, WORLD_BANK_2022),
    Deadline { counts: DeadlineStart::MonthEndsAfterFiling, ..deadline("assessment-ready", &INA_MONTHS, ZHU_22_4) },
    deadline("meeting", &MEETING_DAYS, WORLD_BANK_2022),
    deadline("order", &ORDER_DAYS, WORLD_BANK_2022),
    deadline("notice", &NOTICE_DAYS, ZHU_25_3),
    deadline("electronic-service", &ELECTRONIC_SERVICE_DAYS, APK_29V),
    deadline("complaint", &COMPLAINT_MONTHS, WORLD_BANK_2022),
    deadline("appeal", &APPEAL_DAYS, APK_149_1),
    deadline("silence", &SILENCE_MONTHS, APK_149_2),
    Deadline {
        counts: DeadlineStart::MonthsBefore(DECISION_EXPIRES),
        // Certified anew is whoever was certified: a protocol of a ЛКК is no certificate.
        when: When::UnlessNotMet(Condition::Not(&Condition::AnyOf(&[NO_DECISION, NO_PERCENTAGE]))),
        ..deadline("recertification", &RECERTIFICATION_MONTHS, ZHU_26_7)
    },
];

/// Deadlines until when money for a past month can be claimed; for what is paid month by month.
pub(super) const MONTHLY_DEADLINES: &[Deadline] = &[deadline("claim", &CLAIM_MONTHS, ZHU_25_6)];

/// Note on the duration of a right that follows the decision.
pub(super) const AS_THE_DECISION: &[Note] = &[
    cited_note("as-decision", ZHU_26).if_met(Condition::All(&[
        Condition::Not(&NO_DECISION),
        Condition::Not(&Condition::All(&[Condition::Answered(DECISION_TERM), FOR_LIFE])),
    ])),
    cited_note("no-term", WORLD_BANK_2022)
        .if_met(Condition::All(&[
            Condition::FirstAnsweredIs(&[HAS_DECISION], &[YES]),
            Condition::Not(&Condition::Answered(DECISION_TERM)),
        ]))
        .with(figures!["months" => NO_TERM_MONTHS]),
    cited_note("for-life", ZHU_26_4).if_met(FOR_LIFE).with(figures!["years" => RENEWAL_YEARS]),
    cited_note("after-pension-age", ZHU_26_3)
        .if_met(Condition::Not(&NO_DECISION))
        .with(figures!["years" => RENEWAL_YEARS]),
];

const FOR_LIFE: Condition = Condition::FirstAnsweredIs(&[DECISION_TERM], &[decision_term::LIFE]);

/// Condition that there is no decision; unknown while that question is unanswered.
pub(super) const UNDECIDED: Condition = Condition::FirstAnsweredIs(&[HAS_DECISION], &[NO]);

/// Condition that the decision is of a commission that sets no percentage.
pub(super) const BY_LKK: Condition = Condition::FirstAnsweredIs(&[DECISION_BODY], &[decision_body::LKK]);

/// Notes for everybody who needs a decision and has none that is enough. Only for measures that nobody gets without
/// one: where there is another way, these words would deny what another line grants.
pub(super) const DECISION_NOTES: &[Note] =
    &[advice("decision-first").if_met(UNDECIDED), advice("decision-of-lkk").if_met(BY_LKK)];

/// Notes for everybody who has a decision and applies to the directorate.
pub(super) const DIRECTORATE_NOTES: &[Note] = &[
    cited_note("decision-expired", ZHU_26_3).if_met(EXPIRED),
    // Until then the assessment goes on; the Health Act (art. 101б, para. 2) says the same of the decision.
    cited_note("decision-expired-in-time", ZHU_26_7)
        .if_met(Condition::All(&[EXPIRED, Condition::Not(&NO_PERCENTAGE)]))
        .since(day(2023, Month::January, 29))
        .with(figures!["months" => RECERTIFICATION_MONTHS]),
    cited_note("reminder", HEALTH_101B)
        .if_met(Condition::All(&[
            Condition::FirstAnsweredIs(&[DECISION_TERM], &[decision_term::UNTIL]),
            Condition::Not(&EXPIRED),
            Condition::Not(&NO_PERCENTAGE),
        ]))
        .since(day(2023, Month::January, 29))
        .with(figures!["months" => REMINDER_MONTHS]),
    cited_note("new-assessment", ZHU_26_6).since(day(2021, Month::January, 1)),
];

/// Notes for everybody who gets money under the Persons with Disabilities Act.
pub(super) const MONEY_NOTES: &[Note] =
    &[cited_note("repayment-order", ZHU_27_5).with(figures!["days" => REPAYMENT_APPEAL_DAYS])];

/// Notes on where to apply: the directorate of the current address, and who may go there for the person.
pub(super) const AT_THE_DIRECTORATE: &[Note] = &[
    cited_note("directorate", ZHU_21),
    cited_note("directorate-electronically", SAA_CHANNELS),
    cited_note("for-another", ZHU_21_2),
];

/// Note to hand in all papers at once: practice, not law.
pub(super) const PAPERS_AT_ONCE: Note = cited_note("papers-at-once", WORLD_BANK_2022);

/// Papers that prove the income of twelve months.
pub(super) const INCOME_PAPERS: &[Paper] = &[
    paper("income-proof", "employer-or-authority", PaperStage::AfterApproval, WORLD_BANK_2022),
    paper("income-data", "authorities", PaperStage::ObtainedByAgency, ZHU_22_2),
];
