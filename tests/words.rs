//! Words over whole texts: the cuts are jieba's, the tokens tile, the counts agree, and the same
//! input gives the same words.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test without its data has failed"
)]

#[path = "words/folder.rs"]
mod folder;

use std::fmt::Write as _;
use std::fs;
use std::sync::LazyLock;

use proptest::prelude::*;
use report_lens::quantity;
use report_lens::token::{self, Segmenter, StopWords, Terms, TokenKind, Vocabulary};
use report_lens::{Document, Settings, Span, analyze};

const ASSET: &[u8] = include_bytes!("../www/dictionary.bin");

static GENRE: LazyLock<Segmenter> = LazyLock::new(|| Segmenter::load(ASSET).expect("the asset loads"));

/// What Python's jieba 0.42.1 cuts from the samples, line by line, words separated by `|`:
/// `jieba.cut(line, HMM=False)`.
const PYTHON: &str = include_str!("words/jieba.txt");

/// The same after `jieba.load_userdict` with the words of the genre.
const PYTHON_WITH_GENRE: &str = include_str!("words/genre.txt");

fn samples() -> Vec<(String, String)> {
    folder::texts(concat!(env!("CARGO_MANIFEST_DIR"), "/www/samples"))
}

fn cut(segmenter: &Segmenter, text: &str) -> String {
    let tokens = token::tokens(text, Span::new(0, text.len()), &[], segmenter);
    tokens.iter().map(|token| token.span.of(text)).collect::<Vec<_>>().join("|")
}

fn cuts_like(segmenter: &Segmenter, expected: &str) {
    let samples = samples();
    let lines = samples.iter().flat_map(|(_, text)| text.lines()).filter(|line| !line.trim().is_empty());
    let mut compared = 0;
    for (line, expected) in lines.zip(expected.lines()) {
        assert_eq!(cut(segmenter, line), expected);
        compared += 1;
    }
    assert_eq!(compared, expected.lines().count());
}

#[test]
fn jieba_alone_cuts_what_python_cuts() {
    let plain = Segmenter::with_vocabulary(ASSET, Vocabulary::Jieba).expect("the asset loads");
    cuts_like(&plain, PYTHON);
}

#[test]
fn the_words_of_the_genre_cut_as_a_user_dictionary_does_in_python() {
    cuts_like(&GENRE, PYTHON_WITH_GENRE);
}

/// All texts at hand, alone and in numbers: what is loaded for them cuts as the whole list does, token for token, with its
/// parts of speech. Texts come one by one and many at once, and those that were there are cut again.
#[test]
fn what_is_loaded_for_texts_cuts_them_as_the_whole_list_does() {
    let list = Segmenter::unpack(ASSET).expect("the asset unpacks");
    let mut demand = Segmenter::on_demand(list).expect("the asset is whole");
    assert_eq!((demand.dictionary(), demand.words()), (GENRE.dictionary(), GENRE.words()));
    let mut texts = samples();
    for folder in ["reports", "reports-2", "."] {
        let there = folder::texts(&format!("{}/../shared/corpus/{folder}", env!("CARGO_MANIFEST_DIR")));
        if there.is_empty() {
            println!("skipped: the texts of corpus/{folder} are not beside this repository");
        }
        texts.extend(there);
    }
    let same = |demand: &Segmenter, (name, text): &(String, String)| {
        for line in text.lines() {
            let whole = Span::new(0, line.len());
            let [ours, all] = [demand, &*GENRE].map(|segmenter| token::tokens(line, whole, &[], segmenter));
            assert_eq!(ours, all, "{name}");
        }
    };
    let (alone, together) = texts.split_at(texts.len().min(12));
    for one in alone {
        demand.learn([one.1.as_str()]).expect("the asset is whole");
        same(&demand, one);
    }
    demand.learn(together.iter().map(|(_, text)| text.as_str())).expect("the asset is whole");
    texts.iter().for_each(|one| same(&demand, one));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn tokens_tile_any_text_around_any_masks(
        text in "[岚谷文旅提质增长5%０。,a-c\u{3000}\r\n😀]{0,40}",
        cuts in proptest::collection::vec(0usize..60, 0..6),
    ) {
        let mut places: Vec<usize> = cuts.iter().map(|cut| text.floor_char_boundary(*cut)).collect();
        places.sort_unstable();
        let masks: Vec<Span> = places.chunks_exact(2).map(|pair| Span::new(pair[0], pair[1])).collect();
        let mut end = 0;
        for token in token::tokens(&text, Span::new(0, text.len()), &masks, &GENRE) {
            prop_assert_eq!(token.span.start, end);
            prop_assert!(!token.span.is_empty() && text.is_char_boundary(token.span.end));
            let masked = masks.iter().any(|mask| !mask.is_empty() && mask.overlaps(token.span));
            prop_assert_eq!(masked, token.kind == TokenKind::Quantity);
            end = token.span.end;
        }
        prop_assert_eq!(end, text.len());
    }
}

