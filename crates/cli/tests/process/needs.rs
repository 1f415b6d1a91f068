//! `instrument` and `programme` over the real process: what they say, and that their schemas describe it.

use serde_json::{Value, json};

use super::commands::{complete, one};
use super::schemas::{assert_fits, faults, strict};
use super::{run, text};

const SOFIA: &str = "sofia-independent-living";

fn document(arguments: &[&str]) -> Value {
    let output = run(arguments, b"");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// The answer to a line, both of which fit their schemas.
fn fitting(command: [&str; 2], line: &Value) -> Value {
    let name = command.join("-");
    assert_fits(&format!("{name}-input"), line);
    let answer = one(&command, line);
    assert_fits(&format!("{name}-output"), &answer);
    assert_eq!(answer.get("id"), line.get("id"));
    answer
}

#[test]
fn a_record_is_set_out_by_area() {
    let record = json!({
        "id": "r1",
        "items": { "toilet": "severe", "dressing": "moderate", "eating": "none", "preparing-food": "none", "washing": "none",
            "education": "not-applicable", "speaking": "none" },
        "help": { "self-care": { "how-often": "every-day", "who": ["paid-assistant", "family"] } },
        "areas": { "self-care": { "how-often": "needed-but-nobody", "who": [], "measures": ["personal-assistance", "car"] } },
    });
    let answer = fitting(["instrument", "overview"], &record);
    assert_eq!(answer["problems"], json!([]));
    let counts = json!({ "none": 3, "moderate": 1, "severe": 1, "very-severe": 0, "not-applicable": 0, "open": 0 });
    assert_eq!(answer["areas"][0]["counts"], counts);
    assert_eq!(
        (&answer["areas"][0]["need-asked"], &answer["areas"][1]["need-asked"]),
        (&json!("met"), &json!("unknown"))
    );
    let marked = |area: usize| {
        let measures = answer["areas"][area]["measures"].as_array().expect("a list");
        measures.iter().filter(|line| line["marked"] == true).map(|line| line["measure"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(marked(0), [json!("personal-assistance"), json!("car")]);
    assert_eq!(marked(1), [] as [Value; 0]);
    assert_eq!(answer["open"].as_array().map(Vec::len), Some(16));
    assert_fits("instrument-overview-output", &one(&["instrument", "overview"], &json!({})));
}

#[test]
fn what_a_record_has_no_place_for_is_listed_and_the_rest_understood() {
    let record = json!({ "id": 3, "items": { "toilet": "not-applicable", "flying": "none", "eating": "severe" },
        "help": { "education": { "how-often": "constantly" }, "safety": { "who": ["nobody", "family"] } },
        "areas": { "mobility": { "measures": ["car", "car"] }, "home": {}, "self-care": { "measures": ["wings"] } } });
    let answer = one(&["instrument", "overview"], &record);
    assert_fits("instrument-overview-output", &answer);
    let mut kinds: Vec<_> =
        answer["problems"].as_array().expect("a list").iter().map(|one| one["kind"].to_string()).collect();
    kinds.sort_unstable();
    let expected = [
        "nobody-and-somebody",
        "not-offered",
        "twice",
        "unknown-key",
        "unknown-key",
        "unknown-level",
        "unknown-measure",
    ];
    assert_eq!(kinds, expected.map(|kind| format!("\"{kind}\"")));
    assert_eq!(answer["areas"][0]["counts"]["severe"], 1);
    // What the schema names is what is understood: each of these seven is refused by it as well, but for "nobody" beside
    // somebody and what stands twice, which are no matter of shape.
    assert!(!faults(&strict("instrument-overview-input"), &record).is_empty());
    assert_eq!(one(&["instrument", "overview"], &json!({ "item": {} }))["error"]["code"], "wrong-shape");
}

#[test]
fn a_draft_pre_fills_nineteen_of_twenty_three_items() {
    let form = document(&["form"]);
    let questions = form["sections"].as_array().expect("sections").iter();
    let questions = questions.flat_map(|section| section["pages"].as_array().expect("pages"));
    let questions = questions.flat_map(|page| page["questions"].as_array().expect("questions"));
    let levels: serde_json::Map<_, _> = questions
        .filter(|question| question["kind"] == "level")
        .map(|question| (question["id"].as_str().expect("a key").to_owned(), json!("severe")))
        .collect();
    assert_eq!(levels.len(), 19);
    let line = json!({ "id": 1, "date": "2026-11-22", "form": "annex-2/1", "answers": levels });
    let answer = fitting(["instrument", "prefill"], &line);
    let from = |from: &str| {
        let items = answer["items"].as_array().expect("items").iter();
        items.filter(|item| item["proposal"]["from"] == from).map(|item| item["number"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(from("interview"), [19, 21, 22, 23].map(|number| json!(number)));
    assert_eq!(from("self-assessment").len(), 19);

    let line = json!({ "date": "2026-11-22", "answers": { "moving-outdoors": "very-severe", "public-transport": "none",
        "request-car": "yes", "toilet": "cannot-say", "decision-percent": "much" } });
    let answer = fitting(["instrument", "prefill"], &line);
    assert_eq!(answer["look-again"][0]["id"], "outdoors-transport");
    assert_eq!(answer["items"][0]["proposal"], json!({ "from": "interview", "why": "cannot-say" }));
    let car = answer["measures"].as_array().expect("rows").iter().find(|row| row["measure"] == "car").expect("car");
    assert_eq!(car["requested"], "yes");
    let other = json!({ "date": "2026-11-22", "form": "annex-2/0", "answers": {} });
    assert_eq!(one(&["instrument", "prefill"], &other)["error"]["code"], "form-version");
    let misspelt = json!({ "date": "2026-11-22", "answers": { "toilett": "severe" } });
    let answer = one(&["instrument", "prefill"], &misspelt);
    assert_eq!(answer["problems"], json!([{ "question": "toilett", "code": "unknown-question" }]));
    assert!(!faults(&strict("instrument-prefill-input"), &misspelt).is_empty());
}

#[test]
fn degrees_have_hours_on_days_of_the_law_only() {
    let degrees = document(&["instrument", "degrees", "--as-of", "2026-11-22"]);
    assert_fits("instrument-degrees", &degrees);
    let hours = |list: &Value| {
        list.as_array().expect("a list").iter().map(|one| one["up-to"].as_u64().expect("hours")).collect::<Vec<_>>()
    };
    assert_eq!(hours(&degrees["degrees"]), [15, 42, 84, 168]);
    assert_eq!(hours(&degrees["recommended"]["levels"]), [42, 84, 168]);
    let before = document(&["instrument", "degrees", "--as-of", "2018-12-31"]);
    assert_fits("instrument-degrees", &before);
    assert_eq!(before["error"], "no-figure");
}

#[test]
fn the_instrument_is_printed_in_each_language_and_takes_what_it_prints() {
    for (language, title) in
        [("bg", "Участие в образование или обучение"), ("en", "Taking part in education or training")]
    {
        let instrument = document(&["instrument", "form", "--language", language]);
        assert_fits("instrument", &instrument);
        assert_eq!(instrument["items"][20]["title"], title);
        assert!(!instrument.to_string().contains("null,\"levels"), "every item has a title");
        let texts = |list: &Value| list.as_array().is_some_and(|all| all.iter().all(|one| one["text"].is_string()));
        assert!(texts(&instrument["how-often"]) && texts(&instrument["who"]) && texts(&instrument["help"]));
        for item in instrument["items"].as_array().expect("items") {
            assert!(item["title"].is_string() && texts(&item["levels"]), "{item}");
            for level in item["levels"].as_array().expect("levels") {
                let key = item["item"].as_str().expect("a key");
                let record = json!({ "items": { key: level["id"] } });
                assert!(faults(&strict("instrument-overview-input"), &record).is_empty(), "{record}");
            }
        }
    }
}

#[test]
fn whom_a_programme_may_be_for() {
    let line = |programme: &str, date: &str, answers: Value| json!({ "id": 1, "programme": programme, "date": date, "answers": answers });
    let of = |answers: Value| fitting(["programme", "eligibility"], &line(SOFIA, "2026-11-22", answers));
    let adult = of(
        json!({ "identifier-kind": "lnch", "birth-date": "1980-05-17", "district": "sof", "municipality": "sof46", "has-decision": "yes" }),
    );
    assert_eq!(
        (&adult["verdict"], &adult["hours"], &adult["service"]),
        (&json!("more-information"), &json!(300), &json!("independent-and-active-living"))
    );
    let states: Vec<_> = adult["conditions"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| one["state"].as_str().expect("a key"))
        .collect();
    assert_eq!(states, ["met", "met", "met", "unknown", "unknown"]);
    assert_eq!(of(json!({ "identifier-kind": "lnch", "birth-date": "2024-05-17" }))["verdict"], "probably-no");
    assert_eq!(of(json!({}))["service"], Value::Null);
    assert_eq!(of(complete()["answers"].clone())["problems"], json!([]));
    let before = fitting(["programme", "eligibility"], &line(SOFIA, "2012-12-31", json!({})));
    assert_eq!((&before["error"], &before["date"]), (&json!("no-rules"), &json!("2012-12-31")));
    let unknown = one(&["programme", "eligibility"], &line("plovdiv", "2026-11-22", json!({})));
    assert_eq!(unknown, json!({ "id": 1, "error": "unknown-programme", "programme": "plovdiv" }));
    assert_fits("programme-eligibility-output", &unknown);
}

#[test]
fn a_roster_is_checked() {
    let shift = |assistant: &str, from: &str, to: &str| json!({ "assistant": assistant, "from": from, "to": to });
    let roster = json!({ "id": "u", "programme": SOFIA, "granted-hours": 8, "shifts": [
        shift("A", "2013-07-01T08:00", "2013-07-01T12:00"), shift("B", "2013-07-01T11:30", "2013-07-01T14:00"),
        shift("A", "2013-07-01T11:00", "2013-07-01T11:15"), shift("C", "2013-07-02T00:00", "2013-07-02T24:00"),
        shift("D", "2013-07-03T08:00", "2013-07-03T08:01"), shift("E", "2013-07-03T08:01", "2013-07-03T08:02"),
        shift("F", "2013-07-03T08:02", "2013-07-03T08:03"),
    ] });
    let answer = fitting(["programme", "roster"], &roster);
    let what: Vec<_> =
        answer["findings"].as_array().expect("a list").iter().map(|one| one["what"].as_str().expect("a key")).collect();
    assert_eq!(what, ["same-person-twice", "too-many-at-once", "too-many-hours", "too-many-assistants"]);
    assert_eq!(answer["findings"][1]["assistants"], json!(["A", "B"]));
    let empty = json!({ "programme": SOFIA, "shifts": [shift("A", "2013-07-01T08:00", "2013-07-01T08:00")] });
    assert_eq!(fitting(["programme", "roster"], &empty)["error"], "empty-shift");
    let wrong = json!({ "programme": SOFIA, "shifts": [shift("A", "8:00", "2013-07-01T08:00")] });
    assert_eq!(one(&["programme", "roster"], &wrong)["error"]["code"], "wrong-shape");
    assert!(!faults(&strict("programme-roster-input"), &wrong).is_empty());
}

#[test]
fn applicants_are_ranked_in_any_order_alike() {
    let applicant = |id: &str, age: Value, points: Value, applied: &str| json!({ "id": id, "age": age, "points": points, "applied": applied, "hours": 200 });
    let both = |one: u8, other: u8| json!({ "impairment": one, "assistance": other });
    let mut applicants = vec![
        applicant("a", json!(40), both(3, 3), "2012-09-02"),
        applicant("b", json!(40), both(4, 2), "2012-09-01"),
        applicant("c", json!(9), both(1, 1), "2012-09-01"),
        applicant("d", Value::Null, json!({ "impairment": 5 }), "2012-09-01"),
        applicant("e", json!(70), both(6, 0), "2012-09-02"),
    ];
    let line = |applicants: &[Value]| {
        json!({ "id": 9, "programme": SOFIA, "date": "2013-07-01", "applicants": applicants,
        "budgets": [{ "service": "independent-and-active-living", "hours": 500 }] })
    };
    let answer = fitting(["programme", "ranking"], &line(&applicants));
    applicants.reverse();
    assert_eq!(fitting(["programme", "ranking"], &line(&applicants)), answer);
    let places = answer["services"][0]["places"].as_array().expect("a list");
    let row = |place: &Value| format!("{} {} {}", place["rank"], place["id"], place["funding"]);
    let rows: Vec<_> = places.iter().map(row).collect();
    // Equal points: the earlier day; the same day: a shared place, and 300 hours left don't tell who.
    assert_eq!(rows, [r#"1 "b" "funded""#, r#"2 "a" "undecided""#, r#"2 "e" "undecided""#]);
    assert_eq!(answer["services"][1]["places"][0]["funding"], Value::Null);
    assert_eq!((&answer["rules"]["last-seen"], &answer["rules"]["in-doubt"]), (&json!("2013-07-31"), &json!(false)));
    assert_eq!(answer["unranked"], json!([{ "id": "d", "missing": ["age", "assistance"], "too-young": false }]));
    applicants.push(applicants[0].clone());
    assert_eq!(fitting(["programme", "ranking"], &line(&applicants)), json!({ "id": 9, "error": "twice", "key": "e" }));
}
