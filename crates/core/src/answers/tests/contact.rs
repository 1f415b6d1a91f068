//! E-mail addresses and telephone numbers as people type and paste them.

use super::super::contact::{email, phone};
use crate::answers::ProblemKind;
use crate::text::{Misdigit, NonEmptyText};

#[test]
fn addresses_as_people_paste_them() {
    let signs = |signs: &str| Err(ProblemKind::EmailSigns { signs: signs.into() });
    for (text, expected) in [
        ("ana@abv.bg", Ok("ana@abv.bg")),
        (" ana@abv.bg, ", Ok("ana@abv.bg")),
        ("ana@abv.bg;", Ok("ana@abv.bg")),
        ("ana\u{ff20}abv\u{ff0e}bg", Ok("ana@abv.bg")),
        ("ana@abv.bg.", Ok("ana@abv.bg")),
        ("<ana@abv.bg>", Ok("ana@abv.bg")),
        ("<ana@abv.bg>,", Ok("ana@abv.bg")),
        ("mailto:ana@abv.bg", Ok("ana@abv.bg")),
        ("mailto:ana@abv.bg?subject=1", Ok("ana@abv.bg")),
        ("ana@abv.bg/", Ok("ana@abv.bg")),
        ("ana@xn--e1aybc.xn--90ae", Ok("ana@xn--e1aybc.xn--90ae")),
        ("MAILTO: ana@abv.bg", Ok("ana@abv.bg")),
        ("Ана Петрова <ana@abv.bg>", Ok("ana@abv.bg")),
        ("\"ana@abv.bg\"", Ok("ana@abv.bg")),
        ("'ana@abv.bg'", Ok("ana@abv.bg")),
        ("„ana@abv.bg“", Ok("ana@abv.bg")),
        ("„ana@abv.bg”,", Ok("ana@abv.bg")),
        ("„ana@abv.bg.“", Ok("ana@abv.bg")),
        ("“ana@abv.bg”.", Ok("ana@abv.bg")),
        ("«ana@abv.bg»", Ok("ana@abv.bg")),
        ("»ana@abv.bg«", Ok("ana@abv.bg")),
        ("‹ana@abv.bg›", Ok("ana@abv.bg")),
        ("‚ana@abv.bg‘", Ok("ana@abv.bg")),
        ("‘ana@abv.bg’", Ok("ana@abv.bg")),
        ("ana@abv.bg“", Ok("ana@abv.bg")),
        ("„ana@abv.bg", Ok("ana@abv.bg")),
        ("(ana@abv.bg)", Ok("ana@abv.bg")),
        ("[ana@abv.bg];", Ok("ana@abv.bg")),
        ("{ana@abv.bg}", Ok("ana@abv.bg")),
        ("⟨ana@abv.bg⟩", Ok("ana@abv.bg")),
        ("„mailto:ana@abv.bg“", Ok("ana@abv.bg")),
        ("\u{200b}ana\u{2011}p@abv.bg\u{202c}", Ok("ana-p@abv.bg")),
        ("ana+telk@mail.abv.bg", Ok("ana+telk@mail.abv.bg")),
        ("o'neil@example.org", Ok("o'neil@example.org")),
        ("иван@пример.бг", Ok("иван@пример.бг")),
        ("ivan@пример.бг", Ok("ivan@пример.бг")),
        ("ivan@пример.bg", Ok("ivan@пример.bg")),
        ("josé@example.org", Ok("josé@example.org")),
        ("аna@abv.bg", Err(ProblemKind::EmailCyrillic { letters: "а".into() })),
        ("ana@аbv.bg", Err(ProblemKind::EmailCyrillic { letters: "а".into() })),
        ("ана@abv.bg", Err(ProblemKind::EmailCyrillic { letters: "а, н".into() })),
        ("асе@асе.com", Err(ProblemKind::EmailCyrillic { letters: "а, с, е".into() })),
        ("ana@abv.вg", Err(ProblemKind::EmailCyrillic { letters: "в".into() })),
        ("ana..p@abv.bg", Err(ProblemKind::EmailDots)),
        ("ana@abv..bg", Err(ProblemKind::EmailDots)),
        (".ana@abv.bg", Err(ProblemKind::EmailDots)),
        ("ana.@abv.bg", Err(ProblemKind::EmailDots)),
        ("ana@.bg", Err(ProblemKind::EmailDots)),
        ("ana@", Err(ProblemKind::EmailFormat)),
        ("@abv.bg", Err(ProblemKind::EmailFormat)),
        ("ana@abv", Err(ProblemKind::EmailFormat)),
        ("\u{3b1}na@abv.bg", Err(ProblemKind::EmailAlphabet { letters: "\u{3b1}".into() })),
        ("an\u{3bf}@abv.bg", Err(ProblemKind::EmailAlphabet { letters: "\u{3bf}".into() })),
        ("ana@abv.b\u{261}", Err(ProblemKind::EmailAlphabet { letters: "\u{261}".into() })),
        ("\u{131}van@abv.bg", Err(ProblemKind::EmailAlphabet { letters: "\u{131}".into() })),
        ("ana\u{4e2d}@abv.bg", Err(ProblemKind::EmailAlphabet { letters: "\u{4e2d}".into() })),
        ("ana№1@abv.bg", signs("№")),
        ("ana…p@abv.bg", signs("…")),
        ("ana@abv.bg…", signs("…")),
        ("ana·p@abv.bg", signs("·")),
        ("•ana@abv.bg•", signs("•")),
        ("ana😀@abv.bg", signs("😀")),
        ("ana€@abv☆.bg", signs("€, ☆")),
        ("an„a@abv.bg", signs("„")),
        ("ana«@»abv.bg", signs("«, »")),
        ("an\u{d7}@abv.bg", signs("\u{d7}")),
        ("ана\u{482}@abv.bg", signs("\u{482}")),
        ("ana@abv\u{66b}bg.bg", signs("\u{66b}")),
        ("ana½@abv.bg", Err(ProblemKind::OtherDigits { part: None })),
        ("ana٣@abv.bg", Err(ProblemKind::OtherDigits { part: None })),
        ("ana@abv.bg?subject=1", Err(ProblemKind::EmailFormat)),
        ("ana@-abv.bg", Err(ProblemKind::EmailFormat)),
        ("ana@abv-.bg", Err(ProblemKind::EmailFormat)),
        ("ana@abv_.bg", Err(ProblemKind::EmailFormat)),
        ("ana@abv.123", Err(ProblemKind::EmailFormat)),
        ("a@b.c", Err(ProblemKind::EmailFormat)),
        ("ana@gmail,com", Err(ProblemKind::EmailComma)),
        ("ana@abv,bg", Err(ProblemKind::EmailComma)),
        ("ana abv.bg", Err(ProblemKind::EmailFormat)),
        ("ana@@abv.bg", Err(ProblemKind::EmailFormat)),
        ("ana@abv.bg, iva@abv.bg", Err(ProblemKind::EmailSeveral)),
        ("ana@abv.bg/iva@abv.bg", Err(ProblemKind::EmailSeveral)),
        ("mailto:", Err(ProblemKind::EmailFormat)),
        ("<>", Err(ProblemKind::EmailFormat)),
    ] {
        let read = email(text);
        assert_eq!(read.as_ref().map(NonEmptyText::as_str).map_err(Clone::clone), expected, "{text}");
        if let Ok(address) = read {
            assert_eq!(email(address.as_str()), Ok(address), "{text}");
        }
    }
}

