//! The dates and fractions of the reference figures in `../shared/vectors`, where that folder is.
//!
//! Each test prints what it compared, so that a run says how much of the evidence it has seen.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

use std::{fs, path::PathBuf};

use fenqi::calendar::{
    CivilDate, DayCount, DayCountContext, DueDates, MonthEnd, Period, Roll, Series, parse_date,
    period_of_days,
};
use fenqi::choice::Named;
use fenqi::document::Node;
use fenqi::error::Path;
use fenqi::money::{Ratio, Rounding};
use serde_json::Value;

/// The vectors of a file, or nothing where the folder is absent.
fn vectors(file: &str) -> Vec<Value> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/vectors").join(file);
    let Ok(text) = fs::read_to_string(&path) else {
        println!("{file}: not there, nothing compared");
        return Vec::new();
    };
    let document: Value = serde_json::from_str(&text).unwrap();
    document["vectors"].as_array().unwrap().clone()
}

fn of_kind(file: &str, kind: &str) -> Vec<Value> {
    vectors(file).into_iter().filter(|vector| vector["kind"] == kind).collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}

fn date(value: &Value) -> CivilDate {
    CivilDate::try_from(parse_date(text(value)).unwrap()).unwrap()
}

fn node(value: &Value) -> Node {
    serde_json::from_value(value.clone()).unwrap()
}

fn policy(json: &str) -> DueDates {
    DueDates::read(&serde_json::from_str(json).unwrap(), &Path::ROOT).unwrap()
}

/// A decimal as a fraction of a power of ten.
fn decimal(text: &str) -> Ratio {
    let (whole, parts) = text.split_once('.').unwrap_or((text, ""));
    let digits: u64 = [whole, parts].concat().parse().unwrap();
    Ratio::new(digits, 10u64.pow(u32::try_from(parts.len()).unwrap()))
}

/// Whether a fraction, rounded to the digits printed, is what is printed, give or take so many
/// units of the last digit.
fn rounds_to(exact: Ratio, printed: &str, units: u64) -> bool {
    let digits = printed.split_once('.').map_or(0, |(_, parts)| parts.len());
    let scale = 10i64.pow(u32::try_from(digits).unwrap());
    let wanted: i64 = printed.replace('.', "").parse().unwrap();
    exact.of(scale, Rounding::HalfUp).abs_diff(wanted) <= units
}

#[test]
fn days_of_30_360_isda_and_30_365() {
    // The test in QuantLib has three blocks, each with its own termination date.
    let termination = |index: usize| match index {
        0..=5 => "2009-08-20",
        6..=17 => "2012-02-29",
        _ => "2008-02-29",
    };
    let mut compared = 0;
    for vector in of_kind("day_counts.json", "day_count_days") {
        let convention = match text(&vector["inputs"]["convention"]) {
            "ISDA" => DayCount::Thirty360Isda,
            "30/365" => DayCount::Thirty365,
            other => panic!("{other} is not compared"),
        };
        for (index, case) in vector["expected"]["cases"].as_array().unwrap().iter().enumerate() {
            let ends = Some(date(&Value::from(termination(index))));
            let context = DayCountContext { termination: ends, ..DayCountContext::default() };
            let days = convention.days(date(&case[0]), date(&case[1]), &context);
            assert_eq!(days, case[2].as_i64().unwrap(), "{} {case}", convention.name());
            compared += 1;
        }
    }
    println!("day_count_days: {compared} cases");
}

#[test]
fn fractions_of_act_act() {
    let mut compared = 0;
    for vector in of_kind("day_counts.json", "day_count_fraction") {
        for case in vector["expected"]["cases"].as_array().unwrap() {
            let name = ["ACT/ACT-", text(&case[0])].concat();
            let convention =
                DayCount::VALUES.iter().copied().find(|known| known.name() == name).unwrap();
            let reference = case[3].is_string().then(|| (date(&case[3]), date(&case[4])));
            let context = DayCountContext { reference, ..DayCountContext::default() };
            let got = convention.year_fraction(date(&case[1]), date(&case[2]), &context).unwrap();
            // The source prints ten digits and compares to them: 1.0013773486 for 1.00137734860393.
            assert!(rounds_to(got, text(&case[5]), 100), "{case} {got:?}");
            compared += 1;
        }
    }
    println!("day_count_fraction: {compared} cases");
}

