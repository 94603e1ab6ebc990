"""A payment: what is due in the order of the rules, then what is early, or why it is refused."""

from decimal import Decimal

from owed import PARTS
from schedule import ZERO


class Refused(Exception):
    def __init__(self, *reasons):
        super().__init__(*reasons)
        self.reasons = list(reasons)


class Payments:
    """What is applied, and where."""

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
