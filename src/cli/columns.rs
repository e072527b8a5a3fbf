//! Which columns of a table are read, and what is said where that is not sure.

use std::fmt::Write;

use crate::format::table::{self, Choice};

/// Columns that are listed.
const LISTED: usize = 20;

/// Has columns, by name or number from 1, read as the text; gives what the user should know.
pub(super) fn choose(wanted: &[String], told: &mut [Choice]) -> Option<String> {
    let missing = table::choose(told, wanted);
    let mut said = match told {
        [] => return None,
        _ if !missing.is_empty() => {
            format!("there is no column {}. Its columns (* has the text):", missing.join(", "))
        }
        _ if wanted.is_empty() && told.iter().any(|sheet| !sheet.sure) => {
            "which column has the text is not sure; choose with --column. Its columns (* is taken):"
                .to_owned()
        }
        _ => return None,
    };
    for sheet in told {
        for at in 0..sheet.names.len().min(LISTED) {
            let name = sheet.name(at).map(|name| format!("{name}: ")).unwrap_or_default();
            let mark = if sheet.columns.text.contains(&at) { '*' } else { ' ' };
            let values = sheet.values.get(at).map(|values| values.join(" | ")).unwrap_or_default();
            // Writing to a string does not fail.
            let _written = write!(said, "\n {mark} {:>2} {name}{values}", at + 1);
        }
    }
    Some(said)
}

#[cfg(test)]
mod tests {
    use super::choose;
    use crate::format::table::{Choice, Columns};

    fn told(sure: bool) -> [Choice; 1] {
        [Choice {
            sheet: String::new(),
            names: ["地区", "回顾", "安排"].map(str::to_owned).into(),
            values: vec![
                vec!["云岫县".to_owned(), "岚谷县".to_owned()],
                vec!["过去一年".to_owned()],
                vec!["安排".to_owned()],
            ],
            columns: Columns { sheet: 0, header: true, text: vec![1], name: vec![0] },
            sure,
        }]
    }

    #[test]
    fn columns_are_chosen_by_name_or_number() {
        for (wanted, text, name) in [
            (&["安排"][..], vec![2], vec![0]),
            (&["3", "回顾"], vec![2, 1], vec![0]),
            (&["1"], vec![0], vec![]),
        ] {
            let mut told = told(false);
            let wanted: Vec<String> = wanted.iter().map(|&wanted| wanted.to_owned()).collect();
            assert_eq!(choose(&wanted, &mut told), None);
            assert_eq!((&told[0].columns.text, &told[0].columns.name), (&text, &name));
        }
    }

    #[test]
    fn what_is_not_sure_and_what_is_not_there_is_said_with_the_columns() {
        assert_eq!(choose(&[], &mut told(true)), None);
        let unsure = choose(&[], &mut told(false));
        let missing = choose(&["正文".to_owned(), "9".to_owned()], &mut told(true));
        insta::assert_snapshot!([unsure, missing].map(Option::unwrap_or_default).join("\n"), @r"
        which column has the text is not sure; choose with --column. Its columns (* is taken):
            1 地区: 云岫县 | 岚谷县
         *  2 回顾: 过去一年
            3 安排
        there is no column 正文, 9. Its columns (* has the text):
            1 地区: 云岫县 | 岚谷县
         *  2 回顾: 过去一年
            3 安排
        ");
    }
}
