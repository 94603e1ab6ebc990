/**
 * For elements of a page's own beside those of the package: the same base, look and words, and the
 * inner parts that are of no use by themselves. It may change with any version.
 *
 * @packageDocumentation
 */

import type { ElementOptions } from './index.js';
import type { Words } from './words.js';

/** What a template makes: Lit's. */
export type Template = object;

/**
 * A template of elements.
 * @example
 * import { html } from 'fenqi/elements/kit';
 * const row = (words) => html`<p>${words.t('result.cost')}</p>`;
 * @throws Nothing; a template that cannot be read throws when it is shown.
 */
export function html(strings: TemplateStringsArray, ...values: unknown[]): Template;
/**
 * A style sheet for an element's own root.
 * @example
 * import { css } from 'fenqi/elements/kit';
 * const look = css`p { color: var(--fenqi-text); }`;
 * @throws Error where a value in it is none of `css`.
 */
export function css(strings: TemplateStringsArray, ...values: unknown[]): object;
/** Shows nothing in its place of a template. */
export const nothing: symbol;
/**
 * A value that is compared with what the field holds and not with what was last set.
 * @example
 * import { html, live } from 'fenqi/elements/kit';
 * const field = (text) => html`<input .value=${live(text)}>`;
 * @throws Nothing where it is bound to a property or an attribute.
 */
export function live(value: unknown): unknown;
/**
 * Shows a template in a place of the page.
 * @example
 * import { html, render } from 'fenqi/elements/kit';
 * const show = (place) => render(html`<p>12</p>`, place);
 * @throws Error where the template cannot be read.
 */
export function render(content: unknown, place: HTMLElement): unknown;

/** The base of every element: the tokens on the outermost one, its language, its events. */
export const FenqiElement: {
  new (): HTMLElement &
    ElementOptions & {
      readonly words: Words;
      readonly updateComplete: Promise<boolean>;
      /** An element of the shadow root. */
      find(selector: string): HTMLElement | null;
      /** Dispatches `fenqi-` and the name, across shadow roots. */
      tell(name: string, detail?: unknown): void;
      /** The same, for the element that this one is a part of alone. */
      hand(name: string, detail?: unknown): void;
      requestUpdate(): void;
    };
};

/**
 * Registers an element, unless there is one of this name.
 * @example
 * import { define, FenqiElement } from 'fenqi/elements/kit';
 * define('my-part', class extends FenqiElement {});
 * @throws DOMException where a browser does not take the name.
 */
export function define(name: string, type: CustomElementConstructor): void;

/** The look that all parts have. */
export const shared: object;
/** A card on the page: the class `card`. */
export const card: object;
/** Radio buttons as chips. */
export const chips: object[];
/** Radio buttons as one control of several segments. */
export const segments: object[];
/** Labelled fields for dates and choices. */
export const fieldLook: object;
/** Figures in lines, each with its name at the left. */
export const lines: object;
