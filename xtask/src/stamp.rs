//! Stamps: what a result was made from, so that a second run need not make it again.
//!
//! A stamp is a hash of the contents of files and of the words that describe the work (tool
//! versions, flags). Times of files do not enter: a checkout changes those and nothing else.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::step::Done;
use crate::workspace;

/// The inputs of one result.
pub struct Stamp {
    name: String,
    hasher: DefaultHasher,
}

impl Stamp {
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), hasher: DefaultHasher::new() }
    }

    /// A word that changes the result: a version, a flag.
    pub fn word(mut self, word: impl Hash) -> Self {
        word.hash(&mut self.hasher);
        self
    }

    /// A file or a folder below the root, with all that is in it save what tools put there
    /// (`node_modules`, `dist`). What is absent counts as such.
    pub fn path(mut self, relative: &str) -> Self {
        let root = workspace::root();
        let mut files = Vec::new();
        collect(&root.join(relative), &mut files);
        files.sort();
        relative.hash(&mut self.hasher);
        for file in files {
            file.strip_prefix(&root).unwrap_or(&file).hash(&mut self.hasher);
            fs::read(&file).ok().hash(&mut self.hasher);
        }
        self
    }

    /// Whether the last finished work had these inputs.
    pub fn fresh(&self) -> bool {
        fs::read_to_string(self.file()).is_ok_and(|text| text == self.text())
    }

    /// Says that the work is finished. Inputs are those read when the stamp was made.
    pub fn press(&self) -> Done {
        workspace::write(&self.file(), self.text())
    }

    fn text(&self) -> String {
        format!("{:016x}", self.hasher.finish())
    }

    fn file(&self) -> PathBuf {
        workspace::at("target/stamps").join(&self.name)
    }
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) {
    if path.is_file() {
        files.push(path.to_path_buf());
        return;
    }
    for entry in fs::read_dir(path).into_iter().flatten().flatten() {
        if entry.file_name() != "node_modules" && entry.file_name() != "dist" {
            collect(&entry.path(), files);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(content: &str, word: &str) -> String {
        workspace::write(&workspace::at("target/stamps/tests/a/b.txt"), content).unwrap();
        Stamp::new("test").path("target/stamps/tests").word(word).text()
    }

    #[test]
    fn a_stamp_follows_contents_names_and_words() {
        let first = of("one", "x");
        assert_eq!(of("one", "x"), first, "the same inputs");
        assert_ne!(of("two", "x"), first, "another content");
        assert_ne!(of("one", "y"), first, "another word");
        let other = workspace::at("target/stamps/tests/a/c.txt");
        workspace::write(&other, "").unwrap();
        assert_ne!(of("one", "x"), first, "another file");
        fs::remove_file(other).unwrap();
        assert_eq!(of("one", "x"), first);
    }

    #[test]
    fn a_pressed_stamp_is_fresh_until_the_inputs_change() {
        let stamp = Stamp::new("test-pressed").word(1);
        stamp.press().unwrap();
        assert!(Stamp::new("test-pressed").word(1).fresh());
        assert!(!Stamp::new("test-pressed").word(2).fresh());
    }
}
