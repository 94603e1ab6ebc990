//! Fees, lenders, subsidies and the cost table: who gets what, to the fen.

use fenqi::choice::Named;
use fenqi::document::{Node, Tree};
use fenqi::offer::Row;
use fenqi::quote::{disclosure, parts, plan_rates, rate_text};

use super::cases::{Case, Random, Verdict, holds, must, same};
use super::exact::Exact;
use super::fields::{
    annual_rate, drawn_later, fen, flag, items, number, rounding, text, whole, year_days,
};
use super::loans;

/// A part of an amount, as the test works it out by itself.
fn share(part: Exact, fen: i64, rounding: &str) -> i64 {
    let exact = part.times(Exact::whole(fen.into())).unwrap();
    i64::try_from(exact.rounded(rounding)).unwrap()
}

/// A fee on a row, from the document's own words.
fn charged(case: &Case<'_>, fee: &Node, row: Option<&Row>) -> i64 {
    if text(fee, "basis") == Some("fixed") {
        return fen(fee, "value");
    }
    let base = match (text(fee, "on").unwrap_or("principal"), row) {
        ("principal", _) | (_, None) => case.terms.principal_fen(),
        ("balance", Some(row)) => row.instalment.opening,
        (_, Some(row)) => row.instalment.principal + row.instalment.interest,
    };
    let mut part = number(fee, "value");
    if let (Some("year"), Some(row)) = (text(fee, "per"), row) {
        let year = year_days(case.node);
        let days = Exact { above: row.instalment.days.into(), below: year.into() };
        part = part.times(days).unwrap();
    }
    share(part, base, text(fee, "rounding").unwrap_or_else(|| rounding(case.node, "fee")))
}

fn charged_loan(random: &mut Random) -> Node {
    loop {
        let node = loans::any(random);
        if !items(&node, "fees").is_empty() {
            return node;
        }
    }
}

#[test]
fn fees_are_what_the_document_says() {
    holds("fees_are_what_the_document_says", 50_000, charged_loan, |case| {
        let fees = items(case.node, "fees");
        same("columns", case.plan.fees.len(), fees.len())?;
        let rows = &case.plan.rows;
        let (mut of_rows, mut guaranteed) = (vec![0; rows.len()], vec![0; rows.len()]);
        let (mut upfront, mut deducted) = (0, 0);
        for (column, fee) in case.plan.fees.iter().zip(fees) {
            same("party", column.party.name(), text(fee, "party").unwrap())?;
            let when = text(fee, "when").unwrap();
            if when == "upfront" {
                let amount = charged(case, fee, None);
                same("upfront", column.upfront, amount)?;
                upfront += amount;
                deducted += if flag(fee, "deducted") { amount } else { 0 };
                must(column.amounts.is_empty(), || "an upfront fee in a row".into())?;
                continue;
            }
            same("nothing upfront", column.upfront, 0)?;
            same("a fee of each row", column.amounts.len(), rows.len())?;
            let into =
                if column.party.name() == "guarantor" { &mut guaranteed } else { &mut of_rows };
            for (index, (row, sum)) in rows.iter().zip(into).enumerate() {
                let due = match when {
                    "first" => index == 0,
                    "last" => index + 1 == rows.len(),
                    _ => true,
                };
                let amount = if due { charged(case, fee, Some(row)) } else { 0 };
                same(&format!("{when} fee in row {index}"), column.amounts[index], amount)?;
                *sum += amount;
            }
        }
        let fees: Vec<i64> = rows.iter().map(|row| row.fee).collect();
        same("fees of the rows", fees, of_rows)?;
        let fees: Vec<i64> = rows.iter().map(|row| row.guarantee_fee).collect();
        same("guarantee fees of the rows", fees, guaranteed)?;
        same("upfront", case.plan.totals.upfront, upfront)?;
        same("deducted", case.plan.totals.deducted, deducted)
    });
}

#[test]
fn lenders_share_every_row() {
    let make = |random: &mut Random| loop {
        let node = loans::any(random);
        if !items(&node, "funders").is_empty() {
            return node;
        }
    };
    holds("lenders_share_every_row", 50_000, make, |case| {
        let (lenders, columns) = (items(case.node, "funders"), &case.plan.funders);
        same("columns", columns.len(), lenders.len())?;
        for (index, row) in case.plan.rows.iter().enumerate() {
            let of_row = |column: &fenqi::offer::FunderColumn| column.parts[index];
            let (principal, interest) = columns
                .iter()
                .map(of_row)
                .fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
            same("principal of a row", principal, row.instalment.principal)?;
            same("interest of a row", interest, row.instalment.interest)?;
            let mut left = row.instalment.interest;
            for (column, lender) in columns.iter().zip(lenders).take(lenders.len() - 1) {
                let by = text(lender, "rounding").unwrap_or("halfUp");
                let part = share(number(lender, "ratio"), row.instalment.interest, by).min(left);
                left -= part;
                same("interest of a lender", of_row(column).1, part)?;
            }
        }
        // Over the plan each lender gets back its part of what was lent. The last takes what the
        // others leave; where its part of a row is less than their roundings, it may keep a fen.
        let rows = case.plan.rows.iter().map(|row| row.instalment.principal);
        #[allow(clippy::cast_precision_loss, reason = "a bound")]
        let least = rows.filter(|part| *part > 0).min().unwrap_or(0) as f64;
        let of_last = least * number(&lenders[lenders.len() - 1], "ratio").float();
        let slack = i64::from(of_last < 4.0) * i64::try_from(lenders.len()).unwrap();
        let lent = case.terms.principal_fen() + drawn_later(case.node);
        let mut left = lent;
        for (index, (column, lender)) in columns.iter().zip(lenders).enumerate() {
            let by = text(lender, "rounding").unwrap_or("halfUp");
            let part = if index + 1 == lenders.len() {
                left
            } else {
                share(number(lender, "ratio"), lent, by).min(left)
            };
            left -= part;
            let repaid: i64 = column.parts.iter().map(|(principal, _)| principal).sum();
            must((repaid - part).abs() <= slack, || {
                format!("principal of a lender: {repaid} where {part} is due")
            })?;
            let least = column.parts.iter().map(|part| part.0.min(part.1)).min().unwrap_or(0);
            let grows = case.plan.rows.iter().any(|row| row.instalment.principal < 0);
            must(least >= 0 || grows, || format!("a negative part: {:?}", column.parts))?;
        }
        Ok(())
    });
}

