/**
 * Everything in one file: the module as base64 text. For development servers, Jest under jsdom,
 * and pages that may fetch nothing. A third larger than the file it holds.
 */

import text from 'fenqi:base64';
import { instantiate } from './instantiate.mjs';

export const loader = { load: ({ module }) => instantiate(module || decode(text)) };

// Written out since `atob` is missing in some hosts, and `Uint8Array.fromBase64` in most.
function decode(text) {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  // A write past the end of a typed array is dropped: so is what padding decodes to.
  const bytes = new Uint8Array(((text.length * 3) >> 2) - padding);
  let bits = 0;
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    bits = (bits << 6) | sextet(text.charCodeAt(i));
    if ((i & 3) === 3) {
      bytes[length++] = bits >> 16;
      bytes[length++] = bits >> 8;
      bytes[length++] = bits;
      bits = 0;
    }
  }
  return bytes;
}

function sextet(code) {
  if (code > 96) return code - 71;
  if (code > 64) return code - 65;
  if (code > 47) return code + 4;
  return code === 43 ? 62 : 63;
}
