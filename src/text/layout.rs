//! The lines of a page as they were set, whether a line feed or a single blank parts them.

use crate::Span;

/// A line, the white space after it, and the width of the column that it is set in, if any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) span: Span,
    pub(super) gap: Span,
    pub(super) column: Option<usize>,
    /// In half squares.
    pub(super) width: usize,
    pub(super) marks: Marks,
}

impl Line {
    /// The white space before it.
    pub(super) fn indent<'a>(&self, text: &'a str) -> &'a str {
        let before = &text[..self.span.start];
        &before[before.trim_end_matches(['\u{3000}', ' ', '\t']).len()..]
    }

    /// Whether empty lines follow.
    pub(super) fn blank_after(&self, text: &str) -> bool {
        self.gap.of(text).bytes().filter(|&byte| byte == b'\n').count() > 1
    }
}

/// Which marks stand in a line, a bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Marks(u8);

impl Marks {
    /// ，
    pub(super) const COMMA: Self = Self(1);
    /// A comma in ASCII.
    pub(super) const ASCII_COMMA: Self = Self(1 << 1);
    /// ；
    pub(super) const SEMICOLON: Self = Self(1 << 2);
    /// A semicolon in ASCII.
    pub(super) const ASCII_SEMICOLON: Self = Self(1 << 3);
    /// 。
    pub(super) const STOP: Self = Self(1 << 4);
    /// ：
    pub(super) const COLON: Self = Self(1 << 5);
    /// ！ ？ … 、 and in ASCII ! ? :
    pub(super) const OTHER: Self = Self(1 << 6);
    /// Leader dots of a table of contents.
    pub(super) const LEADERS: Self = Self(1 << 7);
    /// What parts the clauses of a sentence.
    pub(super) const PAUSE: Self =
        Self::COMMA.or(Self::ASCII_COMMA).or(Self::SEMICOLON).or(Self::ASCII_SEMICOLON);

    /// Both.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether any of `others` is among them.
    pub(super) const fn have(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }
}

/// The width of a line in half squares, and its marks.
fn measured(line: &str) -> (usize, Marks) {
    let (mut width, mut marks, mut dots, mut leaders) = (0, Marks::default(), 0, 0);
    for c in line.chars() {
        width += 2;
        // Chinese characters are no marks.
        if matches!(c, '\u{3100}'..='\u{FEFF}') {
            (dots, leaders) = (0, 0);
            continue;
        }
        (dots, leaders) = match c {
            '.' => (dots + 1, 0),
            '…' => (0, leaders + 1),
            _ => (0, 0),
        };
        marks = marks.or(match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '%' | ' ' => {
                width -= 1;
                continue;
            }
            '.' => {
                width -= 1;
                if dots == 6 { Marks::LEADERS } else { continue }
            }
            '…' if leaders == 3 => Marks::OTHER.or(Marks::LEADERS),
            '，' => Marks::COMMA,
            ',' => Marks::ASCII_COMMA,
            '；' => Marks::SEMICOLON,
            ';' => Marks::ASCII_SEMICOLON,
            '。' => Marks::STOP,
            '：' => Marks::COLON,
            '！' | '？' | '…' | '、' | '!' | '?' | ':' => Marks::OTHER,
            _ => continue,
        });
    }
    (width, marks)
}

/// Lines with their gaps; a long line whose blanks stand at regular widths is taken apart at them.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    for span in fields(text, 0, &['\n', '\r']) {
        let line = Line::new(text, span);
        let content = span.of(text);
        let words: Vec<Line> = match line.width {
            WIDE.. if content.bytes().filter(|&byte| byte == b' ').count() + 1 >= MANY => {
                fields(content, span.start, &[' ']).map(|word| Line::new(text, word)).collect()
            }
            _ => Vec::new(),
        };
        match column(&words) {
            Some(_) => lines.extend(words),
            None => lines.push(line),
        }
    }
    let column = column(&lines);
    lines.iter_mut().for_each(|line| line.column = column);
    part(&mut lines, text);
    lines
}

