//! A text with every character on a line of its own, as some tables and posters are copied.

use super::draft::Edit;
use super::script::white_space;
use crate::Span;

/// Lines that are no accident.
const MANY: usize = 30;

/// Joins lines of one character where nearly all lines are such; a wider gap than theirs still parts paragraphs.
pub(super) fn scattered(text: &str) -> Vec<Edit> {
    let (mut lines, mut single) = (0_usize, 0_usize);
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        lines += 1;
        let mut chars = line.chars();
        single += usize::from(chars.next().is_some() && chars.next().is_none());
    }
    if lines < MANY || single * 5 < lines * 4 {
        return Vec::new();
    }
    let gaps = gaps(text);
    let feeds = |gap: &Span| gap.of(text).matches('\n').count();
    let usual = gaps.iter().map(feeds).min().unwrap_or_default();
    let edits = gaps.iter().map(|gap| Edit::respace(*gap, if feeds(gap) > usual { "\n" } else { "" }));
    edits.filter(|edit| !edit.is_idle(text)).collect()
}

/// White space with a line feed in it, between characters.
fn gaps(text: &str) -> Vec<Span> {
    let mut gaps = Vec::new();
    let mut at = 0;
    while let Some(Span { start, .. }) = white_space(text, at) {
        let rest = text[start..].trim_start();
        let end = text.len() - rest.len();
        if start > 0 && !rest.is_empty() && text[start..end].contains('\n') {
            gaps.push(Span::new(start, end));
        }
        at = end;
    }
    gaps
}

#[cfg(test)]
mod tests {
    use crate::source::Content;
    use crate::text::repair;

    #[test]
    fn letters_become_lines_again() {
        let words = "全市生产总值增长百分之六点五，财政收入增长百分之八，就业保持稳定。";
        let column = |gap: &str| words.chars().map(String::from).collect::<Vec<_>>().join(gap);
        let read = |text: &str| repair(&Content::plain(text)).repaired;
        assert_eq!(read(&column("\n")), words);
        let two = format!("{}\n\n\n{}", column("\n\n"), column("\n\n"));
        assert_eq!(read(&two), format!("{words}\n{words}"));
    }
}
