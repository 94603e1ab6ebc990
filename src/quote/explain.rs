//! How a cell came about: what went in, what was done to it, how it was rounded, by which rule.
//!
//! Worked: 10 000 lent on 2026-01-31 at 0.025 % a day, row 1, interest: 10000.00 × 0.09125 × 28/365
//! = 70 exactly, by dayCount:ACT/365F.

use alloc::{format, string::String, string::ToString, vec, vec::Vec};

use super::yuan;
use crate::choice::{Named, joined};
use crate::document::Tree;
use crate::error::{Code, Error, Result};
use crate::money::{Exact, Ratio, Rounding, decimal};
use crate::offer::{Plan, Row};
use crate::options;
use crate::product::{
    Balance, BulletInterest, FeeBase, FeeValue, FeeWhen, FirstPeriod, FlatInterest, InterestMode,
    LevelBy, Method, Party, Remainder, SubsidyKind,
};
use crate::schedule::{Basis, Span, Terms};

options! {
    /// A column that can be explained.
    pub enum Column {
        /// 本金.
        Principal = "principal",
        /// 利息.
        Interest = "interest",
        /// 费用.
        Fee = "fee",
        /// 担保费.
        GuaranteeFee = "guaranteeFee",
        /// 优惠.
        Discount = "discount",
        /// 贴息.
        Subsidy = "subsidy",
        /// 应还合计.
        Total = "total",
        /// 剩余本金.
        Balance = "balance",
    }
}

/// One thing that went into a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What it is.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// A cell's working before it is put together.
struct Working {
    formula: String,
    exact: String,
    rounding: Option<Rounding>,
    rule: String,
    steps: Vec<Step>,
}

/// Explains one cell of a plan.
///
/// # Errors
/// `out_of_range` where there is no such row.
pub fn explain(
    terms: &Terms<'_>,
    spans: &[Span],
    plan: &Plan,
    period: u32,
    column: Column,
) -> Result<Tree> {
    let found = plan.rows.iter().position(|row| row.instalment.period == period);
    let (Some(index), Some(row)) =
        (found, plan.rows.iter().find(|r| r.instalment.period == period))
    else {
        let last = plan.rows.last().map_or(1, |row| row.instalment.period);
        let error = Error::new(Code::OutOfRange).with("min", "1").with("max", last.to_string());
        return Err(error.at("period"));
    };
    let (value, working) = match column {
        Column::Interest => (row.instalment.interest, interest(terms, spans, index, row)?),
        Column::Principal => (row.instalment.principal, principal(terms, plan, index, row)),
        Column::Fee => (row.fee, fees(terms, plan, index, row, false)),
        Column::GuaranteeFee => (row.guarantee_fee, fees(terms, plan, index, row, true)),
        Column::Discount => (row.discount, nothing("coupon:none", row.discount)),
        Column::Subsidy => (row.subsidy, subsidy(terms, row)),
        Column::Total => (row.total(), total(row)),
        Column::Balance => (row.instalment.balance, balance(row)),
    };
    let mut steps = Vec::new();
    for step in working.steps {
        let mut entry = Tree::object();
        entry.put_text("name", step.name);
        entry.put_text("value", step.value);
        steps.push(entry);
    }
    let mut answer = Tree::object();
    answer.put_whole("period", period.into());
    answer.put_name("column", Some(column.name()));
    answer.put_text("value", yuan(value));
    answer.put_text("formula", working.formula);
    answer.put_text("exact", working.exact);
    answer.put_name("rounding", working.rounding.map(Named::name));
    answer.put_text("rule", working.rule);
    answer.put("steps", Tree::List(steps));
    Ok(answer)
}

fn step(name: &str, value: impl Into<String>) -> Step {
    Step { name: name.to_string(), value: value.into() }
}

/// An exact amount in yuan, to ten decimals at most.
fn exact_yuan(amount: Exact) -> Result<String> {
    Ok(amount.yuan()?.to_string())
}

