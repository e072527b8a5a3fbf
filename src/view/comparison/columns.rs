//! The columns of reports side by side.

use super::{ComparedIndicator, ComparisonCell, RowHead};
use crate::label::Label;
use crate::report::Level;
use crate::view::order::Key;
use crate::view::sheet::{Cell, Column, Table, Type};

/// The reports that are compared.
pub struct Reports;

impl Table for Reports {
    type Row<'a> = &'a RowHead;

    const COLUMNS: &'static [Column<Self>] = &[
        Column::new("document", "文件", "File", Type::Text, |report| report.document().into()),
        Column::new("region", "地区", "Place", Type::Text, |report| report.place().into()),
        Column::new("code", "区划代码", "Place code", Type::Whole, |row| row.code().into()),
        Column::<Self>::new("level", "级别", "Level", Type::Choice, |report| Cell::choice(report.level()))
            // What is not known is no level: it comes last either way.
            .by(|report| match report.level() {
                Level::Unknown => Key::Nothing,
                level => Key::number(level as u8),
            }),
        Column::new("year", "年份", "Year", Type::Whole, |report| report.year().into()),
        Column::new("title", "标题", "Title", Type::Text, |report| match report {
            RowHead::Present(head) => head.title.as_str().into(),
            RowHead::ListedOnly { .. } | RowHead::Place { .. } => Cell::Nothing,
        }),
    ];
}

/// What a report says of an indicator, but for the figure.
pub struct Indicators;

impl Table for Indicators {
    type Row<'a> = (&'a ComparedIndicator, &'a ComparisonCell);

    const COLUMNS: &'static [Column<Self>] = &[
        Column::new("indicator_id", "指标代码", "Indicator id", Type::Text, |(indicator, _)| {
            indicator.indicator_id.as_str().into()
        }),
        Column::new("indicator", "指标", "Indicator", Type::Text, |(indicator, _)| {
            indicator.indicator.as_str().into()
        }),
        Column::new("measure", "度量", "Measure", Type::Choice, |(indicator, _)| {
            Cell::choice(indicator.measure)
        }),
        Column::new("status", "状态", "Status", Type::Choice, |(_, cell)| Cell::Choice(cell.status())),
    ];
}

impl ComparisonCell {
    /// How far a report says something.
    pub const fn status(&self) -> &'static Label {
        match self {
            Self::Stated(_) => &Label { rank: 0, id: "stated", zh: "已述", en: "stated" },
            Self::NotStated => &Label { rank: 1, id: "not_stated", zh: "未述", en: "not stated" },
            Self::NotRead => &Label { rank: 4, id: "not_read", zh: "未读出", en: "not read" },
            Self::NoReport => &Label { rank: 5, id: "no_report", zh: "无该年报告", en: "no report" },
            Self::TextCutOff => {
                &Label { rank: 2, id: "text_cut_off", zh: "正文未完", en: "text cut off" }
            }
            Self::TextMissing => &Label { rank: 3, id: "text_missing", zh: "无正文", en: "text missing" },
        }
    }
}
