//! A plan's annual rates (年化利率): by the PBOC's method, and by its true dates.
//!
//! The flows are the borrower's own: what is lent less every upfront fee, then each row's total.
//! Instalments stand at whole periods, an odd first period as one; a bullet's payment stands at
//! its last. A drawdown inside a period stands at its part of it.

use alloc::{string::String, string::ToString, vec, vec::Vec};

use crate::calendar::{CivilDate, DayCount, Frequency};
use crate::document::Tree;
use crate::error::Result;
use crate::money::decimal;
use crate::offer::Plan;
use crate::product::{BulletRows, Method};
use crate::rate::pboc::{self, Unstated};
use crate::rate::{Flows, NoRoot, Solution, is_over, percent_beside, xirr};
use crate::schedule::Terms;
use rust_decimal::Decimal;

/// A rate found by a solver, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateAnswer {
    /// `root`, `severalRoots`, `noRoot` or `paymentTooLow`.
    pub result: &'static str,
    /// The rate, ten decimals.
    pub rate: Option<String>,
    /// The same in per cent, two decimals.
    pub rate_pct: Option<String>,
    /// All rates, where there are several.
    pub roots: Vec<String>,
}

impl From<RateAnswer> for Tree {
    fn from(it: RateAnswer) -> Self {
        Tree::Map(Tree::present(vec![
            ("result", it.result.into()),
            ("rate", it.rate.into()),
            ("ratePct", it.rate_pct.into()),
            ("roots", it.roots.into()),
        ]))
    }
}

/// Both annual rates of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanRates {
    /// `root`, `severalRoots`, `noRoot`, or `noPeriod` where due dates follow no period.
    pub result: &'static str,
    /// The rate of one period, ten decimals.
    pub period_rate: Option<String>,
    /// How many periods make a year.
    pub periods_per_year: Option<String>,
    /// The rate of a month.
    pub monthly: Option<String>,
    /// Twelve times the rate of a month.
    pub simple: Option<String>,
    /// With interest on interest.
    pub compound: Option<String>,
    /// The simple rate in per cent.
    pub simple_pct: Option<String>,
    /// The compound rate in per cent.
    pub compound_pct: Option<String>,
    /// The rate of a period times the periods of a year.
    pub simple_by_period: Option<String>,
    /// The cap, a fraction.
    pub cap: String,
    cap_percent: String,
    /// Whether the simple rate is above the cap.
    pub over_cap_simple: bool,
    /// Whether the compound rate is above the cap.
    pub over_cap_compound: bool,
    /// Whether the cap is passed by what the product tests.
    pub over_cap: bool,
    /// By the true dates and actual days over 365.
    pub xirr: RateAnswer,
}

impl From<PlanRates> for Tree {
    fn from(it: PlanRates) -> Self {
        Tree::Map(vec![
            ("result", it.result.into()),
            ("periodRate", it.period_rate.into()),
            ("periodsPerYear", it.periods_per_year.into()),
            ("monthly", it.monthly.into()),
            ("simple", it.simple.into()),
            ("compound", it.compound.into()),
            ("simplePct", it.simple_pct.into()),
            ("compoundPct", it.compound_pct.into()),
            ("simpleByPeriod", it.simple_by_period.into()),
            ("cap", it.cap.into()),
            ("overCapSimple", it.over_cap_simple.into()),
            ("overCapCompound", it.over_cap_compound.into()),
            ("overCap", it.over_cap.into()),
            ("xirr", it.xirr.into()),
        ])
    }
}

impl PlanRates {
    /// The rate to name where the cap is passed: the compound one, or the simple one alone.
    #[must_use]
    pub fn shown_rate(&self) -> String {
        let shown = if self.over_cap_compound { &self.compound_pct } else { &self.simple_pct };
        // A plan that is all cost has no rate that could be named.
        shown.clone().or_else(|| self.xirr.rate_pct.clone()).unwrap_or_else(|| "∞".to_string())
    }

    /// The cap in per cent.
    #[must_use]
    pub fn cap_percent(&self) -> String {
        self.cap_percent.clone()
    }
}

