//! Where the weights of `data/sides.tsv` come from: a logistic regression over the sentences of marked reports.
//!
//! `cargo test --lib weights_are_those_of_a_fit -- --nocapture` fits them anew from the reports marked
//! `work` in `tests/quality/parts.tsv`, prints the table where it differs, and fails. The real reports are not part of this
//! repository.

use super::{SENTENCE, WORDS, plain, words_of};
use crate::format::text::decode;
use crate::report::read;
use crate::source::Content;
use crate::text::repair;
use quality::parts::{Marked, Part};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const SHARED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared");

/// A sentence: which words of the table it has, how often, and whether it stands in a plan.
struct Sample {
    words: Vec<(usize, f64)>,
    ahead: bool,
    /// How much it weighs: each report by the root of its length, both sides alike.
    weight: f64,
}

#[test]
fn weights_are_those_of_a_fit() {
    if !Path::new(SHARED).is_dir() {
        println!("skipped: the real reports are not here");
        return;
    }
    let words: Vec<(&str, i32)> = WORDS.words().to_vec();
    let samples = samples(&words);
    assert!(samples.len() > 10_000, "{} sentences", samples.len());
    let fitted = fit(&samples, words.len());
    let tenths = |weight: f64| (weight * 10.0).round() as i32;
    let mut rows: Vec<(&str, i32, i32)> =
        words.iter().zip(&fitted).map(|(&(word, now), &weight)| (word, now, tenths(weight))).collect();
    rows.sort_unstable();
    let far = rows.iter().filter(|(_, now, new)| (now - new).abs() > 2).count();
    if far > 0 {
        println!("word\tweight");
        rows.iter().for_each(|(word, _, new)| println!("{word}\t{new}"));
    }
    assert_eq!(far, 0, "{far} weights are not those of a fit");
    assert!(rows.iter().all(|(_, now, _)| now.abs() <= SENTENCE));
}

fn samples(words: &[(&str, i32)]) -> Vec<Sample> {
    let halves = include_str!("../../../tests/quality/parts.tsv");
    let index: BTreeMap<&str, usize> = words.iter().enumerate().map(|(at, (word, _))| (*word, at)).collect();
    let mut samples = Vec::new();
    for (table, folder) in [("parts.jsonl", "reports"), ("parts-2.jsonl", "reports-2")] {
        let marked = fs::read_to_string(Path::new(SHARED).join("eval").join(table)).unwrap();
        for marked in Marked::read(&marked).unwrap() {
            if !halves.contains(&format!("{}\twork\n", marked.file)) {
                continue;
            }
            let bytes = fs::read(Path::new(SHARED).join("corpus").join(folder).join(&marked.file)).unwrap();
            let found = decode(&bytes).unwrap().characters;
            samples.extend(of_report(&marked, &found, &index));
        }
    }
    let ahead: f64 = samples.iter().filter(|sample| sample.ahead).map(|sample| sample.weight).sum();
    let back: f64 = samples.iter().filter(|sample| !sample.ahead).map(|sample| sample.weight).sum();
    samples.iter_mut().filter(|sample| sample.ahead).for_each(|sample| sample.weight *= back / ahead);
    let mean = 2.0 * back / samples.len() as f64;
    samples.iter_mut().for_each(|sample| sample.weight /= mean);
    samples
}

fn of_report(marked: &Marked, found: &str, index: &BTreeMap<&str, usize>) -> Vec<Sample> {
    let text = repair(&Content::plain(found));
    let laid = marked.lay_over(found, &text.repaired);
    let mut squeezed = vec![0; text.repaired.len() + 1];
    let mut before = 0;
    for (at, c) in text.repaired.char_indices() {
        squeezed[at] = before;
        before += usize::from(!quality::align::is_space(c));
    }
    let structure = read(&text, &marked.file);
    let mut samples: Vec<Sample> = structure
        .reports
        .iter()
        .flat_map(|report| &report.sentences)
        .filter_map(|sentence| {
            let ahead = match laid.part(squeezed[sentence.start])? {
                Part::Review => false,
                Part::Plan => true,
                Part::Mixed | Part::Other => return None,
            };
            let mut words = BTreeMap::new();
            let plain = plain(sentence.of(text.reading()));
            words_of(&plain, |word, _| *words.entry(index[word]).or_insert(0.0) += 1.0);
            Some(Sample { words: words.into_iter().collect(), ahead, weight: 1.0 })
        })
        .collect();
    let weight = 1.0 / (samples.len() as f64).sqrt();
    samples.iter_mut().for_each(|sample| sample.weight = weight);
    samples
}

/// How strongly large weights are held down: the inverse variance of a weight before anything was seen.
const RIDGE: f64 = 1.0 / 0.3;

/// Logistic regression by coordinate-wise Newton steps, with a constant that is not held down and not kept.
fn fit(samples: &[Sample], words: usize) -> Vec<f64> {
    let mut of_word: Vec<Vec<(usize, f64)>> = vec![Vec::new(); words + 1];
    for (at, sample) in samples.iter().enumerate() {
        sample.words.iter().for_each(|&(word, count)| of_word[word].push((at, count)));
        of_word[words].push((at, 1.0));
    }
    let mut weights = vec![0.0; words + 1];
    let mut told = vec![0.0; samples.len()];
    for _ in 0..60 {
        for (word, places) in of_word.iter().enumerate() {
            let ridge = if word == words { 0.0 } else { RIDGE };
            let (mut slope, mut bend) = (-ridge * weights[word], ridge);
            for &(at, count) in places {
                let share = 1.0 / (1.0 + f64::exp(-told[at]));
                slope += samples[at].weight * count * (f64::from(u8::from(samples[at].ahead)) - share);
                bend += samples[at].weight * count * count * share * (1.0 - share);
            }
            let step = slope / bend.max(1e-9);
            weights[word] += step;
            places.iter().for_each(|&(at, count)| told[at] += step * count);
        }
    }
    weights.truncate(words);
    weights
}
