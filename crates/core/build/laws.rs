//! The table of legal sources.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::{Day, Fault, Source, constant, internal, key, number};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Laws {
    law: Vec<LawEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct LawEntry {
    id: Spanned<String>,
    act: Spanned<String>,
    kind: Spanned<String>,
    number: Option<String>,
    article: Option<String>,
    section: Option<String>,
    part: Option<Spanned<String>>,
    paragraph: Option<String>,
    point: Option<String>,
    gazette: Option<Spanned<String>>,
    url: Option<Spanned<String>>,
    #[serde(default)]
    read_in: Vec<Spanned<String>>,
    from: Spanned<Datetime>,
}

/// What data that cites a law must fit.
#[derive(Clone, Copy, Debug)]
pub struct Citable {
    /// The first day on which it is cited.
    pub from: Day,
    /// Whether it was read itself; of anything else a report, a newspaper or a municipality tells.
    pub was_read: bool,
}

/// Checks the table of laws and writes it as constants.
///
/// Gives the keys with what must be known of each law, and the code.
pub fn laws(source: &Source<'_>) -> Result<(BTreeMap<String, Citable>, String), Fault> {
    let table: Laws = source.parse()?;
    let mut known = BTreeMap::new();
    let mut code = String::new();
    let mut list = String::new();
    for law in &table.law {
        let id = law.id.get_ref();
        key(source, &law.id)?;
        key(source, &law.act)?;
        let kind = match law.kind.get_ref().as_str() {
            "act" => "Act",
            "decree" => "Decree",
            "rules" => "Rules",
            "notice" => "Notice",
            "report" => "Report",
            "press" => "Press",
            "municipality" => "Municipality",
            other => return Err(source.fault(&law.kind, format!("unknown kind of law: {other}"))),
        };
        if law.section.is_some() && law.article.is_some() {
            return Err(source.fault(&law.id, "an article or a section, not both"));
        }
        let part = match (&law.section, law.part.as_ref().map(|part| part.get_ref().as_str())) {
            (_, None) | (Some(_), Some("supplementary")) => "Supplementary",
            (Some(_), Some("transitional")) => "Transitional",
            (Some(_), Some("amending")) => "Amending",
            (Some(_), Some(other)) => return Err(source.fault(&law.id, format!("unknown part of an act: {other}"))),
            (None, Some(_)) => return Err(source.fault(&law.id, "a part of an act is said with a section")),
        };
        for site in &law.read_in {
            let name = site.get_ref();
            if !name.contains('.') || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-') {
                return Err(source.fault(site, format!("a site is named as one types it, not {name:?}")));
            }
        }
        if let Some(gazette) = &law.gazette
            && !gazette
                .get_ref()
                .split_once('/')
                .is_some_and(|(issue, year)| number(issue) && number(year) && year.len() == 4)
        {
            return Err(source.fault(gazette, "a gazette is written issue/year, such as 105/2018"));
        }
        if let Some(url) = &law.url
            && !url.get_ref().starts_with("https://")
        {
            return Err(source.fault(url, "an address starts with https://"));
        }
        let from = source.date(&law.from)?;
        let was_read = matches!(kind, "Act" | "Decree" | "Rules" | "Notice") && law.read_in.is_empty();
        if known.insert(id.clone(), Citable { from, was_read }).is_some() {
            return Err(source.fault(&law.id, format!("law {id} stands twice")));
        }
        let name = constant(id);
        let text = |value: Option<&String>| format!("{:?}", value.map(String::as_str));
        let spanned = |value: Option<&Spanned<String>>| format!("{:?}", value.map(|value| value.get_ref().as_str()));
        writeln!(code, "/// `{id}`.\npub const {name}: LawId = LawId({id:?});").map_err(internal)?;
        writeln!(
            list,
            "    Law {{ id: {name}, act: {:?}, kind: LawKind::{kind}, number: {}, article: {}, section: {}, \
             paragraph: {}, point: {}, read_in: &{:?}, #[cfg(feature = \"provenance\")] gazette: {}, \
             #[cfg(feature = \"provenance\")] url: {}, #[cfg(feature = \"provenance\")] from: {} }},",
            law.act.get_ref(),
            text(law.number.as_ref()),
            text(law.article.as_ref()),
            law.section.as_ref().map_or_else(
                || "None".into(),
                |number| format!("Some(LawSection {{ number: {number:?}, part: LawPart::{part} }})")
            ),
            text(law.paragraph.as_ref()),
            text(law.point.as_ref()),
            law.read_in.iter().map(|site| site.get_ref().as_str()).collect::<Vec<_>>(),
            spanned(law.gazette.as_ref()),
            spanned(law.url.as_ref()),
            from.code(),
        )
        .map_err(internal)?;
    }
    writeln!(code, "/// All legal sources.\npub static ALL: &[Law] = &[\n{list}];").map_err(internal)?;
    Ok((known, code))
}
