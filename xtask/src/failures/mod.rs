//! Which tests failed, why, and how to run each of them alone, read from what the test programs print.
//!
//! Four programs, four manners, a file for each: `cargo test`, `node --test` in TAP, Playwright's
//! list, and the runner of vectors. What is not read here still counts as failed by [`crate::counts`]: then the end of the output
//! is shown instead.

mod cargo;
mod conformance;
mod node;
mod playwright;

/// How many lines of a test's message are shown.
const MESSAGE_LINES: usize = 24;
/// How many failures of one step are told with their messages; the others by name.
const TOLD: usize = 12;

/// A test that failed.
#[derive(Debug, PartialEq, Eq)]
pub struct Failure {
    /// `money::amount::tests::it_adds`, or `pages.spec.mjs:47 › what it says`.
    pub name: String,
    pub message: Vec<String>,
    /// The command that runs this one alone, from the root of the repository.
    pub again: String,
}

/// The failures in an output of a program that ran in `folder`, which is empty for the root.
pub fn read(output: &str, folder: &str) -> Vec<Failure> {
    let lines: Vec<&str> = output.lines().collect();
    let mut found = cargo::read(&lines);
    found.extend(node::read(&lines, folder));
    found.extend(playwright::read(&lines, folder));
    found.extend(conformance::read(&lines));
    found
}

/// The failures as they are shown under their step.
pub fn told(failures: &[Failure]) -> String {
    let mut text = String::new();
    for (at, Failure { name, message, again }) in failures.iter().enumerate() {
        text.push_str(&format!("\n  {name}\n"));
        if at < TOLD {
            for line in message {
                text.push_str(format!("    {line}").trim_end());
                text.push('\n');
            }
        }
        text.push_str(&format!("    again: {again}\n"));
    }
    text
}

/// A message without the blank lines at its ends, and no longer than is read.
fn message<'a>(lines: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut kept: Vec<&str> =
        lines.into_iter().map(str::trim_end).skip_while(|line| line.is_empty()).collect();
    if kept.len() > MESSAGE_LINES {
        kept.truncate(MESSAGE_LINES);
        kept.push("…");
    }
    while kept.last().is_some_and(|line| line.is_empty()) {
        kept.pop();
    }
    kept.into_iter().map(str::to_owned).collect()
}

/// A word of a command, in quotes where a shell would not take it as it is.
fn word(text: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:=".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

/// How far a line is set in.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted_where_they_must_be() {
        for (text, expected) in [
            ("money::amount", "money::amount"),
            ("src/lib.rs - f (line 1)", "'src/lib.rs - f (line 1)'"),
            ("it's", r"'it'\''s'"),
            ("", "''"),
        ] {
            assert_eq!(word(text), expected);
        }
    }

    #[test]
    fn messages_end() {
        let long: Vec<String> = (0..50).map(|line| line.to_string()).collect();
        let kept = message(long.iter().map(String::as_str));
        assert_eq!(kept.len(), MESSAGE_LINES + 1);
        assert_eq!(message(["", "  a", "", "b  ", ""]), ["  a", "", "b"]);
    }

    #[test]
    fn what_is_told_has_the_name_the_message_and_the_command() {
        let failures = [Failure {
            name: "a::b".into(),
            message: vec!["left: 1".into(), String::new(), "right: 2".into()],
            again: "cargo test a::b".into(),
        }];
        assert_eq!(
            told(&failures),
            "\n  a::b\n    left: 1\n\n    right: 2\n    again: cargo test a::b\n"
        );
    }

    #[test]
    fn an_output_without_failures_names_none() {
        let output = "running 1 test\ntest a ... ok\n\ntest result: ok. 1 passed; 0 failed\n\
                      ok 1 - a\n  ✓  1 a.spec.mjs:3:1 › a (2s)\n  1 passed (3s)\n";
        assert_eq!(read(output, ""), []);
    }
}
