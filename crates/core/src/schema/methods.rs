//! JSON Schema of WHODAS, the status options, a calibration table and the pilot's counts.

use serde_json::{Map, Value, json};

use crate::status::{InterpolatedGroup, PercentGroup, STRATEGIES, WEIGHTINGS};
use crate::whodas::{
    ItemBlock, MISSING_RULE, NotScorable, Notice, PRESETS, SCORING_VERSION, ScoredPart, SeverityGroup,
    WhodasInputError, WhodasItem,
};

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Builds the schema of a [`crate::whodas::WhodasInput`].
#[must_use]
pub fn whodas_input() -> Value {
    let answer = json!({ "enum": [0, 1, 2, 3, 4, null] });
    let answers: Map<String, Value> =
        WhodasItem::ALL.into_iter().map(|item| (item.code().to_owned(), answer.clone())).collect();
    let days = json!({ "type": ["integer", "null"], "minimum": 0, "maximum": 255, "description": "of the last 30" });
    let yes_no = json!({ "enum": ["no", "yes", null] });
    json!({
        "$schema": DIALECT,
        "title": "Answers of one person to WHODAS 2.0, 36 items",
        "type": "object",
        "additionalProperties": false,
        "required": ["id", "works_or_studies", "answers_0_4"],
        "properties": {
            "id": id(),
            "works_or_studies": {
                "type": "boolean",
                "description": "true: 36 items; false: 32, and no answer to D5.5 to D5.8",
            },
            "answers_0_4": {
                "type": "object",
                "additionalProperties": false,
                "properties": answers,
                "description": "0 none, 1 mild, 2 moderate, 3 severe, 4 extreme or cannot do; null or left out: no answer",
            },
            "not_scored": {
                "type": ["object", "null"],
                "additionalProperties": false,
                "properties": {
                    "H1": days, "H2": days, "H3": days, "H4": { "type": ["string", "null"] },
                    "D5.01": days, "D5.02": days, "D5.9": yes_no, "D5.10": yes_no,
                },
            },
            "note": beside(),
            "expected": beside(),
        },
    })
}

/// Builds the schema of a [`crate::whodas::WhodasResult`].
#[must_use]
pub fn whodas_output() -> Value {
    let items = json!({ "type": "array", "items": { "enum": WhodasItem::ALL.map(WhodasItem::code).to_vec() } });
    let simple_part = closed(json!({ "sum_0_4": exact(), "pct": exact() }));
    let parts: Vec<&str> =
        ItemBlock::ALL.into_iter().map(ScoredPart::Block).chain([ScoredPart::D5All8]).map(ScoredPart::id).collect();
    let blocks = ItemBlock::ALL.map(ItemBlock::id);
    let by = |names: &[&str], of: &Value| {
        let of = json!({ "anyOf": [of, { "type": "null" }] });
        let properties: Map<String, Value> = names.iter().map(|name| ((*name).to_owned(), of.clone())).collect();
        json!({ "type": "object", "additionalProperties": false, "properties": properties })
    };
    let complex = closed(json!({
        "recoded_sum": by(&blocks, &exact()),
        "domain_pct": by(&blocks, &exact()),
        "st_s32": exact(),
        "st_s36": { "anyOf": [exact(), { "type": "null" }] },
        "summary": exact(),
    }));
    let simple = closed(json!({
        "sum_1_5": exact(),
        "sum_0_4": exact(),
        "pct_of_max": exact(),
        "pct_is_who_workbook": { "type": "boolean" },
        "domains": by(&parts, &simple_part),
    }));
    let notice = |kind: &str, items: &[&str]| closed(json!({ "kind": { "const": kind }, "item": { "enum": items } }));
    let [too_many_days, days_overlap, not_asked] =
        [Notice::TooManyDays(""), Notice::DaysOverlap, Notice::NotAsked("")].map(|notice| notice.kind());
    let notices = json!({
        "type": "array",
        "items": { "oneOf": [
            notice(too_many_days, &["H1", "H2", "H3", "D5.01", "D5.02"]),
            closed(json!({ "kind": { "const": days_overlap } })),
            notice(not_asked, &["D5.01", "D5.02", "D5.9", "D5.10"]),
        ] },
    });
    let mut about = closed(json!({
        "scoring_version": { "const": SCORING_VERSION },
        "missing_rule": { "enum": [MISSING_RULE, null], "description": "null if no answer was filled in" },
    }));
    if let Some(about) = about.as_object_mut() {
        about.insert("description".into(), "by which rules; only where asked for".into());
    }
    let name = json!({ "type": "string", "minLength": 1 });
    let rasch = closed(json!({
        "table": name, "version": name, "raw": { "type": "integer", "minimum": 0, "maximum": 180 }, "score": exact(),
    }));
    let group = json!({ "enum": SeverityGroup::ALL });
    let groups = json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["cut_offs", "preset", "surrogate"],
        "properties": {
            "cut_offs": cut_offs(&json!({ "type": "string", "pattern": "^\\d+/\\d+$", "description": "reduced fraction" })),
            "preset": { "enum": preset_or_none(), "description": "null for cut-offs of one's own" },
            "surrogate": group,
            "rasch": group,
        },
        "description": "surrogate: of the complex score, which the cut-offs were not made for",
    });
    json!({
        "$schema": DIALECT,
        "title": "Scores of one person",
        "oneOf": [
            {
                "type": "object",
                "additionalProperties": false,
                "required": ["id", "status", "item_set", "missing", "unreportable_blocks", "simple", "domain_mean_pct",
                    "complex"],
                "properties": {
                    "id": id(),
                    "status": { "const": "ok" },
                    "item_set": { "enum": [36, 32] },
                    "missing": items,
                    "unreportable_blocks": { "type": "array", "items": { "enum": blocks } },
                    "simple": simple,
                    "domain_mean_pct": { "anyOf": [exact(), { "type": "null" }] },
                    "complex": complex,
                    "complex_alt_recoded_mean": complex,
                    "notices": notices,
                    "about": about,
                    "rasch": rasch,
                    "groups": groups,
                },
            },
            {
                "type": "object",
                "additionalProperties": false,
                "required": ["id", "status", "reason", "missing"],
                "properties": {
                    "id": id(),
                    "status": { "const": "not_scorable" },
                    "reason": { "const": NotScorable::REASON },
                    "missing": items,
                    "notices": notices,
                    "about": about,
                },
            },
            {
                "type": "object",
                "additionalProperties": false,
                "required": ["id", "status", "error", "items"],
                "properties": {
                    "id": id(),
                    "status": { "const": "error" },
                    "error": { "enum": WhodasInputError::CODES },
                    "items": { "type": "array", "items": { "type": "string" } },
                    "about": about,
                },
            },
        ],
    })
}

