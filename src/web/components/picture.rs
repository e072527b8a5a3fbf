//! The comparison and promises as a picture: `www/charts/` draws it in a place that stands here.

use web_sys::Element;
use yew::prelude::*;

use super::View;
use super::coming::coming;
use super::head::reports;
use super::words::span;
use crate::label::Labelled;
use crate::statement::Kind;
use crate::view::comparison::Layout;
use crate::view::pairs::Pairing;
use crate::view::picture::{FIELD, Form, Part, Picture};
use crate::web::state::{Action, Tab};
use crate::web::text::{Key, grouped};

/// Table, or one of the pictures that the view has.
pub(super) fn forms(view: &View) -> Html {
    let (forms, chosen) = (view.state.forms(), view.state.form());
    if forms.is_empty() {
        return Html::default();
    }
    let one = |form: Option<Form>, name: &'static str| {
        html! {
            <button role="radio" aria-checked={(chosen == form).to_string()} data-testid={format!("form-{}", form.map_or("table", |form| form.id()))}
                onclick={view.act::<MouseEvent>(Action::Draw(form))}>{ name }</button>
        }
    };
    html! {
        <span class="segmented" role="radiogroup" aria-label={view.say(Key::Views)}>
            { one(None, view.say(Key::Table)) }
            { for forms.iter().map(|form| one(Some(*form), form.say(view.state.lang))) }
        </span>
    }
}

/// The picture with its title, its source and a way to take it along.
pub(super) fn picture(view: &View) -> Html {
    let Some(picture) = view.state.drawn().cloned() else { return coming(view) };
    if picture.ids.is_empty() {
        return html! { <div class="honest" data-testid="picture"><p>{ view.say(Key::NoPicture) }</p></div> };
    }
    let drawn = picture.clone();
    let send = view.send.clone();
    let pressed = Callback::from(move |event: MouseEvent| {
        let mark = event.target_dyn_into::<Element>().and_then(|on| on.closest("[data-mark]").ok().flatten());
        let at = mark.and_then(|mark| mark.get_attribute("data-mark")?.parse::<usize>().ok());
        if let Some(id) = at.and_then(|at| drawn.ids.get(at)) {
            send.emit(Action::Select(*id, None));
        }
    });
    let save = |kind: &'static str, name: &'static str| {
        html! { <button class="quiet" data-save={kind}>{ view.fill(Key::SavePicture, &[name]) }</button> }
    };
    html! {
        <figure class="picture" data-testid="picture" onclick={pressed}>
            <figcaption>
                <strong>{ title(view, &picture) }</strong>
                <span class="end">{ save("png", "PNG") }{ save("svg", "SVG") }</span>
            </figcaption>
            <div class="charted" data-picture={written(view, &picture)}></div>
            <p class="muted small">
                { source(view, &picture) }
                if picture.left_out > 0 {
                    { " · " }{ view.fill(Key::PictureCut, &[&grouped(picture.rows), &grouped(picture.left_out)]) }
                }
            </p>
            { legend(view, &picture) }
        </figure>
    }
}

fn title(view: &View, picture: &Picture) -> String {
    let lang = view.state.lang;
    let kind = match (view.state.tab, view.state.compare.layout) {
        (Tab::Compare, Layout::Panel(kind)) => kind,
        _ => Kind::Target,
    };
    let what = match picture.form {
        Form::Slopes => Pairing::Promises.say(lang),
        _ => kind.say(lang),
    };
    let years = match picture.years {
        Some((from, to)) if from == to => from.to_string(),
        Some((from, to)) => format!("{from}–{to}"),
        None => String::new(),
    };
    let gap = if lang == crate::web::text::Lang::Zh { "" } else { " " };
    let measured = format!("{}{gap}{}", picture.indicator, picture.measure.say(lang));
    view.fill(Key::PictureOf, &[&measured, what, &years])
}

fn source(view: &View, picture: &Picture) -> String {
    let count = match picture.form {
        Form::Shades | Form::Lines => view.fill(Key::PlacesInScope, &[&grouped(picture.rows)]),
        Form::Dots | Form::Slopes => reports(view, picture.rows, 0),
    };
    view.fill(Key::PictureSource, &[&count, env!("CARGO_PKG_VERSION")])
}

/// What colours mean.
fn legend(view: &View, picture: &Picture) -> Html {
    if picture.form != Form::Slopes {
        return Html::default();
    }
    let parts = [(Part::Kept, "key kept"), (Part::Missed, "key missed"), (Part::Unsure, "key unsure")];
    let one = |(part, class): (Part, &'static str)| html! { <>{ span(class, "") }{ part.say(view.state.lang) }{ " " }</> };
    html! { <p class="legend muted small">{ for parts.map(one) }</p> }
}

/// The picture as its script reads it: a head and the marks.
fn written(view: &View, picture: &Picture) -> String {
    let lang = view.state.lang;
    let head = [
        picture.form.id(),
        &title(view, picture),
        &source(view, picture),
        &picture.unit,
        picture.median.as_deref().unwrap_or_default(),
        view.say(Key::Median),
        lang.pick("目标", "target"),
        lang.pick("结果", "result"),
    ];
    head.join(FIELD) + &picture.marks
}
