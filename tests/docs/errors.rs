//! The page of errors and the TypeScript union, made from the one table of codes.

use fenqi::error::Code;

use crate::page;

const HEAD: &str = "\
<!-- Made from src/error/codes.rs by tests/docs/errors.rs. Do not edit. -->
# Errors

Every failure of every function is a `FenqiError`. Its `code` is stable: a code is never renamed and
never used for something else. Its `message` is for people who read logs, and may change.

| field | what it is |
|---|---|
| `code` | one of the codes below |
| `path` | the field as the caller wrote it, `fees[0].value`; empty for the whole call |
| `fault` | whose fault it is: `caller`, `policy`, `host` or `internal` |
| `retryable` | whether the same call may succeed later |
| `facts` | what the message names in braces, `{ min: '1', max: '1200' }`; all of it text |

| fault | meaning |
|---|---|
| `caller` | what was passed cannot be right |
| `policy` | the input is sound, but the rules of the product say no: show it to the borrower |
| `host` | the page or the machine could not do its part |
| `internal` | a defect in fenqi: please report it with the input |

Where several failures apply to one call, the first in the order of checking is given: the fields in the
order of the declarations (later changes of a loan after its rules), each by its shape and then its value; then
fields that nobody knows; then what only shows when fields are seen together; then the rules of the product;
then the arithmetic.

| code | fault | retryable | message |
|---|---|---|---|
";

#[test]
fn the_page_of_errors() {
    let rows: String = Code::ALL
        .iter()
        .map(|code| {
            let retry = if code.retry().name() == "never" { "no" } else { "yes" };
            let message = code.message().replace('|', "\\|");
            format!("| `{}` | {} | {retry} | {message} |\n", code.name(), code.fault().name())
        })
        .collect();
    page::holds("docs/errors.md", &format!("{HEAD}{rows}"));
}

#[test]
fn the_union_of_codes() {
    let mut wanted = String::from(
        "/** The codes of {@link FenqiError}; `docs/errors.md` says what each means. */\n\
         export type ErrorCode =\n",
    );
    let names: Vec<String> =
        Code::ALL.iter().map(|code| format!("  | '{}'", code.name())).collect();
    wanted.push_str(&names.join("\n"));
    wanted.push_str(";\n");
    page::holds_between(
        "pkg-template/types/error.d.ts",
        "// made from src/error/codes.rs by tests/docs/errors.rs: begin",
        "// made from src/error/codes.rs by tests/docs/errors.rs: end",
        &wanted,
    );
}
