//! From a draft, which is what the words of a sentence say of a figure, to a statement, step by step.

mod asked;
mod bound;
mod change;
mod confidence;
mod gone;
mod heading;
mod headline;
mod period;
mod scope;
mod signs;
mod strength;
mod stretch;
mod tense;

use super::cues::Class;
use super::draft::Draft;
use super::scene::Scene;
use super::{Base, Constraint, Doubt, Evidence, Field, Kind, Period, Rule, Statement, catalogue};
use crate::Span;
use crate::quantity::Mention;
use asked::Asked;

pub(super) use headline::mark;
pub(super) use signs::Signs;
pub(super) use stretch::Stretch;

/// A sentence with what it and those before it say of time.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting<'a> {
    /// The report.
    pub(super) scene: &'a Scene<'a>,
    /// The sentence.
    pub(super) sentence: Span,
    /// What it says of time.
    pub(super) signs: &'a Signs,
    /// The years that the sentences before it speak of.
    pub(super) stretch: &'a Stretch,
}

/// A statement in the making.
struct Settling<'a> {
    setting: Setting<'a>,
    draft: Draft,
    mention: &'a Mention,
    asked: Asked<'a>,
    /// Past or planned, also where the figure only qualifies.
    time: Kind,
    statement: Statement,
}

/// A figure's fields are settled in this order: each step may look at those before it.
const STEPS: [fn(&mut Settling<'_>); 9] = [
    bound::settle, // the figure itself: the unit and the bound that it shares with the last of its run
    catalogued,    // which indicator it is
    change::settle, // what a figure of that indicator in that unit says
    strength::settle, // how strongly, for which the bound counts
    scope::settle, // whose it is, where no indicator was found
    tensed,        // past or planned
    dated,         // of which years, for which the kind counts
    based,         // what it is compared with
    doubted,       // how sure all this is
];

/// The statement of a draft; `None` where its figure is gone.
pub(super) fn settle(setting: Setting<'_>, draft: Draft) -> Option<Statement> {
    let Setting { scene, sentence, signs, .. } = setting;
    let mention = scene.mentions.get(draft.mention)?;
    let asked = Asked::of(scene, signs, sentence, &draft)?;
    let statement = Statement {
        kind: Kind::Other,
        headline: false,
        indicator: draft.indicator.clone(),
        indicator_id: None,
        change: draft.change,
        quantity: mention.quantity.clone(),
        modifier: String::new(),
        constraint: Constraint::Plain,
        period: None,
        basis: draft.basis,
        base: None,
        scope: None,
        estimate: false,
        group: draft.group,
        number: mention.number,
        quote: draft.quote,
        section: asked.section,
        rule: draft.rule,
        confidence: 0.0,
        doubts: draft.doubts.clone(),
        evidence: vec![
            Evidence { part: Field::Indicator, span: draft.subject },
            Evidence { part: Field::Value, span: mention.span },
        ],
    };
    let mut settling = Settling { setting, draft, mention, asked, time: Kind::Other, statement };
    STEPS.iter().for_each(|step| step(&mut settling));
    Some(settling.statement)
}

/// A threshold is of something else's indicator: 生产总值 of 生产总值超200亿元的县.
fn catalogued(settling: &mut Settling<'_>) {
    if settling.draft.rule == Rule::Threshold {
        return;
    }
    let statement = &mut settling.statement;
    statement.indicator_id = catalogue::lookup(&statement.indicator, &settling.setting.scene.place);
}

fn tensed(settling: &mut Settling<'_>) {
    let Settling { draft, asked, statement, .. } = settling;
    let tense = tense::read(asked);
    statement.kind = if draft.qualifies { Kind::Other } else { tense.kind };
    statement.estimate = tense.kind == Kind::Achievement && asked.says(Class::Estimate);
    statement.evidence.extend(tense.cue.map(|span| Evidence { part: Field::Kind, span }));
    settling.time = tense.kind;
}

fn dated(settling: &mut Settling<'_>) {
    let Settling { setting, draft, mention, asked, time, statement } = settling;
    statement.period = if draft.starts() {
        draft.base_year.map(|year| Period { from: year, to: year })
    } else {
        let told = asked.signs.gone(asked.before).is_some();
        let figure = period::Figure {
            kind: *time,
            basis: draft.basis,
            since: draft.base_year.or(draft.averaged),
            stock: change::stock(draft, mention, told)
                || change::had(draft, draft.subject.of(setting.scene.text))
                || draft.ends_average && !told,
        };
        period::read(asked, setting.stretch, figure)
    };
}

/// Where a change starts has a year of its own, which the end is compared with.
fn based(settling: &mut Settling<'_>) {
    let Settling { setting, draft, statement, .. } = settling;
    let compared = !draft.starts() && (draft.base_year.is_some() || draft.base_value.is_some());
    let value = draft.base_value.and_then(|at| setting.scene.mentions.get(at));
    statement.base = compared
        .then(|| Base { year: draft.base_year, value: value.map(|mention| mention.quantity.clone()) });
}

fn doubted(settling: &mut Settling<'_>) {
    let Settling { setting, mention, statement, .. } = settling;
    let section = setting.scene.outline.sections.get(statement.section);
    statement.doubts.extend(mention.damaged.then_some(Doubt::DamagedDigits));
    let uncertain = section.is_some_and(|section| !section.certain);
    statement.doubts.extend(uncertain.then_some(Doubt::UncertainPart));
    statement.confidence =
        confidence::of(statement.rule, statement.indicator_id.is_some(), &statement.doubts);
}
