//! What holds for every loan after its disbursement, whatever happened to it.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use fenqi::calendar::CivilDate;
use fenqi::choice::Named;
use fenqi::document::Node;
use fenqi::error::{Code, Error, Path};
use fenqi::loan::{Event, EventKind, Intent, IntentKind, Loan, LoanRow, State};
use fenqi::money::yuan;
use fenqi::offer::price;
use fenqi::product::{Method, Part, Remainder, Strategy};

use super::cases::{Random, Verdict, count, json, must, same, seeds, without_one};
use super::loan_histories::{Kinds, intent, loan};
use super::loans::text;

/// What a property looks at: the document, what was read of it, and more that is random.
struct History<'a> {
    node: &'a Node,
    loan: &'a Loan<'a>,
    random: Random,
}

/// Refusals that a sound history may meet in the working.
const SOUND: &[Code] = &[
    Code::NothingToRepay,
    Code::InstalmentBelowInterest,
    Code::BalloonTooLarge,
    Code::DateOrder,
    Code::ConflictingFields,
    Code::OutOfRange,
    Code::AmountTooLarge,
    Code::InvalidDate,
    Code::CouponNotApplicable,
];

type Property = fn(&mut History<'_>) -> Result<Verdict, Error>;

fn judge(node: &Node, seed: u64, property: Property) -> Result<Verdict, Error> {
    let run = || {
        let loan = Loan::read(node, &Path::ROOT, None)?;
        property(&mut History { node, loan: &loan, random: Random::new(seed ^ 7) })
    };
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| Ok(Err("panicked".into())))
}

fn broken(outcome: Result<Verdict, Error>) -> Option<String> {
    match outcome {
        Ok(Err(why)) => Some(why),
        Err(error) if !SOUND.contains(&error.code()) => Some(format!("refused: {error}")),
        _ => None,
    }
}

fn holds(name: &str, usual: u64, kinds: Kinds, with_fee: bool, property: Property) {
    let wanted = count(usual);
    let (mut held, mut refused) = (0, BTreeMap::new());
    for seed in seeds(name) {
        let mut node = loan(&mut Random::new(seed), kinds, with_fee);
        let outcome = judge(&node, seed, property);
        match outcome {
            Ok(Ok(())) => held += 1,
            Err(ref error) if broken(outcome.clone()).is_none() => {
                *refused.entry(error.code().name()).or_insert(0u64) += 1;
            }
            outcome => {
                let mut why = broken(outcome).unwrap();
                let kind = why.split(':').next().unwrap().to_owned();
                while let Some((shorter, found)) = without_one(&node).into_iter().find_map(|less| {
                    let found = broken(judge(&less, seed, property))?;
                    let alike = found.split(':').next() == Some(kind.as_str());
                    alike.then_some((less, found))
                }) {
                    (node, why) = (shorter, found);
                }
                panic!("{name}: {why}\nFENQI_SEED={seed:#x}\nshortest: {}", json(&node));
            }
        }
        if held >= wanted {
            break;
        }
    }
    let all: u64 = refused.values().sum();
    println!("{name}: {held} histories, {all} refused {refused:?}");
    assert!(all <= held.max(10), "{name}: most histories were refused: {refused:?}");
}

fn paid(state: &State<'_>) -> i64 {
    state.rows.iter().map(|row| row.paid.sum()).sum()
}

/// What is compared of two states that must be one.
fn figures(state: &State<'_>) -> (Vec<LoanRow>, [i64; 6]) {
    let sums = [
        state.drawn,
        state.excess,
        state.prepaid_principal,
        state.prepayment_fees,
        state.compensated,
        state.balance(),
    ];
    (state.rows.clone(), sums)
}

/// A day on or after some event, at times long after.
fn some_day(history: &mut History<'_>) -> CivilDate {
    let random = &mut history.random;
    let events = &history.loan.events;
    let base = match events.len() {
        0 => history.loan.last_day(),
        _ => random.pick(events).on,
    };
    let later = i32::try_from(random.between(0, 40)).unwrap();
    base.plus_days(if random.once_in(3) { 0 } else { later }).unwrap_or(base)
}

/// Money in = money applied + excess; nothing negative; no principal repaid that was not lent.
fn sound(state: &State<'_>, money_in: i64, inside: bool) -> Verdict {
    let fees = if inside { state.prepayment_fees } else { 0 };
    let out = paid(state) + state.prepaid_principal + state.excess + fees;
    same("money in = applied + excess", out, money_in)?;
    let mut repaid = state.prepaid_principal;
    for row in &state.rows {
        for part in Part::VALUES {
            let (owed, paid) = (row.owed.of(*part), row.paid.of(*part));
            must(paid >= 0 && owed >= paid, || {
                format!(
                    "a part is paid in its bounds: row {} {part:?} {paid} of {owed}",
                    row.period
                )
            })?;
        }
        repaid += row.paid.of(Part::Principal);
    }
    must(state.excess >= 0 && state.balance() >= 0, || "outstanding is not negative: ".into())?;
    same("lent = repaid + outstanding", repaid + state.balance(), state.drawn)?;
    let _ = state.answer().map_err(|error| format!("answer: {error}"))?;
    let settlement = state.settlement().map_err(|error| format!("settlement: {error}"))?;
    must(settlement >= state.due(), || format!("settling asks for what is due: {settlement}"))
}