#[test]
fn telephone_numbers_with_what_stands_beside_them() {
    let letter = |letter, digit| Err(ProblemKind::of_digits(Misdigit::Letter { letter, digit }, None));
    for (text, expected) in [
        ("0888 12 34 56", Ok("0888 12 34 56")),
        ("+359\u{2011}888\u{2013}123\u{a0}456\u{202c}", Ok("+359-888-123 456")),
        ("0888123456 (дъщеря ми Оля)", Ok("0888123456 (дъщеря ми Оля)")),
        ("0888123456от дома", Ok("0888123456от дома")),
        ("02/123456 вътр. 12, З. Петрова", Ok("02/123456 вътр. 12, З. Петрова")),
        ("О888123456", letter('О', '0')),
        ("0888 12З 456", letter('З', '3')),
        ("o888123456", letter('o', '0')),
        ("0888|23456", Err(ProblemKind::SignForDigit { sign: '|', digit: '1', part: None })),
        ("٠٨٨٨١٢٣٤٥٦", Err(ProblemKind::OtherDigits { part: None })),
        ("после", Err(ProblemKind::PhoneFormat)),
        ("1234", Err(ProblemKind::PhoneFormat)),
    ] {
        let read = phone(text);
        assert_eq!(read.as_ref().map(NonEmptyText::as_str).map_err(Clone::clone), expected, "{text}");
    }
}
