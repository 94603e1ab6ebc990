"""Random histories: payments over the life of a loan, the other events, and intents at the end."""

from datetime import timedelta
from decimal import Decimal

from draw import RATES, STRATEGIES
from loan import Loan
from payment import Refused
from schedule import FEN, ZERO

AMORTISED = ("equalInstalment", "equalPrincipal")


def owed(loan):
    return sum((loan.open_all(row) for row in loan.reached()), ZERO)


def part_of(random, amount):
    """A part of an amount, from a fen to a fen less than all of it."""
    fen = int(amount / FEN)
    return Decimal(random.randint(1, max(fen - 1, 1))) * FEN


def amount(random, loan):
    """An amount that somebody might pay today."""
    due, payoff = owed(loan), loan.payoff()[0]
    principal = sum((loan.open(row, "principal") for row in loan.ahead()), ZERO)
    choices = [part_of(random, payoff)]
    if due > 0:
        choices += [due, due, due, part_of(random, due)]
    if payoff > due:
        choices += [due + part_of(random, (payoff - due) / 3), (due + (payoff - due) / 2 // 100 * 100).quantize(FEN)]
        # All principal, and not everything else.
        choices.append(due + loan.accrued() + principal)
    if random.random() < 0.05:
        choices.append(loan.enough() + random.choice([ZERO, FEN, Decimal("100.00")]))
    return random.choice(choices)


def strategy(random, loan):
    return random.choice(STRATEGIES if loan.terms.method in AMORTISED else STRATEGIES[2:])


def payment(random, loan):
    """A payment: an amount, or what an intent asks for."""
    made = {"kind": random.choice(["repaid", "repaid", "deducted"])}
    if random.random() < 0.8:
        made["amount"] = str(amount(random, loan))
        if random.random() < 0.3:
            made["strategy"] = strategy(random, loan)
        return made
    intent = random.choice(intents(random, loan))
    if intent["kind"] == "amount":
        return {**made, "amount": intent["amount"], "intent": intent}
    tried = loan.copy()
    try:
        given, prepaid, fee, excess = tried.intend(intent)
    except Refused:
        return None
    if intent["kind"] == "periods" and loan.prepayment["chosenInterest"] == "toDay":
        # What a trial of it becomes, and what is booked.
        intent = {"kind": "amount", "strategy": "nextInstalments"}
    paid = tried.taken(given) + prepaid + excess + (fee if loan.fee_inside() else ZERO)
    if intent["kind"] == "amount":
        intent["amount"] = str(paid)
    return {**made, "amount": str(paid), "intent": intent}


def money(random, most):
    return str(random.choice([part_of(random, most), most]).quantize(FEN))


def waived(random, loan):
    part = random.choice(["penalty", "compoundInterest", "fee", "guaranteeFee", "interest", "principal"])
    rows = [row for row in loan.live() if loan.open(row, part) > 0]
    if not rows:
        return None
    row = random.choice(rows)
    made = {"part": part, "amount": money(random, loan.open(row, part) * random.choice([1, 2]))}
    if random.random() < 0.6:
        made["period"] = row.period
    return made


def charge(random, loan):
    made = {"part": random.choice(["fee", "guaranteeFee", "penalty", "compoundInterest"]), "amount": money(random, Decimal(50))}
    if random.random() < 0.3:
        return {**made, "period": random.choice(loan.live()).period, "part": random.choice(["fee", "interest"])}
    if random.random() < 0.4:
        made["period"] = random.choice(loan.live()).period
    return made


def refunded(random, loan):
    left = loan.base(loan.ahead()[0]) if loan.ahead() else loan.balance()
    return {"amount": money(random, left / 2)} if left > 1 else None


def drawdown(random, loan):
    return {"amount": money(random, Decimal(5000))}


def rate_of(random, loan):
    unit = loan.terms.terms["rate"]["unit"]
    return {"rate": random.choice([value for value, own in RATES if own == unit])}


def from_row(random, loan):
    """Now and then a change counts from a later row; not where one formula would be for several rates."""
    if loan.terms.method == "equalInstalment" and loan.terms.level_by == "annuity":
        return {}
    return {"period": random.choice(loan.ahead()).period} if random.random() < 0.25 else {}


def rate_changed(random, loan):
    return {**rate_of(random, loan), **from_row(random, loan)}


def extended(random, loan):
    made = {"periods": random.choice([1, 2, 3, 6]), **from_row(random, loan)}
    return {**made, **rate_of(random, loan)} if random.random() < 0.4 else made


def re_amortised(random, loan):
    return {"principalOnly": True} if random.random() < 0.3 else {}


def re_aged(random, loan):
    return {"periods": random.choice([1, 3, 6, 12])} if loan.balance() > 1 else None


def nothing_more(_random, _loan):
    return {}


# By kind: what is drawn, and whether a row that is not due must be there, and a plan that can grow.
KINDS = {
    "waived": (waived, False, False),
    "charge": (charge, False, False),
    "refunded": (refunded, False, False),
    "compensated": (nothing_more, False, False),
    "drawdown": (drawdown, True, False),
    "rateChanged": (rate_changed, True, False),
    "reAmortised": (re_amortised, True, False),
    "accelerated": (nothing_more, True, False),
    "extended": (extended, True, True),
    "reAged": (re_aged, False, True),
}


def other(random, loan):
    """An event that is no payment, where the loan can take it."""
    kind = random.choice(list(KINDS))
    drawn, needs_row, needs_plan = KINDS[kind]
    if (needs_row and not loan.ahead()) or (needs_plan and loan.terms.method not in (*AMORTISED, "interestOnly")):
        return None
    if loan.on == loan.disbursed:
        return None
    fields = drawn(random, loan)
    return None if fields is None else {"kind": kind, **fields}


def history(random, terms, rules):
    """The loan after some events, and the events; now and then nothing happens for a while."""
    loan = Loan(terms, rules)
    events = []
    last = loan.rows[-1].due
    most = random.choice([0, 1, 2, 3, 6, 12, 30, 60])
    others = random.choice([0, 0, 0.1, 0.4])
    while len(events) < most and not loan.is_settled():
        rows = [row for row in loan.live() if loan.open_all(row) > 0]
        to_due = (rows[0].due - loan.on).days
        step = random.choice([0, 1, 3, 7, 20, 45] + ([to_due, to_due, to_due + 2] if to_due > 0 else []))
        on = loan.on + timedelta(step)
        if on > last + timedelta(120):
            break
        loan.advance(on)
        event = other(random, loan) if random.random() < others else payment(random, loan)
        if not event or Decimal(event.get("amount", "1")) <= 0:
            most -= 1
            continue
        event = {"id": f"e{len(events) + 1}", "on": on.isoformat(), **event}
        loan.happen(event)
        events.append(event)
    loan.advance(loan.on + timedelta(random.choice([0, 0, 1, 2, 6, 31])))
    return loan, events


def arrival(random, events):
    """The events in some order of arrival; those of one day in theirs."""
    arrived = {}
    for event in events:
        arrived.setdefault(event["on"], random.random())
    return sorted(events, key=lambda event: (arrived[event["on"]], event["on"])) if random.random() < 0.4 else events


# Of each kind one that is taken by its shape alone: it was reversed, and so has never been.
REVERSED = [
    {"kind": "repaid"}, {"kind": "deducted", "strategy": "lastInstalments"}, {"kind": "refunded"}, {"kind": "drawdown"},
    {"kind": "waived", "part": "interest"}, {"kind": "charge", "part": "fee", "period": 1}, {"kind": "compensated"},
    {"kind": "accelerated"}, {"kind": "reAmortised"}, {"kind": "reAged", "periods": 3}, {"kind": "extended", "periods": 2},
    {"kind": "rateChanged", "rate": "0.0001"},
]


def reversals(random, loan):
    """Events that were reversed on the same day or later: they have never been."""
    made = []
    for index in range(random.choice([0, 0, 0, 1, 2])):
        days = (loan.on - loan.disbursed).days
        paid = random.randint(0, days)
        back = random.randint(paid, days)
        on = [(loan.disbursed + timedelta(offset)).isoformat() for offset in (paid, back)]
        event = {"id": f"x{index}", "on": on[0], **random.choice(REVERSED)}
        if event["kind"] in ("repaid", "deducted", "refunded", "drawdown", "waived", "charge"):
            event["amount"] = str(Decimal(random.randint(1, 10000000)) * FEN)
        made.append(event)
        made.append({"id": f"r{index}", "on": on[1], "kind": "reversed", "event": f"x{index}"})
    return made


def intents(random, loan):
    made = [{"kind": "settle"}]
    if loan.is_settled():
        return made
    if owed(loan) > 0:
        made.append({"kind": "dueNow"})
    if random.random() < 0.4:
        made.append({"kind": "overdue"})
    first = next(row.period for row in loan.live() if loan.open_all(row) > 0)
    if random.random() < 0.5:
        first += random.choice([0, 0, 0, 1])
        last = first + random.randint(0, 2)
        periods = [row.period for row in loan.live() if first <= row.period <= last]
        if any(loan.open_all(row) > 0 for row in loan.live() if row.period in periods):
            made.append({"kind": "periods", "periods": periods})
    for _ in range(2):
        paid = random.choice([amount(random, loan), amount(random, loan), loan.enough(), loan.enough() + FEN])
        if paid > 0:
            intent = {"kind": "amount", "amount": str(paid)}
            if random.random() < 0.6:
                intent["strategy"] = strategy(random, loan)
            made.append(intent)
    random.shuffle(made)
    return made
