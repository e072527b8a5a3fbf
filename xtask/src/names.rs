//! Gives what a program and its glue call each other short names. wasm-bindgen's end in a hash of sixteen digits, which
//! no compression makes smaller: they are a thirtieth of what the page loads.

use crate::run::program;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What rustc uses of WebAssembly, all of it known to the browsers that the page is for; with any more wasm-opt would
/// write what they do not know.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Renames in a program and in the script that wasm-bindgen wrote for it, before that is minified. The program keeps the names
/// that its functions have.
///
/// # Errors
/// When wasm-opt fails, or the script does not have what the program imports.
pub(crate) fn shorten(glue: &Path, wasm: &Path) -> Result<()> {
    let map = optimised(wasm, &["-g", "--minify-imports-and-exports-and-modules"])?;
    let map: Value = serde_json::from_slice(&map).context("wasm-opt tells the names it gave")?;
    let script = fs::read_to_string(glue).with_context(|| format!("{}", glue.display()))?;
    fs::write(glue, renamed(&script, &map)?)?;
    Ok(())
}

/// Optimises a program once more by a level of wasm-opt, and takes the names of its functions away. Below address 1024 lies
/// nothing but the end of a stack that is all but used up, so that no addition needs to wrap around to reach it: told so,
/// wasm-opt writes additions into the loads and stores that use them. How far an address is aligned is a hint that no browser
/// takes; all alike, loads and stores compress better.
///
/// # Errors
/// When wasm-opt fails.
pub(crate) fn tighten(wasm: &Path, level: &str) -> Result<()> {
    let stripped = ["--strip-debug", "--strip-producers", "--strip-target-features"];
    optimised(wasm, &[&[level, "--low-memory-unused", "--dealign"], &stripped[..]].concat())?;
    Ok(())
}

/// Has wasm-opt write a program anew; gives what it says.
fn optimised(wasm: &Path, how: &[&str]) -> Result<Vec<u8>> {
    let output = program("wasm-opt", &FEATURES).args(how).arg("-o").args([wasm, wasm]).output()?;
    if !output.status.success() {
        bail!("wasm-opt: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(output.stdout)
}

fn renamed(script: &str, map: &Value) -> Result<String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let list = |name: &str| map[name].as_array().cloned().unwrap_or_default();
    let mut imports = BTreeMap::new();
    let mut script = script.to_owned();
    for import in list("imports") {
        let module = format!("\"{}\"", text(&import[0]));
        // all modules are one, called so by wasm-opt
        script = script.replace(&module, "\"a\"");
        imports.insert(text(&import[1]), text(&import[2]));
    }
    let exports: BTreeMap<String, String> =
        list("exports").iter().map(|export| (text(&export[0]), text(&export[1]))).collect();
    let mut found = 0;
    let mut out = String::with_capacity(script.len());
    let mut rest = script.as_str();
    while let Some(start) = rest.find(is_name) {
        let (before, from) = rest.split_at(start);
        out.push_str(before);
        let end = from.find(|c| !is_name(c)).unwrap_or(from.len());
        let (name, after) = from.split_at(end);
        // a program's own exports are asked of the variable that wasm-bindgen calls so; what it imports are keys
        let new = match out.strip_suffix("wasm.") {
            Some(asked) if !asked.ends_with(|c: char| is_name(c) || c == '.') => exports.get(name),
            _ if after.starts_with(": function(") => imports.get(name).inspect(|_| found += 1),
            _ => None,
        };
        out.push_str(new.map_or(name, String::as_str));
        rest = after;
    }
    out.push_str(rest);
    if found != imports.len() {
        bail!("of {} names that the program imports the script has {found}", imports.len());
    }
    Ok(out)
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}

#[cfg(test)]
mod tests {
    use super::renamed;
    use serde_json::json;

    const SCRIPT: &str = "const import0 = {\n  __wbg_now_12ab: function() { return wasm.memory.buffer; },\n};\n\
                          return { \"./app_bg.js\": import0 };\nfetch('app_bg.wasm'); wasm.mount(1); own.wasm.mount(2);\n";

    #[test]
    fn script_and_program_agree_on_short_names() {
        let map = json!({
            "imports": [["./app_bg.js", "__wbg_now_12ab", "b"]],
            "exports": [["memory", "c"], ["mount", "d"]],
        });
        let script = renamed(SCRIPT, &map).expect("a glue that has all names");
        assert_eq!(
            script,
            "const import0 = {\n  b: function() { return wasm.c.buffer; },\n};\n\
             return { \"a\": import0 };\nfetch('app_bg.wasm'); wasm.d(1); own.wasm.mount(2);\n"
        );
    }

    #[test]
    fn a_script_without_a_name_that_is_imported_is_refused() {
        let map = json!({ "imports": [["./app_bg.js", "__wbg_then_34cd", "b"]], "exports": [] });
        assert!(renamed(SCRIPT, &map).is_err());
    }
}
