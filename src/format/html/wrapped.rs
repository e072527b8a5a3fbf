//! Lines of a column in `<pre>` or with a `<br>` each: joined where an indent or an empty line tells where paragraphs
//! begin, left to who knows more of texts where nothing does.

use super::article::Verdict;
use super::blanks::ends;
use super::lines::{Line, Lines};
use crate::order;

/// So many lines make a column.
const MANY: usize = 12;

/// The widest column, in half squares.
const WIDEST: usize = 200;

fn width(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

/// The width that one line in ten exceeds, if it can be that of a column.
fn full(mut widths: Vec<usize>) -> Option<usize> {
    order::by_key(&mut widths, |&width| width);
    let full = *widths.get(widths.len() * 9 / 10)?;
    (widths.len() >= MANY && full <= WIDEST).then_some(full)
}

/// Joins the lines of paragraphs whose beginnings are told.
pub(super) fn join(lines: &mut Lines) {
    let text = |line: &Line| &lines.characters[line.span.clone()];
    let widths: Vec<usize> = lines.lines.iter().map(|line| width(text(line))).collect();
    let soft = lines.lines.iter().zip(&widths).filter(|(line, _)| line.soft && !line.row);
    let Some(full) = full(soft.map(|(_, &width)| width).collect()) else { return };
    // A line goes on with the next if that does not begin a paragraph.
    let begins = |line: &Line| line.gap || text(line).starts_with(['\u{3000}', '\u{A0}', ' ', '\u{2003}']);
    let goes_on = |pair: &[Line]| {
        let same = pair[0].node == pair[1].node && pair[0].heading == pair[1].heading;
        pair[0].soft && same && !pair[0].row && !pair[1].row && !begins(&pair[1])
    };
    let on: Vec<bool> = lines.lines.windows(2).map(goes_on).collect();
    let of_column = |at: usize| widths[at] * 8 >= full * 7;
    let count = |is: &dyn Fn(usize) -> bool| (0..on.len()).filter(|&at| on[at] && is(at)).count();
    let (all, in_column) = (count(&|_| true), count(&of_column));
    let broken = count(&|at| !text(&lines.lines[at]).ends_with(ends));
    let told = lines.lines.iter().filter(|line| line.soft && begins(line)).count();
    if told < 3 || all < MANY / 2 || in_column * 10 < all * 9 || broken * 2 < all {
        return;
    }
    let joined: Vec<bool> = (0..on.len()).map(|at| on[at] && widths[at] * 2 >= full).collect();
    rewrite(lines, &joined);
}

/// Takes out the line feed behind each line that is `joined` to the next, and moves all that stands behind.
fn rewrite(lines: &mut Lines, joined: &[bool]) {
    let mut characters = String::with_capacity(lines.characters.len());
    let mut kept: Vec<Line> = Vec::with_capacity(lines.lines.len());
    let mut gone = Vec::new();
    for (at, line) in lines.lines.iter().enumerate() {
        let text = &lines.characters[line.span.clone()];
        let is_joined = at > 0 && joined[at - 1];
        match kept.last_mut() {
            Some(last) if is_joined => {
                let letters = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
                if letters(characters.chars().next_back()) && letters(text.chars().next()) {
                    characters.push(' ');
                } else {
                    gone.push(line.span.start - 1);
                }
                last.solid += line.solid;
                last.linked += line.linked;
                last.hidden += line.hidden;
                last.soft = line.soft;
            }
            _ => {
                if at > 0 {
                    characters.push('\n');
                }
                let start = characters.len();
                kept.push(Line { span: start..start, ..line.clone() });
            }
        }
        characters.push_str(text);
        if let Some(last) = kept.last_mut() {
            last.span.end = characters.len();
        }
    }
    characters.push('\n');
    let moved = |at: usize| at - gone.partition_point(|&gone| gone < at);
    for (span, _) in &mut lines.asides {
        *span = moved(span.start)..moved(span.end);
    }
    for cell in &mut lines.cells {
        cell.span = moved(cell.span.start)..moved(cell.span.end);
    }
    (lines.characters, lines.lines) = (characters, kept);
}

/// Whether the lines that only a line feed or `<br>` ends are those of a column: about as long as each other, and most of
/// them ending in the middle of a sentence.
pub(super) fn is_wrapped(lines: &Lines, verdicts: &[Verdict]) -> bool {
    let kept = lines.lines.iter().zip(verdicts).filter(|(_, verdict)| **verdict == Verdict::Text);
    let text = |(line, _): (&Line, _)| &lines.characters[line.span.clone()];
    let soft: Vec<&str> = kept.filter(|(line, _)| line.soft && !line.row).map(text).collect();
    let widths: Vec<usize> = soft.iter().map(|line| width(line)).collect();
    let Some(full) = full(widths.clone()) else { return false };
    let in_column = widths.iter().filter(|&&width| width * 8 >= full * 7).count();
    let broken = soft.iter().filter(|line| !line.ends_with(ends)).count();
    in_column * 2 >= widths.len() && broken * 2 >= soft.len()
}
