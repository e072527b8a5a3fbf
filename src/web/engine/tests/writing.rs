//! Files in parts.

use super::{SAMPLE, Worker, of_year};
use crate::corpus::{DocumentId, Scope};
use crate::export::csv::to_csv;
use crate::export::json::{JsonOptions, Keywords as JsonKeywords, documents_to_json};
use crate::export::{Naming, named::named};
use crate::label::Lang;
use crate::view::targets::{TargetIndex, TargetQuery};
use crate::view::{Look, Shape, Window};
use crate::web::protocol::{Ask, FileKind, Heads, Keywords, Refusal, Reply, WRITTEN};

const CSV: FileKind = FileKind::Csv(Shape::Long, Heads::Schema);

fn targets() -> Look {
    Look::Targets(TargetQuery::of(Scope::All))
}

/// A report with many figures.
fn long() -> String {
    let items = (1..=400).map(|at| format!("新建改造管网{at}公里，完成投资{at}亿元。\n"));
    SAMPLE.to_owned() + &items.collect::<String>()
}

/// Some thousand statements of three years.
fn filled() -> Worker {
    let mut worker = Worker::new();
    for (id, year) in [(1, 2023), (2, 2024), (3, 2025)] {
        worker.add(id, long().replace(SAMPLE, &of_year(year)).as_bytes());
    }
    worker.finish();
    worker
}

/// A file to its end: how much was written after each part, its name, all bytes.
fn written(worker: &mut Worker, look: Look, kind: FileKind) -> (Vec<u32>, String, Vec<u8>) {
    let (mut steps, mut whole) = (Vec::new(), Vec::new());
    let mut ask = Ask::File(look, kind, Lang::Zh);
    loop {
        let (Ok(Reply::File { name, written, ticket, .. }), Some(bytes)) = worker.send(ask, None) else {
            panic!("a file was expected");
        };
        steps.push(written);
        whole.extend(bytes);
        if written == WRITTEN {
            return (steps, name, whole);
        }
        ask = Ask::More(ticket);
    }
}

/// The ticket of a file that is begun.
fn begun(worker: &mut Worker) -> u32 {
    match worker.ask(Ask::File(targets(), CSV, Lang::Zh)) {
        Ok(Reply::File { ticket, .. }) => ticket,
        other => panic!("a file was expected: {other:?}"),
    }
}

#[test]
fn parts_make_the_file_that_one_piece_would_be() {
    let mut worker = filled();
    let (steps, name, bytes) = written(&mut worker, targets(), CSV);
    let index = TargetIndex::new(&worker.engine.library, &TargetQuery::of(Scope::All));
    let sheet = index.sheet(&worker.engine.library, Window::ALL).stamped(None);
    assert!(steps.len() > 2 && steps.is_sorted(), "{steps:?}");
    assert_eq!(bytes, to_csv(&sheet, Naming::Schema));
    assert_eq!(name, named("指标", &sheet, Lang::Zh) + ".csv");
    assert!(name.contains("2023–2025"), "{name}");
}

#[test]
fn every_kind_comes_to_its_end() {
    let mut worker = filled();
    let (_, name, json) = written(&mut worker, targets(), FileKind::Json(Keywords::With));
    let documents: Vec<_> = worker.engine.library.entries().iter().map(|entry| &entry.document).collect();
    let options = JsonOptions { keywords: JsonKeywords::With, dictionary: None };
    assert_eq!(String::from_utf8(json).expect("UTF-8"), documents_to_json(&documents, &options));
    assert!(name.starts_with("完整结果-2023–2025-"), "{name}");
    for kind in [FileKind::Workbook, FileKind::Stata, FileKind::Markdown] {
        let (steps, name, bytes) = written(&mut worker, targets(), kind);
        assert!(steps.len() > 2 && bytes.len() > 10_000, "{name} {steps:?}");
    }
    for look in [Look::Overview(Scope::All.into()), targets()] {
        let mut nothing = Worker::new();
        let (steps, _, bytes) = written(&mut nothing, look, CSV);
        assert_eq!((steps, bytes.is_empty()), (vec![WRITTEN], false));
    }
}

#[test]
fn two_files_are_written_beside_each_other_and_one_can_be_given_up() {
    let mut worker = filled();
    let (one, other) = (begun(&mut worker), begun(&mut worker));
    assert_eq!(worker.ask(Ask::GiveUp(one)), Ok(Reply::Done));
    assert_eq!(worker.ask(Ask::More(one)), Err(Refusal::Gone));
    assert!(worker.ask(Ask::More(other)).is_ok());
}

#[test]
fn what_is_taken_out_meanwhile_ends_a_file_and_what_is_added_does_not() {
    let mut worker = filled();
    let first = begun(&mut worker);
    worker.add(4, SAMPLE.as_bytes());
    worker.finish();
    assert!(worker.ask(Ask::More(first)).is_ok());
    let second = begun(&mut worker);
    assert_eq!(worker.ask(Ask::Remove(DocumentId(4))), Ok(Reply::Done));
    assert_eq!(worker.ask(Ask::More(second)), Err(Refusal::Changed));
}
