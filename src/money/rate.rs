//! An interest rate (利率) that keeps the unit it was quoted in.

use rust_decimal::Decimal;

use super::{Ratio, decimal};
use crate::error::{Code, Error, Result};
use crate::options;

options! {
    /// The time that a rate is quoted for.
    pub enum RateUnit {
        /// A year (年利率).
        Annual = "annual",
        /// A month, a twelfth of a year (月利率).
        Monthly = "monthly",
        /// A day, a year's `yearDays`-th part (日利率).
        Daily = "daily",
    }
}

/// A rate as quoted, and the days of its year, which nobody may guess.
///
/// ```
/// use fenqi::money::{Rate, RateUnit, Ratio};
/// // 9.125 % over 365 days is 0.00025 a day exactly.
/// let rate = Rate::new("0.09125".parse().unwrap(), RateUnit::Annual, 365).unwrap();
/// assert_eq!(rate.daily().unwrap(), Ratio::new(25, 100_000));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    value: Decimal,
    unit: RateUnit,
    year_days: u16,
    annual: Ratio,
}

impl Default for Rate {
    /// No interest, over a year of 365 days.
    fn default() -> Self {
        let unit = RateUnit::default();
        Self { value: Decimal::ZERO, unit, year_days: 365, annual: Ratio::ZERO }
    }
}

impl Rate {
    /// The most decimals that a rate is taken with.
    pub const DECIMALS: usize = 10;

    /// A rate from 0 to 100 (that is 10 000 %), over a year of 360 to 366 days.
    ///
    /// # Errors
    /// `out_of_range` outside of either, `too_many_decimals` past ten.
    pub fn new(value: Decimal, unit: RateUnit, year_days: u16) -> Result<Self> {
        if !decimal::is_up_to(value, 100) {
            let error = Error::new(Code::OutOfRange).with("min", "0").with("max", "100");
            return Err(error.at("value"));
        }
        let value = decimal::normal(value);
        if value.scale() as usize > Self::DECIMALS {
            return Err(Error::new(Code::TooManyDecimals).with("limit", "10").at("value"));
        }
        if !(360..=366).contains(&year_days) {
            let error = Error::new(Code::OutOfRange).with("min", "360").with("max", "366");
            return Err(error.at("yearDays"));
        }
        let factor = match unit {
            RateUnit::Annual => 1,
            RateUnit::Monthly => 12,
            RateUnit::Daily => u64::from(year_days),
        };
        let annual = Ratio::from_decimal(value)?.times(Ratio::new(factor, 1))?;
        Ok(Self { value, unit, year_days, annual })
    }

    /// The value as quoted, a fraction: 0.146 for 14.6 %.
    #[must_use]
    pub fn value(self) -> Decimal {
        self.value
    }

    /// The unit it was quoted in.
    #[must_use]
    pub fn unit(self) -> RateUnit {
        self.unit
    }

    /// The days of its year.
    #[must_use]
    pub fn year_days(self) -> u16 {
        self.year_days
    }

    /// The annual rate: 12 months, or `yearDays` days, of it.
    #[must_use]
    pub fn annual(self) -> Ratio {
        self.annual
    }

    /// The daily rate, never rounded on the way: annual / `yearDays`.
    ///
    /// # Errors
    /// `amount_too_large` where it cannot be held exactly.
    pub fn daily(self) -> Result<Ratio> {
        self.annual.times(Ratio::new(1, u64::from(self.year_days)))
    }
}
