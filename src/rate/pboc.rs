//! The annual rate by the PBOC's method (年化利率, 中国人民银行公告〔2021〕第3号).
//!
//! The rate of one period is the internal rate of return on what the borrower truly received and
//! pays, all fees and reductions included, at whole periods: an odd first period counts as one.
//! It is stated simple (单利), twelve times the rate of a month, and compound (复利), with interest
//! on interest over a year. The announcement's annex: 100 000 lent, 1 000 taken at once, twelve
//! times 8 833.30 paid: 12.80 % simple and 13.58 % compound.
//!
//! A period of several months has a monthly rate of its own: `(1 + q)^(1/3) - 1` of a quarter's
//! rate `q`. So `simple` is twelve months of that also for quarters; four times the quarter stands
//! in `simple_by_period`. Weeks come 52/n times a year and days 365/n times; there both are the
//! same.
//!
//! Loans repaid on dates without a period have no such rate: see [`crate::rate::xirr()`].

use super::powers::{expm1, ln_1p};
use super::tvm::{Timing, level_rate};
use super::{Flows, NoRoot, Solution, is_over, percent_beside, solve};
use crate::calendar::{Fraction, Frequency};
use crate::error::{Code, Error, Result};
use crate::money::Money;

/// A period's rate made annual, every figure a fraction: 0.128 for 12.8 %.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AnnualRate {
    /// The rate of one period.
    pub period_rate: f64,
    /// How many periods make a year: 12, 4, 52, 365/30.
    pub periods_per_year: Fraction,
    /// The rate of a month, where periods are counted in months.
    pub monthly: Option<f64>,
    /// Twelve times the rate of a month; without months, as `simple_by_period`.
    pub simple: f64,
    /// With interest on interest over a year.
    pub compound: f64,
    /// The rate of a period times the periods of a year.
    pub simple_by_period: f64,
}

/// Why no annual rate can be stated.
#[derive(Debug, Clone, PartialEq)]
pub enum Unstated {
    /// There is none, or more than one: the rates of a period that were found.
    Period(Solution),
    /// The due dates follow no period.
    NoPeriod,
}

/// The annual rate of flows that lie whole periods apart.
///
/// ```
/// use fenqi::{calendar::Frequency, rate::{pboc, Flows}};
/// let loan = Flows::loan(9_900_000, &[883_330; 12]).unwrap();
/// let rate = pboc::annual_rate(&loan, Frequency::Months(1)).unwrap();
/// assert_eq!(rate.simple_hundredths(0.24), Some(1280));
/// assert_eq!(rate.compound_hundredths(0.24), Some(1358));
/// assert!(!rate.compound_is_over(0.24));
/// ```
///
/// # Errors
/// [`Unstated`], where there is no rate, or several, or no period.
pub fn annual_rate(flows: &Flows, every: Frequency) -> core::result::Result<AnnualRate, Unstated> {
    if every.per_year().is_none() {
        return Err(Unstated::NoPeriod);
    }
    match solve(flows) {
        Solution::Root(period_rate) => AnnualRate::of_period(period_rate, every)
            .ok_or(Unstated::Period(Solution::NoRoot(NoRoot::AboveRange))),
        other => Err(Unstated::Period(other)),
    }
}

impl AnnualRate {
    /// The annual rate of a known rate of a period. `None` without a period, or where a year's
    /// rate is too large for a number.
    ///
    /// ```
    /// use fenqi::{calendar::Frequency, rate::pboc::AnnualRate};
    /// let quarter = AnnualRate::of_period(0.030301, Frequency::Months(3)).unwrap();
    /// assert!((quarter.simple - 0.12).abs() < 1e-9);
    /// assert!((quarter.simple_by_period - 0.121204).abs() < 1e-9);
    /// ```
    #[must_use]
    pub fn of_period(period_rate: f64, every: Frequency) -> Option<Self> {
        let periods_per_year = every.per_year()?;
        #[expect(clippy::cast_precision_loss, reason = "both are below 2^53")]
        let count = periods_per_year.numerator() as f64 / periods_per_year.denominator() as f64;
        let growth = ln_1p(period_rate);
        let simple_by_period = period_rate * count;
        let monthly = every.months().map(|months| match months {
            1 => period_rate,
            _ => expm1(growth / f64::from(months.max(1))),
        });
        let rate = Self {
            period_rate,
            periods_per_year,
            monthly,
            simple: monthly.map_or(simple_by_period, |month| 12.0 * month),
            compound: expm1(growth * count),
            simple_by_period,
        };
        (rate.simple.is_finite() && rate.compound.is_finite() && simple_by_period.is_finite())
            .then_some(rate)
    }

