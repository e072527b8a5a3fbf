//! Finds witnesses for rows of `data/cues.tsv` that have none: phrases without which nobody would miss the row.
//!
//! `cargo test --release --lib find_witnesses -- --ignored --nocapture` tries the witnesses of other rows of the class with
//! the word in place of theirs. Where none will do, it reads the pages of `tests/spec/`, the samples and the real texts
//! beside the repository, where they are there, looks for sentences whose findings change without the row, and cuts
//! them down to a few words: no sentence of a real report is kept, its figures are changed, and names are replaced or
//! the sentence is left. It writes `data/witnesses.tsv` and says which rows still have none. What it finds is to be read
//! and put into words of one's own.

use crate::format::text::decode;
use crate::source::Content;
use crate::statement::witness::{Read, Row, called, cues, needed, needed_in, reports, witnesses};
use crate::token::{Segmenter, TokenKind, tokens};
use crate::{Span, report, text};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The year that the small reports plan.
const PLAN: i32 = 2025;

/// In characters: no longer sentence is cut down.
const LONGEST: usize = 240;

/// How many sentences that need the row are cut down to find the shortest.
const TRIES: usize = 4;

/// How many of the shortest sentences are looked at, and as many of the others.
const SOME: usize = 120;

/// In characters: a phrase is short enough.
const SHORT: usize = 12;

/// What stands for a name: places for places, and a thing for what else has one.
const INVENTED: [&str; 4] = ["临溪县", "东屏市", "临溪", "企业"];

#[test]
#[ignore = "writes a table; for those who add rows"]
fn find_witnesses() {
    let segmenter = Segmenter::load(include_bytes!("../../www/dictionary.bin")).unwrap();
    let mut found: BTreeMap<Row, String> = BTreeMap::new();
    let known = witnesses();
    for row in cues() {
        let witness = known.get(&row).filter(|witness| needed(row, witness).is_some());
        found.extend(witness.map(|witness| (row, (*witness).to_owned())));
    }
    let missing = |found: &BTreeMap<Row, String>| -> Vec<Row> {
        cues().into_iter().filter(|row| !found.contains_key(row)).collect()
    };
    println!("{} rows without a witness", missing(&found).len());
    found.extend(each(&missing(&found), &|row| exchanged(row, &found)));
    println!("{} left when the words of a class are exchanged", missing(&found).len());
    let sentences = [own(), real()].map(|texts| sentences(&texts));
    for sentences in &sentences {
        let search = |row| search(row, sentences, &segmenter);
        found.extend(each(&missing(&found), &search));
        println!("{} left", missing(&found).len());
    }
    write(&found);
    for (class, word) in missing(&found) {
        println!("none\t{}\t{word}", called(class));
    }
}

fn write(found: &BTreeMap<Row, String>) {
    let row = |(&(class, word), witness): (&Row, &String)| format!("{}\t{word}\t{witness}\n", called(class));
    // In the order of the table, which is that of the names of the classes.
    let rows: BTreeSet<String> = found.iter().map(row).collect();
    let table: String = rows.into_iter().collect();
    fs::write(Path::new(ROOT).join("src/data/witnesses.tsv"), format!("class\tword\twitness\n{table}"))
        .unwrap();
}

/// Does `work` for each row on two threads.
fn each(rows: &[Row], work: &(dyn Fn(Row) -> Option<String> + Sync)) -> Vec<(Row, String)> {
    let part = |from: usize| {
        let rows = rows.iter().skip(from).step_by(2);
        rows.filter_map(|&row| Some((row, work(row)?))).collect::<Vec<_>>()
    };
    std::thread::scope(|scope| {
        let other = scope.spawn(|| part(1));
        let mut all = part(0);
        all.extend(other.join().unwrap());
        all
    })
}

/// Texts of the repository.
fn own() -> Vec<String> {
    let mut texts: Vec<String> = files(&Path::new(ROOT).join("www/samples"));
    for page in files(&Path::new(ROOT).join("tests/spec")) {
        let blocks = page.split("```report\n").skip(1).filter_map(|block| block.split_once("```"));
        texts.extend(blocks.map(|(report, _)| report.to_owned()));
    }
    texts
}

