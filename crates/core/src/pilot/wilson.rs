//! Confidence interval of a proportion (Wilson score interval): sensible for small numbers and for none or all, unlike
//! the normal approximation.

use serde::Serialize;

/// Confidence interval of a proportion in per cent, rounded half up to four decimals.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// Computes the Wilson score interval, in per cent, of `count` in `persons` for the normal quantile `z`. Only the four
/// operations and the square root, which are exact to the last bit everywhere: native code and WebAssembly agree.
pub(super) fn interval(count: u32, persons: u32, z: f64) -> Interval {
    if persons == 0 {
        return Interval { low: 0.0, high: 100.0 };
    }
    let (n, share) = (f64::from(persons), f64::from(count) / f64::from(persons));
    let square = z * z;
    let middle = share + square / (2.0 * n);
    let half = z * (share * (1.0 - share) / n + square / (4.0 * n * n)).sqrt();
    let scale = 1.0 + square / n;
    // None and all have an end in common with the scale, which rounding would miss by a hair.
    let low = if count == 0 { 0.0 } else { (middle - half) / scale };
    let high = if count == persons { 1.0 } else { (middle + half) / scale };
    Interval { low: percent(low), high: percent(high) }
}

fn percent(share: f64) -> f64 {
    (share * 1_000_000.0 + 0.5).floor() / 10_000.0
}
