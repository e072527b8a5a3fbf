//! Keys, choices and messages.

use super::*;

#[test]
fn a_section_is_chosen_for_the_view_shown_only() {
    let mut state = loaded();
    state.update(Action::Tab(Tab::Words));
    state.update(Action::Section(SectionFilter::Section(1)));
    assert_eq!((state.words.section, state.targets.section), (SectionFilter::Section(1), SectionFilter::Any));
    state.update(Action::Tab(Tab::Targets));
    state.update(Action::Section(SectionFilter::Section(2)));
    assert_eq!(
        (state.words.section, state.targets.section),
        (SectionFilter::Section(1), SectionFilter::Section(2))
    );
}

#[test]
fn many_cancelled_files_are_one_message_and_so_are_many_failures() {
    let mut state = loaded();
    let all = |from: u32, cause: Cause| {
        let mut list = vec![ready(1, 2), ready(2, 1)];
        list.extend((from..from + 9).map(|id| failed(id, cause)));
        list
    };
    state.update(listed(2, all(3, Cause::Cancelled)));
    assert_eq!(state.notes.len(), 1);
    assert_eq!(state.notes[0].said.text(Lang::Zh), "已取消 9 个文件，已读取的 2 个保留。");
    let mut list = all(3, Cause::Cancelled);
    list.extend([failed(20, Cause::Encrypted), failed(21, Cause::EmptyFile)]);
    state.update(listed(3, list.clone()));
    state.update(listed(4, list));
    assert_eq!(state.notes.len(), 2);
    assert_eq!(state.notes[1].said, Said::error(Key::NotReadMany, &["2"]));
    let files: Vec<Key> = state.notes[1].files.iter().map(|said| said.key).collect();
    assert_eq!(files, [Key::EncryptedFile, Key::EmptyFile]);
    state.update(Action::DismissAll);
    assert!(state.notes.is_empty());
}

#[test]
fn a_step_is_one_in_the_view_shown() {
    use crate::view::evidence::Evidence;
    let mut state = loaded();
    state.update(Action::Tab(Tab::Words));
    state.update(Action::Step(Step::Next));
    assert_eq!((state.selected, state.targets.cursor), (None, None), "the table behind stays as it is");
    state.update(Action::Tab(Tab::Source));
    let effects = state.update(Action::Step(Step::Next));
    assert!(effects.contains(&Effect::Focus(Place::View)));
    assert_eq!(state.selected, Some(statement(1, 0)));
    state.update(Action::Step(Step::Next));
    assert_eq!(state.selected, Some(statement(1, 1)));
    state.update(Action::Step(Step::Previous));
    state.update(Action::Step(Step::Previous));
    assert_eq!(state.selected, Some(statement(1, 0)));
    // its paragraph is shown when it is known
    let library = crate::corpus::fixture::library();
    let evidence = Evidence::of(&library, statement(1, 0)).unwrap();
    let (paragraph, times) = (evidence.paragraph, state.source.reveal.times);
    state.update(Action::Answered(Slot::Evidence, (Ok(Reply::Evidence(Box::new(evidence)))).into()));
    assert_eq!((state.source.reveal.at, state.source.reveal.times), (paragraph, times + 1));
}

#[test]
fn the_pane_beside_is_there_before_anything_is_chosen_and_after() {
    let mut state = loaded();
    state.update(Action::Tab(Tab::Targets));
    assert!(state.has_side());
    state.update(Action::Select(statement(1, 4), Some(7)));
    assert!(state.has_side());
    assert_eq!(asked(&state.update(Action::CopyChosen)), [Slot::Copy]);
    state.update(Action::Deselect);
    assert!(state.has_side());
    assert_eq!(state.update(Action::CopyChosen), []);
}

#[test]
fn the_table_of_reports_is_walked_and_enter_opens_one() {
    use crate::view::overview::Overview;
    let library = crate::corpus::fixture::library();
    let mut state = loaded();
    state.update(Action::Reach(Reach::All));
    let model = Overview::of(&library, &Scope::All.into(), Window::new(0, 80)).unwrap();
    let Overview::Reports(table) = &model else { unreachable!("two reports") };
    let (total, first) = (table.total, table.rows[0].head.clone());
    state
        .update(Action::Answered(Slot::Overview, Ok(Reply::Seen(crate::view::Seen::Overview(model))).into()));
    assert!(!state.has_side(), "nothing in it has an evidence");
    state.update(Action::Step(Step::Last));
    assert_eq!(state.overview.cursor, Some(total - 1));
    state.update(Action::Step(Step::First));
    let effects = state.update(Action::OpenEvidence);
    assert!(effects.contains(&Effect::Focus(Place::View)));
    let crate::view::comparison::RowHead::Present(head) = first else { unreachable!("its text is there") };
    assert_eq!((state.reach, state.focus.report), (Reach::Report, Some(head.id)));
}

