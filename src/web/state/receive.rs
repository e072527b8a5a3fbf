//! What the worker's side says.

use std::rc::Rc;

use super::screens::Seek;
use super::{Batch, Effect, Overlay, Printing, Said, Slot, State, Table};
use crate::corpus::DocumentId;
use crate::view::Seen;
use crate::view::documents::{DocumentState, Progress, Stage};
use crate::view::source::SourceFrame;
use crate::web::client::Event;
use crate::web::loader::Stale;
use crate::web::protocol::{DictionaryState, Refusal, Reply};
use crate::web::text::Key;

impl State {
    /// Takes in what came unasked.
    pub(super) fn hear(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::Documents { revision, list } => {
                self.revision = revision;
                self.saved = self.saved && self.documents.documents.len() == list.documents.len();
                self.list(list);
            }
            Event::Progress { document, progress, done, of } => {
                self.batch = Some(Batch { done, of });
                self.progress(document, progress);
            }
            Event::Told { document, done, of } => {
                self.progress(document, Progress { stage: Stage::Decoding, done, total: of });
            }
            Event::Unsure { table, name, columns } => {
                self.tables.push(Table { id: table, name, columns });
            }
            Event::Dictionary(state) => {
                if matches!(state, DictionaryState::Failed(_)) {
                    self.say(Said::error(Key::WordsFailed, &[]));
                }
                self.dictionary = state;
            }
            Event::Idle if self.unread().next().is_none() => return self.all_read(),
            // the rest is with another program
            Event::Idle => {}
            Event::Restarted => {
                self.asked.forget();
                self.batch = None;
                self.say(Said::error(Key::WorkerDied, &[]));
            }
            Event::OtherBuild => self.say_stale(Stale::Gone),
            Event::Unusable(_) => {
                self.batch = None;
                self.say(Said::error(Key::WorkerFailed, &[]));
            }
        }
        Vec::new()
    }

    /// A document that is not read yet is so far.
    fn progress(&mut self, document: DocumentId, progress: Progress) {
        let documents = Rc::make_mut(&mut self.documents);
        let item = documents.documents.iter_mut().find(|item| item.id == document);
        if let Some(item) = item.filter(|item| item.is_unread()) {
            item.state = DocumentState::Working(progress);
        }
    }

    /// Puts an answer in its place.
    pub(super) fn answered(&mut self, slot: Slot, answer: Result<Reply, Refusal>) -> Vec<Effect> {
        self.asked.close(slot);
        match answer {
            Ok(reply) => self.fill(slot, reply),
            Err(Refusal::NoCorrection(line)) => self.not_corrected(line),
            Err(refusal) => {
                self.refused(slot, &refusal);
                Vec::new()
            }
        }
    }

    fn fill(&mut self, slot: Slot, reply: Reply) -> Vec<Effect> {
        match (slot, reply) {
            (Slot::Overview, Reply::Seen(Seen::Overview(model))) => self.overview.model = Some(model.into()),
            (Slot::Sections, Reply::Seen(Seen::Targets(table))) => {
                self.overview.sections = Some(table.into())
            }
            (Slot::TopWords, Reply::Seen(Seen::Keywords(table))) => self.overview.words = Some(table.into()),
            (Slot::Targets, Reply::Seen(Seen::Targets(table))) => {
                self.targets.table = Some(table.into());
                self.reach_row();
            }
            (Slot::Facets, Reply::Facets(list)) => self.filter.list = Some(list.into()),
            (Slot::TargetIndex, Reply::TargetIndex(Some(row))) => {
                self.targets.cursor = Some(row);
                self.targets.reveal.show(row);
            }
            (Slot::Evidence, Reply::Evidence(evidence)) => {
                if std::mem::take(&mut self.source.follow) && self.tab == super::Tab::Source {
                    self.reveal(evidence.paragraph);
                }
                self.evidence = Some((*evidence).into());
            }
            (Slot::Words, Reply::Seen(Seen::Keywords(table))) => {
                self.words.table = Some(table.into());
                self.reach_word();
            }
            (Slot::Concordance, Reply::Seen(Seen::Concordance(lines))) => {
                self.words.concordance = Some(lines.into())
            }
            (Slot::Frame, Reply::SourceFrame(frame)) => self.framed(frame),
            (Slot::Found, Reply::Found(found)) => self.source.found = found.into(),
            (Slot::Block(number), Reply::Seen(Seen::Source(window))) => {
                self.source.blocks.retain(|(block, _)| *block != number);
                self.source.blocks.push((number, window.paragraphs.into()));
                // what is to be printed is kept whole
                if self.printing == Printing::No {
                    self.thin_out();
                }
            }
            (Slot::Removed, Reply::Seen(Seen::Removed(list))) => self.source.removed.list = Some(list.into()),
            (Slot::Comparison, Reply::Seen(Seen::Comparison(model))) => {
                self.compare.model = Some(model.into())
            }
            (Slot::Pairs, Reply::Seen(Seen::Pairs(table))) => self.pairs.table = Some(table.into()),
            (Slot::Picture, Reply::Seen(Seen::Picture(picture))) => self.picture = Some(picture.into()),
            (Slot::Draft, Reply::Draft(draft)) => {
                self.draft = Some(draft.into());
                return self.open(Overlay::Correct);
            }
            (Slot::Set, Reply::Done) => return self.corrected(),
            (Slot::Settings, Reply::Settings(choices)) => self.settings = Some(choices.into()),
            (Slot::Copy, Reply::Clip { text, html }) => return vec![Effect::Clipboard { text, html }],
            // the bytes of a file go past the state, straight to the browser
            (Slot::Export, Reply::File { name, media_type, written, ticket }) => {
                return self.wrote((name, media_type), written, ticket);
            }
            (_, _) => {}
        }
        Vec::new()
    }

    fn framed(&mut self, frame: SourceFrame) {
        let of = self.source_scope();
        if self.source.of != of {
            self.source.of = of;
            self.source.blocks.clear();
        }
        let hits = &frame.hits;
        let sought = match std::mem::take(&mut self.source.seek) {
            Seek::Stay => None,
            Seek::First => hits.first().copied(),
            Seek::Last => {
                self.source.hit = hits.len().saturating_sub(1);
                hits.last().copied()
            }
            Seek::Report(report) => frame.beginning(report),
        };
        if let Some(paragraph) = sought {
            self.source.reveal.show(paragraph);
        }
        // the place found that is shown: the one last shown, or the first of its paragraph
        let shown = self.source.reveal.at;
        if hits.get(self.source.hit) != Some(&shown) {
            let there = hits.iter().position(|&paragraph| paragraph == shown);
            self.source.hit = there.unwrap_or(self.source.hit.min(hits.len().saturating_sub(1)));
        }
        self.source.frame = Some(frame.into());
        if self.source.near.is_empty() {
            self.source.near = 0..2;
        }
        // what was to be shown before its frame came is shown now
        if let Some(block) = self.block_of(self.source.reveal.at).filter(|_| self.source.reveal.times > 0) {
            self.source.near = block.saturating_sub(1)..block + 2;
        }
    }

    fn refused(&mut self, slot: Slot, refusal: &Refusal) {
        if slot == Slot::Export {
            self.writing = None;
        }
        match (slot, refusal) {
            (_, Refusal::Unloaded) => self.lacks_part(),
            (Slot::Export, _) => self.not_written(refusal),
            (_, Refusal::Restarted) => self.asked.forget_slot(slot),
            (Slot::Evidence, Refusal::Gone) => self.deselect(),
            (Slot::Draft, Refusal::Gone) => self.say(Said::error(Key::NoNumber, &[])),
            (Slot::Copy, Refusal::TooLarge) => self.say(Said::error(Key::CopyFull, &[])),
            (Slot::Copy, _) => self.say(Said::error(Key::CopyFailed, &[])),
            (_, Refusal::Malformed(_)) => self.say_stale(Stale::Gone),
            (_, _) => {}
        }
    }
}
