use super::*;
use crate::answers::{Answer, Answers};
use crate::dates::{PartialDate, from_iso};
use crate::form::FORM;
use crate::form::options::YES;
use crate::form::questions::*;
use crate::measures::{ConditionStatus, Verdict};
use crate::test_support::option;
use time::Date;

const SOFIA: &str = "sofia-independent-living";

fn day(text: &str) -> Date {
    from_iso(text).expect("a date")
}

fn person(today: &str, birth: &str, municipality: &str) -> Answers {
    let lives_in = Answer::One(option(MUNICIPALITY, municipality));
    let born = Answer::Date(PartialDate::whole(day(birth)));
    let given = [(BIRTH_DATE, born), (MUNICIPALITY, lives_in), (HAS_DECISION, Answer::One(YES))];
    crate::test_support::answers(day(today), given)
}

fn states(answers: &Answers) -> (Verdict, Vec<ConditionStatus>, Option<&'static str>) {
    let of = eligibility(programme(SOFIA).expect("Sofia"), answers).expect("rules");
    (of.verdict, of.conditions.iter().map(|c| c.state).collect(), of.service.map(|service| service.0))
}

#[test]
fn both_sides_of_each_age() {
    use ConditionStatus::{Met, NotMet, Unknown};
    let (adults, children) = ("independent-and-active-living", "independent-childhood");
    for (birth, age, service) in [
        ("2008-07-16", NotMet, children),
        // Five whole years: "over five" in one source, "five and over" in the other.
        ("2008-07-15", Unknown, children),
        ("2007-07-16", Unknown, children),
        ("2007-07-15", Met, children),
        ("1995-07-16", Met, children),
        ("1995-07-15", Met, adults),
    ] {
        let (verdict, states, of) = states(&person("2013-07-15", birth, "sof46"));
        assert_eq!((states[0], of), (age, Some(service)), "{birth}");
        assert_eq!(verdict == Verdict::ProbablyNo, age == NotMet);
    }
}

#[test]
fn the_municipality_always_has_the_last_word() {
    use ConditionStatus::{Met, NotMet, Unknown};
    let (verdict, in_time, _) = states(&person("2013-07-31", "1980-01-01", "sof46"));
    assert_eq!((verdict, in_time), (Verdict::MoreInformation, vec![Met, Met, Met, Unknown, Met]));
    // After the last day on which the source shows the rules, whether they hold is open too.
    let (_, later, _) = states(&person("2013-08-01", "1980-01-01", "sof46"));
    assert_eq!(later, [Met, Met, Met, Unknown, Unknown]);
    let (verdict, elsewhere, _) = states(&person("2026-11-22", "1980-01-01", "var06"));
    assert_eq!((verdict, elsewhere), (Verdict::ProbablyNo, vec![Met, NotMet, Met, Unknown, Unknown]));
    let (verdict, nothing, service) = states(&Answers::none(day("2026-11-22")));
    assert_eq!((verdict, nothing, service), (Verdict::MoreInformation, vec![Unknown; 5], None));
    // Whoever has the last word is named, and only there.
    let of =
        eligibility(programme(SOFIA).expect("Sofia"), &person("2026-11-22", "1980-01-01", "sof46")).expect("rules");
    let named = of.conditions.iter().map(|condition| condition.offices.as_slice());
    assert!(named.eq([&[][..], &[], &[], &["municipality"], &["municipality"]]), "{:?}", of.conditions);
    let before = eligibility(programme(SOFIA).expect("Sofia"), &person("2012-12-31", "1980-01-01", "sof46"));
    assert!(matches!(before, Err(ProgrammeError::NoRules(missing)) if missing.parameter == SOFIA));
}

fn roster(shifts: &[(&str, &str, &str)]) -> Roster {
    let moment = |text: &str| text.parse().unwrap_or_else(|_| panic!("{text}"));
    let shift =
        |(who, from, to): &(&str, &str, &str)| Shift { assistant: (*who).into(), from: moment(from), to: moment(to) };
    Roster { programme: SOFIA.into(), granted_hours: None, shifts: shifts.iter().map(shift).collect() }
}

fn found(shifts: &[(&str, &str, &str)]) -> Vec<String> {
    let report = check_roster(&roster(shifts)).expect("a report");
    let say = |finding: &RosterFinding| match finding {
        RosterFinding::TooManyAtOnce { from, to, assistants } => format!("{from} {to} {}", assistants.join("+")),
        RosterFinding::SamePersonTwice { from, to, assistant } => format!("{from} {to} {assistant} twice"),
        RosterFinding::TooManyHours(month) => format!("{} {}/{}", month.month, month.minutes, month.limit_minutes),
        RosterFinding::TooManyAssistants { count, limit } => format!("{count}/{limit}"),
    };
    report.findings.iter().map(say).collect()
}

