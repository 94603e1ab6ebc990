/**
 * The icon: a bar chart on the brand's ground, from one list of rectangles as SVG and as PNG.
 *
 * A maskable icon fills its square, since each system cuts its own shape, and keeps what matters inside
 * the circle of 80 % that every shape leaves.
 */

import { crc32, deflateSync } from 'node:zlib';

const GROUND = [11, 107, 93];
const MARK = [255, 255, 255];

/** In a square of 28, as the page's own mark. */
const SIDE = 28;
const BARS = [
  { x: 6, y: 18, width: 4, height: 4 },
  { x: 12, y: 13, width: 4, height: 9 },
  { x: 18, y: 7, width: 4, height: 15 },
];
const CORNER = 6;
/** The bars of a maskable icon, made smaller about the middle. */
const MASKABLE_SCALE = 0.72;

/** Samples along each side of a pixel that the round corner may cut. */
const SAMPLES = 4;

export function svg() {
  const bars = BARS.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h-${width}z`).join('');
  const hex = (color) => `#${color.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  return (
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${SIDE} ${SIDE}'>` +
    `<rect width='${SIDE}' height='${SIDE}' rx='${CORNER}' fill='${hex(GROUND)}'/><path d='${bars}' fill='${hex(MARK)}'/></svg>`
  );
}

/** @param {{ maskable?: boolean }} [kind] */
export function png(size, { maskable = false } = {}) {
  const unit = size / SIDE;
  const bars = BARS.map((bar) => placed(bar, unit, maskable ? MASKABLE_SCALE : 1));
  // Each row begins with the number of its filter: none.
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const ground = maskable ? 1 : inSquare(x, y, size, CORNER * unit);
      const mark = bars.reduce((sum, bar) => sum + shared(x, bar.left, bar.right) * shared(y, bar.top, bar.bottom), 0);
      const color = GROUND.map((part, at) => Math.round(part + (MARK[at] - part) * mark));
      rows.set([...color, Math.round(255 * ground)], y * (size * 4 + 1) + 1 + x * 4);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  // Eight bits a channel, with transparency; no interlacing.
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** A bar in pixels, made smaller about the middle of the square. */
function placed({ x, y, width, height }, unit, scale) {
  const at = (value) => ((value - SIDE / 2) * scale + SIDE / 2) * unit;
  return { left: at(x), right: at(x + width), top: at(y), bottom: at(y + height) };
}

/** How much of the pixel that begins at `at` lies between two places. */
function shared(at, from, to) {
  return Math.max(0, Math.min(at + 1, to) - Math.max(at, from));
}

/** How much of a pixel lies inside of the square with round corners. */
function inSquare(x, y, size, corner) {
  const nearSide = (at) => at < corner || at >= size - corner - 1;
  if (!nearSide(x) || !nearSide(y)) return 1;
  const off = (value) => Math.max(corner - value, value - (size - corner), 0);
  let inside = 0;
  for (let at = 0; at < SAMPLES ** 2; at += 1) {
    const [px, py] = [x + ((at % SAMPLES) + 0.5) / SAMPLES, y + (Math.floor(at / SAMPLES) + 0.5) / SAMPLES];
    if (Math.hypot(off(px), off(py)) <= corner) inside += 1;
  }
  return inside / SAMPLES ** 2;
}

function chunk(name, content) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(content.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
