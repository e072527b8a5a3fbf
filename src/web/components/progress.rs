//! What is being read, file by file, each with a way to stop it.

use yew::prelude::*;

use super::View;
use super::icons::{Icon, icon};
use crate::view::documents::{DocumentItem, DocumentState};
use crate::web::state::Action;
use crate::web::text::Key;

/// Files named one by one; of more there is only a count.
const NAMED: usize = 4;

/// What is being read; nothing where nothing is.
pub(super) fn working(view: &View) -> Html {
    let unread =
        |item: &&DocumentItem| matches!(item.state, DocumentState::Waiting | DocumentState::Working(_));
    let items: Vec<&DocumentItem> = view.state.documents.documents.iter().filter(unread).collect();
    if items.is_empty() {
        return Html::default();
    }
    let heading = match view.state.batch {
        Some(batch) if batch.of > 1 => format!("{} {} / {}", view.say(Key::Working), batch.done, batch.of),
        _ => view.say(Key::Working).to_owned(),
    };
    html! {
        <section class="progress" data-testid="progress" role="status" aria-label={view.say(Key::Working)}>
            <p class="progress-head">
                <span>{ heading }</span>
                if items.len() > 1 {
                    <button class="link" onclick={view.act::<MouseEvent>(Action::CancelAll)}>
                        { view.say(Key::CancelAll) }
                    </button>
                }
            </p>
            <ul>{ for items.iter().take(NAMED).map(|item| line(view, item)) }</ul>
            if items.len() > NAMED {
                <p class="muted small">{ view.fill(Key::MoreWaiting, &[&(items.len() - NAMED).to_string()]) }</p>
            }
        </section>
    }
}

/// The same in one line, above a phone's tabs.
pub(super) fn working_line(view: &View) -> Html {
    let unread =
        |item: &&DocumentItem| matches!(item.state, DocumentState::Waiting | DocumentState::Working(_));
    let left = view.state.documents.documents.iter().filter(unread).count();
    if left == 0 {
        return Html::default();
    }
    let (done, of) = view.state.batch.map_or((0, left), |batch| (batch.done, batch.of));
    html! {
        <div class="work-line only-phone" data-testid="progress-line">
            <progress class="bar" value={done.to_string()} max={of.max(1).to_string()} aria-label={view.say(Key::Working)}></progress>
            <span role="status">{ format!("{} {done}/{of}", view.say(Key::Working)) }</span>
            <button class="link" onclick={view.act::<MouseEvent>(Action::CancelAll)}>{ view.say(Key::Cancel) }</button>
        </div>
    }
}

fn line(view: &View, item: &DocumentItem) -> Html {
    let (stage, done, total) = match item.state {
        DocumentState::Working(progress) => {
            (view.state.lang.stage(progress.stage), progress.done, progress.total)
        }
        _ => (view.say(Key::StageQueued), 0, 1),
    };
    let cancel = view.fill(Key::CancelFile, &[&item.name]);
    html! {
        <li key={item.id.0}>
            <span class="name" title={item.name.clone()}>{ &item.name }</span>
            <span class="muted">{ stage }</span>
            <button class="icon-button" aria-label={cancel.clone()} title={cancel}
                onclick={view.act::<MouseEvent>(Action::Cancel(item.id))}>
                { icon(Icon::Cross, 14) }
            </button>
            <progress class="bar" value={done.to_string()} max={total.max(1).to_string()}
                aria-label={item.name.clone()}></progress>
        </li>
    }
}
