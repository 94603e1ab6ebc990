//! The pages of rules and of coupons name every field, and every option in its order.

use fenqi::calendar::{DayCount, MinFirstRule, MonthEnd, RollRule};
use fenqi::choice::Named;
use fenqi::loan::{EventKind, IntentKind};
use fenqi::money::{RateUnit, Rounding};
use fenqi::offer::coupon::Reason;
use fenqi::product::{
    AccrualInPeriod, Balance, BalloonPlacement, BeyondDue, Blocks, BulletInterest, BulletRows,
    ChosenInterest, CouponKind, CurrentRow, DailyRounding, Direction, DiscountRounding, Effect,
    FeeBase, FeeWhen, FirstPeriod, FlatInterest, InAdvance, InterestMode, LateInterest, LevelBy,
    NegativeAmortisation, NextRule, OnOverdue, OnPrepayment, OnRefund, OverdueBase, OverdueFrom,
    OverdueRounding, Party, PayoffInterest, PaysFirst, Placement, PrepaymentFeeKind, RateChangeDay,
    RefundFrom, Remainder, ResidualInterest, Rules, SettleFees, SettledRows, ShortenRule, Slices,
    Stacking, Strategy, SubsidyKind, SubsidyPayer, WhenOverdue,
};

use crate::page;

/// Whether the page has a row of this field whose second cell is these options, default first.
fn row<T: Named>(text: &str, field: &str) {
    let names: Vec<String> = T::NAMES.iter().map(|name| format!("`{name}`")).collect();
    let wanted = format!("| `{field}` | {} |", names.join(", "));
    assert!(text.lines().any(|line| line.starts_with(&wanted)), "no row begins {wanted}");
}

#[test]
fn every_option_is_there_and_the_default_first() {
    let text = page::read("docs/rules.md");
    row::<RateUnit>(&text, "unit");
    row::<MonthEnd>(&text, "monthEnd");
    row::<MinFirstRule>(&text, "minFirstRule");
    row::<RollRule>(&text, "rule");
    row::<FirstPeriod>(&text, "firstPeriod");
    row::<LevelBy>(&text, "by");
    row::<Rounding>(&text, "rounding");
    row::<NegativeAmortisation>(&text, "negativeAmortisation");
    row::<Rounding>(&text, "interest");
    row::<Remainder>(&text, "remainder");
    row::<Balance>(&text, "balance");
    row::<Slices>(&text, "slices");
    row::<InterestMode>(&text, "interestMode");
    row::<BulletInterest>(&text, "bulletInterest");
    row::<BulletRows>(&text, "bulletRows");
    row::<FlatInterest>(&text, "flatInterest");
    row::<DailyRounding>(&text, "dailyRounding");
    row::<RateChangeDay>(&text, "rateChangeDay");
    row::<AccrualInPeriod>(&text, "accrualInPeriod");
    row::<BalloonPlacement>(&text, "placement");
    row::<Party>(&text, "party");
    row::<FeeBase>(&text, "on");
    row::<FeeWhen>(&text, "when");
    row::<SubsidyPayer>(&text, "payer");
    row::<SubsidyKind>(&text, "kind");
}

#[test]
fn every_option_of_a_coupon_is_there() {
    let text = page::read("docs/coupons.md");
    row::<Effect>(&text, "effect");
    row::<DiscountRounding>(&text, "discountRounding");
    row::<Placement>(&text, "placement");
    row::<OnPrepayment>(&text, "onPrepayment");
    row::<OnOverdue>(&text, "onOverdue");
    row::<OnRefund>(&text, "onRefund");
    row::<SubsidyPayer>(&text, "payer");
    row::<SubsidyKind>(&text, "kind");
    for names in [CouponKind::NAMES, Stacking::NAMES, Reason::NAMES] {
        for name in names {
            assert!(text.contains(&format!("`{name}`")), "{name}");
        }
    }
}

#[test]
fn every_option_after_the_disbursement_is_there() {
    let text = page::read("docs/loans.md");
    row::<Blocks>(&text, "blocks");
    row::<OverdueBase>(&text, "base");
    row::<OverdueFrom>(&text, "from");
    row::<OverdueRounding>(&text, "rounding");
    row::<Direction>(&text, "direction");
    row::<Strategy>(&text, "strategy");
    row::<LateInterest>(&text, "interest");
    row::<CurrentRow>(&text, "currentRow");
    row::<PaysFirst>(&text, "paysFirst");
    row::<SettledRows>(&text, "settledRows");
    row::<ResidualInterest>(&text, "residualInterest");
    row::<ShortenRule>(&text, "shortenRule");
    row::<NextRule>(&text, "nextRule");
    row::<PayoffInterest>(&text, "payoffInterest");
    row::<SettleFees>(&text, "settleFees");
    row::<BeyondDue>(&text, "beyondDue");
    row::<InAdvance>(&text, "inAdvance");
    row::<WhenOverdue>(&text, "whenOverdue");
    row::<ChosenInterest>(&text, "chosenInterest");
    row::<RefundFrom>(&text, "refundFrom");
    row::<PrepaymentFeeKind>(&text, "kind");
    let named = |name: &&str| text.contains(&format!("`{name}`"));
    assert!(EventKind::NAMES.iter().all(named), "a kind of event has no row");
    let intent = |name: &&str| text.contains(&format!("kind: '{name}'"));
    assert!(IntentKind::NAMES.iter().all(intent), "an intent has no row");
}

#[test]
fn every_day_count_has_its_row() {
    let text = page::read("docs/rules.md");
    for name in DayCount::NAMES {
        assert!(text.contains(&format!("\n| `{name}` | ")), "{name}");
    }
}

#[test]
fn every_field_of_the_rules_is_named() {
    let text = page::read("docs/rules.md");
    for field in Rules::FIELDS {
        let named = [format!("`{field}`"), format!("`{field}."), format!("`{field}[")];
        assert!(named.iter().any(|name| text.contains(name)), "{field}");
    }
}