/// `docs/adding.md`, "A municipal programme": what the build can't see.
#[test]
fn every_programme_is_of_a_municipality_of_the_form_and_answers_on_its_days() {
    let question = FORM.question(MUNICIPALITY.0).expect("a question");
    for programme in PROGRAMMES {
        let municipality = question.options().iter().any(|choice| choice.id == programme.municipality);
        assert!(municipality, "{}: {:?} is no municipality", programme.id.0, programme.municipality);
        for version in programme.versions {
            for date in [version.from, version.last_seen] {
                let mut answers = Answers::none(date);
                answers.insert(MUNICIPALITY, Answer::One(programme.municipality));
                let of = eligibility(programme, &answers).expect("rules");
                // A programme leaves the last word to its municipality, and never promises.
                assert_ne!(of.verdict, Verdict::ProbablyYes, "{} on {date}", programme.id.0);
                assert_eq!(
                    of.conditions[1].state,
                    ConditionStatus::Met,
                    "{}: whoever lives there does",
                    programme.id.0
                );
                let applicants =
                    Applicants { programme: programme.id.0.into(), date, budgets: vec![], applicants: vec![] };
                assert_eq!(rank(&applicants).expect("a list").services.len(), version.services.len());
            }
        }
    }
}

#[test]
fn one_assistant_at_a_time() {
    let (eight, noon) = ("2013-07-01T08:00", "2013-07-01T12:00");
    assert_eq!(found(&[]), [""; 0]);
    assert_eq!(found(&[("A", eight, noon), ("B", noon, "2013-07-01T16:00")]), [""; 0], "touching is no overlap");
    assert_eq!(
        found(&[("A", eight, noon), ("B", "2013-07-01T11:59", "2013-07-01T16:00")]),
        ["2013-07-01T11:59 2013-07-01T12:00 A+B"]
    );
    // Three people, inside each other: a span for each company.
    assert_eq!(
        found(&[("A", eight, noon), ("B", "2013-07-01T09:00", "2013-07-01T11:00"), ("C", "2013-07-01T10:00", noon)]),
        [
            "2013-07-01T09:00 2013-07-01T10:00 A+B",
            "2013-07-01T10:00 2013-07-01T11:00 A+B+C",
            "2013-07-01T11:00 2013-07-01T12:00 A+C",
        ]
    );
    assert_eq!(found(&[("A", eight, noon), ("A", eight, noon)]), ["2013-07-01T08:00 2013-07-01T12:00 A twice"]);
    // The same two meet again on the next day, with nobody in between: two spans.
    let (next_eight, next_noon) = ("2013-07-02T08:00", "2013-07-02T12:00");
    assert_eq!(
        found(&[("A", eight, noon), ("B", eight, noon), ("A", next_eight, next_noon), ("B", next_eight, next_noon)]),
        ["2013-07-01T08:00 2013-07-01T12:00 A+B", "2013-07-02T08:00 2013-07-02T12:00 A+B"]
    );
    // A handing over to herself, and B's two halves: one span, not two.
    assert_eq!(
        found(&[("A", eight, noon), ("B", eight, "2013-07-01T10:00"), ("B", "2013-07-01T10:00", noon),]),
        ["2013-07-01T08:00 2013-07-01T12:00 A+B"]
    );
}

#[test]
fn hours_by_calendar_month_on_both_sides_of_the_limit() {
    // 300 hours in July: 12 days and a half around the clock.
    let whole = [("A", "2013-07-01T00:00", "2013-07-13T12:00")];
    assert_eq!(found(&whole), [""; 0]);
    assert_eq!(found(&[("A", "2013-07-01T00:00", "2013-07-13T12:01")]), ["2013-07 18001/18000"]);
    // Over the end of a month and of a year.
    let report = check_roster(&roster(&[("A", "2013-12-31T22:00", "2014-01-01T06:00")])).expect("a report");
    let months: Vec<_> = report.months.iter().map(|month| (month.month.as_str(), month.minutes)).collect();
    assert_eq!(months, [("2013-12", 120), ("2014-01", 360)]);
    let end = check_roster(&roster(&[("A", "2013-07-31T08:00", "2013-07-31T24:00")])).expect("a report");
    assert_eq!(end.months.len(), 1);
    // What was granted is less than the programme's most.
    let granted = Roster { granted_hours: Some(100), ..roster(&[("A", "2013-07-01T00:00", "2013-07-05T04:01")]) };
    let report = check_roster(&granted).expect("a report");
    assert!(matches!(report.findings.as_slice(), [RosterFinding::TooManyHours(month)] if month.minutes == 6001));
    let more = Roster { granted_hours: Some(500), ..roster(&whole) };
    assert_eq!(check_roster(&more).expect("a report").months[0].limit_minutes, 18_000);
}

