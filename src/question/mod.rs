//! Single questions as documents: a rate of flows, days between dates, interest on a balance.
//!
//! Each question is one object in and one answer out, so that every host asks in the same way and
//! a test file can be put to the package as it is.

mod dates;
mod formulas;
mod rates;

use serde::Serialize;

use crate::document::Node;
use crate::error::{Code, Error, Result};

pub use dates::{DayCountAnswer, DueDateAnswer, EuIntervalAnswer};
pub use formulas::{InterestAnswer, TvmAnswer};
pub use rates::AnnualRateAnswer;

/// An answer of any kind.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Answer {
    /// To `annualRate`.
    AnnualRate(AnnualRateAnswer),
    /// To `interest`.
    Interest(InterestAnswer),
    /// To `dayCount`.
    DayCount(DayCountAnswer),
    /// To `dueDates`.
    DueDates(alloc::vec::Vec<DueDateAnswer>),
    /// To `euInterval`.
    EuInterval(EuIntervalAnswer),
    /// To `tvm`.
    Tvm(TvmAnswer),
    /// To `round`.
    Round(alloc::string::String),
}

/// Answers a question by its name.
///
/// # Errors
/// Those of the question's fields; `not_an_option` for a question that nobody knows.
pub fn answer(question: &str, request: &Node) -> Result<Answer> {
    match question {
        "annualRate" => rates::annual_rate(request).map(Answer::AnnualRate),
        "interest" => formulas::interest(request).map(Answer::Interest),
        "dayCount" => dates::day_count(request).map(Answer::DayCount),
        "dueDates" => dates::due_dates(request).map(Answer::DueDates),
        "euInterval" => dates::eu_interval(request).map(Answer::EuInterval),
        "tvm" => formulas::tvm(request).map(Answer::Tvm),
        "round" => formulas::round(request).map(Answer::Round),
        _ => Err(Error::new(Code::NotAnOption).with("options", "the questions of this package")),
    }
}
