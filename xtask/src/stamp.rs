//! Gives the built files names with hashes and writes them where the loader reads them.
//!
//! Trunk hashes the page's code but not the worker's, the loader or copied files, so a cached old worker
//! could meet a new page. Here every file that the loader starts gets the hash of its content into its
//! name, the build's id is the hash of all of them, and both stand on the loader's element in index.html.
//! Before that scripts and style sheets lose their comments, indents and long names.

use crate::names;
use crate::parts::{LOADER, Parts};
use crate::run::{must, program, root};
use crate::split::split;
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What leads into the views and dialogs that nobody sees before there are reports; `src/web/components/late.rs` and `narrowed.rs` wait for them.
const VIEWS: [&str; 18] = [
    "report_lens::web::components::beside::beside",
    "report_lens::web::components::overlay::overlay",
    "report_lens::web::components::reports::collected",
    "report_lens::web::components::sheets::sheets",
    "report_lens::web::components::keywords::words",
    "<report_lens::web::components::source::Source as yew::functional::FunctionProvider>::run",
    "report_lens::web::components::compare::compare",
    "report_lens::web::components::pairs::pairs",
    "report_lens::web::components::paper::paper",
    "report_lens::web::components::correct::entered",
    "report_lens::web::components::correct_report::entered",
    "report_lens::web::components::correct_report::loaded",
    "report_lens::web::components::correct_report::is_saved",
    "report_lens::web::components::stop_words::entered",
    "report_lens::web::components::strength::entered",
    "report_lens::web::components::source_tools::marked",
    "report_lens::web::components::filter::facets",
    "report_lens::web::components::filter::nothing_matches",
];

/// What leads into the worker's answers that nobody asks for before there are reports, and into what reads and applies corrections, which
/// nobody needs before there are any; `src/web/worker/later.rs` waits for them.
const COLLECTION: [&str; 16] = [
    "report_lens::web::engine::later::concordance",
    "report_lens::web::engine::later::removed",
    "report_lens::web::engine::later::comparison",
    "report_lens::web::engine::later::pairs",
    "report_lens::web::engine::later::picture",
    "report_lens::web::engine::later::facets",
    "report_lens::web::engine::later::draft",
    "report_lens::web::engine::later::file",
    "report_lens::web::engine::later::more",
    "report_lens::web::engine::later::give_up",
    "report_lens::web::engine::later::overview",
    "report_lens::web::engine::later::copy",
    "report_lens::correction::table::read",
    "report_lens::correction::table::write",
    "report_lens::correction::report::of_outline",
    "report_lens::correction::records::of_statements",
];

/// The parts that these are: of the page's program, and of the worker's.
const VIEWS_WASM: &str = "views.wasm";
const COLLECTION_WASM: &str = "collection.wasm";

/// Gives every program and its glue short names for each other, and takes out of two what comes later.
pub(crate) fn shorten(folder: &Path) -> Result<()> {
    let app = only(folder, "app-", "_bg.wasm")?;
    names::shorten(&folder.join(only(folder, "app-", ".js")?), &folder.join(&app))?;
    for program in PROGRAMS {
        names::shorten(&folder.join(format!("{program}.js")), &folder.join(format!("{program}_bg.wasm")))?;
    }
    let parts = [(app.as_str(), VIEWS_WASM, &VIEWS[..]), ("worker_bg.wasm", COLLECTION_WASM, &COLLECTION)];
    for (program, part, entries) in parts {
        let made = split(&fs::read(folder.join(program))?, entries)?;
        fs::write(folder.join(program), made.program)?;
        fs::write(folder.join(part), made.part)?;
    }
    let others = PROGRAMS.map(|program| format!("{program}_bg.wasm"));
    for wasm in [&app, VIEWS_WASM, COLLECTION_WASM].into_iter().chain(others.iter().map(String::as_str)) {
        // at -Oz the others become larger under gzip
        let level = if wasm.starts_with("worker") { "-Oz" } else { "-O1" };
        names::tighten(&folder.join(wasm), level)?;
    }
    Ok(())
}

