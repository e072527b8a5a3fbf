//! A figure in columns.

use super::{or_empty, word};
use crate::view::StripFigure;

/// The columns of a figure.
pub(super) const FIGURE: [&str; 9] =
    ["change", "value", "value_max", "unit", "bound", "written", "modifier", "constraint", "estimate"];

/// The cells of a figure; all empty where there is none.
pub(super) fn figure(figure: Option<&StripFigure>) -> [String; 9] {
    let Some(StripFigure { figure, change, constraint, modifier, estimate, .. }) = figure else {
        return Default::default();
    };
    [
        word(change),
        figure.value.clone(),
        or_empty(figure.value_max.as_ref()),
        figure.unit.clone(),
        word(figure.bound),
        figure.written.clone(),
        modifier.clone(),
        word(constraint),
        estimate.to_string(),
    ]
}
