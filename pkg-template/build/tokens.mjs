/**
 * From the tokens of a page, `tokens.css`, to what they are within an element: `--fenqi-text` is what
 * a page may set, `--_text` what the parts use, with a value of its own where the page sets none.
 *
 * An element does not know the page it will stand in. So it is light unless `theme` says otherwise,
 * and its sizes follow the reader's own type size only as far as a page's trick with `rem` (10 px or
 * 37.5 px in place of 16) would not break it.
 */

/** What a rem is within an element. A page that wants its own sets `--fenqi-rem`. */
const REM = '--_rem:var(--fenqi-rem,clamp(16px,1rem,20px));';

/** What a page has set for all of its text would be inherited otherwise. */
const APART = 'all:initial;';

const COMPACT =
  ':host([density="compact"]){--_space-3:var(--fenqi-space-3,8px);--_space-4:var(--fenqi-space-4,12px);--_space-5:var(--fenqi-space-5,16px);--_space-6:var(--fenqi-space-6,24px)}';

export function sheet(css) {
  const own = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    // The reader's choice on a page is an attribute of the page; on an element, of the element.
    .replace(/:root:not\(\[data-theme="light"\]\)/g, ':host([theme="auto"])')
    .replace(/:root\[data-theme="dark"\]/g, ':host([theme="dark"])')
    .replace(/:root/g, ':host')
    .replace(/--fenqi-([\w-]+):\s*([^;]+);/g, (whole, name, value) => `--_${name}: var(--fenqi-${name}, ${inner(value)});`);
  return own.replace('{', `{${APART}${REM}`) + COMPACT;
}

function inner(value) {
  const used = value.replace(/var\(--fenqi-/g, 'var(--_');
  return used.replace(/([\d.]+)rem/g, (whole, number) => (used.includes('clamp') ? `${number} * var(--_rem)` : number === '1' ? 'var(--_rem)' : `calc(${number} * var(--_rem))`));
}
