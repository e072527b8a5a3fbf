//! Takes out of a program what it does not need at first, as a part that is loaded by itself.
//!
//! A part is named by the functions that lead into it. What can be reached through them alone goes with them; in the program
//! each leaves a call through a new slot of the table of functions, which the part fills when it comes. The part takes memory,
//! tables, globals and the functions that it shares from the program's exports, so it sees the same values at the same
//! addresses: nothing is copied, and to be called it need only be there. Until it is, the slots are empty, and a call ends the
//! program: whoever calls asks first whether the part has come (`src/web/components/late.rs`).
//!
//! Data stays with the program, and so does what is reached by way of the table alone, closures among it: where an address
//! is written down, nobody can see.

use anyhow::{Context, Result, ensure};
use std::collections::{BTreeMap, BTreeSet};
use walrus::ir::{Value, Visitor, dfs_in_order};
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportItem, Function, FunctionBuilder, FunctionId, FunctionKind,
    GlobalId, GlobalKind, ImportedFunction, Module, ModuleConfig, TableId,
};

/// The module that the program's exports are called by the part.
const PROGRAM: &str = "a";

/// A program in two: what is there at first, and the part that comes later.
pub(crate) struct Split {
    /// The program.
    pub(crate) program: Vec<u8>,
    /// The part, to be instantiated with the program's exports as `a`.
    pub(crate) part: Vec<u8>,
}

/// Splits a program that has the names of its functions, at those with the paths that rustc gave them.
///
/// # Errors
/// When the program cannot be read, or has not one function of each path: one that the compiler has put into its caller
/// must be forbidden that.
pub(crate) fn split(wasm: &[u8], entries: &[&str]) -> Result<Split> {
    // one module becomes two: it is read twice, and what is planned is the same
    let [first, second] = [read(wasm)?, read(wasm)?];
    let plans = [Plan::of(&first, entries)?, Plan::of(&second, entries)?];
    Ok(Split { program: program(first, &plans[0]), part: part(second, &plans[1]) })
}

/// Reads a program; what is written of it has no names of functions.
fn read(wasm: &[u8]) -> Result<Module> {
    let mut config = ModuleConfig::new();
    config.generate_producers_section(false);
    config.parse(wasm)
}

/// What is where.
struct Plan {
    /// What leads into the part, in the order of its slots.
    entries: Vec<FunctionId>,
    /// The table of functions, and its first new slot.
    table: TableId,
    first: u64,
    /// What the part takes from the program, by the name that it is exported by.
    functions: BTreeMap<FunctionId, String>,
    tables: BTreeMap<TableId, String>,
    globals: BTreeMap<GlobalId, String>,
    memory: String,
}

impl Plan {
    fn of(module: &Module, paths: &[&str]) -> Result<Self> {
        let uses: BTreeMap<FunctionId, Uses> =
            module.funcs.iter().map(|one| (one.id(), Uses::of(one))).collect();
        let entries = paths.iter().map(|path| only(module, path)).collect::<Result<Vec<_>>>()?;
        let early = reached(&uses, roots(module), &entries);
        // what the browser gives is given to the program, also where only the part needs it
        let is_given = |one: &FunctionId| matches!(module.funcs.get(*one).kind, FunctionKind::Import(_));
        let mut late = reached(&uses, entries.clone(), &[]);
        late.retain(|one| !early.contains(one) && !is_given(one));
        for (path, entry) in paths.iter().zip(&entries) {
            ensure!(late.contains(entry), "{path} is used without being called");
        }
        let table = module.tables.main_function_table()?.context("a program with a table of functions")?;
        let memory = module.memories.iter().next().context("a program with a memory")?.id();
        let memory = module.exports.get_exported_memory(memory).context("a memory that is exported")?;
        let mut plan = Self {
            entries,
            table,
            first: module.tables.get(table).initial,
            functions: BTreeMap::new(),
            tables: BTreeMap::new(),
            globals: BTreeMap::new(),
            memory: memory.name.clone(),
        };
        let mut fresh = Fresh::default();
        let exports = &module.exports;
        let name = |there: Option<&walrus::Export>, fresh: &mut Fresh| {
            there.map_or_else(|| fresh.name(), |export| export.name.clone())
        };
        plan.tables.insert(table, name(exports.get_exported_table(table), &mut fresh));
        for used in late.iter().filter_map(|one| uses.get(one)) {
            for one in used.functions.difference(&late) {
                plan.functions
                    .entry(*one)
                    .or_insert_with(|| name(exports.get_exported_func(*one), &mut fresh));
            }
            for one in &used.tables {
                plan.tables.entry(*one).or_insert_with(|| name(exports.get_exported_table(*one), &mut fresh));
            }
            for one in &used.globals {
                plan.globals
                    .entry(*one)
                    .or_insert_with(|| name(exports.get_exported_global(*one), &mut fresh));
            }
        }
        Ok(plan)
    }

