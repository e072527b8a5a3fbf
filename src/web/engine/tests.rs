mod writing;

use std::cell::Cell;

use super::job::{Job, read};
use super::{Engine, Outgoing};
use crate::analysis::{Choice, Choices, Progress, Stage};
use crate::corpus::{DocumentId, ReportRef, Scope, StatementRef};
use crate::error::Cause;
use crate::source::{Content, Format};
use crate::statement::{Constraint, Strength};
use crate::token::Segmenter;
use crate::view::documents::{DocumentList, DocumentState, Failure, Words};
use crate::view::keywords::KeywordQuery;
use crate::view::targets::{TargetQuery, TargetTable};
use crate::view::{Look, Seen, Window};
use crate::web::lent::Lent;
use crate::web::protocol::{
    Answer, Ask, DictionaryState, FromWorker, Notice, Refusal, Reply, Request, RequestId,
};
use crate::{Document, Settings};

const SAMPLE: &str = "\
岚谷市2024年政府工作报告
各位代表：
一、2023年工作回顾
地区生产总值完成434亿元，增长8.6%。
二、2024年目标任务
主要预期目标是：地区生产总值增长6%左右，固定资产投资增长10%。
";

/// The same of another year.
fn of_year(year: u32) -> String {
    SAMPLE.replace("2023", &(year - 1).to_string()).replace("2024", &year.to_string())
}

/// An engine with a clock that goes on by a millisecond whenever it is looked at.
struct Worker {
    engine: Engine,
    now: Cell<f64>,
    notices: Vec<Notice>,
    asked: u32,
}

impl Worker {
    fn new() -> Self {
        Self { engine: Engine::new("test".to_owned()), now: Cell::new(0.0), notices: Vec::new(), asked: 0 }
    }

    fn send(&mut self, ask: Ask, bytes: Option<&[u8]>) -> (Result<Reply, Refusal>, Option<Vec<u8>>) {
        self.asked += 1;
        let id = RequestId(self.asked);
        let Outgoing { message, bytes } = self.engine.handle(Request { id, ask }, bytes.map(<[u8]>::to_vec));
        let FromWorker::Answer(Answer { id: answered, build, reply, .. }) = message else {
            panic!("an answer was expected")
        };
        assert_eq!((answered, build.as_str()), (id, "test"));
        (reply, bytes)
    }

    fn ask(&mut self, ask: Ask) -> Result<Reply, Refusal> {
        self.send(ask, None).0
    }

    fn settings(&mut self) -> Choices {
        let Ok(Reply::Settings(choices)) = self.ask(Ask::Settings) else { panic!("settings were expected") };
        choices
    }

    fn set(&mut self, choice: Choice) -> Result<Reply, Refusal> {
        self.ask(Ask::Set(Choices::default().with(choice)))
    }

    fn add(&mut self, id: u32, bytes: &[u8]) {
        let ask = Ask::Add { document: DocumentId(id), name: format!("{id}.txt") };
        assert_eq!(self.send(ask, Some(bytes)).0, Ok(Reply::Done));
    }

    fn slice(&mut self) {
        let now = &self.now;
        let clock = || {
            now.set(now.get() + 1.0);
            now.get()
        };
        self.notices.extend(self.engine.step(&clock));
    }

    fn finish(&mut self) {
        let mut slices = 0;
        while self.engine.is_busy() {
            self.slice();
            slices += 1;
            assert!(slices < 10_000, "the work does not end");
        }
    }

    fn list(&mut self) -> DocumentList {
        match self.ask(Ask::Documents) {
            Ok(Reply::Documents(list)) => list,
            other => panic!("a list was expected: {other:?}"),
        }
    }

    fn targets(&mut self, scope: Scope) -> TargetTable {
        match self.ask(Ask::Look(Look::Targets(TargetQuery::of(scope)), Window::ALL)) {
            Ok(Reply::Seen(Seen::Targets(table))) => table,
            other => panic!("a table was expected: {other:?}"),
        }
    }
}

fn dictionary() -> Vec<u8> {
    Segmenter::unpack(include_bytes!("../../../www/dictionary.bin")).expect("the asset unpacks")
}

#[test]
fn a_file_becomes_statements_and_then_words() {
    let mut worker = Worker::new();
    worker.add(1, SAMPLE.as_bytes());
    worker.finish();
    let table = worker.targets(Scope::All);
    let first = &table.rows[0];
    assert_eq!(
        (first.indicator.as_str(), first.figure.value.as_str(), first.headline),
        ("地区生产总值", "6", true)
    );
    assert_eq!(worker.list().documents[0].state, DocumentState::Ready { words: Words::NoDictionary });

    worker.engine.dictionary(dictionary());
    worker.finish();
    assert_eq!(worker.list().documents[0].state, DocumentState::Ready { words: Words::Ready });
    let ready = |notice: &Notice| matches!(notice, Notice::Dictionary(DictionaryState::Ready { words, .. }) if *words > 100_000);
    assert!(worker.notices.iter().any(ready));
    let query = KeywordQuery::of(Scope::All);
    let Ok(Reply::Seen(Seen::Keywords(words))) = worker.ask(Ask::Look(Look::Keywords(query), Window::ALL))
    else {
        panic!("words were expected")
    };
    assert!(words.rows.iter().any(|row| row.term == "增长" && row.count == 3), "{:?}", words.rows);
}

