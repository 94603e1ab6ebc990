"""A loan after disbursement: rows that are paid, accrual, penalties, prepayment, settlement.

A second opinion on DOMAIN.md ("After disbursement", "Named choices"), written from it and from the
shape of the model_loan vectors alone. Where the page leaves a case open, the comment says what was taken.
"""

import copy
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

from dates import day
from schedule import ZERO, Terms, rounded

PARTS = ("penalty", "compoundInterest", "interest", "fee", "guaranteeFee", "principal")


class Refused(Exception):
    def __init__(self, *reasons):
        super().__init__(*reasons)
        self.reasons = list(reasons)


class Loan:
    """The loan on a day; `pay` and `advance` change it in place."""

    def __init__(self, terms, rules):
        self.terms = Terms(terms)
        self.overdue, self.prepayment = rules["overdue"], rules["prepayment"]
        self.allocation = rules["allocation"]
        self.min_days = rules.get("minInterestDays", 0)
        self.on = self.terms.disbursed
        self.rows = self.terms.rows
        self.level = self.terms.first_level
        self.excess = self.prepaid = self.fees = ZERO
        for row in self.rows:
            row.paid = dict.fromkeys(PARTS, ZERO)
            row.removed = False
            # Penalties as exact sums, and the day up to which they were counted.
            row.exact = {"penalty": Fraction(0), "compoundInterest": Fraction(0)}
            row.counted = None
            # What the current row has accrued before its balance last changed, and that day.
            row.accrued, row.since = ZERO, row.start

    # ---- what is owed

    def amount(self, row, part):
        if part in row.exact:
            return rounded(row.exact[part], self.terms.interest_mode)
        name = {"guaranteeFee": "guarantee"}.get(part, part)
        return getattr(row, name)

    def open(self, row, part):
        return self.amount(row, part) - row.paid[part]

    def open_all(self, row):
        return sum((self.open(row, part) for part in PARTS), ZERO)

    def live(self):
        return [row for row in self.rows if not row.removed]

    def reached(self):
        return [row for row in self.live() if row.due <= self.on]

    def ahead(self):
        return [row for row in self.live() if row.due > self.on]

    def base(self, row):
        """What bears interest in a row: the principal that is open in it and after it."""
        return sum((self.open(r, "principal") for r in self.live() if r.period >= row.period), ZERO)

    def grace_end(self, row):
        return row.due + timedelta(self.overdue.get("graceDays", 0))

    def is_overdue(self, row):
        return self.on > self.grace_end(row) and self.open_all(row) > 0

    def status(self, row):
        if row.removed:
            return "removed"
        if self.open_all(row) == 0:
            return "settled"
        if self.is_overdue(row):
            return "overdue"
        if row.due < self.on:
            return "inGrace"
        if any(row.paid.values()):
            return "partlyPaid"
        return "due" if row.due == self.on else "notDue"

    # ---- accrual

    def slice(self, row, base, start, end):
        """Interest of a part of a row, rounded by itself."""
        days = (end - start).days
        if row.pro_rata:
            factor = row.factor * days / row.days
        elif self.terms.count == "monthly" or self.terms.method == "daily":
            factor = self.terms.daily() * days
        else:
            from dates import year_part

            factor = self.terms.annual * year_part(start, end, self.terms.count)
        return self.terms.of(base, factor)

    def accrued(self):
        """What the current row has accrued and nobody paid."""
        ahead = self.ahead()
        if not ahead:
            return ZERO
        row = ahead[0]
        end = self.on
        if self.on == self.terms.disbursed:
            end += timedelta(self.min_days)
        total = row.accrued + self.slice(row, self.base(row), row.since, end)
        # Parts that are rounded up one by one never come to more than the row asks for.
        return max(min(total, row.interest) - row.paid["interest"], ZERO)

    def penalty_rate(self):
        """The penalty rate replaces the loan's on what is overdue, or adds to it."""
        more = 1 if self.overdue.get("adds") else 0
        return self.terms.daily() * (Fraction(self.overdue["multiplier"]) + more)

    def count_penalties(self, on):
        """Counts penalties up to a day, with what is open now."""
        for row in self.live():
            end = self.grace_end(row)
            if on <= end:
                continue
            start = row.counted or (end if self.overdue["from"] == "graceEnd" else row.due)
            days = (on - start).days
            row.counted = on
            principal, interest = self.open(row, "principal"), self.open(row, "interest")
            both = self.overdue["base"] == "principalAndInterest"
            bases = {"penalty": principal + (interest if both else 0)}
            if self.overdue.get("compound"):
                bases["compoundInterest"] = interest
            for part, base in bases.items():
                one = Fraction(base) * self.penalty_rate()
                if self.overdue["rounding"] == "daily":
                    one = Fraction(rounded(one, self.terms.interest_mode))
                row.exact[part] += one * days

    def advance(self, on):
        """Goes on to a day on which something happens, or that is asked about."""
        assert on >= self.on
        # What is paid inside the grace bears nothing, so the count begins after its last day.
        self.count_penalties(on)
        self.on = on

    # ---- payments

    def parts_in_order(self):
        order = []
        for part in self.allocation["order"]:
            order += ["fee", "guaranteeFee"] if part == "fee" else [part]
        return order

    def allocate(self, rows, money, given):
        """Pays what is open of rows in the order of the rules; gives what is left."""
        owed = {(row.period, part): self.open(row, part) for row in rows for part in PARTS}
        order = self.parts_in_order()
        if self.allocation["direction"] == "byPart":
            places = [(row, part) for part in order for row in rows]
        else:
            places = [(row, part) for row in rows for part in order]
        for row, part in places:
            money -= self.put(row, part, min(money, owed[row.period, part]), given)
        return money

    def put(self, row, part, money, given):
        if money > 0:
            row.paid[part] += money
            own = given.setdefault(row.period, dict.fromkeys(PARTS, ZERO))
            own[part] += money
        return max(money, ZERO)

    def due_dates_past(self):
        # The due dates of rows that prepayment has taken away count no more.
        return len(self.reached())

    def prepayment_fee(self, principal):
        fee = self.prepayment.get("fee", {"kind": "none"})
        waived = fee.get("waivedAfterPeriods")
        if fee["kind"] == "none" or principal <= 0:
            return ZERO
        if waived is not None and self.due_dates_past() >= waived:
            return ZERO
        if fee["kind"] == "fixed":
            return Decimal(fee["value"])
        return rounded(principal * Decimal(fee["value"]), self.terms.interest_mode)

    def payoff_interest(self):
        """What of the current row's interest a settlement asks for."""
        ahead = self.ahead()
        if not ahead:
            return ZERO
        if self.prepayment["payoffInterest"] == "toPeriodEnd" and self.has_begun(ahead[0]):
            return max(self.open(ahead[0], "interest"), ZERO)
        return self.accrued()

    def has_begun(self, row):
        """On a due date the period that ends is the current one, and the next has not begun."""
        return self.on > row.start or (self.on == self.terms.disbursed and self.min_days > 0)

    def payoff_fee_rows(self):
        choice = self.prepayment["settleFees"]
        ahead = self.ahead()
        current = [row for row in ahead[:1] if self.has_begun(row)]
        return {"none": [], "currentOnly": current, "all": ahead}[choice]

    def payoff(self):
        """What settles the loan today, without the fee for doing so, and that fee."""
        amount = sum((self.open_all(row) for row in self.reached()), ZERO) + self.payoff_interest()
        for row in self.payoff_fee_rows():
            amount += self.open(row, "fee") + self.open(row, "guaranteeFee")
        principal = sum((self.open(row, "principal") for row in self.ahead()), ZERO)
        return amount + principal, self.prepayment_fee(principal)

    def balance(self):
        return sum((self.open(row, "principal") for row in self.live()), ZERO)

    def is_settled(self):
        return all(self.open_all(row) == 0 for row in self.live())

    def settle(self, given):
        """Pays everything; gives the amount without the fee, and the fee."""
        amount, fee = self.payoff()
        interest, fee_rows = self.payoff_interest(), self.payoff_fee_rows()
        reached, ahead = self.reached(), self.ahead()
        self.allocate(reached, sum((self.open_all(row) for row in reached), ZERO), given)
        for index, row in enumerate(ahead):
            if index == 0:
                self.put(row, "interest", interest, given)
            for part, name in (("fee", "fee"), ("guaranteeFee", "guarantee")):
                if row in fee_rows:
                    self.put(row, part, self.open(row, part), given)
                else:
                    setattr(row, name, row.paid[part])
            self.put(row, "principal", self.open(row, "principal"), given)
            row.interest = row.paid["interest"]
        self.fees += fee
        return amount, fee

    def lock_in(self):
        days = self.prepayment.get("lockInDays")
        return days is not None and (self.on - self.terms.disbursed).days < days

    def forbidden(self):
        """Why nothing may be paid before it is due, where there is anything to pay."""
        reasons = []
        if self.ahead():
            if self.prepayment["whenOverdue"] == "refuse" and any(map(self.is_overdue, self.reached())):
                reasons.append("overdue")
            if self.lock_in():
                reasons.append("lockIn")
        return reasons

    def pay(self, money, strategy=None):
        """Applies an amount. Gives per row and part what was paid, the principal that went to no row,
        the fee, and what is left."""
        if self.is_settled():
            raise Refused("settled")
        given, fee, prepaid = {}, ZERO, ZERO
        reached = self.reached()
        owed = sum((self.open_all(row) for row in reached), ZERO)
        enough = money >= self.payoff()[0]
        # To pay what is due settles nothing: fees of rows to come stay, even where no principal does.
        if money <= owed:
            self.allocate(reached, money, given)
            return given, prepaid, fee, ZERO
        if self.prepayment["beyondDue"] == "excess":
            rest = self.allocate(reached, money, given)
            self.excess += rest
            return given, prepaid, fee, rest
        reasons = self.forbidden()
        least = Decimal(self.prepayment.get("leastAmount", "0"))
        if not enough and money - owed < least:
            reasons.append("belowLeastAmount")
        if reasons:
            raise Refused(*reasons)
        if enough:
            amount, fee = self.settle(given)
            self.excess += money - amount
            return given, prepaid, fee, money - amount
        rest = self.allocate(reached, money, given)
        prepaid, fee = self.prepay(rest, strategy or self.prepayment["strategy"], given)
        return given, prepaid, fee, ZERO

    def prepay(self, money, strategy, given):
        """Interest to the day first, then principal (利随本清)."""
        ahead = self.ahead()
        current = ahead[0]
        money -= self.put(current, "interest", min(money, self.accrued()), given)
        if money <= 0:
            return ZERO, ZERO
        fee = self.prepayment_fee(money)
        self.fees += fee
        # What the balance so far has borne is fixed; the rest of the period is on the new one.
        if self.on > current.since:
            current.accrued += self.slice(current, self.base(current), current.since, self.on)
            current.since = self.on
        if strategy in ("nextInstalments", "lastInstalments"):
            prepaid = ZERO
            if strategy == "nextInstalments":
                self.fill(ahead, money, given)
            else:
                for row in reversed(ahead):
                    money -= self.put(row, "principal", min(money, self.open(row, "principal")), given)
        else:
            self.prepaid += money
            prepaid = money
            self.replan(ahead, self.base(current) - money, strategy)
        self.interest_of(ahead)
        return prepaid, fee

    def fill(self, ahead, money, given):
        """Pays the next instalments' principal. Where rows keep their instalment, what the interest of
        one is less, its principal is more and that of the last rows less; but not in a period that has
        begun."""
        keep = self.prepayment["nextRule"] == "keepInstalment" and self.terms.method == "equalInstalment"
        for index, row in enumerate(ahead):
            begun = row.since > row.start
            if keep and not begun and index + 1 < len(ahead):
                more = row.interest - self.terms.of(self.base(row) - money, row.factor)
                for other in reversed(ahead[index + 1:]):
                    part = min(more, self.open(other, "principal"))
                    other.principal -= part
                    row.principal += part
                    more -= part
                    other.removed = other.principal == 0
            money -= self.put(row, "principal", min(money, self.open(row, "principal")), given)

    def replan(self, ahead, balance, strategy):
        """Principal of the rows ahead for a new balance, what was paid of each staying in it."""
        keep = self.prepayment["currentRow"] == "keepPrincipal"
        paid = [row.paid["principal"] for row in ahead]
        first = min(self.open(ahead[0], "principal"), balance) if keep else None
        rows = ahead[1:] if keep else ahead
        left = balance - first if keep else balance
        if strategy == "reduceInstalment":
            parts = self.terms.principals(left, rows) if rows else []
            if rows:
                self.relevelled(left, rows)
        else:
            parts = self.terms.principals(left, rows, self.level) if rows else []
            # As many rows as that gives, level again: of a fresh loan only, where the current row is
            # part of it.
            if self.prepayment["shortenRule"] == "relevel" and not keep:
                count = sum(1 for part in parts if part > 0)
                parts = self.terms.principals(left, rows[:count]) + [ZERO] * (len(rows) - count)
                self.relevelled(left, rows[:count])
        if keep:
            parts = [first, *parts]
        for row, part, before in zip(ahead, parts, paid):
            row.principal = part + before
        # Rows after the last that has principal are gone.
        for row in reversed(ahead[1:]):
            if row.principal > 0:
                break
            row.removed = True

    def relevelled(self, balance, rows):
        if self.terms.method == "equalInstalment":
            self.level = self.terms.level(balance, rows)
        elif self.terms.method == "equalPrincipal":
            self.level = rounded(Fraction(balance) / len(rows), self.terms.principal_mode)

    def residual(self, row, base):
        """The current row's interest where the balance is another from today on."""
        if row.since == row.start:
            return self.terms.of(base, row.factor)
        if self.prepayment["residualInterest"] == "asScheduled":
            return row.interest
        # By days a month may bear more than a month's part of the year; paying never costs more.
        return min(row.accrued + self.slice(row, base, row.since, row.due), row.interest)

    def interest_of(self, ahead):
        """Interest of the rows ahead on the balances that are left."""
        ahead[0].interest = self.residual(ahead[0], self.base(ahead[0]))
        for row in ahead[1:]:
            row.interest = ZERO if row.removed else self.terms.of(self.base(row), row.factor)

    def pay_periods(self, periods):
        """Pays rows whole, with their scheduled interest."""
        if self.is_settled():
            raise Refused("settled")
        rows = [row for row in self.live() if row.period in periods]
        last = max(periods)
        if any(self.open_all(r) > 0 and r.period not in periods for r in self.live() if r.period < last):
            raise Refused("olderPeriodsFirst")
        given = {}
        self.allocate(rows, sum((self.open_all(row) for row in rows), ZERO), given)
        return given

    def copy(self):
        return copy.deepcopy(self)

    def state(self):
        rows = []
        for row in self.rows:
            shown = {"period": row.period, "dueDate": row.due.isoformat()}
            if not row.removed:
                for part in ("principal", "interest", "fee", "guaranteeFee", "penalty", "compoundInterest"):
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
        assert event["kind"] in ("repaid", "deducted"), event
        loan.advance(day(event["on"]))
        loan.pay(Decimal(event["amount"]))
    loan.advance(on)
    return loan
