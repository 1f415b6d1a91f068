//! `cargo xtask build`: from sources to the files that are served and shipped.
//!
//! ```text
//! pkg/dist/index.html               the stand-alone page
//! pkg/dist/saa-self-assessment.js   the entry: small, never cached, knows the names of the rest
//! pkg/dist/assets/<name>.<hash>.*   everything else; a name stands for one content, so it is cached for good
//! ```
//! Beside each file lies the same one as `.br` and `.gz`. What has not changed is not made again.

mod bindgen;
mod compress;
mod entry;
mod pack;
mod page;
mod sizes;
mod styles;
pub mod texts;
mod unused;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

pub use bindgen::check_versions;
pub use sizes::Sizes;

use assessment_texts::LANGUAGES;
use assessment_texts::files::{LATER, SCORE, WIDGET};

use crate::process::run;
use crate::project::Project;
use crate::toolchain::{TARGET, Toolchain};

/// Source files of the custom element, one after the other in one file: a page loads it before anything else.
const SCRIPTS: [&str; 3] = ["src/loading.js", "src/surroundings.js", "src/element.js"];

/// Build profile of the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuildProfile {
    /// Small and compressed: what is shipped.
    Release,
    /// Quick to build: for work on the widget.
    Dev,
    /// As `Dev`, with the gallery of components in the place of the form, in a folder of its own: nothing of it is shipped.
    Gallery,
}

/// When a file of the build is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Load {
    /// By everybody, first.
    First,
    /// By whoever needs it.
    Later,
}

/// Output file of the build.
#[derive(Debug)]
struct File {
    /// The path below `pkg/dist`.
    path: String,
    content: Vec<u8>,
    load: Load,
}

/// Builds the widget into its folder. What is over the size budget is built all the same: the caller asks.
pub fn build(project: &Project, profile: BuildProfile) -> Result<Sizes> {
    let start = Instant::now();
    let say = |what: &str| eprintln!("[{:5.1} s] {what}", start.elapsed().as_secs_f32());
    check_versions(project)?;

    let toolchain = Toolchain::ensure(project)?;
    say(&format!("WASM from Rust (standard library: {})", toolchain.route));
    let (glue, with_score) = if profile == BuildProfile::Gallery {
        // Components only: the page of the functioning score is none.
        let glue = widget(project, &toolchain, &["--features", "gallery"], profile, "gallery")?;
        (glue.clone(), glue)
    } else {
        let glue = widget(project, &toolchain, &[], profile, "app")?;
        say("the same with the functioning score");
        (glue, widget(project, &toolchain, &["--features", "functioning-score"], profile, "score")?)
    };

    say("style sheet, texts");
    let mut element = String::new();
    for part in SCRIPTS {
        element.push_str(&String::from_utf8(read(project, part)?).context(part)?);
    }
    let style = styles::join(&project.root.join("style"))?;
    let mut assets = Assets::default();
    let names = entry::Names {
        css: entry::StyleEntry {
            sum: texts::sum(&style),
            path: assets.add("style", "css", style.into_bytes(), Load::First),
        },
        element: assets.add("element", "js", script(&element, profile), Load::First),
        plain: assets.program("app", glue, texts::compile(project, WIDGET)?, profile, Load::First)?,
        score: {
            let texts = texts::compile(project, &[WIDGET, SCORE].concat())?;
            assets.program("score", with_score, texts, profile, Load::Later)?
        },
        later: (texts::compile(project, LATER)?.into_iter())
            .map(|(tag, text)| {
                let path = assets.add(&format!("later-{tag}"), "txt", texts::encode(&tag, &text)?, Load::Later);
                Ok(entry::TextsEntry { sum: texts::sum(&text), tag, path })
            })
            .collect::<Result<_>>()?,
        charsets: (LANGUAGES.iter())
            .filter(|language| language.charset != "utf-8")
            .map(|language| (language.tag.to_owned(), language.charset))
            .collect(),
        reasons: texts::reasons(project)?,
    };
    let mut files = assets.0;
    files.push(File { path: entry::FILE.into(), content: script(&entry::entry(&names), profile), load: Load::First });
    let html = String::from_utf8(read(project, "index.html")?).context("index.html")?;
    if profile == BuildProfile::Gallery {
        let page = page::gallery_page(&html, &names)?.into_bytes();
        files.push(File { path: "index.html".into(), content: page, load: Load::First });
    } else {
        let page = page::page(&html, &names)?.into_bytes();
        files.push(File { path: "index.html".into(), content: page, load: Load::First });
        let page = page::score_page(&html, &names)?.into_bytes();
        files.push(File { path: page::SCORE_FILE.into(), content: page, load: Load::Later });
    }

    let compressed = match profile {
        BuildProfile::Release => {
            say("compressing what is new");
            compress::compress(&project.cache().join("compressed"), &files)?
        }
        BuildProfile::Dev | BuildProfile::Gallery => Vec::new(),
    };
    let dist = dist(project, profile);
    write(&dist, &files, &compressed)?;
    say(&format!("{} files in {}", files.len(), dist.display()));
    let sizes = Sizes::of(&files, &compressed);
    if profile == BuildProfile::Release {
        println!("{}", sizes.table);
    }
    Ok(sizes)
}

/// Returns the folder of the build's output.
pub fn dist(project: &Project, profile: BuildProfile) -> PathBuf {
    match profile {
        BuildProfile::Release | BuildProfile::Dev => project.dist(),
        BuildProfile::Gallery => project.target.join("gallery"),
    }
}