#[test]
fn one_bad_file_never_stops_the_others() {
    let mut worker = Worker::new();
    worker.add(1, b"");
    worker.add(2, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    worker.add(3, &[0, 1, 2, 3, 0, 255, 0, 7]);
    worker.add(4, SAMPLE.as_bytes());
    worker.add(5, "它只是一个故事。".as_bytes());
    worker.finish();
    let states: Vec<String> = worker
        .list()
        .documents
        .iter()
        .map(|item| match &item.state {
            DocumentState::Failed(failure) => failure.cause.id().to_owned(),
            DocumentState::Ready { .. } => {
                item.remarks.iter().map(|remark| remark.code.id()).collect::<Vec<_>>().join("+")
            }
            other => format!("{other:?}"),
        })
        .collect();
    assert_eq!(states, ["empty_file", "not_text", "not_text", "text_breaks_off", "not_a_report"]);
}

#[test]
fn questions_are_answered_while_files_are_read_and_reading_can_be_cancelled() {
    let mut worker = Worker::new();
    for id in 1..=20 {
        worker.add(id, SAMPLE.as_bytes());
    }
    while worker.list().reports == 0 {
        worker.slice();
    }
    assert!(!worker.targets(Scope::All).rows.is_empty());
    let read = worker.list().reports;
    assert!(read < 20, "the first answer comes before all is read");
    assert_eq!(worker.ask(Ask::Cancel(DocumentId(20))), Ok(Reply::Done));
    assert_eq!(worker.ask(Ask::CancelAll), Ok(Reply::Done));
    worker.finish();
    let list = worker.list();
    assert_eq!((list.documents.len(), list.reports), (20, read));
    let cancelled = |state: &DocumentState| matches!(state, DocumentState::Failed(failure) if failure.cause == Cause::Cancelled);
    assert_eq!(list.documents.iter().filter(|item| cancelled(&item.state)).count(), 20 - read);
}

#[test]
fn a_file_is_announced_before_it_is_read() {
    let mut worker = Worker::new();
    worker.add(1, SAMPLE.as_bytes());
    worker.add(2, SAMPLE.as_bytes());
    worker.slice();
    assert!(matches!(worker.notices[0], Notice::Progress { document: DocumentId(1), done: 0, of: 2, .. }));
    assert_eq!(
        worker.list().documents[0].state,
        DocumentState::Waiting,
        "nothing is done before that is said"
    );
    worker.finish();
    let announced = |id| {
        worker
            .notices
            .iter()
            .any(|notice| matches!(notice, Notice::Progress { document, .. } if *document == DocumentId(id)))
    };
    assert!(announced(1) && announced(2));
    assert_eq!(worker.notices.last(), Some(&Notice::Idle));
}

#[test]
fn the_words_that_are_looked_at_come_before_the_rest() {
    let mut worker = Worker::new();
    worker.engine.dictionary(dictionary());
    for id in 1..=12 {
        worker.add(id, of_year(2010 + id).as_bytes());
    }
    while worker.list().reports < 3 {
        worker.slice();
    }
    let report = ReportRef { document: DocumentId(3), report: 0 };
    let overview = Ask::Look(Look::Overview(Scope::Report(report).into()), Window::ALL);
    assert!(worker.ask(overview).is_ok());
    let words = |worker: &mut Worker, id: u32| match worker.list().documents[id as usize - 1].state {
        DocumentState::Ready { words } => Some(words),
        _ => None,
    };
    while words(&mut worker, 3) != Some(Words::Ready) {
        worker.slice();
        assert_ne!(words(&mut worker, 1), Some(Words::Ready), "it was read before, but nobody looks at it");
    }
    assert!(worker.list().reports < 12, "nor do they wait for the last file");
    // The others follow, and what is counted is said to be.
    worker.finish();
    assert!((1..=12).all(|id| words(&mut worker, id) == Some(Words::Ready)));
    let counted = |notice: &Notice| matches!(notice, Notice::Progress { document: DocumentId(3), progress, .. } if progress.stage == Stage::Counting);
    assert!(worker.notices.iter().any(counted));
}

#[test]
fn a_file_that_another_program_reads_says_how_far_it_is_and_counts_as_unread() {
    let mut worker = Worker::new();
    worker.add(1, SAMPLE.as_bytes());
    worker.engine.elsewhere.push(Job::elsewhere(DocumentId(2), "2.pdf".to_owned()));
    worker.engine.of += 1;
    worker.finish();
    assert_eq!(worker.notices.last(), Some(&Notice::Idle), "there is nothing to do here");
    let revision = worker.engine.revision;
    let told = Ask::Told { document: DocumentId(2), done: 7, of: 30 };
    assert_eq!(worker.ask(told), Ok(Reply::Done));
    let progress = Progress { stage: Stage::Decoding, done: 7, total: 30 };
    assert_eq!(worker.list().documents[1].state, DocumentState::Working(progress));
    assert_eq!(worker.engine.revision, revision, "no view is another for it");
    let source = crate::format::source("2.pdf", b"%PDF", Format::Pdf, Content::plain(of_year(2020)));
    let bytes = postcard::to_allocvec(&source).expect("it can be packed");
    worker.notices.clear();
    assert_eq!(worker.send(Ask::Read { document: DocumentId(2) }, Some(&bytes)).0, Ok(Reply::Done));
    worker.finish();
    assert!(matches!(worker.notices[0], Notice::Progress { document: DocumentId(2), done: 1, of: 2, .. }));
    assert_eq!((worker.list().reports, worker.engine.of), (2, 0));
}

#[test]
fn what_is_gone_is_said_to_be_gone() {
    let mut worker = Worker::new();
    worker.add(7, SAMPLE.as_bytes());
    worker.finish();
    let report = ReportRef { document: DocumentId(7), report: 0 };
    let id = StatementRef { report, statement: 0 };
    assert!(worker.ask(Ask::Evidence(id)).is_ok());
    assert_eq!(worker.ask(Ask::Remove(DocumentId(7))), Ok(Reply::Done));
    assert_eq!(worker.ask(Ask::Evidence(id)), Err(Refusal::Gone));
    let overview = Ask::Look(Look::Overview(Scope::Report(report).into()), Window::ALL);
    assert_eq!(worker.ask(overview), Err(Refusal::Gone));
    assert_eq!(worker.targets(Scope::All).total, 0);
    worker.finish();
    assert!(worker.list().documents.is_empty());
    let unpacked = worker.ask(Ask::Add { document: DocumentId(8), name: "8.txt".to_owned() });
    assert!(matches!(unpacked, Err(Refusal::Malformed(_))));
}

#[test]
fn other_stop_words_give_other_counts() {
    let mut worker = Worker::new();
    worker.engine.dictionary(dictionary());
    worker.add(1, SAMPLE.as_bytes());
    worker.finish();
    let mut words = worker.settings().stop_words.expect("written out");
    assert!(words.len() > 100);
    words.push("增长".to_owned());
    assert_eq!(worker.set(Choice::StopWords(Some(words))), Ok(Reply::Done));
    worker.finish();
    let query = KeywordQuery::of(Scope::All);
    let Ok(Reply::Seen(Seen::Keywords(table))) = worker.ask(Ask::Look(Look::Keywords(query), Window::ALL))
    else {
        panic!("words were expected")
    };
    assert!(table.rows.iter().all(|row| row.term != "增长"));
}

#[test]
fn other_strength_words_bind_otherwise() {
    let mut worker = Worker::new();
    worker.add(1, include_bytes!("../../../www/samples/langu-2024.txt"));
    worker.finish();
    let mut strength = worker.settings().strength.expect("written out");
    let of = |worker: &mut Worker, constraint| {
        worker.targets(Scope::All).rows.iter().filter(|row| row.constraint == constraint).count()
    };
    let soft = of(&mut worker, Constraint::Soft);
    assert!(soft > 0 && strength.soft.iter().any(|word| word == "力争"));
    strength.soft.retain(|word| word != "力争");
    strength.hard.push("力争".to_owned());
    assert_eq!(worker.set(Choice::Strength(Some(strength))), Ok(Reply::Done));
    worker.finish();
    assert!(of(&mut worker, Constraint::Soft) < soft);
    assert_eq!(worker.set(Choice::Strength(None)), Ok(Reply::Done));
    worker.finish();
    assert_eq!(of(&mut worker, Constraint::Soft), soft);
}

#[test]
fn a_document_is_never_read_by_two_settings() {
    let compilation = SAMPLE.repeat(6);
    let soft = |worker: &mut Worker| -> Vec<usize> {
        let rows = worker.targets(Scope::All).rows;
        let of = |report| {
            rows.iter()
                .filter(move |row| row.id.report.report == report && row.constraint == Constraint::Soft)
        };
        (0..6).map(|report| of(report).count()).collect()
    };
    let mut strength = Worker::new().settings().strength.expect("written out");
    strength.soft.push("预期".to_owned());
    let mut whole = Worker::new();
    assert_eq!(whole.set(Choice::Strength(Some(strength.clone()))), Ok(Reply::Done));
    whole.add(1, compilation.as_bytes());
    whole.finish();
    // Changed while it is read, and again once it is read.
    for slices in 1..12 {
        let mut worker = Worker::new();
        worker.add(1, compilation.as_bytes());
        for _ in 0..slices {
            worker.slice();
        }
        assert_eq!(worker.set(Choice::Strength(Some(strength.clone()))), Ok(Reply::Done));
        worker.finish();
        assert_eq!(soft(&mut worker), soft(&mut whole), "after {slices} slices");
    }
}

#[test]
fn a_dictionary_that_cannot_be_read_is_told_and_statements_stay() {
    let mut worker = Worker::new();
    worker.add(1, SAMPLE.as_bytes());
    worker.engine.dictionary(b"no dictionary".to_vec());
    worker.finish();
    assert!(
        worker.notices.iter().any(|notice| matches!(notice, Notice::Dictionary(DictionaryState::Failed(_))))
    );
    assert!(worker.targets(Scope::All).total > 0);
}

/// What a deputy gives back of what was lent to it.
fn helped(lent: &Lent, bytes: Vec<u8>) -> Document {
    let read = read(lent.document, lent.name.clone(), bytes, &Settings::from(lent.choices.clone()));
    let packed = postcard::to_allocvec(&read.expect("a text")).expect("a document packs");
    postcard::from_bytes(&packed).expect("and unpacks")
}

#[test]
fn what_deputies_read_is_as_if_the_engine_had() {
    let (mut alone, mut helping) = (Worker::new(), Worker::new());
    for worker in [&mut alone, &mut helping] {
        for id in 1..=4 {
            worker.add(id, of_year(2020 + id).as_bytes());
        }
    }
    alone.finish();
    let lent: Vec<_> = std::iter::from_fn(|| helping.engine.lend()).collect();
    // the first one is for the engine itself
    assert_eq!(lent.iter().map(|(lent, _)| lent.document.0).collect::<Vec<_>>(), [2, 3, 4]);
    helping.finish();
    assert!(!helping.notices.contains(&Notice::Idle), "files are still away");
    for (lent, bytes) in lent.into_iter().rev() {
        let document = helped(&lent, bytes);
        helping.engine.returned(lent.document, Ok(document));
    }
    helping.finish();
    assert!(helping.notices.contains(&Notice::Idle));
    assert_eq!(helping.list(), alone.list());
    assert_eq!(helping.targets(Scope::All), alone.targets(Scope::All));
}

#[test]
fn a_file_that_ended_its_deputy_is_read_by_the_engine() {
    let mut worker = Worker::new();
    for id in 1..=2 {
        worker.add(id, of_year(2020 + id).as_bytes());
    }
    let (lent, _) = worker.engine.lend().expect("one waits");
    worker.engine.lost(lent.document);
    worker.finish();
    assert_eq!(worker.list().reports, 2);
}

#[test]
fn what_was_cancelled_or_taken_out_is_not_taken_from_a_deputy() {
    let mut worker = Worker::new();
    for id in 1..=3 {
        worker.add(id, of_year(2020 + id).as_bytes());
    }
    let lent: Vec<_> = std::iter::from_fn(|| worker.engine.lend()).collect();
    assert_eq!(worker.ask(Ask::Remove(DocumentId(2))), Ok(Reply::Done));
    assert_eq!(worker.ask(Ask::CancelAll), Ok(Reply::Done));
    for (lent, bytes) in lent {
        let document = helped(&lent, bytes);
        worker.engine.returned(lent.document, Ok(document));
    }
    worker.finish();
    let list = worker.list();
    let cancelled = DocumentState::Failed(Failure { cause: Cause::Cancelled });
    assert_eq!(list.documents.iter().map(|item| item.id.0).collect::<Vec<_>>(), [1, 3]);
    assert!(list.documents.iter().all(|item| item.state == cancelled), "{list:?}");
}

#[test]
fn what_a_deputy_read_by_other_words_is_read_again() {
    let mut worker = Worker::new();
    let text = SAMPLE.replace("固定资产投资增长", "固定资产投资志在增长");
    for id in 1..=2 {
        worker.add(id, text.replace("434", &format!("43{id}")).as_bytes());
    }
    let (lent, bytes) = worker.engine.lend().expect("one waits");
    let document = helped(&lent, bytes);
    let strength = Strength { hard: vec!["志在".to_owned()], soft: Vec::new() };
    assert_eq!(worker.set(Choice::Strength(Some(strength))), Ok(Reply::Done));
    worker.engine.returned(lent.document, Ok(document));
    worker.finish();
    let hard =
        worker.targets(Scope::All).rows.iter().filter(|row| row.constraint == Constraint::Hard).count();
    assert_eq!(hard, 2);
}
