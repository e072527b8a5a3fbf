//! # Recognises
//! A percentage in front of what it is a part of: 85%以上财政支出用于民生, 98%的村通硬化路.
//! # Example
//! 76.1%的财政支出用于民生 → 财政支出用于民生, share, 76.1 %
//! # Does not recognise
//! A percentage behind its subject (rules `level`, `share`).

use super::Rule;
use crate::quantity::Dimension;
use crate::target::Change;
use crate::target::frame::{Frame, Reading, with_object};

pub(super) const RULE: Rule = Rule { id: "share_of_whole", strength: 70, read };

fn read(frame: &Frame<'_>) -> Option<Reading> {
    if frame.mention.quantity.dimension != Dimension::Ratio {
        return None;
    }
    let object = frame.object()?;
    let before = crate::target::phrase::front(frame.before);
    if !before.is_empty() && frame.predicate.change.is_some() {
        return None;
    }
    let name = with_object(frame.before, object);
    (!name.is_empty()).then(|| Reading::one(RULE.id, name, Change::Share))
}
