//! Single questions as documents: a rate of flows, days between dates, interest on a balance.
//!
//! Each question is one object in and one answer out, so that every host asks in the same way and
//! a test file can be put to the package as it is.

mod dates;
mod formulas;
mod rates;

use crate::document::{Node, Tree};
use crate::error::{Code, Error, Result};

pub use dates::{DayCountAnswer, DueDateAnswer, EuIntervalAnswer};
pub use formulas::{InterestAnswer, TvmAnswer};
pub use rates::AnnualRateAnswer;

/// Answers a question by its name.
///
/// # Errors
/// Those of the question's fields; `not_an_option` for a question that nobody knows.
pub fn answer(question: &str, request: &Node) -> Result<Tree> {
    match question {
        "annualRate" => rates::annual_rate(request).map(Into::into),
        "interest" => formulas::interest(request).map(Into::into),
        "dayCount" => dates::day_count(request).map(Into::into),
        "dueDates" => dates::due_dates(request).map(Into::into),
        "euInterval" => dates::eu_interval(request).map(Into::into),
        "tvm" => formulas::tvm(request).map(Into::into),
        "round" => formulas::round(request).map(Into::into),
        _ => Err(Error::new(Code::NotAnOption).with("options", "the questions of this package")),
    }
}
