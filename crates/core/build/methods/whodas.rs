//! The items of WHODAS with their recodes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::{Cited, Sources};
use crate::tables::{Fault, Source, internal};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    version: String,
    source: Spanned<String>,
    place: String,
    confidence: Spanned<String>,
    checked: Spanned<Datetime>,
    sets: BTreeMap<String, Set>,
    missing: MissingInputs,
    block: Vec<Block>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Set {
    max: Spanned<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MissingInputs {
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

/// Checks the items and writes them as an enumeration with its tables. What the manual prints as the highest sums must
/// be what the recodes add up to.
pub fn whodas(file: &Source<'_>, known: &Sources) -> Result<String, Fault> {
    let table: Table = file.parse()?;
    let Table { version, source, place, confidence, checked, .. } = &table;
    let citation = Cited { source, place, confidence, checked }.code(file, known)?;
    let MissingInputs { limit, rule, alternative, source, place, confidence, checked } = &table.missing;
    let missing = Cited { source, place, confidence, checked }.code(file, known)?;
    let mut written = Written::default();
    for block in &table.block {
        written.block(file, block)?;
    }
    for (name, with_work) in [("36", true), ("32", false)] {
        let declared = table.sets.get(name).map(|set| &set.max);
        let derived: u32 = written.maxima.iter().filter(|(work, _)| with_work || !work).map(|(_, max)| max).sum();
        match declared {
            Some(max) if *max.get_ref() == derived => {}
            Some(max) => return Err(file.fault(max, format!("the recodes of {name} items add up to {derived}"))),
            None => return Err(file.fault_at(0, format!("no highest sum of {name} items"))),
        }
        let items: usize = written.items.iter().filter(|(work, _)| with_work || !work).count();
        if name != items.to_string() {
            return Err(file.fault_at(0, format!("{items} items where {name} are meant")));
        }
    }
    let block_count = written.maxima.len();
    let Written { variants, codes, ids, spss, recodes, blocks, lists, questions, highest, counts, all, items, .. } =
        written;
    let (all_items, asked) = (items.len(), |with_work: bool| items.iter().filter(move |(work, _)| with_work || !work));
    let [sum_36, sum_32] = [true, false].map(|with_work| asked(with_work).map(|(_, max)| max).sum::<u32>());
    Ok(format!(
        "/// An item by its code on the printed forms.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\n\
         pub enum WhodasItem {{\n{variants}}}\n\
         impl WhodasItem {{\n\
         /// All items, in the order of the form.\npub const ALL: [Self; {all_items}] = [{all}];\n\
         /// The code on the printed forms.\n#[must_use]\npub const fn code(self) -> &'static str {{ match self {{\n{codes}}} }}\n\
         /// The name in the manual's SPSS syntax, which differs from the code in D5.\n#[must_use]\npub const fn \
         spss_name(self) -> &'static str {{ match self {{\n{spss}}} }}\n\
         /// The question on which it is entered.\n#[must_use]\npub const fn question_id(self) -> crate::form::QuestionId {{ \
         crate::form::QuestionId(match self {{\n{ids}}}) }}\n\
         /// How complex scoring recodes it.\n#[must_use]\npub const fn recode(self) -> Recode {{ match self {{\n{recodes}}} }}\n\
         /// The block it is scored in.\n#[must_use]\npub const fn block(self) -> ItemBlock {{ match self {{\n{blocks}}} }}\n\
         }}\n\
         impl ItemBlock {{\n/// The items, in the order of the form.\n#[must_use]\npub const fn items(self) -> &'static \
         [WhodasItem] {{ match self {{\n{lists}}} }}\n\
         /// The highest recoded sum.\n#[must_use]\npub const fn max(self) -> NonZeroU32 {{ match self {{\n{highest}}} }}\n\
         /// How many items it has.\n#[must_use]\npub const fn count(self) -> NonZeroU32 {{ match self {{\n{counts}}} }}\n\
         }}\n\
         /// The questions on which the items are entered, block by block.\n\
         pub(crate) const QUESTIONS: [&[&crate::form::Question]; {block_count}] = [\n{questions}];\n\
         pub(super) const MAX_36: NonZeroU32 = nonzero({sum_36});\npub(super) const MAX_32: NonZeroU32 = nonzero({sum_32});\n\
         /// The edition of the scoring rules; every result carries it.\npub const SCORING_VERSION: &str = {version:?};\n\
         /// How many answers may be filled in.\npub const MISSING_LIMIT: usize = {limit};\n\
         /// The rule that fills in missing answers by default.\npub const MISSING_RULE: &str = {rule:?};\n\
         /// The alternative rule.\npub const MISSING_RULE_ALTERNATIVE: &str = {alternative:?};\n\
         /// Where recodes and denominators stand.\npub const CITATION: crate::methods::Citation = {citation};\n\
         /// Where the rule on missing answers stands.\npub const MISSING_CITATION: crate::methods::Citation = {missing};\n"
    ))
}

#[derive(Default)]
struct Written {
    variants: String,
    codes: String,
    ids: String,
    spss: String,
    recodes: String,
    blocks: String,
    lists: String,
    questions: String,
    highest: String,
    counts: String,
    all: String,
    known: BTreeSet<String>,
    /// Of each item: whether only those who work or study are asked, and its highest value.
    items: Vec<(bool, u32)>,
    /// The same of each block.
    maxima: Vec<(bool, u32)>,
}

impl Written {
    fn block(&mut self, file: &Source<'_>, block: &Block) -> Result<(), Fault> {
        let name = match block.id.get_ref().as_str() {
            "D5_household" => "D5Household",
            "D5_work" => "D5Work",
            id if ["D1", "D2", "D3", "D4", "D6"].contains(&id) => id,
            other => return Err(file.fault(&block.id, format!("unknown block: {other}"))),
        };
        let (mut sum, mut list, mut questions) = (0, String::new(), String::new());
        let entered = if block.work { "work_item" } else { "item" };
        for item in &block.items {
            let max = self.item(file, item, name)?;
            self.items.push((block.work, max));
            sum += max;
            list.push_str(&format!("WhodasItem::{}, ", variant(&item.code)));
            questions.push_str(&format!("&crate::score::{entered}({:?}), ", question_id(&item.code)));
            self.all.push_str(&format!("Self::{}, ", variant(&item.code)));
        }
        if sum != *block.max.get_ref() {
            return Err(file.fault(&block.max, format!("the recodes of {} add up to {sum}", block.id.get_ref())));
        }
        self.maxima.push((block.work, sum));
        writeln!(self.questions, "    &[{questions}],").map_err(internal)?;
        writeln!(self.highest, "    Self::{name} => const {{ nonzero({sum}) }},").map_err(internal)?;
        writeln!(self.counts, "    Self::{name} => const {{ nonzero({}) }},", block.items.len()).map_err(internal)?;
        writeln!(self.lists, "    Self::{name} => &[{list}],").map_err(internal)
    }

    fn item(&mut self, file: &Source<'_>, item: &Item, block: &str) -> Result<u32, Fault> {
        let (code, spss) = (item.code.get_ref(), item.spss.get_ref());
        let number = code.strip_prefix(block.get(..2).unwrap_or("")).and_then(|rest| rest.strip_prefix('.'));
        if !number.is_some_and(|number| number.len() == 1 && number.bytes().all(|b| b.is_ascii_digit())) {
            return Err(file.fault(&item.code, format!("{code} is no item of {block}")));
        }
        for (name, at) in [(code, &item.code), (spss, &item.spss)] {
            if !self.known.insert(name.clone()) {
                return Err(file.fault(at, format!("{name} stands twice")));
            }
        }
        let (recode, max) = match item.recode.get_ref().as_str() {
            "full" => ("Full", 4),
            "collapsed" => ("Collapsed", 2),
            other => return Err(file.fault(&item.recode, format!("unknown recode: {other}"))),
        };
        let variant = variant(&item.code);
        writeln!(self.variants, "    /// `{code}`.\n    {variant},").map_err(internal)?;
        writeln!(self.codes, "    Self::{variant} => {code:?},").map_err(internal)?;
        writeln!(self.ids, "    Self::{variant} => {:?},", question_id(&item.code)).map_err(internal)?;
        writeln!(self.spss, "    Self::{variant} => {spss:?},").map_err(internal)?;
        writeln!(self.recodes, "    Self::{variant} => Recode::{recode},").map_err(internal)?;
        writeln!(self.blocks, "    Self::{variant} => ItemBlock::{block},").map_err(internal)?;
        Ok(max)
    }
}

/// Its key as a question: `whodas-d5-3`.
fn question_id(code: &Spanned<String>) -> String {
    format!("whodas-{}", code.get_ref().to_lowercase().replace('.', "-"))
}

fn variant(code: &Spanned<String>) -> String {
    code.get_ref().replace('.', "_")
}
