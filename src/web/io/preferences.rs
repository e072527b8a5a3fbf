//! The few choices that are remembered. A browser may forbid the storage: then they last as long
//! as the page.

use web_sys::window;

use super::Host;
use crate::web::state::{Keep, Preference, Theme};
use crate::web::text::Lang;

const LANG: &str = "report-lens.language";
const THEME: &str = "report-lens.theme";
const KEEP: &str = "report-lens.keep";
const CORRECTIONS: &str = "report-lens.corrections";

/// What was chosen before; else the browser's language, Chinese where it is neither, the
/// system's theme, and files kept where that was wanted.
pub fn recall(host: &Host) -> (Lang, Theme, Keep) {
    let stored = |name: &str| host.storage().and_then(|storage| storage.get_item(name).ok().flatten());
    let browser = || window().and_then(|window| window.navigator().language());
    let lang = stored(LANG).or_else(browser).and_then(|tag| Lang::from_tag(&tag)).unwrap_or_default();
    let theme = stored(THEME).and_then(|name| Theme::from_name(&name)).unwrap_or_default();
    let kept = || stored(KEEP).map(|name| Keep::from_name(&name)).unwrap_or_default();
    let keep = if host.keeps() { kept() } else { Keep::Never };
    (lang, theme, keep)
}

/// Remembers a choice where the browser lets us.
pub fn remember(host: &Host, preference: Preference) {
    let (name, value) = match preference {
        Preference::Lang(lang) => (LANG, lang.tag()),
        Preference::Theme(theme) => (THEME, theme.name()),
        Preference::Keep(keep) => (KEEP, keep.name()),
    };
    if let Some(storage) = host.storage() {
        // full or forbidden: the choice lasts as long as the page
        let _forgotten = storage.set_item(name, value);
    }
}

/// What readers corrected before.
pub fn corrections(host: &Host) -> String {
    host.storage().and_then(|storage| storage.get_item(CORRECTIONS).ok().flatten()).unwrap_or_default()
}

/// Remembers what readers corrected, or no longer.
pub fn remember_corrections(host: &Host, table: &str) {
    if let Some(storage) = host.storage() {
        // full or forbidden: they last as long as the page
        let _forgotten = if table.is_empty() {
            storage.remove_item(CORRECTIONS)
        } else {
            storage.set_item(CORRECTIONS, table)
        };
    }
}

/// Tells the document the language and the theme of a page that it is of; the page draws its own.
pub fn dress(host: &Host, lang: Lang, theme: Theme) {
    host.set("lang", Some(lang.tag()));
    host.set("data-theme", Some(theme.name()).filter(|_| theme != Theme::System));
}
