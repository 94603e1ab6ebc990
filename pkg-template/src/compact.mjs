/**
 * The one text that plain data crosses to the engine as; `src/document/compact.rs` has the form.
 */

/** A zero byte ends a text in this form, so that none may stand inside one. */
export const whole = (text) => (text.indexOf('\0') < 0 ? text : text.replace(/\0/g, '\ufffd'));

/** A field whose value is a text. */
export const field = (name, text) => `:${whole(name)}\0s${whole(text)}\0`;

/** The data of such a text, as a copy that shares nothing with what it was made of. */
export function revived(text) {
  let at = 0;
  const until = (mark) => {
    const from = at;
    at = text.indexOf(mark, from) + 1;
    return text.slice(from, at - 1);
  };
  const value = () => {
    const kind = text[at++];
    if (kind === 's') return until('\0');
    if (kind === 'i') return +until(';');
    if (kind === '[') {
      const items = [];
      while (text[at] !== ']') items.push(value());
      at++;
      return items;
    }
    if (kind === '{') {
      // Without a prototype, so that `__proto__` is a field like any other.
      const fields = Object.create(null);
      while (text[at] !== '}') {
        at++;
        const name = until('\0');
        fields[name] = value();
      }
      at++;
      return fields;
    }
    return kind === 'n' ? null : kind === 't';
  };
  return value();
}
