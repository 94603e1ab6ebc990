/**
 * Browsers and bundlers: the module is a file beside this one, fetched and compiled as it arrives.
 *
 * The `new URL(…, import.meta.url)` below is what Vite and webpack look for: it makes the file one
 * asset of the build. A server that sends another type than `application/wasm` costs the streaming,
 * not the page.
 */

import { failure, imports, instantiate, run, wasm } from './instantiate.mjs';
import { HostFailure } from '../runtime.mjs';

async function load({ module, wasmUrl, integrity }) {
  const host = wasm();
  if (module) return instantiate(module);
  const response = await request(wasmUrl || new URL('../fenqi.wasm', import.meta.url), integrity);
  try {
    if (host.instantiateStreaming && response.headers.get('content-type') === 'application/wasm') {
      return run(await host.instantiateStreaming(response, imports));
    }
    return await instantiate(await response.arrayBuffer());
  } catch (error) {
    throw failure(error);
  }
}

export const loader = { load };

async function request(url, integrity) {
  let response;
  try {
    response = await fetch(url, { integrity });
  } catch (error) {
    throw failure(error);
  }
  if (!response.ok) throw new HostFailure('load_failed', `${url}: HTTP ${response.status}`);
  return response;
}
