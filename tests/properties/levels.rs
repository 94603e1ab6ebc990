//! Level instalments (等额): equal where they say so, and the exact level rounded as named.

use fenqi::calendar::Frequency;
use fenqi::choice::Named;
use fenqi::document::Node;
use fenqi::offer::{Plan, price};
use fenqi::product::{
    Balance, BalloonPlacement, BalloonSize, Grace, InterestMode, LevelBy, Method,
    NegativeAmortisation, Remainder,
};
use fenqi::schedule::{Span, Terms};
use rust_decimal::Decimal;

use super::cases::{Case, Random, Verdict, holds, must, same};
use super::exact::Exact;
use super::fields::{annual_rate, changes, year_days};
use super::loans;

fn level_loan(random: &mut Random) -> Node {
    let method = *random.pick(&["equalInstalment", "equalInstalment", "balloon"]);
    loans::of_method(random, method)
}

/// Puts a value in the place of a field, or adds it.
fn with(node: &Node, path: &[&str], value: Node) -> Node {
    let Some((name, rest)) = path.split_first() else { return value };
    let Node::Map(fields) = node else { return node.clone() };
    let mut fields = fields.clone();
    let old = node.get(name).cloned().unwrap_or(Node::Map(Vec::new()));
    fields.retain(|(key, _)| key != name);
    fields.push(((*name).into(), with(&old, rest, value)));
    Node::Map(fields)
}

/// How many rows from the first on repay no principal.
fn in_grace(case: &Case<'_>) -> usize {
    let own = usize::from(case.spans[0].period == 0);
    case.terms.rules().grace.principal as usize + own
}

fn forgiven(grace: &Grace, index: usize) -> bool {
    grace.mode == InterestMode::Forgive && index < grace.interest as usize
}

fn instalment(plan: &Plan, index: usize) -> i64 {
    plan.rows[index].instalment.principal + plan.rows[index].instalment.interest
}

#[test]
fn instalments_are_equal() {
    holds("instalments_are_equal", 100_000, level_loan, |case| {
        let rules = case.terms.rules();
        let Some(level) = case.plan.level else { return no_level(case) };
        same("a multiple of the unit", level % i64::from(rules.level.unit_fen), 0)?;
        if changes(case.node) || rules.rounding.balance == Balance::Exact {
            return Ok(());
        }
        let deferred = match rules.grace.mode {
            InterestMode::Defer => rules.grace.interest as usize + 1,
            InterestMode::Forgive => 0,
        };
        // The first paying row may take the remainder, and the last what is left.
        let from = (in_grace(case) + 1).max(if rules.grace.interest > 0 { deferred } else { 0 });
        for index in from..case.plan.rows.len().saturating_sub(1) {
            let row = &case.plan.rows[index].instalment;
            let early = row.balance == 0 && instalment(case.plan, index) <= level.max(row.interest);
            let equal = instalment(case.plan, index) == level;
            must(equal || early, || format!("level {level}, row {}: {row:?}", row.period))?;
        }
        Ok(())
    });
}

/// Only a balloon that is the one row there is leaves no instalment to be level.
fn no_level(case: &Case<'_>) -> Verdict {
    let balloon = case.terms.rules().balloon.map(|balloon| balloon.placement);
    let alone = balloon == Some(BalloonPlacement::Alone);
    must(alone && in_grace(case) + 1 == case.spans.len(), || "no level".into())
}

/// What a unit of balance bears in a regular period: the annual rate times its part of a year.
fn regular(case: &Case<'_>) -> Decimal {
    let year = year_days(case.node);
    let month = match case.terms.rules().level.by {
        LevelBy::ThirtyDays => (30, year),
        _ => (1, 12),
    };
    let (above, below) = match case.terms.rules().due_dates.frequency() {
        Frequency::Months(months) => (i64::from(months) * month.0, month.1),
        Frequency::Weeks(weeks) => (7 * i64::from(weeks), year),
        Frequency::Days(days) => (i64::from(days), year),
        Frequency::Explicit => month,
    };
    let annual = annual_rate(case.node);
    let annual = Decimal::from(annual.above) / Decimal::from(annual.below);
    annual * Decimal::from(above) / Decimal::from(below)
}

