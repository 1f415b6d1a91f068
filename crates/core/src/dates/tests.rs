use super::*;

fn typed(day: &str, month: &str, year: &str) -> Result<String, NotADate> {
    PartialDate::from_parts(day, month, year, DatePrecision::Day).map(|date| date.to_string())
}

#[test]
fn a_month_is_read_as_it_looks() {
    for may in ["май", "МАЙ", "маи\u{306}", "м\u{61}й", "\u{6d}ай", "may", "m\u{430}y"] {
        assert_eq!(typed("5", may, "1980").as_deref(), Ok("1980-05-05"), "{may}");
    }
}

#[test]
fn dates_as_people_type_them() {
    for (day, month, year) in [
        ("31", "3", "1980"),
        (" 31", "03", "1980 г."),
        ("31", "март", "1980г."),
        ("31", "м\u{61}рт", "1980"),
        ("31", "III", "1980"),
        ("31", "03.", "1980"),
        ("31", "March", "1980"),
        ("31.03.1980", "", ""),
        ("31.3.1980 г.", "", ""),
        ("31/3/1980", " ", ""),
        ("1980-03-31", "", ""),
        ("31 март 1980", "", ""),
        ("31 март 1980 година", "", ""),
        ("\u{202d}31\u{202c}", "\u{2066}3\u{2069}", "1980\u{fe0d}"),
        ("31\u{2013}3\u{2011}1980", "", ""),
        ("31.\u{a0}03.\u{2009}1980", "\u{200b}", "\u{2800}"),
        // A column of numbers with gaps, as a table writes it.
        ("31.0", "3.0", "1980.0"),
        ("31,00", "3,0", "1980.00 г."),
        ("31.", "3.", "1980."),
        ("31,", "/3/", "(1980)"),
        ("31-", "„март“", "«1980» година"),
        ("„31“", "март месец", "'1980"),
        ("31 г.", "3г", "1980г"),
        ("31 март 1980 София", "", ""),
    ] {
        assert_eq!(typed(day, month, year).as_deref(), Ok("1980-03-31"), "{day} {month} {year}");
    }
}

#[test]
fn months_keep_their_last_letter() {
    // Only after a year does "г" stand for a word.
    assert_eq!(typed("31", "авг", "1980").as_deref(), Ok("1980-08-31"));
}

#[test]
fn months_in_roman_figures_of_either_alphabet() {
    for (month, number) in [
        ("X", 10),
        ("Х", 10),
        ("х", 10),
        ("ХІ", 11),
        ("ХI", 11),
        ("XІІ", 12),
        ("І", 1),
        ("ІІІ", 3),
        ("ІV", 4),
        ("V", 5),
        ("VІІІ", 8),
        ("ІХ", 9),
        ("Ⅻ", 12),
        ("ⅩⅡ", 12),
        ("ⅹⅱ", 12),
        ("ХⅠ", 11),
        ("ⅤIII", 8),
        ("ⅠⅠ.", 2),
        ("ⅳ", 4),
        ("Ⅰ", 1),
    ] {
        assert_eq!(typed("5", month, "1980"), Ok(format!("1980-{number:02}-05")), "{month}");
    }
    assert_eq!(typed("5", "ХХ", "1980"), Err(NotADate::NotANumber(vec![DatePart::Month])));
}