#[test]
fn loan_begins_as_its_plan() {
    holds("loan_begins_as_its_plan", 20_000, Kinds::Payments, true, |history| {
        let terms = &history.loan.terms;
        if terms.method() == Method::Bullet {
            return Ok(Ok(()));
        }
        let plan = price(terms)?;
        let state = State::disbursed(history.loan)?;
        let answer = serde_json::to_value(state.answer()?).unwrap();
        let own = answer["rows"].as_array().unwrap().iter().filter(|row| {
            // A down payment is no row of the plan.
            row["startDate"] != row["dueDate"] || row["interest"] != "0.00"
        });
        let own: Vec<_> = own.map(|row| row["discount"].as_str().unwrap().to_owned()).collect();
        let noted = plan.rows.iter().map(|row| yuan(row.discount)).collect();
        Ok(same("discounts", own, noted))
    });
}

fn money_in(loan: &Loan<'_>, on: CivilDate) -> i64 {
    let pays = |kind| matches!(kind, EventKind::Repaid | EventKind::Deducted | EventKind::Refunded);
    let events = (0..).map_while(|place| loan.event(place));
    let events = events.filter(|event| event.on <= on && pays(event.kind));
    events.map(|event| event.amount).sum()
}

#[test]
fn loan_money_is_kept() {
    holds("loan_money_is_kept", 100_000, Kinds::Any, true, |history| {
        let on = some_day(history);
        let state = State::of(history.loan, on)?;
        // A part of a year whose fraction passes 64 bits is refused here as in the fold.
        state.answer()?;
        let inside = history.loan.servicing.prepayment.fee.inside;
        Ok(sound(&state, money_in(history.loan, on), inside))
    });
}

#[test]
fn loan_trial_is_what_booking_gives() {
    holds("loan_trial_is_what_booking_gives", 100_000, Kinds::Any, true, |history| {
        let on = history.loan.last_day();
        let state = State::of(history.loan, on)?;
        let last = state.rows.last().map_or(1, |row| row.period).max(1);
        let asked = intent(&mut history.random, state.drawn, last.into());
        let (asked, amount) = read_intent(&asked);
        let trial = state.try_payment(&asked, amount)?;
        let mut event = booked_event(on);
        (event.amount, event.intent) = (trial.amount, trial.intent.clone());
        let booked = history.loan.clone().with(event)?;
        if trial.amount == 0 {
            // There is nothing to book.
            return Ok(Ok(()));
        }
        if !trial.refused.is_empty() {
            return Ok(same(
                "a refused trial changes nothing",
                figures(&trial.after),
                figures(&state),
            ));
        }
        let after = State::of(&booked, on)?;
        let verdict = same("trial = booking", figures(&trial.after), figures(&after));
        let inside = history.loan.servicing.prepayment.fee.inside;
        let fee = if inside { trial.fee } else { 0 };
        let sum = trial.applied() + trial.excess + fee;
        Ok(verdict.and_then(|()| same("a trial uses its amount", sum, trial.amount)))
    });
}

#[test]
fn loan_settling_gives_zero() {
    holds("loan_settling_gives_zero", 100_000, Kinds::Any, true, |history| {
        let on = some_day(history);
        let state = State::of(history.loan, on)?;
        let settle = Intent { kind: IntentKind::Settle, ..Intent::default() };
        let trial = state.try_payment(&settle, None)?;
        if !trial.refused.is_empty() {
            let known =
                ["settled", "overdue", "lockIn", "repaymentForbidden", "prepaymentForbidden"];
            return Ok(must(trial.refused.iter().all(|reason| known.contains(reason)), || {
                format!("a known refusal: {:?}", trial.refused)
            }));
        }
        let after = &trial.after;
        let verdict = same("nothing is open", (after.open(), after.balance()), (0, 0))
            .and_then(|()| same("nothing is asked for", after.settlement().unwrap(), 0))
            .and_then(|()| same("the day is known", after.settled_on, Some(on)));
        let mut booked = history.loan.clone();
        booked.events.retain(|event| event.on <= on);
        let reversed = |event: &Event| booked_of(history.loan, event).is_some();
        booked.events.retain(|event| event.kind != EventKind::Reversed && !reversed(event));
        let mut event = booked_event(on);
        (event.amount, event.intent) = (trial.amount, trial.intent.clone());
        let booked = booked.with(event)?;
        let later = on.plus_days(400).unwrap_or(on);
        let nothing_more = figures(&State::of(&booked, later)?) == figures(after);
        Ok(verdict.and_then(|()| must(nothing_more, || "nothing accrues after: ".into())))
    });
}

