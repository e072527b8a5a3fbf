//! The columns of pairs.

use super::Pair;
use crate::view::Quoted;
use crate::view::documents::ReportHead;
use crate::view::order::Key;
use crate::view::sheet::{Cell, Column, Table, Type};

/// Targets beside those above, or before.
pub struct Steps;

impl Table for Steps {
    type Row<'a> = &'a Pair;

    const COLUMNS: &'static [Column<Self>] = &[
        Column::new("region", "地区", "Place", Type::Text, |row| row.head.place.as_str().into()),
        Column::new("code", "区划代码", "Place code", Type::Whole, |row| row.head.code.into()),
        Column::new("level", "级别", "Level", Type::Choice, |row| Cell::choice(row.head.level)),
        Column::new("year", "年份", "Year", Type::Whole, |row| row.head.year.into()),
        Column::new("other_region", "对照地区", "Other place", Type::Text, |row| {
            other(row).map(|head| head.place.as_str()).into()
        }),
        Column::new("other_level", "对照级别", "Other level", Type::Choice, |row| {
            other(row).map_or(Cell::Nothing, |head| Cell::choice(head.level))
        }),
        Column::new("other_year", "对照年份", "Other year", Type::Whole, |row| {
            other(row).and_then(|head| head.year).into()
        }),
        Column::new("indicator", "指标", "Indicator", Type::Text, |row| {
            row.second.as_ref().or(row.first.as_ref()).map(|side| side.indicator.as_str()).into()
        }),
        Column::new("indicator_id", "指标代码", "Indicator id", Type::Text, |row| {
            row.indicator_id.as_deref().into()
        }),
        Column::new("change", "变化", "Change", Type::Choice, |row| {
            row.second
                .as_ref()
                .or(row.first.as_ref())
                .map_or(Cell::Nothing, |side| Cell::choice(side.figure.change))
        }),
        Column::new("first_value", "对照值", "Other value", Type::Exact, |row| value(row.first.as_ref())),
        Column::new("first_value_max", "对照上限", "Other upper value", Type::Exact, |row| {
            most(row.first.as_ref())
        }),
        Column::new("first_unit", "对照单位", "Other unit", Type::Text, |row| unit(row.first.as_ref())),
        Column::new("first_bound", "对照界限", "Other bound", Type::Choice, |row| {
            bound(row.first.as_ref())
        }),
        Column::new("second_value", "数值", "Value", Type::Exact, |row| value(row.second.as_ref())),
        Column::new("second_value_max", "数值上限", "Upper value", Type::Exact, |row| {
            most(row.second.as_ref())
        }),
        Column::new("second_unit", "单位", "Unit", Type::Text, |row| unit(row.second.as_ref())),
        Column::new("second_bound", "界限", "Bound", Type::Choice, |row| bound(row.second.as_ref())),
        Column::<Self>::new("difference", "差", "Difference", Type::Exact, |row| apart(row))
            .by(|row| apart_key(row)),
        Column::new("difference_unit", "差的单位", "Unit of difference", Type::Text, |row| {
            row.difference.as_ref().map(|apart| apart.unit.as_str()).into()
        }),
        Column::new("ratio", "倍数", "Ratio", Type::Exact, |row| {
            row.ratio.as_deref().map_or(Cell::Nothing, Cell::digits)
        }),
        Column::new("verdict", "对照结果", "Verdict", Type::Choice, |row| Cell::choice(row.verdict)),
        Column::new("why", "依据", "Why", Type::Choice, |row| row.why.map_or(Cell::Nothing, Cell::choice)),
        Column::new("first_sentence", "对照原句", "Other sentence", Type::Text, |row| {
            row.first.as_ref().map(|side| side.sentence.as_str()).into()
        }),
        Column::new("second_sentence", "原句", "Sentence", Type::Text, |row| {
            row.second.as_ref().map(|side| side.sentence.as_str()).into()
        }),
        Column::new("first_file", "对照文件", "Other file", Type::Text, |row| {
            row.first.as_ref().map(|side| side.document.as_str()).into()
        }),
        Column::new("second_file", "文件", "File", Type::Text, |row| {
            row.second.as_ref().map(|side| side.document.as_str()).into()
        }),
        Column::new("first_corrected", "对照更正", "Other corrected", Type::Text, |row| {
            row.first.as_ref().map(|side| side.figure.corrected.as_str()).into()
        }),
        Column::new("second_corrected", "更正", "Corrected", Type::Text, |row| {
            row.second.as_ref().map(|side| side.figure.corrected.as_str()).into()
        }),
    ];
}

const fn other(row: &Pair) -> Option<&ReportHead> {
    row.other.as_ref()
}

fn value(side: Option<&Quoted>) -> Cell {
    side.map_or(Cell::Nothing, |side| Cell::digits(&side.figure.figure.value))
}

fn most(side: Option<&Quoted>) -> Cell {
    side.and_then(|side| side.figure.figure.value_max.as_deref()).map_or(Cell::Nothing, Cell::digits)
}

fn unit(side: Option<&Quoted>) -> Cell {
    side.map(|side| side.figure.figure.unit.as_str()).into()
}

fn bound(side: Option<&Quoted>) -> Cell {
    side.map_or(Cell::Nothing, |side| Cell::choice(side.figure.figure.bound))
}

fn apart(row: &Pair) -> Cell {
    row.difference.as_ref().map_or(Cell::Nothing, |apart| Cell::digits(&apart.value))
}

fn apart_key(row: &Pair) -> Key {
    row.difference.as_ref().map_or(Key::Nothing, |apart| Key::apart(&apart.unit, &apart.value))
}
