//! Questions about a loan after its disbursement: its state, a trial, the ways to repay.

use crate::calendar::CivilDate;
use crate::document::{Fields, Node, Tree};
use crate::error::{Path, Result};
use crate::loan::{Intent, Loan, State, product_of};

/// What is asked of a loan.
enum Asked {
    State,
    Trial(Intent, Option<i64>),
    Compare(i64),
}

/// The state on a day, of the last event without one.
pub(super) fn loan_state(fields: &mut Fields<'_>) -> Result<Tree> {
    about(fields, |_| Asked::State)
}

/// What a payment on a day would do.
pub(super) fn trial(fields: &mut Fields<'_>) -> Result<Tree> {
    about(fields, |fields| {
        fields.object("intent");
        let (intent, amount) = Intent::read(fields);
        fields.leave();
        Asked::Trial(intent, amount)
    })
}

/// The four strategies for an amount, and settlement, side by side.
pub(super) fn compare_repayments(fields: &mut Fields<'_>) -> Result<Tree> {
    about(fields, |fields| Asked::Compare(fields.money("amount").fen()))
}

fn about(fields: &mut Fields<'_>, read: fn(&mut Fields<'_>) -> Asked) -> Result<Tree> {
    let nothing = Node::Null;
    let node = fields.take("loan", true).unwrap_or(&nothing);
    let on: Option<CivilDate> = fields.some_date("on");
    let asked = read(fields);
    super::done(fields)?;
    let path = Path::ROOT.field("loan");
    let product = product_of(node, &path)?;
    let loan = Loan::read(node, &path, product.as_ref())?;
    let state = State::of(&loan, on.unwrap_or_else(|| loan.last_day()));
    let state = state.map_err(|error| match error.path() {
        "on" => error,
        _ => error.at("loan"),
    })?;
    match asked {
        Asked::State => state.answer(),
        Asked::Compare(amount) => state.compare(amount),
        Asked::Trial(intent, amount) => {
            let trial = state.try_payment(&intent, amount);
            trial.map_err(|error| error.at("intent"))?.answer()
        }
    }
}
