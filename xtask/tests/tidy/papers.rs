//! Papers that repeat what stands elsewhere: the list of decisions, and `publiccode.yml`.

use crate::sources::{Source, all, names};
use crate::{none, some};

const RECORDS: &str = "docs/decisions/README.md";
const PUBLIC: &str = "publiccode.yml";

/// What a record may be, in the list. `in part replaced by [n]` and `replaced by [n]` name the newer one.
const STATES: &[&str] = &["holds", "in part replaced by", "replaced by"];

/// One row of the list for each record: `| [n](file) | title | date | state |`.
fn unlisted(list: &str, records: &[&Source]) -> Vec<String> {
    let mut offences = Vec::new();
    let rows: Vec<&str> = list.lines().filter(|line| line.starts_with("| [")).collect();
    for record in records {
        let file = record.path.rsplit('/').next().unwrap_or_default();
        let number = file.split('-').next().unwrap_or_default().trim_start_matches('0');
        let first = record.text.lines().next().unwrap_or_default();
        let Some(title) = first.strip_prefix(&format!("# {number}. ")) else {
            offences.push(format!("{}:1: begin with `# {number}. `", record.path));
            continue;
        };
        let begin = format!("| [{number}]({file}) | {title} | ");
        match rows.iter().filter_map(|row| row.strip_prefix(&begin)).collect::<Vec<_>>().as_slice() {
            [rest] if is_dated(rest) => {}
            [_] => {
                offences.push(format!("{RECORDS}: record {number} needs a day (YYYY-MM-DD) and a state: {STATES:?}"))
            }
            _ => offences.push(format!("{RECORDS}: one row is needed: {begin}YYYY-MM-DD | holds |")),
        }
    }
    if rows.len() > records.len() {
        offences.push(format!("{RECORDS}: {} rows for {} records", rows.len(), records.len()));
    }
    offences
}

fn is_dated(rest: &str) -> bool {
    let Some((day, state)) = rest.split_once(" | ") else { return false };
    let digits = |part: &str, count| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = day.split('-').collect();
    let dated = matches!(parts[..], [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2));
    dated && STATES.iter().any(|known| state.starts_with(known))
}

/// What `publiccode.yml` says of this repository, line by line: without a reader of YAML, so it must be written plainly.
fn untrue(public: &str, licence: &str, languages: &[&str], files: &[String]) -> Vec<String> {
    let mut offences = Vec::new();
    let has = |line: &str| public.lines().any(|own| own == line);
    for line in ["publiccodeYmlVersion: \"0.5\"".to_owned(), format!("  license: {licence}")] {
        if !has(&line) {
            offences.push(format!("{PUBLIC}: `{}` is missing", line.trim()));
        }
    }
    // What the standard demands.
    for key in [
        "name",
        "url",
        "platforms",
        "categories",
        "developmentStatus",
        "softwareType",
        "description",
        "legal",
        "maintenance",
    ] {
        if !public.lines().any(|line| line.starts_with(&format!("{key}:"))) {
            offences.push(format!("{PUBLIC}: `{key}` is missing"));
        }
    }
    let listed = |key: &str| -> Vec<&str> {
        let after = public.lines().skip_while(|line| line.trim() != key).skip(1);
        after.map_while(|line| line.trim().strip_prefix("- ")).collect()
    };
    if listed("availableLanguages:") != languages {
        offences.push(format!("{PUBLIC}: availableLanguages are {languages:?}"));
    }
    for picture in listed("screenshots:").iter().filter(|picture| !files.iter().any(|file| file == *picture)) {
        offences.push(format!("{PUBLIC}: there is no {picture}"));
    }
    for line in public.lines().filter_map(|line| line.trim().strip_prefix("shortDescription: ")) {
        if line.chars().count() > 150 {
            offences.push(format!("{PUBLIC}: longer than 150 characters: {line}"));
        }
    }
    offences
}

/// The languages that the attribute `lang` takes and the table of attributes doesn't name.
fn unnamed(readme: &str, languages: &[&str]) -> Vec<String> {
    let row = readme.lines().find(|line| line.starts_with("| `lang` |")).unwrap_or_default();
    let missing = languages.iter().filter(|tag| !row.contains(&format!("`{tag}`")));
    missing.map(|tag| format!("README.md: the attribute `lang` may be `{tag}`")).collect()
}

#[test]
fn a_language_that_the_readme_does_not_name_is_noticed() {
    none(unnamed("| `lang` | `bg`, `en` |\n", &["bg", "en"]));
    some(1, unnamed("| `lang` | `bg`, `en` |\n`ar`\n", &["ar", "bg", "en"]));
    some(2, unnamed("", &["bg", "en"]));
}

#[test]
fn each_decision_is_in_the_list() {
    let sources = all();
    let records = sources.iter().filter(|source| source.is_in("docs/decisions") && source.path != RECORDS);
    let list = sources.iter().find(|source| source.path == RECORDS).expect(RECORDS);
    none(unlisted(&list.text, &records.collect::<Vec<_>>()));
}

#[test]
fn a_decision_that_is_not_in_the_list_is_noticed() {
    let record = Source::new("docs/decisions/0007-a.md", "# 7. A\n");
    let list = |list: &str| unlisted(list, &[&record]);
    none(list("| [7](0007-a.md) | A | 2026-11-28 | holds |\n"));
    none(list("| [7](0007-a.md) | A | 2026-11-28 | in part replaced by [9](0009-b.md) |\n"));
    some(1, list(""));
    some(1, list("| [7](0007-a.md) | B | 2026-11-28 | holds |\n"));
    some(1, list("| [7](0007-a.md) | A | November | holds |\n"));
    some(1, list("| [7](0007-a.md) | A | 2026-11-28 | perhaps |\n"));
    some(1, list("| [7](0007-a.md) | A | 2026-11-28 | holds |\n| [8](0008-b.md) | B | 2026-11-28 | holds |\n"));
    some(1, unlisted("", &[&Source::new("docs/decisions/0007-a.md", "# 8. A\n")]));
}

#[test]
fn publiccode_tells_the_truth() {
    let sources = all();
    let text = |path: &str| &sources.iter().find(|source| source.path == path).expect("it is there").text;
    let licence = text("Cargo.toml").lines().find_map(|line| line.strip_prefix("license = \"")).expect("a licence");
    let mut languages: Vec<_> = assessment_texts::LANGUAGES.iter().map(|language| language.tag).collect();
    languages.sort_unstable();
    none(untrue(text(PUBLIC), licence.trim_end_matches('"'), &languages, &names()));
    none(unnamed(text("README.md"), &languages));
}

#[test]
fn an_untruth_in_publiccode_is_noticed() {
    let good = "publiccodeYmlVersion: \"0.5\"\nname: a\nurl: b\nplatforms:\ncategories:\ndevelopmentStatus: beta\n\
                softwareType: library\ndescription:\n    shortDescription: short\n    screenshots:\n      - a.png\nlegal:\n  \
                license: EUPL-1.2\nmaintenance:\nlocalisation:\n  availableLanguages:\n    - bg\n";
    let files = ["a.png".to_owned()];
    none(untrue(good, "EUPL-1.2", &["bg"], &files));
    some(1, untrue(good, "MIT", &["bg"], &files));
    some(1, untrue(good, "EUPL-1.2", &["bg", "en"], &files));
    some(1, untrue(good, "EUPL-1.2", &["bg"], &[]));
    some(1, untrue(&good.replace("url: b\n", ""), "EUPL-1.2", &["bg"], &files));
    some(1, untrue(&good.replace("short\n", &"long ".repeat(40)), "EUPL-1.2", &["bg"], &files));
}
