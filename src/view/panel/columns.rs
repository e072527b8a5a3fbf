//! The columns of a panel.

use super::{PanelCell, Stated};
use crate::view::sheet::{Cell, Column, Table, Type};

/// The cells of a panel, a row each.
pub struct Cells;

impl Table for Cells {
    type Row<'a> = &'a PanelCell;

    const COLUMNS: &'static [Column<Self>] = &[
        Column::new("region", "地区", "Place", Type::Text, |row| row.region.as_str().into()),
        Column::new("code", "区划代码", "Place code", Type::Whole, |row| row.code.into()),
        Column::new("level", "级别", "Level", Type::Choice, |row| Cell::choice(row.level)),
        Column::new("year", "年份", "Year", Type::Whole, |row| row.year.into()),
        Column::new("indicator_id", "指标代码", "Indicator id", Type::Text, |row| {
            row.indicator_id.as_str().into()
        }),
        Column::new("change", "变化", "Change", Type::Choice, |row| {
            stated(row).map_or(Cell::Nothing, |stated| Cell::choice(stated.change))
        }),
        Column::new("value", "数值", "Value", Type::Exact, |row| {
            stated(row).map(|stated| stated.quantity.value).into()
        }),
        Column::new("value_max", "数值上限", "Upper value", Type::Exact, |row| {
            stated(row).and_then(|stated| stated.quantity.value_max).into()
        }),
        Column::new("unit", "单位", "Unit", Type::Text, |row| {
            stated(row).map(|stated| stated.quantity.unit.as_str()).into()
        }),
        Column::new("bound", "界限", "Bound", Type::Choice, |row| {
            stated(row).map_or(Cell::Nothing, |stated| Cell::choice(stated.quantity.bound))
        }),
        Column::new("basis", "口径", "Basis", Type::Choice, |row| {
            stated(row).and_then(|stated| stated.basis).map_or(Cell::Nothing, Cell::choice)
        }),
        Column::new("scope", "范围", "Scope", Type::Text, |row| {
            stated(row).and_then(|stated| stated.scope.as_deref()).into()
        }),
        Column::new("status", "状态", "Status", Type::Choice, |row| Cell::choice(row.status)),
        Column::new("sentence", "原句", "Sentence", Type::Text, |row| {
            stated(row).map(|stated| stated.sentence.as_str()).into()
        }),
        Column::new("file", "文件", "File", Type::Text, |row| row.document.as_str().into()),
    ];
}

const fn stated(row: &PanelCell) -> Option<&Stated> {
    row.stated.as_ref()
}
