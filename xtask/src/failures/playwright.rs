//! The failures of Playwright's list: `  1) FILE:LINE:COLUMN › TITLE ───`, and beneath it, set in, the
//! message with the lines of the test around it.

use super::{Failure, indent, message, word};

pub fn read(lines: &[&str], folder: &str) -> Vec<Failure> {
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some((file, row, title)) = heading(line) else { continue };
        let rest = lines.get(at + 1..).unwrap_or_default().iter();
        let told = rest
            .take_while(|line| line.trim().is_empty() || indent(line) >= 4)
            .map(|line| line.get(4..).unwrap_or_default());
        let place = format!("{file}:{row}");
        found.push(Failure {
            name: format!("{place} › {title}"),
            message: message(told),
            again: format!("cd {} && npx playwright test {}", word(folder), word(&place)),
        });
    }
    found
}

/// File, line and title, behind a number in the list of failures and perhaps a project.
fn heading(line: &str) -> Option<(&str, &str, &str)> {
    let (number, rest) = line.strip_prefix("  ")?.split_once(") ")?;
    number.parse::<u32>().ok()?;
    let rest = match rest.strip_prefix('[') {
        Some(project) => project.split_once("] › ")?.1,
        None => rest,
    };
    let (place, title) = rest.split_once(" › ")?;
    let mut parts = place.rsplitn(3, ':');
    let (_, row, file) = (parts.next()?, parts.next()?, parts.next()?);
    row.parse::<u32>().ok()?;
    Some((file, row, title.trim_end_matches(['─', ' '])))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTPUT: &str = "
  ✘   81 pages.spec.mjs:47:3 › coupons: every control is reached (2.2s)
  ✓   82 pages.spec.mjs:64:5 › coupons: arrow keys choose (2.2s)

  1) pages.spec.mjs:47:3 › coupons: every control is reached ───

    Error: input.#

    expect(received).toBe(expected) // Object.is equality

    Expected: true
    Received: false

  2) [phone] › a.spec.mjs:72:3 › a title that has no room for its line 

    Error: no

  2 failed
    pages.spec.mjs:47:3 › coupons: every control is reached ────
  1 passed (4.9m)
";

    #[test]
    fn each_is_named_with_its_place() {
        let found = read(&OUTPUT.lines().collect::<Vec<_>>(), "tests/browser");
        assert_eq!(
            found,
            [
                Failure {
                    name: "pages.spec.mjs:47 › coupons: every control is reached".into(),
                    message: [
                        "Error: input.#",
                        "",
                        "expect(received).toBe(expected) // Object.is equality",
                        "",
                        "Expected: true",
                        "Received: false",
                    ]
                    .map(String::from)
                    .to_vec(),
                    again: "cd tests/browser && npx playwright test pages.spec.mjs:47".into(),
                },
                Failure {
                    name: "a.spec.mjs:72 › a title that has no room for its line".into(),
                    message: vec!["Error: no".into()],
                    again: "cd tests/browser && npx playwright test a.spec.mjs:72".into(),
                },
            ]
        );
    }
}
