//! What the steps of a run came to: their counts, their times and the closing line.

use anyhow::Result;
use std::time::{Duration, Instant};

/// How many checks passed, failed and were skipped.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Score {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) skipped: u64,
}

impl Score {
    /// One check.
    pub(crate) fn one(passed: bool) -> Score {
        Score { passed: passed.into(), failed: (!passed).into(), skipped: 0 }
    }

    /// One check that could not be made here.
    pub(crate) const SKIPPED: Score = Score { passed: 0, failed: 0, skipped: 1 };

    pub(crate) fn add(&mut self, other: Score) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// The parts of CI's ninety minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Tools,
    Native,
    Wasm,
    EndToEnd,
}

impl Part {
    const ALL: [Part; 4] = [Part::Tools, Part::Native, Part::Wasm, Part::EndToEnd];

    /// Name, and minutes that it may take on two cores from nothing. Shown, never enforced: clocks fail no
    /// build.
    fn budget(self) -> (&'static str, u64) {
        match self {
            Part::Tools => ("tools", 12),
            Part::Native => ("native", 15),
            Part::Wasm => ("wasm", 15),
            Part::EndToEnd => ("end to end", 15),
        }
    }
}

struct Step {
    part: Part,
    name: &'static str,
    took: Duration,
    score: Score,
}

/// All steps so far.
#[derive(Default)]
pub(crate) struct Board {
    steps: Vec<Step>,
}

impl Board {
    /// Runs a step. One that could not be run counts as one failure and its reason is printed.
    pub(crate) fn step(&mut self, part: Part, name: &'static str, run: impl FnOnce() -> Result<Score>) {
        crate::run::say(name);
        let begin = Instant::now();
        let score = run().unwrap_or_else(|error| {
            eprintln!("{name}: {error:#}");
            Score::one(false)
        });
        self.steps.push(Step { part, name, took: begin.elapsed(), score });
    }

    /// Prints the table of times and the closing line; gives whether nothing failed.
    pub(crate) fn close(&self) -> bool {
        println!("\n{:<28}{:>9}{:>8}{:>8}{:>9}", "step", "seconds", "passed", "failed", "skipped");
        let mut total = Score::default();
        for step in &self.steps {
            let Score { passed, failed, skipped } = step.score;
            let seconds = step.took.as_secs_f32();
            println!("{:<28}{seconds:>9.1}{passed:>8}{failed:>8}{skipped:>9}", step.name);
            total.add(step.score);
        }
        for part in Part::ALL {
            let took: Duration = self.steps.iter().filter(|s| s.part == part).map(|s| s.took).sum();
            let (name, minutes) = part.budget();
            println!("{name}: {:.1} of {minutes} minutes", took.as_secs_f32() / 60.0);
        }
        println!("{} passed, {} failed, {} skipped", total.passed, total.failed, total.skipped);
        total.failed == 0
    }
}
