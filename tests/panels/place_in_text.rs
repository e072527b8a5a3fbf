//! From a place in a file to the same place in the repaired text.

use report_lens::text::Text;

/// The byte of `text.repaired` that the character number `offset` of `raw` became; `None` where it
/// was removed. What repair kept plus what it removed is the input, white space aside: so counting
/// what is not white space leads from one to the other.
pub(crate) fn repaired_byte(raw: &str, text: &Text, offset: usize) -> Option<usize> {
    let before = raw.chars().take(offset).filter(|character| !character.is_whitespace()).count();
    let mut removed = text.removed.iter().peekable();
    let mut seen = 0;
    for (byte, character) in text.repaired.char_indices() {
        while let Some(piece) = removed.next_if(|piece| piece.after <= byte) {
            seen += piece.text.chars().filter(|character| !character.is_whitespace()).count();
        }
        if seen > before {
            return None;
        }
        if !character.is_whitespace() {
            if seen == before {
                return Some(byte);
            }
            seen += 1;
        }
    }
    None
}

#[test]
fn counting_leads_over_removed_pieces_and_white_space() {
    use report_lens::source::Reason;
    use report_lens::text::Removed;
    let raw = "增\n长 5%\n-3-\n左右";
    let text = Text {
        repaired: "增长5%左右".to_owned(),
        removed: vec![Removed { after: 8, text: "-3-".to_owned(), reason: Reason::PageNumber }],
        ..Text::default()
    };
    assert_eq!(repaired_byte(raw, &text, 4), Some("增长".len()));
    assert_eq!(repaired_byte(raw, &text, 8), None);
    assert_eq!(repaired_byte(raw, &text, 11), Some("增长5%".len()));
    assert_eq!(repaired_byte(raw, &text, 99), None);
}
