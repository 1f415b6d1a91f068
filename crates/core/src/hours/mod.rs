//! Estimation of the hours of personal assistance by the 2019 method of the needs assessment.
//!
//! The social worker's form had seven sections of issues, each issue scored 0 to 4. The section totals are added, the
//! sum is multiplied by a coefficient that depends on age, the product is rounded up, and no more than the hours of
//! the highest degree can come out. Coefficients, rounding and cap are data by date (`data/needs/hours-2019.toml`).
//!
//! What this is *not*: a decision, a right, or anything that follows from the self-assessment. The issues of that form
//! are others and have four levels, so that no function leads from its answers to a [`SectionTotals`]. The result is
//! an [`HoursEstimate`] and says so itself. `docs/methods/assistance-hours-2019.md` shows what the arithmetic says of
//! the coefficients.
//!
//! ```
//! use assessment_core::dates::from_iso;
//! use assessment_core::hours::{HoursRequest, HoursSection, SectionTotals, estimate};
//!
//! let mut totals = SectionTotals::default();
//! for (section, total) in HoursSection::ALL.into_iter().zip([20, 16, 12, 8, 12, 16, 10]) {
//!     totals.set(section, total);
//! }
//! let request = HoursRequest { id: None, date: from_iso("2020-05-01").expect("a day"), age: 34, totals };
//! let estimate = estimate(&request).expect("all totals and figures are there");
//! assert_eq!((estimate.sum, estimate.product.to_string().as_str()), (94, "115.996"));
//! assert_eq!(estimate.hours, 116);
//! ```

mod input;
mod model;
mod result;
mod texts;

pub use input::{HoursRequest, HoursSection, SectionTotals};
pub use model::{AgeBand, METHOD, Method, MethodVersion, Rounding, Thousandths};
pub use result::{Basis, EstimateMarker, HoursError, HoursEstimate};
pub use texts::texts;

use time::Date;

use crate::dependence::DependenceDegree;
use crate::parameters::NoFigure;

impl Method {
    /// Looks up the version in force on a day.
    ///
    /// # Errors
    ///
    /// [`NoFigure`] with the method's key for a day without one; never the last known one.
    pub fn on(&self, date: Date) -> Result<&MethodVersion, NoFigure> {
        let holds = |version: &&MethodVersion| version.from <= date && version.to.is_none_or(|to| date <= to);
        self.versions.iter().find(holds).ok_or(NoFigure { parameter: self.id, date })
    }
}

/// Estimates the hours by the method of [`METHOD`].
///
/// # Errors
///
/// See [`HoursError`]: no figures for the day, a total that is not given, or totals that the form can't have.
pub fn estimate(request: &HoursRequest) -> Result<HoursEstimate, HoursError> {
    let (date, totals) = (request.date, &request.totals);
    let version = METHOD.on(date)?;
    // The youngest band starts at age 0, as the build sees to: there is always one.
    let band = version
        .bands
        .iter()
        .find(|band| band.from_age <= request.age)
        .ok_or(NoFigure { parameter: METHOD.id, date })?;
    let optional = |section: &HoursSection| band.not_applicable.contains(section);
    let missing: Vec<_> = HoursSection::ALL.into_iter().filter(|s| totals.get(*s).is_none() && !optional(s)).collect();
    if !missing.is_empty() {
        return Err(HoursError::Missing { sections: missing });
    }
    let sum: u32 = HoursSection::ALL.into_iter().filter_map(|section| totals.get(section)).map(u32::from).sum();
    let highest = version.highest_sum();
    if sum > highest {
        return Err(HoursError::TooHigh { sum, highest });
    }
    let product = band.coefficient.times(sum);
    let rounded = version.rounding.apply(product);
    let cap_value = version.cap.value_on(date)?;
    let cap = u32::from(cap_value.figure);
    let hours = rounded.min(cap);
    let degree = DependenceDegree::covering(hours, date)?.map(|degree| degree.on(date)).transpose()?;

    let mut caveats = version.caveats.to_vec();
    if rounded > cap {
        caveats.push("cap-acted");
    }
    if degree.is_some() {
        caveats.push("degree-inferred");
    }
    if band.not_applicable.iter().any(|section| totals.get(*section).is_some_and(|total| total > 0)) {
        caveats.push("section-not-applicable");
    }
    Ok(HoursEstimate {
        id: request.id.clone(),
        kind: EstimateMarker,
        method: METHOD.id,
        date,
        age: request.age,
        band: band.id,
        sum,
        coefficient: band.coefficient,
        product,
        rounding: version.rounding,
        rounded,
        cap,
        hours,
        capped: rounded > cap,
        degree,
        basis: vec![
            Basis {
                what: "coefficient",
                law: version.law,
                confidence: version.confidence,
                from: version.from,
                to: version.to,
                checked: version.checked,
            },
            Basis {
                what: version.cap.id,
                law: cap_value.law,
                confidence: cap_value.confidence,
                from: cap_value.from,
                to: cap_value.to,
                checked: cap_value.checked,
            },
        ],
        act: version.act,
        caveats,
    })
}

#[cfg(test)]
mod tests;
