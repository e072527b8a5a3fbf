//! Sorting by one routine for the whole program.
//!
//! The standard library compiles its sort anew for every type and every comparison: fifty of them were an eighth
//! of what the worker has to load. Here positions are sorted, which is one type, and the items follow. They are merged
//! from neighbours up, which takes a tenth of the code of the library's sort: page and worker load it before anything else.

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
pub(crate) fn sorted(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut width = 1;
    while width < count {
        for pair in order.chunks(2 * width) {
            let (mut left, mut right) = pair.split_at(width.min(pair.len()));
            while let ([one, ..], [other, ..]) = (left, right) {
                let side = if compare(*other, *one) == Ordering::Less { &mut right } else { &mut left };
                if let Some((next, rest)) = side.split_first() {
                    merged.push(*next);
                    *side = rest;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut order, &mut merged);
        merged.clear();
        width *= 2;
    }
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
