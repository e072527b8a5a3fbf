//! # Recognises
//! A verb, a figure and its object; the verb of creation stays in the name.
//! # Example
//! 新建258座5G基站 → 新建5G基站, level, 258 座
//! # Does not recognise
//! A figure that ends its phrase (rules `level`, `bare_amount`).

use super::Rule;
use crate::quantity::Dimension;
use crate::statement::Change;
use crate::statement::frame::{Frame, Reading, with_object};
use crate::statement::cues::{Class, words};
use crate::statement::phrase;

pub(super) const RULE: Rule = Rule { id: "object_after", strength: 50, read };

fn read(frame: &Frame<'_>) -> Option<Reading> {
    let object = frame.object()?;
    if phrase::front(frame.before).is_empty() {
        return None;
    }
    if matches!(frame.predicate.change, Some(Change::Growth | Change::Decline)) && frame.is_ratio() {
        return None;
    }
    // 聚焦28条重点产业链: the count is background.
    let means = ["为重点", "为中心", "为核心", "为抓手", "为依托"].iter().any(|end| object.ends_with(end));
    // 加强对2个省控点、6个监测点的研判
    let before = frame.before.trim_end();
    let turned_to = ["加强对", "强化对"].iter().any(|words| before.ends_with(words));
    // 实施千亿斤粮食产能提升行动: the amount is what the campaign is called by.
    let campaign = frame.mention.quantity.dimension != Dimension::Count
        && ["行动", "计划", "战略", "规划"].iter().any(|noun| object.ends_with(noun));
    // 6100万湖北人民备受鼓舞, 在168个重点城市排名倒数: who is spoken of, and among how many.
    let people = object.find("人民").is_some_and(|at| at <= "某某省".len());
    let among = before == "在" && object.contains("排名");
    let qualifies = means
        || people
        || among
        || campaign
        || turned_to
        || words(Class::Attention).suffix(before).is_some()
        || phrase::front(frame.before).starts_with("依托");
    // 总投资6.12亿元的16个城建重点项目: the money is a property of what follows it.
    let property = ["总投资", "计划总投资"].into_iter().find(|word| frame.before.ends_with(word));
    if let Some(of) = property.and_then(|word| Some((word, object.strip_prefix('的')?))) {
        let (property, object) = of;
        let name = format!("{}{property}", with_object("", object));
        return Some(Reading::one(RULE.id, name, Change::Level));
    }
    let name = with_object(if qualifies { "" } else { frame.before }, object);
    (!name.is_empty()).then(|| Reading { qualifies, ..Reading::one(RULE.id, name, Change::Level) })
}
