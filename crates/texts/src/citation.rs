//! A legal source as one cites it.

use assessment_core::law::{Law, SHORTENED};

use crate::catalogue::Catalogue;

impl Catalogue {
    /// The place and the act: „чл. 74, ал. 1 от Закона за хората с увреждания“. Where the text itself was not read, with
    /// the sites that tell of it.
    #[must_use]
    pub fn citation(&self, law: &Law) -> String {
        self.told_by(law, self.whole(law))
    }

    /// The same where it stands among others: an act with a long name is named in full the first time, with its short
    /// name, and by that alone from then on. `named`: the acts that were named so far.
    #[must_use]
    pub fn citation_among(&self, law: &Law, named: &mut Vec<&'static str>) -> String {
        // Decrees are told apart by their numbers, provisions outside of the articles by what they are called.
        if !SHORTENED.contains(&law.act) || law.number.is_some() || law.section.is_some() {
            return self.citation(law);
        }
        let act = self.text(&["law-", law.act, ".short"].concat());
        let place = self.place(law);
        let is_new = !named.contains(&law.act);
        if is_new {
            named.push(law.act);
        }
        let cited = match (is_new, place.is_empty()) {
            (true, true) => self.whole(law),
            (true, false) => self.fill("law-first", &[("cited", self.whole(law).into()), ("act", act.into())]),
            (false, true) => act,
            (false, false) => self.fill("law-again", &[("place", place.into()), ("act", act.into())]),
        };
        self.told_by(law, cited)
    }

    /// The place inside the act: article, paragraph, point.
    fn place(&self, law: &Law) -> String {
        let mut place = String::new();
        for (part, value) in law.places() {
            if !place.is_empty() {
                place.push_str(", ");
            }
            place.push_str(&self.fill(&["law-place-", part].concat(), &[(part, value.into())]));
        }
        place
    }

    fn whole(&self, law: &Law) -> String {
        let act = ["law-", law.act].concat();
        let place = self.place(law);
        match (law.number, law.section) {
            (Some(number), _) => self.fill(&[&act, ".number"].concat(), &[("number", number.into())]),
            (None, _) if place.is_empty() => self.text(&act),
            (None, Some(section)) => self.fill(&[&act, ".", section.part.id()].concat(), &[("place", place.into())]),
            (None, None) => self.fill(&[&act, ".place"].concat(), &[("place", place.into())]),
        }
    }

    fn told_by(&self, law: &Law, cited: String) -> String {
        if law.read_in.is_empty() {
            return cited;
        }
        self.fill("law-read-in", &[("law", cited.into()), ("where", law.read_in.join(", ").into())])
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
