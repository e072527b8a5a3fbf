//! Finds an installed Chrome, Chromium or Edge, a Firefox, and WebKitGTK's driver; on Debian as root installs them.

use crate::run::{ask, must, program, say};
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

const ON_PATH: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
];

const ELSEWHERE: [&str; 8] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    "C:/Program Files/Microsoft/Edge/Application/msedge.exe",
    "/opt/google/chrome/chrome",
];

const FIREFOX_ELSEWHERE: [&str; 2] =
    ["/Applications/Firefox.app/Contents/MacOS/firefox", "C:/Program Files/Mozilla Firefox/firefox.exe"];

/// The browser that tests and screenshots use; CHROME names another.
///
/// # Errors
/// When there is none and this is not a Debian machine that may install one.
pub(crate) fn ensure() -> Result<PathBuf> {
    let chinese = ask(&mut program("fc-list", &[":lang=zh"]));
    let fonts_lack = chinese.is_some_and(|fonts| fonts.is_empty());
    let found = find();
    match (&found, debian_root()) {
        (Some(_), true) if fonts_lack => install(&["fonts-noto-cjk"])?,
        (None, true) => install(&["chromium", "fonts-noto-cjk"])?,
        (Some(_), _) => {}
        (None, false) => bail!("no Chrome, Chromium or Edge was found. Install one: {}", one_line()),
    }
    match found.or_else(find) {
        Some(path) => Ok(path),
        None => bail!("the package chromium was installed, but no browser is found"),
    }
}

fn find() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("CHROME") {
        return Some(PathBuf::from(named));
    }
    on_path(&ON_PATH).or_else(|| ELSEWHERE.iter().map(PathBuf::from).find(|candidate| candidate.is_file()))
}

/// The first of these programs on PATH.
fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let all = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    all.into_iter().find(|candidate| candidate.is_file())
}

/// An installed Firefox for the tests that need one; FIREFOX names another. On Debian root gets one; elsewhere there may
/// be none.
///
/// # Errors
/// When it cannot be installed where it should.
pub(crate) fn firefox() -> Result<Option<PathBuf>> {
    let find = || {
        let named = std::env::var_os("FIREFOX").map(PathBuf::from);
        let elsewhere = FIREFOX_ELSEWHERE.iter().map(PathBuf::from);
        named
            .or_else(|| on_path(&["firefox-esr", "firefox"]))
            .or_else(|| elsewhere.into_iter().find(|candidate| candidate.is_file()))
    };
    if find().is_none() && debian_root() {
        install(&["firefox-esr"])?;
    }
    Ok(find())
}

/// The driver of an installed WebKitGTK for the tests that need one; WEBKIT names another. On Debian root gets one, and a
/// screen that nobody sees; elsewhere there may be none.
///
/// # Errors
/// When it cannot be installed where it should.
pub(crate) fn webkit() -> Result<Option<PathBuf>> {
    let find = || std::env::var_os("WEBKIT").map(PathBuf::from).or_else(|| on_path(&["WebKitWebDriver"]));
    let screen = || on_path(&["Xvfb"]).is_some() || std::env::var_os("DISPLAY").is_some();
    if debian_root() && (find().is_none() || !screen()) {
        install(&["webkit2gtk-driver", "xvfb"])?;
    }
    Ok(find().filter(|_| screen()))
}

fn debian_root() -> bool {
    let system = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    system.lines().any(|line| line == "ID=debian")
        && ask(&mut program("id", &["-u"])).as_deref() == Some("0")
        && Path::new("/usr/bin/apt-get").exists()
}

fn install(packages: &[&str]) -> Result<()> {
    say(&format!("installing {} by apt (1 to 3 minutes)", packages.join(" and ")));
    let quiet = ("DEBIAN_FRONTEND", "noninteractive");
    must(program("apt-get", &["update", "-qq"]).env(quiet.0, quiet.1))?;
    let mut apt = program("apt-get", &["install", "-qq", "-y", "--no-install-recommends"]);
    must(apt.args(packages).env(quiet.0, quiet.1).stdout(std::process::Stdio::null()))
}

fn one_line() -> &'static str {
    if cfg!(target_os = "macos") {
        "brew install --cask google-chrome"
    } else if cfg!(windows) {
        "winget install Google.Chrome"
    } else if Path::new("/usr/bin/apt-get").exists() {
        "sudo apt-get install -y chromium fonts-noto-cjk"
    } else {
        "sudo dnf install chromium, or what your system calls it"
    }
}
