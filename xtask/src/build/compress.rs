//! Compression of the shipped files (Brotli, gzip), cached by content.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

use super::{File, hash};

/// Compressed variants of one file.
pub struct Compressed {
    /// The path below `pkg/dist` of the uncompressed file.
    pub path: String,
    pub brotli: Vec<u8>,
    pub gzip: Vec<u8>,
}

/// Compresses the files, taking from the cache what was compressed before, and evicts from it what is no longer used.
pub fn compress(cache: &Path, files: &[File]) -> Result<Vec<Compressed>> {
    fs::create_dir_all(cache)?;
    let mut used = BTreeSet::new();
    let mut cached = |content: &[u8], extension: &str, make: fn(&[u8]) -> Result<Vec<u8>>| -> Result<Vec<u8>> {
        let kept = cache.join(format!("{}.{extension}", hash(content)));
        used.insert(kept.clone());
        if let Ok(made) = fs::read(&kept) {
            return Ok(made);
        }
        let made = make(content)?;
        let unfinished = cache.join("unfinished");
        fs::write(&unfinished, &made)?;
        fs::rename(unfinished, kept)?;
        Ok(made)
    };
    let mut all = Vec::new();
    for file in files {
        all.push(Compressed {
            path: file.path.clone(),
            brotli: cached(&file.content, "br", brotli)?,
            gzip: cached(&file.content, "gz", gzip)?,
        });
    }
    for file in fs::read_dir(cache)? {
        let file = file?.path();
        if !used.contains(&file) {
            fs::remove_file(file)?;
        }
    }
    Ok(all)
}

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: content.len(), ..Default::default() };
    let mut made = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut made, &parameters)?;
    Ok(made)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    // No time and no name inside: the same content gives the same file.
    let mut encoder = GzBuilder::new().write(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::super::Load;
    use super::*;
    use std::io::Read;

    #[test]
    fn both_variants_unpack_to_the_same_content() {
        let content = "оценка ".repeat(500).into_bytes();
        let mut unpacked = Vec::new();
        brotli::Decompressor::new(&brotli(&content).unwrap()[..], 4096).read_to_end(&mut unpacked).unwrap();
        assert_eq!(unpacked, content);
        unpacked.clear();
        flate2::read::GzDecoder::new(&gzip(&content).unwrap()[..]).read_to_end(&mut unpacked).unwrap();
        assert_eq!(unpacked, content);
    }

    #[test]
    fn the_cache_keeps_what_is_used_and_only_that() {
        let cache = std::env::temp_dir().join(format!("xtask-compressed-{}", std::process::id()));
        let file = |content: &str| File { path: "a".into(), content: content.into(), load: Load::First };
        let count = || fs::read_dir(&cache).unwrap().count();
        let first = compress(&cache, &[file("one"), file("two")]).unwrap();
        assert_eq!(count(), 4);
        let second = compress(&cache, &[file("one")]).unwrap();
        assert_eq!(count(), 2);
        assert_eq!(first[0].brotli, second[0].brotli);
        fs::remove_dir_all(cache).unwrap();
    }
}
