//! The arrows between the folders, read off the sources: bytes go one way through, the core knows no
//! browser, and a plain build compiles none of its crates. ARCHITECTURE.md draws the same picture.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test without its data has failed"
)]

mod modules;

use modules::{Modules, circles};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Every top-level module and what it may use, in the order in which a report passes through them.
const ARROWS: &[(&str, &[&str])] = &[
    ("span", &[]),
    ("order", &[]),
    ("words", &["span"]),
    ("letters", &[]),
    ("diagnostic", &["span"]),
    ("source", &["span"]),
    ("error", &["source"]),
    ("format", &["span", "error", "source"]),
    ("quantity", &["span"]),
    ("text", &["span", "source", "quantity"]),
    // Weights are fitted to real files, hence `format`.
    ("report", &["span", "diagnostic", "source", "format", "text"]),
    ("statement", &["span", "diagnostic", "source", "text", "quantity", "report"]),
    ("label", &["source", "quantity", "report", "statement"]),
    ("correction", &["span", "source", "text", "quantity", "report", "statement", "label"]),
    ("token", &["span", "diagnostic", "error", "text", "quantity", "report"]),
    (
        "analysis",
        &[
            "span",
            "diagnostic",
            "error",
            "source",
            "format",
            "text",
            "quantity",
            "report",
            "statement",
            "correction",
            "token",
        ],
    ),
    (
        "corpus",
        &["span", "diagnostic", "source", "text", "quantity", "report", "statement", "token", "analysis"],
    ),
    (
        "view",
        &[
            "span",
            "diagnostic",
            "source",
            "error",
            "text",
            "quantity",
            "report",
            "statement",
            "token",
            "analysis",
            "label",
            "correction",
            "corpus",
        ],
    ),
    (
        "export",
        &[
            "span",
            "diagnostic",
            "source",
            "error",
            "text",
            "quantity",
            "report",
            "statement",
            "token",
            "analysis",
            "label",
            "correction",
            "corpus",
            "view",
        ],
    ),
];

/// Knows nothing of reports; every module may use it.
const TOOLS: &[&str] = &["order", "letters", "words"];

/// Leaves: they may use every module above, and none of each other.
const LEAVES: &[&str] = &["cli", "web"];

/// Crates that only `src/web` and the two programs of the page may name.
const BROWSER_CRATES: &[&str] =
    &["yew", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "serde_wasm_bindgen", "gloo"];

