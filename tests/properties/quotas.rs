//! Limits over random events, against a second ledger that keeps nothing: what is taken of a limit on
//! a day is counted anew from all events before, by definition and not by a running balance.

use fenqi::calendar::{CivilDate, parse_date};
use fenqi::document::{Fields, Node};
use fenqi::error::Path;
use fenqi::question::answer;
use fenqi::quota::{Book, Events, Ledger};
use serde_json::{Value, json};

use super::cases::{Random, Verdict, count, must, same, seeds};

const DAYS: [&str; 9] = [
    "2026-01-30",
    "2026-01-31",
    "2026-02-01",
    "2026-02-14",
    "2026-02-28",
    "2026-03-01",
    "2026-03-31",
    "2026-12-31",
    "2027-01-01",
];

fn yuan(fen: i64) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}

fn fen(value: &Value) -> i64 {
    value.as_str().map_or(0, |text| text.replace('.', "").parse().unwrap())
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("")
}

/// A book of up to four limits and two pools, up to sixty events, and a question. Without changes of
/// grants a limit never has less than was granted when it was drawn.
fn request(random: &mut Random, changes: bool) -> Value {
    let amount = |random: &mut Random| yuan(random.between(1, 2_000_000));
    let mut quotas = Vec::new();
    for index in 0..random.between(1, 4) {
        let mut quota = json!({"id": format!("q{index}"), "revolving": random.once_in(2)});
        if !random.once_in(6) {
            quota["granted"] = amount(random).into();
            if random.once_in(2) {
                quota["validFrom"] = (*random.pick(&DAYS[..4])).into();
                quota["validTo"] = (*random.pick(&DAYS[4..])).into();
            }
        }
        if random.once_in(3) {
            quota["preCredit"] = amount(random).into();
        }
        if changes && random.once_in(3) {
            let (from, to) = (*random.pick(&DAYS[..4]), *random.pick(&DAYS[4..]));
            quota["temporary"] =
                json!({"amount": amount(random), "validFrom": from, "validTo": to});
        }
        if random.once_in(2) {
            quota["pool"] = format!("p{}", random.between(0, 1)).into();
        }
        quotas.push(quota);
    }
    let pools: Vec<Value> =
        (0..2).map(|index| json!({"id": format!("p{index}"), "limit": amount(random)})).collect();
    let mut events = Vec::new();
    for index in 0..random.between(0, 60) {
        let quota = format!("q{}", random.between(0, quotas.len() as i64 - 1));
        let order = format!("o{}", random.between(0, 12));
        let on = *random.pick(&DAYS);
        let id = format!("e{index}");
        let mut event = json!({"id": id, "on": on, "quota": quota});
        let kinds: &[&str] =
            &["occupied", "occupied", "released", "principalRepaid", "principalRepaid"];
        let more: &[&str] = &["frozen", "unfrozen", "granted", "temporary", "preCredit"];
        let other = changes && random.once_in(3);
        let kind = *random.pick(if other { more } else { kinds });
        event["kind"] = kind.into();
        if ["occupied", "released", "principalRepaid"].contains(&kind) {
            event["order"] = order.into();
        }
        if kind != "released" {
            event["amount"] = yuan(random.between(1, 900_000)).into();
        }
        events.push(event);
    }
    json!({
        "book": {"quotas": quotas, "pools": pools}, "events": events, "on": *random.pick(&DAYS),
        "quota": "q0",
        "product": {
            "least": yuan(random.between(1, 100_000)), "step": yuan(random.between(1, 60_000)),
            "most": yuan(random.between(100_000, 9_000_000)), "terms": [1, 3, 6, 12],
            "stepFrom": *random.pick(&["zero", "least"]),
            "matureWithinValidity": random.once_in(2),
        },
    })
}

fn asked(request: &Value) -> Value {
    let node: Node = serde_json::from_value(request.clone()).unwrap();
    serde_json::to_value(answer("quota", &node).unwrap_or_else(|error| panic!("{error}"))).unwrap()
}

/// The events that count on a day, in their order.
fn in_order(request: &Value, on: &str) -> Vec<Value> {
    let mut events = request["events"].as_array().unwrap().clone();
    events.retain(|event| text(&event["on"]) <= on);
    events.sort_by(|one, other| text(&one["on"]).cmp(text(&other["on"])));
    events
}

