//! Coupons: what comes off, what stays, and which saves most.

use fenqi::choice::Named;
use fenqi::document::Node;
use fenqi::error::Code;
use fenqi::money::Ratio;
use fenqi::offer::coupon::{best, weigh};
use fenqi::offer::{Plan, Row, price_with};
use fenqi::product::{
    CouponKind, Effect, LevelBy, Method, OnOverdue, OnPrepayment, OnRefund, Remainder,
};
use fenqi::quote::Column;
use fenqi::schedule::Terms;

use super::cases::{Case, Random, holds, must, same};
use super::exact::Exact;
use super::explained::cell;
use super::fields::{changes, fen, items, number, rounding, text, whole};
use super::loans::{self, map, yuan};

/// A coupon that applies to most loans.
fn coupon(random: &mut Random) -> Node {
    let mut fields = Vec::new();
    let kind = *random.pick(&["rateDiscount", "interestFree", "amountOff"]);
    fields.push(("kind", loans::text(kind)));
    let words = |random: &mut Random, among: &[&str]| loans::text(*random.pick(among));
    let mut again = false;
    match kind {
        "rateDiscount" => {
            let thousandths = random.between(1, 999);
            if random.once_in(3) {
                let value = loans::decimal(thousandths * 20_000);
                fields.push(("replaceRate", map(vec![("value", value)])));
            } else {
                fields.push(("factor", loans::decimal(thousandths * 10_000_000)));
            }
            again = random.once_in(3);
            fields.push(("effect", loans::text(if again { "resolve" } else { "keepPrincipal" })));
        }
        "interestFree" if random.once_in(2) => {
            fields.push(("days", Node::Integer(random.between(1, 200))));
        }
        "interestFree" => fields.push(("periods", Node::Integer(random.between(1, 6)))),
        _ => {
            fields.push(("amount", yuan(random.between(1, 100_000))));
            let all = ["firstRows", "lastRows", "spread", "firstRowOnly"];
            fields.push(("placement", words(random, &all)));
        }
    }
    if kind != "amountOff" {
        fields.push(("discountRounding", words(random, &["after", "discount"])));
        if !again && random.once_in(3) {
            fields.push(("principalCap", yuan(random.between(1, 50_000_000))));
        }
        if !again && random.once_in(3) {
            fields.push(("cap", yuan(random.between(1, 100_000))));
        }
    }
    if kind == "rateDiscount" && random.once_in(3) {
        fields.push(("periods", Node::Integer(random.between(1, 6))));
    }
    if random.once_in(3) {
        fields.push(("validTo", loans::text(*random.pick(&["2098-01-01", "2099-12-31"]))));
    }
    fields.push(("stacking", words(random, &["otherKinds", "any"])));
    fields.push(("onPrepayment", words(random, OnPrepayment::NAMES)));
    fields.push(("onOverdue", words(random, OnOverdue::NAMES)));
    fields.push(("onRefund", words(random, OnRefund::NAMES)));
    map(fields)
}

/// Any loan with so many coupons at most.
fn any(random: &mut Random, most: i64) -> Node {
    let Node::Map(mut fields) = loans::any(random) else { unreachable!() };
    fields.push(("coupons".into(), some(random, most)));
    Node::Map(fields)
}

/// So many coupons at most, which stand beside each other.
pub fn some(random: &mut Random, most: i64) -> Node {
    let mut coupons: Vec<Node> = (0..random.between(1, most)).map(|_| coupon(random)).collect();
    // A schedule is made again once, and some coupons stand beside those of other kinds alone.
    let mut kept = Vec::new();
    for coupon in coupons.drain(..) {
        let stands = |other: &Node| {
            let any =
                text(&coupon, "stacking") == Some("any") && text(other, "stacking") == Some("any");
            let again = |it: &Node| text(it, "effect") == Some("resolve");
            (any || text(&coupon, "kind") != text(other, "kind"))
                && !(again(&coupon) && again(other))
        };
        if kept.iter().all(stands) {
            kept.push(coupon);
        }
    }
    Node::List(kept)
}

fn one(random: &mut Random) -> Node {
    any(random, 1)
}

/// The plan without coupons; none where only a lower rate makes it one that can be repaid.
fn before(case: &Case<'_>) -> Option<Plan> {
    price_with(case.terms, case.spans, &[]).ok()
}

/// Whether level rows were made again.
fn again(terms: &Terms<'_>) -> bool {
    matches!(terms.method(), Method::EqualInstalment | Method::Balloon)
        && terms.coupons().iter().any(|coupon| coupon.effect == Effect::Resolve)
}

