//! Search in a text as a person means it: white space is no obstacle, case neither, nor whether characters are typed
//! as the text writes them or as they are read.

use crate::Span;
use crate::text::simplified;
use crate::words::half_width;

/// Where `wanted` stands in a text, without overlaps, in order; nothing for an empty search. `reading` has the
/// characters that those of `written` are read by, each of the same length: either may be searched for. The time is
/// proportional to text and hits, times the length of the search at worst.
pub(in crate::view) fn hits<'a>(
    written: &'a str,
    reading: &'a str,
    wanted: &str,
) -> impl Iterator<Item = Span> + use<'a> {
    let wanted = wanted.chars().filter(|character| !character.is_whitespace()).map(fold);
    // As typed, and as a text is read.
    let wanted: Vec<(char, char)> = wanted.map(|typed| (typed, simplified(typed))).collect();
    let mut rest = if wanted.is_empty() { written.len() } else { 0 };
    std::iter::from_fn(move || {
        loop {
            let (tail, read) = (written.get(rest..)?, reading.get(rest..)?);
            let first = *wanted.first()?;
            let (offset, character, _) = pairs(tail, read).find(|&(_, a, b)| fits(first, a, b))?;
            let start = rest + offset;
            if let Some(length) = match_at(&tail[offset..], &read[offset..], &wanted) {
                rest = start + length;
                return Some(Span::new(start, rest));
            }
            rest = start + character.len_utf8();
        }
    })
}

/// The characters as written and as read, with their offset.
fn pairs(written: &str, reading: &str) -> impl Iterator<Item = (usize, char, char)> {
    written.char_indices().zip(reading.chars()).map(|((at, written), read)| (at, written, read))
}

/// Bytes of the text that `wanted` covers from its start.
fn match_at(written: &str, reading: &str, wanted: &[(char, char)]) -> Option<usize> {
    let mut wanted = wanted.iter().peekable();
    for (at, character, read) in pairs(written, reading) {
        match wanted.peek() {
            None => return Some(at),
            Some(&&next) if fits(next, character, read) => {
                wanted.next();
            }
            Some(_) if character.is_whitespace() => (),
            Some(_) => return None,
        }
    }
    wanted.peek().is_none().then_some(written.len())
}

/// Whether a character of the text is one that is wanted.
fn fits((typed, plain): (char, char), written: char, read: char) -> bool {
    fold(written) == typed || fold(read) == plain
}

/// Full-width forms to ASCII, letters to lower case.
fn fold(character: char) -> char {
    half_width(character).to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::hits;

    fn found(text: &str, wanted: &str) -> Vec<String> {
        hits(text, text, wanted).map(|hit| hit.of(text).to_owned()).collect()
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

    #[test]
    fn characters_are_found_as_written_and_as_read() {
        let (written, reading) = ("經濟發展，社會進步。", "经济发展，社会进步。");
        for wanted in ["經濟發展", "经济发展", "经濟发展"] {
            let found: Vec<&str> = hits(written, reading, wanted).map(|hit| hit.of(written)).collect();
            assert_eq!(found, ["經濟發展"], "{wanted}");
            let found: Vec<&str> = hits(reading, reading, wanted).map(|hit| hit.of(reading)).collect();
            assert_eq!(found, ["经济发展"], "{wanted}");
        }
    }
}
