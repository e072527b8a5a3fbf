//! A record, to be corrected field by field, struck out, or added.

use yew::prelude::*;

use super::View;
use super::button::labelled;
use super::dialogs::dialog;
use super::field::{choices, labelled_field, value_said};
use super::words::span;
use crate::analysis::Choice;
use crate::correction::{Correction, Field, cells, with, without};
use crate::label::Labelled;
use crate::view::draft::Draft;
use crate::web::io;
use crate::web::state::Action;
use crate::web::text::{Key, Lang};

/// The form, in a dialog.
pub(super) fn correct(view: &View) -> Html {
    let Some(form) = view.state.draft.as_deref() else { return Html::default() };
    let new = form.record.is_none();
    let lang = view.state.lang;
    let save = {
        let (form, send, table) = (form.clone(), view.send.clone(), view.state.corrections().to_owned());
        Callback::from(move |event: MouseEvent| {
            send.emit(Action::Choose(Choice::Corrections(entered(&event, &form, &table))));
        })
    };
    let title = if new { Key::AddRecord } else { Key::CorrectRecord };
    let body = html! {
        <>
            <blockquote class="sentence">{ &form.sentence }</blockquote>
            <p class="muted small">{ view.say(Key::CorrectHint) }</p>
            <div class="fields">{ for form.fields.iter().map(|(field, value)| control(lang, form, *field, value)) }</div>
            <footer>
                if !new { { take_backs(view, form) } }
                <button class="button strong" onclick={save}>{ view.say(Key::Apply) }</button>
            </footer>
        </>
    };
    dialog(view, title, body)
}

/// The table with what stands in the form.
#[inline(never)]
fn entered(event: &MouseEvent, form: &Draft, table: &str) -> String {
    saved(form, table, &io::filled(event))
}

/// To strike it out, and where it is corrected to have it again as it was read.
fn take_backs(view: &View, form: &Draft) -> Html {
    let table = view.state.corrections();
    let record = form.record.clone().unwrap_or_default();
    let rest = without(table, |other| is_of(form, other));
    let own = form.amended.iter().any(|amended| Field::OF_RECORD.contains(&amended.field));
    let added = form.amended.iter().any(|amended| amended.field == Field::Added);
    // an added record that is struck out is one that was never added
    let struck = if added { rest.clone() } else { with(&rest, &[says(form, &record, Field::Struck, "")]) };
    let button = |key: Key, table: String| {
        labelled(view, "button", view.say(key).to_owned(), Action::Choose(Choice::Corrections(table)))
    };
    html! {
        <>
            { button(Key::Strike, struck) }
            if own && !added { { button(Key::TakeBack, rest) } }
        </>
    }
}

fn control(lang: Lang, form: &Draft, field: Field, value: &str) -> Html {
    let name = field.say(lang);
    let choices = choices(field, lang);
    let read = form.amended.iter().find(|amended| amended.field == field).map(|amended| {
        let read = value_said(lang, field, &amended.read);
        lang.fill(Key::ReadAs, &[if read.is_empty() { lang.say(Key::NothingRead) } else { &read }])
    });
    labelled_field(field.id(), name, &choices, value, read.map(|read| span("muted small", read)))
}

fn says(draft: &Draft, record: &str, field: Field, value: &str) -> Correction {
    let (sha256, value) = (draft.sha256.clone(), value.to_owned());
    Correction { sha256, at: draft.at, record: record.to_owned(), field, value }
}

/// Whether a line is about this record, also the one that added it.
fn is_of(draft: &Draft, line: &str) -> bool {
    let Some([sha256, at, record, field, value]) = cells(line) else { return false };
    let own = draft.record.as_deref();
    let named = own == Some(record) || field == Field::Added.id() && own == Some(value);
    sha256 == draft.sha256 && at.parse() == Ok(draft.at) && named
}

/// The table with what a reader wrote in place of what it said of the record.
fn saved(draft: &Draft, table: &str, said: &[(String, String)]) -> String {
    let value = |field: Field| said.iter().find(|(name, _)| name == field.id()).map(|(_, value)| &**value);
    let added = draft.record.is_none().then(|| value(Field::Indicator).unwrap_or_default());
    let record = added.or(draft.record.as_deref()).unwrap_or_default();
    let mut lines: Vec<Correction> =
        added.map(|name| says(draft, "", Field::Added, name)).into_iter().collect();
    for (field, before) in &draft.fields {
        let named = added.is_some() && *field == Field::Indicator;
        if let Some(now) = value(*field).filter(|now| now != before && !named) {
            lines.push(says(draft, record, *field, now));
        }
    }
    let is_anew = |line: &str| {
        let field = cells(line).map(|[.., field, _]| field);
        is_of(draft, line) && lines.iter().any(|said| Some(said.field.id()) == field)
    };
    with(&without(table, is_anew), &lines)
}

#[cfg(test)]
mod tests {
    use super::{is_of, saved};
    use crate::correction::{Field, read, with, without};
    use crate::view::draft::Draft;

    fn form(record: Option<&str>) -> Draft {
        let indicator = record.unwrap_or_default().to_owned();
        Draft {
            sha256: "a".repeat(64),
            at: 12,
            record: record.map(str::to_owned),
            fields: vec![(Field::Indicator, indicator), (Field::Figure, "5%".to_owned())],
            amended: Vec::new(),
            sentence: String::new(),
        }
    }

    fn said(indicator: &str, figure: &str) -> Vec<(String, String)> {
        [("indicator", indicator), ("figure", figure)]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .into()
    }

    fn fields(table: &str) -> Vec<(Field, String, String)> {
        let all = read(table).expect("a table").into_iter();
        all.map(|correction| (correction.field, correction.record, correction.value)).collect()
    }

    #[test]
    fn what_was_changed_is_written_once_and_anew() {
        let form = form(Some("就业"));
        let once = saved(&form, "", &said("就业", "6%"));
        assert_eq!(fields(&once), [(Field::Figure, "就业".to_owned(), "6%".to_owned())]);
        let again = saved(&form, &once, &said("就业", "7%以上"));
        assert_eq!(fields(&again), [(Field::Figure, "就业".to_owned(), "7%以上".to_owned())]);
        assert_eq!(saved(&form, "", &said("就业", "5%")), "");
        assert_eq!(without(&again, |line| is_of(&form, line)), "");
    }

    #[test]
    fn an_added_record_is_named_by_what_it_was_added_as() {
        let added = saved(&form(None), "", &said("就业", "6%"));
        let expected = [(Field::Added, "", "就业"), (Field::Figure, "就业", "6%")]
            .map(|(field, record, value)| (field, record.to_owned(), value.to_owned()));
        assert_eq!(fields(&added), expected);
        let again = form(Some("就业"));
        assert_eq!(without(&added, |line| is_of(&again, line)), "");
        assert_eq!(with("", &[]), "");
    }
}
