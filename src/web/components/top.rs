//! The bar above: whose page this is, how far it looks, what it is searched for.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::View;
use super::button::{button, signed};
use super::icons::{Icon, icon};
use crate::web::state::{Action, Overlay, Place, Reach, Step, Tab, Theme};
use crate::web::text::{Key, Lang};

/// The bar.
pub(super) fn top(view: &View) -> Html {
    let results = view.state.has_results();
    html! {
        <header class="top" part="top">
            { button(view, "button skip", Key::SkipToResults, Action::Skip) }
            { brand(view, results) }
            if results {
                { scope_switch(view) }
                <div class="search not-phone">{ search_field(view, Some(Place::Search)) }<kbd>{ "/" }</kbd></div>
            }
            <div class="top-tools">
                if results {
                    <button class="quiet not-phone" aria-haspopup="dialog"
                        onclick={view.act::<MouseEvent>(Action::Open(Overlay::Menu))}>
                        { view.say(Key::ExportMenu) }{ icon(Icon::Down, 14) }
                    </button>
                }
                { switches(view, if results { "not-phone" } else { "" }) }
                if results {
                    <button class="icon-button only-phone" aria-label={view.say(Key::More)} aria-haspopup="dialog"
                        onclick={view.act::<MouseEvent>(Action::Open(Overlay::Menu))}>
                        { icon(Icon::Menu, 20) }
                    </button>
                }
            </div>
        </header>
    }
}

fn brand(view: &View, results: bool) -> Html {
    let name = html! {
        <div class="brand">
            { icon(Icon::Lens, 20) }<b>{ "Report Lens" }</b><span>{ view.say(Key::Product) }</span>
        </div>
    };
    if !results {
        return name;
    }
    let title = view.state.subject().unwrap_or_default();
    html! {
        <>
            { name }
            <button class="here" aria-haspopup="dialog" aria-label={format!("{} {title}", view.say(Key::Documents))}
                onclick={view.act::<MouseEvent>(Action::Open(Overlay::Documents))}>
                { icon(Icon::List, 18) }<b>{ title }</b>
            </button>
        </>
    }
}

/// Language, theme and the list of keys.
pub(super) fn switches(view: &View, class: &'static str) -> Html {
    let theme = match view.state.theme {
        Theme::System => (Icon::System, Key::ThemeSystem),
        Theme::Light => (Icon::Sun, Key::ThemeLight),
        Theme::Dark => (Icon::Moon, Key::ThemeDark),
    };
    let theme_label = view.fill(Key::Theme, &[view.say(theme.1)]);
    let lang = view.state.lang;
    let half = |of: Lang, name: &'static str| html! { <span class={classes!((of == lang).then_some("on"))}>{ name }</span> };
    html! {
        <div class={classes!("switches", class)}>
            <button class="quiet lang" aria-label={format!("中/En {}", view.say(Key::SwitchLanguage))} title={view.say(Key::SwitchLanguage)}
                data-testid="language-switch" onclick={view.act::<MouseEvent>(Action::SwitchLang)}>
                { half(Lang::Zh, "中") }{ "/" }{ half(Lang::En, "En") }
            </button>
            <button class="icon-button" aria-label={theme_label.clone()} title={theme_label}
                data-testid="theme-switch" onclick={view.act::<MouseEvent>(Action::SwitchTheme)}>
                { icon(theme.0, 18) }
            </button>
            { signed(view, "icon-button not-phone", Key::Keys, (Icon::Question, 18), Action::Open(Overlay::Keys)) }
        </div>
    }
}

fn scope_switch(view: &View) -> Html {
    let count = view.state.documents.reports;
    let button = |reach: Reach| {
        let (key, count) = match reach {
            Reach::Report => (Key::ScopeReport, None),
            Reach::File => (Key::ScopeFile, None),
            Reach::Chosen => (Key::ScopeChosen, Some(view.state.chosen.len())),
            Reach::All => (Key::ScopeAll, Some(count)),
        };
        html! {
            <button role="radio" aria-checked={(view.state.reach == reach).to_string()}
                tabindex={if view.state.reach == reach { "0" } else { "-1" }}
                onclick={view.act::<MouseEvent>(Action::Reach(reach))}>
                { view.say(key) }
                if let Some(count) = count { <span class="not-phone">{ format!(" {count}") }</span> }
            </button>
        }
    };
    let none = view.state.chosen.is_empty();
    let reaches = Reach::ALL.into_iter().filter(|reach| !(none && *reach == Reach::Chosen));
    html! {
        <div class="segmented" role="radiogroup" aria-label={view.say(Key::Scope)} data-testid="scope-switch">
            { for reaches.map(button) }
        </div>
    }
}

/// The field in a view, on a phone, whose bar has no room for it.
#[inline(never)]
pub(super) fn phone_search(view: &View) -> Html {
    html! { <div class="tools only-phone">{ search_field(view, None) }</div> }
}

/// A field that searches the view shown.
fn search_field(view: &View, place: Option<Place>) -> Html {
    let send = view.send.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
            send.emit(Action::Search(field.value()));
        }
    });
    // Enter goes from one place found to the next, where the view shows places
    let onkeydown = {
        let (send, source) = (view.send.clone(), view.state.tab == Tab::Source);
        Callback::from(move |event: KeyboardEvent| {
            if source && event.key() == "Enter" && !event.is_composing() {
                event.prevent_default();
                send.emit(Action::Hit(if event.shift_key() { Step::Previous } else { Step::Next }));
            }
        })
    };
    html! {
        <input class="field" data-place={place.map(Place::name)} type="search" {oninput} {onkeydown} value={view.state.searched().to_owned()}
            placeholder={view.say(Key::Search)} aria-label={view.say(Key::Search)} autocomplete="off" />
    }
}
