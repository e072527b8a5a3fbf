//! What a compound file holds, by the names of its streams.

use super::ole::Ole;

/// What a compound file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OleKind {
    /// A document of Word 6 to 2003.
    Word,
    /// The same, written by Kingsoft Writer.
    Kingsoft,
    /// A package of Word, Excel or PowerPoint since 2007 that is protected by a password.
    Encrypted,
    /// Something else, with what it is: `a Microsoft Works document`.
    Other(&'static str),
}

/// Streams that tell what a file is, the surest first.
const STREAMS: [(&str, &str); 13] = [
    ("Workbook", "an Excel workbook of before 2007"),
    ("Book", "an Excel workbook of before 2007"),
    ("PowerPoint Document", "a PowerPoint presentation of before 2007"),
    ("PP40", "a PowerPoint presentation of before 2007"),
    ("__properties_version1.0", "an Outlook message"),
    ("__nameid_version1.0", "an Outlook message"),
    ("HwpSummaryInformation", "a Hangul document"),
    ("BodyText", "a Hangul document"),
    ("VisioDocument", "a Visio drawing"),
    ("Quill", "a Publisher document"),
    ("MatOST", "a Microsoft Works document"),
    ("WksSSWorkBook", "a Microsoft Works document"),
    ("SPELLING", "a Microsoft Works document"),
];

/// What the bytes of a compound file are; `None` where they are no such file.
pub(crate) fn ole_kind(bytes: &[u8]) -> Option<OleKind> {
    Some(kind_of(&Ole::open(bytes)?))
}

pub(super) fn kind_of(ole: &Ole<'_>) -> OleKind {
    if ole.has("EncryptedPackage") || ole.has("EncryptionInfo") {
        return OleKind::Encrypted;
    }
    if ole.has("WordDocument") {
        let kingsoft =
            ole.names().any(|name| name.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("wps")));
        return if kingsoft { OleKind::Kingsoft } else { OleKind::Word };
    }
    // Streams of Hangul and others begin with a control character.
    let is = |stream: &str| {
        ole.names().any(|name| name.trim_start_matches(|c: char| c < ' ').eq_ignore_ascii_case(stream))
    };
    if let Some((_, what)) = STREAMS.iter().find(|(stream, _)| is(stream)) {
        return OleKind::Other(what);
    }
    OleKind::Other(match ole.stream("CONTENTS") {
        Some(contents) if contents.starts_with(b"CHNKWKS") => "a Microsoft Works document",
        Some(contents) if contents.starts_with(b"CHNKINK") => "a Publisher document",
        _ => "a compound file without a document of Word",
    })
}
