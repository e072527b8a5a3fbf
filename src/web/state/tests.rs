//! What happens on the page, without a page.

mod address;
mod hands;

use super::*;
use crate::corpus::DocumentId;
use crate::error::Cause;
use crate::report::{Genre, Level};
use crate::statement::Kind;
use crate::view::Shape;
use crate::view::documents::{Completeness, Counts, DocumentItem, Failure, Words};
use crate::view::filter::{Condition, Facet, Picked};
use crate::view::sections::SectionFilter;
use crate::view::source::SourceFrame;
use crate::view::{Direction, Look, Window};
use crate::web::client::Event;
use crate::web::protocol::{Ask, Copy, FileKind, Refusal, Reply};
use crate::web::text::Key;

pub(super) fn report(document: u32, report: usize) -> ReportRef {
    ReportRef { document: DocumentId(document), report }
}

fn statement(document: u32, at: usize) -> StatementRef {
    StatementRef { report: report(document, 0), statement: at }
}

fn head(id: ReportRef) -> ReportItem {
    ReportItem::Present(ReportHead {
        id,
        document: "汇编.txt".to_owned(),
        title: "2024年岚谷市政府工作报告".to_owned(),
        place: "岚谷市".to_owned(),
        place_guess: None,
        level: Level::County,
        code: None,
        year: Some(2024),
        year_guess: None,
        genre: Genre::WorkReport,
        completeness: Completeness::Complete,
        characters: 9870,
        counts: Counts { targets: 58, achievements: 36, others: 4, headline: 5, unread: 3 },
        at: 0,
        corrected: false,
    })
}

fn document(id: u32, reports: usize, state: DocumentState) -> DocumentItem {
    DocumentItem {
        id: DocumentId(id),
        name: format!("{id}.txt"),
        hash: format!("{id:0<16}"),
        state,
        format: "txt".to_owned(),
        encoding: "utf-8".to_owned(),
        reports: (0..reports).map(|at| head(report(id, at))).collect(),
        counts: Counts::default(),
        remarks: Vec::new(),
        copies: Vec::new(),
    }
}

pub(super) fn ready(id: u32, reports: usize) -> DocumentItem {
    document(id, reports, DocumentState::Ready { words: Words::Ready })
}

fn failed(id: u32, cause: Cause) -> DocumentItem {
    document(id, 0, DocumentState::Failed(Failure { cause }))
}

pub(super) fn listed(revision: u64, documents: Vec<DocumentItem>) -> Action {
    let reports = documents.iter().map(|item| item.reports.len()).sum();
    Action::Heard((Event::Documents { revision, list: DocumentList { documents, reports } }).into())
}

/// A page on which two files have been read, one of two reports, one of one.
pub(super) fn loaded() -> State {
    let mut state = State::default();
    state.update(Action::Offered);
    state.update(listed(1, vec![ready(1, 2), ready(2, 1)]));
    state
}

fn asked(effects: &[Effect]) -> Vec<Slot> {
    effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Ask(slot, _) => Some(*slot),
            _ => None,
        })
        .collect()
}

#[test]
fn an_empty_page_asks_nothing() {
    let mut state = State::default();
    assert_eq!(state.update(Action::Tab(Tab::Targets)), []);
    assert_eq!(state.scope(), None);
    assert!(!state.has_results());
}

#[test]
fn the_first_file_read_opens_on_the_overview_of_its_first_report() {
    let mut state = State::default();
    state.update(Action::Offered);
    let effects = state.update(listed(1, vec![ready(1, 2)]));
    assert_eq!(state.scope(), Some(Scope::Report(report(1, 0))));
    assert_eq!(asked(&effects), [Slot::Overview, Slot::Sections, Slot::TopWords]);
}

#[test]
fn a_file_added_later_is_turned_to_when_it_is_read_and_not_before() {
    let mut state = loaded();
    state.update(Action::Offered);
    state.update(listed(2, vec![ready(1, 2), ready(2, 1), document(3, 0, DocumentState::Waiting)]));
    assert_eq!(state.focus.document, Some(DocumentId(1)));
    state.update(listed(3, vec![ready(1, 2), ready(2, 1), ready(3, 1)]));
    assert_eq!(state.focus.document, Some(DocumentId(3)));
}

#[test]
fn the_scope_switch_holds_for_every_view() {
    let mut state = loaded();
    state.update(Action::Reach(Reach::All));
    for tab in [Tab::Overview, Tab::Targets, Tab::Words, Tab::Compare] {
        let effects = state.update(Action::Tab(tab));
        let wide = effects.iter().any(|effect| match effect {
            Effect::Ask(_, Ask::Look(look, _)) => look.scope() == Scope::All,
            _ => false,
        });
        // the overview was asked for when the scope changed
        assert!(wide || tab == Tab::Overview, "{tab:?}: {effects:?}");
    }
    assert!(state.is_wide());
}

