//! Paying earlier than asked (提前还款): in part or in full, and what follows from it.
//!
//! Interest to the day comes first, then principal (利随本清). What the rest of the plan looks like
//! is the `strategy`; what becomes of the row that the day lies in is `currentRow` for its
//! principal and `residualInterest` for its interest. Worked: 1.05 of interest is due this period
//! and 0.58 of it has accrued; of 10.00 that are paid, 0.58 is interest and 9.42 principal, and
//! where the row's interest stays `asScheduled`, 0.47 of it is still due.

use crate::document::Fields;
use crate::money::Ratio;
use crate::options;

options! {
    /// What a prepayment does to the rest of the plan.
    pub enum Strategy {
        /// Same term, smaller instalments (减少月供).
        ReduceInstalment = "reduceInstalment",
        /// Same instalments, shorter term (缩短期限).
        ShortenTerm = "shortenTerm",
        /// The principal of the next rows is paid early (提前还后几期).
        NextInstalments = "nextInstalments",
        /// The principal of the last rows is paid early (从末期冲抵).
        LastInstalments = "lastInstalments",
    }
}

options! {
    /// The principal of the row that the day lies in, after a prepayment that lays a new plan.
    pub enum CurrentRow {
        /// That of a fresh loan of the new balance over this row and those after.
        Reamortise = "reamortise",
        /// As it was; the rows after it are laid anew.
        KeepPrincipal = "keepPrincipal",
        /// It is prepaid first, and the row keeps its instalment; only what is more lays the rows
        /// after it anew.
        PayFirst = "payFirst",
    }
}

options! {
    /// What a prepayment pays first.
    pub enum PaysFirst {
        /// The interest to the day, then principal (利随本清).
        Interest = "interest",
        /// Principal alone: the interest stays due with its row.
        Principal = "principal",
    }
}

options! {
    /// The interest of the row that the day lies in.
    pub enum ResidualInterest {
        /// As it was scheduled, less what was paid.
        AsScheduled = "asScheduled",
        /// What had accrued, and the new balance for the days that are left.
        Recomputed = "recomputed",
    }
}

options! {
    /// What a shorter term makes of the instalments, where the current row is laid anew.
    pub enum ShortenRule {
        /// The same instalments and a smaller last one.
        KeepInstalment = "keepInstalment",
        /// As many rows as that gives, level again.
        Relevel = "relevel",
    }
}

options! {
    /// What the rows keep when the next ones are paid early.
    pub enum NextRule {
        /// Their principal.
        KeepPrincipal = "keepPrincipal",
        /// Principal and interest together, where the method has level instalments.
        KeepInstalment = "keepInstalment",
    }
}

options! {
    /// What the rows to come ask for once the loan is settled.
    pub enum SettledRows {
        /// Their principal.
        KeepPrincipal = "keepPrincipal",
        /// Level instalments, all of principal where there is no interest, until all is repaid.
        KeepInstalment = "keepInstalment",
    }
}

options! {
    /// The interest of a payoff.
    pub enum PayoffInterest {
        /// To the day.
        ToDay = "toDay",
        /// To the end of the period that the day lies in.
        ToPeriodEnd = "toPeriodEnd",
    }
}

options! {
    /// The fees of rows that are not due yet, when a loan is settled.
    pub enum SettleFees {
        /// Only those of the period that the day lies in.
        CurrentOnly = "currentOnly",
        /// None.
        None = "none",
        /// All of them.
        All = "all",
    }
}

options! {
    /// A payment of more than what is due.
    pub enum BeyondDue {
        /// It prepays.
        Prepay = "prepay",
        /// It stays as excess.
        Excess = "excess",
        /// It pays the next rows as they are scheduled.
        InAdvance = "inAdvance",
    }
}

options! {
    /// Which of the rows that are not due are paid first, where more than what is due pays them as
    /// they are scheduled.
    pub enum InAdvance {
        /// The next.
        Next = "next",
        /// The last.
        Last = "last",
        /// All of them have the same part; what one does not need is for those after it.
        Evenly = "evenly",
    }
}

options! {
    /// A prepayment while something is overdue.
    pub enum WhenOverdue {
        /// What is due is paid first.
        PayDueFirst = "payDueFirst",
        /// It is refused.
        Refuse = "refuse",
    }
}

