//! Errors of parsing a response.

use core::fmt;

use crate::response::{COMPLETED, RESOURCE};

/// Maximum number of questions named in an error; a response that was just begun lacks dozens.
const NAMED: usize = 5;

/// Error: why a resource can't be parsed as a submission. Where an item is at fault, its `linkId` is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// Not JSON, or not of the shape of the resource: what the parser says.
    Shape(String),
    /// Another type of resource.
    ResourceType,
    /// Not `completed`, `amended` or `in-progress`.
    Status(String),
    /// It is `in-progress`, and the answers to these questions are missing or wrong: the person may still be at it.
    Unfinished(Vec<String>),
    /// An element that could change the meaning of the others: `modifierExtension`, `implicitRules`.
    Modifier,
    /// No form of ours, or one below another address.
    Questionnaire,
    /// What stands in the field can't be understood, or no day is there and none was given.
    Field(&'static str),
    /// R4 has no such element.
    UnknownElement(String),
    /// The form has no such item.
    UnknownItem(String),
    /// An item within one that isn't its group.
    Misplaced(String, String),
    /// An item stands twice.
    Twice(String),
    /// A value of another kind than the question takes, or several where it takes one.
    Value(String),
    /// A code of another system.
    System(String),
    /// What was typed and the value beside it don't agree.
    Contradiction(String),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape(error) => write!(f, "not a {RESOURCE}: {error}"),
            Self::ResourceType => write!(f, "not a {RESOURCE}"),
            Self::Status(status) => write!(f, "status is {status:?}, not {COMPLETED:?}"),
            Self::Unfinished(questions) => {
                let named = questions.get(..NAMED).unwrap_or(questions).join(", ");
                let more = if questions.len() > NAMED { ", ..." } else { "" };
                write!(f, "status is \"in-progress\", and answers are missing or wrong: {named}{more}")
            }
            Self::Modifier => f.write_str("modifierExtension and implicitRules are not understood"),
            Self::Questionnaire => f.write_str("questionnaire names no edition of this form below the address"),
            Self::Field(name) => write!(f, "{name} is missing or not of the expected form"),
            Self::UnknownElement(name) => write!(f, "a {RESOURCE} has no element {name:?}"),
            Self::UnknownItem(link) => write!(f, "the form has no item {link:?}"),
            Self::Misplaced(inner, outer) => write!(f, "the form has no item {inner:?} within {outer:?}"),
            Self::Twice(link) => write!(f, "the item {link:?} stands twice"),
            Self::Value(link) => write!(f, "the item {link:?} has a value of another kind, or too many"),
            Self::System(link) => write!(f, "the item {link:?} has a code of another system"),
            Self::Contradiction(link) => write!(f, "the item {link:?} has a value that is not what was typed"),
        }
    }
}

impl core::error::Error for ReadError {}
