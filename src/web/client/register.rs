//! Things under ids, in the order of the ids: a sorted list, for which the page loads five kilobytes less than for a tree.

/// Values under keys. New keys are mostly above all others, which makes them cheap.
#[derive(Debug)]
pub(super) struct Register<Key, Value>(Vec<(Key, Value)>);

impl<Key, Value> Default for Register<Key, Value> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<Key: Ord + Copy, Value> Register<Key, Value> {
    fn place(&self, key: Key) -> Result<usize, usize> {
        self.0.binary_search_by_key(&key, |(known, _)| *known)
    }

    /// Puts a value under a key, in the place of an earlier one.
    pub(super) fn insert(&mut self, key: Key, value: Value) {
        match self.place(key) {
            Ok(at) => {
                if let Some(entry) = self.0.get_mut(at) {
                    entry.1 = value;
                }
            }
            Err(at) => self.0.insert(at, (key, value)),
        }
    }

    /// Takes a value out.
    pub(super) fn remove(&mut self, key: Key) -> Option<Value> {
        self.place(key).ok().map(|at| self.0.remove(at).1)
    }

    pub(super) fn get(&self, key: Key) -> Option<&Value> {
        self.place(key).ok().and_then(|at| self.0.get(at)).map(|(_, value)| value)
    }

    pub(super) fn get_mut(&mut self, key: Key) -> Option<&mut Value> {
        let at = self.place(key).ok()?;
        self.0.get_mut(at).map(|(_, value)| value)
    }

    pub(super) fn retain(&mut self, keep: impl Fn(&Value) -> bool) {
        self.0.retain(|(_, value)| keep(value));
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (Key, &Value)> {
        self.0.iter().map(|(key, value)| (*key, value))
    }

    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = (Key, &mut Value)> {
        self.0.iter_mut().map(|(key, value)| (*key, value))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes all values out, in order.
    pub(super) fn take(&mut self) -> impl Iterator<Item = Value> + use<Key, Value> {
        std::mem::take(&mut self.0).into_iter().map(|(_, value)| value)
    }
}

#[cfg(test)]
mod tests {
    use super::Register;

    #[test]
    fn values_are_found_under_their_keys_and_come_in_order() {
        let mut register = Register::default();
        for key in [2, 9, 4, 4, 1] {
            register.insert(key, key * 10);
        }
        assert_eq!(register.iter().map(|(key, _)| key).collect::<Vec<_>>(), [1, 2, 4, 9]);
        assert_eq!((register.get(4), register.get(5)), (Some(&40), None));
        assert_eq!(register.remove(2), Some(20));
        assert_eq!(register.remove(2), None);
        register.retain(|value| *value > 10);
        assert_eq!(register.take().collect::<Vec<_>>(), [40, 90]);
        assert!(register.is_empty());
    }
}
