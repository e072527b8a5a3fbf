//! Test programs that print how many of their tests passed.

use crate::board::Score;
use crate::run::follow;
use anyhow::{Result, bail};
use std::process::Command;

/// Runs tests and adds up the lines `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
pub(crate) fn counted(command: &mut Command) -> Result<Score> {
    let mut score = Score::default();
    let succeeded = follow(command, |line| score.add(result_line(line).unwrap_or_default()))?;
    if !succeeded && score.failed == 0 {
        bail!("the tests did not compile or ended early");
    }
    if score == Score::default() {
        bail!("no test was run");
    }
    Ok(score)
}

fn result_line(line: &str) -> Option<Score> {
    let counts = line.strip_prefix("test result: ")?;
    let number = |word: &str| -> Option<u64> {
        counts.split(['.', ';']).find_map(|part| part.trim().strip_suffix(word)?.trim().parse().ok())
    };
    Some(Score { passed: number("passed")?, failed: number("failed")?, skipped: number("ignored")? })
}

#[cfg(test)]
mod tests {
    use super::{Score, result_line};

    #[test]
    fn reads_the_counts_of_a_result_line() {
        let line = "test result: FAILED. 12 passed; 3 failed; 4 ignored; 0 measured; 0 filtered out; finished in 0.1s";
        assert_eq!(result_line(line), Some(Score { passed: 12, failed: 3, skipped: 4 }));
        assert_eq!(result_line("running 3 tests"), None);
    }
}
