//! Words in a line and cells of a grid, each written once: a page of them weighs less so.

use yew::prelude::*;

/// Words of a class of their own.
pub(super) fn span(class: &'static str, words: impl Into<AttrValue>) -> Html {
    spanned(class, words.into())
}

#[inline(never)]
fn spanned(class: &'static str, words: AttrValue) -> Html {
    html! { <span {class}>{ words }</span> }
}

/// A cell of a row.
pub(super) fn cell(class: &'static str, words: impl Into<AttrValue>) -> Html {
    filled(class, None, words.into().into())
}

/// A cell of a row whose words may be cut: all of them appear over it.
pub(super) fn cut_cell(class: &'static str, words: &str) -> Html {
    let words = AttrValue::from(words.to_owned());
    filled(class, Some(words.clone()), words.into())
}

/// A cell with something else in it, and what appears over it.
#[inline(never)]
pub(super) fn filled(class: &'static str, title: Option<AttrValue>, content: Html) -> Html {
    html! { <span {class} role="gridcell" {title}>{ content }</span> }
}

/// The head of a column that the table is not sorted by, and what appears over it.
#[inline(never)]
pub(super) fn column_head(class: &'static str, title: Option<AttrValue>, content: Html) -> Html {
    html! { <span {class} role="columnheader" {title}>{ content }</span> }
}
