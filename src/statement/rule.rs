//! The rules by name: what a statement was read by, and how often its readings are right.

use serde::{Deserialize, Serialize};

/// A rule of reading; each has a page in `tests/spec/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Rule {
    /// 二三产业比例为48:33
    Ratio,
    /// 甲、乙分别增长8%和10%
    Respectively,
    /// 甲和乙均提高3个百分点
    Each,
    /// 1万元以下 of 人均纯收入1万元以下的脱贫户
    Threshold,
    /// 76.1%的财政支出用于民生
    ShareOfWhole,
    /// 49座污水处理站全部建成
    CountedSubject,
    /// 新建258座5G基站
    ObjectAfter,
    /// 占一般公共预算支出81.9%
    Share,
    /// 完成预算的101%
    Fulfilment,
    /// 增长6%
    GrowthRate,
    /// 达到, 为, 控制在
    Level,
    /// 粮食产量73万吨
    BareAmount,
    /// 68元 of 由68元提高到74元
    FromTo,
    /// Added by a reader: no rule at all.
    Reader,
}

impl Rule {
    /// The share of its records that annotated reports bear out, rounded (`docs/accuracy.md`); `known` where the
    /// catalogue has the indicator, which is the best single sign that a name was cut out right.
    pub(super) fn borne_out(self, known: bool) -> f64 {
        match (self, known) {
            (Self::GrowthRate | Self::Level | Self::Respectively | Self::Each | Self::Share, true) => 0.99,
            (Self::Respectively | Self::Each | Self::Share | Self::BareAmount, _) => 0.98,
            (Self::Level, false) => 0.95,
            (Self::GrowthRate, false) => 0.93,
            (Self::ShareOfWhole, _) => 0.92,
            (Self::ObjectAfter, _) => 0.9,
            (Self::CountedSubject | Self::FromTo | Self::Fulfilment | Self::Ratio, _) => 0.88,
            (Self::Threshold, _) => 0.8,
            (Self::Reader, _) => 1.0,
        }
    }
}
