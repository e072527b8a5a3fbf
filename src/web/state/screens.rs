//! What each view has asked for and been given, a file each, and what all of them are asked.

mod compare;
mod filter;
mod overview;
mod pairs;
mod picture;
mod source;
mod targets;
mod words;

pub use compare::CompareScreen;
pub use filter::FilterScreen;
pub use overview::OverviewScreen;
pub use pairs::PairScreen;
pub(super) use source::Seek;
pub use source::{BLOCK, PIECES, RemovedScreen, SourceScreen};
pub use targets::TargetScreen;
pub use words::{Bars, WordScreen};
pub(super) use words::{SENTENCES, SHORTEST};

use super::{Effect, Overlay, Place, Slot, State, Step, Tab};
use crate::view::overview::OverviewQuery;
use crate::view::{Direction, Look, Sort, Window};
use crate::web::protocol::Ask;

/// Rows asked for before anything has been scrolled.
const FIRST_ROWS: Window = Window::new(0, 80);

/// A row or paragraph to bring into sight; the number rises each time one is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reveal {
    /// Which one.
    pub at: usize,
    /// How often something was to be shown so far; 0: never.
    pub times: u32,
}

impl Reveal {
    pub(super) fn show(&mut self, at: usize) {
        *self = Self { at, times: self.times + 1 };
    }
}

/// The order after a press on a column's head: up, down, and back to the given order.
fn turn(sort: Option<Sort>, by: String, first: Direction) -> Option<Sort> {
    match sort {
        Some(sort) if sort.by == by && sort.direction == first => {
            let direction = match first {
                Direction::Ascending => Direction::Descending,
                Direction::Descending => Direction::Ascending,
            };
            Some(Sort { by, direction })
        }
        Some(sort) if sort.by == by => None,
        _ => Some(Sort { by, direction: first }),
    }
}

impl State {
    /// What the screen needs.
    pub(super) fn questions(&self) -> Vec<(Slot, Ask)> {
        let Some(scope) = self.scope_of(self.tab).filter(|_| self.has_results()) else { return Vec::new() };
        let mut needed = Vec::from_iter(self.chosen_question());
        needed.extend(match self.tab {
            Tab::Overview => self.overview_questions(scope),
            Tab::Targets => self.target_questions(scope),
            Tab::Words => self.word_questions(scope),
            Tab::Source => self.source_questions(),
            Tab::Compare => self.comparison_questions(),
            Tab::Pairs => self.pair_questions(scope),
        });
        needed.extend(self.picture_question());
        needed.extend(self.facet_questions(scope));
        if let Some(id) = self.selected {
            needed.push((Slot::Evidence, Ask::Evidence(id)));
        }
        if let (Some(Overlay::Removed), Some(of)) = (self.overlay, self.focus.document) {
            needed.push(self.removed_question(of));
        }
        if self.overlay == Some(Overlay::Report) && self.tab != Tab::Source {
            needed.extend(self.source_questions().into_iter().take(1));
        }
        if matches!(self.overlay, Some(Overlay::StopWords | Overlay::Strength)) {
            needed.push((Slot::Settings, Ask::Settings));
        }
        needed
    }

    /// The next or the previous of what the view shows; from nowhere, the first. The focus goes to
    /// the list with it, so that the next key means the list too.
    pub(super) fn step(&mut self, step: Step) -> Vec<Effect> {
        match self.tab {
            Tab::Targets => self.step_row(step),
            Tab::Words => self.step_word(step),
            Tab::Source => return self.step_mark(step),
            Tab::Overview if self.reports().is_some() => self.step_report(step),
            Tab::Overview | Tab::Compare | Tab::Pairs => {
                let cells = self.cells();
                let here = cells.iter().position(|id| Some(*id) == self.selected);
                if let Some(id) = cells.get(self.beside(here, step, cells.len())) {
                    self.choose(*id);
                }
                return Vec::new();
            }
        }
        vec![Effect::Focus(Place::Rows)]
    }

    /// The text is searched, and the words; the views of statements have one search.
    pub(super) fn search(&mut self, text: String) {
        match self.tab {
            Tab::Words => {
                self.words.text = text;
                self.words.rewind();
            }
            Tab::Source => {
                self.source.find = text;
                self.source.hit = 0;
                self.source.seek = Seek::First;
            }
            Tab::Overview | Tab::Targets | Tab::Compare | Tab::Pairs => {
                self.filter.text = text;
                self.rewind();
            }
        }
    }

    /// What the search field holds in the view shown.
    pub fn searched(&self) -> &str {
        match self.tab {
            Tab::Words => &self.words.text,
            Tab::Source => &self.source.find,
            Tab::Overview | Tab::Targets | Tab::Compare | Tab::Pairs => &self.filter.text,
        }
    }

    /// The table shown is sorted by a column: up, down, and back to the given order.
    pub(super) fn sort(&mut self, by: String, first: Direction) {
        let sort = match self.tab {
            Tab::Words => &mut self.words.sort,
            Tab::Compare => &mut self.compare.sort,
            Tab::Pairs => &mut self.pairs.sort,
            Tab::Targets | Tab::Overview | Tab::Source => &mut self.targets.sort,
        };
        *sort = turn(sort.take(), by, first);
        match self.tab {
            Tab::Words => self.words.rewind(),
            Tab::Compare => self.compare.window = FIRST_ROWS,
            Tab::Pairs => self.pairs.rewind(),
            Tab::Targets | Tab::Overview | Tab::Source => self.targets.rewind(),
        }
    }

    /// The view shown, with its filters.
    pub fn shown(&self) -> Option<Look> {
        let scope = self.scope()?;
        Some(match self.tab {
            Tab::Overview => Look::Overview(OverviewQuery { scope, filter: self.filter() }),
            Tab::Targets => Look::Targets(self.targets.query(scope, self.filter())),
            Tab::Words => Look::Keywords(self.words.query(scope)),
            Tab::Source => Look::Source(self.source.query(self.source_scope()?)),
            Tab::Compare => Look::Comparison(self.compared()?),
            Tab::Pairs => Look::Pairs(self.pairs.query(scope, self.filter())),
        })
    }
}

/// Takes out what is in, puts in what is not.
pub(super) fn toggle<T: PartialEq>(list: &mut Vec<T>, one: T) {
    match list.iter().position(|other| *other == one) {
        Some(at) => {
            list.remove(at);
        }
        None => list.push(one),
    }
}
