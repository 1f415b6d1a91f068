//! JSON interface of the status options: two scores in, both options out.

use litemap::LiteMap;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

use super::{
    DisabilityDegree, FunctioningScore, InterpolatedGroup, PercentGroup, Policy, ScoreOrigin, Simulation, WEIGHTINGS,
    Weight, simulate,
};
use crate::fraction::{Exact, Fraction};
use crate::variant_keys::error_codes;
use crate::whodas::{CutOffs, Id, SeverityGroup, preset};

/// Request DTO: one person's two scores. Numbers mean the decimals that they are written as, up to 15 digits; an exact
/// fraction can be sent as a text (`"2200/53"`). A member that isn't named here is refused, so that no misspelt one is
/// passed over; only `note` and `expected`, which records of test vectors carry, may stand beside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "Read")]
pub struct StatusInput {
    /// Whatever the sender calls it; comes back with the result.
    pub id: Id,
    /// The WHODAS score, 0 to 100.
    pub whodas: Fraction,
    /// The degree of disability, 0 to 100 per cent.
    pub percent: Fraction,
    /// Where the WHODAS score comes from; [`ScoreOrigin::Given`] where nothing is said. A complex score is a
    /// [`ScoreOrigin::Surrogate`] here, and the result says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<ScoreOrigin>,
    /// Key of the preset of cut-offs; the default one where nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preset: Option<String>,
    /// An agency's own cut-offs, in place of a preset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cut_offs: Option<CutOffs>,
    /// Weights of the degree beside the four of the report, 0 to 1, with six decimals at most.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub weights: Vec<Fraction>,
}

/// Deserialized form of a [`StatusInput`], before its checks.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "named so that they are not refused")]
struct Read {
    id: Id,
    whodas: Fraction,
    percent: Fraction,
    #[serde(default)]
    origin: Option<ScoreOrigin>,
    #[serde(default)]
    preset: Option<String>,
    #[serde(default)]
    cut_offs: Option<CutOffs>,
    #[serde(default, deserialize_with = "crate::serde_util::null_as_default::read_list")]
    weights: Vec<Fraction>,
    #[serde(default)]
    note: IgnoredAny,
    #[serde(default)]
    expected: IgnoredAny,
}

impl From<Read> for StatusInput {
    fn from(Read { id, whodas, percent, origin, preset, cut_offs, weights, .. }: Read) -> Self {
        Self { id, whodas, percent, origin, preset, cut_offs, weights }
    }
}

/// Validation error: why two scores are not combined. Text: `status-error-<code>`, with hyphens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StatusInputError {
    /// A score outside of 0 to 100, or a weight outside of 0 to 1: the names of the fields.
    ValueOutOfRange(Vec<&'static str>),
    /// There is no such preset.
    UnknownPreset,
    /// A preset and cut-offs of one's own: which of them count?
    CutOffsTwice,
}

impl StatusInputError {
    error_codes! {
        /// Returns the error code in JSON; text: `status-error-<code>`, with hyphens.
        Self::ValueOutOfRange(_) => "value_out_of_range",
        Self::UnknownPreset => "unknown_preset",
        Self::CutOffsTwice => "cut_offs_twice",
    }

    /// Returns the names of the members concerned.
    #[must_use]
    pub fn fields(&self) -> Vec<&'static str> {
        match self {
            Self::ValueOutOfRange(fields) => fields.clone(),
            Self::UnknownPreset => vec!["preset"],
            Self::CutOffsTwice => vec!["preset", "cut_offs"],
        }
    }
}

/// Result of a simulation in JSON: both options, or an error.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum StatusOutcome {
    /// Both options.
    Ok(Box<StatusOutput>),
    /// Something in the input is wrong.
    Error {
        /// Always `error`.
        status: &'static str,
        /// What; see [`StatusInputError::code`].
        error: &'static str,
        /// The fields concerned.
        fields: Vec<&'static str>,
    },
}

/// DTO of both options for one person.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StatusOutput {
    /// Where the WHODAS score comes from, if that was sent: the mark of a surrogate stays with what came of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<ScoreOrigin>,
    /// The group of the WHODAS score.
    pub whodas_band: SeverityGroup,
    /// The group of the degree.
    pub percent_band: PercentGroup,
    /// Option B, by weighting; other weights as `B_` and the weight of the degree.
    pub averaging: LiteMap<String, AveragedOutput>,
    /// Option C, by strategy.
    pub flags: LiteMap<&'static str, bool>,
}

