//! Real files that lie beside the repository, where they do, against the texts of the same reports.

use crate::desk;
use crate::right;
use report_lens::format::Held;
use std::fs;
use std::path::Path;

/// Where they lie; they are not part of the repository.
const SHARED: &str = "../shared";

/// A file, the text of the same report (taken from elsewhere), and what must agree.
const PAIRS: [(&str, &str, f64); 3] = [
    ("安徽省-2025.docx", "安徽省-2025.txt", 0.97),
    ("山东省-2025.docx", "山东省-2025.txt", 0.97),
    ("全国-2003.gbk.txt", "全国-2003.txt", 0.96),
];

fn reading(path: &Path) -> String {
    let bytes = fs::read(path).expect("the file can be read");
    match desk::read(&bytes) {
        Ok(Held::Content { content, .. }) => right::reading(&content),
        found => panic!("{}: {found:?}", path.display()),
    }
}

#[test]
fn real_files_are_read_as_their_texts_are() {
    let mut wrong = Vec::new();
    for (file, text, least) in PAIRS {
        let file = Path::new(SHARED).join("formats").join(file);
        let text = Path::new(SHARED).join("corpus/reports").join(text);
        if !file.exists() || !text.exists() {
            println!("skipped: {} is not there", file.display());
            continue;
        }
        let right = right::of(&reading(&text), &reading(&file));
        println!("{:<60} {right}", file.display().to_string());
        if right.characters < least || right.order < 0.9 {
            wrong.push(format!("{}: {right}", file.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Of this one there is no other text: what is read is what the encoding says.
const SCRAPED: &str = "全国-2018-scrape.gb18030.txt";

#[test]
fn a_scraped_text_is_read_by_its_encoding() {
    let path = Path::new(SHARED).join("formats").join(SCRAPED);
    let Ok(bytes) = fs::read(&path) else {
        println!("skipped: {} is not there", path.display());
        return;
    };
    let decoded = report_lens::format::decode("gb18030", &bytes).expect("a known label");
    let Ok(Held::Content { content, .. }) = desk::read(&bytes) else { panic!("it is a text") };
    assert_eq!(content.encoding, "gb18030");
    assert!(right::of(&decoded, &content.characters).characters > 0.999);
}
