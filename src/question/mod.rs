//! Single questions as documents: a rate of flows, days between dates, interest on a balance, a loan.
//!
//! Each question is one object in and one answer out, so that every host asks in the same way and
//! a test file can be put to the package as it is.

mod banking;
mod dates;
mod formulas;
mod identities;
mod loans;
mod quotas;
mod rates;

use crate::choice::joined;
use crate::document::{Fields, Node, Tree};
use crate::error::{Code, Error, Path, Result};

/// The questions by name; a host may ask by the place.
pub const QUESTIONS: &[&str] = &[
    "annualRate",
    "interest",
    "dayCount",
    "dueDates",
    "euInterval",
    "tvm",
    "round",
    "bankingHours",
    "quota",
    "checkIdentity",
    "loanState",
    "trial",
    "compareRepayments",
];

/// Answers a question by its name.
///
/// # Errors
/// Those of the question's fields; `not_an_option` for a question that nobody knows.
pub fn answer(question: &str, request: &Node) -> Result<Tree> {
    let place = QUESTIONS.iter().position(|known| *known == question);
    answer_at(place.unwrap_or(QUESTIONS.len()), request)
}

/// Answers a question by its place among [`QUESTIONS`].
///
/// # Errors
/// As [`answer`].
pub fn answer_at(place: usize, request: &Node) -> Result<Tree> {
    let fields = &mut Fields::of(request, Path::ROOT);
    match place {
        0 => rates::annual_rate(fields),
        1 => formulas::interest(fields),
        2 => dates::day_count(fields),
        3 => dates::due_dates(fields),
        4 => dates::eu_interval(fields),
        5 => formulas::tvm(fields),
        6 => formulas::round(fields),
        7 => banking::banking_hours(fields),
        8 => quotas::quota(fields),
        9 => identities::check_identity(fields),
        10 => loans::loan_state(fields),
        11 => loans::trial(fields),
        12 => loans::compare_repayments(fields),
        _ => Err(Error::new(Code::NotAnOption).with("options", joined(QUESTIONS, ", "))),
    }
}

/// Closes a question: refuses what was not read, and gives the first refusal.
#[inline(never)]
fn done(fields: &mut Fields<'_>) -> Result<()> {
    fields.close();
    fields.so_far()
}
