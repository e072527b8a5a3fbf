//! The words of the interface, in Chinese and English.
//!
//! A word is a [`Key`]; `words.rs` gives both languages side by side, so a key that lacks one of
//! them does not compile. Places for figures are written `{}` and filled in order by [`fill`].

mod domain;
mod english;
mod words;

pub use english::{learn, learn_all, learned};
pub use words::Key;

pub use crate::label::{Lang, sign, years};

impl Lang {
    /// The words of a key.
    pub fn say(self, key: Key) -> &'static str {
        match self {
            Self::Zh => key.zh(),
            Self::En => english::say(key),
        }
    }

    /// Words one after the other.
    pub fn list(self, words: &[String]) -> String {
        words.join(self.pick("、", ", "))
    }

    /// Words in brackets behind others.
    pub fn aside(self, words: &str) -> String {
        match self {
            Self::Zh => format!("（{words}）"),
            Self::En => format!(" ({words})"),
        }
    }

    /// The words of a key with its places filled in order.
    pub fn fill(self, key: Key, values: &[&str]) -> String {
        fill(self.say(key), values)
    }
}

/// Puts `values` into the places `{}` of `pattern`, in order; places without a value stay empty.
fn fill(pattern: &str, values: &[&str]) -> String {
    let mut values = values.iter();
    let mut out = String::with_capacity(pattern.len() + 16);
    // by characters: to seek a text in a text takes a searcher, which is a kilobyte of the page
    for (index, piece) in pattern.split('{').enumerate() {
        if index > 0 {
            out.push_str(values.next().copied().unwrap_or_default());
        }
        out.push_str(piece.strip_prefix('}').unwrap_or(piece));
    }
    out
}

/// Place and year, or the title where the place is not known.
pub fn named(place: &str, year: Option<i32>, title: &str) -> String {
    match (place.is_empty(), year) {
        (true, _) => title.to_owned(),
        (false, Some(year)) => format!("{place} {year}"),
        (false, None) => place.to_owned(),
    }
}

/// A count with its thousands set apart: `12,345`.
pub fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_places() {
        for key in Key::ALL {
            let places = |text: &str| text.matches("{}").count();
            assert_eq!(places(key.zh()), places(key.en()), "{key:?}");
        }
    }

    #[test]
    fn no_word_is_empty_and_no_english_holds_chinese() {
        for key in Key::ALL {
            assert!(!key.zh().trim().is_empty() && !key.en().trim().is_empty(), "{key:?}");
            let foreign = key.en().chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
            assert!(!foreign || *key == Key::OtherLanguage, "{key:?}: {}", key.en());
        }
    }

    /// A word that nothing says is a word that somebody translates for nothing.
    #[test]
    fn every_key_is_used() {
        let mut used = std::collections::BTreeSet::new();
        gather(std::path::Path::new("src/web"), &mut used);
        let unused: Vec<_> =
            Key::ALL.iter().map(|key| format!("{key:?}")).filter(|key| !used.contains(key)).collect();
        assert!(unused.is_empty(), "keys that nothing uses: {unused:?}");
    }

    #[test]
    fn every_part_of_a_record_has_a_name() {
        let text = include_str!("../../../www/samples/langu-2024.txt");
        let document = crate::analyze("langu-2024.txt", text, &crate::Settings::default());
        let found = document.reports.iter().flat_map(|reading| &reading.findings.statements);
        let parts: std::collections::BTreeSet<_> =
            found.flat_map(|statement| &statement.evidence).map(|evidence| evidence.part.id()).collect();
        assert!(parts.len() > 2, "{parts:?}");
        for part in parts {
            assert_ne!(Lang::Zh.part(part), part);
        }
    }

    /// Every `Key::Name` of the sources in a folder.
    fn gather(folder: &std::path::Path, used: &mut std::collections::BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(&path, used);
            } else {
                let source = std::fs::read_to_string(path).unwrap();
                let names =
                    source.split("Key::").skip(1).map(|rest| rest.split(|c: char| !c.is_alphanumeric()));
                used.extend(names.filter_map(|mut rest| rest.next()).map(str::to_owned));
            }
        }
    }

    #[test]
    fn places_are_filled_in_order() {
        assert_eq!(fill("{}/{} 个", &["3", "23"]), "3/23 个");
        assert_eq!(fill("{} of {}", &["3"]), "3 of ");
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(50_000), "50,000");
        assert_eq!(grouped(1_234_567), "1,234,567");
    }
}
