//! What holds of every content, whatever the file: parts in order on the borders of characters, asides apart from each
//! other, pages that begin at 0, headings and notes as whole lines, the cells of a row in one line.

use report_lens::source::{Content, InputSpan, Layout, PartKind};

/// What does not hold.
pub(crate) fn broken(content: &Content) -> Vec<String> {
    let text = content.characters.as_str();
    let fits =
        |span: InputSpan| span.start() <= span.end() && text.get(span.start().0..span.end().0).is_some();
    let mut wrong = Vec::new();
    let mut last = 0;
    let mut free = 0;
    for part in &content.parts {
        let (start, end) = (part.span.start().0, part.span.end().0);
        if !fits(part.span) {
            wrong.push(format!("{part:?} does not fit the text"));
            continue;
        }
        if start < last {
            wrong.push(format!("{part:?} stands behind one that begins later"));
        }
        last = start;
        match part.kind {
            PartKind::Aside(_) if start < free => wrong.push(format!("{part:?} overlaps another aside")),
            PartKind::Aside(_) => free = end,
            PartKind::Heading(0) => wrong.push(format!("{part:?} has no level")),
            PartKind::Heading(_) if !is_line(text, start, end) => {
                wrong.push(format!("the heading {:?} is no whole line", &text[start..end]));
            }
            PartKind::Note if !is_line(text, start, end) => {
                wrong.push(format!("the note {:?} is no whole line", &text[start..end]));
            }
            PartKind::Cell { .. } if text[start..end].contains(['\n', '\t']) => {
                wrong.push(format!("the cell {:?} is more than one", &text[start..end]));
            }
            _ => {}
        }
    }
    pages(content, &mut wrong);
    if content.layout == Layout::Paragraphs && text.contains("\n\n\n") {
        wrong.push("paragraphs without characters".to_owned());
    }
    wrong.truncate(3);
    wrong
}

fn pages(content: &Content, wrong: &mut Vec<String>) {
    let pages = &content.pages;
    if pages.first().is_some_and(|page| page.at.0 != 0) {
        wrong.push(format!("the first page begins at {:?}", pages[0]));
    }
    if let Some(pair) =
        pages.windows(2).find(|pair| pair[0].at > pair[1].at || pair[0].number >= pair[1].number)
    {
        wrong.push(format!("pages out of order: {pair:?}"));
    }
    if let Some(page) = pages.iter().find(|page| !content.characters.is_char_boundary(page.at.0)) {
        wrong.push(format!("{page:?} begins within a character"));
    }
}

/// Whether a stretch is whole lines, white space at its ends aside.
fn is_line(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].trim_end_matches([' ', '\t', '\u{3000}']);
    let after = text[end..].trim_start_matches([' ', '\t', '\u{3000}']);
    let (ends, begins) = (text[start..end].ends_with('\n'), text[start..end].starts_with('\n'));
    (before.is_empty() || before.ends_with('\n') || begins)
        && (after.is_empty() || after.starts_with('\n') || ends)
}
