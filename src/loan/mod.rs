//! A loan after its disbursement (贷后): terms and events to a state on a day, and trials on it.
//!
//! ```text
//! document    the loan as it is kept, with its version      event      what can happen
//! state       the fold: rows and sums on a day              happen     what each event does
//! row         one row, what is open, penalties              accrual    interest to a day
//! payment     due first, then early; reasons of refusal     prepay     the four strategies
//! late        what bears on when overdue                    plan       new due dates and plans
//! lay         the rest of the plan anew                     trial      one payment more
//! discount    what becomes of coupons                       answer     all of it as plain objects
//! ```
//!
//! Nothing is remembered between calls: a state is always the fold of all events up to its day, so
//! a late event falls into its place by itself, and an event that was reversed has never been.

mod accrual;
mod answer;
mod discount;
mod document;
mod event;
mod happen;
mod late;
mod lay;
mod payment;
mod plan;
mod prepay;
mod row;
mod state;
mod trial;

pub use discount::CouponState;
pub use document::{Loan, MOST_EVENTS, product_of};
pub use event::{Event, EventKind, Intent, IntentKind};
pub use payment::Refusal;
pub use row::{LoanRow, Parts, RowStatus};
pub use state::State;
pub use trial::Trial;
