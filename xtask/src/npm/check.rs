//! The tests of the built package.

use crate::board::Score;
use crate::browser;
use crate::run::{ask, follow, must, program};
use crate::site::command_line;
use anyhow::{Result, ensure};

/// Tests the built package: its types against a program, its functions in Node, and in the browser as bundlers make it.
///
/// # Errors
/// When the tests cannot be run.
pub(crate) fn check() -> Result<Score> {
    let browser = browser::ensure()?;
    let mut score = Score::default();
    let mut types = program("node", &["node_modules/typescript/bin/tsc", "--project", "tests/npm/types"]);
    score.add(Score::one(must(&mut types).is_ok()));
    let lens = command_line()?;
    let mut node = program("node", &["--test", "--test-reporter=tap"]);
    for name in ["same", "wrong", "bundles"] {
        node.arg(format!("tests/npm/{name}.test.js"));
    }
    node.env("CHROME", browser).env("REPORT_LENS_CLI", lens);
    if ask(&mut program("id", &["-u"])).as_deref() == Some("0") {
        node.env("REPORT_LENS_ROOT", "1");
    }
    let (mut run, mut counted) = (Score::default(), false);
    let succeeded = follow(&mut node, |line| {
        counted |= line.starts_with("# pass ");
        run.add(count(line).unwrap_or_default());
    })?;
    ensure!(counted && (succeeded || run.failed > 0), "the tests of the package ended early");
    score.add(run);
    Ok(score)
}

/// What a line of the end of a run of `node --test` counts: `# pass 16`.
fn count(line: &str) -> Option<Score> {
    let (what, number) = line.strip_prefix("# ")?.split_once(' ')?;
    let number = number.parse().ok()?;
    Some(match what {
        "pass" => Score { passed: number, ..Score::default() },
        "fail" | "cancelled" => Score { failed: number, ..Score::default() },
        "skipped" | "todo" => Score { skipped: number, ..Score::default() },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Score, count};

    #[test]
    fn reads_what_node_counts() {
        assert_eq!(count("# pass 16"), Some(Score { passed: 16, failed: 0, skipped: 0 }));
        assert_eq!(count("# cancelled 1"), Some(Score { passed: 0, failed: 1, skipped: 0 }));
        assert_eq!(count("# tests 17"), None);
        assert_eq!(count("# Subtest: a file"), None);
    }
}
