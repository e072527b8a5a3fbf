//! Views over more statements than a person loads: fifty thousand. What must hold is checked; what it
//! took is printed, for clocks fail no build.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test without its data has failed"
)]

use std::path::Path;
use std::time::Instant;

use report_lens::corpus::{DocumentId, Entry, Library, Scope};
use report_lens::view::comparison::{Columns, ComparisonIndex, ComparisonQuery};
use report_lens::view::documents::{DocumentItem, Words};
use report_lens::view::filter::Filter;
use report_lens::view::overview::Overview;
use report_lens::view::targets::{TargetIndex, TargetQuery};
use report_lens::view::{Direction, Sort, Window};
use report_lens::{Settings, analyze};

const ROWS: usize = 50_000;

/// The real reports beside the repository, else the samples, as often as it takes.
fn library() -> Library {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [root.join("../shared/corpus/reports"), root.join("www/samples")];
    let mut files: Vec<_> = folders
        .iter()
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect::<Vec<_>>())
        .find(|files| !files.is_empty())
        .expect("the samples are part of the repository");
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    let documents: Vec<_> = files
        .iter()
        .map(|file| {
            let text = String::from_utf8_lossy(&std::fs::read(file).expect("a readable text")).into_owned();
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            analyze(&name, &text, &Settings::default())
        })
        .collect();
    let mut library = Library::new();
    let mut rows = 0;
    for (id, mut document) in (1..).zip(documents.iter().cycle().cloned()) {
        // Each of a place and a file of its own: copies would count once.
        document.sha256 = id.to_string();
        for report in &mut document.reports {
            report.outline.region = format!("{}{id}", report.outline.region);
        }
        rows += document.reports.iter().map(|report| report.findings.statements.len()).sum::<usize>();
        library.insert(Entry::new(DocumentId(id), document));
        if rows >= ROWS {
            return library;
        }
    }
    library
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = work();
    println!("{what}: {:.1} ms", start.elapsed().as_secs_f64() * 1000.0);
    done
}

#[test]
fn fifty_thousand_rows_are_windows() {
    let library = library();
    let all = TargetQuery::of(Scope::All);
    let index = timed("index of all rows", || TargetIndex::new(&library, &all));
    assert!(index.ids().len() >= ROWS, "{}", index.ids().len());
    let by = |by: &str| TargetQuery { sort: Some(Sort::new(by, Direction::Descending)), ..all.clone() };
    timed("sorted by indicator", || TargetIndex::new(&library, &by("indicator")));
    timed("sorted by value", || TargetIndex::new(&library, &by("value")));
    timed("sorted by place", || TargetIndex::new(&library, &by("region")));
    let filter = Filter { text: "增长 收入".to_owned(), ..Filter::default() };
    let text = TargetQuery { filter, ..all.clone() };
    let found = timed("filtered by text", || TargetIndex::new(&library, &text));
    assert!(!found.ids().is_empty() && found.ids().len() < index.ids().len());
    for start in [0, ROWS / 2, ROWS - 60] {
        let table = timed("a window of 60", || index.window(&library, Window::new(start, 60)));
        assert_eq!((table.rows.len(), table.start), (60, start));
    }
    let query = ComparisonQuery::of(Scope::All, Columns::Shared);
    let comparison = timed("comparison", || ComparisonIndex::new(&library, &query));
    timed("its window", || comparison.window(Window::new(0, 40)));
    timed("overview", || Overview::of(&library, &Scope::All.into(), Window::new(0, 40)));
    timed("list of documents", || {
        library.entries().iter().map(|entry| DocumentItem::of(entry, Words::Ready)).collect::<Vec<_>>()
    });
}