/// The annual rates of a plan.
///
/// # Errors
/// None for a plan that was made: its flows are within all limits.
pub fn plan_rates(terms: &Terms<'_>, plan: &Plan) -> Result<PlanRates> {
    let rules = terms.rules();
    let cap = to_f64(rules.cap.annual);
    let every = match terms.method() {
        Method::Daily => Frequency::Days(u16::try_from(terms.term_days).unwrap_or(u16::MAX)),
        _ => rules.due_dates.frequency(),
    };
    let by_dates = xirr(&dated_flows(terms, plan), DayCount::Act365F)?;
    let xirr_over = match &by_dates {
        Solution::NoRoot(why) => beyond_all(terms, plan, *why),
        found => found.chosen().is_some_and(|rate| is_over(rate, cap)),
    };
    let xirr = rate_answer(&by_dates, cap);
    let flows = Flows::at(&period_flows(terms, plan))?;
    let mut rates = PlanRates {
        result: "root",
        period_rate: None,
        periods_per_year: None,
        monthly: None,
        simple: None,
        compound: None,
        simple_pct: None,
        compound_pct: None,
        simple_by_period: None,
        cap: decimal::text(rules.cap.annual),
        cap_percent: [&percent_text(rules.cap.annual), "%"].concat(),
        over_cap_simple: false,
        over_cap_compound: false,
        over_cap: xirr_over,
        xirr,
    };
    match pboc::annual_rate(&flows, every) {
        Ok(found) => {
            let per_year = found.periods_per_year.ratio().to_decimal()?;
            rates.period_rate = Some(rate_text(found.period_rate));
            rates.periods_per_year = Some(decimal::shortened(per_year, 10).to_string());
            rates.monthly = found.monthly.map(rate_text);
            rates.simple = Some(rate_text(found.simple));
            rates.compound = Some(rate_text(found.compound));
            rates.simple_pct = found.simple_hundredths(cap).map(hundredths_text);
            rates.compound_pct = found.compound_hundredths(cap).map(hundredths_text);
            rates.simple_by_period = Some(rate_text(found.simple_by_period));
            rates.over_cap_simple = found.simple_is_over(cap);
            rates.over_cap_compound = found.compound_is_over(cap);
            rates.over_cap =
                rates.over_cap_compound || (rules.cap.simple_too && rates.over_cap_simple);
        }
        Err(Unstated::NoPeriod) => rates.result = "noPeriod",
        Err(Unstated::Period(Solution::SeveralRoots { .. } | Solution::Undecided { .. })) => {
            rates.result = "severalRoots";
        }
        Err(Unstated::Period(none)) => {
            rates.result = "noRoot";
            if let Solution::NoRoot(why) = none {
                rates.over_cap |= beyond_all(terms, plan, why);
            }
        }
    }
    Ok(rates)
}

/// Whether a plan without a rate is above every cap: its rate is past all numbers, or the borrower
/// pays and has received nothing.
fn beyond_all(terms: &Terms<'_>, plan: &Plan, why: NoRoot) -> bool {
    let later: i64 = terms.drawdowns.iter().map(|drawdown| drawdown.amount.fen()).sum();
    let received = received_at_start(terms, plan) + later;
    why == NoRoot::AboveRange || received <= 0 && plan.totals.cost > 0
}

/// Whether a product's cap is passed, without solving for the rate.
///
/// A plan's present value falls as the rate rises, so its rate is above the cap exactly where its
/// payments, discounted at the cap, are worth more than what was received. Only where the two
/// are as good as equal, or money flows both ways more than once, is the rate itself found.
///
/// # Errors
/// As [`plan_rates`].
#[expect(clippy::cast_precision_loss, reason = "amounts are below 2^53")]
pub fn is_over_cap(terms: &Terms<'_>, plan: &Plan) -> Result<bool> {
    let rules = terms.rules();
    let usual = terms.drawdowns.is_empty()
        && !rules.cap.simple_too
        && rules.bullet_rows == BulletRows::One
        && plan.totals.upfront < terms.principal_fen()
        && plan.rows.iter().all(|row| row.total() >= 0);
    let per_year = match terms.method() {
        Method::Daily | Method::Bullet => None,
        _ => rules.due_dates.frequency().per_year(),
    };
    if let (true, Some(per_year)) = (usual, per_year) {
        let part = per_year.denominator() as f64 / per_year.numerator() as f64;
        let discount = libm::pow(1.0 + to_f64(rules.cap.annual), -part);
        let mut worth = 0.0;
        for row in plan.rows.iter().rev() {
            worth = (worth + row.total() as f64) * discount;
        }
        let received = received_at_start(terms, plan) as f64;
        let difference = worth - received;
        let noise = received * 1e-9;
        if difference > noise || difference < -noise {
            return Ok(difference > 0.0);
        }
    }
    Ok(plan_rates(terms, plan)?.over_cap)
}

