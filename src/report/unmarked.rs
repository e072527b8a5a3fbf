//! Lines that are headings although they carry no mark.

use super::heading_kind::HeadingKind;
use super::table::{Class, Form, HEADINGS, patterns};
use super::year;
use crate::text::marker;
use crate::text::pattern::Window;
use crate::text::script::{is_closer, is_han};

/// The kind of a line that is a heading without a mark; `next` is the line after it.
pub(super) fn kind(line: &str, next: &str, appendix: Option<HeadingKind>) -> Option<HeadingKind> {
    let length = line.chars().count();
    if !(2..=40).contains(&length) {
        return None;
    }
    let entry = || appendix.is_none() && first_entry(line, next) && is(Form::Entry, line);
    if is_glossary(line) || entry() {
        return Some(HeadingKind::Glossary);
    }
    if is(Form::Annex, line) {
        return Some(HeadingKind::Annex);
    }
    let han = line
        .chars()
        .all(|c| is_han(c) || c.is_ascii_digit() || matches!(c, '、' | '，' | ',' | '“' | '”' | '＂'));
    let ends = line.ends_with(|c: char| is_han(c) || is_closer(c));
    if appendix.is_some() || !han || !ends || line.starts_with("各位代表") || marker::starts_marked(line)
    {
        return None;
    }
    if is_part(line) {
        return Some(HeadingKind::Plain);
    }
    (length >= 6 && next.chars().count() >= 2 * length).then_some(HeadingKind::RunIn)
}

fn is(form: Form, line: &str) -> bool {
    patterns(form).any(|pattern| pattern.end(line).is_some())
}

/// 附件：名词解释, whatever stands between the characters.
fn is_glossary(line: &str) -> bool {
    const LAST: [char; 2] = ['释', '明'];
    line.chars().rev().find(|&c| is_han(c)).is_some_and(|c| LAST.contains(&c)) && {
        let bare: String = line.chars().filter(|c| is_han(*c)).collect();
        let window = Window::of(&bare);
        patterns(Form::Glossary).any(|pattern| pattern.matches(&window))
    }
}

/// Whether a numbered explanation is followed by the second: a list of terms without a heading.
fn first_entry(line: &str, next: &str) -> bool {
    let open = line.chars().next().unwrap_or_default();
    next.starts_with(open) && next.chars().nth(1).is_some_and(|c| matches!(c, '2' | '２'))
}

/// Whether a line names a part of every report: 工作回顾, or with a time in it 2014年工作打算, 过去五年的工作.
pub(super) fn is_part(line: &str) -> bool {
    let plain = |c: char| is_han(c) || c.is_ascii_digit() || matches!(c, '、' | '“' | '”');
    let short = (4..=PART_LONGEST).contains(&line.chars().count());
    let ends = |class| HEADINGS.words(class).suffix(line).is_some();
    let timed = || year::years(line).next().is_some() || HEADINGS.any(&TIMES).is_in(line);
    short && line.chars().all(plain) && (ends(Class::Part) || ends(Class::TimedPart) && timed())
}

/// Names of a time: of one side, or of either.
const TIMES: [Class; 3] = [Class::Time, Class::TimeAhead, Class::TimeBack];

/// The longest such line, in characters.
const PART_LONGEST: usize = 24;
