//! What is being read, file by file, each with a way to stop it.

use yew::prelude::*;

use super::View;
use super::button::button;
use super::file_name::file_name;
use super::icons::{Icon, icon};
use crate::view::documents::{DocumentItem, DocumentState};
use crate::web::state::Action;
use crate::web::text::Key;

/// Files named one by one; of more there is only a count.
const NAMED: usize = 4;

/// What is being read; nothing where nothing is.
pub(super) fn working(view: &View) -> Html {
    let items: Vec<&DocumentItem> = view.state.unread().collect();
    if items.is_empty() {
        return Html::default();
    }
    let heading = match view.state.batch {
        Some(batch) if batch.of > 1 => format!("{} {} / {}", view.say(Key::Working), batch.done, batch.of),
        _ => view.say(Key::Working).to_owned(),
    };
    // room for as many as there were: the last files to be read move nothing under the pointer
    let most = view.state.batch.map_or(0, |batch| batch.of).max(items.len());
    let more = items.len().saturating_sub(NAMED);
    html! {
        <section class="progress" data-testid="progress" role="status" aria-label={view.say(Key::Working)}>
            <p class="progress-head">
                <span>{ heading }</span>
                if most > 1 {
                    { button(view, "link", Key::CancelAll, Action::CancelAll) }
                }
            </p>
            <ul>
                { for items.iter().take(NAMED).map(|item| line(view, item)) }
                { for (items.len()..most.min(NAMED)).map(|_| spent()) }
            </ul>
            if most > NAMED {
                <p class="muted small">
                    { if more > 0 { view.fill(Key::MoreWaiting, &[&more.to_string()]) } else { "\u{a0}".to_owned() } }
                </p>
            }
        </section>
    }
}

/// The same in one line, above a phone's tabs.
pub(super) fn working_line(view: &View) -> Html {
    let left = view.state.unread().count();
    if left == 0 {
        return Html::default();
    }
    let (done, of) = view.state.batch.map_or((0, left), |batch| (batch.done, batch.of));
    html! {
        <section class="work-line only-phone" data-testid="progress-line" aria-label={view.say(Key::Working)}>
            <progress class="bar" value={done.to_string()} max={of.max(1).to_string()} aria-label={view.say(Key::Working)}></progress>
            <span role="status">{ format!("{} {done}/{of}", view.say(Key::Working)) }</span>
            { button(view, "link", Key::Cancel, Action::CancelAll) }
        </section>
    }
}

/// The room of a file that is read by now.
fn spent() -> Html {
    html! { <li class="spent" /> }
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
            <span title={item.name.clone()}>{ file_name(&item.name) }</span>
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
