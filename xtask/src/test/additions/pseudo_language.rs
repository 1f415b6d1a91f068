//! A pseudo-language (as ICU's `ar-XB`): the texts of a language in letters of another script, with the plural forms of another
//! grammar. Nobody can read it; what takes it takes any language.

use anyhow::{Context, Result, bail};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::{parser, serializer};
use serde::Deserialize;

/// Specification of a pseudo-language in a list of changes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PseudoLanguage {
    /// The language whose texts are rewritten.
    pub from: String,
    /// Its own tag: of a language whose plural rules it takes over.
    pub tag: String,
    /// The value of HTML's `dir`.
    pub direction: String,
    /// The plural forms that it tells apart.
    pub plurals: Vec<String>,
}

/// Transliteration table: a letter for each of Latin's, from `a` on: Arabic, which joins them and has no capitals.
const LETTERS: [char; 26] = [
    '\u{627}', '\u{628}', '\u{635}', '\u{62f}', '\u{639}', '\u{641}', '\u{63a}', '\u{647}', '\u{64a}', '\u{62c}',
    '\u{643}', '\u{644}', '\u{645}', '\u{646}', '\u{648}', '\u{62b}', '\u{642}', '\u{631}', '\u{633}', '\u{62a}',
    '\u{636}', '\u{637}', '\u{638}', '\u{62e}', '\u{634}', '\u{632}',
];

/// Names of the plural categories; other variants are chosen by a word.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Transliterates a text to the other letters. An address of a mailbox or a page stays what it is.
pub fn rewritten(text: &str) -> String {
    let rewrite = |letter: char| {
        let at = u32::from(letter.to_ascii_lowercase()).wrapping_sub(u32::from('a'));
        usize::try_from(at).ok().and_then(|at| LETTERS.get(at)).copied().unwrap_or(letter)
    };
    let is_address = |word: &str| word.contains(['@', '/']);
    let words = text.split_inclusive(char::is_whitespace);
    words.map(|word| if is_address(word) { word.to_owned() } else { word.chars().map(rewrite).collect() }).collect()
}

impl PseudoLanguage {
    /// Transliterates the content of a Fluent file: placeholders, names of messages and variants stay.
    pub fn messages(&self, source: &str) -> Result<String> {
        let parsed = parser::parse(source.to_owned());
        let mut resource = parsed.map_err(|(_, errors)| anyhow::anyhow!("{errors:?}"))?;
        for entry in &mut resource.body {
            if let Entry::Message(message) = entry {
                let attributes = message.attributes.iter_mut().map(|attribute| &mut attribute.value);
                message.value.iter_mut().chain(attributes).for_each(|pattern| self.rewrite(pattern));
            }
        }
        Ok(serializer::serialize(&resource))
    }

    fn rewrite(&self, pattern: &mut Pattern<String>) {
        for element in &mut pattern.elements {
            match element {
                PatternElement::TextElement { value } => *value = rewritten(value),
                PatternElement::Placeable {
                    expression: Expression::Select { selector: InlineExpression::VariableReference { .. }, variants },
                } => {
                    variants.iter_mut().for_each(|variant| self.rewrite(&mut variant.value));
                    if variants.iter().all(|variant| is_of_a_number(&variant.key)) {
                        *variants = self.plural(variants);
                    }
                }
                PatternElement::Placeable { .. } => {}
            }
        }
    }

    /// Generates a variant for each of its own plural forms, marked so that they differ. Those for single numbers stay.
    fn plural(&self, variants: &[Variant<String>]) -> Vec<Variant<String>> {
        let named = |name: &str| variants.iter().find(|variant| is_named(&variant.key, name));
        let numbers =
            variants.iter().filter(|variant| matches!(variant.key, VariantKey::NumberLiteral { .. })).cloned();
        let forms = self.plurals.iter().filter_map(|name| {
            let source = named(name).or_else(|| named("other"))?;
            let mut value = source.value.clone();
            value.elements.push(PatternElement::TextElement { value: format!(" ({})", rewritten(name)) });
            let key = VariantKey::Identifier { name: name.clone() };
            Some(Variant { key, value, default: name == "other" })
        });
        numbers.chain(forms).collect()
    }

    /// Adds the paragraphs of the language to the page, each below its own.
    pub fn page(&self, html: &str) -> Result<String> {
        let lang = format!("lang=\"{}\"", self.from);
        let mut page = String::new();
        let mut found = 0;
        for line in html.split_inclusive('\n') {
            page.push_str(line);
            if line.trim_start().starts_with("<p ") && line.contains(&lang) {
                let (tag, rest) = line.split_once('>').context("a tag ends")?;
                let (text, end) = rest.split_once("</p>").context("a paragraph of one line")?;
                let own = format!("lang=\"{}\" dir=\"{}\"", self.tag, self.direction);
                page.push_str(&format!("{}>{}</p>{end}", tag.replace(&lang, &own), rewritten(text)));
                found += 1;
            }
        }
        if found == 0 {
            bail!("no paragraph with {lang}");
        }
        Ok(page)
    }
}

fn is_named(key: &VariantKey<String>, wanted: &str) -> bool {
    matches!(key, VariantKey::Identifier { name } if name == wanted)
}

fn is_of_a_number(key: &VariantKey<String>) -> bool {
    match key {
        VariantKey::Identifier { name } => CATEGORIES.contains(&name.as_str()),
        VariantKey::NumberLiteral { .. } => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slovene() -> PseudoLanguage {
        let plurals = ["one", "two", "few", "other"].map(String::from).to_vec();
        PseudoLanguage { from: "en".into(), tag: "sl".into(), direction: "ltr".into(), plurals }
    }

    #[test]
    fn texts_change_their_letters_and_nothing_else() {
        let source = "# A note\na-b = Go to { $place }, a@b.bg\n    .hint = { \"\\u00A0\" }x\n";
        let made = slovene().messages(source).unwrap();
        let expected =
            "# A note\na-b = \u{63a}\u{648} \u{62a}\u{648} { $place }, a@b.bg\n    .hint = { \"\\u00A0\" }\u{62e}\n";
        assert_eq!(made, expected);
        assert!(slovene().messages("a = {").is_err());
    }

    #[test]
    fn each_plural_has_the_forms_of_the_other_grammar() {
        let source = "a = { $n ->\n    [0] x\n    [one] { $n } y\n   *[other] { $n } z\n} .\n";
        let made = slovene().messages(source).unwrap();
        let [y, z] = ['\u{634}', '\u{632}'];
        for form in
            ["[0] \u{62e}\n", &format!("[one] {{ $n }} {y} ("), &format!("[two] {{ $n }} {z} ("), "[few]", "*[other]"]
        {
            assert!(made.contains(form), "{form}: {made}");
        }
        let by_word = slovene().messages("a = { $n ->\n    [car] x\n   *[other] z\n}\n").unwrap();
        assert!(by_word.contains("[car]") && !by_word.contains("[few]"), "{by_word}");
    }

    #[test]
    fn paragraphs_of_the_page_stand_below_their_own() {
        let html = "<p>b</p>\n<p data-reason=\"load\" lang=\"en\" hidden>x</p>\n<b lang=\"en\">y</b>\n";
        let added = "<p data-reason=\"load\" lang=\"sl\" dir=\"ltr\" hidden>\u{62e}</p>\n<b ";
        let page = slovene().page(html).unwrap();
        assert!(page.contains(added) && page.len() == html.len() + added.len() - 3, "{page}");
        assert!(slovene().page("<p>b</p>").is_err());
    }
}
