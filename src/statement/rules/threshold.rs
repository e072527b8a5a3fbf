//! # Recognises
//! A bounded figure that only qualifies the noun behind it.
//! # Example
//! 人均纯收入1万元以下的脱贫户 → other: it says which households, not how much they earn
//! # Does not recognise
//! A bounded count of pieces: 新增30个以上乡镇通三级公路 states 30. Nor what a verb makes: 新建50公里以上绿道.

use super::Recogniser;
use crate::quantity::Dimension;
use crate::statement::Change;
use crate::statement::cues::{Class, words};
use crate::statement::frame::{Frame, Reading, bounded, bounded_behind};
use crate::statement::phrase;
use crate::statement::rule::Rule;

pub(super) const RULE: Recogniser = Recogniser { rule: Rule::Threshold, strength: 80, read };

fn read(frame: &Frame<'_>) -> Option<Reading> {
    // 纳税过百万元的骨干企业
    let attributed = bounded(frame.mention) && frame.after.starts_with('的') && {
        let before = frame.before.trim_end();
        words(Class::Paid).suffix(before).is_none() && !before.is_empty()
    };
    if !(bounded_behind(frame.mention) || attributed)
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
    let name = frame.subject().map_or_else(|| phrase::name(object), |(name, _)| name);
    Some(Reading { qualifies: true, ..Reading::one(RULE.rule, name, Change::Level) })
}

/// The figure of a segment of several that only qualifies the noun behind it: 3000万元以上 of 销售额3000万元以上企业5家.
pub(in crate::statement) fn qualifier(frame: &Frame<'_>) -> Reading {
    Reading::qualifying(Rule::Threshold, frame.subject().map(|(name, _)| name).unwrap_or_default())
}

/// What each of the counted things that were named before has reached: 超过10万元 of 8个村集体收益超过10万元.
pub(in crate::statement) fn reached(counted: &str) -> Reading {
    Reading::qualifying(Rule::Threshold, counted.to_owned())
}
