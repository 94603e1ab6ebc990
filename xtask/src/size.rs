//! What each part of the package weighs, and what it may weigh at most.

use crate::run::Run;
use crate::step::Done;

/// Prints the table; an error where a part is over its budget.
pub fn report() -> Done {
    let table = Run::node("pkg-template/build/sizes.mjs").arg("target/pkg").outcome()?;
    println!("\n{}", table.output.trim_end());
    if table.success { Ok(()) } else { Err("the package is over its size budget".into()) }
}