#[test]
fn subsidies_keep_their_bounds() {
    let make = |random: &mut Random| loop {
        let node = loans::any(random);
        if node.get("subsidy").is_some() {
            return node;
        }
    };
    holds("subsidies_keep_their_bounds", 50_000, make, |case| {
        let Some(subsidy) = case.node.get("subsidy") else { return Ok(()) };
        let count = whole(subsidy, "periods");
        let count = count.map_or(case.plan.rows.len(), |count| usize::try_from(count).unwrap());
        let mut left = if subsidy.get("cap").is_some() { fen(subsidy, "cap") } else { i64::MAX };
        for (index, row) in case.plan.rows.iter().enumerate() {
            let interest = row.instalment.interest;
            if index >= count {
                same("after its rows", row.subsidy, 0)?;
            } else if text(subsidy, "kind") == Some("share") {
                let part =
                    share(number(subsidy, "value"), interest, rounding(case.node, "interest"));
                // A row that adds unpaid interest to the balance can have no more borne than it asks for.
                let asked = interest + row.instalment.principal.min(0);
                same("a share of the interest", row.subsidy, part.min(asked).min(left))?;
            }
            must(row.subsidy <= interest.min(left), || format!("row {index}: {row:?}"))?;
            left -= row.subsidy;
        }
        points(case, subsidy, count)
    });
}

/// Points on a rate cost their part of the interest: it is as much as the points are of the rate.
fn points(case: &Case<'_>, subsidy: &Node, count: usize) -> Verdict {
    let rules = case.terms.rules();
    let plain = rules.grace.interest == 0 && items(case.node, "rateChanges").is_empty();
    let rounded = text(subsidy, "kind") == Some("points") && plain && subsidy.get("cap").is_none();
    let rate = annual_rate(case.node).float();
    let method = text(case.node, "method").unwrap();
    let own_sums = ["bullet", "daily", "flat"].contains(&method)
        && ["bulletInterest", "dailyRounding", "flatInterest"].iter().any(|name| {
            matches!(text(case.node, name), Some("capitalised" | "eachDay" | "totalSplit"))
        });
    let inside =
        rules.rounding.balance.name() == "exact" || rules.rounding.remainder.name() == "carried";
    if !rounded || rate == 0.0 || own_sums || inside {
        return Ok(());
    }
    let part = (number(subsidy, "value").float() / rate).min(1.0);
    for row in case.plan.rows.iter().take(count) {
        #[allow(clippy::cast_precision_loss, reason = "a bound")]
        let (interest, got) = (row.instalment.interest as f64, row.subsidy as f64);
        let short = row.instalment.principal < 0;
        let near = short || (interest * part - got).abs() <= 2.0 + interest * 1e-9;
        must(near, || format!("{part} of the interest of {row:?}"))?;
    }
    Ok(())
}

#[test]
fn the_cost_table_sums_to_what_is_paid() {
    holds("the_cost_table_sums_to_what_is_paid", 50_000, loans::any, |case| {
        let table = disclosure(case.terms, case.plan).map_err(|error| error.to_string())?;
        let totals = &case.plan.totals;
        let lines = table.items("lines");
        let of_line = |line: &Tree| whole_of(line.number("amountFen").unwrap());
        let total = whole_of(table.number("totalFen").unwrap());
        same("sum of the lines", lines.iter().map(of_line).sum::<i64>(), total)?;
        same("principal and cost", total, totals.principal + totals.cost)?;
        same("what the borrower pays", total, totals.total + totals.upfront)?;
        same("total", table.get("total"), Some(&Tree::Fen(total)))?;
        for line in lines {
            same("amount", line.get("amount"), Some(&Tree::Fen(of_line(line))))?;
        }
        let of = |item: &str| -> i64 {
            lines.iter().filter(|line| line.text("item") == Some(item)).map(of_line).sum()
        };
        same("principal", of("principal"), totals.principal)?;
        same("interest", of("interest"), totals.interest)?;
        same("fees", of("fee"), totals.fee)?;
        same("guarantee fees", of("guaranteeFee"), totals.guarantee_fee)?;
        same("subsidy", of("subsidy"), -totals.subsidy)?;
        let rates = plan_rates(case.terms, case.plan).map_err(|error| error.to_string())?;
        let compound = rates.annual.map(|annual| rate_text(annual.compound));
        same("all-in rate", table.text("allInRate"), compound.as_deref())?;
        same("a cap", table.get("isCap"), Some(&Tree::Bool(false)))?;
        let names = parts(case.terms);
        same("names of fees", names.items("fees").len(), case.plan.fees.len())?;
        same("names of lenders", names.items("funders").len(), case.plan.funders.len())
    });
}

/// A number of fen that crossed as a float.
#[allow(clippy::cast_possible_truncation, reason = "fen are below 2^53")]
fn whole_of(number: f64) -> i64 {
    number as i64
}
