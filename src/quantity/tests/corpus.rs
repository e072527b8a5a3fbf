//! All real reports: no digit is hidden, and few numbers are left without a meaning.

use super::super::{NonQuantity, Numeral, scan};
use std::path::Path;

/// Numbers without a meaning, of a hundred in digits.
const UNSURE: f64 = 1.5;

#[test]
fn every_digit_of_the_corpus_is_in_a_number() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/reports");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        eprintln!("skipped: no ../shared/corpus/reports here");
        return;
    };
    let (mut digits, mut unsure) = (0_u32, 0_u32);
    for path in entries.flatten().map(|entry| entry.path()) {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let mut at = 0;
        for numeral in scan(&text) {
            let span = match &numeral {
                Numeral::Quantity(mention) => mention.span,
                Numeral::Other(span, _) => *span,
            };
            let hidden = text.get(at..span.start).unwrap_or_default().find(|c: char| c.is_ascii_digit());
            assert_eq!(hidden, None, "{}: a digit before {}", path.display(), span.start);
            at = at.max(span.end);
            if span.of(&text).contains(|c: char| c.is_ascii_digit()) {
                digits += 1;
                unsure += u32::from(matches!(numeral, Numeral::Other(_, NonQuantity::Unsure)));
            }
        }
        let rest = text.get(at..).unwrap_or_default();
        assert!(!rest.contains(|c: char| c.is_ascii_digit()), "{}: a digit at the end", path.display());
    }
    let share = f64::from(unsure) * 100.0 / f64::from(digits.max(1));
    eprintln!("{digits} numbers in digits, {unsure} without a meaning ({share:.2}%)");
    assert!(share <= UNSURE, "{share:.2}% of the numbers have no meaning");
}
