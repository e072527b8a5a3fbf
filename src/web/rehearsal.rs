//! A rehearsal: a report that nobody sees is read, and what a page asks first is answered, while there is nothing else to do.
//!
//! A browser compiles a function when it is called first, and tables are built when they are looked into first. For the first
//! report that costs many times the reading. Done before it comes, it costs the reader nothing.

use std::array::IntoIter;

use super::engine::{Engine, SharedSegmenter};
use super::protocol::{Ask, Request, RequestId};
use crate::corpus::{DocumentId, ReportRef, Scope, StatementRef};
use crate::statement::Kind;
use crate::view::keywords::KeywordQuery;
use crate::view::targets::TargetQuery;
use crate::view::{Look, Window};

/// A report of the usual kind, with its lines broken as in a copied PDF.
const REPORT: &str = include_str!("rehearsal/report.txt");

const DOCUMENT: DocumentId = DocumentId(0);

const WINDOW: Window = Window::new(0, 40);

/// An engine of its own with what is to be done by it.
pub(super) struct Rehearsal {
    engine: Engine,
    questions: IntoIter<Ask, 4>,
    /// The last question, once there is a dictionary.
    words: Option<Ask>,
}

impl Rehearsal {
    /// Begins.
    pub(super) fn new() -> Self {
        let report = ReportRef { document: DOCUMENT, report: 0 };
        let mut rehearsal = Self {
            engine: Engine::new(String::new()),
            questions: questions(report).into_iter(),
            words: Some(Ask::Look(Look::Keywords(KeywordQuery::of(Scope::Report(report))), WINDOW)),
        };
        let name = "岚谷市2024年.txt".to_owned();
        rehearsal.ask(Ask::Add { document: DOCUMENT, name }, Some(REPORT.into()));
        rehearsal
    }

    /// Has words cut, too.
    pub(super) fn share(&mut self, segmenter: &SharedSegmenter) {
        self.engine.share(segmenter);
    }

    /// Whether there is something to do now.
    pub(super) fn is_busy(&self) -> bool {
        self.engine.is_busy() || self.questions.len() > 0 || self.engine.segmenter().is_some()
    }

    /// Does a little, by a clock in milliseconds; says whether that was all.
    pub(super) fn step(&mut self, clock: &dyn Fn() -> f64) -> bool {
        if self.engine.is_busy() {
            self.engine.step(clock);
        } else if let Some(question) = self.questions.next() {
            self.ask(question, None);
        } else if let Some(question) = self.words.take() {
            self.ask(question, None);
            return true;
        }
        false
    }

    /// Has a question answered, and the answer packed as it would be for a page.
    fn ask(&mut self, ask: Ask, bytes: Option<Vec<u8>>) {
        let answer = self.engine.handle(Request { id: RequestId(0), ask }, bytes);
        // what it holds is not looked at
        let _packed = postcard::to_allocvec(&answer.message);
    }
}

/// What a page asks of its first report, and what it is likely to ask next.
fn questions(report: ReportRef) -> [Ask; 4] {
    let scope = Scope::Report(report);
    let targets = TargetQuery { kinds: vec![Kind::Target], ..TargetQuery::of(scope) };
    [
        Ask::Documents,
        Ask::Look(Look::Overview(scope.into()), WINDOW),
        Ask::Look(Look::Targets(targets), WINDOW),
        Ask::Evidence(StatementRef { report, statement: 0 }),
    ]
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use super::*;
    use crate::token::Segmenter;
    use crate::web::protocol::{Answer, FromWorker, Reply};

    fn clock() -> f64 {
        0.0
    }

    fn go_on(rehearsal: &mut Rehearsal) -> bool {
        (0..1_000).any(|_| !rehearsal.is_busy() || rehearsal.step(&clock))
    }

    #[test]
    fn a_report_is_read_and_its_words_are_counted_once_there_is_a_dictionary() {
        let mut rehearsal = Rehearsal::new();
        assert!(go_on(&mut rehearsal), "it rests");
        assert!(rehearsal.words.is_some(), "the words are still to come");
        let dictionary = Segmenter::unpack(include_bytes!("../../www/dictionary.bin")).expect("it unpacks");
        let segmenter = Segmenter::on_demand(dictionary).expect("it loads");
        rehearsal.share(&Rc::new(RefCell::new(segmenter)));
        assert!(rehearsal.is_busy());
        assert!(go_on(&mut rehearsal), "it ends");
        assert!(rehearsal.words.is_none(), "the words were asked for");
    }

    #[test]
    fn what_is_asked_of_the_report_is_there() {
        let mut rehearsal = Rehearsal::new();
        while rehearsal.engine.is_busy() {
            rehearsal.engine.step(&clock);
        }
        for ask in rehearsal.questions {
            let answer = rehearsal.engine.handle(Request { id: RequestId(0), ask }, None);
            let FromWorker::Answer(Answer { reply, .. }) = answer.message else { panic!("no answer") };
            match reply.expect("nothing is refused") {
                Reply::Documents(list) => assert_eq!(list.reports, 1),
                Reply::Seen(crate::view::Seen::Targets(table)) => {
                    assert!(table.rows.len() > 9, "{}", table.rows.len())
                }
                _ => {}
            }
        }
    }
}
