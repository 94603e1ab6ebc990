// #region worker
const fenqi = require('./fenqi/index.js');

worker.onMessage(({ terms }) => {
  fenqi.init({ wasmPath: '/workers/fenqi/fenqi.wasm.br' }).then(() => {
    const [row] = fenqi.schedule(terms).rows;
    worker.postMessage({ figure: `${row.dueDate} ${row.interest}` });
  });
});
// #endregion
