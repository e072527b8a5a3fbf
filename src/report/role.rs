//! What a section is for, from its heading or from a sentence that announces what follows.

use super::side::Side;
use super::{Role, table, year};
use crate::text::pattern::pattern;
use crate::text::script::first;
use regex::Regex;
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
    let named = |role| {
        CUES.iter()
            .any(|cue| cue.names == Names::Role(role) && cue.holds(depth) && heading.contains(cue.words))
    };
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
    words: &'static str,
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

static CUES: LazyLock<Vec<Cue>> = LazyLock::new(|| {
    table::rows(include_str!("../data/roles.tsv"))
        .filter_map(|row| {
            let [words, role, depth] = row[..] else { return None };
            Some(Cue { words, names: named(role)?, any: depth == "any" })
        })
        .collect()
});

impl Cue {
    const fn holds(&self, depth: Depth) -> bool {
        self.any || matches!(depth, Depth::Top)
    }

    fn side(&self) -> Option<Side> {
        match self.names {
            Names::Role(role) => Side::of(role),
            Names::Side(side) => Some(side),
        }
    }
}

/// Whether words of a heading look back, and whether words of it look ahead.
pub(super) fn sides(heading: &str, depth: Depth) -> (bool, bool) {
    let names = |side: Side| {
        CUES.iter().any(|cue| cue.holds(depth) && cue.side() == Some(side) && heading.contains(cue.words))
    };
    (names(Side::Back), names(Side::Ahead))
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
    let turns =
        |turn: &&Turn| turn.needs.iter().any(|word| head.contains(word)) && turn.pattern.is_match(head);
    let Turn { role, .. } = TURNS.iter().find(turns)?;
    let looks_back = || years(head).zip(plan).is_some_and(|((_, last), plan)| last < plan);
    let contradicts = matches!(role, Role::Goals | Role::Tasks) && looks_back();
    (!contradicts).then_some(*role)
}

/// A sentence that turns to another role.
struct Turn {
    role: Role,
    /// One of these stands in each such sentence: looking for them is cheaper than the pattern.
    needs: &'static [&'static str],
    pattern: Regex,
}

static TURNS: LazyLock<Vec<Turn>> = LazyLock::new(|| {
    let turns: [(Role, &[&str], &str); 4] = [
        (
            Role::Problems,
            &["看到", "认识", "意识", "问题", "不足", "困难", "短板", "矛盾", "差距"],
            r"(?:清醒|深刻|深知|充分|同时|也要|还应|必须).{0,8}(?:看到|认识到?|意识到).{0,40}(?:问题|不足|困难|短板|矛盾|差距|挑战|不够|不强|不高|不牢|不平衡|压力|薄弱)|(?:清醒|深刻)(?:地|的)?(?:看到|认识到?|意识到)|(?:还|仍|也|依然|仍然|面临|存在)(?:存在|面临|有)?(?:着|的|不少|许多|一些|诸多).{0,8}(?:困难|问题|不足|短板|矛盾|差距)",
        ),
        (
            Role::Goals,
            &["目标", "指标"],
            r"^(?:各位代表[！!，,：:])?(?:按照.{0,40}|根据.{0,40}|综合.{0,40}|经.{0,20}|通过.{0,16}|围绕.{0,30}|为此.{0,4})?[，,]?(?:今年|\d{4}年|新的一年|全年|未来五年|今后五年|“.{2,4}”时期)?.{0,30}(?:主要|预期|预定|初定|总体|调控|奋斗|指导性|建议|具体|发展|计划)(?:预期|调控|发展)?(?:性)?(?:目标|指标)(?:任务)?(?:是|为|如下|：|:|建议|确定|安排|初步|有)",
        ),
        (
            Role::Goals,
            &["要求", "思路", "思想"],
            r"^(?:各位代表[！!，,：:])?(?:今年|\d{4}年|新的一年|做好今年|做好\d{4}年|全年|今后五年|未来五年).{0,24}(?:总体要求|总体思路|工作思路|指导思想|基本思路|总要求|总的要求|工作要求|基本要求)",
        ),
        (
            Role::Tasks,
            &["工作", "任务", "重点", "突破", "文章", "着力", "用力", "发力", "提升", "主要", "必须", "要"],
            r"(?:重点|着力|主要|突出|全力|扎实|集中|切实|认真|要|将|具体)(?:要)?(?:抓好|做好|推进|抓|做|在|完成|实施|从|落实|实现).{0,14}(?:方面|项).{0,10}(?:工作|任务|重点|突破|文章|着力|用力|发力|提升)|(?:重点|着力|主要|突出|全力|扎实|集中|切实)(?:要)?(?:抓好|做好|推进).{0,6}(?:以下|下列|如下)?.{0,6}(?:工作|任务)[：:。]?$|为(?:实现|完成|确保).{0,20}(?:目标|任务|要求).{0,20}(?:重点|着力|必须|要|主要)",
        ),
    ];
    turns.into_iter().map(|(role, needs, written)| Turn { role, needs, pattern: pattern(written) }).collect()
});
