//! How the tests read.

use report_lens::Error;
use report_lens::format::limits::Limits;
use report_lens::format::{Desk, Held, decode};

/// Reads a file with the limits that a user has.
pub(crate) fn read(bytes: &[u8]) -> Result<Held, Error> {
    within(bytes, Limits::default())
}

/// Reads a file with limits.
pub(crate) fn within(bytes: &[u8], limits: Limits) -> Result<Held, Error> {
    let mut progress = |done: u32, of: u32| assert!(done <= of, "{done} of {of} are done");
    report_lens::format::read(bytes, &mut Desk { decode: &decode, progress: &mut progress, limits })
}