/// What a unit of balance bears in a row.
fn factor(span: &Span) -> Decimal {
    Decimal::from(span.factor.numerator()) / Decimal::from(span.factor.denominator())
}

/// The level that leaves `left` after rows with these factors: the balance after each row is a
/// straight line in the level, `worth − level × sum`. None where 28 digits do not hold it.
fn exact_level(owed: Decimal, left: Decimal, factors: &[Decimal]) -> Option<Decimal> {
    let (mut worth, mut sum) = (owed, Decimal::ZERO);
    for factor in factors {
        let growth = Decimal::ONE + factor;
        worth = worth.checked_mul(growth)?;
        sum = sum.checked_mul(growth)?.checked_add(Decimal::ONE)?;
    }
    (worth - left).checked_div(sum)
}

/// The exact level of a plan without later changes.
fn expected(case: &Case<'_>) -> Option<Decimal> {
    let rules = case.terms.rules();
    let first = in_grace(case);
    let own = |(index, span): (usize, &Span)| {
        if rules.level.by != LevelBy::ExactDays {
            regular(case)
        } else if forgiven(&rules.grace, first + index) {
            Decimal::ZERO
        } else {
            factor(span)
        }
    };
    let mut factors: Vec<Decimal> = case.spans[first..].iter().enumerate().map(own).collect();
    let owed = Decimal::from(case.terms.principal_fen());
    let mut left = Decimal::ZERO;
    if let (Method::Balloon, Some(balloon)) = (case.terms.method(), rules.balloon) {
        left = match balloon.size {
            BalloonSize::Amount(amount) => amount.fen().into(),
            BalloonSize::Share(share) => {
                let share =
                    Exact { above: share.numerator().into(), below: share.denominator().into() };
                let fen = share.times(Exact::whole(case.terms.principal_fen().into()))?;
                let fen = fen.rounded(rules.rounding.principal.name());
                Decimal::from(i64::try_from(fen).unwrap())
            }
            BalloonSize::AmortiseOver(rows) => {
                let factors = vec![regular(case); rows as usize];
                return exact_level(owed, Decimal::ZERO, &factors);
            }
        };
        if balloon.placement == BalloonPlacement::Alone {
            let last = factors.pop()?;
            if factors.is_empty() {
                return None;
            }
            left = left.checked_div(Decimal::ONE + last)?;
        }
    }
    exact_level(owed, left, &factors)
}

#[test]
fn the_level_is_the_exact_one_rounded() {
    holds("the_level_is_the_exact_one_rounded", 100_000, level_loan, |case| {
        let rules = case.terms.rules();
        if changes(case.node) || rules.level.smoothing && case.terms.method() != Method::Balloon {
            return Ok(());
        }
        let Some(exact) = expected(case) else { return Ok(()) };
        let unit = Decimal::from(rules.level.unit_fen);
        let units = exact / unit;
        // Nearer to a boundary than the digits reach, either side is right.
        let doubled = (units * Decimal::TWO).round();
        if (units * Decimal::TWO - doubled).abs() < Decimal::new(1, 8) && units.fract() != units {
            let level = Decimal::from(case.plan.level.unwrap());
            return must((level - exact).abs() <= unit, || format!("{level} for {exact}"));
        }
        let exact_units = Exact::decimal(&units.round_dp(12).to_string());
        let Some(exact_units) = exact_units else { return Ok(()) };
        let wanted = exact_units.rounded(rules.level.rounding.name());
        let wanted = i64::try_from(wanted).unwrap() * i64::from(rules.level.unit_fen);
        same(&format!("level for {exact}"), case.plan.level.unwrap(), wanted)
    });
}

/// How far the last row is from the level.
fn distance(plan: &Plan) -> i64 {
    (instalment(plan, plan.rows.len() - 1) - plan.level.unwrap()).abs()
}

