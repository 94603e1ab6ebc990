//! Annual rates (年化利率): zero where nothing is charged, a root of the borrower's flows elsewhere.

use fenqi::calendar::{CivilDate, parse_date};
use fenqi::choice::Named;
use fenqi::document::Node;
use fenqi::product::{BulletRows, Method};
use fenqi::quote::{plan, plan_rates, rate_text};
use fenqi::rate::{Flows, Solution, solve};
use fenqi::schedule::Terms;

use super::cases::{Case, Random, Verdict, holds, must, same};
use super::fields::{annual_rate, fen, items, text, whole};
use super::loans;

#[test]
fn nothing_charged_is_a_rate_of_zero() {
    holds("nothing_charged_is_a_rate_of_zero", 100_000, loans::free, |case| {
        let interest: i64 = case.plan.rows.iter().map(|row| row.instalment.interest).sum();
        same("interest", interest, 0)?;
        same("cost", case.plan.totals.cost, 0)?;
        if !items(case.node, "drawdowns").is_empty() {
            return Ok(());
        }
        let rates = plan_rates(case.terms, case.plan).map_err(|error| error.to_string())?;
        let zero = Some("0.0000000000");
        let answer = rates.answer().map_err(|error| error.to_string())?;
        let xirr = answer.get("xirr").and_then(|it| it.text("rate"));
        // A loan that is repaid on the day it was made has no time, and so no rate.
        let no_time = case.plan.rows.iter().all(|row| row.instalment.days == 0);
        must(no_time || xirr == zero, || format!("xirr: {:?}", rates.xirr))?;
        if rates.result != "noPeriod" {
            same("compound", answer.text("compound"), zero)?;
            same("simple", answer.text("simple"), zero)?;
            same("compound in per cent", answer.text("compoundPct"), Some("0.00"))?;
        }
        must(!rates.over_cap, || "over the cap".into())
    });
}

/// The borrower's flows at whole periods, written down anew from the rows.
fn period_flows(case: &Case<'_>) -> Vec<(f64, i64)> {
    let upfront: i64 = case.plan.fees.iter().map(|fee| fee.upfront).sum();
    let mut flows = vec![(0.0, case.terms.principal_fen() - upfront)];
    let rules = case.terms.rules();
    let periods = whole(case.node, "periods").unwrap_or(1);
    let one = case.terms.method() == Method::Bullet && rules.bullet_rows == BulletRows::One;
    let mut time = if one { periods - 1 } else { 0 };
    for row in &case.plan.rows {
        time += 1;
        let time = f64::from(i32::try_from(time).unwrap());
        flows.push((time, -row.total()));
        for drawdown in items(case.node, "drawdowns") {
            let on = parse_date(text(drawdown, "on").unwrap()).unwrap();
            let on = CivilDate::try_from(on).unwrap();
            let inside = row.instalment.start.days_until(on);
            if (0..row.instalment.days).contains(&inside) {
                let part = f64::from(inside) / f64::from(row.instalment.days);
                flows.push((time - 1.0 + part, fen(drawdown, "amount")));
            }
        }
    }
    flows
}

/// What flows are worth at a rate, each discounted by itself, summed from the smallest.
#[allow(clippy::cast_precision_loss, reason = "amounts are below 2^53")]
fn worth(flows: &[(f64, i64)], rate: f64) -> f64 {
    let value = |(time, amount): &(f64, i64)| *amount as f64 * (-time * rate.ln_1p()).exp();
    let mut values: Vec<f64> = flows.iter().map(value).collect();
    values.sort_by(|a, b| a.abs().total_cmp(&b.abs()));
    values.iter().sum()
}

#[test]
fn the_rate_of_a_plan_discounts_its_flows_to_nothing() {
    let name = "the_rate_of_a_plan_discounts_its_flows_to_nothing";
    holds(name, 100_000, loans::any, |case| {
        let rates = plan_rates(case.terms, case.plan).map_err(|error| error.to_string())?;
        let flows = period_flows(case);
        #[allow(clippy::cast_precision_loss, reason = "amounts are below 2^53")]
        let floats: Vec<(f64, f64)> = flows.iter().map(|(t, a)| (*t, *a as f64)).collect();
        let solution = solve(&Flows::at(&floats).map_err(|error| error.to_string())?);
        for root in solution.roots() {
            let off = worth(&flows, *root).abs();
            // Below zero the later flows grow, and a fen is a fen on the last day.
            let grown = flows.iter().map(|(t, _)| (-t * root.ln_1p()).exp()).fold(1.0, f64::max);
            must(off <= grown, || format!("{off} fen are left at {root}"))?;
        }
        if rates.result == "root" {
            let answer = rates.answer().map_err(|error| error.to_string())?;
            let root = solution.root().map(rate_text);
            same("period rate", answer.text("periodRate"), root.as_deref())?;
        }
        // Money that flows to the borrower once and then from him has one rate, and it is found.
        let received = flows[0].1;
        let paid: i64 = flows[1..].iter().map(|(_, amount)| -amount).sum();
        let usual = received > 0 && paid > 0 && items(case.node, "drawdowns").is_empty();
        if usual && rates.result != "noPeriod" {
            same("result", rates.result, "root")?;
        }
        must(!usual || matches!(rates.xirr, Solution::Root(_)), || {
            format!("xirr: {:?}", rates.xirr)
        })
    });
}

