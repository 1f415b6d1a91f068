use super::*;

/// The source with these mutants, each at the first place of a text, and the numbers of those that are in it.
fn switched(source: &str, mutants: &[(Genre, &str, &str)]) -> (String, Vec<usize>) {
    let mutants: Vec<Mutant> = mutants
        .iter()
        .map(|(genre, at, replacement)| {
            let before = &source[..source.find(at).expect("a place")];
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            let (file, name) = ("src/lib.rs".to_owned(), String::new());
            Mutant { genre: *genre, file, start: (line, column), replacement: (*replacement).to_owned(), name }
        })
        .collect();
    let (switched, holds) = switch(source, &mutants.iter().enumerate().collect::<Vec<_>>()).expect("Rust");
    (switched.text.replace("crate::mutant_switch::on", "on"), holds.into_iter().collect())
}

#[test]
fn each_kind_of_change_becomes_a_branch() {
    for (source, mutant, expected) in [
        (
            "fn f() -> u8 { /* я */ g(1) }",
            (Genre::FnValue, "g(1)", "0"),
            "fn f() -> u8 { /* я */ if on(0) { return 0; } g(1) }",
        ),
        (
            "fn f(a: u8) -> bool { a + 1 * 2 == 3 }",
            (Genre::BinaryOperator, "*", "+"),
            "fn f(a: u8) -> bool { (if on(0) { a + 1 + 2 == 3 } else { a + 1 * 2 == 3 }) }",
        ),
        (
            "fn f(a: u8) { a += 1; }",
            (Genre::BinaryOperator, "+=", "-="),
            "fn f(a: u8) { (if on(0) { a -= 1 } else { a += 1 }); }",
        ),
        (
            "fn f(a: bool) -> bool { !a }",
            (Genre::UnaryOperator, "!", ""),
            "fn f(a: bool) -> bool { (if on(0) { a } else { !a }) }",
        ),
        (
            "fn f(a: u8) -> u8 { match a { 1 => 2, _ => 3 } }",
            (Genre::MatchArm, "1 =>", ""),
            "fn f(a: u8) -> u8 { match a { 1 if !on(0) => 2, _ => 3 } }",
        ),
        (
            "fn f(a: u8) -> u8 { match a { 1 if b => 2, _ => 3 } }",
            (Genre::MatchArm, "1 if", ""),
            "fn f(a: u8) -> u8 { match a { 1 if (if on(0) { false } else { b }) => 2, _ => 3 } }",
        ),
        (
            "fn f(a: u8) -> u8 { match a { 1 if b => 2, _ => 3 } }",
            (Genre::MatchArmGuard, "b =>", "true"),
            "fn f(a: u8) -> u8 { match a { 1 if (if on(0) { true } else { b }) => 2, _ => 3 } }",
        ),
        (
            "fn f(a: A) -> A { A { b: 1, ..a } }",
            (Genre::StructField, "b:", ""),
            "fn f(a: A) -> A { (if on(0) { A {  ..a } } else { A { b: 1, ..a } }) }",
        ),
    ] {
        assert_eq!(switched(source, &[mutant]), (expected.to_owned(), vec![0]));
    }
}

#[test]
fn changes_within_one_another_are_all_there() {
    let source = "fn f(a: bool, b: bool) -> bool {\n    !(a == b) && !b\n}";
    let mutants = [
        (Genre::FnValue, "!(a", "true"),
        (Genre::UnaryOperator, "!(a", ""),
        (Genre::BinaryOperator, "==", "!="),
        (Genre::BinaryOperator, "&&", "||"),
    ];
    let (text, holds) = switched(source, &mutants);
    assert_eq!(holds, [0, 1, 2, 3]);
    let inner = "(if on(1) { (a == b) } else { !((if on(2) { a != b } else { a == b })) })";
    let expected = format!("if on(0) {{ return true; }} (if on(3) {{ !(a == b) || !b }} else {{ {inner} && !b }})");
    assert_eq!(text, format!("fn f(a: bool, b: bool) -> bool {{\n    {expected}\n}}"));
}

#[test]
fn what_can_be_no_branch_is_left_out() {
    for (source, mutant) in [
        ("fn f(a: Option<u8>) { if let Some(1) = a && b {} }", (Genre::BinaryOperator, "&&", "||")),
        ("fn f(a: u8) { match a { _ if b => 1, 0 => 2, 1.. => 3 } }", (Genre::MatchArm, "0 =>", "")),
        ("const A: u8 = 1 + 2;", (Genre::BinaryOperator, "+", "-")),
        ("fn f() -> impl Iterator<Item = u8> { g() }", (Genre::FnValue, "g()", "::std::iter::empty()")),
    ] {
        assert_eq!(switched(source, &[mutant]), (source.to_owned(), vec![]));
    }
}

#[test]
fn the_compiler_s_complaint_leads_to_the_mutant() {
    let source = "fn f() -> u8 { g() + 1 }";
    let list = |genre, column, replacement: &str| Mutant {
        genre,
        file: "src/lib.rs".into(),
        start: (1, column),
        replacement: replacement.into(),
        name: String::new(),
    };
    let (value, sum) = (list(Genre::FnValue, 16, "Default::default()"), list(Genre::BinaryOperator, 20, "-"));
    let (switched, _) = switch(source, &[(7, &value), (8, &sum)]).expect("Rust");
    for (text, of, around) in [
        ("Default::default()", &[7][..], &[][..]),
        ("g() - 1", &[8], &[8]),
        // The complaint may be about what is common to all.
        ("g() + 1", &[], &[8]),
        ("fn f", &[], &[]),
    ] {
        let start = switched.text.find(text).expect(text);
        let place = start..start + text.len();
        assert!(switched.of(&place).iter().eq(of), "{text}");
        assert!(switched.around(&place).iter().eq(around), "{text}");
    }
}
