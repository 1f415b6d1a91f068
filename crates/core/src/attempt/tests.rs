use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;

/// Sends answers; keys are counted on, and a body says what it holds.
fn send(attempt: &mut Attempt, keys: &mut usize, content: &str, day: &str) -> Outgoing {
    let key = || {
        *keys += 1;
        Some(format!("key-{keys}"))
    };
    let body = |before: &[String]| Some(format!("{content}|{day}|{}", before.join(",")));
    attempt.prepare(content, key, body).expect("something to send")
}

#[test]
fn an_unknown_end_keeps_key_and_body_whatever_the_day() {
    let (mut attempt, mut keys) = (Attempt::begin("key-0".into()), 0);
    let first = send(&mut attempt, &mut keys, "Ана", "monday");
    attempt.heard(&first, SendOutcome::Unknown);
    // That the second try was cut off says nothing of the first.
    let second = send(&mut attempt, &mut keys, "Ана", "monday");
    attempt.heard(&second, SendOutcome::NotArrived);
    assert!(attempt.repeats("Ана") && !attempt.repeats("Ива"));
    let again = send(&mut attempt, &mut keys, "Ана", "tuesday");
    assert_eq!((again.key, again.body), (first.key, first.body));
}

#[test]
fn a_change_after_an_unknown_end_is_a_successor_that_names_its_predecessors() {
    let (mut attempt, mut keys) = (Attempt::begin("key-0".into()), 0);
    for (content, key, before) in [("a", "key-0", ""), ("b", "key-1", "key-0"), ("c", "key-2", "key-0,key-1")] {
        let going = send(&mut attempt, &mut keys, content, "monday");
        let body = format!("{content}|monday|{before}");
        assert_eq!((going.key.as_str(), going.body.as_str()), (key, body.as_str()));
        attempt.heard(&going, SendOutcome::Unknown);
    }
    assert_eq!(attempt.line, "key-0");
}

#[test]
fn a_refusal_frees_the_body_only_if_nothing_else_ever_went_under_the_key() {
    let (mut attempt, mut keys) = (Attempt::begin("key-0".into()), 0);
    let going = send(&mut attempt, &mut keys, "a", "2031");
    attempt.heard(&going, SendOutcome::Refused);
    assert!(!attempt.may_be_stored());
    let going = send(&mut attempt, &mut keys, "a", "2026");
    assert_eq!((going.key.as_str(), going.body.as_str()), ("key-0", "a|2026|"));
    attempt.heard(&going, SendOutcome::Unknown);
    let going = send(&mut attempt, &mut keys, "a", "2026");
    attempt.heard(&going, SendOutcome::Refused);
    // Refused for what it says, and the try before may be stored: neither the same again nor another body there.
    let going = send(&mut attempt, &mut keys, "a", "2027");
    assert_eq!((going.key.as_str(), going.body.as_str()), ("key-1", "a|2027|key-0"));
}

#[test]
fn a_key_that_is_taken_locks_nobody_out() {
    let (mut attempt, mut keys) = (Attempt::begin("key-0".into()), 0);
    let going = send(&mut attempt, &mut keys, "a", "monday");
    attempt.heard(&going, SendOutcome::KeyTaken);
    assert_eq!(send(&mut attempt, &mut keys, "a", "monday").body, "a|monday|key-0");
}

#[test]
fn a_copy_that_hears_of_a_sending_names_it() {
    let mut keys = 0;
    let mut copy = Attempt::begin("key-0".into());
    copy.learn("key-0");
    copy.learn("key-9");
    copy.learn("key-9");
    assert_eq!(send(&mut copy, &mut keys, "a", "monday").body, "a|monday|key-0,key-9");
    // Its own body may be stored, and does not name what it hears of now: the same again would hide that.
    copy.learn("key-8");
    assert_eq!(send(&mut copy, &mut keys, "a", "monday").body, "a|monday|key-0,key-9,key-8,key-1");
    copy.learn("key-2");
    assert_eq!(copy.key_status, KeyStatus::Maybe, "its own key");
}

#[test]
fn where_no_more_can_be_named_the_last_one_is_settled_first() {
    let (mut attempt, mut keys) = (Attempt::begin("key-0".into()), 0);
    let mut last = send(&mut attempt, &mut keys, "0", "monday");
    for change in 1..=MOST {
        last = send(&mut attempt, &mut keys, &change.to_string(), "monday");
    }
    assert_eq!(attempt.before.len(), MOST);
    let going = send(&mut attempt, &mut keys, "more", "monday");
    assert_eq!((&going.key, &going.body, &going.mark), (&last.key, &last.body, &last.mark), "not what was asked for");
    attempt.follow(&going);
    let going = send(&mut attempt, &mut keys, "more", "monday");
    assert_eq!(going.body, format!("more|monday|{}", last.key));
}

