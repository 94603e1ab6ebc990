//! A step: a line that says what is being done, and how long it took.

use std::io::Write as _;
use std::time::{Duration, Instant};

/// What a step gives, or the text that tells what went wrong and what to do.
pub type Done<T = ()> = Result<T, String>;

/// Runs one step between its name and its time.
pub fn step<T>(what: &str, work: impl FnOnce() -> Done<T>) -> Done<T> {
    print!("{what} ... ");
    let _ = std::io::stdout().flush();
    let begun = Instant::now();
    let outcome = work();
    let word = if outcome.is_ok() { "" } else { "failed, " };
    println!("{word}{}", seconds(begun.elapsed()));
    outcome
}

/// A time as people read it: `0.3 s`, `12 s`, `3 min 20 s`.
pub fn seconds(time: Duration) -> String {
    let tenths = (time.as_millis() + 50) / 100;
    match tenths {
        0..100 => format!("{}.{} s", tenths / 10, tenths % 10),
        100..1200 => format!("{} s", tenths / 10),
        _ => format!("{} min {} s", tenths / 600, tenths / 10 % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_well() {
        for (millis, text) in [
            (0, "0.0 s"),
            (349, "0.3 s"),
            (9_960, "10 s"),
            (61_000, "61 s"),
            (200_000, "3 min 20 s"),
        ] {
            assert_eq!(seconds(Duration::from_millis(millis)), text);
        }
    }
}
