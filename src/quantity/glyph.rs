//! The text as the scanner sees it: characters folded to one form, blanks taken out, and for
//! each character where it stands in the original.

use crate::Span;
use crate::letters::Letters;
use crate::words::half_width;
use std::cell::Cell;

/// How eager the scanner is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ScanMode {
    /// Running text: a number in Chinese numerals counts where it carries a unit.
    #[default]
    Text,
    /// Lines that may be nothing but a number: 一百二十三 is one.
    Lines,
}

/// What stood between a character and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    None,
    Blank,
    Line,
}

#[derive(Debug, Clone, Copy)]
struct Glyph {
    ch: char,
    at: u32,
    len: u8,
    gap: Gap,
    /// Read as a digit though it is a letter.
    worn: bool,
}

/// A folded text. Every look at a character is counted, so that a test can tell that the scanner
/// is linear without a clock.
pub(super) struct Glyphs<'t> {
    text: &'t str,
    glyphs: Vec<Glyph>,
    mode: ScanMode,
    steps: Cell<u64>,
}

/// Returned where there is no character: no rule matches it.
pub(super) const NONE: char = '\0';

impl<'t> Glyphs<'t> {
    /// Folds `text`: full-width forms, dashes, traditional numerals; drops white space and
    /// zero-width characters. Offsets are kept in 32 bits: what lies past 4 GB is not read.
    pub(super) fn new(text: &'t str, mode: ScanMode) -> Self {
        let mut glyphs = Vec::with_capacity(text.len() / 3 + 1);
        let mut gap = Gap::Line;
        let mut escaped = false;
        for (at, original) in text.char_indices() {
            let Ok(at) = u32::try_from(at) else { break };
            if std::mem::take(&mut escaped) {
                continue;
            }
            // Most characters of a text are folded into nothing else.
            if matches!(original, '一'..='\u{9fff}') && !FOLDED.may_hold(original) {
                glyphs.push(Glyph { ch: original, at, len: 3, gap, worn: false });
                gap = Gap::None;
                continue;
            }
            match original {
                // A line break that a web page left behind in letters.
                '\\' if matches!(text.as_bytes().get(at as usize + 1), Some(b'r' | b'n')) => {
                    escaped = true;
                    gap = Gap::Line;
                }
                '\n' | '\r' => gap = Gap::Line,
                '\u{200b}'..='\u{200d}' | '\u{feff}' | '\u{2060}' => {}
                c if c.is_whitespace() => {
                    if gap == Gap::None {
                        gap = Gap::Blank;
                    }
                }
                c => {
                    // A character has at most four bytes.
                    let len = c.len_utf8() as u8;
                    let ch = fold(c);
                    glyphs.push(Glyph { ch, at, len, gap, worn: false });
                    gap = Gap::None;
                    match ch {
                        '%' => mend(&mut glyphs),
                        _ if BANKERS.contains(&ch) => as_banker(&mut glyphs, ch),
                        _ => {}
                    }
                }
            }
        }
        let steps = Cell::new(glyphs.len() as u64);
        Self { text, glyphs, mode, steps }
    }

    /// Whether the text is a line that may be nothing but a number.
    pub(super) fn is_line(&self) -> bool {
        self.mode == ScanMode::Lines
    }

    /// The folded character at `i`, [`NONE`] past the end.
    pub(super) fn at(&self, i: usize) -> char {
        self.steps.set(self.steps.get() + 1);
        self.glyphs.get(i).map_or(NONE, |glyph| glyph.ch)
    }

    /// The folded character `back` places before `i`, [`NONE`] before the beginning.
    pub(super) fn before(&self, i: usize, back: usize) -> char {
        i.checked_sub(back).map_or(NONE, |i| self.at(i))
    }

    /// What stands between `i` and the character before it.
    pub(super) fn gap(&self, i: usize) -> Gap {
        self.glyphs.get(i).map_or(Gap::Line, |glyph| glyph.gap)
    }

    /// Whether the digit at `i` is a letter in the text (`ll%`).
    pub(super) fn worn(&self, i: usize) -> bool {
        self.glyphs.get(i).is_some_and(|glyph| glyph.worn)
    }

    /// Whether `word` stands at `i`.
    pub(super) fn has(&self, i: usize, word: &str) -> bool {
        word.chars().enumerate().all(|(k, c)| self.at(i + k) == c)
    }

    /// Whether `word` ends right before `i`.
    pub(super) fn has_before(&self, i: usize, word: &str) -> bool {
        word.chars().rev().enumerate().all(|(k, c)| self.before(i, k + 1) == c)
    }

    /// Number of characters.
    pub(super) fn len(&self) -> usize {
        self.glyphs.len()
    }

    /// Looks taken so far.
    pub(super) fn steps(&self) -> u64 {
        self.steps.get()
    }

    /// The bytes of the original from character `from` to before character `to`.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let start = self.glyphs.get(from).map_or(self.text.len(), |glyph| glyph.at as usize);
        let last = to.checked_sub(1).and_then(|last| self.glyphs.get(last));
        let end = last.map_or(start, |glyph| glyph.at as usize + usize::from(glyph.len));
        Span::new(start, end.max(start))
    }

    /// Appends the characters from `from` to before `to`, as written but for full-width signs and
    /// blanks, to `out`.
    pub(super) fn push_written(&self, out: &mut String, from: usize, to: usize) {
        for glyph in self.glyphs.get(from..to).unwrap_or_default() {
            match glyph.ch {
                sign if sign.is_ascii() => out.push(sign),
                _ => out.push_str(self.span_of(glyph)),
            }
        }
    }

    fn span_of(&self, glyph: &Glyph) -> &'t str {
        let start = glyph.at as usize;
        self.text.get(start..start + usize::from(glyph.len)).unwrap_or_default()
    }
}

