//! Characters of symbol fonts, whose codes are no characters.

use std::borrow::Cow;

/// What a code of a symbol font shows; `None` where that is not known.
pub(crate) fn character(font: &str, code: u32) -> Option<char> {
    let byte = match code {
        0x20..=0xFF => code,
        0xF020..=0xF0FF => code - 0xF000,
        _ => return char::from_u32(code),
    };
    let font = font.to_ascii_lowercase();
    let known: &[(u32, &str)] = match font.as_str() {
        "wingdings" => &WINGDINGS,
        "wingdings 2" => &WINGDINGS_2,
        "wingdings 3" => &WINGDINGS_3,
        "symbol" => &SYMBOL,
        _ if code < 0x100 => return char::from_u32(code),
        _ => return None,
    };
    let run = known.iter().rev().find(|(first, _)| *first <= byte);
    run.and_then(|(first, signs)| signs.chars().nth((byte - first) as usize))
        .filter(|sign| *sign != ' ' || byte == 0x20)
}

/// Whether the characters of a font are signs, so that a letter in it is none.
pub(crate) fn is_symbolic(font: &str) -> bool {
    matches!(
        font.to_ascii_lowercase().as_str(),
        "wingdings" | "wingdings 2" | "wingdings 3" | "symbol" | "webdings"
    )
}

// Runs of signs from a first code on; a blank for one that is not known.
const WINGDINGS: [(u32, &str); 11] = [
    (0x20, " ✏✂✁"),
    (0x28, "☎✆✉"),
    (0x4A, "☺😐☹"),
    (0x6C, "●❍■□❐❑❒⬧⧫◆❖⬥⌧⍓⌘"),
    (0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
    (0x9E, "·•●○○○◎"),
    (0xA7, "▪□"),
    (0xAB, "★"),
    (0xD5, "⌫⌦ ➢"),
    (0xDF, "←→↑↓↖↗↙↘"),
    (0xFB, "✗✓☒☑"),
];
const WINGDINGS_2: [(u32, &str); 6] =
    [(0x20, " "), (0x4F, "✗✓☒☑"), (0x69, "⓪①②③④⑤⑥⑦⑧⑨⑩"), (0x95, "·•●○"), (0xA0, "■□"), (0xA2, "□□□")];
const WINGDINGS_3: [(u32, &str); 2] = [(0x22, "←→↑↓"), (0x70, "▲▼△▽◀▶◁▷")];
const SYMBOL: [(u32, &str); 6] = [
    (0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?"),
    (0x40, "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"),
    (0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
    (0xA2, "′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"),
    (0xC4, "⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"),
    (0xE5, "∑"),
];

/// A text with what its font shows for letters and private characters.
pub(crate) fn shown<'t>(text: &'t str, font: Option<&str>) -> Cow<'t, str> {
    let Some(font) = font.filter(|font| is_symbolic(font)) else { return Cow::Borrowed(text) };
    let sign = |c: char| match c {
        '!'..='~' | '\u{F020}'..='\u{F0FF}' => character(font, c.into()).unwrap_or(c),
        _ => c,
    };
    text.chars().map(sign).collect::<String>().into()
}

#[cfg(test)]
mod tests {
    use super::{character, shown};

    #[test]
    fn letters_of_a_symbol_font_are_signs() {
        assert_eq!(shown("l是\u{F0FC}", Some("Wingdings")), "●是✓");
        assert_eq!(shown("l是", Some("宋体")), "l是");
        assert_eq!(shown("l是", None), "l是");
    }

    #[test]
    fn signs_by_font_and_code() {
        let cases = [
            ("Wingdings", 0xF06C, Some('●')),
            ("Wingdings", 0xF075, Some('◆')),
            ("Wingdings", 0xF0D8, Some('➢')),
            ("Wingdings", 0xF0FC, Some('✓')),
            ("Wingdings", 0xF0FE, Some('☑')),
            ("Wingdings", 0xF081, Some('①')),
            ("Wingdings 2", 0xF052, Some('☑')),
            ("Wingdings 2", 0xF0A3, Some('□')),
            ("Symbol", 0xF0B3, Some('≥')),
            ("Symbol", 0xF0A3, Some('≤')),
            ("Symbol", 0xF0B1, Some('±')),
            ("Symbol", 0xB4, Some('×')),
            ("Symbol", 0xF0D6, Some('√')),
            ("Symbol", 0xF061, Some('α')),
            ("Symbol", 0xF06D, Some('μ')),
            ("Symbol", 0xF057, Some('Ω')),
            ("Symbol", 0xF025, Some('%')),
            ("宋体", 0x2236, Some('∶')),
            ("Wingdings", 0xF0FF, None),
            ("Unknown", 0xF041, None),
            ("Arial", 0x41, Some('A')),
        ];
        for (font, code, expected) in cases {
            assert_eq!(character(font, code), expected, "{font} {code:x}");
        }
    }
}
