//! From the pieces of a row to a line with its characters: where blanks stand, and what cannot be broken.

use super::line::{Bit, Piece, is_wide};
use crate::order;

/// A line as it is printed.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Which page, counted from 0 in the order of the file.
    pub page: u32,
    /// Which column of it; 0 for text over the whole width.
    pub column: u8,
    /// Lines of one region follow each other from top to foot; numbers grow throughout the file.
    pub region: u32,
    pub from: f32,
    pub to: f32,
    pub base: f32,
    /// The size of most of it.
    pub size: f32,
    /// The font of most of its characters, and whether it is that of nearly all.
    pub font: u16,
    pub pure: bool,
    /// How wide its beginning is up to where a line may break first.
    pub lead: f32,
    /// Where its writing begins behind a mark of a list, if it begins with one.
    pub hang: Option<f32>,
    /// Whether the file has a blank behind it.
    pub blank: bool,
    pub artifact: bool,
    pub text: String,
    pub cells: Vec<Cell>,
}

/// A part of a line that stands apart from the others.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell {
    pub from: f32,
    pub to: f32,
    /// Bytes of the line's text.
    pub start: usize,
    pub end: usize,
    /// The first of its glyphs in the order of the file.
    pub order: u32,
}

impl Line {
    /// The line of a row; `None` of a row without pieces.
    pub(super) fn new(row: Vec<Piece>, (page, column, region): (u32, u8, u32)) -> Option<Self> {
        let row = spaced_out(row);
        let (size, base) = main_size(&row);
        let (from, to) = row
            .iter()
            .fold((f32::MAX, f32::MIN), |(from, to), piece| (from.min(piece.from), to.max(piece.to)));
        let (font, pure) = main_font(&row);
        let last = row.last()?.bits.last()?;
        let mut line = Self {
            page,
            column,
            region,
            from,
            to,
            base,
            size,
            font,
            pure,
            lead: lead(&row.first()?.bits),
            hang: None,
            blank: last.blank,
            artifact: row.iter().all(|piece| piece.bits.iter().all(|bit| bit.artifact)),
            text: String::new(),
            cells: Vec::with_capacity(row.len()),
        };
        for piece in &row {
            if !line.text.is_empty() {
                line.text.push(' ');
            }
            let start = line.text.len();
            spell(&piece.bits, &mut line.text);
            line.cells.push(Cell {
                from: piece.from,
                to: piece.to,
                start,
                end: line.text.len(),
                order: piece.order,
            });
        }
        line.hang = hang(&line, &row);
        Some(line)
    }

    pub(super) fn width(&self) -> f32 {
        self.to - self.from
    }
}

/// Writes the characters of a piece, with blanks where it has them.
fn spell(bits: &[Bit], into: &mut String) {
    let usual = usual_gap(bits);
    let apart = bits.len() >= 4 && is_spaced_out(bits);
    for (at, bit) in bits.iter().enumerate() {
        into.push(bit.text);
        let Some(next) = bits.get(at + 1) else { break };
        if !apart && has_blank(bit, next, usual) {
            into.push(' ');
        }
    }
}

fn has_blank(bit: &Bit, next: &Bit, usual: f32) -> bool {
    let gap = gap(bit, next);
    let least = match (is_wide(bit.text), is_wide(next.text), bit.blank) {
        (true, true, true) => 0.2,
        (true, true, false) => 0.8,
        (false, false, true) => 0.02,
        (false, false, false) if is_of_figures(bit.text) && is_of_figures(next.text) => usual + 0.25,
        (false, false, false) => usual + 0.15,
        (_, _, true) => 0.1,
        (_, _, false) => 0.6,
    };
    gap > least
}

/// Digits and what stands between them, which is narrower than a place for it.
const fn is_of_figures(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ':' | ',')
}

/// The gap between two glyphs, in ems.
fn gap(bit: &Bit, next: &Bit) -> f32 {
    (next.u - bit.end()) / bit.size.min(next.size).max(0.5 * bit.size.max(next.size))
}

