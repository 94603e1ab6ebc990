/** Every place inside a request, and a copy of the request with another value there. */

/** The empty path for the whole, then each branch and leaf: `['fees', 0, 'value']`. */
export function pathsOf(value, path = []) {
  const paths = [path];
  if (value !== null && typeof value === 'object') {
    for (const key of Object.keys(value)) {
      paths.push(...pathsOf(value[key], [...path, Array.isArray(value) ? Number(key) : key]));
    }
  }
  return paths;
}

/** A copy along the path, so that the request itself stays; everything beside it is shared. */
export function replaced(value, [key, ...rest], by) {
  if (key === undefined) return by;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[key] = replaced(value[key], rest, by);
  return copy;
}

export function at(value, path) {
  return path.reduce((part, key) => part[key], value);
}

/** As the package writes it: `fees[0].value`. */
export function written(path) {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`))
    .join('');
}
