use super::{Dictionary, KeywordIndex, KeywordQuery, Readiness, WordClass};
use crate::corpus::{DocumentId, ReportRef, Scope, fixture};
use crate::report::Role;
use crate::view::sections::SectionFilter;
use crate::view::{Direction, Sort, Window};

fn words(query: &KeywordQuery) -> Vec<String> {
    let library = fixture::library();
    let table = KeywordIndex::new(&library, query).window(Window::ALL, Dictionary::There);
    table.rows.iter().map(|row| format!("{} {} {:?}", row.term, row.count, row.parts)).collect()
}

#[test]
fn unknown_words_are_shown_and_function_words_are_not() {
    assert_eq!(words(&KeywordQuery::of(Scope::All)), ["增长 5 [2, 3]", "生产总值 2 [1, 1]", "𠮷兴 1 [1, 0]"]);
}

#[test]
fn one_report_is_counted_by_its_first_level_sections() {
    let scope = Scope::Report(ReportRef { document: DocumentId(1), report: 0 });
    let index = KeywordIndex::new(&fixture::library(), &KeywordQuery::of(scope));
    let table = index.window(Window::new(0, 1), Dictionary::There);
    insta::assert_debug_snapshot!(table);
}

#[test]
fn filters_and_orders() {
    let all = KeywordQuery::of(Scope::All);
    let goals =
        KeywordQuery { section: SectionFilter::Role(Role::Goals), classes: Vec::new(), ..all.clone() };
    assert_eq!(words(&goals), ["增长 3 [0, 3]", "生产总值 1 [0, 1]", "同步 1 [0, 1]"]);
    assert_eq!(words(&KeywordQuery { min_length: 3, ..all.clone() }), ["生产总值 2 [1, 1]"]);
    assert_eq!(words(&KeywordQuery { classes: vec![WordClass::Unknown], ..all.clone() }), ["𠮷兴 1 [1, 0]"]);
    let hidden = KeywordQuery { hidden: vec!["增长".to_owned()], text: "总".to_owned(), ..all.clone() };
    assert_eq!(words(&hidden), ["生产总值 2 [1, 1]"]);
    let by_term = Some(Sort::new("term", Direction::Ascending));
    assert_eq!(words(&KeywordQuery { sort: by_term, ..all })[0], "生产总值 2 [1, 1]");
}

#[test]
fn readiness_tells_what_is_missing() {
    let library = fixture::library();
    let index = KeywordIndex::new(&library, &KeywordQuery::of(Scope::All));
    let readiness = |dictionary| index.window(Window::ALL, dictionary).readiness;
    assert_eq!(readiness(Dictionary::Missing), Readiness::NoDictionary);
    assert_eq!(readiness(Dictionary::There), Readiness::Partial { done: 1, total: 2 });
    let scope = Scope::Report(ReportRef { document: DocumentId(1), report: 0 });
    let counted = KeywordIndex::new(&library, &KeywordQuery::of(scope));
    assert_eq!(counted.window(Window::ALL, Dictionary::There).readiness, Readiness::Ready);
}

#[test]
fn tags_have_a_class() {
    let classes = ["n", "nz", "vn", "v", "ad", "l", "x", "eng", "uj", "m", "t"].map(WordClass::of);
    insta::assert_debug_snapshot!(classes);
}

#[test]
fn classes_have_names() {
    crate::label::tests::check::<super::WordClass>();
}