/// The source prints 1 + rate x days / 365 less one, to twelve decimals.
#[test]
fn rate_factors() {
    let mut compared = 0;
    for vector in of_kind("fineract_emi.json", "rate_factor") {
        let inputs = &vector["inputs"];
        let rate = decimal(text(&inputs["annual_rate"]));
        let factors = vector["expected"]["rate_factors"].as_array().unwrap();
        for (period, factor) in inputs["periods"].as_array().unwrap().iter().zip(factors) {
            let (from, to) = (date(&period[0]), date(&period[1]));
            let context = DayCountContext::default();
            let part = DayCount::Act365F.year_fraction(from, to, &context).unwrap();
            assert!(rounds_to(rate.times(part).unwrap(), text(factor), 0), "{period} {factor}");
            compared += 1;
        }
    }
    println!("rate_factor: {compared} periods");
}

fn month_end(name: &Value) -> MonthEnd {
    match name.as_str() {
        Some("FIRST_DAY_OF_NEXT_MONTH") => MonthEnd::FirstOfNext,
        _ => MonthEnd::Clamp,
    }
}

#[test]
fn due_dates_of_fineract() {
    let mut compared = 0;
    for vector in vectors("fineract_newer.json") {
        let inputs = &vector["inputs"];
        let start = inputs.get("start").or_else(|| inputs.get("disbursed_on")).unwrap();
        let policy = DueDates::same_day(1, month_end(&inputs["month_end"]));
        let series = policy.series(date(start), None).unwrap();
        let count = u32::try_from(inputs["n"].as_u64().unwrap()).unwrap();
        let rows = series.periods(count, &Roll::default()).unwrap();
        let expected = &vector["expected"];
        for (index, row) in rows.iter().enumerate() {
            let due = match expected["due_dates"].get(index) {
                Some(due) => due,
                None => &expected["rows"][index]["due_date"],
            };
            assert_eq!(row.due(), date(due), "{} {index}", vector["id"]);
            if let Some(days) = expected["rows"][index]["days"].as_i64() {
                assert_eq!(i64::from(row.days()), days, "{} {index}", vector["id"]);
            }
            compared += 1;
        }
    }
    println!("fineract_newer: {compared} due dates");
}

