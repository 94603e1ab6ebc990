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

    def cells(self):
        """The cells in their order, each a lateness and a part; an order is for rows however late. The
        guarantor's fees follow the others where they have no place of their own."""
        named = [cell.split(".") for cell in self.allocation.get("matrix", [])]
        named = named or [[None, part] for part in self.allocation["order"]]
        cells = []
        for late, part in named:
            cells.append((late, part))
            if part == "fee" and [late, "guaranteeFee"] not in named:
                cells.append((late, "guaranteeFee"))
        return cells

    def lateness(self, row):
        if self.is_overdue(row):
            return "overdue"
        return "due" if row.due <= self.on else "inAdvance"

    def allocate(self, rows, money, given):
        """Pays what is open of rows in the order of the rules; gives what is left. Row by row, a matrix
        clears the rows of one lateness before those of the next."""
        owed = {(row.period, part): self.open(row, part) for row in rows for part in PARTS}
        late = {row.period: self.lateness(row) for row in rows}
        cells = self.cells()
        if self.allocation["direction"] == "byPart":
            places = [(row, cell) for cell in cells for row in rows]
        else:
            groups = list(dict.fromkeys(late for late, _ in cells))
            places = [(row, cell) for group in groups for row in rows for cell in cells if cell[0] == group]
        for row, (group, part) in places:
            if group in (None, late[row.period]):
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
        return days is not None and (self.on - self.disbursed).days < days

    def is_closed(self, blocks):
        """Whether the day is one on which such payments are not taken."""
        dues = [row.due for row in self.rows if row.due > self.on and self.open_all(row) > 0]
        for window in self.closed:
            if window.get("blocks", "prepayment") != blocks:
                continue
            if "beforeDue" in window:
                shut = bool(dues) and (dues[0] - self.on).days <= window["beforeDue"]
            elif window["fromDay"] <= window["toDay"]:
                shut = window["fromDay"] <= self.on.day <= window["toDay"]
            else:
                shut = self.on.day >= window["fromDay"] or self.on.day <= window["toDay"]
            if shut:
                return True
        return False

    def not_taken(self):
        return ["repaymentForbidden"] if self.is_closed("any") else []

    def is_payable(self, row):
        return self.payable_days is None or (row.due - self.on).days <= self.payable_days

    def forbidden(self):
        """Why nothing may be paid before it is due, where there is anything to pay."""
        reasons = []
        if self.ahead():
            if self.prepayment["whenOverdue"] == "refuse" and any(map(self.is_overdue, self.reached())):
                reasons.append("overdue")
            if self.lock_in():
                reasons.append("lockIn")
            if self.is_closed("prepayment"):
                reasons.append("prepaymentForbidden")
        return reasons

    def book(self, intent, money):
        """A payment that happened. Where its intent would be refused it pays what is due, and the rest is
        kept as excess."""
        try:
            return self.intend(intent, money)
        except Refused:
            rest = self.allocate(self.reached(), money, {})
            self.excess += rest
            return None

    def intend(self, intent, money=None):
        """What a payment for an intent does: per row and part what was paid, the principal that went to no
        row, the fee, and what is left."""
        kind = intent["kind"]
        if kind == "amount":
            return self.pay(money if money is not None else Decimal(intent["amount"]), intent.get("strategy"))
        if kind == "periods":
            return self.pay_periods(intent["periods"])
        given = {}
        if kind == "settle":
            if self.is_settled():
                raise Refused("settled")
            owed = sum((self.open_all(row) for row in self.reached()), ZERO)
            reasons = self.not_taken() + (self.forbidden() if self.payoff()[0] > owed else [])
            if reasons:
                raise Refused(*reasons)
            return given, ZERO, self.settle(given), ZERO
        rows = self.reached()
        if kind == "overdue":
            rows = [row for row in rows if self.is_overdue(row)]
        owed = sum((self.open_all(row) for row in rows), ZERO)
        if self.is_settled():
            raise Refused("settled")
        reasons = self.not_taken()
        if owed == 0:
            reasons.append("nothingOverdue" if kind == "overdue" else "nothingDue")
        if reasons:
            raise Refused(*reasons)
        self.allocate(rows, owed, given)
        return given, ZERO, ZERO, ZERO

    def pay(self, money, strategy=None, reasons=()):
        """Applies an amount. Gives per row and part what was paid, the principal that went to no row,
        the fee, and what is left."""
        if self.is_settled():
            raise Refused("settled")
        given, fee, prepaid = {}, ZERO, ZERO
        reasons = self.not_taken() + list(reasons)
        reached = self.reached()
        owed = sum((self.open_all(row) for row in reached), ZERO)
        enough = money >= self.enough()
        prepays = money > owed and self.prepayment["beyondDue"] == "prepay"
        if prepays:
            reasons += self.forbidden()
            if not enough and money - owed < Decimal(self.prepayment.get("leastAmount", "0")):
                reasons.append("belowLeastAmount")
        if reasons:
            raise Refused(*reasons)
        # To pay what is due settles nothing: fees of rows to come stay, even where no principal does.
        if money <= owed:
            self.allocate(reached, money, given)
            return given, prepaid, fee, ZERO
        if not prepays:
            rest = self.allocate(reached, money, given)
            if self.prepayment["beyondDue"] == "inAdvance" and self.ahead():
                self.freeze(self.ahead()[0])
                rest = self.allocate([row for row in self.ahead() if self.is_payable(row)], rest, given)
            self.excess += rest
            return given, prepaid, fee, rest
        if enough:
            fee = self.settle(given)
            rest = money - self.taken(given) - (fee if self.fee_inside() else 0)
            self.excess += rest
            return given, prepaid, fee, rest
        rest = self.allocate(reached, money, given)
        prepaid, fee, rest = self.prepay(rest, strategy or self.prepayment["strategy"], given)
        self.excess += rest
        return given, prepaid, fee, rest

    @staticmethod
    def taken(given):
        return sum((sum(parts.values(), ZERO) for parts in given.values()), ZERO)

    def pay_periods(self, periods):
        """Pays rows whole, with their scheduled interest, or their principal with the interest to the day."""
        if self.is_settled():
            raise Refused("settled")
        rows = [row for row in self.live() if row.period in periods]
        last = max(periods)
        older = any(self.open_all(r) > 0 and r.period not in periods for r in self.live() if r.period < last)
        reasons = ["olderPeriodsFirst"] if older else []
        if any(self.open_all(row) > 0 and not self.is_payable(row) for row in rows):
            reasons.append("notPayableYet")
        if self.prepayment["chosenInterest"] == "toDay":
            reached = self.reached()
            money = self.accrued() + sum(
                (self.open_all(row) if row in reached else self.open(row, "principal") for row in rows), ZERO)
            return self.pay(money, "nextInstalments", reasons)
        if self.not_taken() + reasons:
            raise Refused(*self.not_taken(), *reasons)
        given = {}
        for row in self.ahead()[:1]:
            self.freeze(row)
        self.allocate(rows, sum((self.open_all(row) for row in rows), ZERO), given)
        return given, ZERO, ZERO, ZERO
