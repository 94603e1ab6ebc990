//! The failures of `node --test` in TAP: `not ok 3 - NAME`, then a block of facts between `---` and
//! `...`. A test around others failed only because they did, and is not named beside them.

use super::{Failure, indent, message, word};
use crate::workspace;

pub fn read(lines: &[&str], folder: &str) -> Vec<Failure> {
    let mut found = Vec::new();
    // The names of the tests that are around the present line, with how far each is set in.
    let mut around: Vec<(usize, String)> = Vec::new();
    let mut comments = Vec::new();
    for (at, &line) in lines.iter().enumerate() {
        let (depth, text) = (indent(line), line.trim());
        if let Some(name) = text.strip_prefix("# Subtest: ") {
            around.retain(|(other, _)| *other < depth);
            around.push((depth, unescaped(name)));
        } else if let Some(comment) = text.strip_prefix("# ") {
            comments.push(comment);
        } else if let Some(name) = result(text, "not ok ") {
            let facts = Facts::read(lines.get(at + 1..).unwrap_or_default());
            let todo = name.ends_with("# TODO") || name.contains(" # TODO ");
            if !todo && facts.kind != "subtestsFailed" {
                found.push(failure(&unescaped(name), &around, &facts, &comments, folder));
            }
            comments.clear();
        } else if result(text, "ok ").is_some() {
            comments.clear();
        }
    }
    found
}

/// The name of a result line, `ok 3 - NAME`.
fn result<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (number, name) = text.strip_prefix(word)?.split_once(" - ")?;
    number.parse::<u32>().ok().map(|_| name)
}

/// What TAP would take for its own marks stands behind a stroke.
fn unescaped(name: &str) -> String {
    name.replace("\\#", "#").replace("\\\\", "\\")
}

#[derive(Default)]
struct Facts<'a> {
    /// `file:line:column`
    location: &'a str,
    kind: &'a str,
    error: Vec<&'a str>,
}

