//! The simpler scale that the report recommends, beside the degrees of the law.

use serde::{Serialize, Serializer};
use time::Date;

use super::INSTRUMENT;
use crate::dependence::{DegreeHours, DependenceDegree};
use crate::law::LawId;
use crate::parameters::NoFigure;

/// Recommended scale of dependence on a day. A recommendation: the four degrees of the law stay in effect until it
/// changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecommendedScale {
    /// Says in the JSON that this is no law.
    #[serde(serialize_with = "recommendation")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Recommendation"))]
    pub kind: (),
    /// Where it is recommended.
    pub law: LawId,
    /// From the least dependence to the most.
    pub levels: Vec<ScaleLevel>,
}

/// Level of the recommended scale with its hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct ScaleLevel {
    /// Stable key; text: `simpler-<id>`.
    pub id: &'static str,
    /// At most so many hours a month: the share of the highest degree's hours, in whole hours, rounded down.
    pub up_to: u32,
    /// The degrees of the law that it would take the place of, with their hours. By their names: a reading of ours.
    pub replaces: Vec<DegreeHours>,
}

/// Computes the recommended scale from the hours of a day.
///
/// # Errors
///
/// [`NoFigure`] where the hours of the day are not known.
///
/// ```
/// use assessment_core::dates::from_iso;
/// use assessment_core::instrument::recommended_scale;
///
/// let scale = recommended_scale(from_iso("2026-11-22").expect("a day")).expect("figures");
/// let hours: Vec<_> = scale.levels.iter().map(|level| level.up_to).collect();
/// assert_eq!(hours, [42, 84, 168]);
/// ```
pub fn recommended_scale(date: Date) -> Result<RecommendedScale, NoFigure> {
    let highest = DependenceDegree::Fourth.on(date)?.up_to;
    let levels = INSTRUMENT.simpler.iter().map(|level| {
        let replaces = level.replaces.iter().map(|degree| degree.on(date)).collect::<Result<_, _>>()?;
        let up_to = highest.saturating_mul(u32::from(level.share.in_hundredths())) / 10_000;
        Ok(ScaleLevel { id: level.id, up_to, replaces })
    });
    Ok(RecommendedScale { kind: (), law: INSTRUMENT.law, levels: levels.collect::<Result<_, _>>()? })
}

fn recommendation<S: Serializer>((): &(), serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str("recommendation")
}
