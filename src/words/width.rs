//! Characters that a Chinese font sets in a full square although they stand for ASCII.

/// The ASCII form of a full-width character: digits, letters and signs; any other as it is.
pub(crate) fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::half_width;

    #[test]
    fn the_whole_of_ascii_has_a_full_form() {
        let half: String = ('！'..='～').map(half_width).collect();
        assert_eq!(half, ('!'..='~').collect::<String>());
        assert_eq!(['、', '\u{3000}', '￥', '5'].map(half_width), ['、', '\u{3000}', '￥', '5']);
    }
}
