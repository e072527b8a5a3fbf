//! Cells of a workbook and what they hold.

use crate::format::xml::{Fault, Piece, Xml};

/// How the value of a cell is read.
pub(super) struct Reading<'a> {
    /// Its type as the file has it: `s` is the number of a shared string.
    pub(super) kind: &'a str,
    pub(super) strings: &'a [String],
}

impl Reading<'_> {
    /// What stands in the cell whose start was read last; reads to its end.
    pub(super) fn cell(&self, xml: &mut Xml<'_>) -> Result<String, Fault> {
        let outside = xml.depth().saturating_sub(1);
        let (mut value, mut inline) = (String::new(), String::new());
        let mut in_value = false;
        while let Some(piece) = xml.next()? {
            match piece {
                Piece::Start(element) => match element.name() {
                    "v" => in_value = true,
                    "is" => inline = string(xml)?,
                    // A formula is not what is seen.
                    _ => xml.skip()?,
                },
                Piece::Text(text) if in_value => value.push_str(&text),
                Piece::Text(_) => {}
                Piece::End(_) if xml.depth() <= outside => break,
                Piece::End(_) => in_value = false,
            }
        }
        Ok(match self.kind {
            "s" => value
                .trim()
                .parse()
                .ok()
                .and_then(|at: usize| self.strings.get(at))
                .cloned()
                .unwrap_or_default(),
            "inlineStr" => inline,
            "str" => unescaped(&value),
            "b" => if value.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned(),
            "e" => String::new(),
            _ if value.is_empty() => inline,
            _ => number(value.trim()),
        })
    }
}

/// A string with its runs, without what says how it is pronounced; reads to the end of the element that began last.
pub(super) fn string(xml: &mut Xml<'_>) -> Result<String, Fault> {
    let outside = xml.depth().saturating_sub(1);
    let (mut text, mut in_text) = (String::new(), false);
    while let Some(piece) = xml.next()? {
        match piece {
            Piece::Start(element) => match element.name() {
                "t" => in_text = true,
                "r" => {}
                _ => xml.skip()?,
            },
            Piece::Text(piece) if in_text => text.push_str(&piece),
            Piece::Text(_) => {}
            Piece::End(_) if xml.depth() <= outside => break,
            Piece::End(_) => in_text = false,
        }
    }
    Ok(unescaped(&text))
}

/// The string with characters that XML cannot hold, which are written `_x000D_`.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).filter(|_| rest[at + 6..].starts_with('_'));
        let escaped = code.and_then(|code| char::from_u32(u32::from_str_radix(code, 16).ok()?));
        plain.push_str(&rest[..at]);
        match escaped {
            // The end of a line is `\n` alone.
            Some('\r') => {}
            Some(c) => plain.push(c),
            None => plain.push_str("_x"),
        }
        rest = &rest[if escaped.is_some() { at + 7 } else { at + 2 }..];
    }
    plain.push_str(rest);
    plain
}

/// A number as a program shows it, which rounds to 15 digits: 6.1 is kept as 6.0999999999999996.
fn number(written: &str) -> String {
    let digits = written.bytes().filter(u8::is_ascii_digit).count();
    let plain = written.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'));
    let Some((whole, fraction)) = written.split_once('.').filter(|_| plain && digits > 15) else {
        return written.to_owned();
    };
    let significant = whole.trim_start_matches(['-', '0']).len();
    let zeros = if significant > 0 { 0 } else { fraction.bytes().take_while(|&byte| byte == b'0').count() };
    let keep = (15 - significant.min(15) + zeros).min(fraction.len());
    let Some(up) = fraction.as_bytes().get(keep).map(|&byte| byte >= b'5') else { return written.to_owned() };
    let mut rounded: Vec<u8> = format!("{whole}.{}", &fraction[..keep]).into_bytes();
    if up {
        let mut carried = true;
        for byte in rounded.iter_mut().rev().filter(|byte| byte.is_ascii_digit()) {
            carried = *byte == b'9';
            *byte = if carried { b'0' } else { *byte + 1 };
            if !carried {
                break;
            }
        }
        if carried {
            rounded.insert(whole.len() - whole.trim_start_matches('-').len(), b'1');
        }
    }
    let rounded = String::from_utf8(rounded).unwrap_or_default();
    rounded.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The column that a cell is in by its name, from 0: 27 for `AB12`.
pub(super) fn column_of(cell: &str) -> Option<usize> {
    let letters = cell.bytes().take_while(u8::is_ascii_alphabetic);
    let column = letters
        .take(4)
        .fold(0, |column, letter| column * 26 + usize::from(letter.to_ascii_uppercase() - b'@'));
    column.checked_sub(1).filter(|&column| column < 16_384)
}

#[cfg(test)]
mod tests {
    use super::{column_of, number, unescaped};

    #[test]
    fn numbers_are_shown_as_a_program_shows_them() {
        for (written, shown) in [
            ("2024", "2024"),
            ("6.0999999999999996", "6.1"),
            ("-0.28999999999999998", "-0.29"),
            ("99.999999999999986", "100"),
            ("9.9999999999999995E-2", "9.9999999999999995E-2"),
            ("1234567.8000000001", "1234567.8"),
            ("0.00012345678901234567", "0.000123456789012346"),
            ("12345678901234567", "12345678901234567"),
            ("1.5", "1.5"),
            ("", ""),
        ] {
            assert_eq!(number(written), shown, "{written}");
        }
    }

    #[test]
    fn escapes_and_names_of_cells() {
        assert_eq!(unescaped("一_x000D_\n二_x0041__x_xZZZZ__x00"), "一\n二A_x_xZZZZ__x00");
        assert_eq!(unescaped("_x中文字符_"), "_x中文字符_");
        for (cell, column) in
            [("A1", Some(0)), ("ab12", Some(27)), ("XFD1", Some(16_383)), ("XFE1", None), ("12", None)]
        {
            assert_eq!(column_of(cell), column, "{cell}");
        }
    }
}
