//! Generator of the lookup table of legal sources.

use std::collections::BTreeMap;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use serde::Deserialize;
use time::Date;
use toml::Spanned;
use toml::value::Datetime;

use crate::code::{GeneratedFile, Imports, constant, day, docs, option};
use crate::fault::Source;
use crate::{Checkout, words};

const KINDS: &[&str] = &["act", "decree", "rules", "notice", "report", "press", "municipality"];
/// Kinds of sources that are read first-hand; the others tell of something.
const FIRST_HAND: &[&str] = &["act", "decree", "rules", "notice"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
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

/// Attributes of a law against which citations of it are validated.
#[derive(Clone, Copy, Debug)]
pub struct Citable {
    /// The first day on which it is cited.
    pub from: Date,
    /// Whether it was read itself; of anything else a report, a newspaper or a municipality tells. `None` if its kind is a fault.
    pub was_read: Option<bool>,
}

/// Index of the laws that may be cited, by key; `None` if their table can't be read, which is one fault and not one for
/// each citation.
#[derive(Debug, Default)]
pub struct Laws(Option<BTreeMap<String, Citable>>);

impl Laws {
    /// Looks up the attributes of a law.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<Citable> {
        self.0.as_ref()?.get(id).copied()
    }

    /// Whether the table was read.
    #[must_use]
    pub const fn is_known(&self) -> bool {
        self.0.is_some()
    }
}

/// Imports of the table's module.
const IMPORTS: Imports = &[("crate::law", &["Law", "LawId", "LawKind", "LawPart", "LawSection"])];

/// Generates the module of a table of laws.
pub(crate) fn module(checkout: &Checkout<'_>, file: &str, name: &str) -> (Laws, Option<GeneratedFile>) {
    let Some(text) = checkout.read(file) else { return (Laws::default(), None) };
    let (laws, code) = laws(&checkout.source(file, &text));
    // The days stand only in programs that tell where a law was read.
    let code = quote!(#[cfg(feature = "provenance")] use crate::law::day; #code);
    let module = GeneratedFile::of_the_core(name, file, "Legal sources.", code);
    (laws, Some(GeneratedFile { imports: IMPORTS, ..module }))
}

/// Validates the table of laws. Gives what must be known of each law, and the code.
#[must_use]
pub fn laws(source: &Source<'_>) -> (Laws, TokenStream) {
    let Some(table) = source.parse::<Table>() else { return (Laws::default(), quote!()) };
    let mut known = BTreeMap::new();
    let (mut keys, mut rows) = (Vec::new(), Vec::new());
    for law in &table.law {
        let id = law.id.get_ref();
        rows.push(row(source, law));
        let kind = law.kind.get_ref().as_str();
        let was_read = KINDS.contains(&kind).then(|| FIRST_HAND.contains(&kind) && law.read_in.is_empty());
        let from = source.date(&law.from).unwrap_or(Date::MIN);
        if known.insert(id.clone(), Citable { from, was_read }).is_some() {
            source.report(&law.id, format!("law {id} stands twice"));
        }
        let (name, said) = (constant(id), docs(&format!("`{id}`.")));
        keys.push(quote!(#said pub const #name: LawId = LawId(#id);));
    }
    let code = quote! {
        #(#keys)*
        /// Lookup table of all legal sources.
        pub static ALL: &[Law] = &[#(#rows),*];
    };
    (Laws(Some(known)), code)
}

fn row(source: &Source<'_>, law: &LawEntry) -> TokenStream {
    source.key(&law.id);
    source.key(&law.act);
    let kind = words::named(source, &law.kind, "kind of law", KINDS);
    let part = part(source, law);
    for site in &law.read_in {
        let name = site.get_ref();
        if !name.contains('.') || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-') {
            source.report(site, format!("a site is named as one types it, not {name:?}"));
        }
    }
    let issue = |gazette: &str| {
        let (issue, year) = gazette.split_once('/').unwrap_or_default();
        is_number(issue) && is_number(year) && year.len() == 4
    };
    if let Some(gazette) = law.gazette.as_ref().filter(|gazette| !issue(gazette.get_ref())) {
        source.report(gazette, "a gazette is written issue/year, such as 105/2018");
    }
    if let Some(url) = law.url.as_ref().filter(|url| !url.get_ref().starts_with("https://")) {
        source.report(url, "an address starts with https://");
    }
    let (id, act) = (constant(law.id.get_ref()), law.act.get_ref());
    let section =
        option(law.section.as_ref().map(|number| quote!(LawSection { number: #number, part: LawPart::#part })));
    let text = |value: &Option<String>| option(value.as_ref());
    let [number, article, paragraph, point] = [&law.number, &law.article, &law.paragraph, &law.point].map(text);
    let [gazette, url] = [&law.gazette, &law.url].map(|value| option(value.as_ref().map(Spanned::get_ref)));
    let sites = law.read_in.iter().map(Spanned::get_ref);
    let from = source.date(&law.from).map(day);
    quote! {
        Law {
            id: #id,
            act: #act,
            kind: LawKind::#kind,
            number: #number,
            article: #article,
            section: #section,
            paragraph: #paragraph,
            point: #point,
            read_in: &[#(#sites),*],
            #[cfg(feature = "provenance")]
            gazette: #gazette,
            #[cfg(feature = "provenance")]
            url: #url,
            #[cfg(feature = "provenance")]
            from: #from,
        }
    }
}

/// Returns the identifier of the part to which a section belongs.
fn part(source: &Source<'_>, law: &LawEntry) -> Ident {
    if law.section.is_some() && law.article.is_some() {
        source.report(&law.id, "an article or a section, not both");
    }
    match (&law.section, &law.part) {
        (_, None) => crate::code::ident("Supplementary"),
        (Some(_), Some(part)) => {
            words::named(source, part, "part of an act", &["supplementary", "transitional", "amending"])
        }
        (None, Some(part)) => {
            source.report(part, "a part of an act is said with a section");
            crate::code::ident("Supplementary")
        }
    }
}

/// Whether the text is a short number: a few digits.
pub(crate) fn is_number(text: &str) -> bool {
    !text.is_empty() && text.len() < 10 && text.bytes().all(|b| b.is_ascii_digit())
}
