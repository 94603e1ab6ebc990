"""What is owed of a loan: its rows, what is open in them, and where each stands."""

from datetime import timedelta
from fractions import Fraction

from schedule import ZERO, rounded

PARTS = ("penalty", "compoundInterest", "interest", "fee", "guaranteeFee", "principal")
NAMES = {"guaranteeFee": "guarantee"}


class Owed:
    """Rows that are paid."""

    def begin(self, row):
        """A row of a plan becomes one that can be paid."""
        row.paid = dict.fromkeys(PARTS, ZERO)
        row.removed = row.ended = False
        # Penalties as exact sums, the day up to which they were counted, and what events made of them.
        row.exact = {"penalty": Fraction(0), "compoundInterest": Fraction(0)}
        row.counted = None
        row.changed = {"penalty": ZERO, "compoundInterest": ZERO}
        # What the row has accrued before its balance last changed, and that day.
        row.accrued, row.since = ZERO, row.start
        # What comes off the interest, what of it has by then, and the day by which all of it has.
        row.off = row.come = row.discount = ZERO
        row.off_until = row.due

    def amount(self, row, part):
        if part in row.exact:
            return rounded(row.exact[part], self.terms.interest_mode) + row.changed[part]
        return getattr(row, NAMES.get(part, part))

    def change(self, row, part, by):
        """Makes a row ask for more or less of a part."""
        if part in row.exact:
            row.changed[part] += by
        else:
            name = NAMES.get(part, part)
            setattr(row, name, getattr(row, name) + by)

    def close(self, row):
        """A row asks for no more than was paid of it."""
        for part in PARTS:
            self.change(row, part, -self.open(row, part))
        # What a coupon took off stays used.
        row.off = row.come = ZERO
        row.on_balance = {"fee": ZERO, "guarantee": ZERO}

    def open(self, row, part):
        return self.amount(row, part) - row.paid[part]

    def open_all(self, row):
        return sum((self.open(row, part) for part in PARTS), ZERO)

    def live(self):
        return [row for row in self.rows if not row.removed]

    def reached(self):
        return [row for row in self.live() if row.due <= self.on or row.ended]

    def ahead(self):
        return [row for row in self.live() if row.due > self.on and not row.ended]

    def base(self, row):
        """What bears interest in a row: the principal that is open in it and after it."""
        return sum((self.open(r, "principal") for r in self.live() if r.period >= row.period), ZERO)

    def balance(self):
        return sum((self.open(row, "principal") for row in self.live()), ZERO)

    def is_settled(self):
        return all(self.open_all(row) == 0 for row in self.live())

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
