//! The data of the methods of needs assessment: what is refused, each with file and line.

use assessment_codegen::{Fault, Faults, Source, laws, needs};
use proc_macro2::TokenStream;

use crate::{data, told};

type Make = fn(&Source<'_>, &needs::Known<'_>) -> TokenStream;

/// A data file with one of its lines changed, as the generator reads it.
fn built(file: &str, make: Make, line: &str, by: &str) -> Result<String, Vec<Fault>> {
    made(file, make, |text| {
        assert!(text.contains(line), "{file}: {line}");
        text.replacen(line, by, 1)
    })
}

/// A data file, changed, as the generator reads it.
fn made(file: &str, make: Make, change: impl FnOnce(String) -> String) -> Result<String, Vec<Fault>> {
    let known = |name: &str| {
        let (faults, text) = (Faults::default(), data(name));
        let known = laws::laws(&Source { file: name, text: &text, faults: &faults }).0;
        faults.none().expect("good sources");
        known
    };
    let (laws, sources) = (known("laws.toml"), known("needs/sources.toml"));
    let text = change(data(&format!("needs/{file}")));
    crate::made(file, &text, |source| make(source, &needs::Known { laws: &laws, sources: &sources }))
}

fn refuses(file: &str, make: Make, faults: &[(&str, &str, &str)]) {
    assert!(built(file, make, "\n", "\n").is_ok(), "{file}");
    for (line, by, expected) in faults {
        let made = built(file, make, line, by);
        assert!(made.as_ref().is_err_and(|faults| faults.iter().all(|fault| fault.line > 1)), "{by}: {made:#?}");
        told(made, file, expected);
    }
}

#[test]
fn hours() {
    refuses(
        "hours-2019.toml",
        needs::method,
        &[
            ("to = 2021-07-12", "to = 2021-07-11", "follows on the version before, which ends on 2021-07-11"),
            ("to = 2021-07-12", "to = 2021-07-13", "follows on the version before, which ends on 2021-07-13"),
            ("to = 2021-07-12", "to = \"open\"", "the version before is open"),
            ("to = 2021-07-12", "to = 2019-03-31", "the end lies before the beginning"),
            ("to = \"open\"", "to = \"later\"", "a date or \"open\", not \"later\""),
            ("from = 2019-04-01", "from = 2018-12-31", "law world-bank-2022 is cited from 2019-01-01 only"),
            ("rounding = \"up\"", "rounding = \"down\"", "one of up, half-up, not \"down\""),
            ("\"1.234\"", "\"1.24\"", "exactly three decimals, not \"1.24\""),
            ("\"1.234\"", "\"0.000\"", "a coefficient above 0"),
            ("\"1.234\"", "\"-1.234\"", "exactly three decimals"),
            ("from-age = 12", "from-age = 18", "bands stand from the oldest people to the youngest"),
            ("from-age = 0", "from-age = 1", "the last band starts at age 0"),
            ("[\"home-activities\"]", "[\"garden\"]", "one of motor, self-care"),
            ("[\"home-activities\"]", "[\"motor\", \"motor\"]", "motor stands twice"),
            ("act = \"nam-2019\"", "act = \"nam-2018\"", "unknown law: nam-2018"),
            ("confidence = \"secondary\"", "confidence = \"sure\"", "unknown confidence: sure"),
            ("issues = 35", "issues = 0", "there are issues"),
            ("issues = 35", "issues = 35\nitems = 34", "unknown field `items`"),
        ],
    );
}

#[test]
fn instrument() {
    refuses(
        "instrument.toml",
        needs::instrument,
        &[
            ("number = 23", "number = 24", "items stand in the order of their numbers: 23"),
            ("id = \"dressing\"", "id = \"toilet\"", "toilet stands twice"),
            ("area = \"mobility\"", "area = \"moving\"", "one of self-care, communicating, mobility"),
            ("block = \"safety\"", "block = \"danger\"", "unknown block: danger"),
            ("block = \"safety\"", "block = \"safety\", differs = [\"none\"]", "a question that is not asked"),
            ("differs = [\"very-severe\"]", "differs = [\"total\"]", "one of none, moderate, severe"),
            ("\"nobody\", \"family\"", "\"nobody\", \"nobody\"", "nobody stands twice"),
            ("\"employer\"", "\"boss\"", "not \"boss\""),
            ("\"full-time\"", "\"weekly\"", "not \"weekly\""),
            ("measure = \"car\"", "measure = \"bicycle\"", "bicycle is not on the checklist"),
            ("ground = \"item 21\"", "ground = \" \"", "a relation has its ground"),
            ("share = \"25\"", "share = \"125\"", "a share from 1 to 100, not \"125\""),
            ("replaces = [\"first\"]", "replaces = [\"fifth\"]", "one of first, second, third, fourth"),
            ("law = \"world-bank-2022\"", "law = \"annex-1\"", "unknown law: annex-1"),
        ],
    );
}