/// DTO of one averaged score.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AveragedOutput {
    /// The averaged score.
    pub score: Exact,
    /// Its group by the borders of the degree: the default.
    pub band_percent_thresholds: PercentGroup,
    /// Its group by the WHODAS cut-offs.
    pub band_whodas_thresholds: SeverityGroup,
    /// Its group by interpolated borders.
    pub band_interpolated_thresholds: InterpolatedGroup,
}

/// Response DTO: the result with the sender's key.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StatusResult {
    /// The key that was sent.
    pub id: Id,
    /// The result.
    #[serde(flatten)]
    pub outcome: StatusOutcome,
}

/// Parses a request and computes both options.
///
/// ```
/// use assessment_core::status::{StatusInput, simulate_input};
///
/// let input: StatusInput = serde_json::from_str(r#"{"id": "A", "whodas": 63, "percent": 66}"#)?;
/// let line = serde_json::to_value(simulate_input(&input))?;
/// assert_eq!(line["averaging"]["B1_75_25"]["score"]["exact"], "261/4");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn simulate_input(input: &StatusInput) -> StatusResult {
    let outcome = match input.simulate() {
        Ok(simulation) => StatusOutcome::Ok(Box::new(StatusOutput {
            origin: input.origin.clone(),
            ..StatusOutput::from(&simulation)
        })),
        Err(error) => StatusOutcome::Error { status: "error", error: error.code(), fields: error.fields() },
    };
    StatusResult { id: input.id.clone(), outcome }
}

impl StatusInput {
    /// Parses the request and runs the simulation.
    ///
    /// # Errors
    ///
    /// See [`StatusInputError`].
    pub fn simulate(&self) -> Result<Simulation, StatusInputError> {
        let mut wrong = Vec::new();
        let origin = self.origin.clone().unwrap_or(ScoreOrigin::Given);
        let score = FunctioningScore::new(self.whodas, origin).map_err(|_| wrong.push("whodas")).ok();
        let degree = DisabilityDegree::new(self.percent).map_err(|_| wrong.push("percent")).ok();
        let weights: Result<Vec<_>, _> = self.weights.iter().map(|weight| Weight::of_degree(*weight)).collect();
        let weights = weights.map_err(|_| wrong.push("weights")).ok();
        let (Some(score), Some(degree), Some(other_weights)) = (score, degree, weights) else {
            return Err(StatusInputError::ValueOutOfRange(wrong));
        };
        let mut policy = Policy { other_weights, ..Policy::default() };
        match (&self.preset, self.cut_offs) {
            (None, None) => {}
            (Some(id), None) => policy.cut_offs = preset(id).ok_or(StatusInputError::UnknownPreset)?.cut_offs,
            (None, Some(own)) => policy.cut_offs = own,
            (Some(_), Some(_)) => return Err(StatusInputError::CutOffsTwice),
        }
        Ok(simulate(&score, degree, &policy))
    }
}

impl From<&Simulation> for StatusOutput {
    fn from(simulation: &Simulation) -> Self {
        let mut averaging = LiteMap::new_vec();
        for averaged in &simulation.averaged {
            let named = WEIGHTINGS.iter().find(|weighting| Some(weighting.id) == averaged.weighting);
            let name =
                named.map_or_else(|| format!("B_{}", averaged.weight.degree()), |named| named.json_name.to_owned());
            let output = AveragedOutput {
                score: averaged.score,
                band_percent_thresholds: averaged.by_percent,
                band_whodas_thresholds: averaged.by_whodas,
                band_interpolated_thresholds: averaged.by_interpolated,
            };
            averaging.insert(name, output);
        }
        let mut flags = LiteMap::new_vec();
        for flag in &simulation.flags {
            flags.insert(flag.json_name, flag.flagged);
        }
        Self {
            origin: None,
            whodas_band: simulation.whodas_group,
            percent_band: simulation.percent_group,
            averaging,
            flags,
        }
    }
}