#[test]
fn smoothing_and_the_first_row_bring_the_last_one_nearer() {
    let name = "smoothing_and_the_first_row_bring_the_last_one_nearer";
    let make = |random: &mut Random| loans::of_method(random, "equalInstalment");
    holds(name, 50_000, make, |case| {
        let rules = case.terms.rules();
        let rounded = rules.rounding.balance == Balance::Rounded;
        let deferred = rules.grace.interest > 0 && rules.grace.mode == InterestMode::Defer;
        if changes(case.node) || !rounded || deferred {
            return Ok(());
        }
        let distance_with = |path: &[&str], value: Node| {
            let node = with(case.node, path, value);
            price(&Terms::read(&node, None).unwrap()).ok().map(|plan| distance(&plan))
        };
        if rules.level.smoothing && rules.rounding.remainder == Remainder::Last {
            let plain = distance_with(&["level", "smoothing"], Node::Bool(false));
            let plain = plain.unwrap_or(i64::MAX);
            must(distance(case.plan) <= plain, || format!("smoothed: not nearer than {plain}"))?;
        }
        if rules.rounding.remainder == Remainder::First {
            let last = distance_with(&["rounding", "remainder"], loans::text("last"));
            let last = last.unwrap_or(i64::MAX);
            must(distance(case.plan) <= last, || format!("first: not nearer than {last}"))?;
        }
        Ok(())
    });
}

/// A loan that a drawdown or a new rate changes is level again from there on, and its balloon stays.
#[test]
fn what_changes_is_level_again() {
    let make = |random: &mut Random| {
        let node = level_loan(random);
        with(&node, &["level", "by"], loans::text("exactDays"))
    };
    holds("what_changes_is_level_again", 100_000, make, |case| {
        let rules = case.terms.rules();
        let plain = rules.grace.interest == 0 && rules.level.unit_fen == 1;
        let kept = rules.level.negative == NegativeAmortisation::Refuse;
        if !changes(case.node) || !plain || !kept || case.spans[0].period == 0 {
            return Ok(());
        }
        let (count, first) = (case.plan.rows.len(), in_grace(case));
        let last_change = case.spans.iter().rposition(|span| span.renewed).unwrap_or(first);
        let from = last_change.max(first);
        if from + 2 > count {
            return Ok(());
        }
        let mut due = instalment(case.plan, count - 1);
        if let (Method::Balloon, Some(balloon)) = (case.terms.method(), rules.balloon) {
            let left = match (balloon.size, balloon.placement) {
                (BalloonSize::Amount(amount), BalloonPlacement::WithLast) => amount.fen(),
                _ => return Ok(()),
            };
            due -= left;
        }
        let level = instalment(case.plan, from);
        // Half a fen a row, with its interest: and the first of the rows may be cleared early.
        let growth: Decimal = case.spans[from..].iter().map(|s| Decimal::ONE + factor(s)).product();
        let growth: f64 = growth.to_string().parse().unwrap();
        #[allow(clippy::cast_precision_loss, reason = "a bound")]
        let most = ((count - from) as f64 + 2.0) * growth * 2.0 + 2.0;
        #[allow(clippy::cast_precision_loss, reason = "a bound")]
        let off = (due - level).abs() as f64;
        must(off <= most, || format!("row {from} asks for {level}, the last for {due}"))
    });
}

#[test]
fn equal_principal_is_equal() {
    let make = |random: &mut Random| loans::of_method(random, "equalPrincipal");
    holds("equal_principal_is_equal", 50_000, make, |case: &Case<'_>| -> Verdict {
        let rules = case.terms.rules();
        let first = in_grace(case);
        let last_change = case.spans.iter().rposition(|span| span.renewed).unwrap_or(0);
        let from = last_change.max(first);
        let parts: Vec<i64> =
            case.plan.rows[from..].iter().map(|row| row.instalment.principal).collect();
        let count = i64::try_from(parts.len()).unwrap();
        let whole: i64 = parts.iter().sum();
        let unit = i64::from(rules.rounding.unit_fen);
        let last = *parts.last().unwrap();
        for part in &parts[..parts.len() - 1] {
            let even = (part - whole / count).abs() <= count * unit;
            let early = rules.rounding.balance == Balance::Exact || last == 0;
            must(even || early, || format!("from row {from}: {parts:?}"))?;
        }
        must((last - whole / count).abs() <= count * unit + 1, || format!("last of {parts:?}"))
    });
}