/// How far letters of alphabets usually stand apart here: more than nothing where they are spaced, where their widths are not
/// known or where a line is stretched evenly.
fn usual_gap(bits: &[Bit]) -> f32 {
    let letters = |pair: &&[Bit]| !is_wide(pair[0].text) && !is_wide(pair[1].text);
    let mut gaps: Vec<f32> = bits.windows(2).filter(letters).map(|pair| gap(&pair[0], &pair[1])).collect();
    if gaps.len() < 4 {
        gaps = bits.windows(2).map(|pair| gap(&pair[0], &pair[1])).collect();
    }
    if gaps.len() < 4 {
        return 0.0;
    }
    order::by(&mut gaps, f32::total_cmp);
    gaps[gaps.len() / 2].max(0.0)
}

/// Whether all characters stand equally far apart, as in a title that is spaced out.
fn is_spaced_out(bits: &[Bit]) -> bool {
    let gaps = || bits.windows(2).map(|pair| gap(&pair[0], &pair[1]));
    let (least, most) =
        gaps().fold((f32::MAX, f32::MIN), |(least, most), gap| (gap.min(least), gap.max(most)));
    bits.len() >= 3 && least > 0.2 && most - least < 0.3 && bits.iter().all(|bit| is_wide(bit.text))
}

/// A row of single characters that stand equally far apart is one piece.
fn spaced_out(mut row: Vec<Piece>) -> Vec<Piece> {
    if row.len() < 3 || row.iter().any(|piece| piece.bits.len() > 1) {
        return row;
    }
    let mut bits: Vec<Bit> = row.iter().flat_map(|piece| piece.bits.iter().copied()).collect();
    // A row of a table with a character in each cell has them farther apart.
    if !is_spaced_out(&bits) || bits.windows(2).any(|pair| gap(&pair[0], &pair[1]) > 4.0) {
        return row;
    }
    bits.iter_mut().for_each(|bit| bit.blank = false);
    let mut first = row.swap_remove(0);
    first.to = bits.iter().map(Bit::end).fold(first.to, f32::max);
    for pair in 0..bits.len() - 1 {
        // What is between them is theirs.
        bits[pair].advance = bits[pair + 1].u - bits[pair].u;
    }
    first.bits = bits;
    vec![first]
}

/// The size of most of a row, and the baseline of what has it.
fn main_size(row: &[Piece]) -> (f32, f32) {
    let mut sizes: Vec<(f32, f32, f32)> = Vec::new();
    for bit in row.iter().flat_map(|piece| &piece.bits) {
        match sizes.iter().position(|(size, ..)| (size / bit.size - 1.0).abs() < 0.03) {
            Some(at) => sizes[at].2 += bit.advance,
            None if sizes.len() < 8 => sizes.push((bit.size, bit.v, bit.advance)),
            None => (),
        }
    }
    let most = sizes.into_iter().max_by(|a, b| a.2.total_cmp(&b.2));
    most.map_or((1.0, 0.0), |(size, base, _)| (size, base))
}

/// The font of most characters, and whether it is that of all Chinese ones but few.
fn main_font(row: &[Piece]) -> (u16, bool) {
    let wide =
        row.iter().flat_map(|piece| &piece.bits).any(|bit| is_wide(bit.text) && bit.text.is_alphabetic());
    let mut fonts: Vec<(u16, usize)> = Vec::new();
    let mut all = 0;
    for bit in row.iter().flat_map(|piece| &piece.bits) {
        if !bit.text.is_alphanumeric() || wide && !is_wide(bit.text) {
            continue;
        }
        all += 1;
        match fonts.iter().position(|(font, _)| *font == bit.font) {
            Some(at) => fonts[at].1 += 1,
            None if fonts.len() < 16 => fonts.push((bit.font, 1)),
            None => (),
        }
    }
    fonts
        .into_iter()
        .max_by_key(|&(_, count)| count)
        .map_or((0, false), |(font, count)| (font, count * 10 >= all * 9))
}

/// How wide the beginning is that no line break parts.
fn lead(bits: &[Bit]) -> f32 {
    let Some(first) = bits.first() else { return 0.0 };
    let breaks = bits.windows(2).find(|pair| may_break(&pair[0], &pair[1]));
    let last = breaks.map(|pair| &pair[0]).or(bits.last()).unwrap_or(first);
    last.end() - first.u
}

