//! One file that is no plain text, in one call.

use crate::error::Cause;
use crate::format::limits::Limits;
use crate::format::table::{self, Choice, Column};
use crate::format::{self, Desk, Held};
use crate::web::reader::Read;

/// A file to be read, and who is asked and told meanwhile.
pub struct Errand<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// The columns that are the text where it is a table, by name or number from 1; none where its content tells.
    pub columns: &'a [String],
    /// [`Desk::decode`].
    pub decode: &'a dyn Fn(&str, &[u8]) -> Option<String>,
    /// [`Desk::progress`].
    pub progress: &'a mut dyn FnMut(u32, u32),
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// A text, packed for [`Core::packed`](super::Core::packed).
    Packed(Vec<u8>),
    /// Files of their own under their full names, or why they cannot be had.
    Members(Vec<(String, Result<Vec<u8>, Cause>)>),
    /// Nothing that can be shown.
    Failed(Cause),
}

impl Errand<'_> {
    /// Reads the file; gives the columns of a table besides where nothing told which are the text, or those that were asked
    /// for are not there.
    pub fn run(self, read: Read) -> (Answer, Vec<Column>) {
        let mut unsure = Vec::new();
        let mut decide = |told: &mut [Choice]| {
            let missing = !table::choose(told, self.columns).is_empty();
            if missing || (self.columns.is_empty() && told.iter().any(|choice| !choice.sure)) {
                unsure = table::asked(told);
            }
        };
        let mut desk = Desk { decode: self.decode, progress: self.progress, limits: Limits::default() };
        let answer = match read(self.bytes, &mut desk, &mut decide) {
            Ok(Held::Content { format, content }) => {
                let source = format::source(self.name, self.bytes, format, content);
                postcard::to_allocvec(&source).map_or(Answer::Failed(Cause::ReaderEnded), Answer::Packed)
            }
            Ok(Held::Members(members)) => {
                let named = members.into_iter().map(|member| {
                    let bytes = member.bytes.map_err(|error| error.cause());
                    (format!("{}/{}", self.name, member.name), bytes)
                });
                Answer::Members(named.collect())
            }
            Err(error) => Answer::Failed(error.cause()),
        };
        (answer, unsure)
    }
}

#[cfg(test)]
mod tests {
    use super::{Answer, Errand};
    use crate::error::Cause;
    use crate::format::{office, pdf};
    use crate::web::headless::Core;
    use crate::web::reader::Read;

    fn run(read: Read, name: &str, bytes: &[u8], columns: &[&str]) -> (Answer, usize) {
        let columns: Vec<String> = columns.iter().map(|&column| column.to_owned()).collect();
        let decode = &crate::format::decode;
        let errand = Errand { name, bytes, columns: &columns, decode, progress: &mut |_, _| () };
        let (answer, unsure) = errand.run(read);
        (answer, unsure.len())
    }

    #[test]
    fn a_document_a_table_and_a_broken_file() {
        let docx = include_bytes!("../../../tests/formats/files/docx/transitional.docx");
        let (Answer::Packed(packed), 0) = run(office, "a.docx", docx, &[]) else { panic!("a document") };
        let mut core = Core::default();
        assert!(core.packed(&packed));
        while core.step(false).is_some() {}
        assert_eq!(core.finish(false).map(|(document, _)| document.name).as_deref(), Some("a.docx"));

        let csv = include_bytes!("../../../tests/formats/files/table/reports.csv");
        let (Answer::Members(rows), 0) = run(office, "a.csv", csv, &[]) else { panic!("rows") };
        assert!(
            rows.len() > 1 && rows.iter().all(|(name, bytes)| name.starts_with("a.csv/") && bytes.is_ok())
        );
        assert!(run(office, "a.csv", csv, &["no such column"]).1 > 0);

        let read: Read = |bytes, desk, _| pdf(bytes, desk);
        assert_eq!(run(read, "a.pdf", b"%PDF-1.7\n", &[]), (Answer::Failed(Cause::DamagedFile), 0));
    }
}
