/** The content security policies that pages are tried under. */

// #region wasm
/** What a page of its own scripts needs for WebAssembly. */
export const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
// #endregion

/** The same without the word: WebAssembly is forbidden. */
export const CLOSED = "default-src 'self'; script-src 'self'";

/** A page that may fetch nothing. */
export const SEALED = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";

/** Run before a page's own scripts: what a browser in lockdown lacks. */
export const LOCKDOWN = 'delete globalThis.WebAssembly';
