//! Who looks back and who ahead, decided on the whole report.
//!
//! A report's paragraphs are read as one sequence: each heading and sentence tells something ([`Unit::evidence`]), and
//! to change sides costs, more where a report seldom turns (inside a paragraph) than where it often does (a heading at
//! the top). The cheapest sequence of sides over all units is the answer (Viterbi's algorithm), so that no single word
//! turns a report. Its margin over the cheapest sequence with the other side there says how certain each place is.

use super::Role;

/// A side of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// What was done, and what is wanting.
    Back,
    /// What shall be done.
    Ahead,
}

impl Side {
    /// The side that a role belongs to; none for what stands outside of both.
    pub(super) const fn of(role: Role) -> Option<Self> {
        match role {
            Role::Review | Role::Problems => Some(Self::Back),
            Role::Goals | Role::Tasks | Role::Government => Some(Self::Ahead),
            Role::Other => None,
        }
    }
}

/// Where a report may turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A heading at the top.
    Top,
    /// A heading below it.
    Heading,
    /// The beginning of a paragraph.
    Paragraph,
    /// A sentence inside one.
    Sentence,
}

/// A heading or a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    /// Where it stands.
    pub(super) place: Place,
    /// What its words tell: above zero ahead.
    pub(super) evidence: i32,
    /// What it tells as a heading or an opening, where one turns.
    pub(super) turn: i32,
}

/// A side with its margin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sided {
    /// The side.
    pub(super) side: Side,
    /// What the cheapest sequence with the other side here costs more; never below zero.
    pub(super) margin: i32,
    /// What its words tell, its place and time aside: above zero ahead.
    pub(super) words: i32,
}

impl Place {
    /// What it costs to turn here. Set on marked reports, together with the weights of the words.
    const fn cost(self) -> i32 {
        match self {
            Self::Top => 100,
            Self::Heading => 250,
            Self::Paragraph => 280,
            Self::Sentence => 380,
        }
    }
}

/// What a turn back costs more than one ahead: reports look back first.
const TURN_BACK: i32 = 140;

/// What a text begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Begin {
    /// The head of a report: then it looks back.
    Head,
    /// The middle of one: either side.
    Middle,
}

impl Begin {
    /// What it costs to begin with the plan.
    const fn ahead(self) -> i64 {
        match self {
            Self::Head => 100,
            Self::Middle => 0,
        }
    }
}

/// A heading from here on says plainly which side it is on.
const PLAIN: i32 = 125;

/// How much dearer a turn is under a heading that says its side plainly, in a report whose headings say both…
const UNDER_PLAIN: i32 = 3;

/// …and what part of their weight words have there: what the headings say goes before.
const WORDS_UNDER_PLAIN: i32 = 4;

/// The sides of a report's units, in order.
pub(super) fn sides(units: &[Unit], begin: Begin) -> Vec<Sided> {
    let steps = steps(units);
    let before = before(&steps, begin);
    let after = after(&steps);
    let sided = |((unit, before), after): ((&Unit, &Cost), &Cost)| {
        let (back, ahead) = (before[BACK] + after[BACK], before[AHEAD] + after[AHEAD]);
        Sided {
            side: if back <= ahead { Side::Back } else { Side::Ahead },
            margin: i32::try_from((back - ahead).abs()).unwrap_or(i32::MAX),
            words: unit.evidence - unit.turn,
        }
    };
    units.iter().zip(&before).zip(&after).map(sided).collect()
}

/// A cost for either side.
type Cost = [i64; 2];

const BACK: usize = 0;
const AHEAD: usize = 1;

/// What one unit adds to a sequence.
struct Step {
    /// The cost of the unit on a side.
    own: Cost,
    /// The cost of turning to a side at the unit.
    turn: Cost,
}

/// What the cheapest sequence up to and with each unit costs, with the unit on either side.
fn before(steps: &[Step], begin: Begin) -> Vec<Cost> {
    let mut last = [0, begin.ahead()];
    let cost = |step: &Step| {
        let reach = |side: usize| last[side].min(last[1 - side] + step.turn[side]);
        last = [reach(BACK) + step.own[BACK], reach(AHEAD) + step.own[AHEAD]];
        last
    };
    steps.iter().map(cost).collect()
}

/// What the cheapest sequence after each unit costs, with the unit on either side.
fn after(steps: &[Step]) -> Vec<Cost> {
    let mut after = vec![[0; 2]; steps.len()];
    for at in (1..steps.len()).rev() {
        let Step { own, turn } = &steps[at];
        let on = |side: usize| after[at][side] + own[side];
        let (back, ahead) = (on(BACK), on(AHEAD));
        after[at - 1] = [back.min(ahead + turn[AHEAD]), ahead.min(back + turn[BACK])];
    }
    after
}

fn steps(units: &[Unit]) -> Vec<Step> {
    let plain = |unit: &Unit| unit.place == Place::Top && unit.turn.abs() >= PLAIN;
    let first_back = units.iter().position(|unit| plain(unit) && unit.turn < 0);
    let both = first_back.is_some_and(|at| units[at..].iter().any(|unit| plain(unit) && unit.turn > 0));
    let mut under = false;
    let step = |unit: &Unit| {
        if unit.place == Place::Top {
            under = both && plain(unit);
        }
        let (dearer, part) =
            if under && unit.place != Place::Top { (UNDER_PLAIN, WORDS_UNDER_PLAIN) } else { (1, 1) };
        let told = i64::from((unit.evidence - unit.turn) / part + unit.turn);
        let cost = unit.place.cost() * dearer;
        Step {
            own: [told.max(0), (-told).max(0)],
            turn: [i64::from(cost + unit.turn + TURN_BACK), i64::from(cost - unit.turn)],
        }
    };
    units.iter().map(step).collect()
}