/// Bundles the scripts of several files: the loader, the parts of the page, each loaded when it is needed, the service worker.
/// What stands behind the glue of every program comes with them.
pub(crate) fn bundle(folder: &Path) -> Result<()> {
    let parts = PARTS.map(|part| root().join(format!("www/parts/{part}.js")));
    let others = ["loader.js", "sw.js", PRELUDE].map(|name| root().join("www").join(name));
    for (format, scripts) in [("esm", &parts[..]), ("iife", &others[..])] {
        let mut esbuild = esbuild();
        esbuild.args(["--bundle", "--define:process.env.NODE_ENV=\"production\"", "--define:INLINE=false"]);
        // what an old browser meets first
        esbuild.arg("--supported:arrow=false");
        esbuild.args([format!("--format={format}"), format!("--outdir={}", folder.display())]);
        must(esbuild.args(scripts).current_dir(root()))?;
    }
    Ok(())
}

/// esbuild, set to write short.
pub(crate) fn esbuild() -> Command {
    let mut node = program("node", &[]);
    node.arg(root().join("node_modules/esbuild-wasm/bin/esbuild"));
    node.args(["--minify", "--charset=utf8", "--log-level=warning"]);
    node
}

/// The oldest browsers that the page works in.
pub(crate) const TARGET: &str = "--target=chrome100,firefox115,safari16.4";

/// Writes scripts and style sheets short, by esbuild: a fifth of what a reader loads of the first, a quarter of the others.
pub(crate) fn minify(folder: &Path) -> Result<()> {
    let mut files = names(folder)?;
    files.retain(|name| name.ends_with(".js") || name.ends_with(".css"));
    let mut esbuild = esbuild();
    esbuild.args([TARGET, "--allow-overwrite", "--outdir=."]);
    must(esbuild.args(files).current_dir(folder))
}

/// The English words of the page.
pub(crate) const ENGLISH: &str = "english.txt";

/// What stands behind the glue of every program.
const PRELUDE: &str = "prelude.js";

/// The parts of the page that are scripts with libraries: `www/parts/`.
const PARTS: [&str; 4] = ["offline", "dialogs", "charts", "store"];

/// The programs that the page starts beside itself.
const PROGRAMS: [&str; 3] = ["worker", "office", "pdf"];

/// Gives all files their names, and says which these are.
pub(crate) fn stamp(folder: &Path) -> Result<Parts> {
    let app = rename(folder, &only(folder, "app-", ".js")?, "app", "js")?;
    let app_wasm = rename(folder, &only(folder, "app-", "_bg.wasm")?, "app", "wasm")?;
    let views = rename(folder, VIEWS_WASM, "views", "wasm")?;
    let collection = rename(folder, COLLECTION_WASM, "collection", "wasm")?;
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
    let prelude = PRELUDE.to_owned();
    let english = ENGLISH.to_owned();
    let all = [&app, &app_wasm, &views, &collection, &dictionary, &english, &prelude]
        .into_iter()
        .chain(&glues)
        .chain(&wasm)
        .chain(&scripts);
    let build = build_id(folder, &all.map(String::as_str).collect::<Vec<_>>())?;

    let prelude = fs::read_to_string(folder.join(PRELUDE))?;
    fs::remove_file(folder.join(PRELUDE))?;
    let mut files: Vec<(String, String)> =
        [("app", app), ("appWasm", app_wasm), ("views", views), ("collection", collection)]
            .map(|(name, file)| (name.to_owned(), file))
            .into();
    let mut threads = Vec::new();
    for ((program, glue), wasm) in PROGRAMS.iter().zip(&glues).zip(&wasm) {
        let file = folder.join(glue);
        let code = fs::read_to_string(&file)?;
        let thread = format!("thread-{program}");
        fs::write(folder.join(format!("{thread}.js")), format!("{code}\nexport default wasm_bindgen;\n"))?;
        threads.push((format!("{program}Thread"), rename(folder, &format!("{thread}.js"), &thread, "js")?));
        fs::write(&file, format!("self.reportLensBuild = \"{build}\";\n{code}{prelude}"))?;
        let glue = rename(folder, glue, program, "js")?;
        files.push(((*program).to_owned(), glue));
        files.push((format!("{program}Wasm"), wasm.clone()));
    }
    for part in PARTS {
        files.push((part.to_owned(), rename(folder, &format!("{part}.js"), part, "js")?));
    }
    files.push(("dictionary".to_owned(), dictionary));
    files.push(("english".to_owned(), rename(folder, ENGLISH, "english", "txt")?));
    let loader = rename(folder, "loader.js", "loader", "js")?;

    let page = folder.join("index.html");
    let styles = rename(folder, STYLES, "styles", "css")?;
    let html = fs::read_to_string(&page)?.replace(&format!("\"{STYLES}\""), &format!("\"{styles}\""));
    let (before, rest) = html
        .split_once("<script src=\"loader.js\"")
        .context("index.html has no loader to write the names on")?;
    let (_, after) = rest.split_once("</script>").context("the loader's element does not end")?;
    let html = format!("{before}{LOADER}{after}");
    Ok(Parts { build, files, threads, loader, styles, html })
}

