//! Lookup table of legal sources, cited by every condition, figure and deadline. The data stand in `data/laws.toml`.

pub use crate::generated::laws::*;
use crate::keyed_enum::keyed_enum;
use serde::{Serialize, Serializer};
use time::Date;

/// Stable id of a legal source, a newtype.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LawId(pub &'static str);

/// Kind of a legal source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LawKind {
    /// Act of the National Assembly.
    Act,
    /// Decree or decision of the Council of Ministers.
    Decree,
    /// Ordinance or rules of implementation.
    Rules,
    /// Public statement of an authority.
    Notice,
    /// Report that describes the practice.
    Report,
    /// A newspaper or site that tells what an authority said.
    Press,
    /// A page of a municipality.
    Municipality,
}

/// A section (§) of an act, outside of its articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LawSection {
    /// Its number.
    pub number: &'static str,
    /// The provisions to which it belongs.
    pub part: LawPart,
}

keyed_enum! {
    /// Part of an act whose provisions are counted in sections. Text: `law-<act>.<part>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum LawPart {
        /// Supplementary provisions.
        Supplementary => "supplementary",
        /// Transitional and final provisions.
        Transitional => "transitional",
        /// The whole of an act that amends others.
        Amending => "amending",
    }
}

/// A legal source with what its citation is made of.
#[derive(Debug)]
pub struct Law {
    /// Stable key.
    pub id: LawId,
    /// Key of the act; its name is the text `law-<act>`.
    pub act: &'static str,
    /// What kind of text it is.
    pub kind: LawKind,
    /// Number and date of a decree.
    pub number: Option<&'static str>,
    /// Article.
    pub article: Option<&'static str>,
    /// Section (§) of provisions outside of the articles.
    pub section: Option<LawSection>,
    /// Paragraph (ал.).
    pub paragraph: Option<&'static str>,
    /// Point (т.).
    pub point: Option<&'static str>,
    /// Sites that tell of it, where the text itself was not read. The reader is shown them.
    pub read_in: &'static [&'static str],
    /// Issue and year of the State Gazette.
    #[cfg(feature = "provenance")]
    pub gazette: Option<&'static str>,
    /// Address of the text that was read.
    #[cfg(feature = "provenance")]
    pub url: Option<&'static str>,
    /// The first day on which it is cited as law in force.
    #[cfg(feature = "provenance")]
    pub from: Date,
}

/// Acts whose long name is cited in full once, then in short. Text: `law-<act>.short`.
pub const SHORTENED: [&str; 6] = ["zhu", "zlp", "zsu", "apk", "world-bank-report", "road-agency-notice"];

/// Callback that formats a text by its key, its placeholders filled with the texts beside their names.
pub type FillText<'a> = dyn Fn(&str, &[(&str, &str)]) -> Option<String> + 'a;

impl Law {
    /// Whether the source was consulted first-hand: the text itself, or the authority's own page. A report, a newspaper
    /// or a municipality tells of it only.
    #[must_use]
    pub const fn was_read(&self) -> bool {
        let first_hand = matches!(self.kind, LawKind::Act | LawKind::Decree | LawKind::Rules | LawKind::Notice);
        first_hand && self.read_in.is_empty()
    }

    /// Iterates over the parts of a citation, each with its placeholder, in the order in which they are said.
    pub fn places(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let parts = [
            ("section", self.section.map(|section| section.number)),
            ("article", self.article),
            ("paragraph", self.paragraph),
            ("point", self.point),
        ];
        parts.into_iter().filter_map(|(part, value)| Some((part, value?)))
    }

    /// Formats the citation, place and act, in the words of whoever calls: text by key, its placeholders filled. Where
    /// the text itself was not read, with the sites that tell of it.
    pub fn cited(&self, fill: &FillText<'_>) -> Option<String> {
        self.told_by(self.whole(fill)?, fill)
    }

    /// Formats a citation among others: an act with a long name is named in full the first time, with its short name,
    /// and by that alone from then on. `named`: the acts that were named so far.
    pub fn cited_among(&self, named: &mut Vec<&'static str>, fill: &FillText<'_>) -> Option<String> {
        // Decrees are told apart by their numbers, provisions outside of the articles by what they are called.
        if !SHORTENED.contains(&self.act) || self.number.is_some() || self.section.is_some() {
            return self.cited(fill);
        }
        let act = fill(&format!("law-{}.short", self.act), &[])?;
        let place = self.place(fill)?;
        let is_new = !named.contains(&self.act);
        if is_new {
            named.push(self.act);
        }
        let cited = match (is_new, place.is_empty()) {
            (true, true) => self.whole(fill)?,
            (true, false) => fill("law-first", &[("cited", &self.whole(fill)?), ("act", &act)])?,
            (false, true) => act,
            (false, false) => fill("law-again", &[("place", &place), ("act", &act)])?,
        };
        self.told_by(cited, fill)
    }

    /// Formats the place inside the act.
    fn place(&self, fill: &FillText<'_>) -> Option<String> {
        let mut place = String::new();
        for (part, value) in self.places() {
            if !place.is_empty() {
                place.push_str(", ");
            }
            place.push_str(&fill(&format!("law-place-{part}"), &[(part, value)])?);
        }
        Some(place)
    }

    fn whole(&self, fill: &FillText<'_>) -> Option<String> {
        let place = self.place(fill)?;
        let act = format!("law-{}", self.act);
        match (self.number, self.section) {
            (Some(number), _) => fill(&format!("{act}.number"), &[("number", number)]),
            (None, _) if place.is_empty() => fill(&act, &[]),
            (None, Some(section)) => fill(&format!("{}.{}", act, section.part.id()), &[("place", &place)]),
            (None, None) => fill(&format!("{act}.place"), &[("place", &place)]),
        }
    }

    fn told_by(&self, cited: String, fill: &FillText<'_>) -> Option<String> {
        if self.read_in.is_empty() {
            return Some(cited);
        }
        fill("law-read-in", &[("law", &cited), ("where", &self.read_in.join(", "))])
    }
}

impl LawId {
    /// Looks up the source. Every key of the generated constants has one.
    #[must_use]
    pub fn law(self) -> Option<&'static Law> {
        ALL.iter().find(|law| law.id == self)
    }
}

impl Serialize for LawId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

/// Creates a date in a constant; a day that doesn't exist is a compile error.
pub(crate) const fn day(year: i32, month: time::Month, day: u8) -> Date {
    match Date::from_calendar_date(year, month, day) {
        Ok(date) => date,
        Err(_) => panic!("a day that exists"),
    }
}

/// Sources of the methods of needs assessment (`data/needs/sources.toml`). A table of its own: what measures cite
/// travels to every browser, these do not.
pub mod needs {
    use super::{Law, LawId};
    pub use crate::generated::needs_sources::*;

    /// Looks up a source among these and those that measures cite.
    #[must_use]
    pub fn source(id: LawId) -> Option<&'static Law> {
        ALL.iter().find(|law| law.id == id).or_else(|| id.law())
    }

    /// Lists the text keys that name these sources.
    #[must_use]
    pub fn texts() -> Vec<crate::measures::TextKey> {
        use crate::measures::TextKey;
        let mut texts: Vec<TextKey> = Vec::new();
        for law in ALL {
            let own = TextKey::new(format!("law-{}", law.act), &[]);
            let number = law.number.map(|_| TextKey::new(format!("law-{}.number", law.act), &["number"]));
            for text in [Some(own), number].into_iter().flatten() {
                if !texts.contains(&text) {
                    texts.push(text);
                }
            }
        }
        texts
    }
}

#[cfg(test)]
mod tests;
