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
        if level != Level::Prefecture || short.chars().count() > 1 {
            known.entry(short).or_insert((name, level));
        }
    }
    known
});

/// The place called `words`: a full or short name of the table, or a name that ends as names of
/// counties and townships do.
pub(super) fn region(words: &str) -> Option<Region> {
    if let Some(&(name, level)) = KNOWN.get(words) {
        return Some(Region { name: name.to_owned(), level });
    }
    let level = match words.chars().next_back()? {
        '县' | '区' | '旗' | '市' if !words.ends_with("地区") => Level::County,
        '乡' | '镇' => Level::Township,
        '州' | '盟' => Level::Prefecture,
        _ if words.ends_with("街道") => Level::Township,
        _ if words.ends_with("地区") => Level::Prefecture,
        _ => return None,
    };
    (words.chars().count() >= 2 && !GENERIC.contains(&words))
        .then(|| Region { name: words.to_owned(), level })
}

/// Whether the table has a province or prefecture of that name, full or short.
pub(crate) fn is_place(words: &str) -> bool {
    KNOWN.contains_key(words)
}

/// Words that end like a name and are none.
const GENERIC: [&str; 16] = [
    "全市", "全县", "全区", "全省", "我市", "我县", "我区", "我省", "本市", "本县", "各市", "各县", "各区",
    "城区", "市县", "县市",
];

/// The place that `words` end with: 2021年保定市徐水区 names 保定市徐水区. A short name counts only
/// where it is all that stands there: 广西, 保定.
pub(super) fn at_end(words: &str) -> Option<Region> {
    let words = ["在", "代表", "关于"]
        .into_iter()
        .fold(words, |words, before| words.rsplit(before).next().unwrap_or(words));
    let words = words.strip_prefix('日').filter(|_| !starts_known(words)).unwrap_or(words);
    if let Some(found) = NAME.find(words) {
        return region(found.as_str());
    }
    let mut tail = words;
    while !tail.is_empty() {
        if KNOWN.contains_key(tail) {
            return region(tail);
        }
        let mut rest = tail.chars();
        rest.next();
        tail = rest.as_str();
    }
    None
}

/// Whether a name of the table begins `words`: the 日 of 日照市 is no part of a date.
fn starts_known(words: &str) -> bool {
    words.char_indices().skip(2).take(4).any(|(at, _)| KNOWN.contains_key(&words[..at]))
}

#[allow(clippy::unwrap_used, reason = "a constant pattern")]
static NAME: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?:\p{Han}{2,12}?(?:特别行政区|自治区|自治州|自治县|地区|[省市县区旗盟州]))?\p{Han}{1,12}(?:特别行政区|自治区|自治州|自治县|地区|[省市县区旗盟州乡镇]|街道)$",
    )
    .unwrap()
});

/// The place that a file name means, for example `保定徐水-2010` or `高阳县2015`, with the suffix
/// that the text gives it where the name has none.
pub(super) fn from_name(name: &str, text: &str) -> Option<Region> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let words: String = stem.chars().skip_while(|c| !is_han(*c)).take_while(|c| is_han(*c)).collect();
    let words = words.trim_end_matches("政府工作报告").trim_end_matches("人民");
    let above = KNOWN
        .keys()
        .filter(|short| words.starts_with(*short) && words.len() > short.len())
        .max_by_key(|short| short.len());
    let stub = above.map_or(words, |above| words[above.len()..].trim_start_matches(['市', '省']));
    if let Some(found) = KNOWN.get(words).map_or_else(|| region(stub), |_| region(words)) {
        return Some(found);
    }
    if stub.chars().count() < 2 {
        return None;
    }
    let count = |pattern: String| text.matches(&pattern).count();
    // 我代表县人民政府 says it best, then the name in full, then how the text speaks of its own area.
    let suffix = ["县", "区", "市", "旗"].into_iter().max_by_key(|suffix| {
        let speaks = count(format!("代表{suffix}人民政府")) + count(format!("代表{suffix}政府"));
        let own = count(format!("全{suffix}")) + count(format!("我{suffix}"));
        (speaks, count(format!("{stub}{suffix}")), own)
    })?;
    region(&format!("{stub}{suffix}"))
}

fn is_han(c: char) -> bool {
    crate::text::script::is_han(c)
}
