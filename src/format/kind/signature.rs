//! Kinds that their first bytes tell.

use super::Kind;

/// First bytes, and what they begin. Of two that fit, the first counts.
const SIGNATURES: [(&[u8], Kind); 24] = [
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Kind::Ole),
    (b"\x89PNG", Kind::Other("a PNG image")),
    (b"\xFF\xD8\xFF", Kind::Other("a JPEG image")),
    (b"GIF8", Kind::Other("a GIF image")),
    (b"II*\0", Kind::Other("a TIFF image")),
    (b"MM\0*", Kind::Other("a TIFF image")),
    (b"BM\x00", Kind::Other("a bitmap image")),
    (b"AT&TFORM", Kind::Unread("a DjVu document")),
    (b"\x1F\x8B", Kind::Packed("a gzip archive")),
    (b"7z\xBC\xAF", Kind::Packed("a 7z archive")),
    (b"Rar!", Kind::Packed("a rar archive")),
    (b"Founder CEB", Kind::Unread("a CEB document")),
    (b"CAJ\0", Kind::Unread("a CAJ document")),
    (b"HN\0\0", Kind::Unread("a CAJ document")),
    (b"KDH ", Kind::Unread("a CAJ document")),
    (b"ITSF\x03\0", Kind::Unread("a help file")),
    (b"%!PS", Kind::Unread("a PostScript document")),
    (b"[InternetShortcut]", Kind::Other("a shortcut")),
    (b"L\0\0\0\x01\x14\x02\0", Kind::Other("a shortcut")),
    (b"\x7FELF", Kind::Other("a program")),
    (b"ID3\x03\0", Kind::Other("a sound")),
    (b"ID3\x04\0", Kind::Other("a sound")),
    (b"OggS\0", Kind::Other("a sound")),
    (b"\x1A\x45\xDF\xA3", Kind::Other("a video")),
];

/// Bytes behind the first that tell as much, by where they stand; those in front of them could begin a text.
const BEHIND: [(usize, &[u8], Kind); 8] = [
    (8, b"WEBPVP8", Kind::Other("a WebP image")),
    (8, b"WAVEfmt", Kind::Other("a sound")),
    (8, b"AVI LIST", Kind::Other("a video")),
    (4, b"ftyphei", Kind::Other("a HEIF image")),
    (4, b"ftypmif", Kind::Other("a HEIF image")),
    (4, b"ftyp", Kind::Other("a video")),
    (6, b"\0\0\0\0", Kind::Other("a bitmap image")),
    (257, b"ustar", Kind::Packed("a tar archive")),
];

/// The kind that the first bytes tell.
pub(super) fn kind(bytes: &[u8]) -> Option<Kind> {
    if let Some(&(_, kind)) = SIGNATURES.iter().find(|(first, _)| bytes.starts_with(first)) {
        return Some(kind);
    }
    if bytes.starts_with(b"MZ") && bytes.iter().take(64).any(|&byte| byte == 0) {
        return Some(Kind::Other("a program"));
    }
    let behind =
        BEHIND.iter().find(|(at, told, _)| bytes.get(*at..).is_some_and(|rest| rest.starts_with(told)));
    behind
        .map(|&(.., kind)| kind)
        .filter(|kind| *kind != Kind::Other("a bitmap image") || bytes.starts_with(b"BM"))
}
