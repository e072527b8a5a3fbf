//! What the views are about, and the views.

use yew::prelude::*;

use super::View;
use super::button::button;
use crate::label::Labelled;
use crate::report::Level;
use crate::view::documents::{Completeness, Counts, Guess, ReportHead};
use crate::web::state::{Action, Overlay, Reach, Tab};
use crate::web::text::{Key, grouped, named};

/// Title and facts.
pub(super) fn head(view: &View) -> Html {
    html! {
        <header class="stage-head">
            <div class="stage-title">
                <h1>{ title(view) }</h1>
                <p class="facts">{ guesses(view) }{ for facts(view).into_iter().map(|fact| html! { <span>{ fact }</span> }) }{ corrected(view) }</p>
            </div>
        </header>
    }
}

fn title(view: &View) -> String {
    match view.state.reach {
        Reach::Chosen => view.fill(Key::ChosenTitle, &[&grouped(view.state.chosen.len())]),
        Reach::All => view.say(Key::AllFiles).to_owned(),
        Reach::Report => match view.state.head() {
            Some(head) if !head.title.is_empty() => head.title.clone(),
            Some(head) => called(head),
            None => file_name(view),
        },
        Reach::File => file_name(view),
    }
}

/// What a report is called in a line: place and year, else its title, else its file.
pub(super) fn called(head: &ReportHead) -> String {
    let title = if head.title.is_empty() { &head.document } else { &head.title };
    named(&head.place, head.year, title)
}

fn file_name(view: &View) -> String {
    let item = view.state.document();
    item.map_or_else(|| view.say(Key::Untitled).to_owned(), |item| item.name.clone())
}

/// Counts of the scope.
fn sum(view: &View) -> Counts {
    view.state.heads().fold(Counts::default(), |sum, head| Counts {
        targets: sum.targets + head.counts.targets,
        achievements: sum.achievements + head.counts.achievements,
        others: sum.others + head.counts.others,
        headline: sum.headline + head.counts.headline,
        unread: sum.unread + head.counts.unread,
    })
}

/// Place and year of this report, as far as it does not say them itself.
fn guesses(view: &View) -> Html {
    let Some(head) = view.state.head().filter(|_| !view.state.is_wide()) else { return Html::default() };
    let place = (Some(head.place.clone()), head.place_guess, Key::PlaceGuessed, Key::PlaceFromName);
    let year = (head.year.map(|year| year.to_string()), head.year_guess, Key::YearGuessed, Key::YearFromName);
    let told = |(value, guess, from_body, from_name): (Option<String>, Option<Guess>, Key, Key)| {
        let (word, why) = match guess? {
            Guess::Body => (Key::Guessed, from_body),
            Guess::FileName => (Key::FromFileName, from_name),
        };
        let (value, why) = (value?, view.say(why));
        Some(html! {
            <span data-testid="guess">
                { value }{ " " }
                <span class="tag doubt" title={why}>{ view.say(word) }<span class="visually-hidden">{ ": " }{ why }</span></span>
            </span>
        })
    };
    [place, year].into_iter().filter_map(told).collect()
}

/// Leads to whose report this is and what its sections are for; says so where that is corrected.
fn corrected(view: &View) -> Html {
    let Some(head) = view.state.head().filter(|_| !view.state.is_wide()) else { return Html::default() };
    let key = if head.corrected { Key::Corrected } else { Key::Correct };
    html! { <span>{ button(view, "link", key, Action::Open(Overlay::Report)) }</span> }
}

fn facts(view: &View) -> Vec<String> {
    let mut facts = Vec::new();
    if view.state.is_wide() {
        facts.push(reports(view, view.state.heads().count(), view.state.listed()));
        if view.state.reach == Reach::All {
            facts.push(view.fill(Key::FilesInScope, &[&view.state.documents.documents.len().to_string()]));
        }
    } else if let Some(head) = view.state.head() {
        facts.extend(about(view, head));
    }
    let counts = sum(view);
    facts.push(view.fill(Key::TargetCount, &[&grouped(counts.targets)]));
    facts.push(view.fill(Key::ResultCount, &[&grouped(counts.achievements)]));
    facts.push(view.fill(Key::NotRead, &[&grouped(counts.unread)]));
    facts
}

/// How many reports, and how many more are only listed.
pub(super) fn reports(view: &View, present: usize, listed: usize) -> String {
    match listed {
        0 => view.fill(Key::ReportsInScope, &[&grouped(present)]),
        _ => view.fill(Key::ReportsAndListed, &[&grouped(present), &grouped(listed)]),
    }
}

fn about(view: &View, head: &ReportHead) -> Vec<String> {
    let mut facts: Vec<String> = view.state.lang.genre(head.genre).map(str::to_owned).into_iter().collect();
    if head.level != Level::Unknown {
        facts.push(head.level.say(view.state.lang).to_owned());
    }
    facts.push(view.fill(Key::Characters, &[&grouped(head.characters)]));
    if head.completeness == Completeness::BreaksOff {
        facts.push(view.say(Key::IncompleteWhy).to_owned());
    }
    facts
}

/// The views: below the title, or along the lower edge of a phone.
/// The views to choose from.
pub(super) fn tabs(view: &View) -> Html {
    let counts = sum(view);
    let tab = |tab: Tab| {
        let count = (tab == Tab::Targets).then_some(counts.targets);
        let chosen = view.state.tab == tab;
        html! {
            <button role="tab" aria-selected={chosen.to_string()}
                tabindex={if chosen { "0" } else { "-1" }} data-testid={format!("tab-{}", tab.name())}
                onclick={view.act::<MouseEvent>(Action::Tab(tab))}>
                { view.say(tab.key()) }
                if let Some(count) = count { <small>{ grouped(count) }</small> }
            </button>
        }
    };
    html! { <div class="tabs" part="tabs" role="tablist" aria-label={view.say(Key::Views)}>{ for Tab::ALL.map(tab) }</div> }
}
