//! JSON Schema of municipal programmes and of the revised instrument: derived from the types, but for keys that stand in
//! the data, which are listed from there.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::given::loose;
use super::types::{keys, of_deserialized, of_serialized, schema};
use crate::consistency::{PROMPTS, Raised};
use crate::form::{FORM, LifeArea};
use crate::functioning::Level;
use crate::instrument::{
    AreaNeed, DegreesResult, HelpAnswer, INSTRUMENT, InstrumentDefinition, InstrumentFinding, ItemId, OverviewResult,
    PrefillInput, PrefillResult, RecordInput,
};
use crate::municipal::{
    CONDITIONS, Checked, Criterion, EligibilityInput, LocalDateTime, PROGRAMMES, ProgrammeId, ProgrammeResult,
    RankedList, RankingInput, RosterInput, RosterReport, ServiceId, Simulated, UnrankedReason,
};

/// Builds the schema of an [`EligibilityInput`].
#[must_use]
pub fn eligibility_input() -> Value {
    titled("A draft of the self-assessment beside a municipal programme", of_deserialized::<EligibilityInput>())
}

/// Builds the schema of the result for an [`EligibilityInput`].
#[must_use]
pub fn eligibility_output() -> Value {
    titled(
        "What a draft says of a municipal programme, or why nothing is said",
        of_serialized::<ProgrammeResult<Checked>>(),
    )
}

/// Builds the schema of a [`RosterInput`].
#[must_use]
pub fn roster_input() -> Value {
    titled("The shifts of one person's assistants", of_deserialized::<RosterInput>())
}

/// Builds the schema of the result for a [`RosterInput`].
#[must_use]
pub fn roster_output() -> Value {
    titled("What speaks against a roster, or why it is not checked", of_serialized::<ProgrammeResult<RosterReport>>())
}

/// Builds the schema of a [`RankingInput`].
#[must_use]
pub fn ranking_input() -> Value {
    titled("The applicants of a municipal programme for a year", of_deserialized::<RankingInput>())
}

/// Builds the schema of the result for a [`RankingInput`].
#[must_use]
pub fn ranking_output() -> Value {
    let title = "The ranked lists of a municipal programme, a simulation, or why there are none";
    titled(title, of_serialized::<ProgrammeResult<RankedList>>())
}

/// Builds the schema of a [`RecordInput`].
#[must_use]
pub fn record_input() -> Value {
    titled("A record of the revised instrument", of_deserialized::<RecordInput>())
}

/// Builds the schema of an [`OverviewResult`].
#[must_use]
pub fn overview_output() -> Value {
    titled(
        "A record of the revised instrument by area; never a sum, a score or a degree",
        of_serialized::<OverviewResult>(),
    )
}

/// Builds the schema of a [`PrefillInput`].
#[must_use]
pub fn prefill_input() -> Value {
    titled(
        "A draft of the self-assessment, to be laid beside the revised instrument",
        of_deserialized::<PrefillInput>(),
    )
}

/// Builds the schema of a [`PrefillResult`].
#[must_use]
pub fn prefill_output() -> Value {
    titled("What a draft says to the revised instrument; proposals, never findings", of_serialized::<PrefillResult>())
}

/// Builds the schema of a [`DegreesResult`].
#[must_use]
pub fn degrees_output() -> Value {
    titled("Degrees of dependence with their hours, by law and as recommended", of_serialized::<DegreesResult>())
}

/// Builds the schema of an [`InstrumentDefinition`].
#[must_use]
pub fn instrument() -> Value {
    titled("The revised instrument", of_serialized::<InstrumentDefinition>())
}

fn titled(title: &str, mut schema: Value) -> Value {
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("title".into(), title.into());
    }
    schema
}

