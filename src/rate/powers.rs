//! Exponentials and logarithms (指数与对数): the four functions of the rate solver, from one series
//! each, with the same bits on every host.
//!
//! `e^x` is `2^k e^r` with `r` within half of `ln 2`, and the approximation gives `e^r - 1`, so that
//! `e^x` and `e^x - 1` are one function: `2^k (e^r - 1)` and what is added to it. `ln u` is
//! `k ln 2 + ln m` with `m` about one, and takes with `u` what a rounding took from it, so that
//! `ln(1 + x)` is the same function for `u = 1 + x`. The coefficients are the usual ones of fdlibm
//! (`e_exp.c`, `e_log.c`); the error is about one unit in the last place. One series for two
//! functions is 1.2 KB less of brotli than a library's four functions.
//!
//! Worked: the 1.066 983 % of a month over twelve of them is `e^(12 ln 1.010 669 83) - 1`, 13.58 %.
//!
//! Not done here: numbers below the normal ones, of which an exponential makes nothing, and a
//! logarithm no number.

/// The bits of the square root of a half, to its upper word, and of one.
const ROOT_HALF: u64 = 0x3fe6_a09e << 32;
const ONE: u64 = 0x3ff << 52;

const LN2_HIGH: f64 = 0.693_147_180_369_123_8;
const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;

/// A float whose last bit is a one, and stays it when a small number is added: `1.5 * 2^52`.
const UNIT_BIT: f64 = 6_755_399_441_055_744.0;

/// The range of exponents in which every power is a normal number.
const LEAST: f64 = -708.0;
const MOST: f64 = 709.0;

/// `e^x`.
pub(crate) fn exp(x: f64) -> f64 {
    exp_less(x, 0.0)
}

/// `e^x - 1`, with all digits where `x` is near zero.
pub(crate) fn expm1(x: f64) -> f64 {
    exp_less(x, 1.0)
}

/// `e^x` less nothing or one.
#[inline(never)]
fn exp_less(x: f64, less: f64) -> f64 {
    if x < LEAST {
        return 0.0 - less;
    }
    if x > MOST {
        return f64::INFINITY;
    }
    // Where the last bit is a one, what is added is rounded to a whole number, which then stands in
    // the last bits.
    let shifted = core::f64::consts::LOG2_E * x + UNIT_BIT;
    let k = shifted - UNIT_BIT;
    let high = x - k * LN2_HIGH;
    let low = k * LN2_LOW;
    let r = high - low;
    let [s5, s4, s3, s2, s1] = [
        4.138_136_797_057_238_5e-8,
        -1.653_390_220_546_525_2e-6,
        6.613_756_321_437_934e-5,
        -0.002_777_777_777_701_559_3,
        0.166_666_666_666_666_02,
    ];
    let square = r * r;
    let c = r - square * ((((s5 * square + s4) * square + s3) * square + s2) * square + s1);
    let fraction = r * c / (2.0 - c) - low + high;
    let power = f64::from_bits((shifted.to_bits() << 52).wrapping_add(ONE));
    power * fraction + (power - less)
}

/// `ln u`; no number where `u` is not above zero.
pub(crate) fn ln(u: f64) -> f64 {
    ln_with(u, 0.0)
}

/// `ln(1 + x)`, with all digits where `x` is near zero.
pub(crate) fn ln_1p(x: f64) -> f64 {
    let u = 1.0 + x;
    ln_with(u, x - (u - 1.0))
}

/// `ln(u + rest)`, the rest being what a float of the size of `u` cannot hold.
#[inline(never)]
fn ln_with(u: f64, rest: f64) -> f64 {
    if u.is_nan() || u < f64::MIN_POSITIVE {
        return f64::NAN;
    }
    if u > f64::MAX {
        return u;
    }
    // Counted from the square root of a half, so that `m` lies about one.
    let bits = u.to_bits() + (ONE - ROOT_HALF);
    let m = f64::from_bits((bits & ((1 << 52) - 1)) + ROOT_HALF);
    #[expect(clippy::cast_precision_loss, reason = "eleven bits")]
    let k = (bits >> 52) as f64 - 1023.0;
    let (f, c) = if k == 0.0 { (m - 1.0 + rest, 0.0) } else { (m - 1.0, rest / u) };
    let half_square = 0.5 * f * f;
    let s = f / (2.0 + f);
    let z = s * s;
    let w = z * z;
    let even = w
        * (0.399_999_999_994_094_2 + w * (0.222_221_984_321_497_84 + w * 0.153_138_376_992_093_73));
    let odd = z
        * (0.666_666_666_666_673_5
            + w * (0.285_714_287_436_623_9
                + w * (0.181_835_721_616_180_5 + w * 0.147_981_986_051_165_86)));
    s * (half_square + (odd + even)) + (k * LN2_LOW + c) - half_square + f + k * LN2_HIGH
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every so many of all floats of a size, and their negatives where they have a meaning.
    fn sizes() -> impl Iterator<Item = f64> {
        (0..400_000u64).map(|index| f64::from_bits((0x3c0 << 52) + index * 4_398_046_511_093))
    }

    /// How many floats of the size of the second lie between.
    fn apart(got: f64, want: f64) -> f64 {
        if got == want { 0.0 } else { ((got - want) / (want.abs() * f64::EPSILON)).abs() }
    }

    #[test]
    fn what_another_library_has() {
        for size in sizes() {
            for x in [size, -size].into_iter().filter(|x| x.abs() < 700.0) {
                assert_eq!(exp(x), libm::exp(x), "exp({x})");
                assert!(apart(expm1(x), libm::expm1(x)) <= 2.0, "expm1({x})");
            }
            assert_eq!(ln(size), libm::log(size), "ln({size})");
            for x in [size, -size].into_iter().filter(|x| *x > -1.0) {
                assert!(apart(ln_1p(x), libm::log1p(x)) <= 1.0, "ln_1p({x})");
            }
        }
    }

    #[test]
    fn ends_of_the_range() {
        assert_eq!((exp(0.0), expm1(0.0), ln(1.0), ln_1p(0.0)), (1.0, 0.0, 0.0, 0.0));
        assert_eq!((exp(-1e9), expm1(-1e9)), (0.0, -1.0));
        assert_eq!((exp(710.0), expm1(1e9)), (f64::INFINITY, f64::INFINITY));
        assert_eq!((ln(f64::INFINITY), ln_1p(f64::INFINITY)), (f64::INFINITY, f64::INFINITY));
        for none in [ln(0.0), ln(-1.0), ln_1p(-1.0), exp(f64::NAN), ln(f64::NAN)] {
            assert!(none.is_nan());
        }
    }
}
