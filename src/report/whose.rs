//! Whose report it is, as its head says.
//!
//! The title, the meeting, the government that the speaker stands for and his office may name the place: each is a
//! vote. 我代表县人民政府 names none, but tells the level.

use super::Level;
use super::region::{self, Region, Told};
use super::table::{self, PLACE_WORDS};
use super::year::years;
use crate::order;
use crate::text::script::{first, numeral};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What the head says of the place.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// The place with most votes.
    pub(super) region: Option<Region>,
    /// The level that the bare words tell: 我代表县人民政府.
    pub(super) level: Level,
    /// The word itself: 县.
    pub(super) unit: Option<&'static str>,
}

/// Words that a place stands before.
#[derive(Debug, Default)]
struct Anchors {
    /// A congress, behind its number: 第十四届人民代表大会.
    congress: Vec<&'static str>,
    /// The office of the speaker: 市长.
    office: Vec<&'static str>,
    /// What he speaks for it by: 代表云岚市人民政府.
    speaks: Vec<&'static str>,
    /// The head of the national government.
    nation: Vec<&'static str>,
    /// Titles, from where they no longer name the place.
    title: Vec<&'static str>,
}

static ANCHORS: LazyLock<Anchors> = LazyLock::new(|| {
    let mut anchors = Anchors::default();
    for row in table::rows(include_str!("../data/place_anchors.tsv")) {
        let [kind, word] = row[..] else { continue };
        match kind {
            "congress" => anchors.congress.push(word),
            "office" => anchors.office.push(word),
            "speaks" => anchors.speaks.push(word),
            "nation" => anchors.nation.push(word),
            "title" => anchors.title.push(word),
            _ => {}
        }
    }
    anchors
});

/// Votes for places by name, and for what stands where the name is left out.
#[derive(Debug, Default)]
struct Votes {
    places: BTreeMap<String, (usize, Region)>,
    bare: BTreeMap<&'static str, (usize, Level)>,
}

impl Votes {
    fn add(&mut self, told: Told, weight: usize) {
        if let Some(region) = told.region {
            self.places.entry(region.name.clone()).or_insert((0, region)).0 += weight;
        } else if let Some(unit) = told.unit {
            self.bare.entry(unit).or_insert((0, told.level)).0 += weight;
        }
    }

    /// 保定市徐水区 and 徐水区 are one place: the longer name takes the votes of the shorter.
    fn best(&self) -> Option<Region> {
        let with_parts = |name: &str, own: usize| {
            let parts = self.places.iter().filter(|(part, _)| *part != name && name.ends_with(part.as_str()));
            own + parts.map(|(_, (votes, _))| votes).sum::<usize>()
        };
        self.places
            .iter()
            .map(|(name, (own, region))| (with_parts(name, *own), name.chars().count(), region))
            // A name that only its form tells and that stands nowhere but in passing is none.
            .filter(|(votes, _, region)| *votes > PASSING || !region.choices.is_empty())
            .max_by_key(|&(votes, length, region)| (votes, length, &region.name))
            .map(|(_, _, region)| region.clone())
    }
}

/// The vote of a name before 人民政府, wherever that stands.
const PASSING: usize = 1;

/// What the head says: its title, and the head with the first sentences behind it, without white space.
pub(super) fn said(title: &str, head: &str, year: Option<i32>) -> Said {
    if ANCHORS.nation.iter().any(|word| head.contains(word)) {
        return Said { region: Some(Region::nation()), level: Level::Nation, unit: None };
    }
    let mut votes = Votes::default();
    votes.add(in_title(title, year), 4);
    for (at, _) in head.match_indices('届') {
        let behind = &head[at + '届'.len_utf8()..];
        if let Some(before) = before_number(&head[..at])
            && ANCHORS.congress.iter().any(|word| first(behind, 9).contains(word))
        {
            votes.add(region::at_end(before, year), 3);
        }
    }
    for organ in &PLACE_WORDS.organ {
        for (at, _) in head.match_indices(organ) {
            let told = region::at_end(&head[..at], year);
            // The name of a longer organ ends with that of a shorter one.
            let name =
                told.region.as_ref().map(|region| region.name.as_str()).or(told.unit).unwrap_or_default();
            let spoken =
                head[..at].strip_suffix(name).is_some_and(|before| ends_with_any(before, &ANCHORS.speaks));
            // In passing, 市政府 is as often the government above.
            let told = if spoken { told } else { Told { unit: None, ..told } };
            votes.add(told, if spoken { 3 } else { PASSING });
        }
    }
    for office in &ANCHORS.office {
        for (at, _) in head.match_indices(office) {
            let before = ["代理", "代", "副"]
                .iter()
                .fold(&head[..at], |before, word| before.strip_suffix(word).unwrap_or(before));
            votes.add(region::at_end(before, year), 2);
        }
    }
    let bare =
        votes.bare.iter().max_by_key(|(_, (weight, _))| *weight).map(|(&unit, &(_, level))| (unit, level));
    Said {
        region: votes.best(),
        level: bare.map(|(_, level)| level).unwrap_or_default(),
        unit: bare.map(|(unit, _)| unit),
    }
}

/// The place before 人民政府工作报告, or before what else a title is about.
pub(super) fn in_title(title: &str, year: Option<i32>) -> Told {
    let mut ends: Vec<usize> = ANCHORS.title.iter().filter_map(|word| title.find(word)).collect();
    order::by_key(&mut ends, |&end| end);
    let told =
        ends.into_iter().chain([title.len()]).map(|end| region::at_end(without_year(&title[..end]), year));
    told.reduce(|first, next| if first.region.is_some() || next.region.is_none() { first } else { next })
        .unwrap_or_default()
}

/// Without the year that stands last: 关于临沅区2022年.
fn without_year(words: &str) -> &str {
    let words = words.trim_end();
    match years(words).last() {
        Some(year) if words[year.end..].trim_matches(['度', ' ']).is_empty() => words[..year.at].trim_end(),
        _ => words,
    }
}

/// What stands before the number of a congress: 云岚市第十三届, 云岚市3届.
fn before_number(words: &str) -> Option<&str> {
    let before = words.trim_end_matches(|c: char| c.is_ascii_digit() || c == '十' || numeral(c).is_some());
    (before.len() < words.len()).then(|| before.strip_suffix('第').unwrap_or(before))
}

fn ends_with_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.ends_with(word))
}
