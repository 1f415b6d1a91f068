//! What is kept of a text, where limits lie, and what a blank is called.

use litemap::LiteMap;

use super::*;
use crate::condition::Condition;
use crate::form::{AnswerKind, Choice, Form, ListLength, Page, Requirement, Section, TextLines};

fn understood(answers: &[(&str, &str)], id: QuestionId) -> Option<Answer> {
    interpret(&FORM, &draft(answers), today()).answers.get(id).cloned()
}

#[test]
fn a_text_is_kept_without_what_nobody_sees() {
    for (typed, one_line, many_lines) in [
        (" Ана ", "Ана", "Ана"),
        ("a\tb", "a b", "a b"),
        ("a\nb", "a b", "a\nb"),
        ("a\r\nb", "a b", "a\nb"),
        ("a\u{7}b", "a b", "a b"),
        ("\u{feff}Ан\u{ad}а\u{200b}", "Ана", "Ана"),
        ("\u{202a}Ана\u{202c}\u{2066}\u{2060}", "Ана", "Ана"),
    ] {
        let kept = |id: &str, question| understood(&[(id, typed)], question);
        let text = |text, lines| NonEmptyText::parse(text, lines).map(Answer::Text);
        assert_eq!(kept("first-name", q::FIRST_NAME), text(one_line, TextLines::One), "{typed:?}");
        assert_eq!(kept("toilet-remark", QuestionId("toilet-remark")), text(many_lines, TextLines::Many), "{typed:?}");
    }
}

#[test]
fn a_person_may_be_born_today_but_not_tomorrow() {
    check("egn", "2651220017", Ok(()));
    check("egn", "2651230015", Err("egn-in-future"));
}

#[test]
fn a_number_is_as_old_as_a_typed_birth_date_may_be() {
    // 22 and 21 November 1896, and 1 January 1800.
    check("egn", &egn("963122001"), Ok(()));
    check("egn", &egn("963121001"), Err("egn-too-early"));
    check("egn", &egn("002101001"), Err("egn-too-early"));
}

/// Nine digits with the tenth that fits.
fn egn(nine: &str) -> String {
    let fits = |digit: &u8| crate::identity::Egn::parse(&format!("{nine}{digit}")).is_ok();
    let digit = (0..=9).find(fits).expect("one fits");
    format!("{nine}{digit}")
}

#[test]
fn what_nobody_sees_makes_no_difference_in_any_field() {
    let around = [
        "\u{200e}", "\u{200b}", "\u{feff}", "\u{ad}", "\u{202d}", "\u{202c}", "\u{2066}", "\u{2069}", "\u{fe0d}",
        "\u{2060}", "\u{a0}", "\u{2800}", "\u{3164}", "\u{0}", " \t",
    ];
    for (id, text) in [
        ("egn", "0001010019"),
        ("lnch", "1000000012"),
        ("birth-date", "1980-03-31"),
        ("birth-date", "[31, 3, 1980]"),
        ("decision-percent", "70,99"),
        ("personal-income", "320,50"),
        ("phone-mobile", "0888123456"),
        ("email", "ana@example.bg"),
        ("first-name", "Ана"),
        ("declaration", "yes"),
        ("has-decision", "no"),
        ("economic-status", "[student]"),
    ] {
        for mark in around {
            let typed = if let Some(many) = text.strip_prefix('[') {
                format!(
                    "[{}]",
                    many.trim_end_matches(']')
                        .split(", ")
                        .map(|part| format!("{mark}{part}{mark}"))
                        .collect::<Vec<_>>()
                        .join(",")
                )
            } else {
                format!("{mark}{text}{mark}")
            };
            check(id, &typed, Ok(()));
        }
    }
}

#[test]
fn what_looks_empty_is_missing() {
    for typed in
        ["\u{200b}", "\u{ad}", "\u{feff}", "\u{0}", "\u{200e}\u{202e}", "\u{2800}", "\u{3164}", "\u{200d}\u{fe0f}"]
    {
        for id in ["first-name", "family-name", "settlement", "signature-name"] {
            check(id, typed, Err("missing-text"));
        }
        check("egn", typed, Err("missing-text"));
        check("declaration", typed, Err("not-confirmed"));
        check("identifier-kind", typed, Err("choose-one"));
        assert_eq!(problems(&[("patronymic", typed), ("personal-income", typed), ("birth-date", typed)]), []);
    }
}

