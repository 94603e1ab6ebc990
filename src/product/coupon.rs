//! Coupons (优惠券): what a borrower holds, as a document. [`crate::offer::coupon`] applies it.
//!
//! Three kinds: a rate times a factor or replaced (利率折扣券), days or rows free of interest
//! (免息券), an amount off the interest (立减券). Around it stand its conditions: days of validity,
//! both ends included and judged on the day of disbursement; a least amount and a least term; the
//! methods it is for; whether it stands beside other coupons.
//!
//! Worked: 14.6 % times 0.625 is 9.125 %, 2.50 a day on 10 000 yuan over a year of 365 days.
//!
//! What becomes of a discount after disbursement is read here; a loan uses it, and no schedule does.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use super::{Limits, Method};
use crate::calendar::CivilDate;
use crate::choice::Named;
use crate::document::{Fields, HERE};
use crate::error::{Code, Error};
use crate::money::{Money, Rate, RateUnit, Ratio};
use crate::options;

options! {
    /// What a coupon does.
    pub enum CouponKind {
        /// 利率折扣券: a lower rate.
        RateDiscount = "rateDiscount",
        /// 免息券: days or rows free of interest.
        InterestFree = "interestFree",
        /// 立减券: an amount off the interest.
        AmountOff = "amountOff",
    }
}

options! {
    /// What a lower rate does to the principal.
    pub enum Effect {
        /// The same balances, less interest.
        KeepPrincipal = "keepPrincipal",
        /// The schedule made again at the lower rate: a level instalment falls, and repays sooner.
        Resolve = "resolve",
    }
}

options! {
    /// What is rounded.
    pub enum DiscountRounding {
        /// The interest that stays; the discount is the difference.
        After = "after",
        /// The discount itself.
        Discount = "discount",
    }
}

options! {
    /// Where an amount comes off.
    pub enum Placement {
        /// The first rows, as much as the interest of each.
        FirstRows = "firstRows",
        /// The last rows, from the last one on backwards.
        LastRows = "lastRows",
        /// Every row, in equal parts; the last row takes the fen that are left over.
        Spread = "spread",
        /// The first row and no other.
        FirstRowOnly = "firstRowOnly",
    }
}

options! {
    /// Which other coupons it stands beside (叠加). Both must allow it.
    pub enum Stacking {
        /// None.
        Alone = "alone",
        /// Those of other kinds.
        OtherKinds = "otherKinds",
        /// Any.
        Any = "any",
    }
}

options! {
    /// What becomes of the discount when the borrower prepays.
    pub enum OnPrepayment {
        /// Rows that stay keep theirs; that of rows which fall away is lost.
        Keep = "keep",
        /// It is worked out again on the rows that follow.
        Again = "again",
        /// The rest is lost.
        Lose = "lose",
        /// The rest is lost, and what came off before is asked for.
        TakeBack = "takeBack",
    }
}

options! {
    /// What becomes of the discount once a row is overdue.
    pub enum OnOverdue {
        /// Nothing.
        Keep = "keep",
        /// That row's is lost.
        LoseRow = "loseRow",
        /// The rest is lost.
        Lose = "lose",
        /// The rest is lost, and what came off before is asked for.
        TakeBack = "takeBack",
    }
}

options! {
    /// What becomes of the coupon when the purchase is refunded in full.
    pub enum OnRefund {
        /// It is used up, and what came off stays off.
        Keep = "keep",
        /// It can be used again while it is valid.
        Return = "return",
        /// It is used up, and what came off is asked for.
        TakeBack = "takeBack",
    }
}

/// What comes off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Off {
    /// The rate times this.
    Factor(Ratio),
    /// This annual rate instead, where it is lower.
    Instead(Ratio),
    /// All interest of the days or rows.
    Interest,
    /// So much.
    Amount(Money, Placement),
}

/// One coupon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coupon {
    /// Its own name, by which it can be used once.
    pub id: Option<String>,
    /// What it does.
    pub kind: CouponKind,
    /// What comes off.
    pub off: Off,
    /// Only in the first rows.
    pub periods: Option<u32>,
    /// Only on so many days from the disbursement on, the first of them included.
    pub days: Option<u32>,
    /// On no more of the balance than this.
    pub principal_cap: Option<Money>,
    /// No more than this in all.
    pub cap: Option<Money>,
    /// What a lower rate does to the principal.
    pub effect: Effect,
    /// What is rounded.
    pub rounding: DiscountRounding,
    /// The first day on which a loan may be disbursed with it.
    pub valid_from: Option<CivilDate>,
    /// The last such day.
    pub valid_to: Option<CivilDate>,
    /// The least principal.
    pub least_amount: Option<Money>,
    /// The least number of instalments.
    pub least_periods: Option<u32>,
    /// The least number of days from the disbursement to the last due date.
    pub least_days: Option<u32>,
    /// The methods it is for, a bit at the place of each; all where none is set.
    pub methods: u8,
    /// Which other coupons it stands beside.
    pub stacking: Stacking,
    /// What becomes of the discount when the borrower prepays.
    pub on_prepayment: OnPrepayment,
    /// What becomes of it once a row is overdue.
    pub on_overdue: OnOverdue,
    /// What becomes of the coupon when the purchase is refunded.
    pub on_refund: OnRefund,
}

