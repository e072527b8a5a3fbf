//! The shape of the JSON as TypeScript, for the npm package: written from the structs, compared with the committed file.

use ts_rs::{Config, TS};

use super::shape;
use crate::correction::{Amended, Field};
use crate::diagnostic::{Code, Severity};
use crate::quantity::{Bound, NonQuantity};
use crate::report::{Genre, Level, Role};
use crate::source::Reason;
use crate::statement::{Basis, Change, Constraint, Doubt, Kind, Period};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/www/npm/types/analysis.d.ts");

const HEAD: &str = "// The analysis as data. Written from the Rust types by `TYPES_UPDATE=1 cargo test types_are`: do not edit.
// Offsets are `[start, end)` in UTF-16 code units of `Document.text`, as strings of JavaScript have them. A value that is
// missing is null.
";

fn declared<T: TS>() -> String {
    let config = Config::new();
    format!("\n{}export {}\n", T::docs().unwrap_or_default(), T::decl(&config))
}

#[test]
fn types_are_those_of_the_package() {
    let declared = [
        declared::<shape::Analysis<'static, f64>>(),
        declared::<shape::Tool<'static>>(),
        declared::<shape::Document<'static, f64>>(),
        declared::<shape::Removed<'static>>(),
        declared::<Reason>(),
        declared::<shape::Page>(),
        declared::<shape::ContentsEntry<'static>>(),
        declared::<shape::Report<'static, f64>>(),
        declared::<Level>(),
        declared::<Genre>(),
        declared::<shape::Section<'static>>(),
        declared::<Role>(),
        declared::<shape::Statement<'static, f64>>(),
        declared::<Kind>(),
        declared::<Change>(),
        declared::<shape::Amount<'static>>(),
        declared::<Bound>(),
        declared::<Constraint>(),
        declared::<Period>(),
        declared::<Basis>(),
        declared::<shape::Base<f64>>(),
        declared::<Doubt>(),
        declared::<Amended>(),
        declared::<Field>(),
        declared::<shape::OtherNumber>(),
        declared::<NonQuantity>(),
        declared::<shape::Qualitative<'static>>(),
        declared::<shape::Diagnostic<'static>>(),
        declared::<Code>(),
        declared::<Severity>(),
        declared::<shape::Keywords<'static>>(),
        declared::<shape::ReportTerms<'static>>(),
        declared::<shape::Term<'static>>(),
    ];
    let types = HEAD.to_owned() + &declared.concat();
    if std::env::var_os("TYPES_UPDATE").is_some() {
        std::fs::write(FILE, &types).expect("a writable file");
    }
    let committed = std::fs::read_to_string(FILE).unwrap_or_default().replace("\r\n", "\n");
    assert!(committed == types, "{FILE} is not that of the structs; write it by TYPES_UPDATE=1");
}
