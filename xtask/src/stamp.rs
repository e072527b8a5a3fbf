//! Gives the built files names with hashes and writes them where the loader reads them.
//!
//! Trunk hashes the page's code but not the worker's, the loader or copied files, so a cached old worker
//! could meet a new page. Here every file that the loader starts gets the hash of its content into its
//! name, the build's id is the hash of all of them, and both stand on the loader's element in index.html.
//! Before that scripts and style sheets lose their comments, indents and long names.

use crate::run::{must, program, root};
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// Stamps the folder that trunk is about to publish. Run by trunk's post-build hook.
pub(crate) fn run() -> Result<()> {
    let folder = std::env::var_os("TRUNK_STAGING_DIR").context("stamp is run by trunk (see Trunk.toml)")?;
    let folder = Path::new(&folder);
    fs::write(folder.join("third-party.txt"), crate::notice::text()?)?;
    shorten(folder)?;
    bundle(folder)?;
    let page = folder.join("index.html");
    fs::write(&page, one_style(folder, &fs::read_to_string(&page)?)?)?;
    minify(folder)?;
    stamp(folder)
}

/// Gives every program and its glue short names for each other.
fn shorten(folder: &Path) -> Result<()> {
    let app = [only(folder, "app-", ".js")?, only(folder, "app-", "_bg.wasm")?];
    let others = PROGRAMS.map(|program| [format!("{program}.js"), format!("{program}_bg.wasm")]);
    for [glue, wasm] in std::iter::once(app).chain(others) {
        crate::names::shorten(&folder.join(glue), &folder.join(wasm))?;
    }
    Ok(())
}

/// Bundles the parts of the page that are scripts with libraries, each loaded when it is needed.
fn bundle(folder: &Path) -> Result<()> {
    let parts = PARTS.map(|part| root().join(format!("www/parts/{part}.js")));
    let mut node = esbuild(&["--bundle", "--format=esm", "--charset=utf8", "--log-level=warning"]);
    must(node.arg(format!("--outdir={}", folder.display())).args(parts).current_dir(root()))
}

/// Runs esbuild with these options.
fn esbuild(options: &[&str]) -> std::process::Command {
    let mut node = program("node", &[]);
    node.arg(root().join("node_modules/esbuild-wasm/bin/esbuild")).args(options);
    node
}

/// Writes scripts and style sheets short, by esbuild: a fifth of what a reader loads of the first, a quarter of the others.
fn minify(folder: &Path) -> Result<()> {
    let mut files = names(folder)?;
    files.retain(|name| name.ends_with(".js") || name.ends_with(".css"));
    let mut node = esbuild(&[
        "--minify",
        "--charset=utf8",
        "--target=chrome100,firefox115,safari16.4",
        "--log-level=warning",
        "--allow-overwrite",
        "--outdir=.",
    ]);
    must(node.args(files).current_dir(folder))
}

/// The parts of the page that are scripts with libraries: `www/parts/`.
const PARTS: [&str; 1] = ["store"];

/// The programs that the page starts beside itself.
const PROGRAMS: [&str; 3] = ["worker", "office", "pdf"];

