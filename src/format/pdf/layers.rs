//! What is switched off when the file is opened: optional content.

use hayro_syntax::object::{Array, Dict, MaybeRef, Name, ObjRef, Object, ObjectIdentifier};
use hayro_syntax::xref::XRef;
use std::collections::BTreeSet;

/// How many layers are looked at.
const LAYERS: usize = 10_000;

/// The layers that are not seen.
#[derive(Debug, Default)]
pub(super) struct Layers {
    hidden: BTreeSet<ObjectIdentifier>,
}

impl Layers {
    /// Reads the usual configuration of a file.
    pub(super) fn read(xref: &XRef) -> Self {
        let mut hidden = BTreeSet::new();
        let catalog = xref.get::<Dict<'_>>(xref.root_id());
        if let Some(properties) = catalog.and_then(|catalog| catalog.get::<Dict<'_>>("OCProperties")) {
            let usual = properties.get::<Dict<'_>>("D").unwrap_or_default();
            if usual.get::<Name<'_>>("BaseState").is_some_and(|state| state.as_ref() == b"OFF") {
                hidden.extend(references(&properties, "OCGs"));
                for shown in references(&usual, "ON") {
                    hidden.remove(&shown);
                }
            }
            hidden.extend(references(&usual, "OFF"));
        }
        Self { hidden }
    }

    /// Whether what an entry of a dictionary names is hidden: a layer, or some of them with a rule.
    pub(super) fn hide(&self, dict: &Dict<'_>, key: &[u8]) -> bool {
        if self.hidden.is_empty() {
            return false;
        }
        if let Some(reference) = dict.get_ref(key)
            && self.hidden.contains(&reference.into())
        {
            return true;
        }
        let Some(members) = dict.get::<Dict<'_>>(key) else { return false };
        let mut layers = references(&members, "OCGs");
        layers.extend(members.get_ref("OCGs").map(ObjectIdentifier::from).filter(|_| layers.is_empty()));
        if layers.is_empty() {
            return false;
        }
        let hidden = layers.iter().filter(|layer| self.hidden.contains(layer)).count();
        match members.get::<Name<'_>>("P").as_deref() {
            Some(b"AllOn") => hidden > 0,
            Some(b"AnyOff") => hidden == 0,
            Some(b"AllOff") => hidden < layers.len(),
            _ => hidden == layers.len(),
        }
    }
}

/// The objects that an array names.
fn references(dict: &Dict<'_>, key: &str) -> Vec<ObjectIdentifier> {
    let array = dict.get::<Array<'_>>(key);
    let items = array.iter().flat_map(Array::raw_iter).take(LAYERS);
    items
        .filter_map(|item: MaybeRef<Object<'_>>| item.as_obj_ref())
        .map(|reference: ObjRef| reference.into())
        .collect()
}
