//! `--keywords`: the words of every report.

use super::cores;
use crate::Analysis;
use crate::analysis::{Reading, count as count_words};
use crate::token::{DictionaryError, Segmenter, StopWords, Term};

/// The page fetches it; the command line carries it.
const DICTIONARY: &[u8] = include_bytes!("../../www/dictionary.bin");

/// How many words the table shows of a report.
const SHOWN: usize = 30;

/// Counts the words of all reports and tells which dictionary cut them.
pub(super) fn count(analysis: &mut Analysis, stop_words: &StopWords) -> Result<String, DictionaryError> {
    let mut segmenter = Segmenter::on_demand(Segmenter::unpack(DICTIONARY)?)?;
    segmenter.learn(analysis.documents.iter().map(|document| document.text.reading()))?;
    cores::each(analysis.documents.iter_mut(), |document| {
        for report in 0..document.reports.len() {
            count_words(document, report, &segmenter, stop_words);
        }
    });
    Ok(segmenter.dictionary().to_owned())
}

/// The frequent words of a report in one line, new words in another; nothing where none were counted.
pub(super) fn lines(reading: &Reading) -> String {
    let Some(terms) = &reading.terms else { return String::new() };
    let listed = |fits: fn(&&Term) -> bool| -> String {
        let long = terms.terms.iter().filter(|term| term.term.chars().nth(1).is_some());
        let named = long.filter(fits).take(SHOWN).map(|term| format!("{} {}", term.term, term.count));
        named.collect::<Vec<_>>().join("  ")
    };
    let new = listed(|term| term.pos == "x");
    let new = if new.is_empty() { new } else { format!("新词: {new}\n") };
    format!("词频 ({}): {}\n{new}", terms.tokens, listed(|term| term.pos != "x"))
}