#[test]
fn without_a_key_or_a_body_nothing_changes() {
    let mut attempt = Attempt::default();
    assert_eq!(attempt.prepare("a", || None, |_| Some(String::new())), None);
    assert_eq!(attempt.prepare("a", || Some("k".into()), |_| None), None);
    assert_eq!(attempt, Attempt::default());
}

/// What a network and a server do with what is sent.
#[derive(Clone, Copy, Debug)]
enum Fate {
    Answered,
    AnswerLost,
    NeverArrived,
    /// It arrives when it has long been given up.
    Late,
    /// The server would not take it.
    Refused,
    CutOff,
    /// The server has no room; it has not looked.
    Busy,
}

#[derive(Clone, Copy, Debug)]
enum Event {
    Change(u8),
    NextDay,
    Send(Fate),
    /// Another copy of the tab sends the draft as it was when the tab was copied.
    Elsewhere,
    LateOnesArrive,
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let fate = prop_oneof![
        Just(Fate::Answered),
        Just(Fate::AnswerLost),
        Just(Fate::NeverArrived),
        Just(Fate::Late),
        Just(Fate::Refused),
        Just(Fate::CutOff),
        Just(Fate::Busy),
    ]
    .boxed();
    // Sending is the most frequent.
    let event = prop_oneof![
        (0..4_u8).prop_map(Event::Change),
        Just(Event::NextDay),
        Just(Event::Elsewhere),
        Just(Event::LateOnesArrive),
        fate.clone().prop_map(Event::Send),
        fate.clone().prop_map(Event::Send),
        fate.prop_map(Event::Send),
    ];
    // Fewer sendings than can be named.
    prop::collection::vec(event, 0..MOST)
}

/// The rows by key. A key with two bodies is what must never be.
#[derive(Default)]
struct Server {
    rows: BTreeMap<String, String>,
    late: Vec<(String, String)>,
}

impl Server {
    fn take(&mut self, key: &str, body: &str) {
        let stored = self.rows.entry(key.into()).or_insert_with(|| body.into());
        assert_eq!(stored, body, "two bodies under {key}");
    }

    fn late_ones(&mut self) {
        for (key, body) in std::mem::take(&mut self.late) {
            self.take(&key, &body);
        }
    }

    fn post(&mut self, going: &Outgoing, fate: Fate) -> SendOutcome {
        let is_known = self.rows.contains_key(&going.key);
        match fate {
            // A repetition is answered before anything is looked at.
            Fate::Answered | Fate::Refused | Fate::Busy if is_known => {
                self.take(&going.key, &going.body);
                SendOutcome::Stored
            }
            Fate::Answered => {
                self.take(&going.key, &going.body);
                SendOutcome::Stored
            }
            Fate::AnswerLost => {
                self.take(&going.key, &going.body);
                SendOutcome::Unknown
            }
            Fate::Late => {
                self.late.push((going.key.clone(), going.body.clone()));
                SendOutcome::Unknown
            }
            Fate::NeverArrived | Fate::Busy => SendOutcome::Unknown,
            Fate::Refused => SendOutcome::Refused,
            Fate::CutOff => SendOutcome::NotArrived,
        }
    }

