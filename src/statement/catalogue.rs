//! The catalogue of canonical indicators: which names are one indicator, and which are another.
//!
//! A name is looked up as it was read from the text. It is brought to one way of writing
//! ([`fold`]), its scope words are taken off where they name the report's own area, and what is
//! left must be a name of the catalogue to the letter. A figure of a part (海洋生产总值), of another
//! area (全国居民收入 in a province's report) or per head (人均生产总值) therefore never gets the id
//! of the whole: it has an id of its own, or none.
//!
//! The names stand in `data/indicators.tsv`, the words that mean nothing to the identity in
//! `data/indicator_words.tsv`.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::letters::Letters;
use crate::order;
use crate::report::{Level, Place};

const INDICATORS: &str = include_str!("../data/indicators.tsv");
const WORDS: &str = include_str!("../data/indicator_words.tsv");

/// The id of a canonical indicator. (Where serde sees a reference, it takes it for one into what it reads.)
pub type IndicatorId = &'static str;

/// A canonical indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// Canonical id, snake case English: `fixed_investment`.
    pub id: &'static str,
    /// Chinese name: 固定资产投资.
    pub zh: &'static str,
    /// English name: fixed asset investment.
    pub en: &'static str,
    /// Other names, historic ones too: 全社会固定资产投资, 固投.
    pub aliases: Vec<&'static str>,
    /// The unit that targets for it usually have; empty for a bare number.
    pub unit: &'static str,
    /// Which way a government wants it to go.
    pub direction: Direction,
}

/// Which way a government wants an indicator to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Direction {
    /// More is better: incomes, output.
    Up,
    /// Less is better: unemployment, emissions.
    Down,
    /// Neither: prices, population.
    Neutral,
}

/// The id of the indicator that `indicator` names in a report of `own`, if the catalogue has it.
pub fn lookup(indicator: &str, own: &Place) -> Option<&'static str> {
    let catalogue = catalogue();
    let written = catalogue.fold(indicator);
    let found = catalogue.find(&written, own).or_else(|| {
        // 研究与试验发展（R&D）经费 is 研发经费 once the bracket is gone.
        let plain = without_brackets(&written)?;
        catalogue.find(&catalogue.fold(&plain), own)
    });
    found.map(|entry| entry.id)
}

/// The indicators that a reader calls `name`, in Chinese, in English or by id: the one with that name, and whether there is
/// one; else all whose names hold it.
pub fn called(name: &str) -> (Vec<IndicatorId>, bool) {
    let nowhere = Place::default();
    let known = || all().iter().find(|entry| entry.id == name || entry.en == name).map(|entry| entry.id);
    if let Some(id) = lookup(name, &nowhere).or_else(known) {
        return (vec![id], true);
    }
    let upper = name.to_ascii_uppercase();
    let holds = |entry: &&Indicator| {
        let mut names = entry.aliases.iter().chain([&entry.zh]);
        entry.id.contains(name) || entry.en.contains(name) || names.any(|known| known.contains(&upper))
    };
    (all().iter().filter(holds).map(|entry| entry.id).collect(), false)
}

/// The indicator with this id.
pub fn entry(id: &str) -> Option<&'static Indicator> {
    let indicators = all();
    indicators.binary_search_by(|entry| entry.id.cmp(id)).ok().and_then(|index| indicators.get(index))
}

/// Whether one of some sentences has a name of this indicator.
pub fn is_named(id: &str, sentences: &[&str]) -> bool {
    if sentences.is_empty() {
        return false;
    }
    let Some(entry) = entry(id) else { return false };
    let holds = |name: &&str| sentences.iter().any(|words| words.contains(*name));
    entry.aliases.iter().chain([&entry.zh]).any(holds)
}

/// All indicators, in the order of their ids.
pub fn all() -> &'static [Indicator] {
    &catalogue().indicators
}

struct Catalogue {
    indicators: Vec<Indicator>,
    by_name: HashMap<String, usize>,
    folds: Vec<(&'static str, &'static str)>,
    prefixes: Vec<&'static str>,
    suffixes: Vec<&'static str>,
}

fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(Catalogue::read)
}

impl Catalogue {
    fn read() -> Self {
        let mut catalogue = Self {
            indicators: INDICATORS.lines().skip(1).filter_map(indicator).collect(),
            by_name: HashMap::new(),
            folds: words("fold").collect(),
            prefixes: words("prefix").map(|(word, _)| word).collect(),
            suffixes: words("suffix").map(|(word, _)| word).collect(),
        };
        // The longest first, so that 增长率 is never read as 增长 and a rest.
        order::by_key(&mut catalogue.folds, |(word, _)| std::cmp::Reverse(word.len()));
        order::by_key(&mut catalogue.prefixes, |word| std::cmp::Reverse(word.len()));
        order::by_key(&mut catalogue.suffixes, |word| std::cmp::Reverse(word.len()));
        for (index, entry) in catalogue.indicators.iter().enumerate() {
            for name in std::iter::once(&entry.zh).chain(&entry.aliases) {
                catalogue.by_name.entry(fold(name, &catalogue.folds)).or_insert(index);
            }
        }
        catalogue
    }

    fn fold(&self, name: &str) -> String {
        fold(name, &self.folds)
    }

    /// The name without the own area in front, else the name as it stands. The own area goes
    /// first: 县级财政收入 is the county's whole revenue in its own report and a part elsewhere; but
    /// 全国重点实验室 is a name.
    fn find(&self, name: &str, own: &Place) -> Option<&Indicator> {
        let inside = strip_own(name, own).and_then(|rest| self.find_light(rest, own));
        inside.or_else(|| self.find_light(name, own))
    }

