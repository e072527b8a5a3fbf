//! What a reader should know of how the file was read.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Note;

/// The remark on a note of whoever read the file.
pub(super) fn on_note(note: &Note) -> Diagnostic {
    let (code, about, message) = match note {
        Note::ScannedPages { pages, of } => {
            let pages = ranges(pages);
            let message = format!(
                "Pages without a text, {pages} of {of}, are pictures. Let a program recognise their characters, or paste their text."
            );
            (Code::ScannedPages, pages, message)
        }
        Note::UnreadGlyphs { pages } => {
            let pages = ranges(pages);
            let message = format!(
                "On pages {pages} the file does not say which characters many of its glyphs are; figures there may be missing or wrong."
            );
            (Code::UnreadGlyphs, pages, message)
        }
        Note::BrokenPages { pages } => {
            let pages = ranges(pages);
            let message = format!(
                "Pages {pages} are damaged and could not be read. Get the file again, or paste their text."
            );
            (Code::BrokenPages, pages, message)
        }
        Note::Partial(limit) => (
            Code::Partial,
            String::new(),
            format!("Only the beginning was read: {}. Split the file to read the rest.", limit.what()),
        ),
        Note::Damaged => (
            Code::DamagedFile,
            String::new(),
            "The file is damaged or cut off; this is what could still be read of it.".to_owned(),
        ),
        Note::Converted { from } => (
            Code::Converted,
            from.clone(),
            format!("The file does not say its encoding; it was read as {from}."),
        ),
        Note::Embedded { count } => (
            Code::EmbeddedFiles,
            count.to_string(),
            format!(
                "{count} pieces of the text stand in files within the file and are not read. Save it anew from the program that shows them."
            ),
        ),
        Note::RevisionsAccepted { count } => (
            Code::RevisionsAccepted,
            count.to_string(),
            format!("{count} tracked changes are read as accepted."),
        ),
    };
    Diagnostic { about, ..Diagnostic::new(code, message, None) }
}

/// Numbers in order as ranges: 3, 5–9.
fn ranges(numbers: &[u32]) -> String {
    let mut said = String::new();
    let mut rest = numbers.iter().copied().peekable();
    while let Some(first) = rest.next() {
        let mut last = first;
        while let Some(next) = rest.next_if(|&next| next == last + 1) {
            last = next;
        }
        if !said.is_empty() {
            said.push_str(", ");
        }
        said.push_str(&first.to_string());
        if last > first {
            said.push('–');
            said.push_str(&last.to_string());
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::ranges;

    #[test]
    fn pages_that_follow_each_other_are_a_range() {
        assert_eq!(ranges(&[3, 5, 6, 7, 9]), "3, 5–7, 9");
        assert_eq!(ranges(&[1]), "1");
        assert_eq!(ranges(&[]), "");
    }
}