/// Builds the schema of a [`crate::whodas::RaschTable`]. That the scores ascend from 0 to 100 a schema can't say;
/// loading checks it.
#[must_use]
pub fn rasch_table() -> Value {
    json!({
        "$schema": DIALECT,
        "title": "Calibration table: raw sums of WHODAS to a score from 0 to 100",
        "type": "object",
        "additionalProperties": false,
        "required": ["id", "version", "item_set", "raw_min", "raw_max", "score"],
        "properties": {
            "id": { "type": "string", "minLength": 1 },
            "version": { "type": "string", "minLength": 1 },
            "item_set": { "enum": [36, 32] },
            "raw_min": { "enum": [0, 32, 36] },
            "raw_max": { "enum": [128, 144, 160, 180] },
            "score": { "type": "array", "minItems": 129, "maxItems": 145, "items": number(100) },
        },
    })
}

/// Builds the schema of a [`crate::whodas::Extras`].
#[must_use]
pub fn whodas_extras() -> Value {
    let mut table = rasch_table();
    if let Some(table) = table.as_object_mut() {
        table.remove("$schema");
    }
    json!({
        "$schema": DIALECT,
        "title": "What is asked for beside the scores of WHODAS",
        "type": "object",
        "additionalProperties": false,
        "properties": {
            "about": { "type": "boolean" },
            "tables": { "type": "array", "maxItems": 2, "items": table },
            "preset": { "enum": preset_or_none(), "description": "groups by these cut-offs" },
            "cut_offs": { "anyOf": [cut_offs(&number(100)), { "type": "null" }], "description": "in place of a preset" },
        },
    })
}

/// Builds the schema of the file of [`crate::whodas::LicensedTexts`].
#[must_use]
pub fn licensed_texts() -> Value {
    let texts: Map<String, Value> = WhodasItem::ALL
        .into_iter()
        .map(|item| (item.code().to_owned(), json!({ "type": "string", "minLength": 1 })))
        .collect();
    json!({
        "$schema": DIALECT,
        "title": "The questions of WHODAS 2.0 in their holder's words, for an institution with a licence",
        "type": "object",
        "additionalProperties": false,
        "required": ["licence", "languages"],
        "properties": {
            "licence": { "type": "string", "minLength": 1, "description": "as it wants to be cited" },
            "languages": {
                "type": "object",
                "minProperties": 1,
                "additionalProperties": closed(Value::Object(texts)),
                "description": "by language (BCP 47)",
            },
        },
    })
}

/// Builds the schema of a [`crate::status::StatusInput`].
#[must_use]
pub fn status_input() -> Value {
    json!({
        "$schema": DIALECT,
        "title": "A WHODAS score and a degree of disability",
        "type": "object",
        "additionalProperties": false,
        "required": ["id", "whodas", "percent"],
        "properties": {
            "id": id(),
            "whodas": number(100),
            "percent": number(100),
            "origin": { "anyOf": [origin(), { "type": "null" }], "description": "where the score comes from" },
            "preset": { "enum": preset_or_none() },
            "cut_offs": { "anyOf": [cut_offs(&number(100)), { "type": "null" }], "description": "in place of a preset" },
            "weights": {
                "type": "array",
                "items": number(1),
                "description": "weights of the degree beside the four of the report; six decimals at most",
            },
            "note": beside(),
            "expected": beside(),
        },
    })
}

