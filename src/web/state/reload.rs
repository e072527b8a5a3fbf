//! Loading the page again, in a newer version: why, and what would be lost by it.

use super::{Action, Effect, Keep, Note, Said, State, Tone};
use crate::web::loader::Stale;
use crate::web::text::Key;

impl Note {
    /// Whether it asks to load the page again: that stays until it is answered.
    pub(super) fn is_stale(&self) -> bool {
        matches!(self.said.key, Key::NewerVersion | Key::OtherBuild)
    }
}

impl State {
    /// Asks to load the page again.
    pub(super) fn say_stale(&mut self, stale: Stale) {
        let key = match stale {
            Stale::Newer => Key::NewerVersion,
            Stale::Gone => Key::OtherBuild,
        };
        // what is kept is of another build, or not whole
        self.offline &= stale == Stale::Newer;
        self.say_asking(key, vec![(Key::Reload, Action::Reload)]);
    }

    /// Loads the page again, or asks about the files that would have to be added anew.
    pub(super) fn reload(&mut self) -> Vec<Effect> {
        self.notes.retain(|note| !note.is_stale());
        if !self.is_unsaved() {
            return vec![Effect::Reload];
        }
        let mut offers = vec![(Key::ReloadAnyway, Action::ReloadAnyway)];
        if matches!(self.keep, Keep::Unasked | Keep::No) {
            offers.insert(0, (Key::KeepAndReload, Action::KeepAndReload));
        }
        self.say_asking(Key::ReloadLoses, offers);
        Vec::new()
    }

    /// The files may be added anew.
    pub(super) fn reload_anyway(&mut self) -> Vec<Effect> {
        self.saved = true;
        vec![Effect::Reload]
    }

    /// Loads the page again once the files are kept.
    pub(super) fn keep_and_reload(&mut self) -> Vec<Effect> {
        self.notes.retain(|note| note.said.key != Key::ReloadLoses);
        self.reloading = true;
        self.choose_to_keep(Keep::Yes)
    }

    fn say_asking(&mut self, key: Key, offers: Vec<(Key, Action)>) {
        self.say_with(Said { tone: Tone::Question, ..Said::info(key, &[]) }, offers);
    }
}

#[cfg(test)]
mod tests {
    use crate::web::loader::Stale;
    use crate::web::state::tests::loaded;
    use crate::web::state::{Action, Effect, Keep, State};

    fn offers(state: &State) -> Vec<Action> {
        state.notes.iter().flat_map(|note| &note.offers).map(|(_, action)| action.clone()).collect()
    }

    #[test]
    fn what_asks_to_load_the_page_again_is_said_once_and_stays() {
        let mut state = State::default();
        for action in
            [Action::Stale(Stale::Newer), Action::Stale(Stale::Newer), Action::Offered, Action::Offline]
        {
            state.update(action);
        }
        assert_eq!(offers(&state), [Action::Reload]);
        assert_eq!(state.update(Action::Reload), [Effect::Reload]);
        assert!(state.offline);
        state.update(Action::Stale(Stale::Gone));
        assert!(!state.offline);
    }

    #[test]
    fn no_file_is_lost_by_a_new_version_unless_the_reader_says_so() {
        let asked = || {
            let mut state = loaded();
            state.update(Action::Stale(Stale::Newer));
            assert_eq!(state.update(Action::Reload), []);
            assert_eq!(offers(&state), [Action::KeepAndReload, Action::ReloadAnyway]);
            state
        };
        let mut state = asked();
        assert!(state.update(Action::KeepAndReload).contains(&Effect::Keep));
        assert_eq!(state.update(Action::Kept(Ok(()))), [Effect::Reload]);
        let mut state = asked();
        state.update(Action::KeepAndReload);
        assert_eq!(state.update(Action::Kept(Err(()))), []);
        assert_eq!(state.update(Action::Reload), []);
        assert_eq!(offers(&state), [Action::ReloadAnyway]);
        let mut state = asked();
        assert_eq!(state.update(Action::ReloadAnyway), [Effect::Reload]);
        assert!(!state.is_unsaved());
        // what is kept comes back by itself
        let mut state = State { keep: Keep::Yes, ..loaded() };
        state.update(Action::Kept(Ok(())));
        assert_eq!(state.update(Action::Reload), [Effect::Reload]);
    }
}
