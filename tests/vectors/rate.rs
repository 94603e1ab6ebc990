//! The rate room against the public vectors, where they are at hand: every vector of its kinds.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use fenqi::calendar::{CivilDate, DayCount, Frequency, parse_date};
use fenqi::money::Money;
use fenqi::rate::aprc::{self, AprMethod, Interval, IntervalUnit};
use fenqi::rate::pboc::{self, AnnualRate};
use fenqi::rate::tvm::{self, Timing};
use fenqi::rate::{Flows, Solution, is_over, percent, solve, us_regz, xirr};
use serde_json::Value;

/// The vectors of some kinds in a file; none, and a line that says so, where the file is absent.
fn vectors(file: &str, kinds: &[&str]) -> Vec<Value> {
    let path = format!("{}/../shared/vectors/{file}.json", env!("CARGO_MANIFEST_DIR"));
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: {path} is not there");
        return Vec::new();
    };
    let value: Value = serde_json::from_str(&text).unwrap();
    let all = value["vectors"].as_array().unwrap().iter();
    let wanted: Vec<Value> =
        all.filter(|v| kinds.contains(&v["kind"].as_str().unwrap())).cloned().collect();
    assert!(!wanted.is_empty(), "no vectors of {kinds:?} in {path}");
    println!("{file}: {} vectors of {kinds:?}", wanted.len());
    wanted
}

/// A number, a decimal string, or a sum or quotient of such (`3/366+1/12`, `-157119/12`).
fn number(value: &Value) -> f64 {
    match value {
        Value::Number(n) => n.as_f64().unwrap(),
        Value::String(text) => text.split('+').map(quotient).sum(),
        other => panic!("no number: {other}"),
    }
}

fn quotient(text: &str) -> f64 {
    let mut parts = text.split('/').map(|part| part.parse::<f64>().unwrap());
    let first = parts.next().unwrap();
    parts.fold(first, |a, b| a / b)
}

/// A number that may be absent, which is zero.
fn optional(value: &Value) -> f64 {
    if value.is_null() { 0.0 } else { number(value) }
}

fn count(value: &Value) -> u32 {
    u32::try_from(value.as_u64().unwrap()).unwrap()
}

fn date(value: &Value) -> CivilDate {
    CivilDate::try_from(parse_date(value.as_str().unwrap()).unwrap()).unwrap()
}

