// Twice two calls of init at once; what came of each pair, and then the first row.
// `?entry=inline` takes the other entry, `?wasm=…` another place of the module.
const query = new URLSearchParams(location.search);
const { init, isReady, schedule } = await import(`/node_modules/fenqi/dist/esm/${query.get('entry') ?? 'web'}.mjs`);
const options = query.has('wasm') ? { wasmUrl: query.get('wasm') } : undefined;

const words = [];
for (let attempt = 0; attempt < 2; attempt++) {
  try {
    await Promise.all([init(options), init(options)]);
    words.push('ready');
  } catch (error) {
    words.push(error.name === 'FenqiError' ? error.code : String(error));
  }
}
if (isReady()) {
  const [row] = schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' }).rows;
  words.push(row.dueDate, row.interest);
}
document.body.textContent = words.join(' ');
