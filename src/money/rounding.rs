//! Named roundings (舍入). No division in this crate has an unnamed one.

use crate::error::{Code, Error, Result};
use crate::options;

options! {
    /// How a quotient that is no whole number becomes one.
    pub enum Rounding {
        /// To the nearest; a half goes away from zero (四舍五入). The default everywhere.
        HalfUp = "halfUp",
        /// To the nearest; a half goes to the even neighbour (银行家舍入).
        HalfEven = "halfEven",
        /// Towards zero (去尾).
        Down = "down",
        /// Away from zero (进一).
        Up = "up",
    }
}

impl Rounding {
    /// Divides two whole numbers, the divisor positive, and rounds the quotient to a whole number.
    ///
    /// # Errors
    /// `amount_too_large` where the quotient does not fit, `internal` on a zero divisor.
    pub fn divide(self, dividend: i128, divisor: u128) -> Result<i64> {
        let magnitude = self.divide_unsigned(dividend.unsigned_abs(), divisor)?;
        let signed = i64::try_from(magnitude).map_err(|_| Error::new(Code::AmountTooLarge))?;
        Ok(if dividend < 0 { -signed } else { signed })
    }

    fn divide_unsigned(self, dividend: u128, divisor: u128) -> Result<u128> {
        // Division of 128 bits is a slow library call in WebAssembly; 64 bits are one instruction.
        if let (Ok(a), Ok(b)) = (u64::try_from(dividend), u64::try_from(divisor)) {
            return self.divide_small(a, b).map(u128::from);
        }
        let (Some(quotient), Some(rest)) =
            (dividend.checked_div(divisor), dividend.checked_rem(divisor))
        else {
            return Err(Error::new(Code::Internal).with("detail", "division by zero"));
        };
        let half = rest.cmp(&(divisor - rest));
        Ok(quotient + u128::from(self.goes_up(quotient & 1 == 1, rest != 0, half)))
    }

    /// The same in 64 bits, where the row loop spends its time.
    ///
    /// # Errors
    /// `internal` on a zero divisor.
    #[inline]
    pub fn divide_small(self, dividend: u64, divisor: u64) -> Result<u64> {
        let (Some(quotient), Some(rest)) =
            (dividend.checked_div(divisor), dividend.checked_rem(divisor))
        else {
            return Err(Error::new(Code::Internal).with("detail", "division by zero"));
        };
        let half = rest.cmp(&(divisor - rest));
        Ok(quotient + u64::from(self.goes_up(quotient & 1 == 1, rest != 0, half)))
    }

    #[inline]
    fn goes_up(self, odd: bool, rest: bool, half: core::cmp::Ordering) -> bool {
        match self {
            Rounding::HalfUp => rest && half.is_ge(),
            Rounding::HalfEven => rest && (half.is_gt() || (half.is_eq() && odd)),
            Rounding::Down => false,
            Rounding::Up => rest,
        }
    }
}
