// #region asks
const worker = my.createWorker('workers/index.js');
const waiting = {};
let last = 0;

worker.onMessage(({ id, figure, problem }) => {
  const { resolve, reject } = waiting[id];
  delete waiting[id];
  if (problem) reject(new Error(problem));
  else resolve(figure);
});

function figureOf(terms) {
  last += 1;
  worker.postMessage({ id: last, terms });
  return new Promise((resolve, reject) => {
    waiting[last] = { resolve, reject };
  });
}
// #endregion

Page({
  data: { figure: '', problem: '' },

  onLoad() {
    const terms = { product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' };
    return figureOf(terms).then(
      (figure) => this.setData({ figure }),
      (error) => this.setData({ problem: error.message }),
    );
  },
});
