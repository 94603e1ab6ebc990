//! Why a coupon does not apply, at both sides of each boundary, and which of several is best.

use fenqi::choice::Named;
use fenqi::quote::coupons;
use fenqi::schedule::{Terms, timeline};
use serde_json::Value;

use super::asked::{A_YUAN_A_DAY, node, patched, read};

/// What the coupons of a patch would do on 10 000 for two rows of ten days from 2026-01-15.
fn weighed(patch: &str) -> Value {
    let terms = node(&patched(read(A_YUAN_A_DAY), patch));
    let terms = Terms::read(&terms, None).unwrap();
    let spans = timeline(&terms).unwrap();
    serde_json::to_value(coupons(&terms, &spans).unwrap()).unwrap()
}

#[test]
fn reasons_at_their_boundaries() {
    // The coupon is five days free besides; the loan is disbursed on the 15th and ends on 4 February.
    let rows: &[(&str, &[&str])] = &[
        (r#""validFrom":"2026-01-15""#, &[]),
        (r#""validFrom":"2026-01-16""#, &["notYetValid"]),
        (r#""validTo":"2026-01-15""#, &[]),
        (r#""validTo":"2026-01-14""#, &["expired"]),
        (r#""leastAmount":"10000""#, &[]),
        (r#""leastAmount":"10000.01""#, &["belowLeastAmount"]),
        (r#""leastPeriods":2"#, &[]),
        (r#""leastPeriods":3"#, &["belowLeastTerm"]),
        (r#""leastDays":20"#, &[]),
        (r#""leastDays":21"#, &["belowLeastTerm"]),
        (r#""methods":["flat","interestOnly"]"#, &[]),
        (r#""methods":["flat"]"#, &["methodNotAllowed"]),
        (r#""methods":[]"#, &[]),
        // All of them, in their order.
        (
            r#""validTo":"2026-01-14","leastAmount":"1000000","leastPeriods":3,"methods":["flat"]"#,
            &["expired", "belowLeastAmount", "belowLeastTerm", "methodNotAllowed"],
        ),
    ];
    for (condition, reasons) in rows {
        let patch = format!(r#"{{"coupons":[{{"kind":"interestFree","days":5,{condition}}}]}}"#);
        let got = &weighed(&patch)["coupons"][0];
        assert_eq!(got["reasons"], Value::from(*reasons), "{condition}");
        assert_eq!(got["applies"], Value::from(reasons.is_empty()), "{condition}");
        let saved = if reasons.is_empty() { Value::from("5.00") } else { Value::Null };
        assert_eq!(got["saved"], saved, "{condition}");
    }
    for (value, reasons) in
        [("0.0364", &[][..]), ("0.0365", &["rateNotLower"]), ("1", &["rateNotLower"])]
    {
        let patch = format!(
            r#"{{"coupons":[{{"kind":"rateDiscount","replaceRate":{{"value":"{value}"}}}}]}}"#
        );
        assert_eq!(weighed(&patch)["coupons"][0]["reasons"], Value::from(reasons), "{value}");
    }
}

#[test]
fn every_reason_is_told() {
    use fenqi::offer::coupon::Reason;
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/pkg-template/types/offer.d.ts");
    let types = std::fs::read_to_string(file).unwrap();
    let (_, after) = types.split_once("export type CouponReason =").unwrap();
    let (union, _) = after.split_once(";\n").unwrap();
    let names: Vec<&str> = union.split('\'').skip(1).step_by(2).collect();
    assert_eq!(names, Reason::NAMES);
}

#[test]
fn the_best_of_several() {
    let rows: &[(&str, Option<u64>)] = &[
        // 5.00, 7.00, 6.00.
        (
            r#"{"kind":"interestFree","days":5},{"kind":"interestFree","days":7},
               {"kind":"amountOff","amount":"6"}"#,
            Some(1),
        ),
        // The same 5.00: the one that expires first; one that never expires comes last.
        (
            r#"{"kind":"interestFree","days":5},
               {"kind":"amountOff","amount":"5","validTo":"2026-03-01"},
               {"kind":"rateDiscount","factor":"0.75","validTo":"2026-02-01"},
               {"kind":"amountOff","amount":"5","validTo":"2026-02-01"}"#,
            Some(2),
        ),
        (r#"{"kind":"amountOff","amount":"5"},{"kind":"interestFree","days":5}"#, Some(0)),
        // What does not apply is not the best, whatever it would save.
        (
            r#"{"kind":"interestFree","periods":2,"leastAmount":"10001"},
               {"kind":"interestFree","days":1}"#,
            Some(1),
        ),
        (r#"{"kind":"interestFree","periods":2,"leastAmount":"10001"}"#, None),
        ("", None),
    ];
    for (coupons, best) in rows {
        let got = weighed(&format!(r#"{{"coupons":[{coupons}]}}"#));
        #[allow(clippy::cast_precision_loss, reason = "a place")]
        let best = best.map_or(Value::Null, |place| Value::from(place as f64));
        assert_eq!(got["best"], best, "{coupons}");
    }
}
