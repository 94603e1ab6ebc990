//! Civil dates in Asia/Shanghai: day counts, due dates, business days. No clock.

mod date;

pub use date::parse_date;
