//! Operands and operators of a content stream or a CMap. Written for damaged streams: what makes no sense is passed
//! over, and nothing ends the reading but the end of the bytes.

use std::borrow::Cow;

/// How deep arrays and dictionaries may stand in one another.
const NESTING: u32 = 24;
/// How many operands an operator may have; older ones are forgotten.
const OPERANDS: usize = 512;

/// What stands before an operator.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Operand<'a> {
    Number(f64),
    Name(Cow<'a, [u8]>),
    String(Cow<'a, [u8]>),
    Array(Vec<Operand<'a>>),
    Dict(Vec<(Cow<'a, [u8]>, Operand<'a>)>),
}

impl Operand<'_> {
    pub(super) const fn number(&self) -> Option<f64> {
        if let Self::Number(value) = self { Some(*value) } else { None }
    }

    pub(super) fn name(&self) -> Option<&[u8]> {
        if let Self::Name(name) = self { Some(name) } else { None }
    }

    pub(super) fn string(&self) -> Option<&[u8]> {
        if let Self::String(bytes) = self { Some(bytes) } else { None }
    }

    /// An entry of a dictionary.
    pub(super) fn entry(&self, key: &[u8]) -> Option<&Self> {
        if let Self::Dict(entries) = self {
            entries.iter().find(|(name, _)| **name == *key).map(|(_, value)| value)
        } else {
            None
        }
    }
}

/// Reads operators one by one.
pub(super) struct Lexer<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Lexer<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// How many bytes are read.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    /// The next operator, its operands in `operands`. For an inline image `BI`, which is passed over.
    pub(super) fn next(&mut self, operands: &mut Vec<Operand<'a>>) -> Option<&'a [u8]> {
        operands.clear();
        loop {
            self.blank();
            let first = self.peek()?;
            if matches!(first, b'+' | b'-' | b'.' | b'/' | b'(' | b'[' | b'<') || first.is_ascii_digit() {
                if let Some(operand) = self.operand(0) {
                    if operands.len() >= OPERANDS {
                        operands.clear();
                    }
                    operands.push(operand);
                }
            } else if regular(first) {
                let word = self.word();
                if word == b"BI" {
                    self.inline_image();
                }
                return Some(word);
            } else {
                self.at += 1;
            }
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Passes over white space and comments.
    fn blank(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                while self.peek().is_some_and(|byte| byte != b'\n' && byte != b'\r') {
                    self.at += 1;
                }
            } else if !white(byte) {
                return;
            } else {
                self.at += 1;
            }
        }
    }

    fn word(&mut self) -> &'a [u8] {
        let start = self.at;
        while self.peek().is_some_and(regular) {
            self.at += 1;
        }
        self.bytes.get(start..self.at).unwrap_or_default()
    }

    /// An operand; always goes on by a byte at least.
    fn operand(&mut self, depth: u32) -> Option<Operand<'a>> {
        let first = self.peek()?;
        match first {
            b'/' => {
                self.at += 1;
                Some(Operand::Name(unescaped(self.word())))
            }
            b'(' => Some(Operand::String(self.literal())),
            b'<' if self.bytes.get(self.at + 1) == Some(&b'<') => {
                self.at += 2;
                self.dict(depth)
            }
            b'<' => Some(Operand::String(Cow::Owned(self.hexadecimal()))),
            b'[' => {
                self.at += 1;
                self.array(depth)
            }
            b'+' | b'-' | b'.' | b'0'..=b'9' => Some(Operand::Number(self.number())),
            _ if regular(first) => {
                // true, false, null, or an operator that does not belong here.
                self.word();
                None
            }
            _ => {
                self.at += 1;
                None
            }
        }
    }

    fn array(&mut self, depth: u32) -> Option<Operand<'a>> {
        let mut items = Vec::new();
        loop {
            self.blank();
            match self.peek() {
                None => break,
                Some(b']') => {
                    self.at += 1;
                    break;
                }
                Some(_) if depth < NESTING => items.extend(self.operand(depth + 1)),
                Some(_) => self.at += 1,
            }
        }
        (depth < NESTING).then_some(Operand::Array(items))
    }

    fn dict(&mut self, depth: u32) -> Option<Operand<'a>> {
        let mut entries = Vec::new();
        let mut key = None;
        loop {
            self.blank();
            match self.peek() {
                None => break,
                Some(b'>') => {
                    self.at += if self.bytes.get(self.at + 1) == Some(&b'>') { 2 } else { 1 };
                    break;
                }
                Some(_) if depth < NESTING => match (key.take(), self.operand(depth + 1)) {
                    (None, Some(Operand::Name(name))) => key = Some(name),
                    (Some(name), Some(value)) => entries.push((name, value)),
                    _ => {}
                },
                Some(_) => self.at += 1,
            }
        }
        (depth < NESTING).then_some(Operand::Dict(entries))
    }

    /// `-1.5`, `.5`, `--3`, `4.`; an exponent is none.
    fn number(&mut self) -> f64 {
        let (mut value, mut scale, mut negative) = (0.0_f64, None::<f64>, false);
        let start = self.at;
        while let Some(byte) = self.peek() {
            match byte {
                b'-' if self.at == start => negative = true,
                b'+' if self.at == start => {}
                b'-' => {}
                b'.' if scale.is_none() => scale = Some(1.0),
                b'0'..=b'9' => {
                    value = value * 10.0 + f64::from(byte - b'0');
                    if let Some(scale) = &mut scale {
                        *scale *= 10.0;
                    }
                }
                _ => break,
            }
            self.at += 1;
        }
        if self.at == start {
            self.at += 1;
        }
        let value = value / scale.unwrap_or(1.0);
        let value = if value.is_finite() { value } else { 0.0 };
        if negative { -value } else { value }
    }

    /// `(text)` with its escapes.
    fn literal(&mut self) -> Cow<'a, [u8]> {
        self.at += 1;
        let start = self.at;
        let mut depth = 0_u32;
        // Without escapes and line ends it is what it is.
        while let Some(byte) = self.peek() {
            match byte {
                b'\\' | b'\r' => break,
                b'(' => depth += 1,
                b')' if depth == 0 => {
                    self.at += 1;
                    return Cow::Borrowed(self.bytes.get(start..self.at - 1).unwrap_or_default());
                }
                b')' => depth -= 1,
                _ => {}
            }
            self.at += 1;
        }
        let mut bytes = self.bytes.get(start..self.at).unwrap_or_default().to_vec();
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'\\' => self.escape(&mut bytes),
                b'\r' => {
                    self.line_feed();
                    bytes.push(b'\n');
                }
                b'(' => {
                    depth += 1;
                    bytes.push(byte);
                }
                b')' if depth == 0 => break,
                b')' => {
                    depth -= 1;
                    bytes.push(byte);
                }
                _ => bytes.push(byte),
            }
        }
        Cow::Owned(bytes)
    }

    fn line_feed(&mut self) {
        if self.peek() == Some(b'\n') {
            self.at += 1;
        }
    }

    fn escape(&mut self, bytes: &mut Vec<u8>) {
        let Some(byte) = self.peek() else { return };
        self.at += 1;
        match byte {
            b'n' => bytes.push(b'\n'),
            b'r' => bytes.push(b'\r'),
            b't' => bytes.push(b'\t'),
            b'b' => bytes.push(8),
            b'f' => bytes.push(12),
            b'\n' => {}
            b'\r' => self.line_feed(),
            b'0'..=b'7' => {
                let mut value = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(digit @ b'0'..=b'7') = self.peek() else { break };
                    value = value * 8 + u32::from(digit - b'0');
                    self.at += 1;
                }
                bytes.push((value & 0xFF) as u8);
            }
            _ => bytes.push(byte),
        }
    }

    /// `<48656C>`.
    fn hexadecimal(&mut self) -> Vec<u8> {
        self.at += 1;
        let mut bytes = Vec::new();
        let mut half = None;
        while let Some(byte) = self.peek() {
            self.at += 1;
            if byte == b'>' {
                break;
            }
            let Some(digit) = hex(byte) else { continue };
            match half.take() {
                None => half = Some(digit),
                Some(high) => bytes.push(high << 4 | digit),
            }
        }
        bytes.extend(half.map(|high| high << 4));
        bytes
    }

    /// Passes over the dictionary and the bytes of an inline image, to behind its `EI`.
    fn inline_image(&mut self) {
        loop {
            self.blank();
            match self.peek() {
                None => return,
                Some(byte)
                    if regular(byte) && !byte.is_ascii_digit() && !matches!(byte, b'+' | b'-' | b'.') =>
                {
                    if self.word() == b"ID" {
                        break;
                    }
                }
                Some(_) => {
                    self.operand(0);
                }
            }
        }
        self.at += 1;
        while let Some(rest) = self.bytes.get(self.at..) {
            let Some(found) = rest.windows(2).position(|pair| pair == b"EI") else {
                self.at = self.bytes.len();
                return;
            };
            let before = found == 0 || rest.get(found - 1).copied().is_some_and(white);
            let behind = rest.get(found + 2..).unwrap_or_default();
            let plain = |byte: &u8| white(*byte) && *byte != 0 || (0x20..0x7F).contains(byte);
            self.at += found + 2;
            if before && behind.first().copied().is_none_or(white) && behind.iter().take(12).all(plain) {
                return;
            }
        }
    }
}

