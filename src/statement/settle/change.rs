//! What a figure says of its indicator, once indicator and unit are known: growth, share, or where something stands.

use super::Settling;
use crate::quantity::{Bound, Dimension, Mention};
use crate::statement::cues::{Class, any, words};
use crate::statement::draft::Draft;
use crate::statement::{Change, catalogue, phrase};

pub(super) fn settle(settling: &mut Settling<'_>) {
    let Settling { mention, statement, .. } = settling;
    if statement.change != Change::Level || mention.quantity.dimension != Dimension::Ratio {
        return;
    }
    let name = statement.indicator.as_str();
    statement.change = if grows(name, statement.indicator_id) {
        Change::Growth
    } else if shares(name) {
        Change::Share
    } else {
        Change::Level
    };
}

/// A bare percentage of an amount is a growth: 固定资产投资10%. What the catalogue plans in per cent, but not
/// as a rate, is such an amount.
fn grows(name: &str, id: Option<&'static str>) -> bool {
    let amount = id.and_then(catalogue::entry).is_some_and(|entry| {
        !entry.unit.is_empty() && !entry.zh.ends_with(['率', '度', '比', '重', '例', '数'])
    });
    // 自然增长率 is a rate that stands somewhere.
    amount || words(Class::GrowthNoun).suffix(name).is_some_and(|noun| !noun.ends_with('率'))
}

/// A level of a name that is a share: 占GDP比重由9.1%提高到11%.
fn shares(name: &str) -> bool {
    let part = phrase::share_verb(name).is_some_and(|at| at > 0) && !name.ends_with('率');
    part || any(&[Class::ShareNoun, Class::GroupNoun]).suffix(name).is_some()
}

/// Whether a figure says where something stands, not what was made or came together: 贷款余额500亿元. Unless the sentence
/// is `told` of several years, what comes together in one (产值40亿元) and a rate are of the last of them too.
pub(super) fn stock(draft: &Draft, mention: &Mention, told: bool) -> bool {
    let level = matches!(draft.change, Change::Level | Change::Share) && draft.basis.is_none();
    let made = phrase::creation_verb(&draft.indicator).is_some();
    // 由3100美元增加到9800美元 is the change over the years.
    if !level || made || draft.base_value.is_some() {
        return false;
    }
    let passed = mention.span.start < mention.number.start && mention.quantity.bound == Bound::Min;
    let of_one_year = || {
        mention.quantity.dimension == Dimension::Ratio
            || words(Class::YearlyNoun).suffix(&draft.indicator).is_some()
    };
    draft.reached
        || passed
        || words(Class::StockNoun).suffix(&draft.indicator).is_some()
        || !told && of_one_year()
}

/// Whether the words in front of a figure say what there is: 拥有航运企业27家.
pub(super) fn had(draft: &Draft, before: &str) -> bool {
    draft.change == Change::Level && draft.basis.is_none() && words(Class::Having).is_in(before)
}