fn array(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

/// The vector's own tolerance, or half a unit of the last printed decimal of the expected text.
fn tolerance(vector: &Value, expected: &Value) -> f64 {
    let size = number(expected).abs();
    match vector["tolerance"].as_str() {
        Some(text) => match text.strip_prefix("rtol ") {
            Some(relative) => relative.parse::<f64>().unwrap() * size,
            // A tolerance of zero is exactness in decimals; a float has its last bit.
            None => text.parse::<f64>().unwrap().max(1e-15) * size.max(1.0),
        },
        None => {
            let text = expected.as_str().unwrap();
            let decimals = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
            // A figure with more decimals than a float is compared to the float's precision.
            0.500_001 * 10f64.powi(-i32::try_from(decimals.min(14)).unwrap())
        }
    }
}

fn assert_near(vector: &Value, got: f64, expected: &Value) {
    let (want, within) = (number(expected), tolerance(vector, expected));
    assert!((got - want).abs() <= within, "{}: {got} for {want} within {within}", vector["id"]);
}

/// A percentage as printed, compared after rounding to as many decimals.
fn assert_percent(vector: &Value, rate: f64, expected: &str, decimals: u8) {
    let printed = expected.parse::<f64>().unwrap() * 10f64.powi(decimals.into());
    assert_eq!(percent(rate, decimals), Some(printed.round() as i64), "{}: {rate}", vector["id"]);
}

#[test]
fn irr() {
    for v in vectors("tvm_irr", &["irr"]) {
        let amounts: Vec<f64> = array(&v["inputs"]["cashflows"]).iter().map(number).collect();
        let solution = solve(&Flows::periods(&amounts).unwrap());
        let listed = &v["expected"]["irr_roots_pct"];
        if listed.is_array() {
            // numpy-financial issue 28 writes the roots in whole per cent, cut off.
            let mut want: Vec<f64> = array(listed).iter().map(number).collect();
            want.sort_by(f64::total_cmp);
            let got: Vec<f64> = solution.roots().iter().map(|r| (r * 100.0).trunc()).collect();
            assert_eq!(got, want, "{}", v["id"]);
            assert!(matches!(solution, Solution::SeveralRoots { .. }), "{}", v["id"]);
        } else {
            assert_near(&v, solution.chosen().unwrap(), &v["expected"]["irr"]);
        }
    }
}

/// `null` without a value in the note means that there is none. One such vector is wrong at its
/// source, which is shown by a sum that changes its sign.
#[test]
fn xirr_on_dates() {
    for v in vectors("tvm_irr", &["xirr"]) {
        let inputs = &v["inputs"];
        let flows: Vec<(CivilDate, f64)> = if inputs["flows"].is_array() {
            array(&inputs["flows"]).iter().map(|flow| (date(&flow[0]), number(&flow[1]))).collect()
        } else {
            let amounts = array(&inputs["amounts"]).iter().map(number);
            array(&inputs["dates"]).iter().map(date).zip(amounts).collect()
        };
        let day_count = match inputs["day_count"].as_str().unwrap() {
            "ACT/365F" => DayCount::Act365F,
            "ACT/360" => DayCount::Act360,
            "30/360 SIA" => DayCount::Thirty360Us,
            other => panic!("{}: {other}", v["id"]),
        };
        let solution = xirr(&flows, day_count).unwrap();
        let expected = &v["expected"];
        match (&expected["xirr"], v["id"].as_str().unwrap()) {
            (Value::Null, "pyxirr-case_30_45") => assert_proven_wrong_at_its_source(&flows),
            // The thread gives no value; the vector's own bisection does.
            (Value::Null, _) if expected["note"].is_string() => {
                let root = v["recomputed"]["roots"][0].as_f64().unwrap();
                assert!((solution.root().unwrap() - root).abs() < 1e-9, "{}", v["id"]);
            }
            (Value::Null, id) => {
                assert!(matches!(solution, Solution::NoRoot(_)), "{id}: {solution:?}");
            }
            (rate, _) => assert_near(&v, solution.chosen().unwrap(), rate),
        }
    }
}

/// pyxirr expects no rate of its sample 30-45. There is one: the flows change sign 19 times, an odd
/// number, so that by Descartes' rule there is at least one root; and the sum, taken here by plain
/// powers and not by the solver, has different signs at -84.1 % and -84.0 %.
fn assert_proven_wrong_at_its_source(flows: &[(CivilDate, f64)]) {
    let start = flows.iter().map(|flow| flow.0).min().unwrap();
    let value = |rate: f64| -> f64 {
        let years = |day: CivilDate| f64::from(start.days_until(day)) / 365.0;
        flows.iter().map(|(day, amount)| amount / (1.0 + rate).powf(years(*day))).sum()
    };
    assert!(value(-0.841) * value(-0.840) < 0.0);
    let root = xirr(flows, DayCount::Act365F).unwrap().root().unwrap();
    assert!((-0.841..-0.840).contains(&root), "{root}");
    println!("proven wrong at its source: pyxirr-case_30_45, whose rate is {root}");
}

#[test]
fn time_value_functions() {
    for v in vectors("tvm_irr", &["tvm"]) {
        let i = &v["inputs"];
        let when = if i["when"] == 1 { Timing::Begin } else { Timing::End };
        let of = |name: &str| optional(&i[name]);
        let (rate, n) = (of("rate"), of("nper"));
        let whole = |name: &str| count(&i[name]);
        let got = match i["fn"].as_str().unwrap() {
            "pv" => tvm::pv(rate, n, of("pmt"), of("fv"), when),
            "fv" => tvm::fv(rate, n, of("pmt"), of("pv"), when),
            "pmt" => tvm::pmt(rate, n, of("pv"), of("fv"), when),
            "ipmt" => tvm::ipmt(rate, whole("per"), n, of("pv"), of("fv"), when),
            "ppmt" => tvm::ppmt(rate, whole("per"), n, of("pv"), of("fv"), when),
            "cumipmt" => {
                tvm::cumipmt(rate, whole("nper"), of("pv"), whole("start"), whole("end"), when)
            }
            "cumprinc" => {
                tvm::cumprinc(rate, whole("nper"), of("pv"), whole("start"), whole("end"), when)
            }
            "rate" => tvm::rate(whole("nper"), of("pmt"), of("pv"), of("fv"), when).chosen(),
            other => panic!("{}: {other}", v["id"]),
        };
        match (&v["expected"]["value"], got) {
            (Value::Null, got) => assert_eq!(got, None, "{}", v["id"]),
            (want, got) => assert_near(&v, got.unwrap(), want),
        }
    }
}

#[test]
fn us_actuarial() {
    for v in vectors("apr_us_regz", &["apr_us_actuarial"]) {
        let i = &v["inputs"];
        let side = |name: &str| -> Vec<(CivilDate, f64)> {
            array(&i[name]).iter().map(|f| (date(&f["date"]), number(&f["amount"]))).collect()
        };
        let unit = us_regz::UnitPeriod::named(i["unit_period"].as_str().unwrap()).unwrap();
        assert_eq!(unit.per_year(), number(&i["unit_periods_per_year"]), "{}", v["id"]);
        let rate = us_regz::apr(&side("advances"), &side("payments"), unit).unwrap();
        let rate = rate.root().unwrap();
        assert_percent(&v, rate, v["expected"]["apr_pct"].as_str().unwrap(), 2);
        let exact = v["recomputed"]["value"].as_f64().unwrap();
        assert!((rate * 100.0 - exact).abs() < 1e-6, "{}: {rate} for {exact}", v["id"]);
    }
}

/// Times in years as twelfths, so that the text `7/12` is a whole number of ticks.
fn months(value: &Value) -> f64 {
    let text = value.as_str().unwrap();
    let month = |part: &str| match part.strip_suffix("/12") {
        Some(months) => months.parse::<f64>().unwrap(),
        None => 12.0 * quotient(part),
    };
    text.split('+').map(month).sum()
}

#[test]
fn eu_aprc() {
    for v in vectors("aprc_eu", &["aprc_eu"]) {
        let mut flows: Vec<(f64, f64)> = Vec::new();
        for (side, sign) in [("drawdowns", 1.0), ("payments", -1.0)] {
            for flow in array(&v["inputs"][side]) {
                let series = &flow["series"];
                if series.is_object() {
                    let (mut at, step) = (months(&series["first_t_years"]), &series["step_years"]);
                    for _ in 0..series["count"].as_u64().unwrap() {
                        flows.push((at, sign * number(&series["amount"])));
                        at += months(step);
                    }
                } else {
                    flows.push((months(&flow["t_years"]), sign * number(&flow["amount"])));
                }
            }
        }
        let rate = solve(&Flows::ticked(&flows, 1.0 / 12.0).unwrap()).root().unwrap();
        let expected = &v["expected"];
        // The document prints example 9 to four decimals, 6.4064.
        let decimals = if v["id"] == "ec-ex9" { 4 } else { 6 };
        let text = expected["aprc_pct"].as_str().unwrap();
        let off = rate * 100.0 - text.parse::<f64>().unwrap();
        assert!(off.abs() <= 0.500_001 * 10f64.powi(-decimals), "{}: {rate} for {text}", v["id"]);
        assert_percent(&v, rate, expected["aprc_pct_1dp"].as_str().unwrap(), 1);
    }
}

#[test]
fn eu_intervals() {
    for v in vectors("aprc_eu", &["eu_time_interval"]) {
        let (i, expected) = (&v["inputs"], &v["expected"]);
        let unit = match i["unit"].as_str().unwrap() {
            "month" => IntervalUnit::Month,
            "year" => IntervalUnit::Year,
            "week" => IntervalUnit::Week,
            other => panic!("{}: {other}", v["id"]),
        };
        let got = Interval::between(date(&i["from"]), date(&i["to"]), unit).unwrap();
        assert_eq!(i64::from(got.whole), expected["whole_units"].as_i64().unwrap(), "{}", v["id"]);
        assert_eq!(i64::from(got.days), expected["days"].as_i64().unwrap(), "{}", v["id"]);
        let year = expected["days_in_year"].as_i64();
        assert_eq!(got.year_days.map(i64::from), year, "{}", v["id"]);
        if expected["t_years"].is_string() {
            let years = number(&expected["t_years"]);
            assert!((got.years() - years).abs() < 1e-15, "{}", v["id"]);
        }
    }
}

#[test]
fn rounding_of_percentages() {
    for v in vectors("aprc_eu", &["rounding"]) {
        let rate = number(&v["inputs"]["value"]) / 100.0;
        assert_percent(&v, rate, v["expected"]["1dp"].as_str().unwrap(), 1);
        assert_percent(&v, rate, v["expected"]["2dp"].as_str().unwrap(), 2);
    }
}

#[test]
fn single_payments_on_the_british_year() {
    for v in vectors("aprc_eu", &["aprc_single_payment"]) {
        let i = &v["inputs"];
        let start = CivilDate::new(2026, 1, 1).unwrap();
        let due = start.plus_days(i32::try_from(count(&i["days"])).unwrap()).unwrap();
        let flows = [(start, number(&i["advance"])), (due, -number(&i["payment"]))];
        let rate = aprc::apr(&flows, AprMethod::Days36525).unwrap().root().unwrap();
        assert_percent(&v, rate, v["expected"]["apr_pct"].as_str().unwrap(), 1);
    }
}

/// These tables count days over 365, for Britain as well; their two-decimal recomputation by the
/// other two methods is checked too.
#[test]
fn golden_tables_by_days() {
    for v in vectors("fsharp_apr", &["apr_eu", "apr_uk"]) {
        let start = date(&v["inputs"]["Start Date"]);
        let mut flows = vec![(start, number(&v["inputs"]["Principal"]))];
        for row in array(&v["expected"]["rows"]) {
            let day: i32 = row["day"].as_str().unwrap().parse().unwrap();
            flows.push((start.plus_days(day).unwrap(), -number(&row["scheduled_payment"])));
        }
        let rate = |method| aprc::apr(&flows, method).unwrap().root().unwrap();
        let days = rate(AprMethod::Days365);
        assert_percent(&v, days, v["expected"]["apr_pct"].as_str().unwrap(), 1);
        let others = &v["recomputed"]["values"];
        for (method, name) in [
            (AprMethod::Days365, "d/365"),
            (AprMethod::Days36525, "d/365.25"),
            (AprMethod::MonthsAndDays, "eu-months+days"),
        ] {
            let hundredths = percent(rate(method), 2).unwrap();
            let want = (others[name].as_f64().unwrap() * 100.0).round() as i64;
            assert!((hundredths - want).abs() <= 1, "{} {name}: {hundredths}", v["id"]);
        }
    }
}

#[test]
fn chinese_samples() {
    for v in vectors("china_samples", &["apr_cn", "irr_installment", "error"]) {
        let (i, expected) = (&v["inputs"], &v["expected"]);
        match v["kind"].as_str().unwrap() {
            "apr_cn" => {
                let net = (number(&i["net_proceeds"]) * 100.0).round() as i64;
                let payment = (number(&i["payments"]["amount"]) * 100.0).round() as i64;
                let payments = vec![payment; count(&i["payments"]["count"]) as usize];
                let flows = Flows::loan(net, &payments).unwrap();
                let rate = pboc::annual_rate(&flows, Frequency::Months(1)).unwrap();
                let simple = expected["simple_annual_pct"].as_str().unwrap();
                assert_percent(&v, rate.simple, simple, 2);
                assert_percent(&v, rate.compound, expected["irr_annual_pct"].as_str().unwrap(), 2);
            }
            "irr_installment" => {
                let n = count(&i["n"]);
                let payment = -number(&i["total"]) / f64::from(n);
                assert_eq!(i["annuity"], "due");
                let month = tvm::rate(n, payment, number(&i["pv"]), 0.0, Timing::Begin);
                let rate = AnnualRate::of_period(month.root().unwrap(), Frequency::Months(1));
                let rate = rate.unwrap();
                let off = rate.period_rate - number(&expected["monthly_rate"]);
                assert!(off.abs() < 5.1e-7, "{}: {rate:?}", v["id"]);
                assert_percent(&v, rate.compound, expected["ear_pct"].as_str().unwrap(), 2);
            }
            _ => {
                assert_eq!(i["fn"], "solve_rate");
                let money = |name: &str| Money::parse(i[name].as_str().unwrap()).unwrap();
                let result =
                    pboc::rate_from_payments(money("amount"), money("payment"), count(&i["n"]));
                let code = result.unwrap_err().code().name();
                assert_eq!(code.to_uppercase(), expected["error"].as_str().unwrap());
            }
        }
    }
}

fn fen(value: &Value) -> i64 {
    Money::parse(value.as_str().unwrap()).unwrap().fen()
}

/// How often due dates come, from the terms of a modelled schedule; none for one date.
fn frequency(terms: &Value) -> Option<Frequency> {
    let due = &terms["dueDates"];
    let n = |name: &str| due[name].as_u64().map(|n| u16::try_from(n).unwrap());
    match due["policy"].as_str().unwrap() {
        _ if terms["method"] == "daily" => None,
        "everyNDays" => Some(Frequency::Days(n("n").unwrap())),
        "everyNWeeks" => Some(Frequency::Weeks(n("n").unwrap())),
        "quarterly" => Some(Frequency::Months(3)),
        _ => Some(Frequency::Months(n("everyMonths").unwrap_or(1))),
    }
}

/// The annual rates of the modelled schedules, from their rows, to all printed decimals.
#[test]
fn annual_rates_of_the_models_schedules() {
    for v in vectors("model_schedules", &["model_schedule"]) {
        let (terms, expected) = (&v["inputs"]["terms"], &v["expected"]);
        let rows = array(&expected["rows"]);
        let totals = &expected["totals"];
        // What is paid at once and not deducted is paid on the day of disbursement.
        let at_once = fen(&totals["upfront"]) - fen(&totals["deducted"]);
        let received = fen(&totals["received"]) - at_once;
        let mut payments: Vec<i64> = rows.iter().map(|row| fen(&row["total"])).collect();
        let near = |got: f64, want: &Value, what: &str| {
            let want = number(want);
            assert!((got - want).abs() <= 5.1e-11, "{} {what}: {got} for {want}", v["id"]);
        };

        let start = date(&terms["disbursedOn"]);
        let mut flows = vec![(start, received as f64)];
        for (row, payment) in rows.iter().zip(&payments) {
            flows.push((date(&row["dueDate"]), -*payment as f64));
        }
        let dated = xirr(&flows, DayCount::Act365F).unwrap().root().unwrap();
        near(dated, &expected["annualRate"]["xirr"]["rate"], "xirr");

        let want = &expected["annualRate"]["pboc"];
        let Some(every) = frequency(terms) else {
            assert!(want.is_null(), "{}", v["id"]);
            continue;
        };
        // A bullet's one row lies as many periods on as its terms say.
        let empty = count(&terms["periods"]) as usize - rows.len();
        payments.splice(0..0, vec![0; empty]);
        let rate = pboc::annual_rate(&Flows::loan(received, &payments).unwrap(), every).unwrap();
        near(rate.simple, &want["simple"], "simple");
        near(rate.compound, &want["compound"], "compound");
        if let Some(monthly) = rate.monthly {
            near(monthly, &want["monthly"], "monthly");
            near(rate.simple_by_period, &want["simpleByPeriod"], "simpleByPeriod");
            assert_percent(&v, rate.simple, want["simplePct"].as_str().unwrap(), 2);
            assert_percent(&v, rate.compound, want["compoundPct"].as_str().unwrap(), 2);
            assert_eq!(is_over(rate.simple, 0.24), want["overCapSimple"], "{}", v["id"]);
            assert_eq!(is_over(rate.compound, 0.24), want["overCapCompound"], "{}", v["id"]);
        } else {
            near(rate.period_rate, &want["periodRate"], "periodRate");
            let count = rate.periods_per_year;
            let count = count.numerator() as f64 / count.denominator() as f64;
            near(count, &want["periodsPerYear"], "periodsPerYear");
            near(rate.simple_by_period, &want["simple"], "simple");
        }
    }
}
