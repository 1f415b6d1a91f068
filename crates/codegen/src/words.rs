//! Mapping from words of the data to variants of the core's enums.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use toml::Spanned;

use crate::code;
use crate::fault::Source;
use crate::vocabulary::Confidence;

/// Generates the path of the variant that a word stands for, out of those that there are.
pub fn variant(source: &Source<'_>, word: &Spanned<String>, of: &str, known: &[&str]) -> TokenStream {
    if !known.contains(&word.get_ref().as_str()) {
        source.report(word, format!("one of {}, not {:?}", known.join(", "), word.get_ref()));
    }
    let (of, variant) = (code::ident(of), code::variant(word.get_ref()));
    quote!(#of::#variant)
}

/// Generates the paths of several variants, each once.
pub fn variants(source: &Source<'_>, words: &[Spanned<String>], of: &str, known: &[&str]) -> TokenStream {
    let mut seen: Vec<&str> = Vec::new();
    let mut listed = Vec::new();
    for word in words {
        if seen.contains(&word.get_ref().as_str()) {
            source.report(word, format!("{} stands twice", word.get_ref()));
        }
        seen.push(word.get_ref());
        listed.push(variant(source, word, of, known));
    }
    quote!(&[#(#listed),*])
}

/// Returns the identifier of the variant, where the word is one of a kind that has a name.
pub fn named(source: &Source<'_>, word: &Spanned<String>, what: &str, known: &[&str]) -> Ident {
    if !known.contains(&word.get_ref().as_str()) {
        source.report(word, format!("unknown {what}: {}", word.get_ref()));
    }
    code::variant(word.get_ref())
}

/// Parses a word as a provenance grade.
pub fn confidence(source: &Source<'_>, word: &Spanned<String>) -> Option<Confidence> {
    let known = Confidence::ALL.into_iter().find(|confidence| confidence.id() == word.get_ref());
    if known.is_none() {
        source.report(word, format!("unknown confidence: {}", word.get_ref()));
    }
    known
}

/// Generates the path of a provenance grade's variant.
pub fn confidence_code(source: &Source<'_>, word: &Spanned<String>) -> TokenStream {
    let variant = confidence(source, word).map(|confidence| code::ident(&format!("{confidence:?}")));
    quote!(Confidence::#variant)
}