#[test]
fn a_refused_number_says_what_is_wrong_with_it() {
    for (id, text, expected) in [
        ("personal-income", "1.250", "amount-ambiguous"),
        ("personal-income", "1,250 евро", "amount-ambiguous"),
        ("personal-income", "420 50", "amount-groups"),
        ("personal-income", "380 лв", "amount-currency"),
        ("personal-income", "-5", "amount-negative"),
        ("personal-income", "32О", "letter-for-digit"),
        ("personal-income", "٣٢٠", "other-digits"),
        ("personal-income", "триста", "amount-format"),
        ("personal-income", "380 долара", "amount-words"),
        ("personal-income", "$380", "amount-words"),
        ("personal-income", "380 USD", "amount-words"),
        ("personal-income", "380 евро и 50 цента", "amount-words"),
        ("personal-income", "50 цента", "amount-words"),
        ("personal-income", "380 евро месечно", "amount-words"),
        ("personal-income", "380 евр\u{6f}", "amount-words"),
        ("personal-income", "380=", "amount-words"),
        ("first-name", ".", "missing-text"),
        ("first-name", "\u{301}", "missing-text"),
        ("first-name", "\u{fffd}", "missing-text"),
        ("decision-percent", "-5", "percent-range"),
        ("decision-percent", "9О", "letter-for-digit"),
        ("decision-percent", "٩٥", "other-digits"),
        ("egn", "ООО1О1ОО19", "letter-for-digit"),
        ("egn", "٠٠٠١٠١٠٠١٩", "other-digits"),
        ("lnch", "0000000000", "lnch-check"),
        ("email", "аna@abv.bg", "email-cyrillic"),
        ("email", "ana..p@abv.bg", "email-dots"),
        ("phone-mobile", "О888123456", "letter-for-digit"),
        ("birth-date", "[٥, ٣, ٢٠٢٤]", "other-digits"),
        ("birth-date", "[1О, 3, 1980]", "letter-for-digit"),
        ("birth-date", "[1.2, 1-2, 20.24]", "date-signs"),
        ("birth-date", "[3|, 3, 1980]", "sign-for-digit"),
        ("decision-date", "[, 1 2, 2019]", "date-signs"),
        ("decision-date", "[, , 20 19]", "date-signs"),
        ("decision-date", "20 19", "date-not-a-date"),
        ("decision-date", "2.019", "date-not-a-date"),
        ("decision-percent", "9|", "sign-for-digit"),
        ("decision-percent", "7 1", "percent-format"),
        ("decision-percent", "7-1", "percent-format"),
        ("egn", "000101.0019", "egn-digits"),
        ("egn", "000101/0019", "egn-digits"),
        ("egn", "0001010019.0", "egn-digits"),
        ("lnch", "100000001,2", "lnch-digits"),
        ("email", "ana№@abv.bg", "email-signs"),
        ("birth-date", "[31, 13, 1980]", "date-out-of-range"),
        ("birth-date", "[31, 4, 1980]", "date-does-not-exist"),
        ("birth-date", "[31, 3, 198]", "date-short-year"),
    ] {
        check(id, text, Err(expected));
    }
    for (id, text) in [
        ("personal-income", "1.320,50"),
        ("personal-income", "320,-"),
        ("personal-income", "1,320.50"),
        ("personal-income", "10,000.00"),
        ("decision-percent", "95 на сто"),
        ("email", "mailto:ana@abv.bg,"),
        ("birth-date", "[5, ХІ, 1980]"),
        ("birth-date", "[5.0, 1.0, 1980.0]"),
        ("email", "„ana@abv.bg“"),
        ("decision-date", "[, , 2019]"),
        ("decision-date", "2019-03"),
    ] {
        check(id, text, Ok(()));
    }
    let amount = |text: &str| problems_of("personal-income", text).args();
    let euro = |minor| Arg::Money(Money::minor(minor, crate::money::Currency::Eur));
    let leva = |minor| Arg::Money(Money::minor(minor, crate::money::Currency::Bgn));
    assert_eq!(amount("380 лв"), [("typed", leva(38_000)), ("same", euro(19_429))]);
    assert_eq!(amount("1.250"), [("mark", Arg::Text(".".into())), ("thousands", euro(125_000))]);
}

