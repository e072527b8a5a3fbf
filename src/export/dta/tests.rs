use super::name::{is_name, valid};
use super::to_dta;
use crate::label::Lang;
use crate::report::Level;
use crate::view::sheet::{Cell, Head, Sheet, Type};

fn sheet(id: &str, kind: Type, cells: Vec<Cell>) -> Sheet {
    let heads = vec![Head { id: id.to_owned(), zh: "甲".to_owned(), en: "A".to_owned(), kind }];
    Sheet { heads, rows: cells.into_iter().map(|cell| vec![cell]).collect() }
}

/// What stands between the tags of a part.
fn part<'a>(bytes: &'a [u8], name: &str) -> &'a [u8] {
    let at =
        |tag: String| bytes.windows(tag.len()).position(|window| window == tag.as_bytes()).expect("a part");
    &bytes[at(format!("<{name}>")) + name.len() + 2..at(format!("</{name}>"))]
}

fn data(kind: Type, cells: Vec<Cell>) -> Vec<u8> {
    part(&to_dta(&sheet("a", kind, cells), Lang::Zh, None), "data").to_vec()
}

#[test]
fn whole_numbers_take_the_smallest_kind_that_holds_them() {
    assert_eq!(data(Type::Whole, vec![Cell::Whole(100), Cell::Whole(-127), Cell::Nothing]), [100, 0x81, 101]);
    assert_eq!(data(Type::Whole, vec![Cell::Whole(2025), Cell::Nothing]), [0xe9, 7, 0xe5, 0x7f]);
    assert_eq!(data(Type::Whole, vec![Cell::Whole(110_000)]), 110_000_i32.to_le_bytes());
    assert_eq!(data(Type::Whole, vec![Cell::Whole(1 << 40)]), ((1_u64 << 40) as f64).to_le_bytes());
}

#[test]
fn exact_numbers_are_doubles_and_fractions_are_divided_out() {
    let missing = 0x7fe0_0000_0000_0000_u64.to_le_bytes();
    let expected = [6.5_f64.to_le_bytes(), 0.25_f64.to_le_bytes(), missing].concat();
    assert_eq!(data(Type::Exact, vec![Cell::digits("6.5"), Cell::digits("1/4"), Cell::Nothing]), expected);
}

#[test]
fn long_words_are_kept_once() {
    let long = "长".repeat(60);
    let bytes =
        to_dta(&sheet("a", Type::Text, vec![long.as_str().into(), long.as_str().into()]), Lang::Zh, None);
    assert_eq!(part(&bytes, "data"), [1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]);
    assert_eq!(part(&bytes, "strls").len(), 3 + 4 + 8 + 1 + 4 + 180 + 1);
}

#[test]
fn values_of_a_set_are_numbers_with_labels() {
    let bytes = to_dta(&sheet("level", Type::Choice, vec![Cell::choice(Level::County)]), Lang::Zh, None);
    let labels = part(&bytes, "value_labels");
    assert!(labels.windows("县级".len()).any(|window| window == "县级".as_bytes()));
    assert_eq!(part(&bytes, "data"), (Level::County as i16).to_le_bytes());
}

#[test]
fn every_name_is_one_that_stata_takes() {
    for (id, known, name) in [
        ("gdp_growth_2025_value", &[][..], "gdp_growth_2025_value"),
        ("grain_output_level_2023_value_max", &[], "grain_output_level_2023_value_ma"),
        (
            "grain_output_level_2023_value_max",
            &["grain_output_level_2023_value_ma"],
            "grain_output_level_2023_val_2",
        ),
        ("long", &[], "long_2"),
        ("2025年", &[], "_2025年"),
    ] {
        assert_eq!(valid(id, known), name);
        assert!(is_name(name), "{name}");
    }
}