#[test]
fn five_assistants_and_not_six() {
    let shift = |at: usize| (["A", "B", "C", "D", "E", "F"][at], format!("2013-07-0{}T08:00", at + 1));
    let list = |count: usize| {
        let shifts: Vec<_> = (0..count).map(shift).collect();
        let ends: Vec<_> = shifts.iter().map(|(_, from)| from.replace("08:00", "09:00")).collect();
        let rows: Vec<_> =
            shifts.iter().zip(&ends).map(|((who, from), to)| (*who, from.as_str(), to.as_str())).collect();
        found(&rows)
    };
    assert_eq!(list(5), [""; 0]);
    assert_eq!(list(6), ["6/5"]);
}

#[test]
fn rosters_that_say_nothing() {
    let of = |roster: &Roster| check_roster(roster).map_err(|error| error.to_string());
    let backwards = roster(&[("A", "2013-07-01T08:00", "2013-07-01T08:00")]);
    assert_eq!(of(&backwards), Err("the shift of A from 2013-07-01T08:00 has no length".into()));
    let unknown = Roster { programme: "plovdiv".into(), ..backwards.clone() };
    assert_eq!(of(&unknown), Err("no programme \"plovdiv\"".into()));
    let early = roster(&[("A", "2012-12-31T08:00", "2012-12-31T09:00")]);
    assert_eq!(of(&early), Err("no rules of sofia-independent-living for 2012-12-31".into()));
}

#[test]
fn moments_are_read_as_they_are_written() {
    for text in ["2013-07-01T00:00", "2013-02-28T23:59", "2012-02-29T12:05"] {
        assert_eq!(text.parse::<LocalDateTime>().expect(text).to_string(), text);
    }
    assert_eq!("2013-12-31T24:00".parse::<LocalDateTime>().expect("midnight").to_string(), "2014-01-01T00:00");
    for text in [
        "",
        "2013-07-01",
        "2013-07-01T8:00",
        "2013-07-01T24:01",
        "9999-12-31T24:00",
        "2013-07-01T12:60",
        "2013-02-29T12:00",
        "2013-07-01 12:00",
        "2013-07-01T12:00Z",
        "2013-7-1T12:00",
        "2013-07T12:00",
    ] {
        assert_eq!(text.parse::<LocalDateTime>(), Err(LocalDateTimeError), "{text}");
    }
}

#[test]
fn a_shift_until_midnight_belongs_to_the_day_before() {
    let of = |text: &str| crate::dates::iso(text.parse::<LocalDateTime>().expect(text).day_before());
    assert_eq!(of("2013-12-31T24:00"), "2013-12-31");
    assert_eq!(of("2014-01-01T00:00"), "2013-12-31");
    assert_eq!(of("2014-01-01T00:01"), "2014-01-01");
}

#[test]
fn rules_hold_from_their_first_day_to_their_last() {
    let open = &PROGRAMMES[0].versions[0];
    let ended = ProgrammeVersion {
        from: day("2013-01-01"),
        to: Some(day("2013-12-31")),
        services: open.services,
        points: open.points,
        ties: open.ties,
        ..*open
    };
    for (date, closed, still) in [
        ("2012-12-31", false, false),
        ("2013-01-01", true, true),
        ("2013-12-31", true, true),
        ("2014-01-01", false, true),
    ] {
        assert_eq!((ended.holds_on(day(date)), open.holds_on(day(date))), (closed, still), "{date}");
    }
}

/// No negative hours and no endless month where the calendar ends.
#[test]
fn the_calendar_s_last_month_is_counted_like_any_other() {
    let report = check_roster(&roster(&[("A", "9999-11-30T20:00", "9999-12-31T10:00")])).expect("a report");
    let minutes: Vec<_> = report.months.iter().map(|month| (month.month.as_str(), month.minutes)).collect();
    assert_eq!(minutes, [("9999-11", 4 * 60), ("9999-12", (30 * 24 + 10) * 60)]);
}