#[test]
fn rows_sum_with_coupons() {
    holds(
        "rows_sum_with_coupons",
        100_000,
        |random| any(random, 3),
        |case| {
            let Some(before) = before(case) else { return Ok(()) };
            let plan = case.plan;
            let mut sums = (0, 0, 0, 0);
            for row in &plan.rows {
                let it = &row.instalment;
                must(row.discount >= 0 && row.subsidy >= 0, || format!("negative: {row:?}"))?;
                let stays = it.interest + it.principal.min(0) - row.discount - row.subsidy;
                must(stays >= 0, || format!("interest below zero: {row:?}"))?;
                let parts = it.principal + it.interest - row.discount - row.subsidy;
                same("total", row.total(), parts + row.fee + row.guarantee_fee)?;
                sums.0 += it.principal;
                sums.1 += it.interest;
                sums.2 += row.discount;
                sums.3 += row.total();
            }
            let totals = &plan.totals;
            let got = (totals.principal, totals.interest, totals.discount, totals.total);
            same("totals", got, sums)?;
            same("principal", totals.principal, before.totals.principal)?;
            same("the balance ends", plan.rows.last().unwrap().instalment.balance, 0)?;
            if again(case.terms) {
                return Ok(());
            }
            let schedule =
                |plan: &Plan| plan.rows.iter().map(|row| row.instalment).collect::<Vec<_>>();
            same("balances and interest", schedule(plan), schedule(&before))?;
            must(totals.cost <= before.totals.cost, || "the cost rises".into())
        },
    );
}

#[test]
fn what_is_saved_is_the_difference() {
    holds("what_is_saved_is_the_difference", 50_000, one, |case| {
        let Some(before) = before(case).map(|plan| plan.totals) else { return Ok(()) };
        let weighed = weigh(case.terms, case.spans, case.terms.coupons()).unwrap();
        must(weighed[0].reasons.is_empty(), || format!("{:?}", weighed[0].reasons))?;
        same("saved", weighed[0].saved, before.cost - case.plan.totals.cost)?;
        same("discount", weighed[0].discount, case.plan.totals.discount)?;
        let kept = !again(case.terms) && before.subsidy == 0;
        must(!kept || weighed[0].saved == weighed[0].discount, || "saved by another way".into())
    });
}

#[test]
fn no_other_coupon_saves_more() {
    holds(
        "no_other_coupon_saves_more",
        20_000,
        |random| any(random, 6),
        |case| {
            let coupons = case.terms.coupons();
            let weighed = match weigh(case.terms, case.spans, coupons) {
                Err(_) if before(case).is_none() => return Ok(()),
                weighed => weighed.map_err(|error| error.to_string())?,
            };
            let chosen = best(coupons, &weighed);
            for (index, other) in weighed.iter().enumerate() {
                must(other.reasons.is_empty() || other.saved == 0, || "saved by none".into())?;
                let Some(chosen) = chosen else {
                    must(other.saved <= 0, || format!("{index} would save {}", other.saved))?;
                    continue;
                };
                let first = &weighed[chosen];
                must(other.saved <= first.saved, || format!("{index} saves more than {chosen}"))?;
                if other.saved == first.saved {
                    let never = fenqi::CivilDate::new(2199, 12, 31).unwrap();
                    let end = |place: usize| coupons[place].valid_to.unwrap_or(never);
                    let order = (end(chosen), chosen) <= (end(index), index);
                    must(order, || format!("{index} expires before {chosen}"))?;
                }
            }
            Ok(())
        },
    );
}

/// What comes off a row by the document's own words; none where it is not a plain row.
fn worked(case: &Case<'_>, coupon: &Node, index: usize) -> Option<i64> {
    let row = &case.plan.rows[index].instalment;
    let ratio = |it: Ratio| Exact { above: it.numerator().into(), below: it.denominator().into() };
    let span = &case.spans[index];
    let (annual, part) = (ratio(span.annual), ratio(span.fraction.ratio()));
    let mut lower = Exact::whole(0);
    if let Some(rate) = coupon.get("replaceRate") {
        lower = number(rate, "value");
        if annual.minus(lower)?.above <= 0 {
            lower = annual;
        }
    } else if coupon.get("factor").is_some() {
        lower = annual.times(number(coupon, "factor"))?;
    }
    if whole(coupon, "periods").is_some_and(|periods| index as i64 >= periods) {
        lower = annual;
    }
    let mut capped = row.opening;
    if coupon.get("principalCap").is_some() {
        capped = capped.min(fen(coupon, "principalCap"));
    }
    let by = rounding(case.node, "interest");
    let bears = |owed: i64, annual: Exact| Exact::whole(owed.into()).times(annual)?.times(part);
    let keeps = text(coupon, "effect") != Some("resolve");
    if keeps && text(coupon, "discountRounding") == Some("discount") {
        let off = bears(capped, annual)?.minus(bears(capped, lower)?)?;
        return i64::try_from(off.rounded(by)).ok();
    }
    let stays = bears(row.opening - capped, annual)?.plus(bears(capped, lower)?)?;
    i64::try_from(i128::from(row.interest) - stays.rounded(by)).ok()
}

