//! Named roundings (舍入). No division in this crate has an unnamed one.

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
    /// Where quotients stop: more than a thousand times the largest amount.
    pub const LIMIT: i64 = 1 << 60;

    /// Divides two whole numbers, the divisor positive, and rounds the quotient to a whole number.
    /// A quotient past [`Rounding::LIMIT`] stops there, far above any amount that is carried, and
    /// is found by the check that every amount must pass. A divisor of zero counts as one.
    #[must_use]
    #[inline(never)]
    pub fn divide(self, dividend: i128, divisor: u128) -> i64 {
        let magnitude = self.divide_unsigned(dividend.unsigned_abs(), divisor.max(1));
        let signed = i64::try_from(magnitude).unwrap_or(Self::LIMIT).min(Self::LIMIT);
        if dividend < 0 { -signed } else { signed }
    }

    fn divide_unsigned(self, dividend: u128, divisor: u128) -> u128 {
        // Division of 128 bits is a slow library call in WebAssembly; 64 bits are one instruction.
        if let (Ok(a), Ok(b)) = (u64::try_from(dividend), u64::try_from(divisor)) {
            return self.divide_small(a, b).into();
        }
        let quotient = dividend.checked_div(divisor).unwrap_or(0);
        let rest = dividend - quotient * divisor;
        let half = rest.cmp(&(divisor - rest));
        quotient + u128::from(self.goes_up(quotient & 1 == 1, rest != 0, half))
    }

    /// The same in 64 bits, where the row loop spends its time; the divisor is above zero.
    #[must_use]
    #[inline(always)]
    pub fn divide_small(self, dividend: u64, divisor: u64) -> u64 {
        let quotient = dividend.checked_div(divisor).unwrap_or(0);
        let rest = dividend - quotient * divisor;
        let half = rest.cmp(&(divisor - rest));
        quotient + u64::from(self.goes_up(quotient & 1 == 1, rest != 0, half))
    }

    #[inline(always)]
    fn goes_up(self, odd: bool, rest: bool, half: core::cmp::Ordering) -> bool {
        match self {
            Rounding::HalfUp => rest && half.is_ge(),
            Rounding::HalfEven => rest && (half.is_gt() || (half.is_eq() && odd)),
            Rounding::Down => false,
            Rounding::Up => rest,
        }
    }
}
