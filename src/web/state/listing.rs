//! The order of the list of documents: as they came, by place or by year.

use super::{Group, Listing, State, only_head};
use crate::order;
use crate::view::documents::DocumentItem;

impl State {
    /// The documents that the list shows, as it shows them. Those whose place or year is not known come last.
    pub fn document_groups(&self) -> Vec<Group<'_>> {
        let items = self.shown_documents();
        if self.listing == Listing::File {
            return vec![Group { of: None, items: items.collect() }];
        }
        let mut keyed: Vec<(Option<Key>, &DocumentItem)> = items.map(|item| (self.key(item), item)).collect();
        order::by(&mut keyed, |(one, _), (other, _)| match (one, other) {
            (Some(one), Some(other)) => {
                one.group.cmp(&other.group).then_with(|| one.within.cmp(&other.within))
            }
            (one, other) => one.is_none().cmp(&other.is_none()),
        });
        let mut groups: Vec<Group<'_>> = Vec::new();
        let mut before = None;
        for (key, item) in keyed {
            let group = key.map(|key| key.group);
            match groups.last_mut().filter(|_| group == before) {
                Some(last) => last.items.push(item),
                None => {
                    groups.push(Group { of: only_head(item).filter(|_| group.is_some()), items: vec![item] })
                }
            }
            before = group;
        }
        groups
    }

    /// Where a document stands in the list; `None` where that is not known.
    fn key(&self, item: &DocumentItem) -> Option<Key> {
        let head = only_head(item)?;
        let place = format!("{:06} {}", head.code.unwrap_or(999_999), head.place);
        let year = (9999 - head.year.unwrap_or_default()).to_string();
        match self.listing {
            Listing::Year => head.year.map(|_| Key { group: year, within: place }),
            _ => (!head.place.is_empty()).then_some(Key { group: place, within: year }),
        }
    }
}

/// What a document is ordered by: places by their codes and then their names, the latest year first.
struct Key {
    /// What those that are listed together have in common.
    group: String,
    within: String,
}

#[cfg(test)]
mod tests {
    use super::super::tests::{listed, ready, report};
    use super::super::{Action, DocumentRow, State};
    use super::Listing;
    use crate::view::documents::{DocumentItem, ReportItem};

    fn of(id: u32, code: u32, place: &str, year: i32) -> DocumentItem {
        let mut item = ready(id, 1);
        let ReportItem::Present(head) = &mut item.reports[0] else { panic!("a report") };
        (head.code, head.place, head.year) = (Some(code), place.to_owned(), Some(year));
        item
    }

    #[test]
    fn documents_are_grouped_by_place_and_by_year() {
        let mut state = State::default();
        let documents = vec![
            of(1, 330_000, "云省", 2024),
            of(2, 110_000, "岚市", 2025),
            ready(3, 2),
            of(4, 330_000, "云省", 2025),
        ];
        state.update(listed(1, documents));
        let ids = |state: &State| -> Vec<Vec<u32>> {
            let groups = state.document_groups();
            groups.iter().map(|group| group.items.iter().map(|item| item.id.0).collect()).collect()
        };
        assert_eq!(ids(&state), [[1, 2, 3, 4]]);
        state.update(Action::List(Listing::Place));
        assert_eq!(ids(&state), [vec![2], vec![4, 1], vec![3]]);
        state.update(Action::List(Listing::Year));
        assert_eq!(ids(&state), [vec![2, 4], vec![1], vec![3]]);
        // the keys walk what is seen
        state.update(Action::WalkDocuments(super::super::Step::First));
        let first = report(2, 0);
        assert_eq!(state.document_row(), Some(DocumentRow::Group(first)));
        state.update(Action::EnterDocument);
        assert_eq!(state.chosen, [first, report(4, 0)], "the reports of 2025");
    }
}
