//! One piece of work for each of many items, on all cores, with the results in the order of the items.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::Mutex;
use std::thread;

/// What `work` makes of each item. A core takes the next item when it is done with one, so no more items are under
/// way than there are cores, and `items` may read them from a disk as they are taken.
pub(super) fn each<T, R: Send>(
    items: impl ExactSizeIterator<Item = T> + Send,
    work: impl Fn(T) -> R + Sync,
) -> Vec<R> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get).min(items.len());
    if cores <= 1 {
        return items.map(work).collect();
    }
    let mut results: Vec<Option<R>> = (0..items.len()).map(|_| None).collect();
    let left = Mutex::new(items.zip(&mut results));
    // A lock that a panic left behind still holds the items; the panic goes on when all are done.
    let next = || left.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).next();
    let run = || {
        while let Some((item, result)) = next() {
            *result = Some(work(item));
        }
    };
    thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(run)).collect();
        for thread in threads {
            if let Err(panic) = thread.join() {
                resume_unwind(panic);
            }
        }
    });
    drop(left);
    results.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::each;
    use std::time::Duration;

    #[test]
    fn results_are_in_the_order_of_the_items() {
        // The first items take longest.
        let slow = |item: u64| {
            std::thread::sleep(Duration::from_millis(40_u64.saturating_sub(4 * item)));
            item * item
        };
        let items: Vec<u64> = (0..20).collect();
        let expected: Vec<u64> = items.iter().map(|item| item * item).collect();
        assert_eq!(each(items.into_iter(), slow), expected);
        assert_eq!(each(Vec::new().into_iter(), slow), Vec::<u64>::new());
    }

    #[test]
    fn a_panic_goes_on() {
        let broken = |item: u8| assert!(item != 3, "broken");
        assert!(std::panic::catch_unwind(|| each(vec![1, 2, 3, 4].into_iter(), broken)).is_err());
    }
}