#[test]
fn the_yearly_rates_come_from_the_period() {
    holds("the_yearly_rates_come_from_the_period", 50_000, loans::any, |case| {
        let rates = plan_rates(case.terms, case.plan).map_err(|error| error.to_string())?;
        if rates.result != "root" {
            return Ok(());
        }
        let answer = rates.answer().map_err(|error| error.to_string())?;
        let number = |name: &str| -> f64 { answer.text(name).unwrap().parse().unwrap() };
        let (period, count) = (number("periodRate"), number("periodsPerYear"));
        let close = |what: &str, got: f64, wanted: f64| {
            // The texts have ten decimals, and powers make more of the last one.
            let slope = count.max(1.0) * (wanted.abs() + 1.0) / (1.0 + period).min(1.0);
            let near = (got - wanted).abs() <= 1e-9 * slope;
            must(near, || format!("{what}: {got} for {wanted}"))
        };
        close("compound", number("compound"), (period.ln_1p() * count).exp_m1())?;
        close("simple by period", number("simpleByPeriod"), period * count)?;
        if answer.text("monthly").is_some() {
            let monthly = number("monthly");
            close("monthly", monthly, (period.ln_1p() * count / 12.0).exp_m1())?;
            close("simple", number("simple"), 12.0 * monthly)?;
        } else {
            close("simple", number("simple"), period * count)?;
        }
        let cap = number("cap");
        let over = |rate: f64, flag: bool, what: &str| {
            let unclear = (rate - cap).abs() < 1e-9;
            must(unclear || (rate > cap) == flag, || format!("{what}: {rate} beside {cap}"))
        };
        over(number("compound"), rates.over_cap_compound, "compound")?;
        over(number("simple"), rates.over_cap_simple, "simple")?;
        let simple_too = case.terms.rules().cap.simple_too && rates.over_cap_simple;
        same("over the cap", rates.over_cap, rates.over_cap_compound || simple_too)
    });
}

#[test]
fn a_cap_blocks_exactly_the_plans_above_it() {
    let near = |random: &mut Random| near_cap(random);
    holds("a_cap_blocks_exactly_the_plans_above_it", 100_000, near, |case| {
        let rates = plan_rates(case.terms, case.plan).map_err(|error| error.to_string())?;
        let blocks = case.terms.rules().cap.blocks;
        let refused = match plan(case.terms) {
            Ok(_) => false,
            Err(error) => {
                same("refusal", error.code().name(), "rate_cap_exceeded")?;
                true
            }
        };
        same("refused", refused, blocks && rates.over_cap)
    });
}

/// Terms whose cap is their own rate, or what it comes to in a year, or a hair off it.
fn near_cap(random: &mut Random) -> Node {
    let node = loans::any(random);
    let annual = annual_rate(&node).float();
    let close = match random.between(1, 4) {
        1 => annual,
        2 => ((annual / 12.0).ln_1p() * 12.0).exp_m1(),
        3 => annual + 1e-10,
        _ => return node,
    };
    let Node::Map(mut fields) = node else { unreachable!() };
    fields.retain(|(name, _)| name != "cap");
    let cap = vec![
        ("annual", loans::text(format!("{close:.10}"))),
        ("blocks", Node::Bool(random.once_in(2))),
    ];
    fields.push(("cap".into(), loans::map(cap)));
    Node::Map(fields)
}

/// A plan that asks for more than it can ever have lent has no rate, and is over any cap.
#[test]
fn what_is_all_cost_is_over_the_cap() -> Verdict {
    // received, periods: the fee is paid on the day and takes all that was lent, or more.
    for (fee, deducted) in [("100.00", true), ("100.00", false), ("150.00", false)] {
        for method in Method::NAMES {
            let mut fields = vec![
                ("principal", loans::text("100.00")),
                ("method", loans::text(*method)),
                ("periods", Node::Integer(3)),
                ("termDays", Node::Integer(30)),
                ("disbursedOn", loans::text("2026-01-31")),
                ("dayCount", loans::text("ACT/365F")),
                ("dueDates", loans::map(vec![("policy", loans::text("sameDay"))])),
                ("balloon", loans::map(vec![("rate", loans::text("0.5"))])),
            ];
            let rate = vec![
                ("value", loans::text("0.0001")),
                ("unit", loans::text("daily")),
                ("yearDays", Node::Integer(365)),
            ];
            fields.push(("rate", loans::map(rate)));
            let charge = vec![
                ("name", loans::text("服务费")),
                ("party", loans::text("platform")),
                ("basis", loans::text("fixed")),
                ("value", loans::text(fee)),
                ("when", loans::text("upfront")),
                ("deducted", Node::Bool(deducted)),
            ];
            fields.push(("fees", Node::List(vec![loans::map(charge)])));
            fields.push((
                "cap",
                loans::map(vec![("annual", loans::text("0.24")), ("blocks", Node::Bool(true))]),
            ));
            let node = loans::fitting(method, fields);
            let terms = Terms::read(&node, None).map_err(|error| error.to_string())?;
            let what = format!("{method}, {fee}, deducted {deducted}");
            let refused = plan(&terms).err().map(|error| error.code().name());
            same(&what, refused, Some("rate_cap_exceeded"))?;
        }
    }
    Ok(())
}
