/** Everything that can be done to one place of a document: taken away, added to, replaced. */

/** Texts that look like numbers, amounts, dates or options. */
const TEXTS = [
  '', ' ', 'x', '0', '-0', '0.00', '-0.00', '-1', '-0.5', '+1', ' 1', '1 ', '1.', '.5', '00.5', '1e3', '1,000', '１００', '0x10', 'NaN',
  '0.5', '0.001', '0.01', '0.010', '1', '1.00', '1.0000000001', '1.005', '1.500', '9.9', '10', '10.0000000001', '11', '99.9999999999', '100', '100.0',
  '100.0000000001', '101', '1000', '0.0000000001', '0.00000000001', '0.10000000000',
  '90071992547409.91', '90071992547409.92', '99999999999999.99', '100000000000000', '99999999999999999', '100000000000000000',
  '1900-01-01', '2199-12-31', '1899-12-31', '2200-01-01', '2026-02-28', '2026-02-29', '2026-02-30', '2026-04-31', '2026-00-10', '2026-13-01',
  '2026-01-32', '2026-1-1', '20260101', '2026-01-01T00:00:00Z',
  'Flex', 'flex_12', 'a'.repeat(60), 'a'.repeat(61), '期'.repeat(20), '期'.repeat(21), '期'.repeat(166), '期'.repeat(167), 'a'.repeat(500), 'a'.repeat(501),
];
const NUMBERS = [
  -1, 0, 1, 2, 3, 0.5, 0.01, 0.001, 1.5, 0.12345, 1e-7, 1e-12, 10, 11, 12, 28, 31, 32, 99, 100, 101, 120, 121, 359, 360, 365, 366, 367, 520, 521, 1000,
  1200, 1201, 3660, 3661, 9007199254740991, 90071992547409, 90071992547410, 1e16, 1e17, 1e21, 1e300,
];
/** A little of each, for the places that another document has as well. */
const FEW = ['x', '-1', 7, 0.5, null, true, [], {}];
const OTHERS = [null, true, false, [], {}, [1], ['x'], [[]], { value: '1' }, { policy: 'sameDay' }, { 'zh-CN': 'a', en: 'b' }];

/** Names and options that stand somewhere in the documents or the schema: each may be put anywhere. */
export function vocabulary(documents, schema) {
  const names = new Map();
  const options = new Set();
  JSON.stringify(schema, (key, value) => {
    if (key === 'enum') value.forEach((option) => options.add(option));
    return value;
  });
  const see = (value, name) => {
    if (Array.isArray(value)) value.forEach((item) => see(item, name));
    else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) {
        names.set(key, inner);
        see(inner, key);
      }
    } else if (typeof value === 'string' && /^[A-Za-z0-9/-]+$/.test(value)) options.add(value);
  };
  documents.forEach((document) => see(document, ''));
  return { names, options: [...options] };
}

/**
 * `[what, path, document]` for each way to change a document at one place. Only the places that are
 * looked at closely take every value there is.
 */
export function* mutations(document, { names, options }, closely) {
  for (const path of pathsOf(document)) {
    const here = at(document, path);
    const close = closely(path);
    if (path.length > 0) {
      yield [`without it`, path, changed(document, path, undefined)];
      const scalar = here === null || typeof here !== 'object';
      for (const value of close && scalar ? [...TEXTS, ...NUMBERS, ...OTHERS] : FEW) yield [`as ${shown(value)}`, path, changed(document, path, value)];
      if (options.includes(here)) {
        for (const option of close ? options : []) yield [`as ${option}`, path, changed(document, path, option)];
        yield ['in capitals', path, changed(document, path, String(here).toUpperCase())];
      }
    }
    if (Array.isArray(here)) {
      yield ['with an entry twice', path, changed(document, path, [...here, ...here.slice(0, 1)])];
      yield ['backwards', path, changed(document, path, [...here].reverse())];
      for (const count of close ? [7, 8, 10, 11, 20, 21, 200, 201, 1200, 1201, 4000, 4001] : [3]) {
        yield [`with ${count} entries`, path, changed(document, path, Array.from({ length: count }, (_, index) => entry(here[0], index)))];
      }
    } else if (here !== null && typeof here === 'object') {
      for (const [name, value] of [...(close ? names : []), ['unheardOf', 1], ['$schema', 'x']]) {
        if (!(name in here)) yield [`with ${name}`, path, changed(document, [...path, name], value)];
      }
    }
  }
}

/** One of many entries of a list: dates follow each other. */
function entry(first, index) {
  const isDate = typeof first === 'string' && /^\d{4}-\d\d-\d\d$/.test(first);
  return isDate ? new Date(Date.UTC(2027, 0, 1 + index)).toISOString().slice(0, 10) : first;
}

function pathsOf(value, path = []) {
  const paths = [path];
  if (value !== null && typeof value === 'object') {
    for (const key of Object.keys(value)) paths.push(...pathsOf(value[key], [...path, Array.isArray(value) ? Number(key) : key]));
  }
  return paths;
}

/** What stands at a path. */
export const at = (value, path) => path.reduce((part, key) => part?.[key], value);

/** A copy with another value at a place; without the place where the value is undefined. */
function changed(value, [key, ...rest], by) {
  const copy = Array.isArray(value) ? [...value] : { ...value };
  if (rest.length > 0) copy[key] = changed(value[key], rest, by);
  else if (by !== undefined) copy[key] = by;
  else if (Array.isArray(copy)) copy.splice(key, 1);
  else delete copy[key];
  return copy;
}

const shown = (value) => (typeof value === 'string' && value.length > 30 ? `${value.length} characters` : JSON.stringify(value));