fn plain(formula: String, value: i64, rule: &str, steps: Vec<Step>) -> Working {
    Working { formula, exact: yuan(value), rounding: None, rule: rule.to_string(), steps }
}

fn nothing(rule: &str, value: i64) -> Working {
    plain(yuan(value), value, rule, Vec::new())
}

fn interest(terms: &Terms<'_>, spans: &[Span], index: usize, row: &Row) -> Result<Working> {
    let rules = terms.rules();
    let it = &row.instalment;
    let grace = rules.grace;
    if index < grace.interest as usize {
        let rule = format!("grace.interestMode:{}", grace.mode.name());
        return Ok(nothing(&rule, it.interest));
    }
    let Some(span) = spans.get(index) else {
        return Err(Error::new(Code::Internal).with("detail", "a row without a period"));
    };
    match terms.method() {
        Method::Bullet => return bullet_interest(terms, spans, row),
        Method::Flat if rules.flat_interest == FlatInterest::TotalSplit => {
            return flat_interest(terms, spans);
        }
        _ => {}
    }
    let base = if terms.method() == Method::Flat { terms.principal_fen() } else { it.opening };
    let mut steps = Vec::new();
    steps.push(step("balance", yuan(base)));
    steps.push(step("days", it.days.to_string()));
    let (formula, exact) = if span.slices.is_empty() {
        let annual = decimal::text(span.annual.to_decimal()?);
        let part = format!("{}/{}", span.fraction.numerator(), span.fraction.denominator());
        steps.push(step("annualRate", annual.clone()));
        steps.push(step("fraction", part.clone()));
        (format!("{} × {annual} × {part}", yuan(base)), Exact::part(base, span.factor))
    } else {
        let (mut owed, mut sum, mut terms_of_sum) = (base, Exact::ZERO, Vec::new());
        for slice in &span.slices {
            owed += slice.drawn;
            sum = sum.plus(Exact::part(owed, slice.factor))?;
            let factor = decimal::shortened(slice.factor.to_decimal()?, 12);
            terms_of_sum.push(format!("{} × {factor}", yuan(owed)));
        }
        (joined(&terms_of_sum, " + "), sum)
    };
    let mut rule = rule_of(terms, span);
    if rules.rounding.remainder == Remainder::Carried && terms.method() != Method::Flat {
        rule.push_str(", rounding.remainder:carried");
    }
    if grace.mode == InterestMode::Defer && grace.interest > 0 && index == grace.interest as usize {
        rule.push_str(", grace.interestMode:defer");
        steps.push(step("deferredPeriods", grace.interest.to_string()));
    }
    let rounding = Some(rules.rounding.interest);
    Ok(Working { formula, exact: exact_yuan(exact)?, rounding, rule, steps })
}

fn rule_of(terms: &Terms<'_>, span: &Span) -> String {
    let rules = terms.rules();
    match span.basis {
        Basis::DayCount => format!("dayCount:{}", rules.day_count.name()),
        _ if rules.first_period == FirstPeriod::default() => {
            format!("firstPeriod:{} ({})", rules.first_period.name(), span.basis.name())
        }
        _ => format!("firstPeriod:{}", rules.first_period.name()),
    }
}

fn bullet_interest(terms: &Terms<'_>, spans: &[Span], row: &Row) -> Result<Working> {
    let rules = terms.rules();
    let it = &row.instalment;
    if it.principal == 0 && it.balance != 0 {
        return Ok(nothing("bulletRows:everyPeriod", 0));
    }
    let steps = vec![
        step("principal", yuan(terms.principal_fen())),
        step("days", it.days.to_string()),
        step("annualRate", decimal::text(terms.rate.annual().to_decimal()?)),
        step("periods", spans.len().to_string()),
    ];
    let capitalised = rules.bullet_interest == BulletInterest::Capitalised;
    let principal = yuan(terms.principal_fen());
    let formula = if capitalised {
        format!("{principal} × (∏(1 + rate × fraction) − 1)")
    } else {
        format!("{principal} × rate × fraction of the whole term")
    };
    Ok(Working {
        formula,
        exact: yuan(it.interest),
        rounding: Some(rules.rounding.interest),
        rule: format!(
            "bulletInterest:{}, dayCount:{}",
            rules.bullet_interest.name(),
            rules.day_count.name()
        ),
        steps,
    })
}

