//! Search in a text as a person means it: white space is no obstacle, case neither.

use crate::Span;

/// Where `wanted` stands in `text`, without overlaps, in order; nothing for an empty search. The
/// time is proportional to text and hits, times the length of the search at worst.
pub(in crate::view) fn hits<'a>(text: &'a str, wanted: &str) -> impl Iterator<Item = Span> + use<'a> {
    let wanted: Vec<char> = wanted.chars().filter(|character| !character.is_whitespace()).map(fold).collect();
    let mut rest = if wanted.is_empty() { text.len() } else { 0 };
    std::iter::from_fn(move || {
        loop {
            let tail = text.get(rest..)?;
            let first = *wanted.first()?;
            let (offset, character) = tail.char_indices().find(|&(_, character)| fold(character) == first)?;
            let start = rest + offset;
            if let Some(length) = match_at(&text[start..], &wanted) {
                rest = start + length;
                return Some(Span::new(start, rest));
            }
            rest = start + character.len_utf8();
        }
    })
}

/// Bytes of `text` that `wanted` covers from its start.
fn match_at(text: &str, wanted: &[char]) -> Option<usize> {
    let mut wanted = wanted.iter().peekable();
    for (at, character) in text.char_indices() {
        match wanted.peek() {
            None => return Some(at),
            Some(&&next) if fold(character) == next => {
                wanted.next();
            }
            Some(_) if character.is_whitespace() => (),
            Some(_) => return None,
        }
    }
    wanted.peek().is_none().then_some(text.len())
}

/// Full-width forms to ASCII, letters to lower case.
fn fold(character: char) -> char {
    let narrow = match character {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(character as u32 - 0xFEE0).unwrap_or(character),
        other => other,
    };
    narrow.to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::hits;

    fn found(text: &str, wanted: &str) -> Vec<String> {
        hits(text, wanted).map(|hit| hit.of(text).to_owned()).collect()
    }

    #[test]
    fn white_space_width_and_case_are_no_obstacle() {
        assert_eq!(found("高质量 发展，高质\n量发展。", "高质量发展"), ["高质量 发展", "高质\n量发展"]);
        assert_eq!(found("ＧＤＰ与gdp", "GDP"), ["ＧＤＰ", "gdp"]);
        assert_eq!(found("增长６％", "6%"), ["６％"]);
        assert_eq!(found("一一一", "一一"), ["一一"]);
        assert!(found("任何", " ").is_empty());
        assert!(found("高质", "高质量").is_empty());
    }
}
