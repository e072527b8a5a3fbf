//! What the names of an element's classes say of the region that it makes up.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What a region of a page is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord)]
pub(super) enum Region {
    /// Nobody knows.
    #[default]
    Any,
    /// The text.
    Article,
    /// The title of the text.
    Title,
    /// Around the text, or a head that holds it: not sure.
    Around,
    /// Navigation, buttons, lists of links, the foot of the page.
    Chrome,
}

/// The words of class names, and what they say; see `data/README.md`.
static TABLE: LazyLock<BTreeMap<&str, Region>> = LazyLock::new(|| {
    let rows = include_str!("../../data/web_regions.tsv").lines().skip(1);
    let row = |row: &'static str| {
        let (word, region) = row.split_once('\t')?;
        let region = match region {
            "article" => Region::Article,
            "title" => Region::Title,
            "around" => Region::Around,
            "chrome" => Region::Chrome,
            _ => return None,
        };
        Some((word, region))
    };
    rows.filter_map(row).collect()
});

/// Reads the value of a `class`, `id` or `role` attribute; the surest word counts.
pub(super) fn region(names: &str) -> Region {
    let mut surest = Region::Any;
    for name in names.split_ascii_whitespace().take(8) {
        for word in words(name).into_iter().take(8) {
            surest = surest.max(TABLE.get(word.as_str()).copied().unwrap_or_default());
        }
    }
    surest
}

/// The words of a name: `topNav`, `top-nav` and `top_nav1` have two.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut lower = false;
    for c in name.chars().take(64) {
        let begins = c.is_ascii_uppercase() && lower;
        lower = c.is_ascii_lowercase();
        if begins || !c.is_ascii_alphabetic() {
            words.push(String::new());
        }
        if let (true, Some(word)) = (c.is_ascii_alphabetic(), words.last_mut()) {
            word.push(c.to_ascii_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::{Region, region, words};

    #[test]
    fn names_fall_into_words() {
        assert_eq!(words("topNav"), ["top", "nav"]);
        assert_eq!(words("bd_share-2"), ["bd", "share"]);
        assert_eq!(words("TRS_Editor"), ["trs", "editor"]);
    }

    #[test]
    fn the_surest_word_counts() {
        assert_eq!(region("wrap w1200 main-nav"), Region::Chrome);
        assert_eq!(region("pages_content"), Region::Article);
        assert_eq!(region("abc"), Region::Any);
    }
}
