//! Fields: what a program computes stands behind its instruction, save for those that draw what the instruction says.

/// Fields that are open where the reader is.
#[derive(Debug, Clone, Default)]
pub(super) struct Fields {
    open: Vec<Field>,
    /// How many of them are still in their instruction.
    instructing: usize,
}

#[derive(Debug, Clone, Default)]
struct Field {
    instruction: String,
    has_result: bool,
}

/// So much of an instruction is looked at.
const INSTRUCTION: usize = 4096;
/// So many fields are told apart within one another.
const NESTED: usize = 64;

impl Fields {
    /// Whether what stands here is an instruction and not to be read.
    pub(super) const fn is_instruction(&self) -> bool {
        self.instructing > 0
    }

    /// A field begins, goes on to its result or ends; says what is seen of one without a result.
    pub(super) fn mark(&mut self, kind: &str) -> Option<String> {
        match kind {
            "begin" if self.open.len() < NESTED => {
                self.open.push(Field::default());
                self.instructing += 1;
            }
            "separate" => {
                if let Some(field) = self.open.last_mut().filter(|field| !field.has_result) {
                    field.has_result = true;
                    self.instructing -= 1;
                }
            }
            "end" => {
                let field = self.open.pop()?;
                if !field.has_result {
                    self.instructing -= 1;
                    return drawn(&field.instruction);
                }
            }
            _ => {}
        }
        None
    }

    /// Adds to the instruction of the innermost field.
    pub(super) fn instruct(&mut self, text: &str) {
        if let Some(field) = self.open.last_mut().filter(|field| field.instruction.len() < INSTRUCTION) {
            field.instruction += text;
        }
    }

    /// At the end of a paragraph: an instruction is not longer, so a field that is still in it is broken.
    pub(super) fn end_paragraph(&mut self) {
        if self.instructing > 0 {
            *self = Self::default();
        }
    }
}

/// What a field draws by its instruction: characters over one another, a fraction.
fn drawn(instruction: &str) -> Option<String> {
    let instruction = instruction.trim();
    let formula =
        instruction.get(..2).filter(|name| name.eq_ignore_ascii_case("eq")).map(|_| &instruction[2..])?;
    let overlaid = formula.to_ascii_lowercase();
    if let Some(at) = overlaid.find("\\o") {
        let (first, last) = arguments(&formula[at..])?;
        return Some(match (circled(first, last), circled(last, first)) {
            (Some(sign), _) | (_, Some(sign)) => sign.to_string(),
            // A reading over a character: the character is the last.
            _ => last.to_owned(),
        });
    }
    let at = overlaid.find("\\f")?;
    let (above, below) = arguments(&formula[at..])?;
    Some(format!("{above}/{below}"))
}

/// The two arguments in the outermost brackets: `\o\ac(○,1)`.
fn arguments(formula: &str) -> Option<(&str, &str)> {
    let inner = formula.split_once('(')?.1.trim_end().strip_suffix(')')?;
    let mut depth = 0_u32;
    let comma = inner.char_indices().rfind(|(_, c)| {
        match c {
            ')' => depth += 1,
            '(' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && matches!(c, ',' | ';' | '，')
    })?;
    let (first, last) = inner.split_at(comma.0);
    Some((first.trim(), last[comma.1.len_utf8()..].trim()))
}

/// A number in a circle.
fn circled(circle: &str, number: &str) -> Option<char> {
    let number: u32 =
        number.parse().ok().filter(|n| matches!(circle, "○" | "〇" | "O" | "◯") && (1..=20).contains(n))?;
    char::from_u32(0x245F + number)
}

#[cfg(test)]
mod tests {
    use super::{Fields, drawn};

    #[test]
    fn what_a_formula_draws() {
        let cases = [
            (r" eq \o\ac(○,3) ", Some("③")),
            (r"EQ \o\ac(12,○)", Some("⑫")),
            (r#"EQ \* jc0 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(fā,x),发)"#, Some("发")),
            (r"EQ \f(1,2)", Some("1/2")),
            (r"PAGE \* MERGEFORMAT", None),
            (r"EQ \x(a)", None),
            ("", None),
            ("é", None),
        ];
        for (instruction, expected) in cases {
            assert_eq!(drawn(instruction).as_deref(), expected, "{instruction}");
        }
    }

    #[test]
    fn an_instruction_is_not_read_and_a_broken_one_ends_with_its_paragraph() {
        let mut fields = Fields::default();
        assert!(!fields.is_instruction());
        assert_eq!(fields.mark("end"), None);
        fields.mark("begin");
        assert!(fields.is_instruction());
        fields.mark("separate");
        assert!(!fields.is_instruction());
        fields.mark("begin");
        fields.instruct(r"eq \f(1,3)");
        assert!(fields.is_instruction());
        assert_eq!(fields.mark("end").as_deref(), Some("1/3"));
        assert!(!fields.is_instruction());
        fields.mark("begin");
        fields.end_paragraph();
        assert!(!fields.is_instruction());
    }
}
