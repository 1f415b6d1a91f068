//! The JavaScript glue, made by the library behind the `wasm-bindgen` command.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::pack::pack;
use super::unused;
use super::{Profile, hash};
use crate::project::Project;

/// The names that wasm-bindgen gives its files.
const JS: &str = "app.js";
const WASM: &str = "app_bg.wasm";

/// The version of what is done here; a new one makes what was kept from before worthless.
const PACKING: &str = "packed 6";

/// Where the glue takes what the program exports, and what guards it there.
const EXPORTS: &str = "wasm = instance.exports;";
const GUARDED: &str = "wasm = guarded(instance.exports);";
const GUARD: &str = include_str!("../../../src/guard.js");

/// The glue and the WASM file that it loads.
pub struct Glue {
    pub js: String,
    pub wasm: Vec<u8>,
}

/// The tool and the library that is compiled into the widget must be the same version: the format between them changes
/// with each.
pub fn check_versions(project: &Project) -> Result<()> {
    let library = project.locked_version("wasm-bindgen")?;
    let tool = project.locked_version("wasm-bindgen-cli-support")?;
    if library != tool {
        bail!(
            "wasm-bindgen is {library}, but xtask's wasm-bindgen-cli-support is {tool}. \
             Give both the same exact version (\"={library}\") in the workspace table of Cargo.toml."
        );
    }
    Ok(())
}

/// Makes the glue and packs the WASM file, or takes both from the cache if the WASM file and the tool are those of the last time.
pub fn bindgen(project: &Project, wasm: &Path, name: &str, profile: Profile) -> Result<Glue> {
    let version = project.locked_version("wasm-bindgen-cli-support")?;
    let key = hash(
        &[&fs::read(wasm).with_context(|| wasm.display().to_string())?, version.as_bytes(), PACKING.as_bytes()]
            .concat(),
    );
    let kind = if profile == Profile::Release { "release" } else { "dev" };
    let kept = project.cache().join(format!("bindgen-{kind}-{name}"));
    if fs::read_to_string(kept.join("key")).ok().as_deref() != Some(&key) {
        let _ = fs::remove_dir_all(&kept);
        generate(wasm, &kept, profile)?;
        if profile == Profile::Release {
            let (wasm, js) = pack(&fs::read(kept.join(WASM))?, &fs::read_to_string(kept.join(JS))?)?;
            fs::write(kept.join(WASM), wasm)?;
            fs::write(kept.join(JS), js)?;
        }
        fs::write(kept.join("key"), &key)?;
    }
    Ok(Glue { js: guarded(&fs::read_to_string(kept.join(JS))?)?, wasm: fs::read(kept.join(WASM))? })
}

/// The glue with a guard around every function of the program.
fn guarded(js: &str) -> Result<String> {
    if js.matches(EXPORTS).count() != 1 {
        bail!("the glue looks otherwise than expected: {EXPORTS} is not there once");
    }
    Ok(format!("{}\n{GUARD}", js.replace(EXPORTS, GUARDED)))
}

fn generate(wasm: &Path, folder: &Path, profile: Profile) -> Result<()> {
    let release = profile == Profile::Release;
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(wasm)
        .out_name("app")
        .web(true)?
        .typescript(false)
        .debug(!release)
        // Names are enough to read a trace; line tables would take half a minute in each build.
        .keep_debug(false)
        .remove_name_section(release)
        .remove_producers_section(release)
        // The loader says where the WASM file is: its name carries a hash.
        .omit_default_module_path(true);
    let mut output = bindgen.generate_output().context("wasm-bindgen")?;
    if let Some((package, _)) = output.snippets().iter().find(|(_, parts)| !parts.is_empty()) {
        bail!(
            "{package} brings a JavaScript snippet; xtask's build has no place for one, write it into src/element.js"
        );
    }
    if let Some(module) = output.local_modules().keys().next() {
        bail!("the module {module} would have to be shipped too; write it into src/element.js");
    }
    if release {
        unused::trim_wasm(output.wasm_mut());
    }
    output.emit(folder).context("wasm-bindgen")?;
    if release {
        let js = folder.join(JS);
        fs::write(&js, unused::trim_glue(&fs::read_to_string(&js)?, output.wasm())?)?;
    }
    Ok(())
}
