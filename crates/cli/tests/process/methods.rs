//! `whodas`, `status` and `hours` over the real process: the given vectors come out whole, in order.

use serde_json::{Value, json};

use super::commands::one;
use super::schemas::assert_fits;
use super::{run, text};

fn vectors() -> Value {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/tests/data/whodas-vectors.json");
    serde_json::from_str(&std::fs::read_to_string(file).expect("the vectors")).expect("JSON")
}

/// The lines that a command answers to these.
fn answers(command: &str, lines: &[Value]) -> Vec<Value> {
    let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let output = run(&[command], input.as_bytes());
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    text(&output.stdout).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn only(of: &Value, members: &[&str]) -> Value {
    members.iter().map(|name| ((*name).to_owned(), of[name].clone())).collect::<serde_json::Map<_, _>>().into()
}

fn every_vector(list: &str, command: &str, members: &[&str]) {
    let vectors = vectors();
    let vectors = vectors[list].as_array().expect("a list");
    assert!(vectors.len() >= 14);
    let lines: Vec<_> = vectors.iter().map(|vector| only(vector, members)).collect();
    for (vector, mut answer) in vectors.iter().zip(answers(command, &lines)) {
        let id = answer.as_object_mut().and_then(|answer| answer.remove("id"));
        assert_eq!(id.as_ref(), Some(&vector["id"]));
        assert_eq!(answer, vector["expected"], "{}", vector["id"]);
    }
}

#[test]
fn whodas_answers_as_the_vectors_say() {
    every_vector("scoring_vectors", "whodas", &["id", "works_or_studies", "answers_0_4"]);
}

#[test]
fn status_answers_as_the_vectors_say() {
    every_vector("status_vectors", "status", &["id", "whodas", "percent"]);
}

#[test]
fn status_explains_itself_only_if_asked() {
    let vectors = vectors();
    for vector in vectors["status_vectors"].as_array().expect("a list") {
        let line = only(vector, &["id", "whodas", "percent"]);
        let plain = one(&["status"], &line);
        assert!(plain.get("explanation").is_none());
        let mut told = one(&["status", "--explain", "--as-of", "2026-11-22"], &line);
        assert_fits("status-explained", &told);
        let members = told.as_object_mut().expect("an object");
        let explanation = members.remove("explanation").expect("an explanation");
        let pilot = members.remove("pilot").expect("what the pilot counted");
        assert_eq!(told, plain);
        // Each result says what went in and what came out, and that it is a simulation.
        assert_eq!(explanation["simulation"], "status-simulation");
        assert_eq!(explanation["option_a"], "status-option-a");
        let averaged = explanation["option_b"].as_array().expect("averages");
        for (said, (_, expected)) in averaged.iter().zip(vector["expected"]["averaging"].as_object().expect("four")) {
            assert_eq!(said["score"], expected["score"]);
            assert_eq!(said["after"], expected["band_percent_thresholds"]);
            assert_eq!(said["before"], vector["expected"]["percent_band"]);
        }
        let flags: Vec<_> = explanation["option_c"].as_array().expect("flags").iter().map(|f| &f["flagged"]).collect();
        assert_eq!(flags, vector["expected"]["flags"].as_object().expect("flags").values().collect::<Vec<_>>());
        assert_eq!(pilot[0]["group"], vector["expected"]["whodas_band"]);
    }
    let case = json!({ "id": "B", "whodas": 36, "percent": 93 });
    let closes = |day: &str| {
        one(&["status", "--explain", "--as-of", day], &case)["explanation"]["option_b"][1]["entitlements"].to_string()
    };
    let car = r#""change":"closes","law":"zhu-74","measure":"car","part":"c-car-percent""#;
    assert!(closes("2026-11-22").contains(car), "{}", closes("2026-11-22"));
    assert_ne!(closes("2026-11-22"), closes("2018-06-01"), "by the rules of the day");
    let wrong = one(&["status", "--explain"], &json!({ "id": 1, "whodas": 101, "percent": 50 }));
    assert_fits("status-explained", &wrong);
    assert_eq!((&wrong["status"], wrong.get("explanation")), (&json!("error"), None));
}

#[test]
fn scores_say_by_which_rules_only_if_asked() {
    let vectors = vectors();
    let mut seen = std::collections::BTreeSet::new();
    for vector in vectors["scoring_vectors"].as_array().expect("a list") {
        let line = only(vector, &["id", "works_or_studies", "answers_0_4"]);
        let plain = one(&["whodas"], &line);
        assert!(plain.get("about").is_none());
        let mut told = one(&["whodas", "--about"], &line);
        assert_fits("whodas-output", &told);
        let about = told.as_object_mut().and_then(|told| told.remove("about")).expect("the rules");
        assert_eq!(told, plain);
        assert_eq!(about["scoring_version"], "whodas-2.0-36/1");
        // A rule is named where it was used and nowhere else.
        let filled = plain["status"] == "ok" && plain["missing"] != json!([]);
        assert_eq!(about["missing_rule"].is_string(), filled, "{}", line["id"]);
        seen.insert((plain["status"].to_string(), filled));
    }
    assert_eq!(seen.len(), 4, "{seen:?}");
    let noted = json!({ "id": 1, "works_or_studies": false, "answers_0_4": {}, "not_scored": { "H1": 31, "H2": 20,
        "H3": 20, "D5.01": 1, "D5.9": "yes" } });
    let answer = one(&["whodas"], &noted);
    assert_eq!(answer["notices"].as_array().map(Vec::len), Some(4), "{answer}");
    assert_fits("whodas-output", &answer);
}

#[test]
fn hours_are_estimated_or_say_why_not() {
    let totals = |motor: u16| {
        json!({ "motor": motor, "self-care": 30, "orientation": 8, "psycho-social": 6, "social-functioning": 5,
            "home-activities": 15, "relationships": 2 })
    };
    let line = |id: &str, date: &str, totals: Value| json!({ "id": id, "date": date, "age": 34, "totals": totals });
    let lines = [
        line("a", "2020-05-01", totals(28)),
        line("b", "2018-05-01", totals(28)),
        line("c", "2020-05-01", json!({ "motor": 3 })),
        line("d", "2020-05-01", totals(9000)),
    ];
    let answers = answers("hours", &lines);
    assert_eq!(
        (&answers[0]["id"], &answers[0]["hours"], &answers[0]["kind"]),
        (&json!("a"), &json!(116), &json!("estimate"))
    );
    for (answer, error) in answers[1..].iter().zip(["no-figure", "missing", "too-high"]) {
        assert_eq!(answer["error"], error, "{answer}");
    }
    assert_eq!(answers[3]["id"], "d");
}

#[test]
fn a_number_that_does_not_fit_is_answered_with_those_that_do() {
    for (member, number, most) in [("age", json!(300), 255), ("age", json!(-1), 255), ("motor", json!(70_000), 65_535)]
    {
        let mut line = json!({ "date": "2020-05-01", "age": 34, "totals": {} });
        let into = if member == "age" { &mut line } else { &mut line["totals"] };
        into[member] = number;
        let output = run(&["hours"], format!("{line}\n").as_bytes());
        assert_eq!(output.status.code(), Some(1));
        let instead: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let detail = instead["error"]["detail"].as_str().expect("a text");
        assert!(detail.contains(&format!("expected a whole number from 0 to {most} at column")), "{detail}");
    }
}

#[test]
fn scores_by_an_agency_s_table_and_their_groups_only_if_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = |id: &str, items: u32| {
        let scores: Vec<_> = (0..=4 * items).map(|raw| format!("{}/{}", 100 * raw, 4 * items)).collect();
        let table = json!({ "id": id, "version": "1", "item_set": items, "raw_min": items, "raw_max": 5 * items, "score": scores });
        assert_fits("rasch-table", &table);
        let file = folder.path().join(format!("{id}.json"));
        // As some editors write it.
        std::fs::write(&file, format!("\u{feff}{table}")).expect("writes");
        file.to_str().expect("a name").to_owned()
    };
    let (long, short) = (table("long", 36), table("short", 32));
    let vectors = vectors();
    let find = |works: bool| {
        let all = vectors["scoring_vectors"].as_array().expect("a list");
        let fits = |one: &&Value| {
            one["works_or_studies"] == works
                && one["expected"]["status"] == "ok"
                && one["expected"]["missing"] == json!([])
        };
        only(all.iter().find(fits).expect("one"), &["id", "works_or_studies", "answers_0_4"])
    };
    for (works, id) in [(true, "long"), (false, "short")] {
        let line = find(works);
        let plain = one(&["whodas"], &line);
        let answer = one(&["whodas", "--table", &long, "--table", &short, "--groups"], &line);
        assert_fits("whodas-output", &answer);
        assert_eq!(answer["rasch"]["table"], id);
        // Each point counts the same in these tables: the simple score again.
        assert_eq!(answer["rasch"]["score"], plain["simple"]["pct_of_max"]);
        assert_eq!(answer["groups"]["preset"], "default");
        assert!(answer["groups"]["rasch"].is_string() && answer["groups"]["surrogate"].is_string());
        let mut without = answer.clone();
        for added in ["rasch", "groups"] {
            without.as_object_mut().expect("an object").remove(added);
        }
        assert_eq!(without, plain);
        assert_eq!(one(&["whodas", "--table", if works { &short } else { &long }], &line), plain);
        let own = one(&["whodas", "--groups=0.5, 50, 99.5"], &line);
        assert_fits("whodas-output", &own);
        assert_eq!(
            (&own["groups"]["preset"], &own["groups"]["cut_offs"]["very_severe_from"]),
            (&json!(null), &json!("199/2"))
        );
    }
    let stops = |arguments: &[&str], why: &str| {
        let output = run(&[&["whodas"], arguments].concat(), b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).contains(why), "{}", text(&output.stderr));
    };
    stops(&["--table", &long, "--table", &long], "two tables are for 36 items");
    stops(&["--table", "no-such-file.json"], "the table no-such-file.json");
    stops(&["--groups=none"], "no preset \"none\"");
    stops(&["--groups=40,25,60"], "cut-offs must ascend");
    stops(&["--groups=25,40"], "three numbers are needed");
    let falling = folder.path().join("falling.json");
    std::fs::write(&falling, std::fs::read_to_string(&long).expect("reads").replace("\"300/144\"", "\"100/144\""))
        .expect("writes");
    stops(&["--table", falling.to_str().expect("a name")], "the score of raw sum 39 is below the one before");
}
