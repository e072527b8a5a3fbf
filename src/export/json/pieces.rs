//! The JSON of many documents a document at a time: all of it may be more than a memory holds.

use super::{JsonOptions, build, documents_to_json};
use crate::Document;

/// Writes the same bytes as [`documents_to_json`], piece by piece: first a piece a document, then, where words are asked for, one
/// a document again.
pub struct Pieces {
    /// What stands around its lists: before the first, between, after the last.
    seams: Vec<String>,
    documents: usize,
    next: usize,
    /// Whether the list that is being written has anything in it.
    filled: bool,
}

impl Pieces {
    /// Of so many documents.
    pub fn new(documents: usize, options: &JsonOptions) -> Self {
        // An analysis of nothing is what stands around the lists.
        let nothing = documents_to_json(&[], options);
        let seams: Vec<&str> = nothing.split("[]").collect();
        let (last, others) = seams.split_last().unwrap_or((&"", &[]));
        let mut seams: Vec<String> = Vec::new();
        for seam in others {
            seams.push(format!("{}{seam}[", if seams.is_empty() { "" } else { "]" }));
        }
        seams.push(format!("]{last}"));
        Self { seams, documents, next: 0, filled: false }
    }

    /// How many pieces there are; without documents there is one.
    pub fn total(&self) -> usize {
        (self.lists() * self.documents).max(1)
    }

    /// How many are written.
    pub const fn written(&self) -> usize {
        self.next
    }

    /// The index of the document that the next piece is of.
    pub const fn index(&self) -> usize {
        if self.documents == 0 { 0 } else { self.next % self.documents }
    }

    fn lists(&self) -> usize {
        self.seams.len().saturating_sub(1)
    }

    /// The next piece.
    pub fn piece(&mut self, document: Option<&Document>) -> String {
        let Some(document) = document else {
            self.next += 1;
            return self.seams.concat();
        };
        let (list, at) = (self.next / self.documents, self.index());
        let mut piece = String::new();
        if at == 0 {
            piece.push_str(&self.seams[list]);
            self.filled = false;
        }
        let entries: Vec<String> = if list == 0 {
            serde_json::to_string(&build::document(document, build::exact)).into_iter().collect()
        } else {
            build::terms(at, document).filter_map(|terms| serde_json::to_string(&terms).ok()).collect()
        };
        for entry in entries {
            if self.filled {
                piece.push(',');
            }
            piece.push_str(&entry);
            self.filled = true;
        }
        self.next += 1;
        if self.next == self.total() {
            piece.push_str(&self.seams[list + 1]);
        }
        piece
    }
}

#[cfg(test)]
mod tests {
    use super::Pieces;
    use crate::Document;
    use crate::corpus::fixture;
    use crate::export::json::{JsonOptions, Keywords, documents_to_json};

    #[test]
    fn all_pieces_are_the_whole() {
        let analysis = fixture::analysis();
        let all: Vec<&Document> = analysis.documents.iter().collect();
        for keywords in [Keywords::Without, Keywords::With] {
            for documents in [&all[..], &all[..1], &[]] {
                let options = JsonOptions { keywords, dictionary: Some("00ff".to_owned()) };
                let mut pieces = Pieces::new(documents.len(), &options);
                let mut whole = String::new();
                while pieces.written() < pieces.total() {
                    whole.push_str(&pieces.piece(documents.get(pieces.index()).copied()));
                }
                assert_eq!(whole, documents_to_json(documents, &options));
            }
        }
    }
}
