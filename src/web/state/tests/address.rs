//! The page's address, what Back does, and what is kept for a reload.

use super::*;
use crate::view::filter::{Facet, Picked};

/// What the page says of where it is, as an address that was written down.
fn written(state: &State) -> Fields {
    state.address().unwrap().whole()
}

fn said(state: &State) -> Vec<Key> {
    state.notes.iter().map(|note| note.said.key).collect()
}

#[test]
fn an_address_leads_back_to_view_scope_report_filters_and_search() {
    let mut state = loaded();
    state.update(Action::FocusReport(report(1, 1)));
    state.update(Action::Tab(Tab::Targets));
    state.update(Action::ToggleKind(Kind::Achievement));
    state.update(Action::Search("GDP & 就业".to_owned()));
    let targets = written(&state);
    assert!(targets.0.starts_with("view=targets&report=100000000000.1&q="), "{targets:?}");
    state.update(Action::Reach(Reach::All));
    state.update(Action::Tab(Tab::Words));
    state.update(Action::ToggleBars);
    state.update(Action::Word("改革".to_owned()));
    let words = written(&state);

    state.update(Action::Went(targets.clone()));
    assert_eq!((state.tab, state.scope()), (Tab::Targets, Some(Scope::Report(report(1, 1)))));
    assert_eq!(state.targets.kinds, [Kind::Target, Kind::Achievement]);
    assert_eq!(state.filter.text, "GDP & 就业");
    assert_eq!(written(&state), targets);
    state.update(Action::Went(words.clone()));
    assert_eq!((state.tab, state.scope()), (Tab::Words, Some(Scope::All)));
    assert_eq!((state.words.bars, state.words.word.as_deref()), (Bars::Bars, Some("改革")));
    assert_eq!(written(&state), words);
}

#[test]
fn values_of_facets_stand_in_the_address_of_the_views_that_have_them() {
    let mut state = loaded();
    state.update(Action::Reach(Reach::All));
    state.update(Action::Tab(Tab::Targets));
    for (facet, value) in
        [(Facet::Year, "2024"), (Facet::Place, "岚谷市"), (Facet::Bound, "min"), (Facet::Year, "2025")]
    {
        state.update(Action::Pick(Picked { facet, value: value.to_owned() }));
    }
    let targets = written(&state);
    assert!(targets.0.contains("&year=2024.2025&place=%E5%B2%9A%E8%B0%B7%E5%B8%82&bound=min"), "{targets:?}");
    state.update(Action::Tab(Tab::Compare));
    let compare = written(&state);
    assert!(compare.0.contains("&year=2024.2025") && !compare.0.contains("bound"), "{compare:?}");
    state.update(Action::ClearFilters);
    assert!(state.filter.is_empty());
    state.update(Action::Went(targets.clone()));
    assert_eq!(state.filter.picked.len(), 4);
    assert_eq!(written(&state), targets);
    // years and places say nothing where one report is shown
    state.update(Action::Reach(Reach::Report));
    assert_eq!(state.filter().picked, [Picked { facet: Facet::Bound, value: "min".to_owned() }]);
}

#[test]
fn a_view_that_does_not_exist_is_said_and_the_overview_shown() {
    let mut state = loaded();
    state.update(Action::Tab(Tab::Compare));
    state.update(Action::Went(Fields("view=map".to_owned())));
    assert_eq!(state.tab, Tab::Overview);
    assert_eq!(said(&state), [Key::UnknownView]);
}

#[test]
fn what_an_address_does_not_name_stays_what_is_looked_at() {
    let mut state = loaded();
    state.update(Action::FocusReport(report(1, 1)));
    state.update(Action::Went(Fields("view=words".to_owned())));
    assert_eq!((state.tab, state.scope()), (Tab::Words, Some(Scope::Report(report(1, 1)))));
    // nor is a file asked for that nobody named
    let mut state = State::default();
    state.update(Action::Arrive(Fields("view=words".to_owned()), String::new()));
    state.update(Action::NothingKept);
    assert_eq!(said(&state), []);
    state.update(Action::Offered);
    state.update(listed(1, vec![ready(1, 1)]));
    state.update(listed(2, vec![ready(1, 1)]));
    assert_eq!(state.tab, Tab::Words);
}

#[test]
fn a_page_that_must_keep_nothing_asks_nothing() {
    let mut state = State { keep: Keep::Never, ..loaded() };
    assert_eq!(state.update(Action::Heard((Event::Idle).into())), []);
}

#[test]
fn another_place_that_was_gone_to_is_not_left_when_a_file_comes_back() {
    let mut state = loaded();
    state.update(Action::FocusReport(report(1, 0)));
    state.update(Action::Remove(DocumentId(2)));
    state.update(listed(2, vec![ready(1, 2)]));
    let undo = state.notes[0].offers[0].1.clone();
    state.update(Action::Tab(Tab::Words));
    state.update(undo);
    state.update(listed(3, vec![ready(1, 2), ready(2, 1)]));
    assert_eq!(state.tab, Tab::Words);
}