/// What a list of accepted events has done, counted from the beginning.
struct Counted<'a> {
    quota: &'a Value,
    events: &'a [Value],
}

impl Counted<'_> {
    fn of(&self, kind: &str) -> impl Iterator<Item = &Value> {
        let id = &self.quota["id"];
        self.events.iter().filter(move |event| event["kind"] == kind && event["quota"] == *id)
    }

    fn last(&self, kind: &str) -> Option<&Value> {
        self.of(kind).last()
    }

    fn repaid(&self, order: &Value) -> i64 {
        let of = self.of("principalRepaid").filter(|event| event["order"] == *order);
        of.map(|event| fen(&event["amount"])).sum()
    }

    /// What is open of an order: nothing where it was released.
    fn open(&self, order: &Value) -> i64 {
        let placed = self.of("occupied").find(|event| event["order"] == *order);
        let released = self.of("released").any(|event| event["order"] == *order);
        match placed {
            Some(event) if !released => fen(&event["amount"]) - self.repaid(order),
            _ => 0,
        }
    }

    /// Open orders, and of a limit that does not revolve what was repaid as well.
    fn occupied(&self) -> i64 {
        let revolving = self.quota["revolving"] == json!(true);
        let taken = |event: &Value| {
            let order = &event["order"];
            self.open(order) + if revolving { 0 } else { self.repaid(order) }
        };
        self.of("occupied").map(taken).sum()
    }

    fn frozen(&self) -> i64 {
        let sum = |kind| self.of(kind).map(|event| fen(&event["amount"])).sum::<i64>();
        sum("frozen") - sum("unfrozen")
    }

    /// The grant that counts on a day with what is on top; none where none does.
    fn limit(&self, on: &str) -> Option<i64> {
        let inside = |grant: &Value| {
            (grant["validFrom"].is_null() || text(&grant["validFrom"]) <= on)
                && (grant["validTo"].is_null() || on <= text(&grant["validTo"]))
        };
        let (granted, amount) = match self.last("granted") {
            Some(event) => (event, &event["amount"]),
            None => (self.quota, &self.quota["granted"]),
        };
        if fen(amount) == 0 || !inside(granted) {
            return None;
        }
        let temporary = self.last("temporary").unwrap_or(&self.quota["temporary"]);
        Some(fen(amount) + if inside(temporary) { fen(&temporary["amount"]) } else { 0 })
    }
}

/// What is available of a limit after accepted events, by definition.
fn available(request: &Value, events: &[Value], quota: &Value, on: &str) -> i64 {
    let quotas = request["book"]["quotas"].as_array().unwrap();
    let counted = Counted { quota, events };
    let Some(limit) = counted.limit(on) else { return 0 };
    let mut left = limit - counted.occupied() - counted.frozen();
    let pools = request["book"]["pools"].as_array().unwrap();
    if let Some(pool) = pools.iter().find(|pool| pool["id"] == quota["pool"]) {
        let members = quotas.iter().filter(|member| member["pool"] == pool["id"]);
        let taken = |quota| {
            let counted = Counted { quota, events };
            counted.occupied() + counted.frozen()
        };
        left = left.min(fen(&pool["limit"]) - members.map(taken).sum::<i64>());
    }
    left.max(0)
}

/// Whether an event can be, after those that were accepted.
fn can_be(request: &Value, events: &[Value], event: &Value) -> bool {
    let quotas = request["book"]["quotas"].as_array().unwrap();
    let quota = quotas.iter().find(|quota| quota["id"] == event["quota"]).unwrap();
    let counted = Counted { quota, events };
    let amount = fen(&event["amount"]);
    match text(&event["kind"]) {
        "occupied" => {
            let known =
                |other: &Value| other["kind"] == "occupied" && other["order"] == event["order"];
            let on = text(&event["on"]);
            !events.iter().any(known) && amount <= available(request, events, quota, on)
        }
        "released" => counted.open(&event["order"]) > 0,
        "principalRepaid" => {
            counted.open(&event["order"]) > 0 && amount <= counted.open(&event["order"])
        }
        "unfrozen" => amount <= counted.frozen(),
        _ => true,
    }
}

