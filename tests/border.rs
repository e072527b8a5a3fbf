//! The same input gives the same JSON, byte for byte, native and in wasm.
//!
//! Compiled natively, the test writes a digest of the JSON of every text that it finds; compiled to wasm and run
//! in Node, it computes them again and compares. `cargo xtask deep` runs the one before the other.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test without its data has failed"
)]

use report_lens::export::json::{JsonOptions, documents_to_json};
use report_lens::{Settings, analyze};
use sha2::{Digest, Sha256};

/// The samples, and where they are the real reports beside the repository.
const FOLDERS: [&str; 3] = [
    concat!(env!("CARGO_MANIFEST_DIR"), "/www/samples"),
    concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus"),
    concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus/reports"),
];

/// Where the native run leaves its digests.
const DIGESTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/target/border.tsv");

/// `name⇥length⇥digest`, a line a text.
fn digests(files: impl Fn(&str) -> Vec<(String, Vec<u8>)>) -> String {
    let mut lines = String::new();
    for (name, bytes) in FOLDERS.iter().flat_map(|folder| files(folder)) {
        let document = analyze(&name, &String::from_utf8_lossy(&bytes), &Settings::default());
        let json = documents_to_json(&[&document], &JsonOptions::default());
        let digest: String = Sha256::digest(&json).iter().map(|byte| format!("{byte:02x}")).collect();
        lines.push_str(&format!("{name}\t{}\t{digest}\n", json.len()));
    }
    lines
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn native_digests_are_left_for_wasm() {
    let digests = digests(|folder: &str| {
        let mut files = Vec::new();
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.ends_with(".txt") {
                files.push((name, std::fs::read(entry.path()).expect("a readable text")));
            }
        }
        files.sort();
        files
    });
    assert!(digests.lines().count() >= 3, "the samples were not found:\n{digests}");
    // Where cargo builds elsewhere there is no such folder.
    std::fs::create_dir_all(concat!(env!("CARGO_MANIFEST_DIR"), "/target")).expect("a folder for it");
    std::fs::write(DIGESTS, digests).expect("target is writable");
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use js_sys::{Array, Uint8Array};
    use wasm_bindgen::prelude::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen(module = "fs")]
    extern "C" {
        #[wasm_bindgen(js_name = existsSync)]
        fn exists(path: &str) -> bool;
        #[wasm_bindgen(js_name = readdirSync)]
        fn read_folder(path: &str) -> Array;
        #[wasm_bindgen(js_name = readFileSync)]
        fn read(path: &str) -> Uint8Array;
    }

    #[wasm_bindgen_test]
    fn a_message_and_its_bytes_cross_the_border() {
        use report_lens::corpus::{DocumentId, Scope};
        use report_lens::view::targets::TargetQuery;
        use report_lens::view::{Look, Window};
        use report_lens::web::dto::{Parcel, bytes_in, bytes_out, unpack};
        use report_lens::web::protocol::{Ask, Request, RequestId};

        let asks = [
            (Ask::Add { document: DocumentId(3), name: "岚谷市.txt".to_owned() }, Some("字节".as_bytes())),
            (Ask::Look(Look::Targets(TargetQuery::of(Scope::All)), Window::ALL), None),
        ];
        for (ask, bytes) in asks {
            let request = Request { id: RequestId(7), ask };
            let parcel = Parcel::pack(&request, bytes.map(bytes_out)).expect("packed");
            let (heard, beside) = unpack::<Request>(&parcel.data).expect("unpacked");
            assert_eq!(heard, request);
            assert_eq!(beside.as_ref().map(bytes_in).as_deref(), bytes);
        }
        assert!(unpack::<Request>(&JsValue::from("ping")).is_err());
    }

    #[wasm_bindgen_test]
    fn wasm_json_is_native_json() {
        let here = super::digests(|folder: &str| {
            let names = if exists(folder) { read_folder(folder) } else { Array::new() };
            let mut names: Vec<String> = names.iter().filter_map(|name| name.as_string()).collect();
            names.retain(|name| name.ends_with(".txt"));
            names.sort();
            names.into_iter().map(|name| (name.clone(), read(&format!("{folder}/{name}")).to_vec())).collect()
        });
        let native = String::from_utf8(read(super::DIGESTS).to_vec()).expect("UTF-8");
        let different: Vec<_> = here.lines().zip(native.lines()).filter(|(a, b)| a != b).collect();
        let first = &different[..different.len().min(3)];
        assert!(different.is_empty(), "{} texts differ, among them {first:?}", different.len());
        assert_eq!(here.lines().count(), native.lines().count());
    }
}
