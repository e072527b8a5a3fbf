//! A file on its way to the disk: asked for part by part, shown how far it is, given up when it is not wanted.

use super::{Effect, Said, Slot, State};
use crate::view::Look;
use crate::web::protocol::{Ask, FileKind, Refusal, WRITTEN};
use crate::web::text::Key;

/// How far a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Writing {
    /// How much of it is written, in hundredths.
    pub hundredths: u32,
    /// By which its next part is asked for; `None` before the first has come.
    pub ticket: Option<u32>,
}

impl State {
    /// A file is to be saved, and no other.
    pub(super) fn export(&mut self, look: Look, kind: FileKind) -> Vec<Effect> {
        let mut effects = self.stop_writing();
        self.writing = Some(Writing::default());
        effects.push(self.ask(Slot::Export, Ask::File(look, kind, self.lang)));
        effects
    }

    /// A part of it has come, and lies with the browser.
    pub(super) fn wrote(&mut self, part: (String, String), hundredths: u32, ticket: u32) -> Vec<Effect> {
        let is_wanted = self.writing.is_some();
        let ended = hundredths >= WRITTEN;
        self.writing = (is_wanted && !ended).then_some(Writing { hundredths, ticket: Some(ticket) });
        match (is_wanted, ended) {
            (true, true) => vec![Effect::Save { name: part.0, media_type: part.1 }],
            (true, false) => vec![self.ask(Slot::Export, Ask::More(ticket))],
            (false, false) => vec![self.ask(Slot::Export, Ask::GiveUp(ticket))],
            (false, true) => Vec::new(),
        }
    }

    /// The file is not wanted any more.
    pub(super) fn stop_writing(&mut self) -> Vec<Effect> {
        let ticket = self.writing.take().and_then(|writing| writing.ticket);
        ticket.map(|ticket| self.ask(Slot::Export, Ask::GiveUp(ticket))).into_iter().collect()
    }

    /// It cannot be had.
    pub(super) fn not_written(&mut self, refusal: &Refusal) {
        let key = if *refusal == Refusal::TooLarge { Key::WorkbookFull } else { Key::WritingStopped };
        self.say(Said::error(key, &[]));
    }
}
