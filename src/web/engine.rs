//! What the worker does, without a browser: owns documents and analyses, reads in slices, answers.
//!
//! Whoever runs it hands in requests as they come ([`Engine::handle`]) and, while there is work,
//! calls [`Engine::step`] between them. A step is a slice of about 20 ms made of indivisible units:
//! one stage of one file, the statements or the words of one report. So an answer waits for one
//! unit at most, and reading can be cancelled between two.

mod answer;
mod export;
mod job;
mod later;
mod lending;
mod recent;
mod reply;
#[cfg(test)]
mod tests;
mod writing;

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::mem::ManuallyDrop;
use std::rc::Rc;

use crate::Document;
use crate::analysis::{self, Progress, Settings, Stage, Work};
use crate::corpus::{DocumentId, Entry, Library, ReportRef, Scope};
use crate::error::Cause;
use crate::token::{DictionaryError, Segmenter};
use crate::view::copies;
use crate::view::documents::{DocumentItem, DocumentList, DocumentState, Failure, ReportItem, Words};
use crate::web::protocol::{Answer, DictionaryState, FromWorker, Notice, Refusal, Reply, Request, RequestId};
use answer::Answers;
use job::{Job, Next};
use writing::Writing;

pub(in crate::web) use job::read;

/// How long a slice lasts before messages are looked at again, in milliseconds.
const SLICE_MS: f64 = 20.0;

/// How long the page is left alone between two notices of one sort, in milliseconds.
const QUIET_MS: f64 = 200.0;

/// A message with the bytes that ride beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Outgoing {
    /// The message.
    pub message: FromWorker,
    /// The bytes.
    pub bytes: Option<Vec<u8>>,
}

/// What cuts texts into words, one for all engines. It has the words of the texts that any of them has counted.
pub type SharedSegmenter = Rc<RefCell<Segmenter>>;

/// The worker's state.
pub struct Engine {
    build: String,
    library: Library,
    jobs: VecDeque<Job>,
    /// Files whose bytes another program reads.
    elsewhere: Vec<Job>,
    /// Files that deputies read.
    lent: Vec<Job>,
    failed: BTreeMap<DocumentId, (String, Failure)>,
    segmenter: Option<SharedSegmenter>,
    dictionary: DictionaryState,
    columns: Option<Vec<u8>>,
    uncounted: VecDeque<ReportRef>,
    /// What the page looks at.
    looked_at: Scope,
    settings: Settings,
    /// Documents that were read by other settings than those in force.
    stale: VecDeque<DocumentId>,
    /// The first of them, on its way; what it was is shown until it is read.
    again: Option<(DocumentId, Work)>,
    answers: Answers,
    /// The files that are being written, and the ticket of the last. They end by `later` alone: what drops a half-written archive
    /// finishes it, which is all of a compressor.
    writings: ManuallyDrop<Vec<Writing>>,
    ticket: u32,
    revision: u64,
    /// Rises whenever what was read is taken out or read anew, after which rows that were looked up are others.
    edition: u64,
    /// Documents read and documents handed over since all were read last.
    done: usize,
    of: usize,
    told: Told,
}

/// What the page was told, and when.
#[derive(Default)]
struct Told {
    revision: u64,
    changed_at: Option<f64>,
    progress_at: Option<f64>,
    /// The document whose reading or counting the page knows of.
    working: Option<(DocumentId, Stage)>,
    idle: bool,
}

impl Engine {
    /// An engine of a build, without documents.
    pub fn new(build: String) -> Self {
        Self {
            build,
            library: Library::new(),
            jobs: VecDeque::new(),
            elsewhere: Vec::new(),
            lent: Vec::new(),
            failed: BTreeMap::new(),
            segmenter: None,
            dictionary: DictionaryState::Loading,
            columns: None,
            uncounted: VecDeque::new(),
            looked_at: Scope::All,
            settings: Settings::default(),
            stale: VecDeque::new(),
            again: None,
            answers: Answers::default(),
            writings: ManuallyDrop::new(Vec::new()),
            ticket: 0,
            revision: 0,
            edition: 0,
            done: 0,
            of: 0,
            told: Told { idle: true, ..Told::default() },
        }
    }

    /// Answers a request. Reading only begins here; it goes on in [`step`](Self::step).
    pub fn handle(&mut self, request: Request, bytes: Option<Vec<u8>>) -> Outgoing {
        let (reply, bytes) = match self.reply(request.ask, bytes) {
            Ok((reply, bytes)) => (Ok(reply), bytes),
            Err(refusal) => (Err(refusal), None),
        };
        self.outgoing(request.id, reply, bytes)
    }

