//! # Recognises
//! A percentage in front of what it is a part of: 85%以上财政支出用于民生, 98%的村通硬化路.
//! # Example
//! 76.1%的财政支出用于民生 → 财政支出用于民生, share, 76.1 %
//! # Does not recognise
//! A percentage behind its subject (rules `level`, `share`).

use super::{Recogniser, of_the_economy};
use crate::quantity::Dimension;
use crate::statement::Change;
use crate::statement::cues::{Class, words};
use crate::statement::rule::Rule;
use crate::statement::{frame::Frame, object::with_object, reading::Reading};

pub(super) const RULE: Recogniser = Recogniser { rule: Rule::ShareOfWhole, read };

fn read(frame: &Frame<'_>) -> Option<Reading> {
    if frame.mention.quantity.dimension != Dimension::Ratio {
        return None;
    }
    let object = frame.object()?;
    let before = crate::statement::phrase::front(frame.before);
    if !before.is_empty() && frame.predicate.change.is_some() {
        return None;
    }
    // 8%左右的经济增长目标: what follows is no whole, but the growth itself.
    let aim = words(Class::Aim).strip_suffix(object).unwrap_or(object);
    let grown = words(Class::GrowthNoun);
    if let Some(stem) = grown.strip_suffix(aim).or_else(|| grown.strip_suffix(object)) {
        let name = with_object("", stem);
        let name = of_the_economy(name);
        return (!name.is_empty()).then(|| Reading::one(RULE.rule, name, Change::Growth));
    }
    let name = with_object(frame.before, object);
    (!name.is_empty()).then(|| Reading::one(RULE.rule, name, Change::Share))
}
