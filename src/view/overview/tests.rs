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
            LastYear::MayBe(named) => {
                named.iter().map(|(name, last)| format!("maybe {} {}", last.figure.written, name)).collect()
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
fn a_result_under_another_name_is_offered_and_not_taken() {
    let text = "榆川县2024年政府工作报告\n\n一、2023年工作回顾\n\n地区生产总值增长6.5%，城镇居民人均可支配收入增长7.2%。\n\n\
                二、2024年工作安排\n\n今年的主要预期目标是：居民人均可支配收入增长7%，单位地区生产总值能耗增长3%，地区生产总值增长6%。\n";
    let library = fixture::read(&[text.to_owned()]);
    let only = library.reports(Scope::All).next().expect("it is there").id;
    let overview = ReportOverview::of(&library, only, &Filter::default()).expect("it is there");
    let last = overview.strip.iter().map(|cell| match &cell.last {
        LastYear::Stated(figures) => format!("{}: {}", cell.indicator, figures[0].figure.written),
        LastYear::MayBe(named) => format!("{}: maybe {}", cell.indicator, named[0].0),
        LastYear::NotStated => format!("{}: not stated", cell.indicator),
    });
    insta::assert_snapshot!(last.collect::<Vec<_>>().join("\n"));
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
