//! The name of a place, read from words that end with it.
//!
//! A name of the tables is known wherever it stands; any other is known by its form: what ends as names end, back to
//! a word that no name holds. 全面完成了县 is no name, but says that a county reports.

use super::Level;
use super::places::{self, Known};
use super::table::PLACE_WORDS;
use crate::text::script::{is_han, numeral};

/// A place with its level of government.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Region {
    /// Full name as the report writes it: `安康市`, `云岚市山阳区`; empty where unknown.
    pub(super) name: String,
    /// Its level.
    pub(super) level: Level,
    /// The places of the tables that it may be; none for a name that only its form tells.
    pub(super) choices: Vec<Known>,
}

impl Region {
    /// The code, where the name is that of one place only.
    pub(super) fn code(&self) -> Option<u32> {
        let [only] = self.choices[..] else { return None };
        Some(only.code)
    }

    fn known(name: &str, choices: Vec<Known>) -> Self {
        let level = choices.first().map_or(Level::Unknown, |choice| choice.level());
        Self { name: name.to_owned(), level, choices }
    }

    /// The nation.
    pub(super) fn nation() -> Self {
        Self { name: NATION[0].to_owned(), level: Level::Nation, choices: Vec::new() }
    }
}

/// What words tell of whose report it is: a place, or at least its level.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Told {
    /// The place that they name.
    pub(super) region: Option<Region>,
    /// The level, also where they say only 县 or XX县.
    pub(super) level: Level,
    /// What it is, where its name is left out: 县.
    pub(super) unit: Option<&'static str>,
}

const NATION: [&str; 3] = ["全国", "中华人民共和国", "国务院"];

/// The place that a reader names, by its code or by its name as a report of the year may write it: its name, level and code.
/// `None` where nothing is named; a name that no table has is taken as it is.
pub fn place_told(words: &str, year: Option<i32>) -> Option<(String, Level, Option<u32>)> {
    let words = words.trim();
    if let Some(known) = words.parse().ok().and_then(places::of_code) {
        return Some((known.name.to_owned(), known.level(), Some(known.code)));
    }
    let told = at_end(words, year);
    let level = told.level;
    let known = told.region.map(|region| (region.code(), region.name));
    let (code, name) = known.unwrap_or_else(|| (None, words.to_owned()));
    (!name.is_empty()).then_some((name, level, code))
}

/// The longest name with all that stands above it, in characters.
const LONGEST: usize = 30;

/// The longest stem of a name that no table has, in characters.
const LONGEST_STEM: usize = 6;

/// The place that `words` end with: 2021年保定市徐水区人民政府 names 保定市徐水区.
pub(super) fn at_end(words: &str, year: Option<i32>) -> Told {
    let words = without_organ(last_run(words));
    if NATION.iter().any(|nation| words.ends_with(nation)) {
        return Told { region: Some(Region::nation()), level: Level::Nation, unit: None };
    }
    if let Some(region) = in_full(words, year) {
        return Told { level: region.level, region: Some(region), unit: None };
    }
    let cut = cut(words);
    if let Some(region) = in_short(cut, year) {
        return Told { level: region.level, region: Some(region), unit: None };
    }
    by_form(cut)
}

/// The Chinese characters, and signs that stand for them, at the end of `words`.
fn last_run(words: &str) -> &str {
    let is_mask = |c: char| PLACE_WORDS.mask.iter().any(|mask| mask.starts_with(c));
    let from = words
        .char_indices()
        .rev()
        .take(LONGEST)
        .take_while(|&(_, c)| is_han(c) || is_mask(c))
        .last()
        .map_or(words.len(), |(at, _)| at);
    words.get(from..).unwrap_or_default()
}

/// 安康市人民政府 is spoken of as 安康市.
fn without_organ(mut words: &str) -> &str {
    while let Some(rest) = PLACE_WORDS.organ.iter().find_map(|organ| words.strip_suffix(organ)) {
        words = rest;
    }
    words
}

