/**
 * The rate of plain flows. Flows of texts or whole numbers alone go to the engine as numbers;
 * everything else goes as a document, and the engine says what is wrong with it.
 */

import { engine, floats } from './runtime.mjs';
import { fen, packed, yuan } from './text.mjs';

const NONE = Object.freeze([]);

/** The answer for flows that have one rate; undefined for all else. */
export function quickRate(request) {
  try {
    const { method, flows } = request;
    const dated = method === 'xirr';
    if ((!dated && method !== 'irr') || !Array.isArray(flows) || Object.keys(request).length > 2) return;
    const count = flows.length;
    if (count > 10000) return;
    const numbers = new Array(2 * count);
    for (let i = 0; i < count; i++) {
      const flow = flows[i];
      if (dated) for (const key in flow) if (key !== 'on' && key !== 'amount') return;
      const given = dated ? flow.amount : flow;
      const minus = typeof given === 'string' && given.charCodeAt(0) === 45;
      const size = fen(given, minus ? 1 : 0) / 100;
      const day = dated ? packed(flow.on) : i + 1;
      if (size < 0 || day === 0) return;
      numbers[2 * i] = day;
      numbers[2 * i + 1] = minus ? -size : size;
    }
    const loaded = engine();
    const start = loaded.flow_buffer(2 * count) / 8;
    let memory = floats();
    for (let i = 0; i < 2 * count; i++) memory[start + i] = numbers[i];
    if (!loaded.quick_rate(count, dated)) return;
    memory = floats();
    const rate = (memory[start] / 1e10).toFixed(10);
    return Object.freeze({ result: 'root', rate, ratePct: yuan(memory[start + 1]), roots: NONE });
  } catch (error) {
    // What throws when it is read is named by its path on the other way.
  }
}
