//! What an RTF file is made of: groups, control words with numbers, bytes of text.

/// A piece of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// `\word` or `\word12`; a control sign such as `\~` is a word of that sign.
    Word(&'a str, Option<i32>),
    /// `\'hh`
    Hex(u8),
    /// A byte that stands for itself.
    Byte(u8),
}

/// Reads token by token.
pub(super) struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Tokens<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// How many bytes have been read.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    /// Passes over bytes that are no RTF: those of `\bin`.
    pub(super) fn pass_over(&mut self, count: usize) {
        self.at = self.at.saturating_add(count).min(self.bytes.len());
    }

    /// The next byte as it stands, even where it looks like a sign of the format: the second of a double-byte character.
    pub(super) fn raw(&mut self) -> Option<u8> {
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    /// A control word without its sign, or `\'hh`.
    fn control(&mut self) -> Option<Token<'a>> {
        let bytes = self.bytes;
        let rest = bytes.get(self.at..)?;
        let letters = rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        if letters == 0 {
            let sign = rest.first()?;
            self.at += 1;
            if *sign == b'\'' {
                let digit = |at: usize| rest.get(at).and_then(|&digit| (digit as char).to_digit(16));
                return Some(match (digit(1), digit(2)) {
                    (Some(high), Some(low)) => {
                        self.at += 2;
                        Token::Hex((high << 4 | low) as u8)
                    }
                    _ => Token::Word("'", None),
                });
            }
            // A sign beyond ASCII is no control sign.
            return Some(
                rest.get(..1)
                    .and_then(|sign| str::from_utf8(sign).ok())
                    .map_or(Token::Byte(*sign), |sign| Token::Word(sign, None)),
            );
        }
        let word = str::from_utf8(&rest[..letters]).unwrap_or_default();
        let mut end = letters;
        let minus = rest.get(end) == Some(&b'-') && rest.get(end + 1).is_some_and(u8::is_ascii_digit);
        end += usize::from(minus);
        let mut number = None;
        while let Some(digit) = rest.get(end).filter(|digit| digit.is_ascii_digit()) {
            number = Some(number.unwrap_or(0_i32).saturating_mul(10).saturating_add(i32::from(digit - b'0')));
            end += 1;
        }
        // A blank ends the word and belongs to it.
        end += usize::from(rest.get(end) == Some(&b' '));
        self.at += end;
        Some(Token::Word(word, number.map(|number| if minus { -number } else { number })))
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let byte = self.raw()?;
            return Some(match byte {
                b'{' => Token::Open,
                b'}' => Token::Close,
                b'\\' => self.control()?,
                b'\r' | b'\n' | 0 => continue,
                byte => Token::Byte(byte),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Token, Tokens};

    #[test]
    fn words_signs_and_bytes_are_told_apart() {
        let text = b"{\\rtf1\\u-10 ?\\'d6x\\~\\par\r\n\\b0a\\'zz\\-5}";
        let expected = [
            Token::Open,
            Token::Word("rtf", Some(1)),
            Token::Word("u", Some(-10)),
            Token::Byte(b'?'),
            Token::Hex(0xD6),
            Token::Byte(b'x'),
            Token::Word("~", None),
            Token::Word("par", None),
            Token::Word("b", Some(0)),
            Token::Byte(b'a'),
            Token::Word("'", None),
            Token::Byte(b'z'),
            Token::Byte(b'z'),
            Token::Word("-", None),
            Token::Byte(b'5'),
            Token::Close,
        ];
        assert_eq!(Tokens::new(text).collect::<Vec<_>>(), expected);
    }
}
