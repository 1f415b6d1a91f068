//! Generator of the lookup table of ICF categories.

use proc_macro2::TokenStream;
use quote::quote;

use crate::Checkout;
use crate::code::{self, GeneratedFile, Imports};
use crate::fault::Source;
use crate::places::records;

const TABLE: &str = "crates/fhir/data/icf-map.csv";
const FOLDER: &str = "crates/fhir/src/generated";
const IMPORTS: Imports = &[("crate::icf", &["Icf"])];

pub(crate) fn modules(checkout: &Checkout<'_>) -> Vec<GeneratedFile> {
    let Some(text) = checkout.read(TABLE) else { return Vec::new() };
    let module = GeneratedFile {
        path: format!("{FOLDER}/icf.rs"),
        from: TABLE.into(),
        docs: "Categories of the ICF.".into(),
        imports: IMPORTS,
        code: table(&checkout.source(TABLE, &text)),
    };
    let modules = vec![module];
    let list = code::list(FOLDER, "crates/fhir/data", &modules);
    modules.into_iter().chain([list]).collect()
}

/// Validates the rows and generates the table.
#[must_use]
pub fn table(source: &Source<'_>) -> TokenStream {
    let mut rows = Vec::new();
    let columns = ["source", "item_id", "icf_primary", "icf_primary_title", "debatable"];
    for (line, [of, item, primary, title, debatable]) in records(source, columns) {
        if of != "SELF" {
            continue;
        }
        let expected = rows.len() + 1;
        if item != format!("SA{expected}") {
            source.faults.report(source.file, line, format!("SA{expected} is missing"));
        }
        if !is_category(&primary) || title.is_empty() || !["yes", "no"].contains(&debatable.as_str()) {
            let what = format!("{primary:?} is no category of the ICF, or title or debatable is missing");
            source.faults.report(source.file, line, what);
        }
        let debatable = debatable == "yes";
        rows.push(quote!(Icf { code: #primary, title: #title, debatable: #debatable }));
    }
    quote! {
        /// Lookup table by the number printed in section 12 of the form, from 1.
        pub(crate) const SELF: &[Icf] = &[#(#rows),*];
    }
}

/// Whether the text is an ICF code: a component (b, s, d, e) and one to five digits.
fn is_category(code: &str) -> bool {
    let digits = code.strip_prefix(['b', 's', 'd', 'e']).unwrap_or_default();
    (1..=5).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}
