//! Every cell follows from what is said of it: the formula is the exact value, the exact value
//! rounded as it is said gives the cell, and what went in is what the row and the document have.

use fenqi::choice::Named;
use fenqi::document::{Node, Tree};
use fenqi::offer::Row;
use fenqi::product::{Balance, InterestMode, Method, Remainder, Slices};
use fenqi::quote::{Column, explain};

use super::cases::{Case, Random, Verdict, holds, must, same};
use super::exact::{Exact, evaluated};
use super::fields::{items, number, rounding, text, year_days};
use super::loans;

#[test]
fn every_cell_is_explained() {
    holds("every_cell_is_explained", 4_000, loans::any, |case| {
        let rows = &case.plan.rows;
        for (index, row) in rows.iter().enumerate() {
            // Of a long plan its ends, and some rows in between.
            if index > 4 && index + 3 < rows.len() && index % 29 != 0 {
                continue;
            }
            for column in Column::VALUES {
                let what = format!("{} of row {index}", column.name());
                cell(case, index, row, *column, true).map_err(|why| format!("{what}: {why}"))?;
            }
        }
        Ok(())
    });
}

/// Whether a cell follows from what is said of it; `whole` where the steps must be those of the
/// periods as well.
pub fn cell(case: &Case<'_>, index: usize, row: &Row, column: Column, whole: bool) -> Verdict {
    let it = &row.instalment;
    let answer = explain(case.terms, case.spans, case.plan, it.period, column);
    let answer = answer.map_err(|error| error.to_string())?;
    let shown = |what: Verdict| what.map_err(|why| format!("{why} {answer:?}"));
    shown(same("column", answer.text("column"), Some(column.name())))?;
    shown(must(answer.text("rule").is_some_and(|rule| !rule.is_empty()), || "no rule".into()))?;
    let value = answer.text("value").unwrap();
    let fen = match column {
        Column::Principal => it.principal,
        Column::Interest => it.interest,
        Column::Fee => row.fee,
        Column::GuaranteeFee => row.guarantee_fee,
        Column::Discount => row.discount,
        Column::Subsidy => row.subsidy,
        Column::Total => row.total(),
        Column::Balance => it.balance,
        Column::StartDate => return shown(same("value", value, it.start.to_string().as_str())),
        Column::DueDate => return shown(same("value", value, it.due.to_string().as_str())),
        Column::Days => return shown(same("value", value, it.days.to_string().as_str())),
    };
    let said = Said::of(&answer);
    shown(same("value", in_fen(&Exact::decimal(value).unwrap()), Some(fen)))?;
    shown(same("exact, rounded", said.rounded(), Some(fen)))?;
    shown(said.formula_is_exact())?;
    shown(match column {
        _ if !whole => Ok(()),
        Column::Interest => interest(case, index, &said),
        Column::Principal => principal(case, row, &said),
        Column::Fee | Column::GuaranteeFee => fees(case, index, column, &said),
        Column::Subsidy => subsidy(case, index, row, &said),
        _ => Ok(()),
    })
}

/// A whole number of fen from yuan; none where there is a part of a fen.
fn in_fen(yuan: &Exact) -> Option<i64> {
    let fen = yuan.times(Exact::whole(100))?;
    (fen.below == 1).then(|| i64::try_from(fen.above).unwrap())
}

/// What an explanation says.
struct Said<'a> {
    formula: &'a str,
    rule: &'a str,
    exact: Exact,
    rounding: Option<&'a str>,
    steps: Vec<(&'a str, &'a str)>,
}

impl<'a> Said<'a> {
    fn of(answer: &'a Tree) -> Self {
        let step = |step: &'a Tree| (step.text("name").unwrap(), step.text("value").unwrap());
        Self {
            formula: answer.text("formula").unwrap(),
            rule: answer.text("rule").unwrap(),
            exact: Exact::decimal(answer.text("exact").unwrap()).unwrap(),
            rounding: answer.text("rounding"),
            steps: answer.items("steps").iter().map(step).collect(),
        }
    }

    /// The exact value in fen, rounded as it is said; as it is where nothing is said.
    fn rounded(&self) -> Option<i64> {
        match self.rounding {
            None => in_fen(&self.exact),
            Some(by) => {
                let fen = self.exact.times(Exact::whole(100))?;
                i64::try_from(fen.rounded(by)).ok()
            }
        }
    }

    fn every(&self, name: &str) -> Vec<Exact> {
        let found = self.steps.iter().filter(|(known, _)| *known == name);
        found.map(|(_, value)| evaluated(value).unwrap()).collect()
    }

    fn step(&self, name: &str) -> Option<Exact> {
        self.every(name).first().copied()
    }

    /// In whole fen; nothing where there is no such step.
    fn fen(&self, name: &str) -> i64 {
        self.step(name).map_or(0, |value| in_fen(&value).unwrap())
    }