    /// The answer to a request that cannot be met.
    pub fn refuse(&self, id: RequestId, refusal: Refusal) -> Outgoing {
        self.outgoing(id, Err(refusal), None)
    }

    fn outgoing(&self, id: RequestId, reply: Result<Reply, Refusal>, bytes: Option<Vec<u8>>) -> Outgoing {
        let answer = Answer { id, build: self.build.clone(), revision: self.revision, reply };
        Outgoing { message: FromWorker::Answer(answer), bytes }
    }

    /// Hands over the dictionary, gzip undone; it is loaded when no file waits to be read.
    pub fn dictionary(&mut self, columns: Vec<u8>) {
        self.columns = Some(columns);
        self.told.idle = false;
    }

    /// What cuts texts into words, once the dictionary is loaded.
    pub fn segmenter(&self) -> Option<SharedSegmenter> {
        self.segmenter.clone()
    }

    /// Takes what another engine has loaded; says so, unless the dictionary was there.
    pub fn share(&mut self, segmenter: &SharedSegmenter) -> Option<Notice> {
        self.segmenter.is_none().then(|| self.adopt(Rc::clone(segmenter)))
    }

    /// Tells that the dictionary could not be fetched.
    pub fn no_dictionary(&mut self, why: String) -> Notice {
        self.dictionary = DictionaryState::Failed(why);
        self.changed();
        Notice::Dictionary(self.dictionary.clone())
    }

    /// Whether there is work for [`step`](Self::step), or something to tell. While only deputies work there is neither.
    pub fn is_busy(&self) -> bool {
        let ended = self.lent.is_empty() && !self.told.idle;
        self.has_work() || ended || self.told.revision != self.revision
    }

    /// Works for a slice, by a clock in milliseconds, and says what the page should know.
    pub fn step(&mut self, clock: &dyn Fn() -> f64) -> Vec<Notice> {
        let start = clock();
        let mut notices = Vec::new();
        while self.has_work() && clock() - start < SLICE_MS {
            // A document is announced before its first unit, in a slice of its own: should that unit
            // end the worker, the page knows which file did.
            if let Some(notice) = self.announce(clock()) {
                notices.push(notice);
                break;
            }
            notices.extend(self.unit());
        }
        notices.extend(self.news(clock()));
        notices
    }

    fn has_work(&self) -> bool {
        !self.jobs.is_empty()
            || self.again.is_some()
            || !self.stale.is_empty()
            || self.columns.is_some()
            || (self.segmenter.is_some() && !self.uncounted.is_empty())
    }

    /// One unit of work: the words that the page looks at and waits for, then files, then what is to be read again,
    /// then the dictionary, then the other words.
    fn unit(&mut self) -> Option<Notice> {
        if let Some(at) = self.awaited() {
            if let Some(columns) = self.columns.take() {
                return Some(self.load(columns));
            }
            return self.count(at);
        }
        if let Some(job) = self.jobs.pop_front() {
            return self.read(job);
        }
        if let Some((id, work)) = self.again.take().or_else(|| self.outdated()) {
            self.read_again(id, work);
            return None;
        }
        if let Some(columns) = self.columns.take() {
            return Some(self.load(columns));
        }
        self.count(0)
    }

    /// The place in the line of a report that the page looks at, as one of few, and whose words can be counted.
    fn awaited(&self) -> Option<usize> {
        let can_count = self.segmenter.is_some() || self.columns.is_some();
        if self.looked_at == Scope::All || !can_count {
            return None;
        }
        self.uncounted.iter().position(|&report| self.library.holds(self.looked_at, report))
    }

    fn read(&mut self, job: Job) -> Option<Notice> {
        let (id, name) = (job.id, job.name.clone());
        match job.step(&self.settings) {
            Ok(Next::More(job)) => self.jobs.push_front(job),
            Ok(Next::Elsewhere(job, program)) => {
                self.elsewhere.push(job);
                self.changed();
                return Some(Notice::Wanted { document: id, program });
            }
            Ok(Next::Done(document)) => self.settle(id, name, Ok(*document)),
            Err(failure) => self.settle(id, name, Err(failure)),
        }
        None
    }

    /// Takes what became of a file.
    fn settle(&mut self, id: DocumentId, name: String, read: Result<Document, Failure>) {
        match read {
            Ok(document) => {
                let reports = 0..document.reports.len();
                self.uncounted.extend(reports.map(|report| ReportRef { document: id, report }));
                self.library.insert(Entry::new(id, document));
            }
            Err(failure) => _ = self.failed.insert(id, (name, failure)),
        }
        self.finished();
    }