fn flat_interest(terms: &Terms<'_>, spans: &[Span]) -> Result<Working> {
    let rules = terms.rules();
    let mut factor = Ratio::ZERO;
    for span in spans {
        factor = factor.plus(span.factor)?;
    }
    let whole = factor.of(terms.principal_fen(), rules.rounding.interest);
    let count = u64::try_from(spans.len()).unwrap_or(1);
    let each = Exact::part(whole, Ratio::new(1, count));
    let steps = vec![
        step("principal", yuan(terms.principal_fen())),
        step("wholeInterestExact", exact_yuan(Exact::part(terms.principal_fen(), factor))?),
        step("wholeInterest", yuan(whole)),
        step("rows", spans.len().to_string()),
    ];
    Ok(Working {
        formula: format!("{} ÷ {}", yuan(whole), spans.len()),
        exact: exact_yuan(each)?,
        rounding: Some(rules.rounding.interest),
        rule: format!(
            "flatInterest:totalSplit, rounding.remainder:{}",
            rules.rounding.remainder.name()
        ),
        steps,
    })
}

fn principal(terms: &Terms<'_>, plan: &Plan, index: usize, row: &Row) -> Working {
    let rules = terms.rules();
    let it = &row.instalment;
    let mut steps = Vec::new();
    steps.push(step("balance", yuan(it.opening)));
    if it.drawn > 0 {
        steps.push(step("drawn", yuan(it.drawn)));
    }
    let last = index + 1 == plan.rows.len();
    if last {
        let rule = format!("rounding.remainder:{}", rules.rounding.remainder.name());
        return plain(yuan(it.principal), it.principal, &rule, steps);
    }
    if it.principal == 0 && index < rules.grace.principal as usize {
        return plain(yuan(0), 0, "grace.principal", steps);
    }
    match (terms.method(), plan.level) {
        (Method::EqualInstalment | Method::Balloon, Some(level)) => {
            steps.push(step("level", yuan(level)));
            steps.push(step("interest", yuan(it.interest)));
            let unit = rules.level.unit_fen;
            let rule = match (rules.rounding.balance, rules.level.by) {
                (Balance::Exact, _) => "rounding.balance:exact".to_string(),
                (_, LevelBy::Annuity) => format!("level.by:annuity, level.unit:{unit}"),
                (_, LevelBy::ExactDays) => format!("level.by:exactDays, level.unit:{unit}"),
            };
            // With one level over the plan this is level − interest; a new drawdown or rate, or
            // the remainder in the first row, changes the instalment itself.
            let instalment = it.principal + it.interest;
            let formula = format!("{} − {}", yuan(instalment), yuan(it.interest));
            plain(formula, it.principal, &rule, steps)
        }
        (Method::EqualPrincipal | Method::Flat, _) => {
            let rows = plan.rows.len().saturating_sub(rules.grace.principal as usize).max(1);
            steps.push(step("principal", yuan(terms.principal_fen())));
            steps.push(step("rows", rows.to_string()));
            let share = Ratio::new(1, u64::try_from(rows).unwrap_or(1));
            if it.principal != share.of(terms.principal_fen(), rules.rounding.principal) {
                // The row that takes the fen left over, or rows divided anew.
                let rule = format!("rounding.remainder:{}", rules.rounding.remainder.name());
                return plain(yuan(it.principal), it.principal, &rule, steps);
            }
            let exact = exact_yuan(Exact::part(terms.principal_fen(), share))
                .unwrap_or_else(|_| yuan(it.principal));
            Working {
                formula: format!("{} ÷ {rows}", yuan(terms.principal_fen())),
                exact,
                rounding: Some(rules.rounding.principal),
                rule: format!("rounding.remainder:{}", rules.rounding.remainder.name()),
                steps,
            }
        }
        (method, _) => {
            let rule = format!("method:{}", method.name());
            plain(yuan(it.principal), it.principal, &rule, steps)
        }
    }
}