#[test]
fn a_question_is_put_once_and_again_when_the_documents_changed() {
    let mut state = loaded();
    let effects = state.update(Action::Tab(Tab::Targets));
    assert_eq!(asked(&effects), [Slot::Overview, Slot::Targets]);
    assert_eq!(asked(&state.update(Action::Link(Link::Offline))), []);
    // still open: the change waits for the answer
    assert_eq!(asked(&state.update(listed(2, vec![ready(1, 2), ready(2, 1)]))), []);
    let answer = Err(Refusal::Gone);
    assert_eq!(asked(&state.update(Action::Answered(Slot::Targets, (answer).into()))), [Slot::Targets]);
}

#[test]
fn after_a_new_worker_everything_on_the_screen_is_asked_again() {
    let mut state = loaded();
    state.update(Action::Tab(Tab::Targets));
    let effects = state.update(Action::Heard((Event::Restarted).into()));
    assert_eq!(asked(&effects), [Slot::Overview, Slot::Targets]);
    assert_eq!(state.notes[0].said.key, Key::WorkerDied);
}

#[test]
fn scrolling_asks_for_windows_only() {
    let mut state = loaded();
    state.update(Action::Tab(Tab::Targets));
    let effects = state.update(Action::TargetWindow(Window { start: 24_960, end: 25_060 }));
    let windows: Vec<Window> = effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Ask(Slot::Targets, Ask::Look(Look::Targets(_), window)) => Some(*window),
            _ => None,
        })
        .collect();
    assert_eq!(windows, [Window { start: 24_960, end: 25_060 }]);
}

#[test]
fn filters_start_again_at_the_first_row() {
    let mut state = loaded();
    state.update(Action::Tab(Tab::Targets));
    state.update(Action::TargetWindow(Window { start: 400, end: 500 }));
    state.update(Action::ToggleKind(Kind::Achievement));
    assert_eq!(state.targets.window.start, 0);
    assert_eq!(state.targets.kinds, [Kind::Target, Kind::Achievement]);
    state.update(Action::ClearFilters);
    assert_eq!(state.targets.kinds, [Kind::Target]);
    assert!(!state.is_filtered());
}

#[test]
fn a_column_sorts_up_then_down_then_as_given() {
    let mut state = loaded();
    let mut orders = Vec::new();
    state.update(Action::Tab(Tab::Targets));
    for _ in 0..3 {
        state.update(Action::Sort("value".to_owned(), Direction::Descending));
        orders.push(state.targets.sort.as_ref().map(|sort| sort.direction));
    }
    assert_eq!(orders, [Some(Direction::Descending), Some(Direction::Ascending), None]);
}

#[test]
fn a_choice_is_followed_by_its_evidence_and_lost_with_its_document() {
    let mut state = loaded();
    state.update(Action::Tab(Tab::Targets));
    let effects = state.update(Action::Select(statement(1, 4), Some(7)));
    assert_eq!(asked(&effects), [Slot::Evidence]);
    assert!(effects.contains(&Effect::MarkFocus));
    assert_eq!(state.overlay, Some(Overlay::Evidence));
    let effects = state.update(Action::Remove(DocumentId(1)));
    assert_eq!(effects[0], Effect::Remove(DocumentId(1)));
    assert_eq!((state.selected, state.overlay), (None, None));
}

#[test]
fn a_mark_pressed_in_the_text_is_looked_for_in_the_table() {
    let mut state = loaded();
    state.update(Action::Tab(Tab::Source));
    state.update(Action::Select(statement(1, 4), None));
    let effects = state.update(Action::Tab(Tab::Targets));
    assert!(asked(&effects).contains(&Slot::TargetIndex));
    let times = state.targets.reveal.times;
    state.update(Action::Answered(Slot::TargetIndex, (Ok(Reply::TargetIndex(Some(31)))).into()));
    assert_eq!(state.targets.cursor, Some(31));
    assert_eq!((state.targets.reveal.at, state.targets.reveal.times), (31, times + 1));
}

#[test]
fn another_scope_forgets_sections_and_the_choice_outside_it() {
    let mut state = loaded();
    state.update(Action::Section(SectionFilter::Section(3)));
    state.update(Action::Select(statement(1, 4), None));
    state.update(Action::FocusReport(report(1, 1)));
    assert_eq!(state.targets.section, SectionFilter::Any);
    assert_eq!(state.selected, None);
}

#[test]
fn the_text_of_a_wider_scope_is_the_whole_file() {
    use crate::view::source::SourceScope;
    let mut state = loaded();
    assert_eq!(state.source_scope(), Some(SourceScope::Report(report(1, 0))));
    state.update(Action::Reach(Reach::File));
    assert_eq!(state.source_scope(), Some(SourceScope::Document(DocumentId(1))));
}

