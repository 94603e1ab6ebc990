"""`python3 tests/model/generate.py SEED N FILE`: random histories with the model's answers.

Each case draws terms, every named choice of the rules, payments and intents. A payment is drawn from what is
owed on its day: all of it, part of it, more, or nothing for a while. Events are listed in the order of their
arrival, which is not that of their days.
"""

import json
import sys
from datetime import timedelta
from decimal import Decimal
from random import Random

from loan import Loan
from payment import Refused
from schedule import FEN, ZERO, Unsound
from trial import answered

STRATEGIES = ["reduceInstalment", "shortenTerm", "nextInstalments", "lastInstalments"]
ORDERS = [
    ["penalty", "compoundInterest", "interest", "fee", "principal"],
    ["penalty", "compoundInterest", "fee", "interest", "principal"],
    ["interest", "principal", "fee", "penalty", "compoundInterest"],
    ["principal", "interest", "fee", "penalty", "compoundInterest"],
]
RATES = [
    ("0.0785", "annual"), ("0.2399", "annual"), ("0.15333", "annual"), ("0.036", "annual"), ("0.24", "annual"),
    ("0.00985", "monthly"), ("0.006", "monthly"), ("0.015", "monthly"), ("0.00025", "daily"), ("0.00065", "daily"),
]
DAYS = ["2023-12-31", "2024-01-29", "2024-02-28", "2024-02-29", "2025-01-31", "2025-08-30", "2026-05-16", "2027-11-30"]


def due_dates(random, method):
    policies = [
        {"policy": "sameDay", "everyMonths": random.choice([1, 1, 1, 3]), "monthEnd": random.choice(["clamp", "clamp", "firstOfNext"])},
        {"policy": "fixedDay", "day": random.choice([5, 15, 20, 28, 29, 30, 31]), "minFirstDays": random.choice([0, 10, 15, 28])},
        {"policy": "lastDayOfMonth", "minFirstDays": random.choice([0, 15])},
        {"policy": "quarterly", "anchor": "calendarQuarter", "day": random.choice([20, 21]), "minFirstDays": 0},
        {"policy": "quarterly", "anchor": "disbursement"},
        {"policy": "everyNDays", "n": random.choice([10, 30, 90])},
        {"policy": "everyNWeeks", "n": random.choice([2, 4])},
    ]
    return policies[0] if method == "bullet" else random.choice(policies)


def terms(random):
    method = random.choice(["equalInstalment"] * 3 + ["equalPrincipal"] * 3 + ["interestOnly", "bullet", "daily"])
    value, unit = random.choice(RATES)
    year_days = random.choice([360, 365])
    dues = due_dates(random, method)
    by_months = dues["policy"] not in ("everyNDays", "everyNWeeks")
    counts = ["ACT/360", "ACT/365F", "ACT/ACT-ISDA", "30/360US", "30E/360"]
    count = random.choice(counts + ["monthly", "monthly"] if by_months else counts)
    if method == "daily":
        count = f"ACT/{year_days}" if year_days == 360 else "ACT/365F"
    if random.random() < 0.5:
        disbursed = random.choice(DAYS)
    else:
        disbursed = f"{random.randint(2023, 2027)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
    made = {
        "principal": str(Decimal(random.choice([random.randint(1000, 300000) * 100, random.randint(100000, 30000000)])) * FEN),
        "method": method,
        "periods": random.choice([1, 2, 3, 6, 9, 12, 12, 24]),
        "rate": {"value": value, "unit": unit, "yearDays": year_days},
        "dayCount": count,
        "disbursedOn": disbursed,
        "dueDates": dues,
        "rounding": {"interest": random.choice(["halfUp", "halfUp", "down", "up", "halfEven"])},
    }
    if method == "daily":
        made.update(periods=1, termDays=random.choice([14, 30, 31, 90]), dueDates={"policy": "sameDay"})
    elif by_months and method != "bullet":
        firsts = ["days", "days", "fullPeriod"]
        made["firstPeriod"] = random.choice(firsts + ["monthPlusDays"] if count == "monthly" else firsts)
    if method == "bullet" and count == "30/360US":
        made["disbursedOn"] = made["disbursedOn"][:8] + "15"
    if method == "bullet":
        made["bulletInterest"] = "simple"
        made["dueDates"] = {"policy": "sameDay", "everyMonths": 1}
    if method == "equalInstalment":
        made["level"] = {
            "by": random.choice(["annuity", "exactDays"]),
            "rounding": random.choice(["halfUp", "down", "up", "halfEven"]),
            "unit": random.choice([1, 1, 1, 10, 100]),
        }
    if method == "equalPrincipal":
        made["rounding"]["principal"] = random.choice(["halfUp", "down", "halfEven"])
    if count == "monthly":
        full = made.get("firstPeriod") == "fullPeriod"
        made["accrualInPeriod"] = "proRata" if full else random.choice(["proRata", "dailyRate"])
    if random.random() < 0.4:
        made["fees"] = [random.choice([
            {"name": "guarantee", "party": "guarantor", "basis": "fixed", "value": "6.50", "when": "each"},
            {"name": "service", "party": "platform", "basis": "rate", "on": "principal", "value": "0.002", "when": "each"},
        ])]
    return made


