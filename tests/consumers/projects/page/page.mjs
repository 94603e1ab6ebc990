// Twice two calls of init at once; what came of each pair, and then the first row; or with `?answers`
// what it answers to the scenario. `?entry=inline` takes another entry, `?wasm=…` another place of the
// module, `?integrity=…` the digest that it must have.
const query = new URLSearchParams(location.search);
const fenqi = await import(`/node_modules/fenqi/dist/esm/${query.get('entry') ?? 'web'}.mjs`);
const { init, isReady, schedule } = fenqi;
const options = {};
if (query.has('wasm')) options.wasmUrl = query.get('wasm');
if (query.has('integrity')) options.integrity = query.get('integrity');

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
if (query.has('answers')) {
  const { default: scenario } = await import('/scenario.mjs');
  document.body.textContent = JSON.stringify(scenario(fenqi));
} else {
  document.body.textContent = words.join(' ');
}
