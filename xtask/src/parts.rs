//! The files of a build, and the page that names them.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// The parts of a build, by the names that the loader has for them.
pub(crate) struct Parts {
    /// The hash of them all.
    pub(crate) build: String,
    /// The name that the loader has, and that of the file.
    pub(crate) files: Vec<(String, String)>,
    /// The same programs as modules, for an element that can start no worker.
    pub(crate) threads: Vec<(String, String)>,
    /// The name of the loader.
    pub(crate) loader: String,
    /// The name of the style sheet.
    pub(crate) styles: String,
    /// The page, with a mark where the loader's element is to stand.
    pub(crate) html: String,
}

impl Parts {
    /// The file of a part.
    pub(crate) fn file(&self, part: &str) -> Result<&str> {
        let found = self.files.iter().find(|(name, _)| name == part);
        found.map(|(_, file)| file.as_str()).with_context(|| format!("the build has no {part}"))
    }

    /// The files of the programs that read files, which are loaded when one comes.
    pub(crate) fn readers(&self) -> impl Iterator<Item = &str> {
        let reads = |(name, _): &&(String, String)| name.starts_with("office") || name.starts_with("pdf");
        self.files.iter().filter(reads).map(|(_, file)| file.as_str())
    }

    /// Writes the page with all names on the loader's element; `whole` is the name of the page that is one file.
    pub(crate) fn write_page(&self, folder: &Path, whole: &str) -> Result<()> {
        let weight = |names: &mut dyn Iterator<Item = &str>| -> Result<String> {
            let mut bytes = 0;
            for name in names {
                bytes += fs::metadata(folder.join(name))?.len();
            }
            Ok(format!("{:.1} MB", bytes as f64 / 1e6))
        };
        let (app, app_wasm) = (self.file("app")?, self.file("appWasm")?);
        let mut element = format!(
            "<link rel=\"modulepreload\" href=\"{app}\">\n  \
             <link rel=\"preload\" href=\"{app_wasm}\" as=\"fetch\" crossorigin>\n  \
             <script src=\"{}\" data-build=\"{}\" data-readers=\"{}\" data-copy=\"{}\"",
            self.loader,
            self.build,
            weight(&mut self.readers())?,
            weight(&mut [whole].into_iter())?
        );
        for (name, file) in &self.files {
            element += &format!(" data-{}=\"{file}\"", name.replace("Wasm", "-wasm"));
        }
        fs::write(folder.join("index.html"), self.html.replace(LOADER, &format!("{element}></script>")))?;
        Ok(())
    }
}

/// Where the loader's element is to stand.
pub(crate) const LOADER: &str = "@loader@";
