//! What figures measure of an indicator, for 8.5% and 47.2亿元 are not one series.

use serde::{Deserialize, Serialize};

use crate::label::labels;
use crate::quantity::Dimension;
use crate::statement::{Change, Statement};

/// What a figure measures of its indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// How it moves, in proportion: 增长8.5%, 降低0.2个百分点.
    Rate,
    /// How much it is, or is to be more: 达到47.2亿元, 新增1.9万人, 控制在5.5%.
    Level,
}

labels! { Measure {
    Rate "rate" "增速" "growth"
    Level "level" "水平" "level"
} }

impl Measure {
    /// What a statement measures.
    pub(super) fn of(statement: &Statement) -> Self {
        let moves = matches!(statement.change, Change::Growth | Change::Decline);
        match statement.quantity.dimension {
            Dimension::Ratio | Dimension::PercentagePoint | Dimension::Multiple if moves => Self::Rate,
            _ => Self::Level,
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn measures_have_names() {
        crate::label::tests::check::<super::Measure>();
    }
}
