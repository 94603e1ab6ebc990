//! A file of the repository, or the part of one that is made from the code.

use std::path::PathBuf;

fn place(file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(file)
}

/// The text of a file.
pub fn read(file: &str) -> String {
    std::fs::read_to_string(place(file)).unwrap_or_else(|why| panic!("{file}: {why}"))
}

/// Compares a file with what it should be, or writes it where that was asked for.
pub fn holds(file: &str, wanted: &str) {
    if std::env::var_os("FENQI_UPDATE_DOCS").is_some() {
        std::fs::write(place(file), wanted).expect("the page can be written");
        return;
    }
    let found = read(file);
    let different = found.lines().zip(wanted.lines()).find(|(a, b)| a != b);
    assert!(
        found == wanted,
        "{file} is not what the code says; FENQI_UPDATE_DOCS=1 cargo test --test docs writes it: \
         {different:?}"
    );
}

/// The same for what lies between two lines of a file, each given whole.
pub fn holds_between(file: &str, begin: &str, end: &str, wanted: &str) {
    let text = read(file);
    let after = |mark: &str| {
        let line = format!("{mark}\n");
        text.find(&line).map(|at| (at, at + line.len()))
    };
    let (_, from) = after(begin).unwrap_or_else(|| panic!("{file} has no line {begin}"));
    let (to, _) = after(end).unwrap_or_else(|| panic!("{file} has no line {end}"));
    let (head, tail) = (text.get(..from).unwrap(), text.get(to..).unwrap());
    holds(file, &format!("{head}{wanted}{tail}"));
}
