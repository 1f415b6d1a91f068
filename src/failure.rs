//! Failure of a submission: every class of response that is no confirmation, with what is said about it and the
//! recovery actions, as data.

use crate::key;
use assessment_core::attempt::SendOutcome;
use assessment_core::form::FORM;
use assessment_texts::Key;

/// Error class of a response to a submission.
#[derive(Debug, PartialEq, Eq)]
pub struct FailureKind {
    /// Its name, for the page that embeds the widget too.
    pub id: &'static str,
    /// What is said; none where the agency's own words say it.
    pub text: Option<Key>,
    /// What helps, the best first.
    pub ways: &'static [Remedy],
    /// Whether something may be stored.
    pub outcome: SendOutcome,
}

/// Recovery action that a person can take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// To look at the connection and send again.
    Connection,
    /// To wait a little and send again.
    Wait,
    /// To send again.
    Again,
    /// To log in to the network.
    Network,
    /// To shorten remarks.
    Shorten,
    /// To get the page anew, if the answers outlive that.
    Reload,
    /// To look at the other tab.
    OtherTab,
    /// To correct the answers that are named.
    Correct,
    /// To set the device's date.
    Date,
    /// To tell whoever runs the page.
    Owner,
    /// To use another browser.
    OtherBrowser,
    /// On paper, at the directorate.
    Print,
}

impl Remedy {
    /// Returns the key of its text.
    pub const fn text(self) -> Key {
        match self {
            Self::Connection => key::FAILED_AGAIN,
            Self::Wait => key::FAILED_WAIT,
            Self::Again => key::FAILED_REPEAT,
            Self::Network => key::FAILED_NETWORK,
            Self::Shorten => key::FAILED_SHORTEN,
            Self::Reload => key::FAILED_FORM,
            Self::OtherTab => key::FAILED_OTHER_TAB,
            Self::Correct => key::FAILED_CORRECT,
            Self::Date => key::FAILED_DATE,
            Self::Owner => key::FAILED_OWNER,
            Self::OtherBrowser => key::FAILED_OTHER_BROWSER,
            Self::Print => key::FAILED_PRINT,
        }
    }
}

use Remedy::{Again, Connection, Correct, Date, Network, OtherBrowser, OtherTab, Owner, Print, Reload, Shorten, Wait};
use SendOutcome::{KeyTaken, NotArrived, Refused, Unknown};

const fn kind(id: &'static str, text: Option<Key>, ways: &'static [Remedy], outcome: SendOutcome) -> FailureKind {
    FailureKind { id, text, ways, outcome }
}

/// Error class: network failure, while the browser knows of no connection.
pub static OFFLINE: FailureKind = kind("offline", Some(key::FAILED_OFFLINE), &[Connection, Print], Unknown);
/// Error class: network failure.
pub static NO_ANSWER: FailureKind = kind("no-answer", Some(key::FAILED_NO_ANSWER), &[Connection, Print], Unknown);
/// Error class: network failure with an address of another origin: the browser does not say whether it may not be asked
/// from this page (CORS).
pub static NOT_REACHED: FailureKind =
    kind("not-reached", Some(key::FAILED_NOT_REACHED), &[Connection, Owner, Print], Unknown);
/// Error class: timeout before the whole response.
pub static TIMED_OUT: FailureKind = kind("timed-out", Some(key::FAILED_TIMED_OUT), &[Connection, Print], Unknown);
/// Error class: redirect to another address, which a form of this kind must not follow.
pub static REDIRECTED: FailureKind =
    kind("redirected", Some(key::FAILED_REDIRECTED), &[Network, Owner, Print], Unknown);
/// Error class: response that isn't the agency's, such as a captive portal's, or of an unknown status.
pub static NOT_THE_AGENCY: FailureKind =
    kind("not-the-agency", Some(key::FAILED_NOT_THE_AGENCY), &[Network, Print], Unknown);
/// Error class: lock held, another tab with the same draft is sending it.
pub static ELSEWHERE: FailureKind = kind("elsewhere", Some(key::FAILED_ELSEWHERE), &[OtherTab], NotArrived);
/// Error class: the browser can't make what has to be sent.
pub static UNABLE: FailureKind = kind("unable", Some(key::FAILED_UNABLE), &[OtherBrowser, Print], NotArrived);

/// Lookup table by HTTP status, the first that fits: what stands between us and the agency, or an agency's server
/// without words, said no.
static BY_STATUS: [(std::ops::RangeInclusive<u16>, FailureKind); 11] = [
    (401..=401, kind("forbidden", Some(key::FAILED_FORBIDDEN), &[Owner, Print], Unknown)),
    (403..=403, kind("forbidden", Some(key::FAILED_FORBIDDEN), &[Owner, Print], Unknown)),
    (407..=407, kind("forbidden", Some(key::FAILED_FORBIDDEN), &[Network, Print], Unknown)),
    (408..=408, kind("too-slow", Some(key::FAILED_TIMED_OUT), &[Connection, Print], Unknown)),
    (413..=414, kind("too-large", Some(key::FAILED_TOO_LARGE), &[Shorten, Print], Unknown)),
    (429..=429, kind("busy", Some(key::FAILED_BUSY), &[Wait, Print], Unknown)),
    (431..=431, kind("too-large", Some(key::FAILED_TOO_LARGE), &[Shorten, Print], Unknown)),
    (511..=511, kind("not-the-agency", Some(key::FAILED_NOT_THE_AGENCY), &[Network, Print], Unknown)),
    (503..=503, kind("unavailable", Some(key::FAILED_UNAVAILABLE), &[Wait, Print], Unknown)),
    (400..=499, kind("not-taken", Some(key::FAILED_NOT_TAKEN), &[Owner, Print], Unknown)),
    (500..=599, kind("faulty", Some(key::FAILED_FAULTY), &[Wait, Print], Unknown)),
];

