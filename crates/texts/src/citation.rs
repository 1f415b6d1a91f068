//! A legal source as one cites it.

use assessment_core::law::Law;

use crate::catalogue::Catalogue;

impl Catalogue {
    /// The place and the act: „чл. 74, ал. 1 от Закона за хората с увреждания“. Where the text itself was not read, with
    /// the sites that tell of it.
    #[must_use]
    pub fn citation(&self, law: &Law) -> String {
        let fill = |key: &str, values: &[(&str, &str)]| {
            let values: Vec<_> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
            Some(self.fill(key, &values))
        };
        law.cited(&fill).unwrap_or_default()
    }
}
