/** Failures: a stable code, the field, whose fault it is. */

/** Whose fault a failure is. */
export type Fault = 'caller' | 'policy' | 'host' | 'internal';

/** Every failure of every function: a stable code, the field, and what to do. */
export class FenqiError extends Error {
  /** The stable code: what a program compares. */
  readonly code: ErrorCode;
  /** The path of the field, `fees[0].value`; empty for the whole call. */
  readonly path: string;
  /** Whose fault it is. */
  readonly fault: Fault;
  /** Whether the same call may succeed later, with the request id it had. */
  readonly retryable: boolean;
  /** The facts that the message names, such as `{ min: '1', max: '1200' }`. */
  readonly facts: Readonly<Record<string, string>>;
}

// made from src/error/codes.rs by tests/docs/errors.rs: begin
/** The codes of {@link FenqiError}; `docs/errors.md` says what each means. */
export type ErrorCode =
  | 'missing_field'
  | 'unknown_field'
  | 'wrong_type'
  | 'not_an_option'
  | 'too_large'
  | 'unreadable'
  | 'conflicting_fields'
  | 'invalid_number'
  | 'too_many_decimals'
  | 'out_of_range'
  | 'invalid_date'
  | 'invalid_time'
  | 'date_order'
  | 'amount_too_large'
  | 'shares_not_whole'
  | 'empty_list'
  | 'unknown_product'
  | 'unsupported_version'
  | 'principal_below_least'
  | 'principal_above_most'
  | 'principal_not_on_step'
  | 'term_not_offered'
  | 'method_not_offered'
  | 'rate_not_offered'
  | 'fixed_by_product'
  | 'rate_cap_exceeded'
  | 'coupon_not_applicable'
  | 'coupon_used_twice'
  | 'unknown_product_version'
  | 'duplicate_event'
  | 'unknown_event'
  | 'instalment_below_interest'
  | 'payment_too_low'
  | 'balloon_too_large'
  | 'nothing_to_repay'
  | 'not_ready'
  | 'load_failed'
  | 'load_blocked'
  | 'wasm_unsupported'
  | 'internal';
// made from src/error/codes.rs by tests/docs/errors.rs: end
