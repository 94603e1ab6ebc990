//! What is overdue bears penalty interest (罚息), and where the product says so compound interest (复利).
//!
//! Nothing is overdue until the due date and the grace days (宽限期) have passed. From then on the
//! penalty counts from the due date or from the end of the grace, and what was paid inside the
//! grace bears none. Worked: 145 700 of principal, 15.333 % over 360 days, times 1.5, 40 days late:
//! 145 700 x 0.15333 / 360 x 1.5 x 40 = 3 723.36.
//!
//! A late fee (滞纳金) is asked for once, with the first day that a row is overdue, and stands in the
//! row's `penalty`. Worked: a row of 1 000.00 and 30.00 of interest, 1.5 % of both: 15.45.

use crate::document::Fields;
use crate::money::Ratio;
use crate::money::decimal::is_up_to;
use crate::options;

options! {
    /// The first day that bears penalty interest, once the grace has passed.
    pub enum OverdueFrom {
        /// The due date.
        DueDate = "dueDate",
        /// The last day of the grace.
        GraceEnd = "graceEnd",
    }
}

options! {
    /// What bears penalty interest.
    pub enum OverdueBase {
        /// Overdue principal.
        Principal = "principal",
        /// Overdue principal and overdue interest.
        PrincipalAndInterest = "principalAndInterest",
    }
}

options! {
    /// Where a penalty is rounded, by the rounding of interest.
    pub enum OverdueRounding {
        /// The exact sum of all days, once.
        Cumulative = "cumulative",
        /// Each day.
        Daily = "daily",
    }
}

options! {
    /// Whether overdue principal goes on bearing the loan's own rate, as interest of the rows that
    /// the days lie in. A grace concerns the penalty alone.
    pub enum LateInterest {
        /// It bears a penalty alone.
        Stops = "stops",
        /// It bears on, day by day, until the last due date.
        GoesOn = "goesOn",
        /// The same, only in the period that an event, or the day that is asked about, lies in.
        GoesOnInPeriod = "goesOnInPeriod",
    }
}

/// The rules of what is overdue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overdue {
    /// Days after the due date on which nothing is overdue yet.
    pub grace_days: u16,
    /// The penalty rate is the loan's rate times this.
    pub multiplier: Ratio,
    /// What bears it.
    pub base: OverdueBase,
    /// Where it is rounded.
    pub rounding: OverdueRounding,
    /// From when it counts.
    pub from: OverdueFrom,
    /// Whether overdue interest bears compound interest at the penalty rate.
    pub compound: bool,
    /// Whether overdue principal bears on; with `base`, overdue interest as well.
    pub interest: LateInterest,
    /// A late fee (滞纳金), once for each row: a part of what bears a penalty...
    pub late_rate: Ratio,
    /// ... or an amount, in fen.
    pub late_fixed: i64,
    /// Whether the loan's rate goes on beside the penalty rate instead of giving way to it.
    pub adds: bool,
}

impl Default for Overdue {
    fn default() -> Self {
        Self {
            grace_days: 0,
            multiplier: Ratio::new(3, 2),
            base: OverdueBase::Principal,
            rounding: OverdueRounding::Cumulative,
            from: OverdueFrom::DueDate,
            compound: false,
            adds: false,
            interest: LateInterest::Stops,
            late_rate: Ratio::ZERO,
            late_fixed: 0,
        }
    }
}

impl Overdue {
    /// Reads the rules of a field that may be absent.
    ///
    /// Failures are those of the fields; `out_of_range` for a multiplier above 10.
    pub fn read(fields: &mut Fields<'_>, name: &'static str) -> Self {
        let mut rules = Self::default();
        if !fields.some_object(name) {
            return rules;
        }
        rules.grace_days = fields.count_or("graceDays", 0, 0, 365);
        if fields.take("multiplier", false).is_some() {
            let given = fields.decimal("multiplier");
            if is_up_to(given, 10) {
                let multiplier = Ratio::from_decimal(given);
                rules.multiplier = fields.kept("multiplier", multiplier).unwrap_or_default();
            } else {
                fields.refuse_range("multiplier", "0", "10");
            }
        }
        rules.base = fields.choice_or("base", OverdueBase::Principal);
        rules.rounding = fields.choice_or("rounding", OverdueRounding::Cumulative);
        rules.from = fields.choice_or("from", OverdueFrom::DueDate);
        rules.compound = fields.flag("compound", false);
        rules.adds = fields.flag("adds", false);
        rules.interest = fields.choice_or("interest", LateInterest::Stops);
        if fields.some_object("lateFee") {
            let part = fields.some_share("rate");
            let amount = fields.some_money("amount");
            match (part, amount) {
                (None, None) => fields.refuse_missing("rate"),
                (Some(_), Some(_)) => fields.refuse_beside("rate", "amount"),
                _ => {}
            }
            rules.late_rate = part.unwrap_or_default();
            rules.late_fixed = amount.unwrap_or_default().fen();
            fields.leave();
        }
        fields.leave();
        rules
    }
}
