/**
 * For elements of a page's own beside these: the same base, look and words, and the inner parts that
 * are of no use by themselves. It may change with any version, as the inside of the elements does.
 */

export { css, html, live, nothing, render } from './lit.js';
export { card, define, FenqiElement, Media, OnScreen, Room, shared } from './base.js';
export { FenqiInputs } from './fenqi-inputs.js';
export { FenqiSheet } from './fenqi-sheet.js';
export { chips, segments } from './look/controls.js';
export { fieldLook } from './look/field.js';
export { lines } from './look/trial.js';
export { Calculation } from './state/calculation.js';
export { calculate } from './state/engine.js';
