//! Running programs, and saying so.

use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest).to_owned()
}

/// Where compiled tools go: `.tools` in the repository, or the folder that REPORT_LENS_TOOLS names.
pub(crate) fn tool_folder() -> PathBuf {
    std::env::var_os("REPORT_LENS_TOOLS").map_or_else(|| root().join(".tools"), PathBuf::from)
}

/// Says what happens now, and how long it may take.
pub(crate) fn say(what: &str) {
    eprintln!("\x1b[1m→ {what}\x1b[0m");
}

/// A program that runs in the repository's root and finds the repository's own tools first.
pub(crate) fn program(name: &str, arguments: &[&str]) -> Command {
    // On Windows npm installs batch files, which only their whole name starts.
    let name = match name {
        "npm" | "playwright" if cfg!(windows) => format!("{name}.cmd"),
        _ => name.to_owned(),
    };
    let mut command = Command::new(name);
    command.args(arguments).current_dir(root()).env("PATH", search_path()).stdin(Stdio::null());
    command
}

/// PATH with the tool folders in front.
fn search_path() -> std::ffi::OsString {
    let own = [tool_folder().join("bin"), root().join("node_modules").join(".bin")];
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    let all = own.into_iter().chain(std::env::split_paths(&inherited));
    std::env::join_paths(all).unwrap_or(inherited)
}

/// Runs to the end.
///
/// # Errors
/// When the program cannot be started or fails.
pub(crate) fn must(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", words(command)))?;
    if !status.success() {
        bail!("failed: {}", words(command));
    }
    Ok(())
}

/// Runs to the end and hands each line of its output, which is shown as it comes, to `each`.
/// Gives whether the program succeeded.
///
/// # Errors
/// When the program cannot be started.
pub(crate) fn follow(command: &mut Command, mut each: impl FnMut(&str)) -> Result<bool> {
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start {}", words(command)))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines() {
            let line = line?;
            println!("{line}");
            each(&line);
        }
    }
    Ok(child.wait()?.success())
}

/// The output of a program that is asked something; `None` when it is not there or fails.
pub(crate) fn ask(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The command as one would type it.
fn words(command: &Command) -> String {
    let mut words = command.get_program().to_string_lossy().into_owned();
    for argument in command.get_args() {
        words.push(' ');
        words.push_str(&argument.to_string_lossy());
    }
    words
}