fn stamp(folder: &Path) -> Result<()> {
    let app = rename(folder, &only(folder, "app-", ".js")?, "app", "js")?;
    let app_wasm = rename(folder, &only(folder, "app-", "_bg.wasm")?, "app", "wasm")?;
    let dictionary = match dictionary(folder)? {
        Some(name) => {
            let (stem, extensions) = name.split_once('.').context("the dictionary has no extension")?;
            rename(folder, &name, stem, extensions)?
        }
        None => String::new(),
    };
    let mut wasm = Vec::new();
    for program in PROGRAMS {
        wasm.push(rename(folder, &format!("{program}_bg.wasm"), &format!("{program}_bg"), "wasm")?);
    }
    let glues = PROGRAMS.map(|program| format!("{program}.js"));
    let scripts = PARTS.map(|part| format!("{part}.js"));
    let all = [&app, &app_wasm, &dictionary].into_iter().chain(&glues).chain(&wasm).chain(&scripts);
    let build = build_id(folder, &all.map(String::as_str).collect::<Vec<_>>())?;

    let mut programs = String::new();
    for ((program, glue), wasm) in PROGRAMS.iter().zip(&glues).zip(&wasm) {
        let file = folder.join(glue);
        let code = fs::read_to_string(&file)?;
        fs::write(&file, format!("self.reportLensBuild = \"{build}\";\n{code}"))?;
        let glue = rename(folder, glue, program, "js")?;
        programs += &format!(" data-{program}=\"{glue}\" data-{program}-wasm=\"{wasm}\"");
    }
    for part in PARTS {
        let script = rename(folder, &format!("{part}.js"), part, "js")?;
        programs += &format!(" data-{part}=\"{script}\"");
    }
    let loader = rename(folder, "loader.js", "loader", "js")?;

    let page = folder.join("index.html");
    let styles = rename(folder, STYLES, "styles", "css")?;
    let html = fs::read_to_string(&page)?.replace(&format!("\"{STYLES}\""), &format!("\"{styles}\""));
    let mark = "<script src=\"loader.js\" data-parts";
    let (before, rest) = html.split_once(mark).context("index.html has no loader to write the names on")?;
    let (_, after) = rest.split_once('>').context("the loader's element does not end")?;
    let preload = format!(
        "<link rel=\"modulepreload\" href=\"{app}\">\n  \
         <link rel=\"preload\" href=\"{app_wasm}\" as=\"fetch\" crossorigin>\n  "
    );
    let element = format!(
        "<script src=\"{loader}\" data-build=\"{build}\" data-app=\"{app}\" data-app-wasm=\"{app_wasm}\"\
         {programs} data-dictionary=\"{dictionary}\">"
    );
    fs::write(&page, format!("{before}{preload}{element}{after}"))?;
    Ok(())
}

/// The one style sheet.
const STYLES: &str = "styles.css";

/// Beginnings of the names of sheets that are not of the page's root: those of the window that it fills, and what
/// cannot stand under a root.
const OUTSIDE: [&str; 2] = ["page-", "motion-"];

/// Puts all style sheets of a page into one file, in their order: one request instead of many. Everything in them is
/// put under the page's root, so that it may stand in another page and neither changes the other; esbuild writes the
/// nested rules out for browsers that do not know them.
fn one_style(folder: &Path, html: &str) -> Result<String> {
    let is_style = |line: &&str| line.contains("<link rel=\"stylesheet\"");
    let (mut outside, mut styles, mut kept) = (String::new(), String::new(), String::new());
    for line in html.lines() {
        let Some(name) = Some(line).filter(is_style).and_then(|line| line.split("href=\"./").nth(1)) else {
            kept.push_str(line);
            kept.push('\n');
            continue;
        };
        let name = name.split('"').next().unwrap_or_default();
        let sheet = folder.join(name);
        let of_root = !OUTSIDE.iter().any(|begin| name.starts_with(begin));
        if of_root { &mut styles } else { &mut outside }.push_str(&fs::read_to_string(&sheet)?);
        fs::remove_file(sheet)?;
        // The sheets' own place is taken by the first of them.
        if !kept.contains(STYLES) {
            kept.push_str(&format!("  <link rel=\"stylesheet\" href=\"{STYLES}\">\n"));
        }
    }
    fs::write(folder.join(STYLES), format!("{outside}.report-lens {{\n{styles}}}\n"))?;
    Ok(kept)
}

/// The one file of a folder with this beginning and end.
fn only(folder: &Path, begin: &str, end: &str) -> Result<String> {
    let mut found = names(folder)?;
    found.retain(|name| name.starts_with(begin) && name.ends_with(end));
    match found.as_slice() {
        [name] => Ok(name.clone()),
        _ => bail!("expected one file {begin}…{end} in {}, found {found:?}", folder.display()),
    }
}