/// The one style sheet.
const STYLES: &str = "styles.css";

/// Beginnings of the names of sheets that are not of the page's root: those of the window that it fills, and what
/// cannot stand under a root.
const OUTSIDE: [&str; 2] = ["page-", "motion-"];

/// Puts all style sheets of a page into one file, in their order: one request instead of many. Everything in them is
/// put under the page's root, so that it may stand in another page and neither changes the other; esbuild writes the
/// nested rules out for browsers that do not know them.
pub(crate) fn one_style(folder: &Path, html: &str) -> Result<String> {
    let is_style = |line: &&str| line.contains("<link rel=\"stylesheet\"");
    let (mut outside, mut styles, mut kept) = (String::new(), String::new(), String::new());
    for line in html.lines() {
        // What trunk took away leaves empty lines.
        if line.trim().is_empty() {
            continue;
        }
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

/// The names of all that lies in a folder, in their order.
pub(crate) fn names(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// The paths of all files below a folder, in their order.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for name in names(folder)? {
        let place = folder.join(&name);
        if place.is_dir() {
            files.extend(files_below(&place)?.into_iter().map(|file| format!("{name}/{file}")));
        } else {
            files.push(name);
        }
    }
    Ok(files)
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
            ("views.wasm", "views"),
            ("collection.wasm", "collection"),
            ("worker.js", "glue"),
            ("worker_bg.wasm", "code"),
            ("office.js", "office glue"),
            ("office_bg.wasm", "office"),
            ("pdf.js", "pdf glue"),
            ("pdf_bg.wasm", "pdf"),
            ("loader.js", "loader"),
            ("store.js", "store"),
            ("english.txt", "words"),
            ("offline.js", "offline"),
            ("charts.js", "charts"),
            ("dialogs.js", "dialogs"),
            ("prelude.js", "prelude"),
            ("dictionary.bin", dictionary),
        ];
        for (name, content) in files {
            fs::write(folder.join(name), content).expect("a new file");
        }
        let page = one_style(&folder, PAGE).expect("the sheets");
        let styles = fs::read_to_string(folder.join("styles.css")).expect("the sheet");
        assert_eq!(styles, "html{}.report-lens {\nb{}a{}}\n");
        fs::write(folder.join("index.html"), page).expect("the page");
        let parts = stamp(&folder).expect("a whole build");
        parts.write_page(&folder, "a-2.css").expect_err("the sheets are one file");
        parts.write_page(&folder, "index.html").expect("a whole build");
        let page = fs::read_to_string(folder.join("index.html")).expect("the page");
        let names = names(&folder).expect("the folder");
        fs::remove_dir_all(folder).expect("our own folder");
        (page, names)
    }

    #[test]
    fn every_name_has_a_hash_and_stands_in_the_page() {
        let (page, names) = stamped("names", "words");
        for name in names.iter().filter(|name| *name != "index.html" && !name.starts_with("thread-")) {
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
