/**
 * Plain data as the one text that the engine reads; `src/document/compact.rs` has the form.
 *
 * The value has been made plain before: there are no getters, no fractions and no cycles in it.
 */

/** A zero byte ends a text in this form, so that none may stand inside one. */
const whole = (text) => (text.indexOf('\0') < 0 ? text : text.replace(/\0/g, '\ufffd'));

export function compact(value) {
  switch (typeof value) {
    case 'string':
      return `s${whole(value)}\0`;
    case 'number':
      return `i${value};`;
    case 'boolean':
      return value ? 't' : 'f';
    default:
  }
  if (value === null || value === undefined) return 'n';
  let text;
  if (Array.isArray(value)) {
    text = '[';
    for (const item of value) text += compact(item);
    return `${text}]`;
  }
  text = '{';
  for (const key of Object.keys(value)) text += `:${whole(key)}\0${compact(value[key])}`;
  return `${text}}`;
}
