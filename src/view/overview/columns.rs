//! The headline targets of reports with last year's results, as a table.

use super::{LastYear, ReportOverview, StripCell};
use crate::corpus::{Library, Located};
use crate::view::documents::ReportHead;
use crate::view::figure::Figures;
use crate::view::filter::{Filter, Missed, Narrow, Subject};
use crate::view::sheet::{Cell, Column, Sheet, Table, Type};

/// The headline targets of reports, but for the figures.
struct Headlines;

impl Table for Headlines {
    type Row<'a> = (&'a ReportHead, &'a StripCell);

    const COLUMNS: &'static [Column<Self>] = &[
        Column::new("document", "文件", "File", Type::Text, |(head, _)| head.document.as_str().into()),
        Column::new("region", "地区", "Place", Type::Text, |(head, _)| head.place.as_str().into()),
        Column::new("level", "级别", "Level", Type::Choice, |(head, _)| Cell::choice(head.level)),
        Column::new("year", "年份", "Year", Type::Whole, |(head, _)| head.year.into()),
        Column::new("indicator", "指标", "Indicator", Type::Text, |(_, cell)| {
            cell.indicator.as_str().into()
        }),
        Column::new("indicator_id", "指标代码", "Indicator id", Type::Text, |(_, cell)| {
            cell.indicator_id.as_deref().into()
        }),
    ];
}

/// The headline targets of some reports with last year's results, a row a target; several results of one
/// target stand in further rows.
pub fn sheet<'a>(library: &Library, filter: &Filter, reports: impl Iterator<Item = Located<'a>>) -> Sheet {
    let narrow = Narrow::new(filter);
    let last = Figures::heads().into_iter().map(|head| head.of("last_", "上年", "Last year: "));
    let mut sheet = Sheet::new([Headlines::heads(), Figures::heads(), last.collect()].concat());
    for located in reports {
        if narrow.report(Subject::of(located)) != Missed::None {
            continue;
        }
        let Some(overview) = ReportOverview::of(library, located.id, filter) else { continue };
        for cell in &overview.strip {
            let results: &[_] = match &cell.last {
                LastYear::Stated(results) => results,
                LastYear::MayBe(_) | LastYear::NotStated => &[],
            };
            for at in 0..cell.targets.len().max(results.len()) {
                let [target, result] =
                    [&cell.targets, results].map(|figures| Figures::cells(&figures.get(at)));
                sheet.rows.push([Headlines::cells(&(&overview.head, cell)), target, result].concat());
            }
        }
    }
    sheet
}
