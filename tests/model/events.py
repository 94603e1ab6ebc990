"""What happens to a loan besides payments: one method for each kind of event.

Whatever changes the balance or the rate makes what has accrued final first, and lays the rest of the plan
anew as a fresh loan would have it.
"""

from decimal import Decimal
from fractions import Fraction

from owed import PARTS
from payment import Refused
from schedule import ZERO, Terms, rounded


class Events:
    """What an event does on its day; time has passed up to it."""

    def happen(self, event):
        {
            "repaid": self.repaid,
            "deducted": self.repaid,
            "waived": self.waived,
            "charge": self.charged,
            "refunded": self.refunded,
            "drawdown": self.drawn,
            "rateChanged": self.rate_changed,
            "extended": self.extended,
            "accelerated": self.accelerated,
            "compensated": self.compensated,
            "reAmortised": self.re_amortised,
            "reAged": self.re_aged,
        }[event["kind"]](event)

    def repaid(self, event):
        intent = event.get("intent", {"kind": "amount", "strategy": event.get("strategy")})
        self.book(intent, Decimal(event["amount"]))

    def waived(self, event):
        """Forgives what is open of a part, of one row or of the oldest ones. Principal that is not due bears
        no more."""
        ahead = self.ahead()
        before = self.base(ahead[0]) if ahead else ZERO
        if ahead and event["part"] == "principal":
            self.freeze(ahead[0])
        left = Decimal(event["amount"])
        for row in self.live():
            if event.get("period") in (None, row.period):
                part = min(self.open(row, event["part"]), left)
                self.change_to_come(row, event["part"], -part)
                left -= part
        if ahead and self.base(ahead[0]) != before:
            self.count_anew(ahead[0])

    def charged(self, event):
        """Adds to a row: the one named, or the first that is not past its due date, or the last."""
        rows = [row for row in self.rows if row.period == event.get("period")]
        if "period" not in event:
            # A row that a new plan has ended takes no more.
            rows = [row for row in self.live() if row.due >= self.on and not (row.ended and self.open_all(row) == 0)]
        row = (rows or self.live()[-1:])[0]
        self.change_to_come(row, event["part"], Decimal(event["amount"]))

    def change_to_come(self, row, part, by):
        """Interest of a row to come is so much more or less than what it bears, whatever that will be."""
        if part == "interest" and row in self.ahead():
            row.off -= by
        self.change(row, part, by)

    def refunded(self, event):
        """A part of the purchase comes back: principal, without interest first and without a fee."""
        money = Decimal(event["amount"])
        current = (self.ahead() or self.rows[-1:])[0]
        if self.ahead():
            part = min(money, self.base(current))
            evenly = self.prepayment.get("refundFrom", "lastRows") == "evenly"
            self.less_principal(part, "reduceInstalment" if evenly else "lastInstalments", {}, paid=False)
            money -= part
        # What is due goes after what is not.
        for row in reversed(self.rows):
            money -= self.put(row, "principal", min(money, self.open(row, "principal")), {})
        self.excess += money
        if self.balance() == 0:
            self.refund_ends(current)

    def rows_from(self, event):
        """The rows that a change takes in: from the one that it names, or from the one that the day lies in."""
        rows = [row for row in self.ahead() if row.period >= event.get("period", 0)]
        self.freeze(rows[0])
        return rows

    def drawn(self, event):
        rows = self.rows_from(event)
        self.lay_anew(rows, self.base(rows[0]) + Decimal(event["amount"]))

    def rate_changed(self, event):
        rows = self.rows_from(event)
        self.set_rate(rows[0], self.terms.yearly(event["rate"]))
        self.lay_anew(rows, self.base(rows[0]))

    def set_rate(self, first, annual):
        for row in self.rows:
            if row.period >= first.period:
                row.annual = annual

    def lay_anew(self, rows, balance):
        """The rows that have something to repay, as those of a fresh loan."""
        laid = rows
        while len(laid) > 1 and self.open(laid[-1], "principal") == 0:
            laid = laid[:-1]
        self.give(laid if self.open(laid[-1], "principal") > 0 else self.back(rows), balance)

    def back(self, rows):
        """Rows that a shorter term did without come back where a balance bears in them again."""
        back = [row for row in self.rows if rows[0].period <= row.period <= rows[-1].period]
        for row in back:
            if row.removed:
                row.removed = False
                self.close(row)
        return back

    def give(self, rows, balance):
        for row, part in zip(rows, self.terms.principals(balance, rows)):
            row.principal = row.paid["principal"] + part
        self.relevelled(balance, rows)
        self.count_anew(rows[0])

    def count_anew(self, current):
        """Interest from a row on, on the balances that are left, whatever was scheduled: no prepayment."""
        others = [row for row in self.ahead() if row.period > current.period]
        rest = self.slice(current, self.base(current), current.since, current.due)
        if current.since == current.start:
            rest = self.terms.of(self.base(current), current.factor)
        self.rest_of(current, current.accrued + rest, False)
        self.interest_of_rows(others)
        self.fees_follow([current, *others])

    def extended(self, event):
        """More periods: first those that a shorter term has done without."""
        current, *others = self.rows_from(event)
        annual = self.terms.yearly(event["rate"]) if "rate" in event else current.annual
        more = event["periods"]
        last = max(row.period for row in [current, *others] if self.open(row, "principal") > 0 or row is current)
        for row in self.rows:
            if row.removed and row.period > current.period and more:
                row.removed = False
                self.close(row)
                more -= 1
                last = max(last, row.period)
        if more:
            count = self.terms.terms["periods"]
            longer = Terms({**self.terms.terms, "periods": count + more})
            for row in longer.rows[count:]:
                row.period = self.rows[-1].period + 1
                row.principal = row.interest = row.fee = row.guarantee = ZERO
                row.on_balance = {"fee": ZERO, "guarantee": ZERO}
                self.begin(row)
                self.rows.append(row)
            self.terms.terms = longer.terms
            last = self.rows[-1].period
        self.set_rate(current, annual)
        # Rows that were paid ahead may lie after those that a shorter term does without: they take no part.
        self.give([row for row in self.ahead() if current.period <= row.period <= last], self.base(current))

    def accelerated(self, event):
        """Everything is due on the day: the interest to it, and all principal."""
        current, *others = self.ahead()
        interest = max(self.accrued_in(current), current.paid["interest"])
        principal = self.base(current)
        for row in others:
            self.close(row)
            row.removed = not any(row.paid.values())
        current.off = self.come_off(current, self.on)
        current.interest = interest
        current.principal = current.paid["principal"] + principal
        current.due = self.on

    def compensated(self, event):
        """The guarantor paid the funder: the borrower owes the same."""

    def take_due(self):
        """Takes what is due and unpaid out of its rows: the principal, and the other parts."""
        taken = dict.fromkeys(PARTS, ZERO)
        for row in self.reached():
            for part in PARTS:
                taken[part] += self.open(row, part)
            self.close(row)
        return taken.pop("principal"), taken

    def join(self, row, parts):
        """A row asks for what was due as well. Its interest has accrued: a settlement asks for it too."""
        for part, amount in parts.items():
            self.change(row, part, amount)
        row.accrued += parts["interest"]

    def re_amortised(self, event):
        self.freeze(self.ahead()[0])
        if event.get("principalOnly"):
            return self.share_due()
        principal, others = self.take_due()
        rows = self.ahead()
        self.lay_anew(rows, self.base(rows[0]) + principal)
        self.join(rows[0], others)

    def share_due(self):
        """The principal that was due, divided evenly over the rows to come; the rest of it stays."""
        rows, due = self.back(self.ahead()), self.reached()
        principal = sum((self.open(row, "principal") for row in due), ZERO)
        for row in due:
            row.principal = row.paid["principal"]
        part = rounded(Fraction(principal) / len(rows), self.terms.principal_mode)
        for row in rows[:-1]:
            row.principal += min(part, principal)
            principal -= min(part, principal)
        rows[-1].principal += principal
        self.count_anew(rows[0])

    def re_aged(self, event):
        """A new plan of what is owed, from the day on, at the rate in force."""
        rate = self.live()[-1].annual
        accrued = self.accrued()
        principal, others = self.take_due()
        others["interest"] += accrued
        balance = principal + self.balance()
        if balance == 0:
            raise Refused("nothing to lay anew")
        for row in self.live():
            self.close(row)
            row.removed = not any(row.paid.values())
            row.ended = True
        terms = {key: value for key, value in self.terms.terms.items() if key not in ("firstDue", "coupons")}
        terms.update(principal=str(balance), periods=event["periods"], disbursedOn=self.on.isoformat())
        self.terms = Terms(terms, rate)
        self.level = self.terms.first_level
        first = self.rows[-1].period + 1
        for row in self.terms.rows:
            row.period += first - 1
            self.begin(row)
        self.rows = self.rows + self.terms.rows
        self.join(self.terms.rows[0], others)
        self.fate = "lost"
