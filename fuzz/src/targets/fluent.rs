//! A translator's Fluent file.

use assessment_texts::compile::compile;
use assessment_texts::{Catalogue, TextArgument};

use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "fluent",
    parsers: &["crates/texts/src/compile.rs", "crates/texts/src/catalogue.rs"],
    shape: Shape::Text,
    words,
    mutants: 2000,
    run,
};

fn words() -> Vec<String> {
    input::words(&[
        "a = ",
        "\n    .hint = ",
        "{ $count }",
        "{ $count ->\n",
        "    [one] x\n",
        "   *[other] y\n    }",
        "{ \"{\" }",
        "{ \"\\u0009\" }",
        "{ \"\\u000A\" }",
        "# ",
        "-term = x\n",
        "\n",
        "\t",
        "{\"\"}",
        "[0]",
    ])
}

fn run(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let compiled = match compile("bg", &[("test.ftl", text)]) {
        Ok(compiled) => compiled,
        Err(why) => return assert!(why.file == "bg/test.ftl" && !why.message.is_empty(), "no place: {why}"),
    };
    let catalogue = Catalogue::load(compiled.clone()).expect("names its language");
    let keys: Vec<&str> = catalogue.keys().collect();
    assert_eq!(keys.len() + 1, compiled.lines().count(), "a line that is no text");
    assert!(keys.is_sorted(), "looked up by halves");
    for key in keys {
        let line = catalogue.get(key).expect("every key is found");
        assert!(compiled.contains(&format!("\n{key}\t{line}\n")), "{key} has another's text");
        let filled =
            catalogue.fill_named(key, &[("count", TextArgument::Count(1)), ("name", TextArgument::from("{ $name }"))]);
        assert!(filled.len() < compiled.len() + 20 * compiled.matches('{').count() + 20, "{key} grows");
    }
}