#[test]
fn the_text_beside_an_evidence_is_the_one_it_is_of() {
    let mut state = loaded();
    state.update(Action::Reach(Reach::All));
    state.update(Action::Tab(Tab::Targets));
    state.update(Action::Select(statement(2, 3), Some(5)));
    state.update(Action::Tab(Tab::Source));
    assert_eq!((state.focus.report, state.selected), (Some(report(2, 0)), Some(statement(2, 3))));
    // another text that is read has not that evidence beside it
    state.update(Action::Read(Focus { document: Some(DocumentId(1)), report: Some(report(1, 0)) }));
    assert_eq!(state.selected, None);
}

#[test]
fn an_unsure_table_is_asked_about_and_read_as_chosen() {
    use crate::format::table::{Column, Role};
    let column = |role| Column { name: "正文".to_owned(), values: "云岫县".to_owned(), role };
    let mut state = loaded();
    for (id, name) in [(3, "甲.csv"), (4, "乙.csv"), (5, "丙.csv")] {
        let columns = vec![column(Role::Name), column(Role::Text), column(Role::Unread)];
        state.update(Action::Heard(
            (Event::Unsure { table: DocumentId(id), name: name.to_owned(), columns }).into(),
        ));
    }
    // Other files that come do not take the question away, and Esc leaves what was read.
    state.update(Action::Offered);
    assert!(state.update(Action::Open(Overlay::Columns)).contains(&Effect::Focus(Place::Overlay)));
    assert_eq!(state.update(Action::Close), [Effect::ReturnFocus]);
    assert_eq!(state.tables.len(), 3);
    state.update(Action::Open(Overlay::Columns));
    state.update(Action::Role(1, Role::Unread));
    state.update(Action::Role(2, Role::Text));
    state.update(Action::Role(9, Role::Name));
    let chosen = vec![Role::Name, Role::Unread, Role::Text];
    let effects = state.update(Action::ReadTable);
    assert_eq!(effects, [Effect::ReadBy(DocumentId(5), chosen), Effect::Focus(Place::View)]);
    assert_eq!((state.overlay, &state.tables[1].name[..]), (None, "乙.csv"));
    state.update(Action::Dismiss(Note::QUESTION));
    assert_eq!(state.tables.len(), 1);
    state.update(Action::DismissAll);
    state.update(Action::Dismiss(Note::QUESTION));
    assert_eq!((state.tables.len(), state.update(Action::ReadTable)), (0, vec![]));
}

#[test]
fn a_picture_stays_one_where_the_rows_become_others() {
    use crate::statement::Kind;
    use crate::view::comparison::Layout;
    use crate::view::pairs::Pairing;
    use crate::view::picture::Form;
    let mut state = loaded();
    state.update(Action::Tab(Tab::Compare));
    assert_eq!((state.forms(), state.form()), (&[Form::Dots][..], None));
    assert!(asked(&state.update(Action::Draw(Some(Form::Dots)))).contains(&Slot::Picture));
    state.update(Action::CompareLayout(Layout::Panel(Kind::Target)));
    assert_eq!(state.form(), Some(Form::Shades));
    state.update(Action::Draw(Some(Form::Lines)));
    assert_eq!(state.form(), Some(Form::Lines));
    state.update(Action::Tab(Tab::Pairs));
    assert_eq!((state.forms(), state.form()), (&[Form::Slopes][..], None));
    state.update(Action::Draw(Some(Form::Slopes)));
    state.update(Action::Pairing(Pairing::Levels));
    assert_eq!((state.forms(), state.form()), (&[][..], None));
    state.update(Action::Tab(Tab::Compare));
    state.update(Action::Draw(None));
    assert_eq!(state.form(), None);
}

#[test]
fn one_report_is_compared_with_all_its_own_place_first() {
    use crate::corpus::Scope;
    let mut state = loaded();
    state.update(Action::Tab(Tab::Compare));
    let own = state.head().map(|head| crate::view::comparison::pin(head.code, &head.place));
    let query = state.compared().unwrap();
    assert_eq!((query.scope, query.pinned), (Scope::All, own.clone()));
    state.update(Action::Pin("别处".to_owned()));
    assert_eq!(state.compared().unwrap().pinned.as_deref(), Some("别处"));
    state.update(Action::Pin("别处".to_owned()));
    assert_eq!(state.compared().unwrap().pinned, None, "nor the own place, once it was taken away");
    state.update(Action::Pin(own.clone().unwrap()));
    assert_eq!(state.compared().unwrap().pinned, own);
    state.update(Action::Reach(Reach::All));
    state.update(Action::Tab(Tab::Targets));
    assert_eq!(state.scope(), Some(Scope::All));
}
