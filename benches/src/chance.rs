//! Chance that is the same on every machine and in every year: SplitMix64, by its published constants. A library's
//! generators may change between versions, and with them the records on which old figures rest.

/// A source of chance of its own for each record, so that record n is the same however many are made.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// For record `number` of the stream `seed`.
    #[must_use]
    pub fn new(seed: u64, number: u64) -> Self {
        // One step each, so that neighbouring numbers have nothing in common.
        let start = Self(seed).next();
        Self(Self(start ^ number).next())
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 if there is none.
    pub fn below(&mut self, end: usize) -> usize {
        let end = end as u64;
        // The remainder favours small numbers by less than one in 10^15 here.
        self.next().checked_rem(end).unwrap_or(0) as usize
    }

    /// A number from `first` to `last`.
    pub fn between(&mut self, first: usize, last: usize) -> usize {
        first + self.below(last.saturating_sub(first) + 1)
    }

    /// True in so many of a hundred cases.
    pub fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of them.
    pub fn one<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        let at = self.below(of.len());
        of.get(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_the_published_one() {
        // The first numbers of SplitMix64 from 1234567, as its authors' code prints them.
        let mut chance = Chance(1_234_567);
        assert_eq!([chance.next(), chance.next()], [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]);
    }

    #[test]
    fn a_record_depends_on_its_number_and_the_seed_alone() {
        let first = |seed, number| Chance::new(seed, number).next();
        assert_eq!(first(1, 7), first(1, 7));
        assert!(first(1, 7) != first(1, 8) && first(1, 7) != first(2, 7));
    }

    #[test]
    fn limits_are_kept() {
        let mut chance = Chance::new(3, 3);
        let all: Vec<_> = (0..1000).map(|_| chance.between(2, 4)).collect();
        assert!(all.iter().all(|number| (2..=4).contains(number)) && (2..=4).all(|number| all.contains(&number)));
        assert_eq!((chance.below(0), chance.one::<u8>(&[])), (0, None));
        assert!(chance.percent(100) && !chance.percent(0));
    }
}