#[test]
fn texts_have_the_placeholders_of_what_they_report() {
    let texts = texts();
    for (key, placeholders) in [
        ("roster-too-many-at-once", &["from", "to", "assistants"][..]),
        ("roster-same-person-twice", &["from", "to", "assistant"]),
        ("roster-too-many-hours", &["month", "hours", "limit"]),
        ("roster-too-many-assistants", &["count", "limit"]),
        ("service-independent-childhood", &[]),
        ("criterion-impairment", &[]),
        ("tie-earlier-application", &[]),
        ("funding-undecided", &[]),
        ("programme-c-age", &["age", "date"]),
    ] {
        assert!(texts.contains(&crate::measures::TextKey::new(key, placeholders)), "{key}");
    }
}

fn applicant(id: &str, age: u8, points: (u32, u32), applied: &str, hours: u32) -> Applicant {
    let points = Points { impairment: Some(points.0), assistance: Some(points.1) };
    Applicant { id: id.into(), age: Some(age), points, applied: day(applied), hours }
}

fn ranked(applicants: Vec<Applicant>, budgets: &[(&str, u32)]) -> RankedList {
    let budget = |(service, hours): &(&str, u32)| Budget { service: (*service).into(), hours: *hours };
    let budgets = budgets.iter().map(budget).collect();
    rank(&Applicants { programme: SOFIA.into(), date: day("2013-07-01"), budgets, applicants }).expect("a list")
}

fn places(list: &RankedList, at: usize) -> Vec<(usize, &str, Option<Funding>)> {
    list.services[at].places.iter().map(|place| (place.rank, place.id.as_str(), place.funding)).collect()
}

#[test]
fn adults_and_children_are_ranked_apart() {
    let list = ranked(
        vec![
            applicant("grown", 18, (10, 10), "2012-09-03", 100),
            applicant("child", 17, (50, 50), "2012-09-03", 100),
            applicant("other", 40, (11, 10), "2012-10-31", 100),
        ],
        &[],
    );
    assert_eq!(places(&list, 0), [(1, "other", None), (2, "grown", None)]);
    assert_eq!(places(&list, 1), [(1, "child", None)]);
}

#[test]
fn ties_go_to_the_earlier_application_and_then_share_a_place() {
    let list = ranked(
        vec![
            applicant("late", 30, (20, 10), "2012-10-02", 100),
            applicant("b-same-day", 30, (10, 20), "2012-10-01", 100),
            applicant("a-same-day", 30, (15, 15), "2012-10-01", 100),
            applicant("last", 30, (1, 1), "2012-09-01", 100),
        ],
        &[],
    );
    assert_eq!(
        places(&list, 0),
        [(1, "a-same-day", None), (1, "b-same-day", None), (3, "late", None), (4, "last", None)]
    );
    assert_eq!(list.ties, [TieRule::EarlierApplication]);
}

#[test]
fn the_budget_ends_the_list_and_nobody_is_passed_over() {
    use Funding::{Funded, Undecided, Waiting};
    let adults = "independent-and-active-living";
    let people = || {
        vec![
            applicant("first", 30, (40, 0), "2012-09-01", 350),
            applicant("second", 30, (30, 0), "2012-09-01", 200),
            applicant("third", 30, (20, 0), "2012-09-01", 10),
        ]
    };
    // Two share a place, and what is left reaches one of them.
    let sharing = vec![
        applicant("first", 30, (40, 0), "2012-09-01", 100),
        applicant("one", 30, (30, 0), "2012-09-01", 100),
        applicant("other", 30, (30, 0), "2012-09-01", 120),
    ];
    let shared = ranked(sharing, &[(adults, 200)]);
    let expected = [(1, "first", Some(Funded)), (2, "one", Some(Undecided)), (2, "other", Some(Undecided))];
    assert_eq!((places(&shared, 0), shared.services[0].hours_used), (expected.to_vec(), 100));
    // At most 300 hours each: 300 + 200 + 10.
    let all = ranked(people(), &[(adults, 510)]);
    assert_eq!(places(&all, 0), [(1, "first", Some(Funded)), (2, "second", Some(Funded)), (3, "third", Some(Funded))]);
    assert_eq!(all.services[0].hours_used, 510);
    // The third would still fit, but stands below the second, who doesn't.
    let short = ranked(people(), &[(adults, 499)]);
    assert_eq!(
        places(&short, 0),
        [(1, "first", Some(Funded)), (2, "second", Some(Waiting)), (3, "third", Some(Waiting))]
    );
    let shared = ranked(
        vec![applicant("a", 30, (9, 0), "2012-09-01", 100), applicant("b", 30, (0, 9), "2012-09-01", 100)],
        &[(adults, 150)],
    );
    assert_eq!(places(&shared, 0), [(1, "a", Some(Undecided)), (1, "b", Some(Undecided))]);
    assert_eq!(shared.services[0].hours_used, 0);
}

