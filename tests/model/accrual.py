"""Interest to a day inside a row, and penalties on what is overdue."""

from datetime import timedelta
from fractions import Fraction

from dates import year_part
from schedule import ZERO, rounded


class Accrual:
    """What time does to a loan."""

    def has_begun(self, row):
        """On a due date the period that ends is the current one, and the next has not begun."""
        return self.on > row.start or (self.on == self.terms.disbursed and self.min_days > 0)

    def slice(self, row, base, start, end):
        """Interest of a part of a row, rounded by itself."""
        days = (end - start).days
        if row.pro_rata:
            factor = row.factor * days / row.days
        elif self.terms.count == "monthly" or self.terms.method == "daily":
            factor = self.terms.daily() * days
        else:
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