def rules(random, method):
    amortised = method in ("equalInstalment", "equalPrincipal")
    prepayment = {
        "strategy": random.choice(STRATEGIES) if amortised else random.choice(STRATEGIES[2:]),
        "residualInterest": random.choice(["asScheduled", "recomputed"]),
        "currentRow": random.choice(["reamortise", "keepPrincipal"]),
        "shortenRule": random.choice(["keepInstalment", "relevel"]),
        "nextRule": random.choice(["keepPrincipal", "keepInstalment"]),
        "payoffInterest": random.choice(["toDay", "toPeriodEnd"]),
        "settleFees": random.choice(["currentOnly", "none", "all"]),
        "whenOverdue": random.choice(["payDueFirst", "refuse"]),
        "beyondDue": random.choice(["prepay"] * 5 + ["excess"]),
        "fee": random.choice([
            {"kind": "none"},
            {"kind": "fixed", "value": "30.00"},
            {"kind": "rate", "value": "0.01"},
            {"kind": "rate", "value": "0.02", "waivedAfterPeriods": 3},
        ]),
    }
    if random.random() < 0.25:
        prepayment["lockInDays"] = random.choice([30, 60, 90])
    if random.random() < 0.4:
        prepayment["leastAmount"] = random.choice(["100.00", "500.00", "1000.00"])
    return {
        "overdue": {
            "graceDays": random.choice([0, 1, 3, 5]),
            "multiplier": random.choice(["1.5", "1.3", "2"]),
            "base": random.choice(["principal", "principalAndInterest"]),
            "rounding": random.choice(["cumulative", "daily"]),
            "compound": random.random() < 0.4,
            "from": random.choice(["dueDate", "graceEnd"]),
        },
        "allocation": {"order": random.choice(ORDERS), "direction": random.choice(["byInstalment", "byPart"])},
        "prepayment": prepayment,
        "minInterestDays": random.choice([0, 1]),
    }


def owed(loan):
    return sum((loan.open_all(row) for row in loan.reached()), ZERO)


def part_of(random, amount):
    """A part of an amount, from a fen to a fen less than all of it."""
    fen = int(amount / FEN)
    return Decimal(random.randint(1, max(fen - 1, 1))) * FEN


def decided(loan, amount):
    """Whether the rules say what becomes of an amount."""
    due, payoff = owed(loan), loan.payoff()[0]
    if amount <= due:
        return True
    if loan.prepayment["beyondDue"] == "excess":
        return amount < payoff
    if amount >= payoff:
        return True
    if loan.on == loan.terms.disbursed and loan.min_days:
        return False
    principal = sum((loan.open(row, "principal") for row in loan.ahead()), ZERO)
    return amount - due - loan.accrued() < principal


def mixed(loan, strategy):
    """Whether rows would be planned anew that hold principal paid ahead of its day."""
    anew = strategy in ("reduceInstalment", "shortenTerm")
    return anew and any(row.paid["principal"] > 0 for row in loan.ahead())


