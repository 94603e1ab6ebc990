/** What neither esbuild nor terser may touch: the text inside of templates. */

/** Style sheets in `css` templates, without comments and without space that means nothing. */
export function styles(code) {
  return code.replace(/\bcss`([^`]*)`/g, (whole, text) => `css\`${squeezed(text)}\``);
}

function squeezed(text) {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();
}

/**
 * Templates of elements, each indent made one space, in code that has no other line breaks: a minifier
 * has been over it, and where it breaks a line inside of a text there is no indent.
 */
export function templates(code) {
  return code.replace(/\n {2,}/g, ' ');
}
