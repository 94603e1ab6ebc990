/**
 * UTF-8 as TextEncoder and TextDecoder have it, for hosts that lack the two.
 *
 * Text from the engine is well-formed; a lone surrogate from a caller becomes U+FFFD, as the
 * standard says. Mini-programs are built with these in the place of the globals' names on every
 * host: their simulators have both globals and their devices have not, and so both run the same code.
 */

class Encoder {
  encode(text) {
    const bytes = [];
    for (const character of String(text)) {
      const code = character.codePointAt(0);
      const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
      if (point < 0x80) {
        bytes.push(point);
        continue;
      }
      const tail = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
      bytes.push(((0xff00 >> (tail + 1)) & 0xff) | (point >> (6 * tail)));
      for (let i = tail - 1; i >= 0; i--) bytes.push(0x80 | ((point >> (6 * i)) & 0x3f));
    }
    return Uint8Array.from(bytes);
  }
}

/** What one call may take as arguments in every engine. */
const MOST_ARGUMENTS = 4096;

class Decoder {
  decode(bytes) {
    let text = '';
    for (let i = 0; bytes && i < bytes.length; ) {
      // Runs of ASCII at once: an engine without a compiler, as iOS has in apps, is three times as fast.
      let end = i;
      while (bytes[end] < 0x80 && end - i < MOST_ARGUMENTS) end++;
      text += String.fromCharCode.apply(null, bytes.subarray(i, end));
      i = end;
      const lead = bytes[i];
      if (lead >= 0x80) {
        const tail = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
        let point = lead & (0x3f >> tail);
        for (let n = 0; n < tail; n++) point = (point << 6) | (bytes[++i] & 0x3f);
        text += String.fromCodePoint(point);
        i++;
      }
    }
    return text;
  }
}

export { Encoder as TextEncoder, Decoder as TextDecoder };
