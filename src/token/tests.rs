//! Table tests of segmentation, on the real dictionary.

use std::sync::LazyLock;

use super::*;
use crate::Span;
use crate::report::{Outline, Section};

pub(super) const ASSET: &[u8] = include_bytes!("../../www/dictionary.bin");

static GENRE: LazyLock<Segmenter> = LazyLock::new(|| Segmenter::load(ASSET).expect("the asset loads"));

fn cut(text: &str, masks: &[Span]) -> String {
    let shown = tokens(text, Span::new(0, text.len()), masks, &GENRE).into_iter().map(|token| {
        let written = token.span.of(text);
        match token.kind {
            TokenKind::Word(pos) => format!("{written}/{pos}"),
            TokenKind::Quantity => format!("[{written}]"),
            TokenKind::Mark => written.to_owned(),
        }
    });
    shown.collect::<Vec<_>>().join(" ")
}

/// An outline whose sentences end at 。 and whose sections are given by their first words.
fn outline(text: &str, headings: &[&str]) -> Outline {
    let mut starts: Vec<usize> = headings.iter().filter_map(|heading| text.find(heading)).collect();
    starts.push(text.len());
    let sections = starts.windows(2).map(|pair| Section {
        heading: String::new(),
        depth: 1,
        role: crate::report::Role::Other,
        certain: true,
        span: Span::new(pair[0], pair[1]),
        glossary: false,
    });
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, stop) in text.match_indices('。') {
        sentences.push(Span::new(start, at + stop.len()));
        start = at + stop.len();
    }
    Outline { span: Span::new(0, text.len()), sections: sections.collect(), sentences, ..Outline::default() }
}

#[test]
fn cuts_words_of_the_genre_whole() {
    insta::assert_snapshot!(cut("加快发展新质生产力，新增规上工业企业14家。", &[]), @"加快/v 发展/vn 新质生产力/nz ， 新增/v 规上工业企业/n 14 家/q 。");
    insta::assert_snapshot!(cut("推进乡村振兴，建成托育机构，培育专精特新企业", &[]), @"推进/v 乡村振兴/vn ， 建成/v 托育机构/n ， 培育/vn 专精特新/nz 企业/n");
    insta::assert_snapshot!(cut("12345热线、5G基站、PM2.5", &[]), @"12345 热线/n 、 5G/eng 基站/n 、 PM2.5/nz");
}

#[test]
fn takes_numbers_out_before_cutting() {
    let text = "占比达到百分之六点五左右，增长１.４万亿斤";
    let mask = |written: &str| {
        let start = text.find(written).expect("written");
        Span::new(start, start + written.len())
    };
    insta::assert_snapshot!(cut(text, &[]), @"占比/n 达到/v 百分之六点/m 五/m 左右/m ， 增长/v １ . ４ 万亿斤/m");
    insta::assert_snapshot!(cut(text, &[mask("百分之六点五左右"), mask("１.４万亿斤")]), @"占比/n 达到/v [百分之六点五左右] ， 增长/v [１.４万亿斤]");
}

#[test]
fn reads_new_words_from_the_report() {
    let text = "岫川建成。做美岫川城区。建设岫川。到岫川去。";
    let counted = terms(text, &outline(text, &["岫川"]), &[], &GENRE, &StopWords::built_in());
    let new: Vec<_> = counted.terms.iter().filter(|term| term.pos == "x").collect();
    assert_eq!(new.iter().map(|term| (term.term.as_str(), term.count)).collect::<Vec<_>>(), [("岫川", 4)]);
    let places = occurrences(text, &outline(text, &["岫川"]), &[], &GENRE, "岫川");
    assert!(places.iter().all(|place| place.term.of(text) == "岫川"));
    assert_eq!(places.len(), 4);
}

#[test]
fn counts_by_section_and_leaves_stop_words_out() {
    let text = "一、回顾。经济发展，产业发展。二、目标。推动产业升级和经济发展。";
    let outline = outline(text, &["一、", "二、"]);
    let counted = terms(text, &outline, &[], &GENRE, &StopWords::built_in());
    assert_eq!((counted.sentences, counted.characters), (4, 32));
    let shown: Vec<_> =
        counted.terms.iter().map(|t| format!("{} {} {} {:?}", t.term, t.pos, t.count, t.sections)).collect();
    assert_eq!(
        shown,
        [
            "发展 vn 3 [2, 1]",
            "经济 n 2 [1, 1]",
            "产业 n 2 [1, 1]",
            "回顾 v 1 [1, 0]",
            "目标 n 1 [0, 1]",
            "推动 v 1 [0, 1]",
            "升级 vn 1 [0, 1]",
        ]
    );
    let with = StopWords::new(vec!["发展".to_owned()]);
    let fewer = terms(text, &outline, &[], &GENRE, &with);
    assert_eq!(fewer.tokens, counted.tokens);
    assert!(fewer.terms.iter().all(|term| term.term != "发展"));
}

#[test]
fn stop_words_are_unique() {
    let mut seen = std::collections::BTreeSet::new();
    let words = StopWords::built_in();
    assert!(words.list().len() > 100);
    assert!(words.list().iter().all(|word| seen.insert(word) && !word.contains(' ')));
}