    /// Makes room for what leads into the part.
    fn widen(&self, module: &mut Module) {
        let (table, more) = (module.tables.get_mut(self.table), self.entries.len() as u64);
        table.initial += more;
        table.maximum = table.maximum.map(|most| most + more);
    }
}

/// What is there at first: calls through the new slots where the part's functions were, and all that the part takes exported.
fn program(mut module: Module, plan: &Plan) -> Vec<u8> {
    plan.widen(&mut module);
    for (slot, entry) in (plan.first..).zip(&plan.entries) {
        let of_type = module.funcs.get(*entry).ty();
        let (given, back) = module.types.params_results(of_type);
        let (given, back) = (given.to_vec(), back.to_vec());
        let mut builder = FunctionBuilder::new(&mut module.types, &given, &back);
        let given: Vec<_> = given.iter().map(|one| module.locals.add(*one)).collect();
        let mut body = builder.func_body();
        for one in &given {
            body.local_get(*one);
        }
        body.i32_const(slot as i32).call_indirect(of_type, plan.table);
        module.funcs.get_mut(*entry).kind = FunctionKind::Local(builder.local_func(given));
    }
    let there: BTreeSet<String> = module.exports.iter().map(|export| export.name.clone()).collect();
    let functions = plan.functions.iter().map(|(id, name)| (name, ExportItem::Function(*id)));
    let tables = plan.tables.iter().map(|(id, name)| (name, ExportItem::Table(*id)));
    let globals = plan.globals.iter().map(|(id, name)| (name, ExportItem::Global(*id)));
    for (name, item) in functions.chain(tables).chain(globals).filter(|(name, _)| !there.contains(*name)) {
        module.exports.add(name, item);
    }
    written(module)
}

/// What comes later: the rest of the functions, and where they are found.
fn part(mut module: Module, plan: &Plan) -> Vec<u8> {
    plan.widen(&mut module);
    module.start = None;
    for id in module.exports.iter().map(walrus::Export::id).collect::<Vec<_>>() {
        module.exports.delete(id);
    }
    for table in module.tables.iter_mut() {
        table.elem_segments.clear();
    }
    for memory in module.memories.iter_mut() {
        memory.data_segments.clear();
        memory.import = Some(module.imports.add(PROGRAM, &plan.memory, memory.id()));
    }
    for id in module.elements.iter().map(walrus::Element::id).collect::<Vec<_>>() {
        module.elements.delete(id);
    }
    for id in module.data.iter().map(walrus::Data::id).collect::<Vec<_>>() {
        module.data.delete(id);
    }
    for (id, name) in &plan.functions {
        if let FunctionKind::Import(given) = &module.funcs.get(*id).kind {
            module.imports.delete(given.import);
        }
        let import = module.imports.add(PROGRAM, name, *id);
        let function = module.funcs.get_mut(*id);
        function.kind = FunctionKind::Import(ImportedFunction { import, ty: function.ty() });
    }
    for (id, name) in &plan.tables {
        module.tables.get_mut(*id).import = Some(module.imports.add(PROGRAM, name, *id));
    }
    for (id, name) in &plan.globals {
        module.globals.get_mut(*id).kind = GlobalKind::Import(module.imports.add(PROGRAM, name, *id));
    }
    let offset = ConstExpr::Value(Value::I32(plan.first as i32));
    let slots = ElementKind::Active { table: plan.table, offset };
    let filled = module.elements.add(slots, ElementItems::Functions(plan.entries.clone()));
    module.tables.get_mut(plan.table).elem_segments.insert(filled);
    written(module)
}

fn written(mut module: Module) -> Vec<u8> {
    walrus::passes::gc::run(&mut module);
    module.emit_wasm()
}

/// The one function with a path; behind it stands a hash.
fn only(module: &Module, path: &str) -> Result<FunctionId> {
    let named = |one: &&Function| {
        let rest = one.name.as_deref().and_then(|name| name.strip_prefix(path));
        rest.is_some_and(|rest| rest.is_empty() || (rest.starts_with("::h") && !rest[3..].contains("::")))
    };
    let mut found = module.funcs.iter().filter(named);
    let one = found.next().with_context(|| format!("{path} is no function of its own: #[inline(never)]"))?;
    ensure!(found.next().is_none(), "{path} is more than one function");
    Ok(one.id())
}

/// What is called from outside, or by way of the table.
fn roots(module: &Module) -> Vec<FunctionId> {
    let exported = module.exports.iter().filter_map(|export| match export.item {
        ExportItem::Function(id) => Some(id),
        _ => None,
    });
    let listed = module.elements.iter().filter_map(|element| match &element.items {
        ElementItems::Functions(ids) => Some(ids),
        ElementItems::Expressions(..) => None,
    });
    exported.chain(listed.flatten().copied()).chain(module.start).collect()
}

