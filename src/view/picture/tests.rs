use super::{FIELD, Form, Picture, PictureQuery, RECORD};
use crate::corpus::fixture::{read, report};
use crate::corpus::{Library, Scope};
use crate::label::Labelled;
use crate::statement::Kind;
use crate::view::comparison::{Columns, ComparisonIndex, ComparisonQuery, Layout};
use crate::view::pairs::{PairIndex, PairQuery, Pairing};
use crate::view::{Direction, Sort, Window};

fn library() -> Library {
    let texts = [
        report("云岫县", 2023, "地区生产总值增长5%", "地区生产总值增长6%左右，粮食产量稳定在21万吨以上"),
        report("云岫县", 2024, "地区生产总值增长5.2%", "地区生产总值增长5.5%—6%，粮食产量220000吨"),
        report("柏川市", 2024, "地区生产总值增长6.6%", "地区生产总值增长7%以上，粮食产量80万吨"),
        report("岚谷市", 2024, "粮食产量50万吨", "地区生产总值确保增长5%、力争达到7%"),
    ];
    read(&texts)
}

/// The picture of a query, as the page asks for it.
fn drawn(library: &Library, query: &PictureQuery) -> Picture {
    match query {
        PictureQuery::Compared(form, query) => {
            let whole = ComparisonIndex::new(library, query).window(Window::ALL);
            Picture::compared(library, *form, &whole, query.sort.as_ref())
        }
        PictureQuery::Promised(query) => {
            Picture::promised(library, &PairIndex::new(library, query).window(Window::ALL))
        }
    }
}

fn told(picture: &Picture) -> String {
    let Picture { form, indicator, measure, unit, years, median, ids, marks, rows, left_out } = picture;
    assert_eq!(ids.len(), marks.matches(RECORD).count());
    let (form, measure) = (form.id(), measure.id());
    let head = format!(
        "{form} {indicator} {measure} {unit} {years:?} median {median:?}, {rows} rows, {left_out} left out"
    );
    head + &marks.replace(RECORD, "\n").replace(FIELD, " | ")
}

#[test]
fn figures_are_brought_to_one_unit() {
    let library = library();
    let of = ComparisonQuery::of(Scope::All, Columns::Shared);
    let grain = Sort::new("grain_output_level", Direction::Descending);
    let all = [
        PictureQuery::Compared(Form::Dots, of.clone()),
        PictureQuery::Compared(
            Form::Dots,
            ComparisonQuery { sort: Some(grain), pinned: Some("云岫县".to_owned()), ..of.clone() },
        ),
        PictureQuery::Compared(
            Form::Shades,
            ComparisonQuery { layout: Layout::Panel(Kind::Target), ..of.clone() },
        ),
        PictureQuery::Compared(
            Form::Lines,
            ComparisonQuery { layout: Layout::Panel(Kind::Achievement), ..of },
        ),
        PictureQuery::Promised(PairQuery::of(Scope::All, Pairing::Promises)),
    ];
    let all: Vec<String> = all.iter().map(|query| told(&drawn(&library, query))).collect();
    insta::assert_snapshot!(all.join("\n--\n"));
}

#[test]
fn where_nothing_is_stated_nothing_is_drawn() {
    let picture = drawn(
        &Library::new(),
        &PictureQuery::Compared(Form::Dots, ComparisonQuery::of(Scope::All, Columns::Shared)),
    );
    assert_eq!((picture.ids.len(), picture.marks.as_str()), (0, ""));
}

#[test]
fn forms_have_names() {
    crate::label::tests::check::<Form>();
}
