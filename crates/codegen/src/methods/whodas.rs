//! Generator of the WHODAS items with their recodes.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::{Cited, Sources};
use crate::code::{docs, ident, number};
use crate::fault::Source;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    version: String,
    source: Spanned<String>,
    place: String,
    confidence: Spanned<String>,
    checked: Spanned<Datetime>,
    sets: BTreeMap<String, Set>,
    missing: MissingEntry,
    block: Vec<Block>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Set {
    max: Spanned<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MissingEntry {
    limit: u32,
    rule: String,
    alternative: String,
    source: Spanned<String>,
    place: String,
    confidence: Spanned<String>,
    checked: Spanned<Datetime>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Block {
    id: Spanned<String>,
    max: Spanned<u32>,
    work: bool,
    items: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    code: Spanned<String>,
    recode: Spanned<String>,
    spss: Spanned<String>,
}

/// Validates the items and generates their enumeration with its tables. What the manual prints as the highest sums must
/// be what the recodes add up to.
#[must_use]
pub fn whodas(file: &Source<'_>, known: &Sources) -> TokenStream {
    let Some(table) = file.parse::<Table>() else { return quote!() };
    let mut names = BTreeSet::new();
    let blocks: Vec<_> = table.block.iter().map(|block| CheckedBlock::of(file, block, &mut names)).collect();
    let [sum_36, sum_32] = [("36", true), ("32", false)].map(|(set, with_work)| {
        let asked = || blocks.iter().filter(|block| with_work || !block.work);
        let sum: Option<u32> = asked().map(CheckedBlock::sum).sum();
        match (table.sets.get(set).map(|set| &set.max), sum) {
            (Some(max), Some(sum)) if *max.get_ref() != sum => {
                file.report(max, format!("the recodes of {set} items add up to {sum}"));
            }
            (Some(_), _) => {}
            (None, _) => file.report_at(0, format!("no highest sum of {set} items")),
        }
        let items: usize = asked().map(|block| block.items.len()).sum();
        if set != items.to_string() {
            file.report_at(0, format!("{items} items where {set} are meant"));
        }
        sum.map(number)
    });
    let (enumeration, of_blocks) = (enumeration(&blocks), of_blocks(&blocks));
    let Table { version, source, place, confidence, checked, .. } = &table;
    let citation = Cited { source, place, confidence, checked }.code(file, known);
    let MissingEntry { limit, rule, alternative, source, place, confidence, checked } = &table.missing;
    let of_missing = Cited { source, place, confidence, checked }.code(file, known);
    let limit = number(*limit);
    quote! {
        #enumeration
        #of_blocks
        pub(crate) const MAX_36: NonZeroU32 = nonzero(#sum_36);
        pub(crate) const MAX_32: NonZeroU32 = nonzero(#sum_32);
        /// The edition of the scoring rules; every result carries it.
        pub const SCORING_VERSION: &str = #version;
        /// Maximum number of responses that may be imputed.
        pub const MISSING_LIMIT: usize = #limit;
        /// Default imputation rule of missing responses.
        pub const MISSING_RULE: &str = #rule;
        /// Alternative imputation rule of missing responses.
        pub const MISSING_RULE_ALTERNATIVE: &str = #alternative;
        /// Citation of the recodes and denominators.
        pub const CITATION: Citation = #citation;
        /// Citation of the imputation rule.
        pub const MISSING_CITATION: Citation = #of_missing;
    }
}

fn enumeration(blocks: &[CheckedBlock<'_>]) -> TokenStream {
    let items = || blocks.iter().flat_map(|block| &block.items);
    let variants: Vec<_> = items().map(|item| &item.variant).collect();
    let declared = items().map(|item| {
        let (docs, variant) = (docs(&format!("`{}`.", item.code)), &item.variant);
        quote!(#docs #variant)
    });
    let count = Literal::usize_unsuffixed(variants.len());
    let codes = items().map(|item| item.code);
    let spss = items().map(|item| item.spss);
    let questions = items().map(CheckedItem::question);
    let recodes = items().map(|item| &item.recode);
    let of_items = blocks.iter().flat_map(|block| block.items.iter().map(|_| &block.name));
    quote! {
        /// WHODAS item, named by its code on the printed forms.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum WhodasItem {
            #(#declared),*
        }
        impl WhodasItem {
            /// All items, in the order of the form.
            pub const ALL: [Self; #count] = [#(Self::#variants),*];
            /// Returns the code on the printed forms.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { #(Self::#variants => #codes),* }
            }
            /// Returns the name in the manual's SPSS syntax, which differs from the code in D5.
            #[must_use]
            pub const fn spss_name(self) -> &'static str {
                match self { #(Self::#variants => #spss),* }
            }
            /// Returns the id of the question on which it is entered.
            #[must_use]
            pub const fn question_id(self) -> QuestionId {
                QuestionId(match self { #(Self::#variants => #questions),* })
            }
            /// Returns the recoding scheme of complex scoring.
            #[must_use]
            pub const fn recode(self) -> Recode {
                match self { #(Self::#variants => Recode::#recodes),* }
            }
            /// Returns the block in which it is scored.
            #[must_use]
            pub const fn block(self) -> ItemBlock {
                match self { #(Self::#variants => ItemBlock::#of_items),* }
            }
        }
    }
}

fn of_blocks(blocks: &[CheckedBlock<'_>]) -> TokenStream {
    let names: Vec<_> = blocks.iter().map(|block| &block.name).collect();
    let items = blocks.iter().map(|block| {
        let variants = block.items.iter().map(|item| &item.variant);
        quote!(&[#(WhodasItem::#variants),*])
    });
    let sums = blocks.iter().map(|block| block.sum().map(number));
    let counts = blocks.iter().map(|block| Literal::usize_unsuffixed(block.items.len()));
    let questions = blocks.iter().map(|block| {
        let entered = ident(if block.work { "work_item" } else { "item" });
        let questions = block.items.iter().map(CheckedItem::question);
        quote!(&[#(&#entered(#questions)),*])
    });
    let count = Literal::usize_unsuffixed(blocks.len());
    quote! {
        impl ItemBlock {
            /// Lists the items, in the order of the form.
            #[must_use]
            pub const fn items(self) -> &'static [WhodasItem] {
                match self { #(Self::#names => #items),* }
            }
            /// Returns the maximum recoded sum.
            #[must_use]
            pub const fn max(self) -> NonZeroU32 {
                match self { #(Self::#names => const { nonzero(#sums) }),* }
            }
            /// Returns the number of items.
            #[must_use]
            pub const fn count(self) -> NonZeroU32 {
                match self { #(Self::#names => const { nonzero(#counts) }),* }
            }
        }
        /// Ids of the questions on which the items are entered, block by block.
        pub(crate) const QUESTIONS: [&[&Question]; #count] = [#(#questions),*];
    }
}

/// Validated block whose name is known, with its items.
struct CheckedBlock<'a> {
    name: Ident,
    /// Whether only those who work or study are asked.
    work: bool,
    items: Vec<CheckedItem<'a>>,
}

struct CheckedItem<'a> {
    code: &'a str,
    spss: &'a str,
    variant: Ident,
    recode: Ident,
    /// Its highest value; `None` if how it is recoded is a fault.
    max: Option<u32>,
}

impl<'a> CheckedBlock<'a> {
    fn of(file: &Source<'_>, block: &'a Block, names: &mut BTreeSet<&'a str>) -> Self {
        let name = match block.id.get_ref().as_str() {
            "D5_household" => "D5Household",
            "D5_work" => "D5Work",
            id if ["D1", "D2", "D3", "D4", "D6"].contains(&id) => id,
            other => {
                file.report(&block.id, format!("unknown block: {other}"));
                ""
            }
        };
        let items = block.items.iter().map(|item| CheckedItem::of(file, item, name, names)).collect();
        let checked = Self { name: ident(name), work: block.work, items };
        if let Some(sum) = checked.sum().filter(|sum| sum != block.max.get_ref()) {
            file.report(&block.max, format!("the recodes of {} add up to {sum}", block.id.get_ref()));
        }
        checked
    }

    /// Computes the maximum recoded sum.
    fn sum(&self) -> Option<u32> {
        self.items.iter().map(|item| item.max).sum()
    }
}

impl<'a> CheckedItem<'a> {
    fn of(file: &Source<'_>, item: &'a Item, block: &str, names: &mut BTreeSet<&'a str>) -> Self {
        let (code, spss) = (item.code.get_ref(), item.spss.get_ref());
        let number = block.get(..2).and_then(|block| code.strip_prefix(block)?.strip_prefix('.'));
        let is_one = number.is_some_and(|number| number.len() == 1 && number.bytes().all(|b| b.is_ascii_digit()));
        if !block.is_empty() && !is_one {
            file.report(&item.code, format!("{code} is no item of {block}"));
        }
        for (name, at) in [(code, &item.code), (spss, &item.spss)] {
            if !names.insert(name) {
                file.report(at, format!("{name} stands twice"));
            }
        }
        let (recode, max) = match item.recode.get_ref().as_str() {
            "full" => ("Full", Some(4)),
            "collapsed" => ("Collapsed", Some(2)),
            other => {
                file.report(&item.recode, format!("unknown recode: {other}"));
                ("", None)
            }
        };
        Self { code, spss, variant: ident(&code.replace('.', "_")), recode: ident(recode), max }
    }

    /// Returns the id of the question: `whodas-d5-3`.
    fn question(&self) -> String {
        format!("whodas-{}", self.code.to_lowercase().replace('.', "-"))
    }
}
