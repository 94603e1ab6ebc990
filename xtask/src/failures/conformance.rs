//! The failures of the runner of vectors: a line for each, `ID: WHAT: expected A, got B`.

use super::{Failure, word};

pub fn read(lines: &[&str]) -> Vec<Failure> {
    lines.iter().filter_map(|line| failure(line)).collect()
}

fn failure(line: &str) -> Option<Failure> {
    let (id, told) = line.split_once(": ")?;
    let is_word = !id.is_empty() && !id.contains(char::is_whitespace);
    let differs = told.contains(": expected ") && told.contains(", got ");
    (is_word && differs && id != "listed").then(|| Failure {
        name: id.to_owned(),
        message: vec![told.to_owned()],
        again: format!(
            "cargo xtask conformance --all --only={} ../shared/vectors/*.json",
            word(id)
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_vector_is_named() {
        let output = [
            "loan-3: rows[2].interest: expected \"1.05\", got \"1.06\" (and 3 more)",
            "listed: dates-1: the source is wrong: expected 3, got 4",
            "skipped: aprc: 3 (not offered yet)",
            "10 passed, 1 failed, 3 skipped",
        ];
        let expected = Failure {
            name: "loan-3".into(),
            message: vec!["rows[2].interest: expected \"1.05\", got \"1.06\" (and 3 more)".into()],
            again: "cargo xtask conformance --all --only=loan-3 ../shared/vectors/*.json".into(),
        };
        assert_eq!(read(&output), [expected]);
    }
}