#[test]
fn arrows_point_one_way() {
    let exports = exports(&read(Path::new("src/lib.rs")));
    let mut wrong = Vec::new();
    for file in sources() {
        let path = module_path(&file);
        let Some(from) = path.first() else { continue };
        let may: BTreeSet<&str> = match allowed(from) {
            Some(may) => may,
            None => {
                wrong.push(format!("{}: `{from}` has no place in the list of arrows", file.display()));
                continue;
            }
        };
        for to in uses(&read(&file), &path, &exports) {
            // What is no module is an item of the file itself, named from its tests.
            if to != *from && allowed(&to).is_some() && !may.contains(to.as_str()) {
                wrong.push(format!("{}: {from} → {to}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "arrows against the way through:\n{}", wrong.join("\n"));
}

#[test]
fn the_list_of_arrows_has_no_circle() {
    let mut known: BTreeSet<&str> = BTreeSet::new();
    for (module, uses) in ARROWS {
        let there = [format!("src/{module}.rs"), format!("src/{module}/mod.rs")]
            .iter()
            .any(|file| Path::new(file).exists());
        assert!(there, "{module} does not exist");
        for used in *uses {
            assert!(known.contains(used), "{module} uses {used}, which comes later");
        }
        known.insert(module);
    }
}

/// Arrows that close a circle and are being taken apart; each line goes with its circle.
const CIRCLES: &[(&str, &str)] = &[
    // A cell of a table holds paragraphs, a paragraph may hold boxes with tables.
    ("format::docx::story", "format::docx::inline"),
    ("format::docx::story", "format::docx::table"),
];

/// Two files that use each other are one idea in two places, or two ideas that nobody can take apart.
#[test]
fn no_file_is_in_a_circle() {
    let mut found = Vec::new();
    let mut known: BTreeSet<(String, String)> =
        CIRCLES.iter().map(|(from, to)| ((*from).to_owned(), (*to).to_owned())).collect();
    for (folder, root) in [("src", "lib"), ("xtask/src", "main")] {
        let modules = Modules::read(Path::new(folder), root);
        let mut uses = modules.uses();
        assert!(uses.len() > 10, "{folder} was not read: {uses:?}");
        uses.retain(|(from, to)| !known.remove(&(from.join("::"), to.join("::"))));
        found.extend(circles(&uses).into_iter().map(|circle| format!("{folder}: {circle}")));
    }
    assert!(found.is_empty(), "circles of files:\n{}", found.join("\n"));
    assert!(known.is_empty(), "no circle any more, to be taken from the list: {known:?}");
    for (from, to) in CIRCLES {
        println!("still in a circle: {from} → {to}");
    }
}

#[test]
fn the_core_names_no_browser() {
    let mut wrong = Vec::new();
    for file in sources() {
        if file.starts_with("src/web") {
            continue;
        }
        for (number, line) in code(&read(&file)).lines().enumerate() {
            let words: BTreeSet<&str> = line.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
            if BROWSER_CRATES.iter().any(|name| words.contains(name)) {
                wrong.push(format!("{}:{}: {}", file.display(), number + 1, line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "the browser in the core:\n{}", wrong.join("\n"));
}

#[test]
fn a_plain_build_compiles_no_web_crate() {
    let plain = crates(&[]);
    let named: Vec<&String> = plain.iter().filter(|name| browser_package(name)).collect();
    assert!(named.is_empty(), "`cargo test` compiles {named:?}");
    assert!(plain.contains("jieba-rs"), "the list is not of this package: {plain:?}");
    assert!(
        crates(&["--features", "web"]).iter().any(|name| browser_package(name)),
        "the check sees nothing"
    );
}

#[test]
fn files_have_one_idea() {
    let mut wrong = Vec::new();
    for file in sources() {
        let lines = read(&file).lines().count();
        if lines > 500 {
            wrong.push(format!("{}: {lines} lines", file.display()));
        }
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if ["util", "utils", "common", "helper", "helpers", "misc"].contains(&name.as_str()) {
            wrong.push(format!("{}: a name that says nothing", file.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Cleaners delete such folders and search tools skip them, wherever they stand.
#[test]
fn no_folder_is_named_like_what_a_build_leaves() {
    const LEFTOVERS: [&str; 5] = ["target", "build", "dist", "out", "node_modules"];
    let folders: BTreeSet<PathBuf> =
        sources().iter().flat_map(|file| file.ancestors().skip(1).map(Path::to_owned)).collect();
    let named =
        |folder: &&PathBuf| folder.file_name().is_some_and(|name| LEFTOVERS.iter().any(|left| name == *left));
    let wrong: Vec<&PathBuf> = folders.iter().filter(named).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn uses_are_found_however_they_are_written() {
    let exports = exports("pub use analysis::{Analysis, analyze};\npub use span::Span;\n");
    let source = "use crate::{\n    Span,\n    view::{Window, window::Rows},\n    analyze,\n};\n\
                  // crate::export is only talked about\nfn f() { super::super::corpus::align(); }\n";
    let path = ["report".to_owned(), "meta".to_owned()];
    let found: Vec<String> = uses(source, &path, &exports).into_iter().collect();
    assert_eq!(found, ["analysis", "corpus", "span", "view"]);
}

fn allowed(module: &str) -> Option<BTreeSet<&'static str>> {
    if LEAVES.contains(&module) {
        return Some(ARROWS.iter().map(|(name, _)| *name).collect());
    }
    let found = ARROWS.iter().find(|(name, _)| *name == module);
    found.map(|(_, uses)| uses.iter().chain(TOOLS).copied().collect())
}

/// All files below src, but for the facade and the programs, which may name everything.
fn sources() -> Vec<PathBuf> {
    let mut files = Vec::new();
    collect(Path::new("src"), &mut files);
    files.retain(|file| file != Path::new("src/lib.rs") && !file.starts_with("src/bin"));
    files.sort();
    assert!(files.len() > 10, "src was not read");
    files
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("src is readable") {
        let path = entry.expect("src is readable").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).expect("a source file is UTF-8")
}

/// `src/report/meta.rs` is the module `report::meta`.
fn module_path(file: &Path) -> Vec<String> {
    let inside = file.strip_prefix("src").expect("below src").with_extension("");
    let mut path: Vec<String> = inside.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if path.last().is_some_and(|last| last == "mod") {
        path.pop();
    }
    path
}

/// The source without comments.
fn code(source: &str) -> String {
    source.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n")
}

/// What the facade re-exports: name → module.
fn exports(facade: &str) -> BTreeMap<String, String> {
    let mut exports = BTreeMap::new();
    for statement in code(facade).split(';') {
        let Some((_, what)) = statement.split_once("pub use ") else { continue };
        let Some((module, names)) = what.trim().split_once("::") else { continue };
        for name in names.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|name| !name.is_empty()) {
            exports.insert(name.to_owned(), module.to_owned());
        }
    }
    exports
}

/// The top-level modules that a file names, by `crate::…` or by enough `super::`.
fn uses(source: &str, path: &[String], exports: &BTreeMap<String, String>) -> BTreeSet<String> {
    let source = code(source);
    let root = "super::".repeat(path.len());
    let mut found = BTreeSet::new();
    for anchor in ["crate::", root.as_str()] {
        for (at, _) in source.match_indices(anchor) {
            let rest = &source[at + anchor.len()..];
            if source[..at].ends_with("super::") || source[..at].ends_with('$') {
                continue;
            }
            for name in names(rest) {
                found.insert(exports.get(&name).cloned().unwrap_or(name));
            }
        }
    }
    found
}

/// The first names of a path or of a group: `{a, b::{c, d}}` gives a and b.
fn names(rest: &str) -> Vec<String> {
    let word = |text: &str| -> String {
        text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    let Some(group) = rest.strip_prefix('{') else { return vec![word(rest)] };
    let (mut depth, mut start, mut names) = (0, 0, Vec::new());
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            ',' if depth == 0 => {
                names.push(word(&group[start..at]));
                start = at + 1;
            }
            '}' if depth == 0 => {
                names.push(word(&group[start..at]));
                break;
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

/// The packages that a build of this one compiles, tests and build scripts included.
fn crates(options: &[&str]) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--locked",
            "--prefix",
            "none",
            "--edges",
            "normal,build,dev",
            "--package",
            "report-lens",
        ])
        .args(options)
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).expect("cargo writes UTF-8");
    lines.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

fn browser_package(name: &str) -> bool {
    BROWSER_CRATES.contains(&name.replace('-', "_").as_str()) || name.starts_with("gloo-")
}
