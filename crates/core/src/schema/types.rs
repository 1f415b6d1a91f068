//! Hand-written schemas of the types whose JSON is written by hand. A test in the command line holds real answers
//! against them.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::Value;

use crate::answers::{Problem, ProblemKind, RawAnswer};
use crate::form::LifeArea;
use crate::fraction::{Exact, Fraction};
use crate::functioning::{AreaProfile, Level, Profile, ProfileItem};
use crate::law::LawId;
use crate::measures::{Certainty, ConditionStatus, MEASURES, MeasureId, PaperStage, Period, Verdict};
use crate::money::{Currency, Money};
use crate::parameters::{Confidence, Figure, NoFigure, Subject, Unit};
use crate::percent::Percent;

/// Derives the JSON Schema (2020-12) of a type's serialized form.
///
/// ```
/// # use assessment_core::{measures::Assessment, schema::of_serialized};
/// assert_eq!(of_serialized::<Assessment>()["properties"]["on"]["format"], "date");
/// ```
#[must_use]
pub fn of_serialized<T: JsonSchema>() -> Value {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>().to_value()
}

/// Derives the JSON Schema (2020-12) of a type's deserialized form.
#[must_use]
pub fn of_deserialized<T: JsonSchema>() -> Value {
    SchemaSettings::draft2020_12().for_deserialize().into_generator().into_root_schema_for::<T>().to_value()
}

/// Schema stand-in for a date, `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug)]
pub struct Day;

/// Implements a schema that needs no other.
macro_rules! schema {
    ($($type:ident = $schema:expr;)*) => {
        $(impl JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                $schema
            }
        })*
    };
}

pub(super) use schema;

/// Builds the schema of an enumeration of keys.
pub(super) fn keys(keys: impl IntoIterator<Item = &'static str>) -> Schema {
    json_schema!({ "enum": keys.into_iter().collect::<Vec<_>>() })
}

fn decimal(description: &str) -> Schema {
    json_schema!({ "type": "string", "pattern": "^-?\\d+(\\.\\d{1,2})?$", "description": description })
}

schema! {
    Day = json_schema!({ "type": "string", "format": "date" });
    MeasureId = keys(MEASURES.iter().map(|measure| measure.id.0));
    LawId = json_schema!({ "type": "string", "description": "key of an act and its article" });
    Verdict = keys(Verdict::ALL.map(Verdict::id));
    ConditionStatus = keys(ConditionStatus::ALL.map(ConditionStatus::id));
    Certainty = keys(Certainty::ALL.map(Certainty::id));
    PaperStage = keys(PaperStage::ALL.map(PaperStage::id));
    Period = json_schema!({ "type": "string", "description": "for which time" });
    Subject = json_schema!({ "type": "string", "description": "what the figure is about" });
    Unit = json_schema!({ "type": "string", "description": "what the figure counts" });
    Confidence = keys([Confidence::Confirmed, Confidence::Secondary, Confidence::Inferred].map(Confidence::id));
    Fraction = json_schema!({ "type": "string", "pattern": "^\\d+/\\d+$", "description": "reduced fraction" });
    Exact = json_schema!({
        "type": "object",
        "additionalProperties": false,
        "required": ["exact", "value"],
        "properties": {
            "exact": { "type": "string", "pattern": "^\\d+/\\d+$", "description": "reduced fraction" },
            "value": { "type": "number", "description": "rounded half up to four decimals, for showing" },
        },
    });
    Percent = decimal("a percentage, exact");
    Money = json_schema!({
        "type": "object",
        "required": ["amount", "currency"],
        "properties": {
            "amount": decimal("exact"),
            "currency": keys([Currency::Eur, Currency::Bgn].map(Currency::code)),
        },
    });
    NoFigure = json_schema!({
        "type": "object",
        "description": "a figure that is not known for a day",
        "required": ["parameter", "date"],
        "properties": { "parameter": { "type": "string" }, "date": { "type": "string", "format": "date" } },
    });
    RawAnswer = json_schema!({
        "description": "one answer as typed: a text, or several (options; day, month and year)",
        "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }],
    });
}

impl JsonSchema for Figure {
    fn schema_name() -> Cow<'static, str> {
        "Figure".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let (money, percent) = (generator.subschema_for::<Money>(), generator.subschema_for::<Percent>());
        json_schema!({
            "description": "money, a percentage or another number with decimals as a text, or a whole number",
            "anyOf": [money, percent, { "type": "integer", "minimum": 0 }],
        })
    }
}

impl JsonSchema for Problem {
    fn schema_name() -> Cow<'static, str> {
        "Problem".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "description": "what is wrong with an answer; the further members are its limits, as texts",
            "required": ["question", "code"],
            "properties": { "question": { "type": "string" }, "code": { "enum": ProblemKind::CODES } },
            "additionalProperties": { "type": "string" },
        })
    }
}

impl JsonSchema for Profile {
    fn schema_name() -> Cow<'static, str> {
        "Profile".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let area = generator.subschema_for::<AreaProfile>();
        json_schema!({ "type": "array", "description": "levels by area of life; never a sum", "items": area })
    }
}

impl JsonSchema for AreaProfile {
    fn schema_name() -> Cow<'static, str> {
        "AreaProfile".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let item = generator.subschema_for::<ProfileItem>();
        json_schema!({
            "type": "object",
            "required": ["area", "items"],
            "properties": { "area": keys(LifeArea::ALL.map(LifeArea::id)), "items": { "type": "array", "items": item } },
        })
    }
}

impl JsonSchema for ProfileItem {
    fn schema_name() -> Cow<'static, str> {
        "ProfileItem".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "required": ["question", "said"],
            "properties": {
                "question": { "type": "string" },
                "said": keys(Level::ALL.map(Level::id).into_iter().chain(["cannot-say", "unanswered"])),
            },
        })
    }
}
