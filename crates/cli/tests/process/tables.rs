//! Lines as programs write them that keep records in tables: every column in every row, numbers for texts.

use serde_json::{Value, json};

use super::commands::{complete, one};
use super::{run, text};

const DAY: [&str; 2] = ["--as-of", "2026-11-22"];

fn assess(line: &Value) -> Value {
    one(&[&["assess"][..], &DAY].concat(), line)
}

#[test]
fn numbers_and_nulls_are_answers_and_none() {
    let mut table = complete();
    table["id"] = json!(7);
    table["done"] = Value::Null;
    for (question, value) in [
        ("decision-percent", json!(90.0)),
        ("egn", json!(6_101_057_509_u64)),
        ("has-decision", json!(true)),
        ("declaration", json!(true)),
        ("toilet", Value::Null),
        ("economic-status", Value::Null),
    ] {
        table["answers"][question] = value;
    }
    let mut plain = complete();
    plain["id"] = json!(7);
    assert_eq!(assess(&table), assess(&plain));
    assert_eq!(assess(&table)["complete"], true);
    // The same line goes into FHIR, with its key.
    let response = one(&["fhir", "response"], &table);
    assert_eq!(response["identifier"]["value"], "7");
    assert_eq!(one(&["fhir", "submission"], &response), plain);
    // A draft in the same table.
    for column in ["language", "filled_on", "form"] {
        table[column] = Value::Null;
    }
    assert_eq!(assess(&table)["complete"], true);
}

/// Whole numbers with a point, as pandas writes a column with gaps; members that may be left out as null, as polars does.
fn as_tables_write(value: &Value) -> Value {
    match value {
        Value::Number(number) => number.as_u64().map_or_else(|| value.clone(), |whole| json!(whole as f64)),
        Value::Array(all) => all.iter().map(as_tables_write).collect(),
        Value::Object(members) => members.iter().map(|(name, one)| (name.clone(), as_tables_write(one))).collect(),
        other => other.clone(),
    }
}

/// Numbers for names, gaps in lists, 1 and 0 for true and false: the same answer as without.
#[test]
fn names_may_be_numbers_and_lists_have_gaps() {
    let programme = "sofia-independent-living";
    let shift = |who: Value, from: &str, to: &str| json!({ "assistant": who, "from": from, "to": to });
    let (morning, noon) = ("2013-07-01T08:00", "2013-07-01T12:00");
    let applicant = |id: Value| json!({ "id": id, "age": 40, "points": { "impairment": 3 }, "applied": "2012-09-01", "hours": 200 });
    let need = |who: Value, measures: Value| json!({ "areas": { "self-care": { "who": who, "measures": measures } } });
    for (command, plain, table) in [
        (
            &["whodas"][..],
            json!({ "id": 1, "works_or_studies": true, "answers_0_4": {} }),
            json!({ "id": 1.0, "works_or_studies": 1.0, "answers_0_4": {} }),
        ),
        (
            &["whodas"],
            json!({ "id": 1, "works_or_studies": false, "answers_0_4": {} }),
            json!({ "id": 1, "works_or_studies": 0, "answers_0_4": {} }),
        ),
        (
            &["status"],
            json!({ "id": 1, "whodas": 36, "percent": 93, "weights": [0.5] }),
            json!({ "id": 1, "whodas": 36, "percent": 93, "weights": [null, 0.5, null] }),
        ),
        (
            &["instrument", "overview"],
            need(json!(["family"]), json!(["personal-assistance"])),
            need(json!(["family", null]), json!([null, "personal-assistance"])),
        ),
        (
            &["programme", "roster"],
            json!({ "programme": programme, "shifts": [shift(json!("7"), morning, noon), shift(json!("7"), morning, noon)] }),
            json!({ "programme": programme, "shifts": [shift(json!(7), morning, noon), null, shift(json!(7.0), morning, noon)] }),
        ),
        (
            &["programme", "ranking"],
            json!({ "programme": programme, "date": "2013-07-01", "applicants": [applicant(json!("7"))] }),
            json!({ "programme": programme, "date": "2013-07-01", "budgets": [null], "applicants": [applicant(json!(7.0)), null] }),
        ),
    ] {
        let expected = one(command, &plain);
        assert!(!expected["error"].is_object(), "{expected}");
        assert_eq!(one(command, &table), expected, "{table}");
    }
    // What is no name stays none.
    let roster = json!({ "programme": programme, "shifts": [shift(json!([7]), morning, noon)] });
    assert_eq!(one(&["programme", "roster"], &roster)["error"]["code"], "wrong-shape");
}

