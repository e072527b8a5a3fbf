//! Holds the extraction to its floors on every annotated report. The reports are not part of this
//! repository; where they are not beside it, the tests say that they were skipped.
//!
//! `cargo test --test quality -- --nocapture` prints the figures; `cargo xtask score --diff` prints what
//! differs, record by record.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test without its data has failed"
)]

use quality::{Annotation, Answer, Role, Scores, View, floors, sets};
use report_lens::export::json::{JsonOptions, to_json};
use report_lens::{Analysis, Settings, analyze};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Every annotated report; `None` where the real reports are not there.
fn annotations() -> Option<Vec<Annotation>> {
    let sets = sets(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("readable sets");
    if sets.is_none() {
        println!("skipped: the real reports are not here");
    }
    Some(sets?.iter().map(|set| Annotation::load(set).expect("a good annotation")).collect())
}

/// The JSON that the program prints for an annotated text.
fn json(annotation: &Annotation) -> String {
    let document = analyze(&annotation.set.name, &annotation.text, &Settings::default());
    to_json(&Analysis { documents: vec![document] }, &JsonOptions::default())
}

#[test]
fn figures_hold_their_floors() {
    let Some(annotations) = annotations() else { return };
    let mut overall = Scores::default();
    let mut figures = Vec::new();
    for annotation in &annotations {
        let answer = Answer::read(&json(annotation), annotation).expect("the schema's shape");
        let scores = Scores::of(annotation, &answer);
        println!("{:18} {scores}", annotation.set.name);
        if annotation.set.role == Role::Given {
            overall += scores;
        }
        figures.push((annotation.set.name.clone(), scores));
    }
    println!("{:18} {overall}", floors::OVERALL);
    figures.push((floors::OVERALL.to_owned(), overall));
    let floors = floors::read(include_str!("quality/floors.tsv")).expect("a good table");
    assert_eq!(floors::broken(&floors, &figures), Vec::<String>::new());
}

#[test]
fn every_record_stands_on_its_number() {
    let Some(annotations) = annotations() else { return };
    for annotation in annotations.iter().filter(|annotation| annotation.set.role != Role::Given) {
        let name = &annotation.set.name;
        let characters: Vec<char> = annotation.text.chars().collect();
        let mut seen = BTreeSet::new();
        for record in &annotation.records {
            let number: Vec<char> = record.num_text.chars().collect();
            assert!(
                characters[record.offset..].starts_with(&number),
                "{name}: no {} at {}",
                record.num_text,
                record.offset
            );
            let once = seen.insert((record.offset, record.claim.indicator.clone()));
            assert!(once, "{name}: {} stands twice at {}", record.claim.indicator, record.offset);
        }
        assert!(seen.len() > 50, "{name}: {} records are too few to measure with", seen.len());
    }
}

/// The figures here and those of the given scorer are the same to the last digit that it prints: for what
/// the program says, and for answers that are wrong in every way.
#[test]
fn agrees_with_the_given_scorer() {
    let Some(annotations) = annotations() else { return };
    for annotation in annotations.iter().filter(|annotation| annotation.set.role == Role::Given) {
        for (case, json) in [("program", json(annotation)), ("doctored", doctored(annotation))] {
            let answer = Answer::read(&json, annotation).expect("the schema's shape");
            let own = Scores::of(annotation, &answer).to_string();
            let Some(given) = given_figures(&annotation.set.name, &json) else {
                println!("skipped: no python3 to run the given scorer");
                return;
            };
            assert_eq!(given, own, "{} {case}", annotation.set.name);
            let perfect = View::ALL.map(|view| format!("{} 1.000", view.name())).join("  ");
            assert!(case == "program" || own != perfect, "a doctored answer must not be perfect");
        }
    }
}

/// The last line of the given scorer for an answer; `None` where there is no Python.
fn given_figures(name: &str, json: &str) -> Option<String> {
    let eval = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/eval");
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.json"));
    fs::write(&file, json).expect("a place for the JSON");
    let program = "import shutil, sys; shutil.copyfileobj(open(sys.argv[1], 'rb'), sys.stdout.buffer)";
    let mut scorer = Command::new("python3");
    scorer.arg(eval.join("score.py")).arg(eval.join("gold")).args([name, "--", "python3", "-c", program]);
    let output = scorer.arg(&file).output().ok()?;
    let printed = String::from_utf8_lossy(&output.stdout);
    printed.lines().find_map(|line| Some(line.strip_prefix("OVERALL")?.trim().to_owned()))
}

/// The records as a program would say them, with statements left out, doubled and changed in each field,
/// and the text with pieces taken out and put in.
fn doctored(annotation: &Annotation) -> String {
    const PUT_IN: &str = "多出来的字";
    let mut text = String::new();
    let (mut utf16, mut length) = (Vec::new(), 0);
    for (index, c) in annotation.text.chars().enumerate() {
        let put = match index % 997 {
            0 => format!("{PUT_IN}{c}"),
            1 => String::new(),
            _ => c.to_string(),
        };
        utf16.push(length + if index % 997 == 0 { PUT_IN.encode_utf16().count() } else { 0 });
        length += put.encode_utf16().count();
        text.push_str(&put);
    }
    let mut statements = Vec::new();
    for (index, record) in annotation.records.iter().enumerate() {
        let at = utf16[record.offset];
        let claim = &record.claim;
        let mut statement = serde_json::json!({
            "number": [at, at + 1], "rule": "doctored", "confidence": 0.5, "headline": claim.headline,
            "kind": name(claim.kind), "change": name(claim.change), "bound": name(claim.bound),
            "indicator": claim.indicator, "modifier": claim.modifier, "unit": claim.unit,
            "value": claim.value, "value_max": claim.value_max,
        });
        match index % 11 {
            0 => continue,
            1 => statement["kind"] = "target".into(),
            2 => statement["change"] = "share".into(),
            3 => statement["bound"] = "max".into(),
            4 => statement["unit"] = "个".into(),
            5 => statement["value"] = 7.into(),
            6 => statement["value_max"] = 7.into(),
            7 => statement["indicator"] = format!("全县{}的", claim.indicator).into(),
            8 => statement["indicator"] = claim.indicator.chars().skip(4).collect::<String>().into(),
            9 => statements.push(statement.clone()),
            _ => statement["headline"] = true.into(),
        }
        statements.push(statement);
    }
    serde_json::json!({ "documents": [{ "text": text, "reports": [{ "statements": statements }] }] })
        .to_string()
}

/// `Target` as `target`.
fn name(variant: impl std::fmt::Debug) -> String {
    format!("{variant:?}").to_lowercase()
}
