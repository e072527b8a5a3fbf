//! How much room the page has, in a few steps by which the style sheets draw: the width of the page itself and not
//! of the window, since it may be a box in another page.

use super::{Overlay, State, Tab};
use crate::view::overview::Overview;

/// Width below which tables are cards and the views stand along the lower edge, in CSS pixels.
const PHONE: u32 = 700;
/// Width below which the evidence is a sheet from below rather than a column.
const NARROW: u32 = 900;
/// Width below which the list of documents is a drawer.
const MEDIUM: u32 = 1240;
/// Width from which both columns are at their widest.
const BROAD: u32 = 1440;
/// Height below which what stands above the rows scrolls away with them.
const LOW: u32 = 560;

/// Widths of the list of documents and of the evidence, as `tokens.css` has them: up to [`BROAD`], and from there.
const DOCUMENTS: [u32; 2] = [208, 240];
const EVIDENCE: [u32; 2] = [320, 360];

/// Widths of a view below which its tables give up something, and what the style sheets call that.
const STEPS: [(u32, &str); 4] = [(1060, "lean"), (830, "leaner"), (740, "spare"), (664, "bare")];

/// The size of the page, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

impl Default for Room {
    fn default() -> Self {
        Self { width: MEDIUM, height: LOW }
    }
}

impl Room {
    /// Whether the evidence lies over the page, from its lower edge.
    pub const fn has_sheet(self) -> bool {
        self.width < NARROW
    }

    /// About as many rows as are in sight.
    pub fn rows(self) -> usize {
        (self.height as usize / 64).max(3)
    }

    /// The classes of the page where the evidence has a column of its own, or none.
    pub fn classes(self, side: bool) -> Vec<&'static str> {
        let broad = usize::from(self.width >= BROAD);
        let mut classes = Vec::new();
        for (step, name) in [(PHONE, "phone"), (NARROW, "narrow"), (MEDIUM, "medium")] {
            if self.width < step {
                classes.push(name);
            }
        }
        if broad > 0 {
            classes.push("broad");
        }
        if self.height < LOW {
            classes.push("low");
        }
        let documents = if self.width < MEDIUM { 0 } else { DOCUMENTS[broad] };
        let evidence = if side && !self.has_sheet() { EVIDENCE[broad] } else { 0 };
        let view = self.width.saturating_sub(documents + evidence);
        classes.extend(STEPS.iter().filter(|(step, _)| view < *step).map(|(_, name)| *name));
        classes
    }
}

impl State {
    /// Whether the view shown has a pane for the evidence beside it. It is there before anything is chosen, so that
    /// nothing moves when it is; the table of reports has none, since nothing in it has an evidence.
    pub fn has_side(&self) -> bool {
        let of_reports = || matches!(self.overview.model.as_deref(), Some(Overview::Reports(_)));
        let read = || self.heads().any(|head| head.counts.targets + head.counts.achievements > 0);
        self.selected.is_some() || (read() && !(self.tab == Tab::Overview && of_reports()))
    }

    /// Whether the evidence lies over the lower part of the page.
    pub fn has_sheet(&self) -> bool {
        self.room.has_sheet() && matches!(self.overlay, Some(Overlay::Evidence | Overlay::Concordance))
    }

    /// The classes by which the style sheets know how much room there is.
    pub fn room_classes(&self) -> Vec<&'static str> {
        self.room.classes(self.has_side())
    }
}

#[cfg(test)]
mod tests {
    use super::Room;

    fn classes(width: u32, height: u32, side: bool) -> String {
        Room { width, height }.classes(side).join(" ")
    }

    #[test]
    fn each_breadth_has_its_classes_and_those_of_the_wider_ones() {
        assert_eq!(classes(390, 844, true), "phone narrow medium lean leaner spare bare");
        assert_eq!(classes(844, 390, true), "narrow medium low lean");
        assert_eq!(classes(640, 400, true), "phone narrow medium low lean leaner spare bare");
        assert_eq!(classes(1100, 800, true), "medium lean leaner");
        assert_eq!(classes(1440, 900, true), "broad lean");
    }

    #[test]
    fn a_view_without_a_pane_has_the_room_of_it() {
        assert_eq!(classes(1280, 800, true), "lean leaner");
        assert_eq!(classes(1280, 800, false), "");
        assert_eq!(classes(1920, 1080, true), "broad");
    }
}
