//! The failures of `cargo test`: a block for each under `---- NAME stdout ----`, and after the last of
//! a target the line that names the target.

use super::{Failure, message, word};

const RERUN: &str = "failed, to rerun pass `";

pub fn read(lines: &[&str]) -> Vec<Failure> {
    let mut found: Vec<Failure> = Vec::new();
    // Those whose target has not been named yet begin here.
    let mut open = 0;
    for (at, &line) in lines.iter().enumerate() {
        if let Some(name) = heading(line) {
            let rest = lines.get(at + 1..).unwrap_or_default();
            let again = format!("cargo test --workspace -- --exact {}", word(name));
            found.push(Failure { name: name.to_owned(), message: block(rest), again });
        } else if let Some(target) = target(line) {
            let named = found.get_mut(open..).unwrap_or_default();
            for failure in named.iter_mut() {
                failure.again = format!("cargo test {target} -- --exact {}", word(&failure.name));
            }
            if named.is_empty() {
                // It did not get to say which test: it was aborted, or did not end by itself.
                found.push(Failure {
                    name: format!("cargo test {target}"),
                    message: message(lines.iter().skip(at + 1).take(4).copied()),
                    again: format!("cargo test {target} -- --test-threads 1"),
                });
            }
            open = found.len();
        }
    }
    found
}

fn heading(line: &str) -> Option<&str> {
    line.strip_prefix("---- ")?.strip_suffix(" stdout ----")
}

/// `-p fenqi --test figures`, of the line that says how to run the target again.
fn target(line: &str) -> Option<&str> {
    let (_, rest) = line.strip_prefix("error: ")?.split_once(RERUN)?;
    rest.strip_suffix('`')
}

/// What a test printed, up to the next one, without the path through the library.
fn block(lines: &[&str]) -> Vec<String> {
    let ends = |line: &str| {
        heading(line).is_some()
            || line == "failures:"
            || line == "stack backtrace:"
            || line.starts_with("note: run with `RUST_BACKTRACE")
    };
    message(lines.iter().copied().take_while(|line| !ends(line)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTPUT: &str = "\
     Running unittests src/lib.rs (target/debug/deps/sample-e6)

running 3 tests
test tests::b_passes ... ok
test tests::c_result ... FAILED
test tests::a_fails ... FAILED

failures:

---- tests::c_result stdout ----
Error: \"no\"
---- tests::a_fails stdout ----

thread 'tests::a_fails' (11486) panicked at src/lib.rs:7:47:
assertion `left == right` failed: why 3
  left: 1
 right: 2
stack backtrace:
   0: __rustc::rust_begin_unwind


failures:
    tests::a_fails
    tests::c_result

test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out

error: test failed, to rerun pass `-p sample --lib`
     Running tests/dead.rs (target/debug/deps/dead-62)

running 1 test
error: test failed, to rerun pass `-p sample --test dead`

Caused by:
  process didn't exit successfully: `dead-62` (signal: 6, SIGABRT: process abort signal)
   Doc-tests sample

failures:

---- src/lib.rs - f (line 1) stdout ----
Test executable failed (exit status: 101).


failures:
    src/lib.rs - f (line 1)

test result: FAILED. 0 passed; 1 failed
error: doctest failed, to rerun pass `-p sample --doc`
error: 3 targets failed:
    `-p sample --lib`
";

    #[test]
    fn each_is_named_with_its_target() {
        let found = read(&OUTPUT.lines().collect::<Vec<_>>());
        let of = |at: usize| found.get(at).map(|each| (each.name.as_str(), each.again.as_str()));
        assert_eq!(
            [of(0), of(1), of(2), of(3), of(4)],
            [
                Some(("tests::c_result", "cargo test -p sample --lib -- --exact tests::c_result")),
                Some(("tests::a_fails", "cargo test -p sample --lib -- --exact tests::a_fails")),
                Some((
                    "cargo test -p sample --test dead",
                    "cargo test -p sample --test dead -- --test-threads 1"
                )),
                Some((
                    "src/lib.rs - f (line 1)",
                    "cargo test -p sample --doc -- --exact 'src/lib.rs - f (line 1)'"
                )),
                None,
            ]
        );
        assert_eq!(found[0].message, ["Error: \"no\""]);
        assert_eq!(
            found[1].message,
            [
                "thread 'tests::a_fails' (11486) panicked at src/lib.rs:7:47:",
                "assertion `left == right` failed: why 3",
                "  left: 1",
                " right: 2",
            ]
        );
        assert!(found[2].message.iter().any(|line| line.contains("SIGABRT")));
    }
}