/// Real texts, without those that are only to measure.
fn real() -> Vec<String> {
    let halves = include_str!("../../tests/quality/parts.tsv");
    let sets = paths(&Path::new(ROOT).join("tests/quality/own"));
    let held: String =
        sets.iter().filter(|path| name(path).starts_with("held")).map(|path| read(path)).collect();
    ["reports", "reports-2"]
        .iter()
        .flat_map(|folder| paths(&Path::new(ROOT).join("../shared/corpus").join(folder)))
        .filter(|path| {
            let name = name(path);
            !halves.contains(&format!("{name}\theld\n")) && !held.contains(&format!("\"{name}\""))
        })
        .map(|path| decode(&fs::read(path).unwrap()).unwrap().characters)
        .collect()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

fn files(folder: &Path) -> Vec<String> {
    paths(folder).iter().map(|path| read(path)).collect()
}

fn paths(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<_> =
        entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect();
    paths.sort();
    paths
}

/// What could hold a witness, the short first: runs of clauses with a figure, sentences, and pairs of sentences, their
/// years moved to those of the small reports.
fn sentences(texts: &[String]) -> Vec<String> {
    let mut all = BTreeSet::new();
    for characters in texts {
        let repaired = text::repair(&Content::plain(characters));
        let text = repaired.reading();
        for report in &report::read(&repaired, "").reports {
            let by = report.year.map_or(0, |year| PLAN - year);
            let near: Vec<String> =
                report.sentences.iter().map(|span| years_moved(span.of(text).trim(), by)).collect();
            for sentence in &near {
                let clauses: Vec<&str> = sentence.split_inclusive(['，', '；', '：', '。']).collect();
                let runs = (1..=3).flat_map(|length| clauses.windows(length)).map(<[&str]>::concat);
                all.extend(runs.filter(|run| run.contains(|c: char| c.is_ascii_digit())));
            }
            all.extend(near.windows(2).map(<[String]>::concat));
            all.extend(near);
        }
    }
    let mut all: Vec<String> = all.into_iter().filter(|one| one.chars().count() <= LONGEST).collect();
    all.retain(|one| !one.contains(['\t', '\n']));
    // In words alone much less is stated.
    all.sort_by_cached_key(|one| {
        one.chars().count() * if one.contains(|c: char| c.is_ascii_digit()) { 1 } else { 4 }
    });
    all
}

/// The runs of digits of a phrase, each as `change` has it.
fn digits_changed(phrase: &str, mut change: impl FnMut(&str, &str) -> String) -> String {
    let mut changed = String::new();
    let mut rest = phrase;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let end =
            rest[at..].find(|c: char| !(c.is_ascii_digit() || c == '.')).map_or(rest.len(), |to| at + to);
        changed += &rest[..at];
        changed += &change(&rest[at..end], &rest[end..]);
        rest = &rest[end..];
    }
    changed + rest
}

fn year(digits: &str) -> Option<i32> {
    digits.parse().ok().filter(|year| digits.len() == 4 && (1949..=2100).contains(year))
}

fn years_moved(phrase: &str, by: i32) -> String {
    digits_changed(phrase, |digits, behind| {
        match year(digits).filter(|_| behind.starts_with(['年', '—', '-'])) {
            Some(year) => (year + by).to_string(),
            None => digits.to_owned(),
        }
    })
}

/// The shortest phrase that the sentences with the word can be cut down to.
fn search(row: Row, sentences: &[String], segmenter: &Segmenter) -> Option<String> {
    let with: Vec<&String> = sentences.iter().filter(|sentence| sentence.contains(row.1)).collect();
    // The short ones, and some of the others.
    let some = || with.iter().take(SOME).chain(with.iter().skip(SOME).step_by(1 + with.len() / SOME));
    let length = |phrase: &String| phrase.chars().count();
    let mut best: Option<String> = None;
    let mut tries = 0;
    for reports in [0..2, 2..reports()] {
        for sentence in some() {
            let Some(report) = reports.clone().find(|&at| needed_in(at, row, sentence)) else { continue };
            tries += 1;
            let phrase = Cut { row, report, states: states(report, sentence), segmenter }.short(sentence);
            best = best.into_iter().chain(phrase).min_by_key(length);
            let short = best.as_ref().is_some_and(|best| length(best) <= SHORT);
            if short || tries >= TRIES && best.is_some() || tries >= 5 * TRIES {
                return best;
            }
        }
        if best.is_some() {
            break;
        }
    }
    best
}

fn states(report: usize, phrase: &str) -> bool {
    Read::in_report(report, phrase).is_some_and(|read| read.states())
}

/// A witness of another row of the class, with this word in the place of its own.
fn exchanged(row: Row, others: &BTreeMap<Row, String>) -> Option<String> {
    let others = others.iter().filter(|((class, _), _)| *class == row.0);
    let mut phrases: Vec<String> =
        others.map(|((_, word), witness)| witness.replacen(word, row.1, 1)).collect();
    phrases.sort_by_key(String::len);
    phrases.dedup();
    phrases.into_iter().find(|phrase| needed(row, phrase).is_some())
}

