//! The modules of a crate and what each of them names, read off the sources.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A path of names from the crate's root.
pub(crate) type Names = Vec<String>;

/// A crate: its modules by path, the root under the empty one.
pub(crate) struct Modules(BTreeMap<Names, Module>);

/// A file.
#[derive(Default)]
struct Module {
    /// The source without comments and without the tests at its end.
    code: String,
    /// Names that its `use` brings in, and what they stand for.
    brought: BTreeMap<String, Names>,
    /// Modules of which it brings in everything.
    globs: Vec<Names>,
    /// What it declares itself.
    items: BTreeSet<String>,
}

impl Modules {
    /// Reads the crate below `folder` with its root in the file `root`; files that are tests only, and programs of
    /// their own, are left out.
    pub(crate) fn read(folder: &Path, root: &str) -> Self {
        let mut files = Vec::new();
        super::collect(folder, &mut files);
        let mut modules = BTreeMap::new();
        for file in files {
            let inside = file.strip_prefix(folder).expect("below the folder").with_extension("");
            let mut path: Names = inside.iter().map(|part| part.to_string_lossy().into_owned()).collect();
            if path.last().is_some_and(|last| last == "mod") {
                path.pop();
            }
            if path.iter().any(|part| part == "tests" || part == "bin") {
                continue;
            }
            if path == [root] {
                path.clear();
            }
            modules.insert(path.clone(), Module::of(&super::read(&file), &path));
        }
        Self(modules)
    }

    /// Which module uses which, neither being inside the other.
    pub(crate) fn uses(&self) -> BTreeSet<(&Names, &Names)> {
        let mut uses = BTreeSet::new();
        for (path, module) in &self.0 {
            for named in named(&module.code, path) {
                let to = self.home(&named, 0);
                if !to.starts_with(path) && !path.starts_with(to) {
                    uses.insert((path, to));
                }
            }
        }
        uses
    }

    /// The module that declares what a path names, through all that only pass it on.
    fn home(&self, path: &[String], depth: usize) -> &Names {
        let mut at: Names = Vec::new();
        for (index, name) in path.iter().enumerate() {
            at.push(name.clone());
            if self.0.contains_key(&at) {
                continue;
            }
            at.pop();
            let module = &self.0[&at];
            let rest = &path[index + 1..];
            if module.items.contains(name) || depth > 8 {
                break;
            }
            if let Some(source) = module.brought.get(name) {
                return self.home(&[source.as_slice(), rest].concat(), depth + 1);
            }
            for glob in &module.globs {
                let home = self.home(&[glob.as_slice(), std::slice::from_ref(name)].concat(), depth + 1);
                if self.0[home].items.contains(name) {
                    return home;
                }
            }
            break;
        }
        self.0.get_key_value(&at).expect("a path of modules").0
    }
}

impl Module {
    fn of(source: &str, path: &Names) -> Self {
        let code = super::code(source);
        // The tests of a file stand at its end.
        let code = code.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned();
        let mut module = Self::default();
        for (at, _) in code.match_indices("use ") {
            if at > 0 && !code[..at].ends_with(|c: char| c.is_whitespace()) {
                continue;
            }
            let tree = code[at + 4..].split(';').next().unwrap_or_default();
            for mut leaf in leaves(tree) {
                let alias = leaf.pop().unwrap_or_default();
                let Some(absolute) = absolute(&leaf, path) else { continue };
                if alias == "*" {
                    module.globs.push(absolute);
                } else {
                    module.brought.insert(alias, absolute);
                }
            }
        }
        let words: Vec<&str> =
            code.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty()).collect();
        const DECLARES: [&str; 8] =
            ["fn", "struct", "enum", "const", "static", "type", "trait", "macro_rules"];
        for pair in words.windows(2).filter(|pair| DECLARES.contains(&pair[0])) {
            module.items.insert(pair[1].to_owned());
        }
        module.code = code;
        module
    }
}

/// Every path of the crate that a source names, from its root.
fn named(code: &str, path: &Names) -> BTreeSet<Names> {
    let mut named = BTreeSet::new();
    for anchor in ["crate::", "super::"] {
        for (at, _) in code.match_indices(anchor) {
            let before = code[..at].chars().next_back().unwrap_or(' ');
            if before == ':' || before == '$' || before.is_alphanumeric() || before == '_' {
                continue;
            }
            for mut leaf in leaves(&code[at..]) {
                leaf.pop();
                named.extend(absolute(&leaf, path));
            }
        }
    }
    named
}

/// A path as it is written in a module, from the root; `None` where it leads out of the crate.
fn absolute(leaf: &[String], path: &Names) -> Option<Names> {
    let (first, rest) = leaf.split_first()?;
    let mut from = path.clone();
    let mut rest = rest;
    match first.as_str() {
        "crate" => from.clear(),
        "self" => (),
        "super" => {
            from.pop();
            while let Some((_, after)) = rest.split_first().filter(|(next, _)| *next == "super") {
                from.pop();
                rest = after;
            }
        }
        // A module of its own, or another crate, which is then found nowhere.
        _ => rest = leaf,
    }
    from.extend(rest.iter().cloned());
    Some(from)
}

