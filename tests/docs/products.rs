//! The products that ship are sound, and the page of products lists them as they are.

use fenqi::choice::Named;
use fenqi::document::Node;
use fenqi::error::Path;
use fenqi::product::{Product, SHIPPED};

fn product(id: &str, document: &str) -> Product {
    let node: Node = serde_json::from_str(document).unwrap();
    Product::read(&node, &Path::ROOT).unwrap_or_else(|error| panic!("{id}: {error}"))
}

#[test]
fn every_shipped_product_can_be_read() {
    for (id, document) in SHIPPED {
        assert_eq!(product(id, document).id, *id);
    }
}

#[test]
fn every_shipped_product_is_on_the_page() {
    let page = crate::page::read("docs/products.md");
    for (id, document) in SHIPPED {
        let product = product(id, document);
        let row = page.lines().find(|line| line.starts_with(&format!("| `{id}` |")));
        let row = row.unwrap_or_else(|| panic!("docs/products.md has no row for {id}"));
        assert!(row.contains(&product.name.zh_cn), "{row}");
        for method in &product.limits.methods {
            assert!(row.contains(&format!("`{}`", method.name())), "{id}: {}", method.name());
        }
    }
}
