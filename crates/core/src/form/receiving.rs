//! Form section 9: what the person receives now. A blank is neither yes nor no.

use super::options::YES;
use super::*;
use crate::condition::Condition;

define! {
    /// Receives: personal-assistance.
    RECEIVES_PERSONAL_ASSISTANCE = Question::new("receives-personal-assistance", YES_NO);
    /// Receives: monthly-support.
    RECEIVES_MONTHLY_SUPPORT = Question::new("receives-monthly-support", YES_NO);
    /// Receives: vignette.
    RECEIVES_VIGNETTE = Question::new("receives-vignette", YES_NO);
    /// Receives: car.
    RECEIVES_CAR = Question::new("receives-car", YES_NO);
    /// Receives: parking.
    RECEIVES_PARKING = Question::new("receives-parking", YES_NO);
    /// Receives: social-services.
    RECEIVES_SOCIAL_SERVICES = Question::new("receives-social-services", YES_NO);
    /// Receives: placement.
    RECEIVES_PLACEMENT = Question::new("receives-placement", YES_NO);
    /// Receives: balneotherapy.
    RECEIVES_BALNEOTHERAPY = Question::new("receives-balneotherapy", YES_NO);
    /// Receives: technical-aids.
    RECEIVES_TECHNICAL_AIDS = Question::new("receives-technical-aids", YES_NO);
    /// Receives: employment.
    RECEIVES_EMPLOYMENT = Question::new("receives-employment", YES_NO);
    /// Receives: education.
    RECEIVES_EDUCATION = Question::new("receives-education", YES_NO);
    /// Receives: home-adaptation.
    RECEIVES_HOME_ADAPTATION = Question::new("receives-home-adaptation", YES_NO);
    /// Receives: municipal-rent.
    RECEIVES_MUNICIPAL_RENT = Question::new("receives-municipal-rent", YES_NO);
    /// Receives: other.
    RECEIVES_OTHER = Question::new("receives-other", YES_NO);
    /// Each technical aid on a line of its own.
    RECEIVES_TECHNICAL_AIDS_TEXT = Question::new("receives-technical-aids-text", lines(1000))
        .when(Condition::FirstAnsweredIs(&[ids::RECEIVES_TECHNICAL_AIDS], &[YES]));
    /// What else.
    RECEIVES_OTHER_TEXT = Question::new("receives-other-text", lines(1000))
        .when(Condition::FirstAnsweredIs(&[ids::RECEIVES_OTHER], &[YES]));
}

/// Definition of form section 9, support received.
pub(super) static SECTION: Section = Section {
    id: "receiving",
    number: Some(9),
    stage: Stage::Overview,
    pages: &[
        Page {
            id: "receives-money",
            questions: &[
                &RECEIVES_MONTHLY_SUPPORT,
                &RECEIVES_CAR,
                &RECEIVES_HOME_ADAPTATION,
                &RECEIVES_BALNEOTHERAPY,
                &RECEIVES_MUNICIPAL_RENT,
            ],
        },
        Page {
            id: "receives-help",
            questions: &[
                &RECEIVES_PERSONAL_ASSISTANCE,
                &RECEIVES_SOCIAL_SERVICES,
                &RECEIVES_PLACEMENT,
                &RECEIVES_TECHNICAL_AIDS,
            ],
        },
        Page { id: "receives-travel", questions: &[&RECEIVES_VIGNETTE, &RECEIVES_PARKING] },
        Page { id: "receives-growth", questions: &[&RECEIVES_EMPLOYMENT, &RECEIVES_EDUCATION, &RECEIVES_OTHER] },
        Page { id: "receives-details", questions: &[&RECEIVES_TECHNICAL_AIDS_TEXT, &RECEIVES_OTHER_TEXT] },
    ],
};
