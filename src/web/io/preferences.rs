//! The few choices that are remembered. A browser may forbid the storage: then they last as long
//! as the page.

use web_sys::{Element, Storage, window};

use crate::web::state::{Preference, Theme};
use crate::web::text::Lang;

const LANG: &str = "report-lens.language";
const THEME: &str = "report-lens.theme";

fn storage() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}

/// What was chosen before; else the browser's language, Chinese where it is neither, and the
/// system's theme.
pub fn recall() -> (Lang, Theme) {
    let stored = |name: &str| storage().and_then(|storage| storage.get_item(name).ok().flatten());
    let browser = || window().and_then(|window| window.navigator().language());
    let lang = stored(LANG).or_else(browser).and_then(|tag| Lang::from_tag(&tag)).unwrap_or_default();
    let theme = stored(THEME).and_then(|name| Theme::from_name(&name)).unwrap_or_default();
    (lang, theme)
}

/// Remembers a choice where the browser lets us.
pub fn remember(preference: Preference) {
    let (name, value) = match preference {
        Preference::Lang(lang) => (LANG, lang.tag()),
        Preference::Theme(theme) => (THEME, theme.name()),
    };
    if let Some(storage) = storage() {
        // full or forbidden: the choice lasts as long as the page
        let _forgotten = storage.set_item(name, value);
    }
}

/// Tells the document its language and its theme.
pub fn dress(lang: Lang, theme: Theme) {
    let Some(root) = window().and_then(|window| window.document()?.document_element()) else { return };
    set(&root, "lang", lang.tag());
    match theme {
        Theme::System => {
            // an attribute that was not there is as good as removed
            let _absent = root.remove_attribute("data-theme");
        }
        theme => set(&root, "data-theme", theme.name()),
    }
}

fn set(element: &Element, name: &str, value: &str) {
    // both names are valid, so this cannot fail
    let _always_set = element.set_attribute(name, value);
}
