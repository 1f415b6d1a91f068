//! Form section 1: personal details, legal representative, trusted person, doctor, expert decision.

use super::options::YES;
use super::*;
use crate::condition::Condition;

const HAS_EGN: Condition = Condition::FirstAnsweredIs(&[ids::IDENTIFIER_KIND], &[identifier_kind::EGN]);
const HAS_LNCH: Condition = Condition::FirstAnsweredIs(&[ids::IDENTIFIER_KIND], &[identifier_kind::LNCH]);
const HAS_OTHER_DOCUMENT: Condition = Condition::FirstAnsweredIs(&[ids::IDENTIFIER_KIND], &[identifier_kind::OTHER]);
const REPRESENTED: Condition = Condition::FirstAnsweredIs(&[ids::HAS_REPRESENTATIVE], &[YES]);
const NAMES_TRUSTED_PERSON: Condition = Condition::Answered(ids::TRUSTED_NAME);
const DECIDED: Condition = Condition::FirstAnsweredIs(&[ids::HAS_DECISION], &[YES]);
/// Condition that the decision sets a percentage; a ЛКК sets none.
const SETS_A_PERCENTAGE: Condition = Condition::All(&[
    DECIDED,
    Condition::Not(&Condition::All(&[
        Condition::Answered(ids::DECISION_BODY),
        Condition::FirstAnsweredIs(&[ids::DECISION_BODY], &[decision_body::LKK]),
    ])),
]);

