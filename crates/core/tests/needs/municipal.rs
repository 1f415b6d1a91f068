//! Rosters and ranked lists.

use assessment_core::municipal::{
    Applicant, Applicants, Budget, Funding, LocalDateTime, Points, Roster, RosterFinding, Shift, check_roster, rank,
};
use proptest::prelude::*;
use proptest::sample::select;
use time::Duration;

use crate::day;

const SOFIA: &str = "sofia-independent-living";

fn shifts() -> impl Strategy<Value = Vec<Shift>> {
    // A few days in quarters of an hour, so that many shifts touch and overlap.
    let moment = |quarters: i64| {
        let start = LocalDateTime::start_of(day("2013-07-30") + Duration::days(quarters / 96));
        let minutes = quarters % 96 * 15;
        format!("{}T{:02}:{:02}", &start.to_string()[..10], minutes / 60, minutes % 60).parse().expect("a moment")
    };
    let shift =
        (select(vec!["A", "B", "C", "D", "E", "F"]), 0..288i64, 1..60i64).prop_map(move |(who, from, length)| Shift {
            assistant: who.into(),
            from: moment(from),
            to: moment(from + length),
        });
    proptest::collection::vec(shift, 0..8)
}

fn applicants() -> impl Strategy<Value = Vec<Applicant>> {
    let one = (
        proptest::option::weighted(0.9, select(vec![0u8, 17, 18, 40])),
        proptest::option::weighted(0.9, 0..4u32),
        proptest::option::weighted(0.9, 0..4u32),
        0..4i64,
        select(vec![0u32, 100, 300, 400]),
    );
    proptest::collection::vec(one, 0..12).prop_map(|all| {
        let applicant = |(at, (age, impairment, assistance, days, hours))| Applicant {
            id: format!("{at:02}"),
            age,
            points: Points { impairment, assistance },
            applied: day("2012-09-01") + Duration::days(days),
            hours,
        };
        all.into_iter().enumerate().map(applicant).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_roster_is_checked_minute_by_minute(shifts in shifts(), turn in any::<proptest::sample::Index>()) {
        let roster = |shifts| Roster { programme: SOFIA.into(), granted_hours: None, shifts };
        let report = check_roster(&roster(shifts.clone())).expect("a report");
        // In any order the same.
        let mut turned = shifts.clone();
        if !turned.is_empty() {
            let middle = turn.index(turned.len());
            turned.rotate_left(middle);
            turned.reverse();
        }
        prop_assert_eq!(&check_roster(&roster(turned)).expect("a report"), &report);
        // The slow way: look at the middle of each quarter of an hour.
        let mut at: LocalDateTime = "2013-07-30T00:07".parse().expect("a moment");
        let mut quarters = 0;
        for _ in 0..96 * 5 {
            let mut there: Vec<_> = shifts.iter().filter(|s| s.from <= at && at < s.to).map(|s| &s.assistant).collect();
            quarters += there.len();
            there.sort_unstable();
            let different = { let mut d = there.clone(); d.dedup(); d.len() };
            let overlap = report.findings.iter().any(
                |finding| matches!(finding, RosterFinding::TooManyAtOnce { from, to, .. } if *from <= at && at < *to),
            );
            prop_assert_eq!(overlap, different > 1);
            let twice = report.findings.iter().any(
                |finding| matches!(finding, RosterFinding::SamePersonTwice { from, to, .. } if *from <= at && at < *to),
            );
            prop_assert_eq!(twice, different < there.len());
            at = later(at);
        }
        let minutes: i64 = report.months.iter().map(|month| month.minutes).sum();
        prop_assert_eq!(minutes, i64::try_from(quarters).expect("few") * 15);
    }

    #[test]
    fn a_list_is_ranked_the_same_from_any_order_and_passes_nobody_over(
        people in applicants(), budget in proptest::option::of(0..1500u32), turn in any::<proptest::sample::Index>(),
    ) {
        let services = ["independent-and-active-living", "independent-childhood"];
        let budgets: Vec<_> =
            budget.into_iter().flat_map(|hours| services.map(|service| Budget { service: service.into(), hours })).collect();
        let list = |applicants| {
            rank(&Applicants { programme: SOFIA.into(), date: day("2013-07-01"), budgets: budgets.clone(), applicants })
                .expect("a list")
        };
        let ranked = list(people.clone());
        let mut turned = people.clone();
        if !turned.is_empty() {
            let middle = turn.index(turned.len());
            turned.rotate_left(middle);
            turned.reverse();
        }
        prop_assert_eq!(&list(turned), &ranked);
        // Everybody stands in one place or among those who can't be ranked.
        let placed: usize = ranked.services.iter().map(|service| service.places.len()).sum();
        prop_assert_eq!(placed + ranked.unranked.len(), people.len());
        for service in &ranked.services {
            let mut reached = true;
            for place in &service.places {
                prop_assert!(place.hours <= 300);
                prop_assert_eq!(place.funding.is_none(), budget.is_none());
                prop_assert!(reached || place.funding != Some(Funding::Funded), "passed over");
                reached &= place.funding == Some(Funding::Funded);
            }
            prop_assert!(service.places.windows(2).all(|pair| pair[0].points >= pair[1].points));
            prop_assert!(service.hours_used <= u64::from(budget.unwrap_or(0)));
        }
    }

    #[test]
    fn any_text_is_a_moment_or_none(text in "[0-9T:+-]{0,18}|.{0,20}|20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]") {
        if let Ok(moment) = text.parse::<LocalDateTime>() {
            let written = moment.to_string();
            prop_assert!(written == text || text.ends_with("T24:00"), "{} {}", written, text);
            prop_assert_eq!(written.parse::<LocalDateTime>(), Ok(moment));
        }
    }

    #[test]
    fn rosters_and_applicants_are_read_as_they_are_written(shifts in shifts(), people in applicants()) {
        let roster = Roster { programme: SOFIA.into(), granted_hours: Some(100), shifts };
        let json = serde_json::to_string(&roster).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<Roster>(&json).expect("the same JSON"), roster);
        let list =
            Applicants { programme: SOFIA.into(), date: day("2013-07-01"), budgets: vec![], applicants: people };
        let json = serde_json::to_string(&list).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<Applicants>(&json).expect("the same JSON"), list);
    }
}

/// A quarter of an hour later, over midnight as well.
fn later(at: LocalDateTime) -> LocalDateTime {
    let start = LocalDateTime::start_of(at.date());
    let minutes = at.since(start) + 15;
    let date = at.date() + Duration::days(minutes / 1440);
    let minutes = minutes % 1440;
    let text = format!("{}T{:02}:{:02}", &LocalDateTime::start_of(date).to_string()[..10], minutes / 60, minutes % 60);
    text.parse().expect("a moment")
}
