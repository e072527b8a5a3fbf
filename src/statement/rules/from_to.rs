//! # Recognises
//! Where a change starts: the figure behind 由 or 从, and the count behind 把 of what is made of it.
//! # Example
//! 由68元提高到74元 → 68 元 is no statement but the base of the next
//! # Does not recognise
//! A year that is compared with (比2020年), which is the base year of the figure itself.

use super::respectively;
use crate::statement::predicate;
use crate::statement::rule::Rule;
use crate::statement::{frame::Frame, object::with_object, reading::Reading};

/// The figures of a run that changes start from: A和B分别由21%、60%, each from its own.
pub(in crate::statement) fn read(frame: &Frame<'_>) -> Reading {
    let names = respectively::shared_out(frame)
        .filter(|_| !frame.ratio)
        .or_else(|| frame.subject().map(|(name, _)| vec![name]))
        .unwrap_or_default();
    Reading { names, ..Reading::qualifying(Rule::FromTo, String::new()) }
}

/// A figure that the next one of its segment starts from: 51家 of 由51家整合为33家.
pub(in crate::statement) fn start(frame: &Frame<'_>) -> Reading {
    Reading::qualifying(Rule::FromTo, frame.subject().map(|(name, _)| name).unwrap_or_default())
}

/// 153所 of 把153所敬老院整合为63所中心敬老院, with `gap` up to the next figure: the noun of its own is the name.
pub(in crate::statement) fn turned(gap: &str) -> Reading {
    Reading::qualifying(Rule::FromTo, with_object("", predicate::read(gap).subject))
}
