//! What white space in a page means: nothing, a blank, or an indented paragraph.

/// Whether a page shows it as one blank, however many there are.
pub(super) const fn collapses(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0C')
}

/// How wide a blank is that a page shows as it is, in half squares; none for all other characters.
pub(super) const fn width(c: char) -> Option<u8> {
    match c {
        '\u{3000}' | '\u{2003}' => Some(2),
        '\u{A0}' | '\u{2000}'..='\u{2002}' | '\u{2004}'..='\u{200A}' | '\u{202F}' | '\u{205F}' => Some(1),
        '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => Some(0),
        _ => None,
    }
}

/// An indent is at least so wide.
pub(super) const INDENT: u8 = 4;

/// Chinese characters and their punctuation, between which a line feed in the source is no blank.
pub(super) const fn is_chinese(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}' | '\u{FF00}'..='\u{FFEF}'
        | '\u{20000}'..='\u{3FFFF}' | '“' | '”' | '‘' | '’' | '…' | '—' | '·')
}

/// Whether a sentence or a clause of a list may end with it.
pub(super) const fn ends(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '；' | '”' | '…' | '：' | '）' | '!' | '?' | ';' | ':')
}