/// A sentence that needs a row in one of the small reports, to be cut down.
struct Cut<'a> {
    row: Row,
    report: usize,
    /// It states something, and what is left of it shall.
    states: bool,
    segmenter: &'a Segmenter,
}

impl Cut<'_> {
    fn holds(&self, phrase: &str) -> bool {
        phrase.contains(self.row.1)
            && Read::in_report(self.report, phrase)
                .is_some_and(|read| read.needs(self.row) && (!self.states || read.states()))
    }

    /// Whether the word is no part of another: 开发 in 开发区.
    fn whole(&self, phrase: &str) -> bool {
        let mut at = 0;
        let mut ends = vec![0];
        ends.extend(self.words(phrase).into_iter().map(|(word, _)| {
            at += word.len();
            at
        }));
        let stands = |at: usize| ends.contains(&at) && ends.contains(&(at + self.row.1.len()));
        phrase.match_indices(self.row.1).any(|(at, _)| stands(at))
    }

    /// The phrase that is left, unless a name is left in it.
    fn short(&self, sentence: &str) -> Option<String> {
        if !self.whole(sentence) {
            return None;
        }
        let words: Vec<&str> = self.words(sentence).into_iter().map(|(word, _)| word).collect();
        let phrase = self.nameless(&self.rounded(&self.reduced(words)))?;
        let words: Vec<&str> = self.words(&phrase).into_iter().map(|(word, _)| word).collect();
        Some(self.reduced(words)).filter(|phrase| self.whole(phrase))
    }

    /// Its words, with whether each is a name.
    fn words<'t>(&self, phrase: &'t str) -> Vec<(&'t str, bool)> {
        let cut = tokens(phrase, Span::new(0, phrase.len()), &[], self.segmenter);
        let named = |kind| matches!(kind, TokenKind::Word(tag) if ["ns", "nr", "nt"].iter().any(|name| tag.starts_with(name)));
        cut.into_iter().map(|token| (token.span.of(phrase), named(token.kind))).collect()
    }

    /// Without all words that can be left out, many at a time first.
    fn reduced(&self, mut words: Vec<&str>) -> String {
        let mut size = words.len().div_ceil(2);
        while size > 0 {
            let mut at = 0;
            let mut gone = false;
            while at < words.len() {
                let end = (at + size).min(words.len());
                let fewer = [&words[..at], &words[end..]].concat();
                if self.holds(&fewer.concat()) {
                    words = fewer;
                    gone = true;
                } else {
                    at = end;
                }
            }
            size = if size == 1 && gone { 1 } else { size / 2 };
        }
        words.concat()
    }

    /// With other figures.
    fn rounded(&self, phrase: &str) -> String {
        let mut done = String::new();
        let mut place = 0;
        let count =
            phrase.split(|c: char| !(c.is_ascii_digit() || c == '.')).filter(|run| !run.is_empty()).count();
        done.push_str(phrase);
        while place < count {
            let mut at = 0;
            let other = digits_changed(&done, |digits, behind| {
                at += 1;
                let keeps =
                    at != place + 1 || year(digits).is_some() || behind.starts_with(['年', '月', '日']);
                if keeps { digits.to_owned() } else { round(digits, behind) }
            });
            if self.holds(&other) {
                done = other;
            }
            place += 1;
        }
        done
    }

    /// With invented names.
    fn nameless(&self, phrase: &str) -> Option<String> {
        let mut words = self.words(phrase);
        for at in 0..words.len() {
            let (word, named) = words[at];
            if !named || self.row.1.contains(word) || INVENTED.iter().any(|name| name.starts_with(word)) {
                continue;
            }
            let fit = INVENTED.iter().find(|name| {
                let others: String = words
                    .iter()
                    .enumerate()
                    .map(|(i, (word, _))| if i == at { **name } else { *word })
                    .collect();
                self.holds(&others)
            });
            words[at] = (*fit?, false);
        }
        Some(words.into_iter().map(|(word, _)| word).collect())
    }
}

/// A round figure of the same size that is another: 4000 for 3128, 6 for 5.2.
fn round(digits: &str, behind: &str) -> String {
    if behind.starts_with('%') && digits.parse().is_ok_and(|value: f64| (40.0..=100.0).contains(&value)) {
        return if digits == "80" { "60" } else { "80" }.to_owned();
    }
    let (whole, parts) = digits.split_once('.').unwrap_or((digits, ""));
    let first = whole.bytes().next().map_or(0, |digit| digit - b'0');
    match first {
        0 if parts.is_empty() => digits.to_owned(),
        0 => "0.5".to_owned(),
        _ => format!("{}{}", if first == 9 { 8 } else { first + 1 }, "0".repeat(whole.len() - 1)),
    }
}
