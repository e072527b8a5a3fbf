//! What must not stand beside a word: the cells `unless_before` and `unless_after`.
//!
//! ```text
//! cell  = "" | alternatives | "!" alternatives     the second: must stand there
//! alternatives = words joined by |
//! #     in a word is any digit, ^ alone the end of the text
//! ```

/// Whether a cell forbids a word that `text` follows.
pub(super) fn forbids_before(cell: &str, text: &str) -> bool {
    !cell.is_empty() && (cell.split('|').any(|word| starts(text, bare(word))) != cell.starts_with('!'))
}

/// Whether a cell forbids a word that stands behind `text`.
pub(super) fn forbids_behind(cell: &str, text: &str) -> bool {
    !cell.is_empty() && (cell.split('|').any(|word| ends(text, bare(word))) != cell.starts_with('!'))
}

fn bare(word: &str) -> &str {
    word.strip_prefix('!').unwrap_or(word)
}

fn starts(text: &str, word: &str) -> bool {
    match word {
        "^" => text.is_empty(),
        "#" => text.starts_with(|c: char| c.is_ascii_digit()),
        _ => text.starts_with(word),
    }
}

fn ends(text: &str, word: &str) -> bool {
    match word {
        "^" => text.is_empty(),
        "#" => text.ends_with(|c: char| c.is_ascii_digit()),
        _ => text.ends_with(word),
    }
}
