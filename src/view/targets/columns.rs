//! The columns of the table of statements.

use crate::corpus::{Located, StatementRef};
use crate::quantity::Bound;
use crate::statement::{Basis, Statement};
use crate::text::Utf16;
use crate::view::corrected::corrected;
use crate::view::figure::written;
use crate::view::locate;
use crate::view::order::Key;
use crate::view::sheet::{Cell, Column, Table, Type};

use super::CertaintyMark;
use super::row::certainty;
use crate::label::{Labelled, Lang, sign, years};
use crate::view::locate::sentence_of;

/// A statement as a row of a table.
pub struct StatementRow<'a> {
    /// The report it stands in.
    pub located: Located<'a>,
    /// Which statement.
    pub id: StatementRef,
    /// The statement.
    pub statement: &'a Statement,
    /// Its place among those of the scope, in the order of the texts.
    pub at: usize,
    /// The UTF-16 offsets of its document's text; without them it has no offsets.
    pub units: Option<&'a Utf16<'a>>,
}

/// The table of statements.
pub struct Statements;

impl Table for Statements {
    type Row<'a> = StatementRow<'a>;

    const COLUMNS: &'static [Column<Self>] = &[
        Column::new("document", "文件", "File", Type::Text, |row| {
            row.located.entry.document.name.as_str().into()
        }),
        Column::new("region", "地区", "Place", Type::Text, |row| {
            row.located.reading.outline.region.as_str().into()
        }),
        Column::new("code", "区划代码", "Place code", Type::Whole, |row| {
            row.located.reading.outline.code.into()
        }),
        Column::new("level", "级别", "Level", Type::Choice, |row| {
            Cell::choice(row.located.reading.outline.level)
        }),
        Column::new("year", "年份", "Year", Type::Whole, |row| row.located.reading.outline.year.into()),
        Column::new("genre", "文种", "Genre", Type::Choice, |row| {
            Cell::choice(row.located.reading.outline.genre)
        }),
        Column::new("kind", "类别", "Kind", Type::Choice, |row| Cell::choice(row.statement.kind)),
        Column::new("headline", "主要指标", "Headline", Type::Flag, |row| row.statement.headline.into()),
        Column::new("indicator", "指标", "Indicator", Type::Text, |row| {
            row.statement.indicator.as_str().into()
        }),
        Column::<Self>::new("marks", "标注", "Marks", Type::Text, marks).drawn(),
        Column::new("indicator_id", "指标代码", "Indicator id", Type::Text, |row| {
            row.statement.indicator_id.into()
        }),
        Column::new("change", "变化", "Change", Type::Choice, |row| Cell::choice(row.statement.change)),
        Column::<Self>::new("figure", "数值", "Figure", Type::Text, figure).drawn(),
        Column::<Self>::new("value", "数值", "Value", Type::Exact, |row| {
            row.statement.quantity.value.into()
        })
        .by(|row| Key::size(&row.statement.quantity)),
        Column::new("value_max", "数值上限", "Upper value", Type::Exact, |row| {
            row.statement.quantity.value_max.into()
        }),
        Column::new("unit", "单位", "Unit", Type::Text, |row| row.statement.quantity.unit.as_str().into()),
        Column::new("amount_value", "折算值", "Amount", Type::Exact, |row| {
            Cell::digits(&row.statement.quantity.amount.value)
        }),
        Column::new("amount_value_max", "折算上限", "Upper amount", Type::Exact, |row| {
            row.statement.quantity.amount.value_max.as_deref().map_or(Cell::Nothing, Cell::digits)
        }),
        Column::new("amount_unit", "折算单位", "Base unit", Type::Text, |row| {
            row.statement.quantity.amount.unit.as_str().into()
        }),
        Column::new("bound", "界限", "Bound", Type::Choice, |row| {
            Cell::choice(row.statement.quantity.bound)
        }),
        Column::new("written", "原文写法", "As written", Type::Text, |row| {
            let text = row.located.text();
            written(text, row.statement).of(text).into()
        }),
        Column::new("modifier", "力度词", "Strength word", Type::Text, |row| {
            row.statement.modifier.as_str().into()
        }),
        Column::new("constraint", "约束", "Constraint", Type::Choice, |row| {
            Cell::choice(row.statement.constraint)
        }),
        Column::<Self>::new("period", "时期", "Period", Type::Text, |row| {
            row.statement.period.map(years).into()
        })
        .by(|row| {
            let years = row.statement.period;
            Key::or_nothing(years.map(|years| i64::from(years.from) * 10_000 + i64::from(years.to)))
        })
        .drawn(),
        Column::new("period_from", "起始年", "From year", Type::Whole, |row| {
            row.statement.period.map(|period| period.from).into()
        }),
        Column::new("period_to", "截止年", "To year", Type::Whole, |row| {
            row.statement.period.map(|period| period.to).into()
        }),
        Column::new("basis", "口径", "Basis", Type::Choice, |row| {
            row.statement.basis.map_or(Cell::Nothing, Cell::choice)
        }),
        Column::new("base_year", "基期年", "Base year", Type::Whole, |row| {
            row.statement.base.as_ref().and_then(|base| base.year).into()
        }),
        Column::new("base_value", "基期值", "Base value", Type::Exact, |row| {
            let base = row.statement.base.as_ref();
            base.and_then(|base| base.value.as_ref()).map(|quantity| quantity.value).into()
        }),
        Column::new("scope", "范围", "Scope", Type::Text, |row| row.statement.scope.as_deref().into()),
        Column::new("estimate", "预计", "Estimate", Type::Flag, |row| row.statement.estimate.into()),
        Column::new("group", "组", "Group", Type::Whole, |row| row.statement.group.into()),
        Column::<Self>::new("heading", "章节", "Heading", Type::Text, |row| {
            locate::heading(&row.located.reading.outline, row.statement.section).into()
        })
        .drawn(),
        Column::<Self>::new("section", "章节", "Section", Type::Text, |row| {
            locate::headings(&row.located.reading.outline, row.statement.section).join(" › ").into()
        })
        .by(|row| Key::number(row.at)),
        Column::new("page", "页码", "Page", Type::Whole, |row| {
            locate::page(&row.located.entry.document.text.pages, row.statement.number.start).into()
        }),
        Column::new("number_start", "起始位置", "Start", Type::Whole, |row| {
            row.units.map_or(Cell::Nothing, |units| Cell::count(units.units(row.statement.number.start)))
        }),
        Column::new("number_end", "结束位置", "End", Type::Whole, |row| {
            row.units.map_or(Cell::Nothing, |units| Cell::count(units.units(row.statement.number.end)))
        }),
        Column::new("rule", "规则", "Rule", Type::Choice, |row| Cell::choice(row.statement.rule)),
        Column::new("confidence", "置信度", "Confidence", Type::Near, |row| {
            row.statement.confidence.into()
        }),
        Column::new("sentence", "原句", "Sentence", Type::Text, |row| {
            sentence_of(row.located, row.statement).of(row.located.text()).into()
        }),
        Column::new("title", "标题", "Title", Type::Text, |row| {
            row.located.reading.outline.title.as_str().into()
        }),
        Column::new("sha256", "文件哈希", "SHA-256", Type::Text, |row| {
            row.located.entry.document.sha256.as_str().into()
        }),
        Column::new("report", "报告序号", "Report number", Type::Whole, |row| {
            Cell::count(row.located.id.report)
        }),
        Column::new("corrected", "更正", "Corrected", Type::Text, |row| {
            corrected(row.located, row.id).into()
        }),
    ];
}

/// 6.5, ≈6, 5–6: the number with the sign of its bound.
fn figure(row: &StatementRow<'_>) -> Cell {
    let quantity = &row.statement.quantity;
    let value = quantity.value.normalize();
    let sign = sign(quantity.bound);
    match quantity.value_max {
        Some(most) => format!("{sign}{value}–{}", most.normalize()).into(),
        None if quantity.bound == Bound::Exact => value.into(),
        None => format!("{sign}{value}").into(),
    }
}

/// What stands beside the indicator on the screen: a part, a basis, 预计, 主要, and ? where it is doubtful.
fn marks(row: &StatementRow<'_>) -> Cell {
    let found = row.statement;
    let basis = found.basis.filter(|basis| *basis != Basis::YearOnYear).map(|basis| basis.say(Lang::Zh));
    let marks = [
        found.scope.as_deref(),
        basis,
        found.estimate.then_some("预计"),
        found.headline.then_some("主要"),
        (certainty(found).mark == CertaintyMark::Low).then_some("?"),
    ];
    marks.into_iter().flatten().collect::<Vec<_>>().join(" ").into()
}
