//! Which files wait for which program that reads them, and which is being read. No browser types.

use std::collections::VecDeque;

use crate::corpus::DocumentId;
use crate::format::kind::Program;

use super::register::Register;

/// A program that says nothing for so many looks reads no more: pages and parts take a second each at most.
const SILENT_LOOKS: u32 = 12;

/// The files of every program.
#[derive(Debug, Default)]
pub(super) struct Errands {
    lines: Register<Program, Line>,
}

/// The files of one program.
#[derive(Debug, Default)]
struct Line {
    waiting: VecDeque<DocumentId>,
    current: Option<DocumentId>,
    silent: u32,
}

impl Errands {
    /// Puts a file at the end of a line, unless it stands in it.
    pub(super) fn add(&mut self, program: Program, document: DocumentId) {
        if self.lines.get(program).is_none() {
            self.lines.insert(program, Line::default());
        }
        let Some(line) = self.lines.get_mut(program) else { return };
        if line.current != Some(document) && !line.waiting.contains(&document) {
            line.waiting.push_back(document);
        }
    }

    /// The file that a program is to read now; `None` where it reads one, or none waits.
    pub(super) fn next(&mut self, program: Program) -> Option<DocumentId> {
        let line = self.lines.get_mut(program)?;
        if line.current.is_some() {
            return None;
        }
        line.silent = 0;
        line.current = line.waiting.pop_front();
        line.current
    }

    /// The file that a program reads.
    pub(super) fn current(&self, program: Program) -> Option<DocumentId> {
        self.lines.get(program).and_then(|line| line.current)
    }

    /// A program has done with its file; gives which.
    pub(super) fn done(&mut self, program: Program) -> Option<DocumentId> {
        self.lines.get_mut(program).and_then(|line| line.current.take())
    }

    /// A program has said something.
    pub(super) fn heard(&mut self, program: Program) {
        if let Some(line) = self.lines.get_mut(program) {
            line.silent = 0;
        }
    }

    /// Takes files out; gives the programs that were reading one of them, which have to be ended.
    pub(super) fn forget(&mut self, unwanted: impl Fn(DocumentId) -> bool) -> Vec<Program> {
        let mut reading = Vec::new();
        for (program, line) in self.lines.iter_mut() {
            line.waiting.retain(|&document| !unwanted(document));
            if line.current.take_if(|document| unwanted(*document)).is_some() {
                reading.push(program);
            }
        }
        reading
    }

    /// Looks whether the programs say anything; gives those that have been silent too long.
    pub(super) fn look(&mut self) -> Vec<Program> {
        let mut silent = Vec::new();
        for (program, line) in self.lines.iter_mut().filter(|(_, line)| line.current.is_some()) {
            line.silent += 1;
            if line.silent > SILENT_LOOKS {
                silent.push(program);
            }
        }
        silent
    }
}

#[cfg(test)]
mod tests {
    use super::{DocumentId, Errands, Program, SILENT_LOOKS};

    #[test]
    fn a_program_reads_one_file_after_the_other() {
        let mut errands = Errands::default();
        let (one, two, three) = (DocumentId(1), DocumentId(2), DocumentId(3));
        assert_eq!(errands.next(Program::Pdf), None);
        for document in [one, two, one] {
            errands.add(Program::Pdf, document);
        }
        errands.add(Program::Office, three);
        assert_eq!(errands.next(Program::Pdf), Some(one));
        errands.add(Program::Pdf, one);
        assert_eq!((errands.next(Program::Pdf), errands.current(Program::Pdf)), (None, Some(one)));
        assert_eq!(errands.next(Program::Office), Some(three));
        assert_eq!(errands.done(Program::Pdf), Some(one));
        assert_eq!(errands.next(Program::Pdf), Some(two));
        assert_eq!(errands.forget(|document| document == two), [Program::Pdf]);
        assert_eq!(errands.next(Program::Pdf), None);
        assert_eq!(errands.forget(|_| true), [Program::Office]);
    }

    #[test]
    fn a_silent_program_is_told_of_unless_it_reads_nothing() {
        let mut errands = Errands::default();
        errands.add(Program::Pdf, DocumentId(1));
        assert!((0..=SILENT_LOOKS).all(|_| errands.look().is_empty()));
        errands.next(Program::Pdf);
        assert!((0..SILENT_LOOKS).all(|_| errands.look().is_empty()));
        errands.heard(Program::Pdf);
        assert!((0..SILENT_LOOKS).all(|_| errands.look().is_empty()));
        assert_eq!(errands.look(), [Program::Pdf]);
    }
}
