//! What a section is for, from its heading or from the sentence it opens with.

use super::{Role, table};
use regex::Regex;
use std::sync::LazyLock;

/// The role that a heading names. Cues are tried role by role in the order problems, government,
/// review, goals, tasks: 过去五年的工作和存在的问题 is a review, though, because the later cue of
/// a heading gives way to the year before the plan year.
pub(super) fn of_heading(heading: &str, plan: Option<i32>) -> Option<Role> {
    let words = heading;
    if let (Some(plan), Some((_, last))) = (plan, years(words)) {
        let looks_back = cue(words, Role::Review);
        if last < plan && !cue(words, Role::Tasks) || (looks_back && last <= plan) {
            return Some(Role::Review);
        }
    }
    ORDER.into_iter().find(|&role| cue(words, role))
}

const ORDER: [Role; 5] = [Role::Review, Role::Government, Role::Tasks, Role::Goals, Role::Problems];

fn cue(words: &str, role: Role) -> bool {
    CUES.iter().any(|&(cue, of)| of == role && words.contains(cue))
}

static CUES: LazyLock<Vec<(&'static str, Role)>> = LazyLock::new(|| {
    table::rows(include_str!("../data/roles.tsv"))
        .filter_map(|row| Some((*row.first()?, named(row.get(1)?)?)))
        .collect()
});

fn named(name: &str) -> Option<Role> {
    Some(match name {
        "review" => Role::Review,
        "goals" => Role::Goals,
        "tasks" => Role::Tasks,
        "government" => Role::Government,
        "problems" => Role::Problems,
        "other" => Role::Other,
        _ => return None,
    })
}

/// The first and last year that a heading states.
pub(super) fn years(heading: &str) -> Option<(i32, i32)> {
    let mut years = YEAR.find_iter(heading).filter_map(|year| year.as_str()[..4].parse::<i32>().ok());
    let first = years.next()?;
    Some(years.fold((first, first), |(low, high), year| (low.min(year), high.max(year))))
}

#[allow(clippy::unwrap_used, reason = "a constant pattern")]
static YEAR: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?:19|20)\d\d年?").unwrap());

/// The role that a sentence announces for what follows it, where no heading does.
pub(super) fn of_sentence(sentence: &str) -> Option<Role> {
    let head = sentence.char_indices().nth(90).map_or(sentence, |(at, _)| &sentence[..at]);
    TURNS.iter().find(|(_, pattern)| pattern.is_match(head)).map(|&(role, _)| role)
}

#[allow(clippy::unwrap_used, reason = "constant patterns")]
static TURNS: LazyLock<Vec<(Role, Regex)>> = LazyLock::new(|| {
    [
        (Role::Problems, r"(?:清醒|深刻|深知|充分).{0,6}(?:看到|认识到?|意识到).{0,40}|(?:还|仍|也)?(?:存在|面临)(?:着|的)?.{0,12}(?:困难|问题|不足|短板|矛盾)"),
        (Role::Goals, r"^(?:按照.{0,30}|根据.{0,30}|综合.{0,30})?[，,]?(?:今年|\d{4}年|新的一年|全年)?.{0,24}(?:主要|预期|预定|总体|调控|奋斗|工作|指导性)(?:预期|调控)?(?:目标|指标)(?:任务)?(?:是|为|：|:|建议)"),
        (Role::Goals, r"^(?:今年|\d{4}年|新的一年|做好今年|做好\d{4}年|全年).{0,24}(?:总体要求|总体思路|指导思想|基本思路|总要求)"),
        (Role::Tasks, r"(?:重点|着力|主要|突出|全力|扎实|集中)(?:抓好|做好|推进|抓|做).{0,12}(?:工作|任务|重点|方面)"),
    ]
    .into_iter()
    .map(|(role, pattern)| (role, Regex::new(pattern).unwrap()))
    .collect()
});
