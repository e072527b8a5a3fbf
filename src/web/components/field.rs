//! Fields of a form of corrections, and what readers call the values in them.

use yew::prelude::*;

use crate::correction::Field;
use crate::label::Labelled;
use crate::report::Role;
use crate::statement::{Basis, Change, Constraint, Kind};
use crate::web::text::Lang;

/// A value of a field as a reader calls it.
pub(super) fn value_said(lang: Lang, field: Field, value: &str) -> String {
    let named = choices(field, lang).into_iter().find(|(id, _)| *id == value);
    named.map_or_else(|| value.to_owned(), |(_, name)| name.to_owned())
}

/// The values of a field that has few: their ids and names.
pub(super) fn choices(field: Field, lang: Lang) -> Vec<(&'static str, &'static str)> {
    fn of<T: Labelled>(lang: Lang) -> Vec<(&'static str, &'static str)> {
        T::ALL.iter().map(|value| (value.id(), value.say(lang))).collect()
    }
    match field {
        Field::Kind => of::<Kind>(lang),
        Field::Change => of::<Change>(lang),
        Field::Constraint => of::<Constraint>(lang),
        Field::Basis => [vec![("", "—")], of::<Basis>(lang)].concat(),
        Field::Headline => vec![("true", lang.pick("是", "yes")), ("false", lang.pick("否", "no"))],
        Field::Role => of::<Role>(lang),
        _ => Vec::new(),
    }
}

/// A field under its name, with what else is to be said of it: one of few values, or a text. It keeps what is written in it until what
/// it is of has another value.
pub(super) fn labelled_field(
    id: &'static str,
    name: &'static str,
    choices: &[(&'static str, &'static str)],
    value: &str,
    more: Option<Html>,
) -> Html {
    html! {
        <label key={format!("{name} {value}")}>
            <span class="muted small">{ name }</span>
            if choices.is_empty() {
                <input type="text" name={id} ~defaultValue={value.to_owned()} aria-label={name} spellcheck="false" autocomplete="off" />
            } else {
                { select(id, name, choices, value) }
            }
            { more.unwrap_or_default() }
        </label>
    }
}

/// A list of the browser, at one of its lines.
pub(super) fn select(
    id: &'static str,
    name: &str,
    choices: &[(&'static str, &'static str)],
    at: &str,
) -> Html {
    let option = |(id, name): &(&'static str, &'static str)| {
        html! { <option value={*id} selected={*id == at}>{ *name }</option> }
    };
    html! { <select class="select" name={id} aria-label={name.to_owned()}>{ for choices.iter().map(option) }</select> }
}