impl<'a> Facts<'a> {
    fn read(lines: &[&'a str]) -> Self {
        let mut facts = Self::default();
        let Some(first) = lines.first().filter(|line| line.trim() == "---") else { return facts };
        let depth = indent(first);
        let block: Vec<&str> = lines
            .iter()
            .skip(1)
            .copied()
            .take_while(|line| line.trim() != "..." || indent(line) != depth)
            .collect();
        for (at, line) in block.iter().enumerate() {
            let Some((key, value)) = line.trim_start().split_once(':') else { continue };
            if indent(line) != depth {
                continue;
            }
            let value = value.trim();
            match key {
                "location" => facts.location = unquoted(value),
                "failureType" => facts.kind = unquoted(value),
                "error" if value.starts_with('|') => {
                    let rest = block.get(at + 1..).unwrap_or_default().iter();
                    facts.error = rest
                        .take_while(|line| line.trim().is_empty() || indent(line) > depth)
                        .map(|line| line.get(depth + 2..).unwrap_or_default())
                        .collect();
                }
                "error" => facts.error = vec![unquoted(value)],
                _ => {}
            }
        }
        facts
    }
}

fn unquoted(value: &str) -> &str {
    let mut chars = value.chars();
    match (chars.next(), chars.next_back()) {
        (Some(first), Some(last)) if first == last && "'\"`".contains(first) => chars.as_str(),
        _ => value,
    }
}

fn failure(
    name: &str,
    around: &[(usize, String)],
    facts: &Facts<'_>,
    comments: &[&str],
    folder: &str,
) -> Failure {
    let place = relative(facts.location);
    let (file, line) = parted(&place);
    // A file that could not be loaded is a test of its own name; what it printed says why.
    let whole_file =
        relative(name) == file || name.ends_with(file) && facts.error == ["test failed"];
    let names: Vec<&str> = around.iter().map(|(_, name)| name.as_str()).collect();
    let outermost = names.first().copied().unwrap_or(name);
    let again = match (whole_file, file.is_empty()) {
        (true, _) => format!("node --test {}", word(file)),
        (false, false) => {
            let pattern = word(&format!("^{}$", escaped(outermost)));
            format!("node --test --test-name-pattern={pattern} {}", word(file))
        }
        (false, true) => format!("node --test {}", word(folder)),
    };
    let told = if whole_file { comments } else { &facts.error };
    let title = if names.is_empty() { name.to_owned() } else { names.join(" › ") };
    let name = if whole_file { file.to_owned() } else { format!("{file}:{line} › {title}") };
    Failure { name, message: message(told.iter().copied()), again }
}

/// A path of the repository, as it is written from its root.
fn relative(path: &str) -> String {
    let root = format!("{}/", workspace::root().display());
    path.replace(&root, "")
}

/// `file:line:column` in its file and its line.
fn parted(location: &str) -> (&str, &str) {
    let mut parts = location.rsplitn(3, ':');
    let (_, line, file) = (parts.next(), parts.next(), parts.next());
    (file.unwrap_or(""), line.unwrap_or(""))
}

/// A text as a regular expression that is it.
fn escaped(text: &str) -> String {
    text.chars().fold(String::new(), |mut pattern, c| {
        if r"\^$.|?*+()[]{}/".contains(c) {
            pattern.push('\\');
        }
        pattern.push(c);
        pattern
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTPUT: &str = "\
TAP version 13
# Subtest: it's (plain) fails
not ok 1 - it's (plain) fails
  ---
  duration_ms: 7.3
  location: 'ROOT/tests/node/a.test.mjs:2:1'
  failureType: 'testCodeFailure'
  error: |-
    Expected values to be strictly deep-equal:
    + actual - expected
    
      {
    +   a: 1
    -   a: 2
      }
  code: 'ERR_ASSERTION'
  stack: |-
    TestContext.<anonymous> (file:///ROOT/tests/node/a.test.mjs:2:43)
  ...
# Subtest: outer
    # Subtest: inner \\# 2
    not ok 1 - inner \\# 2
      ---
      location: 'ROOT/tests/node/a.test.mjs:3:38'
      failureType: 'testCodeFailure'
      error: '1 !== 2'
      ...
    1..1
not ok 2 - outer
  ---
  location: 'ROOT/tests/node/a.test.mjs:3:1'
  failureType: 'subtestsFailed'
  error: '1 subtest failed'
  ...
# Subtest: passes
ok 3 - passes
  ---
  ...
# Subtest: todo
not ok 6 - todo # TODO
  ---
  location: 'ROOT/tests/node/a.test.mjs:7:1'
  failureType: 'testCodeFailure'
  error: 'no'
  ...
# Error [ERR_MODULE_NOT_FOUND]: Cannot find module
# Subtest: ROOT/tests/node/b.test.mjs
not ok 2 - ROOT/tests/node/b.test.mjs
  ---
  location: 'ROOT/tests/node/b.test.mjs:1:1'
  failureType: 'testCodeFailure'
  error: 'test failed'
  ...
# tests 9
# pass 1
# fail 3
";

    #[test]
    fn each_is_named_with_its_place() {
        let output = OUTPUT.replace("ROOT", &workspace::root().display().to_string());
        let found = read(&output.lines().collect::<Vec<_>>(), "tests/node");
        let of = |at: usize| found.get(at).map(|each| (each.name.as_str(), each.again.as_str()));
        assert_eq!(
            [of(0), of(1), of(2), of(3)],
            [
                Some((
                    "tests/node/a.test.mjs:2 › it's (plain) fails",
                    r"node --test --test-name-pattern='^it'\''s \(plain\) fails$' tests/node/a.test.mjs"
                )),
                Some((
                    "tests/node/a.test.mjs:3 › outer › inner # 2",
                    "node --test --test-name-pattern='^outer$' tests/node/a.test.mjs"
                )),
                Some(("tests/node/b.test.mjs", "node --test tests/node/b.test.mjs")),
                None,
            ]
        );
        assert_eq!(found[0].message.len(), 7);
        assert_eq!(found[0].message[4], "+   a: 1");
        assert_eq!(found[1].message, ["1 !== 2"]);
        assert_eq!(found[2].message, ["Error [ERR_MODULE_NOT_FOUND]: Cannot find module"]);
    }
}
