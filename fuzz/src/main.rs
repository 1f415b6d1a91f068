//! The program that libFuzzer drives. Which target, says `FUZZ_TARGET`; `cargo xtask fuzz` builds and runs it.
#![no_main]

use std::sync::LazyLock;

use assessment_fuzz::{Random, Target, mutate};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

static TARGET: LazyLock<&'static Target> = LazyLock::new(|| {
    let name = std::env::var("FUZZ_TARGET").unwrap_or_default();
    Target::find(&name).unwrap_or_else(|| panic!("FUZZ_TARGET is {name:?}, which is no target"))
});

static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| (TARGET.words)());

fuzz_target!(|input: &[u8]| (TARGET.run)(input));

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut random = Random::new(seed.into());
    // libFuzzer's own way knows the comparisons that the program made, ours knows the words and JSON.
    if random.below(4) == 0 {
        return fuzzer_mutate(data, size, max_size);
    }
    let changed = mutate(&TARGET, data.get(..size).unwrap_or_default(), &WORDS, &mut random);
    let kept = changed.len().min(max_size);
    if let (Some(place), Some(changed)) = (data.get_mut(..kept), changed.get(..kept)) {
        place.copy_from_slice(changed);
    }
    kept
});
