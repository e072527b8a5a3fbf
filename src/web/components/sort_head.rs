//! The head of a column that a table can be sorted by.

use yew::prelude::*;

use super::View;
use crate::view::{Direction, Sort};
use crate::web::state::Action;
use crate::web::text::Key;

/// How a table stands to one of its columns, and what pressing its head does.
pub(super) struct SortHead {
    direction: Option<Direction>,
    by: String,
    first: Direction,
}

impl SortHead {
    /// The head of the column `by` in a table that is sorted by `sort`, and which way it is sorted by it first.
    pub(super) fn of(sort: Option<&Sort>, by: &str, first: Direction) -> Self {
        let direction = sort.filter(|sort| sort.by == by).map(|sort| sort.direction);
        Self { direction, by: by.to_owned(), first }
    }

    /// For `aria-sort` of the cell around the button.
    pub(super) const fn aria(&self) -> &'static str {
        match self.direction {
            Some(Direction::Ascending) => "ascending",
            Some(Direction::Descending) => "descending",
            None => "none",
        }
    }

    /// The name of the column to press, an arrow behind it where the table is sorted by it.
    pub(super) fn button(&self, view: &View, name: Html, title: Option<String>) -> Html {
        let arrow = match self.direction {
            Some(Direction::Ascending) => " ↑",
            Some(Direction::Descending) => " ↓",
            None => "",
        };
        html! { <button {title} onclick={view.act::<MouseEvent>(Action::Sort(self.by.clone(), self.first))}>{ name }{ arrow }</button> }
    }

    /// The cell in the head of a grid.
    pub(super) fn cell(&self, view: &View, key: Key, class: &'static str) -> Html {
        let name = view.say(key);
        html! {
            <span class={classes!("cell", class)} role="columnheader" aria-sort={self.aria()}>
                { self.button(view, html! { name }, Some(view.fill(Key::SortBy, &[name]))) }
            </span>
        }
    }
}