define! {
    /// Which kind of identification number the person has. A number may be valid as one kind only.
    IDENTIFIER_KIND with identifier_kind { EGN = "egn", LNCH = "lnch", OTHER = "other" } =
        Question::new("identifier-kind", one_of(identifier_kind::ALL)).required_to_submit().added();
    /// ЕГН.
    EGN = Question::new("egn", AnswerKind::Egn).required_to_submit().masked().when(HAS_EGN);
    /// ЛНЧ.
    LNCH = Question::new("lnch", AnswerKind::Lnch).required_to_submit().masked().when(HAS_LNCH);
    /// Another identity document, for people without either number.
    OTHER_DOCUMENT = Question::new("other-document", line(100)).required_to_submit().masked().when(HAS_OTHER_DOCUMENT);
    /// First name.
    FIRST_NAME = Question::new("first-name", line(60)).purpose(InputPurpose::GivenName).required_to_submit();
    /// Patronymic.
    PATRONYMIC = Question::new("patronymic", line(60)).purpose(InputPurpose::AdditionalName);
    /// Family name.
    FAMILY = Question::new("family-name", line(60)).purpose(InputPurpose::FamilyName).required_to_submit();
    /// Asked only where the identification number doesn't tell it.
    BIRTH_DATE = Question::new("birth-date", AnswerKind::Date { precision: DatePrecision::Day, range: DateRange::Past })
        .purpose(InputPurpose::BirthDate)
        .required_to_submit()
        .when(Condition::AnyOf(&[HAS_LNCH, HAS_OTHER_DOCUMENT]));
    /// District of the current address.
    DISTRICT = Question::new("district", AnswerKind::One { options: places::DISTRICTS, length: ListLength::Long });
    /// Municipality of the current address.
    MUNICIPALITY = Question::new("municipality", AnswerKind::One { options: places::MUNICIPALITIES, length: ListLength::Long })
        .required_to_submit()
        .when(Condition::Answered(ids::DISTRICT));
    /// City, town or village.
    SETTLEMENT = Question::new("settlement", line(80)).purpose(InputPurpose::City).required_to_submit();
    /// Street or housing estate, block and entrance.
    STREET = Question::new("street", line(120)).purpose(InputPurpose::Street);
    /// Number in the street.
    STREET_NUMBER = Question::new("street-number", line(20));
    /// Floor.
    FLOOR = Question::new("floor", line(10));
    /// Apartment.
    APARTMENT = Question::new("apartment", line(10));
    /// Landline.
    PHONE_LANDLINE = Question::new("phone-landline", AnswerKind::Phone).purpose(InputPurpose::Landline);
    /// Mobile phone.
    PHONE_MOBILE = Question::new("phone-mobile", AnswerKind::Phone).purpose(InputPurpose::Telephone);
    /// E-mail.
    EMAIL = Question::new("email", AnswerKind::Email).purpose(InputPurpose::Email);
    /// Whether there is a legal representative.
    HAS_REPRESENTATIVE = Question::new("has-representative", YES_NO).required_to_continue();
    /// First name of the legal representative.
    REPRESENTATIVE_FIRST_NAME = Question::new("representative-first-name", line(60)).required_to_submit().when(REPRESENTED);
    /// Family name of the legal representative.
    REPRESENTATIVE_FAMILY_NAME = Question::new("representative-family-name", line(60)).required_to_submit().when(REPRESENTED);
    /// Address of the legal representative.
    REPRESENTATIVE_ADDRESS = Question::new("representative-address", line(200)).when(REPRESENTED);
    /// Telephone of the legal representative.
    REPRESENTATIVE_PHONE = Question::new("representative-phone", AnswerKind::Phone).when(REPRESENTED);
    /// E-mail of the legal representative.
    REPRESENTATIVE_EMAIL = Question::new("representative-email", AnswerKind::Email).when(REPRESENTED);
    /// Name and family name of one trusted person.
    TRUSTED_NAME = Question::new("trusted-name", line(120));
    /// Relationship of the trusted person.
    TRUSTED_RELATIONSHIP with trusted_relationship {
        SPOUSE = "spouse",
        CHILD = "child",
        OTHER_RELATIVE = "other-relative",
        FRIEND = "friend",
    } = Question::new("trusted-relationship", one_of(trusted_relationship::ALL)).when(NAMES_TRUSTED_PERSON);
    /// Which relative.
    TRUSTED_RELATIVE = Question::new("trusted-relative", line(60))
        .added()
        .when(Condition::FirstAnsweredIs(&[ids::TRUSTED_RELATIONSHIP], &[trusted_relationship::OTHER_RELATIVE]));
    /// Address of the trusted person.
    TRUSTED_ADDRESS = Question::new("trusted-address", line(200)).when(NAMES_TRUSTED_PERSON);
    /// Telephone of the trusted person.
    TRUSTED_PHONE = Question::new("trusted-phone", AnswerKind::Phone).when(NAMES_TRUSTED_PERSON);
    /// E-mail of the trusted person.
    TRUSTED_EMAIL = Question::new("trusted-email", AnswerKind::Email).when(NAMES_TRUSTED_PERSON);
    /// First name of the medical doctor.
    DOCTOR_FIRST_NAME = Question::new("doctor-first-name", line(60));
    /// Family name of the medical doctor.
    DOCTOR_FAMILY_NAME = Question::new("doctor-family-name", line(60));
    /// Where the doctor works.
    DOCTOR_INSTITUTION = Question::new("doctor-institution", line(120));
    /// Telephone of the doctor.
    DOCTOR_PHONE = Question::new("doctor-phone", AnswerKind::Phone);
    /// The printed "NMEC/TMEC/MCC: Yes/No", read as: do you have a decision of ТЕЛК, НЕЛК or ЛКК?
    HAS_DECISION = Question::new("has-decision", YES_NO_NOT_SURE).required_to_continue();
    /// Which commission decided; the printed form names only the ТЕЛК.
    DECISION_BODY with decision_body { TELK = "telk", NELK = "nelk", LKK = "lkk" } =
        Question::new("decision-body", one_of(decision_body::ALL)).added().when(DECIDED);
    /// Name of the commission.
    DECISION_COMMISSION = Question::new("decision-commission", line(120)).when(DECIDED);
    /// Location of the commission.
    DECISION_PLACE = Question::new("decision-place", line(80)).when(DECIDED);
    /// Number of the document.
    DECISION_NUMBER = Question::new("decision-number", line(40)).when(DECIDED);
    /// Date issued.
    DECISION_DATE = Question::new("decision-date", AnswerKind::Date { precision: DatePrecision::YearOrMore, range: DateRange::Past })
        .when(DECIDED);
    /// Percentage of disability or reduced working capacity.
    DECISION_PERCENT = Question::new(
        "decision-percent",
        AnswerKind::Percent { min: crate::percent::Percent::whole(0), max: crate::percent::Percent::whole(100) },
    )
    .when(SETS_A_PERCENTAGE);
    /// Which of the two the percentage is: some rules name one of them.
    DECISION_KIND with decision_kind { DEGREE = "degree", CAPACITY = "capacity", NOT_SURE } =
        Question::new("decision-kind", one_of(decision_kind::ALL)).added().when(SETS_A_PERCENTAGE);
    /// Whether the decision is for life: the length of rights hangs on it, but the printed form doesn't ask.
    DECISION_TERM with decision_term { UNTIL = "until", LIFE = "life", NOT_SURE } =
        Question::new("decision-term", one_of(decision_term::ALL)).added().when(DECIDED);
    /// Until when the decision runs.
    DECISION_EXPIRES = Question::new("decision-expires", AnswerKind::Date { precision: DatePrecision::Day, range: DateRange::Any })
        .added()
        .when(Condition::FirstAnsweredIs(&[ids::DECISION_TERM], &[decision_term::UNTIL]));
}

