//! Reads every real text that lies beside the repository, where it does: nothing may be lost, every
//! span must hold, and place, year and end must be what a person found in the text.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test without its data has failed"
)]

#[cfg(feature = "web")]
mod packed;
mod search;

use report_lens::format::text::decode;
use report_lens::report::{Level, Outline, Role, Structure, read};
use report_lens::source::Content;
use report_lens::text::{Text, repair};
use std::fs;
use std::path::{Path, PathBuf};

/// Where the texts lie; they are not part of the repository.
const SHARED: &str = "../shared";

/// What a person found: file, place, level, plan year, whether the text comes to its end.
const FOUND: &str = include_str!("found.tsv");

fn files() -> Vec<PathBuf> {
    let folders = ["corpus", "corpus/reports", "eval/gold", "formats"];
    let mut files: Vec<PathBuf> = folders
        .iter()
        .filter_map(|folder| fs::read_dir(Path::new(SHARED).join(folder)).ok())
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    files.sort();
    if files.is_empty() {
        println!("skipped: there are no texts in {SHARED}");
    }
    files
}

fn characters(path: &Path) -> String {
    decode(&fs::read(path).expect("the file can be read")).expect("the file is a text").characters
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The input again, white space aside: every removed piece put back where it stood.
fn put_back(text: &Text) -> String {
    let mut whole = String::new();
    let mut at = 0;
    for piece in &text.removed {
        whole.push_str(&text.repaired[at..piece.after]);
        whole.push_str(&piece.text);
        at = piece.after;
    }
    whole.push_str(&text.repaired[at..]);
    bare(&whole)
}

#[test]
fn repair_loses_nothing() {
    for path in files() {
        let input = characters(&path);
        let text = repair(&Content::plain(input.as_str()));
        assert!(put_back(&text) == bare(&input), "{}: kept and removed are not the input", path.display());
    }
}

#[test]
fn what_is_kept_stood_where_the_map_says() {
    for path in files() {
        let input = characters(&path);
        let text = repair(&Content::plain(input.as_str()));
        for (at, c) in text.repaired.char_indices().filter(|(_, c)| !c.is_whitespace()) {
            let stood = text.map.to_input(at);
            assert!(input[stood.0..].starts_with(c), "{}: byte {at}", path.display());
            assert_eq!(text.map.to_output(stood), at, "{}", path.display());
        }
    }
}

#[test]
fn repairing_twice_changes_nothing_more_than_once() {
    for path in files() {
        let once = repair(&Content::plain(characters(&path)));
        let twice = repair(&Content::plain(once.repaired.as_str()));
        let (kept, all) = (bare(&twice.repaired).len(), bare(&once.repaired).len());
        assert!(kept * 1000 >= all * 999, "{}: {all} bytes became {kept}", path.display());
    }
}

#[test]
fn sections_tile_and_sentences_nest() {
    for path in files() {
        let text = repair(&Content::plain(characters(&path)));
        for report in read(&text, "").reports {
            tiles(&report, &path);
            nests(&text.repaired, &report, &path);
        }
    }
}

fn tiles(report: &Outline, path: &Path) {
    let mut at = report.span.start;
    for section in &report.sections {
        assert_eq!(section.span.start, at, "{}: {}", path.display(), section.heading);
        at = section.span.end;
    }
    assert_eq!(at, report.span.end, "{}", path.display());
}

fn nests(text: &str, report: &Outline, path: &Path) {
    let mut sections = report.sections.iter().peekable();
    let mut last = report.span.start;
    for sentence in &report.sentences {
        let words = text.get(sentence.start..sentence.end).expect("on character boundaries");
        assert!(!words.contains('\n') && !words.is_empty(), "{}: {words:?}", path.display());
        assert!(sentence.start >= last, "{}: {words}", path.display());
        last = sentence.end;
        while sections.peek().is_some_and(|section| section.span.end <= sentence.start) {
            sections.next();
        }
        assert!(
            sections.peek().is_some_and(|section| section.span.contains(*sentence)),
            "{}: {words}",
            path.display()
        );
    }
    let said: usize = report.sentences.iter().map(|sentence| bare(sentence.of(text)).len()).sum();
    let whole = bare(report.span.of(text)).len();
    assert!(said * 100 >= whole * 98, "{}: sentences hold {said} of {whole} bytes", path.display());
}

#[test]
fn place_year_and_end_are_as_a_person_found_them() {
    let mut wrong = Vec::new();
    for row in FOUND.lines().skip(1) {
        let [file, region, level, year, end] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{row}: five cells")
        };
        let path = Path::new(SHARED).join("corpus/reports").join(file);
        if !path.exists() {
            println!("skipped: {}", path.display());
            continue;
        }
        let structure = read(&repair(&Content::plain(characters(&path))), file);
        let [report] = &structure.reports[..] else {
            wrong.push(format!("{file}: {} reports", structure.reports.len()));
            continue;
        };
        let read = (report.region.as_str(), named(report.level), report.year, report.complete);
        if read != (region, level, year.parse().ok(), end == "whole") {
            wrong.push(format!("{file}: {read:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn named(level: Level) -> &'static str {
    match level {
        Level::Nation => "nation",
        Level::Province => "province",
        Level::Prefecture => "prefecture",
        Level::County => "county",
        Level::Township => "township",
        Level::Unknown => "unknown",
    }
}

/// A report since 1993 reviews a year and plans one; the parts are of a plausible size.
#[test]
fn reports_review_and_plan() {
    for row in FOUND.lines().skip(1) {
        let file = row.split('\t').next().unwrap_or_default();
        let path = Path::new(SHARED).join("corpus/reports").join(file);
        if !path.exists() {
            continue;
        }
        let structure = read(&repair(&Content::plain(characters(&path))), file);
        let Some(report) = structure.reports.first().filter(|report| report.year >= Some(1993)) else {
            continue;
        };
        let share = |roles: &[Role]| {
            let of = |role: &Role| {
                report
                    .sections
                    .iter()
                    .filter(|section| section.role == *role)
                    .map(|section| section.span.len())
                    .sum::<usize>()
            };
            roles.iter().map(of).sum::<usize>() * 100 / report.span.len()
        };
        assert!(share(&[Role::Review]) >= 10, "{file}: review");
        assert!(share(&[Role::Goals, Role::Tasks]) >= 10, "{file}: plan");
        assert!(share(&[Role::Problems]) <= 20, "{file}: problems");
    }
}

#[test]
fn the_compilation_is_split_and_its_contents_are_matched() {
    let path = Path::new(SHARED).join("corpus/compilation-2024.txt");
    if !path.exists() {
        println!("skipped: {}", path.display());
        return;
    }
    let text = repair(&Content::plain(characters(&path)));
    let Structure { contents, reports, .. } = read(&text, "compilation-2024.txt");
    assert_eq!(contents.len(), 23);
    let listed: Vec<Option<usize>> = contents.iter().map(|entry| entry.report).collect();
    assert_eq!(listed[..5], [Some(0), Some(1), Some(2), Some(3), None]);
    assert!(listed[5..].iter().all(Option::is_none));
    assert_eq!((contents[3].page, contents[4].page, contents[8].page), (Some(108), Some(148), None));
    let found: Vec<(&str, Level, Option<i32>, bool)> = reports
        .iter()
        .map(|report| (report.region.as_str(), report.level, report.year, report.complete))
        .collect();
    let year = Some(2024);
    assert_eq!(
        found,
        [
            ("安康市", Level::Prefecture, year, true),
            ("抚州市", Level::Prefecture, year, true),
            ("高平市", Level::County, year, true),
            ("汉中市", Level::Prefecture, year, false),
        ]
    );
    for report in &reports {
        assert!(report.span.of(&text.repaired).starts_with(&report.title));
    }
}

/// The same reports were also copied by hand without blanks: repair has to give that text.
#[test]
fn the_compilation_is_repaired_as_by_hand() {
    let path = Path::new(SHARED).join("corpus/compilation-2024.txt");
    if !path.exists() {
        println!("skipped: {}", path.display());
        return;
    }
    let text = repair(&Content::plain(characters(&path)));
    let structure = read(&text, "");
    for (report, gold) in [(0, "ankang"), (2, "gaoping")] {
        let by_hand = characters(&Path::new(SHARED).join(format!("eval/gold/{gold}.txt")));
        let repaired = structure.reports[report].span.of(&text.repaired).replace('\n', "");
        assert!(repaired == by_hand.trim(), "{gold}");
    }
}