/// Lines that are paragraphs, with their gaps; none is set in a column.
pub(super) fn paragraphs(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = fields(text, 0, &['\n', '\r']).map(|span| Line::new(text, span)).collect();
    part(&mut lines, text);
    lines
}

/// Gives each line the gap up to the next.
fn part(lines: &mut [Line], text: &str) {
    let mut after = text.len();
    for line in lines.iter_mut().rev() {
        line.gap = Span::new(line.span.end, after);
        after = line.span.start;
    }
}

impl Line {
    /// A line by itself.
    fn new(text: &str, span: Span) -> Self {
        let (width, marks) = measured(span.of(text));
        Self { span, gap: Span::new(span.end, span.end), column: None, width, marks }
    }
}

/// A line from this width on may hold lines that blanks part.
const WIDE: usize = 240;

/// So many lines make a column.
const MANY: usize = 12;

/// The widest line of a column.
const WIDEST: usize = 130;

/// The non-empty pieces of `text` between separators, trimmed, in offsets from `base`.
fn fields(text: &str, base: usize, separators: &'static [char]) -> impl Iterator<Item = Span> {
    let mut from = 0;
    // One separator at a time is found faster; a text seldom has others than the first.
    let others = separators.get(1..).is_some_and(|others| text.contains(others));
    let next = move |rest: &str| if others { rest.find(separators) } else { rest.find(separators[0]) };
    std::iter::from_fn(move || {
        let rest = text.get(from..).filter(|rest| !rest.is_empty())?;
        let len = next(rest).unwrap_or(rest.len());
        let whole = &rest[..len];
        let trimmed = whole.trim();
        let start = base + from + (len - whole.trim_start().len());
        from += len + 1;
        Some(Span::new(start, start + trimmed.len()))
    })
    .filter(|span| !span.is_empty())
}

/// The width of the column that most lines fill, if there is one.
fn column(lines: &[Line]) -> Option<usize> {
    if lines.len() < MANY {
        return None;
    }
    let mut counts = [0; WIDEST + 1];
    for line in lines {
        if let Some(count) = counts.get_mut(line.width) {
            *count += 1;
        }
    }
    let all: usize = counts.iter().sum();
    if all < MANY {
        return None;
    }
    // Nine lines in ten are no wider.
    let mut narrower = 0;
    let column = counts.iter().position(|count| {
        narrower += count;
        narrower > all * 9 / 10
    })?;
    let full: usize = counts.iter().skip((column * 4).div_ceil(5)).sum();
    (column >= 36 && full * 2 >= all).then_some(column)
}

#[cfg(test)]
mod tests {
    use super::{Marks, lines, measured};

    #[test]
    fn marks_of_a_line_are_seen() {
        let of = |line: &str| measured(line).1;
        let all = of("，,；;。：！………");
        let each = [
            ("，", Marks::COMMA),
            ("a,", Marks::ASCII_COMMA),
            ("；", Marks::SEMICOLON),
            (";", Marks::ASCII_SEMICOLON),
            ("字。", Marks::STOP),
            ("：", Marks::COLON),
            ("一、二", Marks::OTHER),
            ("......", Marks::LEADERS),
        ];
        for (line, mark) in each {
            assert!(of(line) == mark && all.have(mark), "{line}");
        }
        for none in ["..... . “一”〇", "...一...", "……一…"] {
            assert!(!of(none).have(Marks::LEADERS), "{none}");
        }
        assert_eq!(measured("GDP增长6.5%，").0, 13);
    }

    #[test]
    fn a_column_is_told_by_its_lines() {
        let line = "全市生产总值增长百分之六点五财政收入增长百分之八";
        let column =
            |gap: &str| lines(&[line; 20].join(gap)).iter().map(|line| line.column).collect::<Vec<_>>();
        assert_eq!(column("\n"), [Some(48); 20]);
        assert_eq!(column(" "), [Some(48); 20]);
        assert_eq!(column("，").len(), 1);
    }
}
