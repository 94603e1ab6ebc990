//! What may vary between funders (资金方), as versioned data. Nowhere else does a rule live.
//!
//! A [`Product`] is a document: the terms it offers, and the [`Rules`] by which they are priced.
//! Reading one checks everything; what has been read cannot be wrong any more.

mod allocation;
mod balloon;
mod cap;
mod closed;
mod coupon;
mod disclosure;
mod fee;
mod funder;
mod grace;
mod level;
mod limits;
mod method;
mod overdue;
mod prepayment;
mod rate;
mod roundings;
mod rules;
mod servicing;
mod shipped;
mod subsidy;
mod text;
mod version;

pub use allocation::{Allocation, Cell, Direction, Lateness, Part};
pub use balloon::{Balloon, BalloonPlacement, BalloonSize};
pub use cap::Cap;
pub use closed::{Blocks, Closed};
pub use coupon::{
    Coupon, CouponKind, DiscountRounding, Effect, Off, OnOverdue, OnPrepayment, OnRefund,
    Placement, Stacking,
};
pub use disclosure::{DefaultCost, DisclosureTerms};
pub use fee::{Fee, FeeBase, FeeValue, FeeWhen, Party};
pub use funder::Funder;
pub use grace::{Grace, InterestMode};
pub use level::{Level, LevelBy, NegativeAmortisation};
pub use limits::{Limits, check_rate};
pub use method::{
    AccrualInPeriod, BulletInterest, BulletRows, DailyRounding, FirstPeriod, FlatInterest, Method,
    RateChangeDay,
};
pub use overdue::{LateInterest, Overdue, OverdueBase, OverdueFrom, OverdueRounding};
pub use prepayment::{
    BeyondDue, ChosenInterest, CurrentRow, InAdvance, NextRule, PayoffInterest, PaysFirst,
    Prepayment, PrepaymentFee, PrepaymentFeeKind, RefundFrom, ResidualInterest, SettleFees,
    SettledRows, ShortenRule, Strategy, WhenOverdue,
};
pub use rate::{read_rate, read_some_rate};
pub use roundings::{Balance, Remainder, Roundings, Slices};
pub use rules::{DownPayment, DownPaymentSize, Rules};
pub use servicing::Servicing;
pub use shipped::{SHIPPED, shipped};
pub use subsidy::{Subsidy, SubsidyKind, SubsidyPayer};
pub use text::LocalText;
pub use version::{Product, SCHEMA};
