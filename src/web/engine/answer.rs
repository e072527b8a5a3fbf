//! Questions about what is read. Each is answered from the library alone.

use super::recent::Recent;
use super::{Engine, later};
use crate::corpus::{Library, Scope};
use crate::view::comparison::{ComparisonIndex, ComparisonQuery};
use crate::view::concordance::{ConcordanceIndex, ConcordanceQuery};
use crate::view::evidence::Evidence;
use crate::view::keywords::{Dictionary, KeywordIndex, KeywordQuery};
use crate::view::overview::{Overview, ReportOverview};
use crate::view::pairs::{PairIndex, PairQuery};
use crate::view::panel::Panel;
use crate::view::picture::PictureQuery;
use crate::view::rows::Rows;
use crate::view::source::{SourceFrame, SourceWindow, found};
use crate::view::targets::{TargetIndex, TargetQuery};
use crate::view::{Look, Seen, Shape, Window};
use crate::web::protocol::{Ask, Refusal, Reply};

/// What was made for earlier questions.
#[derive(Default)]
pub(super) struct Answers {
    targets: Recent<TargetQuery, TargetIndex>,
    keywords: Recent<KeywordQuery, KeywordIndex>,
    concordances: Recent<ConcordanceQuery, ConcordanceIndex>,
    comparisons: Recent<ComparisonQuery, ComparisonIndex>,
    pairs: Recent<PairQuery, PairIndex>,
}

impl Engine {
    /// Answers a question.
    ///
    /// # Errors
    /// When what is asked about is no longer there.
    pub(super) fn answer(&mut self, question: Ask) -> Result<Reply, Refusal> {
        let library = &self.library;
        Ok(match question {
            Ask::Look(look, window) => Reply::Seen(Refusal::gone(self.look(look, window))?),
            Ask::TargetIndex { query, id } => Reply::TargetIndex(self.targets(query).1.position(id)),
            Ask::Facets(query) => Reply::Facets(later::facets(self, &query)),
            Ask::Evidence(id) => Reply::Evidence(Box::new(Refusal::gone(Evidence::of(library, id))?)),
            Ask::Draft(query) => Reply::Draft(Refusal::gone(later::draft(self, query))?),
            Ask::SourceFrame(query) => Reply::SourceFrame(Refusal::gone(SourceFrame::of(library, &query))?),
            Ask::Found(scope, search) => Reply::Found(found(library, scope, &search)),
            _ => return Err(Refusal::Malformed("no question".to_owned())),
        })
    }

    /// A window of a view; `None` where what it is about is no longer there.
    fn look(&mut self, look: Look, window: Window) -> Option<Seen> {
        self.looked_at = look.scope();
        let dictionary = if self.segmenter.is_some() { Dictionary::There } else { Dictionary::Missing };
        let library = &self.library;
        Some(match look {
            Look::Overview(query) => Seen::Overview(match query.scope {
                Scope::Report(id) => {
                    Overview::Report(Box::new(ReportOverview::of(library, id, &query.filter)?))
                }
                _ => later::overview(self, &query, window)?,
            }),
            Look::Targets(query) => {
                let (library, index) = self.targets(query);
                Seen::Targets(index.window(library, window))
            }
            Look::Keywords(query) => Seen::Keywords(self.keywords(query).window(window, dictionary)),
            Look::Concordance(query) => Seen::Concordance(later::concordance(self, query, window)),
            Look::Comparison(query) => Seen::Comparison(later::comparison(self, query, window)),
            Look::Pairs(query) => Seen::Pairs(later::pairs(self, query, window)),
            Look::Picture(query) => Seen::Picture(later::picture(self, query)),
            Look::Source(query) => Seen::Source(SourceWindow::of(library, &query, window)?),
            Look::Removed(query) => Seen::Removed(later::removed(self, query, window)?),
        })
    }

    /// All rows of a view, as files have them.
    pub(super) fn rows(&mut self, look: Look, shape: Shape) -> Rows {
        let scope = look.scope();
        let reports = |library: &Library| library.reports(scope).map(|report| report.id).collect();
        match look {
            Look::Overview(query) => Rows::Headlines(reports(&self.library), query.filter),
            Look::Targets(query) => Rows::Statements(self.targets(query).1.clone()),
            Look::Keywords(query) => Rows::Words(self.keywords(query).clone()),
            Look::Concordance(query) => Rows::Sentences(self.concordance(query).1.clone()),
            Look::Comparison(query) => match query.panel() {
                Some(panel) => Rows::Panel(Panel::new(&self.library, &panel), shape),
                None => Rows::Compared(self.comparison(query).1.clone(), shape),
            },
            Look::Pairs(query) => {
                let of = query.of;
                Rows::Pairs(self.pairs(query).1.clone(), of)
            }
            // The data of a picture are those of its table.
            Look::Picture(PictureQuery::Compared(_, query)) => self.rows(Look::Comparison(query), shape),
            Look::Picture(PictureQuery::Promised(query)) => self.rows(Look::Pairs(query), shape),
            Look::Source(_) | Look::Removed(_) => Rows::Numbers(reports(&self.library)),
        }
    }

    pub(super) fn targets(&mut self, query: TargetQuery) -> (&Library, &TargetIndex) {
        let Self { library, answers, revision, .. } = self;
        let library: &Library = library;
        (library, answers.targets.get(*revision, query, |query| TargetIndex::new(library, query)))
    }

    fn keywords(&mut self, query: KeywordQuery) -> &KeywordIndex {
        let Self { library, answers, revision, .. } = self;
        answers.keywords.get(*revision, query, |query| KeywordIndex::new(library, query))
    }

    pub(super) fn concordance(&mut self, query: ConcordanceQuery) -> (&Library, &ConcordanceIndex) {
        let Self { library, answers, revision, .. } = self;
        let library: &Library = library;
        (library, answers.concordances.get(*revision, query, |query| ConcordanceIndex::new(library, query)))
    }

    pub(super) fn comparison(&mut self, query: ComparisonQuery) -> (&Library, &ComparisonIndex) {
        let Self { library, answers, revision, .. } = self;
        let library: &Library = library;
        (library, answers.comparisons.get(*revision, query, |query| ComparisonIndex::new(library, query)))
    }

    pub(super) fn pairs(&mut self, query: PairQuery) -> (&Library, &PairIndex) {
        let Self { library, answers, revision, .. } = self;
        let library: &Library = library;
        (library, answers.pairs.get(*revision, query, |query| PairIndex::new(library, query)))
    }
}
