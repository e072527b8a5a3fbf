use super::{SourceFrame, SourceMarks, SourceQuery, SourceScope, SourceWindow};
use crate::corpus::{DocumentId, ReportRef, Scope, fixture};
use crate::view::{Mark, Window};

const WHOLE: SourceScope = SourceScope::Document(DocumentId(1));

fn query(of: SourceScope, marks: SourceMarks, search: &str) -> SourceQuery {
    SourceQuery { of, marks, search: search.to_owned() }
}

/// Paragraphs with marks drawn as brackets: 【quote】, ‹number›, ｛other number｝, ＊hit＊.
fn drawn(query: &SourceQuery, window: Window) -> String {
    let window = SourceWindow::of(&fixture::library(), query, window).expect("it is there");
    let sign = |mark: &Mark| match mark {
        Mark::Quote { .. } | Mark::Focus => ("【", "】"),
        Mark::Number { .. } => ("‹", "›"),
        Mark::OtherNumber { .. } => ("｛", "｝"),
        Mark::Hit { .. } => ("＊", "＊"),
        Mark::Lead => ("〔", "〕"),
    };
    let paragraphs = window.paragraphs.iter().map(|paragraph| {
        let runs = paragraph.passage.iter().map(|run| {
            let (open, close): (Vec<_>, Vec<_>) = run.marks.iter().map(sign).unzip();
            format!("{}{}{}", open.concat(), run.text, close.into_iter().rev().collect::<String>())
        });
        let page = paragraph.page.map(|page| format!(" page {page}")).unwrap_or_default();
        format!("{} {:?}{page}: {}", paragraph.index, paragraph.kind, runs.collect::<String>())
    });
    paragraphs.collect::<Vec<_>>().join("\n")
}

#[test]
fn every_number_is_marked_on_demand() {
    insta::assert_snapshot!(drawn(&query(WHOLE, SourceMarks::EveryNumber, "增长"), Window::ALL));
}

#[test]
fn windows_show_the_same_as_the_whole() {
    let whole = query(WHOLE, SourceMarks::EveryNumber, "地区");
    let pieces: Vec<String> = (0..4).map(|piece| drawn(&whole, Window::new(piece * 3, 3))).collect();
    assert_eq!(pieces.join("\n"), drawn(&whole, Window::ALL));
    assert_eq!(drawn(&whole, Window::new(90, 3)), "");
}

#[test]
fn a_report_shows_its_own_paragraphs_under_the_indices_of_the_document() {
    let report = SourceScope::Report(ReportRef { document: DocumentId(1), report: 1 });
    let query = query(report, SourceMarks::Statements, "");
    insta::assert_snapshot!(drawn(&query, Window::ALL));
    let frame = SourceFrame::of(&fixture::library(), &query).expect("it is there");
    assert_eq!((frame.first, frame.lengths.len()), (9, 3));
}

#[test]
fn the_frame_counts_every_number() {
    let frame = SourceFrame::of(&fixture::library(), &query(WHOLE, SourceMarks::Statements, "增长"))
        .expect("it is there");
    insta::assert_debug_snapshot!((&frame.tally, &frame.removed, &frame.hits, &frame.lengths));
    let outline: Vec<String> = frame
        .outline
        .iter()
        .map(|item| format!("{} {} {}", item.paragraph, item.depth, item.heading))
        .collect();
    insta::assert_snapshot!(outline.join("\n"));
}

#[test]
fn a_search_over_all_texts_counts_as_the_frame_of_each_does() {
    let library = fixture::library();
    let found = super::found(&library, Scope::All, "增 长");
    assert!(!found.is_empty() && super::found(&library, Scope::All, " ").is_empty());
    for entry in library.entries() {
        let of = SourceScope::Document(entry.id);
        let frame =
            SourceFrame::of(&library, &query(of, SourceMarks::Statements, "增长")).expect("it is there");
        let counted = found.iter().find(|(id, _)| *id == entry.id).map_or(0, |(_, places)| *places);
        assert_eq!(counted, frame.hits.len());
    }
}
