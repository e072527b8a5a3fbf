//! Names and values as the fragment of an address writes them: `view=targets&q=GDP`.

/// A fragment, without its `#`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fields(pub String);

impl Fields {
    /// Goes on to another field.
    pub(super) fn part(&mut self) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
    }

    /// Adds a field; one without a value is not said.
    pub(super) fn add(&mut self, name: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        self.part();
        self.0.push_str(name);
        self.0.push('=');
        for byte in value.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                self.0.push(char::from(byte));
            } else {
                self.0.push('%');
                for half in [byte >> 4, byte & 15] {
                    self.0.push(char::from(b"0123456789ABCDEF"[usize::from(half)]));
                }
            }
        }
    }

    /// Adds a field that is there or not.
    pub(super) fn flag(&mut self, name: &str, on: bool) {
        self.add(name, if on { "1" } else { "" });
    }

    /// Whether a field is there.
    pub(super) fn has(&self, name: &str) -> bool {
        !self.get(name).is_empty()
    }

    /// The value of a field; empty where it is not there, or what it says is no text.
    pub(super) fn get(&self, name: &str) -> String {
        let value = |field: &str| field.strip_prefix(name)?.strip_prefix('=').map(decoded);
        self.0.split('&').find_map(value).unwrap_or_default()
    }
}

fn decoded(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut pieces = value.split('%');
    bytes.extend_from_slice(pieces.next().unwrap_or_default().as_bytes());
    for piece in pieces {
        match piece.get(..2).and_then(|half| u8::from_str_radix(half, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                bytes.extend_from_slice(piece.get(2..).unwrap_or_default().as_bytes());
            }
            None => bytes.extend_from_slice(piece.as_bytes()),
        }
    }
    String::from_utf8(bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Fields;

    #[test]
    fn what_is_written_is_read() {
        let mut fields = Fields::default();
        for (name, value) in [("q", "GDP & 就业 5%"), ("none", ""), ("at", "12")] {
            fields.add(name, value);
        }
        fields.flag("bars", true);
        fields.flag("every", false);
        assert_eq!(fields.0, "q=GDP%20%26%20%E5%B0%B1%E4%B8%9A%205%25&at=12&bars=1");
        assert_eq!(fields.get("q"), "GDP & 就业 5%");
        assert_eq!(fields.get("at"), "12");
        assert!(fields.has("bars") && !fields.has("every"));
    }

    #[test]
    fn what_nobody_wrote_is_read_as_nothing_worse() {
        let fields = Fields("q=%E5%&&view&=x&w=%zz&a=%".to_owned());
        assert_eq!(
            [fields.get("q"), fields.get("view"), fields.get("w"), fields.get("a")],
            ["", "", "zz", ""]
        );
    }
}
