//! Form section 7: what the person applies for. A blank is neither yes nor no.

use super::options::YES;
use super::*;
use crate::condition::Condition;

define! {
    /// Requests: monthly-support.
    REQUEST_MONTHLY_SUPPORT = Question::new("request-monthly-support", YES_NO);
    /// Requests: car.
    REQUEST_CAR = Question::new("request-car", YES_NO);
    /// Requests: home-adaptation.
    REQUEST_HOME_ADAPTATION = Question::new("request-home-adaptation", YES_NO);
    /// Requests: balneotherapy.
    REQUEST_BALNEOTHERAPY = Question::new("request-balneotherapy", YES_NO);
    /// Requests: municipal-rent.
    REQUEST_MUNICIPAL_RENT = Question::new("request-municipal-rent", YES_NO);
    /// Requests: personal-assistance.
    REQUEST_PERSONAL_ASSISTANCE = Question::new("request-personal-assistance", YES_NO);
    /// Requests: social-services.
    REQUEST_SOCIAL_SERVICES = Question::new("request-social-services", YES_NO);
    /// Technical aids: number 2 is missing in print, yet section 8 speaks of requesting them.
    REQUEST_TECHNICAL_AIDS = Question::new("request-technical-aids", YES_NO).added();
    /// Requests: education.
    REQUEST_EDUCATION = Question::new("request-education", YES_NO);
    /// Requests: employment.
    REQUEST_EMPLOYMENT = Question::new("request-employment", YES_NO);
    /// Requests: other.
    REQUEST_OTHER = Question::new("request-other", YES_NO);
    /// What else; several things on lines of their own.
    REQUEST_OTHER_TEXT = Question::new("request-other-text", lines(1000))
        .when(Condition::FirstAnsweredIs(&[ids::REQUEST_OTHER], &[YES]));
}

/// Definition of form section 7, requests.
pub(super) static SECTION: Section = Section {
    id: "requests",
    number: Some(7),
    stage: Stage::Overview,
    pages: &[
        Page {
            id: "requests-money",
            questions: &[
                &REQUEST_MONTHLY_SUPPORT,
                &REQUEST_CAR,
                &REQUEST_HOME_ADAPTATION,
                &REQUEST_BALNEOTHERAPY,
                &REQUEST_MUNICIPAL_RENT,
            ],
        },
        Page {
            id: "requests-help",
            questions: &[&REQUEST_PERSONAL_ASSISTANCE, &REQUEST_SOCIAL_SERVICES, &REQUEST_TECHNICAL_AIDS],
        },
        Page { id: "requests-growth", questions: &[&REQUEST_EDUCATION, &REQUEST_EMPLOYMENT, &REQUEST_OTHER] },
        Page { id: "requests-other", questions: &[&REQUEST_OTHER_TEXT] },
    ],
};
