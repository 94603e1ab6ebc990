"""What settles a loan on a day, and the fee on what is prepaid."""

from decimal import Decimal
from fractions import Fraction

from schedule import ZERO, rounded


class Settlement:
    """Paying everything."""

    def due_dates_past(self):
        # The due dates of rows that prepayment has taken away count no more.
        return sum(1 for row in self.live() if row.due <= self.on)

    def fee_inside(self):
        return self.prepayment.get("fee", {}).get("inside", False)

    def prepayment_fee(self, principal):
        fee = self.prepayment.get("fee", {"kind": "none"})
        waived = fee.get("waivedAfterPeriods")
        if fee["kind"] == "none" or principal <= 0:
            return ZERO
        if waived is not None and self.due_dates_past() >= waived:
            return ZERO
        if fee["kind"] == "fixed":
            return Decimal(fee["value"])
        return rounded(principal * Decimal(fee["value"]), self.terms.fee_mode)

    def parted(self, money):
        """Principal and fee of money that is prepaid: the fee on top of it, or taken out of it so that both
        make it up."""
        principal = sum((self.open(row, "principal") for row in self.ahead()), ZERO)
        fee = self.prepayment_fee(min(money, principal))
        if not self.fee_inside() or fee == 0:
            return min(money, principal), fee
        if self.prepayment["fee"]["kind"] == "fixed":
            fee = min(fee, money)
        else:
            rate = Fraction(self.prepayment["fee"]["value"])
            fee = rounded(Fraction(money) * rate / (1 + rate), self.terms.fee_mode)
        return min(money - fee, principal), fee

    def payoff_interest(self):
        """What of the current row's interest a settlement asks for."""
        ahead = self.ahead()
        if not ahead:
            return ZERO
        if self.prepayment["payoffInterest"] == "toPeriodEnd" and self.has_begun(ahead[0]):
            return max(self.open(ahead[0], "interest"), ZERO)
        return self.accrued()

    def payoff_fee_rows(self):
        choice = self.prepayment["settleFees"]
        ahead = self.ahead()
        current = [row for row in ahead[:1] if self.has_begun(row)]
        return {"none": [], "currentOnly": current, "all": ahead}[choice]

    def payoff(self):
        """What settles the loan today, without the fee for doing so, and that fee."""
        if self.fate == "inUse" and self.rule("onPrepayment") in ("lose", "takeBack") and self.to_prepay() > 0:
            after = self.copy()
            after.prepayment_ends()
            return after.payoff()
        amount = sum((self.open_all(row) for row in self.reached()), ZERO) + self.payoff_interest()
        for row in self.payoff_fee_rows():
            amount += self.open(row, "fee") + self.open(row, "guaranteeFee")
        for row in self.ahead():
            # What events have added.
            amount += self.open(row, "penalty") + self.open(row, "compoundInterest")
        principal = sum((self.open(row, "principal") for row in self.ahead()), ZERO)
        return amount + principal, self.prepayment_fee(principal)

    def to_prepay(self):
        return sum((self.open(row, "principal") for row in self.ahead()), ZERO)

    def settle(self, given):
        """Pays everything; gives the fee."""
        fee = self.payoff()[1]
        if self.to_prepay() > 0:
            self.prepayment_ends()
        interest, fee_rows = self.payoff_interest(), self.payoff_fee_rows()
        reached, ahead = self.reached(), self.ahead()
        self.allocate(reached, sum((self.open_all(row) for row in reached), ZERO), given)
        for index, row in enumerate(ahead):
            if index == 0:
                self.put(row, "interest", interest, given)
            for part in ("penalty", "compoundInterest"):
                self.put(row, part, self.open(row, part), given)
            for part, name in (("fee", "fee"), ("guaranteeFee", "guarantee")):
                if row in fee_rows:
                    self.put(row, part, self.open(row, part), given)
                else:
                    setattr(row, name, row.paid[part])
            self.put(row, "principal", self.open(row, "principal"), given)
            row.interest = row.paid["interest"]
        self.fees += fee
        return fee

    def enough(self):
        """The least amount that settles."""
        amount, fee = self.payoff()
        return amount + (fee if self.fee_inside() else ZERO)
