//! The last few indices that were made, so that scrolling asks for windows only.

use std::collections::VecDeque;

/// As many queries of one sort are kept: a table, its counterpart beside it, one to go back to.
const KEPT: usize = 3;

/// Results by query, of one state of the documents.
#[derive(Debug)]
pub(super) struct Recent<Query, Index> {
    revision: u64,
    made: VecDeque<(Query, Index)>,
}

impl<Query, Index> Default for Recent<Query, Index> {
    fn default() -> Self {
        Self { revision: 0, made: VecDeque::new() }
    }
}

impl<Query: PartialEq, Index> Recent<Query, Index> {
    /// The index of a query, made anew only where the query is new or the documents have changed.
    pub(super) fn get(&mut self, revision: u64, query: Query, make: impl FnOnce(&Query) -> Index) -> &Index {
        if self.revision != revision {
            self.made.clear();
            self.revision = revision;
        }
        let known = self.made.iter().position(|(made, _)| *made == query);
        let entry = match known.and_then(|at| self.made.remove(at)) {
            Some(entry) => entry,
            None => {
                let index = make(&query);
                (query, index)
            }
        };
        self.made.truncate(KEPT - 1);
        self.made.push_front(entry);
        &self.made[0].1
    }
}

#[cfg(test)]
mod tests {
    use super::Recent;

    #[test]
    fn an_index_is_made_once_for_a_query_and_a_state() {
        let mut recent = Recent::default();
        let mut made = Vec::new();
        for (revision, query) in
            [(1, 'a'), (1, 'b'), (1, 'a'), (2, 'a'), (2, 'b'), (2, 'c'), (2, 'd'), (2, 'a'), (2, 'd')]
        {
            let index = *recent.get(revision, query, |&query| {
                made.push((revision, query));
                query
            });
            assert_eq!(index, query);
        }
        assert_eq!(made, [(1, 'a'), (1, 'b'), (2, 'a'), (2, 'b'), (2, 'c'), (2, 'd'), (2, 'a')]);
    }
}
