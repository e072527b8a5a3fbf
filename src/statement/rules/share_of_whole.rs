//! # Recognises
//! A percentage in front of what it is a part of: 85%以上财政支出用于民生, 98%的村通硬化路.
//! # Example
//! 76.1%的财政支出用于民生 → 财政支出用于民生, share, 76.1 %
//! # Does not recognise
//! A percentage behind its subject (rules `level`, `share`).

use super::Rule;
use crate::quantity::Dimension;
use crate::statement::Change;
use crate::statement::frame::{Frame, Reading, with_object};

pub(super) const RULE: Rule = Rule { id: "share_of_whole", strength: 70, read };

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
    let aim = ["目标", "预期"].iter().find_map(|word| object.strip_suffix(word)).unwrap_or(object);
    if let Some(stem) = ["增长速度", "增速", "增长率", "增长"].iter().find_map(|word| aim.strip_suffix(word))
    {
        let name = with_object("", stem);
        let name = if ["经济", "国民经济"].contains(&name.as_str()) {
            "经济增长".to_owned()
        } else {
            name
        };
        return (!name.is_empty()).then(|| Reading::one(RULE.id, name, Change::Growth));
    }
    let name = with_object(frame.before, object);
    (!name.is_empty()).then(|| Reading::one(RULE.id, name, Change::Share))
}
