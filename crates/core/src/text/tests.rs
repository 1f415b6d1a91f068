use super::*;

#[test]
fn what_nobody_sees_goes_and_the_rest_is_what_it_looks_like() {
    for (typed, one, many) in [
        (" Ана ", "Ана", "Ана"),
        ("a\tb", "a b", "a b"),
        ("a\nb", "a b", "a\nb"),
        ("a\r\nb", "a b", "a\nb"),
        ("a\rb", "a b", "a\nb"),
        ("a\u{2028}b\u{85}c", "a b c", "a\nb\nc"),
        ("a\u{7}b", "a b", "a b"),
        ("\u{feff}Ан\u{ad}а\u{200b}", "Ана", "Ана"),
        ("\u{202d}Ана\u{202c}\u{2066}\u{2060}\u{2069}", "Ана", "Ана"),
        ("Ана\u{a0}\u{2009}Мария", "Ана  Мария", "Ана  Мария"),
        ("Иван\u{3164}Петров\u{2800}", "Иван Петров", "Иван Петров"),
        ("Петрова\u{2011}Иванова", "Петрова-Иванова", "Петрова-Иванова"),
        // A dash in a sentence is one.
        ("там \u{2013} тук", "там \u{2013} тук", "там \u{2013} тук"),
        ("А\u{200d}на\u{fe0f}\u{e0041}", "Ана", "Ана"),
        // И and its mark, also with something between.
        ("И\u{306}ва", "Йва", "Йва"),
        ("И\u{200b}\u{306}ва", "Йва", "Йва"),
    ] {
        let read = |lines| tidy(typed, lines);
        assert_eq!((read(TextLines::One).as_str(), read(TextLines::Many).as_str()), (one, many), "{typed:?}");
    }
}

#[test]
fn joiners_stay_where_they_join() {
    for text in ["👩\u{200d}🦽 с количка", "❤\u{fe0f}\u{200d}🔥", "می\u{200c}خواهم", "क्\u{200d}ष", "葛\u{e0100}"]
    {
        assert_eq!(tidy(text, TextLines::One), text);
    }
    for (text, kept) in [
        ("👩\u{200d}", "👩"),
        ("👩\u{200d} 🦽", "👩 🦽"),
        ("\u{200d}👩\u{200d}\u{200d}\u{200b}🦽\u{fe0f}\u{fe0f}", "👩\u{200d}🦽\u{fe0f}"),
        ("\u{fe0f}\u{200c}", ""),
        ("3\u{fe0f}", "3"),
    ] {
        assert_eq!(tidy(text, TextLines::One), kept, "{text:?}");
    }
}

#[test]
fn what_looks_empty_is_empty() {
    for text in [
        "",
        " ",
        "\u{200b}",
        "\u{ad}",
        "\u{feff}",
        "\0",
        "\u{200e}",
        "\u{2800}",
        "\u{3164}",
        "\u{fe0f}",
        "\u{200d}",
        "\u{202e}",
        "\u{e0020}",
        "\u{180e}",
        "\u{115f}\u{1160}",
        "\u{ffa0}",
        "\u{2028}\n",
        "\u{2066}\u{2069}",
        "\u{1d159}",
        "\u{34f}",
    ] {
        assert!(
            is_blank(text) && NonEmptyText::parse(text, TextLines::Many).is_none() && plain(text).is_empty(),
            "{text:?}"
        );
    }
    assert!(!is_blank("\u{200b}.") && NonEmptyText::parse(".", TextLines::One).is_some());
}

#[test]
fn numbers_have_one_kind_of_hyphen_blank_and_apostrophe() {
    assert_eq!(plain("\u{202d}1\u{2009}250\u{2212}3\u{2013}4\u{2011}5’6\u{fe0d}\u{202c}\u{200d}"), "1 250-3-4-5'6");
}

#[test]
fn letters_and_digits_that_are_none() {
    let slip = |text| misdigit(text, |c| c == ' ');
    assert_eq!(slip("1О"), Some(Misdigit::Letter { letter: 'О', digit: '0' }));
    assert_eq!(slip("З 3"), Some(Misdigit::Letter { letter: 'З', digit: '3' }));
    assert_eq!(slip("٥"), Some(Misdigit::OtherDigits));
    assert_eq!(slip("１２"), Some(Misdigit::OtherDigits));
    // Words are no slips.
    assert_eq!([slip("ООО"), slip("12 лева"), slip("12")], [None, None, None]);
}

mod properties {
    use proptest::prelude::*;

    use super::*;

    /// Letters, marks and what nobody sees, close together.
    fn any_text() -> impl Strategy<Value = String> {
        let odd = proptest::sample::select(vec![
            '\u{200b}',
            '\u{200c}',
            '\u{200d}',
            '\u{fe0f}',
            '\u{306}',
            '\u{34f}',
            '\u{2011}',
            '\u{a0}',
            '\r',
            '\n',
            'И',
            'a',
            '👩',
            'ی',
            '\u{212a}',
            '\u{2adc}',
            '\u{1100}',
            '\u{1161}',
            '\u{3164}',
            '\u{e0100}',
        ]);
        proptest::collection::vec(prop_oneof![3 => odd, 1 => any::<char>()], 0..12)
            .prop_map(|all| all.into_iter().collect())
    }

    proptest! {
        /// What is kept stays as it is, and is blank only if it is empty.
        #[test]
        fn clean_is_clean(text in any_text()) {
            for lines in [TextLines::One, TextLines::Many] {
                let kept = tidy(&text, lines);
                prop_assert_eq!(tidy(&kept, lines), kept.clone(), "{:?}", text);
                prop_assert_eq!(kept.is_empty(), is_blank(&text), "{:?}", text);
                prop_assert!(lines == TextLines::Many || !kept.contains('\n'));
            }
            prop_assert_eq!(plain(&plain(&text)), plain(&text));
            prop_assert_eq!(plain(&text).is_empty(), is_blank(&text), "{:?}", text);
        }
    }
}

#[test]
fn a_joiner_stays_only_between_letters_that_it_joins() {
    for (text, kept) in [
        ("\u{645}\u{200c}\u{645}", "\u{645}\u{200c}\u{645}"),
        ("\u{645}\u{200c}a", "\u{645}a"),
        ("a\u{200c}\u{645}", "a\u{645}"),
        ("a\u{200d}b", "ab"),
    ] {
        assert_eq!(tidy(text, TextLines::One), kept, "{text:?}");
    }
}

#[test]
fn a_cyrillic_letter_is_taken_for_the_digit_that_it_looks_like() {
    for (letter, digit) in [('О', '0'), ('о', '0'), ('І', '1'), ('і', '1'), ('З', '3'), ('з', '3'), ('б', '6')] {
        assert_eq!(digit_of(letter), Some(digit), "{letter}");
    }
    assert_eq!(digit_of('Б'), None);
}

#[test]
fn a_text_that_is_not_empty_is_shown_as_it_is() {
    assert_eq!(NonEmptyText::parse("Ана", TextLines::One).expect("not empty").to_string(), "Ана");
}