fn fees(terms: &Terms<'_>, plan: &Plan, index: usize, row: &Row, guarantor: bool) -> Working {
    let rules = terms.rules();
    let (mut steps, mut formulas) = (Vec::new(), Vec::new());
    let mut rounding = None;
    for (fee, column) in rules.fees.iter().zip(&plan.fees) {
        let here = (fee.party == Party::Guarantor) == guarantor && fee.when != FeeWhen::Upfront;
        let Some(charged) = column.amounts.get(index).filter(|_| here) else { continue };
        steps.push(step(&fee.name, yuan(*charged)));
        if *charged > 0 {
            // Several fees are rounded each by itself, so that their sum has no rounding to name.
            rounding = formulas.is_empty().then(|| fee.rounding.unwrap_or(rules.rounding.fee));
            formulas.push(fee_formula(terms, fee.value, row));
        }
    }
    let value = if guarantor { row.guarantee_fee } else { row.fee };
    let formula = if formulas.is_empty() { yuan(0) } else { joined(&formulas, " + ") };
    Working { formula, exact: yuan(value), rounding, rule: "fees".to_string(), steps }
}

fn fee_formula(terms: &Terms<'_>, value: FeeValue, row: &Row) -> String {
    let base = |on: FeeBase| {
        yuan(match on {
            FeeBase::Principal => terms.principal_fen(),
            FeeBase::Balance => row.instalment.opening,
            FeeBase::Instalment => row.instalment.principal + row.instalment.interest,
        })
    };
    let shown = |share: Ratio| share.to_decimal().map_or_else(|_| String::new(), decimal::text);
    match value {
        FeeValue::Fixed(amount) => amount.to_string(),
        FeeValue::Share(share, on) => format!("{} × {}", base(on), shown(share)),
        FeeValue::YearlyShare(share, on) => {
            let year = terms.rate.year_days();
            format!("{} × {} × {}/{year}", base(on), shown(share), row.instalment.days)
        }
    }
}

fn subsidy(terms: &Terms<'_>, row: &Row) -> Working {
    let Some(subsidy) = terms.rules().subsidy else { return nothing("subsidy:none", row.subsidy) };
    let value = subsidy.value.to_decimal().map_or_else(|_| String::new(), decimal::text);
    let mut steps = Vec::new();
    steps.push(step("interest", yuan(row.instalment.interest)));
    steps.push(step("payer", subsidy.payer.name()));
    steps.push(step("value", value.clone()));
    if let Some(cap) = subsidy.cap {
        steps.push(step("cap", cap.to_string()));
    }
    let formula = match subsidy.kind {
        SubsidyKind::Share => format!("{} × {value}", yuan(row.instalment.interest)),
        SubsidyKind::Points => format!("{} × {value} × fraction", yuan(row.instalment.opening)),
    };
    Working {
        formula,
        exact: yuan(row.subsidy),
        rounding: Some(terms.rules().rounding.interest),
        rule: format!("subsidy.kind:{}", subsidy.kind.name()),
        steps,
    }
}

fn total(row: &Row) -> Working {
    let it = &row.instalment;
    let mut formula = format!("{} + {}", yuan(it.principal), yuan(it.interest));
    for (sign, part) in
        [("−", row.discount), ("−", row.subsidy), ("+", row.fee), ("+", row.guarantee_fee)]
    {
        if part != 0 {
            formula.push_str(&format!(" {sign} {}", yuan(part)));
        }
    }
    plain(formula, row.total(), "principal + interest − discount − subsidy + fees", Vec::new())
}

fn balance(row: &Row) -> Working {
    let it = &row.instalment;
    let drawn = if it.drawn > 0 { format!(" + {}", yuan(it.drawn)) } else { String::new() };
    let formula = format!("{}{drawn} − {}", yuan(it.opening), yuan(it.principal));
    plain(formula, it.balance, "balance − principal", Vec::new())
}
