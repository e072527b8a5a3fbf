//! The places that a text names, counted in one pass: for a report whose head is cut off.
//!
//! A report names its own area more often than any other, and its own counties beside it. How it speaks of its area,
//! 全市 or 全县, tells which names can be its own. Where no place stands out, none is found.

use super::Level;
use super::places::{self, Known};
use super::region::Region;
use super::table::PLACE_WORDS;
use crate::order;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What a text names, how often.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// Names of the tables, in full or in short.
    named: BTreeMap<&'static str, usize>,
    /// 全市, 我县: how the text speaks of its own area.
    own: BTreeMap<&'static str, usize>,
}

/// What is known of a place by the names in a text.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    full: usize,
    short: usize,
    /// Different places that lie in it.
    parts: usize,
}

impl Tally {
    fn score(self) -> usize {
        3 * self.full + self.short + 2 * self.parts
    }

    fn often(self) -> usize {
        self.full + self.short
    }
}

/// A word counts that stands as often as the most frequent one, divided by this.
const FEWER: usize = 4;

/// As often a text speaks of its own area.
const SEVERAL: usize = 2;

/// The least score of a place that the body tells.
const ENOUGH: usize = 5;

/// The same where nothing tells what the text calls its own area.
const ENOUGH_ALONE: usize = 8;

/// A county in short whose prefecture is not named counts from so many times on.
const OFTEN: usize = 5;

impl Survey {
    /// Counts the names in `text`.
    pub(super) fn of(text: &str) -> Self {
        let mut survey = Self::default();
        let mut until = 0;
        for (at, c) in text.char_indices() {
            if at < until {
                continue;
            }
            let rest = &text[at..];
            if let Some(name) = places::at_start(rest).filter(|name| stands_free(name, &text[until..at])) {
                let last = name.chars().next_back().map_or(0, char::len_utf8);
                let ends = &rest[name.len() - last..];
                until = at + name.len() - last;
                if !PLACE_WORDS.beyond.iter().any(|word| ends.starts_with(word)) {
                    *survey.named.entry(name).or_default() += 1;
                    until += last;
                }
            } else if let Some((unit, weight)) = own(rest, c) {
                *survey.own.entry(unit).or_default() += weight;
            }
        }
        survey
    }

    /// The word that the text calls its own area by: 市. A county speaks of 全市 too, a city hardly of 全县: of those
    /// that stand often, the lowest is its own.
    pub(super) fn unit(&self) -> Option<&'static str> {
        let most = self.own.values().max()?;
        let often = |count: usize| count >= SEVERAL && count * FEWER >= *most;
        let level = |unit: &str| {
            PLACE_WORDS.unit.iter().find(|(known, _)| *known == unit).map(|&(_, level)| level_of(level, unit))
        };
        self.own
            .iter()
            .filter(|&(_, &count)| often(count))
            .max_by_key(|&(unit, &count)| (level(unit), count, unit))
            .map(|(&unit, _)| unit)
    }

    /// The level of the area that the text speaks of, where its head has `said` none: 全县 tells it, 全市 and 全区 may be
    /// said at several.
    pub(super) fn level(&self, said: Level) -> Level {
        let unit = self.unit().filter(|unit| said == Level::Unknown && !matches!(*unit, "市" | "区"));
        let known = unit.and_then(|own| PLACE_WORDS.unit.iter().find(|(unit, _)| *unit == own));
        known.map_or(said, |&(_, level)| level)
    }

    /// How often the text names a place.
    fn often(&self, place: Known) -> usize {
        let of = |name: &str| self.named.get(name).copied().unwrap_or_default();
        of(place.name) + of(places::short(place.name))
    }

    /// Whether the text names the prefecture of a place more than in passing, or the province where there is none.
    fn names_above(&self, place: Known) -> bool {
        places::above(place).next().is_some_and(|above| self.often(above) > 1)
    }

    /// Whether the text names the place, or what lies in it.
    pub(super) fn names(&self, region: &Region) -> bool {
        region.choices.iter().any(|choice| self.often(*choice) > 0)
    }

    /// Of the places of one name, that whose prefecture or province the text names, if it names no other's.
    pub(super) fn choose(&self, choices: &[Known]) -> Option<Known> {
        let mut chosen = choices.iter().copied().filter(|choice| self.names_above(*choice));
        chosen.next().filter(|_| chosen.next().is_none())
    }

    /// The only place that is named, a county by its full name.
    pub(super) fn only(&self, year: Option<i32>) -> Option<Region> {
        let (&name, _) = self.named.first_key_value().filter(|_| self.named.len() == 1)?;
        let choices = places::called(name, year);
        let best = *choices.first()?;
        let sure = best.name == name || best.level() != Level::County;
        sure.then(|| Region { name: best.name.to_owned(), level: best.level(), choices })
    }

    /// The place that stands out among those that end as the report calls its own area.
    pub(super) fn place(&self, unit: Option<&str>, year: Option<i32>) -> Option<Region> {
        let mut tallies: BTreeMap<u32, (Known, Tally)> = BTreeMap::new();
        let mut parts: BTreeMap<u32, usize> = BTreeMap::new();
        for (&name, &count) in &self.named {
            for place in places::called(name, year) {
                let full = place.name == name;
                // Short names of counties may be ordinary words: beside that of its prefecture it is a name.
                let alone = place.level() == Level::County && !full && !self.names_above(place);
                if alone && (count < OFTEN || is_word(name)) {
                    continue;
                }
                let tally = &mut tallies.entry(place.code).or_insert((place, Tally::default())).1;
                if full {
                    tally.full += count
                } else {
                    tally.short += count
                }
                for above in places::above(place).filter(|_| full) {
                    *parts.entry(above.code).or_default() += 1;
                    tallies.entry(above.code).or_insert((above, Tally::default()));
                }
            }
        }
        for (code, (_, tally)) in &mut tallies {
            tally.parts = parts.get(code).copied().unwrap_or_default();
        }
        let mut ranked: Vec<(Tally, Known)> = tallies
            .values()
            .copied()
            .filter(|(place, _)| unit.is_none_or(|unit| place.name.ends_with(unit)))
            .filter(|(_, tally)| tally.often() > 0)
            .map(|(place, tally)| (tally, place))
            .collect();
        order::by_key(&mut ranked, |&(tally, place)| (Reverse(tally.score()), place.code));
        let &(tally, best) = ranked.first()?;
        let score = tally.score();
        // A county counts for the prefecture that it lies in and is no rival; but what is named more often than the
        // whole, or less than the province alone, makes the whole doubtful.
        let rival =
            ranked.iter().skip(1).find(|(_, place)| !place.is_in(best)).map_or(0, |(tally, _)| tally.score());
        let doubtful = tallies.values().any(|&(place, theirs)| {
            let often = if is_word(places::short(place.name)) { theirs.full } else { theirs.often() };
            place.is_in(best) && often > tally.often()
                || best.level() == Level::County
                    && best.is_in(place)
                    && place.level() == Level::Province
                    && theirs.often() > 3 * tally.often()
        });
        let same = ranked.iter().filter(|(_, place)| place.name == best.name).map(|&(_, place)| place);
        let (enough, times) = if unit.is_some() { (ENOUGH, 2) } else { (ENOUGH_ALONE, 3) };
        (score >= enough && score >= times * rival && !doubtful).then(|| Region {
            name: best.name.to_owned(),
            level: best.level(),
            choices: same.collect(),
        })
    }
}