/// Definition of form section 1, personal details.
pub(super) static SECTION: Section = Section {
    id: "personal",
    number: Some(1),
    stage: Stage::Overview,
    pages: &[
        Page { id: "identifier-kind", questions: &[&IDENTIFIER_KIND] },
        Page { id: "identifier", questions: &[&EGN, &LNCH, &OTHER_DOCUMENT] },
        Page { id: "name", questions: &[&FIRST_NAME, &PATRONYMIC, &FAMILY] },
        Page { id: "birth-date", questions: &[&BIRTH_DATE] },
        Page { id: "district", questions: &[&DISTRICT] },
        Page { id: "municipality", questions: &[&MUNICIPALITY] },
        Page { id: "address", questions: &[&SETTLEMENT, &STREET, &STREET_NUMBER, &FLOOR, &APARTMENT] },
        Page { id: "contact", questions: &[&PHONE_LANDLINE, &PHONE_MOBILE, &EMAIL] },
        Page { id: "has-representative", questions: &[&HAS_REPRESENTATIVE] },
        Page {
            id: "representative",
            questions: &[
                &REPRESENTATIVE_FIRST_NAME,
                &REPRESENTATIVE_FAMILY_NAME,
                &REPRESENTATIVE_ADDRESS,
                &REPRESENTATIVE_PHONE,
                &REPRESENTATIVE_EMAIL,
            ],
        },
        Page { id: "trusted-person", questions: &[&TRUSTED_NAME] },
        Page { id: "trusted-relationship", questions: &[&TRUSTED_RELATIONSHIP] },
        Page {
            id: "trusted-contact",
            questions: &[&TRUSTED_RELATIVE, &TRUSTED_ADDRESS, &TRUSTED_PHONE, &TRUSTED_EMAIL],
        },
        Page {
            id: "doctor",
            questions: &[&DOCTOR_FIRST_NAME, &DOCTOR_FAMILY_NAME, &DOCTOR_INSTITUTION, &DOCTOR_PHONE],
        },
        Page { id: "has-decision", questions: &[&HAS_DECISION] },
        Page { id: "decision-body", questions: &[&DECISION_BODY] },
        Page { id: "decision", questions: &[&DECISION_COMMISSION, &DECISION_PLACE, &DECISION_NUMBER, &DECISION_DATE] },
        Page { id: "decision-percent", questions: &[&DECISION_PERCENT] },
        Page { id: "decision-kind", questions: &[&DECISION_KIND] },
        Page { id: "decision-term", questions: &[&DECISION_TERM] },
        Page { id: "decision-expires", questions: &[&DECISION_EXPIRES] },
    ],
};

/// Condition that a legal representative signs.
pub(super) const HAS_A_REPRESENTATIVE: Condition = REPRESENTED;
