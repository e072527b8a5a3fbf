//! The whole page as one file, which opens from a disk: `report-lens.html`.
//!
//! Programs, dictionary and samples stand in it as base64 of gzip, which the loader unpacks; scripts and styles are allowed
//! by their hashes, since 'self' is nothing where a page comes from a disk, and nothing may be fetched at all.

use crate::pack::{base64, gzip};
use crate::parts::{LOADER, Parts};
use crate::run::{must, root};
use crate::stamp::esbuild;
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The name of the file.
const NAME: &str = "report-lens.html";

/// The most that it may weigh, in bytes.
const MOST: usize = 8_000_000;

/// The samples that the page offers.
const SAMPLES: [&str; 2] = ["samples/langu-2024.txt", "samples/compilation-2024-broken.txt"];

/// Writes the file beside the parts that it is made of; gives its name.
///
/// # Errors
/// When a part is not there, the page has not the form that is expected, or the file grows too heavy.
pub(crate) fn write(folder: &Path, parts: &Parts) -> Result<String> {
    let script = script(folder, parts)?;
    let styles = fs::read_to_string(folder.join(&parts.styles))?;
    let page = page(parts, &script, &styles, &icon(folder)?)?;
    let mut data = String::new();
    let named = parts.files.iter().filter(|(name, file)| {
        !file.is_empty() && !["app", "offline", "dialogs", "charts", "store"].contains(&name.as_str())
    });
    let named = named.map(|(name, file)| (name.as_str(), file.as_str()));
    for (name, file) in named.chain(SAMPLES.map(|name| (name, name))) {
        let bytes = fs::read(folder.join(file)).with_context(|| file.to_owned())?;
        // The dictionary is gzip already.
        let packed = if name == "dictionary" { bytes } else { gzip(&bytes)? };
        data += &format!("<script type=\"text/plain\" data-part=\"{name}\">{}</script>\n", base64(&packed));
    }
    let (before, after) = page.split_once("</body>").context("index.html has no end of its body")?;
    let whole = format!("{before}{data}</body>{after}");
    if whole.len() > MOST {
        bail!("{NAME} weighs {} bytes, more than {MOST}", whole.len());
    }
    fs::write(folder.join(NAME), whole)?;
    Ok(NAME.to_owned())
}

/// The page's glue, what its dialogs hold and what draws its pictures, each as a value of the one script, and the loader.
fn script(folder: &Path, parts: &Parts) -> Result<String> {
    let place = folder.join("single.js");
    let mut modules = String::new();
    for (part, name) in
        [("app", "reportLensApp"), ("dialogs", "reportLensDialogs"), ("charts", "reportLensCharts")]
    {
        let mut module = esbuild();
        module.args(["--format=iife", "--define:import.meta.url=\"\""]).arg(format!("--global-name={name}"));
        module.arg(format!("--outfile={}", place.display())).arg(folder.join(parts.file(part)?));
        must(&mut module)?;
        modules += &fs::read_to_string(&place)?;
    }
    let mut loader = esbuild();
    loader
        .args(["--bundle", "--format=iife", "--define:INLINE=true", "--allow-overwrite"])
        .arg(format!("--outfile={}", place.display()));
    must(loader.arg(root().join("www/loader.js")))?;
    let loader = fs::read_to_string(&place)?;
    fs::remove_file(place)?;
    if ["import(", "fetch("].iter().any(|word| loader.contains(word)) {
        bail!("the loader of {NAME} fetches or imports something");
    }
    Ok(format!("(function(){{{modules}{loader}}})();"))
}

fn icon(folder: &Path) -> Result<String> {
    let names = crate::stamp::names(folder)?;
    let icon = names.iter().find(|name| name.starts_with("icon-")).context("the page has no icon")?;
    Ok(format!("data:image/svg+xml;base64,{}", base64(&fs::read(folder.join(icon))?)))
}

/// The page without links, its script and styles within.
fn page(parts: &Parts, script: &str, styles: &str, icon: &str) -> Result<String> {
    let hash = |text: &str| format!("'sha256-{}'", base64(&Sha256::digest(text)));
    let policy = format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; worker-src blob:; connect-src 'none'; \
         img-src data: blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types report-lens",
        hash(script),
        hash(styles)
    );
    let mut out = String::new();
    let mut policies = 0;
    for line in parts.html.lines() {
        if line.contains("Content-Security-Policy") {
            policies += 1;
            out += &format!("  <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n");
        } else if line.contains(LOADER) {
            out += &format!("  <link rel=\"icon\" href=\"{icon}\">\n  <style>{styles}</style>\n");
            out += &format!("  <script data-build=\"{}\">{script}</script>\n", parts.build);
        } else if !line.contains("<link ") && !line.contains("cargo xtask stamp") {
            out += line;
            out.push('\n');
        }
    }
    if policies != 1 || !out.contains("<style>") {
        bail!("index.html has not the one policy and the one loader that are expected");
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::{Parts, page};

    #[test]
    fn script_and_styles_are_allowed_by_their_hashes_and_nothing_is_linked() {
        let html = "<head>\n  <meta http-equiv=\"Content-Security-Policy\" content=\"x\">\n  \
                    <link rel=\"stylesheet\" href=\"s.css\">\n  @loader@\n</head>\n<body>\n</body>\n";
        let parts = Parts {
            build: "b".to_owned(),
            files: Vec::new(),
            threads: Vec::new(),
            loader: String::new(),
            styles: String::new(),
            html: html.to_owned(),
        };
        let page = page(&parts, "go()", "a{}", "data:,").expect("a page of the expected form");
        // printf 'go()' | openssl dgst -sha256 -binary | base64
        assert!(
            page.contains(
                "script-src 'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw=' 'wasm-unsafe-eval'"
            ),
            "{page}"
        );
        assert!(page.contains("style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=';"), "{page}");
        assert!(!page.contains("s.css"));
        assert!(super::page(&Parts { html: String::new(), ..parts }, "", "", "").is_err());
    }
}
