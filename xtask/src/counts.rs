//! How many tests passed and failed, read from what the test programs print.
//!
//! Four programs, four manners: `cargo test`, `node --test`, Playwright, and our own scripts, which
//! end with `N passed, N failed`. Their lines cannot be mistaken for each other.

use std::ops::AddAssign;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: u64,
    pub failed: u64,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// The sum of all result lines of an output.
pub fn read(output: &str) -> Counts {
    let mut sum = Counts::default();
    for line in output.lines() {
        sum += of_line(line.trim());
    }
    sum
}

fn of_line(line: &str) -> Counts {
    if let Some(cargo) = line.strip_prefix("test result: ") {
        return numbered(cargo.split(['.', ';']));
    }
    if let Some(node) = line.strip_prefix("# ").or_else(|| line.strip_prefix("ℹ ")) {
        return node_test(node);
    }
    if line.starts_with(|first: char| first.is_ascii_digit()) {
        // Playwright has one number a line, and a time in brackets: `12 passed (3.4s)`.
        return numbered(line.split('(').next().unwrap_or("").split(','));
    }
    Counts::default()
}

/// `pass 3`, `fail 0`; a cancelled test did not pass.
fn node_test(line: &str) -> Counts {
    let number = |word| {
        let rest = line.strip_prefix(word)?;
        rest.trim().parse::<u64>().ok()
    };
    Counts {
        passed: number("pass ").unwrap_or(0),
        failed: number("fail ").or_else(|| number("cancelled ")).unwrap_or(0),
    }
}

/// `12 passed`, `1 failed`. What was interrupted, never ran, or passed on a second try, failed.
fn numbered<'a>(parts: impl Iterator<Item = &'a str>) -> Counts {
    let mut counts = Counts::default();
    for part in parts {
        let Some((number, word)) = part.trim().split_once(' ') else { continue };
        let Ok(number) = number.parse::<u64>() else { continue };
        match word {
            "passed" => counts.passed += number,
            "failed" | "flaky" | "interrupted" | "did not run" => counts.failed += number,
            _ => {}
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_manner_is_read() {
        for (output, passed, failed) in [
            (
                "running 2 tests\ntest result: ok. 10 passed; 0 failed; 1 ignored; 0 measured; \
                 0 filtered out; finished in 0.20s\n\n   Doc-tests fenqi\ntest result: FAILED. 4 \
                 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n",
                14,
                2,
            ),
            ("# tests 5\n# suites 0\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 0\n", 3, 2),
            ("ℹ tests 3\nℹ pass 3\nℹ fail 0\nℹ cancelled 0\n", 3, 0),
            ("  12 passed (3.4s)\n", 12, 0),
            (
                "  1 failed\n    [phone] a.spec.mjs:3 rows\n  2 flaky\n  1 did not run\n  8 passed (1.2m)\n",
                8,
                4,
            ),
            ("a line\n296 passed, 1 failed, 7 skipped\n", 296, 1),
            ("3 passed, 0 failed", 3, 0),
            ("2 instalments\n# a heading\n12 passed away\nall passed", 0, 0),
            ("", 0, 0),
        ] {
            assert_eq!(read(output), Counts { passed, failed }, "{output}");
        }
    }
}
