//! Options of scoring: by which rules the scores are made, an agency's own calibration tables, severity groups.

use core::fmt;

use serde::{Deserialize, Serialize};

use super::dto::{WhodasInput, WhodasOutcome, WhodasResult, score_input};
use super::items::SCORING_VERSION;
use super::score::ScoringRules;
use super::{CutOffs, ItemSet, RaschScore, RaschTable, SeverityGroup, preset};

/// Options of a scoring request. In JSON `{"about": true, "tables": [...], "preset": "default"}`; nothing of it is
/// required.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct Extras {
    about: bool,
    tables: Vec<RaschTable>,
    cut_offs: Option<CutOffs>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Unchecked {
    about: bool,
    tables: Vec<RaschTable>,
    preset: Option<String>,
    cut_offs: Option<CutOffs>,
}

/// Validation error: why options can't be combined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExtrasError {
    /// Two tables for the same items: which of them counts?
    TwoTables(ItemSet),
    /// There is no such preset.
    UnknownPreset(String),
    /// A preset and cut-offs of one's own.
    CutOffsTwice,
}

impl fmt::Display for ExtrasError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TwoTables(set) => write!(f, "two tables are for {} items", set.count()),
            Self::UnknownPreset(id) => write!(f, "there is no preset {id:?}"),
            Self::CutOffsTwice => f.write_str("either a preset or cut-offs, not both"),
        }
    }
}

impl core::error::Error for ExtrasError {}

impl TryFrom<Unchecked> for Extras {
    type Error = ExtrasError;

    fn try_from(given: Unchecked) -> Result<Self, ExtrasError> {
        let mut extras = Self::default().with_tables(given.tables)?;
        extras.about = given.about;
        match (given.preset, given.cut_offs) {
            (None, cut_offs) => extras.cut_offs = cut_offs,
            (Some(id), None) => extras = extras.grouped_by(&id)?,
            (Some(_), Some(_)) => return Err(ExtrasError::CutOffsTwice),
        }
        Ok(extras)
    }
}

impl Extras {
    /// Adds the scoring rules to the result (builder).
    #[must_use]
    pub fn with_about(self) -> Self {
        Self { about: true, ..self }
    }

    /// Adds the scores of these calibration tables (builder): at most one for 36 items and one for 32.
    ///
    /// # Errors
    ///
    /// [`ExtrasError::TwoTables`].
    pub fn with_tables(self, tables: Vec<RaschTable>) -> Result<Self, ExtrasError> {
        for set in [ItemSet::Items36, ItemSet::Items32] {
            if tables.iter().filter(|table| table.item_set() == set).count() > 1 {
                return Err(ExtrasError::TwoTables(set));
            }
        }
        Ok(Self { tables, ..self })
    }

    /// Adds severity groups by a preset of cut-off points (builder).
    ///
    /// # Errors
    ///
    /// [`ExtrasError::UnknownPreset`].
    pub fn grouped_by(self, id: &str) -> Result<Self, ExtrasError> {
        let preset = preset(id).ok_or_else(|| ExtrasError::UnknownPreset(id.into()))?;
        Ok(self.grouped_at(preset.cut_offs))
    }

    /// Adds severity groups by custom cut-off points (builder).
    #[must_use]
    pub fn grouped_at(self, cut_offs: CutOffs) -> Self {
        Self { cut_offs: Some(cut_offs), ..self }
    }
}

/// Severity groups of a person's scores.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScoreGroups {
    /// Where they begin.
    pub cut_offs: CutOffs,
    /// The preset that has these borders; `None` where none has.
    pub preset: Option<&'static str>,
    /// Of the complex score, in place of the pilot's, for which the presets were made: a surrogate.
    pub surrogate: SeverityGroup,
    /// Of the score of the calibration table, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rasch: Option<SeverityGroup>,
}

/// Parses and scores a request with options.
///
/// ```
/// use assessment_core::whodas::{Extras, WhodasItem, score_input_with};
///
/// // An agency's table: here one in which every point counts the same.
/// let scores: Vec<_> = (0..=144).map(|raw| format!("\"{}/144\"", raw * 100)).collect();
/// let extras: Extras = serde_json::from_str(&format!(
///     r#"{{"preset": "default", "tables": [{{"id": "example", "version": "1", "item_set": 36, "raw_min": 0, "raw_max": 144,
///         "score": [{}]}}]}}"#,
///     scores.join(","),
/// ))?;
/// let answers: serde_json::Map<_, _> = WhodasItem::ALL.into_iter().map(|item| (item.code().to_owned(), 2.into())).collect();
/// let line = serde_json::json!({"id": "a", "works_or_studies": true, "answers_0_4": answers});
/// let line = serde_json::to_value(score_input_with(&serde_json::from_value(line)?, &extras))?;
/// assert_eq!((&line["rasch"]["raw"], &line["rasch"]["score"]["exact"]), (&72.into(), &"50/1".into()));
/// assert_eq!(line["groups"]["rasch"], "severe");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn score_input_with(input: &WhodasInput, extras: &Extras) -> WhodasResult {
    let line = score_input(input);
    let scored = if let WhodasOutcome::Ok(scored) = &line.outcome { Some(scored) } else { None };
    let about = extras.about.then(|| {
        // Nothing is filled in where there is no score.
        let nothing = ScoringRules { scoring_version: SCORING_VERSION, missing_rule: None };
        scored.map_or(nothing, |scored| scored.about)
    });
    let rasch = scored.and_then(|_| rasch(input, &extras.tables));
    let groups = scored.zip(extras.cut_offs).map(|(scored, cut_offs)| ScoreGroups {
        cut_offs,
        preset: cut_offs.preset().map(|preset| preset.id),
        surrogate: cut_offs.group(scored.complex.summary.exact),
        rasch: rasch.as_ref().map(|rasch| cut_offs.group(rasch.score.exact)),
    });
    WhodasResult { about, rasch, groups, ..line }
}

fn rasch(input: &WhodasInput, tables: &[RaschTable]) -> Option<RaschScore> {
    let answers = input.answers().ok()?;
    tables.iter().find_map(|table| table.convert(&answers).ok().flatten())
}