fn for_each(name: &str, usual: u64, look: impl Fn(&Value, &Value) -> Verdict) {
    for seed in seeds(name).take(usize::try_from(count(usual)).unwrap()) {
        let request = request(&mut Random::new(seed), true);
        let answer = asked(&request);
        if let Err(why) = look(&request, &answer) {
            panic!("{name}: {why}\nseed: FENQI_SEED={seed:#x}\n{request}\n{answer}");
        }
    }
}

#[test]
fn limits_agree_with_counting_from_the_beginning() {
    for_each("limits_agree_with_counting_from_the_beginning", 10_000, |request, answer| {
        let on = text(&request["on"]);
        let (mut accepted, mut refused) = (Vec::new(), Vec::new());
        for event in in_order(request, on) {
            if can_be(request, &accepted, &event) {
                accepted.push(event);
            } else {
                refused.push(event["id"].clone());
            }
        }
        let told = answer["refusedEvents"].as_array().unwrap();
        let told: Vec<Value> = told.iter().map(|event| event["id"].clone()).collect();
        same("refused", told, refused)?;
        let quotas = request["book"]["quotas"].as_array().unwrap();
        for (quota, entry) in quotas.iter().zip(answer["ledger"].as_array().unwrap()) {
            let counted = Counted { quota, events: &accepted };
            same("occupied", fen(&entry["occupied"]), counted.occupied())?;
            same("frozen", fen(&entry["frozen"]), counted.frozen())?;
            let left = available(request, &accepted, quota, on);
            same("available", fen(&entry["available"]), left)?;
        }
        let (available, largest) = (fen(&answer["available"]), fen(&answer["largest"]));
        let product = &request["product"];
        let (least, step) = (fen(&product["least"]), fen(&product["step"]));
        let from = if product["stepFrom"] == "least" { least } else { 0 };
        must(largest <= available.min(fen(&product["most"])), || "too large".into())?;
        if largest > 0 {
            must(largest >= least && (largest - from) % step == 0, || "off its step".into())?;
            let more = largest + step;
            must(more > available.min(fen(&product["most"])), || "a step more is there".into())?;
        }
        let something = largest > 0 && !answer["longestTerm"].is_null();
        let reasons = answer["reasons"].as_array().unwrap().is_empty();
        same("something or a reason", something, reasons)?;
        same("something and its bound", something, answer["limitedBy"] != json!([]))
    });
}

/// Where grants and freezes stay as they are, what is taken never passes them, on any day.
#[test]
fn no_limit_and_no_pool_is_passed() {
    let name = "no_limit_and_no_pool_is_passed";
    for seed in seeds(name).take(usize::try_from(count(100_000)).unwrap()) {
        let request = request(&mut Random::new(seed), false);
        let node: Node = serde_json::from_value(request.clone()).unwrap();
        let mut fields = Fields::of(&node, Path::ROOT);
        let book = Book::of_field(&mut fields, "book");
        let events = Events::of_field(&mut fields, "events", &book);
        fields.so_far().unwrap();
        for on in DAYS {
            let on = CivilDate::try_from(parse_date(on).unwrap()).unwrap();
            let ledger = Ledger::on(&book, &events, on).unwrap();
            let mut pools: Vec<i64> = book.pools.iter().map(|pool| pool.limit.fen()).collect();
            for (place, (quota, account)) in book.quotas.iter().zip(ledger.accounts()).enumerate() {
                let taken = account.occupied + ledger.available(place);
                assert!(account.occupied >= 0, "{seed:#x} {on} {request}");
                assert!(taken <= quota.granted.amount.fen(), "{seed:#x} {on} {request}");
                if let Some(pool) = quota.pool {
                    pools[pool] -= account.occupied;
                }
            }
            assert!(pools.iter().all(|left| *left >= 0), "{seed:#x} {on} {request}");
        }
        if std::env::var_os("FENQI_SEED").is_some() {
            break;
        }
    }
}

/// Events of different days may arrive in any order.
#[test]
fn late_events_take_their_place() {
    for_each("late_events_take_their_place", 5_000, |request, answer| {
        let mut late = request.clone();
        let events = late["events"].as_array_mut().unwrap();
        let mut days = DAYS;
        days.reverse();
        let place = |event: &Value| days.iter().position(|day| *day == text(&event["on"]));
        events.sort_by_key(place);
        same("in reverse", &asked(&late), answer)
    });
}
