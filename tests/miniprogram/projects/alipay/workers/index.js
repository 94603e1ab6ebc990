// #region worker
var fenqi = require('./fenqi/worker.js');

worker.onMessage(function (message) {
  fenqi.init({ wasmPath: '/workers/fenqi/fenqi.wasm' }).then(
    function () {
      var row = fenqi.schedule(message.terms).rows[0];
      worker.postMessage({ id: message.id, figure: row.dueDate + ' ' + row.interest });
    },
    function (error) {
      worker.postMessage({ id: message.id, problem: error.code });
    }
  );
});
// #endregion
