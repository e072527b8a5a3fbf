//! Marked text: every run in its marks, every mark a way to its record.

use yew::prelude::*;

use super::View;
use super::figures::kind_class;
use crate::corpus::StatementRef;
use crate::label::Labelled;
use crate::quantity::NonQuantity;
use crate::statement::Kind;
use crate::view::{Mark, Run};
use crate::web::state::Action;

/// What a press on a mark does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Press {
    /// Nothing: the passage lies in something that is pressed itself.
    Nothing,
    /// The record is chosen.
    Selects,
}

/// Draws a passage.
pub(super) fn passage(runs: &[Run], view: &View, press: Press) -> Html {
    passage_with_hit(runs, view, press, None)
}

/// Draws a passage of a text that is searched: the hit shown looks different from the others.
pub(super) fn passage_with_hit(runs: &[Run], view: &View, press: Press, shown: Option<usize>) -> Html {
    let id = |run: &Run| statement(run).map(|(id, _)| id);
    let record = |runs: &[Run]| {
        let drawn: Html = runs.iter().map(|run| draw(run, view, press, shown)).collect();
        match runs.first().and_then(statement).filter(|_| press == Press::Selects) {
            // one stop of the tab key a record, not one a run: it is called by the words of all of them
            Some((id, kind)) => html! {
                <span role="button" tabindex="0" title={kind.say(view.state.lang)} onclick={view.act::<MouseEvent>(Action::Select(id, None))}>{ drawn }</span>
            },
            None => drawn,
        }
    };
    runs.chunk_by(|one, next| id(one) == id(next)).map(record).collect()
}

fn draw(run: &Run, view: &View, press: Press, shown: Option<usize>) -> Html {
    let hit = run.marks.iter().find_map(|mark| match *mark {
        Mark::Hit { nth } => Some(nth),
        _ => None,
    });
    let text = html! { &run.text };
    let text = match hit {
        Some(nth) => {
            let class = classes!("hit", (shown == Some(nth)).then_some("on"));
            html! { <mark {class}>{ text }</mark> }
        }
        None => text,
    };
    let text = if run.marks.contains(&Mark::Lead) {
        html! { <b>{ text }</b> }
    } else {
        text
    };
    let Some((_, kind)) = statement(run) else {
        return match other(run) {
            Some(reason) => {
                let class = classes!("number", (reason == NonQuantity::Unsure).then_some("unsure"));
                html! { <mark {class} title={reason.say(view.state.lang)}>{ text }</mark> }
            }
            None => text,
        };
    };
    let focus = run.marks.contains(&Mark::Focus);
    let chosen =
        press == Press::Selects && view.state.selected.is_some_and(|selected| is_part(run, selected));
    let class = classes!(
        "mark",
        kind_class(kind),
        (focus || chosen).then_some("on"),
        is_number(run).then_some("figures")
    );
    html! { <mark {class}>{ text }</mark> }
}

/// The record that a run stands for: its own number's, else the innermost quote's.
fn statement(run: &Run) -> Option<(StatementRef, Kind)> {
    let number = run.marks.iter().rev().find_map(|mark| match *mark {
        Mark::Number { id, kind } => Some((id, kind)),
        _ => None,
    });
    number.or_else(|| {
        run.marks.iter().rev().find_map(|mark| match *mark {
            Mark::Quote { id, kind, .. } => Some((id, kind)),
            _ => None,
        })
    })
}

fn is_part(run: &Run, of: StatementRef) -> bool {
    run.marks.iter().any(|mark| match *mark {
        Mark::Number { id, .. } | Mark::Quote { id, .. } => id == of,
        _ => false,
    })
}

fn is_number(run: &Run) -> bool {
    run.marks.iter().any(|mark| matches!(mark, Mark::Number { .. }))
}

fn other(run: &Run) -> Option<NonQuantity> {
    run.marks.iter().find_map(|mark| match *mark {
        Mark::OtherNumber { reason } => Some(reason),
        _ => None,
    })
}
