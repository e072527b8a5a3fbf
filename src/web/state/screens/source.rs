//! The text: what is in sight of it, what it asks, its marks and places by the keys.

use std::ops::Range;
use std::rc::Rc;

use super::Reveal;
use crate::corpus::{DocumentId, ReportRef, StatementRef};
use crate::source::Reason;
use crate::view::removed::{RemovedList, RemovedQuery};
use crate::view::source::{Paragraph, SourceFrame, SourceMarks, SourceQuery, SourceScope};
use crate::view::{Look, Window};
use crate::web::protocol::Ask;
use crate::web::state::{Effect, Focus, Place, Reach, Slot, State, Step};

/// Paragraphs a block of the source.
pub const BLOCK: usize = 24;

/// Blocks kept of a text besides those in sight.
const KEPT_BLOCKS: usize = 16;

/// What the next answer to a search is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::web::state) enum Seek {
    /// For marks; the text stays where it is.
    #[default]
    Stay,
    /// For going to the first place found.
    First,
    /// For going to the last.
    Last,
    /// For going to where a report begins.
    Report(ReportRef),
}

/// The text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SourceScreen {
    /// Which numbers are marked.
    pub marks: SourceMarks,
    /// What is searched for.
    pub find: String,
    /// The place found that is shown, counted from 0.
    pub hit: usize,
    /// What is to be shown when it is known where it stands.
    pub(in crate::web::state) seek: Seek,
    /// Where a search is over all texts: those that hold it, in their order, and how many times.
    pub found: Rc<[(DocumentId, usize)]>,
    /// The heading that what is in sight stands under, by its place in the outline.
    pub heading: Option<usize>,
    /// Outline, lengths, counts.
    pub frame: Option<Rc<SourceFrame>>,
    /// Which text the frame and the blocks are of.
    pub of: Option<SourceScope>,
    /// Blocks of [`BLOCK`] paragraphs that are in or near sight.
    pub near: Range<usize>,
    /// The blocks at hand with their numbers, in the order in which they came: few enough to search.
    pub blocks: Vec<(usize, Rc<Vec<Paragraph>>)>,
    /// A paragraph to bring into sight.
    pub reveal: Reveal,
    /// Whether the paragraph of the chosen record is to be shown when it is known.
    pub(in crate::web::state) follow: bool,
    /// What repair took out of the text.
    pub removed: RemovedScreen,
}

/// Pieces of a removed text that are listed at a time.
pub const PIECES: usize = 50;

/// What repair took out of a text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RemovedScreen {
    /// The reason looked at; `None` for all of them.
    pub reason: Option<Reason>,
    /// The first piece listed, counted from 0.
    pub start: usize,
    /// The pieces listed.
    pub list: Option<Rc<RemovedList>>,
}

impl SourceScreen {
    /// The question behind the text.
    pub fn query(&self, of: SourceScope) -> SourceQuery {
        SourceQuery { of, marks: self.marks, search: self.find.trim().to_owned() }
    }

    /// The paragraphs of a block that is at hand.
    pub fn paragraphs(&self, number: usize) -> Option<Rc<Vec<Paragraph>>> {
        self.blocks.iter().find(|(block, _)| *block == number).map(|(_, paragraphs)| Rc::clone(paragraphs))
    }

    /// The report that what is in sight belongs to.
    pub fn report(&self) -> Option<ReportRef> {
        let frame = self.frame.as_ref()?;
        frame.outline.get(self.heading.unwrap_or_default()).map(|item| item.report)
    }

    /// The paragraphs of a block, by their index in the document.
    pub fn block(&self, number: usize) -> Option<Window> {
        let frame = self.frame.as_ref()?;
        let start = number * BLOCK;
        let end = (start + BLOCK).min(frame.lengths.len());
        (start < end).then_some(Window { start: frame.first + start, end: frame.first + end })
    }
}

impl State {
    /// What repair took out of the document looked at.
    pub(in crate::web::state) fn removed_question(&self, of: DocumentId) -> (Slot, Ask) {
        let RemovedScreen { reason, start, .. } = self.source.removed;
        let look = Look::Removed(RemovedQuery { of, reason });
        (Slot::Removed, Ask::Look(look, Window::new(start, PIECES)))
    }

    pub(in crate::web::state) fn source_questions(&self) -> Vec<(Slot, Ask)> {
        let Some(of) = self.source_scope() else { return Vec::new() };
        let query = self.source.query(of);
        let mut needed = vec![(Slot::Frame, Ask::SourceFrame(query.clone()))];
        if let Some(scope) = self.scope().filter(|_| self.searches_all()) {
            needed.push((Slot::Found, Ask::Found(scope, query.search.clone())));
        }
        if self.source.of == Some(of) {
            for number in self.blocks_wanted() {
                if let Some(window) = self.source.block(number) {
                    needed.push((Slot::Block(number), Ask::Look(Look::Source(query.clone()), window)));
                }
            }
        }
        needed
    }

    /// Whether all texts are searched, besides the one shown.
    pub fn searches_all(&self) -> bool {
        matches!(self.reach, Reach::Chosen | Reach::All) && !self.source.find.trim().is_empty()
    }

