/**
 * The rate of plain flows. Flows of texts or whole numbers alone go to the engine as numbers;
 * everything else goes as a document, and the engine says what is wrong with it.
 */

import { engine, floats } from './runtime.mjs';
import { day, fen, tenDecimals, yuan } from './text.mjs';

const NONE = Object.freeze([]);

/** How many requests there were: what is read may be a getter, and that may ask for a rate too. */
let requests = 0;

/** The answer for flows that have one rate; undefined for all else. */
export function quickRate(request) {
  try {
    const { method, flows } = request;
    const dated = method === 'xirr';
    if ((!dated && method !== 'irr') || !Array.isArray(flows)) return;
    for (const key in request) if (key !== 'method' && key !== 'flows') return;
    const count = flows.length;
    if (count > 10000) return;
    const own = ++requests;
    const loaded = engine();
    const start = loaded.flow_room(count) / 8;
    const memory = floats();
    let at = start;
    for (let i = 0; i < count; i++) {
      let amount = flows[i];
      let time = i + 1;
      if (dated) {
        const flow = amount;
        for (const key in flow) if (key !== 'amount' && key !== 'on') return;
        amount = flow.amount;
        time = day(flow.on);
      }
      const minus = typeof amount === 'string' && amount.charCodeAt(0) === 45;
      const size = minus ? fen(amount, 1) : fen(amount);
      if (size < 0 || time === 0) return;
      memory[at++] = time;
      memory[at++] = (minus ? -size : size) / 100;
    }
    // A memory that has grown since has no length here.
    if (own !== requests || memory.length === 0 || !loaded.quick_rate(dated)) return;
    const figures = floats();
    return Object.freeze({
      result: 'root',
      rate: tenDecimals(figures[start]),
      ratePct: yuan(figures[start + 1]),
      roots: NONE,
    });
  } catch (error) {
    // What throws when it is read is named by its path on the other way.
  }
}