#[test]
fn digits_are_never_joined_over_what_stands_between_them() {
    use DatePart::{Day, Month, Year};
    let at = |part, text: &str| match part {
        Day => typed(text, "3", "1980"),
        Month => typed("5", text, "1980"),
        Year => typed("5", "3", text),
    };
    for text in [
        "1.2",
        "1-2",
        "1 2",
        "1/2",
        "1,1",
        "1'2",
        "1:2",
        "1_2",
        "1+1",
        "1*2",
        "1\u{2013}2",
        "1\u{a0}2",
        "1\t2",
        "1\n2",
        "1.20",
        "1.000",
        "1,000",
        "0.3",
        ".3",
        ",3",
        "-5",
        "\u{2212}5",
        "+5",
        "~5",
        "<5",
        "=5",
        "5?",
        "5%",
        "5+",
        "1.0.0",
        "1 0",
        "19 80",
        "20.24",
        "2 024",
        "2.024",
        "1.980",
        "1,980",
        "1'980",
        "19-80",
        "198 0",
        "1980/81",
        "1980 1981",
        "31.3.1980",
        "5.0 0",
        "19 80 г.",
        "1\u{b0}",
        "1\u{b7}2",
        "1\u{2026}2",
    ] {
        for part in DatePart::ALL {
            assert_eq!(at(part, text), Err(NotADate::Signs(vec![part])), "{part:?} {text}");
        }
    }
    // Letters, names and figures beside digits, and more than one name or figure.
    for text in [
        "1e1",
        "1.0e0",
        "2.024e3",
        "1 от 2",
        "3-ти",
        "1st",
        "1 О",
        "5\u{301}",
        "1\u{20ac}",
        "март 3",
        "3 март",
        "март3",
        "май 2024",
        "март/април",
        "юни-юли",
        "юни или юли",
        "мартмай",
        "May or June",
        "I I",
        "I-II",
        "X/I",
        "V.I",
        "I1",
    ] {
        for part in DatePart::ALL {
            assert_eq!(at(part, text), Err(NotADate::NotANumber(vec![part])), "{part:?} {text}");
        }
    }
    for text in ["1²", "½", "5½", "①", "1٢", "٣1", "３", "1Ⅱ", "Ⅹ2", "ⅩⅢ", "5³"] {
        for part in DatePart::ALL {
            assert_eq!(at(part, text), Err(NotADate::Misdigit(part, Misdigit::OtherDigits)), "{part:?} {text}");
        }
    }
    for (text, part) in [("3|", Day), ("|1", Month), ("|980", Year)] {
        assert_eq!(at(part, text), Err(NotADate::Misdigit(part, Misdigit::Sign { sign: '|', digit: '1' })), "{text}");
    }
    assert_eq!(typed("1.2", "1-2", "20.24"), Err(NotADate::Signs(vec![Day, Month, Year])));
    assert_eq!(typed("1.2", "юли-юни", "2024"), Err(NotADate::NotANumber(vec![Day, Month])));
    assert_eq!(typed("31.3.1980", "3", "1980"), Err(NotADate::Signs(vec![Day])));
    // Nor in one field: what is no date there is not taken for one.
    for text in [
        "1 2.3.1980",
        "3,1.3.1980",
        "31.3.19 80",
        "31.3.1980.5",
        "31.3.1980 5",
        "-31.3.1980",
        "+31.3.1980",
        "-1980-03-31",
        "31,3,1980",
        "1980-03-31 12",
        "31.3.1980 31.3.1981",
        "31 3",
        "3131980",
    ] {
        assert!(typed(text, "", "").is_err(), "{text}: {:?}", typed(text, "", ""));
    }
    for text in
        ["1980-03-3 1", "19 80-03-31", "1980-03-31.0", "1980.0", "2.019", "31.03.1980", "-1980", "1980-03-", "+1980"]
    {
        assert_eq!(PartialDate::from_iso(text), None, "{text}");
    }
}

