//! Validated input of the simulation: the score and the degree.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::fraction::Fraction;
use crate::variant_keys::variant_keys;
use crate::whodas::{ComplexScore, RaschScore};

/// Range error: a score or degree outside of 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfRange;

impl fmt::Display for OutOfRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a score lies between 0 and 100")
    }
}

impl core::error::Error for OutOfRange {}

/// Degree of disability of a certificate in per cent, a newtype from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DisabilityDegree(Fraction);

impl DisabilityDegree {
    /// Creates a degree from 0 to 100 per cent.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] above 100.
    pub fn new(percent: Fraction) -> Result<Self, OutOfRange> {
        if percent > Fraction::HUNDRED { Err(OutOfRange) } else { Ok(Self(percent)) }
    }

    /// Returns the degree in per cent.
    #[must_use]
    pub const fn percent(self) -> Fraction {
        self.0
    }
}

/// A WHODAS score from 0 to 100 with its provenance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunctioningScore {
    value: Fraction,
    origin: ScoreOrigin,
}

/// Origin of a WHODAS score: given, computed as a surrogate, or by a calibration table. Text: `status-score-<kind>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(tag = "kind", rename_all = "kebab-case", try_from = "OriginRead")]
pub enum ScoreOrigin {
    /// Handed in as known.
    Given,
    /// Converted by a calibration table, as the country's pilot did it.
    Rasch {
        /// The table's id.
        table: String,
        /// The table's version.
        version: String,
    },
    /// Complex scoring in place of the pilot's score, whose table is not published: the cut-offs were not made for it.
    Surrogate,
}

/// Deserialized form of an [`ScoreOrigin`]: a member that belongs to another kind is refused.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(deny_unknown_fields)]
struct OriginRead {
    kind: String,
    #[serde(default)]
    table: Option<String>,
    #[serde(default)]
    version: Option<String>,
}

impl TryFrom<OriginRead> for ScoreOrigin {
    type Error = String;

    fn try_from(OriginRead { kind, table, version }: OriginRead) -> Result<Self, String> {
        let named = |name: Option<String>| name.filter(|name| !name.trim().is_empty());
        match (kind.as_str(), table, version) {
            ("given", None, None) => Ok(Self::Given),
            ("surrogate", None, None) => Ok(Self::Surrogate),
            ("rasch", table, version) => match (named(table), named(version)) {
                (Some(table), Some(version)) => Ok(Self::Rasch { table, version }),
                _ => Err("the origin \"rasch\" names its table and the version of it".into()),
            },
            ("given" | "surrogate", _, _) => Err(format!("the origin {kind:?} has no table")),
            _ => Err(format!("the kind of an origin is one of {}, not {kind:?}", Self::KINDS.join(", "))),
        }
    }
}

impl ScoreOrigin {
    variant_keys! {
        KINDS,
        /// Returns the stable key.
        kind {
            Self::Given => "given",
            Self::Rasch { .. } => "rasch",
            Self::Surrogate => "surrogate",
        }
    }
}

impl FunctioningScore {
    /// Creates a score that was computed elsewhere, with the origin that whoever hands it in names.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] above 100.
    pub fn new(value: Fraction, origin: ScoreOrigin) -> Result<Self, OutOfRange> {
        if value > Fraction::HUNDRED { Err(OutOfRange) } else { Ok(Self { value, origin }) }
    }

    /// Creates a score that is known already.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] above 100.
    pub fn given(value: Fraction) -> Result<Self, OutOfRange> {
        Self::new(value, ScoreOrigin::Given)
    }

    /// Creates a score from the complex score, marked as a surrogate.
    #[must_use]
    pub const fn surrogate(complex: &ComplexScore) -> Self {
        Self { value: complex.summary.exact, origin: ScoreOrigin::Surrogate }
    }

    /// Creates a score from that of a calibration table.
    #[must_use]
    pub fn rasch(score: &RaschScore) -> Self {
        let origin = ScoreOrigin::Rasch { table: score.table.clone(), version: score.version.clone() };
        Self { value: score.score.exact, origin }
    }

    /// Returns the score.
    #[must_use]
    pub const fn value(&self) -> Fraction {
        self.value
    }

    /// Returns its provenance.
    #[must_use]
    pub const fn origin(&self) -> &ScoreOrigin {
        &self.origin
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_calibrated_score_names_a_table() {
        let read = |json: &str| serde_json::from_str::<ScoreOrigin>(json).map_err(|error| error.to_string());
        assert_eq!(read(r#"{"kind": "given"}"#), Ok(ScoreOrigin::Given));
        assert_eq!(read(r#"{"kind": "surrogate"}"#), Ok(ScoreOrigin::Surrogate));
        let rasch = ScoreOrigin::Rasch { table: "t".into(), version: "1".into() };
        assert_eq!(read(r#"{"kind": "rasch", "table": "t", "version": "1"}"#), Ok(rasch));
        for (json, error) in [
            (r#"{"kind": "given", "table": "t"}"#, "the origin \"given\" has no table"),
            (r#"{"kind": "surrogate", "version": "1"}"#, "the origin \"surrogate\" has no table"),
            (
                r#"{"kind": "rasch", "table": " ", "version": "1"}"#,
                "the origin \"rasch\" names its table and the version of it",
            ),
            (r#"{"kind": "guess"}"#, "the kind of an origin is one of given, rasch, surrogate, not \"guess\""),
        ] {
            assert_eq!(read(json), Err(error.to_owned()), "{json}");
        }
    }
}
