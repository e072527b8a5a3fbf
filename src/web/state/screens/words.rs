//! The words: their filters, what they ask, their rows by the keys.

use std::rc::Rc;

use super::{FIRST_ROWS, Reveal};
use crate::corpus::Scope;
use crate::view::concordance::{Concordance, ConcordanceQuery};
use crate::view::keywords::{KeywordQuery, KeywordTable, WordClass};
use crate::view::sections::SectionFilter;
use crate::view::{Look, Sort, Window};
use crate::web::protocol::Ask;
use crate::web::state::{Effect, Overlay, Slot, State, Step};

/// Sentences with a word, asked for at first and with each "more".
pub(in crate::web::state) const SENTENCES: usize = 60;

/// Characters of the shortest word shown at first.
pub(in crate::web::state) const SHORTEST: usize = 2;

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
    pub(in crate::web::state) sought: Option<usize>,
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

    pub(in crate::web::state) fn rewind(&mut self) {
        self.window = FIRST_ROWS;
        self.sought = None;
        self.reveal.show(0);
    }
}

impl State {
    pub(in crate::web::state) fn word_questions(&self, scope: Scope) -> Vec<(Slot, Ask)> {
        let query = self.words.query(scope);
        let mut needed =
            vec![(Slot::Words, Ask::Look(Look::Keywords(query), self.rows_wanted(self.words.window)))];
        if let Some(query) = self.words.sentences_query(scope) {
            let window = Window::new(0, self.words.sentences);
            needed.push((Slot::Concordance, Ask::Look(Look::Concordance(query), window)));
        }
        needed
    }

    pub(in crate::web::state) fn step_word(&mut self, step: Step) {
        let Some(table) = self.words.table.clone().filter(|table| table.total > 0) else { return };
        let here = table.rows.iter().position(|row| Some(&row.term) == self.words.word.as_ref());
        let here = self.words.sought.or(here.map(|at| table.start + at));
        let row = self.beside(here, step, table.total);
        self.words.sought = Some(row);
        self.words.reveal.show(row);
        self.reach_word();
    }

    /// Chooses the word that was stepped to, when its row is at hand.
    pub(in crate::web::state) fn reach_word(&mut self) {
        let (Some(row), Some(table)) = (self.words.sought, self.words.table.clone()) else { return };
        if let Some(found) = row.checked_sub(table.start).and_then(|at| table.rows.get(at)) {
            self.words.sought = None;
            self.turn_to_word(found.term.clone());
        }
    }

    pub(in crate::web::state) fn choose_word(&mut self, word: String) -> Vec<Effect> {
        self.turn_to_word(word);
        self.open(Overlay::Concordance)
    }

    pub(in crate::web::state) fn turn_to_word(&mut self, word: String) {
        if self.words.word.as_ref() != Some(&word) {
            self.words.concordance = None;
            self.words.sentences = SENTENCES;
        }
        self.words.word = Some(word);
    }
}