#[test]
fn every_command_reads_tables() {
    let programme = "sofia-independent-living";
    for (command, line, nulls) in [
        (
            &["whodas"][..],
            json!({ "id": 1, "works_or_studies": true, "answers_0_4": { "D1.1": 2 } }),
            &["/not_scored", "/answers_0_4/D1.2"][..],
        ),
        (
            &["status"],
            json!({ "id": 1, "whodas": 63, "percent": 66 }),
            &["/origin", "/preset", "/cut_offs", "/weights"],
        ),
        (
            &["hours"],
            json!({ "id": 1, "date": "2020-05-01", "age": 34, "totals": { "motor": 28 } }),
            &["/totals/self-care"],
        ),
        (
            &["instrument", "overview"],
            json!({ "id": 1, "items": { "toilet": "severe" } }),
            &["/help", "/areas", "/items/dressing"],
        ),
        (
            &["instrument", "prefill"],
            json!({ "id": 1, "date": "2026-11-22", "answers": { "decision-percent": 95 } }),
            &["/form", "/answers/toilet"],
        ),
        (
            &["programme", "eligibility"],
            json!({ "id": 1, "programme": programme, "date": "2026-11-22", "answers": {} }),
            &["/form", "/answers/toilet"],
        ),
        (&["programme", "roster"], json!({ "id": 1, "programme": programme, "shifts": [] }), &["/granted-hours"]),
        (
            &["programme", "ranking"],
            json!({ "id": 1, "programme": programme, "date": "2013-07-01", "applicants": [
                { "id": "a", "age": 40, "points": { "impairment": 3 }, "applied": "2012-09-01", "hours": 200 },
            ] }),
            &["/budgets", "/applicants/0/points/assistance"],
        ),
    ] {
        let expected = one(command, &line);
        assert!(expected.get("line").is_none(), "{command:?}: {expected}");
        let mut table = as_tables_write(&line);
        for path in nulls {
            let (parent, name) = path.rsplit_once('/').expect("a path");
            table.pointer_mut(parent).expect("its parent")[name] = Value::Null;
        }
        assert_eq!(one(command, &table), expected, "{table}");
    }
}

#[test]
fn what_is_no_lines_is_told_once() {
    for (input, what) in [
        (&b"\x1f\x8b\x08\x00\x00\n\n\n"[..], "gzip"),
        (b"\xff\xfe{\x00}\x00\n\x00", "UTF-16"),
        (b"[\n{\"answers\": {}},\n{\"answers\": {}}\n]\n", "jq -c '.[]'"),
        (b"{\n  \"answers\": {}\n}\n", "jq -c ."),
    ] {
        let output = run(&["assess"], input);
        let said = text(&output.stderr);
        assert_eq!((output.status.code(), output.stdout.len(), said.lines().count()), (Some(2), 0, 1), "{said}");
        assert!(said.starts_with("assessment: the input is ") && said.contains(what), "{said}");
    }
    let one_line = run(&["assess"], b"[{\"answers\": {}}, {\"answers\": {}}]\n");
    assert!(text(&one_line.stdout).contains("jq -c '.[]'"), "{}", text(&one_line.stdout));
    let no_number = run(&["assess"], b"{\"answers\": {\"decision-percent\": NaN}}\n");
    assert!(text(&no_number.stdout).contains("write null"), "{}", text(&no_number.stdout));
}

#[test]
fn many_bad_lines_are_not_told_one_by_one_and_can_end_the_run() {
    let input = "x\n".repeat(5000);
    let output = run(&["assess"], input.as_bytes());
    let said = text(&output.stderr);
    assert_eq!((output.status.code(), said.lines().count()), (Some(1), 102), "{said}");
    assert_eq!(text(&output.stdout).lines().count(), 5000);
    let quiet = run(&["assess", "--quiet"], input.as_bytes());
    assert_eq!((quiet.status.code(), quiet.stderr.len(), quiet.stdout), (Some(1), 0, output.stdout));
    let given_up = run(&["assess", "--quiet", "--max-errors", "10"], input.as_bytes());
    assert_eq!(given_up.status.code(), Some(2));
    assert!(text(&given_up.stderr).contains("gave up: "), "{}", text(&given_up.stderr));
    assert!(text(&given_up.stdout).lines().count() < 5000);
}