fn counted(document: &Document) -> Vec<Terms> {
    let text = &document.text.repaired;
    let stop_words = StopWords::built_in();
    let masks = token::masks(&quantity::scan(text));
    document
        .reports
        .iter()
        .map(|reading| token::terms(text, &reading.outline, &masks, &GENRE, &stop_words))
        .collect()
}

/// Counts agree with each other and with the places, and a second run gives the same.
fn holds(name: &str, document: &Document) {
    let text = &document.text.repaired;
    let all = counted(document);
    let masks = token::masks(&quantity::scan(text));
    assert_eq!(all, counted(document), "{name}: not the same twice");
    for (reading, terms) in document.reports.iter().zip(&all) {
        assert!(terms.terms.is_sorted_by(|a, b| a.count >= b.count), "{name}: most frequent first");
        assert!(terms.terms.iter().map(|term| term.count).sum::<u32>() <= terms.tokens);
        for (rank, term) in terms.terms.iter().enumerate() {
            assert_eq!(term.sections.iter().sum::<u32>(), term.count, "{name}: {}", term.term);
            // Every place of the frequent words, of the new ones, and of some of the others.
            if rank < 20 || term.pos == "x" || rank % 50 == 0 {
                let places = token::occurrences(text, &reading.outline, &masks, &GENRE, &term.term);
                assert_eq!(places.len(), term.count as usize, "{name}: {}", term.term);
                assert!(places.iter().all(|place| place.term.of(text) == term.term));
                assert!(places.iter().all(|place| place.sentence.contains(place.term)));
            }
        }
    }
}

#[test]
fn counts_of_the_samples_agree() {
    for (name, text) in samples() {
        holds(&name, &analyze(&name, &text, &Settings::default()));
    }
}

/// The frequent words and the new ones of every sample.
#[test]
fn words_of_the_samples() {
    let mut shown = String::new();
    for (name, text) in samples() {
        let document = analyze(&name, &text, &Settings::default());
        for (reading, terms) in document.reports.iter().zip(counted(&document)) {
            let words = |new: bool, most: usize| -> String {
                let kept = terms.terms.iter().filter(|term| (term.pos == "x") == new);
                let long = kept.filter(|term| term.term.chars().nth(1).is_some()).take(most);
                long.map(|term| format!("{} {}", term.term, term.count)).collect::<Vec<_>>().join("  ")
            };
            let outline = &reading.outline;
            let Terms { tokens, characters, sentences, .. } = terms;
            let _ = writeln!(shown, "{name}: {} {:?}", outline.region, outline.year);
            let _ = writeln!(shown, "  {tokens} words, {characters} characters, {sentences} sentences");
            let _ = writeln!(shown, "  {}\n  new: {}", words(false, 30), words(true, 30));
        }
    }
    insta::assert_snapshot!(shown);
}

#[test]
fn counts_of_real_reports_agree() {
    let texts = folder::texts(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus/reports"));
    if texts.is_empty() {
        println!("skipped: the corpus of real reports is not beside this repository");
    }
    // One in eight; the order of names mixes places, levels and years.
    for (name, text) in texts.iter().step_by(8) {
        holds(name, &analyze(name, text, &Settings::default()));
    }
}

#[test]
fn the_dictionary_names_itself() {
    let recorded = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/data/README.md"));
    let plain = Segmenter::with_vocabulary(ASSET, Vocabulary::Jieba).expect("the asset loads");
    assert!(
        recorded.expect("the tables are described").contains(plain.dictionary()),
        "www/dictionary.bin changed"
    );
    assert_ne!(plain.dictionary(), GENRE.dictionary());
}
