//! Reference numbers, which a person writes down, reads over the telephone and shows at the counter.

/// Alphabet of reference numbers, of signs that can't be taken for one another, in Latin or Cyrillic, printed or by
/// hand: no 0 and O, no 1, I and L, no letter that exists in both alphabets (A, B, C, E, H, K, M, O, P, T, X, Y), none
/// that looks like a digit (S, Z, G). Sixteen of them, so that each of the twelve places carries four bits and none is
/// likelier than another.
const SIGNS: [char; 16] = ['2', '3', '4', '5', '6', '7', '8', '9', 'D', 'F', 'J', 'N', 'Q', 'R', 'V', 'W'];

/// A reference number of a submission, as the person was given it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferenceNumber(pub String);

/// Generator of reference numbers, a dependency that tests replace.
pub trait ReferenceGenerator: Send + Sync + 'static {
    /// Generates a new number. It may have been given before, however unlikely: the unique constraint has the last
    /// word.
    fn generate(&self) -> ReferenceNumber;
}

/// Generator of random numbers from the operating system's source of randomness: they can't be guessed and say nothing
/// about how many there are.
#[derive(Clone, Copy, Debug)]
pub struct RandomReferenceGenerator;

impl ReferenceGenerator for RandomReferenceGenerator {
    fn generate(&self) -> ReferenceNumber {
        let signs = nanoid::nanoid!(12, &SIGNS);
        // The signs are ASCII, so places and bytes are the same.
        ReferenceNumber(format!("{}-{}-{}", &signs[..4], &signs[4..8], &signs[8..]))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn three_groups_of_four_unambiguous_signs() {
        let mut used = BTreeSet::new();
        let all: BTreeSet<_> = std::iter::repeat_with(|| RandomReferenceGenerator.generate().0).take(1000).collect();
        assert_eq!(all.len(), 1000, "a number came twice");
        for reference in &all {
            let groups: Vec<_> = reference.split('-').collect();
            assert!(groups.len() == 3 && groups.iter().all(|group| group.len() == 4), "{reference}");
            used.extend(reference.chars().filter(|sign| *sign != '-'));
        }
        assert_eq!(used, BTreeSet::from(SIGNS), "every sign is used, and no other");
        assert!(used.iter().all(|sign| !"01OILABCEHKMPTXYSZGU".contains(*sign)));
    }
}