#[test]
fn rates_and_rows_come_off_as_the_document_says() {
    let name = "rates_and_rows_come_off_as_the_document_says";
    holds(name, 30_000, one, |case| {
        let (rules, method) = (case.terms.rules(), case.terms.method());
        let coupon = &items(case.node, "coupons")[0];
        let days = coupon.get("days").is_some() || text(coupon, "kind") == Some("amountOff");
        let plain = [Method::EqualInstalment, Method::EqualPrincipal, Method::InterestOnly];
        let carried = rules.rounding.remainder == Remainder::Carried;
        let exact = rules.rounding.balance != fenqi::product::Balance::Rounded;
        let graced = rules.grace.interest > 0;
        if days || again(case.terms) || !plain.contains(&method) || carried || exact || graced {
            return Ok(());
        }
        if changes(case.node) || rules.grace.principal > 0 {
            return Ok(());
        }
        let mut left = if coupon.get("cap").is_some() { fen(coupon, "cap") } else { i64::MAX };
        for (index, row) in case.plan.rows.iter().enumerate() {
            let rest = row.instalment.interest + row.instalment.principal.min(0);
            let Some(worked) = worked(case, coupon, index) else { return Ok(()) };
            let wanted = worked.clamp(0, rest.max(0)).min(left);
            same(&format!("row {index}"), row.discount, wanted)?;
            left -= wanted;
        }
        Ok(())
    });
}

#[test]
fn amounts_off_keep_their_bounds() {
    let make = |random: &mut Random| loop {
        let node = one(random);
        if text(&items(&node, "coupons")[0], "kind") == Some("amountOff") {
            return node;
        }
    };
    holds("amounts_off_keep_their_bounds", 20_000, make, |case| {
        let coupon = &items(case.node, "coupons")[0];
        let (amount, rows) = (fen(coupon, "amount"), &case.plan.rows);
        let asked = |row: &Row| (row.instalment.interest + row.instalment.principal.min(0)).max(0);
        let all: i64 = rows.iter().map(asked).sum();
        let off = case.plan.totals.discount;
        must(off <= amount, || format!("{off} of {amount}"))?;
        let taken: Vec<&Row> = rows.iter().filter(|row| row.discount > 0).collect();
        match text(coupon, "placement").unwrap() {
            "firstRows" | "lastRows" => {
                same("all that can be taken", off, amount.min(all))?;
                let full = taken.iter().filter(|row| row.discount < asked(row)).count();
                must(full <= 1, || "two rows are not used up".into())
            }
            "firstRowOnly" => same("the first row", off, amount.min(asked(&rows[0]))),
            _ => {
                let count = i128::try_from(rows.len()).unwrap();
                let even = Exact { above: amount.into(), below: count };
                let even = even.rounded(rounding(case.node, "interest")) as i64;
                let mut left = amount;
                for (index, row) in rows.iter().enumerate() {
                    let part = if index + 1 == rows.len() { left } else { even.min(left) };
                    left -= part;
                    same(&format!("row {index}"), row.discount, part.min(asked(row)))?;
                }
                Ok(())
            }
        }
    });
}

#[test]
fn free_for_all_days_is_free_of_interest() {
    let make = |random: &mut Random| {
        let Node::Map(mut fields) = loans::any(random) else { unreachable!() };
        fields.retain(|(name, _)| name != "subsidy");
        let free = map(vec![
            ("kind", loans::text("interestFree")),
            match random.once_in(2) {
                true => ("days", Node::Integer(3660)),
                false => ("periods", Node::Integer(1200)),
            },
            ("discountRounding", loans::text(*random.pick(&["after", "discount"]))),
        ]);
        fields.push(("coupons".into(), Node::List(vec![free])));
        Node::Map(fields)
    };
    holds("free_for_all_days_is_free_of_interest", 20_000, make, |case| {
        let coupon = &case.terms.coupons()[0];
        let (days, periods) = (coupon.days, coupon.periods);
        let last = case.spans.last().unwrap().end;
        let all = case.spans[0].start.days_until(last);
        let few = periods.is_some_and(|periods| (periods as usize) < case.spans.len());
        if few || days.is_some_and(|days| i64::from(days) < i64::from(all)) {
            return Ok(());
        }
        for row in &case.plan.rows {
            let asked = (row.instalment.interest + row.instalment.principal.min(0)).max(0);
            let rest = asked - row.discount;
            // Where balances are exact inside, a row may bear a fen on less than one.
            let least = i64::from(row.instalment.opening == 0);
            must(rest <= least, || format!("{rest} stay of {row:?}"))?;
        }
        Ok(())
    });
}