fn dictionary(folder: &Path) -> Result<Option<String>> {
    Ok(names(folder)?.into_iter().find(|name| name.starts_with("dictionary.")))
}

fn names(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// `worker.js` becomes `worker-0123456789abcdef.js`; gives the new name.
fn rename(folder: &Path, name: &str, stem: &str, extension: &str) -> Result<String> {
    let old: PathBuf = folder.join(name);
    let content = fs::read(&old).with_context(|| format!("trunk left no {name}"))?;
    let new = format!("{stem}-{}.{extension}", hex(&Sha256::digest(&content)[..TELLING]));
    fs::rename(old, folder.join(&new))?;
    Ok(new)
}

fn build_id(folder: &Path, names: &[&str]) -> Result<String> {
    let mut hash = Sha256::new();
    for name in names.iter().filter(|name| !name.is_empty()) {
        hash.update(fs::read(folder.join(name))?);
    }
    Ok(hex(&hash.finalize()[..TELLING]))
}

/// How many bytes of a digest tell builds apart.
const TELLING: usize = 8;

/// Bytes in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{names, one_style, stamp};
    use std::fs;

    const PAGE: &str = "<head>\n  <link rel=\"stylesheet\" href=\"./b-1.css\"/>\n  \
                        <link rel=\"stylesheet\" href=\"./page-3.css\"/>\n  \
                        <link rel=\"stylesheet\" href=\"./a-2.css\"/>\n  \
                        <script src=\"loader.js\" data-parts></script>\n</head>\n";

    fn stamped(name: &str, dictionary: &str) -> (String, Vec<String>) {
        let folder = std::env::temp_dir().join(format!("report-lens-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir(&folder).expect("a new folder");
        let files = [
            ("index.html", PAGE),
            ("a-2.css", "a{}"),
            ("b-1.css", "b{}"),
            ("page-3.css", "html{}"),
            ("app-7.js", "app"),
            ("app-7_bg.wasm", "app"),
            ("worker.js", "glue"),
            ("worker_bg.wasm", "code"),
            ("office.js", "office glue"),
            ("office_bg.wasm", "office"),
            ("pdf.js", "pdf glue"),
            ("pdf_bg.wasm", "pdf"),
            ("loader.js", "loader"),
            ("store.js", "store"),
            ("dictionary.bin", dictionary),
        ];
        for (name, content) in files {
            fs::write(folder.join(name), content).expect("a new file");
        }
        let page = one_style(&folder, PAGE).expect("the sheets");
        let styles = fs::read_to_string(folder.join("styles.css")).expect("the sheet");
        assert_eq!(styles, "html{}.report-lens {\nb{}a{}}\n");
        fs::write(folder.join("index.html"), page).expect("the page");
        stamp(&folder).expect("a whole build");
        let page = fs::read_to_string(folder.join("index.html")).expect("the page");
        let names = names(&folder).expect("the folder");
        fs::remove_dir_all(folder).expect("our own folder");
        (page, names)
    }

    #[test]
    fn every_name_has_a_hash_and_stands_in_the_page() {
        let (page, names) = stamped("names", "words");
        for name in names.iter().filter(|name| *name != "index.html") {
            assert!(page.contains(&format!("\"{name}\"")), "{name} is not named in\n{page}");
            assert!(name.contains('-'), "{name} has no hash");
        }
        assert_eq!(names.iter().filter(|name| name.ends_with(".css")).count(), 1);
    }

    #[test]
    fn another_content_makes_another_build() {
        let build = |page: &str| page.split("data-build=\"").nth(1).map(|rest| rest[..16].to_owned());
        let (one, other) = (stamped("one", "words").0, stamped("other", "more words").0);
        assert_eq!(build(&one), build(&stamped("again", "words").0));
        assert_ne!(build(&one), build(&other));
    }
}