    /// The next document that is to be read again.
    fn outdated(&mut self) -> Option<(DocumentId, Work)> {
        let id = self.stale.pop_front()?;
        self.library.entry(id).map(|entry| (id, Work::again(&entry.document)))
    }

    fn read_again(&mut self, id: DocumentId, mut work: Work) {
        work.step(&self.settings);
        if !work.is_done() {
            self.again = Some((id, work));
            return;
        }
        // It may have been taken out meanwhile.
        let Some(entry) = self.library.entry_mut(id) else { return };
        self.edition += 1;
        let known = std::mem::replace(&mut entry.document, work.finish(&self.settings));
        // The same reports in the same text: their words are counted.
        for (reading, known) in entry.document.reports.iter_mut().zip(known.reports) {
            reading.terms = known.terms;
        }
        self.changed();
    }

    fn finished(&mut self) {
        self.done += 1;
        self.changed();
    }

    fn load(&mut self, columns: Vec<u8>) -> Notice {
        match Segmenter::on_demand(columns) {
            Ok(segmenter) => self.adopt(Rc::new(RefCell::new(segmenter))),
            Err(error) => self.no_dictionary(error.to_string()),
        }
    }

    fn adopt(&mut self, segmenter: SharedSegmenter) -> Notice {
        let known = segmenter.borrow();
        let (words, sha256) = (known.words(), known.dictionary().to_owned());
        drop(known);
        self.dictionary = DictionaryState::Ready { words, sha256 };
        self.segmenter = Some(segmenter);
        self.changed();
        Notice::Dictionary(self.dictionary.clone())
    }

    /// Counts the words of a report by its place in the line; says so where the dictionary turns out to be damaged.
    fn count(&mut self, at: usize) -> Option<Notice> {
        if at > 0 {
            self.uncounted.swap(0, at);
        }
        let report = self.uncounted.front().copied()?;
        if let Err(error) = self.learn(report) {
            self.segmenter = None;
            return Some(self.no_dictionary(error.to_string()));
        }
        self.uncounted.pop_front();
        let segmenter = self.segmenter.as_ref()?.borrow();
        let entry = self.library.entry_mut(report.document)?;
        analysis::count(&mut entry.document, report.report, &segmenter, &self.settings.stop_words);
        drop(segmenter);
        self.changed();
        None
    }

    /// Has the words of a report loaded; if they are not there, those of all that wait with it.
    fn learn(&self, report: ReportRef) -> Result<(), DictionaryError> {
        let Some(segmenter) = &self.segmenter else { return Ok(()) };
        let text = |id| self.library.entry(id).map(|entry| entry.document.text.reading());
        if text(report.document).is_none_or(|text| segmenter.borrow().knows_words_of(text)) {
            return Ok(());
        }
        let mut waiting: Vec<DocumentId> = self.uncounted.iter().map(|report| report.document).collect();
        waiting.dedup();
        segmenter.borrow_mut().learn(waiting.into_iter().filter_map(text))
    }

    fn changed(&mut self) {
        self.revision += 1;
        self.told.idle = false;
    }

    /// The next document or phase, where the page does not know of it yet.
    fn announce(&mut self, now: f64) -> Option<Notice> {
        let (document, progress) = self.progress()?;
        let phase = if progress.stage == Stage::Counting { Stage::Counting } else { Stage::Decoding };
        if self.told.working == Some((document, phase)) {
            return None;
        }
        self.told.working = Some((document, phase));
        self.told.progress_at = Some(now);
        Some(Notice::Progress { document, progress, done: self.done, of: self.of })
    }

    /// What is being read or counted.
    fn progress(&self) -> Option<(DocumentId, Progress)> {
        let awaited = self.awaited();
        if let Some(job) = self.jobs.front().filter(|_| awaited.is_none()) {
            return Some((job.id, job.progress()));
        }
        let can_count = self.segmenter.is_some() && self.columns.is_none();
        let report = self.uncounted.get(awaited.unwrap_or_default()).filter(|_| can_count)?;
        let entry = self.library.entry(report.document)?;
        let total = u32::try_from(entry.document.reports.len()).unwrap_or(u32::MAX);
        let done = u32::try_from(report.report).unwrap_or(u32::MAX);
        Some((report.document, Progress { stage: Stage::Counting, done, total }))
    }

