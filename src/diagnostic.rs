//! What a reader should know about how a text was read.

use crate::Span;
use serde::{Deserialize, Serialize};

/// How much a diagnostic matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Something is missing or doubtful.
    Warning,
    /// Nothing could be read.
    Error,
}

/// What a diagnostic says; in the output its name in snake_case. The page has words of its own for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "DiagnosticCode"))]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// No report was found in the text.
    NotAReport,
    /// Bytes that are no characters.
    DamagedCharacters,
    /// Reports on the contents page whose text is not there.
    ListedOnly,
    /// The text ends before the report does.
    TextBreaksOff,
    /// Whose report it is is not said.
    PlaceUnknown,
    /// Whose report it is follows from what it names most.
    PlaceGuessed,
    /// Whose report it is is known from the name of the file only.
    PlaceFromFileName,
    /// Which year it plans is not said.
    YearUnknown,
    /// Which year it plans follows from the years that it speaks of.
    YearGuessed,
    /// Which year it plans is known from the name of the file only.
    YearFromFileName,
    /// The file is named after another year than the text is of.
    NameDiffers,
    /// Sections whose side, back or ahead, was decided by a narrow margin.
    PartUncertain,
    /// No passage with the main expected targets.
    NoHeadlineTargets,
    /// Pages that are pictures without a text.
    ScannedPages,
    /// Pages on which many glyphs have no character that is known.
    UnreadGlyphs,
    /// Pages that could not be read.
    BrokenPages,
    /// A limit was reached: what was read so far is all there is.
    Partial,
    /// The file is damaged; it was read by what is left of it.
    DamagedFile,
    /// The encoding was told from the text alone.
    Converted,
    /// Pieces of the text stand in files within the file, which are not read.
    EmbeddedFiles,
    /// Changes that were tracked are read as accepted.
    RevisionsAccepted,
    /// Corrections whose record or place is no longer there.
    CorrectionsLost,
}

impl Code {
    /// Its name in the output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotAReport => "not_a_report",
            Self::DamagedCharacters => "damaged_characters",
            Self::ListedOnly => "listed_only",
            Self::TextBreaksOff => "text_breaks_off",
            Self::PlaceUnknown => "place_unknown",
            Self::PlaceGuessed => "place_guessed",
            Self::PlaceFromFileName => "place_from_file_name",
            Self::YearUnknown => "year_unknown",
            Self::YearGuessed => "year_guessed",
            Self::YearFromFileName => "year_from_file_name",
            Self::NameDiffers => "name_differs",
            Self::PartUncertain => "part_uncertain",
            Self::NoHeadlineTargets => "no_headline_targets",
            Self::ScannedPages => "scanned_pages",
            Self::UnreadGlyphs => "unread_glyphs",
            Self::BrokenPages => "broken_pages",
            Self::Partial => "partial",
            Self::DamagedFile => "damaged_file",
            Self::Converted => "converted",
            Self::EmbeddedFiles => "embedded_files",
            Self::RevisionsAccepted => "revisions_accepted",
            Self::CorrectionsLost => "corrections_lost",
        }
    }

    /// How much it matters.
    pub const fn severity(self) -> Severity {
        match self {
            Self::ListedOnly
            | Self::PartUncertain
            | Self::NoHeadlineTargets
            | Self::Converted
            | Self::RevisionsAccepted => Severity::Info,
            Self::NotAReport
            | Self::DamagedCharacters
            | Self::TextBreaksOff
            | Self::PlaceUnknown
            | Self::PlaceGuessed
            | Self::PlaceFromFileName
            | Self::YearUnknown
            | Self::YearGuessed
            | Self::YearFromFileName
            | Self::NameDiffers
            | Self::ScannedPages
            | Self::UnreadGlyphs
            | Self::BrokenPages
            | Self::Partial
            | Self::DamagedFile
            | Self::EmbeddedFiles
            | Self::CorrectionsLost => Severity::Warning,
        }
    }
}

/// One remark about a document: what it says, a plain English sentence and, where there is one, the place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// What it says.
    pub code: Code,
    /// A sentence a user can act on.
    pub message: String,
    /// What it is about, in no language: `3, 5–9` for pages, `big5` for an encoding; empty where the code says all.
    pub about: String,
    /// Where in the repaired text.
    pub span: Option<Span>,
}

impl Diagnostic {
    /// A remark at a place, or on the whole.
    pub fn new(code: Code, message: impl Into<String>, span: Option<Span>) -> Self {
        Self { code, message: message.into(), about: String::new(), span }
    }

    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        self.code.severity()
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn a_code_has_one_name() {
        for code in [Code::NotAReport, Code::PlaceFromFileName, Code::RevisionsAccepted] {
            assert_eq!(serde_json::to_string(&code).expect("a name"), format!("\"{}\"", code.id()));
        }
    }
}