#[test]
fn loan_order_of_arrival_does_not_matter() {
    holds("loan_order_of_arrival_does_not_matter", 100_000, Kinds::Any, true, |history| {
        let Some(Node::List(events)) = history.node.get("events") else { return Ok(Ok(())) };
        // Any order that keeps the order of one day.
        let mut days: BTreeMap<String, Vec<Node>> = BTreeMap::new();
        for event in events {
            let Some(Node::Text(on)) = event.get("on") else { unreachable!() };
            days.entry(on.clone()).or_default().push(event.clone());
        }
        let mut queues: Vec<Vec<Node>> = days.into_values().collect();
        let mut mixed = Vec::new();
        while !queues.is_empty() {
            let last = i64::try_from(queues.len()).unwrap() - 1;
            let place = usize::try_from(history.random.between(0, last)).unwrap();
            mixed.push(queues[place].remove(0));
            if queues[place].is_empty() {
                queues.remove(place);
            }
        }
        let Node::Map(mut fields) = history.node.clone() else { unreachable!() };
        for (name, node) in &mut fields {
            if name == "events" {
                *node = Node::List(mixed.clone());
            }
        }
        let node = Node::Map(fields);
        let other = Loan::read(&node, &Path::ROOT, None)?;
        let on = other.last_day();
        let (a, b) = (State::of(history.loan, on)?, State::of(&other, on)?);
        Ok(same("one state", figures(&a), figures(&b)))
    });
}

#[test]
fn loan_reversed_is_as_if_it_had_never_been() {
    holds("loan_reversed_is_as_if_it_had_never_been", 100_000, Kinds::Any, true, |history| {
        let Node::Map(mut fields) = history.node.clone() else { unreachable!() };
        let day = text(some_day(history).to_string());
        let event = |id: &str, fields: &[(&str, &str)]| {
            let mut all = vec![("id".to_owned(), text(id)), ("on".to_owned(), day.clone())];
            all.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), text(*value))));
            Node::Map(all)
        };
        for (name, node) in &mut fields {
            if let (true, Node::List(events)) = (name == "events", node) {
                events.insert(0, event("undone", &[("kind", "reversed"), ("event", "done")]));
                events.insert(1, event("done", &[("kind", "repaid"), ("amount", "123.45")]));
            }
        }
        let node = Node::Map(fields);
        let other = Loan::read(&node, &Path::ROOT, None)?;
        let on = history.loan.last_day();
        let (a, b) = (State::of(history.loan, on)?, State::of(&other, on)?);
        Ok(same("one state", figures(&a), figures(&b)))
    });
}

#[test]
fn loan_prepaying_never_raises_interest() {
    holds("loan_prepaying_never_raises_interest", 100_000, Kinds::Payments, false, |history| {
        // Under a subsidy the borrower's interest is what the payer leaves of it: a plan laid anew
        // is shared by the shares of the rows before, and no rule says that this saves something.
        // Interest that a grace defers is asked for by a later row, which may be one paid ahead.
        // What a prepayment makes of a coupon may cost more than it saves. A remainder that stood on
        // the first row is not on the row that a prepayment begins with: it bears a period longer.
        let rules = history.loan.terms.rules();
        let coupons = !history.loan.terms.coupons().is_empty();
        let first = rules.rounding.remainder == Remainder::First;
        if rules.subsidy.is_some() || rules.grace.interest > 0 || coupons || first {
            return Ok(Ok(()));
        }
        let on = some_day(history);
        let state = State::of(history.loan, on)?;
        let amount = history.random.between(1, state.drawn);
        let trial = state.try_payment(&Intent::default(), Some(amount))?;
        // Each row's interest is rounded by itself, up to a fen either way.
        let rounded = i64::try_from(trial.after.rows.len()).unwrap();
        let saved = trial.interest_saved;
        Ok(must(saved >= -rounded, || format!("interest: {} more", -saved)))
    });
}

fn read_intent(node: &Node) -> (Intent, Option<i64>) {
    use super::fields::{fen, items, text};
    let kinds = IntentKind::NAMES.iter().position(|name| Some(*name) == text(node, "kind"));
    let kind = kinds.and_then(IntentKind::at).unwrap();
    let strategy = text(node, "strategy");
    let strategies = Strategy::NAMES.iter().position(|name| Some(*name) == strategy);
    let period = |node: &Node| match node {
        Node::Integer(period) => u32::try_from(*period).unwrap(),
        _ => unreachable!(),
    };
    let intent = Intent {
        kind,
        periods: items(node, "periods").iter().map(period).collect(),
        strategy: strategies.and_then(Strategy::at),
        in_advance: None,
    };
    let amount = (kind == IntentKind::Amount).then(|| fen(node, "amount"));
    (intent, amount)
}

/// The reversal of an event, where there is one.
fn booked_of<'l>(loan: &'l Loan<'_>, event: &Event) -> Option<&'l Event> {
    loan.events.iter().find(|other| other.kind == EventKind::Reversed && other.of == event.id)
}

fn booked_event(on: CivilDate) -> Event {
    Event {
        id: "booked".into(),
        on,
        kind: EventKind::Repaid,
        amount: 0,
        intent: Intent::default(),
        part: Part::Fee,
        period: None,
        periods: 0,
        due_on: None,
        due_dates: None,
        grace: 0,
        only_principal: false,
        annual: None,
        of: String::new(),
    }
}
