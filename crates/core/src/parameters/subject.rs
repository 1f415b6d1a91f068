//! What figures are about: the parts of a list of all of them.

use serde::{Serialize, Serializer};

/// What figures are about, in the order in which a list of them is read. Text: `figures-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The poverty line and what income is.
    Income,
    /// Monthly financial support.
    Support,
    /// Personal assistance.
    Assistance,
    /// Targeted aids and technical aids.
    Aids,
    /// Parking card and vignette.
    Travel,
    /// Social services.
    Services,
    /// The disability and its decision.
    Disability,
    /// Application, assessment, order, appeal.
    Application,
}

impl Subject {
    /// All, in the order in which they are read.
    pub const ALL: [Self; 8] = [
        Self::Income,
        Self::Support,
        Self::Assistance,
        Self::Aids,
        Self::Travel,
        Self::Services,
        Self::Disability,
        Self::Application,
    ];

    /// Stable key.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Income => "income",
            Self::Support => "support",
            Self::Assistance => "assistance",
            Self::Aids => "aids",
            Self::Travel => "travel",
            Self::Services => "services",
            Self::Disability => "disability",
            Self::Application => "application",
        }
    }
}

impl Serialize for Subject {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}