#[test]
fn level_rows_are_level_again() {
    let make = |random: &mut Random| loop {
        let node = one(random);
        let coupon = &items(&node, "coupons")[0];
        let level = text(&node, "method") == Some("equalInstalment");
        if level && text(coupon, "effect") == Some("resolve") && node.get("grace").is_none() {
            return node;
        }
    };
    holds("level_rows_are_level_again", 5_000, make, |case| {
        if changes(case.node) {
            return Ok(());
        }
        let (plan, rules) = (case.plan, case.terms.rules());
        let level = plan.level.unwrap();
        let slack = 2 * i64::from(rules.rounding.balance != fenqi::product::Balance::Rounded);
        if slack > 0 && (rules.level.smoothing || rules.level.unit_fen != 1) {
            // The level that is shown is rounded its own way, and the one inside is exact.
            return Ok(());
        }
        let own_row = case.spans[0].period == 0;
        for row in plan.rows.iter().take(plan.rows.len() - 1).skip(usize::from(own_row)) {
            let it = &row.instalment;
            let asked = it.principal + it.interest - row.discount;
            let short = it.balance == 0 || it.opening == 0;
            let first = rules.rounding.remainder == Remainder::First;
            let near = (asked - level).abs() <= slack;
            must(near || short || first, || format!("{asked} is not {level}: {row:?}"))?;
        }
        let Some(before) = before(case) else { return Ok(()) };
        let saved = before.totals.cost - plan.totals.cost;
        // The formula takes an odd first row for a regular one, and a level that is lower for the
        // first rows alone repays later then.
        let exact = rules.level.by == LevelBy::ExactDays;
        let slack = i64::try_from(plan.rows.len()).unwrap() * 100;
        must(!exact || before.totals.subsidy > 0 || saved >= -slack, || format!("saved {saved}"))
    });
}

#[test]
fn every_cell_with_coupons_is_explained() {
    let make = |random: &mut Random| any(random, 3);
    holds("every_cell_with_coupons_is_explained", 3_000, make, |case| {
        let rows = &case.plan.rows;
        for (index, row) in rows.iter().enumerate() {
            if index > 4 && index + 3 < rows.len() && index % 29 != 0 {
                continue;
            }
            for column in [
                Column::Principal,
                Column::Interest,
                Column::Discount,
                Column::Subsidy,
                Column::Total,
            ] {
                let rounding = case.terms.rules().rounding;
                let plain = rounding.remainder != Remainder::Carried
                    && rounding.balance == fenqi::product::Balance::Rounded;
                let whole = column != Column::Interest || plain || !again(case.terms);
                let what = format!("{column:?} of row {index}");
                cell(case, index, row, column, whole).map_err(|why| format!("{what}: {why}"))?;
            }
        }
        Ok(())
    });
}

