//! Identity numbers that are right, wrong, or odd. All are made up: of regions and orders that are
//! not given out, with check characters worked out beside the crate.

use fenqi::choice::Named;
use fenqi::document::Node;
use fenqi::identity::{CardType, Hint, IdentityKind, Problem};
use fenqi::question::answer;
use serde_json::{Value, json};

use super::asked::{figure, node, patched, refusal};

fn asked(kind: &str, value: &str, more: &Value) -> Value {
    let request = patched(json!({"kind": kind, "value": value}), &more.to_string());
    match answer("checkIdentity", &node(&request)) {
        Ok(tree) => serde_json::to_value(tree).unwrap(),
        Err(error) => refusal(&error),
    }
}

fn table() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/pkg-template/data/bins.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Kind, value, problems, hints, masked.
type Row =
    (&'static str, &'static str, &'static [&'static str], &'static [&'static str], &'static str);

const ROWS: &[Row] = &[
    ("residentId", "110199199003070009", &[], &[], "110***********0009"),
    ("residentId", "11019919900307005X", &[], &[], "110***********005X"),
    ("residentId", "11019919900307005x", &[], &[], "110***********005X"),
    ("residentId", "110199 19900307 0009", &[], &[], "110***********0009"),
    // A leap day; the hundredth year is none, so a check of 1900 needs no calendar of its own.
    ("residentId", "11010120000229000X", &[], &[], "110***********000X"),
    ("residentId", "110199199002300001", &["birthDate"], &[], "110***********0001"),
    ("residentId", "110199189912310007", &["birthDate"], &[], "110***********0007"),
    ("residentId", "110199199003070008", &["checksum"], &[], "110***********0008"),
    ("residentId", "110199199002300002", &["checksum", "birthDate"], &[], "110***********0002"),
    ("residentId", "000101199003070008", &[], &["unknownRegion"], "000***********0008"),
    ("residentId", "710000199003070003", &[], &[], "710***********0003"),
    ("residentId", "830000199003070000", &[], &[], "830***********0000"),
    // A foreigner's permanent residence card.
    ("residentId", "991101200002290004", &[], &[], "991***********0004"),
    ("residentId", "110199900307000", &["length"], &[], "***************"),
    ("residentId", "", &["length"], &[], ""),
    ("residentId", "1101991990030700X9", &["characters"], &[], "******************"),
    ("residentId", "11019919900307000Y", &["characters"], &[], "******************"),
    ("bankCard", "6228480000000000000", &[], &[], "6228***********0000"),
    ("bankCard", "6228 4800 0000 0000 000", &[], &[], "6228***********0000"),
    ("bankCard", "6225880000000001", &[], &[], "6225********0001"),
    ("bankCard", "6228480000000000001", &[], &["checkDigit"], "6228***********0001"),
    // The issuer's cards have nineteen digits.
    ("bankCard", "6228480000000003", &[], &["checkDigit", "lengthOfBin"], "6228********0003"),
    ("bankCard", "45678900000001", &[], &["unknownBin"], "4567******0001"),
    ("bankCard", "622848000000", &["length"], &[], "************"),
    ("bankCard", "62284800000000000000", &["length"], &[], "********************"),
    ("bankCard", "622848000000000000O", &["characters"], &[], "*******************"),
    ("mobile", "13800005678", &[], &[], "138****5678"),
    ("mobile", "+86 138-0000-5678", &[], &[], "138****5678"),
    ("mobile", "16900005678", &[], &["unknownPrefix"], "169****5678"),
    ("mobile", "19400005678", &[], &["unknownPrefix"], "194****5678"),
    ("mobile", "19200005678", &[], &[], "192****5678"),
    ("mobile", "12800005678", &["beginning"], &[], "***********"),
    ("mobile", "23800005678", &["beginning"], &[], "***********"),
    ("mobile", "1380000567", &["length"], &[], "**********"),
    ("mobile", "138000056789", &["length"], &[], "************"),
    ("mobile", "1380000567a", &["characters"], &[], "***********"),
    ("creditCode", "91110199MA00000004", &[], &[], "9111**********0004"),
    ("creditCode", "91110199ma00000004", &[], &[], "9111**********0004"),
    ("creditCode", "52110199MJ0000000M", &[], &[], "5211**********000M"),
    // The national register.
    ("creditCode", "91100000000000000A", &[], &[], "9110**********000A"),
    ("creditCode", "9100AB99MA0000000Q", &[], &["unknownRegion"], "9100**********000Q"),
    ("creditCode", "91110199MA00000005", &["checksum"], &[], "9111**********0005"),
    ("creditCode", "91110199MAO0000004", &["characters"], &[], "******************"),
    ("creditCode", "91110199MA0000000", &["length"], &[], "*****************"),
];