/// Whether a character is part of a word or a number; of Chinese ones it is told without a look at Unicode's tables.
pub(super) fn is_word(c: char) -> bool {
    matches!(c, '一'..='\u{9fff}') || c.is_alphanumeric()
}

/// Whether a character is part of a word.
pub(super) fn is_letter(c: char) -> bool {
    matches!(c, '一'..='\u{9fff}') || c.is_alphabetic()
}

/// Digits that scanning took for letters, right before a percent sign: `ll%`, `1O%`. Elsewhere letters
/// stay letters.
fn mend(glyphs: &mut [Glyph]) {
    const LONGEST: usize = 6;
    let end = glyphs.len() - 1;
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, 'l' | 'I' | 'O' | '.');
    let start = (end.saturating_sub(LONGEST)..end).rev().take_while(|&i| is_part(glyphs[i].ch)).last();
    let Some(start) = start else { return };
    let before = start.checked_sub(1).map_or(NONE, |i| glyphs[i].ch);
    if before.is_ascii_alphanumeric() {
        return;
    }
    for glyph in &mut glyphs[start..end] {
        let digit = match glyph.ch {
            'l' | 'I' => '1',
            'O' => '0',
            _ => continue,
        };
        (glyph.ch, glyph.worn) = (digit, true);
    }
}

/// 参 is three among banker's numerals (参拾伍万, 壹佰参拾), and else a word.
fn as_banker(glyphs: &mut [Glyph], c: char) {
    let place = |c: char| matches!(c, '拾' | '佰' | '仟');
    let [.., before, last] = glyphs else { return };
    if last.ch == '参' && place(before.ch) {
        last.ch = '叁';
    } else if before.ch == '参' && place(c) {
        before.ch = '叁';
    }
}

/// One character in the form that the grammar is written in.
fn fold(c: char) -> char {
    match c {
        '\0' => ' ',
        // The wide comma separates clauses, never digits: it stays what it is.
        '，' | '？' => c,
        '—' | '–' | '―' | '‐' | '‑' | '‒' | '−' | '─' | '━' | '﹣' | '﹘' | '⁃' => '-',
        '〜' | '∼' | '˜' | '∽' => '~',
        '∶' | '︰' | '﹕' => ':',
        '﹪' | '٪' | '℅' => '%',
        '○' | '◯' | '〇' | '零' => '零',
        '﹢' => '+',
        '﹐' => ',',
        '﹒' => '.',
        _ => fold_traditional(half_width(c)),
    }
}

/// Traditional forms of the characters that numbers, units and bounds are made of, with the simplified ones.
const TRADITIONAL: [(char, char); 67] = [
    ('萬', '万'),
    ('㒲', '万'),
    ('億', '亿'),
    ('兩', '两'),
    ('両', '两'),
    ('倆', '两'),
    ('負', '负'),
    ('點', '点'),
    ('個', '个'),
    ('箇', '个'),
    ('戶', '户'),
    ('戸', '户'),
    ('噸', '吨'),
    ('畝', '亩'),
    ('條', '条'),
    ('項', '项'),
    ('張', '张'),
    ('輛', '辆'),
    ('棟', '栋'),
    ('臺', '台'),
    ('歲', '岁'),
    ('間', '间'),
    ('幾', '几'),
    ('數', '数'),
    ('餘', '余'),
    ('來', '来'),
    ('過', '过'),
    ('達', '达'),
    ('約', '约'),
    ('內', '内'),
    ('隻', '只'),
    ('雙', '双'),
    ('層', '层'),
    ('圓', '元'),
    ('時', '时'),
    ('鐘', '钟'),
    ('鍾', '钟'),
    ('頃', '顷'),
    ('裡', '里'),
    ('裏', '里'),
    ('級', '级'),
    ('場', '场'),
    ('們', '们'),
    ('樓', '楼'),
    ('頭', '头'),
    ('課', '课'),
    ('種', '种'),
    ('類', '类'),
    ('門', '门'),
    ('處', '处'),
    ('後', '后'),
    ('將', '将'),
    ('於', '于'),
    ('對', '对'),
    ('組', '组'),
    ('號', '号'),
    ('週', '周'),
    ('貫', '贯'),
    ('貳', '贰'),
    ('弍', '贰'),
    ('參', '叁'),
    ('叄', '叁'),
    ('弎', '叁'),
    ('陸', '陆'),
    ('〸', '十'),
    ('〹', '廿'),
    ('〺', '卅'),
];

/// Numerals of banks that are read by what stands beside them.
const BANKERS: [char; 4] = ['参', '拾', '佰', '仟'];

/// The Chinese characters that are not simply what they are.
const FOLDED: Letters = {
    let mut folded = Letters::of(&BANKERS);
    let mut at = 0;
    while at < TRADITIONAL.len() {
        folded = folded.with(TRADITIONAL[at].0);
        at += 1;
    }
    folded
};

fn fold_traditional(c: char) -> char {
    if !FOLDED.may_hold(c) {
        return c;
    }
    TRADITIONAL.iter().find(|(traditional, _)| *traditional == c).map_or(c, |&(_, simplified)| simplified)
}
