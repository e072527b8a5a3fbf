//! Workbooks of Excel since 2007.

use super::Grid;
use crate::error::Error;
use crate::format::Desk;
use crate::source::Content;

pub(super) fn read(_bytes: &[u8], _desk: &mut Desk<'_>) -> Result<(Vec<Grid>, Content), Error> {
    Err(Error::Empty)
}
