//! From what happened to what is known.

use std::rc::Rc;

use super::screens::{SENTENCES, toggle};
use super::{
    Action, Bars, Effect, Note, Overlay, Part, Place, Preference, Printing, Reach, Said, Slot, State, Tab,
};
use crate::analysis::Choice;
use crate::corpus::{ReportRef, StatementRef};
use crate::view::Shape;
use crate::view::source::SourceMarks;
use crate::web::protocol::{Ask, Copy, FileKind};
use crate::web::text::Key;

impl State {
    /// Takes in what happened; gives what the browser is to do about it.
    pub fn update(&mut self, action: Action) -> Vec<Effect> {
        // whoever does something again has done printing, also where the browser does not say so
        let unasked = matches!(
            action,
            Action::Answered(..) | Action::Heard(_) | Action::Dismiss(_) | Action::Offline | Action::Stale(_)
        );
        if self.printing == Printing::Ready && !unasked {
            self.printed();
        }
        let mut effects = self.take_in(action);
        effects.extend(self.let_samples_go());
        effects.extend(self.catch_up());
        effects.extend(self.print_when_gathered());
        effects
    }

    fn take_in(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Offered => self.offered(),
            Action::Sampled(ids) => self.samples = ids,
            Action::Remove(id) => return self.remove(id),
            Action::Restore(id, fields) => return self.restore(id, fields),
            Action::Arrive(fields, name) => self.arrive(fields, name),
            Action::NothingKept => self.ask_for_wanted(),
            Action::Went(fields) => return self.go_to(fields),
            Action::AskToKeep(files, size) => self.ask_to_keep(files, size),
            Action::Keep(keep) => return self.choose_to_keep(keep),
            Action::Kept(done) => return self.kept(done),
            Action::WalkDocuments(step) => return self.walk_documents(step),
            Action::EnterDocument => self.enter_document(),
            Action::DeleteDocument => return self.delete_document(),
            // what was pressed goes with it
            Action::Cancel(id) => return vec![Effect::Cancel(id), Effect::Focus(self.home())],
            Action::CancelAll => return vec![Effect::CancelAll, Effect::Focus(self.home())],
            Action::Heard(event) => {
                let before = self.has_results();
                let mut effects = Rc::into_inner(event).map(|event| self.hear(event)).unwrap_or_default();
                // the list that had the focus is gone with its last row
                effects.extend((before && !self.has_results()).then_some(Effect::Focus(Place::View)));
                return effects;
            }
            Action::Answered(slot, answer) => {
                return Rc::into_inner(answer).map(|answer| self.answered(slot, answer)).unwrap_or_default();
            }
            Action::Completed(done) => return self.completed(done),
            Action::Complete => return self.complete(),
            Action::RetryDictionary => return vec![self.ask(Slot::Dictionary, Ask::LoadDictionary)],
            Action::List(listing) => self.listing = listing,
            Action::ChooseReports(reports) => {
                self.choose_reports(reports);
                self.close_if(Overlay::Documents);
            }
            Action::ToggleChosen(row) => self.toggle_chosen(row),
            Action::ToggleRow => {
                if let Some(row) = self.document_row() {
                    self.toggle_chosen(row);
                }
            }
            Action::FindDocument(text) => self.wanted_documents = text,
            Action::FocusDocument(id) => self.focus_document(id),
            Action::FocusReport(report) => self.focus_report(report),
            Action::Reach(reach) => self.set_reach(reach),
            Action::Tab(tab) => self.set_tab(tab),
            Action::Select(id, row) => return self.select(id, row),
            Action::SeeInSource => return self.see_in_source(),
            Action::SeePassage { report, paragraph, find } => self.see_passage(report, paragraph, find),
            Action::Step(step) => return self.step(step),
            Action::OpenEvidence => return self.open_evidence(),
            Action::Deselect => return self.clear_choice(),
            Action::CopyChosen => return self.copy_chosen().into_iter().collect(),
            Action::Search(text) => self.search(text),
            Action::ToggleFacets => self.filter.open = !self.filter.open,
            Action::Pick(picked) => self.pick(picked),
            Action::Lift(condition) => self.lift(condition),
            Action::ToggleKind(kind) => self.toggle_kind(kind),
            Action::ToggleHeadline => self.toggle_headline(),
            Action::Section(section) if self.tab == Tab::Words => {
                self.words.section = section;
                self.words.rewind();
            }
            Action::Section(section) => {
                self.targets.section = section;
                self.targets.rewind();
            }
            Action::OnlyKind(kind) => {
                self.clear_filters();
                self.targets.kinds = vec![kind];
            }
            Action::Sort(by, first) => self.sort(by, first),
            Action::ClearFilters => self.clear_filters(),
            Action::TargetWindow(window) => self.targets.window = window,
            Action::OverviewWindow(window) => self.overview.window = window,
            Action::CompareWindow(window) => self.compare.window = window,
            Action::ToggleBars => {
                self.words.bars = match self.words.bars {
                    Bars::Table => Bars::Bars,
                    Bars::Bars => Bars::Table,
                };
                self.words.rewind();
            }
            Action::ToggleClass(class) => {
                toggle(&mut self.words.classes, class);
                self.words.rewind();
            }
            Action::MinLength(length) => {
                self.words.min_length = length.max(1);
                self.words.rewind();
            }
            Action::WordWindow(window) => self.words.window = window,
            Action::Word(word) => return self.choose_word(word),
            Action::MoreSentences => self.words.sentences += SENTENCES,
            Action::Separate(id) => return vec![self.ask(Slot::Separate, Ask::Separate(id))],
            Action::Role(column, role) => {
                let table = self.tables.last_mut();
                if let Some(column) = table.and_then(|table| table.columns.get_mut(column)) {
                    column.role = role;
                }
            }
            Action::ReadTable => return self.read_table(),
            Action::Choose(choice) => return self.set(choice),
            Action::Draft(Some(query)) => return vec![self.ask(Slot::Draft, Ask::Draft(query))],
            Action::Draft(None) => self.say(Said::error(Key::NoNumber, &[])),
            Action::ToggleEveryNumber => {
                self.source.marks = match self.source.marks {
                    SourceMarks::Statements => SourceMarks::EveryNumber,
                    SourceMarks::EveryNumber => SourceMarks::Statements,
                };
            }
            Action::SourceBlocks(near) => self.source.near = near,
            Action::GoTo(paragraph) => {
                self.close_if(Overlay::Outline);
                self.reveal(paragraph);
            }
            Action::Removed { reason, start } => {
                self.source.removed.reason = reason;
                self.source.removed.start = start;
            }
            Action::SeeRemoved(paragraph) => return self.see_removed(paragraph),
            Action::SourceHeading(heading) => self.source.heading = heading,
            Action::Read(focus) => self.read(focus),
            Action::Hit(step) => self.next_hit(step),
            Action::Draw(form) => self.draw(form),
            Action::Pairing(of) => self.pairs.turn_to(of),
            Action::ToggleVerdict(verdict) => self.pairs.toggle(verdict),
            Action::PairWindow(window) => self.pairs.window = window,
            Action::CompareColumns(columns) => self.compare.columns = columns,
            Action::CompareLayout(layout) => self.compare.turn_to(layout),
            Action::Pin(place) => self.pin(place),
            Action::Copy(copy) => return vec![self.ask(Slot::Copy, Ask::Copy(copy))],
            Action::Export(look, kind) => return self.export(look, kind),
            Action::Heads(heads) => self.heads = heads,
            Action::ExportView(shape) => return self.export_view(shape),
            Action::StopWriting => return self.stop_writing(),
            Action::CopyView => return self.copy_view().into_iter().collect(),
            Action::Clipboard(Ok(())) => self.say(Said::info(Key::Copied, &[])),
            Action::Clipboard(Err(())) => self.say(Said::error(Key::CopyFailed, &[])),
            Action::Skip => return vec![Effect::Focus(Place::View)],
            Action::Open(overlay) => return self.open(overlay),
            Action::Close => return self.close(),
            Action::Print => return vec![Effect::Print],
            Action::PrintView => return self.print_view(),
            Action::Printed => self.printed(),
            Action::Dragging(dragging) => self.dragging = dragging,
            Action::Room(room) => self.room = room,
            Action::SwitchLang => {
                self.lang = self.lang.other();
                return vec![Effect::Remember(Preference::Lang(self.lang))];
            }
            Action::SwitchTheme => {
                self.theme = self.theme.next();
                return vec![Effect::Remember(Preference::Theme(self.theme))];
            }
            Action::Theme(theme) => self.theme = theme,
            Action::Link(link) => self.link = link,
            Action::Offline => self.offline = true,
            Action::Stale(stale) => self.say_stale(stale),
            Action::Reload => return self.reload(),
            Action::ReloadAnyway => return self.reload_anyway(),
            Action::KeepAndReload => return self.keep_and_reload(),
            Action::Say(said) => self.say(said),
            Action::Dismiss(Note::QUESTION) => drop(self.tables.pop()),
            Action::Dismiss(Note::WRITING) => return self.stop_writing(),
            Action::Dismiss(id) => self.notes.retain(|note| note.id != id),
            Action::DismissAll => {
                self.notes.clear();
                self.tables.clear();
            }
        }
        Vec::new()
    }

    pub(super) fn focus_report(&mut self, report: ReportRef) {
        self.turn_to_report(report);
        if self.reach != Reach::Report {
            self.reach = Reach::Report;
            self.scope_changed();
        }
        self.close_if(Overlay::Documents);
    }

    pub(super) fn set_reach(&mut self, reach: Reach) {
        if self.reach != reach {
            self.reach = reach;
            self.scope_changed();
        }
    }

    fn set_tab(&mut self, tab: Tab) {
        let alone = self.reach == Reach::Report && !matches!(tab, Tab::Compare | Tab::Source);
        // beside one report stands no evidence of another, which the comparison has
        if alone && self.selected.is_some_and(|selected| Some(selected.report) != self.focus.report) {
            self.deselect();
        }
        self.tab = tab;
        match (tab, self.selected, self.evidence.as_ref().map(|evidence| evidence.paragraph)) {
            (Tab::Targets, Some(_), _) => self.targets.cursor = None,
            (Tab::Source, Some(id), paragraph) => {
                // beside an evidence stands the text that it is of
                self.turn_to_report(id.report);
                match paragraph {
                    Some(paragraph) => self.reveal(paragraph),
                    None => self.source.follow = true,
                }
            }
            _ => {}
        }
        if self.overlay.is_some_and(|overlay| !overlay.is_dialog()) {
            self.overlay = None;
        }
    }

    fn select(&mut self, id: StatementRef, row: Option<usize>) -> Vec<Effect> {
        if self.selected != Some(id) {
            self.evidence = None;
        }
        self.selected = Some(id);
        self.targets.cursor = row;
        self.targets.sought = None;
        self.open(Overlay::Evidence)
    }

    fn see_in_source(&mut self) -> Vec<Effect> {
        let Some(evidence) = self.evidence.clone() else { return Vec::new() };
        let report = evidence.row.id.report;
        self.turn_to_report(report);
        self.tab = Tab::Source;
        self.close_if(Overlay::Evidence);
        self.reveal(evidence.paragraph);
        vec![Effect::Focus(Place::View)]
    }

    fn see_passage(&mut self, report: ReportRef, paragraph: usize, find: String) {
        self.turn_to_report(report);
        self.tab = Tab::Source;
        self.close_if(Overlay::Concordance);
        self.source.find = find;
        self.reveal(paragraph);
    }

    fn copy_chosen(&mut self) -> Option<Effect> {
        let id = self.selected?;
        Some(self.ask(Slot::Copy, Ask::Copy(Copy::Row(id))))
    }

    fn set(&mut self, choice: Choice) -> Vec<Effect> {
        self.settings = None;
        // what is written stays until it is understood
        let corrects = matches!(choice, Choice::Corrections(_));
        self.before = (corrects && self.has_results()).then(|| self.choices.corrections.clone());
        self.choices = std::mem::take(&mut self.choices).with(choice);
        let mut effects = vec![self.ask(Slot::Set, Ask::Set(self.choices.clone()))];
        if !corrects {
            effects.extend(self.close());
        }
        effects
    }

    fn export_view(&mut self, shape: Shape) -> Vec<Effect> {
        let Some(look) = self.shown() else { return Vec::new() };
        self.export(look, FileKind::Csv(shape, self.heads))
    }

    fn copy_view(&mut self) -> Option<Effect> {
        let look = self.shown()?;
        Some(self.ask(Slot::Copy, Ask::Copy(Copy::View(look, self.lang))))
    }

    pub(super) fn open(&mut self, overlay: Overlay) -> Vec<Effect> {
        let was = self.overlay.replace(overlay);
        let mut effects = Vec::new();
        if overlay.is_late() && self.part == Part::Missing {
            effects.push(self.load_part());
        }
        if was.is_none() {
            effects.push(Effect::MarkFocus);
        }
        if overlay.is_dialog() || matches!(overlay, Overlay::Documents | Overlay::Menu | Overlay::Outline) {
            effects.push(Effect::Focus(Place::Overlay));
        }
        effects
    }

    /// Has the part of the program that did not come loaded again, and asks again what the worker's could not answer.
    fn complete(&mut self) -> Vec<Effect> {
        self.asked.forget();
        if self.part == Part::Missing { vec![self.load_part()] } else { Vec::new() }
    }

    fn load_part(&mut self) -> Effect {
        self.part = Part::Coming;
        Effect::Complete
    }

    /// Says that a part of the program did not come, and offers another try.
    pub(super) fn lacks_part(&mut self) {
        self.say_with(Said::error(Key::PartFailed, &[]), vec![(Key::Again, Action::Complete)]);
    }

    /// What was opened before it could be drawn has the focus now, or goes.
    fn completed(&mut self, done: bool) -> Vec<Effect> {
        self.part = if done { Part::Here } else { Part::Missing };
        let waits = self.overlay.is_some_and(Overlay::is_late);
        if done {
            return Vec::from_iter(waits.then_some(Effect::Focus(Place::Overlay)));
        }
        self.lacks_part();
        if waits { self.close() } else { Vec::new() }
    }

    /// Takes away what lies over the page; a dialog over the evidence leaves the evidence.
    pub(super) fn close(&mut self) -> Vec<Effect> {
        match self.overlay.take() {
            Some(Overlay::Card | Overlay::Correct) if self.selected.is_some() => {
                self.overlay = Some(Overlay::Evidence);
                vec![Effect::Focus(Place::Evidence)]
            }
            Some(_) => vec![Effect::ReturnFocus],
            None => Vec::new(),
        }
    }
}