/// What is wrong with a coupon's document, by code and path.
#[test]
fn a_coupon_that_cannot_be_read_is_refused_by_its_path() {
    let loan = serde_json::json!({
        "principal": "10000", "method": "equalInstalment", "periods": 12,
        "disbursedOn": "2026-01-31", "dayCount": "monthly", "dueDates": { "policy": "sameDay" },
        "rate": { "value": "0.146", "unit": "annual", "yearDays": 365 },
    });
    let free = r#""kind": "interestFree", "days": 7"#;
    let rate = r#""kind": "rateDiscount""#;
    let cases: &[(&str, Code, &str)] = &[
        (r#"7"#, Code::WrongType, ""),
        (r#"{}"#, Code::MissingField, "kind"),
        (r#"{"kind": "free"}"#, Code::NotAnOption, "kind"),
        (r#"{"kind": "interestFree"}"#, Code::MissingField, "days"),
        (r#"{"kind": "interestFree", "days": 0}"#, Code::OutOfRange, "days"),
        (r#"{"kind": "interestFree", "days": 3661}"#, Code::OutOfRange, "days"),
        (r#"{"kind": "interestFree", "periods": 0}"#, Code::OutOfRange, "periods"),
        (r#"{"kind": "interestFree", "days": 7, "periods": 1}"#, Code::ConflictingFields, "days"),
        (
            r#"{"kind": "interestFree", "days": 7, "effect": "resolve"}"#,
            Code::UnknownField,
            "effect",
        ),
        (r#"{"kind": "rateDiscount"}"#, Code::MissingField, "factor"),
        (r#"{RATE, "factor": "1.5"}"#, Code::OutOfRange, "factor"),
        (r#"{RATE, "factor": "-0.5"}"#, Code::OutOfRange, "factor"),
        (r#"{RATE, "replaceRate": {"value": "-1"}}"#, Code::OutOfRange, "replaceRate.value"),
        (
            r#"{RATE, "replaceRate": {"value": "1", "yearDays": 1}}"#,
            Code::OutOfRange,
            "replaceRate.yearDays",
        ),
        (
            r#"{RATE, "factor": "0.5", "replaceRate": {"value": "0.01"}}"#,
            Code::ConflictingFields,
            "factor",
        ),
        (
            r#"{RATE, "factor": "0.5", "effect": "resolve", "cap": "5"}"#,
            Code::ConflictingFields,
            "effect",
        ),
        (r#"{"kind": "amountOff"}"#, Code::MissingField, "amount"),
        (r#"{"kind": "amountOff", "amount": "0"}"#, Code::OutOfRange, "amount"),
        (r#"{"kind": "amountOff", "amount": "-5"}"#, Code::OutOfRange, "amount"),
        (r#"{"kind": "amountOff", "amount": "5", "days": 7}"#, Code::UnknownField, "days"),
        (r#"{FREE, "principalCap": "0"}"#, Code::OutOfRange, "principalCap"),
        (r#"{FREE, "discountRounding": "both"}"#, Code::NotAnOption, "discountRounding"),
        (r#"{FREE, "validFrom": "2026-02-30"}"#, Code::InvalidDate, "validFrom"),
        (
            r#"{FREE, "validFrom": "2026-02-03", "validTo": "2026-02-02"}"#,
            Code::DateOrder,
            "validTo",
        ),
        (r#"{FREE, "leastAmount": "1.005"}"#, Code::TooManyDecimals, "leastAmount"),
        (r#"{FREE, "leastPeriods": 0}"#, Code::OutOfRange, "leastPeriods"),
        (r#"{FREE, "methods": ["flat", "none"]}"#, Code::NotAnOption, "methods[1]"),
        (r#"{FREE, "stacking": "all"}"#, Code::NotAnOption, "stacking"),
        (r#"{FREE, "onPrepayment": "x"}"#, Code::NotAnOption, "onPrepayment"),
        (r#"{FREE, "onOverdue": "x"}"#, Code::NotAnOption, "onOverdue"),
        (r#"{FREE, "onRefund": "x"}"#, Code::NotAnOption, "onRefund"),
        (r#"{FREE, "colour": "red"}"#, Code::UnknownField, "colour"),
    ];
    for (document, code, path) in cases {
        let document = document.replace("FREE", free).replace("RATE", rate);
        let mut terms = loan.clone();
        let coupon: serde_json::Value = serde_json::from_str(&document).unwrap();
        terms["coupons"] = serde_json::json!([{ "kind": "interestFree", "days": 7 }, coupon]);
        let node: Node = serde_json::from_value(terms).unwrap();
        let error = Terms::read(&node, None).expect_err(&document);
        let at = ["coupons[1]", path].join(if path.is_empty() { "" } else { "." });
        assert_eq!((error.code(), error.path()), (*code, at.as_str()), "{document}");
    }
    let mut terms = loan;
    terms["coupons"] = serde_json::json!(vec![serde_json::Value::Null; 51]);
    let node: Node = serde_json::from_value(terms).unwrap();
    assert_eq!(Terms::read(&node, None).unwrap_err().code(), Code::TooLarge);
}

#[test]
fn kinds_are_drawn() {
    let mut random = Random::new(7);
    let mut seen = [0; 3];
    for _ in 0..300 {
        let node = one(&mut random);
        if let Ok(terms) = Terms::read(&node, None) {
            seen[match terms.coupons()[0].kind {
                CouponKind::RateDiscount => 0,
                CouponKind::InterestFree => 1,
                CouponKind::AmountOff => 2,
            }] += 1;
        }
    }
    assert!(seen.iter().all(|count| *count > 30), "{seen:?}");
}
