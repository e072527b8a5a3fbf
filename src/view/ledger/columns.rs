//! The columns of promise and result.

use super::Promise;
use crate::view::Quoted;
use crate::view::sheet::{Cell, Column, Table, Type};

/// The table of promises.
pub struct Promises;

impl Table for Promises {
    type Row<'a> = &'a Promise;

    const COLUMNS: &'static [Column<Self>] = &[
        Column::new("region", "地区", "Place", Type::Text, |row| row.head.place.as_str().into()),
        Column::new("year", "年份", "Year", Type::Whole, |row| row.head.year.into()),
        Column::new("indicator", "指标", "Indicator", Type::Text, |row| {
            row.target.indicator.as_str().into()
        }),
        Column::new("indicator_id", "指标代码", "Indicator id", Type::Text, |row| {
            row.indicator_id.as_deref().into()
        }),
        Column::new("change", "变化", "Change", Type::Choice, |row| Cell::choice(row.target.figure.change)),
        Column::new("target_value", "目标值", "Target", Type::Exact, |row| {
            Cell::digits(&row.target.figure.figure.value)
        }),
        Column::new("target_value_max", "目标上限", "Upper target", Type::Exact, |row| {
            row.target.figure.figure.value_max.as_deref().map_or(Cell::Nothing, Cell::digits)
        }),
        Column::new("target_unit", "目标单位", "Target unit", Type::Text, |row| {
            row.target.figure.figure.unit.as_str().into()
        }),
        Column::new("target_bound", "目标界限", "Target bound", Type::Choice, |row| {
            Cell::choice(row.target.figure.figure.bound)
        }),
        Column::new("result_value", "结果值", "Result", Type::Exact, |row| {
            result(row).map_or(Cell::Nothing, |result| Cell::digits(&result.figure.figure.value))
        }),
        Column::new("result_unit", "结果单位", "Result unit", Type::Text, |row| {
            result(row).map(|result| result.figure.figure.unit.as_str()).into()
        }),
        Column::new("kept", "是否兑现", "Kept", Type::Choice, |row| Cell::choice(row.outcome.kept)),
        Column::new("why", "依据", "Why", Type::Choice, |row| Cell::choice(row.outcome.why)),
        Column::new("target_sentence", "目标原句", "Target sentence", Type::Text, |row| {
            row.target.sentence.as_str().into()
        }),
        Column::new("result_sentence", "结果原句", "Result sentence", Type::Text, |row| {
            result(row).map(|result| result.sentence.as_str()).into()
        }),
        Column::new("target_file", "目标文件", "Target file", Type::Text, |row| {
            row.head.document.as_str().into()
        }),
        Column::new("result_file", "结果文件", "Result file", Type::Text, |row| {
            result(row).map(|result| result.document.as_str()).into()
        }),
        Column::new("result_change", "结果变化", "Result change", Type::Choice, |row| {
            result(row).map_or(Cell::Nothing, |result| Cell::choice(result.figure.change))
        }),
        Column::new("candidates", "候选", "Candidates", Type::Text, |row| {
            let named = row
                .outcome
                .candidates
                .iter()
                .map(|found| format!("{} {}", found.indicator, found.figure.figure.written));
            named.collect::<Vec<_>>().join("; ").into()
        }),
        Column::new("target_corrected", "目标更正", "Target corrected", Type::Text, |row| {
            row.target.figure.corrected.as_str().into()
        }),
        Column::new("result_corrected", "结果更正", "Result corrected", Type::Text, |row| {
            result(row).map(|result| result.figure.corrected.as_str()).into()
        }),
    ];
}

const fn result(row: &Promise) -> Option<&Quoted> {
    row.outcome.result.as_ref()
}
