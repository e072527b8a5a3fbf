//! What a section is for, from its heading or from a sentence that announces what follows.

use super::side::Side;
use super::{Role, table, year};
use crate::text::pattern::{Pattern, Window};
use crate::text::script::first;
use crate::words::Phrases;
use std::sync::LazyLock;

/// Where a heading stands: at the top, where nearly every heading names a role, or below, where
/// only plain words do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    /// 一、 and unmarked headings of its kind.
    Top,
    /// Everything below.
    Below,
}

/// The role that a heading names. A heading about years before the plan year looks back unless it
/// names tasks; otherwise the cues are tried role by role.
pub(super) fn of_heading(heading: &str, plan: Option<i32>, depth: Depth) -> Option<Role> {
    let all = Named::of(heading, depth);
    let named = |role| all.has(Names::Role(role));
    if let (Some(plan), Some((_, last))) = (plan, years(heading)) {
        if (last < plan && !named(Role::Tasks) && depth == Depth::Top)
            || (last <= plan && named(Role::Review))
        {
            return Some(Role::Review);
        }
        if last >= plan {
            return [Role::Government, Role::Tasks, Role::Goals].into_iter().find(|&role| named(role));
        }
    }
    ORDER.into_iter().find(|&role| named(role))
}

const ORDER: [Role; 5] = [Role::Problems, Role::Review, Role::Government, Role::Tasks, Role::Goals];

struct Cue {
    names: Names,
    any: bool,
}

/// What a word of the table names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Names {
    /// A role, and with it a side.
    Role(Role),
    /// Only a side.
    Side(Side),
}

static CUES: LazyLock<Phrases<Cue>> = LazyLock::new(|| {
    Phrases::new(table::rows(include_str!("../data/roles.tsv")).filter_map(|row| {
        let [words, role, depth] = row[..] else { return None };
        Some((words, Cue { names: named(role)?, any: depth == "any" }))
    }))
});

impl Names {
    const fn side(self) -> Option<Side> {
        match self {
            Self::Role(role) => Side::of(role),
            Self::Side(side) => Some(side),
        }
    }

    const fn bit(self) -> u16 {
        1 << match self {
            Self::Role(role) => role as u16,
            Self::Side(side) => 8 + side as u16,
        }
    }
}

/// All that the words of a heading name.
struct Named(u16);

impl Named {
    fn of(heading: &str, depth: Depth) -> Self {
        let mut named = Self(0);
        for (_, (_, cue)) in CUES.within(heading).filter(|(_, (_, cue))| cue.any || depth == Depth::Top) {
            named.0 |= cue.names.bit();
            named.0 |= cue.names.side().map_or(0, |side| Names::Side(side).bit());
        }
        named
    }

    const fn has(&self, names: Names) -> bool {
        self.0 & names.bit() != 0
    }
}

/// Whether words of a heading look back, and whether words of it look ahead.
pub(super) fn sides(heading: &str, depth: Depth) -> (bool, bool) {
    let named = Named::of(heading, depth);
    (named.has(Names::Side(Side::Back)), named.has(Names::Side(Side::Ahead)))
}

fn named(name: &str) -> Option<Names> {
    Some(match name {
        "review" => Names::Role(Role::Review),
        "goals" => Names::Role(Role::Goals),
        "tasks" => Names::Role(Role::Tasks),
        "government" => Names::Role(Role::Government),
        "problems" => Names::Role(Role::Problems),
        "back" => Names::Side(Side::Back),
        "ahead" => Names::Side(Side::Ahead),
        _ => return None,
    })
}

/// The first and last year that a heading states, in figures or by a five-year plan.
pub(super) fn years(heading: &str) -> Option<(i32, i32)> {
    let mut years = year::years(heading).map(|year| year.year);
    let Some(first) = years.next() else { return year::plan(heading) };
    Some(years.fold((first, first), |(low, high), year| (low.min(year), high.max(year))))
}

/// How much of a sentence can announce a part, in characters.
const HEAD: usize = 90;

/// The role that a sentence announces for what follows it, where no heading does.
pub(super) fn of_sentence(sentence: &str, plan: Option<i32>) -> Option<Role> {
    let head = first(sentence, HEAD);
    let may = TURNS.keys.within(head).fold(0, |may, (_, &(_, turns))| may | turns);
    if may == 0 {
        return None;
    }
    let window = Window::of(head);
    let turns = |role: Role| {
        let patterns = TURNS.patterns.iter().enumerate().filter(|(_, (turn, _))| *turn == role);
        patterns.filter(|(at, _)| may & 1 << at != 0).any(|(_, (_, pattern))| pattern.matches(&window))
    };
    let role = [Role::Problems, Role::Goals, Role::Tasks].into_iter().find(|&role| turns(role))?;
    let looks_back = || years(head).zip(plan).is_some_and(|((_, last), plan)| last < plan);
    let contradicts = matches!(role, Role::Goals | Role::Tasks) && looks_back();
    (!contradicts).then_some(role)
}

/// What sentences say that turn to another role.
struct Turns {
    patterns: Vec<(Role, Pattern)>,
    /// Words of which each such sentence has one, with the patterns that they are in, a bit each.
    keys: Phrases<u32>,
}

static TURNS: LazyLock<Turns> = LazyLock::new(|| {
    let patterns: Vec<(Role, Pattern)> = table::rows(include_str!("../data/turns.tsv"))
        .filter_map(|row| {
            let [role, pattern] = row[..] else { return None };
            let Names::Role(role) = named(role)? else { return None };
            Some((role, Pattern::new(pattern)))
        })
        .collect();
    let bits = patterns.iter().enumerate().map(|(at, (_, pattern))| (1 << at, pattern));
    let keys = Phrases::new(bits.flat_map(|(bit, pattern)| pattern.keys().map(move |key| (key, bit))));
    Turns { patterns, keys }
});

#[cfg(test)]
mod tests {
    use super::{Role, TURNS, of_sentence, table};

    #[test]
    fn every_turn_of_the_table_is_read() {
        let table = include_str!("../data/turns.tsv");
        let rows: Vec<_> = table::rows(table).collect();
        assert!(rows.windows(2).all(|pair| pair[0] < pair[1]), "sorted, each once");
        assert_eq!(TURNS.patterns.len(), rows.len());
        for (row, (_, pattern)) in rows.iter().zip(&TURNS.patterns) {
            assert!(pattern.keys().next().is_some(), "{row:?} has no key");
        }
    }

    #[test]
    fn sentences_announce_parts() {
        for (sentence, role) in [
            ("同时，我们也清醒地看到，前进路上还有不少问题。", Some(Role::Problems)),
            ("各位代表！“十四五”时期全市经济社会发展主要预期目标是：生产总值翻番。", Some(Role::Goals)),
            ("2024年政府工作的总体要求是：稳中求进。", Some(Role::Goals)),
            ("2022年政府工作的总体要求得到落实。", None),
            ("重点抓好以下工作：", Some(Role::Tasks)),
            ("为实现上述目标，必须着力做好五个方面工作。", Some(Role::Tasks)),
            ("全市生产总值增长6%。", None),
        ] {
            assert_eq!(of_sentence(sentence, Some(2024)), role, "{sentence}");
        }
    }
}
