//! Places and their levels.

use super::{Level, table};
use regex::Regex;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A place with its level of government.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Region {
    /// Full name: `安康市`; empty where unknown.
    pub(super) name: String,
    /// Its level.
    pub(super) level: Level,
}

/// Full and short names of provinces and prefectures.
static KNOWN: LazyLock<HashMap<&'static str, (&'static str, Level)>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    for row in table::rows(include_str!("../data/regions.tsv")) {
        let [name, level, _, short] = row[..] else { continue };
        let level = match level {
            "nation" => Level::Nation,
            "province" => Level::Province,
            _ => Level::Prefecture,
        };
        known.insert(name, (name, level));
        known.entry(short).or_insert((name, level));
    }
    known
});

/// The place that `words` name: a full or short name of the table, or a name that ends as names of
/// counties and townships do.
pub(super) fn region(words: &str) -> Option<Region> {
    if let Some(&(name, level)) = KNOWN.get(words) {
        return Some(Region { name: name.to_owned(), level });
    }
    let level = match words.chars().next_back()? {
        '县' | '区' | '旗' | '市' => Level::County,
        '乡' | '镇' => Level::Township,
        _ if words.ends_with("街道") => Level::Township,
        _ if words.ends_with("自治州") || words.ends_with("地区") => Level::Prefecture,
        _ => return None,
    };
    (words.chars().count() >= 2).then(|| Region { name: words.to_owned(), level })
}

/// The last place named in `words`, which end before 政府 or the like: 保定市徐水区.
pub(super) fn named(words: &str) -> Option<Region> {
    let found = NAME.find(words)?;
    region(found.as_str())
}

#[allow(clippy::unwrap_used, reason = "a constant pattern")]
static NAME: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\p{Han}{1,14}?(?:特别行政区|自治区|自治州|自治县|地区|省|市|县|区|旗|盟|乡|镇|街道)(?:\p{Han}{1,6}(?:区|县|市|旗|乡|镇|街道))?").unwrap()
});