/// Lookup table by the name at the end of the problem type (RFC 9457). What it says of an address that is not for forms
/// (`not-found`, `method-not-allowed`) is for whoever wrote that address: the applicant is told by the status.
static BY_NAME: [FailureKind; 15] = [
    kind("validation", None, &[Correct, Print], Refused),
    kind("form-version", None, &[Reload, Print], Refused),
    kind("filled-on", None, &[Date, Print], Refused),
    kind("not-a-submission", None, &[Reload, Print], Refused),
    kind("too-large", None, &[Shorten, Print], Refused),
    kind("not-json", None, &[Again, Print], NotArrived),
    kind("too-slow", None, &[Connection, Print], NotArrived),
    kind("content-type", None, &[Owner, Print], NotArrived),
    kind("idempotency-key-missing", None, &[Owner, Print], NotArrived),
    kind("idempotency-key-invalid", None, &[Owner, Print], NotArrived),
    kind("idempotency-key-reused", None, &[Again, Print], KeyTaken),
    kind("busy", None, &[Wait, Print], Unknown),
    kind("too-many", None, &[Wait, Print], Unknown),
    kind("unavailable", None, &[Wait, Print], Unknown),
    kind("internal", None, &[Wait, Print], Unknown),
];

/// Looks up the error class of a problem, by its name. Only its own server knows that nothing is stored, so a name that
/// says so counts with a status of its own alone: not with that of something between us, which failed.
pub fn named(status: u16, name: &str) -> Option<&'static FailureKind> {
    let known = BY_NAME.iter().find(|kind| kind.id == name)?;
    (known.outcome == Unknown || (400..500).contains(&status)).then_some(known)
}

/// Looks up the error class by status, for a response that says nothing which is known here.
pub fn by_status(status: u16) -> &'static FailureKind {
    BY_STATUS.iter().find(|(range, _)| range.contains(&status)).map_or(&NOT_THE_AGENCY, |(_, kind)| kind)
}

/// A failed submission with its error class and the server's message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Which kind.
    pub kind: &'static FailureKind,
    /// The server's own words (RFC 9457).
    pub problem: Option<ServerMessage>,
    /// From when on it may be tried again, where the agency says so.
    pub after: Option<RetryAfter>,
}

/// Time from which on a submission may be tried again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetryAfter {
    /// As a moment that can be shown.
    pub moment: String,
    /// How far that is, in milliseconds.
    pub wait: u32,
}

/// DTO of the server's own words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServerMessage {
    /// Which kind: an address that ends in its name.
    pub kind: String,
    /// What happened, short.
    pub title: String,
    /// What happened and what to do.
    pub detail: String,
    /// Answers that must be mended.
    pub errors: Vec<WrongAnswer>,
    /// The language of these texts.
    pub language: String,
}

/// Validation error of the server: one answer that it did not take.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrongAnswer {
    /// The question.
    pub question: String,
    /// What to do about it.
    pub detail: String,
}

impl From<&'static FailureKind> for Failure {
    fn from(kind: &'static FailureKind) -> Self {
        Self { kind, problem: None, after: None }
    }
}

impl ServerMessage {
    /// Returns the name at the end of its problem type.
    pub fn name(&self) -> &str {
        self.kind.rsplit('/').next().unwrap_or_default()
    }
}

impl Failure {
    /// Returns the error code for the host page: the name of the server's problem type, else that of the error class.
    pub fn code(&self) -> &str {
        self.problem.as_ref().map(ServerMessage::name).filter(|name| !name.is_empty()).unwrap_or(self.kind.id)
    }

    /// Returns the recovery actions. Answers can be corrected only where one is named that this form has.
    pub fn ways(&self) -> Vec<Remedy> {
        let names_one = self.errors().iter().any(|error| FORM.question(&error.question).is_some());
        let way = |way: &Remedy| if *way == Correct && !names_one { Owner } else { *way };
        self.kind.ways.iter().map(way).collect()
    }

    /// Whether a recovery action is open to the person now, so that retrying is the primary one.
    pub fn is_for_now(&self) -> bool {
        self.ways().iter().any(|way| matches!(way, Connection | Wait | Again | Network | Date | Correct | OtherTab))
    }

    /// Drops the error of an answer that has been changed.
    pub fn forget(&mut self, question: &str) {
        if let Some(problem) = &mut self.problem {
            problem.errors.retain(|error| error.question != question);
        }
    }

    /// Returns the validation errors of the answers that must be mended.
    pub fn errors(&self) -> &[WrongAnswer] {
        self.problem.as_ref().map(|problem| problem.errors.as_slice()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
