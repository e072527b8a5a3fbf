//! The time of each stage over many texts, one after the other on one core, for `cargo xtask bench`:
//! `stages ROUNDS WORD_LIST FILE…`. Clocks are printed, never judged.

use std::error::Error;
use std::hint::black_box;
use std::io::BufReader;
use std::path::Path;
use std::time::{Duration, Instant};
use std::{env, fs};

use jieba_rs::Jieba;
use report_lens::analysis::{Stage, Work};
use report_lens::export::json::{JsonOptions, to_json};
use report_lens::format::text::decode;
use report_lens::source::Format;
use report_lens::token::Segmenter;
use report_lens::{Analysis, Settings, format, quantity};

/// What is timed, in order. Quantities are scanned anew by themselves; statements scan them too.
const STAGES: [&str; 6] = ["decode", "repair", "report", "quantities", "statements", "JSON"];

/// The time of each stage.
type Times = [Duration; STAGES.len()];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let rounds: usize = arguments.next().ok_or("how many rounds?")?.parse()?;
    let list = fs::File::open(arguments.next().ok_or("which list of words?")?)?;
    let jieba = Jieba::with_dict(&mut BufReader::new(list))?;
    let mut files = Vec::new();
    for file in arguments {
        let name = Path::new(&file).file_name().unwrap_or_default().to_string_lossy().into_owned();
        files.push((name, fs::read(&file)?));
    }
    let (name, bytes) = files.first().ok_or("which files?")?;
    let first = started(|| read(name, bytes, &mut Times::default()))?;
    let again = started(|| read(name, bytes, &mut Times::default()))?;

    let mut all: Vec<Times> = Vec::new();
    let mut cuts = Vec::new();
    let mut characters = 0;
    for _ in 0..rounds.max(1) {
        let mut times = Times::default();
        let mut cut = Duration::ZERO;
        characters = 0;
        for (name, bytes) in &files {
            read(name, bytes, &mut times)?;
            let decoded = decode(bytes)?.characters;
            characters += decoded.chars().count();
            timed(&mut cut, || black_box(jieba.cut(&decoded, true)).len());
        }
        all.push(times);
        cuts.push(cut);
    }
    let stages = std::array::from_fn(|stage| median(all.iter().map(|times| times[stage]).collect()));
    print(characters, &stages, median(cuts));
    words(&files)?;
    println!("  the first text of a process: {:.1} ms, again: {:.1} ms", ms(first), ms(again));
    Ok(())
}

/// The dictionary as `cargo xtask dictionary` packs it.
const DICTIONARY: &[u8] = include_bytes!("../../www/dictionary.bin");

/// What the words of one text and of all cost to load, beside the whole list.
fn words(files: &[(String, Vec<u8>)]) -> Result<(), Box<dyn Error>> {
    let list = Segmenter::unpack(DICTIONARY)?;
    let texts: Vec<String> = files
        .iter()
        .map(|(_, bytes)| Ok(decode(bytes)?.characters))
        .collect::<Result<_, Box<dyn Error>>>()?;
    let (mut whole, mut opened, mut one, mut all) = Default::default();
    timed(&mut whole, || Segmenter::load(DICTIONARY))?;
    let mut segmenter = timed(&mut opened, || Segmenter::on_demand(list))?;
    timed(&mut one, || segmenter.learn(texts.iter().take(1).map(String::as_str)))?;
    timed(&mut all, || segmenter.learn(texts.iter().map(String::as_str)))?;
    println!(
        "  the list of words opened: {:.1} ms, those of the first text loaded: {:.1} ms, of all: {:.1} ms; the whole list, \
         unpacked and loaded: {:.1} ms",
        ms(opened),
        ms(one),
        ms(all),
        ms(whole)
    );
    Ok(())
}

/// Reads a text stage by stage and adds what each took.
fn read(name: &str, bytes: &[u8], times: &mut Times) -> Result<(), Box<dyn Error>> {
    let [decoding, repair, split, quantities, statements, json] = times;
    let content = timed(decoding, || decode(bytes))?;
    let settings = Settings::default();
    let mut work = Work::new(format::source(name, bytes, Format::Txt, content));
    loop {
        let time = match work.progress().stage {
            Stage::Decoding | Stage::Repairing => &mut *repair,
            Stage::Splitting => &mut *split,
            Stage::Extracting | Stage::Counting => &mut *statements,
        };
        if timed(time, || work.step(&settings)).is_none() {
            break;
        }
    }
    let document = work.finish(&settings);
    let reading = document.text.reading();
    for report in &document.reports {
        let span = report.outline.span;
        timed(quantities, || black_box(quantity::scan(span.of(reading))).len());
    }
    let analysis = Analysis { documents: vec![document] };
    timed(json, || black_box(to_json(&analysis, &JsonOptions::default())).len());
    Ok(())
}

/// Does `work` and adds the time that it took.
fn timed<R>(time: &mut Duration, work: impl FnOnce() -> R) -> R {
    let begin = Instant::now();
    let result = work();
    *time += begin.elapsed();
    result
}

/// The time of one piece of work.
fn started(work: impl FnOnce() -> Result<(), Box<dyn Error>>) -> Result<Duration, Box<dyn Error>> {
    let mut time = Duration::ZERO;
    timed(&mut time, work)?;
    Ok(time)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn print(characters: usize, stages: &Times, cut: Duration) {
    // Scanned once more by itself: no part of reading a text.
    let scanned = STAGES.iter().zip(stages).find(|(stage, _)| **stage == "quantities").map(|(_, time)| *time);
    let all = stages.iter().sum::<Duration>() - scanned.unwrap_or_default();
    let rate = |time: Duration| characters as f64 / 1e6 / time.as_secs_f64();
    println!(
        "{:.2} million characters on one core: {:.0} ms, {:.1} million a second; jieba-rs cuts them in {:.0} ms, {:.1} \
         million a second: ratio {:.2}",
        characters as f64 / 1e6,
        ms(all),
        rate(all),
        ms(cut),
        rate(cut),
        all.as_secs_f64() / cut.as_secs_f64()
    );
    for (stage, time) in STAGES.iter().zip(stages) {
        let within = if *stage == "quantities" { " (part of the statements)" } else { "" };
        println!(
            "  {stage:<12}{:>8.1} ms{:>6.1} %{within}",
            ms(*time),
            100.0 * time.as_secs_f64() / all.as_secs_f64()
        );
    }
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
