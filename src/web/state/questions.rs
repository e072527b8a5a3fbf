//! What the screen needs to be told, and what of it has been asked.

use super::screens::{BLOCK, PIECES, RemovedScreen};
use super::{Effect, Printing, Reach, Slot, State, Tab};
use crate::corpus::Scope;
use crate::statement::Kind;
use crate::view::keywords::KeywordQuery;
use crate::view::removed::RemovedQuery;
use crate::view::source::SourceScope;
use crate::view::targets::TargetQuery;
use crate::view::{Look, Window};
use crate::web::protocol::Ask;

/// Words beside the overview.
const TOP_WORDS: Window = Window::new(0, 12);

/// Blocks kept of a text besides those in sight.
const KEPT_BLOCKS: usize = 16;

/// What was asked.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Asked {
    /// Places that wait for an answer.
    open: Vec<Slot>,
    /// The last question of each place, and the revision of the documents when it was asked.
    last: Vec<(Slot, Ask, u64)>,
}

impl Asked {
    /// An answer came.
    pub(super) fn close(&mut self, slot: Slot) {
        self.open.retain(|open| *open != slot);
    }

    /// Whether anything is still to come.
    pub(super) const fn is_waiting(&self) -> bool {
        !self.open.is_empty()
    }

    /// Forgets everything: the worker is a new one.
    pub(super) fn forget(&mut self) {
        self.open.clear();
        self.last.clear();
    }

    /// Forgets the last question of a place, so that it is asked again when it is needed.
    pub(super) fn forget_slot(&mut self, slot: Slot) {
        self.last.retain(|(last, ..)| *last != slot);
    }
}

impl State {
    /// Puts a question; an older one of the same place is no longer waited for.
    pub(super) fn ask(&mut self, slot: Slot, ask: Ask) -> Effect {
        self.asked.close(slot);
        self.asked.open.push(slot);
        Effect::Ask(slot, ask)
    }

    /// Asks for what the screen needs and has not asked for.
    pub(super) fn catch_up(&mut self) -> Vec<Effect> {
        let needed = self.questions();
        // what the screen no longer needs is asked again when it is needed again
        self.asked.last.retain(|(slot, ..)| needed.iter().any(|(other, _)| other == slot));
        let mut effects = Vec::new();
        for (slot, ask) in needed {
            if !self.is_due(slot, &ask) {
                continue;
            }
            self.asked.forget_slot(slot);
            self.asked.last.push((slot, ask.clone(), self.revision));
            effects.push(self.ask(slot, ask));
        }
        effects
    }

    /// Whether a question is to be put: it is new, or the documents changed since its answer. One
    /// that is still open waits for its answer first: the documents may change ten times a second.
    fn is_due(&self, slot: Slot, ask: &Ask) -> bool {
        match self.asked.last.iter().find(|(last, ..)| *last == slot) {
            Some((_, last, revision)) if last == ask => {
                *revision != self.revision && !self.asked.open.contains(&slot)
            }
            _ => true,
        }
    }

    /// What the screen needs.
    fn questions(&self) -> Vec<(Slot, Ask)> {
        let Some(scope) = self.scope().filter(|_| self.has_results()) else { return Vec::new() };
        let mut needed = match self.tab {
            Tab::Overview => self.overview_questions(scope),
            Tab::Targets => self.target_questions(scope),
            Tab::Words => self.word_questions(scope),
            Tab::Source => self.source_questions(),
            Tab::Compare => vec![(
                Slot::Comparison,
                Ask::Look(Look::Comparison(self.compare.query(scope)), self.rows_wanted(self.compare.window)),
            )],
        };
        if let Some(id) = self.selected {
            needed.push((Slot::Evidence, Ask::Evidence(id)));
        }
        if let (Some(super::Overlay::Removed), Some(of)) = (self.overlay, self.focus.document) {
            let RemovedScreen { reason, start, .. } = self.source.removed;
            let look = Look::Removed(RemovedQuery { of, reason });
            needed.push((Slot::Removed, Ask::Look(look, Window::new(start, PIECES))));
        }
        if matches!(self.overlay, Some(super::Overlay::StopWords | super::Overlay::Strength)) {
            needed.push((Slot::Settings, Ask::Settings));
        }
        needed
    }

    fn overview_questions(&self, scope: Scope) -> Vec<(Slot, Ask)> {
        let scope = self.narrowed(scope);
        let overview = Ask::Look(Look::Overview(scope), self.rows_wanted(self.overview.window));
        let mut needed = vec![(Slot::Overview, overview)];
        if matches!(scope, Scope::Report(_)) {
            let query = TargetQuery { kinds: vec![Kind::Target], ..TargetQuery::of(scope) };
            needed.push((Slot::Sections, Ask::Look(Look::Targets(query), Window::new(0, 0))));
            let query = KeywordQuery::of(scope);
            needed.push((Slot::TopWords, Ask::Look(Look::Keywords(query), TOP_WORDS)));
        }
        needed
    }

    /// A scope that holds one report and nothing else is that report.
    fn narrowed(&self, scope: Scope) -> Scope {
        let mut heads = self.heads();
        match (heads.next(), heads.next()) {
            (Some(only), None) if self.listed() == 0 => Scope::Report(only.id),
            _ => scope,
        }
    }

    fn target_questions(&self, scope: Scope) -> Vec<(Slot, Ask)> {
        let query = self.targets.query(scope);
        let mut needed = vec![];
        if matches!(scope, Scope::Report(_)) {
            needed.push((Slot::Overview, Ask::Look(Look::Overview(scope), Window::new(0, 1))));
        }
        if let (Some(id), None) = (self.selected, self.targets.cursor) {
            needed.push((Slot::TargetIndex, Ask::TargetIndex { query: query.clone(), id }));
        }
        needed.push((Slot::Targets, Ask::Look(Look::Targets(query), self.rows_wanted(self.targets.window))));
        needed
    }

    fn word_questions(&self, scope: Scope) -> Vec<(Slot, Ask)> {
        let query = self.words.query(scope);
        let mut needed =
            vec![(Slot::Words, Ask::Look(Look::Keywords(query), self.rows_wanted(self.words.window)))];
        if let Some(query) = self.words.sentences_query(scope) {
            let window = Window::new(0, self.words.sentences);
            needed.push((Slot::Concordance, Ask::Look(Look::Concordance(query), window)));
        }
        needed
    }

    fn source_questions(&self) -> Vec<(Slot, Ask)> {
        let Some(of) = self.source_scope() else { return Vec::new() };
        let query = self.source.query(of);
        let mut needed = vec![(Slot::Frame, Ask::SourceFrame(query.clone()))];
        if self.source.of == Some(of) {
            for number in self.blocks_wanted() {
                if let Some(window) = self.source.block(number) {
                    needed.push((Slot::Block(number), Ask::Look(Look::Source(query.clone()), window)));
                }
            }
        }
        needed
    }

    /// The text that the source view shows: a report, or a whole file in the wider scopes.
    pub fn source_scope(&self) -> Option<SourceScope> {
        match (self.reach, self.focus.report) {
            (Reach::Report, Some(report)) => Some(SourceScope::Report(report)),
            _ => self.focus.document.map(SourceScope::Document),
        }
    }

    /// Lets go of blocks far from sight.
    pub(super) fn thin_out(&mut self) {
        if self.printing != Printing::No {
            return;
        }
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
}