fn problems_of(id: &str, text: &str) -> ProblemKind {
    parse(&FORM, &least_with(&[(id, text)]), today()).expect_err("a problem").into_vec().swap_remove(0).kind
}

#[test]
fn dates_lie_between_the_oldest_person_and_a_hundred_years_ahead() {
    check("birth-date", "1896-11-22", Ok(()));
    check("birth-date", "1896-11-21", Err("date-too-early"));
    let expires = |date| {
        problems(&[("has-decision", "yes"), ("decision-term", "until"), ("decision-expires", date)])
            .into_iter()
            .map(|(question, code)| format!("{question}: {code}"))
            .find(|problem| problem.starts_with("decision-expires"))
    };
    assert_eq!(expires("2126-11-22"), None);
    assert_eq!(expires("2126-11-23"), Some("decision-expires: date-too-late".into()));
    assert_eq!(expires("2200-01-01"), Some("decision-expires: date-too-late".into()));
}

#[test]
fn none_of_these_stands_alone() {
    const ILLS: Question = Question::new(
        "ills",
        AnswerKind::Any {
            options: &[
                Choice::new("first"),
                Choice::new("second"),
                Choice::new("none").exclusive(),
                Choice::new("not-sure").non_committal(),
            ],
        },
    );
    let answers = Answers::none(today());
    for (chosen, expected) in [
        (&["first"][..], Ok(&["first"][..])),
        (&["second", "first", "second"], Ok(&["first", "second"])),
        (&["none"], Ok(&["none"])),
        (&["not-sure"], Ok(&["not-sure"])),
        (&["none", "none"], Ok(&["none"])),
        (&["none", "first"], Err(ProblemKind::OptionsConflict)),
        (&["first", "none"], Err(ProblemKind::OptionsConflict)),
        (&["first", "none", "second"], Err(ProblemKind::OptionsConflict)),
        (&["first", "not-sure"], Err(ProblemKind::OptionsConflict)),
        (&["none", "not-sure"], Err(ProblemKind::OptionsConflict)),
    ] {
        let typed = RawAnswer::List(chosen.iter().map(|option| (*option).to_owned()).collect());
        let expected = expected
            .map(|ids| Answer::Any(ids.iter().filter_map(|id| ILLS.option(id)).map(|choice| choice.id).collect()));
        assert_eq!(parse_answer(&ILLS, &typed, &answers), expected, "{chosen:?}");
    }
}

/// Each of three questions hangs on the one after it, so that each round of reading settles one.
#[test]
fn reading_goes_on_until_nothing_changes() {
    const OPTIONS: &[Choice] = &[Choice::new("yes")];
    const YES: &[OptionId] = &[OPTIONS[0].id];
    const fn asked(id: &'static str, hangs_on: Option<&'static [QuestionId]>) -> Question {
        let question = Question::new(id, AnswerKind::One { options: OPTIONS, length: ListLength::Short });
        match hangs_on {
            Some(other) => question.when(Condition::FirstAnsweredIs(other, YES)),
            None => question,
        }
    }
    const FIRST: Question = asked("first", Some(&[QuestionId("second")]));
    const SECOND: Question = asked("second", Some(&[QuestionId("third")]));
    const THIRD: Question = asked("third", None);
    static ONLY: Section = Section {
        id: "only",
        number: None,
        stage: Stage::Overview,
        pages: &[Page { id: "only", questions: &[&FIRST, &SECOND, &THIRD] }],
    };
    static FORM: Form = Form { version: "test/1", sections: &[&ONLY] };
    let read = |ids: &[&str]| {
        let answers: Vec<_> = ids.iter().map(|id| (*id, "yes")).collect();
        let answers = super::super::interpret(&FORM, &draft(&answers), today()).answers;
        answers.iter().map(|(id, _)| id.0).collect::<Vec<_>>()
    };
    assert_eq!(read(&["first", "second", "third"]), ["first", "second", "third"]);
    assert_eq!(read(&["first", "third"]), ["third"]);
    assert_eq!(read(&["first", "second"]), Vec::<&str>::new());
}

