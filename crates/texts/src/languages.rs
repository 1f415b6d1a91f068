//! Registry of the supported languages. A new one is a folder of Fluent files and a block here (docs/adding.md).

/// A supported language with its rules of script, direction and plurals.
#[derive(Debug)]
pub struct Language {
    /// BCP 47 tag; also the name of its folder in `locales`.
    pub tag: &'static str,
    /// Its name in itself.
    pub own_name: &'static str,
    /// Writing direction.
    pub direction: TextDirection,
    /// The letters it is written in.
    pub script: Script,
    /// The encoding in which its texts travel, by the WHATWG's name. One with a byte a letter makes the download smaller (a
    /// twelfth for Cyrillic) and must know all characters of the texts; `utf-8` knows all there are.
    pub charset: &'static str,
    /// Between whole and fraction.
    pub decimal: char,
    /// Between groups of three digits, from five digits on.
    pub group: char,
    /// The plural category of a whole number, by the rules of the Unicode CLDR, with which a test compares it. The CLDR's own
    /// tables know all languages and would weigh in the download.
    pub plural: fn(usize) -> &'static str,
}

/// Writing direction of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextDirection {
    /// Left to right.
    LeftToRight,
    /// Right to left.
    RightToLeft,
}

/// Script of a language, as far as it matters: what is written in others must be marked with its own language, to be pronounced, and names
/// of places have two forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Cyrillic.
    Cyrillic,
    /// Any other.
    Other,
}

impl TextDirection {
    /// Returns the value of HTML's `dir` attribute.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// Plural rule of one against other: Bulgarian, English and many more.
fn one_other(count: usize) -> &'static str {
    if count == 1 { "one" } else { "other" }
}

/// All languages, [the first](Language::FIRST) being the fallback.
pub const LANGUAGES: &[Language] = &[
    Language {
        tag: "bg",
        own_name: "Български",
        direction: TextDirection::LeftToRight,
        script: Script::Cyrillic,
        charset: "windows-1251",
        decimal: ',',
        group: '\u{a0}',
        plural: one_other,
    },
    Language {
        tag: "en",
        own_name: "English",
        direction: TextDirection::LeftToRight,
        script: Script::Other,
        charset: "utf-8",
        decimal: '.',
        group: ',',
        plural: one_other,
    },
];

impl Language {
    /// First language of the list: the language of the law, in whose script names of documents and people appear on
    /// every page.
    pub const FIRST: &'static Self = &LANGUAGES[0];

    /// Finds the language by tag or its primary subtag (`en-GB` is served by `en`).
    #[must_use]
    pub fn find(tag: &str) -> Option<&'static Self> {
        let primary = tag.split('-').next().unwrap_or(tag);
        LANGUAGES.iter().find(|language| language.tag.eq_ignore_ascii_case(primary))
    }
}
