//! Questions about what is read. Each is answered from the library alone.

use super::Engine;
use super::recent::Recent;
use crate::corpus::Library;
use crate::view::comparison::{ComparisonIndex, ComparisonQuery};
use crate::view::concordance::{ConcordanceIndex, ConcordanceQuery};
use crate::view::evidence::Evidence;
use crate::view::keywords::{Dictionary, KeywordIndex, KeywordQuery};
use crate::view::overview::Overview;
use crate::view::removed::RemovedList;
use crate::view::source::{SourceFrame, SourceWindow};
use crate::view::targets::{TargetIndex, TargetQuery};
use crate::web::protocol::{Ask, Refusal, Reply};

/// What was made for earlier questions.
#[derive(Default)]
pub(super) struct Answers {
    targets: Recent<TargetQuery, TargetIndex>,
    keywords: Recent<KeywordQuery, KeywordIndex>,
    concordances: Recent<ConcordanceQuery, ConcordanceIndex>,
    comparisons: Recent<ComparisonQuery, ComparisonIndex>,
}

impl Engine {
    /// Answers a question.
    ///
    /// # Errors
    /// When what is asked about is no longer there.
    pub(super) fn answer(&mut self, question: Ask) -> Result<Reply, Refusal> {
        let Self { library, answers, revision, .. } = self;
        let (library, revision): (&Library, u64) = (library, *revision);
        let dictionary = if self.segmenter.is_some() { Dictionary::There } else { Dictionary::Missing };
        Ok(match question {
            Ask::Overview { scope, window } => {
                Reply::Overview(Refusal::gone(Overview::of(library, scope, window))?)
            }
            Ask::Targets { query, window } => {
                let index = answers.targets.get(revision, query, |query| TargetIndex::new(library, query));
                Reply::Targets(index.window(library, window))
            }
            Ask::TargetIndex { query, id } => {
                let index = answers.targets.get(revision, query, |query| TargetIndex::new(library, query));
                Reply::TargetIndex(index.position(id))
            }
            Ask::Evidence(id) => Reply::Evidence(Box::new(Refusal::gone(Evidence::of(library, id))?)),
            Ask::Keywords { query, window } => {
                let index = answers.keywords.get(revision, query, |query| KeywordIndex::new(library, query));
                Reply::Keywords(index.window(window, dictionary))
            }
            Ask::Concordance { query, window } => {
                let make = |query: &_| ConcordanceIndex::new(library, query);
                let index = answers.concordances.get(revision, query, make);
                Reply::Concordance(index.window(library, window))
            }
            Ask::SourceFrame(query) => Reply::SourceFrame(Refusal::gone(SourceFrame::of(library, &query))?),
            Ask::SourceWindow { query, window } => {
                Reply::SourceWindow(Refusal::gone(SourceWindow::of(library, &query, window))?)
            }
            Ask::Removed { of, reason, window } => {
                Reply::Removed(Refusal::gone(RemovedList::of(library, of, reason, window))?)
            }
            Ask::Comparison { query, window } => {
                let make = |query: &_| ComparisonIndex::new(library, query);
                Reply::Comparison(answers.comparisons.get(revision, query, make).window(window))
            }
            _ => return Err(Refusal::Malformed("no question".to_owned())),
        })
    }
}
