//! The products that ship are sound.

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