/// How often a report speaks of the nation as its own area, and of any other.
#[derive(Debug, Clone, Copy)]
pub(super) struct Own {
    /// 我国, 全国人民.
    pub(super) nation: usize,
    /// 全市, 我县.
    pub(super) other: usize,
}

impl Own {
    /// Counts them in `report`.
    pub(super) fn of(report: &str) -> Self {
        let count = |words: &[&str]| words.iter().map(|word| report.matches(word).count()).sum();
        Self {
            nation: count(&["我国", "全国人民"]),
            other: count(&["全省", "全市", "全县", "全区", "我省", "我市", "我县"]),
        }
    }
}

/// Whether a county in short is an ordinary word too: 港口.
fn is_word(name: &str) -> bool {
    PLACE_WORDS.word.binary_search(&name).is_ok()
}

/// 全市 may be said of a prefecture, and 全区 of an autonomous region.
fn level_of(level: Level, unit: &str) -> Level {
    if unit == "市" { Level::Prefecture } else { level }
}

/// Whether a name may begin behind `before`, the text since the name before it. A full name of two characters may be
/// the end of a word or the beginning of one, 示范县 or 新县城: it counts behind another name, 河北唐县.
fn stands_free(name: &str, before: &str) -> bool {
    before.is_empty() || name.chars().nth(2).is_some() || !places::is_full(name)
}

/// 市 where 全市 or 我市 begins `text`. 全市 may be said of the city above, 我市 hardly.
fn own(text: &str, first: char) -> Option<(&'static str, usize)> {
    let own = PLACE_WORDS.own.iter().find(|own| own.starts_with(first) && text.starts_with(*own))?;
    let rest = &text[own.len()..];
    let unit = PLACE_WORDS.unit.iter().map(|&(unit, _)| unit).find(|unit| rest.starts_with(unit))?;
    Some((unit, if *own == OUR { 3 } else { 1 }))
}

/// Said of one's own.
const OUR: &str = "我";

#[cfg(test)]
mod tests {
    use super::*;

    /// The place of a text, and its code.
    fn place(text: &str) -> Option<(String, Option<u32>)> {
        let survey = Survey::of(text);
        let region = survey.place(survey.unit(), None)?;
        let code = region.code().or_else(|| survey.choose(&region.choices).map(|known| known.code));
        Some((region.name, code))
    }

    #[test]
    fn the_place_that_a_text_names_most_is_its_own() {
        let city = "全市经济稳中有进，我市被评为先进。防城港核电并网，防城港口岸开通。东兴市、上思县、港口区各有突破，全市合作市场活跃，与钦州相邻。";
        assert_eq!(place(city), Some(("防城港市".to_owned(), Some(450_600))));
        let county = "全县经济稳中有进，我县入选示范县、示范县试点。徐水县城变了样，在徐水县召开现场会，全县人民振奋。在市委、市政府和县委领导下，市政府和县政府共同努力。";
        assert_eq!(place(county), Some(("徐水县".to_owned(), Some(130_625))));
    }

    #[test]
    fn a_text_that_names_many_places_alike_has_none() {
        let none = "全市经济稳中有进，我市、全市人民学习南通、苏州、无锡、常州的经验，到扬州、镇江考察，与盐城、泰州合作。";
        assert_eq!(place(none), None);
        // 云岚 is in no table; the cities that it trades with are not its own.
        let unknown = "全市对外开放扩大，云岚融入都市圈，云岚、宁波班列开通，全市出口增长，与宁波港合作，我市企业赴宁波、杭州招商。";
        assert_eq!(place(unknown), None);
    }
}
