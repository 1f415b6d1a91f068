//! Parsers of e-mail addresses and telephone numbers: what is pasted along is taken off, what can't be reached is
//! refused with its reason, and whatever may work is taken.

use super::ProblemKind;
use crate::form::TextLines;
use crate::text::{
    Misdigit, NonEmptyText, digit_of, is_cyrillic, is_other_letter, is_quote_or_bracket, looks_latin, misdigit, plain,
    small,
};

/// Parses an e-mail address, without what mail programs write around it.
pub(super) fn email(text: &str) -> Result<NonEmptyText, ProblemKind> {
    let text = plain(text);
    // A name, and the address in angle brackets.
    let inner =
        text.rsplit_once('<').and_then(|(_, rest)| rest.split_once('>')).map_or(text.as_str(), |(inner, _)| inner);
    let is_around = |c: char| c == ' ' || is_quote_or_bracket(c);
    let bare = inner.trim_matches(is_around);
    let scheme = bare.char_indices().nth("mailto:".len()).map_or(0, |(at, _)| at);
    let bare = match bare.split_at_checked(scheme) {
        // What a link adds behind a question mark is for the mail program.
        Some((start, rest)) if start.chars().map(small).eq("mailto:".chars()) => {
            rest.split('?').next().unwrap_or(rest).trim_start()
        }
        _ => bare,
    };
    let bare = bare.trim_end_matches(|c: char| is_around(c) || matches!(c, ',' | ';' | '.' | ':' | '/'));
    let Some((local, domain)) = bare.rsplit_once('@') else { return Err(ProblemKind::EmailFormat) };
    if local.contains('@') && !local.ends_with('@') {
        return Err(ProblemKind::EmailSeveral);
    }
    let is_odd = |c: char| matches!(c, ' ' | '@' | ',' | ';' | ':' | '<' | '>' | '(' | ')' | '[' | ']' | '"' | '\\');
    if !local.contains(is_odd) && !local.is_empty() && is_domain(&domain.replace(',', ".")) && domain.contains(',') {
        return Err(ProblemKind::EmailComma);
    }
    if local.is_empty() || local.contains(is_odd) || domain.contains(is_odd) || !domain.contains('.') {
        return Err(ProblemKind::EmailFormat);
    }
    if [local, domain].iter().any(|side| side.split('.').any(str::is_empty)) {
        return Err(ProblemKind::EmailDots);
    }
    if !is_domain(domain) {
        return Err(ProblemKind::EmailFormat);
    }
    let foreign = || local.chars().chain(domain.chars()).filter(|c| is_foreign(*c));
    if let Some(letters) = joined(foreign().filter(|c| is_other_letter(*c))) {
        return Err(ProblemKind::EmailAlphabet { letters });
    }
    if foreign().any(char::is_numeric) {
        return Err(ProblemKind::OtherDigits { part: None });
    }
    if let Some(signs) = joined(foreign()) {
        return Err(ProblemKind::EmailSigns { signs });
    }
    if let Some(letters) = letters_of_another_alphabet(local, domain) {
        return Err(ProblemKind::EmailCyrillic { letters });
    }
    NonEmptyText::parse(bare, TextLines::One).ok_or(ProblemKind::EmailFormat)
}

/// Detects Cyrillic letters of an address that can only be a slip (homoglyphs): in one word with Latin ones, before a
/// Latin domain, or all of a word that looks Latin. Addresses that are Cyrillic throughout, top-level domain included,
/// are ones.
fn letters_of_another_alphabet(local: &str, domain: &str) -> Option<String> {
    let cyrillic = |word: &str| word.chars().any(is_cyrillic);
    let latin = |word: &str| word.chars().any(|c| c.is_ascii_alphabetic());
    let all_look_latin = |word: &str| word.chars().filter(|c| is_cyrillic(*c)).all(looks_latin);
    let is_slip = |word: &str| cyrillic(word) && (latin(word) || all_look_latin(word));
    let is_wrong = domain.split('.').any(is_slip) || (cyrillic(local) && (latin(local) || !cyrillic(domain)));
    joined(local.chars().chain(domain.chars()).filter(|c| is_wrong && is_cyrillic(*c)))
}

/// Joins the distinct letters with commas; `None` where there are none.
fn joined(found: impl Iterator<Item = char>) -> Option<String> {
    let mut letters: Vec<String> = Vec::new();
    for letter in found.map(String::from) {
        if !letters.contains(&letter) {
            letters.push(letter);
        }
    }
    (!letters.is_empty()).then(|| letters.join(", "))
}

/// Whether the character is neither on the keyboard nor a letter of Cyrillic or of Latin with its common marks, or only
/// looks like a Latin one. Nobody's address in Bulgaria has them, and they are easily pasted.
fn is_foreign(c: char) -> bool {
    let is_latin = matches!(c, '\u{c0}'..='\u{17f}') && !matches!(c, '\u{d7}' | '\u{f7}' | '\u{131}' | '\u{17f}');
    !c.is_ascii() && !is_cyrillic(c) && !is_latin
}

/// Whether the text is a domain name: labels of letters, digits and inner hyphens; the last has at least two letters,
/// as every one that is given out.
fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        let is_inner = |c: char| c.is_ascii_alphanumeric() || c == '-' || !c.is_ascii();
        !label.is_empty() && !label.starts_with('-') && !label.ends_with('-') && label.chars().all(is_inner)
    };
    let last = domain.rsplit('.').next().unwrap_or_default();
    domain.contains('.') && domain.split('.').all(is_label) && last.chars().filter(|c| !c.is_ascii_digit()).count() >= 2
}

/// Parses a telephone number leniently, with a word beside it too: only what can't be dialled is sent back.
pub(super) fn phone(text: &str) -> Result<NonEmptyText, ProblemKind> {
    let text = plain(text);
    for word in text.split(|c: char| !c.is_ascii_digit() && digit_of(c).is_none() && !c.is_numeric()) {
        if let Some(slip) = misdigit(word, |_| false) {
            // "0888123456at home": the letter begins a word of its own.
            let is_alone = |(at, _): (usize, &str)| {
                let around = [text.get(..at), text.get(at + word.len()..)];
                let before = around[0].and_then(|text| text.chars().next_back());
                let after = around[1].and_then(|text| text.chars().next());
                [before, after].iter().flatten().all(|c| !is_letter(*c))
            };
            if slip == Misdigit::OtherDigits || text.match_indices(word).any(is_alone) {
                return Err(ProblemKind::of_digits(slip, None));
            }
        }
    }
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let text = NonEmptyText::parse(&text, TextLines::One).filter(|_| digits >= 5);
    text.ok_or(ProblemKind::PhoneFormat)
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || is_cyrillic(c)
}