#[test]
fn dates_that_are_none() {
    use DatePart::{Day, Month, Year};
    assert_eq!(typed("", "3", ""), Err(NotADate::Incomplete(vec![Day, Year])));
    assert_eq!(typed("", "", ""), Err(NotADate::Incomplete(vec![Day, Month, Year])));
    assert_eq!(typed("29", "2", "1900"), Err(NotADate::DoesNotExist(vec![Day, Month, Year])));
    assert_eq!(typed("30", "2", "1980"), Err(NotADate::DoesNotExist(vec![Day, Month])));
    assert_eq!(typed("31", "4", "1980"), Err(NotADate::DoesNotExist(vec![Day, Month])));
    assert_eq!(typed("29", "2", "2000").as_deref(), Ok("2000-02-29"));
    assert_eq!(typed("0", "1", "2000"), Err(NotADate::OutOfRange(vec![Day])));
    assert_eq!(typed("32", "1", "2000"), Err(NotADate::OutOfRange(vec![Day])));
    assert_eq!(typed("31", "13", "1980"), Err(NotADate::OutOfRange(vec![Month])));
    assert_eq!(typed("31", "0", "1980"), Err(NotADate::OutOfRange(vec![Month])));
    assert_eq!(typed("45", "13", "80"), Err(NotADate::OutOfRange(vec![Day, Month])));
    assert_eq!(typed("310", "3333333333333", "1980"), Err(NotADate::OutOfRange(vec![Day, Month])));
    assert_eq!(typed("1", "x1", "2000"), Err(NotADate::NotANumber(vec![Month])));
    assert_eq!(typed("първи", "1", "няма"), Err(NotADate::NotANumber(vec![Day, Year])));
    for year in ["80", "198", "080", "0980", "19800", "0", "99999999999"] {
        assert_eq!(typed("1", "1", year), Err(NotADate::ShortYear), "{year}");
    }
    assert_eq!(typed("00001", "1", "1980").as_deref(), Ok("1980-01-01"));
    let letter = |part, letter, digit| Err(NotADate::Misdigit(part, Misdigit::Letter { letter, digit }));
    assert_eq!(typed("1О", "1", "1980"), letter(Day, 'о', '0'));
    assert_eq!(typed("x", "1", "198О"), letter(Year, 'о', '0'));
    let other = |part| Err(NotADate::Misdigit(part, Misdigit::OtherDigits));
    assert_eq!(typed("٥", "٣", "٢٠٢٤"), other(Day));
    assert_eq!(typed("5", "３", "2024"), other(Month));
    assert_eq!(typed("٥.٣.٢٠٢٤", "", ""), other(Day));
    // Which part is the year can't be told in one field.
    assert_eq!(typed("31.3.80", "", ""), Err(NotADate::Incomplete(vec![Month, Year])));
    assert_eq!(typed("31.3", "", ""), Err(NotADate::Incomplete(vec![Month, Year])));
    assert_eq!(typed("31.03.1980", "", "1980"), Err(NotADate::Incomplete(vec![Month])));
    assert_eq!(
        PartialDate::from_parts("5", "", "2000", DatePrecision::YearOrMore),
        Err(NotADate::Incomplete(vec![Month]))
    );
}

#[test]
fn a_year_or_a_month_may_do() {
    let year = PartialDate::from_parts("", "", "2019", DatePrecision::YearOrMore).expect("a year");
    assert_eq!((iso(year.earliest()), iso(year.latest())), ("2019-01-01".into(), "2019-12-31".into()));
    let month = PartialDate::from_parts("", "2", "2020", DatePrecision::YearOrMore).expect("a month");
    assert_eq!(iso(month.latest()), "2020-02-29");
    assert_eq!(month.exact(), None);
    for odd in ["2020-2", "2020-II", "1980-|3", "2020-03-5.", "2020-02-01-", "20 20", ""] {
        assert_eq!(PartialDate::from_iso(odd), None, "{odd}");
    }
    let parts = |text: &str| PartialDate::from_iso(text).map(|date| (date.year(), date.month(), date.day()));
    assert_eq!(parts("2020-02-29"), Some((2020, Some(2), Some(29))));
    assert_eq!([parts("2020-02"), parts("2020")], [Some((2020, Some(2), None)), Some((2020, None, None))]);
    assert_eq!(PartialDate::from_iso("2020-02"), Some(month));
}

#[test]
fn ages_change_on_the_birthday() {
    let age_on = |birth, on| age(from_iso(birth).expect("date"), from_iso(on).expect("date"));
    assert_eq!(age_on("2008-11-22", "2026-11-21"), 17);
    assert_eq!(age_on("2008-11-22", "2026-11-22"), 18);
    assert_eq!(age_on("2008-02-29", "2026-02-28"), 17);
    assert_eq!(age_on("2008-02-29", "2026-03-01"), 18);
    assert_eq!(iso(years_later(from_iso("2020-02-29").expect("date"), 5)), "2025-03-01");
}

#[test]
fn signs_alone_are_no_part_of_a_date() {
    for nothing in ["", "*", "--", "…", "?"] {
        assert_eq!(typed(nothing, "3", "1980"), typed("", "3", "1980"), "{nothing}");
        assert_eq!(typed("31", "3", nothing), typed("31", "3", ""), "{nothing}");
    }
    assert_ne!(typed("|", "3", "1980"), typed("", "3", "1980"));
}
