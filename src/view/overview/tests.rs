use super::{LastYear, Overview, ReportOverview};
use crate::corpus::{DocumentId, ReportRef, Scope, fixture};
use crate::view::Window;
use crate::view::comparison::RowHead;
use crate::view::filter::Filter;

fn report(report: usize) -> ReportRef {
    ReportRef { document: DocumentId(1), report }
}

#[test]
fn last_year_stands_under_each_target() {
    let overview =
        ReportOverview::of(&fixture::library(), report(0), &Filter::default()).expect("it is there");
    let cells = overview.strip.iter().map(|cell| {
        let targets: Vec<_> = cell
            .targets
            .iter()
            .map(|target| format!("{} {}", target.modifier, target.figure.written).trim().to_owned())
            .collect();
        let last = match &cell.last {
            LastYear::Stated(figures) => {
                figures.iter().map(|last| format!("{}{}", last.figure.value, last.figure.unit)).collect()
            }
            LastYear::NotStated => vec!["not stated".to_owned()],
        };
        format!("{}: {} | last year {}", cell.indicator, targets.join(" / "), last.join(", "))
    });
    insta::assert_snapshot!(cells.collect::<Vec<_>>().join("\n"));
    assert_eq!(overview.qualitative.len(), 1);
    assert_eq!(overview.head.counts.headline, 4);
}

#[test]
fn several_reports_are_a_table() {
    let library = fixture::library();
    let Some(Overview::Reports(table)) = Overview::of(&library, &Scope::All.into(), Window::new(1, 5)) else {
        panic!("a table was expected")
    };
    assert_eq!((table.total, table.listed, table.start, table.rows.len()), (3, 1, 1, 2));
    let [one, listed] = table.rows.as_slice() else { panic!("two rows were expected") };
    assert!(matches!(&one.head, RowHead::Present(head) if head.place == "临湖市"));
    assert_eq!((table.indicators.len(), one.cells.len()), (4, 4));
    assert!(matches!(&listed.head, RowHead::ListedOnly { .. }));
    assert!(Overview::of(&library, &Scope::Report(report(7)).into(), Window::ALL).is_none());
}