#[test]
fn prompts() {
    refuses(
        "consistency.toml",
        needs::prompts,
        &[
            ("id = \"orientation-transport\"", "id = \"outdoors-transport\"", "prompt outdoors-transport stands twice"),
            ("id = \"outdoors-transport\"", "id = \"Outdoors\"", "a key is kebab-case, not \"Outdoors\""),
            (
                "{ each = [\"moving-outdoors\"], is = [\"very-severe\"] }, ",
                "",
                "a prompt compares at least two answers",
            ),
            (
                "{ each = [\"public-transport\"], is = [\"none\", \"moderate\"] }",
                "{ each = [\"moving-outdoors\"], is = [\"very-severe\"] }",
                "moving-outdoors stands twice",
            ),
            ("for-each = [\"decision-date\"", "for-each = [\"Decision\"", "a key is kebab-case"),
            ("amount = \"0\"", "amount = \"5\"", "only the amount \"0\""),
            ("earlier-than = \"decision-date\"", "sooner-than = \"decision-date\"", "unknown field"),
            // How much later is said too.
            ("earlier-than = \"decision-date\"", "later-than = \"decision-date\"", "questions and options are needed"),
            ("[\"$each\"], is-due = false", "[\"$each\"], is-due = true", "questions and options are needed"),
            ("age-below = 15", "age-over = 15", "unknown field"),
            ("given = false", "given = 0", "expected a boolean"),
            ("text = \"young-old-age\"", "text = \"Young\"", "a key is kebab-case"),
            ("each = [\"public-transport\"]", "each = []", "questions and options are needed"),
            ("is = [\"very-severe\"]", "is = [\"very severe\"]", "a key is kebab-case"),
            ("interview = false", "interview = \"no\"", "expected a boolean"),
            ("law = \"world-bank-2022\"", "law = \"annex-2\"", "unknown law: annex-2"),
        ],
    );
    let short = built("consistency.toml", needs::prompts, "why = \"'Cannot move outside", "why = \"No.\"\nwhat = \"'");
    told(short, "consistency.toml", "unknown field `what`");
}

#[test]
fn programmes() {
    refuses(
        "programmes.toml",
        needs::programmes,
        &[
            ("hours = 300", "hours = 0", "a limit is at least 1"),
            ("at-once = 1", "at-once = 6", "no more at once than there are"),
            ("last-seen = 2013-07-31", "last-seen = 2012-12-31", "the rules were last seen while they held"),
            ("from-age = 18", "from-age = 0", "services stand from the oldest people to the youngest"),
            ("from-age = 0", "from-age = 5", "the last service starts at age 0"),
            ("[\"impairment\", \"assistance\"]", "[\"income\"]", "one of impairment, assistance, not \"income\""),
            ("[\"earlier-application\"]", "[\"lot\"]", "one of earlier-application, not \"lot\""),
            ("from = 2013-01-01", "from = 2012-01-01", "law eurocities-2013 is cited from 2013-01-01 only"),
            ("running = \"sofia-notice-2025\"", "running = \"hearsay\"", "unknown law: hearsay"),
            ("over-age = 5", "over-age = 255", "an age of a person"),
            ("note = \"Sofia", "note = \"\"\nkind = \"Sofia", "unknown field `kind`"),
        ],
    );
}

/// The last block of a data file that begins with a heading.
fn last_block(text: &str, heading: &str) -> String {
    text[text.rfind(heading).expect("a block")..].to_owned()
}

/// `docs/adding.md`, "A year of the hours method".
#[test]
fn a_year_of_the_hours_method_is_one_block_and_the_end_of_the_one_before() {
    let recipe = |end: &str, from: &str, drop: &str| {
        made("hours-2019.toml", needs::method, |text| {
            let block = last_block(&text, "[[version]]").replacen("from = 2021-07-13", &format!("from = {from}"), 1);
            let block = block.replacen("\"1.234\"", "\"1.300\"", 1).replacen(drop, "", 1);
            let before = text.rfind("to = \"open\"").expect("the open version");
            format!("{}{}\n{block}", &text[..before], text[before..].replacen("to = \"open\"", end, 1))
        })
    };
    let code = recipe("to = 2026-12-31", "2027-01-01", "no such line").expect("the recipe");
    assert_eq!(code.matches("Version {").count(), 3);
    assert!(code.contains("Thousandths::new(1300)") && code.contains("Thousandths::new(1234)"), "the old one stays");
    for (end, from, drop, expected) in [
        // Forgotten: the end of the version before; a day between; overlap; when it was checked; whence it comes.
        ("to = \"open\"", "2027-01-01", "no such line", "the version before is open"),
        ("to = 2026-12-31", "2027-01-02", "no such line", "follows on the version before"),
        ("to = 2026-12-31", "2026-12-31", "no such line", "follows on the version before"),
        ("to = 2026-12-31", "2027-01-01", "checked = 2026-11-22\n", "missing field `checked`"),
        ("to = 2026-12-31", "2027-01-01", "act = \"nam-2021\"\n", "missing field `act`"),
    ] {
        told(recipe(end, from, drop), "hours-2019.toml", expected);
    }
}

/// `docs/adding.md`, "A municipal programme".
#[test]
fn another_city_is_one_block() {
    let recipe = |id: &str, running: &str| {
        made("programmes.toml", needs::programmes, |text| {
            let block = last_block(&text, "[[programme]]").replacen("sofia-independent-living", id, 1);
            let block = block.replacen("\"sof46\"", "\"var06\"", 1);
            let block = block.replacen("sofia-notice-2025", running, 1);
            format!("{text}\n{block}")
        })
    };
    let code = recipe("varna-assistance", "sofia-notice-2025").expect("the recipe");
    assert!(code.contains("ProgrammeId(\"varna-assistance\")") && code.contains("OptionId(\"var06\")"), "{code}");
    assert_eq!(code.matches("Programme {").count(), 2);
    for (id, running, expected) in [
        ("sofia-independent-living", "sofia-notice-2025", "stands twice"),
        ("Varna", "sofia-notice-2025", "a key is kebab-case"),
        ("varna-assistance", "varna-notice", "unknown law: varna-notice"),
    ] {
        told(recipe(id, running), "programmes.toml", expected);
    }
}