def amount(random, loan):
    """An amount that somebody might pay today."""
    due, payoff = owed(loan), loan.payoff()[0]
    choices = [part_of(random, payoff)]
    if due > 0:
        choices += [due, due, due, part_of(random, due)]
    if payoff > due:
        choices += [due + part_of(random, (payoff - due) / 3), (due + (payoff - due) / 2 // 100 * 100).quantize(FEN)]
    return random.choice(choices)


def history(random, terms_, rules_):
    """Payments over the life of the loan, each one that the rules take."""
    loan = Loan(terms_, rules_)
    events = []
    last = loan.rows[-1].due
    most = random.choice([0, 1, 2, 3, 6, 12, 30, 60])
    while len(events) < most and not loan.is_settled():
        rows = [row for row in loan.live() if loan.open_all(row) > 0]
        to_due = (rows[0].due - loan.on).days
        step = random.choice([0, 1, 3, 7, 20, 45] + ([to_due, to_due, to_due + 2] if to_due > 0 else []))
        on = loan.on + timedelta(step)
        if on > last + timedelta(120):
            break
        tried = loan.copy()
        tried.advance(on)
        paid = amount(random, tried)
        if paid <= 0 or not decided(tried, paid):
            loan.advance(on)
            most -= 1
            continue
        try:
            tried.pay(paid)
        except Refused:
            loan.advance(on)
            most -= 1
            continue
        loan = tried
        events.append({"id": f"e{len(events) + 1}", "on": on.isoformat(), "kind": random.choice(["repaid", "repaid", "deducted"]), "amount": str(paid)})
    loan.advance(loan.on + timedelta(random.choice([0, 0, 1, 2, 6, 31])))
    return loan, events


def arrival(random, events):
    """The events in some order of arrival; those of one day in theirs."""
    arrived = {}
    for event in events:
        arrived.setdefault(event["on"], random.random())
    return sorted(events, key=lambda event: (arrived[event["on"]], event["on"])) if random.random() < 0.4 else events


def reversals(random, loan):
    """Payments that were reversed on the same day or later: they have never been."""
    made = []
    for index in range(random.choice([0, 0, 0, 1, 2])):
        days = (loan.on - loan.terms.disbursed).days
        paid = random.randint(0, days)
        back = random.randint(paid, days)
        amount = Decimal(random.randint(1, 10000000)) * FEN
        on = [(loan.terms.disbursed + timedelta(offset)).isoformat() for offset in (paid, back)]
        made.append({"id": f"x{index}", "on": on[0], "kind": "repaid", "amount": str(amount)})
        made.append({"id": f"r{index}", "on": on[1], "kind": "reversed", "event": f"x{index}"})
    return made


def intents(random, loan, method):
    made = [{"kind": "settle"}]
    if loan.is_settled():
        return made
    if owed(loan) > 0:
        made.append({"kind": "dueNow"})
    if random.random() < 0.4:
        made.append({"kind": "overdue"})
    first = next(row.period for row in loan.live() if loan.open_all(row) > 0)
    if random.random() < 0.5:
        last = first + random.randint(0, 2)
        made.append({"kind": "periods", "periods": [row.period for row in loan.live() if first <= row.period <= last]})
    for _ in range(2):
        paid = random.choice([amount(random, loan), amount(random, loan), loan.payoff()[0], loan.payoff()[0] + FEN])
        if paid > 0 and decided(loan, paid):
            intent = {"kind": "amount", "amount": str(paid)}
            if random.random() < 0.6:
                amortised = method in ("equalInstalment", "equalPrincipal")
                strategy = random.choice(STRATEGIES if amortised else STRATEGIES[2:])
                if not mixed(loan, strategy):
                    intent["strategy"] = strategy
            made.append(intent)
    random.shuffle(made)
    return made


def case(seed):
    """A case, or none where the terms drawn are no sound loan."""
    random = Random(seed)
    terms_ = terms(random)
    rules_ = rules(random, terms_["method"])
    amortised = terms_["method"] in ("equalInstalment", "equalPrincipal")
    try:
        fresh = Loan(terms_, rules_)
        if amortised and any(row.principal == 0 for row in fresh.rows):
            return None
        loan, events = history(random, terms_, rules_)
    except Unsound:
        return None
    inputs = {
        "terms": terms_,
        "rules": rules_,
        "events": arrival(random, events + reversals(random, loan)),
        "on": loan.on.isoformat(),
        "intents": intents(random, loan, terms_["method"]),
    }
    try:
        expected = answered(inputs)
    except Unsound:
        return None
    return {
        "id": f"loan-{seed}",
        "kind": "model_loan",
        "inputs": inputs,
        "expected": expected,
        "source": {"doc": "tests/model"},
        "status": "derived",
    }


def main(seed, count, path):
    with open(path, "w", encoding="utf8") as file:
        file.write('{"schema": "model_loans/1", "vectors": [\n')
        made = 0
        while made < count:
            found = case(seed)
            seed += 1
            if found:
                file.write((",\n" if made else "") + json.dumps(found, separators=(",", ":")))
                made += 1
        file.write("\n]}\n")
    print(f"{made} histories in {path}; the next seed is {seed}")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