/// The paths of `a::{b, c::{d, self}, e as f}`, each with the name that it is known by at its end.
fn leaves(tree: &str) -> Vec<Names> {
    let tree = tree.trim_start();
    if let Some(group) = tree.strip_prefix('{') {
        return members(group).into_iter().flat_map(leaves).collect();
    }
    if tree.starts_with('*') {
        return vec![vec!["*".to_owned()]];
    }
    let end = tree.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(tree.len());
    let (name, rest) = tree.split_at(end);
    if name.is_empty() {
        return Vec::new();
    }
    let Some(inside) = rest.strip_prefix("::") else {
        let alias = rest.trim_start().strip_prefix("as ").map_or(name, |alias| {
            alias.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or(name)
        });
        return vec![vec![name.to_owned(), alias.to_owned()]];
    };
    let mut paths = leaves(inside);
    for path in &mut paths {
        if path.first().is_some_and(|first| first == "self") {
            path.clear();
            path.push(name.to_owned());
        }
        path.insert(0, name.to_owned());
    }
    paths
}

/// What stands between the commas of a group, up to its end.
fn members(group: &str) -> Vec<&str> {
    let (mut depth, mut start, mut members) = (0, 0, Vec::new());
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' if depth == 0 => {
                members.push(&group[start..at]);
                start = at + 1;
            }
            '}' => {
                members.push(&group[start..at]);
                break;
            }
            _ => {}
        }
    }
    members
}

/// The circles of modules that stand side by side, each as its arrows. What a module holds uses and is used as
/// the module itself.
pub(crate) fn circles(uses: &BTreeSet<(&Names, &Names)>) -> BTreeSet<String> {
    let mut beside: BTreeMap<Names, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for (from, to) in uses {
        let shared = from.iter().zip(to.iter()).take_while(|(a, b)| a == b).count();
        let arrows = beside.entry(from[..shared].to_vec()).or_default();
        arrows.entry(from[shared].clone()).or_default().insert(to[shared].clone());
    }
    let mut circles = BTreeSet::new();
    for (parent, arrows) in beside {
        let reached: BTreeMap<&String, BTreeSet<&String>> =
            arrows.keys().map(|from| (from, reach(from, &arrows))).collect();
        for from in arrows.keys() {
            // Whoever is reached and leads back is in the same circle.
            let back = |to: &String| {
                reached[from].contains(to) && reached.get(to).is_some_and(|all| all.contains(from))
            };
            let around = arrows.iter().filter(|(one, _)| back(one)).flat_map(|(one, others)| {
                let inside = others.iter().filter(|other| back(other));
                inside.map(|other| format!("{} → {}", path_of(&parent, one), path_of(&parent, other)))
            });
            let circle: Vec<String> = around.collect();
            if !circle.is_empty() {
                circles.insert(circle.join(", "));
            }
        }
    }
    circles
}

fn path_of(parent: &Names, name: &str) -> String {
    parent.iter().map(String::as_str).chain([name]).collect::<Vec<_>>().join("::")
}

/// All that is reached from a module by at least one arrow.
fn reach<'a>(from: &String, arrows: &'a BTreeMap<String, BTreeSet<String>>) -> BTreeSet<&'a String> {
    let mut reached = BTreeSet::new();
    let mut next: Vec<&String> = arrows.get(from).into_iter().flatten().collect();
    while let Some(at) = next.pop() {
        if reached.insert(at) {
            next.extend(arrows.get(at).into_iter().flatten());
        }
    }
    reached
}

#[test]
fn circles_are_found_through_what_is_passed_on() {
    let sources = [
        ("", "pub use room::Chair;"),
        ("room", "mod chair; mod table; pub use chair::Chair; pub use table::*;"),
        ("room::chair", "use super::{Leg, table::{self, Top as Board}}; pub struct Chair;"),
        ("room::table", "use super::Chair; use crate::lamp; pub struct Leg; pub struct Top;"),
        (
            "lamp",
            "fn light(chair: &crate::Chair) {}\n#[cfg(test)]\nmod tests { use super::super::room::Leg; }",
        ),
        ("alone", "use crate::{lamp::light, room::{chair, table}}; use std::fmt;"),
    ];
    let modules = sources.map(|(path, source)| {
        let path: Names = path.split("::").filter(|name| !name.is_empty()).map(str::to_owned).collect();
        (path.clone(), Module::of(source, &path))
    });
    let modules = Modules(modules.into());
    let found = circles(&modules.uses());
    assert_eq!(
        found,
        BTreeSet::from([
            "lamp → room, room → lamp".to_owned(),
            "room::chair → room::table, room::table → room::chair".to_owned(),
        ])
    );
}