    /// Besides the text shown: the next that holds what is searched for, or the one before; behind the last comes the first.
    pub fn found_beside(&self, step: Step) -> Option<DocumentId> {
        let (here, found) = (self.focus.document?, &self.source.found);
        let mut others = found.iter().map(|(id, _)| *id).filter(|id| *id != here);
        let found = match step {
            Step::Previous => others.clone().rfind(|id| *id < here).or_else(|| others.next_back()),
            _ => others.clone().find(|id| *id > here).or_else(|| others.next()),
        };
        found.filter(|_| self.searches_all())
    }

    /// The text that the source view shows: a report, or a whole file in the wider scopes.
    pub fn source_scope(&self) -> Option<SourceScope> {
        match (self.reach, self.focus.report) {
            (Reach::Report, Some(report)) => Some(SourceScope::Report(report)),
            _ => self.focus.document.map(SourceScope::Document),
        }
    }

    /// Lets go of blocks far from sight.
    pub(in crate::web::state) fn thin_out(&mut self) {
        let near = self.source.near.clone();
        let middle = (near.start + near.end) / 2;
        while self.source.blocks.len() > KEPT_BLOCKS + near.len() {
            let farthest =
                self.source.blocks.iter().map(|(block, _)| *block).max_by_key(|block| block.abs_diff(middle));
            let Some(block) = farthest else { break };
            self.source.blocks.retain(|(other, _)| *other != block);
            self.asked.forget_slot(Slot::Block(block));
        }
    }

    /// The block that holds a paragraph of the text shown.
    pub fn block_of(&self, paragraph: usize) -> Option<usize> {
        let frame = self.source.frame.as_ref()?;
        Some(paragraph.checked_sub(frame.first)? / BLOCK)
    }

    /// Records are numbered as they stand in the text: the next mark is the next number.
    pub(in crate::web::state) fn step_mark(&mut self, step: Step) -> Vec<Effect> {
        let Some(report) = self.selected.map(|id| id.report).or(self.focus.report) else { return Vec::new() };
        let total = self.records_of(report);
        if total == 0 {
            return Vec::new();
        }
        let here = self.selected.map(|id| id.statement);
        self.choose(StatementRef { report, statement: self.beside(here, step, total) });
        // its paragraph is known when its evidence comes
        self.source.follow = true;
        vec![Effect::Focus(Place::View)]
    }

    fn records_of(&self, report: ReportRef) -> usize {
        let head = self.heads().find(|head| head.id == report);
        head.map_or(0, |head| head.counts.targets + head.counts.achievements + head.counts.others)
    }

    /// Brings a paragraph of the text into sight.
    pub(in crate::web::state) fn reveal(&mut self, paragraph: usize) {
        self.source.seek = Seek::Stay;
        self.source.reveal.show(paragraph);
        if let Some(block) = self.block_of(paragraph) {
            self.source.near = block.saturating_sub(1)..block + 2;
        }
    }

    /// Turns to another text of the scope, which stays as wide as it is.
    pub(in crate::web::state) fn read(&mut self, focus: Focus) {
        let other = self.focus.document != focus.document;
        if self.selected.is_some_and(|id| Some(id.report) != focus.report) {
            self.deselect();
        }
        self.focus = focus;
        if other {
            self.scope_changed();
        }
        let Some(report) = focus.report else { return };
        match self.source.frame.as_ref().and_then(|frame| frame.beginning(report)) {
            Some(paragraph) => self.reveal(paragraph),
            None => self.source.seek = Seek::Report(report),
        }
    }

    pub(in crate::web::state) fn next_hit(&mut self, step: Step) {
        let Some(frame) = self.source.frame.clone() else { return };
        let count = frame.hits.len();
        let at_end = match step {
            Step::Previous => self.source.hit == 0,
            _ => self.source.hit + 1 >= count,
        };
        if let Some(other) = self.found_beside(step).filter(|_| at_end || count == 0) {
            return self.seek_in(other, if step == Step::Previous { Seek::Last } else { Seek::First });
        }
        if count == 0 {
            return;
        }
        self.source.hit = match step {
            Step::Previous => (self.source.hit + count - 1) % count,
            _ => (self.source.hit + 1) % count,
        };
        if let Some(&paragraph) = frame.hits.get(self.source.hit) {
            self.reveal(paragraph);
        }
    }

    /// Turns to another text, to a place found in it.
    fn seek_in(&mut self, document: DocumentId, seek: Seek) {
        let documents = self.documents.clone();
        let Some(item) = documents.documents.iter().find(|item| item.id == document) else { return };
        self.turn_to(item);
        self.source.hit = 0;
        self.source.seek = seek;
    }

    /// Shows where a removed piece stood; where that is outside the report shown, in its file.
    pub(in crate::web::state) fn see_removed(&mut self, paragraph: usize) -> Vec<Effect> {
        let shown = |frame: &Rc<SourceFrame>| {
            paragraph.checked_sub(frame.first).is_some_and(|at| at < frame.lengths.len())
        };
        if !self.source.frame.as_ref().is_some_and(shown) {
            self.set_reach(Reach::File);
        }
        self.overlay = None;
        self.reveal(paragraph);
        vec![Effect::Focus(Place::View)]
    }
}
