//! Words are found by class, at either end and inside, the longest that nothing beside it forbids.

use super::{Lexicon, without};
use std::sync::LazyLock;

const TABLE: &str = "class\tword\tunless_before\tunless_after
adverb\t各\t\t类|级
adverb\t各类\t\t
scope\t全国\t\t!城|居
scope\t全市\t\t场
time\t以来\t!年\t
time\t到\t\t!“|#
time\t本\t^\t
time\t本年\t\t
";

classes! {
    /// Of the table above.
    enum Class {
        /// Adverbs.
        Adverb = "adverb",
        /// Areas.
        Scope = "scope",
        /// Times.
        Time = "time",
    }
}

static WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read::<Class>(TABLE));

#[test]
fn table_is_sound() {
    super::sound::<Class>(TABLE);
}

#[test]
fn the_longest_that_nothing_forbids() {
    let adverbs = WORDS.words(Class::Adverb);
    assert_eq!(adverbs.prefix("各类学校"), Some("各类"));
    assert_eq!(adverbs.prefix("各级学校"), None);
    assert_eq!(adverbs.prefix("各校"), Some("各"));
    let areas = WORDS.words(Class::Scope);
    assert_eq!(areas.prefix("全国城镇"), Some("全国"));
    assert_eq!(areas.prefix("全国"), None, "what must follow does not");
    assert_eq!(areas.prefix("全市场"), None);
    let times = WORDS.words(Class::Time);
    assert_eq!(times.prefix("到2025年"), Some("到"));
    assert_eq!(times.prefix("到市里"), None);
    assert_eq!(times.suffix("2020年以来"), Some("以来"));
    assert_eq!(times.suffix("改革以来"), None);
    assert_eq!(times.suffix("本"), None, "not at the beginning");
    assert_eq!(times.suffix("基本"), Some("本"));
}

#[test]
fn all_words_in_one_pass() {
    let any = WORDS.any(&[Class::Scope, Class::Time]);
    let found: Vec<_> = any.all_in("全市2020年以来到5家，全市场本年").collect();
    assert_eq!(found, [(0, "全市"), (13, "以来"), (19, "到"), (38, "本年")]);
    assert_eq!(any.rfind("全市2020年以来"), Some((13, "以来")));
    assert!(!any.is_in("各类学校"));
    assert_eq!(WORDS.words(Class::Scope).all().collect::<Vec<_>>(), ["全国", "全市"]);
}

#[test]
fn a_row_can_be_left_out() {
    let adverbs = WORDS.words(Class::Adverb);
    let left = without(super::Class::index(Class::Adverb), "各类", || adverbs.prefix("各类学校"));
    assert_eq!(left, None, "各 does not stand before 类");
    assert_eq!(adverbs.prefix("各类学校"), Some("各类"));
}

#[test]
fn each_class_has_its_longest_word_at_a_place() {
    let any = WORDS.any(&[Class::Adverb, Class::Scope, Class::Time]);
    let hits: Vec<_> =
        any.hits("本年各类").iter().map(|hit| (hit.at, hit.word, hit.is(Class::Time))).collect();
    assert_eq!(hits, [(0, "本年", true), (6, "各类", false)]);
}
