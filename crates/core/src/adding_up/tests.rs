use super::*;

fn sums(list: &[(&str, &str)]) -> Vec<ReceivedSum> {
    list.iter().map(|(amount, times)| ReceivedSum { amount: (*amount).into(), times: (*times).into() }).collect()
}

fn typed(members: &str, months: &str, counted: &[(&str, &str)], left_out: &[(&str, &str)]) -> RawSums {
    RawSums { members: members.into(), months: months.into(), counted: sums(counted), left_out: sums(left_out) }
}

#[test]
fn a_table_of_families() {
    for (members, months, counted, left_out, total, each) in [
        ("1", "12", &[("390,63", "12")][..], &[][..], 468_756, 39_063),
        ("2", "12", &[("781,26", "12")], &[], 937_512, 39_063),
        // The support of 97.66 a month stands in what came in, and doesn't count.
        ("1", "12", &[("397,66", "12")], &[("97,66", "12")], 360_000, 30_000),
        ("3", "12", &[("1000", "12"), ("250,50", "1"), ("", "12")], &[("", "")], 1_225_050, 34_030),
        (" 1 ", "1", &[("0", "1")], &[], 0, 0),
        // A third of a cent too much is too much: up.
        ("3", "1", &[("1171,90", "1")], &[], 117_190, 39_064),
        ("3", "1", &[("1171,89", "1")], &[], 117_189, 39_063),
        ("30", "12", &[("1000000", "400")], &[], 40_000_000_000, 111_111_112),
        ("1", "12", &[("100", "12")], &[("100", "12")], 0, 0),
    ] {
        let found = add_up(&typed(members, months, counted, left_out), Currency::Eur, 12).expect("it adds up");
        assert_eq!((found.total.in_minor(), found.each.in_minor()), (total, each), "{counted:?} {left_out:?}");
    }
}

#[test]
fn the_currency_is_that_of_the_day() {
    let found = add_up(&typed("1", "1", &[("764 лв.", "1")], &[]), Currency::Bgn, 12).expect("it adds up");
    assert_eq!(found.each, Money::minor(76_400, Currency::Bgn));
    let wrong = add_up(&typed("1", "1", &[("764 лв.", "1")], &[]), Currency::Eur, 12);
    let Err((SumField::Amount(SumList::Counted, 0), SumFault::Number(problem))) = wrong else {
        panic!("leva taken for euro")
    };
    assert_eq!(problem.code(), "amount-currency");
}

#[test]
fn the_first_field_that_is_wrong_is_named() {
    let one = &[("100", "12")][..];
    for (typed, field, fault) in [
        (typed("", "12", one, &[]), SumField::Members, SumFault::Members),
        (typed("0", "12", one, &[]), SumField::Members, SumFault::Members),
        (typed("31", "12", one, &[]), SumField::Members, SumFault::Members),
        (typed("2,5", "12", one, &[]), SumField::Members, SumFault::Members),
        (typed("-1", "12", one, &[]), SumField::Members, SumFault::Members),
        (typed("1", "0", one, &[]), SumField::Months, SumFault::Months),
        (typed("1", "13", one, &[]), SumField::Months, SumFault::Months),
        (typed("1", "99999999999", one, &[]), SumField::Months, SumFault::Months),
        (typed("1", "12", &[("1000000,01", "1")], &[]), SumField::Amount(SumList::Counted, 0), SumFault::TooLarge),
        (typed("1", "12", &[("5", "")], &[]), SumField::Times(SumList::Counted, 0), SumFault::Times),
        (typed("1", "12", &[("5", "401")], &[]), SumField::Times(SumList::Counted, 0), SumFault::Times),
        (typed("1", "12", one, &[("5", "0")]), SumField::Times(SumList::LeftOut, 0), SumFault::Times),
        (typed("1", "12", &[], &[("5", "1")]), SumField::Amount(SumList::Counted, 0), SumFault::Nothing),
        (typed("1", "12", one, &[("1200,01", "1")]), SumField::Amount(SumList::LeftOut, 0), SumFault::MoreLeftOut),
    ] {
        assert_eq!(add_up(&typed, Currency::Eur, 12), Err((field, fault)), "{typed:?}");
    }
}

#[test]
fn no_quotient_turns_a_right_into_none_or_none_into_a_right() {
    // Rounded up, the quotient compares with a line in whole cents as the exact one does.
    let line = 39_063_i64;
    for members in 1..=7_u32 {
        for total in (line * i64::from(members) - 8)..=(line * i64::from(members) + 8) {
            let amount = Money::minor(total, Currency::Eur).to_string();
            let found = add_up(&typed(&members.to_string(), "1", &[(&amount, "1")], &[]), Currency::Eur, 12);
            let each = found.expect("it adds up").each.in_minor();
            assert_eq!(each <= line, total <= line * i64::from(members), "{amount} by {members}");
        }
    }
}

#[test]
fn every_fault_has_a_name_of_its_own() {
    let ids: std::collections::BTreeSet<_> = SumFault::ALL.iter().map(|fault| fault.id()).collect();
    assert_eq!(ids.len(), SumFault::ALL.len());
}

#[test]
fn what_is_typed_is_read_as_in_any_other_question() {
    // What nobody sees is not there, also in a field that would be blank without it.
    let found = add_up(&typed("2\u{200b}", "\u{a0}12", &[("1 250,50", "1"), ("\u{200b}", "")], &[]), Currency::Eur, 12);
    assert_eq!(found.map(|found| (found.members, found.months)), Ok((2, 12)));
    // A refused number says why.
    for (amount, code) in [
        ("1.250", "amount-ambiguous"),
        ("420 50", "amount-groups"),
        ("1 250,50 лв.", "amount-currency"),
        ("380 долара", "amount-words"),
        ("-5", "amount-negative"),
        ("1О0", "letter-for-digit"),
        ("x", "amount-format"),
    ] {
        let wrong = add_up(&typed("1", "12", &[("1", "1"), (amount, "1")], &[]), Currency::Eur, 12);
        let Err((SumField::Amount(SumList::Counted, 1), SumFault::Number(problem))) = wrong else {
            panic!("{amount}: {wrong:?}")
        };
        assert_eq!(problem.code(), code, "{amount}");
    }
    for (members, code) in [("\u{663}", "other-digits"), ("1О", "letter-for-digit")] {
        let wrong = add_up(&typed(members, "12", &[("1", "1")], &[]), Currency::Eur, 12);
        let Err((SumField::Members, SumFault::Number(problem))) = wrong else { panic!("{members}: {wrong:?}") };
        assert_eq!(problem.code(), code, "{members}");
    }
}

#[test]
fn a_sign_is_no_part_of_a_count() {
    for times in ["+3", "-3", "", "0", "1.5"] {
        let found = add_up(&typed("1", "1", &[("1", times)], &[]), Currency::Eur, 12);
        assert!(matches!(found, Err((SumField::Times(SumList::Counted, 0), _))), "{times}: {found:?}");
    }
}
