/**
 * Path data for the charts, in tenths of a pixel and whole numbers: strings, so that a server can
 * draw them as well, and one path a series, so that a frame costs five attributes.
 */

const PARTING = 15;

/**
 * The stacked bars. A gap of a pixel and a half, through which the surface shows, parts the series:
 * neighbours differ in hue but little in lightness.
 *
 * @param {import('./stack.js').Bar[]} bars
 * @param {{ width: number, height: number, top: number }} frame in tenths of a pixel, and fen
 * @returns {{ interest: string, fee: string, principal: string, ghost: string }}
 */
export function barPaths(bars, { width, height, top }) {
  const paths = { interest: '', fee: '', principal: '', ghost: '' };
  const band = width / bars.length;
  const gap = band >= 60 ? Math.min(band * 0.3, 120) : band >= 20 ? 10 : 0;
  bars.forEach((bar, at) => {
    const left = Math.round(at * band + gap / 2);
    const wide = Math.max(1, Math.round((at + 1) * band - gap / 2) - left);
    let below = 0;
    let foot = height;
    for (const name of ['interest', 'fee', 'principal']) {
      if (bar[name] <= 0) continue;
      below += bar[name];
      const head = height - Math.round((below / top) * height);
      const parted = foot < height && foot - head > 2 * PARTING ? PARTING : 0;
      if (foot > head) paths[name] += `M${left} ${head}h${wide}V${foot - parted}h${-wide}z`;
      foot = head;
    }
    if (bar.ghost > 0) {
      const head = height - Math.round(((below + bar.ghost) / top) * height);
      paths.ghost += `M${left} ${foot}V${head}h${wide}V${foot}`;
    }
  });
  return paths;
}

/**
 * The balance as a step line, and the area beneath it.
 *
 * @param {Float64Array} balance after each row
 * @param {number} opening
 * @param {import('./stack.js').Bar[]} bars whose x it shares
 */
export function balancePaths(balance, opening, bars, { width, height, top }) {
  const y = (fen) => height - Math.round((fen / top) * height);
  const band = width / bars.length;
  let line = `M0 ${y(opening)}`;
  bars.forEach((bar, at) => {
    for (let row = 0; row < bar.rows; row += 1) {
      line += `H${Math.round((at + (row + 1) / bar.rows) * band)}V${y(balance[bar.first + row])}`;
    }
  });
  return { line, area: `${line}V${height}H0z` };
}
