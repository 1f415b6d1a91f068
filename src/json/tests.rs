use wasm_bindgen_test::wasm_bindgen_test as test;

use super::*;

fn read(text: &str) -> Draft {
    read_draft(&parse(text).expect("JSON"))
}

#[test]
fn a_draft_comes_back_as_it_was() {
    let mut before = Draft { form: "annex-2/1".into(), ..Draft::default() };
    before.answers.insert("first-name".into(), RawAnswer::Text("Ана \"Ани\" \u{2028}".into()));
    before.answers.insert("birth-date".into(), RawAnswer::List(vec!["5".into(), String::new(), "1980".into()]));
    before.done.push("name".into());
    let text = draft(&before).text();
    assert_eq!(read(&text), before);
}

#[test]
fn nothing_of_an_odd_draft_is_lost() {
    let odd = read(r#"{"answers":{"floor":3,"egn":null,"toilet":{"a":1},"life-plans":["health",7]},"done":"all"}"#);
    let expected = [("egn", "null"), ("floor", "3"), ("toilet", "{\"a\":1}")];
    for (id, text) in expected {
        assert_eq!(odd.answers.get(id), Some(&RawAnswer::Text(text.into())), "{id}");
    }
    assert_eq!(odd.answers.get("life-plans"), Some(&RawAnswer::List(vec!["health".into(), "7".into()])));
    assert!(odd.done.is_empty());
}

#[test]
fn what_is_no_object_is_not_read() {
    for text in ["", "{", "1", "\"a\"", "null"] {
        assert!(parse(text).is_none(), "{text}");
    }
}

#[test]
fn what_is_written_is_what_browsers_read() {
    let mut before = Draft::default();
    let all: String = (0..0x3000).filter_map(char::from_u32).chain("\u{1f9d1}".chars()).collect();
    before.answers.insert("first-name".into(), RawAnswer::Text(all.clone()));
    let text = draft(&before).text();
    let json = js_sys::JSON::parse(&text).expect("the browser reads it");
    let answers = js_sys::Reflect::get(&json, &"answers".into()).expect("answers");
    assert_eq!(js_sys::Reflect::get(&answers, &"first-name".into()).expect("a name").as_string(), Some(all));
    let again = js_sys::JSON::stringify(&json).map(String::from).expect("the browser writes it");
    assert_eq!(again, text);
    assert_eq!(read(&text), before);
}

#[test]
fn what_browsers_write_is_read() {
    let json = parse(" {\"a\" : [ 1.5e+3 ,-2, true,null ] , \"b\":\"\\u0041\\ud83e\\uddd1\\ud83e\\/\", \"b\":{}}\n")
        .expect("JSON");
    assert_eq!(json.to_string(), "{\"a\":[1.5e+3,-2,true,null],\"b\":\"A\u{1f9d1}\u{fffd}/\",\"b\":{}}");
    assert_eq!(member(&json, "b"), &Json::Object(Vec::new()), "the last one counts");
    let wrong = [
        "{\"a\":1,}",
        "[1 2]",
        "{\"a\" 1}",
        "{a:1}",
        "[\"a\nb\"]",
        "[\"\\x\"]",
        "[\"\\u00g0\"]",
        "{} {}",
        "[01x]",
        "[",
        "[nul]",
    ];
    for text in wrong {
        assert!(parse(text).is_none(), "{text}");
    }
    assert!(parse(&format!("{}{}", "[".repeat(5_000), "]".repeat(5_000))).is_none(), "too deep for anything of ours");
}

/// As old Prototype.js and others of its age teach them.
#[test]
fn a_page_that_teaches_lists_and_texts_to_be_written_otherwise_changes_nothing() {
    let patch = |on: &str, how: &str| {
        js_sys::eval(&format!("{on}.prototype.toJSON = {how}")).expect("a patched page");
    };
    for on in ["Array", "String", "Number", "Object", "Date"] {
        patch(on, "function () { return 'patched' }");
    }
    let mut before = Draft::default();
    before.answers.insert("life-plans".into(), RawAnswer::List(vec!["health".into(), "job".into()]));
    let text = draft(&before).text();
    for on in ["Array", "String", "Number", "Object", "Date"] {
        js_sys::eval(&format!("delete {on}.prototype.toJSON")).expect("as it was");
    }
    assert_eq!(text, "{\"form\":\"\",\"answers\":{\"life-plans\":[\"health\",\"job\"]},\"done\":[]}");
}

#[test]
fn language_day_and_predecessors_make_no_other_application_of_the_same_answers() {
    let made = |form: &str, language: &str, name: &str, replaces: &[&str]| {
        let mut submission = Submission {
            form: form.into(),
            language: language.into(),
            filled_on: "2026-11-22".into(),
            answers: Default::default(),
            replaces: replaces.iter().map(|key| String::from(*key)).collect(),
        };
        submission.answers.insert("first-name".into(), RawAnswer::Text(name.into()));
        content(&submission)
    };
    let first = made("annex-2/1", "bg", "Ана", &[]);
    assert_eq!(first, made("annex-2/1", "en", "Ана", &["k"]));
    assert_ne!(first, made("annex-2/1", "bg", "Ива", &[]));
    assert_ne!(first, made("annex-2/2", "bg", "Ана", &[]));
}
