//! Exact fractions for judging: they share no line with the crate's own.

/// A fraction of two whole numbers, the lower one above zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Exact {
    pub above: i128,
    pub below: i128,
}

impl Exact {
    pub fn whole(value: i128) -> Self {
        Self { above: value, below: 1 }
    }

    /// A plain decimal such as `-1234.5`; none for anything else.
    pub fn decimal(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
        let mut above: i128 = [whole, rest].concat().parse().ok()?;
        if text.len() > digits.len() {
            above = -above;
        }
        Self::new(above, 10i128.checked_pow(u32::try_from(rest.len()).ok()?)?)
    }

    fn new(above: i128, below: i128) -> Option<Self> {
        let divisor = common(above.unsigned_abs(), below.unsigned_abs());
        let divisor = i128::try_from(divisor).ok().filter(|divisor| *divisor > 0)?;
        Some(Self { above: above / divisor, below: below / divisor })
    }

    pub fn plus(self, other: Self) -> Option<Self> {
        let above = self.above.checked_mul(other.below)?;
        let above = above.checked_add(other.above.checked_mul(self.below)?)?;
        Self::new(above, self.below.checked_mul(other.below)?)
    }

    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self { above: -other.above, below: other.below })
    }

    pub fn times(self, other: Self) -> Option<Self> {
        let (left, right) =
            (Self::new(self.above, other.below)?, Self::new(other.above, self.below)?);
        Self::new(left.above.checked_mul(right.above)?, left.below.checked_mul(right.below)?)
    }

    pub fn over(self, other: Self) -> Option<Self> {
        match other.above {
            0 => None,
            above if above < 0 => self.times(Self { above: -other.below, below: -above }),
            above => self.times(Self { above: other.below, below: above }),
        }
    }

    /// To a whole number by the name of a rounding, as DOMAIN's words have it.
    pub fn rounded(self, rounding: &str) -> i128 {
        let size = self.above.unsigned_abs();
        let below = self.below.unsigned_abs();
        let (down, rest) = (size / below, size % below);
        let twice = rest.saturating_mul(2);
        let up = match rounding {
            "halfUp" => rest > 0 && twice >= below,
            "halfEven" => twice > below || (twice == below && down % 2 == 1),
            "down" => false,
            "up" => rest > 0,
            other => panic!("no rounding: {other}"),
        };
        let rounded = i128::try_from(down + u128::from(up)).unwrap();
        if self.above < 0 { -rounded } else { rounded }
    }

    #[allow(clippy::cast_precision_loss, reason = "for comparing within a tolerance")]
    pub fn float(self) -> f64 {
        self.above as f64 / self.below as f64
    }
}

fn common(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// The value of a formula of numbers and × ÷ / + −; none where it has words in it, or where its
/// numbers do not fit.
pub fn evaluated(formula: &str) -> Option<Exact> {
    let spaced = formula.replace('/', " ÷ ");
    let mut sum: Option<Exact> = None;
    let (mut product, mut subtract): (Option<Exact>, bool) = (None, false);
    let mut operator = "";
    for token in spaced.split_whitespace() {
        match token {
            "×" | "÷" => operator = token,
            "+" | "−" => {
                let done = product.take()?;
                sum = Some(folded(sum, done, subtract)?);
                subtract = token == "−";
                operator = "";
            }
            number => {
                let value = Exact::decimal(number)?;
                product = Some(match (product, operator) {
                    (None, _) => value,
                    (Some(left), "×") => left.times(value)?,
                    (Some(left), "÷") => left.over(value)?,
                    _ => return None,
                });
            }
        }
    }
    folded(sum, product?, subtract)
}

fn folded(sum: Option<Exact>, part: Exact, subtract: bool) -> Option<Exact> {
    match sum {
        None => Some(part),
        Some(sum) if subtract => sum.minus(part),
        Some(sum) => sum.plus(part),
    }
}

#[test]
fn formulas_and_roundings() {
    // 10 000 × 0.09125 × 28/365 = 70; 1 − 2 × 3 ÷ 4 = −0.5, away from zero −1.
    for (formula, above, below) in [
        ("10000.00 × 0.09125 × 28/365", 70, 1),
        ("1 − 2 × 3 ÷ 4", -1, 2),
        ("100.00 ÷ 3", 100, 3),
        ("-1.50 + 2", 1, 2),
    ] {
        assert_eq!(evaluated(formula), Some(Exact { above, below }), "{formula}");
    }
    assert_eq!(evaluated("10 × rate"), None);
    for (above, below, rounding, value) in [
        (5, 2, "halfUp", 3),
        (5, 2, "halfEven", 2),
        (7, 2, "halfEven", 4),
        (-5, 2, "halfUp", -3),
        (29, 10, "down", 2),
        (21, 10, "up", 3),
        (2, 1, "up", 2),
    ] {
        assert_eq!(Exact { above, below }.rounded(rounding), value, "{above}/{below} {rounding}");
    }
}