/// A full name of the tables at the end of `words`, with the places above it where they stand before it.
fn in_full(words: &str, year: Option<i32>) -> Option<Region> {
    let (mut start, mut choices) = words.char_indices().map(|(at, _)| at).find_map(|at| {
        let choices = places::named(&words[at..], year);
        (!choices.is_empty()).then_some((at, choices))
    })?;
    let own = &words[start..];
    let mut parted = false;
    let mut name = start;
    while let Some((at, within)) = under(&words[..start], &choices) {
        // 保定徐水区 is 徐水区: a short name is no part of the full one.
        let full = !places::named(&words[at..start], year).is_empty();
        if full && name == start {
            name = at;
        }
        (start, choices, parted) = (at, within, true);
    }
    // A name of another place before it: 云岚市山阳区 is not the 山阳区 of the tables.
    let before = cut(&words[..start]);
    if let Some(above) = by_form(before).region.filter(|_| !parted && choices[0].level() == Level::County) {
        let level = choices[0].level();
        return Some(Region { name: format!("{}{own}", above.name), level, choices: Vec::new() });
    }
    let generic = PLACE_WORDS.generic.contains(&own) && !parted;
    // 模范县 is no 范县.
    let within_word = !parted && !before.is_empty() && own.chars().nth(2).is_none();
    (!generic && !within_word).then(|| Region::known(&words[name..], choices))
}

/// Where a place begins that `words` end with and that some of the choices lie in, and which these are.
fn under(words: &str, choices: &[Known]) -> Option<(usize, Vec<Known>)> {
    let lies = |choice: &Known| {
        places::above(*choice)
            .flat_map(|above| [above.name, places::short(above.name)])
            .filter(|name| words.ends_with(name))
            .map(str::len)
            .max()
    };
    let longest = choices.iter().filter_map(lies).max()?;
    let within = choices.iter().copied().filter(|choice| lies(choice) == Some(longest)).collect();
    Some((words.len() - longest, within))
}

/// Whether the tables have a place of that name, in full, or in short where it is no county: short names of counties are
/// often ordinary words, 新建 and 和平.
pub(crate) fn is_place(words: &str) -> bool {
    places::called(words, None).iter().any(|place| place.name == words || place.level() != Level::County)
}

/// A short name that is all of `words`: 广西, 保定徐水.
fn in_short(words: &str, year: Option<i32>) -> Option<Region> {
    let choices = places::called(words, year);
    // 河南 is the province before the county 河南蒙古族自治县.
    if let Some(first) = choices.iter().min_by_key(|row| row.level()).copied() {
        let choices: Vec<Known> = choices.into_iter().filter(|row| row.level() == first.level()).collect();
        let one = choices.iter().all(|choice| choice.name == first.name);
        return one.then(|| Region::known(first.name, choices));
    }
    let above = places::at_start(words)?;
    let rest = words.strip_prefix(above).filter(|rest| !rest.is_empty())?;
    let uppers = places::called(above, year);
    let choices: Vec<Known> = places::called(rest, year)
        .into_iter()
        .filter(|choice| uppers.iter().any(|&upper| choice.is_in(upper)))
        .collect();
    let first = choices.first()?;
    choices.iter().all(|choice| choice.name == first.name).then(|| Region::known(first.name, choices.clone()))
}

/// `words` from where a name may begin: after the number of a year, month or day, and after a word that no name holds.
fn cut(words: &str) -> &str {
    let unit = unit(words).map_or(0, |(unit, _)| unit.len());
    let stem = &words[..words.len() - unit];
    let after_word = PLACE_WORDS.cut.within(stem).map(|(at, (cut, ()))| at + cut.len());
    let after_date =
        stem.char_indices().filter(|&(_, c)| matches!(c, '年' | '月' | '日')).filter_map(|(at, c)| {
            let before = stem[..at].chars().next_back();
            let in_year = |c| matches!(c, '〇' | '零' | '十') || numeral(c).is_some();
            before.is_none_or(in_year).then_some(at + c.len_utf8())
        });
    &words[after_word.chain(after_date).max().unwrap_or(0)..]
}

/// What the words end with as names do, the longest.
fn unit(words: &str) -> Option<(&'static str, Level)> {
    PLACE_WORDS.unit.iter().copied().find(|(unit, _)| words.ends_with(unit))
}

