//! `cargo xtask serve`: builds the page and serves it on this machine.

use crate::run::{program, say};
use crate::{docs, site};
use anyhow::{Context, Result};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::{env, fs, thread};

/// Builds, serves until it is stopped, and opens the browser where there is one.
///
/// # Errors
/// When the build fails or no port is free.
pub(crate) fn run() -> Result<()> {
    let folder = site::build()?;
    docs::build()?;
    let listener = (8000..8100)
        .find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok())
        .context("no free port between 8000 and 8099")?;
    let address = format!("http://{}/", listener.local_addr()?);
    say("serving dist/ until Ctrl-C");
    println!("{address}");
    open(&address);
    for stream in listener.incoming().flatten() {
        let folder = folder.clone();
        thread::spawn(move || answer(stream, &folder));
    }
    Ok(())
}

/// Answers one request and closes: enough for one person.
fn answer(mut stream: TcpStream, folder: &Path) {
    let mut request = String::new();
    if BufReader::new(&stream).read_line(&mut request).is_err() {
        return;
    }
    let (status, kind, body) =
        match file(folder, &request).and_then(|path| Some((fs::read(&path).ok()?, path))) {
            Some((body, path)) => ("200 OK", kind(&path), body),
            None => ("404 Not Found", "text/plain", b"not found".to_vec()),
        };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    );
    // Whoever asked may be gone; there is nobody to tell.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
}

/// The file that `GET /a/b.js?x HTTP/1.1` asks for; `None` for anything that is not plainly inside.
fn file(folder: &Path, request: &str) -> Option<PathBuf> {
    let address = request.strip_prefix("GET /")?.split_whitespace().next().unwrap_or("");
    let path = address.split(['?', '#']).next().unwrap_or("");
    // The folder's own names are plain; an encoded, hidden or climbing one is not in it.
    let plain = |part: &str| !part.starts_with('.') && !part.contains(['%', '\\', ':']);
    match path {
        "" | "HTTP/1.1" => Some(folder.join("index.html")),
        _ if path.split('/').all(plain) => Some(folder.join(path)),
        _ => None,
    }
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "json" | "webmanifest" => "application/json",
        _ => "application/octet-stream",
    }
}

fn open(address: &str) {
    let screen = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some());
    let opener = match env::consts::OS {
        "macos" => program("open", &[address]),
        "windows" => program("cmd", &["/c", "start", address]),
        _ if screen => program("xdg-open", &[address]),
        _ => return,
    };
    // No browser is no error: the address stands above.
    let _ = { opener }.spawn();
}

#[cfg(test)]
mod tests {
    use super::file;
    use std::path::Path;

    #[test]
    fn serves_only_what_lies_inside() {
        let dist = Path::new("dist");
        let asked = |request: &str| file(dist, request).map(|path| path.to_string_lossy().into_owned());
        assert_eq!(asked("GET / HTTP/1.1").as_deref(), Some("dist/index.html"));
        assert_eq!(asked("GET /a/b.js?v=1 HTTP/1.1").as_deref(), Some("dist/a/b.js"));
        assert_eq!(asked("GET /../Cargo.toml HTTP/1.1"), None);
        assert_eq!(asked("GET /a/%2e%2e/x HTTP/1.1"), None);
        assert_eq!(asked("GET /.git/config HTTP/1.1"), None);
        assert_eq!(asked("POST / HTTP/1.1"), None);
    }
}