/// The periods that the EMI tests of Fineract are given, monthly and weekly.
#[test]
fn periods_of_fineract() {
    let mut compared = 0;
    for vector in of_kind("fineract_emi.json", "emi_model") {
        let periods = vector["inputs"]["periods"].as_array().unwrap();
        let start = date(&periods[0][0]);
        let weekly = start.days_until(date(&periods[0][1])) == 7;
        let policy =
            if weekly { policy(r#"{"policy":"everyNWeeks","n":1}"#) } else { DueDates::default() };
        let series = policy.series(start, None).unwrap();
        let rows = series.periods(u32::try_from(periods.len()).unwrap(), &Roll::default()).unwrap();
        for (row, period) in rows.iter().zip(periods) {
            let given = (date(&period[0]), date(&period[1]));
            assert_eq!((row.start(), row.due()), given, "{}", vector["id"]);
            compared += 1;
        }
    }
    println!("emi_model: {compared} periods");
}

/// The first schedule of each loan of Fineract's end-to-end tests, before anything happens to it.
#[test]
fn first_schedules_of_the_lifecycles() {
    let mut compared = 0;
    for vector in of_kind("fineract_lifecycle.json", "loan_lifecycle") {
        let inputs = &vector["inputs"];
        let events = vector["events"].as_array().unwrap();
        let Some(expected) = events.iter().find(|event| event["op"] == "expect_schedule") else {
            continue;
        };
        let all = expected["rows"].as_array().unwrap();
        // Drawdowns and down payments stand among the rows and have no days.
        let rows: Vec<&Value> =
            all.iter().filter(|row| row["days"].as_i64().is_some_and(|days| days > 0)).collect();
        // A loan that was repaid early has rows of other lengths: an event, not the calendar.
        let planned = inputs["n"].as_u64().unwrap();
        if (rows.len() as u64) < planned {
            continue;
        }
        let every = inputs["repay_every"].as_u64().unwrap();
        let policy = match text(&inputs["repay_unit"]) {
            "MONTHS" => DueDates::same_day(u16::try_from(every).unwrap(), MonthEnd::Clamp),
            "WEEKS" => policy(&format!(r#"{{"policy":"everyNWeeks","n":{every}}}"#)),
            _ => policy(&format!(r#"{{"policy":"everyNDays","n":{every}}}"#)),
        };
        let series = policy.series(date(&all[0]["due_date"]), None).unwrap();
        let count = u32::try_from(rows.len()).unwrap();
        let got = series.periods(count, &Roll::default()).unwrap();
        for (row, wanted) in got.iter().zip(&rows) {
            let days = wanted["days"].as_i64().unwrap();
            let shown = (date(&wanted["due_date"]), days);
            assert_eq!((row.due(), i64::from(row.days())), shown, "{}", vector["id"]);
            compared += 1;
        }
    }
    println!("loan_lifecycle: {compared} rows of first schedules");
}

#[test]
fn due_dates_of_chinese_and_frappe_samples() {
    let mut compared = 0;
    for vector in vectors("china_samples.json") {
        let (inputs, expected) = (&vector["inputs"], &vector["expected"]);
        let monthly = DueDates::default();
        let resumed = |first: &Value| -> Series<'_> {
            let eve = date(first).plus_days(-1).unwrap();
            monthly.series(eve, Some(date(first))).unwrap()
        };
        match text(&vector["kind"]) {
            "due_date" => {
                let period = u32::try_from(inputs["period"].as_u64().unwrap()).unwrap();
                let due = resumed(&inputs["first_due"]).due(period).unwrap();
                assert_eq!(due, date(&expected["due"]), "{}", vector["id"]);
            }
            "periods_paid" => {
                let series = resumed(&inputs["first_due"]);
                let paid = series.due_by(date(&inputs["today"]), 360).unwrap();
                assert_eq!(u64::from(paid), expected["paid"].as_u64().unwrap());
            }
            "due_date_series" => {
                let policy = match text(&inputs["mode"]) {
                    "first of next month" => policy(r#"{"policy":"fixedDay","day":1}"#),
                    "last day of month" => policy(r#"{"policy":"lastDayOfMonth"}"#),
                    other => panic!("{other} is not compared"),
                };
                let series = policy.series(date(&inputs["repayment_start"]), None).unwrap();
                let last = u32::try_from(inputs["n"].as_u64().unwrap()).unwrap();
                for (period, name) in [(1, "first"), (2, "second"), (last, "last")] {
                    assert_eq!(series.due(period).unwrap(), date(&expected[name]), "{name}");
                }
            }
            "odd_first_period" => {
                let (from, to) = (date(&inputs["start"]), date(&inputs["first_due"]));
                let days = inputs["days_first"].as_i64().unwrap();
                assert_eq!(i64::from(from.days_until(to)), days, "{}", vector["id"]);
            }
            _ => continue,
        }
        compared += 1;
    }
    println!("china_samples: {compared} vectors");
}

/// The periods of a model's terms, laid as its method has them.
struct Laid {
    policy: DueDates,
    roll: Roll,
    method: String,
    periods: u32,
    term_days: Option<i32>,
    disbursed_on: CivilDate,
    first_due: Option<CivilDate>,
}

impl Laid {
    fn of(terms: &Value) -> Self {
        let roll = match &terms["roll"] {
            Value::Null => Roll::default(),
            roll => Roll::read(&node(roll), &Path::ROOT.field("roll")).unwrap(),
        };
        Self {
            policy: DueDates::read(&node(&terms["dueDates"]), &Path::ROOT).unwrap(),
            roll,
            method: text(&terms["method"]).to_owned(),
            periods: u32::try_from(terms["periods"].as_u64().unwrap()).unwrap(),
            term_days: terms["termDays"].as_i64().map(|days| i32::try_from(days).unwrap()),
            disbursed_on: date(&terms["disbursedOn"]),
            first_due: terms["firstDue"].is_string().then(|| date(&terms["firstDue"])),
        }
    }

    fn series(&self) -> Series<'_> {
        self.policy.series(self.disbursed_on, self.first_due).unwrap()
    }

    fn rows(&self) -> Vec<Period> {
        match (self.method.as_str(), self.term_days) {
            ("daily", Some(days)) => {
                vec![period_of_days(self.disbursed_on, days, &self.roll).unwrap()]
            }
            ("bullet", _) => vec![self.series().whole_term(self.periods, &self.roll).unwrap()],
            _ => self.series().periods(self.periods, &self.roll).unwrap(),
        }
    }
}

fn compare(rows: &[Period], expected: &Value, id: &Value) -> usize {
    let expected = expected.as_array().unwrap();
    assert_eq!(rows.len(), expected.len(), "{id}");
    for (row, wanted) in rows.iter().zip(expected) {
        assert_eq!(row.due(), date(&wanted["dueDate"]), "{id} {wanted}");
        if wanted["startDate"].is_string() {
            assert_eq!(row.start(), date(&wanted["startDate"]), "{id} {wanted}");
        }
        if let Some(days) = wanted["days"].as_i64() {
            assert_eq!(i64::from(row.days()), days, "{id} {wanted}");
        }
    }
    rows.len()
}

#[test]
fn every_row_of_the_model_schedules() {
    let (mut plans, mut compared) = (0, 0);
    for vector in of_kind("model_schedules.json", "model_schedule") {
        // A plan that is refused has no rows.
        if vector["expected"]["rows"].is_array() {
            let laid = Laid::of(&vector["inputs"]["terms"]);
            compared += compare(&laid.rows(), &vector["expected"]["rows"], &vector["id"]);
            plans += 1;
        }
    }
    println!("model_schedule: {compared} rows of {plans} plans");
}

#[test]
fn every_row_of_the_model_coupons() {
    let (mut plans, mut compared) = (0, 0);
    for vector in of_kind("model_coupons.json", "model_coupon") {
        for plan in ["before", "after"] {
            let rows = &vector["expected"][plan]["rows"];
            if rows.is_array() {
                let laid = Laid::of(&vector["inputs"]["terms"]);
                compared += compare(&laid.rows(), rows, &vector["id"]);
                plans += 1;
            }
        }
    }
    println!("model_coupon: {compared} rows of {plans} plans");
}

/// The rows of a state; where prepayments took rows away, what is left are the first ones.
#[test]
fn every_due_date_of_the_model_loans() {
    let mut compared = 0;
    for vector in of_kind("model_loans.json", "model_loan") {
        let laid = Laid::of(&vector["inputs"]["terms"]);
        let rows = laid.rows();
        if let Some(states) = vector["expected"]["state"]["rows"].as_array() {
            for (row, wanted) in rows.iter().zip(states) {
                assert_eq!(row.due(), date(&wanted["dueDate"]), "{} {wanted}", vector["id"]);
                compared += 1;
            }
        }
    }
    println!("model_loan: {compared} due dates");
}

/// Interest = opening balance x annual rate x fraction, rounded to the fen, in every row that a
/// day count alone decides: each after the first, and the first where it is charged by its days.
#[test]
fn fractions_charge_what_the_model_charges() {
    let mut compared = 0;
    for vector in of_kind("model_schedules.json", "model_schedule") {
        let terms = &vector["inputs"]["terms"];
        let laid = Laid::of(terms);
        // flat charges the first balance; a balance kept exact or a rounding carried on is not in
        // the row alone; grace charges nothing or later.
        let rounding = &terms["rounding"];
        let alone = rounding["balance"] != "exact" && rounding["remainder"] != "carried";
        if laid.method == "flat" || !alone || !terms["grace"].is_null() {
            continue;
        }
        let Some(rows) = vector["expected"]["rows"].as_array() else { continue };
        let convention =
            DayCount::VALUES.iter().find(|known| known.name() == text(&terms["dayCount"]));
        let convention = *convention.unwrap();
        let series = laid.series();
        let context = DayCountContext {
            us30_feb_rule: terms["us30FebRule"].as_bool().unwrap_or(true),
            due_day: series.due_day(),
            frequency: Some(laid.policy.frequency()),
            ..DayCountContext::default()
        };
        let annual = annual(&terms["rate"]);
        let rounding = text_or(&terms["rounding"]["interest"], "halfUp");
        let rounding =
            Rounding::VALUES.iter().copied().find(|known| known.name() == rounding).unwrap();
        let mut balance = fen(&terms["principal"]);
        for (index, (period, row)) in laid.rows().iter().zip(rows).enumerate() {
            let by_days =
                index > 0 || (terms["firstPeriod"] == "days" && convention != DayCount::Monthly);
            // A month is a month where the interest days follow a rolled date.
            let (from, to) = match (convention, period.is_regular()) {
                (DayCount::Monthly, true) => (period.start(), period.start()),
                _ => (period.start(), period.end()),
            };
            if by_days && laid.method != "bullet" {
                let part = if from == to {
                    let months = laid.policy.frequency().months().unwrap();
                    Ratio::new(months.into(), 12)
                } else {
                    convention.year_fraction(from, to, &context).unwrap()
                };
                let interest = annual.times(part).unwrap().of(balance, rounding);
                assert_eq!(interest, fen(&row["interest"]), "{} {row}", vector["id"]);
                compared += 1;
            }
            balance = fen(&row["balance"]);
        }
    }
    println!("model_schedule: interest of {compared} rows by the day count alone");
}

fn text_or<'a>(value: &'a Value, default: &'a str) -> &'a str {
    value.as_str().unwrap_or(default)
}

fn fen(value: &Value) -> i64 {
    text(value).replace('.', "").parse().unwrap()
}

fn annual(rate: &Value) -> Ratio {
    let value = decimal(text(&rate["value"]));
    let times = |n: u64| value.times(Ratio::new(n, 1)).unwrap();
    match text(&rate["unit"]) {
        "monthly" => times(12),
        "daily" => times(rate["yearDays"].as_u64().unwrap()),
        _ => value,
    }
}
