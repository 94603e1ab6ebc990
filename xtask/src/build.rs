//! `cargo xtask build`: from `src/` and `pkg-template/` to `target/pkg` and its tarball.
//!
//! The module is WebAssembly of the first version, since WeChat on iOS refuses newer features. The
//! prebuilt standard library has them, so the build compiles its own (`-Zbuild-std`, which stable
//! Rust allows under `RUSTC_BOOTSTRAP`); no prebuilt wasm32 target is needed. Two builds of the same
//! source give the same bytes, wherever they are made.

use std::env;
use std::fs;
use std::path::PathBuf;

use crate::module;
use crate::run::Run;
use crate::setup::{self, WASM_BINDGEN, WASM_PACK};
use crate::size;
use crate::stamp::Stamp;
use crate::step::{Done, step};
use crate::workspace;

/// What rustc optimises for: `z` and `s` size, `3` speed.
const OPT_LEVEL: &str = "z";
/// What binaryen optimises for afterwards.
const WASM_OPT_LEVEL: &str = "-Oz";

/// WebAssembly reads words at any address, which its target does not say of itself: with that said,
/// copies of memory are half as long.
const TARGET_FLAGS: &str = "-Ctarget-cpu=mvp -Ctarget-feature=+mutable-globals \
    --cfg=feature=\"mem-unaligned\"";
/// A panic becomes one trap instruction, and `{:?}` prints nothing: nothing a caller passes reaches
/// either, and their texts are not shipped.
const PANIC_FLAGS: &str =
    "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";
/// How large a function may be that is copied into its callers: beyond what `z` copies, fewer bytes
/// after compression, and fewer calls.
const INLINE_FLAGS: &str = "-Cllvm-args=-inline-threshold=22";
/// The standard library's generic code is compiled with the module's own, where it can be seen that
/// its allocator frees nothing: 5 KB less in brotli, since all code that frees is gone.
const GENERIC_FLAGS: &str = "-Zshare-generics=n";
const STD_FLAGS: [&str; 2] =
    ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];
/// The slower passes over the crate's own code, before LLVM's: 0.4 KB less in brotli. The standard
/// library grows under them.
const PASSES: [&str; 3] = [
    "-Zprofile-rustflags",
    "--config",
    "profile.release.package.fenqi.rustflags=[\"-Zmir-opt-level=3\"]",
];

pub fn command() -> Done {
    setup::for_build()?;
    package()?;
    size::report()?;
    println!("\ntarget/pkg\n{}", tarball_name()?);
    Ok(())
}

/// The tarball, seen from the root.
pub fn tarball_name() -> Done<String> {
    Ok(format!("target/fenqi-{}.tgz", workspace::version()?))
}

/// Builds the package unless its inputs are those of the last build.
pub fn package() -> Done {
    let tarball = workspace::at(&tarball_name()?);
    let stamp = Stamp::new("package")
        .path("src")
        .path("Cargo.toml")
        .path("Cargo.lock")
        .path("pkg-template")
        .path("package-lock.json")
        .path("CHANGELOG.md")
        .path("LICENSE-MIT")
        .path("LICENSE-APACHE")
        .word((WASM_BINDGEN.version, WASM_PACK.version, OPT_LEVEL, WASM_OPT_LEVEL))
        .word((TARGET_FLAGS, PANIC_FLAGS, INLINE_FLAGS, GENERIC_FLAGS, STD_FLAGS, PASSES))
        .word(Run::new("rustc").arg("-vV").output()?);
    let made = tarball.is_file() && workspace::at("target/pkg/package.json").is_file();
    if made && stamp.fresh() {
        println!("the package is up to date");
        return Ok(());
    }
    step("compile to WebAssembly", compile)?;
    step("optimise and check the module", finish)?;
    step("put the package together", assemble)?;
    stamp.press()
}

/// wasm-pack: cargo, then wasm-bindgen. `force` spares the prebuilt target, which is not used.
fn compile() -> Done {
    let tools = setup::tools_folder();
    let old_path = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths([tools.clone()].into_iter().chain(env::split_paths(&old_path)))
        .map_err(|error| error.to_string())?;
    let folder = module::manifest()?;
    let target =
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace::at("target"), PathBuf::from);
    Run::new(tools.join("wasm-pack"))
        .arg("build")
        .arg(folder)
        .args(["--release", "--mode", "force", "--target", "bundler"])
        .args(["--no-pack", "--no-opt", "--no-typescript", "--out-dir"])
        .arg(workspace::at("target/wasm"))
        .args(STD_FLAGS)
        .args(PASSES)
        .env("PATH", path)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_DIR", target)
        .env("RUSTFLAGS", rust_flags()?)
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", OPT_LEVEL)
        .done()
}

/// Clippy over the code that only exists in the module, which the native run does not see.
pub fn wasm_clippy() -> Run {
    Run::new("cargo")
        .args(["clippy", "--package", "fenqi", "--lib", "--target", "wasm32-unknown-unknown"])
        .args(STD_FLAGS)
        .args(["--", "-Dwarnings"])
        .env("RUSTC_BOOTSTRAP", "1")
}

/// The flags, with this machine's folders replaced by names.
fn rust_flags() -> Done<String> {
    let sysroot = Run::new("rustc").args(["--print", "sysroot"]).output()?;
    let cargo_home = env::var("CARGO_HOME").unwrap_or_else(|_| {
        let home = env::var("HOME").or_else(|_| env::var("USERPROFILE")).unwrap_or_default();
        format!("{home}/.cargo")
    });
    let folders = [
        (workspace::root().display().to_string(), "fenqi"),
        (sysroot.trim().to_owned(), "rust"),
        (cargo_home, "cargo"),
    ];
    let remap = folders.map(|(folder, name)| format!(" --remap-path-prefix={folder}={name}"));
    Ok(format!("{TARGET_FLAGS} {PANIC_FLAGS} {INLINE_FLAGS} {GENERIC_FLAGS}{}", remap.concat()))
}

fn finish() -> Done {
    Run::node("pkg-template/build/wasm.mjs")
        .args(["target/wasm/fenqi_bg.wasm", "target/wasm/fenqi.wasm", WASM_OPT_LEVEL])
        .done()
}

fn assemble() -> Done {
    Run::node("pkg-template/build/package.mjs")
        .args(["target/wasm", "target/pkg", &workspace::version()?])
        .done()?;
    let tarball = workspace::at(&tarball_name()?);
    let _ = fs::remove_file(&tarball);
    Run::npm().args(["pack", "--silent", "--pack-destination", "target", "./target/pkg"]).done()?;
    if tarball.is_file() { Ok(()) } else { Err(format!("npm made no {}", tarball.display())) }
}
