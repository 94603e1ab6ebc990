"""A loan after disbursement: what its rows ask for, and what happened to it.

A second opinion on DOMAIN.md ("After disbursement", "Named choices"), written from it and from the
shape of the model_loan vectors alone. Where the page leaves a case open, the comment says what was taken.
"""

import copy

from accrual import Accrual
from coupons import Coupons
from dates import day
from events import Events
from owed import PARTS, Owed
from payment import Payments
from prepayment import Prepayment
from schedule import ZERO, Terms
from settlement import Settlement


# The first value of each option.
DEFAULTS = {
    "overdue": {"graceDays": 0, "multiplier": "1.5", "base": "principal", "from": "dueDate", "rounding": "cumulative"},
    "allocation": {"order": [part for part in PARTS if part != "guaranteeFee"], "direction": "byInstalment"},
    "prepayment": {
        "strategy": "reduceInstalment", "currentRow": "reamortise", "residualInterest": "asScheduled",
        "shortenRule": "keepInstalment", "nextRule": "keepPrincipal", "payoffInterest": "toDay",
        "settleFees": "currentOnly", "beyondDue": "prepay", "whenOverdue": "payDueFirst",
        "paysFirst": "interest", "chosenInterest": "scheduled", "refundFrom": "lastRows",
    },
}


class Loan(Events, Payments, Prepayment, Settlement, Coupons, Accrual, Owed):
    """The loan on a day; `pay` and `advance` change it in place."""

    def __init__(self, terms, rules):
        self.terms = Terms(terms)
        self.overdue, self.prepayment, self.allocation = (
            {**DEFAULTS[name], **rules.get(name, {})} for name in ("overdue", "prepayment", "allocation"))
        self.min_days = rules.get("minInterestDays", 0)
        self.closed, self.payable_days = rules.get("closed", []), rules.get("payableDays")
        self.on = self.terms.disbursed
        self.rows = self.terms.rows
        self.level = self.terms.first_level
        self.excess = self.prepaid = self.fees = ZERO
        self.disbursed = self.terms.disbursed
        for row in self.rows:
            self.begin(row)
        self.fate = "inUse"
        self.hold_coupon()

    def copy(self):
        return copy.deepcopy(self)

    def state(self):
        rows = []
        for row in self.rows:
            shown = {"period": row.period, "dueDate": row.due.isoformat()}
            if row.discount and row.off > 0 and not row.removed:
                shown["discount"] = str(min(row.discount, row.off))
            if not row.removed:
                for part in PARTS:
                    if self.amount(row, part) != 0:
                        shown[part] = str(self.amount(row, part))
                paid = {part: str(row.paid[part]) for part in PARTS if row.paid[part] != 0}
                if paid:
                    shown["paid"] = paid
                if self.open_all(row) != 0:
                    shown["open"] = str(self.open_all(row))
            shown["status"] = self.status(row)
            rows.append(shown)
        settled = self.is_settled()
        settlement = ZERO if settled else sum(self.payoff(), ZERO)
        return {
            "rows": rows,
            "balance": str(self.balance()),
            "accruedInterest": str(ZERO if settled else self.accrued()),
            "excess": str(self.excess),
            "prepaidPrincipal": str(self.prepaid),
            "prepaymentFees": str(self.fees),
            "settlement": str(settlement),
            **({"coupons": [self.fate]} if self.coupon else {}),
        }


def replayed(terms, rules, events, on):
    """The loan on a day. Events sort by their day; those of one day stay in their order. What was reversed
    has never been."""
    loan = Loan(terms, rules)
    events = [event for event in events if day(event["on"]) <= on]
    gone = {event["event"] for event in events if event["kind"] == "reversed"}
    for event in sorted(events, key=lambda event: event["on"]):
        if event["kind"] == "reversed" or event["id"] in gone:
            continue
        loan.advance(day(event["on"]))
        loan.happen(event)
    loan.advance(on)
    return loan