/// Returns a short content hash, for file names.
pub fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Output files whose names carry the hash of their content.
#[derive(Default)]
struct Assets(Vec<File>);

impl Assets {
    /// Adds a file and returns its path below `pkg/dist`.
    fn add(&mut self, name: &str, extension: &str, content: Vec<u8>, load: Load) -> String {
        let path = format!("assets/{name}.{}.{extension}", hash(&content));
        self.0.push(File { path: path.clone(), content, load });
        path
    }

    /// Adds a program with its texts. Who loads it first loads one language.
    fn program(
        &mut self,
        name: &str,
        glue: bindgen::Glue,
        texts: Vec<(String, String)>,
        profile: BuildProfile,
        load: Load,
    ) -> Result<entry::ProgramEntry> {
        let mut languages = Vec::new();
        for (at, (tag, text)) in texts.into_iter().enumerate() {
            let file = if name == "app" { format!("texts-{tag}") } else { format!("{name}-{tag}") };
            let load = if at == 0 { load } else { Load::Later };
            let path = self.add(&file, "txt", texts::encode(&tag, &text)?, load);
            languages.push(entry::TextsEntry { sum: texts::sum(&text), tag, path });
        }
        Ok(entry::ProgramEntry {
            wasm: self.add(name, "wasm", glue.wasm, load),
            glue: self.add(name, "js", script(&glue.js, profile), load),
            texts: languages,
        })
    }
}

/// Minifies a script for the release: leaves out what only developers read.
fn script(source: &str, profile: BuildProfile) -> Vec<u8> {
    match profile {
        BuildProfile::Release => minifier::js::minify(source).to_string().into_bytes(),
        BuildProfile::Dev | BuildProfile::Gallery => source.into(),
    }
}

fn read(project: &Project, path: &str) -> Result<Vec<u8>> {
    fs::read(project.root.join(path)).with_context(|| path.to_owned())
}

/// Builds the widget with its glue.
fn widget(
    project: &Project,
    toolchain: &Toolchain,
    features: &[&str],
    profile: BuildProfile,
    name: &str,
) -> Result<bindgen::Glue> {
    let wasm = compile(project, toolchain, "saa-self-assessment", features, profile)?;
    bindgen::bindgen(project, &wasm, name, profile)
}

/// Compiles a package to WASM and returns the file's path, valid for as long as nothing else is made of the package.
pub fn compile(
    project: &Project,
    toolchain: &Toolchain,
    package: &str,
    features: &[&str],
    profile: BuildProfile,
) -> Result<PathBuf> {
    let (name, folder) = match profile {
        BuildProfile::Release => ("wasm-release", "wasm-release"),
        BuildProfile::Dev | BuildProfile::Gallery => ("dev", "debug"),
    };
    let arguments =
        [&["rustc", "--package", package, "--lib", "--target", TARGET, "--profile", name], features].concat();
    // Not as a Rust library at the same time, which the tests use: cargo would quietly leave out the optimisation across
    // crates, and the file would be a quarter larger.
    run(toolchain.cargo(project, &arguments).args(["--crate-type", "cdylib"]))?;
    Ok(project.wasm_target().join(TARGET).join(folder).join(format!("{}.wasm", package.replace('-', "_"))))
}

/// Writes the files, the names that point to others last, and removes what no longer belongs.
fn write(dist: &Path, files: &[File], compressed: &[compress::Compressed]) -> Result<()> {
    fs::create_dir_all(dist.join("assets"))?;
    let mut wanted = BTreeSet::new();
    let variants = compressed
        .iter()
        .flat_map(|file| [(format!("{}.br", file.path), &file.brotli), (format!("{}.gz", file.path), &file.gzip)]);
    for (path, content) in variants.chain(files.iter().map(|file| (file.path.clone(), &file.content))) {
        let path = dist.join(path);
        if fs::read(&path).ok().as_ref() != Some(content) {
            // Renamed into place, so that a running server never sends half a file.
            let unfinished = path.with_file_name("unfinished");
            fs::write(&unfinished, content).with_context(|| unfinished.display().to_string())?;
            fs::rename(&unfinished, &path).with_context(|| path.display().to_string())?;
        }
        wanted.insert(path);
    }
    for folder in [dist.to_path_buf(), dist.join("assets")] {
        for file in fs::read_dir(folder)? {
            let file = file?.path();
            if file.is_file() && !wanted.contains(&file) {
                fs::remove_file(file)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, content: &str) -> File {
        File { path: path.into(), content: content.into(), load: Load::First }
    }

    #[test]
    fn a_name_stands_for_one_content() {
        let mut assets = Assets::default();
        let one = assets.add("style", "css", b"a{}".to_vec(), Load::First);
        let same = assets.add("style", "css", b"a{}".to_vec(), Load::First);
        let other = assets.add("style", "css", b"b{}".to_vec(), Load::First);
        assert_eq!(one, same);
        assert_ne!(one, other);
        assert!(one.starts_with("assets/style.") && one.ends_with(".css"), "{one}");
    }

    #[test]
    fn a_second_build_leaves_nothing_of_the_first() {
        let dist = std::env::temp_dir().join(format!("xtask-dist-{}", std::process::id()));
        write(&dist, &[file("index.html", "1"), file("assets/old.js", "1")], &[]).unwrap();
        write(&dist, &[file("index.html", "2"), file("assets/new.js", "1")], &[]).unwrap();
        assert_eq!(fs::read_to_string(dist.join("index.html")).unwrap(), "2");
        assert!(dist.join("assets/new.js").exists());
        assert!(!dist.join("assets/old.js").exists());
        fs::remove_dir_all(dist).unwrap();
    }
}
