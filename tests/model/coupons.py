"""Coupons of a loan that runs: what one takes off each row, and what becomes of it.

One coupon a loan. A row's `interest` is what it asks for; what it bears is that and what is off it, `off`: the
discount, and interest that was forgiven in a row to come less what was charged.
"""

from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

from dates import year_part
from schedule import ZERO, rounded


class Coupons:
    """What comes off, and when."""

    def hold_coupon(self):
        """The plan that was agreed, with what comes off it."""
        self.coupon = (self.terms.terms.get("coupons") or [None])[0]
        self.lent = self.disbursed
        if self.coupon:
            self.take_off(self.rows, self.rows)
            for row in self.rows:
                free = self.free_until()
                if free and row.start < free:
                    row.off_until = min(free, row.due)

    def free_until(self):
        days = self.coupon.get("days")
        return self.lent + timedelta(days) if days else None

    def rule(self, name):
        return self.coupon.get(name, "keep") if self.coupon else "keep"

    def borne(self, row):
        return row.interest + row.off

    def ask(self, row, borne):
        """A row asks for what it bears less what is off, and for no less than was paid."""
        row.off = min(row.off, borne)
        row.interest = max(borne - row.off, row.paid["interest"])

    def come_off(self, row, on):
        """What has come off by a day: evenly over the days since it was last known."""
        days, all_ = (on - row.since).days, (row.off_until - row.since).days
        if days >= all_:
            return row.off
        return row.come + rounded(Fraction(row.off - row.come) * max(days, 0) / all_, self.terms.interest_mode)

    def alone(self, row, balance, borne):
        """What the coupon takes off a row that bears so much."""
        coupon, kind = self.coupon, self.coupon["kind"]
        if coupon.get("periods") is not None and row.period > coupon["periods"]:
            return ZERO
        lowered = Fraction(min(balance, Decimal(coupon.get("principalCap", balance))))
        all_ = Fraction(balance) * row.factor
        off = lowered * (self.free_factor(row) if coupon.get("days") else row.factor)
        if kind == "rateDiscount":
            off *= 1 - Fraction(coupon["factor"])
        if coupon.get("discountRounding") == "discount":
            taken = rounded(off, self.terms.interest_mode)
        else:
            taken = rounded(all_, self.terms.interest_mode) - rounded(all_ - off, self.terms.interest_mode)
        return max(min(taken, borne), ZERO)

    def free_factor(self, row):
        """What a unit of balance would bear on the days of a row that are free."""
        end = min(self.free_until(), row.due)
        if end <= row.start:
            return Fraction(0)
        if row.pro_rata or self.terms.count == "monthly":
            return row.factor * (end - row.start).days / row.days
        return row.annual * year_part(row.start, end, self.terms.count)

    def take_off(self, rows, every):
        """Takes off rows what the coupon takes of it, less what rows before have had."""
        coupon = self.coupon
        had = sum((row.discount for row in every if row not in rows), ZERO)
        if coupon["kind"] == "amountOff":
            taken = self.placed(rows, max(Decimal(coupon["amount"]) - had, ZERO))
        else:
            taken = [self.alone(row, self.base(row), row.interest) for row in rows]
        left = max(Decimal(coupon["cap"]) - had, ZERO) if "cap" in coupon else None
        for row, part in zip(rows, taken):
            if left is not None:
                part = min(part, left)
                left -= part
            part = min(part, row.interest)
            row.discount = part
            row.off += part
            row.interest -= part

    def placed(self, rows, amount):
        """An amount off, where its placement says."""
        placement = self.coupon.get("placement", "firstRows")
        taken = [ZERO] * len(rows)
        places = range(len(rows))
        if placement == "firstRowOnly":
            places = places[:1] if rows and rows[0].period == 1 else []
        if placement == "lastRows":
            places = reversed(places)
        if placement == "spread":
            each = rounded(Fraction(amount) / len(rows), self.terms.interest_mode) if rows else ZERO
            for place in places:
                part = amount if place == len(rows) - 1 else min(each, amount)
                taken[place] = min(part, max(rows[place].interest, ZERO))
                amount -= part
            return taken
        for place in places:
            taken[place] = min(amount, max(rows[place].interest, ZERO))
            amount -= taken[place]
        return taken

    def follows(self, prepaid):
        return self.coupon and self.fate == "inUse" and (not prepaid or self.rule("onPrepayment") == "again")

    def residual_off(self, row, before, after, prepaid):
        """What comes off the rest of the row that the day lies in, in proportion to what that bears."""
        if not self.follows(prepaid) or self.coupon["kind"] == "amountOff" or before == after or before <= 0:
            return
        # No more comes off than the row has had room for.
        row.discount = min(row.discount, max(row.off, ZERO))
        come = ZERO
        if row.off > 0:
            come = min(rounded(Fraction(row.discount) * Fraction(row.come) / Fraction(row.off), self.terms.interest_mode), row.discount)
        new = come + rounded(Fraction(row.discount - come) * Fraction(after) / Fraction(before), self.terms.interest_mode)
        row.off += new - row.discount
        row.discount = new

    def discount_again(self, rows, prepaid):
        """Works out again what comes off rows, of which `interest` is all that they bear."""
        if not self.follows(prepaid) or not rows:
            return
        # Rows that were done without have parts of what is spread, up to the last that stays.
        rows = [row for row in self.rows if rows[0].period <= row.period <= rows[-1].period]
        for row in rows:
            row.off -= min(row.discount, max(row.off, ZERO))
            row.discount = ZERO
        self.take_off(rows, [row for row in self.rows if row.period < rows[0].period] + rows)
        for row in rows:
            row.interest += row.discount

    def lose(self, rows, stays):
        """Rows lose their discount, save what has come off where that stays."""
        for row in rows:
            row.discount = min(row.discount, max(row.off, ZERO))
            come = ZERO
            if stays and row.off > 0:
                come = min(rounded(Fraction(row.discount) * Fraction(row.come) / Fraction(row.off), self.terms.interest_mode), row.discount)
            lost = min(row.discount - come, max(row.off, ZERO))
            row.discount = come
            row.off -= lost
            row.interest += lost

    def end_coupon(self, first, stays, back):
        self.lose([row for row in self.rows if row.period >= first.period], stays)
        self.fate = "takenBack" if back else "lost"
        if back:
            taken = sum((min(row.discount, max(row.off, ZERO)) for row in self.rows), ZERO)
            first.interest += taken
            first.accrued += taken

    def prepayment_ends(self):
        rule = self.rule("onPrepayment")
        if self.ahead() and self.coupon and self.fate == "inUse" and rule in ("lose", "takeBack"):
            self.freeze(self.ahead()[0])
            self.end_coupon(self.ahead()[0], True, rule == "takeBack")

    def overdue_ends(self, on):
        """Rows that are overdue on a day that is being reached."""
        rule = self.rule("onOverdue")
        for row in self.live():
            late = on > self.grace_end(row) and self.open_all(row) > 0
            if not late or rule == "keep" or self.fate != "inUse":
                continue
            if rule == "loseRow":
                self.lose([row], False)
            else:
                self.end_coupon(row, False, rule == "takeBack")

    def refund_ends(self, row):
        rule = self.rule("onRefund")
        if self.coupon and self.fate == "inUse" and rule != "keep":
            if rule == "takeBack":
                self.end_coupon(row, True, True)
            self.fate = "takenBack" if rule == "takeBack" else "returned"