/// A name that only its form tells, or the level where the name is left out.
fn by_form(words: &str) -> Told {
    let Some((unit, level)) = unit(words) else { return Told::default() };
    let stem = &words[..words.len() - unit.len()];
    let masked = PLACE_WORDS.mask.iter().any(|mask| stem.ends_with(mask));
    if stem.is_empty() || masked || PLACE_WORDS.own.contains(&stem) {
        // 市 may be a prefecture or a county, 开发区 of any rank.
        let level = if unit == "市" || PLACE_WORDS.generic.contains(&unit) { Level::Unknown } else { level };
        return Told { region: None, level, unit: Some(unit) };
    }
    if PLACE_WORDS.generic.contains(&words) || PLACE_WORDS.mask.iter().any(|mask| stem.contains(mask)) {
        return Told::default();
    }
    // 云岚市青石镇: the last name, with those above it.
    let above = ["省", "市", "州", "盟", "区", "县", "旗"]
        .iter()
        .filter_map(|inner| stem.rfind(inner).map(|at| at + inner.len()))
        .filter(|&at| at < stem.len())
        .max()
        .filter(|&at| stem[..at].chars().count() > 2);
    let (upper, own) = stem.split_at(above.unwrap_or(0));
    let mut bare = own;
    while let Some(rest) = PLACE_WORDS.people.iter().find_map(|people| bare.strip_suffix(people)) {
        bare = rest;
    }
    if bare.chars().count() > LONGEST_STEM || !upper.is_empty() && upper.chars().count() > 2 * LONGEST_STEM {
        return Told::default();
    }
    let region = Region { name: words.to_owned(), level, choices: Vec::new() };
    Told { region: Some(region), level, unit: None }
}

/// The place that a file name means, for example `保定徐水-2010` or `高阳县2015`; `unit` is what the text calls its own
/// area, for a name that has none.
pub(super) fn from_name(name: &str, unit: Option<&str>, year: Option<i32>) -> Option<Region> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let words: String = stem.chars().skip_while(|c| !is_han(*c)).take_while(|c| is_han(*c)).collect();
    let words = words.strip_suffix("工作报告").unwrap_or(&words);
    if let Some(region) = at_end(words, year).region {
        return Some(region);
    }
    let stub = cut(without_organ(words));
    let named = unit.filter(|_| (2..=LONGEST_STEM).contains(&stub.chars().count()));
    at_end(&format!("{stub}{}", named?), year).region
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Name, level, and whether the place is known, or the level alone.
    fn read(words: &str) -> String {
        let told = at_end(words, None);
        match told.region {
            Some(region) => format!("{} {:?} {:?}", region.name, region.level, region.code()),
            None => format!("{:?}", told.level),
        }
    }

    #[test]
    fn names_end_where_no_name_can_go_on() {
        for (words, name) in [
            ("2010年云岚市人民政府", "云岚市 County None"),
            ("二〇一〇年云岚自治县", "云岚自治县 County None"),
            ("2022年正蓝旗人民政府", "正蓝旗 County Some(152530)"),
            ("2020年内蒙古自治区人民政府", "内蒙古自治区 Province Some(150000)"),
            ("全面完成了县", "County"),
            ("圆满完成了市", "Unknown"),
            ("受区人民政府", "County"),
            ("现在，我代表旗", "County"),
            ("我代表自治州人民政府", "Prefecture"),
            ("我代表镇人民政府", "Township"),
            ("2019年3月6日在青柏县", "青柏县 County None"),
            ("市长林某在云岚市", "云岚市 County None"),
            ("云岚市山阳区", "云岚市山阳区 County None"),
            ("石家庄市桥西区", "石家庄市桥西区 County Some(130104)"),
            ("桥西区", "桥西区 County None"),
            ("日照市", "日照市 Prefecture Some(371100)"),
            ("2021年1月15日日照市", "日照市 Prefecture Some(371100)"),
            ("万年县", "万年县 County Some(361129)"),
            ("青石镇", "青石镇 Township None"),
            ("云岚市青石街道办事处", "云岚市青石街道 Township None"),
            ("云岚经济技术开发区管委会", "云岚经济技术开发区 County None"),
            ("仙桃市", "仙桃市 County Some(429004)"),
            ("大兴安岭地区行署", "大兴安岭地区 Prefecture Some(232700)"),
            ("2024年广西", "广西壮族自治区 Province Some(450000)"),
            ("保定徐水", "徐水区 County Some(130609)"),
            ("保定徐水区", "徐水区 County Some(130609)"),
            ("河北省保定市徐水区", "河北省保定市徐水区 County Some(130609)"),
            ("全省模范县", "模范县 County None"),
            ("开发区管委会", "Unknown"),
            ("在xx旗", "County"),
            ("XX镇", "Township"),
            ("XX省XX市", "Unknown"),
            ("我国", "Unknown"),
            ("全县", "County"),
            ("贫困山区", "Unknown"),
        ] {
            assert_eq!(read(words), name, "{words}");
        }
    }
}
