//! Kinds that their first bytes tell.

use super::Kind;

/// First bytes, and what they begin. Of two that fit, the first counts.
const SIGNATURES: [(&[u8], Kind); 41] = [
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Kind::Ole),
    (b"\x89PNG", Kind::Other("a PNG image")),
    (b"\xFF\xD8\xFF", Kind::Other("a JPEG image")),
    (b"GIF8", Kind::Other("a GIF image")),
    (b"II*\0", Kind::Other("a TIFF image")),
    (b"MM\0*", Kind::Other("a TIFF image")),
    (b"8BPS\0", Kind::Other("a Photoshop image")),
    (b"AT&TFORM", Kind::Unread("a DjVu document")),
    (b"\x1F\x8B", Kind::Packed("a gzip archive")),
    (b"7z\xBC\xAF", Kind::Packed("a 7z archive")),
    (b"Rar!", Kind::Packed("a rar archive")),
    (b"\xFD7zXZ\0", Kind::Packed("an xz archive")),
    (b"BZh91AY&SY", Kind::Packed("a bzip2 archive")),
    (b"\x28\xB5\x2F\xFD", Kind::Packed("a zstd archive")),
    (b"MSCF\0", Kind::Packed("a cab archive")),
    (b"Founder CEB", Kind::Unread("a Founder CEB document")),
    (b"CAJ\0", Kind::Unread("a CAJ document")),
    (b"HN\0\0", Kind::Unread("a CAJ document")),
    (b"KDH ", Kind::Unread("a CAJ document")),
    (b"ITSF\x03\0", Kind::Unread("a help file (.chm)")),
    (b"%!PS", Kind::Unread("a PostScript file")),
    (b"\xDBPRO", Kind::Unread("a WordPerfect document")),
    (b"\xFFWPC", Kind::Unread("a WordPerfect document")),
    (b"PAR1", Kind::Unread("a Parquet table")),
    (b"SQLite format 3\0", Kind::Unread("an SQLite database")),
    (b"\0\x01\0\0Standard", Kind::Unread("an Access database")),
    (b"[InternetShortcut]", Kind::Other("a link to a web page")),
    (b"L\0\0\0\x01\x14\x02\0", Kind::Other("a link to a file")),
    (b"\0\x05\x16\x07", Kind::Other("a file that macOS keeps beside another")),
    (b"bplist0", Kind::Other("a settings file")),
    (b"\x7FELF", Kind::Other("a program")),
    (b"\xCA\xFE\xBA\xBE", Kind::Other("a program")),
    (b"\xCF\xFA\xED\xFE", Kind::Other("a program")),
    (b"\0asm", Kind::Other("a program")),
    (b"ID3", Kind::Other("a sound")),
    (b"OggS\0", Kind::Other("a sound")),
    (b"fLaC\0", Kind::Other("a sound")),
    (b"#!AMR", Kind::Other("a sound")),
    (b"\x1A\x45\xDF\xA3", Kind::Other("a video")),
    (b"FLV\x01", Kind::Other("a video")),
    (b"\0\0\x01\xBA", Kind::Other("a video")),
];

/// The kind that the first bytes tell.
pub(super) fn kind(bytes: &[u8]) -> Option<Kind> {
    if let Some(&(_, kind)) = SIGNATURES.iter().find(|(first, _)| bytes.starts_with(first)) {
        return Some(kind);
    }
    let at = |from: usize, what: &[u8]| bytes.get(from..).is_some_and(|rest| rest.starts_with(what));
    // The shorter ones could begin a text.
    Some(match () {
        () if at(0, b"RIFF") && at(8, b"WEBP") => Kind::Other("a WebP image"),
        () if at(0, b"RIFF") && at(8, b"WAVE") => Kind::Other("a sound"),
        () if at(0, b"RIFF") && at(8, b"AVI ") => Kind::Other("a video"),
        () if at(4, b"ftyphei") || at(4, b"ftypmif") || at(4, b"ftypavif") => Kind::Other("a HEIF image"),
        () if at(4, b"ftyp") => Kind::Other("a video"),
        () if at(4, b"jP  ") => Kind::Other("a JPEG image"),
        () if at(0, b"BM") && (at(6, b"\0\0\0\0") || at(2, b"\0")) => Kind::Other("a bitmap image"),
        () if at(0, b"MZ") && bytes.iter().take(64).any(|&byte| byte == 0) => Kind::Other("a program"),
        () if at(257, b"ustar") => Kind::Packed("a tar archive"),
        () => return None,
    })
}
