//! What each view has asked for and been given.

use std::ops::Range;
use std::rc::Rc;

use crate::corpus::{ReportRef, Scope, StatementRef};
use crate::source::Reason;
use crate::statement::Kind;
use crate::view::comparison::{Columns, Comparison, ComparisonQuery};
use crate::view::concordance::{Concordance, ConcordanceQuery};
use crate::view::keywords::{KeywordQuery, KeywordTable, WordClass};
use crate::view::overview::Overview;
use crate::view::removed::RemovedList;
use crate::view::sections::SectionFilter;
use crate::view::source::{Paragraph, SourceFrame, SourceMarks, SourceQuery, SourceScope};
use crate::view::targets::{HeadlineFilter, TargetQuery, TargetTable};
use crate::view::{Direction, Sort, Window};

/// Rows asked for before anything has been scrolled.
const FIRST_ROWS: Window = Window::new(0, 80);

/// Sentences with a word, asked for at first and with each "more".
pub(super) const SENTENCES: usize = 60;

/// Characters of the shortest word shown at first.
pub(super) const SHORTEST: usize = 2;

/// Paragraphs a block of the source.
pub const BLOCK: usize = 24;

/// The overview.
#[derive(Debug, Clone, PartialEq)]
pub struct OverviewScreen {
    /// Rows in sight, in the overview of several reports.
    pub window: Window,
    /// The row of it that the keys are at.
    pub cursor: Option<usize>,
    /// A row of it to bring into sight.
    pub reveal: Reveal,
    /// What is shown.
    pub model: Option<Rc<Overview>>,
    /// Counts by section beside it.
    pub sections: Option<Rc<TargetTable>>,
    /// The most frequent words beside it.
    pub words: Option<Rc<KeywordTable>>,
}

impl Default for OverviewScreen {
    fn default() -> Self {
        Self {
            window: FIRST_ROWS,
            cursor: None,
            reveal: Reveal::default(),
            model: None,
            sections: None,
            words: None,
        }
    }
}

/// The table of statements.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetScreen {
    /// Kinds wanted; empty for all.
    pub kinds: Vec<Kind>,
    /// Headline only.
    pub headline: HeadlineFilter,
    /// Words wanted.
    pub text: String,
    /// Sections wanted.
    pub section: SectionFilter,
    /// The order.
    pub sort: Option<Sort>,
    /// Rows in sight.
    pub window: Window,
    /// What is shown.
    pub table: Option<Rc<TargetTable>>,
    /// The row of the chosen statement, where it is known.
    pub cursor: Option<usize>,
    /// A row to bring into sight.
    pub reveal: Reveal,
    /// A row that was stepped to and is not at hand yet.
    pub(super) sought: Option<usize>,
}

impl Default for TargetScreen {
    fn default() -> Self {
        Self {
            kinds: vec![Kind::Target],
            headline: HeadlineFilter::Any,
            text: String::new(),
            section: SectionFilter::Any,
            sort: None,
            window: FIRST_ROWS,
            table: None,
            cursor: None,
            reveal: Reveal::default(),
            sought: None,
        }
    }
}

impl TargetScreen {
    /// The question behind the table.
    pub fn query(&self, scope: Scope) -> TargetQuery {
        TargetQuery {
            scope,
            kinds: self.kinds.clone(),
            headline: self.headline,
            text: self.text.trim().to_owned(),
            section: self.section,
            sort: self.sort.clone(),
        }
    }

    /// Whether anything is filtered out besides other kinds.
    pub fn is_filtered(&self) -> bool {
        self.headline == HeadlineFilter::Only
            || !self.text.trim().is_empty()
            || self.section != SectionFilter::Any
            || self.kinds != [Kind::Target]
    }

    /// Back to the first rows.
    pub(super) fn rewind(&mut self) {
        self.window = FIRST_ROWS;
        self.cursor = None;
        self.sought = None;
        self.reveal.show(0);
    }

    /// The statement in a row, where that row is at hand.
    pub fn statement(&self, row: usize) -> Option<StatementRef> {
        let table = self.table.as_ref()?;
        table.rows.get(row.checked_sub(table.start)?).map(|row| row.id)
    }
}

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

/// Table or bars.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Bars {
    /// A table.
    #[default]
    Table,
    /// Bars.
    Bars,
}

/// The words.
#[derive(Debug, Clone, PartialEq)]
pub struct WordScreen {
    /// Table or bars.
    pub bars: Bars,
    /// Sections wanted.
    pub section: SectionFilter,
    /// Shortest word wanted, in characters.
    pub min_length: usize,
    /// Classes wanted.
    pub classes: Vec<WordClass>,
    /// What a word must hold.
    pub text: String,
    /// The order.
    pub sort: Option<Sort>,
    /// Rows in sight.
    pub window: Window,
    /// What is shown.
    pub table: Option<Rc<KeywordTable>>,
    /// The word chosen.
    pub word: Option<String>,
    /// How many sentences with it are wanted.
    pub sentences: usize,
    /// The sentences with it.
    pub concordance: Option<Rc<Concordance>>,
    /// Rows to bring into sight.
    pub reveal: Reveal,
    /// A row that was stepped to and is not at hand yet.
    pub(super) sought: Option<usize>,
}