#[test]
fn points_that_are_missing_are_not_zero() {
    let mut open = applicant("open", 30, (0, 0), "2012-09-01", 100);
    open.points.assistance = None;
    let mut ageless = applicant("ageless", 30, (5, 5), "2012-09-01", 100);
    ageless.age = None;
    let list = ranked(vec![open, ageless, applicant("zero", 30, (0, 0), "2012-09-01", 100)], &[]);
    assert_eq!(places(&list, 0), [(1, "zero", None)]);
    let unranked: Vec<_> = list.unranked.iter().map(|one| (one.id.as_str(), one.missing.as_slice())).collect();
    assert_eq!(
        unranked,
        [("ageless", &[UnrankedReason::Age][..]), ("open", &[UnrankedReason::Points(Criterion::Assistance)][..])]
    );
    assert!(list.unranked.iter().all(|one| !one.too_young));
    let keys = list.unranked.iter().flat_map(|one| &one.missing).map(|missing| missing.id());
    assert_eq!(keys.collect::<Vec<_>>(), ["age", Criterion::Assistance.id()]);
}

#[test]
fn whoever_is_too_young_stands_in_no_list_and_takes_no_hours() {
    let children = "independent-childhood";
    let child = |id: &str, age, points| applicant(id, age, points, "2012-09-01", 100);
    let list = ranked(
        vec![child("four", 4, (9, 9)), child("five", 5, (8, 8)), child("six", 6, (7, 7)), child("nine", 9, (1, 1))],
        &[(children, 200)],
    );
    // The oldest needs the most hours that are left: nobody below the programme's age takes them away.
    assert_eq!(
        places(&list, 1),
        [(1, "five", Some(Funding::Funded)), (2, "six", Some(Funding::Funded)), (3, "nine", Some(Funding::Waiting))]
    );
    let open: Vec<_> = list.services[1].places.iter().map(|place| place.age_open).collect();
    assert_eq!(open, [true, false, false]);
    let [four] = &list.unranked[..] else { panic!("one is too young: {:?}", list.unranked) };
    assert_eq!((four.id.as_str(), four.missing.len(), four.too_young), ("four", 0, true));
}

#[test]
fn a_list_and_a_report_say_on_which_rules_they_rest_and_whether_these_still_hold() {
    let list = |day: &str| {
        let input = Applicants {
            programme: SOFIA.into(),
            date: crate::dates::from_iso(day).expect("a day"),
            budgets: vec![],
            applicants: vec![],
        };
        rank(&input).expect("a list").rules
    };
    assert_eq!(list("2013-07-31").last_seen, crate::dates::from_iso("2013-07-31").expect("a day"));
    assert!(!list("2013-07-31").in_doubt && list("2013-08-01").in_doubt);
    let report = |to: &str| {
        let shift = Shift {
            assistant: "A".into(),
            from: "2013-07-31T20:00".parse().expect("a moment"),
            to: to.parse().expect("a moment"),
        };
        check_roster(&Roster { programme: SOFIA.into(), granted_hours: None, shifts: vec![shift] })
            .expect("a report")
            .rules
    };
    assert_eq!(report("2013-07-31T24:00").map(|rules| rules.in_doubt), Some(false));
    assert_eq!(report("2013-08-01T00:01").map(|rules| rules.in_doubt), Some(true));
}

#[test]
fn nobody_stands_twice() {
    let one = || applicant("one", 30, (1, 1), "2012-09-01", 100);
    let input = Applicants {
        programme: SOFIA.into(),
        date: day("2013-07-01"),
        budgets: vec![],
        applicants: vec![one(), one()],
    };
    assert_eq!(rank(&input), Err(ProgrammeError::Twice { id: "one".into() }));
    let budget = |service: &str| Budget { service: service.into(), hours: 1 };
    let with = |budgets| rank(&Applicants { applicants: vec![one()], budgets, ..input.clone() }).map(|_| ());
    assert_eq!(with(vec![budget("adults")]), Err(ProgrammeError::UnknownService { service: "adults".into() }));
    let child = "independent-childhood";
    assert_eq!(with(vec![budget(child), budget(child)]), Err(ProgrammeError::Twice { id: child.into() }));
    assert_eq!(with(vec![budget(child)]), Ok(()));
}
