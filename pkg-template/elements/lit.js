/**
 * What the elements take of Lit, in one place: everything that is not named here stays out of the
 * script.
 */

export { adoptStyles, css, html, LitElement, nothing, render, svg } from 'lit';
export { guard } from 'lit/directives/guard.js';
export { live } from 'lit/directives/live.js';
