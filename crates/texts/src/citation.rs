//! Citation of a legal source, as a lawyer writes it.

use assessment_core::law::Law;

use crate::catalogue::Catalogue;

impl Catalogue {
    /// Formats the citation, place and act: „чл. 74, ал. 1 от Закона за хората с увреждания“. Where the text itself was
    /// not read, with the sites that tell of it.
    #[must_use]
    pub fn citation(&self, law: &Law) -> String {
        law.cited(&|key, values| self.words(key, values)).unwrap_or_default()
    }

    /// Formats a citation among others: long names in full the first time only ([`Law::cited_among`]).
    #[must_use]
    pub fn citation_among(&self, law: &Law, named: &mut Vec<&'static str>) -> String {
        law.cited_among(named, &|key, values| self.words(key, values)).unwrap_or_default()
    }

    fn words(&self, key: &str, values: &[(&str, &str)]) -> Option<String> {
        let values: Vec<_> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
        Some(self.fill_named(key, &values))
    }
}

#[cfg(test)]
mod tests {
    use assessment_core::law::LawId;

    use crate::native;

    fn cited(language: &str, ids: &[&'static str]) -> Vec<String> {
        let texts = native::catalogue(crate::Language::find(language).expect("a language"));
        let mut named = Vec::new();
        let law = |id| LawId(id).law().expect("a law");
        ids.iter().map(|id| texts.citation_among(law(id), &mut named).replace('\u{a0}', " ")).collect()
    }

    #[test]
    fn a_long_name_is_said_once_then_in_short() {
        assert_eq!(
            cited("bg", &["zhu-70-1", "zhu-74-1", "zlp-14", "zhu-lasting-disability", "zlp-8", "zhu-79"]),
            [
                "чл. 70, т. 1 от Закона за хората с увреждания, накратко ЗХУ",
                "чл. 74, ал. 1 от ЗХУ",
                "чл. 14 от Закона за личната помощ, накратко ЗЛП",
                "§ 1, т. 2 от допълнителните разпоредби на Закона за хората с увреждания",
                "чл. 8 от ЗЛП",
                "чл. 79 от ЗХУ",
            ]
        );
        assert_eq!(cited("en", &["zlp-14", "zlp-15"])[1], "art. 15 of the Assistance Act");
    }

    #[test]
    fn what_tells_of_a_source_stays_with_it() {
        let all = cited("bg", &["world-bank-2022", "world-bank-2022", "cm-decision-2025", "cm-decision-2025"]);
        assert_eq!(all[1], "Доклад на Световната банка");
        assert_eq!(all[2], all[3], "decrees are told apart by their numbers");
        let press = cited("bg", &["road-agency-press", "road-agency-press"]);
        assert!(press[1].starts_with("Съобщение на същата агенция, по данни от"), "{}", press[1]);
    }
}
