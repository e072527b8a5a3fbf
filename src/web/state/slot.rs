//! Where an answer goes.

/// A place on the screen that one question at a time fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Slot {
    /// The reports chosen, which the worker is told before it is asked about them.
    Chosen,
    /// The overview, and the strip above the table.
    Overview,
    /// Counts by section beside the overview.
    Sections,
    /// The words beside the overview.
    TopWords,
    /// The table of statements.
    Targets,
    /// What the views of statements can be narrowed to.
    Facets,
    /// The row of the chosen statement.
    TargetIndex,
    /// The evidence.
    Evidence,
    /// The words.
    Words,
    /// The sentences with a word.
    Concordance,
    /// What does not change while the text is scrolled.
    Frame,
    /// Which texts hold what is searched for.
    Found,
    /// A block of paragraphs.
    Block(usize),
    /// What repair took out.
    Removed,
    /// Reports side by side.
    Comparison,
    /// Figures beside each other.
    Pairs,
    /// A picture of either.
    Picture,
    /// A record that is corrected or added.
    Draft,
    /// The settings in force.
    Settings,
    /// Something to copy.
    Copy,
    /// A file to save.
    Export,
    /// New settings.
    Set,
    /// A copy to be set apart.
    Separate,
    /// The dictionary, once more.
    Dictionary,
}