#[test]
fn a_failure_is_told_once_and_in_both_languages() {
    let mut state = State::default();
    state.update(Action::Offered);
    state.update(listed(1, vec![failed(1, Cause::NotText), ready(2, 1)]));
    state.update(listed(2, vec![failed(1, Cause::NotText), ready(2, 1)]));
    assert_eq!(state.notes.len(), 1);
    let said = state.notes[0].said.clone();
    assert!(said.text(Lang::Zh).contains("“1.txt”不是文本文件"));
    assert!(said.text(Lang::En).contains("“1.txt” is not a text file"));
    assert_eq!(state.focus.document, Some(DocumentId(2)), "the other file is there");
    let id = state.notes[0].id;
    state.update(Action::Dismiss(id));
    assert!(state.notes.is_empty());
}

#[test]
fn the_csv_of_a_view_has_its_filters() {
    let mut state = loaded();
    state.update(Action::Tab(Tab::Targets));
    state.update(Action::ToggleHeadline);
    let effects = state.update(Action::ExportView(Shape::Long));
    let Some(Effect::Ask(Slot::Export, Ask::File(Look::Targets(query), FileKind::Csv(Shape::Long, _), _))) =
        effects.first()
    else {
        panic!("{effects:?}");
    };
    assert_eq!(query.headline, crate::view::targets::HeadlineFilter::Only);
}

#[test]
fn a_file_is_asked_for_part_by_part_saved_at_its_end_and_given_up_when_asked() {
    let part = |written| {
        let (name, media_type) = ("目标.csv".to_owned(), "text/csv".to_owned());
        Action::Answered(Slot::Export, Ok(Reply::File { name, media_type, written, ticket: 7 }).into())
    };
    let more = [Effect::Ask(Slot::Export, Ask::More(7))];
    let mut state = loaded();
    state.update(Action::ExportView(Shape::Long));
    assert_eq!(state.update(part(40)), more);
    assert_eq!(state.writing.map(|writing| writing.hundredths), Some(40));
    let saved = state.update(part(100));
    assert!(matches!(&saved[..], [Effect::Save { name, .. }] if name == "目标.csv"), "{saved:?}");
    assert_eq!(state.writing, None);
    let given_up = [Effect::Ask(Slot::Export, Ask::GiveUp(7))];
    state.update(Action::ExportView(Shape::Long));
    assert_eq!(state.update(Action::StopWriting), []);
    assert_eq!(state.update(part(40)), given_up);
    state.update(Action::ExportView(Shape::Long));
    assert_eq!(state.update(part(40)), more);
    assert_eq!(state.update(Action::StopWriting), given_up);
    assert_eq!(state.update(part(100)), []);
    state.update(Action::ExportView(Shape::Long));
    state.update(Action::Answered(Slot::Export, Err(Refusal::Changed).into()));
    assert_eq!((state.writing, &state.notes[0].said), (None, &Said::error(Key::WritingStopped, &[])));
}

#[test]
fn what_was_copied_goes_to_the_clipboard_and_is_confirmed() {
    let mut state = loaded();
    let effects = state.update(Action::Copy(Copy::Citation(statement(1, 0))));
    assert_eq!(asked(&effects), [Slot::Copy]);
    let clip = Reply::Clip { text: "甲".to_owned(), html: String::new() };
    let effects = state.update(Action::Answered(Slot::Copy, (Ok(clip)).into()));
    assert_eq!(effects, [Effect::Clipboard { text: "甲".to_owned(), html: String::new() }]);
    state.update(Action::Clipboard(Ok(())));
    assert_eq!(state.notes[0].said, Said::info(Key::Copied, &[]));
}

#[test]
fn a_dialog_closes_and_the_focus_goes_back() {
    let mut state = State { part: Part::Here, ..loaded() };
    let effects = state.update(Action::Open(Overlay::Keys));
    assert_eq!(effects, [Effect::MarkFocus, Effect::Focus(Place::Overlay)]);
    assert_eq!(state.update(Action::Close), [Effect::ReturnFocus]);
    assert_eq!(state.update(Action::Close), []);
}

#[test]
fn a_dialog_whose_part_is_missing_asks_for_it_and_holds_nothing_up() {
    let mut state = loaded();
    assert!(!state.update(Action::Open(Overlay::Keys)).contains(&Effect::Complete), "it is on its way");
    assert_eq!(state.update(Action::Completed(false)), [Effect::ReturnFocus]);
    assert_eq!(state.overlay, None);
    assert_eq!(state.notes[0].offers, [(Key::Again, Action::Complete)]);
    assert!(state.update(Action::Open(Overlay::Keys)).contains(&Effect::Complete));
    assert_eq!(state.update(Action::Completed(true)), [Effect::Focus(Place::Overlay)]);
}

