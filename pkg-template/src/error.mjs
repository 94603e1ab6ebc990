/**
 * FenqiError: every failure of every function.
 *
 * What the engine refuses arrives with its message, and what this side refuses gets its words from
 * the engine too. Only what goes wrong before the engine is there is said here, in the words of the
 * engine's own table (`src/error/codes.rs`; a test compares them).
 */

import * as glue from 'fenqi:glue';
import { field } from './compact.mjs';
import { HostFailure, engine, said } from './runtime.mjs';

/** code: [fault, retryable, message] */
export const HOST_TEXTS = {
  not_ready: ['host', true, 'call and await init() before this'],
  load_failed: ['host', true, 'the module could not be loaded: {reason}'],
  load_blocked: ['host', false, "the page's content security policy forbids WebAssembly; allow 'wasm-unsafe-eval'"],
  wasm_unsupported: ['host', false, 'this host has no WebAssembly'],
  unreadable: ['caller', false, 'reading this value failed; pass plain data'],
};

export class FenqiError extends Error {
  /** Takes `code`, `path`, `fault`, `retryable` and `facts`, and the message without code and path. */
  constructor({ message, ...fields }) {
    const { code, path } = fields;
    super(`${code}${path ? ` at ${path}` : ''}: ${message}`);
    Object.defineProperty(this, '_said', { value: message });
    Object.assign(this, { name: 'FenqiError', ...fields });
  }
}

/** A failure that is found on this side of the boundary. */
export function hostError(code, path, facts) {
  if (!(code in HOST_TEXTS)) {
    engine();
    const given = Object.keys(facts).map((name) => field(name, facts[name]));
    glue.refuse(`{${field('code', code)}${field('path', path)}:facts\0{${given.join('')}}}`);
    return engineError();
  }
  const [fault, retryable, words] = HOST_TEXTS[code];
  const message = words.replace('{reason}', facts.reason);
  return new FenqiError({ code, path, fault, retryable, facts, message });
}

/** A value of another type than the one that is meant. */
export const wrongType = (path, expected, got) => hostError('wrong_type', path, { expected, got });

/** A value past a limit. */
export const tooLarge = (path, limit) => hostError('too_large', path, { limit });

/** The failure that the engine's last call has left behind. */
export function engineError() {
  return new FenqiError(said());
}

/** The same failure one field further out: `value` inside `product` is `product.value`. */
export function inside(path, error) {
  const dot = !error.path || error.path[0] === '[' ? '' : '.';
  return new FenqiError({ ...error, message: error._said, path: path + dot + error.path });
}

/** Turns whatever was thrown on the way into a FenqiError. */
export function asFenqiError(error) {
  if (error instanceof FenqiError) return error;
  if (error instanceof HostFailure) return hostError(error.code, '', { reason: error.message });
  return hostError('internal', '', { detail: String(error && error.message) });
}

/** What a caller would call a value, for messages. */
export function kind(value) {
  return value === null || value === undefined ? 'nothing' : `a ${typeof value}`;
}
