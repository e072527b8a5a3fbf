//! # Recognises
//! A bounded figure that only qualifies the noun behind it.
//! # Example
//! 人均纯收入1万元以下的脱贫户 → other: it says which households, not how much they earn
//! # Does not recognise
//! A bounded count of pieces: 新增30个以上乡镇通三级公路 states 30. Nor what a verb makes: 新建50公里以上绿道.

use super::Recogniser;
use crate::quantity::Dimension;
use crate::statement::cues::{Class, any, words};
use crate::statement::phrase;
use crate::statement::rule::Rule;
use crate::statement::{frame::Frame, reading::Reading};

pub(super) const RULE: Recogniser = Recogniser { rule: Rule::Threshold, read };

fn read(frame: &Frame<'_>) -> Option<Reading> {
    // 纳税过百万元的骨干企业
    let attributed = frame.mention.is_bounded() && frame.after.starts_with('的') && {
        let before = frame.before.trim_end();
        words(Class::Paid).suffix(before).is_none() && !before.is_empty()
    };
    if !(frame.mention.is_bounded_behind() || attributed)
        || frame.is_classifier()
        || frame.mention.quantity.dimension == Dimension::Ratio
    {
        return None;
    }
    let object = frame.object()?;
    let before = phrase::front(frame.before);
    let counts_people = frame.mention.quantity.dimension == Dimension::Count && !before.is_empty();
    if counts_people || object.starts_with('的') && object.chars().count() < 2 {
        return None;
    }
    // 新建50公里以上绿道: the verb makes so many.
    let made = phrase::creation_verb(before).is_some_and(|verb| verb.len() == before.len());
    if made && frame.mention.quantity.dimension == Dimension::Measure {
        return None;
    }
    let name = named(frame).unwrap_or_else(|| phrase::name(object));
    Some(Reading::qualifying(RULE.rule, name))
}

/// What a threshold is of: the property in front of it (投资 of 引进投资5亿元以上项目), else the things that it tells
/// apart (项目 of 引进亿元以上项目), else whatever the sentence speaks of.
fn named(frame: &Frame<'_>) -> Option<String> {
    let subject = frame.subject().map(|(name, _)| name);
    let own = !phrase::front(frame.before).is_empty();
    // 80岁以上老人: an age is never of what was spoken of before.
    let handed_on = own || frame.mention.quantity.dimension == Dimension::Money;
    if let Some(name) = subject.as_deref().filter(|name| handed_on && is_property(name)) {
        return Some(phrase::name(phrase::without_verbs(name)));
    }
    things(frame.after).or(subject)
}

fn is_property(name: &str) -> bool {
    words(Class::Property).suffix(name).is_some() || phrase::head(name).is_some()
}

/// The things that a threshold tells apart: 技改项目 of 500万元以上技改项目.
fn things(after: &str) -> Option<String> {
    /// In characters.
    const LONGEST: usize = 12;
    let after = after.trim_start();
    let object = after.strip_prefix('的').unwrap_or(after);
    let (at, word) = any(&[Class::GroupNoun, Class::Project, Class::ToldApart]).find(object)?;
    let name = &object[..at + word.len()];
    let whole = name.chars().count() <= LONGEST && name.chars().all(char::is_alphabetic);
    whole.then(|| phrase::name(name))
}

/// The figure of a segment of several that only qualifies the noun behind it: 3000万元以上 of 销售额3000万元以上企业5家.
pub(in crate::statement) fn qualifier(frame: &Frame<'_>) -> Reading {
    Reading::qualifying(Rule::Threshold, named(frame).unwrap_or_default())
}

/// What each of the counted things that were named before has reached: 超过10万元 of 8个村集体收益超过10万元.
pub(in crate::statement) fn reached(counted: &str) -> Reading {
    Reading::qualifying(Rule::Threshold, counted.to_owned())
}