#[test]
fn an_answer_left_out_is_as_if_it_had_not_been_given() {
    let answers = interpret(&FORM, &draft(&[("identifier-kind", "egn"), ("egn", "0001010019")]), today()).answers;
    let without = answers.without(q::EGN);
    assert_eq!((without.get(q::EGN), without.birth_date(), without.age()), (None, None, None));
    assert_eq!(without.iter().map(|(id, _)| id).collect::<Vec<_>>(), [q::IDENTIFIER_KIND]);
    assert_eq!(answers.without(q::TOILET).get(q::EGN), answers.get(q::EGN));
}

#[test]
fn a_blank_is_called_by_what_was_to_be_done() {
    let code = |kind, need| {
        let question = Question { requirement: need, ..Question::new("x", kind) };
        blank(&question).map(|problem| problem.code())
    };
    const CHOICE: &[Choice] = &[Choice::new("yes")];
    let date = AnswerKind::Date { precision: crate::form::DatePrecision::Day, range: crate::form::DateRange::Any };
    for (kind, expected) in [
        (AnswerKind::One { options: CHOICE, length: ListLength::Short }, "choose-one"),
        (AnswerKind::Level { area: crate::form::LifeArea::ALL[0] }, "choose-one"),
        (AnswerKind::Any { options: CHOICE }, "choose-any"),
        (date, "missing-date"),
        (AnswerKind::Confirm, "not-confirmed"),
        (AnswerKind::Egn, "missing-text"),
        (AnswerKind::Text { max: 10, lines: TextLines::One }, "missing-text"),
    ] {
        assert_eq!(code(kind, Requirement::ToSubmit), Some(expected), "{kind:?}");
        assert_eq!(code(kind, Requirement::ToContinue), Some(expected), "{kind:?}");
        assert_eq!(code(kind, Requirement::Optional), None, "{kind:?}");
    }
}

#[test]
fn blanks_may_be_asked_of_one_stage_only() {
    let nothing = Draft::default();
    let of = |stage| -> Vec<String> {
        blanks(&nothing, &Answers::none(today()), stage).into_iter().map(|problem| problem.question).collect()
    };
    let sending = of(Some(Stage::Sending));
    let least = least_draft().build();
    let sections = FORM.sections.iter().filter(|section| section.stage == Stage::Sending);
    let questions = sections.flat_map(|section| section.pages).flat_map(|page| page.questions);
    let required = questions.map(|question| question.id.0).filter(|id| least.answers.contains_key(*id));
    assert!(sending.iter().eq(required), "{sending:?}");
    assert!(["signature-name", "declaration"].iter().all(|id| sending.iter().any(|named| named == id)));
    assert_eq!([of(Some(Stage::Overview)), sending].concat(), of(None));
}

#[test]
fn a_page_is_marked_as_done_once() {
    let mut draft = Draft::default();
    assert!(!draft.has_done("toilet"));
    draft.mark_done("toilet");
    draft.mark_done("eating");
    draft.mark_done("toilet");
    assert_eq!(draft.done, ["toilet", "eating"]);
    assert!(draft.has_done("toilet") && draft.has_done("eating"));
}

