//! Vocabulary of the parameters' data files. `crates/codegen` includes this file, so that there is one list of them.

use crate::keyed_enum::keyed_enum;

keyed_enum! {
    /// Unit of a parameter's figures.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Unit {
        /// Money a month.
        MoneyPerMonth => "money-per-month",
        /// Money, once.
        Money => "money",
        /// Per cent of a degree of disability.
        Percent => "percent",
        /// Per cent of the poverty line.
        PercentOfPovertyLine => "percent-of-poverty-line",
        /// Times the poverty line.
        TimesPovertyLine => "times-poverty-line",
        /// Age in whole years.
        Age => "age",
        /// Years.
        Years => "years",
        /// Months.
        Months => "months",
        /// Days.
        Days => "days",
        /// Working days.
        WorkingDays => "working-days",
        /// Hours a month.
        HoursPerMonth => "hours-per-month",
        /// Cubic centimetres.
        CubicCentimetres => "cubic-centimetres",
        /// Horse power.
        HorsePower => "horse-power",
        /// Kilowatts.
        Kilowatts => "kilowatts",
    }
}

keyed_enum! {
    /// Provenance grade of a figure: how sure it is. Text: `confidence-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Confidence {
        /// The legal text or a page of the authority was read.
        Confirmed => "confirmed",
        /// Seen in a secondary source only.
        Secondary => "secondary",
        /// Calculated or concluded from others.
        Inferred => "inferred",
    }
}

keyed_enum! {
    /// Subject of a parameter, in the order in which a list of all of them is read. Text: `figures-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Subject {
        /// The poverty line and what income is.
        Income => "income",
        /// Monthly financial support.
        Support => "support",
        /// Personal assistance.
        Assistance => "assistance",
        /// Targeted aids and technical aids.
        Aids => "aids",
        /// Parking card and vignette.
        Travel => "travel",
        /// Social services.
        Services => "services",
        /// The disability and its decision.
        Disability => "disability",
        /// Application, assessment, order, appeal.
        Application => "application",
    }
}
