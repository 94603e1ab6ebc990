"""Interest to a day inside a row, and penalties on what is overdue."""

from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

from dates import year_part
from schedule import ZERO, rounded


class Accrual:
    """What time does to a loan."""

    def has_begun(self, row):
        """On a due date the period that ends is the current one, and the next has not begun."""
        return self.counted_to(row) > row.start

    def counted_to(self, row):
        """The day to which interest counts: on the day of disbursement one day at least, by the rules."""
        first = self.on == self.disbursed and row is self.rows[0]
        return self.on + timedelta(self.min_days if first else 0)

    def slice(self, row, base, start, end):
        """Interest of a part of a row, rounded by itself."""
        days = (end - start).days
        if row.pro_rata:
            factor = row.factor * days / row.days
        elif self.terms.count == "monthly" or self.terms.method == "daily":
            factor = row.annual / self.terms.year_days * days
        else:
            factor = row.annual * year_part(start, end, self.terms.count)
        return self.terms.of(base, factor)

    def accrued(self):
        """What the current row has accrued and nobody paid."""
        ahead = self.ahead()
        if not ahead:
            return ZERO
        return max(self.accrued_in(ahead[0]) - ahead[0].paid["interest"], ZERO)

    def accrued_in(self, row):
        """What a row has accrued, what was paid of it included. Parts that are rounded up one by one never
        come to more than the row asks for."""
        end = self.counted_to(row)
        return max(min(self.borne_in(row, end) - self.come_off(row, end), row.interest), ZERO)

    def borne_in(self, row, end):
        """The same before anything comes off."""
        if end >= row.due:
            return self.borne(row)
        if end <= row.since:
            return row.accrued
        return min(row.accrued + self.slice(row, self.base(row), row.since, end), self.borne(row))

    def freeze(self, row):
        """What the balance so far has borne is fixed; the rest of the period is on the new one."""
        end = self.counted_to(row)
        accrued, come = self.borne_in(row, end), self.come_off(row, max(row.since, min(end, row.due)))
        row.accrued, row.come = accrued, come
        row.since = max(row.since, min(end, row.due))

    def penalty_rate(self, row):
        """The penalty rate replaces the loan's on what is overdue, or adds to it: the rate that was in force
        in the row."""
        more = 1 if self.overdue.get("adds") else 0
        return row.annual / self.terms.year_days * (Fraction(self.overdue["multiplier"]) + more)

    def late_base(self, row):
        """What bears a penalty."""
        both = self.overdue["base"] == "principalAndInterest"
        return self.open(row, "principal") + (self.open(row, "interest") if both else ZERO)

    def late_fee(self, row):
        """Once for a row that becomes overdue: a part of what bears a penalty, or an amount."""
        fee = self.overdue.get("lateFee", {})
        if "amount" in fee:
            return Decimal(fee["amount"])
        return rounded(Fraction(self.late_base(row)) * Fraction(fee.get("rate", 0)), self.terms.interest_mode)

    def count_penalties(self, on):
        """Counts penalties up to a day, with what is open now."""
        for row in self.live():
            end = self.grace_end(row)
            if on <= end:
                continue
            if row.counted is None and self.open_all(row) > 0:
                self.change(row, "penalty", self.late_fee(row))
            start = row.counted or (end if self.overdue["from"] == "graceEnd" else row.due)
            days = (on - start).days
            row.counted = on
            bases = {"penalty": self.late_base(row)}
            if self.overdue.get("compound"):
                bases["compoundInterest"] = self.open(row, "interest")
            for part, base in bases.items():
                one = Fraction(base) * self.penalty_rate(row)
                if self.overdue["rounding"] == "daily":
                    one = Fraction(rounded(one, self.terms.interest_mode))
                row.exact[part] += one * days

    def advance(self, on):
        """Goes on to a day on which something happens, or that is asked about."""
        assert on >= self.on
        # What is paid inside the grace bears nothing, so the count begins after its last day.
        self.overdue_ends(on)
        self.count_penalties(on)
        self.on = on