#[test]
fn every_kind_of_problem_travels_with_its_limits() {
    let limits: LiteMap<&str, &[(&str, &str)]> = [
        ("too-long", &[("max", "2000"), ("actual", "2001")][..]),
        ("date-incomplete", &[("parts", "day,month,year")]),
        ("date-out-of-range", &[("parts", "day,month")]),
        ("letter-for-digit", &[("letter", "О"), ("digit", "0")]),
        ("egn-too-early", &[("first", "1896-11-22")]),
        ("amount-groups", &[("example", "420.50")]),
        ("amount-ambiguous", &[("mark", "."), ("thousands", "1250.00")]),
        ("amount-currency", &[("typed", "380.00"), ("same", "194.29")]),
        ("email-cyrillic", &[("letters", "а, о")]),
        ("email-alphabet", &[("letters", "\u{3b1}")]),
        ("email-signs", &[("signs", "№, …")]),
        ("date-signs", &[("parts", "day,year")]),
        ("sign-for-digit", &[("sign", "|"), ("digit", "1")]),
        ("amount-words", &[("words", "долара"), ("example", "420.50")]),
        ("date-too-early", &[("first", "1896-11-22")]),
        ("date-too-late", &[("last", "2126-11-22")]),
        ("percent-range", &[("min", "0"), ("max", "70.99")]),
        ("amount-format", &[("example", "420.50")]),
        ("amount-range", &[("max", "1000000.00")]),
        ("refused", &[("detail", "in its words")]),
    ]
    .into_iter()
    .collect();
    let euro = |minor| Money::minor(minor, crate::money::Currency::Eur);
    let day = |text| from_iso(text).expect("a day");
    let with_limits = [
        ProblemKind::TooLong { max: 2000, actual: 2001 },
        ProblemKind::DateIncomplete { parts: DatePart::ALL.to_vec() },
        ProblemKind::DateOutOfRange { parts: vec![DatePart::Day, DatePart::Month] },
        ProblemKind::LetterForDigit { letter: 'О', digit: '0', part: None },
        ProblemKind::EgnTooEarly { first: day("1896-11-22") },
        ProblemKind::AmountGroups { example: euro(42_050) },
        ProblemKind::AmountAmbiguous { mark: '.', thousands: euro(125_000) },
        ProblemKind::AmountCurrency { typed: Money::minor(38_000, crate::money::Currency::Bgn), same: euro(19_429) },
        ProblemKind::EmailCyrillic { letters: "а, о".into() },
        ProblemKind::EmailAlphabet { letters: "\u{3b1}".into() },
        ProblemKind::EmailSigns { signs: "№, …".into() },
        ProblemKind::DateSigns { parts: vec![DatePart::Day, DatePart::Year] },
        ProblemKind::SignForDigit { sign: '|', digit: '1', part: None },
        ProblemKind::AmountWords { words: "долара".into(), example: euro(42_050) },
        ProblemKind::DateTooEarly { first: day("1896-11-22") },
        ProblemKind::DateTooLate { last: day("2126-11-22") },
        ProblemKind::PercentRange { min: Percent::whole(0), max: Percent::hundredths(7099) },
        ProblemKind::AmountFormat { example: euro(42_050) },
        ProblemKind::AmountRange { max: euro(100_000_000) },
        ProblemKind::Refused { detail: "in its words".into() },
    ];
    let samples = crate::test_support::problem_samples();
    for kind in with_limits.iter().chain(samples.iter().filter(|kind| kind.args().is_empty())) {
        let found: Vec<_> = kind.args().into_iter().map(|(name, limit)| (name, limit.plain())).collect();
        let expected = limits.get(kind.code()).copied().unwrap_or_default();
        assert!(found.iter().map(|(name, limit)| (*name, limit.as_str())).eq(expected.iter().copied()), "{found:?}");
    }
    // One sample of each kind, so that no text is forgotten.
    let mut codes: Vec<_> = samples.iter().map(ProblemKind::code).collect();
    assert!(limits.keys().all(|code| codes.contains(code)) && codes.len() == 51);
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), samples.len());
}

#[test]
fn the_words_beside_an_amount_are_told_without_its_digits() {
    let words = |text: &str| {
        let problems = interpret(&FORM, &draft(&[("personal-income", text)]), today()).problems;
        let found = problems.into_iter().find_map(|problem| match problem.kind {
            ProblemKind::AmountWords { words, .. } => Some(words),
            _ => None,
        });
        found.unwrap_or_else(|| panic!("no words in {text}"))
    };
    for (text, expected) in [
        ("380 долара", "долара"),
        ("$380", "$"),
        ("50 цента", "цента"),
        ("1 250,50 долара и 5 цента", "долара и цента"),
    ] {
        assert_eq!(words(text), expected, "{text}");
    }
}

#[test]
fn a_birth_date_counts_as_typed_beside_the_number_only_where_it_is_not_asked() {
    let typed = |answers: &[(&str, &str)]| interpret(&FORM, &draft(answers), today()).answers.typed_birth_date();
    let day = crate::dates::from_iso("1985-03-02");
    let date = ("birth-date", "1985-03-02");
    assert_eq!(typed(&[("identifier-kind", "egn"), ("egn", "0001010019"), date]), day);
    assert_eq!(typed(&[("identifier-kind", "egn"), ("egn", "0001010019"), ("birth-date", " ")]), None);
    assert_eq!(typed(&[("identifier-kind", "other"), ("other-document", "X 1"), date]), None);
    let given = Answers::none(today()).with_typed_birth_date(day.expect("a day"));
    assert_eq!(given.typed_birth_date(), day);
}
