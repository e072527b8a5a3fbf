//! The page as a whole: which parts there are and where they lie.

use yew::prelude::*;

use super::View;
use super::button::button;
use super::documents::documents;
use super::head::{head, tabs};
use super::late;
use super::notices::notices;
use super::overview::overview;
use super::progress::{working, working_line};
use super::side::Side;
use super::targets::targets;
use super::top::top;
use super::welcome::welcome;
use crate::web::protocol::DictionaryState;
use crate::web::state::{Action, Link, Overlay, Place, Tab};
use crate::web::text::{Key, grouped};

/// The page, its outermost element to be found by `page`; it is one anew for another number of the page, also where that
/// comes back before it was drawn without one.
pub fn shell(view: &View, page: NodeRef) -> Html {
    let results = view.state.has_results();
    let class = classes!(
        "shell",
        (!results).then_some("blank"),
        view.state.has_sheet().then_some("with-sheet"),
        view.state.dragging.then_some("dragging"),
        (results && view.state.tab == Tab::Overview).then_some("first"),
    );
    // where there is a dialog, nothing else can be reached
    let inert = view.state.overlay.is_some_and(Overlay::is_dialog);
    let card = view.state.overlay == Some(Overlay::Card);
    let page_class = classes!("page", view.state.room_classes(), card.then_some("with-card"));
    html! {
        <div key={view.page} class={page_class} ref={page} lang={view.state.lang.tag()} data-theme={view.state.theme.name()}>
        <div {class} {inert}>
            { top(view) }
            if results {
                { documents(view) }
                { stage(view) }
                if view.state.has_side() { <Side ..view.clone() /> }
                { veil(view) }
                { working_line(view) }
            } else {
                <@{main(view)} class="stage">
                    <div class="view scrolls" data-place={Place::View.name()} tabindex="-1">
                        { working(view) }
                        { notices(view) }
                        { welcome(view) }
                    </div>
                </@>
            }
            { foot(view) }
            if results {
                { notices(view) }
                if view.state.dragging {
                    <div class="drop-over"><div>{ view.say(Key::DropToAdd) }</div></div>
                }
            }
        </div>
        { late::over(view) }
        </div>
    }
}

fn stage(view: &View) -> Html {
    let shown = match view.state.tab {
        Tab::Overview if view.state.reports().is_none() => overview(view),
        Tab::Targets => targets(view),
        tab => late::view_of(view, tab),
    };
    html! {
        <@{main(view)} class="stage">
            { head(view) }
            { tabs(view) }
            <section class={classes!("view", format!("of-{}", view.state.tab.name()))} key={view.state.tab.name()} part="view" data-place={Place::View.name()} tabindex="-1" role="tabpanel"
                aria-label={view.say(view.state.tab.key())}>
                { late::on_paper(view) }
                { shown }
            </section>
        </@>
    }
}

/// What holds the page's matter: the one main part of a window, which a page within another has already.
fn main(view: &View) -> &'static str {
    if view.state.guest { "div" } else { "main" }
}

fn veil(view: &View) -> Html {
    // what stands beside its evidence stays within reach
    let up = matches!(view.state.overlay, Some(Overlay::Documents | Overlay::Outline | Overlay::Menu));
    let class = classes!("veil", up.then_some("up"));
    html! { <div {class} onclick={view.act::<MouseEvent>(Action::Close)} aria-hidden="true"></div> }
}

fn foot(view: &View) -> Html {
    let dictionary = match &view.state.dictionary {
        DictionaryState::Loading => html! { view.say(Key::DictionaryLoading) },
        DictionaryState::Ready { words, .. } => {
            html! { view.fill(Key::DictionaryReady, &[&grouped(*words)]) }
        }
        DictionaryState::Failed(_) => html! {
            { button(view, "quiet", Key::DictionaryFailed, Action::RetryDictionary) }
        },
    };
    html! {
        <footer class="foot" part="foot">
            <p class="private">
                <span>{ view.say(Key::Private) }</span>
                if view.state.offline {
                    <span data-testid="works-offline">{ view.say(Key::WorksOffline) }</span>
                }
                { button(view, "link", Key::HowToCheck, Action::Open(Overlay::Check)) }
                if view.state.documented {
                    <a class="link" href={view.say(Key::GuidePage)} target="_blank">{ view.say(Key::Guide) }</a>
                }
            </p>
            <p class="end">
                if view.state.link == Link::Offline {
                    <span class="offline">{ view.say(Key::Offline) }{ " · " }</span>
                }
                { dictionary }
            </p>
        </footer>
    }
}
