use super::*;

/// A text as its key and what is filled in.
fn fill(key: &str, values: &[(&str, &str)]) -> Option<String> {
    let values: String = values.iter().map(|(name, value)| format!(" {name}={value}")).collect();
    Some(format!("[{key}{values}]"))
}

const ACT: Law = Law {
    id: LawId("test"),
    act: "zhu",
    kind: LawKind::Act,
    number: None,
    article: None,
    section: None,
    paragraph: None,
    point: None,
    read_in: &[],
    #[cfg(feature = "provenance")]
    gazette: None,
    #[cfg(feature = "provenance")]
    url: None,
    #[cfg(feature = "provenance")]
    from: day(2019, time::Month::January, 1),
};
const ARTICLE: Law = Law { article: Some("74"), paragraph: Some("1"), ..ACT };
const SECTION: Law = Law { section: Some(LawSection { number: "3", part: LawPart::Transitional }), ..ACT };
const DECREE: Law = Law { number: Some("12"), kind: LawKind::Decree, ..ACT };
const TOLD: Law = Law { read_in: &["a", "b"], ..ARTICLE };
const LONG: &str = "[law-zhu.place place=[law-place-article article=74], [law-place-paragraph paragraph=1]]";

#[test]
fn a_citation_names_the_place_and_the_act() {
    let told = format!("[law-read-in law={LONG} where=a, b]");
    for (law, expected) in [
        (&ACT, "[law-zhu]"),
        (&ARTICLE, LONG),
        (&SECTION, "[law-zhu.transitional place=[law-place-section section=3]]"),
        (&DECREE, "[law-zhu.number number=12]"),
        (&TOLD, told.as_str()),
    ] {
        assert_eq!(law.cited(&fill).as_deref(), Some(expected));
    }
}

#[test]
fn among_others_an_act_with_a_long_name_is_named_in_full_once() {
    let place = "[law-place-article article=74], [law-place-paragraph paragraph=1]";
    let mut named = Vec::new();
    let mut cited = |law: &Law| law.cited_among(&mut named, &fill).expect("a text");
    // What has a number or stands outside of the articles, and an act with a short name, is cited as ever.
    assert_eq!(cited(&DECREE), DECREE.cited(&fill).expect("a text"));
    assert_eq!(cited(&SECTION), SECTION.cited(&fill).expect("a text"));
    let short = Law { act: "hia", ..ARTICLE };
    assert_eq!(cited(&short), short.cited(&fill).expect("a text"));
    // The first time, and from then on.
    assert_eq!(cited(&ARTICLE), format!("[law-first cited={LONG} act=[law-zhu.short]]"));
    assert_eq!(cited(&ARTICLE), format!("[law-again place={place} act=[law-zhu.short]]"));
    assert_eq!(cited(&ACT), "[law-zhu.short]");
    assert_eq!(cited(&TOLD), format!("[law-read-in law=[law-again place={place} act=[law-zhu.short]] where=a, b]"));
    // The whole act is its own name.
    assert_eq!(ACT.cited_among(&mut Vec::new(), &fill).as_deref(), Some("[law-zhu]"));
}

#[test]
fn a_source_was_read_where_it_is_the_text_itself() {
    assert!(ACT.was_read() && DECREE.was_read());
    assert!(!TOLD.was_read());
    assert!(!Law { kind: LawKind::Press, ..ACT }.was_read());
}
