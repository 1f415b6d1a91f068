//! What is refused in the data of the methods.

use assessment_codegen::{Fault, Faults, Source, methods};

use crate::{data, told};

/// Builds from the shipped data with one piece of one file changed.
fn build(file: &str, piece: &str, by: &str) -> Result<(), Vec<Fault>> {
    let read = |path: &str| {
        let name = path.strip_prefix("crates/core/data/").expect("a file of the core");
        let text = data(name);
        if name != format!("methods/{file}") {
            return Some(text);
        }
        assert!(text.contains(piece), "{piece}");
        Some(text.replacen(piece, by, 1))
    };
    let faults = Faults::default();
    let modules = methods::modules(&faults, read);
    assert_eq!(modules.len(), 6);
    faults.none()?;
    assert!(modules.iter().all(|module| module.render(&Faults::default()).is_some_and(|text| text.len() > 400)));
    Ok(())
}

#[test]
fn nonsense_is_refused_with_file_and_line() {
    build("status.toml", "", "").expect("the shipped data are good");
    for (file, piece, by, expected) in [
        // The recodes must add up to the sums that the manual prints.
        (
            "whodas.toml",
            "code = \"D1.5\", recode = \"collapsed\"",
            "code = \"D1.5\", recode = \"full\"",
            "whodas.toml:29: the recodes of D1 add up to 22",
        ),
        ("whodas.toml", "[sets.36]\nmax = 106", "[sets.36]\nmax = 108", "the recodes of 36 items add up to 106"),
        ("whodas.toml", "[sets.32]\nmax = 92", "[sets.32]\nmax = 90", "the recodes of 32 items add up to 92"),
        ("whodas.toml", "recode = \"full\"", "recode = \"half\"", "unknown recode: half"),
        ("whodas.toml", "code = \"D1.2\"", "code = \"D1.1\"", "D1.1 stands twice"),
        ("whodas.toml", "spss = \"d1_2\"", "spss = \"d1_1\"", "d1_1 stands twice"),
        ("whodas.toml", "code = \"D1.2\"", "code = \"D2.9\"", "D2.9 is no item of D1"),
        ("whodas.toml", "id = \"D6\"", "id = \"D7\"", "unknown block: D7"),
        ("whodas.toml", "source = \"who-manual-2010\"", "source = \"hearsay\"", "unknown source: hearsay"),
        ("severity.toml", "at = \"40\"", "at = \"25\"", "25 must be above 25"),
        ("severity.toml", "at = \"40\"", "at = \"forty\"", "a number from 0 to 100, not \"forty\""),
        ("severity.toml", "severe-from = \"70\"", "severe-from = \"100.5\"", "a number from 0 to 100, not \"100.5\""),
        ("severity.toml", "id = \"default\"", "id = \"standard\"", "the first preset, and no other, is called default"),
        ("severity.toml", "confidence = \"confirmed\"", "confidence = \"sure\"", "unknown confidence: sure"),
        ("status.toml", "medical = \"0.75\"", "medical = \"75\"", "a number from 0 to 1, not \"75\""),
        ("status.toml", "medical = \"0.75\"", "medical = \"0.\"", "a number from 0 to 1"),
        ("status.toml", "default = \"percent\"", "default = \"mean\"", "unknown thresholds: mean"),
        ("status.toml", "percent = [\"moderate\"]", "percent = [\"none\"]", "a degree of disability has no group none"),
        ("status.toml", "whodas = [\"none\"]", "whodas = [\"mild\"]", "unknown group: mild"),
        ("status.toml", "flagged = 437", "flagged = 4370", "more persons flagged than there are"),
        ("status.toml", "flagged = 437", "flagged = 437\nnote = \"x\"", "unknown field `note`"),
        // A count typed wrong breaks a row, a column or both.
        ("pilot.toml", "[113, 15, 9, 32, 169]", "[113, 15, 9, 32, 172]", "the row doesn't add up to 338"),
        ("pilot.toml", "[98, 4, 1, 1, 0]", "[98, 4, 1, 0, 1]", "the rows add up to"),
        ("pilot.toml", "columns = [311, 27, 17, 34, 171]", "columns = [311, 27, 17, 34, 172]", "don't add up to 560"),
        ("pilot.toml", "by = \"percent\"", "by = \"certificate\"", "unknown kind of group: certificate"),
        ("pilot.toml", "z = \"1.959963984540054\"", "z = \"two\"", "a number"),
        ("sources.toml", "id = \"project\"", "id = \"who-manual-2010\"", "source who-manual-2010 stands twice"),
    ] {
        told(build(file, piece, by), &format!("crates/core/data/methods/{file}"), expected);
    }
}

/// What the sums can't notice: see the test of D5.3 and D5.4.
#[test]
fn two_items_of_a_block_that_change_places_keep_every_sum() {
    let text = data("methods/whodas.toml");
    let swapped = text
        .replace("code = \"D5.3\", recode = \"full\"", "code = \"D5.3\", recode = \"collapsed\"")
        .replace("code = \"D5.4\", recode = \"collapsed\"", "code = \"D5.4\", recode = \"full\"");
    assert_ne!(text, swapped);
    let faults = Faults::default();
    let list = data("methods/sources.toml");
    let (known, _) = methods::sources(&Source { file: "sources.toml", text: &list, faults: &faults });
    let _code = methods::whodas(&Source { file: "whodas.toml", text: &swapped, faults: &faults }, &known);
    assert_eq!(faults.none(), Ok(()));
}
