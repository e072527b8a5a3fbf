//! `dist/npm/`: the npm package, as it would be published.

mod check;

pub(crate) use check::check;

use crate::pack::{base64, gzip};
use crate::pins::WASM_TARGET;
use crate::run::{must, program, root, say};
use crate::site::{target, version};
use crate::stamp::{self, hex};
use crate::{notice, tools};
use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// A program of the package.
struct Program {
    /// What cargo calls it.
    bin: &'static str,
    /// What the package calls it.
    part: &'static str,
    /// The profile that it is compiled by; DESIGN.md says why.
    profile: &'static str,
    /// Whether it can be had as a script, too.
    inline: bool,
}

const PROGRAMS: [Program; 4] = [
    Program { bin: "headless", part: "core", profile: "worker", inline: true },
    Program { bin: "headless-office", part: "office", profile: "page", inline: true },
    Program { bin: "headless-pdf", part: "pdf", profile: "page", inline: true },
    Program { bin: "charset", part: "charset", profile: "page", inline: false },
];

/// Where the sources of the package lie.
const SOURCES: &str = "www/npm";

/// Builds the package beside the page.
///
/// # Errors
/// When something does not compile or cannot be written.
pub(crate) fn build() -> Result<PathBuf> {
    tools::for_the_page()?;
    say("building the npm package into dist/npm/ (2 minutes the first time)");
    let folder = root().join("dist").join("npm");
    let _ = fs::remove_dir_all(&folder);
    copy(&root().join(SOURCES), &folder)?;
    manifest(&folder)?;
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        fs::copy(root().join(name), folder.join(name))?;
    }
    fs::write(folder.join("third-party.txt"), notice::text()?)?;
    let (glue, assets, inline) = (folder.join("lib/glue"), folder.join("assets"), folder.join("inline"));
    for place in [&glue, &assets, &inline] {
        fs::create_dir_all(place)?;
    }
    compile()?;
    for one in &PROGRAMS {
        let made = optimised(one)?;
        fs::write(glue.join(format!("{}.js", one.part)), factory(&made.join(format!("{}.js", one.part)))?)?;
        let wasm = fs::read(made.join(format!("{}_bg.wasm", one.part)))?;
        if one.inline {
            fs::write(inline.join(format!("{}.js", one.part)), script(&base64(&gzip(&wasm)?)))?;
        }
        fs::write(assets.join(format!("{}.wasm", one.part)), wasm)?;
    }
    let dictionary = fs::read(root().join("www/dictionary.bin"))?;
    fs::write(inline.join("dictionary.js"), script(&base64(&dictionary)))?;
    fs::write(assets.join("dictionary.bin"), dictionary)?;
    worker(&folder)?;
    Ok(folder)
}

/// Compiles the programs, each by its profile.
fn compile() -> Result<()> {
    for profile in ["worker", "page"] {
        let mut cargo = program("cargo", &["build", "--quiet", "--locked", "--no-default-features"]);
        cargo.args(["--features", "web", "--target", WASM_TARGET, "--profile", profile]);
        for one in PROGRAMS.iter().filter(|one| one.profile == profile) {
            cargo.args(["--bin", one.bin]);
        }
        must(&mut cargo)?;
    }
    Ok(())
}

/// The glue and the last optimisation of a program, made anew where the program is another; gives the folder of both.
fn optimised(one: &Program) -> Result<PathBuf> {
    let compiled = target().join(WASM_TARGET).join(one.profile).join(format!("{}.wasm", one.bin));
    let made = target().join("npm").join(one.part);
    let wasm = fs::read(&compiled).with_context(|| format!("{}", compiled.display()))?;
    let (mark, hash) = (made.join("made-of"), hex(&Sha256::digest(&wasm)));
    if fs::read_to_string(&mark).is_ok_and(|made_of| made_of == hash) {
        return Ok(made);
    }
    let mut bindgen =
        program("wasm-bindgen", &["--target", "web", "--no-typescript", "--out-name", one.part]);
    must(bindgen.args(["--omit-default-module-path", "--out-dir"]).arg(&made).arg(&compiled))?;
    let bound = made.join(format!("{}_bg.wasm", one.part));
    // As the page's programs: what is small already would grow under compression.
    let level = if one.profile == "worker" { "-Oz" } else { "-O1" };
    must(program("wasm-opt", &[level, "-o"]).args([&bound, &bound]))?;
    fs::write(mark, hash)?;
    Ok(made)
}

/// The glue of a program as a function that gives it anew at each call: an instance that has ended is left behind whole.
fn factory(glue: &Path) -> Result<String> {
    let made = glue.with_extension("cjs");
    esbuild(&["--format=cjs"], glue, &made)?;
    let code = fs::read_to_string(made)?;
    Ok(format!(
        "export default function () {{ const module = {{ exports: {{}} }};\n{code}return module.exports; }}\n"
    ))
}

/// The worker of browsers in one script, as a file and as a string.
fn worker(folder: &Path) -> Result<()> {
    let made = folder.join("worker.js");
    let source = folder.join("lib/browser-worker.js");
    esbuild(&["--bundle", "--format=iife"], &source, &made)?;
    fs::remove_file(source)?;
    let code = serde_json::to_string(&fs::read_to_string(&made)?)?;
    fs::write(folder.join("inline/worker.js"), format!("export default {code};\n"))?;
    Ok(())
}

fn esbuild(options: &[&str], from: &Path, to: &Path) -> Result<()> {
    let mut esbuild = stamp::esbuild();
    esbuild.args(options).arg("--target=es2022").arg(from);
    must(esbuild.arg(format!("--outfile={}", to.display())))
}

/// The package's manifest with the version of this one.
fn manifest(folder: &Path) -> Result<()> {
    let file = folder.join("package.json");
    let (text, mark) = (fs::read_to_string(&file)?, "\"version\": \"0.0.0\"");
    let version = version()?;
    ensure!(text.contains(mark), "{SOURCES}/package.json has no {mark}");
    fs::write(file, text.replace(mark, &format!("\"version\": \"{version}\"")))?;
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("{}", from.display()))? {
        let (entry, to) = entry.map(|entry| (entry.path(), to.join(entry.file_name())))?;
        if entry.is_dir() {
            copy(&entry, &to)?;
        } else {
            fs::copy(&entry, &to)?;
        }
    }
    Ok(())
}

fn script(text: &str) -> String {
    format!("export default \"{text}\";\n")
}