#[test]
fn back_takes_away_what_lies_over_the_page_and_asks_before_the_page_is_left() {
    let mut state = loaded();
    state.update(Action::Open(Overlay::Keys));
    assert!(state.address().unwrap().covered);
    assert_eq!(state.update(Action::Went(written(&state))), [Effect::ReturnFocus]);
    assert_eq!(state.overlay, None);
    assert_eq!(state.update(Action::Went(Fields::default())), []);
    assert_eq!(said(&state), [Key::BackAgain]);
    assert_eq!(state.update(Action::Went(Fields::default())), [Effect::Leave]);
}

#[test]
fn a_page_opened_at_a_report_waits_for_its_file_and_asks_for_it_by_name() {
    let mut there = loaded();
    there.update(Action::FocusReport(report(2, 0)));
    there.update(Action::Tab(Tab::Source));
    let fields = written(&there);

    let mut state = State::default();
    state.update(Action::Arrive(fields, "甲市.docx".to_owned()));
    assert_eq!(state.address(), None, "the address is not written over before it is known");
    state.update(Action::NothingKept);
    assert_eq!(said(&state), [Key::BringAgain]);
    assert_eq!(state.notes[0].said.values, ["甲市.docx"]);
    state.update(Action::Offered);
    state.update(listed(1, vec![ready(2, 1)]));
    assert_eq!(state.tab, Tab::Source);
    assert!(state.address().is_some());
}

#[test]
fn the_reader_is_asked_once_whether_files_are_kept() {
    let mut state = loaded();
    assert!(state.is_unsaved());
    assert_eq!(state.update(Action::Heard((Event::Idle).into())), [Effect::AskToKeep]);
    state.update(Action::AskToKeep("2".to_owned(), "0.1 MB".to_owned()));
    assert!(state.keep_question.is_some());
    let effects = state.update(Action::Keep(Keep::Yes));
    assert_eq!(effects, [Effect::Remember(Preference::Keep(Keep::Yes)), Effect::Keep]);
    assert_eq!(state.keep_question, None);
    state.update(Action::Kept(Ok(())));
    assert!(!state.is_unsaved());
    state.update(listed(2, vec![ready(1, 2), ready(2, 1), ready(3, 1)]));
    assert!(state.is_unsaved(), "a new file is not kept yet");
    assert_eq!(state.update(Action::Heard((Event::Idle).into())), [Effect::Keep]);
    state.update(Action::Kept(Err(())));
    assert_eq!(said(&state), [Key::KeepFailed]);
    assert_eq!(state.update(Action::Heard((Event::Idle).into())), []);
}

#[test]
fn a_file_taken_out_comes_back_with_the_place_that_was_shown() {
    let mut state = loaded();
    state.update(Action::FocusReport(report(2, 0)));
    state.update(Action::Tab(Tab::Words));
    let effects = state.update(Action::Remove(DocumentId(2)));
    assert!(effects.contains(&Effect::Remove(DocumentId(2))));
    state.update(listed(2, vec![ready(1, 2)]));
    let undo = state.notes[0].offers[0].1.clone();
    assert!(state.update(undo).contains(&Effect::Restore(DocumentId(2))));
    assert_eq!(said(&state), []);
    state.update(listed(3, vec![ready(1, 2), ready(2, 1)]));
    assert_eq!(state.tab, Tab::Words);
}

#[test]
fn samples_are_known_and_leave_when_a_report_of_ones_own_is_read() {
    let mut state = State::default();
    state.update(Action::Offered);
    state.update(Action::Sampled(vec![DocumentId(1)]));
    state.update(listed(1, vec![ready(1, 1)]));
    assert!(state.is_sample(DocumentId(1)) && !state.is_unsaved());
    assert_eq!(state.update(Action::Heard((Event::Idle).into())), [], "samples are not kept");
    state.update(Action::Offered);
    let waiting = vec![ready(1, 1), document(2, 0, DocumentState::Waiting)];
    assert!(!state.update(listed(2, waiting)).contains(&Effect::Remove(DocumentId(1))));
    let effects = state.update(listed(3, vec![ready(1, 1), ready(2, 1)]));
    assert!(effects.contains(&Effect::Remove(DocumentId(1))));
    assert!(state.is_unsaved());
}

#[test]
fn the_title_says_whose_report_is_shown_and_how() {
    let mut state = State::default();
    assert_eq!(state.title(), "Report Lens · 政府工作报告分析");
    state = loaded();
    assert_eq!(state.title(), "岚谷市 2024 · 概览 · Report Lens");
    state.update(Action::Reach(Reach::All));
    assert_eq!(state.title(), "3 篇 · 概览 · Report Lens");
}
