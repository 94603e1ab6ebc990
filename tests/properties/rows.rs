//! Rows that add up, over all methods and options.

use fenqi::calendar::RollRule;
use fenqi::choice::Named;
use fenqi::document::Node;
use fenqi::product::{BulletRows, FirstPeriod, Method, NegativeAmortisation};

use super::cases::{Case, Verdict, holds, must, same};
use super::fields::{drawn_later, fen, text, whole};
use super::loans;

#[test]
fn principal_parts_sum_to_the_principal() {
    holds("principal_parts_sum_to_the_principal", 100_000, loans::any, |case| {
        let Case { node, terms, plan, .. } = case;
        let asked = fen(node, "principal");
        same("financed and paid down", terms.principal_fen() + plan.totals.down_payment, asked)?;
        let lent = terms.principal_fen() + drawn_later(node);
        let parts: i64 = plan.rows.iter().map(|row| row.instalment.principal).sum();
        same("principal parts", parts, lent)?;
        same("received", plan.totals.received + plan.totals.deducted, lent)?;
        let mut owed = terms.principal_fen();
        for row in &plan.rows {
            let it = &row.instalment;
            same("opening balance", it.opening, owed)?;
            same("balance", it.balance, it.opening + it.drawn - it.principal)?;
            owed = it.balance;
        }
        same("last balance", owed, 0)
    });
}

#[test]
fn totals_are_sums() {
    holds("totals_are_sums", 100_000, loans::any, |case| {
        let (rows, totals) = (&case.plan.rows, &case.plan.totals);
        for row in rows {
            let it = &row.instalment;
            let parts = it.principal + it.interest + row.fee + row.guarantee_fee;
            same("total of a row", row.total(), parts - row.discount - row.subsidy)?;
        }
        let sum = |of: fn(&fenqi::offer::Row) -> i64| -> i64 { rows.iter().map(of).sum() };
        same("principal", totals.principal, sum(|row| row.instalment.principal))?;
        same("interest", totals.interest, sum(|row| row.instalment.interest))?;
        same("discount", totals.discount, sum(|row| row.discount))?;
        same("subsidy", totals.subsidy, sum(|row| row.subsidy))?;
        same("total", totals.total, sum(fenqi::offer::Row::total))?;
        let fees = sum(|row| row.fee + row.guarantee_fee) + totals.upfront;
        same("fees", totals.fee + totals.guarantee_fee, fees)?;
        let cost = totals.interest + fees - totals.discount - totals.subsidy;
        same("cost", totals.cost, cost)?;
        // All that is paid, less all that was lent, is what it cost.
        same("paid less lent", totals.total + totals.upfront - totals.principal, cost)
    });
}

#[test]
fn no_part_is_negative() {
    holds("no_part_is_negative", 100_000, loans::any, |case| {
        let grows = case.terms.rules().level.negative == NegativeAmortisation::Allow;
        for row in &case.plan.rows {
            let it = &row.instalment;
            let parts = [it.interest, row.fee, row.guarantee_fee, row.discount, row.subsidy];
            let amounts = [it.opening, it.drawn, it.balance, row.total()];
            let least = parts.into_iter().chain(amounts).min().unwrap_or(0);
            must(least >= 0, || format!("row {}: {row:?}", it.period))?;
            must(it.principal >= 0 || grows, || format!("row {}: {row:?}", it.period))?;
            must(row.discount + row.subsidy <= it.interest, || format!("reduced: {row:?}"))?;
        }
        let totals = &case.plan.totals;
        let least = [totals.received, totals.upfront, totals.deducted, totals.cost];
        must(least.into_iter().all(|sum| sum >= 0), || format!("{totals:?}"))
    });
}

#[test]
fn days_sum_to_the_term() {
    holds("days_sum_to_the_term", 100_000, loans::any, |case| {
        let rules = case.terms.rules();
        let disbursed = text(case.node, "disbursedOn").unwrap();
        let mut day = case.plan.rows[0].instalment.start;
        same("first day", day.to_string(), disbursed.to_owned())?;
        let first_day = day;
        let mut due = day;
        let mut sum = 0;
        for row in &case.plan.rows {
            let it = &row.instalment;
            same("a row starts where the one before it ends", it.start, day)?;
            must(it.days > 0, || format!("row {} has {} days", it.period, it.days))?;
            must(it.due > it.start, || format!("row {} is due by its start", it.period))?;
            day = it.start.plus_days(it.days).unwrap();
            sum += it.days;
            must(it.due >= due, || format!("row {} is due before another", it.period))?;
            due = it.due;
            // Interest runs to the due date unless that was rolled and interest did not follow.
            if rules.roll.rule() == RollRule::None || rules.roll.interest_follows() {
                same("end of interest", day, it.due)?;
            }
        }
        same("days", sum, first_day.days_until(case.spans.last().unwrap().end))
    });
}

