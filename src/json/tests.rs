use wasm_bindgen_test::wasm_bindgen_test as test;

use super::*;

fn read(text: &str) -> Draft {
    read_draft(&parse(text).expect("JSON"))
}

#[test]
fn a_draft_comes_back_as_it_was() {
    let mut before = Draft { form: "annex-2/1".into(), ..Draft::default() };
    before.answers.insert("first-name".into(), Typed::Text("Ана \"Ани\" \u{2028}".into()));
    before.answers.insert("birth-date".into(), Typed::Many(vec!["5".into(), String::new(), "1980".into()]));
    before.done.push("name".into());
    let text = draft(&before).text().expect("JSON");
    assert_eq!(read(&text), before);
}

#[test]
fn nothing_of_an_odd_draft_is_lost() {
    let odd = read(r#"{"answers":{"floor":3,"egn":null,"toilet":{"a":1},"life-plans":["health",7]},"done":"all"}"#);
    let expected = [("egn", "null"), ("floor", "3"), ("toilet", "{\"a\":1}")];
    for (id, text) in expected {
        assert_eq!(odd.answers.get(id), Some(&Typed::Text(text.into())), "{id}");
    }
    assert_eq!(odd.answers.get("life-plans"), Some(&Typed::Many(vec!["health".into(), "7".into()])));
    assert!(odd.done.is_empty());
}

#[test]
fn what_is_no_object_is_not_read() {
    for text in ["", "{", "1", "\"a\"", "null"] {
        assert!(parse(text).is_none(), "{text}");
    }
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
        submission.answers.insert("first-name".into(), Typed::Text(name.into()));
        content(&submission)
    };
    let first = made("annex-2/1", "bg", "Ана", &[]);
    assert_eq!(first, made("annex-2/1", "en", "Ана", &["k"]));
    assert_ne!(first, made("annex-2/1", "bg", "Ива", &[]));
    assert_ne!(first, made("annex-2/2", "bg", "Ана", &[]));
}
