//! How strongly the statement binds: by its strength word, else by its bound.

use super::Settling;
use crate::statement::{Evidence, Field};

pub(super) fn settle(settling: &mut Settling<'_>) {
    let Settling { setting, draft, statement, .. } = settling;
    let scene = setting.scene;
    let modifier = draft.modifier.map_or("", |span| span.of(scene.text));
    statement.constraint = scene.strength.classify(modifier, statement.quantity.bound);
    statement.modifier = modifier.to_owned();
    statement.evidence.extend(draft.modifier.map(|span| Evidence { part: Field::Modifier, span }));
}