#[test]
fn rows_are_numbered() {
    holds("rows_are_numbered", 100_000, loans::any, |case| {
        let rules = case.terms.rules();
        let numbers: Vec<u32> = case.plan.rows.iter().map(|row| row.instalment.period).collect();
        let Some(&first) = numbers.first() else { return Err("no rows".into()) };
        must(numbers.is_sorted() && numbers.iter().all(|n| *n >= first), || {
            format!("{numbers:?}")
        })?;
        let asked = u32::try_from(whole(case.node, "periods").unwrap_or(1)).unwrap();
        let method = case.terms.method();
        let one = method == Method::Daily
            || method == Method::Bullet && rules.bullet_rows == BulletRows::One;
        let own = u32::from(first == 0);
        must(own == 0 || rules.first_period == FirstPeriod::OwnRow, || "a row 0".into())?;
        let wanted: Vec<u32> = if one { vec![1] } else { (1 - own..=asked).collect() };
        same("numbers", numbers, wanted)
    });
}

/// What the generator is worth: every option of every choice is met often.
#[test]
fn every_option_is_generated() {
    use std::cell::RefCell;
    use std::collections::BTreeMap;
    let seen: RefCell<BTreeMap<String, u64>> = RefCell::default();
    let wanted = super::cases::count(20_000);
    holds("every_option_is_generated", 20_000, loans::any, |case| {
        let mut seen = seen.borrow_mut();
        leaves("", case.node, &mut |leaf| *seen.entry(leaf).or_insert(0) += 1);
        Ok(())
    });
    let seen = seen.into_inner();
    let mut rare = Vec::new();
    let mut expect = |place: &str, names: Vec<&str>| {
        for name in names {
            let count = seen.get(&format!("{place}={name}")).copied().unwrap_or(0);
            if count < wanted / 1000 {
                rare.push(format!("{place}={name}: {count}"));
            }
        }
    };
    macro_rules! options {
        ($($place:literal $kind:ty,)*) => {
            $(expect($place, <$kind>::NAMES.to_vec());)*
        };
    }
    use fenqi::{calendar, money, product};
    options! {
        ".method" product::Method,
        ".dayCount" calendar::DayCount,
        ".rate.unit" money::RateUnit,
        ".firstPeriod" product::FirstPeriod,
        ".dueDates.monthEnd" calendar::MonthEnd,
        ".dueDates.minFirstRule" calendar::MinFirstRule,
        ".roll.rule" calendar::RollRule,
        ".level.by" product::LevelBy,
        ".level.rounding" money::Rounding,
        ".level.negativeAmortisation" product::NegativeAmortisation,
        ".rounding.interest" money::Rounding,
        ".rounding.principal" money::Rounding,
        ".rounding.fee" money::Rounding,
        ".rounding.remainder" product::Remainder,
        ".rounding.slices" product::Slices,
        ".grace.interestMode" product::InterestMode,
        ".balloon.placement" product::BalloonPlacement,
        ".bulletInterest" product::BulletInterest,
        ".bulletRows" product::BulletRows,
        ".flatInterest" product::FlatInterest,
        ".dailyRounding" product::DailyRounding,
        ".rateChangeDay" product::RateChangeDay,
        ".fees.party" product::Party,
        ".fees.on" product::FeeBase,
        ".fees.when" product::FeeWhen,
        ".subsidy.kind" product::SubsidyKind,
        ".subsidy.payer" product::SubsidyPayer,
    }
    let policies = ["sameDay", "fixedDay", "lastDayOfMonth", "quarterly", "everyNDays"];
    expect(".dueDates.policy", policies.to_vec());
    expect(".dueDates.policy", vec!["everyNWeeks", "explicit"]);
    expect(".dueDates.anchor", vec!["calendarQuarter"]);
    expect(".rounding.balance", vec!["exact"]);
    expect(".level.unit", vec!["1", "10", "100"]);
    for flag in [".level.smoothing", ".us30FebRule", ".roll.interestFollows", ".fees.deducted"] {
        expect(flag, vec!["true", "false"]);
    }
    let fields = [".drawdowns.on", ".rateChanges.from", ".firstDue", ".funders.name"];
    let some = |field: &&str| seen.keys().any(|key| key.starts_with(*field));
    assert!(fields.iter().all(some), "{fields:?}");
    assert!(rare.is_empty() || std::env::var("FENQI_SEED").is_ok(), "rare: {rare:?}");
}

/// Every value of a document with the names that lead to it.
fn leaves(place: &str, node: &Node, see: &mut impl FnMut(String)) {
    match node {
        Node::Map(fields) => {
            for (name, value) in fields {
                leaves(&format!("{place}.{name}"), value, see);
            }
        }
        Node::List(items) => items.iter().for_each(|item| leaves(place, item, see)),
        Node::Text(text) => see(format!("{place}={text}")),
        Node::Integer(number) if *number <= 100 => see(format!("{place}={number}")),
        Node::Bool(value) => see(format!("{place}={value}")),
        _ => {}
    }
}

/// Not a property of a plan: the sums of this file would notice.
#[test]
fn a_wrong_plan_is_noticed() {
    let caught = std::panic::catch_unwind(|| {
        holds("a_wrong_plan_is_noticed", 10, loans::any, |case| -> Verdict {
            same("interest", case.plan.totals.interest, -1)
        });
    });
    let message = *caught.unwrap_err().downcast::<String>().unwrap();
    assert!(message.contains("seed: FENQI_SEED=0x"), "{message}");
    assert!(message.contains("shortest: {"), "{message}");
}
