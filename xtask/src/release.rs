//! `cargo xtask release`: all forms of the program as files to hand out, with their checksums.

use crate::pack::gzip;
use crate::run::{must, program, root, say};
use crate::stamp::{files_below, hex, names};
use crate::{docs, npm, site};
use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// Where they are left, below cargo's folder.
const FOLDER: &str = "release-files";

/// The checksums, as `sha256sum --check` reads them.
const SUMS: &str = "SHA256SUMS";

/// The time of every file in the archive: 1 January 2000. What was built from the same sources is the same archive.
const TIME: u64 = 946_684_800;

/// Builds everything, unless that is said to be done, and packs it.
///
/// # Errors
/// When something does not build, or is not where the build should have left it.
pub(crate) fn run(built: bool) -> Result<()> {
    if !built {
        site::build()?;
        npm::build()?;
        docs::build()?;
    }
    pack()
}

/// Packs what lies in `dist/`.
fn pack() -> Result<()> {
    let (dist, folder, version) = (root().join("dist"), site::target().join(FOLDER), site::version()?);
    say(&format!("packing all forms into {}", folder.display()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    let name = format!("report-lens-{version}");
    fs::write(folder.join(format!("{name}-web.tar.gz")), web(&dist, &name)?)?;
    for (from, to) in
        [("report-lens.html", format!("{name}.html")), ("third-party.txt", "third-party.txt".to_owned())]
    {
        fs::copy(dist.join(from), folder.join(to)).with_context(|| format!("dist/ has no {from}"))?;
    }
    let mut npm =
        program("npm", &["pack", "./dist/npm", "--ignore-scripts", "--silent", "--pack-destination"]);
    must(npm.arg(&folder))?;
    ensure!(folder.join(format!("{name}.tgz")).exists(), "npm left no {name}.tgz");
    let sums = sums(&folder)?;
    print!("{sums}");
    fs::write(folder.join(SUMS), sums)?;
    Ok(())
}

/// What a static host serves, without the npm package: in one folder, by name, each file readable by all and of one time.
fn web(dist: &Path, top: &str) -> Result<Vec<u8>> {
    for part in ["index.html", "sw.js", "docs/index.html"] {
        ensure!(dist.join(part).exists(), "dist/ has no {part}");
    }
    let mut archive = tar::Builder::new(Vec::new());
    for file in files_below(dist)?.iter().filter(|file| !file.starts_with("npm/")) {
        let bytes = fs::read(dist.join(file))?;
        let mut head = tar::Header::new_gnu();
        head.set_size(bytes.len() as u64);
        head.set_mode(0o644);
        head.set_mtime(TIME);
        archive.append_data(&mut head, format!("{top}/{file}"), bytes.as_slice())?;
    }
    Ok(gzip(&archive.into_inner()?)?)
}

/// A line for each file of a folder.
fn sums(folder: &Path) -> Result<String> {
    let mut lines = String::new();
    for name in names(folder)? {
        lines += &format!("{}  {name}\n", hex(&Sha256::digest(fs::read(folder.join(&name))?)));
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::{sums, web};
    use flate2::read::GzDecoder;
    use std::fs;
    use std::io::Read;
    use std::path::PathBuf;

    fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("report-lens-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        for (file, content) in files {
            let place = folder.join(file);
            fs::create_dir_all(place.parent().expect("a folder")).expect("a new folder");
            fs::write(place, content).expect("a new file");
        }
        folder
    }

    #[test]
    fn the_archive_has_the_page_and_the_documents_and_is_the_same_each_time() {
        let files =
            [("index.html", "page"), ("sw.js", "sw"), ("docs/index.html", "docs"), ("npm/index.js", "npm")];
        let dist = folder("web", &files);
        let packed = web(&dist, "report-lens-1").expect("an archive");
        let mut archive = tar::Archive::new(GzDecoder::new(packed.as_slice()));
        let mut found = Vec::new();
        for entry in archive.entries().expect("entries") {
            let mut entry = entry.expect("an entry");
            let mut content = String::new();
            entry.read_to_string(&mut content).expect("a file");
            found.push((entry.path().expect("a name").to_string_lossy().into_owned(), content));
        }
        let expected = [("docs/index.html", "docs"), ("index.html", "page"), ("sw.js", "sw")]
            .map(|(name, content)| (format!("report-lens-1/{name}"), content.to_owned()));
        assert_eq!(found, expected);
        // Written anew, so that the files have another time.
        let again = folder("web", &files);
        assert_eq!(packed, web(&again, "report-lens-1").expect("an archive"));
        fs::remove_file(again.join("docs/index.html")).expect("our own file");
        web(&again, "report-lens-1").expect_err("the documents are lacking");
        fs::remove_dir_all(again).expect("our own folder");
    }

    #[test]
    fn checksums_are_as_sha256sum_reads_them() {
        let folder = folder("sums", &[("b.txt", "abc"), ("a.txt", "")]);
        let sums = sums(&folder).expect("sums");
        fs::remove_dir_all(folder).expect("our own folder");
        assert_eq!(
            sums,
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.txt\n\
             ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.txt\n"
        );
    }
}