options! {
    /// The interest of chosen rows that are not due yet.
    pub enum ChosenInterest {
        /// As scheduled; older rows come first or the choice is refused.
        Scheduled = "scheduled",
        /// To the day: the rows' principal is prepaid.
        ToDay = "toDay",
    }
}

options! {
    /// What a refunded purchase takes its principal from.
    pub enum RefundFrom {
        /// The last rows.
        LastRows = "lastRows",
        /// All rows evenly.
        Evenly = "evenly",
    }
}

options! {
    /// How a prepayment fee (提前还款违约金) is quoted.
    pub enum PrepaymentFeeKind {
        /// There is none.
        None = "none",
        /// A part of the principal that is prepaid.
        Rate = "rate",
        /// An amount each time.
        Fixed = "fixed",
    }
}

/// The fee of a prepayment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PrepaymentFee {
    /// The part of the principal that is prepaid.
    pub rate: Ratio,
    /// An amount each time, in fen.
    pub fixed: i64,
    /// After so many due dates there is no fee any more.
    pub waived_after: Option<u32>,
    /// Whether it is taken out of the amount paid instead of being paid on top.
    pub inside: bool,
}

/// The rules of prepayment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "each field's type says what it is")]
pub struct Prepayment {
    pub strategy: Strategy,
    pub current_row: CurrentRow,
    pub pays_first: PaysFirst,
    pub residual_interest: ResidualInterest,
    pub shorten_rule: ShortenRule,
    pub next_rule: NextRule,
    pub payoff_interest: PayoffInterest,
    pub settled_rows: SettledRows,
    pub settle_fees: SettleFees,
    pub when_overdue: WhenOverdue,
    pub beyond_due: BeyondDue,
    pub in_advance: InAdvance,
    pub chosen_interest: ChosenInterest,
    pub refund_from: RefundFrom,
    pub fee: PrepaymentFee,
    /// Days from the disbursement on which nothing can be prepaid.
    pub lock_in_days: u16,
    /// The least that can be prepaid, in fen, interest included.
    pub least: i64,
}

impl Prepayment {
    /// Reads the rules of a field that may be absent.
    ///
    /// Failures are those of the fields.
    pub fn read(fields: &mut Fields<'_>, name: &'static str) -> Self {
        if !fields.some_object(name) {
            return Self::default();
        }
        let rules = Self {
            strategy: fields.choice_or("strategy", Strategy::ReduceInstalment),
            current_row: fields.choice_or("currentRow", CurrentRow::Reamortise),
            pays_first: fields.choice_or("paysFirst", PaysFirst::Interest),
            residual_interest: fields.choice_or("residualInterest", ResidualInterest::AsScheduled),
            shorten_rule: fields.choice_or("shortenRule", ShortenRule::KeepInstalment),
            next_rule: fields.choice_or("nextRule", NextRule::KeepPrincipal),
            payoff_interest: fields.choice_or("payoffInterest", PayoffInterest::ToDay),
            settled_rows: fields.choice_or("settledRows", SettledRows::KeepPrincipal),
            settle_fees: fields.choice_or("settleFees", SettleFees::CurrentOnly),
            when_overdue: fields.choice_or("whenOverdue", WhenOverdue::PayDueFirst),
            beyond_due: fields.choice_or("beyondDue", BeyondDue::Prepay),
            in_advance: fields.choice_or("inAdvance", InAdvance::Next),
            chosen_interest: fields.choice_or("chosenInterest", ChosenInterest::Scheduled),
            refund_from: fields.choice_or("refundFrom", RefundFrom::LastRows),
            fee: read_fee(fields),
            lock_in_days: fields.count_or("lockInDays", 0, 0, 3660),
            least: fields.some_money("leastAmount").unwrap_or_default().fen(),
        };
        fields.leave();
        rules
    }
}

fn read_fee(fields: &mut Fields<'_>) -> PrepaymentFee {
    let mut fee = PrepaymentFee::default();
    if fields.some_object("fee") {
        match fields.choice("kind") {
            PrepaymentFeeKind::None => {}
            PrepaymentFeeKind::Rate => fee.rate = fields.share("value"),
            PrepaymentFeeKind::Fixed => {
                fee.fixed = fields.money("value").fen();
            }
        }
        fee.waived_after = fields.some_count("waivedAfterPeriods", 0, 1200);
        fee.inside = fields.flag("inside", false);
        fields.leave();
    }
    fee
}
