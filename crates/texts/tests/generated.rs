//! The modules of message keys are those of the Fluent files.

use std::path::Path;

use assessment_texts::codegen;

#[test]
fn message_keys_are_up_to_date() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    for (path, module) in codegen::modules(&root).expect("reads the Fluent files") {
        let checked_in = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(checked_in == module, "{}: not up to date; run `cargo xtask generate`", path.display());
    }
}
