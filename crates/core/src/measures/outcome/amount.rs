//! Evaluated amounts: the formula of an amount with the figures of a day.

use super::{Certainty, FigureUsed};
use crate::form::QuestionId;
use crate::law::LawId;
use crate::measures::Period;
use crate::money::Money;
use crate::parameters::NoFigure;
use crate::percent::Percent;

/// Outcome of an amount: its formula evaluated with the figures of the day. In JSON its size lies flat: `share`,
/// `times`, `hours`, `money`, `up_to`, `no_figure`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmountOutcome {
    /// Text: `amount-<id>`, or `amount-<id>.no-figure` where [`Self::no_figure`] says why there is no money.
    pub id: &'static str,
    /// How sure it is.
    pub standing: Certainty,
    /// How much it is.
    pub size: SizeOutcome,
    /// For which time.
    pub period: Period,
    /// Where it stands.
    pub law: LawId,
    /// The figures that it was computed from.
    pub figures: Vec<FigureUsed>,
    /// Questions that would settle whether it is this one.
    pub questions: Vec<QuestionId>,
    /// Offices that say whether it is this one.
    pub offices: Vec<&'static str>,
}

/// Evaluated formula of an amount: an [`super::super::AmountSize`] with the figures of the day. Without a figure there
/// is the reason in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SizeOutcome {
    /// Exactly this share of a base.
    Share(Result<OfBase<Percent>, NoFigure>),
    /// Real costs up to this share of a base.
    UpToShare(Result<OfBase<Percent>, NoFigure>),
    /// Real costs up to so many times a base.
    UpToTimes(Result<OfBase<u32>, NoFigure>),
    /// Up to so many hours.
    UpToHours(Result<u32, NoFigure>),
    /// Told in words only.
    InWords,
}

/// Share or multiple of a base: it stays known where the base of the day is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfBase<T> {
    /// Which share, or how many times.
    pub factor: T,
    /// What that is in money, rounded half up.
    pub money: Result<Money, NoFigure>,
}

impl AmountOutcome {
    /// Returns the share of the base, where the amount is one.
    #[must_use]
    pub fn share(&self) -> Option<Percent> {
        match &self.size {
            SizeOutcome::Share(Ok(of)) | SizeOutcome::UpToShare(Ok(of)) => Some(of.factor),
            _ => None,
        }
    }

    /// Returns the multiple of the base, where the amount is one.
    #[must_use]
    pub fn times(&self) -> Option<u32> {
        match &self.size {
            SizeOutcome::UpToTimes(Ok(of)) => Some(of.factor),
            _ => None,
        }
    }

    /// Returns the hours, where the amount is time.
    #[must_use]
    pub fn hours(&self) -> Option<u32> {
        match self.size {
            SizeOutcome::UpToHours(Ok(hours)) => Some(hours),
            _ => None,
        }
    }

    /// Returns the amount in money, where it is some and the figures of the day are known.
    #[must_use]
    pub fn money(&self) -> Option<Money> {
        self.of_base().ok().flatten()
    }

    /// Returns the error of a figure that is not known for the day.
    #[must_use]
    pub fn no_figure(&self) -> Option<&NoFigure> {
        match &self.size {
            SizeOutcome::UpToHours(hours) => hours.as_ref().err(),
            _ => self.of_base().err(),
        }
    }

    /// Whether the amount is a ceiling for real costs or hours rather than the amount itself.
    #[must_use]
    pub const fn is_ceiling(&self) -> bool {
        match self.size {
            SizeOutcome::UpToShare(_) | SizeOutcome::UpToTimes(_) | SizeOutcome::UpToHours(_) => true,
            SizeOutcome::Share(_) | SizeOutcome::InWords => false,
        }
    }

    /// Returns the money, `None` where the amount is none.
    fn of_base(&self) -> Result<Option<Money>, &NoFigure> {
        let money = match &self.size {
            SizeOutcome::Share(of) | SizeOutcome::UpToShare(of) => &of.as_ref()?.money,
            SizeOutcome::UpToTimes(of) => &of.as_ref()?.money,
            SizeOutcome::UpToHours(_) | SizeOutcome::InWords => return Ok(None),
        };
        money.as_ref().map(|money| Some(*money))
    }
}