/// What the borrower truly gets on the day of disbursement, in fen.
fn received_at_start(terms: &Terms<'_>, plan: &Plan) -> i64 {
    terms.principal_fen() - plan.totals.upfront
}

#[expect(clippy::cast_precision_loss, reason = "amounts are below 2^53")]
fn period_flows(terms: &Terms<'_>, plan: &Plan) -> Vec<(f64, f64)> {
    let mut flows = Vec::with_capacity(plan.rows.len() + 1);
    flows.push((0.0, received_at_start(terms, plan) as f64));
    let one_row = terms.method() == Method::Bullet && terms.rules().bullet_rows == BulletRows::One;
    let mut time = if one_row { f64::from(terms.periods) - 1.0 } else { 0.0 };
    for row in &plan.rows {
        let it = &row.instalment;
        for drawdown in &terms.drawdowns {
            let inside = it.start.days_until(drawdown.on);
            if (0..it.days).contains(&inside) {
                let part = f64::from(inside) / f64::from(it.days);
                flows.push((time + part, drawdown.amount.fen() as f64));
            }
        }
        time += 1.0;
        flows.push((time, -(row.total() as f64)));
    }
    flows
}

#[expect(clippy::cast_precision_loss, reason = "amounts are below 2^53")]
fn dated_flows(terms: &Terms<'_>, plan: &Plan) -> Vec<(CivilDate, f64)> {
    let mut flows = Vec::with_capacity(plan.rows.len() + 1 + terms.drawdowns.len());
    flows.push((terms.disbursed_on, received_at_start(terms, plan) as f64));
    for drawdown in &terms.drawdowns {
        flows.push((drawdown.on, drawdown.amount.fen() as f64));
    }
    for row in &plan.rows {
        flows.push((row.instalment.due, -(row.total() as f64)));
    }
    flows
}

/// A solution as an answer.
#[must_use]
pub fn rate_answer(solution: &Solution, cap: f64) -> RateAnswer {
    let roots = match solution {
        Solution::SeveralRoots { roots, .. } | Solution::Undecided { roots } => {
            roots.iter().copied().map(rate_text).collect()
        }
        _ => Vec::new(),
    };
    let chosen = solution.chosen();
    RateAnswer {
        result: match solution {
            Solution::Root(_) => "root",
            Solution::SeveralRoots { .. } => "severalRoots",
            Solution::Undecided { .. } => "undecided",
            Solution::NoRoot(_) => "noRoot",
        },
        rate: chosen.map(rate_text),
        rate_pct: chosen.and_then(|rate| percent_beside(rate, cap, 2)).map(hundredths_text),
        roots,
    }
}

/// A rate with ten decimals, half up. A rate past nine digits before the point has none, and past
/// eighteen only its first digits are known.
#[must_use]
pub fn rate_text(rate: f64) -> String {
    let mut size = if rate < 0.0 { -rate } else { rate };
    let mut zeros = String::new();
    while size >= 1e18 && zeros.len() < 400 {
        size /= 10.0;
        zeros.push('0');
    }
    let scaled = size * if size < 1e9 { 1e10 } else { 1.0 };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it saturates")]
    let whole = (scaled + 0.5) as u64;
    let signed = if rate < 0.0 { -i128::from(whole) } else { i128::from(whole) };
    let decimals = if size < 1e9 { 10 } else { 0 };
    let mut text =
        Decimal::try_from_i128_with_scale(signed, decimals).unwrap_or_default().to_string();
    text.push_str(&zeros);
    text
}

/// A fraction as per cent.
fn percent_text(fraction: Decimal) -> String {
    let whole = decimal::multiply(fraction, Decimal::ONE_HUNDRED).unwrap_or_default();
    decimal::text(whole)
}

/// Hundredths of a per cent as per cent with two decimals.
#[must_use]
pub fn hundredths_text(hundredths: i64) -> String {
    Decimal::new(hundredths, 2).to_string()
}

/// A decimal as a float, for solvers.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "a solver's input")]
pub fn to_f64(value: Decimal) -> f64 {
    let mut scale = 1.0;
    for _ in 0..value.scale() {
        scale *= 10.0;
    }
    value.mantissa() as f64 / scale
}
