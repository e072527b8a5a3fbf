//! What single characters are worth: simplified, traditional and banker's numerals.

use super::glyph::Glyphs;
use crate::letters::Letters;

/// Value of a Chinese digit, banker's forms included.
pub(super) fn digit(c: char) -> Option<u32> {
    Some(match c {
        '零' => 0,
        '一' | '壹' | '弌' => 1,
        '二' | '贰' | '两' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        '幺' => 1,
        _ => return None,
    })
}

/// Power of ten of a magnitude within a group of four digits.
pub(super) fn small(c: char) -> Option<u32> {
    Some(match c {
        '十' | '拾' => 1,
        '百' | '佰' => 2,
        '千' | '仟' => 3,
        _ => return None,
    })
}

/// Power of ten of a magnitude that counts whole groups.
pub(super) fn big(c: char) -> Option<u32> {
    Some(match c {
        '万' => 4,
        '亿' => 8,
        '兆' => 12,
        _ => return None,
    })
}

/// Whether `c` multiplies what stands before it.
pub(super) fn is_magnitude(c: char) -> bool {
    small(c).or_else(|| big(c)).is_some()
}

/// What a number in Chinese numerals may begin with.
pub(super) const BEGINNINGS: [char; 36] = [
    '零', '一', '壹', '弌', '二', '贰', '两', '三', '叁', '四', '肆', '五', '伍', '六', '陆', '七', '柒',
    '八', '捌', '九', '玖', '幺', '十', '拾', '百', '佰', '千', '仟', '万', '亿', '兆', '廿', '卅', '卌',
    '数', '几',
];

/// Whether a number in Chinese numerals may begin with `c`.
pub(super) fn begins(c: char) -> bool {
    MAY_BEGIN.may_hold(c) && BEGINNINGS.contains(&c)
}

const MAY_BEGIN: Letters = Letters::of(&BEGINNINGS);

/// Value of a digit of either kind at `i`.
pub(super) fn digit_at(g: &Glyphs<'_>, i: usize) -> Option<u32> {
    let c = g.at(i);
    digit(c).or_else(|| c.to_digit(10))
}

/// Power of ten that %, ‰ or ‱ divides by.
pub(super) fn power(sign: char) -> u32 {
    match sign {
        '%' => 2,
        '‰' => 3,
        _ => 4,
    }
}

/// 廿, 卅, 卌.
pub(super) fn tens(c: char) -> Option<u32> {
    match c {
        '廿' => Some(20),
        '卅' => Some(30),
        '卌' => Some(40),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{begins, big, digit, small};

    #[test]
    fn numbers_begin_with_what_has_a_value() {
        for c in '\0'..='\u{ffff}' {
            let valued = digit(c).is_some() || small(c).is_some() || big(c).is_some();
            assert_eq!(begins(c), valued || "廿卅卌数几".contains(c), "{c}");
        }
    }
}