/// Builds the schema of a [`crate::status::StatusResult`].
#[must_use]
pub fn status_output() -> Value {
    let averaged = closed(json!({
        "score": exact(),
        "band_percent_thresholds": { "enum": PercentGroup::ALL },
        "band_whodas_thresholds": { "enum": SeverityGroup::ALL },
        "band_interpolated_thresholds": { "enum": InterpolatedGroup::ALL },
    }));
    let flags: Map<String, Value> = STRATEGIES
        .iter()
        .map(|strategy| strategy.json_name)
        .chain([crate::status::CONCORDANCE_JSON_NAME])
        .map(|name| (name.to_owned(), json!({ "type": "boolean" })))
        .collect();
    let named: Map<String, Value> =
        WEIGHTINGS.iter().map(|weighting| (weighting.json_name.to_owned(), averaged.clone())).collect();
    json!({
        "$schema": DIALECT,
        "title": "Options B and C for one person: a simulation of a reform, not today's law",
        "oneOf": [
            {
                "type": "object",
                "additionalProperties": false,
                "required": ["id", "whodas_band", "percent_band", "averaging", "flags"],
                "properties": {
                    "id": id(),
                    "origin": origin(),
                    "whodas_band": { "enum": SeverityGroup::ALL },
                    "percent_band": { "enum": PercentGroup::ALL },
                    "averaging": {
                        "type": "object",
                        "required": named.keys().collect::<Vec<_>>(),
                        "properties": named,
                        "additionalProperties": averaged,
                    },
                    "flags": closed(Value::Object(flags)),
                },
            },
            {
                "type": "object",
                "additionalProperties": false,
                "required": ["id", "status", "error", "fields"],
                "properties": {
                    "id": id(),
                    "status": { "const": "error" },
                    "error": { "enum": crate::status::StatusInputError::CODES },
                    "fields": { "type": "array", "items": { "type": "string" } },
                },
            },
        ],
    })
}

/// Builds the schema of a [`crate::report::StatusReport`].
#[must_use]
pub fn status_explained() -> Value {
    let part = |schema: Value| match schema {
        Value::Object(mut schema) => {
            schema.remove("$schema");
            Value::Object(schema)
        }
        other => other,
    };
    let mut schema = status_output();
    if let Some(answer) = schema.pointer_mut("/oneOf/0") {
        for (name, of) in [
            ("explanation", part(super::of_serialized::<crate::status::Explanation>())),
            (
                "pilot",
                json!({ "type": "array", "items": part(super::of_serialized::<crate::pilot::PilotInformation>()) }),
            ),
        ] {
            answer["properties"][name] = of;
            if let Some(required) = answer["required"].as_array_mut() {
                required.push(name.into());
            }
        }
    }
    schema
}

fn id() -> Value {
    json!({ "type": ["string", "integer"], "description": "the sender's own key; comes back" })
}

/// Builds the schema of the members that records of test vectors carry beside their input.
fn beside() -> Value {
    let any = ["string", "number", "boolean", "null", "array", "object"].map(|one| json!({ "type": one }));
    json!({ "description": "passed over", "anyOf": any.to_vec() })
}

fn origin() -> Value {
    let name = json!({ "type": "string", "pattern": "\\S" });
    json!({
        "anyOf": [
            closed(json!({ "kind": { "enum": ["given", "surrogate"] } })),
            closed(json!({ "kind": { "const": "rasch" }, "table": name, "version": name })),
        ],
        "description": "surrogate: complex scoring, for which the cut-offs were not made",
    })
}

fn preset_or_none() -> Vec<Option<&'static str>> {
    PRESETS.iter().map(|preset| Some(preset.id)).chain([None]).collect()
}

fn cut_offs(border: &Value) -> Value {
    closed(json!({ "none_to": border, "severe_from": border, "very_severe_from": border }))
}

fn exact() -> Value {
    closed(json!({
        "exact": { "type": "string", "pattern": "^\\d+/\\d+$", "description": "reduced fraction" },
        "value": { "type": "number", "description": "rounded half up to four decimals, for showing" },
    }))
}

fn number(most: u32) -> Value {
    json!({
        "anyOf": [
            { "type": "number", "minimum": 0, "maximum": most },
            { "type": "string", "pattern": "^\\d+(\\.\\d+|/\\d+)?$" },
        ],
    })
}

/// Builds the schema of an object that has all of these members and nothing else.
fn closed(properties: Value) -> Value {
    let required: Vec<String> = properties.as_object().map(|all| all.keys().cloned().collect()).unwrap_or_default();
    json!({ "type": "object", "additionalProperties": false, "required": required, "properties": properties })
}

#[cfg(test)]
mod tests;
