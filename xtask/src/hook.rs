//! What is done to the folder that trunk is about to publish.

mod opening;

use crate::{element, precache, single, stamp};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

#[path = "../../src/web/text/words.rs"]
#[expect(unreachable_pub, reason = "the table of the page; only some of its words are taken")]
mod words;

/// The English words of the page, a line for each key: what reads Chinese does not load them.
fn english() -> String {
    words::Key::ALL.iter().map(|key| format!("{}\n", key.en())).collect()
}

/// Makes all forms of the page from what trunk has compiled. Run by trunk's post-build hook.
///
/// # Errors
/// When something that trunk should have left is not there, or esbuild fails.
pub(crate) fn run() -> Result<()> {
    let folder = std::env::var_os("TRUNK_STAGING_DIR").context("stamp is run by trunk (see Trunk.toml)")?;
    let folder = Path::new(&folder);
    fs::write(folder.join("third-party.txt"), crate::notice::text()?)?;
    fs::write(folder.join(stamp::ENGLISH), english())?;
    stamp::shorten(folder)?;
    stamp::bundle(folder)?;
    let page = folder.join("index.html");
    let html = stamp::one_style(folder, &fs::read_to_string(&page)?)?;
    fs::write(&page, opening::put_into(&html)?)?;
    stamp::minify(folder)?;
    let parts = stamp::stamp(folder)?;
    let whole = single::write(folder, &parts)?;
    parts.write_page(folder, &whole)?;
    element::write(folder, &parts)?;
    precache::write(folder, &parts)
}
