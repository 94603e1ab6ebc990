/**
 * What is half filled in, over one reload: the text of fields that the address does not hold yet, what
 * was unfolded, and how far the page was scrolled. It stays in the tab's own storage until it is read.
 *
 * Only fields for amounts and counts are kept. What may name a person never is: a field with
 * any `autocomplete` but `off`, a password, one under `data-private`, or a number as long as those of cards.
 */

const KEY = 'fenqi-draft';
/** Amounts have at most so many digits; cards and resident IDs have more. */
const DIGITS_MOST = 13;

/** Keeps what is half filled in below an element. */
export function keepDraft(element, storage = sessionStorage, place = location) {
  const controls = [...controlsOf(element)];
  const draft = {
    address: place.pathname + place.hash,
    unfolded: controls.filter(({ control }) => isUnfolded(control)).map(({ path }) => path),
    fields: controls.filter(({ control }) => isKept(control)).map(({ path, control }) => ({ path, text: control.value })),
    scrolled: Math.round(globalThis.scrollY ?? 0),
  };
  try {
    storage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing keeps what the address holds.
  }
}

/** Gives back what was kept, once; `settled` resolves when the element has drawn what it was told. */
export async function restoreDraft(element, settled, storage = sessionStorage, place = location) {
  const draft = taken(storage);
  if (!draft || draft.address !== place.pathname + place.hash) return;
  for (const path of draft.unfolded) {
    const control = found(element, path);
    if (!control || isUnfolded(control)) continue;
    if (control.localName === 'details') control.open = true;
    else control.click();
    await settled();
  }
  for (const { path, text } of draft.fields) {
    const control = found(element, path);
    if (!control || !isKept(control) || control.value === text) continue;
    // As if it were typed again, and the field then left.
    control.focus({ preventScroll: true });
    control.value = text;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    control.blur();
  }
  globalThis.scrollTo?.({ top: draft.scrolled, behavior: 'instant' });
}

function taken(storage) {
  try {
    const text = storage.getItem(KEY);
    storage.removeItem(KEY);
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

function found(element, path) {
  for (const one of controlsOf(element)) if (one.path === path) return one.control;
  return null;
}

function isUnfolded(control) {
  return control.localName === 'details' ? control.open : control.getAttribute('aria-expanded') === 'true';
}

function isKept(control) {
  if (control.localName !== 'input' || control.type !== 'text') return false;
  const { value, inputMode } = control;
  const plain = ['', 'off'].includes(control.getAttribute('autocomplete') ?? '');
  const ofNumbers = inputMode === 'decimal' || inputMode === 'numeric';
  return ofNumbers && plain && !isPrivate(control) && value.replace(/\D/g, '').length <= DIGITS_MOST;
}

/** Whether a control or anything around it is marked as private. */
function isPrivate(node) {
  for (let at = node; at; at = at.parentNode ?? at.host) if (at.dataset && 'private' in at.dataset) return true;
  return false;
}

/**
 * Fields, folds and the buttons that unfold, in an element's shadow and between its tags, each with a path
 * that a reload leaves alone.
 */
function* controlsOf(element) {
  yield* controlsIn(element, '');
  if (element.shadowRoot) yield* controlsIn(element.shadowRoot, '/shadow');
}

function* controlsIn(root, before) {
  const counts = new Map();
  for (const one of root.querySelectorAll('*')) {
    const name = `${one.localName}${one.id ? `#${one.id}` : ''}`;
    const at = counts.get(name) ?? 0;
    counts.set(name, at + 1);
    const path = `${before}/${name}:${at}`;
    if (one.matches('input, details, [aria-expanded]')) yield { path, control: one };
    if (one.shadowRoot) yield* controlsIn(one.shadowRoot, path);
  }
}
