/**
 * UTF-8 for hosts that may lack TextEncoder and TextDecoder (jsdom): theirs where there are any.
 *
 * wasm-bindgen's glue makes both when it is imported; there the import would fail. The build puts
 * these two in the place of the globals' names in the CommonJS files, and nothing global is touched.
 */

import { TextDecoder as Decoder, TextEncoder as Encoder } from './utf8.mjs';

const HostEncoder = typeof TextEncoder === 'undefined' ? Encoder : TextEncoder;
const HostDecoder = typeof TextDecoder === 'undefined' ? Decoder : TextDecoder;

export { HostEncoder as TextEncoder, HostDecoder as TextDecoder };
