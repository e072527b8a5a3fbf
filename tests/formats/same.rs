//! The same report says the same, whatever it was read from.

use crate::cases;
use crate::right::f1_of;
use report_lens::analysis::{self, Settings};

/// A file of each format that reports come in.
const FILES: [&str; 6] = [
    "txt/utf8.txt",
    "docx/transitional.docx",
    "doc/fast-saved.doc",
    "pdf/unigb-ucs2-h.pdf",
    "ofd/glyphs.ofd",
    "html/cms-utf8.html",
];

/// Between any two.
const LEAST: f64 = 0.99;

/// What a file states, in words that name everything but the places.
fn statements(file: &str) -> Vec<String> {
    let documents = analysis::open(file, &cases::bytes(file), &Settings::default(), &mut |_, _| ());
    let [(_, Ok(document))] = &documents[..] else { panic!("{file}: one document") };
    let reports = document.reports.iter();
    let stated = reports.flat_map(|report| &report.findings.statements).map(|found| {
        let target = (found.kind, found.headline, &found.indicator, found.change, &found.quantity);
        let terms = (&found.modifier, found.constraint, found.period, found.basis, &found.scope);
        format!("{target:?} {terms:?}")
    });
    stated.collect()
}

#[test]
fn a_report_states_the_same_in_every_format() {
    let stated: Vec<_> = FILES.iter().map(|file| (file, statements(file))).collect();
    let mut wrong = Vec::new();
    for (at, (one, of_one)) in stated.iter().enumerate() {
        assert!(of_one.len() > 80, "{one}: {} statements", of_one.len());
        for (other, of_other) in &stated[at + 1..] {
            let f1 = f1_of(of_one.clone(), of_other.clone());
            println!("{one} {other} {f1:.4}");
            let differs = of_one.iter().find(|found| !of_other.contains(found));
            let differs = differs.or_else(|| of_other.iter().find(|found| !of_one.contains(found)));
            if f1 < LEAST {
                wrong.push(format!("{one}, {other}: {f1:.4}, as {differs:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
