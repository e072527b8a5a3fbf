//! Sorting by one routine for the whole program.
//!
//! The standard library compiles its sort anew for every type and every comparison: fifty of them were an eighth
//! of what the worker has to load. Here positions are sorted, which is one type, and the items follow.

use std::cmp::Ordering;

/// Sorts by a comparison; equal items keep their order.
pub(crate) fn by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = sorted(items.len(), &|one, other| compare(&items[one], &items[other]));
    rearrange(items, order);
}

/// Sorts by a key that is quick to tell; equal items keep their order.
pub(crate) fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    by(items, |one, other| key(one).cmp(&key(other)));
}

/// The positions 0 to `count` in the order of a comparison.
fn sorted(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|&one, &other| compare(one, other));
    order
}

/// Puts the item that stood at `order[n]` at n, for all n.
fn rearrange<T>(items: &mut [T], order: Vec<usize>) {
    let mut target = vec![0; order.len()];
    for (to, &from) in order.iter().enumerate() {
        target[from] = to;
    }
    for at in 0..target.len() {
        while target[at] != at {
            let to = target[at];
            items.swap(at, to);
            target.swap(at, to);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::by_key;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(items: Vec<(u8, u16)>) {
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            let mut ours = items;
            by_key(&mut ours, |item| item.0);
            prop_assert_eq!(ours, expected);
        }
    }
}