/// Everything that functions lead to, themselves included; nothing on the other side of `borders`.
fn reached(
    uses: &BTreeMap<FunctionId, Uses>,
    mut from: Vec<FunctionId>,
    borders: &[FunctionId],
) -> BTreeSet<FunctionId> {
    let mut all = BTreeSet::new();
    while let Some(one) = from.pop() {
        if !borders.contains(&one) && all.insert(one) {
            from.extend(uses.get(&one).into_iter().flat_map(|used| &used.functions));
        }
    }
    all
}

/// What the code of a function names.
#[derive(Default)]
struct Uses {
    functions: BTreeSet<FunctionId>,
    tables: BTreeSet<TableId>,
    globals: BTreeSet<GlobalId>,
}

impl Uses {
    fn of(function: &Function) -> Self {
        let mut uses = Self::default();
        if let FunctionKind::Local(code) = &function.kind {
            dfs_in_order(&mut uses, code, code.entry_block());
        }
        uses
    }
}

impl Visitor<'_> for Uses {
    fn visit_function_id(&mut self, id: &FunctionId) {
        self.functions.insert(*id);
    }

    fn visit_table_id(&mut self, id: &TableId) {
        self.tables.insert(*id);
    }

    fn visit_global_id(&mut self, id: &GlobalId) {
        self.globals.insert(*id);
    }
}

/// Short names that nothing else has: wasm-opt gives none that begins with a digit.
#[derive(Default)]
struct Fresh(u32);

impl Fresh {
    fn name(&mut self) -> String {
        self.0 += 1;
        format!("0{:x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::split;
    use std::process::Command;

    /// `twice` is shared, `late` leads to `only_late` and that to what is given from outside, and `run` calls it all; the global counts calls.
    const PROGRAM: &str = r#"(module
        (import "given" "more" (func $more (param i32) (result i32)))
        (memory (export "memory") 1)
        (table 2 2 funcref)
        (global $calls (mut i32) (i32.const 0))
        (elem (i32.const 1) func $twice)
        (data (i32.const 8) "\07")
        (func $twice (param i32) (result i32)
            (global.set $calls (i32.add (global.get $calls) (i32.const 1)))
            (i32.mul (local.get 0) (i32.const 2)))
        (func $only_late (param i32) (result i32)
            (call $more (i32.add (call $twice (local.get 0)) (i32.load8_u (i32.const 8)))))
        (func $late (param i32) (result i32)
            (i32.add (call $only_late (local.get 0)) (call_indirect (param i32) (result i32) (local.get 0) (i32.const 1))))
        (func (export "run") (param i32) (result i32)
            (i32.add (call $late (local.get 0)) (i32.mul (global.get $calls) (i32.const 1000)))))"#;

    /// Runs it without the part, which must fail, and with it.
    const SCRIPT: &str = r"const [program, part] = process.argv.slice(1).map((name) => require('fs').readFileSync(name));
        const { exports } = new WebAssembly.Instance(new WebAssembly.Module(program), { given: { more: (number) => number + 100 } });
        try { exports.run(5); throw 'it ran alone'; } catch (error) { if (!(error instanceof WebAssembly.RuntimeError)) throw error; }
        new WebAssembly.Instance(new WebAssembly.Module(part), { a: exports });
        process.stdout.write(String(exports.run(5)));";

    #[test]
    fn a_part_that_has_come_does_what_it_did_in_the_program() {
        let wasm = wat::parse_str(PROGRAM).expect("a program");
        let made = split(&wasm, &["late"]).expect("a program in two");
        let folder = std::env::temp_dir().join(format!("report-lens-split-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a new folder");
        let [program, part] = ["program", "part"].map(|name| folder.join(name));
        std::fs::write(&program, &made.program).expect("a new file");
        std::fs::write(&part, &made.part).expect("a new file");
        let run = Command::new("node").args(["-e", SCRIPT]).args([&program, &part]).output().expect("node");
        std::fs::remove_dir_all(folder).expect("our own folder");
        // 2 × 5 + 7 + 100, 2 × 5 again, and two calls
        assert_eq!(String::from_utf8_lossy(&run.stdout), "2127", "{}", String::from_utf8_lossy(&run.stderr));
    }

    #[test]
    fn what_is_no_function_of_its_own_is_named() {
        let wasm = wat::parse_str(PROGRAM).expect("a program");
        for path in ["nowhere", "run"] {
            assert!(split(&wasm, &[path]).err().is_some_and(|error| error.to_string().contains(path)));
        }
    }
}