#[test]
fn the_card_closes_onto_the_evidence() {
    let mut state = loaded();
    state.update(Action::Select(statement(1, 0), None));
    state.update(Action::Open(Overlay::Card));
    state.update(Action::Close);
    assert_eq!(state.overlay, Some(Overlay::Evidence));
}

#[test]
fn searching_goes_where_the_view_can_be_searched() {
    let mut state = loaded();
    state.update(Action::Search("投资".to_owned()));
    assert_eq!((state.tab, state.searched()), (Tab::Overview, "投资"));
    state.update(Action::Tab(Tab::Compare));
    assert_eq!(state.searched(), "投资", "the views of statements have one search");
    state.update(Action::Tab(Tab::Source));
    state.update(Action::Search("高质量".to_owned()));
    assert_eq!((state.tab, state.searched()), (Tab::Source, "高质量"));
    assert_eq!(state.filter.text, "投资");
}

#[test]
fn behind_the_last_place_of_a_text_comes_the_first_of_the_next() {
    let mut state = loaded();
    state.update(Action::Tab(Tab::Source));
    state.update(Action::Search("投资".to_owned()));
    assert_eq!(state.found_beside(Step::Next), None, "one report is searched alone");
    let effects = state.update(Action::Reach(Reach::All));
    assert!(asked(&effects).contains(&Slot::Found));
    let frame = SourceFrame {
        sha256: String::new(),
        first: 0,
        lengths: vec![9],
        outline: vec![],
        tally: None,
        removed: vec![],
        hits: vec![0],
    };
    let found = vec![(DocumentId(1), 1), (DocumentId(2), 3)];
    for (slot, reply) in [(Slot::Frame, Reply::SourceFrame(frame)), (Slot::Found, Reply::Found(found))] {
        state.update(Action::Answered(slot, (Ok(reply)).into()));
    }
    let here = state.focus.document;
    state.update(Action::Hit(Step::Next));
    assert_ne!(state.focus.document, here);
    assert_eq!((state.reach, state.tab), (Reach::All, Tab::Source));
    assert_eq!(state.found_beside(Step::Next), here, "behind the last text comes the first");
}

#[test]
fn each_condition_can_be_lifted_by_itself() {
    let mut state = loaded();
    state.update(Action::Reach(Reach::All));
    state.update(Action::Tab(Tab::Targets));
    let effects = state.update(Action::Pick(Picked { facet: Facet::Level, value: "county".to_owned() }));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Ask(Slot::Facets, Ask::Facets(query))
        if query.facets.is_empty() && query.of.filter.picked.len() == 1)));
    state.update(Action::Search("投资".to_owned()));
    state.update(Action::Section(SectionFilter::Role(crate::report::Role::Goals)));
    for condition in [Condition::Text, Condition::Section, Condition::Kind, Condition::Facet(Facet::Level)] {
        assert!(state.is_filtered());
        state.update(Action::Lift(condition));
    }
    assert!(state.filter.is_empty() && state.targets.kinds.is_empty());
    // the values are asked for when they are to be seen
    let effects = state.update(Action::ToggleFacets);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Ask(Slot::Facets, Ask::Facets(query))
        if query.facets.len() == 8)));
}

#[test]
fn language_and_theme_are_remembered() {
    let mut state = State::new(Lang::Zh, Theme::System);
    assert_eq!(state.update(Action::SwitchLang), [Effect::Remember(Preference::Lang(Lang::En))]);
    assert_eq!(state.update(Action::SwitchTheme), [Effect::Remember(Preference::Theme(Theme::Light))]);
    assert_eq!(Theme::from_name(Theme::Dark.name()), Some(Theme::Dark));
}

#[test]
fn all_rows_are_asked_for_before_a_view_is_printed() {
    let mut state = loaded();
    state.update(Action::Tab(Tab::Targets));
    for slot in [Slot::Overview, Slot::Sections, Slot::TopWords, Slot::Targets] {
        state.update(Action::Answered(slot, (Err(Refusal::Gone)).into()));
    }
    let effects = state.update(Action::PrintView);
    let all = |effect: &Effect| matches!(effect, Effect::Ask(_, Ask::Look(Look::Targets(_), window)) if window.start == 0 && window.end == 1000);
    assert!(effects.iter().any(all) && !effects.contains(&Effect::Print), "{effects:?}");
    let effects = state.update(Action::Answered(Slot::Targets, (Err(Refusal::Gone)).into()));
    assert_eq!(effects, [Effect::Print]);
    assert!(!state.update(Action::Printed).is_empty(), "back to the rows in sight");
    assert_eq!(state.printing, Printing::No);
}

#[test]
fn the_card_is_printed_at_once() {
    let mut state = loaded();
    state.update(Action::Open(Overlay::Card));
    assert_eq!(state.update(Action::PrintView), [Effect::Print]);
}
