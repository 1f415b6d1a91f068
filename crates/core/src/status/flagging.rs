//! Option C, flagging: persons whose WHODAS group and whose group of the degree don't agree (discordance) are flagged.
//! A flag changes nothing by itself; it asks for more information and a second assessment.

use super::PercentGroup;
use crate::keyed_enum::keyed_enum;
use crate::methods::Citation;
use crate::whodas::SeverityGroup;

/// A flagging strategy that the report tests. Text: `status-strategy-<id>`, in lower case.
#[derive(Debug)]
pub struct Strategy {
    /// Stable key.
    pub id: &'static str,
    /// Name in JSON.
    pub json_name: &'static str,
    /// Flags persons with one of these groups of the degree ...
    pub percent: &'static [PercentGroup],
    /// ... and one of these WHODAS groups.
    pub whodas: &'static [SeverityGroup],
    /// How many of [`SAMPLE`](super::SAMPLE) persons the report says were flagged. The strategies overlap.
    pub flagged: u32,
    /// Where it stands.
    pub citation: Citation,
}

impl Strategy {
    /// Whether the strategy flags a person with these groups.
    #[must_use]
    pub fn flags(&self, percent: PercentGroup, whodas: SeverityGroup) -> bool {
        self.percent.contains(&percent) && self.whodas.contains(&whodas)
    }
}

keyed_enum! {
    /// Direction in which the WHODAS group differs from the group of the degree. Text: `status-direction-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
    #[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
    pub enum FlagDirection {
        /// WHODAS shows more severe problems than the degree.
        MoreSevere => "more-severe",
        /// WHODAS shows less severe problems than the degree.
        LessSevere => "less-severe",
    }
}

impl FlagDirection {
    /// Compares the groups; `None` if they agree; a degree below 50 per cent agrees with no problem.
    #[must_use]
    pub fn between(percent: PercentGroup, whodas: SeverityGroup) -> Option<Self> {
        match (whodas as u8).cmp(&(percent as u8)) {
            core::cmp::Ordering::Greater => Some(Self::MoreSevere),
            core::cmp::Ordering::Less => Some(Self::LessSevere),
            core::cmp::Ordering::Equal => None,
        }
    }
}

keyed_enum! {
    /// Consequence of a flag for the procedure. Text: `status-follows-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
    #[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
    pub enum FlagConsequence {
        /// More information is asked for and a second step assesses again.
        SecondStep => "second-step",
        /// Another commission, or the national one, assesses again.
        OtherCommission => "other-commission",
        /// The certificate is issued with the group that both agree on.
        Certificate => "certificate",
        /// Nothing: the medical group stays.
        Nothing => "nothing",
    }
}

/// Result of one strategy, or of the rule of concordance, for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flag {
    /// Key of the strategy, or [`CONCORDANCE`](super::CONCORDANCE).
    pub strategy: &'static str,
    /// Name in JSON.
    pub json_name: &'static str,
    /// Whether the person is flagged.
    pub flagged: bool,
    /// If flagged: in which direction WHODAS differs.
    pub direction: Option<FlagDirection>,
    /// What follows.
    pub follows: FlagConsequence,
}

impl Flag {
    pub(super) fn of(strategy: &Strategy, percent: PercentGroup, whodas: SeverityGroup) -> Self {
        let flagged = strategy.flags(percent, whodas);
        Self {
            strategy: strategy.id,
            json_name: strategy.json_name,
            flagged,
            direction: if flagged { FlagDirection::between(percent, whodas) } else { None },
            follows: if flagged { FlagConsequence::SecondStep } else { FlagConsequence::Nothing },
        }
    }

    /// Applies the concordance rule of the administrative text: any difference is flagged.
    pub(super) fn concordance(
        strategy: &'static str,
        json_name: &'static str,
        percent: PercentGroup,
        whodas: SeverityGroup,
    ) -> Self {
        let direction = FlagDirection::between(percent, whodas);
        let follows = match direction {
            Some(_) => FlagConsequence::OtherCommission,
            // Below the border of a lasting disability there is no group to be certified.
            None if percent == PercentGroup::Below50 => FlagConsequence::Nothing,
            None => FlagConsequence::Certificate,
        };
        Self { strategy, json_name, flagged: direction.is_some(), direction, follows }
    }
}
