//! Canonical URLs of form, code systems, value sets and extensions.

use core::fmt;

use assessment_core::form::{Choice, ChoiceText, Question};

/// Base URL of all canonical URLs: that of whoever publishes the form.
///
/// The agency has not chosen one yet, so the default lies in a domain that can never exist (RFC 2606); set your own
/// before anything is published, because it never changes afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Canonical {
    base: String,
}

/// Parse error: the text is no absolute URL without spaces, `|`, `#` or `?`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CanonicalError;

impl fmt::Display for CanonicalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an absolute http or https address without spaces, '|', '#' or '?'")
    }
}

impl core::error::Error for CanonicalError {}

/// Default base URL until the agency has chosen its own.
const PLACEHOLDER: &str = "https://agency.example/fhir";

impl Default for Canonical {
    fn default() -> Self {
        Self { base: PLACEHOLDER.into() }
    }
}

impl Canonical {
    /// Parses an `http` or `https` URL; a slash at its end is left off.
    ///
    /// # Errors
    ///
    /// [`CanonicalError`] where it isn't one.
    pub fn new(base: &str) -> Result<Self, CanonicalError> {
        let base = base.trim_end_matches('/');
        let rest = base.strip_prefix("https://").or_else(|| base.strip_prefix("http://")).unwrap_or_default();
        let odd = |c: char| !c.is_ascii_graphic() || "|#?\"<>\\^`{}".contains(c);
        if rest.is_empty() || rest.starts_with('/') || rest.contains(odd) {
            return Err(CanonicalError);
        }
        Ok(Self { base: base.into() })
    }

    /// Whether the URL is the default one, below which nothing may be published: resources then say that they are
    /// experimental.
    #[must_use]
    pub fn is_placeholder(&self) -> bool {
        self.base == PLACEHOLDER
    }

    /// Returns the canonical URL of a definition, by its kind (the name of the FHIR resource) and its id.
    #[must_use]
    pub fn definition(&self, kind: &str, id: &str) -> String {
        format!("{}/{kind}/{id}", self.base)
    }

    /// Returns the form's canonical URL, without its version.
    #[must_use]
    pub fn questionnaire(&self, name: &str) -> String {
        self.definition("Questionnaire", name)
    }

    /// Parses a versioned canonical URL, `<address>|<version>`, into the form's id as this project writes it:
    /// `annex-2/1`.
    #[must_use]
    pub fn form_of(&self, canonical: &str) -> Option<String> {
        let rest = canonical.strip_prefix(&self.base)?.strip_prefix("/Questionnaire/")?;
        let (name, version) = rest.split_once('|')?;
        let form = format!("{name}/{version}");
        edition(&form).is_some().then_some(form)
    }

    /// Returns the URL of the code system to which an option belongs. Options with the same text everywhere share one,
    /// so that a "yes" is the same code in every question.
    #[must_use]
    pub fn options(&self, form: &str, question: &Question, choice: &Choice) -> String {
        self.definition("CodeSystem", &self.options_id(form, question, choice))
    }

    /// Returns the resource id of that code system.
    pub(crate) fn options_id(&self, form: &str, question: &Question, choice: &Choice) -> String {
        let name = match choice.text {
            ChoiceText::Own => question.label,
            ChoiceText::Shared => "shared",
            ChoiceText::Place => "places",
        };
        format!("{}-{name}", edition(form).map_or(form, |edition| edition.name))
    }

    /// Returns the resource id of the value set of a question's options.
    pub(crate) fn answers_id(&self, form: &str, question: &Question) -> String {
        format!("{}-{}", edition(form).map_or(form, |edition| edition.name), question.id.0)
    }

    /// Returns the canonical URL of an extension of ours.
    #[must_use]
    pub fn extension(&self, name: &str) -> String {
        self.definition("StructureDefinition", name)
    }
}

/// Parts of a form's id.
#[derive(Clone, Copy)]
pub(crate) struct FormEdition<'a> {
    pub(crate) name: &'a str,
    pub(crate) version: &'a str,
}

/// Splits a form's id `annex-2/1` into name and version; `None` if they can't stand in a URL.
pub(crate) fn edition(form: &str) -> Option<FormEdition<'_>> {
    let (name, version) = form.split_once('/')?;
    let plain = |text: &str| {
        (1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.')
    };
    (plain(name) && plain(version)).then_some(FormEdition { name, version })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_absolute_addresses_are_bases() {
        for good in ["https://a.example", "http://a.example/fhir/", "https://a.example:8080/x"] {
            assert!(Canonical::new(good).is_ok(), "{good}");
        }
        for bad in ["", "a.example", "https://", "https:///x", "https://a example", "https://a.example/x|1", "ftp://a"]
        {
            assert_eq!(Canonical::new(bad), Err(CanonicalError), "{bad}");
        }
    }

    #[test]
    fn a_form_is_read_back_from_its_address() {
        let ours = Canonical::default();
        let address = ours.questionnaire("annex-2");
        assert_eq!(ours.form_of(&format!("{address}|1")).as_deref(), Some("annex-2/1"));
        assert_eq!(ours.form_of(&address), None);
        assert_eq!(ours.form_of("https://other.example/Questionnaire/annex-2|1"), None);
        assert_eq!(ours.form_of(&format!("{address}/x|1")), None);
    }
}