    /// Whether the terms of the formula are rounded each by itself.
    fn by_terms(&self) -> bool {
        self.rule.contains("slices:each") || (self.rule == "fees" && self.rounding.is_none())
    }

    /// The formula comes to the exact value, as near as its numbers are written down.
    fn formula_is_exact(&self) -> Verdict {
        let Some(worth) = approximate(self.formula) else {
            return Err(format!("formula: no numbers in {}", self.formula));
        };
        let exact = self.exact.float();
        // Roundings of so many terms may add up to so many fen.
        let terms = self.formula.split(" + ").count();
        #[allow(clippy::cast_precision_loss, reason = "a tolerance")]
        let slack = if self.by_terms() { 0.01 * terms as f64 } else { 1e-4 };
        must((worth - exact).abs() <= slack + exact.abs() * 1e-9, || {
            format!("formula: {} is {worth}, not {exact}", self.formula)
        })?;
        // One product of plain decimals is exact to all the decimals that are shown.
        let plain = !self.formula.contains(" + ") && !self.formula.contains(" − ");
        if let (true, false, Some(value)) = (plain, self.by_terms(), evaluated(self.formula))
            && let Some(off) = value.minus(self.exact)
            && !self.rule.contains("capitalised")
        {
            must(off.float().abs() <= 1e-9, || format!("formula: {} is off", self.formula))?;
        }
        Ok(())
    }
}

/// A formula of numbers and × ÷ / + − in floats; none where it has words in it.
fn approximate(formula: &str) -> Option<f64> {
    let spaced = formula.replace(" − ", " + −").replace(" ÷ ", "/");
    let mut sum = 0.0;
    for term in spaced.split(" + ") {
        let (sign, term) = term.strip_prefix('−').map_or((1.0, term), |rest| (-1.0, rest));
        let mut product = sign;
        for factor in term.split(" × ") {
            let mut quotient = factor.split('/');
            product *= quotient.next()?.parse::<f64>().ok()?;
            for below in quotient {
                product /= below.parse::<f64>().ok()?;
            }
        }
        sum += product;
    }
    Some(sum)
}

/// What a row's balances bear in it, from its periods; none where that does not fit a fraction.
fn own(case: &Case<'_>, index: usize) -> Option<Vec<Exact>> {
    let span = &case.spans[index];
    let flat = case.terms.method() == Method::Flat;
    let mut owed = case.plan.rows[index].instalment.opening;
    if flat {
        owed = case.terms.principal_fen();
    }
    let product = |owed: i64, annual: fenqi::money::Ratio, part: fenqi::money::Ratio| {
        let ratio = |it: fenqi::money::Ratio| Exact {
            above: it.numerator().into(),
            below: it.denominator().into(),
        };
        Exact::whole(owed.into()).times(ratio(annual))?.times(ratio(part))
    };
    if span.slices.is_empty() {
        return Some(vec![product(owed, span.annual, span.fraction.ratio())?]);
    }
    let slices = span.slices.iter().map(|slice| {
        owed += slice.drawn;
        product(owed, slice.annual, slice.part)
    });
    slices.collect()
}

fn sum(parts: &[Exact]) -> Option<Exact> {
    parts.iter().try_fold(Exact::whole(0), |sum, part| sum.plus(*part))
}

