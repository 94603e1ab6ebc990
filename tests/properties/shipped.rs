//! The products that ship: the few values of a slider and the whole document give one plan.

use fenqi::calendar::CivilDate;
use fenqi::choice::Named;
use fenqi::document::{Node, Tree};
use fenqi::error::{Error, Path};
use fenqi::money::Money;
use fenqi::product::{Method, Product, SHIPPED};
use fenqi::quote::{disclosure, plan, plan_rates};
use fenqi::schedule::Terms;

use super::cases::{Random, count, json, seeds};
use super::loans::{map, text};

pub fn read(document: &str) -> Product {
    let node: Node = serde_json::from_str(document).unwrap();
    Product::read(&node, &Path::ROOT).unwrap()
}

#[test]
fn the_quick_way_and_the_document_agree() {
    let products: Vec<Product> = SHIPPED.iter().map(|(_, document)| read(document)).collect();
    let wanted = count(20_000);
    let (mut made, mut refused) = (0, 0);
    for seed in seeds("the_quick_way_and_the_document_agree") {
        let random = &mut Random::new(seed);
        let product = random.pick(&products);
        let limits = &product.limits;
        let (least, most) = (limits.least.fen(), limits.most.fen());
        let step = limits.step.fen();
        let principal = match random.between(1, 6) {
            1 => random.between(0, most * 2),
            2 => least,
            3 => most,
            _ => random.between(least / step, most / step) * step,
        };
        let principal = Money::from_fen(principal).unwrap();
        let method = match random.between(1, 4) {
            1 => None,
            2 => Some(*random.pick(Method::VALUES)),
            _ => Some(*random.pick(&limits.methods)),
        };
        let (short, long) = limits.term_days.unwrap_or((1, 40));
        let term = match random.between(1, 4) {
            1 => random.between(1, 1200),
            _ if limits.periods.is_empty() => random.between(short.into(), long.into()),
            _ => i64::from(*random.pick(&limits.periods)),
        };
        let date = CivilDate::from_number(i32::try_from(random.between(0, 60_000)).unwrap());
        let date = date.unwrap();
        let daily = method.unwrap_or(limits.methods[0]) == Method::Daily;
        let mut fields = vec![
            ("principal", text(principal.to_string())),
            (if daily { "termDays" } else { "periods" }, Node::Integer(term)),
            ("disbursedOn", text(date.to_string())),
        ];
        fields.extend(method.map(|method| ("method", text(method.name()))));
        let node = map(fields);
        let term = u32::try_from(term).unwrap();
        let quick = Terms::of_product(product, principal, method, term, date);
        let whole = Terms::read(&node, Some(product));
        let shown = || format!("FENQI_SEED={seed:#x} {} {}", product.id, json(&node));
        assert_eq!(quick, whole, "{}", shown());
        match quick.and_then(|terms| answers(&terms)) {
            Ok(()) => made += 1,
            Err(error) => {
                assert!(error.fault() == fenqi::error::Fault::Policy, "{error} {}", shown());
                refused += 1;
            }
        }
        if made + refused >= wanted {
            break;
        }
    }
    println!("{made} plans, {refused} refused");
    assert!(std::env::var("FENQI_SEED").is_ok() || made > wanted / 4);
}

/// Everything that can be asked of a plan.
fn answers(terms: &Terms<'_>) -> Result<(), Error> {
    let plan = plan(terms)?;
    let rates = plan_rates(terms, &plan)?;
    assert_eq!(rates.result, "root");
    let table = disclosure(terms, &plan)?;
    let total = Money::from_fen(plan.totals.total + plan.totals.upfront)?;
    assert_eq!(table.get("total"), Some(&Tree::Fen(total.fen())));
    let paid = |line: &Tree| {
        line.text("item") == Some("interest") && line.get("payee") != Some(&Tree::Null)
    };
    assert!(table.items("lines").iter().any(paid));
    assert!(!table.items("defaults").is_empty());
    Ok(())
}

#[test]
fn every_shipped_product_is_sound() {
    for (id, document) in SHIPPED {
        let product = read(document);
        assert_eq!(product.id, *id);
        assert!(product.version >= 1);
        let limits = &product.limits;
        assert_eq!(limits.check_principal(limits.least), Ok(()), "{id}");
        assert_eq!(limits.check_principal(limits.most), Ok(()), "{id}");
        for method in &limits.methods {
            let terms: Vec<u32> = match (method, limits.term_days) {
                (Method::Daily, Some((least, most))) => vec![least, most],
                _ => limits.periods.clone(),
            };
            for term in terms {
                for principal in [limits.least, limits.most] {
                    let date = CivilDate::new(2028, 1, 31).unwrap();
                    let terms = Terms::of_product(&product, principal, Some(*method), term, date);
                    answers(&terms.unwrap()).unwrap();
                }
            }
        }
    }
}
