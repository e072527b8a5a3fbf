//! What readers call the values of the domain, in both languages: kinds, bounds, levels, reasons.
//!
//! A value has three names: its id, which is the schema's word and the same in every file, and one for each
//! language. A value that lacks one of them does not compile.

mod form;
mod values;

use serde::{Deserialize, Serialize};

pub use form::{sign, years};

/// A language of what readers see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Lang {
    /// 简体中文
    #[default]
    Zh,
    /// English
    En,
}

impl Lang {
    /// The tag for `lang=` and for remembering the choice.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// The language that a remembered or a browser's tag names; `None` where it is neither.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase();
        if tag.starts_with("zh") {
            Some(Self::Zh)
        } else if tag.starts_with("en") {
            Some(Self::En)
        } else {
            None
        }
    }

    /// The other one: what the switch leads to.
    pub const fn other(self) -> Self {
        match self {
            Self::Zh => Self::En,
            Self::En => Self::Zh,
        }
    }

    /// One of two texts.
    pub const fn pick<'a>(self, zh: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }
}

/// A value that has names.
pub trait Labelled: Copy + 'static {
    /// Every value, in the order of the type.
    const ALL: &'static [Self];

    /// All its names.
    fn label(self) -> &'static Label;

    /// The schema's word for it.
    fn id(self) -> &'static str {
        self.label().id
    }

    /// What a reader calls it.
    fn say(self, lang: Lang) -> &'static str {
        let Label { zh, en, .. } = self.label();
        lang.pick(zh, en)
    }
}

/// The names of a value.
#[derive(Debug, PartialEq, Eq)]
pub struct Label {
    /// The value's place in its type, from 0.
    pub rank: u8,
    /// The schema's word.
    pub id: &'static str,
    /// In Chinese.
    pub zh: &'static str,
    /// In English.
    pub en: &'static str,
}

/// The names of the values of a type, a line each: value, id, Chinese, English.
macro_rules! labels {
    ($type:ty { $($value:ident $id:literal $zh:literal $en:literal)+ }) => {
        impl $crate::label::Labelled for $type {
            const ALL: &'static [Self] = &[$(Self::$value),+];

            fn label(self) -> &'static $crate::label::Label {
                match self {
                    $(Self::$value => &$crate::label::Label {
                        rank: <$type>::$value as u8, id: $id, zh: $zh, en: $en
                    }),+
                }
            }
        }
    };
}
pub(crate) use labels;

#[cfg(test)]
pub(crate) mod tests {
    use super::{Labelled, Lang};
    use crate::quantity::{Bound, NonQuantity};
    use crate::report::{Genre, Level, Role};
    use crate::source::Reason;
    use crate::statement::{Basis, Change, Constraint, Doubt, Kind};
    use serde::Serialize;

    /// Ids are those of the JSON, no two values of a type have one name, and no English name holds Chinese.
    pub(crate) fn check<T: Labelled + Serialize>() {
        let mut seen = std::collections::BTreeSet::new();
        for value in T::ALL {
            let label = value.label();
            assert_eq!(serde_json::to_value(value).unwrap(), label.id);
            for name in [label.zh, label.en] {
                assert!(!name.is_empty() && seen.insert(name) || label.zh == label.en, "{label:?}");
            }
            assert!(!label.en.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{label:?}");
        }
    }

    #[test]
    fn ids_are_those_of_the_schema_and_names_tell_values_apart() {
        check::<Kind>();
        check::<Change>();
        check::<Constraint>();
        check::<Basis>();
        check::<Doubt>();
        check::<Bound>();
        check::<NonQuantity>();
        check::<Genre>();
        check::<Level>();
        check::<Role>();
        check::<Reason>();
    }

    #[test]
    fn tags_lead_back() {
        assert_eq!(Lang::from_tag(Lang::Zh.tag()), Some(Lang::Zh));
        assert_eq!(Lang::from_tag("en-GB"), Some(Lang::En));
        assert_eq!(Lang::from_tag("fr"), None);
    }
}