fn interest(case: &Case<'_>, index: usize, said: &Said<'_>) -> Verdict {
    let (rules, rows) = (case.terms.rules(), &case.plan.rows);
    let method = case.terms.method();
    let row = &rows[index].instalment;
    let grace = rules.grace.interest as usize;
    let defers = rules.grace.mode == InterestMode::Defer && grace > 0;
    let target = grace.min(rows.len() - 1);
    let graced = !matches!(method, Method::Bullet | Method::Daily);
    if graced && index < grace && !(defers && index == target) {
        return same("interest in grace", row.interest, 0);
    }
    same(
        "rate",
        said.rounding.unwrap_or(rules.rounding.interest.name()),
        rules.rounding.interest.name(),
    )?;
    let by = rules.rounding.interest.name();
    let deferred = said.fen("deferredInterest");
    if !(defers && index == target && graced) {
        same("deferred interest", deferred, 0)?;
    }
    // What went in, as the row has it.
    let (balances, rates) = (said.every("balance"), said.every("annualRate"));
    let (parts, days) = (said.every("fraction"), said.every("days"));
    if method == Method::Bullet || said.rule.contains("totalSplit") {
        return Ok(());
    }
    let inside = rules.rounding.balance == Balance::Exact
        && matches!(method, Method::EqualInstalment | Method::EqualPrincipal | Method::Balloon);
    let opening = if method == Method::Flat { case.terms.principal_fen() } else { row.opening };
    let span = &case.spans[index];
    let first = span.slices.first().map_or(0, |slice| slice.drawn);
    if !inside {
        same("balance", in_fen(&balances[0]), Some(opening + first))?;
    }
    let counted: i128 = days.iter().map(|days| days.above).sum();
    same("days", counted, row.days.into())?;
    let mut products = Vec::new();
    for ((balance, rate), part) in balances.iter().zip(&rates).zip(&parts) {
        let product = balance.times(*rate).and_then(|it| it.times(*part));
        products.push(product.and_then(|it| it.times(Exact::whole(100))));
    }
    let Some(products) = products.into_iter().collect::<Option<Vec<_>>>() else { return Ok(()) };
    if inside {
        return Ok(());
    }
    // Each product is what the period's own fractions say.
    if let Some(own) = own(case, index)
        && method != Method::Daily
    {
        same("what the balances bear", &products, &own)?;
    }
    let carries = rules.rounding.remainder == Remainder::Carried
        && !matches!(method, Method::Flat | Method::Daily);
    let round = |products: &[Exact]| -> Option<i64> {
        if products.len() > 1 && rules.rounding.slices == Slices::Each {
            return Some(products.iter().map(|part| part.rounded(by) as i64).sum());
        }
        Some(sum(products)?.rounded(by) as i64)
    };
    if said.rule.contains("eachDay") {
        let a_day = products[0].rounded(by) as i64;
        return same("each day", row.interest, a_day * i64::from(row.days));
    }
    if !carries {
        let Some(rounded) = round(&products) else { return Ok(()) };
        same("rounded interest", row.interest, rounded + deferred)?;
        let mut sum = 0;
        for before in (0..index).take(if deferred > 0 { index } else { 0 }) {
            let Some(rounded) = own(case, before).and_then(|own| round(&own)) else {
                return Ok(());
            };
            sum += rounded;
        }
        return same("interest of the rows in grace", deferred, sum);
    }
    // Cumulative rounding: everything so far, rounded, less what was asked for.
    let mut so_far = Exact::whole(0);
    for before in 0..=index {
        let forgiven = rules.grace.mode == InterestMode::Forgive && before < grace;
        let Some(all) = own(case, before).and_then(|own| sum(&own)) else { return Ok(()) };
        let Some(more) = so_far.plus(if forgiven { Exact::whole(0) } else { all }) else {
            return Ok(());
        };
        so_far = more;
    }
    let asked: i64 = rows.iter().take(index).map(|row| row.instalment.interest).sum();
    same("carried interest", row.interest, so_far.rounded(by) as i64 - asked)?;
    // Where that difference is rounded as its sum is, it is the exact value.
    let exact = so_far.minus(Exact::whole(asked.into()));
    if let Some(exact) = exact.filter(|exact| exact.rounded(by) == i128::from(row.interest)) {
        let off = said.exact.float() * 100.0 - exact.float();
        must(off.abs() <= 1e-6, || format!("exact carried interest: off by {off}"))?;
    }
    Ok(())
}

fn principal(case: &Case<'_>, row: &Row, said: &Said<'_>) -> Verdict {
    let it = &row.instalment;
    same("balance", said.fen("balance"), it.opening)?;
    same("drawn", said.fen("drawn"), it.drawn)?;
    let exact = case.terms.rules().rounding.balance == Balance::Exact;
    if let (Some(level), false) = (said.step("level"), exact) {
        let level = in_fen(&level).unwrap();
        // With a coupon that leaves balances as they are, rows are not level any more.
        let shown = case.terms.coupons().is_empty() || case.plan.level.is_some();
        if shown && case.spans.iter().all(|span| !span.renewed) {
            same("level", Some(level), case.plan.level)?;
        }
        let more = said.fen("remainder");
        let open = !said.rule.contains("balance") && !said.rule.contains("grace");
        let interest = said.fen("interest");
        must(!open || level - interest + more == it.principal, || "level".into())?;
        let first = case.terms.rules().rounding.remainder == Remainder::First;
        must(more == 0 || first, || "a remainder".into())?;
    }
    if let (Some(amount), Some(rows)) = (said.step("principal"), said.step("rows"))
        && said.formula.contains('÷')
    {
        same("a part", evaluated(said.formula), amount.over(rows))?;
    }
    Ok(())
}

