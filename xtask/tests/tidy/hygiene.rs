//! Nothing of one machine, nothing that was built, nothing that only works here.

use crate::sources::{Source, all, tracked};
use crate::{none, some};

/// Folders of machines, not of projects. Written in two parts, so that this file does not offend itself.
const MACHINE: &[&str] =
    &[concat!("/", "work/"), concat!("/", "root/"), concat!("/", "farm/"), concat!("/", "home/"), concat!("/", "tmp/")];

/// Hosts of package registries; where packages come from is each machine's own business.
const REGISTRIES: &[&str] = &[
    concat!("registry.", "npmjs.org"),
    concat!("static.", "crates.io"),
    concat!("index.", "crates.io"),
    concat!("files.", "pythonhosted.org"),
    concat!("proxy.", "golang.org"),
    concat!("deb.", "debian.org"),
];

/// What builds leave behind.
const BUILT: &[&str] = &[".wasm", ".br", ".gz", ".db", ".db-shm", ".db-wal", ".rlib", ".log"];
const BUILT_IN: &[&str] = &["target/", "pkg/dist/", "pkg/npm/", "node_modules/"];

fn paths_and_hosts(sources: &[Source]) -> Vec<String> {
    let mut offences = Vec::new();
    for source in sources {
        for (at, line) in source.text.lines().enumerate() {
            for folder in MACHINE.iter().filter(|folder| names_folder(line, folder)) {
                offences.push(source.offence(at + 1, &format!("a path of one machine: {folder}")));
            }
            for host in REGISTRIES.iter().filter(|host| line.contains(**host)) {
                offences.push(source.offence(at + 1, &format!("a registry's host: {host}")));
            }
            if source.path.ends_with("package-lock.json") && line.contains("\"resolved\"") {
                offences.push(source.offence(at + 1, "a lock file must not say where a package was fetched from"));
            }
        }
    }
    offences
}

/// Whether the folder stands at the beginning of a path, not in the middle of a longer one or of an address.
fn names_folder(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|letter| letter.is_alphanumeric() || "._-~}$)/*>".contains(letter))
    })
}

fn built(names: &[String]) -> Vec<String> {
    let is_built = |name: &&String| {
        let inside = BUILT_IN.iter().any(|folder| name.starts_with(folder) || name.contains(&format!("/{folder}")));
        inside || BUILT.iter().any(|extension| name.ends_with(extension))
    };
    names.iter().filter(is_built).map(|name| format!("{name} is built, not written")).collect()
}

/// The widget's tests run as WASM in the browser, where a plain `#[test]` would be passed over in silence.
fn silent_tests(sources: &[Source]) -> Vec<String> {
    let mut offences = Vec::new();
    let own = sources.iter().filter(|source| source.is_in("src") && source.has_extension(&["rs"]));
    // A file may call the browser's attribute simply `test`.
    for source in own.filter(|source| !source.text.contains("wasm_bindgen_test as test")) {
        for (at, _) in source.text.lines().enumerate().filter(|(_, line)| line.trim() == "#[test]") {
            offences.push(source.offence(at + 1, "would never run; write #[wasm_bindgen_test]"));
        }
    }
    offences
}

#[test]
fn every_test_of_the_widget_is_run() {
    none(silent_tests(&all()));
}

#[test]
fn a_test_that_nobody_runs_is_noticed() {
    some(1, silent_tests(&[Source::new("src/state.rs", "mod tests {\n    #[test]\n    fn a() {}\n}\n")]));
    none(silent_tests(&[Source::new("src/state.rs", "#[wasm_bindgen_test]\nfn a() {}\n")]));
    none(silent_tests(&[Source::new("src/a.rs", "use wasm_bindgen_test::wasm_bindgen_test as test;\n#[test]\n")]));
    none(silent_tests(&[Source::new("crates/core/src/state.rs", "#[test]\nfn a() {}\n")]));
}

#[test]
fn no_file_names_one_machine_or_a_registry() {
    none(paths_and_hosts(&all()));
}

#[test]
fn a_machine_s_path_or_a_registry_is_noticed() {
    let line = |line: &str| paths_and_hosts(&[Source::new("a.md", line)]);
    some(1, line(concat!("see /", "root/.cargo")));
    some(1, line(concat!("\"/", "tmp/x\"")));
    some(1, line(concat!("https://registry.", "npmjs.org/x")));
    none(line("registry+https://github.com/rust-lang/crates.io-index"));
    none(line(concat!("https://example.org/", "work/life")));
    none(line("src/home/page.rs"));
    some(1, paths_and_hosts(&[Source::new("tests/package-lock.json", "\"resolved\": \"x\"")]));
}

#[test]
fn nothing_built_is_tracked() {
    none(built(&tracked()));
}

#[test]
fn a_built_file_is_noticed() {
    let names =
        ["pkg/dist/index.html", "src/app.wasm", "tests/e2e/node_modules/a.js", "pkg/README.md", "src/distance.rs"];
    some(3, built(&names.map(str::to_owned)));
}