    /// What the page should know by now, not more often than it can use.
    fn news(&mut self, now: f64) -> Vec<Notice> {
        let mut news = Vec::new();
        let due = |last: Option<f64>| last.is_none_or(|last| now - last >= QUIET_MS);
        let rests = !self.has_work();
        let idle = rests && self.lent.is_empty();
        if self.told.revision != self.revision && (rests || due(self.told.changed_at)) {
            self.told.revision = self.revision;
            self.told.changed_at = Some(now);
            news.push(Notice::Changed { revision: self.revision, documents: self.list() });
        }
        if idle && !self.told.idle {
            self.told.idle = true;
            self.told.working = None;
            if self.elsewhere.is_empty() {
                (self.done, self.of) = (0, 0);
            }
            news.push(Notice::Idle);
        } else if due(self.told.progress_at)
            && let Some((document, progress)) = self.progress()
        {
            self.told.progress_at = Some(now);
            news.push(Notice::Progress { document, progress, done: self.done, of: self.of });
        }
        news
    }

    /// The list of documents, read or not.
    fn list(&self) -> DocumentList {
        let mut documents = copies::documents(&self.library, |id| self.words(id));
        for (&id, (name, failure)) in &self.failed {
            documents.push(DocumentItem::unread(id, name, DocumentState::Failed(*failure)));
        }
        for jobs in [self.jobs.as_slices().0, self.jobs.as_slices().1, &self.elsewhere, &self.lent] {
            documents.extend(jobs.iter().map(|job| DocumentItem::unread(job.id, &job.name, job.state())));
        }
        crate::order::by_key(&mut documents, |item| item.id);
        let present = |item: &&ReportItem| matches!(item, ReportItem::Present(_));
        let reports = documents.iter().flat_map(|item| &item.reports).filter(present).count();
        DocumentList { documents, reports }
    }

    fn words(&self, id: DocumentId) -> Words {
        let waits = self.uncounted.iter().any(|report| report.document == id);
        match (waits, &self.segmenter) {
            (false, _) => Words::Ready,
            (true, None) => Words::NoDictionary,
            (true, Some(_)) => Words::Counting,
        }
    }

    /// A file is no longer with another program.
    fn back(&mut self, document: DocumentId) -> Option<Job> {
        let at = self.elsewhere.iter().position(|job| job.id == document)?;
        Some(self.elsewhere.remove(at))
    }

    fn forget(&mut self, document: DocumentId) {
        let read = self.library.remove(document).is_some();
        self.edition += u64::from(read);
        let failed = self.failed.remove(&document).is_some();
        let waiting = self.jobs.len();
        self.jobs.retain(|job| job.id != document);
        let away = self.back(document).or_else(|| self.back_from_deputy(document));
        let left = waiting - self.jobs.len() + usize::from(away.is_some());
        self.of -= self.of.min(left);
        self.uncounted.retain(|report| report.document != document);
        self.stale.retain(|&stale| stale != document);
        if read || failed || left > 0 {
            self.changed();
        }
    }

    fn cancel(&mut self, wanted: impl Fn(DocumentId) -> bool) {
        let (stopped, kept): (VecDeque<Job>, VecDeque<Job>) =
            std::mem::take(&mut self.jobs).into_iter().partition(|job| wanted(job.id));
        self.jobs = kept;
        let mut away: Vec<Job> = self.elsewhere.extract_if(.., |job| wanted(job.id)).collect();
        away.extend(self.lent.extract_if(.., |job| wanted(job.id)));
        for job in stopped.into_iter().chain(away) {
            self.failed.insert(job.id, (job.name, Failure { cause: Cause::Cancelled }));
            self.finished();
        }
    }

    /// Reads by other settings from now on. What is on its way sees to itself; what was read by others is read again.
    fn set(&mut self, settings: Settings) {
        let recount = settings.mark(Stage::Counting, "") != self.settings.mark(Stage::Counting, "");
        self.settings = settings;
        if recount {
            self.uncounted = self.all_reports();
        }
        let by = |document: &Document| self.settings.mark(Stage::Extracting, &document.sha256);
        let stale = self.library.entries().iter().filter(|entry| entry.document.mark != by(&entry.document));
        self.stale = stale.map(|entry| entry.id).collect();
        self.again = None;
        self.changed();
    }

    fn all_reports(&self) -> VecDeque<ReportRef> {
        let reports = self.library.entries().iter().flat_map(|entry| {
            (0..entry.document.reports.len()).map(|report| ReportRef { document: entry.id, report })
        });
        reports.collect()
    }
}
