//! A plan's annual rates (年化利率): by the PBOC's method, and by its true dates.
//!
//! The flows are the borrower's own: what is lent less every upfront fee, then each row's total.
//! Instalments stand at whole periods, an odd first period as one; a bullet's payment stands at
//! its last. A drawdown inside a period stands at its part of it.

use alloc::{string::String, vec::Vec};

use super::{hundredths_text, rate_text};
use crate::calendar::{CivilDate, DayCount, Frequency};
use crate::document::Tree;
use crate::error::Result;
use crate::money::decimal;
use crate::offer::Plan;
use crate::product::{BulletRows, Method};
use crate::rate::pboc::{self, AnnualRate, Unstated};
use crate::rate::{Flows, NoRoot, Solution, is_over, percent_beside, xirr};
use crate::schedule::Terms;
use crate::text::joined;
use rust_decimal::Decimal;

/// Both annual rates of a plan, as numbers. [`PlanRates::answer`] gives them as they are shown.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanRates {
    /// `root`, `severalRoots`, `noRoot`, or `noPeriod` where due dates follow no period.
    pub result: &'static str,
    /// By the PBOC's method, where the result is `root`.
    pub annual: Option<AnnualRate>,
    /// The cap, a fraction.
    pub cap: Decimal,
    /// Whether the simple rate is above the cap.
    pub over_cap_simple: bool,
    /// Whether the compound rate is above the cap.
    pub over_cap_compound: bool,
    /// Whether the cap is passed by what the product tests.
    pub over_cap: bool,
    /// By the true dates and actual days over 365.
    pub xirr: Solution,
}

impl PlanRates {
    /// The rates as they are shown: ten decimals, and per cent with two.
    ///
    /// # Errors
    /// None for periods of a calendar.
    pub fn answer(&self) -> Result<Tree> {
        let annual = self.annual;
        let of = |rate: fn(&AnnualRate) -> f64| annual.as_ref().map(rate);
        let mut answer = Tree::object();
        answer.put_name("result", Some(self.result));
        put_rate(&mut answer, "periodRate", of(|it| it.period_rate));
        answer.put(
            "periodsPerYear",
            match annual {
                Some(it) => Tree::Text(decimal::text(it.periods_per_year.ratio().to_decimal(10)?)),
                None => Tree::Null,
            },
        );
        put_rate(&mut answer, "monthly", annual.and_then(|it| it.monthly));
        put_rate(&mut answer, "simple", of(|it| it.simple));
        put_rate(&mut answer, "compound", of(|it| it.compound));
        answer.put("simplePct", text_or_null(self.per_cent(of(|it| it.simple))));
        answer.put("compoundPct", text_or_null(self.per_cent(of(|it| it.compound))));
        put_rate(&mut answer, "simpleByPeriod", of(|it| it.simple_by_period));
        answer.put_text("cap", decimal::text(self.cap));
        answer.put_flag("overCapSimple", self.over_cap_simple);
        answer.put_flag("overCapCompound", self.over_cap_compound);
        answer.put_flag("overCap", self.over_cap);
        answer.put("xirr", rate_answer(&self.xirr, to_f64(self.cap)));
        Ok(answer)
    }

    /// A rate in per cent, two decimals, on its own side of the cap.
    #[inline(never)]
    pub(super) fn per_cent(&self, rate: Option<f64>) -> Option<String> {
        percent_beside(rate?, to_f64(self.cap), 2).map(hundredths_text)
    }

    /// The rate to name where the cap is passed: the compound one, or the simple one alone.
    #[must_use]
    pub fn shown_rate(&self) -> String {
        let over = |it: AnnualRate| if self.over_cap_compound { it.compound } else { it.simple };
        // A plan that is all cost has no rate that could be named.
        self.per_cent(self.annual.map(over))
            .or_else(|| self.per_cent(self.xirr.chosen()))
            .unwrap_or_else(|| String::from("∞"))
    }

    /// The cap in per cent.
    #[must_use]
    pub fn cap_percent(&self) -> String {
        // A decimal has 96 bits and at most 28 places, so neither factor leaves 128 bits.
        let hundred = self.cap.mantissa().unsigned_abs() * 100;
        let whole = decimal::quotient(hundred, 10u128.pow(self.cap.scale()), 10, 0);
        joined(&[&decimal::text(whole.unwrap_or_default()), "%"], "")
    }
}

/// Adds a rate with ten decimals; null where there is none.
#[inline(never)]
pub(crate) fn put_rate(answer: &mut Tree, name: &'static str, rate: Option<f64>) {
    answer.put(name, text_or_null(rate.map(rate_text)));
}

#[inline(never)]
pub(super) fn text_or_null(text: Option<String>) -> Tree {
    text.map_or(Tree::Null, Tree::Text)
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
    let flows = Flows::at(&period_flows(terms, plan))?;
    let mut rates = PlanRates {
        result: "root",
        annual: None,
        cap: rules.cap.annual,
        over_cap_simple: false,
        over_cap_compound: false,
        over_cap: xirr_over,
        xirr: by_dates,
    };
    match pboc::annual_rate(&flows, every) {
        Ok(found) => {
            rates.annual = Some(found);
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

/// A solution as an answer: `root`, `severalRoots`, `undecided` or `noRoot`, with its rates.
#[must_use]
#[inline(never)]
pub fn rate_answer(solution: &Solution, cap: f64) -> Tree {
    let (result, roots) = match solution {
        Solution::Root(_) => ("root", &[][..]),
        Solution::SeveralRoots { roots, .. } => ("severalRoots", roots.as_slice()),
        Solution::Undecided { roots } => ("undecided", roots.as_slice()),
        Solution::NoRoot(_) => ("noRoot", &[][..]),
    };
    let mut answer = Tree::object();
    answer.put_name("result", Some(result));
    if let Some(rate) = solution.chosen() {
        answer.put_text("rate", rate_text(rate));
        if let Some(hundredths) = percent_beside(rate, cap, 2) {
            answer.put_text("ratePct", hundredths_text(hundredths));
        }
    }
    let roots = roots.iter().map(|root| Tree::Text(rate_text(*root))).collect();
    answer.put("roots", Tree::List(roots));
    answer
}

/// The one rate there is as whole numbers: its ten decimals, and its per cent in hundredths. None
/// without a rate or a per cent, with several, or past what a float holds so.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "hundredths of a per cent are few digits")]
pub fn root_figures(solution: &Solution, cap: f64) -> Option<(f64, f64)> {
    let rate = solution.root().filter(|rate| *rate > -1e5 && *rate < 1e5)?;
    #[expect(clippy::cast_possible_truncation, reason = "it is cut off, below 2^53")]
    let units = (if rate < 0.0 { -rate } else { rate } * 1e10 + 0.5) as i64 as f64;
    let per_cent = percent_beside(rate, cap, 2)? as f64;
    Some((if rate < 0.0 { -units } else { units }, per_cent))
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
