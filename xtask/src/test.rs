//! `cargo xtask test`: everything that can be checked, in one go.
//!
//! A step that fails names each test that failed, with its message and the command that runs it alone,
//! and the rest still runs, so that one run tells all there is to mend. The names come again at the
//! end. The last line is `N passed, N failed` and nothing else. Results are never kept from an earlier
//! run; only the set-up and the build are.
//!
//! `--full` adds what takes long: older majors of what packages are used with, and a second browser. The
//! scripts are told so by `FENQI_FULL`.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::build;
use crate::counts::{self, Counts};
use crate::failures::{self, Failure};
use crate::run::{self, Run};
use crate::setup::{self, Browsers};
use crate::size;
use crate::start;
use crate::step::{Done, seconds};
use crate::workspace;

pub fn command(arguments: &[String]) -> Done {
    let full = match arguments {
        [] => false,
        [flag] if flag == "--full" => true,
        _ => return Err("test takes nothing but --full".into()),
    };
    let begun = Instant::now();
    let mut report = Report::default();
    match setup::for_test(full) {
        Ok(browsers) => all(&mut report, &browsers),
        Err(why) => report.fail("set-up", &why),
    }
    report.end(begun)
}

fn all(report: &mut Report, browsers: &Browsers) {
    rust(report);
    println!("\nthe package");
    let built = build::package().and_then(|()| size::report());
    match built {
        Ok(()) => {
            report.pass();
            package(report, browsers);
        }
        Err(why) => report.fail("build", &why),
    }
}

fn rust(report: &mut Report) {
    println!("\nRust");
    report.check("cargo fmt", Run::new("cargo").args(["fmt", "--all", "--check"]));
    report.check(
        "clippy",
        Run::new("cargo").args(["clippy", "--workspace", "--all-targets", "--", "-Dwarnings"]),
    );
    report.check("clippy of the wasm room", build::wasm_clippy());
    report.check(
        "cargo doc",
        Run::new("cargo")
            .args(["doc", "--workspace", "--no-deps", "--document-private-items"])
            // Links to private items are for the reader of the source.
            .env("RUSTDOCFLAGS", "-Dwarnings -Arustdoc::private_intra_doc_links"),
    );
    let test = |what: &str| Run::new("cargo").args(["test", "--workspace", "--no-fail-fast", what]);
    report.tests("cargo test", "", test("--all-targets"));
    report.tests("cargo test --doc", "", test("--doc"));
}

/// What is proven on the built package and its tarball.
fn package(report: &mut Report, browsers: &Browsers) {
    for folder in [
        "tests/node",
        "tests/schema",
        "tests/api",
        "tests/package",
        "tests/consumers",
        "tests/miniprogram",
        "tests/elements",
    ] {
        report.node_tests(folder, folder, ".test.mjs", browsers);
    }
    conformance(report);
    println!("\nthe site");
    match start::site() {
        Ok(_) => report.pass(),
        Err(why) => report.fail("the site", &why),
    }
    report.node_tests("www", "www/test", ".test.js", browsers);
    report.npm_tests("tests/browser", browsers);
}

/// The outside vectors lie beside the repository on some machines only.
fn conformance(report: &mut Report) {
    let vectors = files(&workspace::at("../shared/vectors"), ".json");
    if vectors.is_empty() {
        println!("conformance ... no ../shared/vectors here");
        return;
    }
    if report.exists("tests/conformance/run.mjs") {
        report.tests("conformance", "", Run::node("tests/conformance/run.mjs").args(vectors));
    }
}

/// Tells a script where the browsers are, and whether the run is the full one.
fn opening(run: Run, browsers: &Browsers) -> Run {
    let run = run.env("FENQI_CHROMIUM", &browsers.chromium);
    match &browsers.firefox {
        Some(firefox) => run.env("FENQI_FULL", "1").env("FENQI_FIREFOX", firefox),
        None => run,
    }
}

/// The files of a folder whose names end so, in order; none where there is no folder.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .collect();
    files.sort();
    files
}

/// What has passed and failed so far.
#[derive(Default)]
struct Report {
    counts: Counts,
    /// What failed and the command that runs it again, if there is one.
    failures: Vec<(String, String)>,
}

impl Report {
    fn pass(&mut self) {
        self.counts.passed += 1;
    }

    fn fail(&mut self, what: &str, why: &str) {
        println!("\n{why}\n");
        self.counts.failed += 1;
        self.failures.push((what.to_owned(), String::new()));
    }

