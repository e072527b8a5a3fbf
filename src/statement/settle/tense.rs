//! Past or planned: by the role of the section, by years named before the figure, by cue words of the clause.
//!
//! A review speaks of what was done and a plan of what will be, unless the clause says otherwise: a year of
//! the other side, 去年 or 已 in a plan, 今年 or 力争 in a review. Years that a figure is compared with
//! (比2020年) say nothing of its own time.

use super::asked::Asked;
use crate::Span;
use crate::report::{Outline, Role, Section};
use crate::statement::cues::{Class, any, words};
use crate::statement::{Kind, phrase};
use crate::words::Hit;

/// Target or result, and the words that decided against the section, if any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tense {
    /// Target or result.
    pub(super) kind: Kind,
    /// What decided, where it was not the section.
    pub(super) cue: Option<Span>,
}

/// A plan says of years further back only that they were.
const LONG_AGO: i32 = 12;

/// Reads whether a figure is past or planned.
pub(super) fn read(asked: &Asked<'_>) -> Tense {
    let tense = |kind, cue| Tense { kind, cue };
    if let Some(missed) = asked.signs.within(Class::Missed, asked.clause).next() {
        return tense(Kind::Other, Some(missed.span()));
    }
    let default = default_kind(asked.scene.outline, asked.section);
    if let (Some(plan), Some(&(year, at))) = (asked.scene.outline.year, asked.years.last()) {
        if year >= plan && default == Kind::Achievement && at.start >= asked.clause.start {
            return tense(Kind::Target, Some(at));
        }
        if year < plan && default == Kind::Target && plan - year < LONG_AGO {
            return tense(Kind::Achievement, Some(at));
        }
    }
    // 到“十四五”末 lies ahead as 到2025年 does.
    if let (Some(plan), Some((at, end))) = (asked.scene.outline.year, asked.plan_end())
        && default == Kind::Achievement
        && end >= plan
    {
        return tense(Kind::Target, Some(at));
    }
    match default {
        Kind::Target => match cue(asked, Class::Past) {
            Some(at) => tense(Kind::Achievement, Some(at)),
            None => tense(Kind::Target, None),
        },
        Kind::Achievement if asked.years.is_empty() => {
            match cue(asked, Class::Future).or_else(|| opens_targets(asked)) {
                Some(at) => tense(Kind::Target, Some(at)),
                None => tense(Kind::Achievement, None),
            }
        }
        kind => tense(kind, None),
    }
}

fn default_kind(outline: &Outline, section: usize) -> Kind {
    match outline.sections.get(section).map(|s| s.role) {
        Some(Role::Review) => Kind::Achievement,
        Some(Role::Goals | Role::Tasks) => Kind::Target,
        Some(Role::Problems) => Kind::Other,
        _ => {
            let plans = |s: &Section| matches!(s.role, Role::Goals | Role::Tasks);
            let planned = outline.sections.iter().take(section).any(plans);
            if planned { Kind::Target } else { Kind::Achievement }
        }
    }
}

/// The heading of a list of targets in the sentence (主要预期目标是), which plans wherever it stands.
fn opens_targets(asked: &Asked<'_>) -> Option<Span> {
    let heading = asked.signs.within(Class::Headline, asked.before).next()?.span();
    let text = asked.scene.text;
    let before = Span::new(asked.before.start, heading.start).of(text);
    let rest = Span::new(heading.end, asked.before.end).of(text);
    // 把蓝天常现作为奋斗目标，全市优良天数达到249天
    let said = words(Class::AsAim).suffix(before).is_none();
    let opens = said && words(Class::OpensList).prefix(rest).is_some();
    (opens && !words(Class::ReachedAlready).is_in(before)).then_some(heading)
}

/// A cue word of `class` in the clause (or, for names of a time, in the sentence) before the figure.
fn cue(asked: &Asked<'_>, class: Class) -> Option<Span> {
    let own = asked.signs.within(class, asked.clause).find(|hit| stands(asked, hit));
    own.map(Hit::span).or_else(|| {
        let last = asked.last_time()?;
        words(class).has(last.word).then(|| last.span())
    })
}

/// Whether a cue word really says a time: not in 将扶贫标准提高到2300元, which only puts the object first.
fn stands(asked: &Asked<'_>, hit: &Hit) -> bool {
    let after = Span::new(hit.end(), asked.clause.end).of(asked.scene.text);
    match hit.word {
        "将" => {
            let verb = any(&[Class::Level, Class::Growth, Class::Decline, Class::Adverb]).prefix(after);
            phrase::starts_with_verb(after) || verb.is_some_and(|verb| !words(Class::NoAct).has(verb))
        }
        "奋力" => !after.contains('了'),
        _ => true,
    }
}