impl Coupon {
    /// Whether it is for a method.
    #[must_use]
    pub fn is_for(&self, method: Method) -> bool {
        self.methods == 0 || self.methods >> method.place() & 1 == 1
    }

    /// Whether an amount comes off, and not interest of days or rows.
    #[must_use]
    pub fn is_amount(&self) -> bool {
        self.kind == CouponKind::AmountOff
    }

    /// The most coupons that one list holds.
    pub const MOST: usize = 50;

    /// Reads a list that may be absent. A replacement rate that names no days of a year has those
    /// of the loan's rate.
    ///
    /// Failures are those of the fields.
    #[inline(never)]
    pub fn read_all(fields: &mut Fields<'_>, name: &'static str, rate: Rate) -> Vec<Self> {
        let mut coupons = Vec::new();
        fields.some_list(name, Self::MOST);
        while fields.element() {
            coupons.push(Self::read(fields, rate));
        }
        coupons
    }

    fn read(fields: &mut Fields<'_>, rate: Rate) -> Self {
        let most = Limits::MOST_PERIODS;
        let id = fields.some_text("id").map(ToOwned::to_owned);
        let kind = fields.choice("kind");
        let (mut effect, mut days, mut periods) = (Effect::KeepPrincipal, None, None);
        if kind != CouponKind::AmountOff {
            periods = fields.some_count("periods", 1, most);
        }
        let off = match kind {
            CouponKind::RateDiscount => {
                effect = fields.choice_or("effect", effect);
                read_rate_discount(fields, rate)
            }
            CouponKind::InterestFree => {
                days = fields.some_count("days", 1, Limits::MOST_DAYS);
                match (days, periods) {
                    (None, None) => fields.refuse_missing("days"),
                    (Some(_), Some(_)) => fields.refuse_beside("days", "periods"),
                    _ => {}
                }
                Off::Interest
            }
            CouponKind::AmountOff => Off::Amount(
                fields.money("amount"),
                fields.choice_or("placement", Placement::FirstRows),
            ),
        };
        let (mut principal_cap, mut cap, mut rounding) = (None, None, DiscountRounding::After);
        if kind != CouponKind::AmountOff {
            rounding = fields.choice_or("discountRounding", rounding);
            principal_cap = fields.some_money("principalCap");
            cap = fields.some_money("cap");
            if effect == Effect::Resolve && (principal_cap.is_some() || cap.is_some()) {
                // A schedule is made at one rate; a part of the balance has none of its own.
                fields.refuse_beside("effect", "principalCap or cap");
            }
        }
        let valid_from = fields.some_date("validFrom");
        let valid_to = fields.some_date("validTo");
        if valid_to.zip(valid_from).is_some_and(|(to, from)| to < from) {
            let error = Error::new(Code::DateOrder).with("rule", "not before validFrom");
            fields.refuse("validTo", error);
        }
        Self {
            id,
            kind,
            off,
            periods,
            days,
            principal_cap,
            cap,
            effect,
            rounding,
            valid_from,
            valid_to,
            least_amount: fields.some_money("leastAmount"),
            least_periods: fields.some_count("leastPeriods", 1, most),
            least_days: fields.some_count("leastDays", 1, 100_000),
            methods: read_methods(fields),
            stacking: fields.choice_or("stacking", Stacking::Alone),
            on_prepayment: fields.choice_or("onPrepayment", OnPrepayment::Keep),
            on_overdue: fields.choice_or("onOverdue", OnOverdue::Keep),
            on_refund: fields.choice_or("onRefund", OnRefund::Keep),
        }
    }
}

fn read_rate_discount(fields: &mut Fields<'_>, own: Rate) -> Off {
    let factor = fields.some_share("factor");
    let mut instead = None;
    if fields.some_object("replaceRate") {
        let value = fields.decimal("value");
        let unit = fields.choice_or("unit", RateUnit::Annual);
        let year = fields.some_integer("yearDays", i64::MIN, i64::MAX);
        fields.close();
        let year = year.unwrap_or(i64::from(own.year_days()));
        let rate = Rate::new(value, unit, u16::try_from(year).unwrap_or(0));
        instead = fields.kept(HERE, rate).map(Rate::annual);
        fields.leave();
    }
    match (factor, instead) {
        (Some(_), Some(_)) => fields.refuse_beside("factor", "replaceRate"),
        (None, None) => fields.refuse_missing("factor"),
        _ => {}
    }
    match instead {
        Some(annual) => Off::Instead(annual),
        None => Off::Factor(factor.unwrap_or_default()),
    }
}

fn read_methods(fields: &mut Fields<'_>) -> u8 {
    let mut methods = 0;
    fields.some_list("methods", Method::VALUES.len());
    while fields.element() {
        methods |= 1 << fields.choice::<Method>(HERE).place();
    }
    methods
}
