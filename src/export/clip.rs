//! What goes to a clipboard: a plain text for a spreadsheet and a rich one for a document.

use super::Naming;
use super::csv::{to_line, to_tsv};
use crate::corpus::{Library, StatementRef};
use crate::view::evidence::Citation;
use crate::view::sheet::Sheet;
use crate::view::targets;

/// A text for the clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clip {
    /// Plain text.
    pub text: String,
    /// The same for a document, as HTML; empty where there is none.
    pub html: String,
}

/// A record as a line that pastes into a spreadsheet and, as rich text, as a citation; `None` where
/// it is no longer there.
pub fn row(library: &Library, id: StatementRef) -> Option<Clip> {
    let cells = targets::line(library, id)?;
    Some(Clip { text: to_line(&cells, Naming::Schema), html: citation(library, id)?.html })
}

/// A record as a citation, plain and rich; `None` where it is no longer there.
pub fn citation(library: &Library, id: StatementRef) -> Option<Clip> {
    let (located, statement) = library.statement(id)?;
    let citation = Citation::of(located, statement);
    Some(Clip { html: rich(&citation), text: citation.text })
}

fn rich(citation: &Citation) -> String {
    let year = citation.year.map(|year| format!("{year}年")).unwrap_or_default();
    let page = citation.page.map(|page| format!("第{page}页")).unwrap_or_default();
    let section = escaped(&citation.section.join(" › "));
    let whence = [section, page].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("，");
    let (joint, title) = citation.titled();
    format!(
        "<blockquote>{}</blockquote><p>{}{year}{joint}<cite>{}</cite>{}{whence}（{}，<code>sha256:{}</code>）</p>",
        escaped(&citation.sentence),
        escaped(&citation.place),
        escaped(&title),
        if whence.is_empty() { "" } else { "，" },
        escaped(&citation.document),
        escaped(citation.short()),
    )
}

/// A sheet for the clipboard: lines for a spreadsheet and, for a document, a table.
pub fn whole(sheet: &Sheet, naming: Naming) -> Clip {
    let line = |tag: &str, cells: &mut dyn Iterator<Item = String>| {
        let cells: String = cells.map(|cell| format!("<{tag}>{}</{tag}>", escaped(&cell))).collect();
        format!("<tr>{cells}</tr>")
    };
    let heads = line("th", &mut sheet.heads.iter().map(|head| naming.head(head).to_owned()));
    let rows = sheet.rows.iter().map(|row| line("td", &mut row.iter().map(|cell| naming.cell(cell))));
    let rows: String = rows.collect();
    Clip { text: to_tsv(sheet, naming), html: format!("<table>{heads}{rows}</table>") }
}

/// Text that HTML shows as it is.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::{citation, escaped, row, whole};
    use crate::corpus::{DocumentId, ReportRef, StatementRef, fixture};
    use crate::export::Naming;
    use crate::view::sheet::{Cell, Head, Sheet, Type};

    #[test]
    fn a_row_is_a_line_and_a_citation() {
        let library = fixture::library();
        let id = StatementRef { report: ReportRef { document: DocumentId(1), report: 0 }, statement: 5 };
        let cited = citation(&library, id).expect("it is there");
        insta::assert_snapshot!(format!("{}\n{}", cited.text, cited.html));
        let line = row(&library, id).expect("it is there").text;
        assert!(!line.contains('\n') && line.contains("\t固定资产投资\t"));
    }

    #[test]
    fn a_table_is_lines_and_a_table() {
        let head =
            |id: &str| Head { id: id.to_owned(), zh: id.to_owned(), en: id.to_owned(), kind: Type::Text };
        let rows = vec![vec!["投资<5%".into(), Cell::count(5_u8)]];
        let sheet = Sheet { heads: vec![head("indicator"), head("value")], rows };
        let clip = whole(&sheet, Naming::Schema);
        assert_eq!(clip.text, "indicator\tvalue\n投资<5%\t5");
        assert!(clip.html.ends_with("<tr><td>投资&lt;5%</td><td>5</td></tr></table>"));
    }

    #[test]
    fn nothing_in_a_text_becomes_markup() {
        assert_eq!(escaped("<b a=\"1\">&"), "&lt;b a=&quot;1&quot;&gt;&amp;");
    }
}
