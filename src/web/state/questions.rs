//! What the screen needs to be told, and what of it has been asked.

use super::{Effect, Slot, State};
use crate::web::protocol::Ask;

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
}