    /// A missing part is a failure: a check that silently does nothing proves nothing.
    fn exists(&mut self, path: &str) -> bool {
        let exists = workspace::at(path).exists();
        if !exists {
            self.fail(path, &format!("{path} is missing"));
        }
        exists
    }

    /// A program that says by its exit code alone whether all is well.
    fn check(&mut self, what: &str, run: Run) {
        self.run(what, "", run, |success, _| Counts { passed: u64::from(success), failed: 0 });
    }

    /// A program that prints how many tests it ran; `folder` is where its tests are named from.
    fn tests(&mut self, what: &str, folder: &str, run: Run) {
        let plain = run.env("NO_COLOR", "1").env("FORCE_COLOR", "0");
        self.run(what, folder, plain, |_, output| counts::read(output));
    }

    /// Node's own test runner over a folder; `home` has the lock file, if there is one.
    fn node_tests(&mut self, home: &str, folder: &str, ending: &str, browsers: &Browsers) {
        if !self.exists(folder) {
            return;
        }
        if workspace::at(home).join("package-lock.json").is_file()
            && let Err(why) = setup::npm_ci(home)
        {
            return self.fail(home, &why);
        }
        let tests = files(&workspace::at(folder), ending);
        let run = Run::new("node").args(["--test", "--test-reporter=tap"]).args(tests);
        self.tests(home, folder, opening(run, browsers));
    }

    fn npm_tests(&mut self, folder: &str, browsers: &Browsers) {
        if !self.exists(&format!("{folder}/package.json")) {
            return;
        }
        if let Err(why) = setup::npm_ci(folder) {
            return self.fail(folder, &why);
        }
        let run = Run::npm().args(["--silent", "test"]).dir(workspace::at(folder));
        self.tests(folder, folder, opening(run, browsers));
    }

    fn run(&mut self, what: &str, folder: &str, run: Run, count: impl Fn(bool, &str) -> Counts) {
        print!("{what} ... ");
        let _ = std::io::Write::flush(&mut std::io::stdout());
        let begun = Instant::now();
        let line = run.line();
        let (success, output) = match run.outcome() {
            Ok(outcome) => (outcome.success, format!("{}\n({})", outcome.output, outcome.ending)),
            Err(why) => (false, why),
        };
        let time = seconds(begun.elapsed());
        let counted = judged(success, count(success, &output));
        self.counts += counted;
        if counted.failed == 0 {
            println!("{} passed, {time}", counted.passed);
        } else {
            println!("{} failed, {time}", counted.failed);
            let named = failures::read(&output, folder);
            println!("{}", failures::told(&named));
            if (named.len() as u64) < counted.failed {
                // Something failed that is not a test, or that the output does not name.
                println!("{}\n\nagain: {line}\n", run::tail(&output));
                self.failures.push((what.to_owned(), line));
            }
            let of_step = |Failure { name, again, .. }| (format!("{what}: {name}"), again);
            self.failures.extend(named.into_iter().map(of_step));
        }
    }

    fn end(self, begun: Instant) -> Done {
        println!("\n{}", seconds(begun.elapsed()));
        for (what, again) in &self.failures {
            println!("failed: {what}");
            if !again.is_empty() {
                println!("        {again}");
            }
        }
        println!("{} passed, {} failed", self.counts.passed, self.counts.failed);
        if self.counts.failed == 0 { Ok(()) } else { Err(String::new()) }
    }
}

/// A program that failed has at least one failure, whatever it printed; one that ran nothing failed.
fn judged(success: bool, counted: Counts) -> Counts {
    match (success, counted.failed, counted.passed) {
        (true, 0, 0) => Counts { passed: 0, failed: 1 },
        (true, ..) => counted,
        (false, 0, passed) => Counts { passed, failed: 1 },
        (false, ..) => counted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_judged_by_its_exit_and_its_counts() {
        for (success, (passed, failed), expected) in [
            (true, (3, 0), (3, 0)),
            (true, (0, 0), (0, 1)),
            (true, (3, 1), (3, 1)),
            (false, (3, 0), (3, 1)),
            (false, (3, 2), (3, 2)),
            (false, (0, 0), (0, 1)),
        ] {
            let judged = judged(success, Counts { passed, failed });
            assert_eq!((judged.passed, judged.failed), expected);
        }
    }
}
