//! JSON interface of WHODAS: one person's responses in, one result out.

use core::fmt;

use serde::de::{Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};

use super::extras::{Extras, ScoreGroups, score_input_with};
use super::score::ScoringRules;
use super::{ItemSet, NotScorable, Notice, RaschScore, Response, Responses, Unscored, WhodasItem, WhodasScores, score};
use crate::id::Id;
use crate::variant_keys::error_codes;

/// Request DTO: one person's responses. A member that isn't named here is refused, so that no misspelt one is passed
/// over; only `note` and `expected`, which records of test vectors carry, may stand beside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "Read")]
pub struct WhodasInput {
    /// Whatever the sender calls it; comes back with the result.
    pub id: Id,
    /// Whether the person works (for pay or not) or studies: 36 items, else 32.
    pub works_or_studies: bool,
    /// By item code, 0 none to 4 extreme; `null` or left out: no answer, or not asked.
    pub answers_0_4: RawResponses,
    /// What the form records beside the scored items.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_scored: Option<Unscored>,
}

/// Deserialized form of a [`WhodasInput`], before its checks.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "named so that they are not refused")]
struct Read {
    id: Id,
    #[serde(deserialize_with = "crate::serde_util::lenient_bool::read")]
    works_or_studies: bool,
    answers_0_4: RawResponses,
    #[serde(default)]
    not_scored: Option<Unscored>,
    #[serde(default)]
    note: IgnoredAny,
    #[serde(default)]
    expected: IgnoredAny,
}

impl From<Read> for WhodasInput {
    fn from(Read { id, works_or_studies, answers_0_4, not_scored, .. }: Read) -> Self {
        Self { id, works_or_studies, answers_0_4, not_scored }
    }
}

/// Raw responses as they were sent, in the order in which they were sent, each item at most once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawResponses(pub Vec<(String, RawResponse)>);

/// Raw response to an item: a JSON value as it was sent.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum RawResponse {
    /// `null`.
    None,
    /// A whole number.
    Whole(i64),
    /// A number that no answer can be.
    Other(f64),
}

/// Validation error: why responses are not scored at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhodasInputError {
    /// Codes that no item has.
    UnknownItem(Vec<String>),
    /// Values other than 0, 1, 2, 3 and 4.
    ValueOutOfRange(Vec<String>),
    /// Answers to work or school items of somebody who neither works nor studies.
    AnswerForNotApplicableItem(Vec<String>),
}

impl WhodasInputError {
    error_codes! {
        /// Returns the error code in JSON; text: `whodas-error-<code>`, with hyphens.
        Self::UnknownItem(_) => "unknown_item",
        Self::ValueOutOfRange(_) => "value_out_of_range",
        Self::AnswerForNotApplicableItem(_) => "answer_for_not_applicable_item",
    }

    /// Returns the codes of the items concerned.
    #[must_use]
    pub fn items(&self) -> &[String] {
        let (Self::UnknownItem(items) | Self::ValueOutOfRange(items) | Self::AnswerForNotApplicableItem(items)) = self;
        items
    }
}

impl fmt::Display for WhodasInputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code(), self.items().join(", "))
    }
}

impl core::error::Error for WhodasInputError {}

/// Result of scoring in JSON: scores, not scorable, or an error.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum WhodasOutcome {
    /// Scores.
    Ok(Box<WhodasScores>),
    /// Too many answers are missing.
    NotScorable {
        /// Why.
        reason: &'static str,
        /// The items without an answer.
        missing: Vec<WhodasItem>,
    },
    /// Something in the answers is wrong.
    Error {
        /// What; see [`WhodasInputError::code`].
        error: &'static str,
        /// The items concerned.
        items: Vec<String>,
    },
}

/// Response DTO: the result with the sender's key and the notices on what to look at again.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WhodasResult {
    /// The key that was sent.
    pub id: Id,
    /// The result.
    #[serde(flatten)]
    pub outcome: WhodasOutcome,
    /// Only if something beside the scored items was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notices: Option<Vec<Notice>>,
    /// By which rules; only from [`score_input_with_rules`] and [`score_input_with`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<ScoringRules>,
    /// By an agency's own calibration; only from [`score_input_with`], where a table is for the person's items.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rasch: Option<RaschScore>,
    /// Only from [`score_input_with`], where groups are asked for and there is a score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<ScoreGroups>,
}

/// Parses and scores a request.
///
/// ```
/// use assessment_core::whodas::{WhodasInput, score_input};
///
/// let input: WhodasInput = serde_json::from_str(r#"{"id": "a", "works_or_studies": true, "answers_0_4": {"D1.1": 2}}"#)?;
/// let line = serde_json::to_value(score_input(&input))?;
/// assert_eq!(line["status"], "not_scorable");
/// assert_eq!(line["missing"][0], "D1.2");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn score_input(input: &WhodasInput) -> WhodasResult {
    let (outcome, notices) = match input.answers() {
        Ok(answers) => {
            (WhodasOutcome::from(score(&answers)), input.not_scored.as_ref().map(|other| other.notices(&answers)))
        }
        Err(error) => (WhodasOutcome::Error { error: error.code(), items: error.items().to_vec() }, None),
    };
    WhodasResult { id: input.id.clone(), outcome, notices, about: None, rasch: None, groups: None }
}