#[test]
fn each_number_is_judged() {
    let table = table();
    for (kind, value, problems, hints, masked) in ROWS {
        let more = if *kind == "bankCard" { json!({"bins": table}) } else { json!({}) };
        let got = asked(kind, value, &more);
        assert_eq!(got["problems"], json!(problems), "{value}: {got}");
        assert_eq!(got["hints"], json!(hints), "{value}");
        assert_eq!(got["valid"], json!(problems.is_empty()), "{value}");
        assert_eq!(got["masked"], json!(masked), "{value}");
    }
}

#[test]
fn every_problem_and_hint_has_a_row() {
    for name in Problem::NAMES {
        assert!(ROWS.iter().any(|row| row.2.contains(name)), "{name}");
    }
    for name in Hint::NAMES.iter().filter(|name| **name != "underage") {
        assert!(ROWS.iter().any(|row| row.3.contains(name)), "{name}");
    }
    for name in IdentityKind::NAMES {
        assert!(ROWS.iter().any(|row| row.0 == *name), "{name}");
    }
}

/// Born on 7 March 1990 and on 29 February 2000.
#[test]
fn ages() {
    for (value, on, age, hints) in [
        ("110199199003070009", "2026-03-06", "35.0", json!([])),
        ("110199199003070009", "2026-03-07", "36.0", json!([])),
        ("110199199003070009", "2008-03-06", "17.0", json!(["underage"])),
        ("110199199003070009", "2008-03-07", "18.0", json!([])),
        ("11010120000229000X", "2018-02-28", "17.0", json!(["underage"])),
        ("11010120000229000X", "2018-03-01", "18.0", json!([])),
        ("110199199003070009", "1990-03-07", "0.0", json!(["underage"])),
    ] {
        let got = asked("residentId", value, &json!({"on": on}));
        assert_eq!((figure(&got, "/age").as_str(), &got["hints"]), (age, &hints), "{on}");
    }
    let got = asked("residentId", "110199199003070009", &json!({"on": "1990-03-06"}));
    assert_eq!(got["problems"], json!(["birthDate"]), "born tomorrow");
    assert_eq!(got.get("birthDate"), None);
    let got = asked("residentId", "110199199003070009", &json!({}));
    assert_eq!((figure(&got, "/birthDate").as_str(), got.get("age")), ("1990-03-07", None));
}

/// A change of one digit, and a swap of two neighbours, is found by the check character.
#[test]
fn slips_of_the_finger() {
    for (kind, value) in
        [("residentId", "110199199003070009"), ("creditCode", "91110199MA00000004")]
    {
        let alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        let found = |changed: &[u8]| {
            let changed = std::str::from_utf8(changed).unwrap();
            assert_eq!(asked(kind, changed, &json!({}))["valid"], json!(false), "{changed}");
        };
        for place in 0..18 {
            for other in alphabet.bytes() {
                let mut changed = value.as_bytes().to_vec();
                changed[place] = other;
                if changed != value.as_bytes() {
                    found(&changed);
                }
            }
            let mut swapped = value.as_bytes().to_vec();
            swapped.swap(place, (place + 1).min(17));
            if swapped != value.as_bytes() {
                found(&swapped);
            }
        }
    }
}

