//! Corrections that the worker has taken in.

use super::{Action, Effect, Overlay, Preference, Said, State};
use crate::analysis::Choice;
use crate::web::text::Key;

impl State {
    /// Other settings hold: of corrections the reader is told, with the way back, and they are remembered where files are kept.
    pub(super) fn corrected(&mut self) -> Vec<Effect> {
        let Some(before) = self.before.take() else { return Vec::new() };
        self.saved = false;
        self.notes.retain(|note| note.said.key != Key::CorrectionDone);
        self.say_with(
            Said::info(Key::CorrectionDone, &[]),
            vec![(Key::Undo, Action::Choose(Choice::Corrections(before)))],
        );
        let mut effects = vec![Effect::Remember(Preference::Corrections)];
        if self.overlay == Some(Overlay::Correct) {
            effects.extend(self.close());
        }
        // the records of a report may be others now
        if self.draft.take().is_some_and(|draft| draft.record.is_none()) {
            self.deselect();
        }
        effects
    }
}