/// Parses and scores a request, and names the scoring rules: their edition, and the rule that imputed missing
/// responses. Store both beside a score that must be computed again one day.
///
/// ```
/// use assessment_core::whodas::{WhodasInput, score_input_with_rules};
///
/// let none_at_all: serde_json::Map<_, _> = assessment_core::whodas::WhodasItem::ALL
///     .into_iter()
///     .filter(|item| item.code() != "D1.1")
///     .map(|item| (item.code().to_owned(), 0.into()))
///     .collect();
/// let line = serde_json::json!({"id": "a", "works_or_studies": true, "answers_0_4": none_at_all});
/// let line = serde_json::to_value(score_input_with_rules(&serde_json::from_value::<WhodasInput>(line)?))?;
/// assert_eq!(line["missing"][0], "D1.1");
/// assert_eq!(line["about"]["scoring_version"], assessment_core::whodas::SCORING_VERSION);
/// assert!(line["about"]["missing_rule"].is_string());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn score_input_with_rules(input: &WhodasInput) -> WhodasResult {
    score_input_with(input, &Extras::default().with_about())
}

impl From<Result<WhodasScores, NotScorable>> for WhodasOutcome {
    fn from(scored: Result<WhodasScores, NotScorable>) -> Self {
        match scored {
            Ok(scored) => Self::Ok(Box::new(scored)),
            Err(NotScorable { missing }) => Self::NotScorable { reason: NotScorable::REASON, missing },
        }
    }
}

impl WhodasInput {
    /// Parses the responses.
    ///
    /// # Errors
    ///
    /// See [`WhodasInputError`]; items in the order of the form, unknown ones as they were sent.
    pub fn answers(&self) -> Result<Responses, WhodasInputError> {
        let set = ItemSet::of(self.works_or_studies);
        let mut answers = Responses::new(set);
        let (mut unknown, mut wrong, mut not_asked) = (Vec::new(), Vec::new(), Vec::new());
        for (code, raw) in &self.answers_0_4.0 {
            let Some(item) = WhodasItem::from_code(code) else {
                unknown.push(code.clone());
                continue;
            };
            let given = match raw {
                RawResponse::None => continue,
                RawResponse::Whole(category) => Response::from_category(*category),
                RawResponse::Other(_) => None,
            };
            match given.map(|given| answers.set(item, given)) {
                Some(Ok(())) => {}
                Some(Err(_)) => not_asked.push(item),
                None => wrong.push(item),
            }
        }
        let codes = |mut items: Vec<WhodasItem>| {
            items.sort_unstable();
            items.iter().map(|item| item.code().to_owned()).collect()
        };
        if !unknown.is_empty() {
            Err(WhodasInputError::UnknownItem(unknown))
        } else if !wrong.is_empty() {
            Err(WhodasInputError::ValueOutOfRange(codes(wrong)))
        } else if !not_asked.is_empty() {
            Err(WhodasInputError::AnswerForNotApplicableItem(codes(not_asked)))
        } else {
            Ok(answers)
        }
    }
}

impl RawResponses {
    /// Converts responses to their DTO; items without one are sent as `null`.
    #[must_use]
    pub fn of(answers: &Responses) -> Self {
        let raw = |item: WhodasItem| match answers.get(item) {
            Some(answer) => RawResponse::Whole(answer.category().into()),
            None => RawResponse::None,
        };
        Self(WhodasItem::ALL.into_iter().map(|item| (item.code().to_owned(), raw(item))).collect())
    }
}

impl Serialize for RawResponses {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (code, answer) in &self.0 {
            map.serialize_entry(code, answer)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for RawResponses {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ResponsesVisitor;

        impl<'de> Visitor<'de> for ResponsesVisitor {
            type Value = RawResponses;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("answers by item code")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<RawResponses, A::Error> {
                let mut all: Vec<(String, RawResponse)> = Vec::with_capacity(36);
                while let Some((code, answer)) = map.next_entry::<String, RawResponse>()? {
                    // Which of two answers counts would depend on their order.
                    if all.iter().any(|(known, _)| *known == code) {
                        return Err(A::Error::custom(format_args!("{code} stands twice")));
                    }
                    all.push((code, answer));
                }
                Ok(RawResponses(all))
            }
        }

        deserializer.deserialize_map(ResponsesVisitor)
    }
}

impl<'de> Deserialize<'de> for RawResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ResponseVisitor;

        impl Visitor<'_> for ResponseVisitor {
            type Value = RawResponse;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("0, 1, 2, 3, 4 or null")
            }

            fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<RawResponse, E> {
                Ok(RawResponse::Whole(value))
            }

            fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<RawResponse, E> {
                Ok(RawResponse::Whole(i64::try_from(value).unwrap_or(i64::MAX)))
            }

            fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<RawResponse, E> {
                // JavaScript and pandas write whole numbers as 2.0.
                Ok(Response::ALL
                    .into_iter()
                    .find(|answer| f64::from(answer.category()) == value)
                    .map_or(RawResponse::Other(value), |answer| RawResponse::Whole(answer.category().into())))
            }

            fn visit_unit<E: serde::de::Error>(self) -> Result<RawResponse, E> {
                Ok(RawResponse::None)
            }

            fn visit_none<E: serde::de::Error>(self) -> Result<RawResponse, E> {
                Ok(RawResponse::None)
            }
        }

        deserializer.deserialize_any(ResponseVisitor)
    }
}
