//! How bytes are made fit for mail, taken back; what is against the rules stays as it is or is passed over.

/// Takes `=E4=BD=A0` and `=` at the end of a line back. The end of a line is one line feed: programs that write UTF-16 so
/// put the two bytes of mail's line ends where one of the two of a line feed was.
pub(super) fn quoted_printable(bytes: &[u8]) -> Vec<u8> {
    let digit = |byte: Option<&u8>| byte.and_then(|&byte| char::from(byte).to_digit(16));
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        if byte == b'\r' && bytes.get(at) == Some(&b'\n') {
            continue;
        }
        if byte != b'=' {
            out.push(byte);
            continue;
        }
        if let (Some(high), Some(low)) = (digit(bytes.get(at)), digit(bytes.get(at + 1))) {
            out.push((high * 16 + low) as u8);
            at += 2;
            continue;
        }
        let blanks = bytes[at..].iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r')).count();
        match bytes.get(at + blanks) {
            Some(b'\n') => at += blanks + 1,
            None => break,
            Some(_) => out.push(b'='),
        }
    }
    out
}

/// Takes groups of four characters back to three bytes.
pub(super) fn base64(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() / 4 * 3);
    let (mut bits, mut count) = (0u32, 0);
    for &byte in bytes {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => {
                count = 0;
                continue;
            }
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count) as u8);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{base64, quoted_printable};

    #[test]
    fn bytes_come_back() {
        assert_eq!(quoted_printable(b"a=3D=E4=BD=A0=\r\nb= \t\r\nc\r\n"), "a=你bc\n".as_bytes());
        assert_eq!(quoted_printable(b"1=2 =G0 ="), b"1=2 =G0 ");
        assert_eq!(base64(b"5L2g\r\n5aW9\r\nYQ=="), "你好a".as_bytes());
        assert_eq!(base64(b"YWI="), b"ab");
    }
}
