//! The marks at the beginning of a line, and whether a text has so many that it is Markdown.

/// The level of a heading, 0 where it is none, and how long its mark is with the blank behind.
pub(super) fn heading(line: &str) -> (u8, usize) {
    let marks = line.bytes().take_while(|&byte| byte == b'#').count();
    let rest = &line[marks..];
    let text = rest.trim_start_matches([' ', '\t']);
    if !(1..=6).contains(&marks) || text.len() == rest.len() || text.is_empty() {
        return (0, 0);
    }
    (marks as u8, line.len() - text.len())
}

/// The level of the heading that `===` or `---` makes of the line above, 0 where it is neither.
pub(super) fn underline(line: &str) -> u8 {
    match line.as_bytes() {
        [b'=', b'=', b'=', rest @ ..] if rest.iter().all(|&byte| byte == b'=') => 1,
        [b'-', b'-', b'-', rest @ ..] if rest.iter().all(|&byte| byte == b'-') => 2,
        _ => 0,
    }
}

/// Whether a line is a rule across the page.
pub(super) fn is_rule(line: &str) -> bool {
    let marks: Vec<char> = line.chars().filter(|c| !c.is_whitespace()).collect();
    marks.len() >= 3 && matches!(marks[0], '-' | '*' | '_') && marks.iter().all(|&c| c == marks[0])
}

/// The character of a line that opens or closes what is taken as it stands.
pub(super) fn fence(line: &str) -> Option<char> {
    ['`', '~'].into_iter().find(|&tick| line.chars().take_while(|&c| c == tick).count() >= 3)
}

/// How long the mark of a quotation or a list is, with the blanks behind it.
pub(super) fn lead(line: &str) -> usize {
    let mut rest = line;
    while let Some(quoted) = rest.strip_prefix('>') {
        rest = quoted.trim_start();
    }
    if let Some(item) = ["- ", "* ", "+ "].iter().find_map(|mark| rest.strip_prefix(mark)) {
        rest = item.trim_start();
        let done = ["[ ] ", "[x] ", "[X] "].iter().find_map(|mark| rest.strip_prefix(mark));
        rest = done.unwrap_or(rest);
    }
    if rest.is_empty() { 0 } else { line.len() - rest.len() }
}

/// Whether a line begins with a number of a list.
pub(super) fn is_numbered(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    (1..=3).contains(&digits) && line[digits..].starts_with(". ")
}

/// Whether a line is the one below the head of a table: `| --- | :-: |`.
pub(super) fn is_rule_of_table(line: &str) -> bool {
    let line = line.trim();
    line.contains('|') && line.contains("--") && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// The cells of a row.
pub(super) fn cells(line: &str) -> Vec<&str> {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = line.strip_suffix('|').filter(|line| !line.ends_with('\\')).unwrap_or(line);
    let mut escaped = false;
    line.split(|c| {
        let parts = c == '|' && !escaped;
        escaped = c == '\\' && !escaped;
        parts
    })
    .map(str::trim)
    .collect()
}

/// So much of a text is looked at.
const SEEN: usize = 64 << 10;

/// Whether a text is Markdown. Signs that a plain text may have do not count: `＃`, `*` for a note, `——`, `1.`.
///
/// Headings tell, two of them or one with another sign; so does a table, and so do lines that begin in bold.
pub(crate) fn looks_like_markdown(text: &str) -> bool {
    let seen = &text[..text.floor_char_boundary(SEEN)];
    let (mut headings, mut tables, mut bold, mut others, mut before) = (0, 0, 0, 0, "");
    for line in seen.lines().map(str::trim) {
        let (level, mark) = heading(line);
        headings += usize::from(level > 0 && line[mark..].chars().any(char::is_alphabetic));
        tables += usize::from(is_rule_of_table(line) && before.contains('|'));
        bold += usize::from(opens_bold(line));
        others += usize::from(
            fence(line).is_some() || line.contains("](") || line.starts_with("> ") || line.starts_with("- "),
        );
        before = line;
    }
    headings > 1 || tables > 0 || bold > 2 || headings + bold > 0 && headings + bold + others > 2
}

/// Whether a line begins in bold: `**一、回顾**`.
fn opens_bold(line: &str) -> bool {
    let line = &line[lead(line)..];
    let Some(rest) = line.strip_prefix("**").filter(|rest| !rest.starts_with([' ', '*', '　'])) else {
        return false;
    };
    rest.find("**").is_some_and(|end| end > 0 && !rest[..end].ends_with([' ', '　']))
}