    /// The name itself, then with one light word after the other taken off its head; each of them
    /// also with words taken off its tail.
    fn find_light(&self, name: &str, own: &Place) -> Option<&Indicator> {
        let mut head = Some(name);
        while let Some(rest) = head {
            let mut tail = Some(rest);
            while let Some(candidate) = tail {
                if let Some(index) = self.by_name.get(candidate) {
                    return self.indicators.get(*index);
                }
                tail = self.suffixes.iter().find_map(|word| candidate.strip_suffix(word));
            }
            head = strip_own(rest, own)
                .or_else(|| self.prefixes.iter().find_map(|word| rest.strip_prefix(word)));
        }
        None
    }
}

fn indicator(line: &'static str) -> Option<Indicator> {
    let mut fields = line.split('\t');
    Some(Indicator {
        id: fields.next()?,
        zh: fields.next()?,
        en: fields.next()?,
        aliases: fields.next()?.split('|').filter(|alias| !alias.is_empty()).collect(),
        unit: fields.next()?,
        direction: match fields.next()? {
            "up" => Direction::Up,
            "down" => Direction::Down,
            "neutral" => Direction::Neutral,
            _ => return None,
        },
    })
}

fn words(usage: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    WORDS.lines().skip(1).filter_map(move |line| {
        let mut fields = line.split('\t');
        (fields.next()? == usage).then_some(())?;
        Some((fields.next()?, fields.next()?))
    })
}

/// One way of writing: no white space, quotes or underscores, ASCII in half width and upper case,
/// synonyms inside a name (规上, GDP) by their usual form.
fn fold(name: &str, folds: &[(&str, &str)]) -> String {
    let mut folded: String = name.chars().filter_map(plain_character).collect();
    // A synonym can appear only once another is replaced (万元地区生产总值, then 万元生产总值);
    // the table needs two rounds, a third would change nothing.
    let mut letters = Letters::default();
    folded.chars().for_each(|c| letters.add(c));
    for _ in 0..2 {
        let mut changed = false;
        for (word, usual) in folds {
            let may_stand = word.chars().all(|c| letters.may_hold(c));
            if may_stand && folded.contains(word) {
                folded = folded.replace(word, usual);
                usual.chars().for_each(|c| letters.add(c));
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
    folded
}

fn plain_character(character: char) -> Option<char> {
    match character {
        '“' | '”' | '‘' | '’' | '"' | '\'' | '「' | '」' | '『' | '』' | '《' | '》' | '_' => {
            None
        }
        '\u{200b}' | '\u{feff}' => None,
        blank if blank.is_whitespace() => None,
        '（' => Some('('),
        '）' => Some(')'),
        wide @ '！'..='～' => {
            char::from_u32(u32::from(wide) - 0xFEE0).map(|narrow| narrow.to_ascii_uppercase())
        }
        subscript @ '₀'..='₉' => char::from_digit(u32::from(subscript) - u32::from('₀'), 10),
        other => Some(other.to_ascii_uppercase()),
    }
}

/// `name` without what stands in brackets; `None` where it has none.
fn without_brackets(name: &str) -> Option<String> {
    let mut depth = 0_u32;
    let outside = name.chars().filter(|character| match character {
        '(' => {
            depth += 1;
            false
        }
        ')' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    name.contains('(').then(|| outside.collect())
}

/// Takes off words in front that name the report's own area: its name, 全市 in a city's report,
/// 县域 in a county's. Words for another area stay, and with them the name is no longer the plain
/// one.
fn strip_own<'t>(name: &'t str, own: &Place) -> Option<&'t str> {
    strip_unit(name, own).or_else(|| strip_region(name, own.region))
}

fn strip_unit<'t>(name: &'t str, own: &Place) -> Option<&'t str> {
    let mut characters = name.chars();
    let (first, second) = (characters.next()?, characters.next()?);
    let names_whole = match (first, second) {
        ('全' | '我' | '本', unit) => is_unit_of(unit, own),
        // 县级 and 县域 are sums over a county's own area only in the county's report.
        ('县', '域' | '级') => own.level == Level::County && is_unit_of('县', own),
        _ => false,
    };
    names_whole.then_some(characters.as_str())
}

/// Whether `unit` is the word for a place like `own`: 省 for a province called …省, any word of
/// its level where its name does not say.
fn is_unit_of(unit: char, own: &Place) -> bool {
    const UNITS: [char; 10] = ['国', '省', '区', '市', '州', '盟', '县', '旗', '乡', '镇'];
    match own.region.chars().last() {
        Some(last) if UNITS.contains(&last) && own.level != Level::Nation => unit == last,
        _ => match own.level {
            Level::Nation => unit == '国',
            Level::Province => ['省', '区', '市'].contains(&unit),
            Level::Prefecture => ['市', '州', '盟', '区'].contains(&unit),
            Level::County => ['县', '区', '市', '旗'].contains(&unit),
            Level::Township => ['乡', '镇', '区'].contains(&unit),
            Level::Unknown => UNITS.contains(&unit),
        },
    }
}

fn strip_region<'t>(name: &'t str, region: &str) -> Option<&'t str> {
    const KINDS: [&str; 11] =
        ["特别行政区", "自治区", "自治州", "自治县", "省", "市", "县", "区", "州", "盟", "旗"];
    if region.is_empty() {
        return None;
    }
    name.strip_prefix(region).or_else(|| {
        let short = KINDS.iter().find_map(|kind| region.strip_suffix(kind))?;
        // One character is too little to be a name: 易 of 易县.
        (short.chars().count() > 1).then(|| name.strip_prefix(short)).flatten()
    })
}

#[cfg(test)]
mod tests;
