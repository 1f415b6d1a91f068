//! Input of the method of hours: totals of its own form, nothing of the self-assessment.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::id::Id;
use crate::keyed_enum::keyed_enum;

keyed_enum! {
    /// A section of the social worker's form whose total counts. Text: `hours-section-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum HoursSection {
        /// 4.1 motor functions.
        Motor => "motor",
        /// 4.2 self-care.
        SelfCare => "self-care",
        /// 4.3 orientation and self-protection.
        Orientation => "orientation",
        /// 4.4 psycho-social functions.
        PsychoSocial => "psycho-social",
        /// 5.1 social functioning.
        SocialFunctioning => "social-functioning",
        /// 5.2 activities in the home environment.
        HomeActivities => "home-activities",
        /// 5.3 social relationships.
        Relationships => "relationships",
    }
}

impl HoursSection {
    /// Returns the number printed on the form.
    #[must_use]
    pub const fn number(self) -> &'static str {
        match self {
            Self::Motor => "4.1",
            Self::SelfCare => "4.2",
            Self::Orientation => "4.3",
            Self::PsychoSocial => "4.4",
            Self::SocialFunctioning => "5.1",
            Self::HomeActivities => "5.2",
            Self::Relationships => "5.3",
        }
    }
}

/// Section totals, each the sum of the scores of its issues. A total that is not given is not zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct SectionTotals {
    #[serde(deserialize_with = "crate::serde_util::lenient_integer::read_maybe")]
    motor: Option<u16>,
    #[serde(deserialize_with = "crate::serde_util::lenient_integer::read_maybe")]
    self_care: Option<u16>,
    #[serde(deserialize_with = "crate::serde_util::lenient_integer::read_maybe")]
    orientation: Option<u16>,
    #[serde(deserialize_with = "crate::serde_util::lenient_integer::read_maybe")]
    psycho_social: Option<u16>,
    #[serde(deserialize_with = "crate::serde_util::lenient_integer::read_maybe")]
    social_functioning: Option<u16>,
    #[serde(deserialize_with = "crate::serde_util::lenient_integer::read_maybe")]
    home_activities: Option<u16>,
    #[serde(deserialize_with = "crate::serde_util::lenient_integer::read_maybe")]
    relationships: Option<u16>,
}

impl SectionTotals {
    /// Returns the total of a section, where it is given.
    #[must_use]
    pub const fn get(&self, section: HoursSection) -> Option<u16> {
        match section {
            HoursSection::Motor => self.motor,
            HoursSection::SelfCare => self.self_care,
            HoursSection::Orientation => self.orientation,
            HoursSection::PsychoSocial => self.psycho_social,
            HoursSection::SocialFunctioning => self.social_functioning,
            HoursSection::HomeActivities => self.home_activities,
            HoursSection::Relationships => self.relationships,
        }
    }

    /// Sets the total of a section.
    pub const fn set(&mut self, section: HoursSection, total: u16) {
        let place = match section {
            HoursSection::Motor => &mut self.motor,
            HoursSection::SelfCare => &mut self.self_care,
            HoursSection::Orientation => &mut self.orientation,
            HoursSection::PsychoSocial => &mut self.psycho_social,
            HoursSection::SocialFunctioning => &mut self.social_functioning,
            HoursSection::HomeActivities => &mut self.home_activities,
            HoursSection::Relationships => &mut self.relationships,
        };
        *place = Some(total);
    }
}

/// Request DTO of the method of hours. In JSON: `{"date": "2020-05-01", "age": 34, "totals": {"motor": 20, "self-care":
/// 16, …}}`, with an `id` if one is wanted back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HoursRequest {
    /// Handed back in the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// The day whose figures count.
    #[serde(with = "crate::serde_util::iso_date")]
    pub date: Date,
    /// Age on that day in whole years.
    #[serde(deserialize_with = "crate::serde_util::lenient_integer::read")]
    pub age: u8,
    /// The section totals.
    pub totals: SectionTotals,
}