fn fees(case: &Case<'_>, index: usize, column: Column, said: &Said<'_>) -> Verdict {
    let guarantor = column == Column::GuaranteeFee;
    let of_column = |fee: &&Node| {
        (text(fee, "party") == Some("guarantor")) == guarantor
            && text(fee, "when") != Some("upfront")
    };
    let fees: Vec<&Node> = items(case.node, "fees").iter().filter(of_column).collect();
    let last = case.plan.rows.len() - 1;
    let row = &case.plan.rows[index].instalment;
    let mut terms = said.formula.split(" + ");
    let mut all = 0;
    let amounts: Vec<i64> = {
        let named = said.steps.iter().filter(|(name, _)| *name != "exact" && *name != "rounding");
        named.map(|(_, value)| in_fen(&Exact::decimal(value).unwrap()).unwrap()).collect()
    };
    same("fees", amounts.len(), fees.len())?;
    for (fee, amount) in fees.iter().zip(amounts) {
        let due = match text(fee, "when") {
            Some("first") => index == 0,
            Some("last") => index == last,
            _ => true,
        };
        all += amount;
        if !due {
            same("a fee that is not due", amount, 0)?;
            continue;
        }
        let term = terms.next().unwrap();
        let by = text(fee, "rounding").unwrap_or_else(|| rounding(case.node, "fee"));
        let worth = evaluated(term).and_then(|worth| worth.times(Exact::whole(100)));
        same("a fee", worth.map(|worth| worth.rounded(by)), Some(amount.into()))?;
        if text(fee, "basis") == Some("rate") {
            let mut wanted = number(fee, "value");
            if text(fee, "per") == Some("year") {
                let days = Exact { above: row.days.into(), below: year_days(case.node).into() };
                wanted = wanted.times(days).unwrap();
            }
            let base = match text(fee, "on").unwrap_or("principal") {
                "principal" => case.terms.principal_fen(),
                "balance" => row.opening,
                _ => row.principal + row.interest,
            };
            same("a fee's base", worth, wanted.times(Exact::whole(base.into())))?;
        }
    }
    let cell = &case.plan.rows[index];
    same("fees in all", all, if guarantor { cell.guarantee_fee } else { cell.fee })
}

fn subsidy(case: &Case<'_>, index: usize, row: &Row, said: &Said<'_>) -> Verdict {
    let Some(subsidy) = case.node.get("subsidy") else {
        return same("no subsidy", (row.subsidy, said.rule), (0, "subsidy:none"));
    };
    same("interest", said.fen("interest"), row.instalment.interest)?;
    same("value", said.step("value"), Some(number(subsidy, "value")))?;
    if subsidy.get("cap").is_some() {
        let before: i64 = case.plan.rows.iter().take(index).map(|row| row.subsidy).sum();
        same("what is left of the cap", said.fen("capLeft"), said.fen("cap") - before)?;
        must(row.subsidy <= said.fen("capLeft"), || "past the cap".into())?;
    }
    if said.rounding.is_some() && text(subsidy, "kind") == Some("share") {
        let share = number(subsidy, "value")
            .times(Exact { above: row.instalment.interest.into(), below: 100 });
        same("a share", evaluated(said.formula), share)?;
    }
    Ok(())
}

/// The same for loans that a drawdown or a new rate changes, which come rarely among all.
#[test]
fn changing_loans_are_explained() {
    let make = |random: &mut Random| loop {
        let node = loans::any(random);
        if super::fields::changes(&node) {
            return node;
        }
    };
    holds("changing_loans_are_explained", 600, make, |case| {
        for (index, row) in case.plan.rows.iter().enumerate().take(8) {
            for column in [Column::Interest, Column::Principal, Column::Subsidy] {
                let what = format!("{} of row {index}", column.name());
                cell(case, index, row, column, true).map_err(|why| format!("{what}: {why}"))?;
            }
        }
        Ok(())
    });
}

/// A product's grace is for those of its methods that know one: a bullet beside it bears interest.
#[test]
fn a_bullet_beside_a_grace_bears_interest() -> Verdict {
    let (_, document) = fenqi::product::SHIPPED.iter().find(|(id, _)| *id == "bullet-6").unwrap();
    let mut document: serde_json::Value = serde_json::from_str(document).unwrap();
    document["methods"] = serde_json::json!(["bullet", "interestOnly"]);
    document["grace"] = serde_json::json!({ "interest": 2, "interestMode": "forgive" });
    let product = super::shipped::read(&document.to_string());
    let date = fenqi::CivilDate::new(2026, 1, 31).unwrap();
    let terms = fenqi::Terms::of_product(&product, product.limits.least, None, 6, date);
    let terms = terms.map_err(|error| error.to_string())?;
    let spans = fenqi::schedule::timeline(&terms).unwrap();
    let plan = fenqi::offer::price_on(&terms, &spans).unwrap();
    let answer = explain(&terms, &spans, &plan, 1, Column::Interest).unwrap();
    must(plan.rows[0].instalment.interest > 0, || "no interest".into())?;
    same("exact, rounded", Said::of(&answer).rounded(), Some(plan.rows[0].instalment.interest))?;
    must(answer.text("rule").is_some_and(|rule| rule.starts_with("bulletInterest")), || {
        format!("{answer:?}")
    })
}