    /// All rows of which a row knows, through those that it names.
    fn known_to(&self, key: &str) -> BTreeSet<String> {
        let (mut known, mut open) = (BTreeSet::new(), vec![key.to_owned()]);
        while let Some(key) = open.pop() {
            if known.insert(key.clone())
                && let Some((_, names)) = self.rows.get(&key).and_then(|body| body.rsplit_once('|'))
            {
                open.extend(names.split(',').filter(|name| !name.is_empty()).map(String::from));
            }
        }
        known
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    /// Whatever the network does and whenever a person changes something: no key ever has two bodies, and the last application
    /// knows of all that are stored.
    #[test]
    fn one_body_a_key_and_every_stored_one_is_known_to_the_last(events in events()) {
        let (mut attempt, mut keys, mut server) = (Attempt::begin("key-0".into()), 0, Server::default());
        let (mut content, mut day) = (0_u8, 0_usize);
        for event in events {
            match event {
                Event::Change(to) => content = to,
                Event::NextDay => day += 1,
                Event::LateOnesArrive => server.late_ones(),
                Event::Elsewhere => {
                    let mut copy = attempt.clone();
                    let going = send(&mut copy, &mut keys, "copy", "another day");
                    server.take(&going.key, &going.body);
                    attempt.learn(&going.key);
                }
                Event::Send(fate) => {
                    let going = send(&mut attempt, &mut keys, &content.to_string(), &day.to_string());
                    let outcome = server.post(&going, fate);
                    attempt.heard(&going, outcome);
                    if outcome == SendOutcome::Stored {
                        // There is more to say all the same.
                        attempt.follow(&going);
                    }
                }
            }
        }
        let last = send(&mut attempt, &mut keys, "the last", "the last day");
        server.take(&last.key, &last.body);
        server.late_ones();
        let known = server.known_to(&last.key);
        for key in server.rows.keys() {
            prop_assert!(known.contains(key), "{key} is stored, and the last one does not know of it");
        }
    }
}

/// Somebody with a number and a name.
fn person(number: &str, name: &str) -> ApplicantMark {
    ApplicantMark { number: mark(number), names: mark(name) }
}

#[test]
fn somebody_elses_answers_are_no_correction() {
    let (mut attempt, mut keys) = (Attempt::begin("key-0".into()), 0);
    assert!(!attempt.switch_applicant(person("1", "Ана")), "nobody before");
    let going = send(&mut attempt, &mut keys, "a", "monday");
    attempt.heard(&going, SendOutcome::Unknown);
    // A slip in the number or in the name is mended: the same person.
    assert!(!attempt.switch_applicant(person("2", "Ана")) && !attempt.switch_applicant(person("2", "Анна")));
    let going = send(&mut attempt, &mut keys, "b", "monday");
    assert_eq!(going.body, "b|monday|key-0");
    attempt.heard(&going, SendOutcome::Unknown);
    assert!(attempt.switch_applicant(person("3", "Иван")));
    let going = send(&mut attempt, &mut keys, "c", "monday");
    assert_eq!(going.body, "c|monday|", "names nobody's key");
    assert!(!["key-0", "key-1"].contains(&going.key.as_str()) && attempt.line == going.key);
}

#[test]
fn what_was_never_sent_may_become_anybodys() {
    let mut attempt = Attempt::begin("key-0".into());
    assert!(!attempt.switch_applicant(person("1", "Ана")) && !attempt.switch_applicant(person("2", "Иван")));
    assert_eq!(attempt.key, "key-0");
}

#[test]
fn a_draft_is_named_by_its_first_key() {
    assert_eq!(Attempt::begin("key-0".into()).line, "key-0");
}

#[test]
fn something_may_be_stored_under_this_key_or_an_earlier_one() {
    let (mut attempt, mut keys) = (Attempt::begin("key-0".into()), 0);
    assert!(!attempt.may_be_stored());
    let going = send(&mut attempt, &mut keys, "a", "monday");
    assert!(attempt.may_be_stored() && attempt.before.is_empty());
    attempt.heard(&going, SendOutcome::KeyTaken);
    assert!(attempt.may_be_stored() && attempt.key_status.is_free());
}

#[test]
fn people_are_told_apart_by_their_numbers_and_names() {
    use crate::answers::{
        interpret,
        tests::{draft, today},
    };
    let of = |given: &[(&str, &str)]| ApplicantMark::of(&interpret(&crate::form::FORM, &draft(given), today()).answers);
    let names = [("first-name", "Ана"), ("family-name", "Иванова")];
    let ana = of(&[&[("identifier-kind", "egn"), ("egn", "6101057509")], &names[..]].concat());
    let other_number = of(&[&[("identifier-kind", "other"), ("other-document", "X 1")], &names[..]].concat());
    let other_names =
        of(&[("identifier-kind", "egn"), ("egn", "6101057509"), ("first-name", "Ана"), ("family-name", "Петрова")]);
    assert_ne!(ana.number, other_number.number);
    assert_eq!(ana.names, other_number.names);
    assert_eq!(ana.number, other_names.number);
    assert_ne!(ana.names, other_names.names);
    assert!(!ana.number.contains("6101057509") && !ana.names.contains("Ана"));
    assert!(!other_number.is_other_than(&ana) && !other_names.is_other_than(&ana));
    let other = of(&[
        ("identifier-kind", "other"),
        ("other-document", "X 1"),
        ("first-name", "Ива"),
        ("family-name", "Петрова"),
    ]);
    assert!(other.is_other_than(&ana) && !other.is_other_than(&ApplicantMark::default()));
}
