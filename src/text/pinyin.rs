//! Pinyin in brackets behind a character, as pages for learners have it: 發(fā)展.

use super::Reason;
use super::draft::Edit;
use super::script::is_han;
use crate::Span;

/// Letters of the longest syllable.
const SYLLABLE: usize = 6;

/// Syllables that a page for learners has at least; fewer explain a rare character.
const MANY: usize = 4;

/// Takes out syllables with a tone that stand in brackets behind characters, where there are many.
pub(super) fn pinyin(text: &str) -> Vec<Edit> {
    let edits = syllables(text);
    if edits.len() < MANY { Vec::new() } else { edits }
}

fn syllables(text: &str) -> Vec<Edit> {
    let opens = text.match_indices(['(', '（']);
    opens
        .filter_map(|(at, open)| {
            let behind = text[..at].chars().next_back().is_some_and(is_han);
            let inner = &text[at + open.len()..];
            let (mut len, mut tone) = (0, false);
            for c in inner.chars().take(SYLLABLE).take_while(|&c| c.is_alphabetic() && !is_han(c)) {
                len += c.len_utf8();
                tone |= !c.is_ascii();
            }
            let close = inner[len..].chars().next().filter(|c| matches!(c, ')' | '）'))?;
            let span = Span::new(at, at + open.len() + len + close.len_utf8());
            (behind && tone).then(|| Edit::remove(span, Reason::Pinyin, ""))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::source::Content;
    use crate::text::repair;

    #[test]
    fn syllables_go_where_they_are_many() {
        let read = |text: &str| repair(&Content::plain(text)).repaired;
        assert_eq!(read("發(fā)展規(guī)模(mó)，農(nóng)業(yè)（GDP）"), "發展規模，農業（GDP）");
        assert_eq!(read("糃（táng）是糖"), "糃（táng）是糖");
    }
}