#[test]
fn who_issued_a_card() {
    let got = asked("bankCard", "6228480000000000000", &json!({"bins": table()}));
    assert_eq!(
        got["issuer"],
        json!({
            "code": "ABC", "type": "debit", "length": 19.0,
            "name": {"zh-CN": "中国农业银行", "en": "Agricultural Bank of China"},
        })
    );
    let got = asked("bankCard", "6228480000000000000", &json!({}));
    assert_eq!((got.get("issuer"), &got["hints"]), (None, &json!([])), "without a table");

    // The longest beginning wins, wherever it stands.
    let banks: Value = [("A", "622"), ("B", "622848"), ("C", "62284")]
        .map(|(code, bin)| {
            let name = json!({"zh-CN": code, "en": code});
            let cards = json!([{"type": "credit", "length": 19, "bins": [bin, ""]}]);
            json!({"code": code, "name": name, "cards": cards})
        })
        .into();
    let table = json!({"schema": 1, "version": "1", "source": "a test", "banks": banks});
    let got = asked("bankCard", "6228480000000000000", &json!({"bins": table}));
    assert_eq!(figure(&got, "/issuer/code"), "B");
}

#[test]
fn the_table_that_ships_is_sound() {
    let table = table();
    let mut known = Vec::new();
    for bank in table["banks"].as_array().unwrap() {
        for cards in bank["cards"].as_array().unwrap() {
            let kind = cards["type"].as_str().unwrap();
            assert!(CardType::NAMES.contains(&kind), "{kind}");
            for bin in cards["bins"].as_array().unwrap() {
                let bin = bin.as_str().unwrap();
                assert!(bin.len() == 6 && bin.bytes().all(|b| b.is_ascii_digit()), "{bin}");
                assert!(!known.contains(&bin), "{bin} twice");
                known.push(bin);
                let length = usize::try_from(cards["length"].as_u64().unwrap()).unwrap();
                let number = format!("{bin:0<length$}");
                let got = asked("bankCard", &number, &json!({"bins": table}));
                assert_eq!(got["issuer"]["code"], bank["code"], "{bin}");
                assert!(!got["hints"].as_array().unwrap().contains(&json!("lengthOfBin")));
            }
        }
    }
    assert!(known.len() > 50);
}

#[test]
fn what_is_refused() {
    for (kind, value, more, code, path) in [
        ("passport", "E00000000", json!({}), "not_an_option", "kind"),
        ("mobile", "13800005678", json!({"on": "2026-01-01"}), "unknown_field", "on"),
        ("residentId", "1", json!({"bins": {}}), "unknown_field", "bins"),
        ("residentId", "1", json!({"on": "today"}), "invalid_date", "on"),
        ("bankCard", "1", json!({"bins": {"schema": 2}}), "unsupported_version", "bins.schema"),
        ("bankCard", "1", json!({"bins": {"schema": 1}}), "missing_field", "bins.version"),
        ("mobile", "x", json!({"value": 13_800_005_678_i64}), "wrong_type", "value"),
    ] {
        let got = asked(kind, value, &more);
        let got = (figure(&got, "/error/code"), figure(&got, "/error/path"));
        assert_eq!(got, (code.to_owned(), path.to_owned()), "{kind} {more}");
    }
    let got = asked("mobile", &"1".repeat(65), &json!({}));
    assert_eq!(figure(&got, "/error/code"), "too_large");
}

/// Whatever is asked about a value, right or wrong, nothing that comes back carries it.
#[test]
fn the_value_rests_nowhere() {
    let values =
        ROWS.iter().map(|row| row.1).chain(["6228480000000000000 and more, up to many bytes"]);
    for value in values.filter(|value| value.len() > 9) {
        for kind in IdentityKind::NAMES.iter().copied().chain(["unheardOf"]) {
            for more in [
                json!({}),
                json!({"on": "2026-01-01"}),
                json!({"on": value}),
                json!({"bins": value}),
                json!({"bins": {"schema": 1, "version": value}}),
                json!({"value": [value]}),
                json!({"value": value.repeat(9)}),
            ] {
                let request = patched(json!({"kind": kind, "value": value}), &more.to_string());
                let node: Node = node(&request);
                let told = match answer("checkIdentity", &node) {
                    Ok(tree) => format!("{tree:?}"),
                    Err(error) => format!("{error:?} {error}"),
                };
                // Nine characters in a row would be more than any mask leaves.
                let plain: Vec<char> =
                    value.chars().filter(|letter| !" -".contains(*letter)).collect();
                for part in plain.windows(9) {
                    let part: String = part.iter().collect();
                    assert!(!told.contains(&part), "{kind} {more}: {told}");
                }
            }
        }
    }
}