#[test]
fn help_has_an_example_of_each_command_and_the_exit_codes() {
    let list = |path: &[&str]| {
        let help = text(&run(&[path, &["--help"]].concat(), b"").stdout);
        assert!(help.contains("Exit codes:") && help.contains("some lines had no answer"), "{path:?}: {help}");
        help
    };
    let commands = |help: &str| {
        let below = help.split("Commands:\n").nth(1).unwrap_or_default();
        let names = below.lines().take_while(|line| !line.is_empty());
        names.filter_map(|line| line.split_whitespace().next().map(str::to_owned)).collect::<Vec<_>>()
    };
    let mut leaves = 0;
    for first in commands(&list(&[])).iter().filter(|name| *name != "help") {
        let help = list(&[first]);
        let below = commands(&help);
        let paths = if below.is_empty() {
            vec![vec![first.as_str()]]
        } else {
            below.iter().filter(|name| *name != "help").map(|name| vec![first.as_str(), name]).collect()
        };
        for path in paths {
            leaves += 1;
            let help = list(&path);
            assert!(help.contains(&format!("Example:\n  assessment {}", path.join(" "))), "{path:?}: {help}");
        }
    }
    assert_eq!(leaves, 20);
}

#[test]
fn shells_and_readers_of_manuals_are_served_and_the_version_names_editions() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = text(&run(&["completions", shell], b"").stdout);
        assert!(script.contains("assessment") && script.contains("max-errors"), "{shell}");
    }
    let page = text(&run(&["man", "fhir", "submission"], b"").stdout);
    assert!(page.starts_with(".ie") || page.contains(".TH"), "{page}");
    assert!(page.contains("authored") && page.contains("Exit codes"), "{page}");
    assert_eq!(run(&["man", "nothing"], b"").status.code(), Some(2));
    let version = text(&run(&["--version"], b"").stdout);
    for named in ["form annex-2/1", "figures until ", "last checked ", "whodas ", "hours ", "instrument "] {
        assert!(version.contains(named), "{version}");
    }
}

/// Serde would read an object from a list of its members in their order; which was meant nobody knows.
#[test]
fn a_list_is_no_object_however_deep_it_stands() {
    let programme = "sofia-independent-living";
    let response = one(&["fhir", "response"], &complete());
    let with = |pointer: &str, value: Value| {
        let mut response = response.clone();
        *response.pointer_mut(pointer).expect("it is there") = value;
        response
    };
    for (command, line) in [
        (&["hours"][..], json!({ "date": "2020-05-01", "age": 34, "totals": [1, 2, 3, 4, 5, 6, 7] })),
        (&["status"], json!({ "id": 1, "whodas": 36, "percent": 93, "cut_offs": [20, 45, 70] })),
        (&["whodas"], json!({ "id": 1, "works_or_studies": true, "answers_0_4": {}, "not_scored": [1, 2] })),
        (&["instrument", "overview"], json!({ "areas": { "self-care": ["every-day", ["family"], []] } })),
        (
            &["programme", "roster"],
            json!({ "programme": programme, "shifts": [["A", "2013-07-01T08:00", "2013-07-01T12:00"]] }),
        ),
        (
            &["programme", "ranking"],
            json!({ "programme": programme, "date": "2013-07-01", "applicants": [["a", 40, [3, 2], "2012-09-01", 200]] }),
        ),
        (&["fhir", "submission"], with("/item/0/item/0", json!([[], "page.identifier", [], []]))),
        (&["fhir", "submission"], with("/item", json!([[[], "first-name"]]))),
    ] {
        let error = &one(command, &line)["error"];
        let code = if command[0] == "fhir" { "fhir" } else { "wrong-shape" };
        assert_eq!(error["code"], code, "{line}: {error}");
        assert!(error["detail"].as_str().is_some_and(|detail| detail.contains("sequence")), "{error}");
    }
}