/// A name without its `#20`.
fn unescaped(word: &[u8]) -> Cow<'_, [u8]> {
    if !word.contains(&b'#') {
        return Cow::Borrowed(word);
    }
    let mut bytes = Vec::with_capacity(word.len());
    let mut at = 0;
    while let Some(&byte) = word.get(at) {
        let digits = (word.get(at + 1).copied().and_then(hex), word.get(at + 2).copied().and_then(hex));
        if let (b'#', (Some(high), Some(low))) = (byte, digits) {
            bytes.push(high << 4 | low);
            at += 3;
        } else {
            bytes.push(byte);
            at += 1;
        }
    }
    Cow::Owned(bytes)
}

const fn hex(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

pub(super) const fn white(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 12 | b'\r' | b' ')
}

const fn regular(byte: u8) -> bool {
    !white(byte) && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Vec<(Vec<Operand<'_>>, &[u8])> {
        let mut lexer = Lexer::new(bytes);
        let mut operands = Vec::new();
        let mut all = Vec::new();
        while let Some(operator) = lexer.next(&mut operands) {
            all.push((operands.clone(), operator));
        }
        all
    }

    #[test]
    fn operands_are_read_as_written() {
        let string = |bytes: &'static [u8]| Operand::String(Cow::Borrowed(bytes));
        for (text, expected) in [
            (&b"-1.5 x"[..], Operand::Number(-1.5)),
            (b".25 x", Operand::Number(0.25)),
            (b"--3 x", Operand::Number(-3.0)),
            (b"(a(b)c) x", string(b"a(b)c")),
            (b"(a\\)\\050\\\nb\\7c) x", string(b"a)(b\x07c")),
            (b"<4 8 6> x", string(b"\x48\x60")),
            (b"/A#42 x", Operand::Name(Cow::Borrowed(b"AB"))),
            (
                b"[1 (a) [2]] x",
                Operand::Array(vec![
                    Operand::Number(1.0),
                    string(b"a"),
                    Operand::Array(vec![Operand::Number(2.0)]),
                ]),
            ),
            (b"<</K/V>> x", Operand::Dict(vec![(Cow::Borrowed(b"K"), Operand::Name(Cow::Borrowed(b"V")))])),
        ] {
            assert_eq!(read(text), [(vec![expected], &b"x"[..])], "{}", String::from_utf8_lossy(text));
        }
    }

    #[test]
    fn what_is_damaged_is_passed_over() {
        assert_eq!(read(b") ] >> 1 Tc").len(), 1);
        assert_eq!(read(b"BI /W 2 /H 2 ID \x80\xFFEI\x01 EI Q"), [(vec![], &b"BI"[..]), (vec![], &b"Q"[..])]);
        assert_eq!(read(b"(never ended").len(), 0);
        let deep = [b"[".repeat(100_000), b"1".to_vec(), b"]".repeat(100_000), b" x".to_vec()].concat();
        assert_eq!(read(&deep).last().map(|(_, operator)| *operator), Some(&b"x"[..]));
    }
}
