use super::{JsonOptions, Keywords, to_json};
use crate::corpus::fixture;

fn pretty(options: &JsonOptions) -> String {
    let json: serde_json::Value =
        serde_json::from_str(&to_json(&fixture::analysis(), options)).expect("JSON");
    serde_json::to_string_pretty(&json).expect("JSON")
}

#[test]
fn keeps_the_order_and_the_nulls_of_the_schema() {
    let json = to_json(&fixture::analysis(), &JsonOptions::default());
    insta::assert_snapshot!(json.replace("},{", "},\n{").replace(env!("CARGO_PKG_VERSION"), "VERSION"));
}

#[test]
fn offsets_point_into_the_text_by_utf16() {
    let value: serde_json::Value =
        serde_json::from_str(&to_json(&fixture::analysis(), &JsonOptions::default())).expect("JSON");
    let document = &value["documents"][0];
    let units: Vec<u16> = document["text"].as_str().expect("text").encode_utf16().collect();
    let slice = |span: &serde_json::Value| {
        let [start, end] = [0, 1].map(|at| span[at].as_u64().expect("offset") as usize);
        String::from_utf16(&units[start..end]).expect("whole characters")
    };
    // After 𠮷, which is two units wide.
    let statement = &document["reports"][0]["statements"][3];
    assert_eq!(slice(&statement["number"]), "120");
    assert_eq!(slice(&statement["quote"]), "新建5G基站120座");
    let last = &document["reports"][1]["statements"][1];
    assert_eq!(slice(&last["number"]), "53.7");
}

#[test]
fn keywords_are_absent_unless_asked_for() {
    assert!(!pretty(&JsonOptions::default()).contains("\"keywords\""));
    let options = JsonOptions { keywords: Keywords::With, dictionary: Some("00ff".to_owned()) };
    let json = to_json(&fixture::analysis(), &options);
    let words = &json[json.find("\"keywords\"").expect("keywords")..];
    insta::assert_snapshot!(words);
    assert!(json.contains(r#""dictionary":"00ff""#));
}
