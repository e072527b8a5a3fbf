//! Which columns of a table are the text of its reports, asked where that is not sure.

use yew::prelude::*;

use super::View;
use super::dialogs::dialog;
use super::select;
use crate::format::table::{Column, Role};
use crate::web::state::Action;
use crate::web::text::Key;

/// The columns with their first values and what each is read for.
pub(super) fn columns(view: &View) -> Html {
    let Some(table) = view.state.tables.last() else { return Html::default() };
    let textless = !table.columns.iter().any(|column| column.role == Role::Text);
    let body = html! {
        <div class="dialog-list">
            <p class="muted">{ view.fill(Key::ColumnsHint, &[&table.name]) }</p>
            <ol>{ for table.columns.iter().enumerate().map(|(at, column)| row(view, at, column)) }</ol>
            <footer>
                <button class="button strong" disabled={textless} onclick={view.act::<MouseEvent>(Action::ReadTable)}>
                    { view.say(Key::Apply) }
                </button>
            </footer>
        </div>
    };
    dialog(view, Key::ChooseColumns, body)
}

fn row(view: &View, at: usize, column: &Column) -> Html {
    let send = view.send.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(&role) = select::chosen(&event).and_then(|at| Role::ALL.get(at)) {
            send.emit(Action::Role(at, role));
        }
    });
    let option = |role: &Role| {
        let label = match role {
            Role::Unread => Key::ColumnUnread,
            Role::Text => Key::ColumnText,
            Role::Name => Key::ColumnName,
        };
        html! { <option selected={column.role == *role}>{ view.say(label) }</option> }
    };
    html! {
        <li>
            <b>{ &column.name }</b>
            <select class="select" aria-label={column.name.clone()} {onchange}>{ for Role::ALL.iter().map(option) }</select>
            <p class="muted" lang="zh-CN">{ &column.values }</p>
        </li>
    }
}
