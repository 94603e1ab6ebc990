/** Loading the engine. */

/** What {@link init} may be told. */
export interface InitOptions {
  /** Where `fenqi.wasm` lies, if not beside the package's own file: text, or a `URL`. */
  wasmUrl?: string | { readonly href: string };
  /**
   * The module itself for hosts that load it their own way: a `WebAssembly.Module`, or its bytes.
   * Named no closer, since those types exist only where the DOM's declarations are loaded.
   */
  module?: object;
  /** In a mini-program: where the file lies in the program's own package, `'/static/fenqi.wasm.br'`. */
  wasmPath?: string;
  /** The digest that the fetched file must have, `'sha384-…'`, as `fenqi/integrity.json` has it. */
  integrity?: string;
}

/**
 * Loads the engine. Call it once and await it in browsers and bundlers; Node loads on first use.
 * Calls while it loads share one load; after a failure it can be called again.
 * @example
 * await init();
 * isReady(); // true
 * @throws FenqiError `load_failed`, `load_blocked` or `wasm_unsupported`.
 */
export function init(options?: InitOptions): Promise<void>;

/**
 * Whether the engine is loaded.
 * @example
 * isReady(); // true: Node loads by itself
 * @throws Nothing.
 */
export function isReady(): boolean;

/** The version of the package, `'0.1.0'`. */
export const version: string;
