//! Unscored items of the form: days with difficulties, and less work or income. None of it enters a score, and none of
//! it may pass through the recodes of difficulty.

use serde::{Deserialize, Serialize};

use super::{ItemBlock, Response, Responses};
use crate::variant_keys::variant_keys;

/// Responses to the unscored items.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unscored {
    /// H1: days with these difficulties, of the last 30.
    #[serde(
        rename = "H1",
        default,
        deserialize_with = "crate::serde_util::lenient_integer::read_maybe",
        skip_serializing_if = "Option::is_none"
    )]
    pub days_with_difficulties: Option<u8>,
    /// H2: days totally unable to do usual activities or work.
    #[serde(
        rename = "H2",
        default,
        deserialize_with = "crate::serde_util::lenient_integer::read_maybe",
        skip_serializing_if = "Option::is_none"
    )]
    pub days_unable: Option<u8>,
    /// H3: days of cutting back, those of H2 not counted.
    #[serde(
        rename = "H3",
        default,
        deserialize_with = "crate::serde_util::lenient_integer::read_maybe",
        skip_serializing_if = "Option::is_none"
    )]
    pub days_cut_back: Option<u8>,
    /// H4: how a proxy is related to the person; proxy form only.
    #[serde(rename = "H4", default, skip_serializing_if = "Option::is_none")]
    pub proxy: Option<String>,
    /// D5.01: days of less or no housework; asked if something of D5.1 to D5.4 is above none.
    #[serde(
        rename = "D5.01",
        default,
        deserialize_with = "crate::serde_util::lenient_integer::read_maybe",
        skip_serializing_if = "Option::is_none"
    )]
    pub days_less_housework: Option<u8>,
    /// D5.02: days of less or no work; asked if something of D5.5 to D5.8 is above none.
    #[serde(
        rename = "D5.02",
        default,
        deserialize_with = "crate::serde_util::lenient_integer::read_maybe",
        skip_serializing_if = "Option::is_none"
    )]
    pub days_less_work: Option<u8>,
    /// D5.9: works at a lower level because of the health condition.
    #[serde(rename = "D5.9", default, skip_serializing_if = "Option::is_none")]
    pub lower_level_of_work: Option<YesNo>,
    /// D5.10: earns less because of the health condition.
    #[serde(rename = "D5.10", default, skip_serializing_if = "Option::is_none")]
    pub lower_income: Option<YesNo>,
}

/// Response to a yes-no item. A type of its own, so that it can't be taken for a difficulty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum YesNo {
    /// No.
    No,
    /// Yes.
    Yes,
}

impl YesNo {
    /// Converts from the form's code: 1 is no, 2 is yes.
    #[must_use]
    pub const fn from_form_code(code: u8) -> Option<Self> {
        match code {
            1 => Some(Self::No),
            2 => Some(Self::Yes),
            _ => None,
        }
    }

    /// Returns the form's code.
    #[must_use]
    pub const fn form_code(self) -> u8 {
        match self {
            Self::No => 1,
            Self::Yes => 2,
        }
    }
}

/// Plausibility notice: something to look at again. Never forbids, never changes a score. Text: `whodas-notice-<kind>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "item", rename_all = "kebab-case")]
pub enum Notice {
    /// More than 30 days of the last 30.
    TooManyDays(&'static str),
    /// H2 and H3 together are more than 30 days, although H3 excludes those of H2.
    DaysOverlap,
    /// Recorded although the form would not have asked.
    NotAsked(&'static str),
}

impl Notice {
    variant_keys! {
        KINDS,
        /// Returns the stable key of the kind.
        kind {
            Self::TooManyDays(_) => "too-many-days",
            Self::DaysOverlap => "days-overlap",
            Self::NotAsked(_) => "not-asked",
        }
    }
}

impl Unscored {
    /// Checks the plausibility of the unscored responses beside these scored ones.
    #[must_use]
    pub fn notices(&self, answers: &Responses) -> Vec<Notice> {
        let days = [
            ("H1", self.days_with_difficulties),
            ("H2", self.days_unable),
            ("H3", self.days_cut_back),
            ("D5.01", self.days_less_housework),
            ("D5.02", self.days_less_work),
        ];
        let mut notices: Vec<_> = days
            .iter()
            .filter(|(_, days)| days.is_some_and(|days| days > 30))
            .map(|(id, _)| Notice::TooManyDays(id))
            .collect();
        if let (Some(unable), Some(cut_back)) = (self.days_unable, self.days_cut_back)
            && u16::from(unable) + u16::from(cut_back) > 30
        {
            notices.push(Notice::DaysOverlap);
        }
        let above_none = |block: ItemBlock| {
            block.items().iter().any(|item| answers.get(*item).is_some_and(|answer| answer > Response::None))
        };
        let works = ItemBlock::D5Work.in_set(answers.set_of_items());
        let not_asked = [
            ("D5.01", self.days_less_housework.is_some() && !above_none(ItemBlock::D5Household)),
            ("D5.02", self.days_less_work.is_some() && !above_none(ItemBlock::D5Work)),
            ("D5.9", self.lower_level_of_work.is_some() && !works),
            ("D5.10", self.lower_income.is_some() && !works),
        ];
        notices.extend(not_asked.iter().filter(|(_, not)| *not).map(|(id, _)| Notice::NotAsked(id)));
        notices
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::whodas::{ItemSet, WhodasItem};

    fn notices(json: &str, set: ItemSet, given: &[(WhodasItem, Response)]) -> Vec<Notice> {
        let mut answers = Responses::new(set);
        given.iter().for_each(|(item, answer)| answers.set(*item, *answer).expect("asked"));
        serde_json::from_str::<Unscored>(json).expect(json).notices(&answers)
    }

    #[test]
    fn days_are_looked_at_and_nothing_is_forbidden() {
        let (all, none): (ItemSet, &[_]) = (ItemSet::Items36, &[]);
        assert_eq!(notices(r#"{"H1": 30, "H2": 10, "H3": 20}"#, all, none), []);
        assert_eq!(
            notices(r#"{"H1": 31, "H2": 10, "H3": 21}"#, all, none),
            [Notice::TooManyDays("H1"), Notice::DaysOverlap]
        );
        assert_eq!(
            notices(r#"{"D5.01": 3, "D5.02": 0}"#, all, &[(WhodasItem::D5_1, Response::None)]),
            [Notice::NotAsked("D5.01"), Notice::NotAsked("D5.02")]
        );
        let some = [(WhodasItem::D5_4, Response::Mild), (WhodasItem::D5_5, Response::Extreme)];
        assert_eq!(notices(r#"{"D5.01": 3, "D5.02": 0, "D5.9": "yes", "D5.10": "no"}"#, all, &some), []);
        assert_eq!(
            notices(r#"{"D5.9": "yes", "D5.10": "no"}"#, ItemSet::Items32, none),
            [Notice::NotAsked("D5.9"), Notice::NotAsked("D5.10")]
        );
    }

    #[test]
    fn yes_and_no_have_codes_of_their_own() {
        assert_eq!([0, 1, 2, 3].map(YesNo::from_form_code), [None, Some(YesNo::No), Some(YesNo::Yes), None]);
        assert_eq!([YesNo::No, YesNo::Yes].map(YesNo::form_code), [1, 2]);
        assert!(serde_json::from_str::<Unscored>(r#"{"D5.9": 2}"#).is_err());
    }
}
