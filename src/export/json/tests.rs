use super::{JsonOptions, Keywords, serialize, to_json};
use crate::corpus::fixture;
use serde_json::Value;

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

/// The numbers of a value as doubles, as JavaScript has no others.
fn doubles(value: Value) -> Value {
    match value {
        Value::Number(number) => number.as_f64().map_or(Value::Null, Value::from),
        Value::Array(items) => items.into_iter().map(doubles).collect(),
        Value::Object(items) => {
            Value::Object(items.into_iter().map(|(key, item)| (key, doubles(item))).collect())
        }
        other => other,
    }
}

#[test]
fn another_serializer_gives_what_a_reader_of_the_json_holds() {
    let options = JsonOptions { keywords: Keywords::With, dictionary: Some("00ff".to_owned()) };
    let analysis = fixture::analysis();
    let read: Value = serde_json::from_str(&to_json(&analysis, &options)).expect("JSON");
    assert!(read["documents"][0]["reports"][0]["statements"][0]["value"].is_number());
    let documents: Vec<_> = analysis.documents.iter().collect();
    let direct = serialize(&documents, &options, serde_json::value::Serializer).expect("a value");
    assert_eq!(doubles(direct), doubles(read));
}
