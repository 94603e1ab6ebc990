fn main() {
    println!("cargo xtask <start|test|build|bench|conformance>");
}
