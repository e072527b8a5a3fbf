//! Marks that stand in pairs.

/// Brackets and quotation marks, opening and closing.
const PAIRS: [(char, char); 9] = [
    ('（', '）'),
    ('(', ')'),
    ('“', '”'),
    ('‘', '’'),
    ('《', '》'),
    ('〔', '〕'),
    ('【', '】'),
    ('[', ']'),
    ('「', '」'),
];

/// Brackets and quotation marks, opening and closing.
pub(crate) fn pairs() -> impl Iterator<Item = (char, char)> {
    PAIRS.into_iter()
}