/// Schema stand-in for answers by question of the form, as typed or as tables hold them; no others.
#[derive(Clone, Copy, Debug)]
pub struct RawAnswers;
/// Schema stand-in for the key of a condition of programmes.
#[derive(Clone, Copy, Debug)]
pub struct ProgrammeConditionId;
/// Schema stand-in for findings by item of the instrument.
#[derive(Clone, Copy, Debug)]
pub struct Findings;
/// Schema stand-in for help by block of the instrument.
#[derive(Clone, Copy, Debug)]
pub struct ByBlock;
/// Schema stand-in for need by area.
#[derive(Clone, Copy, Debug)]
pub struct ByArea;
/// Schema stand-in for the mark that something is recommended, and no law.
#[derive(Clone, Copy, Debug)]
pub struct Recommendation;

schema! {
    ProgrammeId = keys(PROGRAMMES.iter().map(|programme| programme.id.0));
    ServiceId = {
        let versions = PROGRAMMES.iter().flat_map(|programme| programme.versions);
        let mut all: Vec<_> = versions.flat_map(|version| version.services).map(|service| service.id.0).collect();
        all.sort_unstable();
        all.dedup();
        keys(all)
    };
    ProgrammeConditionId = keys(CONDITIONS);
    UnrankedReason = {
        let points = Criterion::ALL.map(|criterion| UnrankedReason::Points(criterion).id());
        keys([UnrankedReason::Age.id()].into_iter().chain(points))
    };
    Simulated = json_schema!({ "const": "simulation" });
    Recommendation = json_schema!({ "const": "recommendation" });
    LocalDateTime = json_schema!({
        "type": "string",
        "pattern": "^\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-4]):[0-5]\\d$",
        "description": "a minute on the clock of the place, YYYY-MM-DDThh:mm",
    });
    ItemId = keys(INSTRUMENT.items.iter().map(|item| item.id.0));
    InstrumentFinding = keys(Level::ALL.map(InstrumentFinding::Level).into_iter().chain([InstrumentFinding::NotApplicable, InstrumentFinding::Open]).map(InstrumentFinding::id));
    LifeArea = keys(LifeArea::ALL.map(LifeArea::id));
    Level = keys(Level::ALL.map(Level::id));
}

/// Builds the schema of an object with these members and no others, none of which must be there.
fn any_of(properties: impl IntoIterator<Item = (&'static str, Value)>) -> Schema {
    let properties: Map<String, Value> = properties.into_iter().map(|(name, of)| (name.to_owned(), of)).collect();
    json_schema!({ "type": "object", "additionalProperties": false, "properties": properties })
}

/// Implements a schema by name that may need others.
macro_rules! referring {
    ($($type:ident, $generator:ident => $schema:expr;)*) => {
        $(impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }
            fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                $schema
            }
        })*
    };
}

referring! {
    RawAnswers, _generator => any_of(FORM.questions().map(|question| (question.id.0, loose(Some(question)))));
    Findings, _generator => any_of(INSTRUMENT.items.iter().map(|item| {
        let not = item.may_not_apply.then_some(InstrumentFinding::NotApplicable);
        let findings: Vec<_> = Level::ALL.map(InstrumentFinding::Level).into_iter().chain(not).map(InstrumentFinding::id).collect();
        (item.id.0, json!({ "enum": findings }))
    }));
    ByBlock, generator => {
        let help = generator.subschema_for::<HelpAnswer>().to_value();
        any_of(INSTRUMENT.blocks.iter().map(|block| (block.id, help.clone())))
    };
    ByArea, generator => {
        let need = generator.subschema_for::<AreaNeed>().to_value();
        any_of(LifeArea::ALL.map(|area| (area.id(), need.clone())))
    };
    Raised, _generator => json_schema!({
        "type": "object",
        "description": "answers that rarely go together",
        "additionalProperties": false,
        "required": ["id", "text", "look-again", "interview"],
        "properties": {
            "id": keys(PROMPTS.iter().map(|prompt| prompt.id)),
            "text": { "type": "string", "description": "key of the text that asks to look again" },
            "look-again": { "type": "array", "items": { "type": "string" } },
            "interview": { "type": "boolean" },
        },
    });
}