/// Whether a line may be broken between two characters.
fn may_break(bit: &Bit, next: &Bit) -> bool {
    let (a, b) = (bit.text, next.text);
    // By the rules of Unicode no line is broken beside a quotation mark, which not all programs change for Chinese.
    let quotes = |c: char| matches!(c, '“' | '”' | '‘' | '’');
    if closes(b) || opens(a) || quotes(a) || quotes(b) || a == b && matches!(a, '—' | '…') {
        return false;
    }
    if bit.blank || gap(bit, next) > 0.25 {
        return true;
    }
    is_wide(a) || is_wide(b)
}

/// What never begins a line.
pub(super) const fn closes(c: char) -> bool {
    matches!(
        c,
        '，' | '。'
            | '、'
            | '；'
            | '：'
            | '？'
            | '！'
            | '）'
            | '》'
            | '〉'
            | '」'
            | '』'
            | '】'
            | '〕'
            | '”'
            | '’'
            | '％'
            | '℃'
            | '‰'
            | '·'
    ) || matches!(c, ',' | '.' | ';' | ':' | '?' | '!' | ')' | ']' | '}' | '%')
}

/// What never ends a line.
pub(super) const fn opens(c: char) -> bool {
    matches!(c, '（' | '《' | '〈' | '「' | '『' | '【' | '〔' | '“' | '‘' | '(' | '[' | '{')
}

/// Where the writing begins behind the mark of a list that stands apart from it.
fn hang(line: &Line, row: &[Piece]) -> Option<f32> {
    let bits = || row.iter().flat_map(|piece| &piece.bits);
    let mark = line.text.split([' ', '\t']).next()?;
    let count = mark.chars().count();
    let number = count <= 2 && mark.bytes().all(|byte| byte.is_ascii_digit());
    if count < line.text.chars().count() && count <= 5 && (number || is_mark(mark)) {
        return bits().nth(count).map(|bit| bit.u);
    }
    // A gap that is less than a blank, and more than there is behind a mark that is only written.
    let [Piece { bits, .. }] = row else { return None };
    let at = bits.iter().take(5).position(|bit| matches!(bit.text, '.' | ')' | '）' | '、' | '．'))?;
    let (end, next) = (&bits[at], bits.get(at + 1)?);
    let mark: String = bits[..=at].iter().map(|bit| bit.text).collect();
    if !is_mark(&mark) {
        return None;
    }
    let (apart, least) = (gap(end, next), usual_gap(bits) + APART);
    // The left half of a wide opening mark is empty, and some programs let it stand out of the text.
    let half = apart + 0.5 > least && opens(next.text) && is_wide(next.text);
    if apart > least { Some(next.u) } else { half.then_some(next.u + 0.5 * next.advance) }
}

/// So many ems a mark stands apart at least.
const APART: f32 = 0.25;

/// Whether a word is a mark of a list: a bullet, a number.
pub(super) fn is_mark(word: &str) -> bool {
    let bullet = |c: char| {
        matches!(
            c,
            '•' | '●'
                | '○'
                | '■'
                | '□'
                | '◆'
                | '◇'
                | '▪'
                | '–'
                | '-'
                | '*'
                | '·'
                | '➢'
                | '✓'
                | '\u{F0B7}'
                | '\u{F06C}'
                | '\u{F0D8}'
        )
    };
    let mut chars = word.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) => bullet(c) || matches!(c, '①'..='⓿'),
        (Some(_), Some(_)) => {
            let inner = word
                .trim_start_matches(['(', '（'])
                .trim_end_matches(['.', ')', '）', '、', '．', ':', '：']);
            let number = |c: char| c.is_ascii_digit() || c == '.' || "一二三四五六七八九十".contains(c);
            let letter = inner.len() == 1 && inner.bytes().all(|byte| byte.is_ascii_alphabetic());
            !inner.is_empty() && inner.len() < word.len() && (inner.chars().all(number) || letter)
        }
        _ => false,
    }
}