    /// The simple rate as hundredths of a per cent, never on the wrong side of a cap.
    #[must_use]
    pub fn simple_hundredths(&self, cap: f64) -> Option<i64> {
        percent_beside(self.simple, cap, 2)
    }

    /// The compound rate as hundredths of a per cent, never on the wrong side of a cap.
    #[must_use]
    pub fn compound_hundredths(&self, cap: f64) -> Option<i64> {
        percent_beside(self.compound, cap, 2)
    }

    /// Whether the simple rate is above a cap.
    #[must_use]
    pub fn simple_is_over(&self, cap: f64) -> bool {
        is_over(self.simple, cap)
    }

    /// Whether the compound rate is above a cap: what the cap is tested on unless the product says
    /// otherwise.
    #[must_use]
    pub fn compound_is_over(&self, cap: f64) -> bool {
        is_over(self.compound, cap)
    }
}

/// The rate of a period of a loan repaid in equal payments (由月供反推利率).
///
/// ```
/// use fenqi::{money::Money, rate::pboc::rate_from_payments};
/// let yuan = |text| Money::parse(text).unwrap();
/// let month = rate_from_payments(yuan("100000"), yuan("8884.88"), 12).unwrap();
/// assert!((month - 0.01).abs() < 1e-6);
/// let low = rate_from_payments(yuan("1000000"), yuan("1000"), 360).unwrap_err();
/// assert_eq!(low.code().name(), "payment_too_low");
/// ```
///
/// # Errors
/// `out_of_range` where the principal is not above zero or the periods are not 1 to 9999;
/// `payment_too_low` where all payments together do not repay the principal.
pub fn rate_from_payments(principal: Money, payment: Money, periods: u32) -> Result<f64> {
    if principal.fen() <= 0 {
        return Err(Error::out_of_range("0.01", "90071992547409.91").at("principal"));
    }
    let count = usize::try_from(periods).unwrap_or(usize::MAX);
    if count == 0 || count >= Flows::MOST {
        return Err(Error::out_of_range("1", "9999").at("periods"));
    }
    let all = i128::from(payment.fen()) * i128::from(periods);
    if all < i128::from(principal.fen()) {
        let least = (principal.fen() - 1) / i64::from(periods) + 1;
        let least = Money::from_fen(least)?.text();
        return Err(Error::new(Code::PaymentTooLow).with("least", least).at("payment"));
    }
    #[expect(clippy::cast_precision_loss, reason = "amounts are below 2^53")]
    let (received, paid) = (principal.fen() as f64, -(payment.fen() as f64));
    // One change of sign and enough repaid: there is a root, at zero or above.
    level_rate(count, paid, received, 0.0, Timing::End)
        .root()
        .ok_or_else(|| Error::out_of_range("0.01", "90071992547409.91").at("payment"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

    use super::*;

    #[test]
    fn the_annex_of_the_announcement() {
        // 99 000 received, 12 x 8 833.30: 1.066983 % a month, 12.803802 % and 13.582558 %.
        let loan = Flows::loan(9_900_000, &[883_330; 12]).unwrap();
        let rate = annual_rate(&loan, Frequency::Months(1)).unwrap();
        assert!((rate.simple - 0.128_038_02).abs() < 1e-8, "{rate:?}");
        assert!((rate.compound - 0.135_825_58).abs() < 1e-8, "{rate:?}");
        assert_eq!(rate.simple, rate.simple_by_period);
        assert_eq!(rate.simple_hundredths(DEFAULT), Some(1280));
        assert_eq!(rate.compound_hundredths(DEFAULT), Some(1358));
    }

    const DEFAULT: f64 = super::super::DEFAULT_CAP;

    #[test]
    fn periods_of_every_kind() {
        // 1 % a period; simple, compound, simple by period.
        for (every, simple, compound, by_period) in [
            // 40-digit arithmetic. 12 x 1 %; 1.01^12 - 1
            (Frequency::Months(1), 0.12, 0.126_825_030_131_969_7, 0.12),
            // 12 x (1.01^(1/3) - 1) = 12 x 0.332228 %; 1.01^4 - 1; 4 x 1 %
            (Frequency::Months(3), 0.039_867_402_505_070_4, 0.040_604_01, 0.04),
            // 52 x 1 %; 1.01^52 - 1
            (Frequency::Weeks(1), 0.52, 0.677_688_921_462_9, 0.52),
            (Frequency::Weeks(2), 0.26, 0.295_256_314_967_4, 0.26),
            // 365/30 = 12.1667 times
            (Frequency::Days(30), 0.121_666_666_666_7, 0.128_695_294_159_4, 0.121_666_666_666_7),
        ] {
            let rate = AnnualRate::of_period(0.01, every).unwrap();
            for (got, want) in [
                (rate.simple, simple),
                (rate.compound, compound),
                (rate.simple_by_period, by_period),
            ] {
                assert!((got - want).abs() < 1e-12, "{every:?}: {got} for {want}");
            }
        }
    }

    #[test]
    fn what_cannot_be_stated() {
        let loan = Flows::loan(10_000, &[11_000]).unwrap();
        assert_eq!(annual_rate(&loan, Frequency::Explicit), Err(Unstated::NoPeriod));
        let gift = Flows::loan(10_000, &[]).unwrap();
        let none = Unstated::Period(Solution::NoRoot(NoRoot::OneSign));
        assert_eq!(annual_rate(&gift, Frequency::Months(1)), Err(none));
        // 10^40 a day is a rate of a day, and no number for a year.
        let absurd = Flows::at(&[(0.0, 1e-20), (1.0, -1e18)]).unwrap();
        let above = Unstated::Period(Solution::NoRoot(NoRoot::AboveRange));
        assert_eq!(annual_rate(&absurd, Frequency::Days(1)), Err(above));
    }

    #[test]
    fn interest_free_is_exactly_zero() {
        for (received, payments) in [(120_000, [10_000; 12]), (12, [1; 12])] {
            let rate =
                annual_rate(&Flows::loan(received, &payments).unwrap(), Frequency::Months(1));
            let rate = rate.unwrap();
            assert_eq!((rate.simple, rate.compound), (0.0, 0.0));
        }
    }

    #[test]
    fn payments_that_repay_too_little() {
        let fen = |fen| Money::from_fen(fen).unwrap();
        for (principal, payment, periods, code) in [
            (100_000_000, 100_000, 360, "payment_too_low"), // 360 x 1 000 of 1 000 000
            (1_000, 99, 10, "payment_too_low"),             // 990 of 1 000
            (1_000, -1, 10, "payment_too_low"),
            (0, 100, 10, "out_of_range"),
            (1_000, 100, 0, "out_of_range"),
            (1_000, 100, 10_000, "out_of_range"),
        ] {
            let error = rate_from_payments(fen(principal), fen(payment), periods).unwrap_err();
            assert_eq!(error.code().name(), code, "{principal} {payment} {periods}");
        }
        assert_eq!(rate_from_payments(fen(1_000), fen(100), 10).unwrap(), 0.0);
        // The least payment named is enough.
        let error = rate_from_payments(fen(1_000), fen(50), 3).unwrap_err();
        assert_eq!(error.facts().first().unwrap().1, "3.34");
    }
}