impl Default for WordScreen {
    fn default() -> Self {
        Self {
            bars: Bars::Table,
            section: SectionFilter::Any,
            min_length: SHORTEST,
            classes: WordClass::MEANINGFUL.to_vec(),
            text: String::new(),
            sort: None,
            window: FIRST_ROWS,
            table: None,
            word: None,
            sentences: SENTENCES,
            concordance: None,
            reveal: Reveal::default(),
            sought: None,
        }
    }
}

impl WordScreen {
    /// The question behind the table.
    pub fn query(&self, scope: Scope) -> KeywordQuery {
        KeywordQuery {
            section: self.section,
            min_length: self.min_length,
            classes: self.classes.clone(),
            text: self.text.trim().to_owned(),
            sort: self.sort.clone(),
            ..KeywordQuery::of(scope)
        }
    }

    /// The question behind the sentences.
    pub fn sentences_query(&self, scope: Scope) -> Option<ConcordanceQuery> {
        let term = self.word.clone()?;
        Some(ConcordanceQuery { scope, term, section: self.section })
    }

    pub(super) fn rewind(&mut self) {
        self.window = FIRST_ROWS;
        self.sought = None;
        self.reveal.show(0);
    }
}

/// What the next answer to a search is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Seek {
    /// For marks; the text stays where it is.
    #[default]
    Stay,
    /// For going to the first place found.
    First,
    /// For going to where a report begins.
    Report(ReportRef),
}

/// The text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SourceScreen {
    /// Which numbers are marked.
    pub marks: SourceMarks,
    /// What is searched for.
    pub find: String,
    /// The place found that is shown, counted from 0.
    pub hit: usize,
    /// What is to be shown when it is known where it stands.
    pub(super) seek: Seek,
    /// The heading that what is in sight stands under, by its place in the outline.
    pub heading: Option<usize>,
    /// Outline, lengths, counts.
    pub frame: Option<Rc<SourceFrame>>,
    /// Which text the frame and the blocks are of.
    pub of: Option<SourceScope>,
    /// Blocks of [`BLOCK`] paragraphs that are in or near sight.
    pub near: Range<usize>,
    /// The blocks at hand with their numbers, in the order in which they came: few enough to search.
    pub blocks: Vec<(usize, Rc<Vec<Paragraph>>)>,
    /// A paragraph to bring into sight.
    pub reveal: Reveal,
    /// Whether the paragraph of the chosen record is to be shown when it is known.
    pub(super) follow: bool,
    /// What repair took out of the text.
    pub removed: RemovedScreen,
}

/// Pieces of a removed text that are listed at a time.
pub const PIECES: usize = 50;

/// What repair took out of a text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RemovedScreen {
    /// The reason looked at; `None` for all of them.
    pub reason: Option<Reason>,
    /// The first piece listed, counted from 0.
    pub start: usize,
    /// The pieces listed.
    pub list: Option<Rc<RemovedList>>,
}

impl SourceScreen {
    /// The question behind the text.
    pub fn query(&self, of: SourceScope) -> SourceQuery {
        SourceQuery { of, marks: self.marks, search: self.find.trim().to_owned() }
    }

    /// The paragraphs of a block that is at hand.
    pub fn paragraphs(&self, number: usize) -> Option<Rc<Vec<Paragraph>>> {
        self.blocks.iter().find(|(block, _)| *block == number).map(|(_, paragraphs)| Rc::clone(paragraphs))
    }

    /// The report that what is in sight belongs to.
    pub fn report(&self) -> Option<ReportRef> {
        let frame = self.frame.as_ref()?;
        frame.outline.get(self.heading.unwrap_or_default()).map(|item| item.report)
    }

    /// The paragraphs of a block, by their index in the document.
    pub fn block(&self, number: usize) -> Option<Window> {
        let frame = self.frame.as_ref()?;
        let start = number * BLOCK;
        let end = (start + BLOCK).min(frame.lengths.len());
        (start < end).then_some(Window { start: frame.first + start, end: frame.first + end })
    }
}

/// Reports side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct CompareScreen {
    /// Which indicators have a column.
    pub columns: Columns,
    /// The order.
    pub sort: Option<Sort>,
    /// Rows in sight.
    pub window: Window,
    /// What is shown.
    pub model: Option<Rc<Comparison>>,
}

impl Default for CompareScreen {
    fn default() -> Self {
        Self { columns: Columns::Shared, sort: None, window: FIRST_ROWS, model: None }
    }
}

impl CompareScreen {
    /// The question behind the comparison.
    pub fn query(&self, scope: Scope) -> ComparisonQuery {
        ComparisonQuery { scope, columns: self.columns, sort: self.sort.clone() }
    }
}

/// The order after a press on a column's head: up, down, and back to the given order.
pub(super) fn turn(sort: Option<Sort>, by: String, first: Direction) -> Option<Sort> {
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
