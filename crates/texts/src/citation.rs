//! A legal source as one cites it.

use assessment_core::law::Law;

use crate::catalogue::Catalogue;

impl Catalogue {
    /// The place and the act: „чл. 74, ал. 1 от Закона за хората с увреждания“. Where the text itself was not read, with
    /// the sites that tell of it.
    #[must_use]
    pub fn citation(&self, law: &Law) -> String {
        let mut place = String::new();
        for (part, value) in law.places() {
            if !place.is_empty() {
                place.push_str(", ");
            }
            place.push_str(&self.fill(&["law-place-", part].concat(), &[(part, value.into())]));
        }
        let act = ["law-", law.act].concat();
        let cited = match (law.number, law.section) {
            (Some(number), _) => self.fill(&[&act, ".number"].concat(), &[("number", number.into())]),
            (None, _) if place.is_empty() => self.text(&act),
            (None, Some(section)) => self.fill(&[&act, ".", section.part.id()].concat(), &[("place", place.into())]),
            (None, None) => self.fill(&[&act, ".place"].concat(), &[("place", place.into())]),
        };
        if law.read_in.is_empty() {
            return cited;
        }
        self.fill("law-read-in", &[("law", cited.into()), ("where", law.read_in.join(", ").into())])
    }
}
