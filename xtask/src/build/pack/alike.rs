//! Ordering of functions by similarity (greedy nearest neighbour), which helps compression.

/// Computes the order, as positions in `bodies`. Two functions are alike as far as they share runs of three bytes.
pub fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let runs: Vec<Vec<u32>> = bodies.iter().map(|body| runs(body)).collect();
    let mut left: Vec<usize> = (1..bodies.len()).collect();
    let mut order: Vec<usize> = (0..bodies.len().min(1)).collect();
    while let Some(&last) = order.last() {
        let Some(next) = most_alike(&runs, last, &left) else { break };
        // `remove`, not `swap_remove`: what is equally alike is taken in the given order, so the result is the same on
        // every machine.
        order.push(left.remove(next));
    }
    order
}

/// Returns the distinct trigrams of a function body, sorted.
fn runs(body: &[u8]) -> Vec<u32> {
    let mut runs: Vec<u32> = body.windows(3).map(|run| u32::from_le_bytes([run[0], run[1], run[2], 0])).collect();
    runs.sort_unstable();
    runs.dedup();
    runs
}

/// Returns the place in `left` of the function most similar to `one`.
fn most_alike(runs: &[Vec<u32>], one: usize, left: &[usize]) -> Option<usize> {
    let mut best: Option<(usize, f64)> = None;
    for (place, &other) in left.iter().enumerate() {
        let (few, many) = if runs[one].len() < runs[other].len() { (one, other) } else { (other, one) };
        let (few, many) = (&runs[few], &runs[many]);
        let reached = best.map_or(-1.0, |(_, reached)| reached);
        // So different in length that they cannot share enough.
        if (few.len() as f64) / (many.len().max(1) as f64) <= reached {
            continue;
        }
        let shared = shared(few, many);
        let likeness = shared as f64 / (few.len() + many.len() - shared).max(1) as f64;
        if likeness > reached {
            best = Some((place, likeness));
        }
    }
    best.map(|(place, _)| place)
}

/// Counts the common values of two sorted lists.
fn shared(one: &[u32], other: &[u32]) -> usize {
    let (mut at, mut shared) = (0, 0);
    for value in one {
        while other.get(at).is_some_and(|candidate| candidate < value) {
            at += 1;
        }
        shared += usize::from(other.get(at) == Some(value));
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_stands_beside_like() {
        let bodies: [&[u8]; 5] = [b"abcdefgh", b"12345678", b"abcdefgX", b"", b"1234567Y"];
        assert_eq!(order(&bodies), [0, 2, 1, 4, 3]);
    }

    #[test]
    fn each_function_stands_once() {
        let bodies: Vec<Vec<u8>> = (0..50_u8).map(|seed| (0..seed).map(|at| at.wrapping_mul(seed)).collect()).collect();
        let bodies: Vec<&[u8]> = bodies.iter().map(Vec::as_slice).collect();
        let mut order = order(&bodies);
        order.sort_unstable();
        assert_eq!(order, (0..50).collect::<Vec<_>>());
        assert!(super::order(&[]).is_empty());
    }
}
