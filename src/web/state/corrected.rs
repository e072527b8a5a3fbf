//! Corrections that the worker has taken in.

use super::{Action, Effect, Keep, Overlay, Said, Slot, State};
use crate::analysis::Choice;
use crate::web::protocol::Ask;
use crate::web::text::Key;

impl State {
    /// Other settings hold: of corrections the reader is told, with the way back, and they are kept where files are.
    pub(super) fn corrected(&mut self) -> Vec<Effect> {
        let Some(before) = self.before.take() else { return Vec::new() };
        self.notes.retain(|note| note.said.key != Key::CorrectionDone);
        self.say_with(
            Said::info(Key::CorrectionDone, &[]),
            vec![(Key::Undo, Action::Choose(Choice::Corrections(before)))],
        );
        let mut effects = Vec::from_iter((self.keep == Keep::Yes).then_some(Effect::Keep));
        if self.overlay == Some(Overlay::Correct) {
            effects.extend(self.close());
        }
        // the records of a report may be others now
        if self.draft.take().is_some_and(|draft| draft.record.is_none()) {
            self.deselect();
        }
        effects
    }

    /// A line of the corrections was refused: those before hold, which the worker is told again, so that a new one is told no
    /// others.
    pub(super) fn not_corrected(&mut self, line: usize) -> Vec<Effect> {
        let refused =
            std::mem::replace(&mut self.choices.corrections, self.before.take().unwrap_or_default());
        let line = refused.lines().nth(line.saturating_sub(1)).unwrap_or_default();
        // the hash and the place in the file say nothing to a reader
        let said = line.splitn(3, '\t').last().unwrap_or_default().replace('\t', " · ");
        self.say(Said::error(Key::NotUnderstood, &[&said]));
        vec![self.ask(Slot::Set, Ask::Set(self.choices.clone()))]
    }
}
