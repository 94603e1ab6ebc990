"""What is owed of a loan: its rows, what is open in them, and where each stands."""

from datetime import timedelta

from schedule import ZERO, rounded

PARTS = ("penalty", "compoundInterest", "interest", "fee", "guaranteeFee", "principal")


class Owed:
    """Rows that are paid."""

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
