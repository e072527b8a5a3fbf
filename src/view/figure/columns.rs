//! A figure in columns, as part of other tables.

use super::StripFigure;
use crate::view::sheet::{Cell, Column, Table, Type};

/// The columns of a figure; all empty where there is none.
pub struct Figures;

impl Table for Figures {
    type Row<'a> = Option<&'a StripFigure>;

    const COLUMNS: &'static [Column<Self>] = &[
        Column::new("change", "变化", "Change", Type::Choice, |row| {
            row.map_or(Cell::Nothing, |row| Cell::choice(row.change))
        }),
        Column::new("value", "数值", "Value", Type::Exact, |row| {
            row.map_or(Cell::Nothing, |row| Cell::digits(&row.figure.value))
        }),
        Column::new("value_max", "数值上限", "Upper value", Type::Exact, |row| {
            row.and_then(|row| row.figure.value_max.as_deref()).map_or(Cell::Nothing, Cell::digits)
        }),
        Column::new("unit", "单位", "Unit", Type::Text, |row| {
            row.map(|row| row.figure.unit.as_str()).into()
        }),
        Column::new("bound", "界限", "Bound", Type::Choice, |row| {
            row.map_or(Cell::Nothing, |row| Cell::choice(row.figure.bound))
        }),
        Column::new("written", "原文写法", "As written", Type::Text, |row| {
            row.map(|row| row.figure.written.as_str()).into()
        }),
        Column::new("modifier", "力度词", "Strength word", Type::Text, |row| {
            row.map(|row| row.modifier.as_str()).into()
        }),
        Column::new("constraint", "约束", "Constraint", Type::Choice, |row| {
            row.map_or(Cell::Nothing, |row| Cell::choice(row.constraint))
        }),
        Column::new("estimate", "预计", "Estimate", Type::Flag, |row| row.map(|row| row.estimate).into()),
        Column::new("corrected", "更正", "Corrected", Type::Text, |row| {
            row.map(|row| row.corrected.as_str()).into()
        }),
    ];
}
