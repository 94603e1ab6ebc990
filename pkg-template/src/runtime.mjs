/**
 * Which engine is loaded: the one piece of state in the package, shared by all its entries.
 *
 * An entry hands in its loader with `bind`; the facade asks for `engine()` at every call. A loader
 * has `load(options)`, which gives a promise of the module's exports, and where the host can read
 * files at once also `loadNow()`. Both throw a {@link HostFailure}.
 *
 * It does not know what the engine can do, and has no texts: the facade turns a `HostFailure` into
 * a FenqiError of the same code.
 */

/** A failure of the host: `code` is that of the error table, the reason fills its text. */
export class HostFailure extends Error {
  constructor(code, reason) {
    super(reason);
    this.code = code;
  }
}

let loader;
let exports;
let pending;

/**
 * Takes the loader of an entry. Where two entries meet in one program the first one loads, unless
 * another is to take its place.
 */
export function bind(candidate, instead) {
  loader = instead || loader || candidate;
}

/** Whether the engine is loaded. */
export function isReady() {
  return exports !== undefined;
}

/** Loads the engine once. Calls while it loads share one load; a failed load can be tried again. */
export function start(options = {}) {
  if (exports) return Promise.resolve();
  if (!pending) {
    pending = new Promise((resolve) => resolve(loader.load(given(options)))).then(
      (loaded) => {
        exports = loaded;
      },
      (error) => {
        pending = undefined;
        throw error;
      },
    );
  }
  return pending;
}

/** The options, read once: what a caller passes may throw when it is read. */
function given(options) {
  try {
    return { ...options };
  } catch (error) {
    throw new HostFailure('unreadable', '');
  }
}

/** The exports of the engine. Node reads the file on first use; elsewhere `start` comes first. */
export function engine() {
  if (exports) return exports;
  if (!loader || !loader.loadNow) throw new HostFailure('not_ready', '');
  exports = loader.loadNow();
  return exports;
}

let decoder;
let texts = 0;

/** What the engine's last call has left to be read: an answer, or a failure. */
export function said() {
  // Safari decodes no more than 2 GB with one decoder.
  if (texts++ % 4096 === 0) decoder = new TextDecoder();
  const bytes = new Uint8Array(exports.memory.buffer, exports.text_at(), exports.text_length());
  return JSON.parse(decoder.decode(bytes));
}

let memory;

/** The engine's memory as floats. Its buffer is another one after it has grown. */
export function floats() {
  const { buffer } = exports.memory;
  if (!memory || memory.buffer !== buffer) memory = new Float64Array(buffer);
  return memory;
}
