//! Where each sentence stands, as a table that a lawyer can read: `data/citations.md`. The reader is shown what its second
//! column says, word for word.

use std::collections::{BTreeMap, BTreeSet};

use assessment_core::answers::{Draft, interpret};
use assessment_core::dates::from_iso;
use assessment_core::form::FORM;
use assessment_core::law::{self, Law, LawId};
use assessment_core::measures::{self, citations};
use assessment_core::parameters::{self, Confidence};
use assessment_texts::{LANGUAGES, Language, native};

const TABLE: &str = include_str!("data/citations.md");

/// What stands in the second column for advice, which stands in no law.
const ADVICE: &str = "–";

fn law(id: LawId) -> &'static Law {
    id.law().unwrap_or_else(|| panic!("{id:?} is not in the table of laws"))
}

/// The cells of the rows of the table under a heading.
fn rows(heading: &str) -> Vec<Vec<&'static str>> {
    let under = TABLE.split(&format!("## {heading}\n")).nth(1).unwrap_or_else(|| panic!("no heading {heading}"));
    let table = under.split("\n## ").next().unwrap_or_default();
    let lines = table.lines().filter(|line| line.starts_with('|')).skip(2);
    lines.map(|line| line.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

/// Sentence, place, where that was read.
fn table() -> BTreeMap<(&'static str, &'static str), &'static str> {
    let mut table = BTreeMap::new();
    for row in rows("Sentences").into_iter().chain(rows("Figures")) {
        let [key, place, read] = row[..] else { panic!("three cells: {row:?}") };
        assert!(table.insert((key, place), read).is_none(), "{key} stands twice in {place}");
    }
    table
}

fn shown() -> BTreeMap<(String, String), Option<LawId>> {
    let texts = native::catalogue(Language::FIRST);
    let place = |id: Option<LawId>| id.map_or_else(|| ADVICE.into(), |id| texts.citation(law(id)));
    citations().into_iter().map(|(key, id)| ((key, place(id)), id)).collect()
}

#[test]
fn every_sentence_stands_where_the_table_says_and_nowhere_else() {
    let (table, shown) = (table(), shown());
    let known: BTreeSet<(String, String)> = table.keys().map(|(key, place)| ((*key).into(), (*place).into())).collect();
    let shown: BTreeSet<(String, String)> = shown.into_keys().collect();
    let row = |(key, place): &(String, String)| format!("| {key} | {place} |");
    let missing: Vec<_> = shown.difference(&known).map(row).collect();
    assert!(missing.is_empty(), "shown, and not in data/citations.md:\n{}", missing.join("\n"));
    let wrong: Vec<_> = known.difference(&shown).map(row).collect();
    assert!(wrong.is_empty(), "in data/citations.md, and not shown:\n{}", wrong.join("\n"));
}

#[test]
fn every_row_says_where_it_was_read_and_what_was_not_read_is_not_cited_as_law() {
    let readings: BTreeMap<_, _> = rows("Readings").into_iter().map(|row| (row[0], row[1])).collect();
    let mut used = BTreeSet::new();
    let shown = shown();
    for ((key, place), read) in table() {
        if place == ADVICE {
            assert_eq!(read, ADVICE, "{key}: advice was read nowhere");
            continue;
        }
        let how = readings.get(read).unwrap_or_else(|| panic!("{key}: {read} is none of the readings"));
        used.insert(read);
        let id = shown.get(&(key.into(), place.into())).copied().flatten().expect("compared by the other test");
        let told = how.starts_with("told");
        assert_eq!(law(id).was_read(), !told, "{key}: {place} rests on {how}");
    }
    let unused: Vec<_> = readings.keys().filter(|interpretation| !used.contains(*interpretation)).collect();
    assert!(unused.is_empty(), "no row was read in {unused:?}");
}

#[test]
fn an_act_is_cited_with_its_article() {
    for law in law::ALL.iter().filter(|law| law.kind == law::LawKind::Act) {
        // Read, but the section or article was not written down: the rule of 2019 and 2020; ends and sanctions.
        let whole = ["zlp-transitional", "zlp"].contains(&law.id.0);
        assert_eq!(law.article.is_none() && law.section.is_none(), whole, "{:?}", law.id);
    }
}

#[test]
fn no_figure_is_confirmed_that_was_only_told_of() {
    for parameter in parameters::ALL {
        for value in parameter.values().iter().filter(|value| value.confidence == Confidence::Confirmed) {
            assert!(law(value.law).was_read(), "{} from {}", parameter.id(), value.from);
        }
    }
}

#[test]
fn what_was_not_read_itself_names_the_sites_in_every_language() {
    let decree = law(LawId("pms-175-2025"));
    for language in LANGUAGES {
        let said = native::catalogue(language).citation(decree);
        assert!(said.contains("175/03.09.2025") && said.contains("plovdiv24.bg"), "{said}");
    }
}

#[test]
fn what_is_assessed_is_in_the_list_of_citations() {
    let known = citations();
    for date in ["2019-06-01", "2020-03-01", "2022-01-01", "2024-01-01", "2026-11-22"] {
        let day = from_iso(date).expect("a day");
        let assessment = measures::assess(&interpret(&FORM, &Draft::default(), day).answers);
        let cited = |key: String, id: Option<LawId>| {
            assert!(known.contains(&(key.clone(), id)), "{date}: {key} cites {id:?}");
        };
        for outcome in &assessment.outcomes {
            outcome.conditions().iter().for_each(|of| cited(of.id.into(), Some(of.law)));
            outcome.amounts().iter().for_each(|of| cited(format!("amount-{}", of.id), Some(of.law)));
            let Some(rules) = &outcome.rules else { continue };
            rules.papers.iter().for_each(|of| cited(format!("doc-{}", of.id), Some(of.law)));
            rules.deadlines.iter().for_each(|of| cited(format!("deadline-{}", of.id), Some(of.law)));
            rules.apply.iter().for_each(|of| cited(format!("apply-{}", of.id), of.law));
            rules.notes.iter().for_each(|of| cited(format!("note-{}", of.id), of.law));
            cited(format!("frequency-{}", rules.frequency.id), rules.frequency.law);
        }
    }
}
